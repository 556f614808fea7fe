/* sheet.h - a sheet of paper as SVG: lines, boxes and words whose width is known, so that none lies on another. A unit is a tenth of a
 * millimetre of A4 laid sideways; the sheet is as much longer as it has to be. What is drawn on it is for others to know. */
#pragma once

#include "base/buffer.h"

enum {
    SHEET_WIDTH = 2970,
    SHEET_LENGTH = 2100, /* at least */
    SHEET_MARGIN = 100,
    TYPE_SMALL = 20,     /* sizes of letters; each has its whole number of units a place: */
    TYPE_BODY = 25,
    TYPE_HEAD = 35,
    TYPE_TITLE = 60,
};

static inline int sheet_place(int size)
{
    return size * 3 / 5;
}

static inline int sheet_line_height(int size)
{
    return size * 7 / 5;
}

/* What a shape is filled with; in black and white each is another. */
typedef enum Fill {
    FILL_NONE, FILL_WHITE, FILL_PALE, FILL_LIGHT, FILL_MIDDLE, FILL_DARK, FILL_BLACK, FILL_STRIPES, FILL_BACK_STRIPES, FILL_DOTS, FILL_GRID,
    FILL_COUNT
} Fill;

typedef enum Stroke { STROKE_NONE, STROKE_THIN, STROKE_LINE, STROKE_THICK, STROKE_DASHED, STROKE_FAINT, STROKE_COUNT } Stroke;

typedef struct Sheet {
    Buffer body;
} Sheet;

/* Places that a text takes in a line, and as much of its beginning as takes so many at most. */
int sheet_places(Text text);
Text sheet_cut(Text text, int places);

/* One line of words, its left end and its foot there; the words take sheet_places(text) * sheet_place(size) units whatever font is there. */
void sheet_words(Sheet *sheet, int x, int y, int size, bool bold, Text text);
/* Takes as much off *rest as a line of so many places holds, broken between words where that can be. False when nothing is left. */
bool sheet_take_line(Text *rest, int places, Text *line);

void sheet_box(Sheet *sheet, int x, int y, int w, int h, Fill fill, Stroke stroke);
void sheet_rule(Sheet *sheet, int x1, int y1, int x2, int y2, Stroke stroke);
/* A triangle that stands on its tip, a diamond and an arrow's head to the right, about their middle. */
void sheet_flag(Sheet *sheet, int x, int y, Fill fill);
void sheet_diamond(Sheet *sheet, int x, int y, Fill fill);
void sheet_arrow(Sheet *sheet, int x, int y);

/* Puts all that is on one over what is on the other, and empties it. */
void sheet_over(Sheet *sheet, Sheet *over);

/* All of it, that long at least and titled so; the sheet is empty afterwards. */
void sheet_finish(Sheet *sheet, Text title, int length, Buffer *out);
