# lib.sh - what the structure tests share; read with `.`, with the tree to look at as $1 of the script. A check prints each breach
# as file:line: sentence to $breaches and ends with `verdict`.
# shellcheck shell=sh
set -eu
export LC_ALL=C
root=${1:?"the root of the source tree is wanted"}
cd "$root"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM
breaches=$scratch/breaches
: >"$breaches"

# Every C file and header of the game.
sources() {
    find game -name '*.[ch]' | sort
}

# Every text of the tree that is ours, builds left out.
texts() {
    find . -path ./.git -prune -o -path './build*' -prune -o -type f ! -name '*.png' -print | sort
}

# The arrows between the folders of front as game/README.md has them, a folder and those that it may call: front/run front/words front/ui
rooms() {
    awk '/^front(\/[a-z]+)? +-+>/ {
        line = $1
        for (i = 3; i <= NF; i++) line = line " front/" $i
        print line
    }' game/README.md
}

verdict() {
    if [ -s "$breaches" ]; then
        cat "$breaches"
        exit 1
    fi
    echo "held: $1"
}
