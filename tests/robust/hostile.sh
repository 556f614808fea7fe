#!/bin/sh
# hostile.sh BUILD - what is no level and what means harm, for each command that reads one: refused with its message and status, soon, in
# little memory, and with no raw byte of it on the terminal.
set -eu
build=${1:?"the build folder is wanted"}
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
# shellcheck source=tests/robust/lib.sh
. "$here/lib.sh"
mdr=$build/mdr
mkdir "$place/levels"
cd "$place/levels"
make_hostile

for command in check argue play replay; do
    says 66 "mdr: cannot read 'pipe.level': it is a pipe" "$mdr" $command pipe.level
    says 66 "mdr: cannot read 'device.level': it is a device" "$mdr" $command device.level
    says 66 "mdr: cannot read 'loop.level': Too many levels of symbolic links" "$mdr" $command loop.level
    says 66 "mdr: cannot read '../none/../x.level': No such file or directory" "$mdr" $command ../none/../x.level
    says 66 "mdr: cannot read '': No such file or directory" "$mdr" $command ''
    says 64 "mdr: '$command' wants FILE" "$mdr" $command
done
for command in argue play replay; do
    says 66 "mdr: cannot read 'folder.level': it is a folder" "$mdr" $command folder.level
    says 66 "mdr: cannot read 'folder\\x1B[2J': it is a folder" "$mdr" $command "$(printf 'folder\033[2J')"
done
says 66 'mdr: there is no .level in folder.level' "$mdr" check folder.level
says 66 'mdr: there is no .level in folder\x1B[2J' "$mdr" check "$(printf 'folder\033[2J')"
says 65 "mdr: cannot read 'sparse.level': it is larger than 67108864 bytes" "$mdr" play sparse.level # it may be a run
for command in check argue; do
    says 65 "mdr: cannot read 'sparse.level': it is larger than 262144 bytes" "$mdr" $command sparse.level
done
for command in check argue play; do
    says 65 "empty.level:1:1: error: there is no text here; the first line of a level is: mdr-level 1 [no-version]" \
        "$mdr" $command empty.level
    says 65 "nul.level:2:5: error: the character <U+0000 NUL> may not stand in a level; take it out [bad-character]" "$mdr" $command nul.level
    says 65 "escapes.level:3:10: error: the character <U+001B escape> may not stand in a level; take it out [bad-character]" "$mdr" $command escapes.level
    says 65 "    3 | title = \"\\x1B[2J\\u{9B}2J\\u{202E}\"" "$mdr" $command escapes.level
    says 65 "paths.level:4:8: error: 'next' wants 1 to 32 of a-z, 0-9 and -; found '../../../etc/passwd' [bad-id]" \
        "$mdr" $command paths.level
    says 65 'name\x1B[2J\u{202E}%n%s.level:1:1: error: the first line of a level is: mdr-level 1 [no-version]' "$mdr" $command name*
done
says 65 "mdr: cannot read 'sparse.level': it is larger than 67108864 bytes" "$mdr" replay sparse.level
for file in empty nul escapes paths; do
    says 65 "$file.level:1:1: error: this is not a run file: its first line is not 'mdr-run 1'" "$mdr" replay $file.level
done
says 65 'name\x1B[2J\u{202E}%n%s.level:1:1: error: this is not a run file' "$mdr" replay name*
says 64 "mdr: no command '\\x1B[2J'" "$mdr" "$(printf '\033[2J')"
says 64 "mdr: no option '--\\x1B'" "$mdr" check "$(printf -- '--\033=x')" x
says 64 "nothing is called '\\x1B[2J%n'" "$mdr" explain "$(printf '\033[2J%%n')"
says 64 "no list of '\\u{202E}'" "$mdr" list "$(printf '\342\200\256')"

# Without a home, and without anything: the tools need neither.
says 0 '1 level: 0 errors' env -i "$mdr" check "$here/../x11/short.level"
# Standard output that takes nothing is said, not passed over.
status=0
"$mdr" list keys >/dev/full 2>"$place/said" || status=$?
[ "$status" -eq 74 ] || tell "a full standard output ended with $status"
says 69 'display' env -u DISPLAY -u WAYLAND_DISPLAY "$mdr" play "$here/../x11/short.level"
echo "held: hostile levels for check, argue, play and replay"
