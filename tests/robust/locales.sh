#!/bin/sh
# locales.sh BUILD LOCALE - what the programs print and draw, and the recorded runs' hashes, are the same in C.UTF-8, de_DE.UTF-8 (where a
# point is a comma) and tr_TR.UTF-8 (where a large i has a dot), made by localedef in the build folder. LOCALE is the library from locale.c.
set -eu
build=${1:?"the build folder is wanted"}
library=${2:?"the library from locale.c is wanted"}
top=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
export LOCPATH="$build/tests/locales"
mkdir -p "$LOCPATH"
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
trap 'exit 1' HUP INT TERM
cd "$top"

for locale in de_DE tr_TR; do
    [ -d "$LOCPATH/$locale.UTF-8" ] || localedef -i "$locale" -f UTF-8 "$LOCPATH/$locale.UTF-8"
done

# A command in the locale; what it says and its status go to the file of the present locale.
try() {
    status=0
    LD_PRELOAD=$library "$@" >>"$place/$locale" 2>&1 || status=$?
    printf '%s: %s\n' "$status" "$*" | sed "s|$place/$locale|PICTURE|" >>"$place/$locale"
    if [ "$status" -eq 99 ]; then
        echo "the locale $locale does not take hold"
        exit 1
    fi
}

for locale in C.UTF-8 de_DE.UTF-8 tr_TR.UTF-8; do
    export LC_ALL=$locale LOCALE_POINT=.
    unset LOCALE_TURKISH
    case $locale in
    de_DE*) LOCALE_POINT=, ;;
    tr_TR*) LOCALE_POINT=, LOCALE_TURKISH=yes && export LOCALE_TURKISH ;;
    esac
    for run in tests/runs/*.run; do try "$build/mdr" replay --verify "$run"; done
    try "$build/mdr" check levels tests/levels tests/bad-levels
    try "$build/mdr" check --json levels tests/bad-levels
    try "$build/mdr" argue --seeds 1..3 levels/*.level
    try "$build/mdr" argue --seeds 1..2 --per-seed --json levels/ordinary-week.level
    try "$build/mdr" argue --search --policies 20 --climb 3 --seeds 1..2 --trait stays levels/1-orientation.level
    for kind in '' reference tags constants bots; do try "$build/mdr" list $kind; done
    try "$build/mdr" explain ping signal cut-ping
    try "$build/mdr" shot levels/ordinary-week.level --bot balanced --at 10:30 -o "$place/$locale.png"
    try "$build/mdr" shot tests/runs/balanced.run --at card:certificate -o "$place/$locale.end.png"
done

for locale in de_DE.UTF-8 tr_TR.UTF-8; do
    cmp -s "$place/C.UTF-8" "$place/$locale" || { diff "$place/C.UTF-8" "$place/$locale" | head -20; exit 1; }
    cmp "$place/C.UTF-8.png" "$place/$locale.png"
    cmp "$place/C.UTF-8.end.png" "$place/$locale.end.png"
done
grep -q '^0: .*balanced.run' "$place/C.UTF-8" || { echo "the runs do not replay"; exit 1; }
echo "held: $(wc -l <"$place/C.UTF-8") lines and two pictures are the same in three locales"
