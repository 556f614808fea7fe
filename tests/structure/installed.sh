#!/bin/sh
# installed.sh BUILD - `cmake --install` puts both programs, levels, desktop entry, AppStream text, icons, manual pages and completions
# where they belong, the manual and the shells find theirs there, and the installed mdr finds its levels, its mdr-play and a catalogue
# there, moved as a whole too; no installed program knows where it was built.
set -eu
build=${1:?"the build folder is wanted"}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
prefix=$scratch/moved

cmake --install "$build" --prefix "$scratch/installed" >/dev/null
mv "$scratch/installed" "$prefix"
name=macrodata-refinement
for file in bin/mdr bin/mdr-play share/$name/levels/ordinary-week.level share/$name/sounds/hum.wav share/$name/sounds/woe-flat.wav \
    share/$name/assets/places/elevator/place.txt share/$name/assets/places/elevator/car.svg share/$name/assets/places/people/clerk.svg \
    share/applications/$name.desktop share/metainfo/$name.metainfo.xml share/icons/hicolor/scalable/apps/$name.svg share/doc/$name/LICENSE \
    share/doc/$name/workshop/GUIDE.md share/doc/$name/workshop/guide.html share/$name/levels/workshop-45.level \
    share/$name/levels/README.md share/$name/levels/TUTORIAL.md share/$name/levels/ARGUING.md \
    share/man/man6/mdr.6 share/man/man6/mdr-play.6 share/man/man5/macrodata-level.5 share/bash-completion/completions/mdr \
    share/zsh/site-functions/_mdr share/fish/vendor_completions.d/mdr-play.fish \
    share/$name/editors/vim/syntax/mdrlevel.vim share/$name/editors/vim/ftdetect/mdrlevel.vim share/$name/editors/vscode/package.json \
    share/$name/editors/vscode/syntaxes/mdr-level.tmLanguage.json; do
    [ -f "$prefix/$file" ] || { echo "not installed: $file"; exit 1; }
done
[ ! -e "$prefix/share/$name/levels/workshop" ] || { echo "the guide of a workshop lies among the levels"; exit 1; }
source=$(sed -n 's/^CMAKE_HOME_DIRECTORY:INTERNAL=//p' "$build/CMakeCache.txt")
for program in mdr mdr-play; do
    for place in "$source" "$build" "$scratch/installed"; do
        if grep -aqF -- "$place" "$prefix/bin/$program"; then
            echo "$program knows $place:" && strings "$prefix/bin/$program" | grep -F -- "$place"
            exit 1
        fi
    done
done
for side in 16 22 24 32 48 64 128 256; do
    # The width and the height lie behind a PNG's first sixteen bytes.
    said=$(od -A n -t u1 -j 16 -N 8 "$prefix/share/icons/hicolor/${side}x$side/apps/$name.png" | tr -s ' ')
    [ "$said" = " 0 0 $((side / 256)) $((side % 256)) 0 0 $((side / 256)) $((side % 256))" ] || { echo "no icon of $side: $said"; exit 1; }
done
found=$(man -M "$prefix/share/man" -w 6 mdr-play)
[ "$found" = "$prefix/share/man/man6/mdr-play.6" ] || { echo "man does not find mdr-play(6)"; exit 1; }
"$prefix/bin/mdr" check "$prefix/share/$name/levels"
status=0
"$prefix/bin/mdr" play "$prefix/share/$name/levels/1-orientation.level" 2>"$prefix/said" || status=$?
[ "$status" -eq 69 ] || { echo "mdr play ended with $status, not 69 as without a display: $(cat "$prefix/said")"; exit 1; }

# Where a catalogue lies the picture of the desk says what it has; without one, or without a language, it is the same picture.
shot() {
    LC_ALL=$1 LANGUAGE=xx "$prefix/bin/mdr" shot "$prefix/share/$name/levels/ordinary-week.level" --bot balanced --at 10:04 -o "$prefix/$2.png"
}
export LOCPATH="$build/tests/locales"
shot de_DE.UTF-8 without
cp -r "$build/tests/locale" "$prefix/share/$name/"
shot de_DE.UTF-8 with
shot C plain
cmp -s "$prefix/without.png" "$prefix/plain.png" || { echo "the locale alone changes a picture"; exit 1; }
! cmp -s "$prefix/without.png" "$prefix/with.png" || { echo "the catalogue is not found"; exit 1; }
