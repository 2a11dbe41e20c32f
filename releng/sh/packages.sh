# System packages: what each verb needs, whether it is here, and how to get it.

has_library() { { /sbin/ldconfig -p || ldconfig -p; } 2>/dev/null | grep -qF "$1"; }

# Prints the Debian packages that a group of verbs lacks on this machine.
lacking_packages() {
  case $1 in
    report)
      command -v fc-list >/dev/null || echo fontconfig
      [ -n "$(fc-list ':lang=zh-tw' family 2>/dev/null | head -n 1)" ] || echo fonts-noto-cjk
      ;;
    window)
      has_library libgtk-3.so.0 || echo libgtk-3-0
      has_library libwebkit2gtk-4.1.so.0 || echo libwebkit2gtk-4.1-0
      command -v fc-list >/dev/null || echo fontconfig
      [ -n "$(fc-list ':lang=zh-tw' family 2>/dev/null | head -n 1)" ] || echo fonts-noto-cjk
      ;;
    test)
      command -v Xvfb >/dev/null || echo xvfb
      command -v openbox >/dev/null || echo openbox
      command -v xauth >/dev/null || echo xauth
      command -v xwininfo >/dev/null || echo x11-utils
      ;;
  esac
}

# need_packages GROUP...: installs what is lacking when it may, else says the line to type and ends with 4.
need_packages() {
  [ "$(uname -s)" = Linux ] || return 0
  local group lacking
  lacking=$(for group in "$@"; do lacking_packages "$group"; done | sort -u | tr '\n' ' ')
  lacking=${lacking% }
  [ -n "$lacking" ] || return 0
  install_packages $lacking
  lacking=$(for group in "$@"; do lacking_packages "$group"; done | sort -u | tr '\n' ' ')
  [ -z "$lacking" ] || die 4 "Still missing after the installation: $lacking(log: $cache/packages.log)" \
    "安裝後仍然缺少：$lacking（紀錄：$cache/packages.log）"
}

install_packages() {
  if ! command -v apt-get >/dev/null; then
    die 4 "This machine lacks (Debian names): $*. Install them with its package manager." \
      "這台機器缺少下列套件（Debian 名稱）：$*。請以系統的套件管理程式安裝。"
  fi
  if [ "$(id -u)" -ne 0 ]; then
    die 4 "This machine lacks packages. Type: sudo apt-get install -y --no-install-recommends $*" \
      "這台機器缺少套件。請輸入：sudo apt-get install -y --no-install-recommends $*"
  fi
  mkdir -p "$cache"
  say "installing system packages: $*" "正在安裝系統套件：$*"
  : >"$cache/packages.log"
  watch_step "apt-get update" "apt-get update" "$cache/packages.log" apt-get update &&
    watch_step "apt-get install" "apt-get install" "$cache/packages.log" \
      env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" || {
    tail -n 5 "$cache/packages.log" >&2
    die 4 "The packages could not be installed: $* (log: $cache/packages.log)" \
      "無法安裝套件：$*（紀錄：$cache/packages.log）"
  }
}

# watch_step ENGLISH CHINESE LOG COMMAND...: runs the command with its output in LOG and shows that it is alive.
# Ends with the command's exit code; a signal ends the command too.
watch_step() {
  local english=$1 chinese_text=$2 log=$3 pid code began=$SECONDS shown= line last=
  shift 3
  "$@" >>"$log" 2>&1 </dev/null &
  pid=$!
  trap 'kill -TERM '"$pid"' 2>/dev/null; wait '"$pid"' 2>/dev/null; clear_line; exit 130' INT TERM HUP
  local tick=0
  while kill -0 "$pid" 2>/dev/null; do
    line=$(step_detail "$log")
    if [ -t 2 ]; then
      printf '\r\033[K%s  %s  %ds' "$(pick "$english" "$chinese_text")" "$line" $((SECONDS - began)) >&2
      shown=1
    elif [ "$line" != "$last" ] || [ $((tick % 20)) -eq 0 ]; then
      printf 'emporion: %s  %s  %ds\n' "$(pick "$english" "$chinese_text")" "$line" $((SECONDS - began)) >&2
    fi
    last=$line
    tick=$((tick + 1))
    sleep 0.5
  done
  wait "$pid"
  code=$?
  trap - INT TERM HUP
  [ -z "$shown" ] || clear_line
  return "$code"
}

clear_line() { [ ! -t 2 ] || printf '\r\033[K' >&2; }

# What the running step is at: the Maven module that builds now, or the tests that ran last.
step_detail() {
  tail -n 400 "$1" 2>/dev/null | awk '
    /Building .*\[[0-9]+\/[0-9]+\]/ { sub(/^.*Building /, ""); line = $0; gsub(/ +/, " ", line) }
    /Tests run:.*in / { test = $NF }
    /Running [a-z]/ { test = $NF }
    /Building / { test = "" }
    /^(Get|Unpacking|Setting up)/ { line = $1 " " $2 " " $3 }
    /Resolving target definition/ { if (line == "") line = "target platform" }
    END { if (test != "") line = line " " test; print substr(line, 1, 90) }'
}

need_display() {
  [ "$(uname -s)" = Linux ] || return 0
  [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] ||
    die 4 "There is no display to open a window on (DISPLAY is not set). './emporion assess' works without one." \
      "沒有可以開啟視窗的顯示器（未設定 DISPLAY）。「./emporion assess」不需要顯示器。"
}

# The session manager is asked for only where there is a session bus to ask on.
window_options() {
  if [ "$(uname -s)" = Darwin ]; then echo -XstartOnFirstThread; fi
  if [ -z "${DBUS_SESSION_BUS_ADDRESS:-}" ]; then echo -Dorg.eclipse.swt.internal.SessionManagerDBus.disable=true; fi
  echo -Djava.awt.headless=true
}
