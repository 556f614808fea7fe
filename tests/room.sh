#!/bin/sh
# room.sh MDR ROOT - mdr code, mdr result and mdr room from outside: what they print and write, each way it can go wrong with its message and
# status, the old page when the disk is full, no name of a user or of a machine in a result.
set -eu
export LC_ALL=C
mdr=${1:?"the program is wanted"}
root=${2:?"the root of the source tree is wanted"}
# shellcheck source=tests/lib.sh
. "$(dirname -- "$0")/lib.sh"

run=$root/tests/runs/standing-stand-up.run
level=$root/levels/3-standing-stand-up.level
export HOME="$scratch/home-of-wilhelmina" USER=wilhelmina LOGNAME=wilhelmina HOSTNAME=wilhelminas-machine

# ---- code ----
words=$("$mdr" code "$level" --seed 5)
[ "$words" = "$("$mdr" code "$level" --seed 5 --round 1)" ] || complain "one day has two codes"
[ "$words" != "$("$mdr" code "$level" --seed 6)" ] || complain "two seeds have one code"
[ "$words" != "$("$mdr" code "$level" --seed 5 --round 2)" ] || complain "two rounds have one code"
says 0 '^[a-z]*-[a-z]*-[a-z]*$' code "$level"
says 64 'seeds 1 to 256' code "$level" --seed 257
says 64 'seeds 1 to 256' code "$level" --seed 0
says 64 'round' code "$level" --round 5
says 66 'No such file' code "$scratch/nothing.level"
says 65 'error' code "$root/tests/bad-levels/size-star.level"
says 64 "'code' wants LEVEL" code

# ---- result ----
says 0 '' result "$run" -o "$scratch/a.result"
says 0 '^mdr-result 1$' result "$run"
says 0 '^MDR1 ' result "$run" --qr
says 0 '^nickname Anna B\.$' result "$run" --nickname ' Anna B. '
says 64 'no page can show' result "$run" --nickname "$(printf 'a\tb')"
head -n 300 "$root/tests/runs/hand-tour.run" >"$scratch/left.run"
says 65 'not over' result "$scratch/left.run"
says 65 'not a run file' result "$level"
says 66 'No such file' result "$scratch/nothing.run"
says 73 'no-folder' result "$run" -o "$scratch/no-folder/a.result"
[ "$(wc -c <"$scratch/a.result")" -lt 2048 ] || complain "a result is larger than 2 KiB"
for name in wilhelmina "$scratch" "$root" "$(uname -n)"; do
    ! grep -qi -e "$name" "$scratch/a.result" || complain "a result has a name in it: $name"
done

# ---- room ----
mkdir "$scratch/stick" "$scratch/none"
cp "$run" "$root/tests/runs/senior-refiner.run" "$scratch/stick"
"$mdr" result "$root/tests/runs/quick-reply.run" --nickname '<script>alert(1)' --qr >"$scratch/stick/pasted.txt"
printf 'one word' >"$scratch/stick/letter"
head -c 200 "$scratch/a.result" >"$scratch/stick/half.result"
says 0 'half.result:[0-9]*: left out: .*copied half' room "$scratch/stick" -o "$scratch/room.html"
says 0 'letter: left out: it is no result' room "$scratch/stick" -o "$scratch/room.html"
grep -q '^<!DOCTYPE html>$' "$scratch/room.html" || complain "the page is no HTML"
grep -q '&lt;script&gt;alert(1)' "$scratch/room.html" || complain "the nickname is not there"
! grep -qie '<script' -e '<link' -e '<img' -e '@import' -e 'url(h' -e 'https*:' "$scratch/room.html" || complain "the page fetches or runs something"
for name in wilhelmina "$scratch" "$root"; do
    ! grep -qi -e "$name" "$scratch/room.html" || complain "the page has a name in it: $name"
done
cp "$scratch/room.html" "$scratch/before.html"
says 0 '"nickname":"<script>alert(1)"' room --json "$scratch/stick"
says 0 '^person,turn,name,code,title,' room --csv "$scratch/stick"
[ "$("$mdr" room --csv "$scratch/stick" 2>/dev/null | wc -l)" -eq 4 ] || complain "the table has not a head and three rows"
# The level as it was played: its text is in the run.
sed -n 's/^[0-9a-f]* | \{0,1\}//p' "$run" >"$scratch/played.level"
says 0 '' room "$scratch/a.result" --level "$scratch/played.level" -o "$scratch/one.html"
grep -q '>performer</text>' "$scratch/one.html" || complain "the bots are no landmarks"
says 0 'another text' room "$scratch/a.result" --level "$root/levels/1-orientation.level" -o "$scratch/one.html"
says 66 'No such file' room "$scratch/a.result" --level "$scratch/nothing.level"
says 65 'error' room "$scratch/a.result" --level "$root/tests/bad-levels/size-star.level"
says 65 'there is no room to show' room "$scratch/none"
says 65 'nothing.result: left out: .*No such file' room "$scratch/nothing.result"
says 0 'nothing.result: left out' room "$scratch/nothing.result" "$scratch/a.result" -o "$scratch/one.html"
says 64 'one at a time' room --csv --json "$scratch/stick"
says 64 "'room' wants" room
says 73 'no-folder' room "$scratch/stick" -o "$scratch/no-folder/room.html"

# What is something else is not written over.
cp "$run" "$scratch/own.run"
says 73 'something else of that name' room "$scratch/stick" -o "$scratch/a.result"
says 73 'something else of that name' result "$run" -o "$scratch/own.run"
says 73 'something else of that name' room --csv "$scratch/stick" -o "$scratch/room.html"
says 0 '' result "$run" -o "$scratch/a.result"
cmp -s "$run" "$scratch/own.run" || complain "a run was written over"
"$mdr" room "$scratch/stick" -o "$scratch/room.html" 2>/dev/null || complain "a page is not made anew"

# A disk that is full after four kilobytes.
status=0
(trap '' XFSZ; ulimit -f 8; exec "$mdr" room "$scratch/stick" -o "$scratch/room.html") >/dev/null 2>"$scratch/said" || status=$?
case $status in 73 | 74) ;; *) complain "on a full disk mdr room ended with $status: $(cat "$scratch/said")" ;; esac
grep -q 'cannot write .*room.html' "$scratch/said" || complain "a full disk is not told: $(cat "$scratch/said")"
cmp -s "$scratch/room.html" "$scratch/before.html" || complain "a full disk has taken the old page"

for command in code result room; do
    "$mdr" --help | grep -q "^ *$command " || complain "the help does not list $command"
done

[ "$wrong" -ne 0 ] || echo "held: rooms have their codes, results and pages, or it is said why not"
exit "$wrong"
