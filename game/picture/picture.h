/* picture.h - a frame as a PNG file, for pictures that leave the game. Reading pictures is the tests' affair. */
#pragma once

#include "base/file.h"
#include "paint/frame.h"

/* Writes the frame's colours, without alpha, as small as it goes and always the same bytes for the same pixels; the
 * file is replaced whole, as file_write does; only one of ours is, see own.h. */
bool picture_write(const char *path, const Frame *frame, FileError *error);
