#!/usr/bin/env bash
# Predictions that come true on a shop that really runs: the reference shop with each profile of shops/ is measured level
# by level by a staircase trial of the product, a model is calibrated on these levels, and two loads that were not among
# them, one between and one beyond, are foretold and then measured by a second trial.
#   real.sh measure RESULTS PROFILE...   measures (6 to 8 minutes each, on a machine that does nothing else), into RESULTS/PROFILE
#   real.sh vendure RESULTS              the same with the Vendure that examples/vendure/README.md describes: levels at
#                                       LIGHT ("0.8 1.3 1.8") sessions a second, foretold at ASKED ("1.5 2.3")
#   real.sh table RESULTS [THROUGHPUT MEAN P95 [WANTED]]   calibrates on what is there and prints the table; ends with 1 when
#                                       fewer than WANTED (8) profiles are within 3, 10 and 20 % or what is given instead
# SECONDS_OF_A_LEVEL (35) and SECONDS_ASKED (75) say how long is measured.
# Needs: a build (./emporion build once before) here, or in the checkout that EMPORION_BUILT names; a JDK of at least 21.
set -eu
here=$(cd "$(dirname "$0")" && pwd -P)
root=$(cd "$here/../../.." && pwd -P)
built=${EMPORION_BUILT:-$root}
task=${1:?usage: real.sh measure RESULTS PROFILE... | vendure RESULTS | table RESULTS}
mkdir -p "${2:?the folder of the results is missing}"
results=$(cd "$2" && pwd -P)
shift 2
. "$root/releng/sh/say.sh"
. "$root/releng/sh/java.sh"
find_jdk
java=$JAVA_HOME/bin/java
work=$(mktemp -d)
shop_pid=
finish() {
  [ -z "$shop_pid" ] || kill "$shop_pid" 2> /dev/null || true
  rm -rf "$work"
}
trap finish EXIT
load=$built/releng/cargo/target/load

# Sessions per second that the bottleneck could just serve: 1 / (servers' time of one session), by each profile's own figures.
capacity() {
  case $1 in
    one-worker-light) echo 200 ;;
    one-worker-heavy) echo 400 ;;
    two-workers-*) echo 167 ;;
    four-workers-long-tail) echo 133 ;;
    eight-workers-heavy) echo 400 ;;
    light-contention) echo 157 ;;
    heavy-contention) echo 166 ;;
    coherency) echo 160 ;;
    mixed) echo 51 ;;
    *) echo "no such profile: $1" >&2; return 1 ;;
  esac
}

# Shares of it: levels that are measured, and levels that are foretold.
levels() { case $1 in *light) echo 15 25 35 45 52 ;; *) echo 30 42 54 62 70 ;; esac; }
asked() { case $1 in *light) echo 30 58 ;; *) echo 48 77 ;; esac; }

# staircase ID SECONDS RATE...: a profile whose levels are these rates of sessions.
staircase() {
  local id=$1 seconds=$2
  shift 2
  printf '  %s: {name: %s, kind: staircase, warm-up-seconds: %s, steady-seconds: %s, levels: [%s]}\n' "$id" "$id" "$rise" \
    "$seconds" "$(for rate; do awk -v r="$rate" -v p="$peak" 'BEGIN { printf "%.6f\n", r / p }'; done | paste -sd,)" \
    >> "$work/study/trials.yaml"
}

# A load generator that did not keep to its plan ends with 3; its levels say so themselves.
trial() {
  "$built/emporion" trial "$work/study" --candidate vendure --profile "$1" --lang en > "$work/told" 2>&1 || [ $? -eq 3 ] || { cat "$work/told" >&2; exit 1; }
}
record() { ls -d "$work"/study/trials/*/*-"$1" | tail -1; }

new_study() {
  rm -rf "$work/study"
  cp -r "$root/examples/vendure" "$work/study"
  rm -rf "$work/study/trials" "$work/study/.emporion"
}

# What the peak is, by a trial so short that it tells nothing else.
probe() {
  printf '  peak: {name: peak, warm-up-seconds: 1, steady-seconds: 2, load-factor: 1}\n' >> "$work/study/trials.yaml"
  trial peak
  peak=$(sed -n 's/.*"sessionsPerSecond" *: *\([0-9.E-]*\).*/\1/p' "$(record peak)/result.json" | head -1)
}

# first RATE: a shop that has just been started is slower than it will be.
first() {
  printf '  first: {name: first, warm-up-seconds: 5, steady-seconds: 15, load-factor: %s}\n' \
    "$(awk -v r="$1" -v p="$peak" 'BEGIN { printf "%.6f", r / p }')" >> "$work/study/trials.yaml"
}

keep() {
  rm -rf "$results/$1"
  mkdir -p "$results/$1"
  cp "$(record levels)/result.json" "$results/$1/levels.json"
  cp "$(record asked)/result.json" "$results/$1/asked.json"
  echo "$1: measured $(date -u +%FT%TZ), load of the machine $(cut -d' ' -f1-3 /proc/loadavg)" | tee "$results/$1/when"
}

vendure() {
  new_study
  rise=12
  # Buying is one transaction here: at light loads each of its parts alone has too few responses for a percentile.
  sed -i -e '/^objectives:/,$d' -e 's/transaction: cart$/transaction: checkout/' -e 's/transaction: payment$/transaction: checkout/' \
    "$work/study/trials.yaml"
  printf 'objectives:\n  any: {transaction: browse, percentile: 95, max-ms: 60000, max-error-share: 50%%}\nprofiles:\n' \
    >> "$work/study/trials.yaml"
  probe
  first 1.5
  staircase levels "${SECONDS_OF_A_LEVEL:-70}" ${LIGHT:-0.8 1.3 1.8}
  staircase asked "${SECONDS_ASKED:-60}" ${ASKED:-1.5 2.3}
  trial first
  trial levels
  trial asked
  keep vendure
}

measure() {
  local name=$1 top
  new_study
  cat > "$work/study/requirements.yaml" <<'YAML'
requirements:
  cost: {title: Cost, weight: 1, scale: {unit: TWD, worst: 100, best: 10}, evidence: budget.per-order}
YAML
  sed -i 's/^  campaign: .*/  campaign: {p10: 90, p50: 100, p90: 110}/' "$work/study/operations.yaml"
  rise=5
  if [ "$name" = mixed ]; then
    rise=9
    sed -i 's/^journeys: .*/journeys: {browse: 50%, search: 30%, abandon-cart: 20%}/' "$work/study/operations.yaml"
    sed '/^objectives:/,$d' "$root/examples/harbour-lane/trials.yaml" > "$work/study/trials.yaml"
    printf 'objectives:\n  any: {transaction: browse, percentile: 95, max-ms: 60000, max-error-share: 50%%}\nprofiles:\n' \
      >> "$work/study/trials.yaml"
  else
    cp "$here/one-request.yaml" "$work/study/trials.yaml"
  fi
  # So that it is soon as fast as it will ever be.
  "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$load/reference-shop/*" org.emporion.shop.ShopMain --profile "$here/shops/$name.shop.yaml" --seed 7 \
    > "$work/shop" 2> "$work/shop.err" &
  shop_pid=$!
  for _ in $(seq 200); do
    grep -qs '"port"' "$work/shop" && break
    kill -0 "$shop_pid" || { cat "$work/shop.err" >&2; exit 1; }
    sleep 0.1
  done
  local port
  port=$(sed 's/.*"port":\([0-9]*\).*/\1/' "$work/shop")
  sed -i -e '/^target:/,/^sizing:/{/^sizing:/!d}' "$work/study/candidates/vendure.yaml"
  cat >> "$work/study/candidates/vendure.yaml" <<YAML
target:
  url: http://127.0.0.1:$port
  journeys: storefront
  resources:
    workers: {path: /metrics, cpu-seconds: shop_worker_busy_seconds_total}
YAML
  if grep -q 'serial-share: 0\.[0-9]*[1-9]' "$here/shops/$name.shop.yaml"; then
    echo "    lock: {path: /metrics, cpu-seconds: shop_serial_seconds_total}" >> "$work/study/candidates/vendure.yaml"
  fi
  probe
  top=$(capacity "$name")
  local share
  share() { for share; do awk -v c="$top" -v s="$share" 'BEGIN { print c * s / 100 }'; done; }
  first "$(share 60)"
  staircase levels "${SECONDS_OF_A_LEVEL:-35}" $(share $(levels "$name"))
  staircase asked "${SECONDS_ASKED:-75}" $(share $(asked "$name"))
  trial first
  trial levels
  trial asked
  kill "$shop_pid"
  wait "$shop_pid" || true
  shop_pid=
  keep "$name"
}

case $task in
  measure) for name; do measure "$name"; done ;;
  vendure) vendure ;;
  table)
    jars=$(find "${EMPORION_JARS:-${HOME}/.m2/repository}" \( -name 'commons-math3-3.6.1.jar' -o -name 'HdrHistogram-2.2.2.jar' \
      -o -name 'jackson-*.jar' \) ! -path '*/drools/*' | tr '\n' ':')
    "$JAVA_HOME/bin/javac" --release 21 -proc:none -d "$work" -cp "$jars" "$here/RealPrediction.java" \
      "$root/plugins/org.emporion.trial/src/org/emporion/trial/record/RecordJson.java" \
      $(find "$root"/plugins/org.emporion.{model,capacity}/src -name '*.java')
    for room in model capacity; do
      (cd "$root/plugins/org.emporion.$room/src" && find . -name '*.properties' | cpio -pdum --quiet "$work")
    done
    "$java" -Dshops="$here/shops" -cp "$work:$jars" RealPrediction "$results" "$@" ;;
  *) echo "$task is none of measure, vendure and table" >&2; exit 2 ;;
esac
