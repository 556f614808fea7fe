#!/bin/sh
# arrows.sh ROOT - our own #includes, and the libraries in CMakeLists.txt, go only where the arrows of game/README.md point;
# SDL is included in sdl/ alone; an include names a file that is there, and no two headers include each other in a circle.
# shellcheck source=tests/structure/lib.sh
. "$(dirname -- "$0")/lib.sh"

# A folder and all that it may include.
arrows='
base
level   base
work    base level
record  base level work
io      base
settings base level io
options base level io settings
front   base level work record io settings
paint   base io
sdl     base io paint
picture base io paint
app     base level work record io settings options front paint sdl picture
bench   base level work record
mdr     base level work record io settings options bench
'

for file in $(sources) CMakeLists.txt; do
    awk -v file="$file" -v arrows="$arrows" '
        function breach(sentence) { print file ":" FNR ": " sentence }
        function folder(path, part) {
            if (path ~ /^game\/front\/settings\//) return "settings"
            return split(path, part, "/") >= 3 ? part[2] : "game"
        }
        function hold(from, to) {
            if (!(from in may)) breach("the folder " from " has no place among the arrows")
            else if (from != to && index(may[from], " " to " ") == 0) breach(from " may not lean on " to)
        }
        BEGIN {
            count = split(arrows, line, "\n")
            for (i = 1; i <= count; i++) if (split(line[i], word, " ")) may[word[1]] = line[i] " "
            here = folder(file)
        }
        /^[ \t]*#[ \t]*include[ \t]*[<"]SDL/ && here != "sdl" { breach("SDL belongs in sdl/") }
        /^[ \t]*#[ \t]*include[ \t]*"/ {
            split($0, quoted, "\"")
            depth = split(quoted[2], part, "/")
            if (quoted[2] ~ /^\.|\/\./ || depth == 1 || depth > 3)
                breach("an include goes by folder/name.h from game/")
            else if ((getline ignored < ("game/" quoted[2])) < 0) breach("there is no game/" quoted[2])
            else if (depth >= 2) hold(here, folder("game/" quoted[2]))
            close("game/" quoted[2])
        }
        file == "CMakeLists.txt" && /^game_library\(/ {
            gsub(/[()]/, " ")
            for (i = 3; i <= NF; i++) if ($i in may) hold($2, $i)
            if ($0 ~ /SDL/ && $2 != "sdl") breach("SDL belongs in sdl/")
        }
    ' "$file" >>"$breaches"
done

# Circles: tsort says which headers are in one.
find game -name '*.h' | while read -r file; do
    awk -v from="${file#game/}" '/^[ \t]*#[ \t]*include[ \t]*"/ { split($0, quoted, "\""); print from, quoted[2] }' "$file"
done >"$scratch/edges"
tsort "$scratch/edges" >/dev/null 2>"$scratch/circle" || sed 's/^/headers in a circle: /' "$scratch/circle" >>"$breaches"

verdict "includes follow the arrows"
