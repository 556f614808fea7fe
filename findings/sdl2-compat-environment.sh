#!/bin/sh
# sdl2-compat-environment.sh - where SDL2 lies over SDL3, what setenv and unsetenv change after SDL's first look is not seen by it.
#
# Expected: SDL_GetHint, for which a variable of the environment stands in, and SDL_getenv say what getenv does at that moment: a program (or a
#   library in it) that calls setenv("SDL_VIDEODRIVER", ...) before SDL_Init has that driver, and unsetenv takes it back.
# Seen (sdl2-compat 2.32.54 on SDL 3.2.10, both of Debian 13): the whole environment is copied at SDL's first look at any variable, a hint's
#   too, and that copy is asked from then on. What is set behind it is not there, what is taken away still is; SDL_GetHint and
#   SDL_getenv agree with each other and not with getenv. SDL_setenv is seen by both sides. No call gives an error.
#   SDL 2.32.4 of the same Debian looks each time.
# Ours: the game looks through SDL alone and sets through SDL_setenv alone; tests/test_window.c tries each environment in a process
#   of its own, begun before SDL was asked anything.
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
#define _POSIX_C_SOURCE 200809L
#include <SDL.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *said(const char *words)
{
    return words ? words : "nothing";
}

/* 1: SDL's hint and SDL_getenv say what getenv does; 0: they say what it said before; -1: anything else. */
static int sees(const char *hint, const char *before)
{
    const char *now = said(getenv(hint)), *of_hint = said(SDL_GetHint(hint)), *of_sdl = said(SDL_getenv(hint));
    printf("  %s: getenv %s, SDL_GetHint %s, SDL_getenv %s\n", hint, now, of_hint, of_sdl);
    if (strcmp(of_hint, of_sdl) != 0)
        return -1;
    return strcmp(of_hint, now) == 0 ? 1 : strcmp(of_hint, before) == 0 ? 0 : -1;
}

/* With an argument SDL should see what was, as sdl2-compat does, without one what is. SDL_APP_NAME and SDL_AUDIODRIVER are two of its hints. */
int main(int count, char **words)
{
    SDL_version version;
    int as = count > 1 ? 0 : 1, held;
    (void)words;
    SDL_GetVersion(&version);
    printf("SDL %d.%d.%d\n", version.major, version.minor, version.patch);
    held = sees("SDL_APP_NAME", "nothing") == 1 && sees("SDL_AUDIODRIVER", "dummy") == 1;
    setenv("SDL_APP_NAME", "later", 1);
    unsetenv("SDL_AUDIODRIVER");
    held = held && sees("SDL_APP_NAME", "nothing") == as && sees("SDL_AUDIODRIVER", "dummy") == as;
    SDL_setenv("SDL_APP_NAME", "by SDL", 1);
    return !(held && sees("SDL_APP_NAME", "later") == 1);
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
