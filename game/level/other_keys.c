/* other_keys.c - keys by the names that they have elsewhere, and the two ends of a shift in two lines. */
#include "level/other_keys.h"

#include "level/meant_time.h"
#include "level/scan.h"
#include "level/slots.h"
#include "level/value.h"

/* Tables, a row a thing. */
/* clang-format off */

static const struct OtherKey {
    SectionKind section;
    const char *key, *names; /* in small letters, with a dash for a blank */
} other_keys[] = {
    {SECTION_DAY, "title", "name level level-name caption heading"},
    {SECTION_DAY, "claim", "thesis argument statement point message hypothesis"},
    {SECTION_DAY, "invitation", "subtitle intro introduction tagline description teaser blurb"},
    {SECTION_DAY, "mode", "type kind"},
    {SECTION_DAY, "shift", "hours open opening work-hours working-hours office-hours workday working-day work time times day-hours"},
    {SECTION_DAY, "lunch", "break lunch-break lunchbreak lunchtime lunch-time pause midday"},
    {SECTION_DAY, "pace", "speed tempo"},
    {SECTION_DAY, "days", "number-of-days day-count"},
    {SECTION_DAY, "starts", "first-day start-day starts-on weekday day-of-week"},
    {SECTION_DAY, "repeat", "repeats times-played rounds"},
    {SECTION_DAY, "seed", "random random-seed rng"},
    {SECTION_DAY, "author", "by creator writer written-by made-by teacher"},
    {SECTION_DAY, "language", "lang locale"},
    {SECTION_DAY, "next", "next-level followed-by then sequel"},
    {SECTION_PERSON, "role", "job position post function department"},
    {SECTION_PERSON, "looks", "portrait picture face image icon look avatar appearance"},
    {SECTION_DESK, "role", "job position post function department"},
    {SECTION_DESK, "looks", "portrait picture face image icon look avatar appearance"},
    {SECTION_DESK, "plays", "bot temper behaves behaviour behavior"},
    {SECTION_COLLEAGUE, "role", "job position post function department"},
    {SECTION_COLLEAGUE, "looks", "portrait picture face image icon look avatar appearance"},
    {SECTION_COLLEAGUE, "plays", "bot temper behaves behaviour behavior"},
    {SECTION_FILE, "name", "title"},
    {SECTION_FILE, "numbers", "size field grid"},
    {SECTION_FILE, "serves", "client customer beneficiary whom"},
    {SECTION_FILE, "weight", "worth value pays points"},
    {SECTION_FILE, "due", "deadline due-at due-by until"},
    {SECTION_FILE, "waits", "waiting queue people who-waits"},
    {SECTION_TOOL, "name", "title"},
    {SECTION_TOOL, "claims", "promises promise gain gains"},
    {SECTION_RULE, "name", "title"},
    {SECTION_RULE, "cost", "price standing"},
    {SECTION_RULE, "does", "effect action what kind"},
};

static const char begins[] = "start starts begin begins from open opens start-time starts-at begins-at start-of-day opening",
                  ends[] = "end ends to until till close closes end-time ends-at end-of-day closing finish stop";

/* clang-format on */

const char *other_key(const Reader *reader, Text name)
{
    Plain id = plain_id(name);
    for (int i = 0; i < COUNT_OF(other_keys); i++)
        if (&sections[other_keys[i].section] == reader->section && scan_is_among(plain_view(&id), other_keys[i].names))
            return other_keys[i].key;
    return NULL;
}

/* A line of [day] that says when the day begins or ends. */
typedef struct End {
    Text value;
    int line; /* 0: there is none */
    int columns; /* up to the end of its value */
} End;

/* The first line of the present section whose key is among the names, its value a time of day. */
static End find_end(const Reader *reader, const char *names)
{
    Text rest = reader->source, line;
    char clock[6];
    for (int number = 1; text_next_line(&rest, &line); number++) {
        Text content = scan_content(line);
        int sign = text_find(content, '=');
        if (number <= reader->heading.line || sign < 1)
            continue;
        if (text_starts(content, "["))
            break;
        Plain id = plain_id(text_part(content, 0, sign));
        Text value = text_trim(text_part(content, sign + 1, content.length));
        if (scan_is_among(plain_view(&id), names) && meant_clock(value, true, clock))
            return (End){value, number, text_columns(text_part(line, 0, (int)(content.at - line.at) + content.length))};
    }
    return (End){.line = 0};
}

const Slot *other_key_shift(void)
{
    const Slot *slot = sections[SECTION_DAY].slots;
    while (slot->offset != offsetof(Level, shift_start))
        slot++;
    return slot;
}

/* The shift that the two make; of one that is not there the usual one. */
static bool say_shift(Reader *reader, const End *begin, const End *end, char words[REMEDY_LENGTH])
{
    char from[6] = "09:00", to[6] = "17:00", hours[12];
    int read[2];
    Slot slot = *other_key_shift();
    slot.offset = 0;
    slot.second = sizeof read[0];
    bool sound = (begin->line == 0 || meant_clock(begin->value, true, from)) && (end->line == 0 || meant_clock(end->value, true, to));
    text_print(hours, sizeof hours, "%s-%s", from, to);
    text_print(words, REMEDY_LENGTH, "%s = %s", slot.name, hours);
    return sound && slot_sound(reader, &slot, text_of(hours), read);
}

bool other_key_is_end(const Reader *reader, Text name, Text value)
{
    char clock[6];
    Plain id = plain_id(name);
    bool named = scan_is_among(plain_view(&id), begins) || scan_is_among(plain_view(&id), ends);
    return reader->section == &sections[SECTION_DAY] && named && meant_clock(value, true, clock);
}

void other_key_fail_end(Reader *reader)
{
    char words[REMEDY_LENGTH];
    End begin = find_end(reader, begins), end = find_end(reader, ends);
    const End *last = begin.line > end.line ? &begin : &end;
    int first = begin.line == 0 || (end.line > 0 && end.line < begin.line) ? end.line : begin.line;
    bool both = begin.line > 0 && end.line > 0, next = last->line == first + 1, sound = say_shift(reader, &begin, &end, words);
    if (first != reader->number)
        return; /* as was said there */
    Position place = reader_position(reader, text_trim(reader->content));
    if (both)
        place.width = text_columns(reader->written) + 2 - place.column + last->columns;
    const Fix fix = {place, words, both};
    reader_fail_fix(reader, TAG_UNKNOWN_KEY, text_trim(reader->content), sound && (!both || next) ? &fix : NULL, "when the day begins and ends stands in one key: %s%s",
                    sound ? words : "shift = 09:00-17:00", both ? ", in the place of both lines" : "");
}
