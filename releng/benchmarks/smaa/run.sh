#!/usr/bin/env bash
# SMAA-2, our Java against vectorised R, in the same run, round by round in turns.
# Usage: run.sh [rounds] [samples]     (default 3 rounds of 1,000,000 samples, 12 candidates by 40 criteria)
# Needs: a JDK of at least 21 (JAVA_HOME, or java on the path) and Rscript (Debian: r-base-core).
# Prints every round, then the medians and their ratio; ends with 1 when the ratio misses the bar of 20.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
rounds=${1:-3}
samples=${2:-1000000}
java=java; javac=javac
[ -n "${JAVA_HOME:-}" ] && java=$JAVA_HOME/bin/java && javac=$JAVA_HOME/bin/javac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A table as studies have them: 4 in 10 values within an interval, 2 in 10 normal, 3 in 10 known, 1 in 10 unknown.
awk 'BEGIN {
  srand(20250101); print "candidate,criterion,kind,a,b"
  for (i = 0; i < 12; i++) for (j = 0; j < 40; j++) {
    base = 20 + 60 * rand(); wide = 5 + 20 * rand(); what = rand()
    if (what < 0.4) printf "%d,%d,interval,%.3f,%.3f\n", i, j, base - wide, base + wide
    else if (what < 0.6) printf "%d,%d,normal,%.3f,%.3f\n", i, j, base, wide / 2
    else if (what < 0.9) printf "%d,%d,point,%.3f,0\n", i, j, base
    else printf "%d,%d,interval,0,100\n", i, j
  }
}' > "$work/table.csv"

# Only what the benchmark needs of the rooms is compiled, so that no library is.
"$javac" --release 21 -proc:none -implicit:class -d "$work/classes" \
  -sourcepath "$root/plugins/org.emporion.model/src:$root/plugins/org.emporion.evaluation/src" "$here/SmaaBenchmark.java"
for room in model evaluation; do
  (cd "$root/plugins/org.emporion.$room/src" && find . -name '*.properties' -exec cp --parents {} "$work/classes" \;)
done

echo "processors $(nproc), load $(cut -d' ' -f1-3 /proc/loadavg), $("$java" -version 2>&1 | head -1), $(Rscript --version 2>&1)"
coproc JAVA { exec "$java" -cp "$work/classes" SmaaBenchmark "$work/table.csv" "$samples" "$(nproc)"; }
# One line of warm-up for the compiler of the virtual machine.
echo 0 >&"${JAVA[1]}"; read -r line <&"${JAVA[0]}"; echo "warm-up: $line"
for ((round = 1; round <= rounds; round++)); do
  echo "$round" >&"${JAVA[1]}"; read -r line <&"${JAVA[0]}"
  echo "$line (load $(cut -d' ' -f1 /proc/loadavg))"; echo "$line" >> "$work/figures"
  line=$(Rscript --vanilla "$here/smaa.R" "$work/table.csv" "$samples" "$round")
  echo "$line (load $(cut -d' ' -f1 /proc/loadavg))"; echo "$line" >> "$work/figures"
done
awk '
  function median(list, count,   i, j, t) {
    for (i = 2; i <= count; i++) for (j = i; j > 1 && list[j - 1] > list[j]; j--) { t = list[j]; list[j] = list[j - 1]; list[j - 1] = t }
    return count % 2 ? list[(count + 1) / 2] : (list[count / 2] + list[count / 2 + 1]) / 2
  }
  $1 == "Java" { java[++a] = $2; one = $3; sure1 = $4 }
  $1 == "R" { r[++b] = $2; bare[b] = $2 - $3; other = $3; two = $4; sure2 = $5 }
  END {
    # The two agree on what they compute, up to chance.
    count = split(one, x, ","); split(two, y, ","); split(sure1, p, ","); split(sure2, q, ",")
    for (i = 1; i <= count; i++) {
      if ((x[i] - y[i]) ^ 2 > 0.005 ^ 2) { print "first place of candidate " i ": " x[i] " against " y[i]; exit 2 }
      if (p[i] != "NA" && q[i] != "NA" && x[i] > 0.001 && (p[i] - q[i]) ^ 2 > 0.02 ^ 2) { print "confidence of candidate " i ": " p[i] " against " q[i]; exit 2 }
    }
    j = median(java, a); k = median(r, b); l = median(bare, b)
    printf "median Java %.3f s, R %.3f s: ratio %.1f (R without drawing samples %.3f s: %.1f)\n", j, k, k / j, l, l / j
    exit k / j >= 20 ? 0 : 1
  }' "$work/figures"
