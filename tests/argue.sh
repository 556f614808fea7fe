#!/bin/sh
# argue.sh MDR ROOT - what `mdr argue` says: the table in the words of [expect], the link that broke, what nobody wrote, and a day as a diary.
set -eu
export LC_ALL=C
mdr=${1:?"the program is wanted"}
root=${2:?"the root of the source tree is wanted"}
# shellcheck source=tests/lib.sh
. "$(dirname -- "$0")/lib.sh"
about=argue

# also PATTERN... - and so do lines of the same.
also() {
    for pattern in "$@"; do
        grep -qe "$pattern" "$scratch/said" || complain "it did not say: $pattern"
    done
}

never() {
    ! grep -qe "$1" "$scratch/said" || complain "it said: $(grep -m 1 -e "$1" "$scratch/said")"
}

good=$root/levels/1-orientation.level
week=$root/levels/ordinary-week.level
own=$root/levels/workshop-20.level # its seed is 20

# lines LINE... - the level of the first day, with these lines in place of its own.
lines() {
    sed '/^\[expect\]/q' "$good" >"$scratch/lines.level"
    printf '%s\n' "$@" >>"$scratch/lines.level"
}

# Every column is a word that [expect] takes, and no line of a table is wider than a page.
"$mdr" list measures | sed 's/ .*//' | sort >"$scratch/measures"
for level in "$root"/levels/*.level; do
    "$mdr" argue "$level" --seeds 1..1 --days 1 >"$scratch/said" 2>"$scratch/complaint" || true
    [ ! -s "$scratch/complaint" ] || "$mdr" argue "$level" --seeds 1..1 >"$scratch/said" || true
    sed -n '/^What nobody wrote/q; /^ .*[a-z]$/p' "$scratch/said" | grep -v '^ *minutes-.*,$' | tr -s ' ' '\n' | sed '/^$/d; s/,$//' | sort -u >"$scratch/columns"
    [ "$(comm -12 "$scratch/columns" "$scratch/measures" | wc -l)" -ge 10 ] || complain "$level: hardly a column is a measure"
    [ -z "$(comm -23 "$scratch/columns" "$scratch/measures")" ] || complain "$level: no measures: $(comm -23 "$scratch/columns" "$scratch/measures" | tr '\n' ' ')"
    sed -n '1d; /^What nobody wrote/q; /^holds /q; p' "$scratch/said" | awk 'length > 100 { exit 1 }' || complain "$level: a table is wider than 100 columns"
done

# The seed that the level names is among the seeds, once.
says 0 "seeds 1..3 and the level's own, 20; means" "$own" --seeds 1..3 --per-seed --bots hermit
also '^seed 3  hermit  *[0-9]' '^seed 20  hermit  *[0-9]' '^holds .*' ' on 4 of 4 seeds, 4 wanted'
says 0 "seeds 18..21 (the level's own, 20, is among them); means" "$own" --seeds 18..21 --per-seed --bots hermit
[ "$(grep -c '^seed 20  hermit' "$scratch/said")" -eq "$(grep -c '^seed 19  hermit' "$scratch/said")" ] || complain "a level's own seed is played twice"
says 0 '^seed 1  hermit' "$good" --seeds 1..2 --per-seed --bots hermit
never '[{}]'

# A row a day, and days that are the days'.
says 0 '^hermit @day 5  *[0-9]' "$week" --seeds 1..2 --by-day --bots hermit
[ "$(grep -c '^hermit @day 1 ' "$scratch/said")" -eq "$(grep -c '^hermit   ' "$scratch/said")" ] || complain "a day is not as often there as the run"
never '^hermit @day 6'
# By weekdays where the level speaks of them so.
sed 's/@day 2/@day tue/; s/^\[expect\]$/&\nmean hermit.progress @day tue > 0/' "$week" >"$scratch/named.level"
says 0 '^hermit @day tue  *[0-9]' "$scratch/named.level" --seeds 1..2 --by-day --bots hermit
never '^hermit @day 2 '

# A day off has no figures, and nothing of it is counted.
sed 's/^\[schedule\]$/&\nday 3 off/' "$week" >"$scratch/off.level"
says 0 '^hermit @day 3  *off$' "$scratch/off.level" --by-day --bots hermit,performer
never '@day 3  *-*[0-9]'
also '^- messages of a run that expectation bred, beside the 56\.0 of the schedule' '^    meeting "Pre-alignment" of line [0-9]*: [0-9]* of 80,' '^    pings of line [0-9]*: [0-9]* of 1120'
"$mdr" argue "$scratch/off.level" --seeds 1..1 --by-day --bots hermit --json >"$scratch/json" || true
grep -q '"minutes-night":0.00,"off":true}' "$scratch/json" || complain "a day off is not off in JSON"

"$mdr" argue "$week" --seeds 1..2 --by-day --per-seed --bots hermit,balanced --json >"$scratch/json"
perl -MJSON::PP -0777 -ne '
    my $said = decode_json($_);
    my $hermit = $said->{bots}{hermit};
    my $days = 0;
    $days += $_->{"minutes-refining"} for @{$hermit->{days}};
    exit !(@{$hermit->{days}} == 5 && abs($days - $hermit->{"minutes-refining"}) < 0.1 && @{$said->{rows}} == 4 && defined $said->{rows}[0]{"standing-seen"}
        && abs($hermit->{"progress-an-hour"} - 60 * $hermit->{progress} / ($hermit->{"minutes-refining"} + $hermit->{"minutes-night"})) < 1
        && $said->{unwritten}{conversations}{hermit} > 0 && $said->{expect}[0]{links}[0]{left} > 0)
    ' "$scratch/json" || complain "days and rows are no JSON, or say something else so: $(head -c 300 "$scratch/json")"

# Which link of a chain broke, under the line; by how much, on which seeds, and how many are wanted.
lines 'balanced.progress > hermit.progress > 800 > stamper.progress'
says 1 '^FAILS balanced.progress > hermit.progress > 800 > stamper.progress$' "$scratch/lines.level"
also '^                          ^^^^^^^^^^^^^^^^^^^^^$' \
    '^      broken: hermit.progress > 800  [0-9.]* : 800.00, margin -1[0-9]\.[0-9] % and -1[0-9]\.[0-9] standard errors; on 20 seeds$' \
    '^      holds on 0 of 20 seeds, 19 wanted, not on 1, 2, 3, 4, 5, 6 and 14 more$'
never 'broken: 800 >'
lines 'mean balanced.progress < performer.progress on 60% of seeds'
sed -i 's/ on 60% of seeds//' "$scratch/lines.level"
says 1 '^      broken: [0-9.]* : [0-9.]*, margin ' "$scratch/lines.level"
never ' wanted'
lines 'performer.progress > balanced.progress on 80% of seeds' 'stamper.progress < performer.progress < hermit.progress'
says 1 '^      broken: [0-9.]* : [0-9.]*, margin .*; on 20 seeds$' "$scratch/lines.level"
also '^      weakest: performer.progress < hermit.progress$'

# What the means would bear out and the seeds do not is told so, and what to write.
lines 'hermit.progress > 690' 'balanced.progress > hermit.progress > 690'
says 1 '^      broken: on [1-9] of 20 seeds, though the means hold (699.95 > 690.00): each seed is asked; write mean before it to compare the means$' "$scratch/lines.level"
also '^      broken: hermit.progress > 690  on [1-9] of 20 seeds, though the means hold (699.95 > 690.00): .*; write mean before the line to compare the means$' \
    '^      holds on 1[0-9] of 20 seeds, 19 wanted, not on '
never '699.95 : '

# By a hair, holding and failing.
lines 'mean hermit.progress > 699' 'mean hermit.progress > 701' 'hermit.progress > 660' 'hermit.progress < 660'
says 1 '^holds mean hermit.progress > 699   .*, margin 0\.1 % and 0\.[0-9] standard errors\] by a hair$' "$scratch/lines.level"
also '^FAILS mean hermit.progress > 701   by a hair$' '^FAILS hermit.progress < 660$' '^By a hair: ' '^Ask more seeds: --seeds 1..100$'
"$mdr" argue "$scratch/lines.level" --json | perl -MJSON::PP -0777 -ne '
    exit !(join(" ", map { $_->{by_a_hair} ? "hair" : "-" } @{decode_json($_)->{expect}}) eq "hair hair hair -")' || complain "JSON says something else of hairs"

# Equal on every seed, where it may be: no margin is missing, and the line is stronger than it says.
lines 'balanced.minutes-reports <= 0' 'mean hermit.burnout >= 0' 'mean hermit.minutes-night <= 0 < hermit.progress'
says 0 '^      .0.00 : 0.00, equal on every seed: write =; on 20 of 20 seeds, 19 wanted.$' "$scratch/lines.level" --margin
also '^holds mean hermit.burnout >= 0 *.0.00 : 0.00, equal on every seed: write =.$'
never 'hair'
never 'not enough'

# The shipped week: whatever twenty seeds are taken, a line that fails there, or nearly does, does so by a hair.
for first in 121 161 301; do
    "$mdr" argue "$week" --seeds "$first..$((first + 19))" >"$scratch/said" || true
    grep '^FAILS ' "$scratch/said" | grep -v 'by a hair$' >"$scratch/unsaid" || true
    [ ! -s "$scratch/unsaid" ] || complain "seeds from $first on: $(cat "$scratch/unsaid")"
done

# A day off is said of each line that speaks of it: alone, among others, and where a measure stands.
{ sed '/^\[expect\]/q' "$scratch/off.level" && printf '%s\n' 'hermit.progress @day wed < 10' 'mean balanced.progress @day 2-4 > balanced.progress @day 3-4' \
    'hermit.standing @day 3 >= 0' 'hermit.progress @day 4-5 > 1'; } >"$scratch/days.level"
says 0 '^holds hermit.progress @day wed < 10$' "$scratch/days.level" --bots hermit
[ "$(sed -n '/@day wed < 10$/,/^holds mean/p' "$scratch/said" | sed -n 3p)" = '      day 3 (wed) is off: nothing is measured then, and progress is 0' ] || complain "of a day off it is said: $(cat "$scratch/said")"
also '^      day 3 (wed) is off: @day 2-4 adds up 2 days, not 3$' '^      day 3 (wed) is off: @day 3-4 adds up 1 day, not 2$' \
    '^      day 3 (wed) is off: nothing is measured then, and standing stands as on the evening before, '
[ "$(grep -c '(wed) is off' "$scratch/said")" -eq 4 ] || complain "a day off is said of another number of lines"
"$mdr" argue "$scratch/days.level" --bots hermit --json 2>/dev/null | perl -MJSON::PP -0777 -ne '
    exit !(join(" ", map { $_->{days_off} ? "@{$_->{days_off}}" : "-" } @{decode_json($_)->{expect}}) eq "3 3 3 -")' || complain "JSON does not say which days are off"
sed 's/^day 3 off$/&\nday thu off/' "$scratch/days.level" >"$scratch/two.level"
says 0 '^      days 3 (wed) and 4 (thu) are off: @day 2-4 adds up 1 day, not 3$' "$scratch/two.level" --bots hermit
also '^      days 3 (wed) and 4 (thu) are off: nothing is measured then, and progress is 0$'

# Who plays other rows has a row below whom it varies, named as it is written; by day and seed too, and with that bot alone.
{ sed '/^\[expect\]/q' "$scratch/off.level" && printf '%s\n' 'mean agreeable.progress < agreeable.progress without "Pre-alignment"' \
    'mean resident.progress with 2 of "Pre-alignment" > 1' 'mean balanced.progress @day 2 > 0.1 x balanced.progress without tool digest'; } >"$scratch/other.level"
says 0 '^agreeable without "Pre-alignment"  *[0-9]' "$scratch/other.level"
for whom in agreeable resident balanced; do
    sed -n "/^$whom  /{n;p;q}" "$scratch/said" | grep -q "^$whom with" || complain "below $whom stands another: $(grep -A 1 "^$whom " "$scratch/said" | head -2)"
done
also '^resident with 2 of "Pre-alignment"  *[0-9]' '^balanced without tool digest  *[0-9]'
says 0 '^agreeable without "Pre-alignment" @day 2  *[0-9]' "$scratch/other.level" --by-day --per-seed --bots agreeable --seeds 1..2
also '^agreeable without "Pre-alignment" @day 3  *off$' '^seed 2  agreeable without "Pre-alignment"  *[0-9]'
never '^balanced\|^resident'
"$mdr" argue "$scratch/other.level" --seeds 1..1 --by-day --json 2>/dev/null | perl -MJSON::PP -0777 -ne '
    my $bots = decode_json($_)->{bots};
    my $less = $bots->{"agreeable without \"Pre-alignment\""};
    exit !($less && $less->{"minutes-meetings"} < $bots->{agreeable}{"minutes-meetings"} && @{$less->{days}} == 5 && $bots->{"resident with 2 of \"Pre-alignment\""})' ||
    complain "JSON has no figures of those who play other rows"

# What is too long for the table stands above its figures.
sed 's/"Pre-alignment"/"A meeting with a name that goes on for longer than any table"/' "$scratch/other.level" >"$scratch/long.level"
says 0 '^agreeable without "A meeting with a name that goes on for longer than any table"$' "$scratch/long.level" --bots agreeable --seeds 1..1
[ "$(sed -n '/^agreeable without/{n;s/  *[0-9].*//;p;q}' "$scratch/said")" = '' ] || complain "below a long name there are no figures"
sed -n '1d; /^What nobody wrote/q; /^holds /q; p' "$scratch/said" | awk 'length > 100 { exit 1 }' || complain "a long name widens the table"

# The lines of the page on arguing hold on the shipped week, with messages in its evenings and without, and none by a hair.
page=$root/levels/ARGUING.md
{ sed -n '/^## The lines/,/^Side by side/p' "$page" | sed -n '/^\[expect\]/,/^[^a-z]*$/p' | grep '[<>]'
  sed -n 's/^| who answers at once .* | .\(.*\). |$/\1/p' "$page"; } >"$scratch/examples"
[ "$(wc -l <"$scratch/examples")" -ge 9 ] || complain "ARGUING.md has few lines: $(cat "$scratch/examples")"
grep -q 'pings @day' "$scratch/examples" || complain "ARGUING.md has other lines: $(cat "$scratch/examples")"
for without in 'nothing so' evening; do
    { sed "/^\[expect\]/q; / $without\$/d" "$week" && cat "$scratch/examples"; } >"$scratch/page.level"
    "$mdr" argue "$scratch/page.level" >"$scratch/said" 2>&1 || complain "without $without lines of ARGUING.md fail: $(grep -A 2 '^FAILS' "$scratch/said")"
    [ "$(grep -c '^holds' "$scratch/said")" -eq "$(wc -l <"$scratch/examples")" ] || complain "not all lines of ARGUING.md were asked"
    never 'by a hair'
done

# A level with warnings is argued all the same; that there are some is said aside.
sed 's/^\[schedule\]$/&\nday 3 off\nday 3 10:00 meeting quill "Nobody is here" for=15m\nday 3 11:00 meeting quill "Nor now" for=15m/' "$week" >"$scratch/warned.level"
"$mdr" argue "$scratch/warned.level" --seeds 1..1 --bots hermit --json >"$scratch/json" 2>"$scratch/complaint" || true
[ "$(cat "$scratch/complaint")" = "$scratch/warned.level: 2 warnings; mdr check $scratch/warned.level says them" ] || complain "warnings are mentioned so: $(cat "$scratch/complaint")"
head -c 1 "$scratch/json" | grep -q '{' || complain "warnings stand among the data"
sed -i '/Nor now/d' "$scratch/warned.level"
says 0 'warned.level: 1 warning; mdr check .*warned.level says it$' "$scratch/warned.level" --why balanced
says 0 '^hermit  *[0-9]' "$week" --bots hermit
never 'warning'

# What nobody wrote.
says 0 '^What nobody wrote:$' "$week"
also '^- messages of a run that expectation bred, .*; it begins at 100 of 1000 (expect-start),$' '^    prompt answers .* raise it, .* lowers it:$' '^    performer 7[0-9]\.[0-9], ' 'mornings of a run that begin with the conversation, 60 minutes, as standing is under 250:' \
    'meeting "Pre-alignment" of line [0-9]*: [0-9]* of 100, by 12 minutes at most' '^- comes at lunch'
# Without any at the start nobody who answers nothing is written to.
{ cat "$week" && printf '[constants]\nexpect-start = 0\n'; } >"$scratch/none.level"
says 0 '; it begins at 0 of 1000 (expect-start),$' "$scratch/none.level" --bots hermit,performer
also '^    performer [0-9.]*$'
says 0 '^holds ' "$good"
never '^What nobody wrote'

# What never comes is not counted as having come; how much is pushed is one figure, wherever it stands.
printf 'mdr-level 1\n[day]\ntitle = "T"\n[file f]\nname = "F"\nserves = "a school"\n[person tom]\nname = "Tom"\n[schedule]\nfocus 13:30-15:30\n14:00-16:30 pings any rate=4/hour\n' >"$scratch/lost.level"
says 0 '^    pings of line 11: 2 of 10$' "$scratch/lost.level" --seeds 1 --bots hermit
also '^    pings of line 11: 8 of 8, by 8[0-9] minutes at most$' '^- never comes, as its time is past the end of the shift'
says 0 ' 8 of what came pushed later, 2 never come (past the end of the shift), ' "$scratch/lost.level" --why hermit
"$mdr" preview "$scratch/lost.level" --seed 1 -o "$scratch/lost.svg"
grep -q 'pushed later 8' "$scratch/lost.svg" || complain "a sheet says other than 8 pushed later"
"$mdr" preview "$week" --seed 3 -o "$scratch/lost.svg"
"$mdr" argue "$week" --why performer --seed 3 --day 4 >"$scratch/said"
pushed=$(sed -n 's/.* \([0-9]*\) of what came pushed later.*/\1/p' "$scratch/said")
[ "$(grep -o 'pushed later [0-9][0-9]*' "$scratch/lost.svg" | sed -n 4p)" = "pushed later $pushed" ] || complain "a sheet and the diary count otherwise what is pushed: $pushed"

# A day as a diary.
says 0 'ordinary-week.level: day 2 (tue) of seed 1, as performer plays it$' "$week" --why performer --day 2
also '^09:00        begins     day 2 (tue), 09:00-17:00, lunch 12:30-12:50; ' '^09:[0-9][0-9]-09:[0-9][0-9]  refines    [0-9]* min, signal [0-9]* to [0-9]*: ' \
    '^09:42        meeting    Mr. Ansel Quill "Pre-alignment", 45 min - joins (45 min); focus [0-9]* to [0-9]*$' \
    '^11:28        meeting .*"What we drop", 45 min, decides, pushed from 11:22 - joins' 'bred by expectation: nobody wrote it - answers at once (3 min)' \
    '^12:30        lunch      has lunch (20 min)$' ', at lunch - answers' '^10:00        tool .* - puts it on top of the old process (15 min)' \
    '^17:30        evening    Mr. Ansel Quill "Saw this?" - answers, from home$' '^[0-9:]*        sealed     a bin, for 48 Progress$' ': has its answer now$' '^[0-9:]*        meeting    "Pre-alignment" is over$' '^[0-9:]*        report     is written, after [0-9]* min$' \
    '^The day: progress [0-9]*, busyness ' '^Minutes: minutes-refining [0-9]*, ' '^What nobody wrote: [1-9][0-9]* messages bred, [0-9]* of what came pushed later, '
says 0 '^1[0-9:]*        speaks     in the meeting, which brings it to what it decides: 35 min left, not 45$' "$week" --why balanced --day 3
says 0 '^day 3 (wed) is off; the next that is not is day 4: write --day 4$' "$scratch/off.level" --why balanced --day 3
says 0 '^day 3 (wed) is off; ' "$scratch/off.level" --why balanced --day wed
never '^The day:'
never '^Minutes:'
"$mdr" argue "$scratch/off.level" --why balanced --day 3 --json | grep -q '"off":true}]$' || complain "a day off is not off in its diary's JSON"
says 0 '^09:00        talk       the conversation after low standing, which nobody wrote (60 min)' "$week" --why hermit --day 5
says 0 'day 1 (mon) of seed 20, as balanced plays it' "$own" --why balanced
says 0 'day 1 (mon) of seed 7, as balanced plays it' "$own" --why balanced --seed 7
"$mdr" argue "$week" --why performer --day 2 --json >"$scratch/json"
perl -MJSON::PP -0777 -ne '
    my @said = @{decode_json($_)};
    my $account = pop @said;
    my ($minutes, $refined) = (0, 0);
    $minutes += $account->{$_} for grep { /^minutes-/ } keys %$account;
    exit !(@said > 50 && $said[0]{event} eq "begins" && $said[0]{time} eq "09:00" && $account->{event} eq "account" && $minutes == 480 && $account->{bred} > 0
        && grep { $_->{event} eq "meeting" && $_->{text} =~ /Pre-alignment.*joins/ } @said)
    ' "$scratch/json" || complain "a diary is no JSON, or says something else so: $(head -c 300 "$scratch/json")"

# A day with all that days have by the clock; of two meetings at a time, the one that is left is named.
says 0 '^09:00        begins     day 1 (mon), 09:00-17:00, lunch 12:00-12:45, nobody calls 09:00-11:00; ' "$root/tests/levels/real-week.level" --why performer --day mon
also '^[0-9:]*        meeting    leaves the one so far, "Stand-up", for it$'

# The hours that the diary refines are those of its account.
"$mdr" argue "$week" --why balanced --day 3 >"$scratch/said"
told=$(sed -n 's/^[0-9:-]*  refines    \([0-9]*\) min.*/\1/p' "$scratch/said" | awk '{ sum += $1 } END { print sum }')
grep -q "^Minutes: minutes-refining $told," "$scratch/said" || complain "the diary refines $told minutes, its account another number"

says 64 "and does not know 'balancd'; did you mean 'balanced'?" "$week" --why balancd
says 64 'a value is wanted' "$week" --why
says 64 'wants DAY' "$week" --why balanced --day 0
says 64 "^mdr: --day wants DAY and does not know 'sun'$" "$week" --why balanced --day sun
also '^Which day is told, by its number or as mon to fri; '
says 64 "^mdr: --why wants BOT and does not know 'boss'$" "$week" --why boss
also '^there are performer, .*balanced'
for day in tue TUE Tue Tuesday tuesdays; do
    says 0 'day 2 (tue) of seed 1, as balanced plays it' "$week" --why balanced --day "$day"
done
# A day of the week is the level's, which may begin with another; where there is none, or two, it is said.
sed 's/^days .*/&\nstarts = wed/' "$week" >"$scratch/starts.level"
says 0 ': day 2 (thu) of seed 1, as hermit plays it$' "$scratch/starts.level" --why hermit --day thu
sed 's/^days .*/days = 2\nstarts = thu/; /^\[expect\]/,$d; /@day/d; /^day [3-9]/d' "$week" >"$scratch/starts.level"
says 64 "^mdr: none of the level's days is a wed; it has 2, and day 1 is a thu$" "$scratch/starts.level" --why hermit --day wed
says 64 '^mdr: more than one day of the level is a wed, and the first is day 3: write --day 3$' "$root/tests/levels/twenty-days.level" --why hermit --day wed
says 64 '^mdr: --day 6: the level has 5 days$' "$week" --why balanced --day 6
says 64 "the level's mode is charter" "$root/levels/9-charter.level" --why balanced
says 64 '^mdr: --day goes only with --why BOT$' "$week" --day 2
says 64 '^mdr: --seed goes only with --why BOT$' "$week" --seed 2
says 64 '^mdr: --by-day does not go with --why$' "$week" --why balanced --by-day
says 66 'No such file' "$scratch/nothing.level" --why balanced

[ "$wrong" -eq 0 ] || exit 1
echo "held: mdr argue says what it should"
