# lib.sh - a server of its own for a test that needs a window; read with `.`. The script's $1 is the build folder, and the server's
# picture is 1600x900, so that the logical places of the game are pixels. Everything written goes under $place, a home of its own.
# shellcheck shell=sh
set -eu
export LC_ALL=C.UTF-8
build=${1:?"the build folder is wanted"}
place=$(mktemp -d)
export HOME="$place" XDG_DATA_HOME="$place/data" XDG_STATE_HOME="$place/state" XDG_CONFIG_HOME="$place/config" XDG_RUNTIME_DIR="$place"
export SDL_AUDIODRIVER=dummy TZ=UTC
unset DISPLAY WAYLAND_DISPLAY SDL_VIDEODRIVER
screen_size=1600x900x24
server='' player='' beside='' # beside: what else was started

leave() {
    [ -z "$player" ] || kill "$player" 2>/dev/null || true
    [ -z "$beside" ] || kill "$beside" 2>/dev/null || true
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    wait 2>/dev/null || true
    rm -rf "$place"
}
trap leave EXIT
trap 'exit 1' HUP INT TERM

fail() {
    printf '%s\n' "$*"
    exit 1
}

# The game's clock, where a script has set $clock to what clock.c became: it goes on by what its player does, so that nothing leans on how
# quick the machine is. grant MILLISECONDS; rest is to sleep so long as well.
clock=''
grant() {
    [ -z "$clock" ] || head -c "$1" /dev/zero >>"$place/clock"
}

rest() {
    grant "$1"
    sleep "$(($1 / 1000)).$(printf %03d $(($1 % 1000)))"
}

# Waits up to $1 seconds for the command that follows to succeed.
await() {
    tenths=$(($1 * 10))
    shift
    while [ "$tenths" -gt 0 ]; do
        if "$@" >/dev/null 2>&1; then return 0; fi
        grant 500 # nothing is missed by who waits
        sleep 0.1
        tenths=$((tenths - 1))
    done
    return 1
}

# A server with a screen of $screen_size, WIDTHxHEIGHTxDEPTH. What is on it is in the file $place/Xvfb_screen0.
serve() {
    Xvfb -displayfd 3 -noreset -nolisten tcp -fbdir "$place" -screen 0 "$screen_size" 3>"$place/display" 2>"$place/server.log" &
    server=$!
    await 20 test -s "$place/display" || fail "Xvfb did not start: $(cat "$place/server.log")"
    DISPLAY=:$(cat "$place/display")
    export DISPLAY
}

# play ARGUMENT...: starts the game and waits for its window.
play() {
    if [ -n "$clock" ]; then set -- env LD_PRELOAD="$clock" MDR_CLOCK="$place/clock" "$build/mdr-play" "$@"; else set -- "$build/mdr-play" "$@"; fi
    "$@" >"$place/said" 2>&1 &
    player=$!
    await 20 xdotool search --onlyvisible --name 'Macrodata Refinement' || fail "no window came up: $(cat "$place/said")"
}

# Waits up to $1 seconds for the game to end by itself, with status $2, or 0.
ended() {
    await "$1" sh -c "! kill -0 $player" || fail "the game did not end"
    status=0
    wait "$player" || status=$?
    player=''
    [ "$status" -eq "${2:-0}" ] || fail "the game ended with $status: $(cat "$place/said")"
}

# What the run says so far, without checksums and level.
run_text() {
    find "$XDG_STATE_HOME" -name '*.run' -exec cut -c10- '{}' + 2>/dev/null | grep -v '^|' || true
}

# says PATTERN [LEAST]: at least so many lines (1) of the run begin that way.
says() {
    [ "$(run_text | grep -cE "^($1)")" -ge "${2:-1}" ]
}

over() {
    ! kill -0 "$player" 2>/dev/null
}

# The run is whole: it ended, what had to be done by hand is in it, its file is finished, which is to say that the bar came to 100 %, and it
# replays to the same hashes.
whole() {
    for wanted in begin gather deposit 'answer .* ping' 'answer .* meeting' 'answer .* report' end; do
        says "$wanted" || fail "the run has no line '$wanted': $(run_text | grep -vE '^(beat|hash)')"
    done
    "$build/mdr" replay "$(find "$XDG_STATE_HOME" -name '*.run')" --verify >"$place/replay" 2>&1 || fail "$(cat "$place/replay")"
    binned=$("$build/mdr" replay "$(find "$XDG_STATE_HOME" -name '*.run')" | awk '$1 == "binned" { print $2 }')
    [ "$binned" -ge $((24 * 16)) ] || fail "$binned numbers were binned: the file, which has 24x16, is not finished"
}
