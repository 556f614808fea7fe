/* preview_column.h - words in a column of the sheet, wrapped. */
#pragma once

#include "mdr/sheet.h"

/* A column of the sheet, as far as it is written. */
typedef struct Column {
    Sheet *sheet;
    int x, y, places; /* in a line of TYPE_BODY */
} Column;

/* As many lines as the words want, the first so many places from the left and those after it two more. */
void column_lines(Column *column, int indent, int size, bool bold, Text text);
/* The same in TYPE_BODY. */
void column_say(Column *column, int indent, const char *format, ...) PRINTF_LIKE(3, 4);
