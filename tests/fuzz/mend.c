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

/* Of remarks the signs behind something on their line, and a blank; or all signs, whatever they begin. */
static int signs_of(Text text, bool all)
{
    int count = 0;
    bool behind = false;
    for (int i = 0; i < text.length; i++) {
        char c = text.at[i];
        count += c == '#' && (all || (behind && (text.at[i - 1] == ' ' || text.at[i - 1] == '\t')));
        behind = c != '\n' && (behind || (c != '#' && c != ' ' && c != '\t'));
    }
    return count;
}

/* A line that is a remark may be told to have been meant as a section; a remark behind something comes first when that is taken out, and one
 * behind '=' may have been meant as a text that has quotes now. None is lost. */
static bool keeps_remarks(Text before, Text after)
{
    return signs_of(after, true) >= signs_of(before, false);
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
