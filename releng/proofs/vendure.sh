#!/usr/bin/env bash
# Tries a real shop that is not ours (issue 4, bar 13): examples/vendure as smoke, peak and staircase trial of a running
# Vendure with PostgreSQL; the audit of each must be what the shop's own database has gained, and server, worker and
# database must have told what they used. Run by hand after ./emporion build, with nobody else using the shop.
#   releng/proofs/vendure.sh FOLDER-OF-THE-SHOP [PROFILE...]
# The folder holds db.password of user and database "vendure" on 127.0.0.1:${VENDURE_DB_PORT:-54331}.
set -u
root=$(cd "$(dirname "$0")/../.." && pwd -P)
shop=${1:?usage: vendure.sh FOLDER-OF-THE-SHOP [PROFILE...]}
shift
[ $# -gt 0 ] || set -- smoke peak staircase
emporion=${EMPORION:-$root/emporion}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$root/examples/vendure" "$work/study"
rm -rf "$work/study/trials" "$work/study/.emporion" "$work/study/reports"

placed() { # all orders that were ever placed, as the study reads them
  PGPASSWORD=$(cat "$shop/db.password") psql -h 127.0.0.1 -p "${VENDURE_DB_PORT:-54331}" -U vendure vendure -qc \
    'copy (select code as reference from "order" where "orderPlacedAt" is not null order by id) to stdout with (format csv, header)'
}

count() { # KEY, of the audit in the record
  grep -oE "\"$1\" : [0-9]+" "$record/result.json" | head -1 | grep -oE '[0-9]+$'
}

failed=0
for profile in "$@"; do
  placed > "$work/before.csv" || exit 1
  echo "== $profile (load of the machine before: $(cut -d' ' -f1-3 /proc/loadavg))"
  "$emporion" trial "$work/study" --candidate vendure --profile "$profile" --lang en > "$work/told" 2> "$work/err"
  code=$?
  if [ $code -ne 0 ] && [ $code -ne 3 ]; then cat "$work/err" "$work/told"; failed=1; continue; fi
  placed > "$work/after.csv"
  "$emporion" audit "$work/study" "vendure/$profile" --orders "$work/after.csv" --before "$work/before.csv" --lang en >> "$work/told"
  audited=$?
  cat "$work/told"
  record=$(ls -d "$work/study/trials/vendure/"*"-$profile" | tail -1)
  gained=$(($(wc -l < "$work/after.csv") - $(wc -l < "$work/before.csv")))
  told=$(($(tail -n +2 "$record/orders.csv" | grep -c ',bought,')))
  parts=$(tail -n +2 "$record/resources.csv" | cut -d, -f2 | sort -u | tr '\n' ' ')
  echo "database gained $gained orders; customers were told of $told; audit: believed $(count believed), listed $(count listed), matched $(count matched)"
  if [ $audited -ne 0 ] || [ "$gained" -ne "$(count listed)" ] || [ "$gained" -ne "$(count believed)" ] \
      || [ "$parts" != "database server worker " ]; then
    echo "DOES NOT HOLD for $profile (parts recorded: $parts)"
    failed=1
  fi
done
[ $failed -eq 0 ] && echo "vendure: holds" || echo "vendure: DOES NOT HOLD"
exit $failed
