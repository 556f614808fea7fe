#!/bin/sh
# preview.sh MDR ROOT - a sheet of every level, and of some that are all there may be: sound XML with nothing in it but what it is said to have,
# no words on other words or beside the sheet, the rows at their times, and where it may be written.
set -eu
export LC_ALL=C.UTF-8
mdr=${1:?"the program is wanted"}
root=${2:?"the root of the source tree is wanted"}
# shellcheck source=tests/lib.sh
. "$(dirname -- "$0")/lib.sh"

# Two texts share no place, and none leaves the sheet. A text has a baseline; four fifths of its size are above it, a fifth below.
apart() {
    awk '
        NR == 1 { match($0, /viewBox="0 0 [0-9]+ [0-9]+"/); split(substr($0, RSTART, RLENGTH), box, /[ "]/); wide = box[4] + 0; long = box[5] + 0 }
        function attribute(name) {
            match($0, " " name "=\"-?[0-9]+\"")
            return RSTART ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) + 0 : "none"
        }
        /^<text / {
            size = attribute("font-size"); count++
            left[count] = attribute("x"); right[count] = left[count] + attribute("textLength")
            top[count] = attribute("y") - size * 4 / 5; foot[count] = attribute("y") + size / 5
            if (left[count] < 0 || right[count] > wide || top[count] < 0 || foot[count] > long) { print "beside the sheet: " $0; bad = 1 }
            said[count] = $0
            for (i = count - 1; i > 0; i--)
                if (left[i] < right[count] && left[count] < right[i] && top[i] < foot[count] && top[count] < foot[i]) {
                    print "on each other: " said[i] " and " $0; bad = 1
                }
        }
        END { if (count < 20) { print "no more than " count " texts"; bad = 1 }; exit bad }' "$1"
}

# sheet LEVEL - the sheet of it is at $scratch/sheet.svg and sound.
sheet() {
    rm -f "$scratch/sheet.svg"
    "$mdr" preview "$1" -o "$scratch/sheet.svg" || complain "no sheet of $1: $?"
    xmllint --noout --nonet "$scratch/sheet.svg" || complain "the sheet of $1 is no XML"
    apart "$scratch/sheet.svg" >"$scratch/said" || complain "the sheet of $1: $(head -n 3 "$scratch/said")"
    if grep -qEi 'script|href|url\([^#]|<image|<foreign|font-family="[^m]' "$scratch/sheet.svg"; then
        complain "the sheet of $1 has what is none of ours"
    fi
}

# shows WORDS... - all of them are on the sheet.
shows() {
    for words in "$@"; do
        grep -qF "$words" "$scratch/sheet.svg" || complain "the sheet does not show: $words"
    done
}

for level in "$root"/levels/*.level "$root"/tests/levels/*.level; do
    sheet "$level"
done

# All that the template says is there; a row that was pushed says from when. The seed's line is broken where its path ends it.
sheet "$root/levels/00-template.level"
shows 'The Template' 'Answering at once is seen more than it helps.' 'day 1' 'day 2' '>09:45 Ines Farrow, needed: Line 14 of the school payroll has no bank.<' \
    '>10:40 (from 10:30) Pre-alignment, Ms. Tove Aldwick, 45 min, a note would do<' '>13:00 What we drop, Ms. Tove Aldwick, 30 min, decides<' \
    '>13:45 melon-bar, 10 min<' '>14:15 Weekly compile, a report of 35 min' '>10:00 tool: AutoDigest<' '>10:00-12:00 6 messages' \
    '>Ms. Tove Aldwick (aldwick)<' 'Steward of Attendance' 'messages 15, needed 4; meetings 4' 'serves the payroll of a school' 'due 16:30' \
    'woe 1, frolic 1, dread 1, malice 1' 'Mrs. Okafor, who is in it twice' 'Quiet until noon (quiet)' 'takes the quick answer' 'its panel says +20 %' \
    'ping-minutes = 3' 'H  person: Ines Farrow' 'answers: you.busyness' 'Which of the messages had to be answered today' \
    'mean balanced.progress &gt; 1.2 x performer.progress' '1847' 'balanced: Progress '
# A day off is a line, and nothing of it is drawn or counted; a day is called by its day of the week, and where nobody calls it says so.
sheet "$root/tests/levels/real-week.level"
shows '>day 1, mon<' '>day 2, tue<' '>day 3, wed: off<' '>day 4, thu<' '>day 5, fri<' '>nobody calls<' 'messages 56, needed 9; meetings 5'
[ "$(grep -c 'bred [0-9]' "$scratch/sheet.svg")" -eq 4 ] || complain 'a day off is told as one that is worked'
[ "$(grep -o '>nobody calls<' "$scratch/sheet.svg" | wc -l)" -eq 3 ] || complain 'not both days with such hours, and the legend, say that nobody calls'
sheet "$root/levels/6-two-desks.level"
shows 'mode rate' 'yours, by ' '(desk vasey)' 'below: Mr. Corin Vasey, performer'
sheet "$root/levels/9-charter.level"
shows 'mode charter' 'day 12' '(on the floor)' '5 rules in a charter, amended 3 times' 'below: '
"$mdr" preview "$root/levels/9-charter.level" --seed 7 -o "$scratch/seven.svg"
cmp -s "$scratch/seven.svg" "$scratch/sheet.svg" && complain 'another seed brings the same days'
grep -qF 'seed 7 ' "$scratch/seven.svg" || complain 'the sheet does not say its seed'

# The most there may be: finite, quick, and its rows past midnight are counted.
awk 'BEGIN {
    print "mdr-level 1\n[day]\ntitle = \"All there may be\"\ndays = 20\nshift = 06:00-18:00"
    for (i = 0; i < 32; i++) printf "[person p%d]\nname = \"P. %d, with <&> \\\"marks\\\"\"\n[file f%d]\nname = \"F. %d\"\n", i, i, i, i
    print "[schedule]"
    for (i = 0; i < 500; i++) {
        printf "%02d:%02d ", 6 + i % 720 / 60, i % 60
        if (i % 5 == 0) printf "meeting p%d \"Meeting %d\" for=240m\n", i % 32, i
        else if (i % 5 == 1) printf "report \"Report %d\" minutes=10\n", i
        else printf "ping p%d \"Message %d of all the messages of a very long day\"\n", i % 32, i
    }
}' >"$scratch/most.level"
sheet "$scratch/most.level"
shows 'are pushed past midnight: they never come.' 'come after the shift is over: nobody meets them.' 'day 20' 'P. 31, with &lt;&amp;&gt; &quot;marks&quot;'

# Words from right to left, wide ones, marks, what XML means otherwise, lines within a text, a word longer than its column.
{
    printf 'mdr-level 1\n[day]\ntitle = "]]> <!-- %s & x"\nclaim = "%s"\n' 'מ̇לה' '会議会議会議会議会議会議会議会議会議会議会議会議会議会議会議会議会議会議'
    printf '[person a]\nname = "אנסל"\n[file f]\nname = "指貫"\n[schedule]\n'
    printf '10:30 meeting a "פגישה" for=45m\n14:00 report "One\\nTwo" minutes=30\n[debrief]\n? "%s"\n' "$(printf '%0190d' 0)"
} >"$scratch/words.level"
sheet "$scratch/words.level"
shows ']]&gt; &lt;!-- ' '>14:00 One Two, a report' '>10:30 פגישה' ', 45 min'

# Where it may be written, and what is said of what is none.
cp "$root/levels/1-orientation.level" "$scratch/my.level"
says 73 "cannot write '.*my.level': there is something else of that name" preview "$scratch/my.level" -o "$scratch/my.level"
cmp -s "$root/levels/1-orientation.level" "$scratch/my.level" || complain 'the level was written over'
printf '<svg xmlns="http://www.w3.org/2000/svg">\n<!-- mine -->\n</svg>\n' >"$scratch/mine.svg"
says 73 'there is something else of that name' preview "$scratch/my.level" -o "$scratch/mine.svg"
for time in first second; do
    "$mdr" preview "$scratch/my.level" -o "$scratch/again.svg" || complain "the $time sheet was not written: $?"
done
says 0 '^<svg xmlns=' preview "$scratch/my.level"
says 73 'cannot' preview "$scratch/my.level" -o "$scratch/no/such/folder.svg"
says 64 "there is nothing in the value of '-o'" preview "$scratch/my.level" -o ''
says 64 'does not know' preview "$scratch/my.level" --seed=-1
says 64 "'preview' wants FILE" preview
says 66 'No such file' preview "$scratch/none.level"
sed 's/^days .*/days = 21/; s/^title.*/title = 3/' "$root/levels/00-template.level" >"$scratch/bad.level"
says 65 ':[0-9]*:[0-9]*: error: .*\[' preview "$scratch/bad.level" -o "$scratch/bad.svg"
[ ! -e "$scratch/bad.svg" ] || complain 'a sheet was written of a level with errors'
[ "$wrong" -eq 0 ] || exit 1
echo "held: all that a level says is on its sheet, and nothing on anything else"
