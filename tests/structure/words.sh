#!/bin/sh
# words.sh ROOT - the texts of the tree as a stranger gets them: nothing marked as unfinished, no path of one machine, no tabs or spaces
# that nobody sees, no file of code so long that it holds two thoughts, no words cut to bytes, no link to nothing, one draw of chance a statement, and in
# tests no range as cmocka has them.
# shellcheck source=tests/structure/lib.sh
. "$(dirname -- "$0")/lib.sh"

texts >"$scratch/texts"
# The brackets keep these patterns from finding themselves.
unfinished='TO[D]O|FIX[M]E|XX[X]|HAC[K]|stu[b]|placehol[d]er|not imple[m]ented'
xargs -d '\n' grep -nIwE "$unfinished" <"$scratch/texts" | sed 's/^/unfinished: /' >>"$breaches" || true
machine='(^|[^A-Za-z0-9_.$}])/(wor[k]|far[m]|tm[p]/(buil[d]|brie[f]|bash_job[s]))([/.]|$)'
xargs -d '\n' grep -nIE "$machine" <"$scratch/texts" | sed 's/^/a path of one machine: /' >>"$breaches" || true
# Runs and broken levels are as they were written.
grep -vE '\.run$|^\./tests/(bad-levels|fuzz/regressions)/' "$scratch/texts" | xargs -d '\n' grep -nIE '[[:space:]]+$' | sed 's/^/space at the end of a line: /' >>"$breaches" || true
sources | xargs -d '\n' grep -n "$(printf '\t')" | sed 's/^/a tab: /' >>"$breaches" || true
sources | xargs -d '\n' awk 'FNR == 601 { print FILENAME ": over 600 lines" }' >>"$breaches"

# Words of a level have characters of up to four bytes: text_cut knows where one ends, a number of bytes in a format does not.
sources | xargs -d '\n' grep -nE '%-?[0-9]*\.[0-9]+s' | sed 's/^/words cut to a number of bytes: /' >>"$breaches" || true

# What a page points at is there.
grep '\.md$' "$scratch/texts" | while read -r page; do
    grep -oE '\]\([^):#]+\)' "$page" | sed 's/^](//; s/)$//' | while read -r target; do
        [ -e "$(dirname "$page")/$target" ] || echo "$page: there is no $target" >>"$breaches"
    done
done

# The compiler may choose the order of two draws in one statement. Strings and comments are taken out first.
# shellcheck disable=SC2016 # awk's
sources | xargs awk '
    FNR == 1 { comment = draws = 0 }
    {
        gsub(/\\"/, "")
        gsub(/"[^"]*"/, "")
        gsub(/\047.\047/, "")
        if (comment && !sub(/^.*\*\//, "")) next
        comment = 0
        gsub(/\/\*[^*]*\*+([^\/*][^*]*\*+)*\//, "")
        if (sub(/\/\*.*$/, "")) comment = 1
        sub(/\/\/.*$/, "")
        while (match($0, /[;{}]|rng_(next|below|chance) *\(/)) {
            if (RLENGTH == 1) draws = 0
            else if (++draws == 2) print FILENAME ":" FNR ": two draws of chance in one statement"
            $0 = substr($0, RSTART + RLENGTH)
        }
    }' >>"$breaches"

# To cmocka -5 is more than 5 (findings/cmocka-range.sh).
find tests -name '*.[ch]' | sort | xargs -rd '\n' grep -HnE 'assert_(not_)?in_range\(' |
    sed -E 's/^([^:]*:[0-9]*:).*/\1 ranges are assert_between, since cmocka finds nothing in one from below zero/' >>"$breaches" || true

verdict "no unfinished words, no foreign paths, one draw a statement"
