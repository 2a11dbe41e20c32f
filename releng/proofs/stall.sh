#!/usr/bin/env bash
# The stall test (issue 4, bar 2): 50 sessions arrive each second for 60 s, and in the middle the shop stands still for 5 s.
# Open arrivals see that: whoever comes, or goes on, in the stall waits for what is left of it. Of requests due evenly in a
# stall of d seconds the share x/d waits at least d - x, so p99 tells of the stall as long as more than 1 % are due in it.
# Usage: stall.sh [SESSIONS-PER-SECOND] [SECONDS] [STALL-SECONDS]. Run after ./emporion build.
set -u
. "$(dirname "$0")/trial-study.sh"
rate=${1:-50}
seconds=${2:-60}
stall=${3:-5}
make_study
factor=$(rate_factor "$rate")
start_shop "$root/releng/proofs/quick.shop.yaml"
add_profile stall 5 "$seconds" "$factor"
echo "load $(cut -d' ' -f1-3 /proc/loadavg), processors $(nproc)"
"$emporion" trial "$study" --candidate cloudcart --profile stall --lang en > "$work/out" 2> "$work/err" &
trial=$!
# The stall begins half-way through the steady part: seconds are kept from the start of the load generator on.
for _ in $(seq 600); do
  [ -n "$(find "$study" -name seconds.jsonl)" ] && break
  kill -0 "$trial" 2> /dev/null || break
  sleep 0.1
done
sleep $((5 + seconds / 2))
kill -STOP "$shop_pid"
sleep "$stall"
kill -CONT "$shop_pid"
wait "$trial"
cat "$work/out"
[ -s "$work/out" ] || tail -3 "$work/err"
end_shop
"$java" -cp "$(load_jars trial-runner)" "$root/releng/proofs/Stall.java" \
  "$(ls -d "$study"/trials/*/*/ | tail -1)" "$work/access.csv" "$stall"
