#!/usr/bin/env bash
# What recording costs the load generator: Emporion's trial runner, with recording, health and live feed as in every
# trial, against bare Gatling on the same script, in turns. 64 virtual users ask as fast as they are answered; the
# injector is pinned to one processor, the target to another, so that the injector is what is saturated.
# Usage: run.sh [rounds] [requests]     (default 5 rounds; 1,600,000 requests, some 20 s, count after 400,000 of warm-up)
# On a saturated processor requests per second and requests per second of processor time are the same; where other
# programs take time from it, the second is what the injector itself costs.
# Needs: two processors, taskset, /proc, a JDK of at least 21 (JAVA_HOME, or java on the path), and the runner
# built (./emporion build, or mvn package in load-scenarios). Ends with 1 when a bar is missed: request rate at least
# 0.97 of bare Gatling's, resident memory at most 1.2 times.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
rounds=${1:-5}
from=400000; to=$((from + ${2:-1600000}))
seconds=180; steps=40; repeat=1000; rate=16; rise=4
java=java; javac=javac
[ -n "${JAVA_HOME:-}" ] && java=$JAVA_HOME/bin/java && javac=$JAVA_HOME/bin/javac
lib=$root/load-scenarios/trial-runner/target/lib
[ -d "$lib" ] || { echo "Build the trial runner first: $lib is not there" >&2; exit 2; }
work=$(mktemp -d)
target=
trap '[ -z "$target" ] || kill "$target" 2> /dev/null || true; rm -rf "$work"' EXIT
"$javac" --release 21 -proc:none -d "$work/classes" -cp "$lib/*" "$here"/*.java

# The Java options of a trial (JavaPrograms), for both.
options=(-Xmx512m --add-opens=java.base/java.lang=ALL-UNNAMED --enable-native-access=ALL-UNNAMED)
"$java" -version 2>&1 | grep -q '"2[4-9]' && options+=(--sun-misc-unsafe-memory-access=allow)
prefs=$work/prefs/.java/.userPrefs/io/gatling/latestVersion
mkdir -p "$prefs"
cat > "$prefs/prefs.xml" <<'XML'
<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!DOCTYPE map SYSTEM "http://java.sun.com/dtd/preferences.dtd">
<map MAP_XML_VERSION="1.0">
  <entry key="lastCheckTimestamp" value="4102444800000"/>
  <entry key="lastCheckSuccess" value="false"/>
</map>
XML
plan() {
  local step
  printf '{"format": 1, "name": "overhead", "baseUrl": "%s", "seed": 1, "maxDurationSeconds": %d, ' "$1" "$seconds"
  printf '"maxRequestsPerSecond": 1000000, "injection": [{"type": "constant", "rate": %d, "seconds": %d}], ' "$rate" "$rise"
  printf '"journeys": [{"id": "all", "weight": 1, "steps": ['
  for ((step = 1; step <= steps; step++)); do
    printf '%s{"request": "Step %d", "transaction": "all", "path": "/step/%d", "repeat": %d}' \
      "$([ "$step" -eq 1 ] || echo ', ')" "$step" "$step" "$repeat"
  done
  printf ']}]}\n'
}

# watch PID: while it lives, what it was answered, processor time in ticks, clock in ms and peak memory in kB
watch() {
  local line fields
  while line=$(sed 's/.*) //' "/proc/$1/stat" 2> /dev/null) && [ "${line%% *}" != Z ]; do
    read -r -a fields <<< "$line"
    echo "$(tail -1 "$work/answered") $((fields[11] + fields[12])) $(date +%s%3N) $(sed -n 's/VmHWM:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$1/status")"
    sleep 0.2
  done > "$work/watched"
}

# round LABEL: one run of it; appends "LABEL requests-per-second requests-per-processor-second kilobytes"
round() {
  local label=$1 port url injector
  rm -rf "$work/in" "$work/results" "$work/answered"; mkfifo "$work/in"; mkdir "$work/results"
  taskset -c 1 "$java" -Xmx128m -XX:+UseSerialGC -cp "$work/classes:$lib/*" FastTarget < "$work/in" > "$work/answered" 2> "$work/target.err" &
  target=$!
  exec 7> "$work/in"
  until [ -s "$work/answered" ] 2> /dev/null; do sleep 0.1; done
  port=$(head -1 "$work/answered"); url=http://127.0.0.1:$port
  if [ "$label" = emporion ]; then
    plan "$url" > "$work/plan.json"
    mkfifo "$work/runner"
    # The runner ends with its standard input, as it would with the workbench.
    taskset -c 0 "$java" "${options[@]}" -cp "$lib/*" org.emporion.runner.RunnerMain --plan "$work/plan.json" \
      --results "$work/results" < "$work/runner" > "$work/events" 2> "$work/err" 7>&- &
    injector=$!
    exec 8> "$work/runner"
    rm "$work/runner"
  else
    taskset -c 0 "$java" "${options[@]}" -cp "$work/classes:$lib/*" \
      -Dgatling.data.enableAnalytics=false -Djava.util.prefs.userRoot="$work/prefs" -Dgatling.data.writers.0=file \
      -Dsteps=$steps -Drepeat=$repeat -Drate=$rate -Drise=$rise -Dseconds="$seconds" -Dtarget="$url" \
      io.gatling.app.Gatling -s BareSimulation -rf "$work/results" -nr > "$work/err" 2>&1 7>&- &
    injector=$!
  fi
  watch "$injector"
  wait "$injector" || { tail "$work/err" >&2; exit 2; }
  exec 7>&- 8>&-
  wait "$target"; target=
  awk -v label="$label" -v from="$from" -v to="$to" -v ticks="$(getconf CLK_TCK)" '
    NF == 4 && $1 >= from && !began { began = 1; requests = $1; used = $2; at = $3 }
    NF == 4 && began && !ended { lastRequests = $1; lastUsed = $2; lastAt = $3; if ($1 >= to) ended = 1 }
    NF == 4 { memory = $4 }
    END {
      if (!ended) { print label ": only " lastRequests " requests, " to " are needed" > "/dev/stderr"; exit 1 }
      n = lastRequests - requests
      printf "%s %.0f %.0f %d\n", label, 1000 * n / (lastAt - at), n * ticks / (lastUsed - used), memory
    }' "$work/watched" | tee -a "$work/figures"
}

echo "processors $(nproc), load $(cut -d' ' -f1-3 /proc/loadavg), $("$java" -version 2>&1 | head -1)"
echo "injector, requests per second, requests per second of its processor time, kB resident at most"
for ((i = 1; i <= rounds; i++)); do
  # The order changes from round to round: neither always has the warmer machine.
  if ((i % 2)); then round bare; round emporion; else round emporion; round bare; fi
  echo "load $(cut -d' ' -f1 /proc/loadavg)"
done
awk '
  function median(list, count,   i, j, t) {
    for (i = 2; i <= count; i++) for (j = i; j > 1 && list[j - 1] > list[j]; j--) { t = list[j]; list[j] = list[j - 1]; list[j - 1] = t }
    return count % 2 ? list[(count + 1) / 2] : (list[count / 2] + list[count / 2 + 1]) / 2
  }
  $1 == "bare" { rb[++b] = $2; cb[b] = $3; mb[b] = $4 }
  $1 == "emporion" { re[++e] = $2; ce[e] = $3; me[e] = $4 }
  END {
    r = median(re, e) / median(rb, b); m = median(me, e) / median(mb, b); c = median(ce, e) / median(cb, b)
    printf "ratios of the medians: request rate %.3f (at least 0.97), resident memory %.3f (at most 1.2), requests per second of processor time %.3f\n", r, m, c
    exit r >= 0.97 && m <= 1.2 ? 0 : 1
  }' "$work/figures"
