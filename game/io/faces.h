/* faces.h - which font files the game draws with, and where they are. Who opens them, the window or a check, is not
 * known here. */
#pragma once

#include "base/file.h"
#include "io/canvas.h"

/* The fonts, and one that is asked for what they lack. */
typedef enum Face {
    FACE_NUMBERS = FONT_NUMBERS,
    FACE_TEXT = FONT_TEXT,
    FACE_BOLD = FONT_BOLD,
    FACE_SPARE = FONT_COUNT,
    FACE_COUNT
} Face;

/* In `own`, the `fonts` folder beside the program (empty: there is none), if it is there, else where the system's
 * packages put it. `path` has PATH_LENGTH_MAX bytes; false when it would not fit. */
bool face_path(Face face, const char *own, char *path);
/* The folder beside the program; empty when there is none. */
void faces_own_folder(char own[PATH_LENGTH_MAX]);
/* "cannot open the font ... (WHY): install the package ..." */
void face_explain(Face face, const char *why, Buffer *out);
