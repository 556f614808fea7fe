/* meant_time.c - what times, sizes, bins and tempers in another dress were probably meant to be. */
#include "level/meant_time.h"

#include "level/meant_number.h"
#include "level/plain.h"
#include "level/scan.h"
#include "level/words.h"

#include <stdio.h>
#include <string.h>

/* Tables, a row a thing. */
/* clang-format off */

/* What may stand behind a time, and the hours it adds before one in the afternoon. */
static const struct Ending {
    const char *word;
    bool morning, afternoon;
} endings[] = {
    {"", false, false}, {"h", false, false}, {"uhr", false, false}, {"o'clock", false, false}, {":", false, false},
    {"am", true, false}, {"a.m.", true, false}, {"a.m", true, false}, {"pm", false, true}, {"p.m.", false, true}, {"p.m", false, true},
};

static const struct Named {
    const char *word, *clock;
} named[] = {{"noon", "12:00"}, {"midday", "12:00"}};

static const char *const before[] = {"at ", "um ", "from ", "@"};
static const char *const between[] = {"-", " to ", " until ", " till ", " bis ", ".."};

/* clang-format on */

static Plain bare(Text value)
{
    Plain plain = plain_of(plain_unquoted(value)), small = plain_small(plain_view(&plain)), out = {.length = 0};
    Text text = text_trim(plain_view(&small));
    while (text.length > 0 && text_find(text_of(",;"), text.at[text.length - 1]) >= 0)
        text = text_part(text, 0, text.length - 1);
    for (int i = 0; i < COUNT_OF(before); i++)
        if (text_starts(text, before[i]))
            text = text_trim(text_part(text, (int)strlen(before[i]), text.length));
    plain_add(&out, text);
    return out;
}

/* The hour and minute at the start, 9:40, 9.40, 940, 9h40 or, alone, 9; *behind is what follows. */
static bool take_clock(Text text, int *hour, int *minute, bool *alone, Text *behind)
{
    int hours = scan_digits(text);
    if (hours == 3 || hours == 4)
        hours -= 2;
    if (hours < 1 || hours > 2)
        return false;
    Text rest = text_part(text, hours, text.length);
    if (rest.length >= 3 && text_find(text_of(":.,h"), rest.at[0]) >= 0 && scan_digits(text_part(rest, 1, 3)) == 2)
        rest = text_part(rest, 1, rest.length);
    int minutes = scan_digits(rest);
    *alone = minutes == 0;
    if (minutes != 0 && minutes != 2)
        return false;
    *hour = meant_number(text_part(text, 0, hours));
    *minute = minutes == 2 ? meant_number(text_part(rest, 0, 2)) : 0;
    *behind = text_trim(text_part(rest, minutes, rest.length));
    return true;
}

static bool clock_of(int hour, int minute, const struct Ending *ending, char clock[6])
{
    if ((ending->morning || ending->afternoon) && (hour < 1 || hour > 12))
        return false;
    if (ending->morning && hour == 12)
        hour = 0;
    if (ending->afternoon && hour < 12)
        hour += 12;
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59)
        return false;
    snprintf(clock, 6, "%02d:%02d", hour % 24, minute % 60);
    return true;
}

bool meant_clock(Text value, bool may_be_alone, char clock[6])
{
    Plain plain = bare(value);
    Text text = plain_view(&plain), behind;
    int hour, minute;
    bool alone;
    for (int i = 0; i < COUNT_OF(named); i++)
        if (text_is(text, named[i].word))
            return snprintf(clock, 6, "%s", named[i].clock) > 0;
    if (!take_clock(text, &hour, &minute, &alone, &behind))
        return false;
    for (int i = 0; i < COUNT_OF(endings); i++)
        if (text_is(behind, endings[i].word) && (!alone || may_be_alone || i > 0))
            return clock_of(hour, minute, &endings[i], clock);
    return false;
}

bool meant_hours(Text value, char hours[12])
{
    char from[6], to[6];
    Plain plain = bare(value);
    Text text = plain_view(&plain);
    for (int at = 0; at < text.length; at++) {
        for (int i = 0; i < COUNT_OF(between); i++) {
            Text rest = text_part(text, at, text.length), behind = text_part(rest, (int)strlen(between[i]), rest.length);
            if (!text_starts(rest, between[i]) || !meant_clock(text_part(text, 0, at), true, from) || !meant_clock(behind, true, to))
                continue;
            snprintf(hours, 12, "%s-%s", from, to);
            return true;
        }
    }
    return false;
}

bool guess_clock(const Reader *reader, const Slot *slot, Text value, Meant *out)
{
    (void)reader;
    (void)slot;
    return meant_clock(value, false, out->text);
}

/* "until noon" begins with the shift. */
static bool guess_until(const Reader *reader, Text value, Meant *out)
{
    char to[6];
    Plain plain = bare(value);
    Text rest = plain_view(&plain), word = scan_word(&rest);
    int start = reader->level->shift_start;
    out->safe = false;
    if (!text_is(word, "until") && !text_is(word, "till") && !text_is(word, "to") && !text_is(word, "before"))
        return false;
    if (!meant_clock(rest, true, to))
        return false;
    snprintf(out->text, sizeof out->text, "%02d:%02d-%s", start / 60, start % 60, to);
    return true;
}

/* Hours that end before they begin: 9-5 ends in the afternoon, others are turned round. */
static void put_in_order(char hours[12], bool *safe)
{
    enum { NOON = 12 * 60, EARLIEST = 7 * 60 };
    int from, to;
    if (!scan_hours(text_of(hours), &from, &to) || from <= to)
        return;
    *safe = false;
    int last = to < EARLIEST ? to + NOON : from;
    from = to < EARLIEST ? from : to;
    text_print(hours, 12, "%02d:%02d-%02d:%02d", from / 60, from % 60, last / 60, last % 60);
}

bool guess_hours(const Reader *reader, const Slot *slot, Text value, Meant *out)
{
    (void)slot;
    if (!meant_hours(value, out->text))
        return guess_until(reader, value, out);
    put_in_order(out->text, &out->safe);
    return true;
}

/* Two numbers with anything short between them. */
static bool two_numbers(Text value, const char *sign, Meant *out)
{
    Plain plain = bare(value);
    Text text = plain_view(&plain);
    int first = scan_digits(text), last = 0;
    while (last < text.length - first && scan_digits(text_part(text, text.length - last - 1, 1)) == 1)
        last++;
    int apart = text.length - first - last;
    if (first < 1 || first > 3 || last < 1 || last > 3 || apart < 1 || apart > 4)
        return false;
    snprintf(out->text, sizeof out->text, "%d%s%d", meant_number(text_part(text, 0, first)), sign,
             meant_number(text_part(text, text.length - last, last)));
    return true;
}

bool guess_size(const Reader *reader, const Slot *slot, Text value, Meant *out)
{
    (void)reader;
    (void)slot;
    return two_numbers(value, "x", out);
}

bool guess_bins(const Reader *reader, const Slot *slot, Text value, Meant *out)
{
    (void)reader;
    (void)slot;
    return two_numbers(value, " x ", out);
}

/* The next word, or number, of a list whose signs are others; empty at the end. */
static Text next_piece(Text *rest)
{
    Text text = *rest;
    while (text.length > 0 && text_find(text_of(" ,;:=x\t"), text.at[0]) >= 0)
        text = text_part(text, 1, text.length);
    int length = scan_digits(text);
    while (scan_digits(text) == 0 && length < text.length && text_find(text_of(" ,;:=\t"), text.at[length]) < 0 &&
           scan_digits(text_part(text, length, 1)) == 0)
        length++;
    *rest = text_part(text, length, text.length);
    return text_part(text, 0, length);
}

bool guess_tempers(const Reader *reader, const Slot *slot, Text value, Meant *out)
{
    Plain plain = bare(value);
    Text rest = plain_view(&plain);
    size_t length = 0;
    (void)reader;
    (void)slot;
    for (;;) {
        Text name = next_piece(&rest), weight = next_piece(&rest);
        if (name.length == 0)
            return length > 0;
        if (scan_digits(weight) == 0 || weight.length > 3 || name.length > 12 || length > 200)
            return false;
        length += (size_t)snprintf(out->text + length, sizeof out->text - length, "%s%.*s:%.*s", length > 0 ? " " : "", name.length, name.at,
                                   weight.length, weight.at);
    }
}
