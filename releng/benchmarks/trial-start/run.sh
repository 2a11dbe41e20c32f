#!/usr/bin/env bash
# How long a trial takes from the start of its load generator to the first request at the target, with ready-made
# classes (made on the first use) and without, in turns.
# Usage: run.sh [rounds]     (default 9)
# Needs: a JDK of at least 21 (JAVA_HOME, or java on the path) and a build (./emporion build): the load generator, and
# the libraries it fetched. EMPORION_JARS: a folder with the libraries instead. Ends with 1 when the median with
# ready-made classes is not below 0.9 s.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
java=java; javac=javac
[ -n "${JAVA_HOME:-}" ] && java=$JAVA_HOME/bin/java && javac=$JAVA_HOME/bin/javac
lib=$root/load-scenarios/trial-runner/target/lib
[ -d "$lib" ] || { echo "Build the trial runner first: $lib is not there" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
jars=$(find "${EMPORION_JARS:-$HOME/.m2/repository}" \( -name 'jackson-*.jar' -o -name 'HdrHistogram-*.jar' -o -name '*commons-math3*.jar' -o -name 'commons-csv-*.jar' -o -name 'commons-io-*.jar' -o -name 'commons-codec-*.jar' \) ! -name '*-sources.jar' | tr '\n' ':')
"$javac" --release 21 -proc:none -nowarn -d "$work/classes" -cp "$jars" "$here/TrialStart.java" \
  $(find "$root"/plugins/org.emporion.{model,trial}/src -name '*.java')
for room in model trial; do
  (cd "$root/plugins/org.emporion.$room/src" && find . -type f ! -name '*.java' -exec cp --parents {} "$work/classes" \;)
done
echo "processors $(nproc), load $(cut -d' ' -f1-3 /proc/loadavg), $("$java" -version 2>&1 | head -1)"
# A cache of its own: the ready-made classes of the user stay as they are.
XDG_CACHE_HOME=$work/cache "$java" -cp "$work/classes:$jars" TrialStart "$root/load-scenarios" "$work" "${1:-9}"
