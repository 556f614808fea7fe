# cmake -DOUT=FILE.c -DWORDS=A.words;B.words -P embed.cmake - writes the texts as arrays of bytes, words_A and words_B, for
# game/front/words/words_built_in.h.
set(source "#include \"front/words/words_built_in.h\"\n")
foreach(file ${WORDS})
    get_filename_component(name ${file} NAME_WE)
    file(READ ${file} bytes HEX)
    string(LENGTH "${bytes}" length)
    math(EXPR length "${length} / 2")
    string(REGEX REPLACE "(..)" "0x\\1," bytes "${bytes}")
    string(REGEX REPLACE "(................................................................................)" "\\1\n" bytes "${bytes}")
    string(APPEND source "\nconst unsigned char words_${name}[] = {\n${bytes}};\nconst int words_${name}_length = ${length};\n")
endforeach()
file(WRITE ${OUT} "${source}")
