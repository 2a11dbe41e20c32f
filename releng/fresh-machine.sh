#!/usr/bin/env bash
# Proves the README's two commands on a machine that has nothing of ours: a new Debian 12 root with JDK 17 as
# `java`, Maven 3.8.7 and a JDK 25 under /usr/lib/jvm; no GTK, no Xvfb, no CJK font, an empty home folder.
# By hand, as root, on a Debian with debootstrap:
#
#   releng/fresh-machine.sh ROOT [COMMAND…]
#
# ROOT is the folder of the new system (made when absent, about 2 GB with the build). The committed state of this
# checkout is cloned into it. COMMANDs are arguments of ./emporion, each quoted as one word; by default
# 'assess', 'assess --trials reuse' and 'test'. Each one's exit code and duration go to standard output.
set -eu

checkout=$(cd "$(dirname "$0")/.." && pwd -P)
root=${1:?usage: releng/fresh-machine.sh ROOT [COMMAND...]}
shift
[ "$(id -u)" -eq 0 ] || { echo "needs root for chroot" >&2; exit 4; }
command -v debootstrap >/dev/null || { echo "needs debootstrap: apt-get install debootstrap" >&2; exit 4; }
[ $# -gt 0 ] || set -- 'assess' 'assess --trials reuse' 'test'

jdk=
for home in /usr/lib/jvm/*; do
  if [ -r "$home/release" ] && grep -q '^JAVA_VERSION="25' "$home/release"; then jdk=$(readlink -f "$home"); fi
done
[ -n "$jdk" ] || { echo "needs a JDK 25 under /usr/lib/jvm to copy" >&2; exit 4; }

if [ ! -e "$root/etc/debian_version" ]; then
  debootstrap --variant=minbase --include=ca-certificates,git,procps bookworm "$root"
fi
# A network with a certificate authority of its own: the new machine trusts it as this one does.
mkdir -p "$root/usr/local/share/ca-certificates"
for own in /usr/local/share/ca-certificates/*.crt; do
  [ ! -f "$own" ] || cp "$own" "$root/usr/local/share/ca-certificates/"
done
cp /etc/resolv.conf "$root/etc/resolv.conf"

# Mounts live in a namespace of their own and vanish with it.
export root checkout jdk
exec unshare --mount --pid --fork --kill-child bash -eu -c '
  # A machine has its root among its mounts, and programs ask for it.
  mount --bind "$root" "$root"
  mount -t proc proc "$root/proc"
  mount --rbind /dev "$root/dev"
  inside() { chroot "$root" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin TERM=dumb LANG=C.UTF-8 "$@"; }
  inside update-ca-certificates >/dev/null
  if [ ! -x "$root/usr/bin/mvn" ]; then
    inside apt-get -q update
    inside env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends openjdk-17-jdk-headless maven
  fi
  [ -d "$root$jdk" ] || { mkdir -p "$root$jdk"; cp -a "$jdk/." "$root$jdk/"; }
  rm -rf "$root/root" "$root/clone"
  mkdir -p "$root/root"
  git clone -q --no-hardlinks "$checkout" "$root/clone"
  inside sh -c "java -version 2>&1 | head -n 1; mvn -v 2>/dev/null | sed -n 1p; for f in Xvfb fc-list; do command -v \$f || echo no \$f; done"
  failed=0
  for command in "$@"; do
    began=$SECONDS
    code=0
    inside /clone/emporion $command || code=$?
    printf "FRESH %s: exit %d after %d s\n" "$command" "$code" $((SECONDS - began))
    [ "$code" -eq 0 ] || failed=1
  done
  left=$(inside ps -eo pid,args --no-headers | grep -E "java|Xvfb" | grep -v grep || true)
  [ -z "$left" ] || { printf "FRESH left behind:\n%s\n" "$left"; failed=1; }
  exit $failed
' fresh-machine "$@"
