#!/usr/bin/env bash
# A trial against the reference shop with a known profile, compared with the shop's own log (issue 4, bar 1).
# Usage: truth.sh [SESSIONS-PER-SECOND] [SECONDS]   (default 60 a second for 90 s). Run after ./emporion build.
set -u
. "$(dirname "$0")/trial-study.sh"
make_study
cat > "$work/shop.yaml" <<'YAML'
format: 1
name: known
workers: 16
service-time: {distribution: gamma, cv: 0.5}
error-rate: 0.01
requests:
  home: {mean-ms: 10}
  category: {mean-ms: 20}
  search: {mean-ms: 40}
  product: {mean-ms: 15}
  cart: {mean-ms: 25}
  login: {mean-ms: 10}
  account: {mean-ms: 10}
  order: {mean-ms: 60}
  payment: {mean-ms: 20}
  order-status: {mean-ms: 10}
payment: {approved: 0.9, declined: 0.08, timed-out: 0.02, latency-ms: 100, latency-cv: 0.4, time-out-ms: 900}
YAML
factor=$(rate_factor "${1:-60}")
add_profile truth 20 "${2:-90}" "$factor"
start_shop "$work/shop.yaml"
echo "load $(cut -d' ' -f1-3 /proc/loadavg), processors $(nproc)"
"$emporion" trial "$study" --candidate cloudcart --profile truth --lang en 2> "$work/err" || cat "$work/err" | tail -3
end_shop
"$java" -cp "$(load_jars trial-runner)" "$root/releng/proofs/Truth.java" "$(ls -d "$study"/trials/*/*/ | tail -1)" "$work/access.csv"
