#!/bin/sh
# compile.sh ROOT OBJECTS - compiles every .c of the game by itself, plainly (-O0), for the checks that read objects: game/work/day.c
# becomes OBJECTS/game/work/day.o. The folders of the rules get no register a float could live in.
# shellcheck source=tests/structure/lib.sh
. "$(dirname -- "$0")/lib.sh"
objects=${2:?"a folder for the objects is wanted"}
rm -rf "$objects"
find game -type d -exec mkdir -p "$objects/{}" ';'

cat >"$scratch/compile" <<'END'
case $1 in
game/base/* | game/level/* | game/work/* | game/record/* | game/search/*) plain=-mgeneral-regs-only ;;
*) plain= ;;
esac
object=$objects/${1%.c}.o
# shellcheck disable=SC2086
$launcher gcc -std=c17 -D_POSIX_C_SOURCE=200809L -O0 -fPIE -w $plain $flags -Igame -c "$1" -o "$object" 2>"$object.said" || {
    sed "s/^/gcc $plain: /" "$object.said"
    exit 1
}
END
# What the build would define; only that it is there matters.
flags="$(pkg-config --cflags sdl2 SDL2_ttf freetype2 2>/dev/null || true) $(grep -rohE '\bMDR_[A-Z_]+' game --include='*.[ch]' | sort -u | sed 's/.*/-D&=""/' | tr '\n' ' ')"
launcher=${CMAKE_C_COMPILER_LAUNCHER-}
export flags launcher objects
find game -name '*.c' | sort | xargs -P "$(nproc)" -I '{}' sh "$scratch/compile" '{}' >>"$breaches" 2>&1 || true

verdict "no floats in the rules, and all compiles by itself"
