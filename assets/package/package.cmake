# package.cmake - what `cpack` makes of an installation: a .tar.gz that runs from where it is unpacked, and a Debian package where there is
# dpkg-shlibdeps to say which libraries it wants.
set(CPACK_PACKAGE_NAME ${PROJECT_NAME})
set(CPACK_PACKAGE_VENDOR "The Macrodata Refinement authors")
set(CPACK_PACKAGE_CONTACT "The Macrodata Refinement authors <authors@macrodata-refinement.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "deadpan office parody: refine numbers, and be asked about it")
set(CPACK_PACKAGE_DESCRIPTION "Numbers that feel wrong are gathered and put into bins; messages, meetings,
reports and new tools ask for the same minutes. Two ledgers are kept:
Busyness, which is seen, and Progress, which somebody was waiting for.
.
Levels are text files that can be written, checked and argued over with the
command line tool mdr. An unaffiliated parody.")
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_FILE_NAME ${PROJECT_NAME}-${PROJECT_VERSION}-${CMAKE_SYSTEM_NAME}-${CMAKE_SYSTEM_PROCESSOR})
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_GENERATOR TGZ)
find_program(DPKG_SHLIBDEPS dpkg-shlibdeps)
if(DPKG_SHLIBDEPS)
    list(APPEND CPACK_GENERATOR DEB)
endif()

# What the linker does not know of: the two that are opened when they are wanted, and the packages that playing takes.
set(depends libsdl2-image-2.0-0 libsdl2-mixer-2.0-0)
file(STRINGS ${CMAKE_SOURCE_DIR}/game/packages play REGEX "^play ")
foreach(line ${play})
    string(REGEX REPLACE "^play +" "" line "${line}")
    list(APPEND depends "${line}")
endforeach()
list(JOIN depends ", " CPACK_DEBIAN_PACKAGE_DEPENDS)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION games)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

# What is other in a package than where it is installed by hand; the script says.
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_SOURCE_DIR}/assets/package/tidy.cmake)
set(CPACK_MDR_CHANGELOG ${CMAKE_SOURCE_DIR}/assets/package/changelog)
set(CPACK_MDR_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_MDR_DATE ${MDR_DATE})
include(CPack)
