#!/bin/sh
# sdl2-compat-wheel.sh - where SDL2 lies over SDL3, half a notch of the wheel that a program puts into the queue comes out as none.
#
# Expected: an event given to SDL_PushEvent, which copies it, comes out of SDL_PollEvent as it went in: preciseY, which says how
#   far the wheel was turned in parts of a notch, is 0.5 as before.
# Seen (sdl2-compat 2.32.54 on SDL 3.2.10, both of Debian 13): preciseX and preciseY come out as x
#   and y, the whole notches, did. Half a notch with no whole one is 0; an event with y alone set has both. No call gives an error.
#   SDL 2.32.4 of the same Debian hands each on as it was.
# Ours: the game reads preciseX and preciseY alone, and puts in no wheel; tests/test_input.c, which does, asks first whether half
#   a notch arrives.
#
# By hand, on Debian 12 or later, amd64, with gcc and debian-archive-keyring. 0: as written above; anything else: it has changed, or could
# not be run.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
trap 'exit 1' HUP INT TERM
cd "$place"
[ "$(dpkg --print-architecture)" = amd64 ] || { echo "this wants amd64" >&2; exit 1; }

# Debian 13's packages, its C library among them, beside whatever system this is.
mkdir -p lists/partial cache/archives/partial compat plain
echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://deb.debian.org/debian trixie main" >sources
cat >conf <<END
APT::Sandbox::User "root";
APT::Install-Recommends "false";
Dir::State::lists "$place/lists";
Dir::State::status "/dev/null";
Dir::Cache "$place/cache";
Dir::Etc::sourcelist "$place/sources";
Dir::Etc::sourceparts "/dev/null";
END
export APT_CONFIG="$place/conf"
apt-get -qq update
apt-get -qq -y --download-only install libsdl2-compat=2.32.54+ds-1 libsdl2-compat-shim=2.32.54+ds-1 libsdl3-0=3.2.10+ds-1 >said
for package in cache/archives/*.deb; do
    dpkg -x "$package" compat
done
apt-get -qq download libsdl2-2.0-0=2.32.4+dfsg-1 libsdl2-dev=2.32.4+dfsg-1
for package in *.deb; do
    dpkg -x "$package" plain
done
machine=x86_64-linux-gnu
libraries=$place/compat/usr/lib/$machine

cat >probe.c <<'END'
#include <SDL.h>
#include <stdio.h>

/* Notches away from the hand: whole ones, and with the parts of one. */
typedef struct Turn {
    int y;
    float precise_y;
} Turn;

/* Takes out all that is there; gives the last wheel among it. */
static SDL_Event taken_out(void)
{
    SDL_Event event, wheel = {0};
    while (SDL_PollEvent(&event)) {
        if (event.type == SDL_MOUSEWHEEL)
            wheel = event;
    }
    return wheel;
}

/* Puts one in and takes it out; 1 when its parts come out as they went in, 0 when as many as the whole ones, -1 otherwise. */
static int kept(Turn turn)
{
    SDL_Event in = {.wheel = {.type = SDL_MOUSEWHEEL, .y = turn.y, .preciseY = turn.precise_y}};
    taken_out();
    int pushed = SDL_PushEvent(&in);
    SDL_Event out = taken_out();
    float parts = out.wheel.preciseY;
    printf("  in: y %2d, preciseY %5.2f; out: y %2d, preciseY %5.2f; SDL_PushEvent gave %d\n", turn.y, turn.precise_y, out.wheel.y, parts, pushed);
    if (out.type != SDL_MOUSEWHEEL || pushed != 1 || out.wheel.y != turn.y)
        return -1;
    return parts == turn.precise_y ? 1 : parts == (float)turn.y ? 0 : -1;
}

/* With an argument all should be lost, as sdl2-compat does, without one all kept. */
int main(int count, char **words)
{
    const Turn turns[] = {{0, 0.5f}, {1, 1.5f}, {-1, -1.25f}, {2, 0}};
    SDL_version version;
    int held = SDL_Init(SDL_INIT_VIDEO) == 0, as = count > 1 ? 0 : 1;
    (void)words;
    SDL_GetVersion(&version);
    printf("SDL %d.%d.%d\n", version.major, version.minor, version.patch);
    for (size_t i = 0; held && i < SDL_arraysize(turns); i++)
        held = kept(turns[i]) == as;
    SDL_Quit();
    return !held;
}
END
gcc -std=c17 -Wall -Wextra -I plain/usr/include/SDL2 -I "plain/usr/include/$machine" -I "plain/usr/include/$machine/SDL2" \
    -o probe probe.c -L "plain/usr/lib/$machine" -Wl,--unresolved-symbols=ignore-in-shared-libs -l:libSDL2-2.0.so.0
export SDL_VIDEODRIVER=dummy HOME="$place" SDL_AUDIODRIVER=dummy
run() {
    folders=$1
    shift
    "$libraries/ld-linux-x86-64.so.2" --library-path "$folders:$libraries:$libraries/pulseaudio" ./probe "$@"
}
if run "$place/plain/usr/lib/$machine" && run "$libraries" lost; then
    echo "as described"
else
    echo "this has changed"
    exit 1
fi
