#!/bin/sh
# placed.sh BUILD - where the window is: on small screens all of it is on the screen, with its title bar where openbox is there to draw one; size,
# place and whether it fills the screen are as they were left; on a smaller screen it is fitted, --size holds for one session, and a file
# that is not understood is told.
# shellcheck source=tests/x11/lib.sh
. "$(dirname -- "$0")/lib.sh"
kept="$XDG_STATE_HOME/macrodata-refinement/window"
manager=''

# screen WIDTHxHEIGHT [MANAGER]: another screen, with that window manager.
screen() {
    [ -z "$server" ] || kill "$server"
    wait
    rm -f "$place/display"
    screen_size=$1x24
    serve
    manager=''
    if [ -n "${2-}" ]; then
        "$2" >"$place/manager.log" 2>&1 &
        await 20 xprop_says || fail "$2 did not start: $(cat "$place/manager.log")"
        manager=$2
    fi
}

# A window manager is there.
xprop_says() {
    xdotool get_desktop
}

# The window, as WIDTHxHEIGHT+X+Y of its picture.
seen() {
    eval "$(xdotool getwindowgeometry --shell "$(xdotool search --onlyvisible --name 'Macrodata Refinement')")"
    echo "${WIDTH}x$HEIGHT+$X+$Y"
}

is_seen() {
    [ "$(seen)" = "$1" ]
}

# By the title's own way out; the question is there only once the first key was taken.
leave_game() {
    tries=0
    until over; do
        tries=$((tries + 1))
        [ "$tries" -le 40 ] || fail "the game could not be left"
        xdotool key --delay 25 Escape sleep 0.3 key y || true
    done
    ended 5
}

# left_as GEOMETRY WHAT: it is left, and that is kept.
left_as() {
    leave_game
    [ "$(cat "$kept")" = "$1" ] || fail "$2: '$(cat "$kept")' is kept, not '$1'"
}

window() {
    xdotool search --onlyvisible --name 'Macrodata Refinement'
}

# Without a window manager nobody else fits a window.
for size in 1024x600 800x480; do
    rm -f "$kept"
    screen "$size"
    play
    await 10 is_seen "$size+0+0" || fail "on a screen of $size the window is $(seen)"
    left_as "$size+0+0" "a screen of $size"
done

screen 1600x900
rm -f "$kept"
play
await 10 is_seen 1280x720+160+90 || fail "the first window is $(seen)"
xdotool windowsize "$(window)" 900 500 windowmove "$(window)" 333 77
await 10 is_seen 900x500+333+77 || fail "the window was not moved"
left_as 900x500+333+77 "moved"
play
await 10 is_seen 900x500+333+77 || fail "the window came back as $(seen)"
left_as 900x500+333+77 "left where it was"
play --size 1000x600
await 10 is_seen 1000x600+300+150 || fail "a size that was asked for is $(seen)"
left_as 900x500+333+77 "--size"

screen 1024x600
echo 900x500+1333+577 >"$kept"
play
await 10 is_seen 900x500+62+50 || fail "a window of a screen that is gone is $(seen)"
left_as 900x500+62+50 "a screen that is gone"
echo 900x500+200+200 >"$kept"
play
await 10 is_seen 900x500+124+100 || fail "a window that hangs over is $(seen)"
leave_game
echo nonsense >"$kept"
play
await 10 is_seen 1024x600+0+0 || fail "with nonsense the window is $(seen)"
grep -q "the window is as large as usual: '.*window' wants a line like" "$place/said" || fail "nonsense was not told: $(cat "$place/said")"
left_as 1024x600+0+0 "nonsense"

command -v openbox >/dev/null || {
    echo "held: where the window is, without a window manager"
    exit 0
}

# With a title bar; the second start is where the first one was.
for size in 1024x600 800x480; do
    rm -f "$kept"
    screen "$size" openbox
    play
    on_screen() {
        eval "$(xdotool getwindowgeometry --shell "$(window)")"
        [ "$WIDTH" -lt "${size%x*}" ] && [ "$HEIGHT" -lt $((${size#*x} - 15)) ]
    }
    await 10 on_screen || fail "on a screen of $size with a title bar the window is $(seen)"
    leave_game
    first=$(cat "$kept")
    play
    left_as "$first" "the second start with a title bar"
done

# A double click on the title bar, and on it again.
screen 1600x900 openbox
echo 900x500+300+200 >"$kept"
play
is_wide() {
    eval "$(xdotool getwindowgeometry --shell "$(window)")"
    [ "$WIDTH" -ge "$1" ]
}
xdotool mousemove 700 192 sleep 1 click --repeat 2 --delay 60 1
await 10 is_wide 1590 || fail "the window was not maximised: $(seen)"
left_as "900x500+300+200 maximised" "maximised"
play
await 10 is_wide 1590 || fail "the window came back as $(seen)"
left_as "900x500+300+200 maximised" "maximised, again"
echo 900x500+300+200 >"$kept"
play --fullscreen
await 10 is_wide 1600 || fail "full screen is $(seen)"
left_as 900x500+300+200 "full screen"
echo "held: where the window is, with $manager too"
