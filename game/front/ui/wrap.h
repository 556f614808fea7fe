/* wrap.h - the widgets' text: sizes that grow to 200 %, one line with an ellipsis, words wrapped to a width. */
#pragma once

#include "front/ui/widgets.h"

enum {
    TEXT_SMALL = 20, /* sizes at 100 %, in logical units */
    TEXT_BODY = 22,
    TEXT_HEAD = 34,
    TEXT_HUGE = 60,
};

/* A text size for this page: `size` at 100 %; large texts, which are legible already, grow less. */
float ui_size(const Ui *ui, int size);
/* From one baseline to the next. */
float ui_line(const Ui *ui, int size);

typedef struct TextLook {
    Font font;
    int size; /* at 100 % */
    Ink ink;
    Align align;
    int most; /* lines; 0: as many as it takes. What is left over ends in an ellipsis */
    bool fit; /* of a label: grows with the text setting only as far as there is room */
} TextLook;

/* One line with its top at y, cut with an ellipsis when it is wider than w; x is the left edge whatever the alignment.
 * Returns its height. */
float ui_label(Ui *ui, float x, float y, float w, TextLook look, const char *format, ...) PRINTF_LIKE(6, 7);
/* Wrapped at words, and within words that are longer than a line; '\n' ends a line. Returns the height. */
float ui_wrap(Ui *ui, float x, float y, float w, TextLook look, Text text);
float ui_text(Ui *ui, float x, float y, float w, TextLook look, const char *format, ...) PRINTF_LIKE(6, 7);
/* The height ui_wrap would take. */
float ui_wrap_height(const Ui *ui, float w, TextLook look, Text text);
