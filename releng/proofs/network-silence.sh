#!/usr/bin/env bash
# Proves that a trial looks up and contacts nothing but its target (issue 4, bar 10): in a network namespace of its own
# with a name server that writes down every name, a route to everywhere that leads to a counter, and, where strace is
# there, a list of every address that any process of the trial connects or sends to. The target is the reference shop
# under a name that only that name server knows.
# Usage: network-silence.sh [--planted]     --planted adds a look-up and a contact that are not the target's: the proof
# must break then (exit 1).
# Needs: Linux, unshare (as root or with user namespaces), ip, a JDK of at least 21 (JAVA_HOME, or java on the path) and
# a build (./emporion build). EMPORION: another command than ./emporion.
set -u
root=$(cd "$(dirname "$0")/../.." && pwd -P)
emporion=${EMPORION:-$root/emporion}
name=shop.proof.test
planted=${1:-}
java=java
[ -n "${JAVA_HOME:-}" ] && java=$JAVA_HOME/bin/java

if [ "${IN_NAMESPACE:-}" != yes ]; then
  "$emporion" criteria > /dev/null || exit 2   # builds what is out of date, which may need the network
  user=(-r); [ "$(id -u)" = 0 ] && user=()
  IN_NAMESPACE=yes exec unshare "${user[@]}" -n -m "$0" "$@"
fi

work=$(mktemp -d)
started=
trap '[ -z "$started" ] || kill $started 2> /dev/null; rm -rf "$work"' EXIT
ip link set lo up
# A way out that only counts. Not every kernel has it; without it nothing can leave, and strace must tell who tried.
counter=/sys/class/net/outside/statistics/tx_packets
if ip link add outside type dummy 2> /dev/null; then
  echo 1 > /proc/sys/net/ipv6/conf/outside/disable_ipv6
  ip address add 10.99.0.2/24 dev outside && ip link set outside up && ip route add default dev outside
elif ! command -v strace > /dev/null; then
  echo "neither a dummy network device nor strace: contacts other than look-ups cannot be seen here" >&2
  exit 2
fi
echo "nameserver 127.0.0.53" > "$work/resolv.conf"
echo "hosts: files dns" > "$work/nsswitch.conf"
for file in resolv.conf nsswitch.conf; do mount --bind "$work/$file" "$(readlink -f "/etc/$file")" || exit 2; done

"$java" "$root/releng/proofs/network-silence/LoggingResolver.java" 127.0.0.53 "$work/names" "$name" 127.0.0.1 &
started=$!
"$emporion" shop --port 8095 --profile "$root/examples/harbour-lane/targets/cloudcart.shop.yaml" > "$work/shop.out" 2>&1 < <(exec sleep 600) &
started="$started $!"
for _ in $(seq 600); do
  grep -qs ready "$work/names" && (exec 3<> /dev/tcp/127.0.0.1/8095) 2> /dev/null && break
  sleep 0.2
done

cp -r "$root/examples/harbour-lane" "$work/study"
rm -rf "$work/study/trials" "$work/study/.emporion" "$work/study/reports"
candidate=$(sed -n 's/^candidates: *\[ *\([a-z0-9-]*\).*/\1/p' "$work/study/study.yaml")
sed -i "s|^\( *\)shop-profile: .*|\1url: http://$name:8095|" "$work/study/candidates/$candidate.yaml"
cat > "$work/study/authorisations.yaml" << YAML
- host: $name
  granted-by: this proof
  until: $(date -d '+2 days' +%F)
  max-requests-per-second: 5000
YAML

[ "$planted" != --planted ] || plant='getent hosts planted.proof.test; (exec 3<> /dev/tcp/192.0.2.1/80) & sleep 1; kill %1;'
trial="${plant:-} exec '$emporion' trial '$work/study' --candidate '$candidate' --profile smoke --lang en"
trace=()
if command -v strace > /dev/null; then
  trace=(strace -f -qq --seccomp-bpf -e "trace=connect,sendto,sendmsg,sendmmsg" -o "$work/calls")
fi
packets() { cat "$counter" 2> /dev/null || echo 0; }
left_before=$(packets)
# The first trial is followed by the rehearsal for ready-made classes, which talks to a page of its own on the loopback:
# its look-ups and packets count too, its addresses would be in the way.
XDG_CACHE_HOME=$work/cache "$emporion" trial "$work/study" --candidate "$candidate" --profile smoke --lang en > "$work/first.out" 2>&1
export XDG_CACHE_HOME=$work/cache
"${trace[@]}" bash -c "$trial" > "$work/trial.out" 2> "$work/trial.err"
code=$?
left=$(( $(packets) - left_before ))

failed=0
[ "$code" = 0 ] || [ "$code" = 3 ] || { echo "the trial itself failed ($code):"; tail -5 "$work/trial.err"; failed=1; }
record=$(ls -d "$work"/study/trials/"$candidate"/* 2> /dev/null | head -1)
requests=0
[ -z "$record" ] || requests=$(grep -o '"ok" *: *[0-9]*' "$record/result.json" | grep -o '[0-9]*' | paste -sd+ | bc)
[ "${requests:-0}" -gt 0 ] || { echo "no request reached the target"; failed=1; }
names=$(grep '^asked' "$work/names" | sort | uniq -c | sed 's/^ *//')
strangers=$(printf '%s\n' "$names" | grep -v "asked $name\$" | grep -c asked)
echo "names looked up:"; printf '%s\n' "$names" | sed 's/^/  /'
[ "$strangers" = 0 ] || failed=1
if [ -e "$counter" ]; then echo "packets that left for elsewhere: $left"; else echo "packets that left for elsewhere: there is no way out"; fi
[ "$left" = 0 ] || failed=1
if [ -e "$work/calls" ]; then
  reached=$(grep -E 'sa_family=AF_INET6?' "$work/calls" \
    | sed -E 's/.*sin6?_port=htons\(([0-9]+)\).*(inet_addr\("|inet_pton\(AF_INET6, ")([^"]*)".*/\3 port \1/' | sort | uniq -c | sed 's/^ *//')
  echo "addresses connected or sent to:"; printf '%s\n' "$reached" | sed 's/^/  /'
  others=$(printf '%s\n' "$reached" | grep -vE ' (::ffff:)?127\.0\.0\.1 port 8095$| 127\.0\.0\.53 port 53$' | grep -c port)
  [ "$others" = 0 ] || failed=1
else
  echo "addresses connected or sent to: not listed, there is no strace"
fi
[ "$failed" = 0 ] && echo "network silence: held ($requests good requests to $name)" || echo "network silence: BROKEN"
exit $failed
