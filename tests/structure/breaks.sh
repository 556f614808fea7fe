#!/bin/sh
# breaks.sh - the structure tests can fail: each is shown a small tree that holds, and then that tree with one thing broken, and has to
# say the sentence that belongs to it.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
tree=$scratch/tree
failed=0 count=0

# A small tree that every check accepts.
plant() {
    rm -rf "$tree"
    for folder in base level work front sdl; do mkdir -p "$tree/game/$folder"; done
    mkdir -p "$tree/tests" "$tree/assets/places/hall"
    echo 'game_library(base)' >"$tree/CMakeLists.txt"
    write game/base/rng.h '/* rng.h - draws. */' '#pragma once' 'int rng_next(int *state);'
    write game/base/rng.c '#include "base/rng.h"' 'int rng_next(int *state)' '{' '    return ++*state;' '}'
    write game/work/day.h '/* day.h - a day. */' '#pragma once' '#include "base/rng.h"' 'int day_run(int *state);'
    write game/work/day.c '#include "work/day.h"' 'static const char *const words[] = {"a", "b"};' 'int day_run(int *state)' '{' \
        '    return rng_next(state) + words[0][0];' '}'
    write assets/places/hall/hall.svg '<svg>' '<defs><linearGradient id="sky" gradientUnits="userSpaceOnUse"></linearGradient></defs>' \
        '<!-- above -->' '<g opacity="0.5"><rect fill="url(#sky)"/></g>' '<rect fill="#2F6B4F" opacity="0.5"/>' '</svg>'
    # The eight words "a b c d e f g h".
    echo 1b6548f6b3c51dba >"$tree/tests/essay-shingles.txt"
}

write() {
    file=$tree/$1
    shift
    printf '%s\n' "$@" >"$file"
}

# breaks CHECK SENTENCE: the check fails and says the sentence.
breaks() {
    count=$((count + 1))
    if "$here/$1" "$tree" >"$scratch/said" 2>&1; then
        echo "$1 did not notice: $2"
        failed=1
    elif ! grep -qF -- "$2" "$scratch/said"; then
        echo "$1 failed without saying: $2"
        cat "$scratch/said"
        failed=1
    fi
    plant
}

plant
for check in arrows.sh headers.sh objects.sh words.sh shingles.pl drawings.pl strings.pl; do
    "$here/$check" "$tree" >"$scratch/said" 2>&1 || { echo "$check refuses a good tree:"; cat "$scratch/said"; failed=1; }
done

write game/base/up.c '#include "work/day.h"'
breaks arrows.sh 'game/base/up.c:1: base may not lean on work'
mkdir "$tree/game/front/settings"
write game/front/settings/kept.c '#include "work/day.h"'
breaks arrows.sh 'game/front/settings/kept.c:1: settings may not lean on work'
write game/front/look.c '#include <SDL.h>'
breaks arrows.sh 'SDL belongs in sdl/'
write game/work/gone.c '#include "base/gone.h"'
breaks arrows.sh 'there is no game/base/gone.h'
write game/work/near.c '#include "day.h"'
breaks arrows.sh "an include goes by folder/name.h"
echo 'game_library(base work)' >>"$tree/CMakeLists.txt"
breaks arrows.sh 'CMakeLists.txt:2: base may not lean on work'
echo '#include "work/day.h"' >>"$tree/game/base/rng.h"
breaks arrows.sh 'headers in a circle'

write game/base/need.h '/* need.h - needs. */' '#pragma once' 'uint8_t need(void);'
breaks headers.sh 'unknown type name'
write game/base/twice.h '/* twice.h - a struct. */' 'struct Twice { int a; };'
breaks headers.sh 'there is no #pragma once'
write game/base/rng.c '#include <stdio.h>' '#include "base/rng.h"'
breaks headers.sh 'its own header does not come first'

write game/front/keep.c 'int keep(void)' '{' '    static int kept = 1;' '    return ++kept;' '}'
breaks objects.sh 'is a variable that can be written to (.data)'
write game/front/zero.c 'int zero;'
breaks objects.sh 'zero is a variable that can be written to (.bss)'
write game/work/float.c 'int half(int a)' '{' '    double b = a;' '    return (int)(b * 0.5);' '}'
breaks objects.sh 'game/work/float.c'
write game/work/heap.c '#include <stdlib.h>' 'void *heap(void)' '{' '    return malloc(1);' '}'
breaks objects.sh 'the working day may not call malloc'
write game/front/parse.c '#include <stdlib.h>' 'long parse(const char *a)' '{' '    return strtol(a, 0, 10);' '}'
breaks objects.sh 'strings are read in base/text.c alone, not by strtol'

write game/front/call.c '#include <sys/socket.h>' 'int call(void)' '{' '    return socket(2, 1, 0);' '}'
breaks objects.sh 'nothing here talks to a network, not by socket'

write game/base/later.c "/* TO""DO: later */"
breaks words.sh 'unfinished'
write game/base/path.c "/* see /wo""rk/main */"
breaks words.sh 'a path of one machine'
write game/base/two.c 'int two(int *s)' '{' '    return rng_next(s) -' '        rng_next(s); /* ; */' '}'
breaks words.sh 'game/base/two.c:4: two draws of chance in one statement'
write game/base/cut.c 'const char *cut = "%d: %.4''0s";'
breaks words.sh 'words cut to a number of bytes: game/base/cut.c:1'
yes '' | head -n 601 >"$tree/game/base/long.c"
breaks words.sh 'over 600 lines'
write game/README.md 'see [the map](map.md)'
breaks words.sh 'README.md: there is no map.md'

write tests/test_low.c 'assert_in_range(low, -5, 5);'
breaks words.sh 'tests/test_low.c:1: cmocka finds nothing in a range from below zero'

write game/front/table.c 'static const char *const words[] = {_("a"), N_("b")};'
breaks strings.pl 'game/front/table.c:1: _() in a table that is made before there is a language'
write game/front/kept.c 'const char *kept(int a)' '{' '    static const char *const words[] = {' '        _("a")};' '    return words[a];' '}'
breaks strings.pl 'game/front/kept.c:4: _() in a table'
write game/front/twice.c 'const char *twice(const char *a)' '{' '    return _(a);' '}'
breaks strings.pl 'game/front/twice.c:3: _() takes a literal'
write game/front/other.c 'const char *other(void)' '{' '    return gettext("a");' '}'
breaks strings.pl 'gettext is called by _(), P_() and translated() alone'
write game/front/lost.c 'const char *lost(void)' '{' '    return _("a\qb");' '}'
breaks strings.pl 'game/front/lost.c: xgettext does not find: a\qb'

write game/base/say.c '/* A B c, d:' ' * e\nf g H */'
breaks shingles.pl 'game/base/say.c: the essay says: a b c d e f g h'

# draws SENTENCE LINE...: a drawing of these lines is refused with the sentence.
draws() {
    said=$1
    shift
    write assets/places/hall/door.svg '<svg>' "$@" '</svg>'
    breaks drawings.pl "assets/places/hall/door.svg:$said"
}

draws '2: what is commented out is drawn all the same' '<!-- not yet:' '<rect/>' '-->'
draws '3: this opacity stands in place of that of the group' '<g opacity="0.5">' '<g><rect opacity="0.5"/></g>' '</g>'
draws '2: a colour is #rrggbb, not orange' '<rect fill="orange"/>'
draws '2: sky does not stand above' '<rect stroke="url(#sky)"/>' '<linearGradient id="sky" gradientUnits="userSpaceOnUse"/>'
draws '2: a gradient is measured in gradientUnits="userSpaceOnUse"' '<linearGradient id="sky" x2="0.5"/>'
draws '2: <use> is not drawn as elsewhere' '<use/>'
draws '2: say it by attributes' '<rect style="fill:none"/>'

# A program built with none of the guards.
printf '#include <stdio.h>\nint main(int n, char **a)\n{\n    char b[9];\n    return sprintf(b, "%%s", a[n - 1]);\n}\n' >"$scratch/bare.c"
gcc -w -no-pie -fno-pie -fno-stack-protector -Wl,-z,norelro,-z,lazy,-z,execstack,-rpath,/lib -o "$scratch/bare" "$scratch/bare.c"
"$here/binary.sh" "$scratch/bare" Release >"$scratch/said" 2>&1 && { echo "binary.sh did not notice a bare program"; failed=1; }
for sentence in "not position independent" "relocations stay open" "symbols are bound late" "its stack can be executed" \
    "libraries in a path of its own" "no stack protector" "no checked string functions"; do
    count=$((count + 1))
    grep -qF "$sentence" "$scratch/said" || { echo "binary.sh did not notice: $sentence"; failed=1; }
done

[ "$failed" -ne 0 ] || echo "held: $count breaches noticed"
exit "$failed"
