#!/bin/sh
# arrows.sh ROOT - our own #includes, and the libraries in CMakeLists.txt, go only where the arrows of game/README.md point, those between
# the folders of front too; SDL is included in sdl/ alone; an include names a file that is there, and no two headers include each other
# in a circle.
# shellcheck source=tests/structure/lib.sh
. "$(dirname -- "$0")/lib.sh"

# A folder and all that it may include.
arrows='
base
level   base
work    base level
record  base level work
report  base level work record
search  base level work
qr      base
io      base
settings base level io
options base level io settings
front   base level work record report qr io settings
paint   base io
sdl     base io paint
picture base io paint
app     base level work record report qr io settings options front paint sdl picture
bench   base level work record
mdr     base level work record report search io settings options bench
manual  base level work record report qr search io settings options front paint sdl app mdr bench
'

# Between the folders of front: as they call, and the data and the settings are there for all.
between=$(rooms | sed 's|$| front/state front/settings|')

# shellcheck disable=SC2016 # awk's
{ sources; echo CMakeLists.txt; } | xargs awk -v arrows="$arrows$between" '
    function breach(sentence) { print file ":" FNR ": " sentence }
    # Of a path from game/ on: folder/name.h or, in front, front/folder/name.h.
    function folder(path) {
        return sub(/\/[^\/]*$/, "", path) ? path : "game"
    }
    function hold(from, to) {
        if (!(from in may)) breach("the folder " from " has no place among the arrows")
        else if (!(to in may)) breach("the folder " to " has no place among the arrows")
        else if (from != to && index(may[from], " " to " ") == 0) breach(from " may not lean on " to)
    }
    # The library that a folder is of.
    function library(name) {
        if (name == "front/settings") return "settings"
        return name ~ /^front\// && name in may ? "front" : name
    }
    function lean(from, to) {
        if (from ~ /^front/ && from != "front/settings" && to ~ /^front/) hold(from, to)
        else hold(library(from), library(to))
    }
    BEGIN {
        count = split(arrows, line, "\n")
        for (i = 1; i <= count; i++) if (split(line[i], word, " ")) may[word[1]] = may[word[1]] line[i] " "
    }
    FNR == 1 { file = FILENAME; here = folder(substr(file, 6)) }
    /^[ \t]*#[ \t]*include[ \t]*[<"]SDL/ && here != "sdl" { breach("SDL belongs in sdl/") }
    /^[ \t]*#[ \t]*include[ \t]*"/ {
        split($0, quoted, "\"")
        if (quoted[2] ~ /^\.|\/\./ || quoted[2] !~ /\//) breach("an include goes by folder/name.h from game/")
        else if ((getline ignored < ("game/" quoted[2])) < 0) breach("there is no game/" quoted[2])
        else lean(here, folder(quoted[2]))
        close("game/" quoted[2])
    }
    file == "CMakeLists.txt" && /^game_library\(/ {
        gsub(/[()]/, " ")
        for (i = 3; i <= NF; i++) if ($i in may) hold($2, $i)
        if ($0 ~ /SDL/ && $2 != "sdl") breach("SDL belongs in sdl/")
    }
' >>"$breaches"

# Circles: tsort says which headers are in one.
# shellcheck disable=SC2016 # awk's
sources | grep 'h$' | xargs awk '
    FNR == 1 { from = substr(FILENAME, 6) }
    /^[ \t]*#[ \t]*include[ \t]*"/ { split($0, quoted, "\""); print from, quoted[2] }
' >"$scratch/edges"
tsort "$scratch/edges" >/dev/null 2>"$scratch/circle" || sed 's/^/headers in a circle: /' "$scratch/circle" >>"$breaches"

verdict "includes follow the arrows"
