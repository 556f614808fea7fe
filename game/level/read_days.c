/* read_days.c - the days of a row. A weekday is every day of that name. */
#include "level/read_days.h"

#include "level/other_days.h"
#include "level/scan.h"
#include "level/words.h"

/* One end of a stretch: a day's number, or a weekday. */
typedef struct DayName {
    int day;     /* from 1; 0: a weekday */
    int weekday; /* Weekday */
} DayName;

/* Whether any day of the level has that name; where nobody knows how many it has, each may. */
static bool is_reached(const Reader *reader, int weekday)
{
    const Level *level = reader->level;
    if (reader->days_unknown)
        return true;
    for (int day = 1; day <= level->days; day++)
        if ((int)level_weekday(level, day) == weekday)
            return true;
    return false;
}

static bool fail_unreached(Reader *reader, Text name, int weekday)
{
    const Level *level = reader->level;
    return reader_fail(reader, TAG_BAD_DAY, name, NULL, "the level has %d day%s from %s on; none of them is a %s", level->days, level->days == 1 ? "" : "s",
                       weekday_words[level->starts], weekday_words[weekday]);
}

bool read_days_weekend(Reader *reader, Text name)
{
    return reader_fail(reader, TAG_BAD_DAY, name, NULL, "the office knows no '%s': a week has mon, tue, wed, thu and fri", reader_quoted(name).text);
}

static bool fail_no_day(Reader *reader, Text name)
{
    int weekday = other_weekday(name);
    bool number = scan_digits(name) > 0;
    const char *near = weekday >= 0 ? weekday_words[weekday] : number ? NULL : other_weekday_near(reader_nearest(reader, name));
    if (other_weekend(name))
        return read_days_weekend(reader, name);
    if (weekday >= 0 && !is_reached(reader, weekday))
        return fail_unreached(reader, name, weekday);
    if (near)
        return reader_fail_unknown(reader, TAG_UNKNOWN_WORD, name, "weekday", near);
    return reader_fail(reader, TAG_BAD_NUMBER, name, NULL, "'day' wants its number or a weekday, such as day 2 or day mon; found '%s'",
                       reader_quoted(name).text);
}

static bool read_name(Reader *reader, Text name, DayName *out)
{
    const Level *level = reader->level;
    int64_t number;
    *out = (DayName){.weekday = scan_word_index(name, weekday_words, WEEKDAY_COUNT)};
    if (out->weekday >= 0)
        return is_reached(reader, out->weekday) || fail_unreached(reader, name, out->weekday);
    if (!text_int(name, &number))
        return fail_no_day(reader, name);
    if (number < 1 || number > level->days)
        return reader_fail(reader, TAG_BAD_DAY, name, NULL, "the level has %d day%s; found 'day %s'", level->days, level->days == 1 ? "" : "s",
                           reader_quoted(name).text);
    out->day = (int)number;
    return true;
}

static uint32_t stretch_of_numbers(int from, int to)
{
    uint32_t days = 0;
    for (int day = from; day <= to; day++)
        days |= 1u << day;
    return days;
}

static uint32_t stretch_of_weekdays(const Level *level, int from, int to)
{
    uint32_t days = 0;
    for (int day = 1; day <= level->days; day++) {
        int weekday = (int)level_weekday(level, day);
        days |= weekday >= from && weekday <= to ? 1u << day : 0;
    }
    return days;
}

/* One part between commas: a day, or a stretch of them. */
static bool read_part(Reader *reader, Text part, uint32_t *days)
{
    DayName first, last;
    int dash = text_find(part, '-');
    if (!read_name(reader, text_part(part, 0, dash < 0 ? part.length : dash), &first) ||
        !read_name(reader, dash < 0 ? part : text_part(part, dash + 1, part.length), &last))
        return false;
    if ((first.day == 0) != (last.day == 0))
        return reader_fail(reader, TAG_BAD_DAY, part, NULL, "a stretch goes from number to number or from weekday to weekday; found '%s'",
                           reader_quoted(part).text);
    if (first.day > last.day || (first.day == 0 && first.weekday > last.weekday))
        return reader_fail(reader, TAG_BAD_DAY, part, NULL, "a stretch of days goes forwards, within a week where it says weekdays; found '%s'",
                           reader_quoted(part).text);
    *days = first.day > 0 ? stretch_of_numbers(first.day, last.day) : stretch_of_weekdays(reader->level, first.weekday, last.weekday);
    return true;
}

/* All of them: 1,3-5,fri. */
static bool read_list(Reader *reader, Text list, uint32_t *out)
{
    for (Text rest = list; rest.length > 0;) {
        int comma = text_find(rest, ',');
        Text part = text_part(rest, 0, comma < 0 ? rest.length : comma);
        uint32_t days = 0;
        if (part.length == 0 || comma == rest.length - 1)
            return reader_fail(reader, TAG_BAD_DAY, list, NULL, "a list of days has no gap and no blank in it, such as 1,3,5; found '%s'",
                               reader_quoted(list).text);
        if (!read_part(reader, part, &days))
            return false;
        if (*out & days)
            return reader_fail(reader, TAG_DUPLICATE_KEY, part, NULL, "day %d is named twice here", __builtin_ctz(*out & days));
        *out |= days;
        rest = text_part(rest, part.length + (comma >= 0), rest.length);
    }
    return true;
}

bool read_days(Reader *reader, Text *rest, Row *row)
{
    Text ahead = *rest, word = scan_word(&ahead);
    if (!text_is(word, "day"))
        return true;
    Text list = scan_word(&ahead);
    uint32_t days = 0;
    *rest = ahead;
    row->days = NO_DAYS;
    if (list.length == 0)
        return fail_no_day(reader, list);
    if (!read_list(reader, list, &days))
        return false;
    row->days = days;
    reader->level->weekdays_named = reader->level->weekdays_named || list.at[0] > '9';
    return true;
}

void write_days(uint32_t days, Buffer *out)
{
    const char *comma = "";
    for (int day = 1; day <= LEVEL_DAYS_MAX; day++) {
        int last = day;
        if ((days >> day & 1u) == 0)
            continue;
        while (last < LEVEL_DAYS_MAX && (days >> (last + 1) & 1u) != 0)
            last++;
        buffer_print(out, last - day > 1 ? "%s%d-%d" : "%s%d", comma, day, last);
        day = last - day > 1 ? last : day;
        comma = ",";
    }
}
