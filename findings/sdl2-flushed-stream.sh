#!/bin/sh
# sdl2-flushed-stream.sh - an audio stream of SDL2 that resamples gives the end of a sound back or keeps it for ever, by how
# the sound was handed in.
#
# Expected: after SDL_AudioStreamFlush, which says that no more will come, a stream that doubles the rate has given two
#   frames for each one it got, whatever pieces they came in.
# Seen (SDL 2.26.5 of Debian 12, mono, 16 bits, 22,050 to 44,100 a second): it does for a sound of up to 511 frames. Of one of
#   512 nothing at all comes out, of one of 513 two frames, and every longer one that is put in at once lacks its last 1,024,
#   which is 23 ms; no call gives an error. The same second in pieces of 500 frames is complete.
# Ours: each sound is rendered at the rate that the mixer is opened with, and one of another rate is not played (`load` in
#   game/sdl/sound.c), so that none is put through a stream by itself. tests/test_sound.c holds the rate of every file, and
#   tests/x11/sound.sh hears them at that rate.
#
# By hand, on Debian 12 with gcc and lists of packages that are fresh. 0: as written above; anything else: it has changed, or could not be run.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
trap 'exit 1' HUP INT TERM
cd "$place"

# What the package named leans on and this system lacks.
lacking() {
    apt-cache depends --recurse --no-recommends --no-suggests --no-conflicts --no-breaks --no-replaces --no-enhances "$1" |
        grep '^[a-z]' | sort -u >wanted
    dpkg-query -W -f '${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p' | sort -u >there
    comm -23 wanted there | grep -vx "$1" || true
}

# shellcheck disable=SC2046 # a list
apt-get -qq -o APT::Sandbox::User=root download libsdl2-2.0-0=2.26.5+dfsg-1 libsdl2-dev=2.26.5+dfsg-1 $(lacking libsdl2-2.0-0)
for package in *.deb; do
    dpkg -x "$package" .
done
machine=$(gcc -print-multiarch)
libraries=$place/usr/lib/$machine

cat >probe.c <<'END'
#include <SDL.h>
#include <stdio.h>
#include <stdlib.h>

enum { FRAMES_MAX = 22050, TONE = 400 };

/* Puts in `frames`, of which the last 400 are loud, by pieces; says what comes out, and whether that is as `due`. */
static int as_described(int frames, int piece, int due, int heard)
{
    static Sint16 in[FRAMES_MAX], out[3 * FRAMES_MAX];
    SDL_AudioStream *stream = SDL_NewAudioStream(AUDIO_S16SYS, 1, 22050, AUDIO_S16SYS, 1, 44100);
    int errors = !stream, peak = 0;
    for (int i = 0; i < frames; i++)
        in[i] = i < frames - TONE ? 0 : 16000;
    for (int at = 0; at < frames; at += piece)
        errors += SDL_AudioStreamPut(stream, in + at, 2 * SDL_min(piece, frames - at)) != 0;
    errors += SDL_AudioStreamFlush(stream) != 0;
    int came = SDL_AudioStreamGet(stream, out, sizeof out) / 2;
    for (int i = 0; i < came; i++)
        peak = SDL_max(peak, abs(out[i]));
    SDL_FreeAudioStream(stream);
    printf("%5d frames in, by %5d: %5d should come out, %5d do; the tone at their end is %s; errors: %d\n", frames, piece,
           2 * frames, came, peak > 8000 ? "heard" : "not there", errors);
    return came == due && (peak > 8000) == heard && errors == 0;
}

int main(void)
{
    SDL_version version;
    SDL_GetVersion(&version);
    printf("SDL %d.%d.%d\n", version.major, version.minor, version.patch);
    int held = as_described(511, 511, 1022, 1);
    held &= as_described(512, 512, 0, 0);
    held &= as_described(513, 513, 2, 0);
    held &= as_described(22050, 22050, 43076, 0);
    held &= as_described(22050, 500, 44100, 1);
    return !held;
}
END
gcc -std=c17 -Wall -Wextra -I usr/include/SDL2 -I "usr/include/$machine" -I "usr/include/$machine/SDL2" \
    -o probe probe.c -L "$libraries" -Wl,-rpath-link,"$libraries:$libraries/pulseaudio:$place/lib/$machine" -l:libSDL2-2.0.so.0
if LD_LIBRARY_PATH=$libraries:$libraries/pulseaudio:$place/lib/$machine ./probe; then
    echo "as described"
else
    echo "this has changed"
    exit 1
fi
