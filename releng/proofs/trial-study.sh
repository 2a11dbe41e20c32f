# Sourced by the proofs of load trials: a copy of the example study with one more profile, and the reference shop in a
# process of the proof's own, so that the shop can be stopped and keeps its access log.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
work=$(mktemp -d)
study=$work/study
shop_pid=
# The Java that ./emporion itself takes.
. "$root/releng/sh/say.sh"
. "$root/releng/sh/java.sh"
find_jdk
java=$JAVA_HOME/bin/java
# Another way to start the command line, for a machine on which the product is not built.
emporion=${EMPORION:-$root/emporion}

finish() {
  [ -z "$shop_pid" ] || kill "$shop_pid" 2> /dev/null
  rm -rf "$work"
}
trap finish EXIT

# The folder of the load programs: as shipped in the build, else as Maven left them.
load_jars() {
  local folder
  for folder in "$root/releng/cargo/target/load/$1" "$root/load-scenarios/$1/target/lib"; do
    if ls "$folder"/*.jar > /dev/null 2>&1; then echo "$folder/*"; return; fi
  done
  echo "No jars of $1: run ./emporion build first." >&2
  exit 1
}

# make_study: the copy, without earlier trials.
make_study() {
  cp -r "$root/examples/harbour-lane" "$study"
  rm -rf "$study/trials" "$study/.emporion" "$study/reports"
}

# add_profile ID WARM-UP STEADY FACTOR: profiles are the last part of trials.yaml.
add_profile() {
  printf '  %s: {name: %s, warm-up-seconds: %s, steady-seconds: %s, load-factor: %s}\n' "$1" "$1" "$2" "$3" "$4" \
    >> "$study/trials.yaml"
}

# start_shop PROFILE: the shop on a free port, with its access log; the candidate cloudcart is aimed at it.
start_shop() {
  rm -f "$work/shop"
  "$java" -cp "$(load_jars reference-shop)" org.emporion.shop.ShopMain --profile "$1" --seed 7 \
    --access-log "$work/access.csv" ${SHOP_OPTIONS:-} > "$work/shop" 2> "$work/shop.err" &
  shop_pid=$!
  for _ in $(seq 200); do
    grep -qs '"port"' "$work/shop" && break
    kill -0 "$shop_pid" || { cat "$work/shop.err" >&2; exit 1; }
    sleep 0.1
  done
  port=$(sed 's/.*"port":\([0-9]*\).*/\1/' "$work/shop")
  sed -i "s|^  shop-profile: .*|  url: http://127.0.0.1:$port|" "$study/candidates/cloudcart.yaml"
}

# end_shop: waits until its log is complete.
end_shop() {
  kill "$shop_pid"
  wait "$shop_pid"
  shop_pid=
}

# rate_factor RATE: the load factor at which sessions arrive at this rate per second, by a short trial; before start_shop.
rate_factor() {
  add_profile probing 1 2 0.1
  "$emporion" trial "$study" --candidate cloudcart --profile probing --lang en > "$work/probing" 2>&1
  local record
  record=$(ls -d "$study"/trials/*/*/ | tail -1)
  sed -n 's/.*"sessionsPerSecond" *: *\([0-9.E-]*\).*/\1/p' "$record/result.json" | head -1 \
    | awk -v rate="$1" '{ printf "%.6f", rate / ($1 * 10) }'
  rm -rf "$study/trials"
}
