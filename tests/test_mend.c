/* test_mend.c - remedies put in their places: one behind the other, what each uncovers, and never to a worse text. */
#include "base/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "level/mend.h"
#include "levels.h"

static void read_level(Text text, void *context, Messages *messages)
{
    Level level = {0};
    (void)context;
    level_read(text, &level, messages);
    level_free(&level);
}

/* As it becomes; *errors, where it is not NULL, is how many are left. */
static void assert_mended(const char *before, const char *after, int errors)
{
    Buffer out = {0}, again = {0};
    Mended mended;
    level_mend(text_of(before), read_level, NULL, &out, &mended);
    if (strcmp(buffer_view(&out).at, after) != 0)
        print_error("%s", buffer_view(&out).at);
    assert_string_equal(buffer_view(&out).at, after);
    assert_int_equal(mended.after.errors, errors);
    assert_true(mended.after.errors <= mended.before.errors);
    level_mend(buffer_view(&out), read_level, NULL, &again, &mended);
    assert_true(text_equal(buffer_view(&out), buffer_view(&again)));
    assert_int_equal(mended.remedies, 0);
    buffer_free(&out);
    buffer_free(&again);
}

static void remedies_are_put_in_their_places(void **state)
{
    (void)state;
    assert_mended(SOUND, SOUND, 0);
    assert_mended("mdr-level 1\n[day]\ntitle = T\n" FILE_, "mdr-level 1\n[day]\ntitle = \"T\"\n" FILE_, 0);
    assert_mended(SOUND PERSON "looks = stewart # as of Monday\n", SOUND PERSON "looks = steward # as of Monday\n", 0);
    assert_mended(SOUND PERSON "[schedule]\n10:00 meeting quill \"P\" for=45min notewould-do\n",
                  SOUND PERSON "[schedule]\n10:00 meeting quill \"P\" for=45m note-would-do\n", 0);
}

static void a_mark_and_the_ends_of_lines_stay(void **state)
{
    (void)state;
    assert_mended("\xEF\xBB\xBFmdr-level 1\r\n[day]\r\ntitle = T\r\n[file a]\r\nname = \xC3\xA9t\xC3\xA9\r\n",
                  "\xEF\xBB\xBFmdr-level 1\r\n[day]\r\ntitle = \"T\"\r\n[file a]\r\nname = \"\xC3\xA9t\xC3\xA9\"\r\n", 0);
}

static void what_a_remedy_uncovers_is_mended_too(void **state)
{
    (void)state;
    assert_mended(SOUND PERSON "[schedule]\n10:00 meting quil \"P\" for=45min\n", SOUND PERSON "[schedule]\n10:00 meeting quill \"P\" for=45m\n", 0);
}

static void what_has_no_remedy_stays(void **state)
{
    (void)state;
    assert_mended(SOUND PERSON "nonsense\nlooks = stewart\n", SOUND PERSON "nonsense\nlooks = steward\n", 1);
}

/* ---- readers that are wrong themselves ---- */

/* Each text is told to become a longer one, and is worse for it. */
static void read_worse(Text text, void *context, Messages *messages)
{
    (void)context;
    *messages = (Messages){0};
    for (int i = 0; i < text.length && i < MESSAGES_KEPT; i++)
        messages_add(messages, TAG_BAD_LINE, (Position){1, i + 1, 1}, "aa", true, "it could be longer");
}

static void a_worse_text_is_not_kept(void **state)
{
    (void)state;
    Buffer out = {0};
    Mended mended;
    level_mend(text_of("ab"), read_worse, NULL, &out, &mended);
    assert_string_equal(buffer_view(&out).at, "ab");
    assert_int_equal(mended.remedies, 0);
    assert_int_equal(mended.after.errors, 2);
    buffer_free(&out);
}

/* It wants all of the line gone. */
static void read_greedy(Text text, void *context, Messages *messages)
{
    (void)context;
    *messages = (Messages){0};
    if (text.length > 1)
        messages_add(messages, TAG_BAD_LINE, (Position){1, 1, text.length}, "b", true, "it could be shorter");
}

static void a_remark_is_never_taken_away(void **state)
{
    (void)state;
    Buffer out = {0};
    Mended mended;
    level_mend(text_of("a = 2# as agreed"), read_greedy, NULL, &out, &mended);
    assert_string_equal(buffer_view(&out).at, "a = 2# as agreed");
    level_mend(text_of("a = 2"), read_greedy, NULL, &out, &mended);
    assert_string_equal(buffer_view(&out).at, "b");
    buffer_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(remedies_are_put_in_their_places),   cmocka_unit_test(a_mark_and_the_ends_of_lines_stay),
        cmocka_unit_test(what_a_remedy_uncovers_is_mended_too), cmocka_unit_test(what_has_no_remedy_stays),
        cmocka_unit_test(a_worse_text_is_not_kept),           cmocka_unit_test(a_remark_is_never_taken_away),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
