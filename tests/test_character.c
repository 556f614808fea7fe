/* test_character.c - base/character.h: unseen characters have a name, and letters take their accents to themselves. */
#include "base/character.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static void whatever_no_text_may_hold_has_a_name(void **state)
{
    (void)state;
    for (uint32_t code = 0; code <= 0x10FFFF; code++)
        if (text_forbidden(code) && code != '\t' && code != '\n' && code != '\r' && !character_unseen(code))
            fail_msg("U+%04X has no name", (unsigned)code);
    assert_null(character_unseen(' '));
    assert_null(character_unseen('\n'));
    assert_null(character_unseen(0xE9));
}

static void unseen_characters_are_named_and_others_stay(void **state)
{
    (void)state;
    static const struct {
        const char *text, *named;
    } rows[] = {
        {"7\xC2\xA0", "7<U+00A0 no-break space>"},
        {"a\xE2\x80\x8B" "b", "a<U+200B zero width space>b"},
        {"soft\xC2\xADhyphen", "soft<U+00AD soft hyphen>hyphen"},
        {"\xE2\x80\xAE", "<U+202E right-to-left override>"},
        {"\xEF\xBB\xBF[day]", "<U+FEFF byte order mark>[day]"},
        {"\xF0\x9F\x98\x80\xEF\xB8\x8F", "\xF0\x9F\x98\x80<U+FE0F variation selector>"},
        {"\x1B[2J", "<U+001B escape>[2J"},
        {"caf\xC3\xA9 \xFF", "caf\xC3\xA9 \\xFF"},
    };
    for (int i = 0; i < COUNT_OF(rows); i++) {
        Buffer named = {0};
        character_name_unseen(text_of(rows[i].text), &named);
        assert_string_equal(named.data, rows[i].named);
        buffer_free(&named);
    }
}

static void accents_join_their_letter(void **state)
{
    (void)state;
    static const struct {
        const char *apart, *joined;
    } rows[] = {
        {"cafe\xCC\x81", "caf\xC3\xA9"},
        {"u\xCC\x88\xCC\x84 A\xCC\x8A", "\xC7\x96 \xC3\x85"}, /* two accents on one letter */
        {"\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB", "\xED\x95\x9C"}, /* Hangul */
        {"x\xCC\x82", "x\xCC\x82"},                               /* there is no such letter */
        {"plain", "plain"},
        {"caf\xC3\xA9", "caf\xC3\xA9"},
        {"\xE0\xA5\x98", "\xE0\xA5\x98"}, /* it would become two, and longer */
        {"e\xCC\x81\xFF", "e\xCC\x81\xFF"},
        {"", ""},
    };
    for (int i = 0; i < COUNT_OF(rows); i++) {
        char text[40];
        strcpy(text, rows[i].apart);
        int length = character_compose(text, (int)strlen(text));
        text[length] = '\0';
        assert_string_equal(text, rows[i].joined);
    }
}

/* As many as there is room for, and then one more, which stay as they are. */
static void a_text_longer_than_the_room_stays(void **state)
{
    (void)state;
    static const char pair[] = "e\xCC\x81";
    for (int pairs = COMPOSED_MAX / 2; pairs <= COMPOSED_MAX / 2 + 1; pairs++) {
        char text[3 * (COMPOSED_MAX / 2 + 1)];
        for (int i = 0; i < pairs; i++)
            memcpy(text + 3 * i, pair, 3);
        int length = character_compose(text, 3 * pairs);
        assert_int_equal(length, pairs == COMPOSED_MAX / 2 ? 2 * pairs : 3 * pairs);
    }
}

static void marks_and_directions_are_known(void **state)
{
    (void)state;
    assert_true(character_is_mark(0x301));
    assert_true(character_is_mark(0x93F));
    assert_false(character_is_mark('e'));
    assert_true(character_runs_left(0x5D0));
    assert_true(character_runs_left(0x628));
    assert_false(character_runs_left(0x4E2D));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whatever_no_text_may_hold_has_a_name),
        cmocka_unit_test(unseen_characters_are_named_and_others_stay),
        cmocka_unit_test(accents_join_their_letter),
        cmocka_unit_test(a_text_longer_than_the_room_stays),
        cmocka_unit_test(marks_and_directions_are_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
