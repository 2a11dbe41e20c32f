#!/usr/bin/env bash
# The budget workbook is what we say it is (issue 6, bar 4): LibreOffice opens it headless and reckons every amount to
# the cent as our own plain sum has it (the FOCUS rows of the same run), by candidate, line and month, and every total;
# it follows when an assumption is changed in the file; no formula holds anything but cells, numbers and our operations,
# and texts of the study that begin like formulas stay texts. Run by hand after ./emporion build.
#   releng/proofs/budget-workbook.sh [STUDY [ASSUMPTION]]     default: the example, and candidates.cloudcart.costs.set-up.amount
# Candidates whose budget needs a trial are left out unless the study has its records. Needs LibreOffice (Debian:
# libreoffice-calc-nogui). EMPORION: another command than ./emporion.
set -u
root=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$root/releng/sh/say.sh"
. "$root/releng/sh/java.sh"
find_jdk
emporion=${EMPORION:-$root/emporion}
study=${1:-$root/examples/harbour-lane}
assumption=${2:-candidates.cloudcart.costs.set-up.amount}
command -v soffice > /dev/null || { echo "soffice is missing. On Debian: apt-get install libreoffice-calc-nogui" >&2; exit 4; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

proof() { "$JAVA_HOME/bin/java" "$root/releng/proofs/BudgetProof.java" "$@"; }

# sheets FILE: every sheet as CSV, full digits, in a folder named after the file.
sheets() {
  mkdir -p "$work/$1.sheets"
  soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to \
    'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1' --outdir "$work/$1.sheets" "$work/$1.xlsx" \
    > "$work/soffice.log" 2>&1 || { cat "$work/soffice.log" >&2; exit 1; }
}

# made STUDY NAME: the workbook and the rows.
made() {
  local code=0
  "$emporion" budget "$1" --lang en --xlsx "$work/$2.xlsx" --focus "$work/$2.csv" > "$work/$2.log" 2>&1 || code=$?
  [ -s "$work/$2.xlsx" ] || { cat "$work/$2.log" >&2; exit "$code"; }
}

# only_ours NAME: formulas are made of nothing but what we make them of.
only_ours() {
  local all strange
  all=$(proof formulas "$work/$1.xlsx" | wc -l)
  strange=$(proof formulas "$work/$1.xlsx" | sed -E "s/'(Overview|Assumptions|Candidate [0-9]+)'!//g" |
    grep -vcE '^(ROUNDUP|ROUND|SUM|MIN|MAX|\$?[A-Z]{1,3}\$?[0-9]+|[0-9.]+|[-+*/^(),:])+$')
  echo "$1: $all formulas, $strange of them with anything else than cells, numbers and our operations"
  [ "$all" -gt 0 ] && [ "$strange" = 0 ] || failed=1
}

cp -r "$study" "$work/study"
rm -rf "$work/study/reports"
made "$work/study" plain
sheets plain
proof compare "$work/plain.sheets" "$work/plain.csv" || failed=1
only_ours plain

echo "an assumption doubled in the file: $assumption"
proof double "$work/plain.xlsx" "$work/doubled.xlsx" "$assumption"
sheets doubled
proof totals "$work/plain.sheets" > "$work/before"
proof totals "$work/doubled.sheets" > "$work/after"
diff "$work/before" "$work/after" && { echo "DIFFERS: no total followed"; failed=1; }

# The same with names that a spreadsheet would reckon if it took them for formulas.
hostile='=HYPERLINK("http://127.0.0.1/?"\&A1)'
for file in "$work"/study/candidates/*.yaml; do
  sed -i -E "s|^( *name: )\{en:.*|\1'$hostile'|; s|^(    source: )\{en:.*|\1'+1+1'|" "$file"
done
made "$work/study" hostile
sheets hostile
proof compare "$work/hostile.sheets" "$work/hostile.csv" || failed=1
only_ours hostile
grep -q '=HYPERLINK(' "$work"/hostile.sheets/*Assumptions.csv || { echo "DIFFERS: the text is not there"; failed=1; }
grep -E '^[^"]*(^|,)=' "$work/hostile.csv" && { echo "DIFFERS: a cell of the rows begins with ="; failed=1; }

[ "$failed" = 0 ] && echo "The workbook reckons what we say." || { echo "The workbook does not reckon what we say." >&2; exit 1; }
