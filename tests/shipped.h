/* shipped.h - levels for tests: out of a text, or one of levels/. Included after cmocka.h; not for the game. */
#pragma once

#include <stdio.h>

#include "base/file.h"
#include "level/read.h"

/* The text has no mistake, or what is wrong with it is said and the test fails. Free it with level_free. */
static inline void read_text(Text text, Level *level)
{
    Messages messages;
    if (level_read(text, level, &messages))
        return;
    Buffer said = {0};
    messages_print(&messages, "test.level", text, &said);
    fail_msg("%s", said.data);
}

/* The level of that name in levels/. */
static inline void read_shipped(const char *name, Level *level)
{
    char path[PATH_LENGTH_MAX];
    Buffer text = {0};
    FileError error;
    snprintf(path, sizeof path, MDR_SOURCE "/levels/%s.level", name);
    if (!file_read(path, LEVEL_BYTES_MAX, &text, &error))
        fail_msg("%s", error.sentence);
    read_text(buffer_view(&text), level);
    buffer_free(&text);
}
