#!/bin/sh
# guide.sh ROOT - the page of the host's guide is what its script makes of the guide; it is sound HTML in which nothing
# is fetched and nothing runs; every level of a workshop has its place in it, and every level that it names is there.
set -eu
export LC_ALL=C
root=${1:?"the root of the source tree is wanted"}
folder=$root/levels/workshop
page=$folder/guide.html
# shellcheck source=tests/lib.sh
. "$(dirname -- "$0")/lib.sh"

"$folder/make-guide" >"$scratch/guide.html"
cmp -s "$scratch/guide.html" "$page" || complain "guide.html is not what make-guide makes of GUIDE.md: levels/workshop/make-guide >levels/workshop/guide.html"

# Every tag that is opened is closed, but for those that need not be.
awk '
{ gsub(/<!DOCTYPE html>/, "")
  while (match($0, /<\/?[a-z][a-z0-9]*[^>]*>/)) {
      tag = substr($0, RSTART + 1, RLENGTH - 2); $0 = substr($0, RSTART + RLENGTH)
      closes = sub(/^\//, "", tag); sub(/ .*/, "", tag)
      if (tag == "meta" || tag == "li") continue
      if (!closes) open[++depth] = tag
      else if (depth == 0 || open[depth] != tag) { print "line " NR ": </" tag "> closes <" open[depth] ">"; bad = 1; exit }
      else depth--
  } }
END { if (!bad && depth) print "<" open[depth] "> is not closed" }' "$page" >"$scratch/tags"
[ ! -s "$scratch/tags" ] || complain "guide.html: $(cat "$scratch/tags")"
! grep -niE '<(script|link|img|iframe|object)|src=|href=|url\(|https?:|@import' "$page" || complain "guide.html fetches or runs something"
! grep -nE '\*\*|^#|^\||```' "$page" || complain "guide.html has marks that make-guide left as they are"

for level in "$root"/levels/workshop-*.level; do
    name=$(basename "$level" .level)
    grep -qF "\`$name\`" "$folder/GUIDE.md" || complain "GUIDE.md says nothing of $name"
done
grep -oE 'workshop-[a-z0-9]+' "$folder/GUIDE.md" | sort -u | while read -r name; do
    [ -f "$root/levels/$name.level" ] || echo "$name"
done >"$scratch/missing"
[ ! -s "$scratch/missing" ] || complain "GUIDE.md names levels that are not there: $(tr '\n' ' ' <"$scratch/missing")"
[ "$wrong" -ne 0 ] || echo "held: the page of the guide is the guide's"
exit "$wrong"
