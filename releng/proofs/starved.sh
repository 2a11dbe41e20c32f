#!/usr/bin/env bash
# A starved load generator is told from a healthy one (issue 4, bar 8): a trial whose load generator shares one processor with
# a hog counts for nothing and says why; healthy trials in a row all count.
# Usage: starved.sh [HEALTHY-RUNS] [STARVED-RUNS] [SESSIONS-PER-SECOND]   (default 20, 3 and 20). Run after ./emporion build, on a machine that does nothing else.
# Needs Linux (taskset). The hog lives for the starved trials only.
set -u
. "$(dirname "$0")/trial-study.sh"
runs=${1:-20}
hungry=${2:-3}
make_study
factor=$(rate_factor "${3:-20}")
start_shop "$root/releng/proofs/quick.shop.yaml"
add_profile short 4 12 "$factor"

hog=
stop_hog() { [ -z "$hog" ] || kill "$hog" 2> /dev/null; hog=; }
trap 'stop_hog; finish' EXIT

# One trial; tells in one line how its load generator was judged. $1 is what to call it.
one() {
  "$emporion" trial "$study" --candidate cloudcart --profile short --lang en > "$work/out" 2> "$work/err"
  local record
  record=$(ls -d "$study"/trials/*/*/ 2> /dev/null | tail -1)
  if [ -z "$record" ]; then echo "$1: no record: $(tail -1 "$work/err")"; return 2; fi
  "$java" -cp "$(load_jars trial-runner)" "$root/releng/proofs/Judged.java" "$record" "$1"
  local judged=$?
  rm -rf "$study/trials"
  return $judged
}

failed=0
cpu=$(taskset -cp $$ | sed 's/.*: *\([0-9]*\).*/\1/')
echo "load $(cut -d' ' -f1-3 /proc/loadavg), processors $(nproc)"
taskset -c "$cpu" timeout 300 sh -c 'while :; do :; done' &
hog=$!
emporion_free=$emporion
cat > "$work/pinned" <<SH
#!/bin/sh
exec taskset -c $cpu "$emporion_free" "\$@"
SH
chmod +x "$work/pinned"
emporion=$work/pinned
for run in $(seq "$hungry"); do
  one "starved $run, pinned to processor $cpu beside a hog"
  [ $? -eq 1 ] || { echo "BROKEN: it must not count"; failed=1; }
done
emporion=$emporion_free
stop_hog

well=0
for run in $(seq "$runs"); do
  one "healthy $run" && well=$((well + 1))
done
echo "healthy: $well of $runs count"
[ "$well" -eq "$runs" ] || failed=1
[ "$failed" -eq 0 ] && echo held || echo BROKEN
exit $failed
