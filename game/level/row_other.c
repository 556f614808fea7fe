/* row_other.c - rows in another form than there is one for, a function a form. */
#include "level/row_other.h"

#include "level/meant_time.h"
#include "level/option.h"
#include "level/scan.h"
#include "level/words.h"

enum { LUNCH_MINUTES = 60, TIME_WORDS = 3 }; /* 10:00 to 11:00 */

/* A row as it is written, cut at its verb. */
typedef struct Written {
    Text row, days, time, verb, behind; /* `days` with its word; empty where none is there */
} Written;

static Text from_to(Text from, Text to)
{
    return (Text){from.at, (int)(to.at - from.at) + to.length};
}

static bool is_clock(Text word)
{
    int minute;
    return scan_clock(text_part(word, 0, 5), &minute);
}

static void cut(Text row, Written *out)
{
    Text rest = row, word = scan_word(&rest);
    *out = (Written){.row = row, .days = text_part(row, 0, 0), .time = text_part(row, 0, 0)};
    if (text_is(word, "day")) {
        out->days = from_to(word, scan_word(&rest));
        word = scan_word(&rest);
    }
    if (is_clock(word)) {
        Text first = word;
        for (int i = 0; i < TIME_WORDS && scan_word_index(word, verb_words, VERB_COUNT) < 0 && rest.length > 0; i++) {
            out->time = from_to(first, word);
            word = scan_word(&rest);
        }
    }
    out->verb = word;
    out->behind = text_trim(rest);
}

bool row_begins(Text line)
{
    Written row;
    char hours[12];
    cut(line, &row);
    bool timed = row.time.length > 0 && (text_find(row.time, ' ') < 0 || meant_hours(row.time, hours));
    return (timed || (row.time.length == 0 && row.days.length > 0)) && scan_word_index(row.verb, verb_words, VERB_COUNT) >= 0;
}

static bool is_verb(const Written *row, Verb verb)
{
    return text_is(row->verb, verb_words[verb]);
}

/* From `from` to the end of the row, `out->words` are meant; it was tagged and said before. */
static bool mean(const Written *row, Text from, OtherRow *out)
{
    out->part = text_part(row->row, (int)(from.at - row->row.at), row->row.length);
    plain_add(&out->row, text_part(row->row, 0, (int)(from.at - row->row.at)));
    plain_add(&out->row, text_of(out->words));
    return true;
}

/* day fri off 12:30-17:00: the rest of the day is its shift. */
static bool half_off(const Reader *reader, const Written *row, OtherRow *out)
{
    char met[12];
    int from, to, start = reader->level->shift_start, end = reader->level->shift_end;
    if (!is_verb(row, VERB_OFF) || !meant_hours(row->behind, met) || !scan_hours(text_of(met), &from, &to) || row->days.length == 0)
        return false;
    bool later = to >= end && from > start, sooner = from <= start && to < end;
    if (!later && !sooner)
        return false;
    start = later ? start : to;
    end = later ? from : end;
    text_print(out->words, sizeof out->words, "%s %02d:%02d-%02d:%02d", verb_words[VERB_SHIFT], start / 60, start % 60, end / 60, end % 60);
    text_print(out->sentence, sizeof out->sentence, "a day is off as a whole; one that is off from %s has a shorter shift: %.*s %s", met, row->days.length,
               row->days.at, out->words);
    out->tag = TAG_AFTER_VALUE;
    return mean(row, row->verb, out);
}

/* Words about a part of a day. */
enum { SAY_NOTHING, SAY_OFF, SAY_HALF, SAY_MORNING, SAY_AFTERNOON, SAY_UNTIL, SAY_FROM };

static const struct PartOfDay {
    const char *word;
    int says;
} parts_of_day[] = {
    {"off", SAY_OFF}, {"free", SAY_OFF}, {"frei", SAY_OFF}, {"half", SAY_HALF}, {"half-day", SAY_HALF}, {"halfday", SAY_HALF},
    {"morning", SAY_MORNING}, {"mornings", SAY_MORNING}, {"forenoon", SAY_MORNING}, {"am", SAY_MORNING},
    {"afternoon", SAY_AFTERNOON}, {"afternoons", SAY_AFTERNOON}, {"pm", SAY_AFTERNOON}, {"evening", SAY_AFTERNOON},
    {"until", SAY_UNTIL}, {"till", SAY_UNTIL}, {"to", SAY_UNTIL}, {"before", SAY_UNTIL}, {"from", SAY_FROM}, {"after", SAY_FROM}, {"at", SAY_FROM},
    {"in", SAY_NOTHING}, {"the", SAY_NOTHING}, {"a", SAY_NOTHING}, {"only", SAY_NOTHING}, {"on", SAY_NOTHING}, {"day", SAY_NOTHING},
    {"work", SAY_NOTHING}, {"working", SAY_NOTHING}, {"short", SAY_NOTHING},
};

/* What the words of a row say about a part of its day; false where one of them is another. *clock: at what time, -1: none is said. */
static bool part_of_day(Text text, unsigned *said, int *clock)
{
    char met[6];
    *said = 0;
    *clock = -1;
    for (Text rest = text, word = scan_word(&rest); word.length > 0; word = scan_word(&rest)) {
        Plain small = plain_small(word);
        int i = 0;
        while (i < COUNT_OF(parts_of_day) && !text_is(plain_view(&small), parts_of_day[i].word))
            i++;
        if (i < COUNT_OF(parts_of_day))
            *said |= 1u << parts_of_day[i].says;
        else if (*clock >= 0 || !meant_clock(word, (*said & (1u << SAY_UNTIL | 1u << SAY_FROM)) != 0, met) || !scan_clock(text_of(met), clock))
            return false;
    }
    return true;
}

/* day fri off in the afternoon, day fri half day, day fri until 12:30: the rest of the day is its shift, which goes on to the end of lunch. */
static bool part_off(const Reader *reader, const Written *row, OtherRow *out)
{
    enum { NOON = 12 * 60, AFTER_LUNCH = 13 * 60 };
    const Level *level = reader->level;
    unsigned said;
    int clock, start = level->shift_start, end = level->shift_end;
    bool known = row->days.length > 0 && row->time.length == 0 && part_of_day(from_to(row->verb, row->behind), &said, &clock);
    if (!known || (clock < 0 && (said & (1u << SAY_HALF | 1u << SAY_MORNING | 1u << SAY_AFTERNOON)) == 0))
        return false;
    bool off = said >> SAY_OFF & 1u, until = said >> SAY_UNTIL & 1u, morning = said >> SAY_MORNING & 1u, half = said >> SAY_HALF & 1u;
    bool later = clock >= 0 ? off == until : off ? morning && !half : !morning && !half; /* what is left of the day is its later part */
    if (later)
        start = clock >= 0 ? clock : level->lunch_start > 0 ? min_int(level->lunch_start, NOON) : NOON;
    else
        end = clock >= 0 ? clock : max_int(level->lunch_end, AFTER_LUNCH);
    text_print(out->words, sizeof out->words, "%s %02d:%02d-%02d:%02d", verb_words[VERB_SHIFT], start / 60, start % 60, end / 60, end % 60);
    text_print(out->sentence, sizeof out->sentence, "a day is off as a whole; one that is off in part has a shorter shift, such as %.*s %s", row->days.length,
               row->days.at, out->words);
    out->tag = is_verb(row, VERB_OFF) ? TAG_AFTER_VALUE : TAG_UNKNOWN_VERB;
    return mean(row, row->verb, out);
}

/* day wed no lunch. */
static bool no_lunch(const Reader *reader, const Written *row, OtherRow *out)
{
    static const char *const nos[] = {"no", "none", "without", "skip", "skips", "skipped", "kein", "keine", "sin", "sans"};
    Plain verb = plain_small(row->verb), behind = plain_small(row->behind);
    (void)reader;
    bool before = scan_word_index(plain_view(&verb), nos, COUNT_OF(nos)) >= 0 && text_is(plain_view(&behind), verb_words[VERB_LUNCH]);
    bool after = text_is(plain_view(&verb), verb_words[VERB_LUNCH]) && scan_word_index(plain_view(&behind), nos, COUNT_OF(nos)) >= 0;
    if (row->days.length == 0 || row->time.length > 0 || !(before || after) || text_is(row->behind, "none"))
        return false;
    text_print(out->words, sizeof out->words, "%s none", verb_words[VERB_LUNCH]);
    text_print(out->sentence, sizeof out->sentence, "a day without lunch is written %.*s %s", row->days.length, row->days.at, out->words);
    out->tag = TAG_MISSING_WORD;
    out->safe = true;
    return mean(row, row->verb, out);
}

/* day tue day off. */
static bool day_day_off(const Reader *reader, const Written *row, OtherRow *out)
{
    (void)reader;
    if (row->days.length == 0 || !text_is(row->verb, "day") || !text_is(row->behind, verb_words[VERB_OFF]))
        return false;
    text_print(out->words, sizeof out->words, "%s", verb_words[VERB_OFF]);
    text_print(out->sentence, sizeof out->sentence, "a day off is written %.*s %s", row->days.length, row->days.at, out->words);
    out->tag = TAG_UNKNOWN_VERB;
    out->safe = true;
    return mean(row, row->verb, out);
}

/* The moment alone is meant in the place of the time. */
static bool mean_time(const Written *row, int minute, OtherRow *out)
{
    text_print(out->words, sizeof out->words, "%02d:%02d", minute / 60, minute % 60);
    mean(row, row->time, out);
    out->part = row->time;
    plain_add(&out->row, text_part(row->row, (int)(row->time.at - row->row.at) + row->time.length, row->row.length));
    return true;
}

static bool says_for(Text options)
{
    while (options.length > 0)
        if (text_starts(scan_word(&options), "for="))
            return true;
    return false;
}

/* Who calls a meeting and its title, which stands between quotes. */
static void quote_title(Text words, char out[REMEDY_LENGTH])
{
    Text rest = words, who = scan_word(&rest);
    bool bare = rest.length > 0 && text_find(words, '"') < 0 && text_find(words, '\\') < 0 && plain_quotes_before(rest) == 0;
    text_print(out, REMEDY_LENGTH, bare ? "%.*s \"%.*s\"" : "%.*s %.*s", who.length, who.at, rest.length, rest.at);
}

static bool is_person(const Reader *reader, Text id)
{
    for (int i = 0; i < reader->level->person_count; i++)
        if (text_is(id, reader->level->people[i].id))
            return true;
    return false;
}

/* 14:00-15:00 meeting a Sync, where nothing is who calls it: what the row wants is said in one. */
static bool meeting_in_words(const Reader *reader, const Written *row, OtherRow *out)
{
    char met[12];
    int from, to;
    Text rest = row->behind, who = scan_word(&rest);
    if (!is_verb(row, VERB_MEETING) || !meant_hours(row->time, met) || !scan_hours(text_of(met), &from, &to) || to <= from)
        return false;
    if (who.length == 0 || is_person(reader, who) || plain_quotes_before(row->behind) > 0 || text_find(row->behind, '"') >= 0 ||
        option_before(verb_rows[VERB_MEETING].options, row->behind).length < row->behind.length)
        return false;
    text_print(out->sentence, sizeof out->sentence,
               "'%s' wants the moment it begins at, the id of who calls it, its title in quotes, and for= says how long it takes: %02d:%02d %s %s \"%.*s\" for=%dm",
               verb_words[VERB_MEETING], from / 60, from % 60, verb_words[VERB_MEETING], reader->level->person_count > 0 ? reader->level->people[0].id : "quill",
               min_int(row->behind.length, 80), row->behind.at, to - from);
    out->tag = TAG_WRONG_TIME;
    out->part = from_to(row->time, row->behind);
    return true;
}

/* 14:00-15:00 meeting ines "Sync": how long it takes stands behind. */
static bool hours_of_meeting(const Reader *reader, const Written *row, OtherRow *out)
{
    char met[12], called[REMEDY_LENGTH];
    int from, to;
    (void)reader;
    if (!is_verb(row, VERB_MEETING) || !meant_hours(row->time, met) || !scan_hours(text_of(met), &from, &to) || to <= from)
        return false;
    Text words = option_before(verb_rows[VERB_MEETING].options, row->behind);
    Text options = text_trim(text_part(row->behind, words.length, row->behind.length));
    text_print(out->sentence, sizeof out->sentence, "'%s' wants the moment it begins at, and for= says how long it takes", verb_words[VERB_MEETING]);
    out->tag = TAG_WRONG_TIME;
    out->safe = !says_for(options);
    if (!out->safe)
        return mean_time(row, from, out);
    quote_title(words, called);
    int room = text_print(out->words, sizeof out->words, "%02d:%02d %s %s for=%dm%s%.*s", from / 60, from % 60, verb_words[VERB_MEETING], called, to - from, options.length > 0 ? " " : "", options.length, options.at);
    return room < (int)sizeof out->words && mean(row, row->time, out);
}

/* 12:00 lunch: that of every day is a key, and no row. */
static bool lunch_of_days(const Reader *reader, const Written *row, OtherRow *out)
{
    int from, to;
    (void)reader;
    if (!is_verb(row, VERB_LUNCH) || row->days.length > 0 || row->time.length == 0)
        return false;
    if (!scan_hours(row->time, &from, &to)) {
        scan_clock(text_part(row->time, 0, 5), &from);
        to = from + LUNCH_MINUTES;
    }
    text_print(out->sentence, sizeof out->sentence,
               "the lunch of every day is a key of [day]: lunch = %02d:%02d-%02d:%02d; a row is that of one day, such as %s", from / 60, from % 60, to / 60 % 24,
               to % 60, verb_rows[VERB_LUNCH].example);
    out->tag = TAG_WRONG_TIME;
    out->part = row->time;
    return true;
}

/* day fri 12:00 lunch: when it ends is not said. */
static bool moment_of_lunch(const Reader *reader, const Written *row, OtherRow *out)
{
    int from, minutes = reader->level->lunch_end - reader->level->lunch_start;
    Text time = is_verb(row, VERB_LUNCH) && row->time.length > 0 && row->behind.length == 0 ? row->time : row->behind;
    if (!is_verb(row, VERB_LUNCH) || time.length != 5 || !scan_clock(time, &from))
        return false;
    int to = from + (minutes > 0 ? minutes : LUNCH_MINUTES);
    text_print(out->words, sizeof out->words, "%s %02d:%02d-%02d:%02d", verb_words[VERB_LUNCH], from / 60, from % 60, to / 60 % 24, to % 60);
    text_print(out->sentence, sizeof out->sentence, "'%s' has its day before it and its hours behind it, such as %s", verb_words[VERB_LUNCH],
               verb_rows[VERB_LUNCH].example);
    out->tag = TAG_WRONG_TIME;
    return mean(row, row->time.length > 0 ? row->time : row->verb, out);
}

typedef bool Form(const Reader *reader, const Written *row, OtherRow *out);

static Form *const forms[] = {half_off, day_day_off, part_off, no_lunch, meeting_in_words, hours_of_meeting, lunch_of_days, moment_of_lunch};

bool row_other(const Reader *reader, Text row, OtherRow *out)
{
    Written written;
    cut(row, &written);
    for (int i = 0; i < COUNT_OF(forms); i++) {
        *out = (OtherRow){.row = {.length = 0}};
        if (forms[i](reader, &written, out))
            return true;
    }
    return false;
}
