/* expect_day.c - the day of a measure, and what authors write in its place. */
#include "level/expect_day.h"

#include "level/other_days.h"
#include "level/read_days.h"
#include "level/scan.h"
#include "level/words.h"

#include <stdio.h>

static bool is_day_name(Text name)
{
    int64_t day;
    return text_int(name, &day) || other_weekday(name) >= 0;
}

static bool fail_weekend(Cursor *cursor, Text name)
{
    cursor->unknown = true;
    return read_days_weekend(cursor->reader, name);
}

/* A weekday, where it is one of the level's days alone. */
static int read_weekday(Cursor *cursor, Text name, int weekday)
{
    const Level *level = cursor->reader->level;
    const char *word = weekday_words[weekday];
    char number[8];
    bool only = true, as_it_should = text_is(name, word);
    int day = other_day_of(level, weekday, &only);
    only = only || cursor->reader->days_unknown;
    snprintf(number, sizeof number, "%d", day);
    if (day > 0 && only && as_it_should)
        return day;
    cursor->unknown = true;
    if (day == 0)
        reader_fail(cursor->reader, TAG_BAD_DAY, name, NULL, "a day of the level, by its number or weekday, is wanted here; none of them is a %s", word);
    else if (only)
        reader_fail(cursor->reader, TAG_BAD_DAY, name, word, "no weekday '%s'; did you mean '%s'?", reader_quoted(name).text, word);
    else
        reader_advise(cursor->reader, TAG_BAD_DAY, name, number, "the number of a day is wanted here; more than one is a %s, and the first is %d", word, day);
    return -1;
}

/* One of the level's days, else -1 and a message. */
static int read_day(Cursor *cursor, Text number)
{
    const Level *level = cursor->reader->level;
    int64_t day;
    int days = level_played_days(level), weekday = other_weekday(number);
    if (weekday >= 0)
        return read_weekday(cursor, number, weekday);
    if (text_int(number, &day) && day >= 1 && day <= days)
        return (int)day;
    cursor->unknown = true;
    reader_fail(cursor->reader, TAG_BAD_DAY, number, NULL, "the level has %d %s%s; found '@day %s'", days,
                level->mode == MODE_CHARTER ? "quarter" : "day", days == 1 ? "" : "s", reader_quoted(number).text);
    return -1;
}

/* Several days are added up; what is a share of each cannot be. */
static bool read_stretch(Cursor *cursor, Text number, Side *side)
{
    int dash = text_find(number, '-');
    side->day = read_day(cursor, text_part(number, 0, dash));
    side->last_day = side->day < 0 ? -1 : read_day(cursor, text_part(number, dash + 1, number.length));
    if (side->day >= 0 && side->last_day >= 0 && side->last_day <= side->day)
        return reader_fail(cursor->reader, TAG_BAD_DAY, number, NULL, "days run from the earlier to the later; found '@day %s'",
                           reader_quoted(number).text);
    if (side->measure == MEASURE_ABOUT_WORK || side->measure == MEASURE_AN_HOUR)
        return reader_fail(cursor->reader, TAG_BAD_EXPECT, number, NULL, "%s is a %s, which does not add up over days; name one day", measure_words[side->measure],
                           side->measure == MEASURE_ABOUT_WORK ? "share" : "rate");
    return true;
}

/* --- days in another dress --- */

/* How one day is written: its weekday where it was named so and is the only one of that name. */
static void say_day(const Level *level, int day, bool weekdays, char word[8])
{
    bool only = true;
    int weekday = (int)level_weekday(level, day);
    if (weekdays && other_day_of(level, weekday, &only) == day && only)
        snprintf(word, 8, "%s", weekday_words[weekday]);
    else
        snprintf(word, 8, "%d", day);
}

/* The stretch that a list of days is, one after another; false where it is none. */
static bool say_stretch(Reader *reader, const Plain *list, char *words, size_t room)
{
    char text[REMEDY_LENGTH], from[8], to[8];
    Row row = {.days = 0};
    bool numbers = scan_digits(plain_view(list)) > 0;
    text_print(text, sizeof text, "day %s", list->text);
    Text rest = text_of(text);
    reader->hushed++;
    bool sound = reader->level->mode != MODE_CHARTER && read_days(reader, &rest, &row);
    reader->hushed--;
    if (!sound || row.days == 0)
        return false;
    int first = __builtin_ctz(row.days), last = 31 - __builtin_clz(row.days);
    say_day(reader->level, first, !numbers, from);
    say_day(reader->level, last, !numbers, to);
    snprintf(words, room, "%s-%s", from, to);
    return __builtin_popcount(row.days) == last - first + 1 && last > first;
}

/* "@day 1,2", several days with commas or words between: a measure is of one day, or of a stretch whose days are added up. */
static bool fail_list(Cursor *cursor, Text at, Side *side)
{
    char stretch[24] = "", words[32];
    bool named = text_is(at, "@day");
    Plain list;
    Text part = text_part(cursor->rest, 0, other_day_list(cursor->rest, &list));
    bool several = text_find(plain_view(&list), ',') >= 0, blanks = text_find(part, ' ') >= 0 || text_find(part, '\t') >= 0;
    bool reckoned = blanks && (text_find(part, '+') >= 0 || text_find(part, '/') >= 0); /* @day 1 + 2 is a measure and a number */
    if (!several || reckoned)
        return false;
    bool next_to = say_stretch(cursor->reader, &list, stretch, sizeof stretch);
    Text whole = named ? part : (Text){at.at, (int)(part.at - at.at) + part.length};
    snprintf(words, sizeof words, "%s%s", named ? "" : "@day ", stretch);
    reader_advise(cursor->reader, TAG_BAD_DAY, whole, next_to ? words : NULL,
                  "a measure is of one day, or adds up a stretch such as @day %s; what holds on each of '%s' is a line for each",
                  next_to ? stretch : cursor->reader->level->days > 2 ? "1-3" : "1-2", reader_quoted(part).text);
    cursor->rest = text_trim(text_part(cursor->rest, part.length, cursor->rest.length));
    cursor->unknown = true;
    side->day = side->last_day = -1;
    return true;
}

/* "@tue" and "@2", for which the rest is read all the same; false: it is neither. */
static bool fail_without_day(Cursor *cursor, Text at, Side *side)
{
    char words[20], day[12];
    bool only = true, weekday;
    int64_t number = 0;
    Text name = cursor_next(cursor);
    weekday = !text_int(name, &number) && other_weekday(name) >= 0;
    if (weekday)
        number = other_day_of(cursor->reader->level, other_weekday(name), &only);
    only = only || cursor->reader->days_unknown;
    if (number < 1 || number > level_played_days(cursor->reader->level))
        return false;
    Text whole = {at.at, (int)(name.at - at.at) + name.length};
    snprintf(day, sizeof day, "%d", (int)number);
    snprintf(words, sizeof words, "@day %s", weekday && only ? weekday_words[other_weekday(name)] : day);
    if (only)
        reader_fail(cursor->reader, TAG_BAD_EXPECT, whole, words, "a day is written %s; found '%s'", words, reader_quoted(whole).text);
    else
        reader_advise(cursor->reader, TAG_BAD_EXPECT, whole, words, "a day is written @day N, and more than one is a %s; found '%s'",
                      weekday_words[other_weekday(name)], reader_quoted(whole).text);
    side->day = side->last_day = -1;
    cursor->unknown = true;
    return true;
}

/* A stretch by other names of its weekdays, for which the rest is read all the same; false: it is none. */
static bool fail_stretch(Cursor *cursor, Text days, Side *side)
{
    char stretch[24];
    Plain list;
    bool whole = other_day_list(days, &list) == days.length && !text_equal(days, plain_view(&list));
    if (!whole || text_find(plain_view(&list), ',') >= 0 || !say_stretch(cursor->reader, &list, stretch, sizeof stretch))
        return false;
    reader_fail(cursor->reader, TAG_BAD_DAY, days, stretch, "days are written @day %s; found '%s'", stretch, reader_quoted(days).text);
    cursor->unknown = true;
    side->day = side->last_day = -1;
    return true;
}

/* What stands behind @day, where it is no list. */
static bool read_named(Cursor *cursor, Side *side)
{
    Text number = cursor_next(cursor);
    int dash = text_find(number, '-');
    if (fail_stretch(cursor, number, side))
        return true;
    if (dash > 0 && is_day_name(text_part(number, 0, dash)) && is_day_name(text_part(number, dash + 1, number.length)))
        return read_stretch(cursor, number, side);
    side->day = side->last_day = -1;
    if (other_weekend(number))
        return fail_weekend(cursor, number) || true;
    if (!is_day_name(number))
        return cursor_wants(cursor, "a day's number, or a weekday such as fri,");
    side->day = side->last_day = read_day(cursor, number);
    return true;
}

bool expect_day(Cursor *cursor, Side *side)
{
    Text at = cursor_peek(cursor);
    if (!text_starts(at, "@"))
        return true;
    cursor_next(cursor);
    if (fail_list(cursor, at, side))
        return true;
    if (text_is(at, "@day"))
        return read_named(cursor, side);
    Cursor there = *cursor;
    if (other_weekend(cursor_peek(cursor))) {
        side->day = side->last_day = -1;
        return fail_weekend(cursor, cursor_next(cursor)) || true;
    }
    return fail_without_day(cursor, at, side) || cursor_wants(&there, "'@day N'");
}
