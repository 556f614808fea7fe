#!/bin/sh
# manual.sh BUILD ROOT - the manual pages are sound, and have every option, command, exit status, key at the desk, and word of the level
# format that the programs know themselves.
set -eu
build=${1:?"the build folder is wanted"}
root=${2:?"the root of the source tree is wanted"}
# shellcheck source=tests/lib.sh
. "$(dirname -- "$0")/lib.sh"

for page in mdr.6 mdr-play.6 macrodata-level.5; do
    file=$build/manual/$page
    man --warnings -E UTF-8 -l -Tutf8 -Z "$file" 2>"$scratch/said" >/dev/null || complain "man cannot show $page"
    [ ! -s "$scratch/said" ] || complain "man says of $page: $(cat "$scratch/said")"
    mandoc -T lint -W style "$file" >"$scratch/said" 2>&1 || true
    # A long line cannot be cut within a word; what ought to be said otherwise is a word or two.
    grep -v 'STYLE: input text line longer' "$scratch/said" >"$scratch/left" || true
    [ ! -s "$scratch/left" ] || complain "mandoc says of $page: $(cat "$scratch/left")"
    lexgrog "$file" >/dev/null || complain "whatis finds no name in $page"
    MANWIDTH=200 man --nj --nh -E UTF-8 -l "$file" | col -bx >"$scratch/$page"
done

# has PAGE WORD - the page has an entry of that name; "replace ... setup" is one of setup.
has() {
    awk -v wanted="$2" '
        { line = $0; sub(/^ +([a-z]+ \.\.\. )?/, "", line) }
        index(line, wanted) == 1 && substr(line, length(wanted) + 1) !~ /^[a-zA-Z0-9_-]/ { found = 1 }
        END { exit !found }' "$scratch/$1" || complain "$1 has no $2"
}

# Options as --help lists them, a line each.
options() {
    "$@" --help | sed -nE 's/^  (--?[a-z][a-z-]*)( .*)?$/\1/p'
}

count=0
"$build/mdr" --help | sed -nE 's/^  ([a-z]+) .*/\1/p' >"$scratch/commands"
[ -s "$scratch/commands" ] || complain "no command was found in the help"
while read -r command; do
    has mdr.6 "mdr $command"
    # Its own part of the page, and the options that every command has.
    awk -v from="mdr $command " '
        /^   [a-z]/ || /^[A-Z]/ { on = index($0 " ", "   " from) == 1 || /^OPTIONS/ }
        on { print }' "$scratch/mdr.6" >"$scratch/part"
    for option in $(options "$build/mdr" "$command"); do
        has part "$option"
        count=$((count + 1))
    done
done <"$scratch/commands"
for option in $(options "$build/mdr-play"); do
    has mdr-play.6 "$option"
    count=$((count + 1))
done
[ "$count" -ge 60 ] || complain "only $count options were found in the help"

sed -n '/^typedef enum ExitStatus/,/^}/s/.* = \([0-9]*\),.*/\1/p' "$root/game/base/base.h" >"$scratch/statuses"
[ -s "$scratch/statuses" ] || complain "no exit status was found in base.h"
while read -r number; do
    has mdr.6 "$number"
    has mdr-play.6 "$number"
done <"$scratch/statuses"

# Words of the level format: the name of a key comes behind its section, that of a word first.
words=0
for kind in $("$build/mdr" list | awk '{ print $1 }'); do
    "$build/mdr" list "$kind" >"$scratch/list"
    while read -r first second _; do
        case $kind in keys | options) name=$second ;; sections) name="[$first" ;; *) name=$first ;; esac
        has macrodata-level.5 "$name"
        words=$((words + 1))
    done <"$scratch/list"
done
[ "$words" -ge 300 ] || complain "only $words words of the format were found in the lists"

for key in Space G Bksp 1-5 C K P Tab Esc; do
    has mdr-play.6 "$key"
done
for variable in XDG_DATA_HOME MDR_PRESENT; do
    has mdr-play.6 "$variable"
done

[ "$wrong" -eq 0 ] && echo "held: $count options and $words words in their pages"
exit "$wrong"
