#!/bin/sh
# layouts.sh BUILD CLOCK - keys of other layouts through a real server: setxkbmap puts one up while the game runs, the keys are struck by their places
# (keycodes), as on a keyboard, and the run says what was done. What every layout's keys mean is test_layouts.c's matter.
# shellcheck source=tests/x11/lib.sh
. "$(dirname -- "$0")/lib.sh"
clock=$2
serve
xdotool mousemove 1599 0
setxkbmap ru
play "$(dirname -- "$0")/short.level"

# The places of a US keyboard, by their keycodes.
key_1=10 key_4=13 key_b=56 key_i=31 key_quote=48 caps=66 pad_2=88

press() {
    xdotool key --delay 25 "$@"
    grant $((50 * $#))
}

# until_done WORDS PATTERN LEAST KEY...: presses the keys until so many lines of the run begin that way.
until_done() {
    words=$1 pattern=$2 least=$3
    shift 3
    tries=0
    until says "$pattern" "$least"; do
        tries=$((tries + 1))
        [ "$tries" -le 120 ] || fail "$words: nothing came of it; the run: $(run_text | grep -vE '^(beat|hash)')"
        press "$@"
        rest 200
    done
    echo "$words: done"
}

count() {
    run_text | grep -cE "^($1)" || true
}

# With a server that has $2, the keys that follow do once more what $3 says.
once_more() {
    words=$1 layout=$2 pattern=$3
    shift 3
    # shellcheck disable=SC2086 # several words
    setxkbmap $layout
    until_done "$words" "$pattern" $(($(count "$pattern") + 1)) "$@"
}

# A box over whatever is there, to and fro, and then the keys that put it into a bin.
turn=0
deposited() {
    words=$1 before=$(count deposit) tries=0
    shift
    until says deposit $((before + 1)); do
        tries=$((tries + 1)) turn=$((turn + 1))
        [ "$tries" -le 60 ] || fail "$words: nothing came of it"
        if [ $((turn % 2)) -eq 0 ]; then
            press space Right Right Right Right Right Right Right Down Down Down Down Down space
        else
            press space Left Left Left Left Left Left Left Up Up Up Up Up space
        fi
        press "$@"
        rest 100
    done
    echo "$words: done"
}

until_done 'ru: the day begins by the place of B' begin 1 "$key_b"
press Return
once_more 'ru: jiggled by the place of I' ru jiggle "$key_i"
deposited 'ru: put into bin 1' "$key_1"
once_more 'gr: jiggled by the place of I' gr jiggle "$key_i"
once_more 'us: jiggled with Shift' us jiggle "shift+$key_i"
once_more 'tr: jiggled by the key engraved I' tr jiggle "$key_i"
once_more 'tr: jiggled by the key engraved İ' tr jiggle "$key_quote"
setxkbmap fr
deposited 'fr: put into bin 4 without Shift' "$key_4"
deposited 'fr: put into bin 1 with Shift' "shift+$key_1"

# Two layouts in one, and the group switched while the game runs.
setxkbmap -layout ru,us -option '' -option grp:caps_toggle
until_done 'ru,us: jiggled in Russian' jiggle $(($(count jiggle) + 1)) "$key_i"
xdotool key "$caps"
until_done 'ru,us: jiggled in English after the switch' jiggle $(($(count jiggle) + 1)) "$key_i"

# Without NumLock the keypad moves.
setxkbmap us
before=$(count 'deposit .*')
press space "$pad_2" "$pad_2" "$pad_2" "$pad_2" Right Right Right Right space "$pad_2"
rest 500
[ "$(count 'deposit .*')" -eq "$before" ] || fail 'the keypad put into a bin without NumLock'
xdotool key Num_Lock
deposited 'keypad: put into bin 2 with NumLock' "$pad_2"
echo "held: $(count jiggle) times jiggled, $(count deposit) deposits, by six layouts"
