#!/usr/bin/env bash
# From an order history's file to hourly profile, peak and chosen forecast in Java, against R's reading and hourly
# aggregation alone, in the same run, round by round in turns; and a history of many orders in a small heap.
# Usage: run.sh online-retail-uk-2010-2011.csv.gz [rounds] [orders]
#   (default 9 rounds; 0 orders: without the second part; 50000000 need 1.8 GB of disk and a minute or two)
# Needs: a JDK of at least 21 (JAVA_HOME, or java on the path), Rscript (Debian: r-base-core, and r-cran-data.table
# for fread; without it scan is used), and the compiled libraries of the rooms: CLASSPATH, or a Maven repository.
# Ends with 1 when the ratio of the medians misses the bar of 1/2, with 2 when the two disagree on what they count.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
data=$1
rounds=${2:-9}
orders=${3:-0}
java=java; javac=javac
[ -n "${JAVA_HOME:-}" ] && java=$JAVA_HOME/bin/java && javac=$JAVA_HOME/bin/javac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
libraries=${CLASSPATH:-$(find "${MAVEN_REPOSITORY:-$HOME/.m2/repository}" \
  \( -name 'commons-math3-3*.jar' -o -name 'commons-io-2*.jar' \) ! -name '*sources*' -printf '%p:')}
unset CLASSPATH

# Only what the benchmark needs of the rooms is compiled.
source=$(printf ":$root/plugins/org.emporion.%s/src" model store demand)
"$javac" --release 21 -proc:none -implicit:class -nowarn -d "$work/classes" -cp "$libraries" \
  -sourcepath "${source#:}" "$here/HistoryBenchmark.java" "$here/ManyOrders.java"
for room in model store demand; do
  (cd "$root/plugins/org.emporion.$room/src" && find . -name '*.properties' -exec cp --parents {} "$work/classes" \;)
done
case "$data" in *.gz) gzip -dc "$data" > "$work/lines.csv"; data=$work/lines.csv;; esac

echo "processors $(nproc), load $(cut -d' ' -f1-3 /proc/loadavg), $("$java" -version 2>&1 | head -1), $(Rscript --version 2>&1)"
mkfifo "$work/to-java" "$work/from-java" "$work/to-r" "$work/from-r"
"$java" -cp "$work/classes:$libraries" HistoryBenchmark "$data" < "$work/to-java" > "$work/from-java" &
exec {tojava}> "$work/to-java" {fromjava}< "$work/from-java"
Rscript --vanilla "$here/history.R" "$data" < "$work/to-r" > "$work/from-r" &
exec {tor}> "$work/to-r" {fromr}< "$work/from-r"
# Both warm up: the virtual machine its compiler, R its tables of strings.
for ((round = 1; round <= 12; round++)); do echo >&"$tojava"; read -r line <&"$fromjava"; [ "$round" = 1 ] && echo "cold: $line"; done
for ((round = 1; round <= 2; round++)); do echo >&"$tor"; read -r line <&"$fromr"; [ "$round" = 1 ] && echo "cold: $line"; done
for ((round = 1; round <= rounds; round++)); do
  echo >&"$tojava"; read -r line <&"$fromjava"
  echo "$line (load $(cut -d' ' -f1 /proc/loadavg))"; echo "$line" >> "$work/figures"
  echo >&"$tor"; read -r line <&"$fromr"
  echo "$line (load $(cut -d' ' -f1 /proc/loadavg))"; echo "$line" >> "$work/figures"
done
awk '
  function median(list, count,   i, j, t) {
    for (i = 2; i <= count; i++) for (j = i; j > 1 && list[j - 1] > list[j]; j--) { t = list[j]; list[j] = list[j - 1]; list[j - 1] = t }
    return count % 2 ? list[(count + 1) / 2] : (list[count / 2] + list[count / 2 + 1]) / 2
  }
  $1 == "Java" { java[++a] = $2; read[a] = $7; one = $3 " " $4; sum1 = $6 }
  $1 == "R" { r[++b] = $2; two = $3 " " $4; sum2 = $6 }
  END {
    if (one != two || (sum1 - sum2) ^ 2 > 0.01 ^ 2) { print "orders, busiest hour, revenue: " one " " sum1 " against " two " " sum2; exit 2 }
    j = median(java, a); k = median(r, b); l = median(read, a)
    printf "median Java %.3f s (of which reading %.3f s), R %.3f s: ratio %.2f, bar 0.50\n", j, l, k, j / k
    exit j <= k / 2 ? 0 : 1
  }' "$work/figures" && met=0 || met=$?
if [ "$orders" -gt 0 ]; then
  "$java" -cp "$work/classes" ManyOrders write "$work/many.csv" "$orders"
  "$java" -Xmx512m -cp "$work/classes:$libraries" ManyOrders read "$work/many.csv" "$orders"
fi
exit "$met"
