#!/usr/bin/env bash
# Ranks 200 candidates by 60 criteria with 500 rule rows of a study, explanation and sensitivity included.
# Usage: run.sh [warm-ups] [rounds]     (default 6 and 9; run ./emporion build once before, it fetches the libraries)
# Needs: a JDK of at least 21 (JAVA_HOME, or java on the path). EMPORION_JARS: a folder with the libraries, instead of
# those of the build. Ends with 1 when the median misses the bar of 1.5 s.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
java=java; javac=javac
[ -n "${JAVA_HOME:-}" ] && java=$JAVA_HOME/bin/java && javac=$JAVA_HOME/bin/javac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ -n "${EMPORION_JARS:-}" ]; then
  jars=$(find "$EMPORION_JARS" -name '*.jar' | tr '\n' ':')
else
  jars=$(find "$root/plugins/org.emporion.drools/lib" "${HOME}/.m2/repository/org/ow2/asm/asm" -name '*.jar' | tr '\n' ':')
fi
"$javac" --release 21 -proc:none -d "$work/classes" -cp "$jars" "$here/ScoringBenchmark.java" \
  "$root/plugins/org.emporion.evaluation.tests/src/org/emporion/evaluation/TableSketch.java" \
  $(find "$root"/plugins/org.emporion.{model,evaluation}/src -name '*.java')
for room in model evaluation; do
  (cd "$root/plugins/org.emporion.$room/src" && find . -type f ! -name '*.java' -exec cp --parents {} "$work/classes" \;)
done
echo "processors $(nproc), load $(cut -d' ' -f1-3 /proc/loadavg), $("$java" -version 2>&1 | head -1)"
"$java" -Xmx2g ${JAVA_OPTIONS:-} -cp "$work/classes:$jars" ScoringBenchmark "${1:-6}" "${2:-9}" 2> >(grep -v SLF4J >&2)
