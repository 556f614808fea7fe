#!/bin/sh
# watch.sh BUILD - `mdr play FILE --watch` in a window: opened at its minute without a page before it, and what is saved is seen there, by sed -i
# (another file in its place), by the shell (in place), by vim where there is one, and through a folder that is replaced; a bad save is laid over
# the day and a good one takes it away; while the day stands nothing is done; no run is kept.
# shellcheck source=tests/x11/lib.sh
. "$(dirname -- "$0")/lib.sh"
levels="$place/levels"
level="$levels/our-tuesday.level"
picture="$place/Xvfb_screen0"

# The number with that index in the head of the server's picture.
head_number() {
    od -A n -t u1 -j $(($1 * 4)) -N 4 "$picture" | awk '{ print (($1 * 256 + $2) * 256 + $3) * 256 + $4 }'
}

# A sum over the rows FROM to TO of the screen.
seen() {
    tail -c +$(($(head_number 0) + $(head_number 19) * 12 + $1 * $(head_number 12) + 1)) "$picture" | head -c $((($2 - $1) * $(head_number 12))) | cksum
}

# The top of the desk has the name of the file, and the clock, which stands.
name_seen() {
    seen 4 44
}

is_another() {
    [ "$(name_seen)" != "$before" ]
}

is_again() {
    [ "$(name_seen)" = "$before" ]
}

# saved_by WHAT: the name that the file has now is seen.
saved_by() {
    await 10 is_another || fail "a save $1 is not seen: $(cat "$place/said")"
    await 10 is_still || fail "the picture does not come to rest"
    before=$(name_seen)
}

# Twice the same, a moment apart.
is_still() {
    once=$(seen 0 900)
    sleep 0.3
    [ "$(seen 0 900)" = "$once" ]
}

ticks() {
    awk '{ print $14 + $15 }' "/proc/$player/stat"
}

# The text of the level, in which the file is called so.
called() {
    sed '/^\[file/,/^weight/s/^name .*/name = "'"$1"'"/' "$level"
}

over_the_day() {
    [ "$(seen 660 720)" != "$bins" ]
}

as_before() {
    [ "$(seen 660 720)" = "$bins" ]
}

mkdir "$levels"
cp "$(dirname -- "$0")/short.level" "$level"
serve
play --size 1600x900 --watch --at 10:00 "$level"
xdotool search --name 'our-tuesday.level, watched - Macrodata Refinement' >/dev/null || fail "the title does not say what is watched"
await 20 is_still || fail "the day does not stand"
before=$(name_seen)

sed -i '/^\[file/,/^weight/s/^name .*/name = "Spindle"/' "$level"
saved_by "by sed -i"
called Bobbin >"$place/new"
cat "$place/new" >"$level"
saved_by "in place"
if command -v vim >/dev/null; then
    vim -es -u NONE -c 'set swapfile writebackup backupcopy=no' -c '%s/"Bobbin"/"Shuttle"/' -c wq "$level" </dev/null >"$place/vim" 2>&1 ||
        fail "vim: $(cat "$place/vim")"
    saved_by "by vim"
fi
cp -r "$levels" "$place/other"
called Loom >"$place/other/our-tuesday.level"
mv "$levels" "$place/gone"
mv "$place/other" "$levels"
saved_by "in a folder that is replaced"

bins=$(seen 660 720)
cp "$level" "$place/good"
sed -i 's/^title/tilte/' "$level"
await 10 over_the_day || fail "a bad save is not laid over the day"
is_again || fail "a bad save moved the day"
cp "$place/good" "$level"
await 10 as_before || fail "a good save does not take away what was wrong"
is_again || fail "after a good save the day is another"

sleep 3
from=$(ticks)
sleep 2
spent=$(($(ticks) - from))
[ "$spent" -le 4 ] || fail "while the day stands it takes $spent hundredths of a second in two seconds"

[ -z "$(run_text)" ] || fail "a run was kept"
kill -TERM "$player"
ended 10
[ ! -e "$XDG_STATE_HOME/macrodata-refinement/window" ] || fail "a size that is said was kept"
play --watch --at 10:00 "$level"
kill -TERM "$player"
ended 10
[ -s "$XDG_STATE_HOME/macrodata-refinement/window" ] || fail "where the window was is not kept: $(cat "$place/said")"
echo "held: what is saved is seen, however it is saved"
