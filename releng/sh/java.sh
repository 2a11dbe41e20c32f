# Which Java and which Maven.

required_java=21
required_maven=3.9.6
fetched_maven=3.9.11

# Prints the feature version of the JDK in a folder (21, 25, …); nothing when there is none.
jdk_version() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$1/release"
}

fits() {
  local version
  version=$(jdk_version "$1")
  [ -n "$version" ] && [ "$version" -ge "$required_java" ]
}

# Sets and exports JAVA_HOME: JAVA_HOME itself, the java on the path, the newest in the usual places.
find_jdk() {
  local home on_path best= best_version=0 version
  if [ -n "${JAVA_HOME:-}" ] && fits "$JAVA_HOME"; then
    java_version=$(jdk_version "$JAVA_HOME")
    export JAVA_HOME
    return
  fi
  on_path=$(command -v java || true)
  if [ -n "$on_path" ]; then
    while [ -L "$on_path" ]; do
      home=$(readlink "$on_path")
      case $home in /*) on_path=$home ;; *) on_path=$(dirname "$on_path")/$home ;; esac
    done
    home=$(cd "$(dirname "$on_path")/.." && pwd -P)
    fits "$home" && best=$home && best_version=$(jdk_version "$home")
  fi
  if [ -z "$best" ]; then
    for home in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "${HOME:-/nonexistent}"/.sdkman/candidates/java/* \
      "${HOME:-/nonexistent}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
      /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
      version=$(jdk_version "$home")
      if [ -n "$version" ] && [ "$version" -ge "$required_java" ] && [ "$version" -gt "$best_version" ]; then
        best=$home
        best_version=$version
      fi
    done
  fi
  if [ -z "$best" ]; then
    install_jdk && find_jdk
    return
  fi
  JAVA_HOME=$best
  java_version=$best_version
  export JAVA_HOME
}

# A JDK from the distribution when it has one that is new enough.
install_jdk() {
  local package
  if command -v apt-cache >/dev/null; then
    for package in openjdk-25-jdk-headless openjdk-21-jdk-headless; do
      if apt-cache show "$package" >/dev/null 2>&1; then
        install_packages "$package"
        return 0
      fi
    done
  fi
  die 4 "No JDK of $required_java or newer found (looked at JAVA_HOME, the path and the usual places). Install one, for example Eclipse Temurin 25, and set JAVA_HOME." \
    "找不到 $required_java 版以上的 JDK（已查看 JAVA_HOME、PATH 與常見位置）。請安裝（例如 Eclipse Temurin 25）並設定 JAVA_HOME。"
}

# Options that newer Java versions want for what the platform does with native code and Unsafe.
java_quiet_options() {
  echo --enable-native-access=ALL-UNNAMED
  if [ "$java_version" -ge 23 ]; then echo --sun-misc-unsafe-memory-access=allow; fi
}

# at_least VERSION FLOOR: compares dotted numbers.
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -t. -k1,1n -k2,2n -k3,3n | head -n 1)" = "$2" ]; }

# Sets maven_command: the Maven on the path when it is new enough, else one that it unpacks for us.
find_maven() {
  local version work
  maven_command=$cache/apache-maven-$fetched_maven/bin/mvn
  if command -v mvn >/dev/null; then
    version=$(mvn --version 2>/dev/null | sed 's/\x1b\[[0-9;]*m//g' | sed -n 's/^Apache Maven \([0-9][0-9.]*\).*/\1/p')
    if [ -n "$version" ] && at_least "$version" "$required_maven"; then
      maven_command=$(command -v mvn)
      return
    fi
  fi
  [ -x "$maven_command" ] && return
  if ! command -v mvn >/dev/null; then
    install_packages maven
  fi
  mkdir -p "$cache"
  work=$(mktemp -d "$cache/maven.XXXXXX")
  : >"$cache/maven.log"
  # In a folder of its own: the older Maven must not read our project.
  mkdir "$work/.mvn"
  if ! (cd "$work" && watch_step "fetching Maven $fetched_maven" "正在取得 Maven $fetched_maven" "$cache/maven.log" \
    mvn -B org.apache.maven.plugins:maven-dependency-plugin:3.6.1:unpack \
    -Dartifact="org.apache.maven:apache-maven:$fetched_maven:zip:bin" -DoutputDirectory="$work/out"); then
    grep -E '^\[ERROR\]' "$cache/maven.log" | head -n 3 >&2
    rm -rf "$work"
    die 4 "Maven $fetched_maven could not be fetched (log: $cache/maven.log). Install Maven $required_maven or newer." \
      "無法取得 Maven $fetched_maven（紀錄：$cache/maven.log）。請安裝 Maven $required_maven 或更新版本。"
  fi
  mv "$work/out/apache-maven-$fetched_maven" "$cache/" 2>/dev/null || [ -x "$maven_command" ]
  chmod +x "$maven_command"
  rm -rf "$work"
}
