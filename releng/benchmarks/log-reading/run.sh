#!/usr/bin/env bash
# Statistics of a raw Gatling log: Emporion's reader against Gatling's own report on the same file, in turns. Whole
# processes are measured, start of the JVM included: wall time and peak resident memory.
# Usage: run.sh [rounds] [requests]     (default 3 rounds of 5,000,000 requests, 20 names, 600 s)
# Needs: a JDK of at least 21 (JAVA_HOME, or java on the path), Maven, GNU time, 1 GB of free disk for Gatling's pages.
# Gatling runs twice in a round: with the heap of its own choice, and with 512 MB and the serial collector, which is
# the least it needs here; the bars (1/15 of the time, 1/3 of the memory) are held against the better of the two, each.
# Last, a log of 500 names: Gatling with 512 MB, Emporion within 128 MB. Ends with 1 when a bar is missed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
rounds=${1:-3}
requests=${2:-5000000}
java=java; javac=javac
[ -n "${JAVA_HOME:-}" ] && java=$JAVA_HOME/bin/java && javac=$JAVA_HOME/bin/javac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mvn -B -q -f "$here/pom.xml" dependency:copy-dependencies -DoutputDirectory="$work/gatling" -DincludeScope=runtime
"$javac" --release 21 -proc:none -implicit:class -d "$work/classes" -sourcepath \
  "$root/plugins/org.emporion.model/src:$root/plugins/org.emporion.trial/src" "$here"/*.java

# Neither the version check nor anything else may leave the machine: prepared preferences, as a trial has them.
prefs=$work/prefs/.java/.userPrefs/io/gatling/latestVersion
mkdir -p "$prefs"
cat > "$prefs/prefs.xml" <<'XML'
<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!DOCTYPE map SYSTEM "http://java.sun.com/dtd/preferences.dtd">
<map MAP_XML_VERSION="1.0">
  <entry key="lastCheckTimestamp" value="4102444800000"/>
  <entry key="lastCheckSuccess" value="false"/>
</map>
XML

# Without it Gatling would log every detail of its start.
echo '<configuration><root level="OFF"/></configuration>' > "$work/classes/logback.xml"

# measured LABEL COMMAND...: appends "LABEL seconds kilobytes processor-seconds" to the figures, prints it; the command's own exit code
measured() {
  local label=$1 code=0
  shift
  /usr/bin/time -o "$work/time" -f "%e %M %U %S" "$@" > "$work/said" 2>&1 || code=$?
  echo "$label $(tail -1 "$work/time")" >> "$work/figures"
  echo "$label: $(tail -1 "$work/time" | awk '{ printf "%.2f s, %.0f MB, %.2f s of processors", $1, $2 / 1024, $3 + $4 }') (load $(cut -d' ' -f1 /proc/loadavg), exit $code)"
  return $code
}

# gatling LABEL LOG-FOLDER JVM-OPTION...
gatling() {
  local label=$1 folder=$2
  shift 2
  find "$work/logs/$folder" -mindepth 1 ! -name simulation.log -delete
  measured "$label" "$java" "$@" --add-opens=java.base/java.lang=ALL-UNNAMED -Dgatling.data.enableAnalytics=false \
    -Djava.util.prefs.userRoot="$work/prefs" -Dgatling.charting.indicators.percentile1=50 \
    -Dgatling.charting.indicators.percentile2=95 -Dgatling.charting.indicators.percentile3=99 \
    -Dgatling.charting.indicators.percentile4=99.9 -cp "$work/classes:$work/gatling/*" io.gatling.app.Gatling -ro "$folder" -rf "$work/logs"
}

# emporion LABEL LOG-FOLDER
emporion() {
  measured "$1" "$java" -Xmx52m -XX:+UseSerialGC -cp "$work/classes" ReadLog "$work/logs/$2/simulation.log" "$work/tables"
}

mkdir -p "$work/logs/big" "$work/logs/names"
"$java" -cp "$work/classes" SyntheticLog "$work/logs/big/simulation.log" "$requests" 20 600
"$java" -cp "$work/classes" SyntheticLog "$work/logs/names/simulation.log" 1000000 500 1200 grouped
echo "processors $(nproc), load $(cut -d' ' -f1-3 /proc/loadavg), $("$java" -version 2>&1 | head -1)"
echo "$requests requests, 20 names, 600 s: $(stat -c %s "$work/logs/big/simulation.log") bytes"
for ((round = 1; round <= rounds; round++)); do
  emporion emporion big
  gatling gatling-usual big
  gatling gatling-512m big -Xmx512m -XX:+UseSerialGC
done
# The first row of Gatling's table is that of all requests.
echo "p50, p95, p99, p99.9 in ms by Gatling: $(grep -o 'total col-\(8\|9\|10\|11\)">[0-9]*' "$work/logs/big/index.html" \
  | head -4 | cut -d'>' -f2 | paste -sd' '); exact: $(awk -F, '$1 == "all" { print $6, $7, $8, $9 }' "$work/tables/totals.csv")"
echo "1000000 requests, 500 names: $(stat -c %s "$work/logs/names/simulation.log") bytes"
emporion emporion-names names
if gatling gatling-names names -Xmx512m -XX:+UseSerialGC; then
  echo "Gatling did not run out of 512 MB this time"
else
  grep -m1 -o 'OutOfMemoryError.*' "$work/said" || tail -3 "$work/said"
fi
awk '
  function median(list, count,   i, j, t) {
    for (i = 2; i <= count; i++) for (j = i; j > 1 && list[j - 1] > list[j]; j--) { t = list[j]; list[j] = list[j - 1]; list[j - 1] = t }
    return count % 2 ? list[(count + 1) / 2] : (list[count / 2] + list[count / 2 + 1]) / 2
  }
  $1 == "emporion" { s[++a] = $2; m[a] = $3 }
  $1 == "gatling-usual" { us[++b] = $2; um[b] = $3 }
  $1 == "gatling-512m" { ts[++c] = $2; tm[c] = $3 }
  $1 == "emporion-names" { names = $3 }
  END {
    es = median(s, a); em = median(m, a)
    gs = median(us, b); x = median(ts, c); if (x < gs) gs = x
    gm = median(um, b); x = median(tm, c); if (x < gm) gm = x
    printf "medians: Emporion %.2f s and %.0f MB, the better of Gatling %.2f s and %.0f MB: ", es, em / 1024, gs, gm / 1024
    printf "1/%.1f of the time, 1/%.1f of the memory; 500 names within %.0f MB\n", gs / es, gm / em, names / 1024
    exit gs / es >= 15 && gm / em >= 3 && names <= 128 * 1024 ? 0 : 1
  }' "$work/figures"
