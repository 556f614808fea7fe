#!/bin/sh
# depth.sh BUILD - an X screen of 30 bits, of which SDL 2 has no surface: the game is drawn by a texture, whatever was asked for, and what was
# asked for in vain is said; where nothing can be shown at all it says so and ends with 69, and plays for nobody.
# shellcheck source=tests/x11/lib.sh
. "$(dirname -- "$0")/lib.sh"
screen_size=1280x720x30
serve

# The screen has many colours: a window that was never drawn to has one.
drawn() {
    [ "$(tail -c 2000000 "$place/Xvfb_screen0" | od -An -v -tx4 -w4 | sort -u | wc -l)" -gt 20 ]
}

# Once the game is gone: what it had drawn is, too.
bare() {
    ! drawn
}

# shown VARIABLE=VALUE: started so, it is drawn.
shown() {
    env "$1" "$build/mdr-play" "$(dirname -- "$0")/short.level" >"$place/said" 2>&1 &
    player=$!
    await 20 drawn || fail "$1: nothing was drawn: $(cat "$place/said")"
    kill "$player"
    wait "$player" || true
    player=''
    await 20 bare || fail "the screen was not cleared"
}

await 20 bare || fail "the empty screen has many colours"
shown MDR_PRESENT=auto
shown MDR_PRESENT=texture
shown MDR_PRESENT=surface

# Without OpenGL there is no texture either. SDL 2 over SDL 3 has a surface of 30 bits.
env SDL_OPENGL_LIBRARY=/nowhere SDL_VIDEO_GL_DRIVER=/nowhere SDL_VIDEO_EGL_DRIVER=/nowhere "$build/mdr-play" >"$place/said" 2>&1 &
player=$!
done_or_drawn() {
    over || drawn
}
await 20 done_or_drawn || fail "nothing was shown, and that was not said"
if over; then
    ended 1 69
    grep -q 'a picture can be shown in the window by neither' "$place/said" || fail "it did not say why: $(cat "$place/said")"
fi
echo "held: a screen of 30 bits"
