/* large.h - figures large enough for the back row, within a line of words or over words of their own. */
#pragma once

#include "front/ui/wrap.h"

enum {
    LARGE_SIZE = 104, /* units: at 1920x1080 125 pixels */
    LARGE_VALUES_MAX = 4,
};

/* A sentence in which each '#' is a figure: "You said # minutes. It was #." */
typedef struct LargeLine {
    const char *format;
    int values[LARGE_VALUES_MAX];
    Ink inks[LARGE_VALUES_MAX];
    int count;
} LargeLine;

/* In one line, its top at y, on one baseline; the words are smaller where there is no room. Returns its height. */
float large_line(Ui *ui, float x, float y, float w, const LargeLine *line);
