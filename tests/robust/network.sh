#!/bin/sh
# network.sh BUILD - no socket of the Internet in either program: a level is checked, argued and replayed, and a game is played for some
# seconds, under strace. Where tracing is forbidden nothing can be seen, and this says so with 77.
# shellcheck source=tests/x11/lib.sh
. "$(dirname -- "$0")/../x11/lib.sh"
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
level=$here/../x11/short.level

if ! strace -f -o "$place/trace" -e trace=socket true 2>"$place/said"; then
    echo "skipped: strace may not trace here: $(cat "$place/said")"
    exit 77
fi

# Nothing but the screen's own socket, and the kernel's about devices.
quiet() {
    ! grep -E 'socket(pair)?\(' "$place/trace" | grep -vE '\(AF_(UNIX|NETLINK)' || fail "$1 opens a socket"
    ! grep -E '(connect|sendto|bind)\(.*AF_INET' "$place/trace" || fail "$1 talks to a network"
}

traced() {
    strace -f -o "$place/trace" -e trace=%network "$@" >"$place/said" 2>&1 || fail "$*: $(cat "$place/said")"
    [ -f "$place/trace" ] || fail "$*: no trace"
    quiet "$*"
}

traced "$build/mdr" check "$here/../../levels"
traced "$build/mdr" argue --seeds 1..2 "$level"
traced "$build/mdr" replay "$here/../runs/balanced.run"

unset SDL_AUDIODRIVER # whatever SDL would take by itself
serve
strace -f -o "$place/trace" -e trace=%network "$build/mdr-play" "$level" >"$place/said" 2>&1 &
player=$!
await 30 xdotool search --onlyvisible --name 'Macrodata Refinement' || fail "no window came up: $(cat "$place/said")"
xdotool key --delay 25 b Return b
await 10 says beat || fail "the day does not run"
xdotool key --delay 25 g 1 Escape Escape y
sleep 1
quiet mdr-play
grep -q 'AF_UNIX' "$place/trace" || fail "not even the screen was seen: the trace is no good"
echo "held: no network"
