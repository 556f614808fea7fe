/* format.c - any bytes laid out as a level; of a sound one what comes says the same, and is laid out once and for all. */
#include "fuzz/targets.h"

#include <stdlib.h>

#include "level/equal.h"
#include "level/format.h"
#include "level/read.h"
#include "mdr/diff.h"

static void check(bool holds)
{
    if (!holds)
        abort();
}

static void says_the_same(Text laid, const Level *level)
{
    Level again = {0};
    Messages messages;
    Buffer twice = {0};
    check(level_read(laid, &again, &messages));
    check(level_equal(level, &again));
    check(level_format(laid, &twice));
    check(text_equal(laid, buffer_view(&twice)));
    buffer_free(&twice);
    level_free(&again);
}

void fuzz_format(Text input, Buffer *said)
{
    Level level = {0};
    Messages messages;
    Buffer laid = {0};
    check(level_format(input, &laid));
    if (level_read(input, &level, &messages))
        says_the_same(buffer_view(&laid), &level);
    diff_print("fuzz.level", input, buffer_view(&laid), false, said);
    level_free(&level);
    buffer_free(&laid);
}
