/* svg.h - a display list as an SVG file, as far as a still picture of shapes and words goes: no glass, no drawings. A text has the width
 * that it has in pixels whatever font is there. */
#pragma once

#include "base/file.h"
#include "paint/theme.h"

/* The list's upper left part, `units` of the canvas's own high, as a picture that many pixels wide. */
typedef struct SvgSize {
    int width, height, units;
} SvgSize;

void svg_print(const Canvas *canvas, ThemeName theme, SvgSize size, Buffer *out);
/* The file is replaced whole, as file_write does. */
bool svg_write(const char *path, const Canvas *canvas, ThemeName theme, SvgSize size, FileError *error);
