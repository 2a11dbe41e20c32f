#!/usr/bin/env bash
# A budget of 60 lines over 60 months with 63 correlated causes by Monte Carlo, ours against vectorised R, in the same
# run, round by round in turns.
# Usage: run.sh [rounds] [trials]     (default 3 rounds of 1,000,000 trials)
# Needs: a JDK of at least 21 (JAVA_HOME, or java on the path), Rscript (Debian: r-base-core), and Commons Math of a build
# (./emporion build once before), or EMPORION_JARS, a folder with it.
# Prints every round, then the medians and their ratio; ends with 1 when a bar is missed: at most 1/5 of R's time, the same
# to the last bit with one and two threads, a first result within 0.3 s; with 2 when the two do not agree.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
rounds=${1:-3}
trials=${2:-1000000}
java=java; javac=javac
[ -n "${JAVA_HOME:-}" ] && java=$JAVA_HOME/bin/java && javac=$JAVA_HOME/bin/javac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# 20 lines by order, 15 by revenue, 10 by month, 8 of staff, 5 paid once, 2 by bands of sales. Causes: their quantities, then
# demand, wages and prices. What two causes have in common: the product of their parts in one thing behind all.
awk -v work="$work" 'BEGIN {
  srand(20260101)
  print "kind,unit" > work "/lines.csv"; print "p10,p50,p90" > work "/causes.csv"
  split("order revenue month staff once bands", kind, " "); split("20 15 10 8 5 2", many, " ")
  unit["order"] = 3; unit["revenue"] = 1; unit["month"] = 12000; unit["staff"] = 700000; unit["once"] = 250000; unit["bands"] = 1
  for (k = 1; k <= 6; k++) for (i = 0; i < many[k]; i++) {
    share = kind[k] == "revenue" || kind[k] == "bands"
    middle = share ? 0.001 + 0.006 * rand() : 0.5 + 2 * rand()
    printf "%s,%.3f\n", kind[k], unit[kind[k]] * (share ? 1 : 0.5 + rand()) > work "/lines.csv"
    printf "%.6f,%.6f,%.6f\n", middle * (0.7 + 0.2 * rand()), middle, middle * (1.1 + 0.5 * rand()) > work "/causes.csv"
    part[count++] = -0.3 + rand()
  }
  print "0.86,1,1.18" > work "/causes.csv"; print "1.02,1.03,1.05" > work "/causes.csv"; print "1.01,1.02,1.04" > work "/causes.csv"
  part[count++] = 0.5; part[count++] = 0.6; part[count++] = 0.7
  for (i = 0; i < count; i++) for (j = 0; j < count; j++)
    printf "%.6f%s", i == j ? 1 : part[i] * part[j], j == count - 1 ? "\n" : "," > work "/correlations.csv"
}'

# Only what the benchmark needs of the rooms is compiled.
jars=$(find "${EMPORION_JARS:-${HOME}/.m2/repository}" -name 'commons-math3-3.6.1.jar' | head -1)
"$javac" --release 21 -proc:none -implicit:class -d "$work/classes" -cp "$jars" \
  -sourcepath "$root/plugins/org.emporion.model/src:$root/plugins/org.emporion.budget/src" "$here/BudgetBenchmark.java"
for room in model budget; do
  (cd "$root/plugins/org.emporion.$room/src" && find . -name '*.properties' -exec cp --parents {} "$work/classes" \;)
done

echo "processors $(nproc), load $(cut -d' ' -f1-3 /proc/loadavg), $("$java" -version 2>&1 | head -1), $(Rscript --version 2>&1)"
coproc JAVA { exec "$java" -cp "$work/classes:$jars" BudgetBenchmark "$work/lines.csv" "$work/causes.csv" "$work/correlations.csv" "$trials"; }
# One line each with one and with two threads: warm-up for the compiler of the virtual machine, and the check of the bits.
echo "1 1" >&"${JAVA[1]}"; read -r one <&"${JAVA[0]}"; echo "one thread: $one"
echo "1 2" >&"${JAVA[1]}"; read -r two <&"${JAVA[0]}"; echo "two threads: $two"
[ "${one##* }" = "${two##* }" ] || { echo "one and two threads differ"; exit 1; }
for ((round = 1; round <= rounds; round++)); do
  echo "$round $(nproc)" >&"${JAVA[1]}"; read -r line <&"${JAVA[0]}"
  echo "$line (load $(cut -d' ' -f1 /proc/loadavg))"; echo "$line" >> "$work/figures"
  line=$(Rscript --vanilla "$here/montecarlo.R" "$work/lines.csv" "$work/causes.csv" "$work/correlations.csv" "$trials" "$round")
  echo "$line (load $(cut -d' ' -f1 /proc/loadavg))"; echo "$line" >> "$work/figures"
done
awk '
  function median(list, count,   i, j, t) {
    for (i = 2; i <= count; i++) for (j = i; j > 1 && list[j - 1] > list[j]; j--) { t = list[j]; list[j] = list[j - 1]; list[j - 1] = t }
    return count % 2 ? list[(count + 1) / 2] : (list[count / 2] + list[count / 2 + 1]) / 2
  }
  function apart(what, a, b, most,   off) { off = (a - b) / b; if (off < 0) off = -off; if (off > most) { print what ": " a " against " b; bad = 1 } }
  { for (i = 3; i <= 9; i++) { now[$1, i] = $i } driver[$1] = $10 }
  $1 == "Java" { java[++a] = $2; first[a] = $11; worked[a] = $12 }
  $1 == "R" { r[++b] = $2; theirs[b] = $11
    # The two agree on what they compute, up to chance.
    for (i = 3; i <= 6; i++) apart("figure " i - 2, now["Java", i], now["R", i], 0.003)
    apart("month 40", now["Java", 8], now["R", 8], 0.01); apart("largest share", now["Java", 9], now["R", 9], 0.05)
    if (driver["Java"] != driver["R"]) { print "largest driver " driver["Java"] " against " driver["R"]; bad = 1 } }
  END {
    if (bad) exit 2
    j = median(java, a); k = median(r, b); f = median(first, a)
    printf "median Java %.3f s, R %.3f s: ratio %.1f; first result after %.3f s\n", j, k, k / j, f
    printf "processor time: Java %.2f s (all threads), R %.2f s\n", median(worked, a), median(theirs, b)
    exit k / j >= 5 && f <= 0.3 ? 0 : 1
  }' "$work/figures"
