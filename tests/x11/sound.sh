#!/bin/sh
# sound.sh BUILD - the game as played, its mix written to a file in place of a card: the lift is heard, and the card let go while one reads;
# a day is heard, nothing of it clips or clicks; paused, the card is let go; back at work it is heard again. With no card at all the game plays
# on, and says nothing.
# shellcheck source=tests/x11/lib.sh
. "$(dirname -- "$0")/lib.sh"
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
heard=$place/heard.raw
export SDL_AUDIODRIVER=disk SDL_DISKAUDIOFILE="$heard"
serve

size() {
    stat -c %s "$heard" 2>/dev/null || echo 0
}

grows() {
    before=$(size)
    sleep 0.3
    [ "$(size)" -gt "$before" ]
}

rests() {
    before=$(size)
    sleep 0.5
    [ "$(size)" -eq "$before" ]
}

# measure NAME: a figure of what was heard, as sox has it.
measure() {
    sox -V1 -t raw -r 44100 -e signed-integer -b 16 -c 2 "$heard" -n stats 2>&1 | awk -v name="$1" 'index($0, name) == 1 { print $(NF - 2) }'
}

within() {
    awk -v value="$1" -v low="$2" -v high="$3" 'BEGIN { exit !(value > low && value < high) }'
}

play --boot=no "$here/short.level"
await 10 grows || fail "nobody hears the lift arrive"
await 8 rests || fail "the lift has arrived, and the card is still open on a page on which nothing passes"
xdotool key --delay 25 b
await 10 grows || fail "nothing is heard of the day"
for cell in '300 300' '500 400' '700 350' '900 500'; do
    # shellcheck disable=SC2086 # two numbers
    xdotool mousemove $cell sleep 0.2 key --delay 30 g 1 sleep 0.5
done
sleep 4
xdotool key Escape
await 8 rests || fail "paused, and the card is still open"
peak=$(measure 'Pk lev dB') loudest=$(measure 'RMS Pk dB') slant=$(measure 'DC offset')
within "$peak" -40 -1 || fail "the loudest sample is at $peak dB: nothing, or too much"
within "$loudest" -50 -9 || fail "the loudest moment is at $loudest dB"
within "$slant" -0.005 0.005 || fail "the mix lies off its middle by $slant"
xdotool key Escape
await 10 grows || fail "back at work, and nothing is heard"
kill "$player"
wait "$player" || true
player=''

unset SDL_AUDIODRIVER
play --boot=no "$here/short.level"
xdotool key --delay 25 b sleep 0.5 key --delay 30 g 1
sleep 1.5
kill -0 "$player" || fail "without a card the game is gone: $(cat "$place/said")"
[ ! -s "$place/said" ] || fail "without a card something was said: $(cat "$place/said")"
echo "held: loudest sample $peak dB, loudest moment $loudest dB"
