#!/bin/sh
# objects.sh ROOT OBJECTS - what the compiled code says: no variable that can be written to outside a function or kept in one, strings read
# in base/text.c alone, no network, nothing from outside in the working day, no name that two files of our libraries define. OBJECTS is what
# compile.sh made.
# shellcheck source=tests/structure/lib.sh
. "$(dirname -- "$0")/lib.sh"
cd "${2:?"the folder of the objects is wanted"}"
find game -name '*.o' | sort >"$scratch/objects"

# Const tables with pointers lie in .data.rel.ro, which is closed before main begins.
xargs objdump -t <"$scratch/objects" | awk '
    / file format / { file = $1; sub(/\.o:$/, ".c", file) }
    NF < 5 { next }
    { section = $(NF - 2) }
    section ~ /^(\.data|\.bss|\.tdata|\.tbss|\*COM\*)/ && section !~ /^\.data\.rel\.ro/ && $NF != section {
        print file ": " $NF " is a variable that can be written to (" section ")"
    }' >>"$breaches"

# What the working day may call that is not ours.
allowed='mem(cpy|set|move|cmp)|str(len|cmp|ncmp|chr)|v?snprintf|__assert_fail|__stack_chk_fail|_GLOBAL_OFFSET_TABLE_|__[a-z]+[sdt]i[0-9]'
reading='(v?[fs]?w?scanf|ato(i|l|ll|f)|strto[a-z]+|wcsto[a-z]+)|strtok(_r)?|strsep'
network='socket|connect|bind|listen|accept4?|send(to|msg|mmsg)?|recv(from|msg|mmsg)?|getaddrinfo|gethostby[a-z0-9_]+|SDLNet_.*'
xargs nm -A <"$scratch/objects" | awk -v allowed="^($allowed)\$" -v reading="^($reading)\$" -v network="^($network)\$" '
    { sub(/\.o:/, ".c ") }
    { sub(/^__isoc[0-9]+_/, "", $NF) } # by these names a newer standard has the same
    $2 != "U" { ours[$NF] }
    # Of two in libraries the linker takes the first and says nothing; a program has its own main.
    $3 ~ /^[TDBR]$/ && $4 != "main" && $4 in home { print $1 ": " $4 " is defined in " home[$4] " too" }
    $3 ~ /^[TDBR]$/ { home[$4] = $1 }
    $2 != "U" { next }
    $3 ~ reading && $1 != "game/base/text.c" { print $1 ": strings are read in base/text.c alone, not by " $3 }
    $3 ~ network { print $1 ": nothing here talks to a network, not by " $3 }
    $1 ~ /^game\/work\// && $3 !~ allowed { outside[$1 ": the working day may not call " $3] = $3 }
    END { for (line in outside) if (!(outside[line] in ours)) print line }
' | sort >>"$breaches"

verdict "no mutable variables, strings read in one place, no network, nothing from outside in the working day, no name twice"
