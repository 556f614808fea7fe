/* find.h - levels in folders, by a room's code and by the hash of their text. */
#pragma once

#include "base/file.h"
#include "level/level.h"
#include "report/code.h"

/* The level that a code means, in the first folder that has it; `folders` end with NULL. CODE_FITS: *path is its file.
 * CODE_OTHER_TEXT: *path is a file of that title, and it is another text of it or these are other rules. CODE_OTHER:
 * there is none; *path is "". What is no level is passed over. `path` has PATH_LENGTH_MAX bytes. */
CodeFit find_coded(const char *const *folders, const RoomCode *code, char *path);

/* Reads a code as somebody typed it and finds its level. False with one sentence in *why, with what to do about it,
 * without a newline. */
bool find_room(const char *const *folders, Text typed, RoomCode *code, char *path, Buffer *why);

/* The level of that text, read into *out (replaced; the caller's to free). False: there is none. */
bool find_level(const char *const *folders, uint64_t hash, Level *out);
