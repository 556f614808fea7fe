# tidy.cmake - run by cpack over the files of a package before it is closed. A Debian package gets what Debian's policy asks for: programs in
# /usr/games, which lies beside /usr/share too, compressed manual pages and changelog, the licence as `copyright`, zsh's completions where Debian's zsh looks. All files have one date, so that
# the same files make the same package.
set(root ${CPACK_TEMPORARY_DIRECTORY})
set(doc ${root}/usr/share/doc/${CPACK_PACKAGE_NAME})

function(run)
    execute_process(COMMAND ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# As a text in which an empty line is a dot, and each is moved in by a blank.
function(write_copyright)
    file(READ ${CPACK_MDR_LICENSE} licence)
    string(REGEX REPLACE "^[^\n]*\n\n([^\n]*)\n\n" "" text "${licence}")
    string(REGEX REPLACE "^[^\n]*\n\n(Copyright [^\n]*)\n.*" "\\1" holder "${licence}")
    string(REGEX REPLACE "^Copyright \\(c\\) " "" holder "${holder}")
    string(STRIP "${text}" text)
    string(REPLACE "\n\n" "\n.\n" text "${text}")
    string(REPLACE "\n" "\n " text "${text}")
    file(WRITE ${doc}/copyright "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Macrodata Refinement

Files: *
Copyright: ${holder}
License: Expat

License: Expat
 ${text}
")
endfunction()

if(IS_DIRECTORY ${root}/usr)
    file(GLOB pages ${root}/usr/share/man/man*/*.[0-9])
    file(COPY_FILE ${CPACK_MDR_CHANGELOG} ${doc}/changelog)
    run(gzip -9n ${pages} ${doc}/changelog)
    write_copyright()
    file(REMOVE ${doc}/LICENSE)
    file(RENAME ${root}/usr/bin ${root}/usr/games)
    file(RENAME ${root}/usr/share/zsh/site-functions ${root}/usr/share/zsh/vendor-completions)
    file(GLOB_RECURSE files ${root}/usr/share/*)
    run(chmod 0644 ${files})
endif()
run(find ${root} -exec touch -h -d "${CPACK_MDR_DATE} 00:00:00 UTC" "{}" +)
