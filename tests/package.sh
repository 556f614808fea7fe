#!/bin/sh
# package.sh BUILD ROOT - `cpack` makes an archive and, where there is dpkg-shlibdeps, a Debian package. The archive runs from where it is
# unpacked while neither build nor sources are there; the package has each file where Debian looks for it, wants the fonts, and lintian,
# where it is installed, finds nothing in it that is an error or a warning.
set -eu
build=${1:?"the build folder is wanted"}
root=${2:?"the root of the source tree is wanted"}
name=macrodata-refinement
# shellcheck source=tests/lib.sh
. "$(dirname -- "$0")/lib.sh"

cpack --config "$build/CPackConfig.cmake" -B "$scratch/made" >"$scratch/said" 2>&1 || fail "cpack: $(cat "$scratch/said")"
version=$("$build/mdr" --version | awk 'NR == 1 { print $2 }')

# --- the archive ---

archive=$(echo "$scratch/made/$name-$version"-*.tar.gz)
[ -f "$archive" ] || fail "there is no archive: $(ls "$scratch/made")"
mkdir "$scratch/somewhere else"
tar xzf "$archive" -C "$scratch/somewhere else"
top=$(echo "$scratch/somewhere else/$name"-*)
for file in bin/mdr bin/mdr-play share/man/man6/mdr.6 share/zsh/site-functions/_mdr share/doc/$name/LICENSE \
    share/$name/levels/ordinary-week.level share/$name/sounds/hum.wav share/$name/assets/places/elevator/car.svg; do
    [ -f "$top/$file" ] || fail "the archive has no $file"
done

cat >"$scratch/run" <<'END'
set -eu
cd "$1"
bin/mdr check share/macrodata-refinement/levels
bin/mdr shot share/macrodata-refinement/levels/tour.level --bot balanced --at 10:04 -o "$2"
bin/mdr shot --at levels -o "$3"
status=0
bin/mdr-play 2>&1 || status=$?
[ "$status" -eq 69 ]
END
# An empty folder is laid over the sources where that is allowed, and over the build.
hide="mount -t tmpfs none '$root'; case '$build' in '$root'/*) ;; *) mount -t tmpfs none '$build' ;; esac;"
hidden=
if unshare -rm sh -c "$hide ! [ -e '$root/CMakeLists.txt' ] && ! [ -e '$build/mdr' ]" 2>/dev/null; then
    hidden=yes
    unshare -rm sh -c "$hide exec sh '$scratch/run' '$top' '$scratch/far.png' '$scratch/list.png'" >"$scratch/said" 2>&1 || fail "from the archive: $(cat "$scratch/said")"
else
    echo "not hidden: the sources, which this system does not allow"
    sh "$scratch/run" "$top" "$scratch/far.png" "$scratch/list.png" >"$scratch/said" 2>&1 || fail "from the archive: $(cat "$scratch/said")"
fi
# What the build itself makes of the same moment has the drawings of places; and the list has the shipped levels.
"$build/mdr" shot "$root/levels/tour.level" --bot balanced --at 10:04 -o "$scratch/near.png"
"$build/mdr" shot --at levels -o "$scratch/near-list.png"
cmp -s "$scratch/far.png" "$scratch/near.png" || fail "from the archive a moment looks otherwise"
cmp -s "$scratch/list.png" "$scratch/near-list.png" || fail "from the archive the list of levels looks otherwise"

# --- the Debian package ---

if ! command -v dpkg-shlibdeps >/dev/null 2>&1; then
    echo "held: the archive; no package without dpkg-shlibdeps"
    exit 0
fi
package=$(echo "$scratch/made/${name}_${version}"_*.deb)
[ -f "$package" ] || fail "there is no package: $(ls "$scratch/made")"
dpkg-deb -c "$package" | sed 's/.* \.\//\//' >"$scratch/files"
for file in games/mdr games/mdr-play share/man/man5/macrodata-level.5.gz share/man/man6/mdr.6.gz share/man/man6/mdr-play.6.gz \
    share/bash-completion/completions/mdr share/zsh/vendor-completions/_mdr-play share/fish/vendor_completions.d/mdr.fish \
    share/applications/$name.desktop share/metainfo/$name.metainfo.xml share/icons/hicolor/48x48/apps/$name.png share/pixmaps/$name.png \
    share/icons/hicolor/scalable/apps/$name.svg share/doc/$name/copyright share/doc/$name/changelog.gz share/$name/levels/1-orientation.level; do
    grep -qx "/usr/$file" "$scratch/files" || fail "the package has no /usr/$file"
done
! grep -v '^/usr/' "$scratch/files" || fail "the package has files outside /usr"
! grep -E "$build|$root|/tests|\.[ch]$" "$scratch/files" || fail "the package has what is not for players"
dpkg-deb -f "$package" Depends | tr ',' '\n' | sed 's/^ *//; s/ .*//' >"$scratch/depends"
for wanted in $(awk '$1 == "play" { print $2 }' "$root/game/packages") libsdl2-image-2.0-0 libsdl2-mixer-2.0-0 libsdl2-2.0-0; do
    grep -qx "$wanted" "$scratch/depends" || fail "the package does not want $wanted"
done
# The changelog, which is written by hand, is of this version.
dpkg-deb --fsys-tarfile "$package" | tar xO "./usr/share/doc/$name/changelog.gz" | gzip -dc | head -1 | grep -qF "($version)" || fail "the changelog is not of $version"

if command -v lintian >/dev/null 2>&1; then
    lintian --allow-root --fail-on error,warning "$package" >"$scratch/said" 2>&1 || fail "lintian: $(cat "$scratch/said")"
fi
echo "held: the archive${hidden:+ with the sources hidden}, the package"
