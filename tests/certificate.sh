#!/bin/sh
# certificate.sh MDR ROOT - `mdr certificate` from outside: both kinds of picture, each way it can go wrong with its message and status, and
# no name of a user or of a machine in what it writes.
set -eu
export LC_ALL=C
mdr=${1:?"the program is wanted"}
root=${2:?"the root of the source tree is wanted"}
# shellcheck source=tests/lib.sh
. "$(dirname -- "$0")/lib.sh"
about=certificate

run=$root/tests/runs/hand-tour.run
export HOME="$scratch/home-of-wilhelmina" USER=wilhelmina LOGNAME=wilhelmina HOSTNAME=wilhelminas-machine

says 0 '' "$run" -o "$scratch/a.png"
says 0 '' "$run" -o "$scratch/b.png"
says 0 '' "$run" -o "$scratch/a.svg"
cmp -s "$scratch/a.png" "$scratch/b.png" || complain "the same run has two pictures"
[ "$(od -An -tx1 -N8 -j16 "$scratch/a.png" | tr -d ' \n')" = 000004b000000276 ] || complain "the picture is not 1200x630"
grep -q '<svg .*width="1200" height="630"' "$scratch/a.svg" || complain "the SVG is not 1200x630"
grep -q '>The Tour</text>' "$scratch/a.svg" || complain "the level is not named"
grep -q '>seed 1</text>' "$scratch/a.svg" || complain "the seed is not named"
for name in wilhelmina "$scratch" "$root"; do
    ! grep -qai -e "$name" "$scratch/a.png" "$scratch/a.svg" || complain "the picture has a name in it: $name"
done
! grep -qiw -e "$(uname -n)" "$scratch/a.svg" || complain "the picture names the machine"
! grep -qa -e tEXt -e iTXt -e zTXt -e eXIf -e tIME "$scratch/a.png" || complain "the picture carries words with it"

says 0 '' "$run" -o "$scratch/a.svg"
echo '<svg xmlns="http://www.w3.org/2000/svg"/>' >"$scratch/theirs.svg"
says 73 'there is something else of that name' "$run" -o "$scratch/theirs.svg"
[ "$(wc -l <"$scratch/theirs.svg")" -eq 1 ] || complain "somebody's drawing was written over"

says 64 'missing\|wants' "$run"
says 64 'ends in .png or .svg' "$run" -o "$scratch/a.jpg"
says 64 'ends in .png or .svg' "$run" -o "$scratch/.png/"
[ ! -e "$scratch/a.jpg" ] || complain "something was written as a.jpg"
says 64 '.' -o "$scratch/c.png"
says 66 'No such file' "$scratch/nothing.run" -o "$scratch/c.png"
says 65 'error' "$root/levels/tour.level" -o "$scratch/c.png"
sed '200s/.$/x/' "$run" >"$scratch/damaged.run"
says 65 'damaged.run:[0-9]*:.*error' "$scratch/damaged.run" -o "$scratch/c.png"
head -n 300 "$run" >"$scratch/left.run"
says 64 'not over' "$scratch/left.run" -o "$scratch/c.png"
says 73 "cannot .*no-folder" "$run" -o "$scratch/no-folder/c.png"
mkdir "$scratch/folder.png"
says 73 'folder.png' "$run" -o "$scratch/folder.png"
[ ! -e "$scratch/c.png" ] || complain "something was written all the same"

"$mdr" certificate --help | grep -q 'OUT.png|OUT.svg' || complain "its help does not name the file"
"$mdr" --help | grep -q '^ *certificate' || complain "the help does not list it"

[ "$wrong" -ne 0 ] || echo "held: certificates are written, or it is said why not"
exit "$wrong"
