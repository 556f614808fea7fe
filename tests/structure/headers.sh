#!/bin/sh
# headers.sh ROOT - every header compiles by itself, under gcc and clang, says `#pragma once`, and opens by naming itself;
# every .c that has a header includes it before anything else, so that both builds have compiled that header by itself.
# shellcheck source=tests/structure/lib.sh
. "$(dirname -- "$0")/lib.sh"

# Prints the headers without a .c of their own.
# shellcheck disable=SC2016 # awk's
sources | xargs awk -v breaches="$breaches" '
    function breach(sentence) { print file ":1: " sentence >>breaches }
    function there(path,    ignored, is) { is = (getline ignored < path) >= 0; close(path); return is }
    function finish(    own) {
        own = file
        if (own ~ /\.h$/) {
            if (!once) breach("there is no #pragma once")
            sub(/h$/, "c", own)
            if (!there(own)) print file
        } else if (own != "") {
            sub(/c$/, "h", own)
            if (there(own) && "game/" first != own) breach("its own header does not come first")
        }
    }
    FNR == 1 {
        finish()
        file = name = FILENAME
        sub(/.*\//, "", name)
        once = 0
        first = ""
        if (name ~ /\.h$/ && index($0, "/* " name " - ") != 1) breach("it does not open by naming itself")
    }
    /^#pragma once/ { once = 1 }
    /^#include / && first == "" { split($0, quoted, "\""); first = quoted[2] == "" ? "<>" : quoted[2] }
    END { finish() }
' >"$scratch/alone"
while read -r header; do
    # The typedef keeps the unit from being empty.
    printf '#include "%s"\ntypedef int AloneIsFine;\n' "${header#game/}" >"$scratch/$(echo "${header#game/}" | tr / _).c"
done <"$scratch/alone"

flags="-std=c17 -D_POSIX_C_SOURCE=200809L -Wall -Wextra -Wpedantic -Werror -fsyntax-only -Igame"
sdl=$(pkg-config --cflags sdl2 SDL2_ttf 2>/dev/null || true)
for compiler in gcc clang; do
    [ -s "$scratch/alone" ] || break
    # shellcheck disable=SC2086
    $compiler $flags $sdl "$scratch"/*.c >"$scratch/said" 2>&1 || sed "s/^/$compiler: /" "$scratch/said" >>"$breaches"
done

verdict "headers stand alone"
