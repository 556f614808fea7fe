/* day_named.c - a day of the week is kept as what is less than 0 until there is a level. How others spell days, other_days.c. */
#include "level/day_named.h"

#include <string.h>

#include "level/other_days.h"
#include "level/words.h"

const char day_named_wants[] = "a day, 1 to 20, or mon to fri";

bool day_named_read(Text text, int *day)
{
    int64_t number;
    int weekday = other_weekday(text);
    if (weekday >= 0) {
        *day = -1 - weekday;
        return true;
    }
    if (!text_int(text, &number) || number < 1 || number > LEVEL_DAYS_MAX)
        return false;
    *day = (int)number;
    return true;
}

const char *day_named_near(Text word)
{
    return other_weekday_near(nearest(word));
}

/* An expectation that asks of a weekday. */
static bool asks_of_weekday(const Expect *expect)
{
    static const char day[] = "@day ";
    const char *at = strstr(expect->text, day);
    while (at != NULL && at[sizeof day - 1] <= '9')
        at = strstr(at + 1, day);
    return at != NULL;
}

static bool names_weekdays(const Level *level)
{
    bool named = level->weekdays_named;
    for (int i = 0; i < level->expect_count; i++)
        named = named || asks_of_weekday(&level->expects[i]);
    return named;
}

Text day_named_word(const Level *level, int day, char room[DAY_WORD_MAX])
{
    bool only = false;
    Weekday weekday = level_weekday(level, day);
    if (names_weekdays(level) && other_day_of(level, (int)weekday, &only) > 0 && only)
        return text_of(weekday_words[weekday]);
    text_print(room, DAY_WORD_MAX, "%d", day);
    return text_of(room);
}

int day_named_of(const Level *level, int day, Buffer *error)
{
    bool only = false;
    int weekday = -1 - day, number = day < 0 ? other_day_of(level, weekday, &only) : day;
    if (day >= 0 || only)
        return number;
    if (number > 0)
        buffer_print(error, "more than one day of the level is a %s, and the first is day %d: write --day %d", weekday_words[weekday], number, number);
    else if (level->mode == MODE_CHARTER)
        buffer_print(error, "the level's mode is charter, which has quarters and no %s", weekday_words[weekday]);
    else
        buffer_print(error, "none of the level's days is a %s; it has %d, and day 1 is a %s", weekday_words[weekday], level->days,
                     weekday_words[level_weekday(level, 1)]);
    return 0;
}

void day_off_said(const Level *level, int day, Buffer *out)
{
    int after = level_day_after(level, day), other = after > 0 ? after : level_day_before(level, day);
    buffer_print(out, "day %d (%s) is off; the %s that is not is day %d: write --day %d", day, weekday_words[level_weekday(level, day)],
                 after > 0 ? "next" : "last", other, other);
}
