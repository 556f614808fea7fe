#!/bin/sh
# headers.sh ROOT - every header compiles by itself, under gcc and clang, says `#pragma once`, and opens by naming itself;
# every .c that has a header includes it before anything else.
# shellcheck source=tests/structure/lib.sh
. "$(dirname -- "$0")/lib.sh"

find game -name '*.h' | sort >"$scratch/headers"
while read -r header; do
    name=${header#game/}
    file=$scratch/$(echo "$name" | tr / _).c
    # The typedef keeps the unit from being empty.
    printf '#include "%s"\ntypedef int AloneIsFine;\n' "$name" >"$file"
    grep -q '^#pragma once' "$header" || echo "$header:1: there is no #pragma once" >>"$breaches"
    head -n 1 "$header" | grep -qF "/* $(basename "$header") - " || echo "$header:1: it does not open by naming itself" >>"$breaches"
done <"$scratch/headers"

flags="-std=c17 -D_POSIX_C_SOURCE=200809L -Wall -Wextra -Wpedantic -Werror -fsyntax-only -Igame"
sdl=$(pkg-config --cflags sdl2 SDL2_ttf 2>/dev/null || true)
for compiler in gcc clang; do
    # shellcheck disable=SC2086
    $compiler $flags $sdl "$scratch"/*.c >"$scratch/said" 2>&1 || sed "s/^/$compiler: /" "$scratch/said" >>"$breaches"
done

for source in $(find game -name '*.c' | sort); do
    own=${source%.c}.h
    [ -f "$own" ] || continue
    first=$(sed -n 's/^#include *//p;' "$source" | head -n 1)
    [ "$first" = "\"${own#game/}\"" ] || echo "$source:1: its own header does not come first" >>"$breaches"
done

verdict "headers stand alone"
