#!/usr/bin/env bash
# Nothing bought twice (issue 4, bar 12): the reference shop declines exactly 100 payments and lets exactly 50 time out,
# and exactly 10 virtual customers send a payment again that was approved. The audit's numbers must be those of the shop's
# own database, read by SQL when the shop is closed: once for a shop that charges again, once for one that guards against
# it. Run by hand after ./emporion build.
#   releng/proofs/audit.sh
set -u
. "$(dirname "$0")/trial-study.sh"

sql() { # QUERY: one number out of the closed shop's database
  "$java" -cp "$(load_jars reference-shop)" org.h2.tools.Shell -url "jdbc:h2:file:$work/shop-db" -user shop -password "" \
    -sql "$1" | sed -n 2p | tr -d ' '
}

count() { # KEY of the audit
  grep -oE "\"$1\" : [0-9]+" "$record/result.json" | head -1 | grep -oE '[0-9]+$'
}

outcome() { # OUTCOME SIDE
  tr -d '\n' < "$record/result.json" | grep -oE "\"outcome\" : \"$1\", *\"customers\" : [0-9]+, *\"target\" : [0-9]+" \
    | grep -oE "\"$2\" : [0-9]+" | grep -oE '[0-9]+$'
}

failed=0
same() { # WHAT EXPECTED FOUND...
  local what=$1 expected=$2 found
  shift 2
  for found in "$@"; do
    [ "$found" = "$expected" ] || { echo "DIFFERS: $what: $found instead of $expected"; failed=1; }
  done
}

for again in yes no; do
  rm -rf "$study" "$work"/shop-db*
  make_study
  # Every other visitor buys; more of them come than at the peak, so that a short trial has orders enough.
  sed -i 's/^conversion:.*/conversion: {p10: 49%, p50: 50%, p90: 51%}/' "$study/operations.yaml"
  sed -i 's/status: \[200, 402, 504\].*/status: [200, 402, 409, 504]/
    s/^\( *\)payments-timed-out: \[504\]/&\n            order: {reference: "#{order-id}", bought: [200], declined: [402]}\n            resubmit: {customers: 10, after: bought}/' \
    "$study/trials.yaml"
  sed -i '/^  ledger:/a\  orders: {path: /_orders, list: payments, reference: orderId, status: status, bought: [approved], declined: [declined], unknown: [timed-out, paying]}\n  resources: {shop: {path: /metrics}}' \
    "$study/candidates/cloudcart.yaml"
  add_profile audit 3 25 "$(rate_factor 20)"
  sed "/^payment:/,\$d" "$root/releng/proofs/quick.shop.yaml" > "$work/injected.shop.yaml"
  echo "payment: {exactly: {declined: 100, timed-out: 50, of: 200}, latency-ms: 20, time-out-ms: 300, charges-again: $again}" \
    >> "$work/injected.shop.yaml"
  SHOP_OPTIONS="--data $work/shop-db" start_shop "$work/injected.shop.yaml"
  echo "== charges again: $again"
  "$emporion" trial "$study" --candidate cloudcart --profile audit --lang en > "$work/told" 2> "$work/err"
  code=$?
  end_shop
  [ $code -eq 0 ] || [ $code -eq 3 ] || { cat "$work/err" "$work/told"; exit 1; }
  sed -n '/^Audit/,/^Record/p' "$work/told"
  record=$(ls -d "$study"/trials/cloudcart/*-audit)

  payments=$(sql "select count(*) from payment")
  charged=$(sql "select count(distinct order_id) from payment where status = 'approved'")
  twice=$(sql "select count(*) from (select order_id from payment where status = 'approved' group by order_id having count(*) > 1)")
  declined=$(sql "select count(*) from payment where status = 'declined'")
  timed_out=$(sql "select count(*) from payment where status = 'timed-out'")
  echo "database: $payments payments, $charged orders charged, $twice of them twice, $declined declined, $timed_out timed out"
  same "payments declined" 100 "$declined" "$(outcome declined customers)" "$(outcome declined target)"
  same "payments timed out" 50 "$timed_out" "$(outcome unknown customers)" "$(outcome unknown target)"
  same "orders charged" "$charged" "$(count believed)" "$(count listed)" "$(count matched)"
  same "double submits at the customers" 10 "$(cut -d, -f2 "$record/orders.csv" | sort | uniq -d | wc -l)"
  same "orders charged twice" "$twice" "$(count duplicated)"
  same "orders charged twice" "$([ $again = yes ] && echo 10 || echo 0)" "$twice"
  same "lost or orphaned" 0 "$(count lost)" "$(count orphaned)"
done
[ $failed -eq 0 ] && echo "audit: holds" || echo "audit: DOES NOT HOLD"
exit $failed
