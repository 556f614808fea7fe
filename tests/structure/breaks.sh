#!/bin/sh
# breaks.sh - the structure tests can fail: each is shown a small tree that holds, and then that tree with one thing broken, and has to
# say the sentence that belongs to it; what does not get in each other's way is broken together.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
tree=$scratch/tree
failed=0 count=0

# A small tree that every check accepts.
plant() {
    rm -rf "$tree"
    for folder in base level work front/run front/desk front/pages sdl; do mkdir -p "$tree/game/$folder"; done
    mkdir -p "$tree/tests" "$tree/assets/places/hall"
    echo 'game_library(base)' >"$tree/CMakeLists.txt"
    write game/base/rng.h '/* rng.h - draws. */' '#pragma once' 'int rng_next(int *state);'
    write game/base/rng.c '#include "base/rng.h"' 'int rng_next(int *state)' '{' '    return ++*state;' '}'
    write game/work/day.h '/* day.h - a day. */' '#pragma once' '#include "base/rng.h"' 'int day_run(int *state);'
    write game/work/day.c '#include "work/day.h"' 'static const char *const words[] = {"a", "b"};' 'int day_run(int *state)' '{' \
        '    return rng_next(state) + words[0][0];' '}'
    write game/README.md 'front/run   --->' 'front/desk  ---> run' 'front/pages ---> run' 'front       ---> pages desk run'
    write game/front/run/play.h '/* play.h - plays. */' '#pragma once' 'int play_day(void);'
    write game/front/run/play.c '#include "front/run/play.h"' 'int play_day(void)' '{' '    return 1;' '}'
    write game/front/desk/bins.h '/* bins.h - bins. */' '#pragma once' '#include "front/run/play.h"' 'int bins_draw(void);'
    write game/front/desk/bins.c '#include "front/desk/bins.h"' 'int bins_draw(void)' '{' '    return play_day();' '}'
    write assets/places/hall/hall.svg '<svg>' '<defs><linearGradient id="sky" gradientUnits="userSpaceOnUse"></linearGradient></defs>' \
        '<!-- above -->' '<g opacity="0.5"><rect fill="url(#sky)"/></g>' '<rect fill="#2F6B4F" opacity="0.5"/>' '</svg>'
    printf '%s\n' '# nouns' 'melon*' 'break room*' >"$tree/tests/theme-nouns.txt"
    echo 'game_test(test_bins front)' >"$tree/tests/CMakeLists.txt"
    write tests/mutants.list 'base/rng.c|++*state|--*state' '# of the desk' 'front/desk/bins.c|play_day()|0|test_bins'
    # The eight words "a b c d e f g h".
    echo 1b6548f6b3c51dba >"$tree/tests/essay-shingles.txt"
}

write() {
    file=$tree/$1
    shift
    printf '%s\n' "$@" >"$file"
}

# check NAME: what reads objects gets those of the tree as it is now.
check() {
    case $1 in
    compile.sh) "$here/$1" "$tree" "$scratch/objects" ;;
    objects.sh | circles.sh) "$here/compile.sh" "$tree" "$scratch/objects" && "$here/$1" "$tree" "$scratch/objects" ;;
    *) "$here/$1" "$tree" ;;
    esac
}

# breaks CHECK SENTENCE...: the check fails and says each sentence.
breaks() {
    name=$1
    shift
    if check "$name" >"$scratch/said" 2>&1; then
        echo "$name did not notice: $*"
        failed=1
    fi
    for sentence; do
        count=$((count + 1))
        grep -qF -- "$sentence" "$scratch/said" || { echo "$name does not say: $sentence"; cat "$scratch/said"; failed=1; }
    done
    plant
}

plant
for name in arrows.sh headers.sh objects.sh circles.sh words.sh shingles.pl drawings.pl strings.pl tables.pl nouns.pl mutants.pl; do
    check "$name" >"$scratch/said" 2>&1 || { echo "$name refuses a good tree:"; cat "$scratch/said"; failed=1; }
done

write game/base/up.c '#include "work/day.h"'
mkdir "$tree/game/front/settings"
write game/front/settings/kept.c '#include "work/day.h"' '#include "front/run/play.h"'
write game/front/look.c '#include <SDL.h>'
write game/work/gone.c '#include "base/gone.h"'
write game/work/near.c '#include "day.h"'
echo 'game_library(base work)' >>"$tree/CMakeLists.txt"
write game/front/pages/title.c '#include "front/desk/bins.h"' '#include "work/day.h"'
write game/work/bins.h '#include "front/run/play.h"'
mkdir "$tree/game/front/attic" "$tree/game/base/deep"
write game/front/attic/box.c '#include "front/run/play.h"'
write game/base/deep/deep.h '#pragma once'
write game/work/deep.c '#include "base/deep/deep.h"'
breaks arrows.sh 'game/base/up.c:1: base may not lean on work' 'SDL belongs in sdl/' 'there is no game/base/gone.h' \
    "an include goes by folder/name.h" 'CMakeLists.txt:2: base may not lean on work' \
    'game/front/pages/title.c:1: front/pages may not lean on front/desk' 'game/work/bins.h:1: work may not lean on front' \
    'the folder front/attic has no place among the arrows' 'the folder base/deep has no place among the arrows' \
    'game/front/settings/kept.c:1: settings may not lean on work' 'game/front/settings/kept.c:2: settings may not lean on front'
echo '#include "work/day.h"' >>"$tree/game/base/rng.h"
breaks arrows.sh 'headers in a circle'

write game/base/need.h '/* need.h - needs. */' '#pragma once' 'uint8_t need(void);'
write game/base/twice.h '/* twice.h - a struct. */' 'struct Twice { int a; };'
write game/base/other.h '/* a struct. */' '#pragma once'
write game/base/rng.c '#include <stdio.h>' '#include "base/rng.h"'
breaks headers.sh 'unknown type name' 'there is no #pragma once' 'it does not open by naming itself' 'its own header does not come first'

write game/work/float.c 'int half(int a)' '{' '    double b = a;' '    return (int)(b * 0.5);' '}'
breaks compile.sh 'game/work/float.c'
write game/front/keep.c 'int keep(void)' '{' '    static int kept = 1;' '    return ++kept;' '}'
write game/front/zero.c 'int zero;'
write game/work/heap.c '#include <stdlib.h>' 'void *heap(void)' '{' '    return malloc(1);' '}'
write game/front/parse.c '#include <stdlib.h>' 'long parse(const char *a)' '{' '    return strtol(a, 0, 10);' '}'
write game/front/call.c '#include <sys/socket.h>' 'int call(void)' '{' '    return socket(2, 1, 0);' '}'
write game/front/both.c 'int both(void)' '{' '    return 1;' '}'
write game/work/both.c 'int both(void)' '{' '    return 2;' '}'
breaks objects.sh 'is a variable that can be written to (.data)' 'zero is a variable that can be written to (.bss)' \
    'the working day may not call malloc' 'strings are read in base/text.c alone, not by strtol' \
    'nothing here talks to a network, not by socket' 'both is defined in game/front/both.c too'

# Two files of a folder; three of two folders, one call of which goes through a table.
write game/base/one.c 'int two(int);' 'int one(int a)' '{' '    return two(a);' '}'
write game/base/two.c 'int one(int);' 'int two(int a)' '{' '    return one(a);' '}'
write game/base/rng.c '#include "base/rng.h"' 'int day_hand(int *);' 'int rng_next(int *state)' '{' '    return day_hand(state);' '}'
write game/work/hand.c 'extern int (*const hands[])(int *);' 'int day_hand(int *a)' '{' '    return hands[0](a);' '}'
write game/work/table.c 'int day_run(int *);' 'int (*const hands[])(int *) = {day_run};'
write game/front/pages/title.c 'int bins_draw(void);' 'int title(void)' '{' '    return bins_draw();' '}'
mkdir "$tree/game/front/attic"
write game/front/attic/box.c 'int play_day(void);' 'int box(void)' '{' '    return play_day();' '}'
breaks circles.sh 'in a circle: base/one.c -> base/two.c: two' 'in a circle: work/hand.c -> work/table.c: hands' \
    'in a circle: work/day.c -> base/rng.c: rng_next' \
    'front/pages/title.c -> front/desk/bins.c: front/pages may not call front/desk: bins_draw' \
    'the folder front/attic has no place among the arrows'

write game/base/later.c "/* TO""DO: later */"
write game/base/path.c "/* see /wo""rk/main */"
write game/base/two.c 'int two(int *s)' '{' '    return rng_next(s) -' '        rng_next(s); /* ; */' '}'
write game/base/cut.c 'const char *cut = "%d: %.4''0s";'
yes '' | head -n 601 >"$tree/game/base/long.c"
write game/README.md 'see [the map](map.md)'
write tests/test_low.c 'assert_in_range(low, -5, 5);'
breaks words.sh 'unfinished' 'a path of one machine' 'game/base/two.c:4: two draws of chance in one statement' \
    'words cut to a number of bytes: game/base/cut.c:1' 'over 600 lines' 'README.md: there is no map.md' \
    'tests/test_low.c:1: ranges are assert_between'

mkdir -p "$tree/assets/words" "$tree/game/front/words"
write game/front/words/nouns.c 'const char *noun(void)' '{' '    return _("melon");' '}'
write game/front/fruit.c 'const char *fruit(int n)' '{' '    return n ? P_("%d Melon", "%d {melon} melons", n) : _("watermelon");' '}'
write assets/words/rest.words '[break-room]' '- "In the break-room."'
mkdir -p "$tree/levels"
write levels/workshop-5.level '# melon' 'title = "A Melon"' '15:00 perk melon-bar for=5m' 'quill: Which break room?'
breaks nouns.pl "levels/workshop-5.level:2: 'Melon'" "levels/workshop-5.level:4: 'break room'" "game/front/fruit.c:3: 'Melon'" "game/front/fruit.c:3: 'melons'" "assets/words/rest.words:2: 'break-room'"

write game/front/table.c 'static const char *const words[] = {_("a"), N_("b")};'
write game/front/kept.c 'const char *kept(int a)' '{' '    static const char *const words[] = {' '        _("a")};' '    return words[a];' '}'
write game/front/twice.c 'const char *twice(const char *a)' '{' '    return _(a);' '}'
write game/front/other.c 'const char *other(void)' '{' '    return gettext("a");' '}'
write game/front/lost.c 'const char *lost(void)' '{' '    return _("a\qb");' '}'
breaks strings.pl 'game/front/table.c:1: _() in a table that is made before there is a language' 'game/front/kept.c:4: _() in a table' \
    'game/front/twice.c:3: _() takes a literal' 'gettext is called in base/translate.c alone' \
    'game/front/lost.c: xgettext does not find: a\qb'

write game/work/words.c 'enum { JOB_A, JOB_B, JOB_COUNT };' 'static const char *const titles[JOB_COUNT] = {[JOB_A] = "a"};'
breaks tables.pl 'game/work/words.c:2: titles has nothing for JOB_B'

write game/base/rng.c 'int rng_next(int *state) { return ++*state + ++*state; }'
write tests/mutants.list 'base/rng.c|++*state|--*state' 'base/gone.c|a|b' 'base/rng.c|seed|0' 'base/rng.c|int rng|int rng' 'base/rng.c|int rng|||' \
    'front/desk/bins.c|play_day()|0|test_gone'
breaks mutants.pl 'list:1: this stands 2 times in game/base/rng.c: ++*state' 'list:2: there is no game/base/gone.c' \
    'list:3: this is gone from game/base/rng.c: seed' 'list:4: nothing is broken: int rng' 'list:5: a row is FILE|' 'list:6: there is no test test_gone'

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

# A number that nobody has found out, one of another file, one of another source.
mkdir -p "$tree/game/front/cards" "$tree/assets/words"
write game/front/cards/said.c 'f(_("%d of 1000 and {pings}, 17 in all"));' 'f(_("fitted from 0.7"));'
write game/front/cards/facts.c '{N_("Pencavel 2014"), N_("49 hours, or 76")}, {N_("Laker 2022"), N_("76 firms")},'
write assets/words/said.words '- "Line 14 has 15."'
breaks numbers.pl 'game/front/cards/said.c:1: where is 17 from' 'game/front/cards/said.c:2: where is 0.7 from' \
    'game/front/cards/facts.c:1: where is 76 from? 49' 'assets/words/said.words:1: where is 15 from'

write game/base/say.c '/* A B c, d:' ' * e\nf g H */'
breaks shingles.pl 'game/base/say.c: the essay says: a b c d e f g h'

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
