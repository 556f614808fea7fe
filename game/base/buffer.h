/* buffer.h - text that grows as it is written. */
#pragma once

#include "base/text.h"

/* A buffer that grows; zero is a valid empty buffer. Running out of memory sets `failed` and drops what does not fit.
 */
typedef struct Buffer {
    char *data; /* terminated whenever not NULL; owned */
    size_t length, capacity;
    bool failed;
} Buffer;

void buffer_add(Buffer *buffer, Text text);
void buffer_text(Buffer *buffer, const char *terminated);
void buffer_print(Buffer *buffer, const char *format, ...) PRINTF_LIKE(2, 3);
/* Control bytes, malformed UTF-8 and forbidden characters come out as \xNN or \u{N}; the rest as it is. */
void buffer_escaped(Buffer *buffer, Text text);
/* A JSON string with its quotes. */
void buffer_json(Buffer *buffer, Text text);
Text buffer_view(const Buffer *buffer);
void buffer_free(Buffer *buffer); /* leaves an empty buffer */
