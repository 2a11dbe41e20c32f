# Every test of the reactor, on a display of its own.

stop_display() {
  [ -z "${window_manager:-}" ] || kill "$window_manager" 2>/dev/null
  [ -z "${display_server:-}" ] || kill "$display_server" 2>/dev/null
  wait 2>/dev/null
  rm -f "$cache/display.$$"
}

# Starts Xvfb on a free number, which Xvfb itself chooses, and a small window manager on it.
start_display() {
  local number deadline=$((SECONDS + 20))
  : >"$cache/display.$$"
  Xvfb -displayfd 8 -screen 0 1600x1000x24 -nolisten tcp 8>"$cache/display.$$" >"$cache/xvfb.log" 2>&1 9>&- &
  display_server=$!
  trap stop_display EXIT
  while number=$(cat "$cache/display.$$"); [ -z "$number" ]; do
    kill -0 "$display_server" 2>/dev/null && [ "$SECONDS" -lt "$deadline" ] ||
      die 4 "Xvfb did not start (log: $cache/xvfb.log)." "無法啟動 Xvfb（紀錄：$cache/xvfb.log）。"
    sleep 0.1
  done
  export DISPLAY=:$number
  unset WAYLAND_DISPLAY
  openbox >"$cache/openbox.log" 2>&1 9>&- &
  window_manager=$!
}

# Adds up the reports of all test runs: "passed failed skipped".
count_results() {
  find "$root" -path '*/target/surefire-reports/TEST-*.xml' -print0 | xargs -0 awk '
    function number(name,  text) {
      if (!match($0, " " name "=\"[0-9]+\"")) return 0
      text = substr($0, RSTART, RLENGTH); gsub(/[^0-9]/, "", text); return text + 0
    }
    /<testsuite / { tests += number("tests"); bad += number("failures") + number("errors"); skipped += number("skipped") }
    END { printf "%d %d %d\n", tests - bad - skipped, bad, skipped }' /dev/null
}

list_failures() {
  find "$root" -path '*/target/surefire-reports/TEST-*.xml' -print0 | xargs -0 awk '
    /<testcase / { name = $0; sub(/.* name="/, "", name); sub(/".*/, "", name)
                   class = $0; sub(/.*classname="/, "", class); sub(/".*/, "", class) }
    /<(failure|error)[ >]/ { print "  " class "." name }' /dev/null >&2
}

run_tests() {
  local now passed failed skipped code=0 began=$SECONDS
  lock_build
  now=$(fingerprint)
  start_display
  (maven_build "building and testing" "建置與測試中" -Dmaven.test.failure.ignore=true) || code=$?
  [ "$code" -ne 130 ] || exit 130
  [ "$code" -ne 0 ] || note_built "$now"
  read -r passed failed skipped <<EOF
$(count_results)
EOF
  [ "$failed" -eq 0 ] || list_failures
  say "tests took $((SECONDS - began)) s" "測試共花費 $((SECONDS - began)) 秒"
  stop_display
  trap - EXIT
  if [ "$code" -eq 0 ] && { [ "$failed" -gt 0 ] || [ $((passed + failed)) -eq 0 ]; }; then code=1; fi
  printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
  exit "$code"
}
