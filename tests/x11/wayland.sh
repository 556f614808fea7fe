#!/bin/sh
# wayland.sh BUILD - under weston, which is itself a window of a server of its own: the game goes there by itself and not to X11, is drawn in the
# screen's own pixels at a scale of 1 and of 2, and a day is begun there by the pointer and by keys; frames go there by shared memory, or by a
# texture where that is asked for or there is no memory to share, which is said. Skipped (77) where there is no weston.
# shellcheck source=tests/x11/lib.sh
. "$(dirname -- "$0")/lib.sh"
command -v weston >/dev/null || exit 77
level="$(dirname -- "$0")/short.level"

# Newer ones have other words for the same.
compositor() {
    if [ "$(weston --version | tr -dc '0-9.' | cut -d. -f1)" -lt 13 ]; then
        exec weston --backend=x11-backend.so --use-pixman --shell=kiosk-shell.so "$@"
    fi
    exec weston --backend=x11 --renderer=pixman --shell=kiosk "$@"
}

# desktop SCALE: a screen of 1600x900 pixels, on which a window is always the whole of it.
desktop() {
    [ -z "$server" ] || kill "$beside" "$server"
    wait
    rm -f "$place/display" "$place"/wayland-mdr*
    serve
    xdotool mousemove 1599 0
    compositor --width=$((1600 / $1)) --height=$((900 / $1)) --scale="$1" --socket=wayland-mdr --idle-time=0 --no-config >"$place/weston.log" 2>&1 &
    beside=$!
    await 20 test -S "$place/wayland-mdr" || fail "weston did not start: $(cat "$place/weston.log")"
}

# What is on the screen in pairs of pixels, side by side.
pairs() {
    tail -c 5760000 "$place/Xvfb_screen0" | od -An -v -tx4 -w8
}

# The game's white text is on it; weston's own ground has none.
drawn() {
    [ "$(pairs | grep -c '^ ..[ef]')" -gt 200 ]
}

# White beside dark, as at the edges of letters; a picture that is enlarged goes over by degrees.
sharp() {
    [ "$(pairs | grep -c '^ ..[c-f]..... ..[0-3]')" -gt 100 ]
}

# play_there ARGUMENT...: with both displays to choose from; it is drawn, and X11 knows nothing of it.
play_there() {
    WAYLAND_DISPLAY=wayland-mdr "$build/mdr-play" "$@" >"$place/said" 2>&1 &
    player=$!
    await 20 drawn || fail "nothing was drawn: $(cat "$place/said")"
    if xdotool search --name 'Macrodata Refinement' >/dev/null 2>&1; then fail "it went to X11"; fi
}

quit_there() {
    kill -KILL "$player"
    wait "$player" || true
    player=''
    rm -rf "$XDG_STATE_HOME"
}

for scale in 1 2; do
    desktop "$scale"
    play_there "$level"
    sharp || fail "at a scale of $scale it is not drawn in the screen's pixels"
    # The button that begins the day, in the lift.
    begin_by_pointer() {
        xdotool mousemove 1200 850 sleep 0.1 mousemove 1205 853 sleep 0.1 click 1
        says begin
    }
    await 20 begin_by_pointer || fail "at a scale of $scale the pointer began no day"
    quit_there
    play_there "$level"
    begin_by_key() {
        xdotool key --delay 25 Return
        says begin
    }
    await 20 begin_by_key || fail "at a scale of $scale no key began a day"
    quit_there
done
MDR_PRESENT=surface
export MDR_PRESENT
play_there "$level"
if grep '^mdr-play:' "$place/said"; then fail "a surface was asked for, and it said something"; fi
grep -q 'memfd:macrodata-refinement' "/proc/$player/maps" || fail "a surface was asked for, and no memory is shared"
quit_there
MDR_PRESENT=texture
play_there "$level"
if grep '^mdr-play:' "$place/said"; then fail "a texture was asked for, and it said something"; fi
if grep -q 'memfd:macrodata-refinement' "/proc/$player/maps"; then fail "a texture was asked for, and memory is shared"; fi
quit_there
# No file may be as long as a frame: there is no memory to share. Mesa without a graphics card wants some too, so that nothing is seen here.
MDR_PRESENT=auto
(
    # shellcheck disable=SC3045 # no more than dash has
    ulimit -f 2000
    WAYLAND_DISPLAY=wayland-mdr exec "$build/mdr-play" "$level"
) >"$place/said" 2>&1 &
player=$!
gives_way() {
    grep -q "by the window's own surface any more (there is not enough memory to share); a texture" "$place/said"
}
await 20 gives_way || fail "it was not said that there is no memory to share: $(cat "$place/said")"
kill -0 "$player" || fail "without memory to share it ended: $(cat "$place/said")"
quit_there
echo "held: Wayland, at a scale of 1 and of 2"
