#!/bin/sh
# keys_day.sh BUILD CLOCK - a whole day of short.level with keys alone: begin, agree, cut the terminal's start short by the first key, gather by lens
# and by box, deposit, answer what comes, go home, say what one did, leave.
# shellcheck source=tests/x11/lib.sh
. "$(dirname -- "$0")/lib.sh"
clock=$2
serve
xdotool mousemove 1599 0
play "$(dirname -- "$0")/short.level"

press() {
    xdotool key --delay 25 "$@"
    grant $((50 * $#))
}

# By lens and by box in turn, boxes to and fro, and into each bin in turn.
turn=0
refine() {
    turn=$((turn + 1))
    case $((turn % 4)) in
    1) press space Right Right Right Right Right Right Right Right Right Down Down Down Down Down Down Down space ;;
    3) press space Left Left Left Left Left Left Left Left Left Up Up Up Up Up Up Up space ;;
    *) press Right Right g ;;
    esac
    press $((turn % 5 + 1))
}

# Refines, and presses the key of a card's first choice, whatever it asks, until $1 has been answered. Between two looks at the run a card may
# have come and gone, since the run is written down late where the machine is busy: so the key is pressed all the time.
answer() {
    tries=0
    until says "answer .* $1"; do
        tries=$((tries + 1))
        [ "$tries" -le 120 ] || fail "$1 could not be answered: $(run_text | grep answer)"
        refine
        press F1
        rest 200
    done
}

press Return
await 10 says begin || fail "the day could not be begun"
press Return
answer ping
answer meeting
answer report
# Presses z until the run says $1; fails with $2.
go_home_until() {
    tries=0
    until says "$1"; do
        tries=$((tries + 1))
        [ "$tries" -le 120 ] || fail "$2"
        press z
        rest 500
    done
}

# The run says nothing of a time in which nobody does anything, so what is waited for is that one may leave.
go_home_until leave "there was no going home"
rest 500
press Right Right Down Right s
await 10 says 'guess .* 20 10 0' || fail "what was done could not be said"
go_home_until end "the day did not end"
# From the cards to the title, and out of the building; whichever key is early for its page is pressed again.
tries=0
until over; do
    tries=$((tries + 1))
    [ "$tries" -le 40 ] || fail "the building could not be left"
    xdotool key --delay 25 Escape || true
    rest 500
    over || xdotool key --delay 25 y || true
    rest 500
done
ended 20
whole
echo "held: a day with keys alone, $(run_text | grep -c '^deposit') deposits"
