/* test_keyboard.c - which character a key means, by small keyboards made up here; every layout there is, test_layouts.c
 * plays. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "io/keyboard.h"

/* The USB's usages of some places, by what a US keyboard has there. */
enum {
    AT_A = 4,
    AT_G = 10,
    AT_I = 12,
    AT_M = 16,
    AT_Q = 20,
    AT_W = 26,
    AT_1 = 30,
    AT_7 = 36,
    AT_SEMICOLON = 51,
    AT_QUOTE = 52,
    AT_COMMA = 54,
    AT_OTHER = 100
};

typedef struct Engraved {
    int place;
    uint32_t character;
} Engraved;

static Keyboard keyboard_of(const Engraved *list, int count)
{
    Keyboard keyboard = {.settled = false};
    for (int i = 0; i < count; i++)
        keyboard.engraved[list[i].place] = list[i].character;
    return keyboard;
}

static uint32_t meant(const Keyboard *keyboard, int place)
{
    return keyboard_character(keyboard, place, keyboard->engraved[place]);
}

/* The same whether it was looked up before or not. */
static const char *shown(const Keyboard *keyboard, uint32_t character)
{
    static char out[ENGRAVED_MAX];
    char settled[ENGRAVED_MAX];
    Keyboard kept = *keyboard;
    keyboard_settle(&kept);
    for (uint32_t each = 1; each < KEYBOARD_CHARACTERS + 1; each++) {
        keyboard_engraved(keyboard, each, out);
        keyboard_engraved(&kept, each, settled);
        assert_string_equal(settled, out);
    }
    keyboard_engraved(keyboard, character, out);
    return out;
}

static void letters_go_by_what_is_engraved(void **state)
{
    (void)state;
    Keyboard french = keyboard_of((Engraved[]){{AT_A, 'q'},
                                               {AT_Q, 'a'},
                                               {AT_W, 'z'},
                                               {AT_SEMICOLON, 'm'},
                                               {AT_M, ','},
                                               {AT_1, '&'},
                                               {AT_7, 0xE8},
                                               {AT_QUOTE, 0xF9}},
                                  8);
    assert_int_equal(meant(&french, AT_A), 'q');
    assert_int_equal(meant(&french, AT_Q), 'a');
    assert_int_equal(meant(&french, AT_M), ',');
    assert_int_equal(meant(&french, AT_SEMICOLON), 'm');
    assert_int_equal(meant(&french, AT_1), '1');
    assert_int_equal(meant(&french, AT_7), '7');
    assert_int_equal(meant(&french, AT_QUOTE), '\'');
    assert_string_equal(shown(&french, 'q'), "Q");
    assert_string_equal(shown(&french, '7'), "7");
}

static void without_latin_letters_the_place_counts(void **state)
{
    (void)state;
    Keyboard russian = keyboard_of((Engraved[]){{AT_G, 0x43F}, {AT_SEMICOLON, 0x436}, {AT_COMMA, 0x431}}, 3);
    assert_int_equal(meant(&russian, AT_G), 'g');
    assert_int_equal(meant(&russian, AT_SEMICOLON), ';');
    assert_string_equal(shown(&russian, 'g'), "П");
    assert_string_equal(shown(&russian, ';'), "Ж");
    Keyboard arabic = keyboard_of((Engraved[]){{AT_G, 0x644}, {AT_1, 0x661}}, 2);
    assert_int_equal(meant(&arabic, AT_G), 'g');
    assert_int_equal(meant(&arabic, AT_1), '1');
    assert_string_equal(shown(&arabic, 'g'), "G"); /* it is not drawn here */
    assert_string_equal(shown(&arabic, '1'), "1");
}

static void a_letter_that_is_nowhere_is_where_a_us_keyboard_has_it(void **state)
{
    (void)state;
    Keyboard bulgarian = keyboard_of((Engraved[]){{AT_Q, ','}, {AT_W, 0x443}}, 2);
    assert_int_equal(meant(&bulgarian, AT_Q), 'q');
    assert_int_equal(meant(&bulgarian, AT_W), 'w');
    Keyboard other = keyboard_of((Engraved[]){{AT_W, 0xFC}, {AT_OTHER, 'w'}}, 2);
    assert_int_equal(meant(&other, AT_OTHER), 'w');
    assert_int_equal(meant(&other, AT_W), 0); /* it has a w of its own */
    Keyboard pushed = keyboard_of((Engraved[]){{AT_G, 'm'}, {AT_M, 'w'}, {AT_W, 0x2B0}}, 3);
    assert_int_equal(meant(&pushed, AT_W), 'g'); /* w has left it to m, and m to g */
}

static void both_turkish_letters_are_i(void **state)
{
    (void)state;
    Keyboard turkish = keyboard_of((Engraved[]){{AT_I, 0x131}, {AT_QUOTE, 'i'}}, 2);
    assert_int_equal(meant(&turkish, AT_I), 'i');
    assert_int_equal(meant(&turkish, AT_QUOTE), 'i');
    assert_int_equal(keyboard_character(&turkish, AT_QUOTE, 0x130), 'i');
    assert_string_equal(shown(&turkish, 'i'), "I");
}

static void a_keyboard_nobody_told_of_is_a_us_one(void **state)
{
    (void)state;
    static const char signs[] = "-=[]\\;'`,./";
    Keyboard none = {.settled = false};
    int letters = 0;
    for (int place = 0; place < SPOT_COUNT; place++)
        letters += meant(&none, place) >= 'a' && meant(&none, place) <= 'z';
    assert_int_equal(letters, 26);
    assert_int_equal(meant(&none, AT_1), '1');
    for (const char *sign = signs; *sign; sign++) {
        bool there = false;
        for (int place = 0; place < SPOT_COUNT; place++)
            there = there || meant(&none, place) == (unsigned char)*sign;
        assert_true(there);
    }
    assert_int_equal(keyboard_character(&none, 0, 'G'), 'g'); /* a key without a place */
    assert_int_equal(keyboard_character(&none, SPOT_COUNT + 7, '/'), '/');
    assert_string_equal(shown(&none, 'g'), "G");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(letters_go_by_what_is_engraved),
        cmocka_unit_test(without_latin_letters_the_place_counts),
        cmocka_unit_test(a_letter_that_is_nowhere_is_where_a_us_keyboard_has_it),
        cmocka_unit_test(both_turkish_letters_are_i),
        cmocka_unit_test(a_keyboard_nobody_told_of_is_a_us_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
