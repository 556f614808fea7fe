#!/bin/sh
# render.sh ROOT - recipes of sounds: one that is cut off at full scale anywhere on its way to the file is refused, with its line, and leaves
# no sound; one that is not has the level that it names. So is a glide of which sox makes a noise.
set -eu
export LC_ALL=C
root=${1:?"the root of the source tree is wanted"}
# shellcheck source=tests/lib.sh
. "$(dirname -- "$0")/lib.sh"

# render LINE...: a recipe of these lines.
render() {
    printf '%s\n' "$@" >"$scratch/a.recipe"
    rm -f "$scratch/a.wav"
    sh "$root/assets/sounds/render" "$scratch/a.recipe" "$scratch/a.wav" >"$scratch/said" 2>&1
}

# refuses LINE...: with the number of the last line, and for being $why.
why='too loud on its way'
refuses() {
    if render "$@"; then fail "rendered: $*"; fi
    grep -q "a.recipe:$#: $why" "$scratch/said" || fail "$* was refused with: $(cat "$scratch/said")"
    [ ! -e "$scratch/a.wav" ] || fail "$* left a sound"
}

refuses 'level -20' 'layer 0 0.5 sine 440 gain 30'                                         # within a layer
refuses 'level -20' 'layer 0 0.5 sine 440 gain 20' 'layer 0 0.5 sine 440 gain 20'          # where layers meet
refuses 'level -20' 'layer 0 0.5 sine 440' 'all gain 30'                                   # in what is over all
refuses 'level -20' 'loop 0.5' 'layer 0 0.5 sine 440 gain 20' 'layer 0 0.5 sine 440 gain 20' # in a loop
refuses 'level 0' 'layer 0 0.5 sine 440'                                                   # in the file itself
render 'level -20' 'layer 0 0.5 sine 440' || fail "refused: $(cat "$scratch/said")"
level=$(sox "$scratch/a.wav" -n pad 0.2 stats -w 0.05 2>&1 | awk '/^RMS Pk dB/ { print $4 }')
awk -v level="$level" 'BEGIN { exit !(level > -20.1 && level < -19.9) }' || fail "the level is $level, not -20"

# A glide downwards that sox would break; the others are glides.
why='sox makes a noise of a glide'
for shape in triangle sawtooth square; do
    refuses 'level -20' "layer 0 0.5 $shape 440/220"
    for glide in 220/440 440-220; do
        render 'level -20' "layer 0 0.5 $shape $glide" || fail "refused: $shape $glide, $(cat "$scratch/said")"
    done
done
render 'level -20' 'layer 0 0.5 sine 440/220' || fail "refused: $(cat "$scratch/said")"
echo "held"
