/* test_translation.c - a catalogue reaches what a page shows: strings of the code, of tables, and nouns of the theme.
 * The catalogue is made of translation.po when the tests are built. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/translate.h"
#include "front/words/words.h"
#include "front_player.h"

static void a_page_speaks_the_language_of_the_catalogue(void **state)
{
    Player *player = *state;
    setenv("LOCPATH", MDR_BUILD "/tests/locales", 1);
    setenv("LC_ALL", "de_DE.UTF-8", 1);
    setenv("LANGUAGE", "xx", 1);
    translate_from(MDR_BUILD "/tests/locale");
    sit_down(player, &(GameOptions){0});
    assert_true(times_seen(player, "Gnidliub eht evael") > 0);
    assert_true(times_seen(player, "Begin a day") > 0); /* it lacks that */
    letter(player, 's');
    assert_true(times_seen(player, "Kçab") > 0);           /* the code's */
    assert_true(times_seen(player, "Noitom decuder") > 0); /* a table's */
    assert_int_equal(times_seen(player, "Reduced motion"), 0);
    assert_string_equal(noun(false, NOUN_GAME), "Tnemenifer Atadorcam");
}

static void a_day_of_the_week_does_too(void **state)
{
    Player *player = *state;
    sit_down(player, &(GameOptions){.level_path = MDR_SOURCE "/tests/levels/real-week.level"});
    assert_true(shows(player, "Yadnom, 1 yad fo 5"));
}

static void what_is_empty_is_not_the_head_of_the_catalogue(void **state)
{
    (void)state;
    assert_string_equal(translated(""), "");
    assert_null(translated(NULL));
    assert_string_equal(choice_words(CHOICE_NONE).label, "");
}

static void numbers_stay_as_they_are_in_c(void **state)
{
    char out[8];
    (void)state;
    snprintf(out, sizeof out, "%.1f", 1.5);
    assert_string_equal(out, "1.5");
    assert_string_equal(setlocale(LC_NUMERIC, NULL), "C");
    assert_string_equal(setlocale(LC_TIME, NULL), "C");
    assert_string_equal(setlocale(LC_CTYPE, NULL), "C");
}

/* Nor is it asked then; the C library speaks as the game does. */
static void without_a_catalogue_it_is_as_in_code(void **state)
{
    static const char one[] = "Back", many[] = "Backs";
    (void)state;
    translate_from(MDR_BUILD "/tests/no-locale");
    assert_string_equal(setlocale(LC_MESSAGES, NULL), "C");
    assert_ptr_equal(translation(one), one);
    assert_ptr_equal(translation_for(one, many, 1), one);
    assert_ptr_equal(translation_for(one, many, 0), many);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        PLAYED(a_page_speaks_the_language_of_the_catalogue),
        PLAYED(a_day_of_the_week_does_too),
        cmocka_unit_test(what_is_empty_is_not_the_head_of_the_catalogue),
        cmocka_unit_test(numbers_stay_as_they_are_in_c),
        cmocka_unit_test(without_a_catalogue_it_is_as_in_code),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
