/* format.h - a level's text in its columns: each line with its remark, in its order. Reads the same as before where it read without errors. */
#pragma once

#include "base/buffer.h"

/* Adds `source`, laid out anew, to *out; formatting that again changes nothing. Byte order mark and carriage returns are left out. False
 * where there is no memory. A text with errors in it is laid out too, but may say something else then. */
bool level_format(Text source, Buffer *out);
