/* paper.h - the certificate as a thing: paper with a border, and stamps on it. Paper is white in every theme. */
#pragma once

#include "front/ui/widgets.h"

/* The sheet, with its border; returns what is left to write on, in INK_NIGHT. */
Rect paper_draw(Ui *ui, Rect at);
/* What is pressed on it, 0..1 of the way down: 1, it lies there. A frame with rounded double lines; what stands in it is somebody else's. */
Rect paper_stamp(Ui *ui, Rect at, Ink ink, float down);
/* The seal with its ribbons, around (x, y). */
void paper_seal(Ui *ui, float x, float y, float r);
