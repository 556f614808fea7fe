/* rect.h - a part of the screen, in the canvas's units. */
#pragma once

typedef struct Rect {
    float x, y, w, h;
} Rect;
