/* own.h - which file a picture may take the place of: one that is not there, is empty, or was written here before. Nobody's level is lost to
 * a slip of the hand. */
#pragma once

#include "base/file.h"

/* A chunk without bytes, right behind the head of each PNG of ours: ancillary, private, and not kept by whoever changes the picture. */
#define OWN_CHUNK "mdRP"
/* Behind the first line of each SVG of ours. */
#define OWN_COMMENT "<!-- Macrodata Refinement -->\n"

/* False with 73 and a sentence when there is something else. */
bool own_may_replace(const char *path, FileError *error);
