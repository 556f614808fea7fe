#!/bin/sh
# tools.sh MDR ROOT - the command line from outside: what check, list, explain and play print, and their exit statuses.
set -eu
export LC_ALL=C
mdr=${1:?"the program is wanted"}
root=${2:?"the root of the source tree is wanted"}
# shellcheck source=tests/lib.sh
. "$(dirname -- "$0")/lib.sh"

good=$root/levels/1-orientation.level
bad=$root/tests/bad-levels/size-star.level
odd=$root/tests/bad-levels/sense-early.level

says 0 '^1 level: 0 errors' check "$good"
says 65 'size-star.level:9:11: error: .*\[bad-size\]$' check "$bad"
says 65 '^2 levels: 1 error' check "$good" "$bad"
says 0 'warning: .*\[early\]$' check "$odd"
says 65 'warning: .*\[early\]$' check --werror "$odd"
sed 's/^next .*/next = nowhere-at-all/' "$good" >"$scratch/next.level"
says 0 "no level 'nowhere-at-all' beside this one \[no-next\]$" check "$scratch/next.level"
# Seven messages that wait for eleven push the meeting of half past far back on every seed; four hardly do.
sed '/^\[schedule\]/a day 1 focus 09:00-11:00\nday 1 10:00-11:00 pings any rate=6/hour\nday 1 11:30 meeting quill "Stand-up" for=15m' \
    "$root/tests/bad-levels/sense-early.level" >"$scratch/late.level"
says 0 ':[0-9]*:7: warning: on day 1 this meeting comes at 12:24 or later, at least 54 minutes behind .* \[late\]$' check "$scratch/late.level"
sed -i 's/rate=6/rate=3/' "$scratch/late.level"
"$mdr" check "$scratch/late.level" | grep -q '\[late\]' && complain 'a meeting that is hardly late is told so'
# What is pushed past the end of the shift never comes: of a row, of all but one, and not of what comes as it is.
lost() {
    printf 'mdr-level 1\n[day]\ntitle = "T"\n[file f]\nname = "F"\nserves = "a school"\n[person tom]\nname = "Tom"\n[schedule]\n%b\n' "$1" >"$scratch/lost.level"
}
lost 'focus 13:30-15:30\n14:00-16:30 pings any rate=4/hour'
says 0 ':11:1: warning: on day 1 (mon) 2 of these 10 pings never come: what is pushed past the end of the shift is not met (17:00); .* \[never-comes\]$' check "$scratch/lost.level"
lost 'focus 15:00-16:55\n15:00-16:00 pings any rate=10/hour'
says 0 ':11:1: warning: on day 1 (mon) 9 of these 10 pings never come: .* \[never-comes\]$' check "$scratch/lost.level"
lost 'focus 15:00-16:55\n15:10 ping tom "A"\n15:20 meeting tom "B" for=20m'
says 0 ':12:1: warning: on day 1 (mon) this meeting never comes: .* \[never-comes\]$' check "$scratch/lost.level"
"$mdr" check "$scratch/lost.level" | grep -q ':11:.*\[never-comes\]' && complain 'a ping that comes is told that it does not'
lost 'focus 13:30-15:30\n14:00-16:00 pings any rate=2/hour'
"$mdr" check "$scratch/lost.level" | grep -q '\[never-comes\]' && complain 'pings that all come are told that they do not'
says 65 'levels: [0-9]* errors' check "$root/tests/bad-levels"
says 0 '"tag":"early"' check --json "$odd"
says 66 'No such file' check "$scratch/nothing.level"
mkdir "$scratch/empty" "$scratch/folder.level"
mkfifo "$scratch/pipe.level"
says 66 'no .level in' check "$scratch/empty"
says 66 'it is a pipe' check "$scratch/pipe.level"
head -c 300000 /dev/zero >"$scratch/big.level"
says 65 'larger than' check "$scratch/big.level"

says 0 '^bots ' list
says 0 '^performer ' list bots
says 0 '^cut-ping ' list constants
says 64 "did you mean 'bots'" list bot
says 0 '^## Sections' list reference
says 0 '^ping (verb' explain ping
says 0 'source   assumption' explain cut-ping
says 0 '^bad-size (error)' explain bad-size
says 64 "did you mean 'ping'" explain pign
says 0 '^  options  setup=45m  ' explain replace
says 0 '^    mdr list bots$' explain bots
says 64 '^mdr: --day goes only with --why BOT$' argue --day thu "$good"
says 64 '^mdr: .mdr argue --help. prints what it takes$' argue --nope "$good"
says 64 '^mdr: .mdr --help. prints the commands$' arguee "$good"

says 0 'unaffiliated parody' --help
says 0 'unaffiliated parody' --version
says 0 '^  --werror' check --help
says 64 'a command is wanted'
says 64 "did you mean 'check'" chekc "$good"
says 64 "did you mean '--json'" check --jsno "$good"
says 64 'no option' list --json
says 64 "'check' wants FILE" check
says 64 'a value is wanted' argue --seeds
says 64 "there is nothing in the value of '--seeds'" argue --seeds '' "$good"
says 64 "there is nothing in the value of '--bots'" argue --bots= "$good"
says 64 "--seeds wants A..B, and '--json' looks like an option; if it is meant, write --seeds=--json" argue --seeds --json "$good"
says 0 '^  --json' bench --help
says 0 'mdr-measure' bench --help
says 64 "'bench' wants no file" bench "$good"
says 64 'and does not know' argue --seeds 9..1 "$good"
says 64 "and does not know 'hermit,perfomer'; did you mean 'performer'?" argue --bots hermit,perfomer "$good"
says 66 'No such file' check -- --json
says 65 'bad-size' play "$bad"

# What holds by a hair is not enough for --margin.
sed 's/^newcomer.sealed >= 1$/mean newcomer.progress >= 350/' "$good" >"$scratch/hair.level"
says 0 'progress > performer.progress$' argue --margin --seeds 1..100 "$good"
says 0 '^ *\[359[0-9.]* : 350.00, margin .* by a hair$' argue --seeds 1..20 "$scratch/hair.level"
says 1 '^ *not enough for --margin' argue --margin --seeds 1..20 "$scratch/hair.level"
says 1 '"margin_per_cent":2\.[0-9]*,"standard_errors":1\.[0-9]*,"by_a_hair":true' argue --margin --json --seeds 1..20 "$scratch/hair.level"

# The search: each option's bad value, what does not go together, and the same words twice.
search() {
    "$mdr" argue "$good" --search --policies 20 --climb 7..8 --seeds 1..2 --trait stays "$@" 2>"$scratch/complaint"
}
for bad_option in 'policies 0' 'policies 1000001' 'policies many' 'climb 9..1' 'climb x' 'chance -1' 'chance x' 'days 0' 'days 21' 'seeds 2..' \
    'trait nonsense' 'trait'; do
    # shellcheck disable=SC2086 # a name and a value
    says 64 "--${bad_option%% *}" argue "$good" --search --seeds 1 --climb 2 --policies 9 --trait stays --$bad_option
done
says 64 "no value is wanted by '--newcomer'" argue --search --newcomer=1 "$good"
says 64 "no value is wanted by '--no-effects'" argue --search --no-effects=1 "$good"
says 64 "no value is wanted by '--search'" argue --search=1 "$good"
for alone in 'policies 9' 'climb 1..2' 'chance 2' 'newcomer' 'trait stays' 'no-effects'; do
    # shellcheck disable=SC2086
    says 64 "--${alone%% *} goes only with --search" argue "$good" --$alone
done
says 64 '--bots does not go with --search' argue --search --seeds 1 --climb 2 --policies 9 --no-effects --bots hermit "$good"
says 64 '--per-seed does not go with --search' argue --search --seeds 1 --climb 2 --policies 9 --no-effects --per-seed "$good"
says 64 '--by-day does not go with --search' argue --search --by-day "$good"
says 64 '--why does not go with --search' argue --search --why hermit "$good"
says 64 '--margin does not go with --search' argue --search --seeds 1 --climb 2 --policies 9 --no-effects --margin "$good"
says 64 '--trait does not go with --no-effects' argue --search --seeds 1 --climb 2 --policies 9 --trait stays --no-effects "$good"
says 64 '--climb and --seeds share seeds' argue --search --seeds 1..3 --climb 3..4 --policies 9 --no-effects "$good"
says 65 'size-star.level:9:11: error: .*\[bad-size\]$' argue --search "$bad"
says 66 'No such file' argue --search "$scratch/nothing.level"
says 0 'The options that follow go with it' argue --help --policies 9
search >"$scratch/one" || complain "a search ended with $?"
[ ! -s "$scratch/complaint" ] || complain "a search talks to what is no terminal: $(cat "$scratch/complaint")"
head -n 1 "$scratch/one" | grep -qE ': (no|hardly any|some)body leads both ledgers: .* of 2 seeds\.$' || complain "a search began with $(head -n 1 "$scratch/one")"
search >"$scratch/two"
cmp -s "$scratch/one" "$scratch/two" || complain "the same search found something else"
search --json >"$scratch/json"
perl -MJSON::PP -0777 -ne '
    my $found = decode_json($_);
    exit !($found->{best}{"most Progress"}{policy}{stays} && $found->{leads_both}{most_seeds} <= 2 && @{$found->{effects}} == 5)
    ' "$scratch/json" || complain "a search is no JSON, or says something else so: $(head -c 200 "$scratch/json")"
"$mdr" argue "$good" "$bad" "$good" --search --policies 9 --climb 7 --seeds 1 --no-effects --json 2>"$scratch/complaint" >"$scratch/json" && complain "a level with a mistake was searched"
grep -q 'bad-size' "$scratch/complaint" || complain "a mistake among levels searched was not said"
perl -MJSON::PP -0777 -ne 'exit !(@{decode_json($_)} == 2)' "$scratch/json" || complain "two levels searched are no list of two"

# Pictures: what is wrong is said before anything is written.
runs=$root/tests/runs
picture=$scratch/picture.png
says 0 '^  -o OUT.png' shot --help
says 64 'wants its moment, --at MOMENT' shot "$good"
says 64 'wants its moment, --at MOMENT' shot "$good" --at 10:00
says 64 'wants a level or a kept run' shot --at 10:00 -o "$picture"
says 64 "'shot' wants" shot "$good" "$good" --at 10:00 -o "$picture"
says 64 "did you mean '--theme'" shot "$good" --thme contrast
says 64 "wants HH:MM, title, .*; found '9:00'" shot "$good" --at 9:00 -o "$picture"
says 64 "wants HH:MM, title, .*; found '24:00'" shot "$good" --at 24:00 -o "$picture"
says 64 "wants a bot's name" shot "$good" --at 10:00 --bot nobody -o "$picture"
says 64 '--size cannot be' shot "$good" --at 10:00 --size 9x9 -o "$picture"
says 64 'there is no day 2: it has 1' shot "$good" --at 10:00 --day 2 -o "$picture"
says 64 "none of the level's days is a wed; it has 1, and day 1 is a mon" shot "$good" --at 10:00 --day wed -o "$picture"
real=$root/tests/levels/real-week.level
says 64 '^mdr: day 3 (wed) is off; the next that is not is day 4: write --day 4$' shot "$real" --at 10:00 --day wed -o "$picture"
for day in thu 4; do
    "$mdr" shot "$real" --at briefing --day "$day" -o "$scratch/$day.png" 2>"$scratch/said" || complain "no picture of $day: $(cat "$scratch/said")"
done
cmp -s "$scratch/thu.png" "$scratch/4.png" || complain "thu is not day 4 of $real"
# A card that there is not: which there are, and which was meant.
says 64 "^mdr: --at wants card:CARD or card:CARD:FACE, where CARD is certificate, day, .*, claim or room, and FACE 1 to 9; found 'card:clam'; write card:claim$" \
    shot "$good" --at card:clam -o "$picture"
says 64 "found 'card:bet'; write briefing, where the bet is asked, or card:claim" shot "$real" --at card:bet -o "$picture"
says 64 "^mdr: --at wants day-end:CARD or day-end:CARD:FACE, where CARD is day, dearest or waited, and FACE 1 to 9; found 'day-end:claim'$" \
    shot "$good" --at day-end:claim -o "$picture"
says 64 "^mdr: --at wants beyond:CARD or beyond:CARD:FACE, where CARD is other, .* or notes, and FACE 1 to 99; found 'beyond:xyzzy'$" \
    shot "$good" --at beyond:xyzzy -o "$picture"
# The help and the page for authors name the same.
"$mdr" shot --help >"$scratch/said"
for kind in card day-end beyond; do
    cards=$(sed -n "s/^  $kind:CARD *//p" "$scratch/said")
    [ -n "$cards" ] || complain "the help has no cards of $kind"
    grep -qF "| \`$kind:CARD\` | $cards |" "$root/levels/README.md" || complain "levels/README.md has other cards than the help: $kind: $cards"
done
says 64 'that moment never comes.*day 1 at 09:00' shot "$good" --at 08:59 -o "$picture"
says 64 'that moment never comes' shot "$runs/hand-short.run" --at 23:00 -o "$picture"
head -n -60 "$runs/hand-short.run" >"$scratch/left.run" # somebody left in the middle of the day
says 64 'not over.*left on day 1 at \([0-9:]*\);.*--day 1 --at \1' shot "$scratch/left.run" --at end -o "$picture"
says 64 'a kept run plays itself' shot "$runs/hand-short.run" --at 09:30 --bot hermit -o "$picture"
charter=$root/levels/9-charter.level run=$root/tests/runs/charter.run
says 0 '^asked: batches notes retire hire evenings$' argue --seeds 1..2 "$charter"
says 0 '^no-rules ' argue --seeds 1..2 "$charter"
says 0 '"all-rules":{' argue --seeds 1..2 --json "$charter"
says 64 'mode is charter' argue --search "$charter"
sed '/^\[expect\]/q' "$charter" >"$scratch/days.level"
echo 'reformer.progress @day 2 >= 1' >>"$scratch/days.level"
says 0 'reformer.progress @day 2' argue --days 1 --seeds 1..1 --bots hermit "$scratch/days.level" # a quarter of one day
says 64 'rate, which is of one day' argue --days 2 "$root/levels/6-two-desks.level"
says 64 'it has no strip' replay --strip "$run"
timeout 60 "$mdr" shot "$root/levels/6-two-desks.level" --at card:ratings -o "$scratch/stamped.png" || complain "nobody came to the end of a steward's day"
for desk in consent boot beyond; do
    says 64 'no such card or page' shot "$root/levels/6-two-desks.level" --at $desk -o "$picture"
done
says 64 'it has no strip' replay --strip --json "$run"
says 0 '^  quarter 4 batches notes retire hire evenings$' replay --verify "$run"
says 64 'it has no certificate' certificate "$run" -o "$picture"
says 64 'it has no certificate' certificate "$root/tests/runs/steward-sees.run" -o "$picture"
says 64 'no such card or page' shot "$charter" --at consent -o "$picture"
says 64 'no such card' shot "$good" --at card:claim:9 -o "$picture"
says 66 'No such file' shot "$scratch/nothing.level" --at 10:00 -o "$picture"
says 65 'bad-size' shot "$bad" --at 10:00 -o "$picture"
printf 'mdr-run 1\nnonsense\nnonsense\n' >"$scratch/bad.run"
says 65 'bad.run' shot "$scratch/bad.run" --at 10:00 -o "$picture"
says 73 'cannot write' shot "$good" --at 10:00 -o "$scratch/nowhere/picture.png"
[ ! -e "$picture" ] || complain "something was written all the same"
"$mdr" shot "$runs/hand-short.run" --at 09:30 -o "$picture" || complain "no picture was taken"
"$mdr" shot "$charter" --bot reformer --at card:quarters -o "$scratch/charter.png" || complain "no picture of a charter was taken"
"$mdr" shot "$run" --day 3 --at 12:00 -o "$scratch/charter.png" || complain "no picture of a quarter was taken"
head -c 4 "$picture" | grep -q PNG || complain "that is no picture"
cp "$picture" "$scratch/first.png"
"$mdr" shot "$runs/hand-short.run" --at 09:30 -o "$picture"
cmp -s "$picture" "$scratch/first.png" || complain "the same moment gave another picture"

# Every option that it takes, at once and some twice: each is handed on, the last one given.
"$mdr" shot "$good" --seed 3 --at 08:00 --at 09:30 --day 1 --bot balanced --bot performer --size 640x360 --text 110 --text 120 --reduced-motion \
    --theme phosphor --theme contrast --plain --glow 10 --after-image 20 --scan-lines 30 --vignette 40 --grain 0 --captions -o "$scratch/all.png" ||
    complain "all options at once give no picture"
"$mdr" shot "$good" --seed 3 --at 09:30 --bot performer --size 640x360 --text 120 --reduced-motion --theme contrast --plain \
    --glow 10 --after-image 20 --scan-lines 30 --vignette 40 --grain 0 --captions -o "$scratch/last.png"
cmp -s "$scratch/all.png" "$scratch/last.png" || complain "an option given twice did not count as given last"

# A copy that stands alone has no window beside it.
mkdir "$scratch/alone"
cp "$mdr" "$scratch/alone/mdr"
mdr=$scratch/alone/mdr
says 66 'mdr-play.*lies beside mdr' play "$good"

if [ -w /dev/full ]; then
    status=0
    "$mdr" list tags >/dev/full 2>"$scratch/said" || status=$?
    [ "$status" -eq 74 ] || complain "a full disk ended with $status, not 74"
fi

[ "$wrong" -eq 0 ] || exit 1
echo "held: the tools say what they should"
