#!/bin/sh
# circles.sh ROOT OBJECTS - no files call each other in a circle, in a folder or across folders, and the folders of front call only where
# the arrows of game/README.md point. A table of another file counts as a call of it. OBJECTS is what compile.sh made.
# shellcheck source=tests/structure/lib.sh
. "$(dirname -- "$0")/lib.sh"
rooms >"$scratch/rooms"
cd "${2:?"the folder of the objects is wanted"}"

# FILE FILE SYMBOL: the first file uses what the second defines.
find game -name '*.o' | sort | xargs nm -A | awk '
    { sub(/\.o:/, ".c "); sub(/^game\//, "") }
    $2 == "U" { used[++count] = $1 " " $3 }
    $3 ~ /^[A-TV-Z]$/ { home[$4] = $1 }
    END {
        for (i = 1; i <= count; i++) {
            split(used[i], word, " ")
            if (word[2] in home && home[word[2]] != word[1]) print word[1], home[word[2]], word[2]
        }
    }' >"$scratch/calls"

awk '
    { to[$1] = to[$1] " " $2; symbols[$1 " -> " $2] = symbols[$1 " -> " $2] " " $3 }
    function reach(from, file,    next_one, i, n) {
        n = split(to[file], next_one, " ")
        for (i = 1; i <= n; i++) if (!((from, next_one[i]) in reached)) {
            reached[from, next_one[i]]
            reach(from, next_one[i])
        }
    }
    END {
        for (file in to) reach(file, file)
        for (edge in symbols) {
            split(edge, end, " -> ")
            if ((end[2], end[1]) in reached) print "in a circle: " edge ":" symbols[edge]
        }
    }' "$scratch/calls" | sort >>"$breaches"

awk '
    function room(file) { sub(/\/[^\/]*$/, "", file); return file }
    NR == FNR { for (i = 2; i <= NF; i++) may[$1 " " $i]; known[$1]; next }
    $1 !~ /^front\// || $2 !~ /^front\// { next }
    { from = room($1); into = room($2); sentence = "" }
    !(from in known) { sentence = "the folder " from " has no place among the arrows" }
    from in known && from != into && !(from " " into in may) { sentence = from " may not call " into }
    sentence != "" { breach[$1 " -> " $2 ": " sentence] = breach[$1 " -> " $2 ": " sentence] " " $3 }
    END { for (line in breach) print line ":" breach[line] }
' "$scratch/rooms" "$scratch/calls" | sort >>"$breaches"

verdict "no circles by calls, and the arrows between the folders of front"
