/* meant.c - guesses at values: numbers and their units, texts, names and ids. Times and sizes are meant_time.c's. */
#include "level/meant.h"

#include "level/language_name.h"
#include "level/lists.h"
#include "level/meant_number.h"
#include "level/meant_time.h"
#include "level/other_days.h"
#include "level/plain.h"
#include "level/scan.h"
#include "level/words.h"

#include <stdio.h>
#include <string.h>

/* Tables, a row a thing. */
/* clang-format off */

/* How a unit is written, and by how much a number of it is multiplied. "" is none. */
static const struct Unit {
    ValueKind kind;
    const char *word;
    int times;
} units[] = {
    {VALUE_MINUTES, "", 1}, {VALUE_MINUTES, "m", 1}, {VALUE_MINUTES, "min", 1}, {VALUE_MINUTES, "mins", 1}, {VALUE_MINUTES, "minute", 1},
    {VALUE_MINUTES, "minutes", 1}, {VALUE_MINUTES, "minuten", 1}, {VALUE_MINUTES, "'", 1},
    {VALUE_MINUTES, "h", 60}, {VALUE_MINUTES, "hr", 60}, {VALUE_MINUTES, "hour", 60}, {VALUE_MINUTES, "hours", 60}, {VALUE_MINUTES, "std", 60},
    {VALUE_PER_CENT, "", 1}, {VALUE_PER_CENT, "%", 1}, {VALUE_PER_CENT, "percent", 1}, {VALUE_PER_CENT, "per cent", 1}, {VALUE_PER_CENT, "pct", 1},
    {VALUE_PACE, "", 1}, {VALUE_PACE, "s", 1}, {VALUE_PACE, "sec", 1}, {VALUE_PACE, "seconds", 1}, {VALUE_PACE, "s/hour", 1}, {VALUE_PACE, "s/h", 1},
    {VALUE_PACE, "s per hour", 1}, {VALUE_PACE, "sec/hour", 1}, {VALUE_PACE, "seconds/hour", 1}, {VALUE_PACE, "seconds per hour", 1},
    {VALUE_PACE, "seconds an hour", 1}, {VALUE_PACE, "s an hour", 1},
    {VALUE_RATE, "", 1}, {VALUE_RATE, "/hour", 1}, {VALUE_RATE, "/h", 1}, {VALUE_RATE, "/hr", 1}, {VALUE_RATE, "per hour", 1}, {VALUE_RATE, "an hour", 1},
    {VALUE_RATE, "h", 1}, {VALUE_RATE, "hour", 1}, {VALUE_RATE, "/std", 1}, {VALUE_RATE, "/stunde", 1}, {VALUE_RATE, "pro stunde", 1}, {VALUE_RATE, "/hora", 1},
    {VALUE_RATE, "por hora", 1}, {VALUE_RATE, "/heure", 1}, {VALUE_RATE, "par heure", 1}, {VALUE_RATE, "/ora", 1}, {VALUE_RATE, "/hours", 1},
    {VALUE_RATE, "/min", 60}, {VALUE_RATE, "/minute", 60}, {VALUE_RATE, "per minute", 60}, {VALUE_RATE, "a minute", 60},
    {VALUE_RATE, "a hour", 1}, {VALUE_RATE, "each hour", 1}, {VALUE_RATE, "per h", 1}, {VALUE_RATE, "hourly", 1},
    {VALUE_A_DAY, "", 1}, {VALUE_A_DAY, "/day", 1}, {VALUE_A_DAY, "/d", 1}, {VALUE_A_DAY, "per day", 1}, {VALUE_A_DAY, "a day", 1}, {VALUE_A_DAY, "daily", 1},
    {VALUE_COUNT, "", 1}, {VALUE_COUNT, "m", 1}, {VALUE_COUNT, "min", 1}, {VALUE_COUNT, "minutes", 1}, {VALUE_COUNT, "day", 1}, {VALUE_COUNT, "days", 1},
    {VALUE_COUNT, "times", 1}, {VALUE_COUNT, "x", 1}, {VALUE_COUNT, "fold", 1}, {VALUE_COUNT, "points", 1}, {VALUE_COUNT, "people", 1}, {VALUE_COUNT, "standing", 1}, {VALUE_COUNT, "numbers", 1},
};

/* clang-format on */

bool meant_text(Text text, char *out, size_t room)
{
    size_t length = 0;
    if ((size_t)text.length * 2 + 3 > room)
        return false;
    out[length++] = '"';
    for (int i = 0; i < text.length; i++) {
        bool known = text.at[i] == '\\' && i + 1 < text.length && text_find(text_of("\"\\n"), text.at[i + 1]) >= 0;
        if (text.at[i] == '"' || (text.at[i] == '\\' && !known))
            out[length++] = '\\';
        out[length++] = text.at[i];
        if (known)
            out[length++] = text.at[++i];
    }
    out[length++] = '"';
    out[length] = '\0';
    return true;
}

/* Without what a sentence or a list puts behind a word. */
static Text without_stop(Text text)
{
    while (text.length > 0 && text_find(text_of(",;.:"), text.at[text.length - 1]) >= 0)
        text = text_part(text, 0, text.length - 1);
    return text_trim(text);
}

/* Plain, small, without quotes and stops. */
static Plain bare(Text value)
{
    Plain plain = plain_of(plain_unquoted(value)), small = plain_small(plain_view(&plain)), out = {.length = 0};
    plain_add(&out, without_stop(text_trim(plain_view(&small))));
    return out;
}

/* A number as somebody writes it: 45, +20, 1.5, 1,5, two. */
typedef struct Amount {
    bool plus;
    int64_t hundredths;
    Text unit; /* what follows, trimmed */
} Amount;

/* an hour, half an hour, twice a day. */
static bool amount_of_one(Text word, Text rest, Amount *out)
{
    static const struct {
        const char *word;
        int hundredths;
        bool alone; /* it says a number without a unit */
    } ones[] = {{"a", 100, false}, {"an", 100, false}, {"half", 50, false}, {"once", 100, true}, {"twice", 200, true}, {"double", 200, true}, {"triple", 300, true}};
    for (int i = 0; i < COUNT_OF(ones); i++) {
        if (!text_is(word, ones[i].word) || (!ones[i].alone && rest.length == 0))
            continue;
        out->hundredths = ones[i].hundredths;
        for (Text ahead = rest, article = scan_word(&ahead); text_is(article, "a") || text_is(article, "an"); article = scan_word(&ahead))
            rest = ahead;
        out->unit = rest;
        return true;
    }
    return false;
}

static bool amount_in_words(Text text, Amount *out)
{
    Text rest = text, word = scan_word(&rest);
    if (amount_of_one(word, rest, out))
        return true;
    int number = scan_digits(word) > 0 ? -1 : meant_number(word);
    out->hundredths = number * 100;
    out->unit = rest;
    return number >= 0;
}

static bool amount_of(Text text, Amount *out)
{
    bool first = text_starts(text, "%"), minus;
    Text rest = text_trim(text_part(text, first ? 1 : 0, text.length));
    *out = (Amount){.plus = text_starts(rest, "+")};
    minus = text_starts(rest, "-");
    rest = text_trim(text_part(rest, out->plus || minus ? 1 : 0, rest.length));
    int length = scan_digits(rest), hundredths;
    char number[16];
    if (length == 0 || length > 6)
        return length == 0 && amount_in_words(rest, out);
    Text behind = text_part(rest, length, rest.length);
    int decimals = text_starts(behind, ".") || text_starts(behind, ",") ? scan_digits(text_part(behind, 1, behind.length)) : 0;
    Text part = decimals > 0 ? text_part(behind, 1, min_int(decimals, 2)) : text_of("0");
    snprintf(number, sizeof number, "%.*s.%.*s", length, rest.at, part.length, part.at);
    if (!scan_hundredths(text_of(number), &hundredths))
        return false;
    out->hundredths = minus ? -hundredths : hundredths;
    out->unit = first ? text_of("%") : text_trim(text_part(behind, decimals > 0 ? decimals + 1 : 0, behind.length));
    return decimals <= 2;
}

static int unit_times(const Slot *slot, ValueKind kind, Text unit)
{
    for (int i = 0; i < COUNT_OF(units); i++)
        if (units[i].kind == kind && text_is(unit, units[i].word))
            return units[i].times;
    return kind == VALUE_COUNT && text_is(unit, slot->name) ? 1 : 0;
}

static bool say_number(const char *sign, int64_t number, const char *unit, Meant *out)
{
    snprintf(out->text, sizeof out->text, "%s%lld%s", sign, (long long)number, unit);
    return true;
}

static bool guess_number(const Reader *reader, const Slot *slot, Text value, Meant *out)
{
    Plain plain = bare(value);
    Amount amount;
    (void)reader;
    if (!amount_of(plain_view(&plain), &amount))
        return false;
    int times = unit_times(slot, slot->kind, amount.unit);
    if (times == 0 || amount.hundredths * times % 100 != 0)
        return false;
    return say_number(amount.plus && slot->kind == VALUE_PER_CENT ? "+" : "", amount.hundredths * times / 100, value_forms[slot->kind].unit, out);
}

/* 15% of a thousand, or 0.6 of it. */
static bool guess_of_thousand(const Slot *slot, Text text, Meant *out)
{
    Amount amount;
    if (slot->kind != VALUE_COUNT || slot->high != 1000 || !amount_of(text, &amount))
        return false;
    if (text_is(amount.unit, "%"))
        return say_number("", amount.hundredths * slot->high / 10000, "", out);
    bool part = amount.unit.length == 0 && amount.hundredths > 0 && amount.hundredths < 100;
    return part && say_number("", amount.hundredths * slot->high / 100, "", out);
}

/* 1h30 and 1:30 of minutes; parts of a thousand. */
static bool guess_parts(const Reader *reader, const Slot *slot, Text value, Meant *out)
{
    Plain plain = bare(value);
    Text text = plain_view(&plain);
    (void)reader;
    int hours = scan_digits(text), minutes = scan_digits(text_part(text, hours + 1, text.length));
    char between = hours < text.length ? text.at[hours] : '\0';
    bool parts = hours >= 1 && hours <= 2 && minutes == 2 && (between == 'h' || between == ':') && text.length <= hours + minutes + 2;
    if (slot->kind == VALUE_MINUTES && parts)
        return say_number("", meant_number(text_part(text, 0, hours)) * 60 + meant_number(text_part(text, hours + 1, 2)), "m", out);
    out->safe = false;
    return guess_of_thousand(slot, text, out);
}

/* How many days a week has, or from monday to another: of the key that says how many there are. */
static bool guess_days(const Reader *reader, const Slot *slot, Text value, Meant *out)
{
    Plain plain = bare(value), list;
    Text text = plain_view(&plain);
    Amount amount;
    if (!text_is(text_of("days"), slot->name))
        return false;
    if (amount_of(text, &amount) && (text_is(amount.unit, "week") || text_is(amount.unit, "weeks")))
        return amount.hundredths % 100 == 0 && say_number("", amount.hundredths / 100 * WEEKDAY_COUNT, "", out);
    Text from = text_of("from "), days = text_part(text, text_starts(text, "from ") ? from.length : 0, text.length);
    if (other_day_list(days, &list) != days.length || list.length != 7 || list.text[3] != '-')
        return false;
    int first = scan_word_index(text_part(plain_view(&list), 0, 3), weekday_words, WEEKDAY_COUNT);
    int last = scan_word_index(text_part(plain_view(&list), 4, 3), weekday_words, WEEKDAY_COUNT);
    return first >= 0 && last >= first && first == (int)reader->level->starts && say_number("", last - first + 1, "", out);
}

static bool guess_needs(const Reader *reader, const Slot *slot, Text value, Meant *out)
{
    static const Slot chance = {"needs", VALUE_PER_CENT, .high = 100}, count = {"needs", VALUE_COUNT, .high = 100};
    Plain plain = bare(value);
    Amount amount;
    (void)slot;
    if (!amount_of(plain_view(&plain), &amount))
        return false;
    int whole = amount.hundredths % 100 == 0 && text_starts(amount.unit, "/") ? meant_number(text_part(amount.unit, 1, amount.unit.length)) : 0;
    out->safe = whole <= 0 || amount.hundredths % whole == 0;
    if (whole > 0 && amount.hundredths <= whole * 100)
        return say_number("", amount.hundredths / whole, "%", out);
    if (amount.unit.length == 0 && amount.hundredths > 0 && amount.hundredths < 100)
        return say_number("", amount.hundredths, "%", out);
    return guess_number(reader, amount.unit.length > 0 ? &chance : &count, value, out);
}

/* Digits with marks between the thousands. */
static bool guess_seed(const Reader *reader, const Slot *slot, Text value, Meant *out)
{
    Plain plain = bare(value);
    int length = 0;
    (void)reader;
    (void)slot;
    for (int i = 0; i < plain.length; i++) {
        char byte = plain.text[i];
        if (byte >= '0' && byte <= '9' && length < 18)
            out->text[length++] = byte;
        else if (text_find(text_of(",.' _#"), byte) < 0)
            return false;
    }
    out->text[length] = '\0';
    return length > 0;
}

/* Between straight quotes already, with none within: whatever is wrong with it, its quotes are not. */
static bool is_quoted(Text value)
{
    for (int i = 1; i < value.length - 1; i++) {
        if (value.at[i] == '"')
            return false;
        i += value.at[i] == '\\';
    }
    return value.length > 1 && value.at[0] == '"' && value.at[value.length - 1] == '"' && value.at[value.length - 2] != '\\';
}

/* A double quote other than the straight one at that byte; *bytes of the character there. */
static bool is_curved(Text text, int at, int *bytes)
{
    uint32_t code = 0;
    *bytes = max_int(1, text_character(text, at, &code));
    Plain plain = plain_of(text_part(text, at, *bytes));
    return text.at[at] != '"' && text_is(plain_view(&plain), "\"");
}

/* Quotes at the ends that belong to some of its words: one is closed before the end, opened behind the start, or is an apostrophe. */
static bool keeps_quotes(Text value)
{
    int before = plain_quotes_before(value), behind = plain_quotes_behind(value), bytes;
    Text text = text_part(value, before, value.length - before - behind);
    Plain first = plain_of(text_part(value, 0, before)), last = plain_of(text_part(value, value.length - behind, behind));
    bool closed = false, opened = false, met = false;
    for (int i = 0; i < text.length; i += bytes) {
        if (!is_curved(text, i, &bytes))
            continue;
        opened = i > 0 && text.at[i - 1] == ' ';
        closed = closed || (!met && !opened);
        met = true;
    }
    if (before > 0 && behind > 0)
        return closed && text.length > 0 && value.at[0] != '"';
    return before > 0 ? closed || text_is(plain_view(&first), "'") : behind > 0 && (opened || text_is(plain_view(&last), "'"));
}

static bool guess_text(const Reader *reader, const Slot *slot, Text value, Meant *out)
{
    Text text = keeps_quotes(value) ? value : plain_unquoted(value);
    (void)reader;
    (void)slot;
    int within = 0;
    for (int i = 0; i < text.length; i++)
        within += text.at[i] == '"';
    if (is_quoted(value) || within % 2 != 0)
        return false;
    if (text_ends(text, "\\") && !text_ends(text, "\\\\"))
        text = text_part(text, 0, text.length - 1);
    return text.length > 0 && meant_text(text, out->text, sizeof out->text);
}

/* "teachers of a school" 48: the number may stand first, or the text without quotes. */
static bool guess_waits(const Reader *reader, const Slot *slot, Text value, Meant *out)
{
    int digits = 0, first = scan_digits(value);
    (void)reader;
    (void)slot;
    while (digits < value.length && scan_digits(text_part(value, value.length - digits - 1, 1)) == 1)
        digits++;
    Text number = first > 0 ? text_part(value, 0, first) : text_part(value, value.length - digits, digits);
    Text people = text_trim(first > 0 ? text_part(value, first, value.length) : text_part(value, 0, value.length - digits));
    people = plain_unquoted(without_stop(people));
    if (number.length == 0 || people.length == 0 || !meant_text(people, out->text, sizeof out->text - 8))
        return false;
    size_t length = strlen(out->text);
    snprintf(out->text + length, sizeof out->text - length, " %.*s", min_int(number.length, 5), number.at);
    return true;
}

static bool say_id(Text text, Meant *out)
{
    Plain id = plain_id(text);
    snprintf(out->text, sizeof out->text, "%.*s", min_int(id.length, LEVEL_ID_MAX), id.text);
    return id.length > 0;
}

static bool guess_name(const Reader *reader, const Slot *slot, Text value, Meant *out)
{
    Text text = plain_unquoted(value);
    (void)reader;
    (void)slot;
    return say_id(text_without(text, ".level"), out);
}

/* de, en-us. */
static bool is_code(Text text)
{
    int letters = 0;
    while (letters < text.length && text.at[letters] >= 'a' && text.at[letters] <= 'z')
        letters++;
    return letters >= 2 && letters <= 3 && (letters == text.length || (text.at[letters] == '-' && text.length - letters <= 9));
}

/* A language by its name, perhaps with a region: Deutsch, British English; or a code in other letters. */
static bool guess_language(const Reader *reader, const Slot *slot, Text value, Meant *out)
{
    Text text = plain_unquoted(value), word;
    Plain id = plain_id(text);
    const char *code = language_code(text);
    (void)reader;
    (void)slot;
    out->safe = code || is_code(plain_view(&id));
    for (Text rest = plain_view(&id); !out->safe && !code && text_split(&rest, '-', &word);)
        code = language_code(word);
    return code ? snprintf(out->text, sizeof out->text, "%s", code) > 0 : out->safe && say_id(text, out);
}

/* Words of a list, with blanks for dashes; a weekday by any of its names. */
static bool guess_word(const Reader *reader, const Slot *slot, Text value, Meant *out)
{
    Text day = plain_unquoted(value);
    int weekday = slot->list == LIST_WEEKDAYS ? other_weekday(day) : -1;
    (void)reader;
    if (weekday >= 0)
        return snprintf(out->text, sizeof out->text, "%s", weekday_words[weekday]) > 0;
    return say_id(value, out);
}

/* What is called so, its id. */
static bool guess_named(const Reader *reader, const Slot *slot, Text value, Meant *out)
{
    const Level *level = reader->level;
    Plain met = bare(value), known;
    int count = slot->kind == VALUE_FILE ? level->file_count : slot->kind == VALUE_TOOL ? level->tool_count : level->person_count;
    for (int i = 0; i < count; i++) {
        const char *id = slot->kind == VALUE_FILE ? level->files[i].id : slot->kind == VALUE_TOOL ? level->tools[i].id : level->people[i].id;
        const char *name = reader->names[slot->kind == VALUE_FILE ? SECTION_FILE : slot->kind == VALUE_TOOL ? SECTION_TOOL : SECTION_PERSON][i];
        known = bare(text_of(name ? name : ""));
        if (known.length == 0 || !text_equal(plain_view(&met), plain_view(&known)))
            continue;
        snprintf(out->text, sizeof out->text, "%s", id);
        return true;
    }
    return false;
}

static bool guess_everybody(Text value, Meant *out)
{
    out->safe = false;
    snprintf(out->text, sizeof out->text, "any");
    return word_is_everybody(value);
}

/* The id that stands in it: behind "with", or first in a list. */
static bool guess_id(const Reader *reader, const Slot *slot, Text value, Meant *out)
{
    Plain plain = bare(value);
    Text rest = plain_view(&plain);
    (void)reader;
    if (slot->kind == VALUE_ANYONE && guess_everybody(rest, out))
        return true;
    out->safe = true;
    if (text_starts(rest, "with ") || text_starts(rest, "by ") || text_starts(rest, "from "))
        scan_word(&rest);
    int comma = text_find(rest, ',');
    out->safe = comma < 0;
    return say_id(text_part(rest, 0, comma < 0 ? rest.length : comma), out);
}

/* The id of a name with dots, as German spells it. */
static bool guess_german(const Reader *reader, const Slot *slot, Text value, Meant *out)
{
    Plain plain = bare(value), german = plain_german_id(plain_view(&plain)), id = plain_id(plain_view(&plain));
    (void)reader;
    (void)slot;
    snprintf(out->text, sizeof out->text, "%.*s", min_int(german.length, LEVEL_ID_MAX), german.text);
    return german.length > 0 && !text_equal(plain_view(&german), plain_view(&id));
}

static bool guess_every(const Reader *reader, const Slot *slot, Text value, Meant *out)
{
    static const char *const words[] = {"day", "days", "daily", "each-day", "every-day", "everyday", "all-days", "weekday", "weekdays", "workday", "workdays"};
    Plain id = plain_id(value);
    (void)reader;
    (void)slot;
    snprintf(out->text, sizeof out->text, "day");
    return scan_word_index(plain_view(&id), words, COUNT_OF(words)) >= 0;
}

static bool guess_none(const Reader *reader, const Slot *slot, Text value, Meant *out)
{
    static const char *const words[] = {"none", "no", "never", "off", "nothing", "0", "-"};
    Plain small = plain_small(value);
    (void)reader;
    (void)slot;
    snprintf(out->text, sizeof out->text, "none");
    return scan_word_index(plain_view(&small), words, COUNT_OF(words)) >= 0;
}

typedef bool Guess(const Reader *reader, const Slot *slot, Text value, Meant *out);

static Guess *const guesses[VALUE_KIND_COUNT][GUESSES_MAX] = {
    [VALUE_TEXT] = {guess_text},
    [VALUE_NAME] = {guess_name},
    [VALUE_LANGUAGE] = {guess_language},
    [VALUE_WORD] = {guess_word},
    [VALUE_COUNT] = {guess_number, guess_parts, guess_days},
    [VALUE_PER_CENT] = {guess_number},
    [VALUE_MINUTES] = {guess_number, guess_parts},
    [VALUE_PACE] = {guess_number},
    [VALUE_RATE] = {guess_number},
    [VALUE_A_DAY] = {guess_number},
    [VALUE_SEED] = {guess_seed},
    [VALUE_CLOCK] = {guess_clock},
    [VALUE_HOURS] = {guess_hours},
    [VALUE_LUNCH] = {guess_hours, guess_none},
    [VALUE_SIZE] = {guess_size},
    [VALUE_TEMPERS] = {guess_tempers},
    [VALUE_BINS] = {guess_bins},
    [VALUE_WAITS] = {guess_waits},
    [VALUE_NEEDS] = {guess_needs},
    [VALUE_EVERY] = {guess_every},
    [VALUE_PERSON] = {guess_named, guess_id, guess_german},
    [VALUE_ANYONE] = {guess_named, guess_id, guess_german},
    [VALUE_FILE] = {guess_named, guess_id, guess_german},
    [VALUE_TOOL] = {guess_named, guess_id, guess_german},
};

bool meant_guess(const Reader *reader, const Slot *slot, Text value, int number, Meant *out)
{
    Guess *guess = guesses[slot->kind][number];
    *out = (Meant){.safe = true};
    return guess && value.length > 0 && value.length <= PLAIN_MAX && guess(reader, slot, value, out);
}
