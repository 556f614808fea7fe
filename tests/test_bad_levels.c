/* test_bad_levels.c - golden messages: each tests/bad-levels/NAME.level with what is said about it in NAME.expected
 * beside it. With MDR_ACCEPT=1 in the environment the expected files are written anew; read every one that changed
 * before keeping it. */
#include "base/file.h"
#include "base/folder.h"
#include "level/check_characters.h"
#include "level/read.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "remedy.h"

#define FOLDER MDR_SOURCE "/tests/bad-levels"

enum { BAD_LEVELS_LEAST = 60 };

static Buffer path_of(Text name, const char *ending)
{
    Buffer path = {0};
    buffer_print(&path, FOLDER "/%.*s%s", name.length, name.at, ending);
    return path;
}

static Buffer read_file(Text name, const char *ending)
{
    Buffer text = {0}, path = path_of(name, ending);
    FileError error;
    if (!file_read(path.data, LEVEL_BYTES_MAX, &text, &error))
        print_error("%s\n", error.sentence);
    buffer_free(&path);
    return text;
}

static Tag tag_named(const char *name)
{
    int tag = 0;
    while (tag < TAG_COUNT && strcmp(tag_rows[tag].name, name) != 0)
        tag++;
    return (Tag)tag;
}

/* A font that has Latin letters and some signs, as far as it is there: nobody has it where a text asks for a runic letter first. */
static Drawn ask(void *owner, uint32_t code)
{
    (void)owner;
    if (code >= 0x16A0 && code <= 0x16FF)
        return DRAWN_UNKNOWN;
    return code < 0x370 || (code >= 0x590 && code < 0x700) || (code >= 0x2010 && code < 0x2040) ? DRAWN : NOT_DRAWN;
}

static const char *why(void *owner)
{
    (void)owner;
    return "the font is not there";
}

/* What is said about one level; marks its tags as met. */
static Buffer said_about(Text name, bool met[TAG_COUNT + 1])
{
    Buffer source = read_file(name, ".level"), shown = {0}, said = {0};
    Level level = {0};
    Messages messages;
    const DrawnBy fonts = {ask, why, NULL};
    level_read(buffer_view(&source), &level, &messages);
    if (messages.errors == 0)
        check_characters(buffer_view(&source), &fonts, &messages);
    for (int i = 0; i < messages.count; i++)
        met[tag_named(messages.list[i].tag)] = true;
    buffer_print(&shown, "%.*s.level", name.length, name.at);
    messages_print(&messages, shown.data, buffer_view(&source), &said);
    level_free(&level);
    buffer_free(&shown);
    buffer_free(&source);
    return said;
}

static bool as_expected(Text name, Text said)
{
    Buffer expected = read_file(name, ".expected");
    bool same = text_equal(buffer_view(&expected), said);
    if (!same)
        print_error("%.*s.level: expected\n%s--- but met\n%.*s\n", name.length, name.at, buffer_view(&expected).at,
                    said.length, said.at);
    buffer_free(&expected);
    return same;
}

static void accept(Text name, Text said)
{
    FileError error;
    Buffer path = path_of(name, ".expected");
    assert_true(file_write(path.data, said, &error));
    buffer_free(&path);
}

static Buffer bad_levels(void)
{
    Buffer names = {0};
    FileError error;
    assert_true(folder_list(FOLDER, ".level", &names, &error));
    return names;
}

static void each_bad_level_is_told_what_is_expected(void **state)
{
    (void)state;
    bool met[TAG_COUNT + 1] = {false};
    int count = 0, wrong = 0;
    Buffer names = bad_levels();
    Text rest = buffer_view(&names), file;
    for (; text_next_line(&rest, &file); count++) {
        Text name = text_part(file, 0, file.length - 6);
        Buffer said = said_about(name, met);
        assert_true(said.length > 0);
        if (getenv("MDR_ACCEPT"))
            accept(name, buffer_view(&said));
        else
            wrong += !as_expected(name, buffer_view(&said));
        buffer_free(&said);
    }
    buffer_free(&names);
    assert_int_equal(wrong, 0);
    assert_true(count >= BAD_LEVELS_LEAST);
}

static void every_tag_is_met(void **state)
{
    (void)state;
    bool met[TAG_COUNT + 1] = {[TAG_FILE_TOO_BIG] = true, [TAG_NO_NEXT] = true, [TAG_LATE] = true, [TAG_NEVER_COMES] = true}; /* in test_level.c and tools.sh: they are not of one text */
    Buffer names = bad_levels();
    Text rest = buffer_view(&names), file;
    while (text_next_line(&rest, &file)) {
        Buffer said = said_about(text_part(file, 0, file.length - 6), met);
        buffer_free(&said);
    }
    buffer_free(&names);
    for (int i = 0; i < TAG_COUNT; i++) {
        if (!met[i])
            print_error("no bad level meets [%s]\n", tag_rows[i].name);
        assert_true(met[i]);
    }
    assert_false(met[TAG_COUNT]); /* a tag that is in no table */
}

static void read_level(Text source, Messages *messages)
{
    Level level = {0};
    level_read(source, &level, messages);
    level_free(&level);
}

static bool is_better(const Messages *after, const Messages *before)
{
    return after->errors < before->errors || (after->errors == before->errors && after->warnings < before->warnings);
}

/* A remedy that is called safe leaves a level with fewer errors, or as many and fewer warnings. */
static void safe_remedies_mend(void **state)
{
    (void)state;
    int mended = 0;
    Buffer names = bad_levels();
    Text rest = buffer_view(&names), file;
    while (text_next_line(&rest, &file)) {
        Messages before, after;
        Buffer source = read_file(text_part(file, 0, file.length - 6), ".level");
        read_level(buffer_view(&source), &before);
        for (int i = 0; i < before.count; i++) {
            if (!before.list[i].safe)
                continue;
            Buffer text = {0};
            assert_true(put_remedy(&before.list[i], buffer_view(&source), &text));
            read_level(buffer_view(&text), &after);
            if (!is_better(&after, &before))
                print_error("%.*s: '%s' does not mend it\n", file.length, file.at, before.list[i].remedy);
            assert_true(is_better(&after, &before));
            buffer_free(&text);
            mended++;
        }
        buffer_free(&source);
    }
    buffer_free(&names);
    assert_true(mended >= 40);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_bad_level_is_told_what_is_expected),
        cmocka_unit_test(every_tag_is_met),
        cmocka_unit_test(safe_remedies_mend),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
