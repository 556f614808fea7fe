#!/bin/sh
# objects.sh ROOT - what the compiled code says: no variable that can be written to outside a function or kept in one, no floating
# point in the rules, strings read in base/text.c alone, no network, nothing from outside in the working day. Judged on plain -O0 objects.
# shellcheck source=tests/structure/lib.sh
. "$(dirname -- "$0")/lib.sh"

# Compiles one source; the folders of the rules without any register a float could live in.
cat >"$scratch/compile" <<'END'
case $1 in
game/base/* | game/level/* | game/work/* | game/record/*) plain=-mgeneral-regs-only ;;
*) plain= ;;
esac
object=$2/$(echo "$1" | tr / +).o
# shellcheck disable=SC2086
gcc -std=c17 -D_POSIX_C_SOURCE=200809L -O0 -fPIE -w $plain $flags -Igame -c "$1" -o "$object" 2>"$object.said" ||
    sed "s/^/gcc $plain: /" "$object.said" >>"$2/breaches"
END
# What the build would define; only that it is there matters.
flags="$(pkg-config --cflags sdl2 SDL2_ttf 2>/dev/null || true) $(grep -rohE '\bMDR_[A-Z_]+' game --include='*.[ch]' | sort -u | sed 's/.*/-D&=""/' | tr '\n' ' ')"
export flags
find game -name '*.c' | sort | xargs -P "$(nproc)" -I '{}' sh "$scratch/compile" '{}' "$scratch"

# What the working day may call that is not ours.
allowed='mem(cpy|set|move|cmp)|str(len|cmp|ncmp|chr)|v?snprintf|__assert_fail|__stack_chk_fail|_GLOBAL_OFFSET_TABLE_|__[a-z]+[sdt]i[0-9]'
reading='(__isoc[0-9]+_)?(v?[fs]?w?scanf|ato(i|l|ll|f)|strto[a-z]+|wcsto[a-z]+)|strtok(_r)?|strsep'
network='socket|connect|bind|listen|accept4?|send(to|msg|mmsg)?|recv(from|msg|mmsg)?|getaddrinfo|gethostby[a-z0-9_]+|SDLNet_.*'
find "$scratch" -name '*.o' -exec nm --defined-only '{}' + | awk 'NF == 3 { print $3 }' | sort -u >"$scratch/ours"

for object in "$scratch"/*.o; do
    [ -f "$object" ] || continue
    file=$(basename "$object" .o | tr + /)

    # Const tables with pointers lie in .data.rel.ro, which is closed before main begins.
    objdump -t "$object" | awk -v file="$file" '
        NF < 5 { next }
        { section = $(NF - 2) }
        section ~ /^(\.data|\.bss|\.tdata|\.tbss|\*COM\*)/ && section !~ /^\.data\.rel\.ro/ && $NF != section {
            print file ": " $NF " is a variable that can be written to (" section ")"
        }' >>"$breaches"

    nm -u "$object" | awk '{ print $NF }' | sort -u >"$scratch/called"
    [ "$file" = game/base/text.c ] || grep -xE "$reading" "$scratch/called" |
        sed "s|^|$file: strings are read in base/text.c alone, not by |" >>"$breaches" || true
    grep -xE "$network" "$scratch/called" | sed "s|^|$file: nothing here talks to a network, not by |" >>"$breaches" || true
    case $file in
    game/work/*)
        grep -vxE "$allowed" "$scratch/called" | comm -23 - "$scratch/ours" |
            sed "s|^|$file: the working day may not call |" >>"$breaches" || true
        ;;
    esac
done

verdict "no mutable variables, no floats in the rules, strings read in one place, no network, nothing from outside in the working day"
