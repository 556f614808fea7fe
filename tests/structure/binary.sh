#!/bin/sh
# binary.sh PROGRAM Debug|Release [no-sdl] - reads a built program: position independent, relocations closed before main, symbols bound
# at the start, stack not executable, stack protector in, checked string functions in (Release), no search path; `no-sdl`: it needs none.
set -eu
export LC_ALL=C
program=$1 kind=$2 lean=${3-}
failed=0

# want SENTENCE TEXT PATTERN: the pattern is in the text; refuse: it is not.
want() {
    printf '%s\n' "$2" | grep -qE "$3" || { echo "$program: $1"; failed=1; }
}
refuse() {
    if printf '%s\n' "$2" | grep -E "$3"; then echo "$program: $1"; failed=1; fi
}

head=$(readelf -hW "$program")
segments=$(readelf -lW "$program")
dynamic=$(readelf -dW "$program")
symbols=$(readelf --dyn-syms -W "$program")

want "not position independent" "$head" 'Type: +DYN'
want "relocations stay open" "$segments" 'GNU_RELRO'
want "symbols are bound late" "$dynamic" 'BIND_NOW|FLAGS.*NOW'
want "no word on its stack" "$segments" 'GNU_STACK'
refuse "its stack can be executed" "$segments" 'GNU_STACK.*RWE'
refuse "it searches for libraries in a path of its own" "$dynamic" 'RPATH|RUNPATH'
want "no stack protector" "$symbols" '__stack_chk_fail'
[ "$kind" != Release ] || want "no checked string functions" "$symbols" '__[a-z]*_chk'
[ "$lean" != no-sdl ] || refuse "it links SDL" "$dynamic" 'NEEDED.*(SDL|X11|GL)'

[ "$failed" -ne 0 ] || echo "held: $program is hardened"
exit "$failed"
