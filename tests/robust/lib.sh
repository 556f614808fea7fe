# lib.sh - what tests of bad surroundings keep asking; read with `.` after $place, a scratch folder, is there.
# shellcheck shell=sh

# Files that are no levels, and levels that mean harm, in the present folder.
make_hostile() {
    mkfifo pipe.level
    mkdir folder.level
    ln -s /dev/zero device.level
    ln -s loop.level loop.level
    truncate -s 10G sparse.level
    : >empty.level
    printf 'mdr-level 1\n[day\0]\ntitle = "T"\n' >nul.level
    printf 'mdr-level 1\n[day]\ntitle = "\033[2J\302\2332J\342\200\256"\n%%n%%s%%n = \033]0;x\007\n' >escapes.level
    printf 'mdr-level 1\n[day]\ntitle = "%%n%%s%%n%%99999d"\nnext = ../../../etc/passwd\n[file t]\nname = "T"\n' >paths.level
    printf 'rubbish' >"$(printf 'name\033[2J\342\200\256%%n%%s.level')"
    mkdir "$(printf 'folder\033[2J')"
}

: "${place:?}"

# says STATUS WORDS COMMAND...: the command ends with that status within five seconds and in a gigabyte of addresses, its output holds the
# words and, besides newlines, nothing but plain printable characters.
says() {
    wanted=$1 words=$2 status=0
    shift 2
    timeout 5 prlimit --as=1000000000 "$@" >"$place/said" 2>&1 </dev/null || status=$?
    [ "$status" -eq "$wanted" ] || tell "$* ended with $status, not $wanted"
    grep -qF -e "$words" "$place/said" || tell "$* does not say '$words'"
    [ "$(LC_ALL=C tr -d '\n -~' <"$place/said" | wc -c)" -eq 0 ] || tell "$* prints raw bytes"
}

tell() {
    printf '%s:\n' "$1"
    cat -v "$place/said"
    exit 1
}
