#!/bin/sh
# kills.sh BUILD [KILLS] - the game as played is killed at a random moment, again and again, each time after it took up the day where the
# last kill left it. Each time what was written replays to its own hashes and is at most a second old, and the next start goes on there.
# shellcheck source=tests/x11/lib.sh
. "$(dirname -- "$0")/../x11/lib.sh"
kills=${2:-5}
serve

# Hundredths of a second since some moment.
now() {
    date +%s%N | sed 's/.......$//'
}

run_file() {
    find "$XDG_STATE_HOME" -name '*.run'
}

written() {
    stat -c %.Y "$(run_file)" | sed 's/\(.*\)\.\(..\).*/\1\2/'
}

last_beat() {
    run_text | awk '$1 ~ /^(beat|hash|begin|gather|deposit|release|lens|answer)$/ { beat = $2 } END { print beat + 0 }'
}

grown() {
    [ "$(last_beat)" -gt "$before" ]
}

# Keys that do something now and then, until the game is gone.
fumble() {
    while kill -0 "$player" 2>/dev/null; do
        xdotool key --delay 15 g 1 Right Down space Right Down space 2 F2 e BackSpace 2>/dev/null || true
    done
}

# Kills the game $1 hundredths of a second from now, while keys are struck or, every other time, left alone. What it had written is then
# at most a second old. $limit has half a second more, for a machine that is busy.
limit=150
kill_after() {
    hands=''
    if [ $((kill % 2)) -eq 0 ]; then
        fumble &
        hands=$!
    fi
    sleep "$(echo "$1" | awk '{ print $1 / 100 }')"
    kill -KILL "$player"
    at=$(now)
    wait "$player" 2>/dev/null || true
    player=''
    [ -z "$hands" ] || wait "$hands" || true
    age=$((at - $(written)))
    [ "$age" -le "$limit" ] || fail "kill $kill: what was written last is $age hundredths old"
    "$build/mdr" replay --verify "$(run_file)" >"$place/replay" 2>&1 || fail "kill $kill: $(cat "$place/replay")"
}

started() {
    before=$1
    await 10 grown || fail "kill $kill: the day did not go on after beat $before; $(cat "$place/said"; tail -3 "$(run_file)")"
}

# The moments are spread over two and a half seconds, so that more than one writing falls into the longer ones.
kill=0
awk -v kills="$kills" 'BEGIN { srand(1847); for (i = 0; i < kills; i++) print int((i % 5 + rand()) * 50) }' >"$place/moments"
play --clock-stands=never "$(dirname -- "$0")/../../levels/ordinary-week.level"
xdotool key --delay 25 b Return b
started 0
while read -r moment; do
    kill=$((kill + 1))
    kill_after "$moment"
    beat=$(last_beat)
    play --clock-stands=never
    xdotool key --delay 25 Return
    started "$beat"
done <"$place/moments"
[ "$(run_file | wc -l)" -eq 1 ] || fail "another run was begun: $(run_file)"
echo "held: $kill kills, the day is at beat $(last_beat)"
