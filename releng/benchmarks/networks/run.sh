#!/usr/bin/env bash
# Exact MVA against the PDQ library's C solver on the same models in the same run, and the events per second of the
# simulation on one core.
# Usage: run.sh PDQ_FOLDER     (the public source of PDQ, github.com/DrQz/pdq-qnm-pkg, unpacked outside this repository)
# Needs: a C compiler; a JDK of at least 21 (JAVA_HOME, or java on the path); the libraries of a build (./emporion build
# once before), or EMPORION_JARS, a folder with them. Ends with 1 when a bar is missed: as fast as PDQ, three classes of
# 60 in a second, 5 million events a second.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
pdq=${1:?the folder of the PDQ source is missing}
java=java; javac=javac
[ -n "${JAVA_HOME:-}" ] && java=$JAVA_HOME/bin/java && javac=$JAVA_HOME/bin/javac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

jars=$(find "${EMPORION_JARS:-${HOME}/.m2/repository}" \( -name 'commons-math3-3.6.1.jar' -o -name 'HdrHistogram-2.2.2.jar' \) | tr '\n' ':')
"$javac" --release 21 -proc:none -d "$work/classes" -cp "$jars" "$here/NetworkBenchmark.java" \
  $(find "$root"/plugins/org.emporion.{model,capacity}/src -name '*.java')
${CC:-cc} -O3 -w -fcommon -I"$pdq/lib" -o "$work/pdq" "$here/pdq.c" "$pdq"/lib/*.c -lm

echo "processors $(nproc), load $(cut -d' ' -f1-3 /proc/loadavg), $("$java" -version 2>&1 | head -1), $(${CC:-cc} --version | head -1)"
# Populations of up to three classes and seconds; the best of all rounds in these counts, for both.
models="500 0 0 3  100 100 0 3  60 60 60 4"
"$work/pdq" $models > "$work/theirs"
"$java" -cp "$work/classes:$jars" NetworkBenchmark $models > "$work/ours"
paste -d' ' "$work/ours" "$work/theirs" | awk -v names="one class of 500,two classes of 100,three classes of 60" '
  BEGIN { split(names, name, ",") }
  { off = ($2 - $4) / $4; if (off < 0) off = -off
    printf "%-22s ours %.6f s, PDQ %.6f s, ratio %.2f, throughputs differ by %.1e\n", name[NR], $1, $3, $3 / $1, off
    if ($3 < $1 || off > 1e-6 || (NR == 3 && $1 >= 1)) missed = 1 }
  END { exit missed }' && code=0 || code=1
taskset -c 0 "$java" -XX:+UseSerialGC -cp "$work/classes:$jars" NetworkBenchmark simulation | tee "$work/events"
awk '/counts/ { sum += $2; n++ } END { printf "mean %.2f million events/s on one core\n", sum / n; exit sum / n < 5 }' "$work/events" || code=1
exit $code
