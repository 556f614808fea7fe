#!/bin/sh
# signals.sh BUILD - what the system says behind the game's back, without a display: a file-size limit that the run's file meets, nobody who
# reads what is said, a terminal that is hung up, and SIGTERM. None kills: the run is whole, or why not is said, with 74.
set -eu
export LC_ALL=C
build=${1:?"the build folder is wanted"}
place=$(mktemp -d)
player=''
leave() {
    [ -z "$player" ] || kill -KILL "$player" 2>/dev/null || true
    rm -rf "$place"
}
trap leave EXIT
trap 'exit 1' HUP INT TERM
export HOME="$place" XDG_DATA_HOME="$place/data" XDG_STATE_HOME="$place/state" XDG_CONFIG_HOME="$place/config" XDG_RUNTIME_DIR="$place"
export SDL_VIDEODRIVER=dummy SDL_AUDIODRIVER=dummy TZ=UTC
level=$place/a.level

fail() {
    printf '%s\n' "$*"
    cat "$place/said" 2>/dev/null || true
    exit 1
}

# A level of its own length: a remark with so many letters.
write_level() {
    printf 'mdr-level 1\n# %s\n# %s\n[day]\ntitle = "Small"\n[file a]\nname = "A"\n' \
        "$(printf "%$(($1 / 2))s" '' | tr ' ' x)" "$(printf "%$(($1 - $1 / 2))s" '' | tr ' ' x)" >"$level"
}

run_file() {
    find "$XDG_STATE_HOME" -name '*.run' 2>/dev/null
}

has_run() {
    [ -s "$(run_file)" ]
}

# begin COMMAND...: the game, until there is the head of its run.
begin() {
    rm -rf "$XDG_STATE_HOME"
    "$@" >"$place/said" 2>&1 &
    player=$!
    waited=0
    until has_run; do
        kill -0 "$player" 2>/dev/null || return 1
        [ $((waited += 1)) -lt 600 ] || fail "no run was begun"
        sleep 0.05
    done
}

# ends STATUS SIGNAL WHAT: the signal ends it with that status.
ends() {
    status=0
    kill -"$2" "$player"
    wait "$player" || status=$?
    player=''
    [ "$status" -eq "$1" ] || fail "$3: ended with $status, not $1"
}

whole() {
    "$build/mdr" replay --verify "$(run_file)" >"$place/said" 2>&1 || fail "$1: does not replay"
    grep -q 'All 1 recorded states agree' "$place/said" || fail "$1: was not synced"
}

write_level 200
for signal in TERM HUP INT; do
    # A shell's background jobs ignore INT.
    begin env --default-signal=INT,HUP "$build/mdr-play" --seed 7 "$level" || fail "$signal: it did not start"
    ends 0 "$signal" "$signal"
    whole "$signal"
done

# nohup means what it says.
begin env --ignore-signal=HUP "$build/mdr-play" --seed 7 "$level" || fail "nohup: it did not start"
kill -HUP "$player"
sleep 0.3
kill -0 "$player" || fail "nohup: it ended by SIGHUP"
ends 0 TERM nohup

# Exactly as large as the limit, so that the head goes in and nothing more does.
begin "$build/mdr-play" --seed 7 "$level"
size=$(wc -c <"$(run_file)")
ends 0 TERM measuring
write_level $((200 + (512 - size % 512) % 512))
limited() {
    ulimit -f $(((size + 511) / 512))
    exec "$build/mdr-play" --seed 7 "$level"
}
begin limited || fail "a file-size limit: it did not start"
ends 74 TERM 'a file-size limit'
grep -q "mdr-play: this run was not kept to its end: cannot write '.*run': File too large" "$place/said" || fail "a file-size limit: it is not said"

# A picture and a table too.
status=0
(ulimit -f 1 && exec "$build/mdr" shot "$level" --at title -o "$place/a.png") >"$place/said" 2>&1 || status=$?
[ "$status" -eq 74 ] || fail "a picture beyond the limit: ended with $status, not 74"
[ ! -e "$place/a.png" ] || fail "half a picture was left"
status=0
(ulimit -f 1 && exec "$build/mdr" list reference) >"$place/table" 2>"$place/said" || status=$?
[ "$status" -eq 74 ] || fail "a table beyond the limit: ended with $status, not 74"

# A slip in the settings, and nobody who reads of it.
mkdir -p "$XDG_CONFIG_HOME/macrodata-refinement"
echo 'text = enormous' >"$XDG_CONFIG_HOME/macrodata-refinement/settings"
mkfifo "$place/pipe"
unread() {
    exec 4<>"$place/pipe"
    exec 5>"$place/pipe"
    exec 4<&-
    exec "$build/mdr-play" --seed 7 "$level" >&5 2>&1 5>&-
}
begin unread || fail "nobody reads what is said: the game is gone"
ends 0 TERM 'nobody reads what is said'
whole 'nobody reads what is said'
echo 'nothing behind its back kills it'
