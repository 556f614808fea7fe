#!/bin/sh
# mouse_day.sh BUILD CLOCK - a whole day of short.level with the mouse alone: begin, agree, cut the terminal's start short by the first click, gather,
# deposit, answer what comes, go home, say what one did, leave. Where the buttons of a card or page lie is looked for, as somebody
# would who cannot read.
# shellcheck source=tests/x11/lib.sh
. "$(dirname -- "$0")/lib.sh"
clock=$2
serve
play --size 1600x900 "$(dirname -- "$0")/short.level"

click() {
    xdotool mousemove "$1" "$2" sleep 0.05 click 1 sleep 0.05
    grant 100
}

# Clicks along a line at $1, from $2 to $3, until the command that follows succeeds.
look() {
    x=$1 y=$2 last=$3 step=26
    shift 3
    [ "$y" -lt "$last" ] || step=-26
    while [ $(((last - y) * step)) -ge 0 ]; do
        click "$x" "$y"
        rest 100
        if "$@"; then return 0; fi
        y=$((y + step))
    done
    return 1
}

drag() {
    xdotool mousemove "$1" "$2" sleep 0.05 mousedown 1 sleep 0.05 mousemove $(($1 + 60)) $(($2 + 60)) sleep 0.05 mousemove "$3" "$4" \
        sleep 0.05 mouseup 1 sleep 0.1
    grant 300
}

# One gather and one deposit; they take turns over the glass and the bins.
turn=0
refine() {
    turn=$((turn + 1))
    x=$((60 + turn * 173 % 500)) y=$((90 + turn * 97 % 450))
    drag "$x" "$y" $((x + 180)) $((y + 130))
    click $((113 + turn % 5 * 208)) 815
}

# Refines, and clicks where the first choice of a card may be, whatever it asks, until $1 has been answered. Between two looks at the run a card
# may have come and gone, since the run is written down late where the machine is busy: so one clicks all the time.
answer() {
    tries=0
    until says "answer .* $1"; do
        tries=$((tries + 1))
        [ "$tries" -le 120 ] || fail "$1 could not be answered: $(run_text | grep answer)"
        refine
        for y in 470 496 522 548 574; do click 1405 "$y"; done
    done
}

look 1200 830 890 says begin || fail "the day could not be begun"
for y in 650 620 590; do click 610 "$y"; done
answer ping
answer meeting
answer report
# The run says nothing of a time in which nobody does anything, so what is waited for is that one may leave. Further down
# lies staying.
tries=0
until look 640 250 610 says leave; do
    tries=$((tries + 1))
    [ "$tries" -le 20 ] || fail "there was no going home"
done
rest 500
drag 700 347 400 347
click 300 853
await 10 says guess || fail "what was done could not be said"
rest 500
click 400 853
await 40 says end || fail "the day did not end"
rest 500
look 1300 890 830 over || true
look 800 720 300 over || look 800 720 300 over || fail "the building could not be left"
ended 20
whole
echo "held: a day with the mouse alone, $(run_text | grep -c '^deposit') deposits"
