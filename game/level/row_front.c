/* row_front.c - the day, the time and the verb of a row, and what authors write in their place. */
#include "level/row_front.h"

#include "level/meant_number.h"
#include "level/meant_time.h"
#include "level/other_days.h"
#include "level/plain.h"
#include "level/read_days.h"
#include "level/scan.h"
#include "level/value.h"
#include "level/words.h"

#include <stdio.h>
#include <string.h>

static const Slot spread_slot = {"~", VALUE_MINUTES, .low = 1, .high = 240, FIELD(Row, spread), .example = "10m"};
static const Slot moment_slot = {"time", VALUE_CLOCK, FIELD(Row, start), .example = "10:30"};
static const Slot stretch_slot = {"time", VALUE_HOURS, FIELDS(Row, start, end), .example = "10:00-12:00"};

static int verb_of(Text word)
{
    Plain small = plain_small(word);
    Text text = plain_view(&small);
    while (text.length > 0 && text_find(text_of(":,"), text.at[text.length - 1]) >= 0)
        text = text_part(text, 0, text.length - 1);
    return scan_word_index(text, verb_words, VERB_COUNT);
}

bool row_verb(Text row, Text *word, Verb *verb)
{
    enum { WORDS_BEFORE = 8 };
    Text rest = row;
    for (int i = 0; i < WORDS_BEFORE && rest.length > 0; i++) {
        *word = scan_word(&rest);
        int index = verb_of(*word);
        *verb = (Verb)max_int(index, 0);
        if (plain_quotes_before(*word) > 0 && text_find(*word, '"') >= 0)
            return false;
        if (index >= 0)
            return true;
    }
    return false;
}

/* --- the day --- */

/* A number with a stop behind it, in words or with a sign before it. */
static int day_number(Text word)
{
    while (word.length > 0 && text_find(text_of(":,.;)"), word.at[word.length - 1]) >= 0)
        word = text_part(word, 0, word.length - 1);
    while (word.length > 0 && text_find(text_of("#("), word.at[0]) >= 0)
        word = text_part(word, 1, word.length);
    return meant_number(word);
}

/* A day as an author wrote it: `on` or nothing, the name and the number, apart or in one. */
typedef struct OtherDay {
    Text first, name, number, rest;
    bool apart, plain_name, plain_number;
    int day; /* below 1: none is meant */
} OtherDay;

static bool scan_other_day(Text text, OtherDay *other)
{
    int64_t plain;
    Text first = scan_word(&text), name = first;
    bool on = text_is(first, "on") || text_is(first, "On");
    if (on)
        name = scan_word(&text);
    Plain small = plain_small(name);
    if (!text_starts(plain_view(&small), "day"))
        return false;
    bool apart = name.length == 3;
    Text number = apart ? scan_word(&text) : text_part(name, 3, name.length);
    *other = (OtherDay){.first = first, .name = name, .number = number, .rest = text, .day = day_number(number)};
    other->apart = apart && !on;
    other->plain_name = other->apart && text_is(name, "day");
    other->plain_number = text_int(number, &plain);
    return true;
}

static void say_other_day(Reader *reader, const OtherDay *other)
{
    char words[24];
    snprintf(words, sizeof words, "day %d", other->day);
    Text whole = {other->first.at, (int)(other->number.at - other->first.at) + other->number.length};
    bool only_name = other->apart && other->plain_number;
    if (other->plain_name)
        reader_fail(reader, TAG_BAD_NUMBER, other->number, words + 4, "'day' wants its number, such as day 2; found '%s'",
                    reader_quoted(other->number).text);
    else
        reader_fail(reader, TAG_UNKNOWN_VERB, only_name ? other->name : whole, only_name ? "day" : words, "a day is written %s; found '%s'",
                    words, reader_quoted(whole).text);
}

/* day2, Day 2, on day 2, day two, day 2: and the like; true when one of them was taken off *rest and complained about. */
static bool take_other_day(Reader *reader, Text *rest, Row *row)
{
    OtherDay other;
    if (!scan_other_day(*rest, &other) || other.day < 1 || other.day > reader->level->days || (other.plain_name && other.plain_number))
        return false;
    say_other_day(reader, &other);
    row->days = 1u << other.day;
    *rest = other.rest;
    return true;
}

/* Several days, or weekdays, in another dress; true when they were taken off *rest and complained about, *known when the level has them. */
static bool take_other_days(Reader *reader, Text *rest, Row *row, bool *known)
{
    char words[REMEDY_LENGTH];
    const Level *level = reader->level;
    Plain list;
    Text whole;
    if (!other_days(*rest, &list, &whole) || list.length + 5 > (int)sizeof words)
        return false;
    text_print(words, sizeof words, "day %s", list.text);
    char fix[REMEDY_LENGTH];
    bool glued = whole.at + whole.length < rest->at + rest->length && whole.at[whole.length] != ' ' && whole.at[whole.length] != '\t';
    text_print(fix, sizeof fix, "%s%s", words, glued ? " " : "");
    bool one = text_find(plain_view(&list), ',') < 0 && text_find(plain_view(&list), '-') < 0;
    Text meant = text_of(words);
    reader->hushed++;
    *known = read_days(reader, &meant, row);
    reader->hushed--;
    if (*known)
        reader_fail(reader, TAG_BAD_DAY, whole, fix, one ? "a day is written %s; found '%s'" : "days are written %s, without a blank between them; found '%s'",
                    words, reader_quoted(whole).text);
    else
        reader_fail(reader, TAG_BAD_DAY, whole, NULL, "days are written %s, forwards and each once, and the level has %d day%s from %s on", words,
                    level->days, level->days == 1 ? "" : "s", weekday_words[level->starts]);
    *rest = text_trim(text_part(*rest, (int)(whole.at - rest->at) + whole.length, rest->length));
    return true;
}

/* "day off 2" and "off tue", with nothing behind: true when the days were taken off *rest, which then has its verb alone, and complained about. */
static bool take_day_off(Reader *reader, Text *rest, Row *row)
{
    char words[REMEDY_LENGTH], days[REMEDY_LENGTH];
    Plain list;
    Text ahead = *rest, first = scan_word(&ahead), off = text_is(first, "day") ? scan_word(&ahead) : first;
    if (!text_is(off, verb_words[VERB_OFF]) || other_day_list(ahead, &list) < ahead.length || ahead.length == 0 || list.length + 9 > (int)sizeof words)
        return false;
    text_print(days, sizeof days, "day %s", list.text);
    text_print(words, sizeof words, "%s %s", days, verb_words[VERB_OFF]);
    Text meant = text_of(days);
    reader->hushed++;
    bool known = read_days(reader, &meant, row);
    reader->hushed--;
    if (known)
        reader_fail(reader, TAG_BAD_DAY, *rest, words, "a day off is written %s; found '%s'", words, reader_quoted(*rest).text);
    *rest = known ? off : *rest;
    return known;
}

/* The days of a row, however they are written; false: they are not known. */
static bool take_days(Reader *reader, Text *rest, Row *row)
{
    bool known = true;
    if (take_day_off(reader, rest, row))
        return true;
    if (take_other_days(reader, rest, row, &known))
        return known;
    return take_other_day(reader, rest, row) || read_days(reader, rest, row);
}

/* "every day", "daily:" and the like say what holds for a row that names no day. */
static void take_every_day(Reader *reader, Text *rest)
{
    enum { ON, SAID_COUNT = 4, DAYS_BEHIND_ON = 2 };
    static const char *const said[SAID_COUNT] = {[ON] = "on", "every", "each", "all"},
                             *const days[] = {"weekdays", "workdays", "weekday", "workday", "days", "day"},
                             *const alone[] = {"daily", "everyday", "weekdays", "workdays", "always"};
    Text ahead = *rest, first = scan_word(&ahead), behind = ahead, second = scan_word(&behind);
    Plain small = plain_id(first), other = plain_id(second);
    int before = scan_word_index(plain_view(&small), said, SAID_COUNT);
    bool two = before >= 0 && scan_word_index(plain_view(&other), days, before == ON ? DAYS_BEHIND_ON : COUNT_OF(days)) >= 0;
    if (!two && scan_word_index(plain_view(&small), alone, COUNT_OF(alone)) < 0)
        return;
    Text whole = {first.at, two ? (int)(second.at - first.at) + second.length : first.length}, after = text_trim(two ? behind : ahead);
    Position place = reader_position(reader, after.length > 0 ? (Text){first.at, (int)(after.at - first.at)} : whole);
    const Fix fix = {place, "", true};
    reader_fail_fix(reader, TAG_BAD_DAY, whole, &fix, "a row that names no day holds every day; found '%s'", reader_quoted(whole).text);
    *rest = after;
}

/* --- the time --- */

/* Whether "from" and "to", dashes or a sign between make it a stretch. */
static bool is_stretch(Text time, bool verb_known, Verb verb)
{
    char hours[12];
    if (verb_known && verb_rows[verb].when == WHEN_STRETCH)
        return true;
    return text_find(time, '-') >= 0 || meant_hours(time, hours);
}

/* ~10:30 and ~10:00-12:00, about that time: true after a complaint; the row then has that time. */
static bool read_about(Reader *reader, Text whole, Row *row, const Slot *slot)
{
    char time[12], words[REMEDY_LENGTH];
    bool stretch = slot == &stretch_slot;
    Text behind = text_part(whole, 1, whole.length);
    if (!text_starts(whole, "~") || !(stretch ? meant_hours(behind, time) : meant_clock(behind, true, time)))
        return false;
    text_print(words, sizeof words, stretch ? "%s" : "%s~%s", time, spread_slot.example);
    reader_advise(reader, TAG_BAD_CLOCK, whole, words,
                  stretch ? "a stretch is written %s, and does not vary; found '%s'" : "a time that varies has its minutes behind it, such as %s; found '%s'",
                  words, reader_quoted(whole).text);
    reader->hushed++;
    slot_read(reader, slot, text_of(time), row);
    reader->hushed--;
    return true;
}

/* Reads HH:MM[-HH:MM][~Nm]. */
static bool read_time(Reader *reader, Text whole, Row *row, Text *time, const Slot *slot)
{
    Meant meant;
    int tilde = text_find(whole, '~');
    if (read_about(reader, whole, row, slot))
        return true;
    *time = text_trim(text_part(whole, 0, tilde < 0 ? whole.length : tilde));
    bool known = slot_read(reader, slot, *time, row) || slot_meant(reader, slot, *time, row, &meant);
    if (tilde >= 0)
        slot_read(reader, &spread_slot, text_trim(text_part(whole, tilde + 1, whole.length)), row);
    return known;
}

/* Words before a time that is written as it should be have no place there. Takes them off *whole after a complaint. */
static void take_words_before(Reader *reader, Text *whole, Row *row)
{
    Text rest = *whole, last = rest;
    char clock[6], hours[12];
    while (rest.length > 0)
        last = scan_word(&rest);
    if (last.at == whole->at || meant_clock(*whole, true, clock) || meant_hours(*whole, hours) || text_find(last, '~') >= 0)
        return;
    if (!slot_sound(reader, &moment_slot, last, row) && !slot_sound(reader, &stretch_slot, last, row))
        return;
    Text words = text_trim(text_part(*whole, 0, (int)(last.at - whole->at)));
    Position place = reader_position(reader, (Text){words.at, (int)(last.at - words.at)});
    const Fix fix = {place, "", false};
    reader_fail_fix(reader, TAG_BAD_CLOCK, words, &fix, "nothing but its days stands before the time of a row; found '%s'", reader_quoted(words).text);
    *whole = last;
}

/* What stands between the day and the verb is the time; without a verb that is known, a word that begins with a digit. */
static bool take_time(Reader *reader, Text *rest, Row *row, RowFront *front)
{
    Verb verb = VERB_PING;
    Text word = text_of("");
    bool has_verb = row_verb(*rest, &word, &verb);
    Text ahead = *rest, whole = scan_word(&ahead);
    if (has_verb)
        whole = text_trim(text_part(*rest, 0, (int)(word.at - rest->at)));
    else if (scan_digits(whole) == 0)
        whole = text_part(whole, 0, 0);
    if (has_verb)
        take_words_before(reader, &whole, row);
    front->time = whole;
    front->timed = true;
    if (whole.length == 0)
        return true;
    *rest = text_part(*rest, (int)(whole.at - rest->at) + whole.length, rest->length);
    *rest = text_trim(*rest);
    const Slot *slot = is_stretch(whole, has_verb, verb) ? &stretch_slot : &moment_slot;
    if (slot == &stretch_slot && text_find(whole, '-') < 0 && slot_sound(reader, &moment_slot, whole, row))
        slot = &moment_slot; /* for its verb to complain about */
    front->timed = read_time(reader, whole, row, &front->time, slot);
    front->unread = !front->timed;
    return front->timed;
}

/* --- the verb --- */

static bool take_verb(Reader *reader, Text *rest, Row *row, RowFront *front)
{
    Text word = scan_word(rest);
    int verb = scan_word_index(word, verb_words, VERB_COUNT), other = verb_of(word);
    front->verb = word;
    if (word.length == 0)
        return reader_fail(reader, TAG_MISSING_WORD, word, NULL,
                           "a row wants a verb behind its time, such as ping or meeting");
    if (verb < 0) {
        const char *near = other >= 0 ? verb_words[other] : reader_nearest_of(reader, word, verb_words, VERB_COUNT);
        Listed listed = reader_listed(verb_words, VERB_COUNT);
        if (near)
            reader_fail_unknown(reader, TAG_UNKNOWN_VERB, word, "verb", near);
        else
            reader_fail(reader, TAG_UNKNOWN_VERB, word, NULL, "no verb '%s'; a row is [day DAYS] TIME VERB, and there are %s", reader_quoted(word).text,
                        listed.text);
        verb = near ? scan_word_index(text_of(near), verb_words, VERB_COUNT) : -1;
    }
    row->verb = (Verb)max_int(verb, 0);
    front->shift = verb >= 0 && verb_rows[verb].when == WHEN_DAY;
    return verb >= 0;
}

/* The sign of a list before a row says nothing. */
static void take_bullet(Reader *reader, Text *rest)
{
    static const char *const bullets[] = {"-", "*", "•", "–", "—", "+"};
    Text ahead = *rest, word = scan_word(&ahead);
    if (scan_word_index(word, bullets, COUNT_OF(bullets)) < 0)
        return;
    reader_fail(reader, TAG_BAD_LINE, word, "", "nothing stands before a row; found '%s'", reader_quoted(word).text);
    *rest = ahead;
}

bool row_front_read(Reader *reader, Text *rest, Row *row, RowFront *front)
{
    *front = (RowFront){.verb = text_part(*rest, 0, 0)};
    take_bullet(reader, rest);
    take_every_day(reader, rest);
    bool day = take_days(reader, rest, row);
    take_time(reader, rest, row, front);
    front->timed = front->timed && day;
    return take_verb(reader, rest, row, front);
}
