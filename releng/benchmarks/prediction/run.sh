#!/usr/bin/env bash
# Predictions that come true: shops whose truth is known by simulation are measured on five load levels, a model is
# calibrated from these, and a load that was not measured is foretold and compared with the truth and with one more
# measured window, profile by profile.
# Usage: run.sh [SECONDS_OF_A_LEVEL] [REPEATS] [SECONDS_OF_THE_TRUTH]     (180, 100 and 20000)
# Needs: a JDK of at least 21 (JAVA_HOME, or java on the path); the libraries of a build (./emporion build once before),
# or EMPORION_JARS, a folder with them. Ends with 1 when a bar is missed: eight profiles within 3 % (throughput), 10 %
# (mean response) and 20 % (95th percentile); 90 % intervals that hold 80 to 97 % of all outcomes.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
java=java; javac=javac
[ -n "${JAVA_HOME:-}" ] && java=$JAVA_HOME/bin/java && javac=$JAVA_HOME/bin/javac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

jars=$(find "${EMPORION_JARS:-${HOME}/.m2/repository}" \( -name 'commons-math3-3.6.1.jar' -o -name 'HdrHistogram-2.2.2.jar' \) | tr '\n' ':')
tests=$root/plugins/org.emporion.capacity.tests/src/org/emporion/capacity/calibration
"$javac" --release 21 -proc:none -d "$work" -cp "$jars" "$tests/SimulatedShop.java" "$tests/PredictionTable.java" \
  $(find "$root"/plugins/org.emporion.{model,capacity}/src -name '*.java')
for room in model capacity; do
  (cd "$root/plugins/org.emporion.$room/src" && find . -name '*.properties' | cpio -pdum --quiet "$work")
done
echo "processors $(nproc), load $(cut -d' ' -f1-3 /proc/loadavg), $("$java" -version 2>&1 | head -1)"
"$java" -cp "$work:$jars" org.emporion.capacity.calibration.PredictionTable "${1:-180}" "${2:-100}" "${3:-20000}"
