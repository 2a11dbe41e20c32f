# Building the product, only when it is out of date.

case $(uname -s) in
  Darwin) product_home=$root/product/target/products/org.emporion.product/macosx/cocoa/aarch64/Eclipse.app/Contents/Eclipse ;;
  *) product_home=$root/product/target/products/org.emporion.product/linux/gtk/x86_64 ;;
esac

product_launcher() {
  local jar
  for jar in "$product_home"/plugins/org.eclipse.equinox.launcher_*.jar; do
    [ -f "$jar" ] && printf '%s' "$jar" && return 0
  done
  return 1
}

# One number over the content of everything that goes into the product.
fingerprint() {
  (
    cd "$root" || exit 1
    find pom.xml .mvn plugins features product load-scenarios releng/target releng/cargo \
      \( -name target ! -path releng/target -o -name bin -o -path 'plugins/*.tests' \
      -o -path plugins/org.emporion.drools/lib -o -path 'load-scenarios/*/src/test' \) -prune \
      -o -type f -print0 | LC_ALL=C sort -z | xargs -0 cksum | cksum | tr ' ' '-'
  )
}

up_to_date() {
  [ -r "$cache/built" ] && product_launcher >/dev/null && [ "$(cat "$cache/built")" = "$1" ]
}

# Builds the product for this machine unless the sources are those of the last build.
build_product() {
  local now
  now=$(fingerprint)
  up_to_date "$now" && return 0
  lock_build
  if up_to_date "$now"; then
    unlock_build
    return 0
  fi
  local only=
  [ "$(uname -s)" = Linux ] && only=-Dlinux.only
  maven_build "building" "建置中" -DskipTests -Dproduct.only $only
  note_built "$now"
  unlock_build
}

# Archives for every platform; their paths on standard output.
build_archives() {
  local now
  now=$(fingerprint)
  lock_build
  maven_build "building the archives" "正在產生安裝檔" -DskipTests -Dproduct.only -Parchives
  note_built "$now"
  unlock_build
  local archive
  for archive in "$root"/product/target/products/*.tar.gz "$root"/product/target/products/*.zip; do
    [ ! -f "$archive" ] || printf '%s\n' "$archive"
  done
}

note_built() {
  rm -rf "$cache/run"
  printf '%s' "$1" >"$cache/built"
}

# One build at a time in this checkout, where the system can lock.
lock_build() {
  mkdir -p "$cache" || die 4 "Cannot write in $root." "無法寫入 $root。"
  command -v flock >/dev/null || return 0
  exec 9>"$cache/build.lock"
  flock -n 9 && return 0
  say "waiting for another build in this checkout" "等待此目錄中的另一個建置完成"
  flock 9
}

# What starts after the build must not keep the lock.
unlock_build() { ! command -v flock >/dev/null || exec 9>&-; }

# maven_build ENGLISH CHINESE OPTION...: the reactor up to 'verify'; the log stays in a file.
maven_build() {
  local english=$1 chinese_text=$2 log=$cache/build.log
  shift 2
  find_maven
  # The compilers go by dates, and a source that went back to an earlier state has an earlier date; jars of
  # earlier versions would lie beside the new ones. What is built is built whole.
  rm -rf "$root"/plugins/*/target "$root"/features/*/target "$root"/product/target "$root"/releng/*/target \
    "$root"/load-scenarios/*/target
  rm -f "$cache/built"
  : >"$log"
  say "$english (Java $java_version, first build fetches what it needs; log: $log)" \
    "$chinese_text（Java $java_version，第一次建置會下載所需檔案；紀錄：$log）"
  local code=0
  (cd "$root" && MAVEN_OPTS="$(java_quiet_options | tr '\n' ' ') ${MAVEN_OPTS:-}" \
    watch_step "$english" "$chinese_text" "$log" "$maven_command" -B "$@" verify 9>&-) || code=$?
  case $code in
    0) ;;
    130) exit 130 ;;
    *) explain_failure "$log" ;;
  esac
}

explain_failure() {
  grep -E '^\[ERROR\]' "$1" | grep -vE 'Re-run Maven|For more information|\[Help|^\[ERROR\] *$' | head -n 20 >&2
  if grep -qE 'Unknown host|UnknownHostException|Could not transfer artifact|Connection refused|Network is unreachable' "$1"; then
    die 4 "The build could not fetch what it needs: is the network there? (log: $1)" \
      "建置時無法下載所需檔案：網路是否可用？（紀錄：$1）"
  fi
  die 1 "The build failed (log: $1)." "建置失敗（紀錄：$1）。"
}

# A writable configuration folder for an application of the product.
configuration_area() {
  local base=$cache/run
  if ! mkdir -p "$base/$1" 2>/dev/null || [ ! -w "$base/$1" ]; then
    base=${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/emporion/$(cut -c1-16 "$cache/built" 2>/dev/null)
    mkdir -p "$base/$1"
  fi
  printf '%s' "$base/$1"
}
