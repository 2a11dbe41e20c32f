# Shared by the proofs that import journeys; sourced with $root set. Makes a copy of the example in $work.
work=$(mktemp -d)
started=()
broken=0
trap 'for pid in "${started[@]}"; do kill "$pid" 2> /dev/null; done; wait 2> /dev/null; rm -rf "$work"' EXIT
emporion=${EMPORION:-$root/emporion}
jars=${EMPORION_SHOP_JARS:-$root/releng/cargo/target/load/reference-shop}
port=1$((RANDOM % 800 + 8100))
cp -r "$root/examples/harbour-lane" "$work/example"
# Every other visitor buys, so that a short trial has orders to compare; as many visitors come as before.
sed -i 's/^conversion:.*/conversion: {p10: 49%, p50: 50%, p90: 51%}/' "$work/example/operations.yaml"
sed -i 's/^    load-factor: 1$/    load-factor: 15/' "$work/example/trials.yaml"
rm -rf "$work/example/trials" "$work/example/.emporion" "$work/example/reports"
"$emporion" check "$work/example" > /dev/null || exit 1   # builds what is out of date
. "$root/releng/sh/say.sh"
. "$root/releng/sh/java.sh"
cache=$root/.cache
find_jdk

# What the user gives instead of the secrets of the recording: the shops of the proofs take any.
export EMPORION_SECRET_SECRET_PASSWORD=any-password EMPORION_SECRET_SECRET_CARD_NUMBER=4111111111111111 EMPORION_SECRET_SECRET_CVV=123

await() { # ADDRESS
  for _ in $(seq 300); do curl -sf "$1" > /dev/null && return; sleep 0.2; done
  echo "$1 does not answer"
  exit 1
}

# Payments are approved or declined: one that times out is a failed request, and rightly so.
start_reference_shop() {
  sed -E 's/^payment:.*/payment: {approved: 0.9, declined: 0.1, timed-out: 0.0}/; /^payment:/,$ { /^  /d; }' \
    "$root/examples/harbour-lane/targets/cloudcart.shop.yaml" > "$work/shop.yaml"
  "$JAVA_HOME/bin/java" -cp "$jars/*" org.emporion.shop.ShopMain --port "$port" --profile "$work/shop.yaml" > "$work/shop" 2>&1 &
  started+=($!)
  await "http://127.0.0.1:$port/_ledger"
}

# A candidate at the address; everything else of the example stays. imported_and_green NAME FILE PORT [IMPORT-OPTION...]
imported_and_green() {
  local name=$1 file=$2 at=$3 study=$work/$1
  shift 3
  cp -r "$work/example" "$study"
  if ! "$emporion" journeys "$study" --from "$file" --into imported --lang en "$@" > "$work/$name.told"; then
    broken=1
    echo "$name: NOT IMPORTED"
    return
  fi
  # Only the target is another one: the shop that was recorded, with the journeys that were imported.
  sed -i -e "s|^  shop-profile:.*|  url: http://127.0.0.1:$at|" -e 's|^  journeys:.*|  journeys: imported|' \
    -e '/^  utilisation:/d' "$study/candidates/cloudcart.yaml"
  grep -E '^(Changes between calls|Left out|Secret|Check by hand|Not carried)' "$work/$name.told" | sed 's/^/  /'
  "$emporion" journeys "$study" --try cloudcart --lang en > "$work/$name.walk" 2> /dev/null
  local walked=$?
  tail -1 "$work/$name.walk" | sed 's/^/  /'
  [ "$walked" = 0 ] || grep -E '^(FAILED|  (Wanted|No answer))' "$work/$name.walk"
  "$emporion" trial "$study" --candidate cloudcart --profile smoke --lang en > "$work/$name.trial" 2> "$work/$name.err"
  local record failed
  record=$(ls -d "$study"/trials/cloudcart/*/ 2> /dev/null | tail -1)
  failed=$(grep -oE '(requests,|:) [0-9,]+ failed' "$work/$name.trial" | grep -v ' 0 failed')
  grep -E 'order|ledger' "$work/$name.trial" | sed 's/^/  /'
  if [ "$walked" = 0 ] && [ -n "$record" ] && [ -z "$failed" ] && grep -q 'agree exactly' "$work/$name.trial"; then
    echo "$name: imported and green"
  else
    broken=1
    cat "$work/$name.trial" "$work/$name.err"
    echo "$name: BROKEN"
  fi
}

verdict() {
  [ "$broken" = 0 ] && echo "PROVED" || echo "NOT PROVED"
  exit "$broken"
}
