/* preview_column.c - lines one below the other. */
#include "mdr/preview_column.h"

#include <stdarg.h>
#include <stdio.h>

/* Reads a text of any length, as the level's are. */
static void vsay(Buffer *out, const char *format, va_list arguments) PRINTF_LIKE(2, 0);

static void vsay(Buffer *out, const char *format, va_list arguments)
{
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    size_t at = out->length;
    buffer_print(out, "%*s", max_int(0, length) + 1, ""); /* room for it, and for the end */
    if (out->failed || length < 0)
        return;
    vsnprintf(out->data + at, (size_t)length + 1, format, arguments);
    out->length = at + (size_t)length;
}

void column_lines(Column *column, int indent, int size, bool bold, Text rest)
{
    int place = sheet_place(size), all = column->places * sheet_place(TYPE_BODY) / place;
    Text line;
    for (int at = indent; sheet_take_line(&rest, all - at, &line); at = indent + 2) {
        sheet_words(column->sheet, column->x + at * place, column->y + size, size, bold, line);
        column->y += sheet_line_height(size);
    }
}

void column_say(Column *column, int indent, const char *format, ...)
{
    Buffer said = {0};
    va_list arguments;
    va_start(arguments, format);
    vsay(&said, format, arguments);
    va_end(arguments);
    column_lines(column, indent, TYPE_BODY, false, buffer_view(&said));
    buffer_free(&said);
}
