#!/bin/sh
# no_display.sh BUILD - without a display mdr-play says so and ends with 69; it does not play to a screen nobody sees.
# shellcheck source=tests/x11/lib.sh
. "$(dirname -- "$0")/lib.sh"

# refused WHAT [VARIABLE=VALUE]: the game, started in this environment, ends with 69 and a sentence.
refused() {
    what=$1
    shift
    status=0
    timeout 20 env "$@" "$build/mdr-play" >"$place/said" 2>&1 || status=$?
    [ "$status" -eq 69 ] || fail "$what: ended with $status, not 69: $(cat "$place/said")"
    grep -qi 'display' "$place/said" || fail "$what: the message names no display: $(cat "$place/said")"
}

refused "without DISPLAY"
refused "with a display that is not there" DISPLAY=:4711
refused "with an empty DISPLAY" DISPLAY=
