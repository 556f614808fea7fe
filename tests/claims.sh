#!/bin/sh
# claims.sh MDR ROOT [LIST] - each level's claim can be lost: a row of claims.list plants one change in the level's timetable or constants,
# and the named line of its [expect] no longer holds. A row is LEVEL, a sed expression and the beginning of that line, with tabs between.
set -eu
export LC_ALL=C
mdr=${1:?"the program is wanted"}
root=${2:?"the root of the source tree is wanted"}
list=${3:-$root/tests/claims.list}
seeds=1..100
# shellcheck source=tests/lib.sh
. "$(dirname -- "$0")/lib.sh"
rows=0

# fails LINE - whether what was argued has a line that fails and begins so.
fails() {
    awk -v line="$1" 'substr($0, 1, 6) == "FAILS " && index(substr($0, 7), line) == 1 { found = 1 } END { exit !found }' "$scratch/argued"
}

# argued STATUS FILE - the level argues, and ends so.
argued() {
    status=0
    "$mdr" argue "$2" --seeds "$seeds" >"$scratch/argued" 2>&1 || status=$?
    [ "$status" -eq "$1" ]
}

# holds LEVEL - it does as it is; looked at once.
holds() {
    grep -qxF "$1" "$scratch/held" && return
    echo "$1" >>"$scratch/held"
    argued 0 "$root/$1" || complain "$1 does not hold as it is"
}

# planted LEVEL CHANGE LINE
planted() {
    changed=$scratch/$(basename "$1")
    [ -f "$root/$1" ] || { complain "there is no $1"; return; }
    sed -e "$2" "$root/$1" >"$changed" || { complain "$1: sed does not know: $2"; return; }
    ! cmp -s "$root/$1" "$changed" || { complain "$1: nothing is changed by: $2"; return; }
    "$mdr" check "$changed" >"$scratch/checked" 2>&1 || { complain "$1: is no level any more by: $2"; return; }
    argued 1 "$changed" || { complain "$1: mdr argue ended with $status, not 1, under: $2"; return; }
    fails "$3" || complain "$1: this holds under $2: $3"
    holds "$1"
}

: >"$scratch/held"
tab=$(printf '\t')
while IFS=$tab read -r level change line; do
    case $level in '' | '#'*) continue ;; esac
    [ -n "$line" ] || { complain "a row without a line of [expect]: $level"; continue; }
    rows=$((rows + 1))
    planted "$level" "$change" "$line"
done <"$list"
[ "$rows" -gt 0 ] || complain "$list has no row"

# The numbered levels are the campaign: each has its row.
for file in "$root"/levels/[1-9]-*.level; do
    grep -q "^levels/$(basename "$file")$tab" "$list" || complain "$(basename "$file") has no row in $list"
done
[ "$wrong" -ne 0 ] || echo "$rows planted changes, each noticed by a line of its level"
exit "$wrong"
