#!/bin/sh
# scripts.sh ROOT - the shell scripts are plain sh: dash parses them, shellcheck has nothing to say, and they can be executed.
set -eu
cd "${1:?"the root of the source tree is wanted"}"
scripts=$(grep -rlI --exclude='*.md' -m 1 -e '^#!/bin/sh' -e '^# shellcheck shell=sh' game tests levels findings .ci | sort | tr '\n' ' ')

for script in $scripts; do
    dash -n "$script"
    [ -x "$script" ] || [ "${script##*/}" = lib.sh ] || { echo "$script cannot be executed"; exit 1; }
done
# SC2119: a function of x11/lib.sh has an argument that most leave out.
# shellcheck disable=SC2086
shellcheck -x -s sh -e SC2119 $scripts
echo "held: scripts are plain sh"
