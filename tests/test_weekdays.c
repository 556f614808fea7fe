/* test_weekdays.c - what a day is called on the screen: a day of the week where the level's text names one, else its number. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "front/words/weekdays.h"
#include "front_player.h"
#include "level/read.h"

/* Of those keys of [day], and rows. */
static void read_days_of(const char *day, const char *rows, Level *level)
{
    char text[400];
    Messages messages;
    snprintf(text, sizeof text, "mdr-level 1\n[day]\ntitle = \"Days\"\n%s\n[person ines]\nname = \"Ines\"\n[file thimble]\nname = \"Thimble\"\n"
             "[schedule]\n%s", day, rows);
    assert_true(level_read(text_of(text), level, &messages));
}

typedef void Said(const Level *level, int day, char out[DAY_WORDS_MAX]);

static void assert_said(const Level *level, int day, Said *said, const char *wanted)
{
    char words[DAY_WORDS_MAX];
    said(level, day, words);
    assert_string_equal(words, wanted);
}

static void a_level_without_weekdays_has_numbers(void **state)
{
    Level level;
    (void)state;
    read_days_of("days = 5", "day 2 10:00 ping ines \"Hm?\"\n", &level);
    assert_said(&level, 3, day_said, "Day 3");
    assert_said(&level, 3, day_said_of, "Day 3 of 5");
    assert_said(&level, 3, day_said_short, "Day 3 of 5");
    assert_said(&level, 3, day_said_named, "Day 3");
    assert_said(&level, 3, day_said_on, "on day 3");
    level_free(&level);
}

static void a_level_that_names_one_has_all(void **state)
{
    static const char *const named[][2] = {{"days = 5\nstarts = mon", ""}, {"days = 5", "day mon 10:00 ping ines \"Hm?\"\n"}, {"days = 5", "day tue-thu 10:00 ping ines \"Hm?\"\n"}};
    (void)state;
    for (int i = 0; i < COUNT_OF(named); i++) {
        Level level;
        read_days_of(named[i][0], named[i][1], &level);
        assert_said(&level, 3, day_said, "Wednesday");
        assert_said(&level, 3, day_said_of, "Wednesday, day 3 of 5");
        assert_said(&level, 3, day_said_short, "Wednesday");
        assert_said(&level, 3, day_said_named, "Wednesday");
        assert_said(&level, 3, day_said_on, "on Wednesday");
        level_free(&level);
    }
}

static void of_several_weeks_the_number_is_there_too(void **state)
{
    Level level;
    (void)state;
    read_days_of("days = 8\nstarts = thu", "", &level);
    assert_said(&level, 8, day_said, "Monday, day 8");
    assert_said(&level, 8, day_said_on, "on Monday, day 8");
    assert_said(&level, 8, day_said_short, "Monday");
    level_free(&level);
}

static void the_morning_has_its_name(void **state)
{
    Player *player = *state;
    sit_down(player, &(GameOptions){.level_path = MDR_SOURCE "/tests/levels/real-week.level"});
    assert_true(shows(player, "Monday, day 1 of 5"));
    assert_false(shows(player, "Day 1 of 5"));
}

static void a_numbered_morning_has_its_number(void **state)
{
    Player *player = *state;
    sit_down(player, &(GameOptions){.level_path = MDR_SOURCE "/levels/ordinary-week.level"});
    assert_true(shows(player, "Day 1 of 5"));
    assert_false(shows(player, "Monday, day"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_level_without_weekdays_has_numbers),
        cmocka_unit_test(a_level_that_names_one_has_all),
        cmocka_unit_test(of_several_weeks_the_number_is_there_too),
        PLAYED(the_morning_has_its_name),
        PLAYED(a_numbered_morning_has_its_number),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
