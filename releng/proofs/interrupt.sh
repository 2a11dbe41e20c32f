#!/usr/bin/env bash
# Proves that Ctrl-C during a trial ends everything within three seconds and leaves nothing half written
# (issue 2, bar 8): once as a terminal does it (the whole process group), once to the workbench's own
# process alone. Run by hand after ./emporion build or ./emporion assess.
set -u
root=$(cd "$(dirname "$0")/../.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$root/examples/harbour-lane" "$work/study"
rm -rf "$work/study/trials" "$work/study/.emporion" "$work/study/reports"
"$root/emporion" check "$work/study" >/dev/null || exit 1   # builds what is out of date, so that it is not timed
find "$work/study" -type f | sort > "$work/before"

descendants() {
  local child
  for child in $(pgrep -P "$1"); do
    echo "$child"
    descendants "$child"
  done
}

failed=0
for way in group process; do
  # A job in the background of a script inherits an ignored SIGINT, which a terminal's foreground job does not.
  setsid env --default-signal=INT "$root/emporion" trial "$work/study" --candidate cloudcart --lang en > "$work/out" 2> "$work/err" &
  leader=$!
  for _ in $(seq 1500); do
    pgrep -g "$leader" -f org.emporion.runner.RunnerMain > /dev/null && break
    sleep 0.2
  done
  sleep 5   # into the trial
  running=$(descendants "$leader")
  begun=$(date +%s%N)
  if [ "$way" = group ]; then kill -INT -- "-$leader"; else kill -INT "$leader"; fi
  wait "$leader"
  code=$?
  for pid in $running; do
    while kill -0 "$pid" 2> /dev/null && [ $(( ($(date +%s%N) - begun) / 1000000 )) -lt 10000 ]; do sleep 0.05; done
  done
  took=$(( ($(date +%s%N) - begun) / 1000000 ))
  left=$(pgrep -g "$leader" | wc -l)
  find "$work/study" -type f | grep -v '/\.emporion/' | sort > "$work/after"
  find "$work/study" -name '.partial*' > "$work/partial"
  verdict=held
  if [ "$took" -gt 3000 ] || [ "$left" -ne 0 ] || [ "$code" -ne 130 ] || [ -s "$work/partial" ] \
    || ! cmp -s "$work/before" "$work/after" || [ -z "$running" ]; then
    verdict=BROKEN
    failed=1
    diff "$work/before" "$work/after"
    tail -5 "$work/err"
  fi
  echo "interrupt of the $way: $(echo "$running" | wc -w) processes gone after $took ms, exit $code, $left left, $(wc -l < "$work/partial") partial files: $verdict"
done
exit $failed
