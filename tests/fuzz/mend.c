/* mend.c - any bytes with their remedies in place: no error more than before, no remark behind a line less, and nothing left to put in place. */
#include "fuzz/targets.h"

#include <stdlib.h>

#include "level/mend.h"
#include "level/read.h"
#include "mdr/diff.h"

static void check(bool holds)
{
    if (!holds)
        abort();
}

static void read_level(Text text, void *context, Messages *messages)
{
    Level level = {0};
    (void)context;
    level_read(text, &level, messages);
    level_free(&level);
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

/* A remark that may be told to have been meant as a section once it is the first on its line. */
static bool has_heading(Text text, int sign)
{
    while (sign < text.length && (text.at[sign] == '#' || is_blank(text.at[sign])))
        sign++;
    return sign < text.length && text.at[sign] == '[';
}

/* Of remarks the signs behind something on their line that stays there, a letter or a digit, and a blank. */
static int remarks_of(Text text)
{
    int count = 0;
    bool behind = false;
    for (int i = 0; i < text.length; i++) {
        char c = text.at[i];
        count += c == '#' && behind && is_blank(text.at[i - 1]) && !has_heading(text, i);
        behind = c != '\n' && (behind || (c >= '0' && c <= '9') || ((c | ' ') >= 'a' && (c | ' ') <= 'z'));
    }
    return count;
}

/* None is lost: its sign is there still, be it first on its line now, or in a text that had no quotes. */
static bool keeps_remarks(Text before, Text after)
{
    int signs = 0;
    for (int i = 0; i < after.length; i++)
        signs += after.at[i] == '#';
    return signs >= remarks_of(before);
}

void fuzz_mend(Text input, Buffer *said)
{
    Buffer out = {0}, again = {0};
    Mended mended;
    level_mend(input, read_level, NULL, &out, &mended);
    check(mended.after.errors <= mended.before.errors);
    check(mended.after.errors < mended.before.errors || mended.after.warnings <= mended.before.warnings);
    check(keeps_remarks(input, buffer_view(&out)));
    check(mended.remedies > 0 || text_equal(input, buffer_view(&out)));
    level_mend(buffer_view(&out), read_level, NULL, &again, &mended);
    check(text_equal(buffer_view(&out), buffer_view(&again)));
    diff_print("fuzz.level", input, buffer_view(&out), false, said);
    buffer_free(&out);
    buffer_free(&again);
}
