#!/usr/bin/env bash
# How long the window's event loop is blocked at most while journeys of the window tests go on: while three
# trials run, and while a table of 10,000 cells is scrolled, searched, filtered and sorted. Fails above the
# bound (ms, default 100). Run by hand on a machine with nothing else to do; takes as long as ./emporion test.
set -u
root=$(cd "$(dirname "$0")/../../.." && pwd -P)
EMPORION_EVENT_LOOP_MILLIS=${1:-100} "$root/emporion" test
code=$?
grep -rhoE 'Event loop, [^<&]*' "$root"/plugins/org.emporion.ui.tests/target/surefire-reports/TEST-*.xml | sort -u
exit $code
