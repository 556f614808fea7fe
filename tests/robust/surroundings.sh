#!/bin/sh
# surroundings.sh BUILD TROUBLE - the game as played where things are amiss: no home, one that cannot be written, XDG values that are empty
# or relative, a level that is none, a disk that is full for a while, writes that come out short, clocks that jump. TROUBLE is the library
# built from trouble.c.
# shellcheck source=tests/x11/lib.sh
. "$(dirname -- "$0")/../x11/lib.sh"
# shellcheck source=tests/robust/lib.sh
. "$(dirname -- "$0")/lib.sh"
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
trouble=${2:?"the library from trouble.c is wanted"}
level=$here/../../levels/ordinary-week.level
state=macrodata-refinement/runs
serve
mkdir "$place/cwd" "$place/home"
cd "$place/cwd"

# home WHAT FOLDER VARIABLE=VALUE...: played in this environment, the run is in that folder, and nothing is left where we stand.
home() {
    what=$1 folder=$2
    shift 2
    env -u XDG_STATE_HOME -u XDG_DATA_HOME -u XDG_CONFIG_HOME "$@" "$build/mdr-play" "$level" >"$place/said" 2>&1 &
    player=$!
    await 20 sh -c "ls '$folder'/*.run" || fail "$what: no run in $folder: $(cat "$place/said")"
    kill "$player"
    wait "$player" || true
    player=''
    [ -z "$(ls -A "$place/cwd")" ] || fail "$what: left behind: $(ls -A "$place/cwd")"
    rm -rf "$folder"
}

home 'XDG_STATE_HOME' "$place/home/x/$state" HOME=/none XDG_STATE_HOME="$place/home/x"
home 'no XDG values' "$place/home/.local/state/$state" HOME="$place/home"
home 'empty XDG values' "$place/home/.local/state/$state" HOME="$place/home" XDG_STATE_HOME= XDG_DATA_HOME= XDG_CONFIG_HOME=
home 'relative XDG values' "$place/home/.local/state/$state" HOME="$place/home" XDG_STATE_HOME=cwd XDG_DATA_HOME=. XDG_CONFIG_HOME=../home
home 'a home that is not there yet' "$place/home/new/.local/state/$state" HOME="$place/home/new"

# unkept WHAT WORDS VARIABLE=VALUE...: there one can play, and it is said that nothing is kept. /proc takes no folder even from root.
unkept() {
    what=$1 words=$2
    shift 2
    env -u XDG_STATE_HOME "$@" "$build/mdr-play" "$level" >"$place/said" 2>&1 &
    player=$!
    await 20 xdotool search --onlyvisible --name 'Macrodata Refinement' || fail "$what: no window came up: $(cat "$place/said")"
    grep -q "mdr-play: this run will not be kept: $words" "$place/said" || fail "$what: $(cat "$place/said")"
    kill "$player"
    wait "$player" || true
    player=''
}

echo text >"$place/file"
unkept 'a home that cannot be written' "cannot make the folder '/proc/.local" HOME=/proc
unkept 'a home that is a file' "cannot make the folder '.*file': File exists" HOME="$place/file"
unkept 'a folder for runs that is a file' "cannot make the folder" HOME=/none XDG_STATE_HOME="$place/file"

make_hostile
says 66 "mdr-play: error: cannot read 'pipe.level': it is a pipe" "$build/mdr-play" pipe.level
says 66 "mdr-play: error: cannot read 'folder.level': it is a folder" "$build/mdr-play" folder.level
says 66 "mdr-play: error: cannot read 'device.level': it is a device" "$build/mdr-play" device.level
says 65 "mdr-play: error: cannot read 'sparse.level': it is larger than 262144 bytes" "$build/mdr-play" sparse.level
says 65 "mdr-play: nul.level:" "$build/mdr-play" nul.level
says 65 "mdr-play: escapes.level:" "$build/mdr-play" escapes.level
says 65 'mdr-play: name\x1B[2J\u{202E}%n%s.level:1:1: error:' "$build/mdr-play" name*

run_file() {
    find "$XDG_STATE_HOME" -name '*.run'
}

bytes() {
    stat -c %s "$(run_file)"
}

more_than() {
    [ "$(bytes)" -gt "$1" ]
}

# troubled WHAT VARIABLE=VALUE...: a day is begun with the library loaded.
troubled() {
    rm -rf "$XDG_STATE_HOME"
    LD_PRELOAD=$trouble env "$2" "$build/mdr-play" --seed 7 "$level" >"$place/said" 2>&1 &
    player=$!
    await 20 xdotool search --onlyvisible --name 'Macrodata Refinement' || fail "$1: no window came up: $(cat "$place/said")"
    xdotool key --delay 25 b Return b
    await 10 says_run beat || fail "$1: the day does not run"
}

says_run() {
    run_text | grep -q "^$1"
}

replays() {
    "$build/mdr" replay --verify "$(run_file)" >"$place/replay" 2>&1 || fail "$1: $(cat "$place/replay")"
}

stop() {
    kill -KILL "$player"
    wait "$player" 2>/dev/null || true
    player=''
}

# A disk full for three seconds: the game goes on, and what it could not write comes later, whole and in order.
troubled 'a full disk' TROUBLE_FULL="$place/full"
echo >"$place/full"
sleep 0.2
size=$(bytes)
xdotool key --delay 30 g 1 Right Right g 2
sleep 2.5
[ "$(bytes)" -eq "$size" ] || fail "a full disk: something was written to it"
kill -0 "$player" || fail "a full disk: the game is gone: $(cat "$place/said")"
rm "$place/full"
await 5 more_than $((size + 200)) || fail "a full disk: what waited did not come"
replays 'a full disk'
[ "$(run_text | awk '$1 == "beat" && $2 - before > 90 && before { print } $1 ~ /beat|hash|gather|deposit/ { before = $2 }' | wc -l)" -eq 0 ] ||
    fail "a full disk: seconds are missing"
stop

# unkept_to_end WHAT: the game that is being left says that the run is not whole, and ends with 74.
unkept_to_end() {
    await 5 sh -c "! kill -0 $player" || fail "$1: the game did not end"
    status=0
    wait "$player" || status=$?
    player=''
    [ "$status" -eq 74 ] || fail "$1: ended with $status, not 74: $(cat "$place/said")"
    grep -q "mdr-play: this run was not kept to its end: cannot write '.*run': No space left on device" "$place/said" ||
        fail "$1: $(cat "$place/said")"
    rm "$place/full"
}

# A disk that stays full: whoever leaves is told, also when the run was left for the title before.
troubled 'a disk full to the end' TROUBLE_FULL="$place/full"
echo >"$place/full"
sleep 1.2
kill "$player"
unkept_to_end 'a disk full to the end'

troubled 'a disk full, left by the title' TROUBLE_FULL="$place/full"
echo >"$place/full"
sleep 1.2
xdotool key --delay 60 Escape Up Up Return Escape y
unkept_to_end 'a disk full, left by the title'

troubled 'short writes' TROUBLE_SHORT=7
xdotool key --delay 30 g 1 Right Right g 2
sleep 2
stop
replays 'short writes'

# Clocks that jump: the day goes on at its pace, an hour that nobody saw pass is not worked, and no beat goes back.
troubled 'clock jumps' TROUBLE_CLOCK="$place/jumps"
from=$(run_text | awk '$1 ~ /beat|hash/ { beat = $2 } END { print beat }')
echo >"$place/jumps"
sleep 3
to=$(run_text | awk '$1 ~ /beat|hash/ { beat = $2 } END { print beat }')
rm "$place/jumps"
[ $((to - from)) -ge 60 ] || fail "clock jumps: the day stood still, from $from to $to"
[ $((to - from)) -le 1200 ] || fail "clock jumps: the day ran away, from $from to $to"
kill -0 "$player" || fail "clock jumps: the game is gone: $(cat "$place/said")"
stop
replays 'clock jumps'
echo "held: homes, folders, levels, a full disk, one that stays full, short writes, clocks ($from to $to in three seconds of jumps)"
