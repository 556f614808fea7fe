#!/bin/sh
# targets.sh MDR ROOT - where a picture may be written: nothing is lost to a slip of the hand.
set -eu
export LC_ALL=C
mdr=${1:?"the program is wanted"}
root=${2:?"the root of the source tree is wanted"}
# shellcheck source=tests/lib.sh
. "$(dirname -- "$0")/lib.sh"

# A picture takes the place of nothing but a picture of ours, and -o has a name.
printf 'P6 1 1 255 abc' >"$scratch/other.ppm"
printf '\211PNG\r\n\032\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\10\2\0\0\0\220wS\336\0\0\0\0IEND' >"$scratch/theirs.png"
: >"$scratch/empty.png"
cp "$root/levels/1-orientation.level" "$scratch/my.level"
for target in my.level other.ppm theirs.png; do
    cp "$scratch/$target" "$scratch/before"
    says 73 "cannot write '.*$target': there is something else of that name; give another, or take it away first" shot "$scratch/my.level" --at title -o "$scratch/$target"
    cmp -s "$scratch/before" "$scratch/$target" || complain "$target was written over"
done
for target in new.png empty.png new.png; do
    "$mdr" shot "$scratch/my.level" --at title -o "$scratch/$target" || complain "$target was not written: $?"
    [ "$(head -c 4 "$scratch/$target" | tail -c 3)" = PNG ] || complain "$target is no picture"
done
says 64 "there is nothing in the value of '-o'" shot "$scratch/my.level" --at title -o ''
says 64 "there is nothing in the value of '-o'" shot "$scratch/my.level" --at title -o=
says 64 "there is nothing in the value of '--at'" shot "$scratch/my.level" --at '' -o "$scratch/none.png"
says 64 "looks like an option; if it is meant, write -o=--at" shot "$scratch/my.level" -o --at title
says 64 "there is nothing in the value of '-o'" certificate "$root/tests/runs/hand-tour.run" -o ''
[ ! -e "$scratch/none.png" ] || complain "a picture was written"

[ "$wrong" -eq 0 ] || exit 1
echo "held: a picture takes the place of no other file"
