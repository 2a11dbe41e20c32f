#!/usr/bin/env bash
# Proves that whatever ends the workbench during a trial ends the load generator within five seconds and
# keeps what was measured (issue 4, bar 5), with nothing half written (issue 2, bar 8): Ctrl-C as a terminal
# sends it (to the whole process group), an interrupt and a termination of the workbench's own process, and
# a workbench that is killed outright, whose record the next look at the study completes. An interrupt
# before the first customer leaves nothing. Run by hand after ./emporion build or ./emporion assess.
# EMPORION names another program to run.
set -u
root=$(cd "$(dirname "$0")/../.." && pwd -P)
emporion=${EMPORION:-$root/emporion}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$root/examples/harbour-lane" "$work/fresh"
rm -rf "$work/fresh/trials" "$work/fresh/.emporion" "$work/fresh/reports"
"$emporion" check "$work/fresh" >/dev/null || exit 1   # builds what is out of date, so that it is not timed

descendants() {
  local child
  for child in $(pgrep -P "$1"); do
    echo "$child"
    descendants "$child"
  done
}

# await SECONDS COMMAND...
await() {
  local tenths=$(($1 * 10))
  shift
  until "$@" > /dev/null 2>&1 || [ $((tenths -= 1)) -lt 0 ]; do sleep 0.1; done
}

failed=0
# one NAME SIGNAL TARGET EXIT ENDING: ends a trial and looks at what is left; ENDING empty: nothing
one() {
  local name=$1 signal=$2 target=$3 exit=$4 ending=$5 study=$work/study
  rm -rf "$study"
  cp -r "$work/fresh" "$study"
  # A job in the background of a script inherits an ignored SIGINT, which a terminal's foreground job does not.
  setsid env --default-signal=INT "$emporion" trial "$study" --candidate cloudcart --lang en > "$work/out" 2> "$work/err" &
  local leader=$! code running begun took left partial records verdict=held
  if [ -n "$ending" ]; then
    await 300 eval '[ "$(cat "$study"/trials/.partial*/seconds.jsonl | wc -l)" -ge 6 ]'
  else
    await 300 pgrep -g "$leader" -f org.emporion.shop.ShopMain
  fi
  running=$(descendants "$leader")
  begun=$(date +%s%N)
  if [ "$target" = group ]; then kill -"$signal" -- "-$leader"; else kill -"$signal" "$leader"; fi
  wait "$leader" 2> /dev/null
  code=$?
  for pid in $running; do
    while kill -0 "$pid" 2> /dev/null && [ $(( ($(date +%s%N) - begun) / 1000000 )) -lt 10000 ]; do sleep 0.02; done
  done
  took=$(( ($(date +%s%N) - begun) / 1000000 ))
  left=$(pgrep -g "$leader" | wc -l)
  [ "$signal" != KILL ] || "$emporion" assess "$study" --trials reuse --out "$work/report" > /dev/null 2>&1
  partial=$(find "$study" -name '.partial*' | wc -l)
  records=$(find "$study" -name result.json | wc -l)
  if [ "$took" -gt 5000 ] || [ "$left" -ne 0 ] || [ "$code" -ne "$exit" ] || [ "$partial" -ne 0 ] || [ -z "$running" ]; then
    verdict=BROKEN
  fi
  if [ -n "$ending" ]; then
    [ "$records" -eq 1 ] && grep -q "\"ending\" : \"$ending\"" "$study"/trials/*/*/result.json || verdict=BROKEN
    # The record says what the load generator's own log says, request by request.
    python3 - "$study" <<'PYTHON' || verdict=BROKEN
import glob, json, sys
result = json.load(open(glob.glob(sys.argv[1] + "/trials/*/*/result.json")[0]))
requests = result["requests"]
ours = sum(one["ok"] + one["failed"] for one in requests)
same = all((one["ok"], one["failed"]) == (one["gatlingOk"], one["gatlingFailed"]) for one in requests)
print("  record: %s, %d customers, %d responses, %s" % (
    result["observations"]["ending"], result["sessions"], ours,
    "as in Gatling's log" if same else "NOT as in Gatling's log"))
sys.exit(0 if same and ours > 0 else 1)
PYTHON
  else
    [ "$records" -eq 0 ] && [ ! -e "$study/trials" ] || verdict=BROKEN
  fi
  if [ $verdict = BROKEN ]; then
    failed=1
    tail -5 "$work/err"
  fi
  echo "$name: $(echo "$running" | wc -w) processes gone after $took ms, exit $code, $left left," \
    "$records records, $partial partial folders: $verdict"
}

one "interrupt of the group" INT group 130 STOPPED
one "interrupt of the workbench" INT process 130 STOPPED
one "termination of the workbench" TERM process 143 STOPPED
one "workbench killed" KILL process 137 LOST
one "interrupt before the first customer" INT group 130 ""
exit $failed
