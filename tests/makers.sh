#!/bin/sh
# makers.sh MDR ROOT - what writes an author's files, from outside: fmt, check --fix and new. What they print, what lies there afterwards, and
# what is left alone.
set -eu
export LC_ALL=C
mdr=${1:?"the program is wanted"}
root=${2:?"the root of the source tree is wanted"}
# shellcheck source=tests/lib.sh
. "$(dirname -- "$0")/lib.sh"
cd "$scratch"

# same FILE FILE WHAT
same() {
    cmp -s "$1" "$2" || complain "$3: $(diff "$1" "$2" | head -n 5)"
}

print_loose() {
    printf 'mdr-level 1\n[day]\n  title="T"   # its name\ndays  =   2\n[file a]\nname="A"\n[schedule]\n10:00   tool  d\n[tool d]\nname = "D"\n'
}
print_laid() {
    printf 'mdr-level 1\n[day]\ntitle = "T"  # its name\ndays  = 2\n[file a]\nname = "A"\n[schedule]\n10:00  tool  d\n[tool d]\nname = "D"\n'
}
print_loose >loose
print_laid >laid

# ---- fmt ----

cp loose a.level
chmod 640 a.level
says 1 '^-  title="T"   # its name$' fmt --check a.level
grep -q '^+title = "T"  # its name$' said || complain "fmt --check shows no line that comes"
same a.level loose 'fmt --check wrote'
says 0 '^a.level: written$' fmt a.level
same a.level laid 'fmt wrote something else'
[ "$(stat -c %a a.level)" = 640 ] || complain "fmt changed the mode"
says 0 '' fmt a.level
says 0 '' fmt --check a.level
patch -R -s -o back a.level <<END || complain "a diff of fmt is no patch"
$(cp loose b.level; "$mdr" fmt --check b.level || true)
END
same back loose 'the diff undone is not what was there'

cp loose kept.level
ln -s kept.level link.level
says 0 '^link.level: written$' fmt link.level
[ -L link.level ] || complain "fmt replaced a link"
same kept.level laid 'fmt did not follow a link'

sed 's/$/\r/' loose >crlf.level
says 0 'written' fmt crlf.level
same crlf.level laid 'carriage returns'

printf 'mdr-level 1\n[day]\ntitle = T\n[file a]\nname="A"\n' >bad.level
cp bad.level bad
says 65 'bad.level:3:9: error: .*bad-text' fmt bad.level
same bad.level bad 'fmt wrote a level with errors'
says 65 'bad-text' fmt --check bad.level
cp loose c.level
says 65 '^c.level: written$' fmt bad.level c.level
says 66 'No such file' fmt nothing.level
says 64 "'fmt' wants FILE" fmt
mkdir folder
cp loose folder/x.level
says 0 '^folder/x.level: written$' fmt folder
chmod 400 folder/x.level
cp loose read-only.level
chmod 400 read-only.level
if [ "$(id -u)" -ne 0 ]; then says 73 'read-only.level' fmt read-only.level; fi

"$mdr" fmt - <loose >out || complain "fmt of standard input ended with $?"
same out laid 'standard input'
"$mdr" fmt - <laid >out
same out laid 'standard input, laid out already'
"$mdr" fmt - <bad >out 2>said && complain "standard input with errors is laid out"
[ ! -s out ] || complain "standard output has something of a level with errors"
grep -q 'standard input:3:9: error' said || complain "errors of standard input are not said"
says 64 '- stands alone' fmt - a.level
"$mdr" fmt --check - <loose >out && complain "fmt --check of standard input ended with 0"

# ---- check --fix ----

printf 'mdr-level 1\n[day]\ntitle = T\ndayz = 2\n[file a]\nname = "A"\nnonsense\n' >slips
cp slips s.level
says 65 'nothing is written without --yes' check --fix s.level
grep -q '^-title = T$' said || complain "check --fix shows no diff"
grep -q '^+title = "T"$' said || complain "check --fix shows no line that comes"
same s.level slips 'check --fix wrote without being told'
says 65 '^s.level: written, with 2 remedies$' check --fix --yes s.level
grep -q '^1 level: 1 error' said || complain "what is left is not said"
printf 'mdr-level 1\n[day]\ntitle = "T"\ndays = 2\n[file a]\nname = "A"\nnonsense\n' >mended
same s.level mended 'check --fix wrote something else'
sed '/nonsense/d' slips >s.level
says 0 '^1 level: 0 errors' check --fix --yes s.level
says 0 '^1 level: 0 errors' check --fix --yes s.level
cp laid l.level
says 0 '^1 level: 0 errors' check --fix l.level
same l.level laid 'check --fix wrote what nothing was wrong with'
says 64 '--yes goes only with --fix' check --yes l.level
says 64 '--json does not go with --fix' check --fix --json l.level

# ---- new ----

says 0 '^meeting  *[A-Z]' new --list
[ "$(wc -l <said)" -eq 5 ] || complain "there are $(wc -l <said) templates"
cut -d ' ' -f 1 said >templates
while read -r template; do
    says 0 "^from-$template.level: written" new "from-$template" --from "$template"
    says 0 '^1 level: 0 errors, 0 warnings, 0 notes$' check --werror "from-$template.level"
    says 0 '' fmt --check "from-$template.level"
    title=$(perl -e 'print "From ", ucfirst shift' "$template")
    grep -qx "title  *= \"$title\"" "from-$template.level" || complain "from-$template has another title"
    grep -v '^title' "from-$template.level" >new
    grep -v '^title' "$root/levels/templates/$template.level" >old
    same new old "more than the title of $template changed"
done <templates
says 0 '^a-tuesday.level: written' new a-tuesday.level
says 73 'a-tuesday.level is there already' new a-tuesday
says 64 'a level.s name is .*: our-tuesday would do' new 'Our Tuesday'
says 64 'a level.s name is' new ../up
says 64 'a level.s name is' new .level
says 64 "did you mean 'pings'" new other --from pngs
says 64 'no template' new other --from ../1-orientation
says 64 "'new' wants NAME" new
says 64 '--list stands alone' new --list x
[ ! -e other.level ] || complain "a level was made of no template"

exit "$wrong"
