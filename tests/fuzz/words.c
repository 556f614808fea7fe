/* words.c - any bytes as what follows `mdr list` and `mdr explain`, and as what base/text.h reads. */
#include "fuzz/targets.h"

#include <stdlib.h>

#include "level/explain.h"

static void check(bool holds)
{
    if (!holds)
        abort();
}

static void say_near(const char *near, Text word, Buffer *said)
{
    buffer_text(said, "'");
    buffer_escaped(said, word);
    buffer_print(said, "'; did you mean '%s'?\n", near ? near : "");
}

/* Parts put together again are the whole. */
static void split(Text text)
{
    Text rest = text, part;
    int bytes = 0, parts = 0;
    while (text_split(&rest, ',', &part)) {
        bytes += part.length;
        parts++;
    }
    bool ends = text.length > 0 && text.at[text.length - 1] == ',';
    check(text.length == bytes + (parts > 0 ? parts - 1 : 0) + ends);
}

/* A number reads the same after it was printed. */
static void number(Text text)
{
    int64_t value, again;
    uint64_t hex;
    if (text_int(text, &value)) {
        Buffer printed = {0};
        buffer_print(&printed, "%lld", (long long)value);
        check(text_int(buffer_view(&printed), &again) && again == value);
        buffer_free(&printed);
    }
    text_hex64(text, &hex);
}

void fuzz_words(Text input, Buffer *said)
{
    if (!explain_print(input, said))
        say_near(explain_near(input), input, said);
    if (!list_print(input, said))
        say_near(list_near(input), input, said);
    check(text_columns(input) <= input.length);
    check(text_trim(input).length <= input.length);
    check(text_distance(input, input, 3) == 0);
    split(input);
    number(input);
    buffer_json(said, input);
}
