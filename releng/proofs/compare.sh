#!/usr/bin/env bash
# Two candidates with different journeys are compared by business transaction in one table and one chart (issue 4, bar 7):
# a shopper of cloudcart goes the example's way, one of opensail goes by product pages at other addresses with fewer
# requests. Both trials must count; the table and the report stay in the folder that is named at the end.
# Usage: compare.sh [SESSIONS-PER-SECOND] [SECONDS]   (default 10 a second for 60 s). Run after ./emporion build.
set -u
. "$(dirname "$0")/trial-study.sh"
make_study
cat > "$work/direct.yaml" <<'YAML'
  direct:
    feeders:
      sku: [EM-0003, EM-0014, EM-0027, EM-0038, EM-0041, EM-0056, EM-0063, EM-0079, EM-0085, EM-0092, EM-0108, EM-0117]
      term: [mug, rose, vintage, candle, blue, teapot, star, harbour]
      customer: [ada, ben, chih-ming, dora, en-hui, fang, grace, hao, ines, jia-yi, kuan, li-hua]
    journeys:
      browse:
        name: Open a product page
        steps:
          - {request: product-page, transaction: browse, path: "/products/#{sku}", think: {min-ms: 300, max-ms: 900}}
      search:
        name: Search
        steps:
          - {request: find, transaction: search, path: /api/search, query: {q: "#{term}"}, think: {min-ms: 300, max-ms: 900}}
          - {request: product-page, transaction: browse, path: "/products/#{sku}"}
      abandon-cart:
        name: Fill a cart and leave
        steps:
          - request: put-in-cart
            transaction: cart
            method: POST
            path: /api/cart/items
            headers: {Content-Type: application/json}
            body: '{"sku": "#{sku}", "quantity": 1}'
            status: [201]
      buy:
        name: Buy
        buys: yes
        steps:
          - {request: find, transaction: search, path: /api/search, query: {q: "#{term}"}, think: {min-ms: 300, max-ms: 900}}
          - {request: product-page, transaction: browse, path: "/products/#{sku}", think: {min-ms: 300, max-ms: 900}}
          - request: put-in-cart
            transaction: cart
            method: POST
            path: /api/cart/items
            headers: {Content-Type: application/json}
            body: '{"sku": "#{sku}", "quantity": 1}'
            status: [201]
            think: {min-ms: 300, max-ms: 900}
          - request: sign-in
            transaction: checkout
            method: POST
            path: /api/login
            headers: {Content-Type: application/json}
            body: '{"customer": "#{customer}"}'
          - request: place-order
            transaction: checkout
            method: POST
            path: /api/orders
            headers: {Content-Type: application/json}
            body: '{}'
            status: [201]
            extract: {order-id: $.orderId}
            outcomes: {orders-placed: [201]}
          - request: pay-order
            transaction: pay
            method: POST
            path: /api/orders/#{order-id}/payment
            headers: {Content-Type: application/json}
            body: '{"method": "card"}'
            status: [200, 402, 504]
YAML
sed -i "/^journey-sets:/r $work/direct.yaml" "$study/trials.yaml"
sed -i 's/^  journeys: storefront/  journeys: direct/' "$study/candidates/opensail.yaml"
factor=$(rate_factor "${1:-10}")
add_profile compared 15 "${2:-60}" "$factor"
echo "load $(cut -d' ' -f1-3 /proc/loadavg), processors $(nproc)"
failed=0
for candidate in cloudcart opensail; do
  "$emporion" trial "$study" --candidate "$candidate" --profile compared --lang en > "$work/told" 2> "$work/err"
  record=$(ls -d "$study/trials/$candidate/"*/ 2> /dev/null | tail -1)
  [ -n "$record" ] || { cat "$work/err" "$work/told"; exit 1; }
  "$java" -cp "$(load_jars trial-runner)" "$root/releng/proofs/Judged.java" "$record" "$candidate" || failed=1
done
out=${OUT:-$(mktemp -d)}
"$emporion" trials "$study" --compare cloudcart/compared opensail/compared --report --out "$out" --lang en | tee "$out/table.txt" || failed=1
for transaction in browse search cart checkout pay; do
  grep -q "^ *$transaction\b" "$out/table.txt" || { echo "$transaction is not in the table"; failed=1; }
done
echo "table and report: $out"
[ "$failed" -eq 0 ] && echo held || echo BROKEN
exit $failed
