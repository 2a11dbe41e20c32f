#!/usr/bin/env bash
# Proves that a HAR file recorded by a real browser imports and runs green without editing (issue 4, bar 6): headless
# Chromium visits the reference shop (visit.js) and a shop of forms and redirects (FormShop.java, form-visit.js), each
# recording becomes a journey of a copy of the example, a dry run and a smoke trial walk it, and the orders that were
# placed are those of the shop's own ledger. Needs chromium. Run by hand after ./emporion build.
#   releng/proofs/har.sh [FOLDER-TO-KEEP-THE-RECORDINGS]
set -u
root=$(cd "$(dirname "$0")/../.." && pwd -P)
keep=${1:-}
. "$root/releng/proofs/imported.sh"

record() { # NAME PAGE-ADDRESS SCRIPT
  "$JAVA_HOME/bin/java" -cp "$jars/*" "$root/releng/proofs/RecordHar.java" \
    "$(head -1 "$work/chrome/DevToolsActivePort")" "$2" "$root/releng/proofs/$3" "$work/$1.har" || exit 1
  [ -z "$keep" ] || cp "$work/$1.har" "$keep/"
  echo "$1: recorded $(grep -c '"startedDateTime"' "$work/$1.har") requests, $(grep -cE '"status" : 30[1-8]' "$work/$1.har") of them redirects"
}

chromium --headless --no-sandbox --disable-gpu --remote-debugging-port=0 --remote-allow-origins='*' \
  --user-data-dir="$work/chrome" about:blank > "$work/chrome.log" 2>&1 &
started+=($!)
start_reference_shop
"$JAVA_HOME/bin/java" "$root/releng/proofs/FormShop.java" "$((port + 1))" > "$work/forms" 2>&1 &
started+=($!)
await "http://127.0.0.1:$((port + 1))/_ledger"
for _ in $(seq 300); do [ -s "$work/chrome/DevToolsActivePort" ] && break; sleep 0.2; done

record reference-shop "http://127.0.0.1:$port/" visit.js
imported_and_green reference-shop "$work/reference-shop.har" "$port"
record form-shop "http://127.0.0.1:$((port + 1))/" form-visit.js
imported_and_green form-shop "$work/form-shop.har" "$((port + 1))"
verdict
