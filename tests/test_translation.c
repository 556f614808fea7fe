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

static bool shown(Player *player, const char *words)
{
    const Canvas *canvas = player->canvas;
    see(player);
    for (int i = 0; i < canvas->item_count; i++) {
        const CanvasItem *item = &canvas->items[i];
        if (item->kind == ITEM_TEXT && text_is((Text){canvas->text + item->first, item->length}, words))
            return true;
    }
    return false;
}

static void a_page_speaks_the_language_of_the_catalogue(void **state)
{
    Player player = {.canvas = calloc(1, sizeof(Canvas))};
    Buffer error = {0};
    int status = 0;
    (void)state;
    assert_non_null(player.canvas);
    setenv("LANGUAGE", "xx", 1);
    translate_from(MDR_BUILD "/tests/locale");
    player.game = game_open(&(GameOptions){0}, &error, &status);
    assert_non_null(player.game);
    pass(&player, 0);
    assert_true(shown(&player, "Gnidliub eht evael"));
    assert_true(shown(&player, "Begin a day")); /* it lacks that */
    letter(&player, 's');
    assert_true(shown(&player, "Kçab"));           /* the code's */
    assert_true(shown(&player, "Noitom decuder")); /* a table's */
    assert_false(shown(&player, "Reduced motion"));
    assert_string_equal(noun(false, NOUN_GAME), "Tnemenifer Atadorcam");
    game_close(player.game);
    free(player.canvas);
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_page_speaks_the_language_of_the_catalogue),
        cmocka_unit_test(what_is_empty_is_not_the_head_of_the_catalogue),
        cmocka_unit_test(numbers_stay_as_they_are_in_c),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
