/* html.h - words into HTML and SVG; whatever they hold, they stay words. */
#pragma once

#include "base/buffer.h"

/* As the text of an element, or an attribute within double quotes. Control characters come out as \xNN. */
void html_text(Buffer *out, Text text);
/* <text> at x, y with that class, its anchor start, middle or end. */
void svg_text(Buffer *out, int x, int y, const char *class_name, const char *anchor, Text text);
