/* buffer.c - growing, printing, and the escapes it can write. Knows nothing of files. */
#include "base/buffer.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CAPACITY_FIRST = 256 };

/* Makes room for `more` bytes and the terminator. */
static bool make_room(Buffer *buffer, size_t more)
{
    size_t wanted = buffer->length + more + 1;
    if (buffer->failed)
        return false;
    if (wanted <= buffer->capacity)
        return true;
    size_t capacity = buffer->capacity ? buffer->capacity : CAPACITY_FIRST;
    while (capacity < wanted)
        capacity *= 2;
    char *data = realloc(buffer->data, capacity);
    if (!data) {
        buffer->failed = true;
        return false;
    }
    buffer->data = data;
    buffer->capacity = capacity;
    return true;
}

void buffer_add(Buffer *buffer, Text text)
{
    if (text.length <= 0 || !make_room(buffer, (size_t)text.length))
        return;
    memcpy(buffer->data + buffer->length, text.at, (size_t)text.length);
    buffer->length += (size_t)text.length;
    buffer->data[buffer->length] = '\0';
}

void buffer_text(Buffer *buffer, const char *terminated)
{
    buffer_add(buffer, text_of(terminated));
}

void buffer_print(Buffer *buffer, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    if (length <= 0 || !make_room(buffer, (size_t)length))
        return;
    va_start(arguments, format);
    vsnprintf(buffer->data + buffer->length, (size_t)length + 1, format, arguments);
    va_end(arguments);
    buffer->length += (size_t)length;
}

/* The bytes of the character at `offset`, at least one; *plain tells whether it may be shown as it is. */
static int look(Text text, int offset, uint32_t *code, bool *plain)
{
    int bytes = text_character(text, offset, code);
    *plain = bytes > 0 && !text_forbidden(*code);
    if (bytes == 0)
        *code = (uint8_t)text.at[offset];
    return bytes;
}

void buffer_escaped(Buffer *buffer, Text text)
{
    for (int i = 0; i < text.length;) {
        uint32_t code = 0;
        bool plain;
        int bytes = look(text, i, &code, &plain);
        if (plain)
            buffer_add(buffer, text_part(text, i, bytes));
        else if (bytes <= 1)
            buffer_print(buffer, "\\x%02X", (unsigned)code);
        else
            buffer_print(buffer, "\\u{%X}", (unsigned)code);
        i += max_int(1, bytes);
    }
}

static void json_unit(Buffer *buffer, uint32_t code)
{
    if (code < 0x10000) {
        buffer_print(buffer, "\\u%04x", (unsigned)code);
        return;
    }
    uint32_t offset = code - 0x10000;
    buffer_print(buffer, "\\u%04x\\u%04x", (unsigned)(0xD800 + (offset >> 10)), (unsigned)(0xDC00 + (offset & 0x3FF)));
}

void buffer_json(Buffer *buffer, Text text)
{
    buffer_text(buffer, "\"");
    for (int i = 0; i < text.length;) {
        uint32_t code = 0;
        bool plain;
        int bytes = look(text, i, &code, &plain);
        if (plain && (code == '"' || code == '\\'))
            buffer_text(buffer, "\\");
        if (plain)
            buffer_add(buffer, text_part(text, i, bytes));
        else
            json_unit(buffer, bytes == 0 ? 0xFFFD : code);
        i += max_int(1, bytes);
    }
    buffer_text(buffer, "\"");
}

Text buffer_view(const Buffer *buffer)
{
    return (Text){buffer->data ? buffer->data : "", (int)buffer->length};
}

void buffer_free(Buffer *buffer)
{
    free(buffer->data);
    *buffer = (Buffer){0};
}
