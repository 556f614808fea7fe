/* read_variant.c - sides of an expectation that play the level less or more some rows. What that does to a day is work/timetable.c's. */
#include "level/read_variant.h"

#include "level/meant_number.h"
#include "level/plain.h"
#include "level/scan.h"
#include "level/value.h"
#include "level/variant_dress.h"
#include "level/write.h"

#include <stdlib.h>
#include <string.h>

static bool wants(Reader *reader, Text found, const char *what)
{
    if (found.length == 0)
        return reader_fail(reader, TAG_BAD_EXPECT, found, NULL, "%s is wanted here; the line ends", what);
    return reader_fail(reader, TAG_BAD_EXPECT, found, NULL, "%s is wanted here; found '%s'", what, reader_quoted(found).text);
}

static bool wants_title(Reader *reader, Text text, const Variant *variant)
{
    const char *what = variant->times == 0 ? "the text of a row between quotes, or 'tool ID'," : "the text of a row between quotes";
    Titled meant;
    variant_title(reader, text, &meant);
    if (!meant.meant) {
        wants(reader, meant.part, what);
    } else {
        const Fix fix = {reader_position(reader, meant.part), meant.words.length > 0 ? meant.words.data : "", meant.safe};
        reader_fail_fix(reader, TAG_BAD_EXPECT, text_trim(meant.part), &fix, "%s is wanted here; found '%s'", what,
                        reader_quoted(text_trim(meant.part)).text);
    }
    buffer_free(&meant.words);
    return false;
}

/* A title that is a row's, with no quote behind it: complains and is true. */
static bool fail_open(Reader *reader, Text text)
{
    int length;
    Buffer words = {0};
    Text inside = text_part(text, 1, text.length);
    const Row *row = text_find(inside, '"') < 0 ? variant_row(reader->level, inside, &length) : NULL;
    if (!row)
        return false;
    write_quoted(row->text, &words);
    reader_fail(reader, TAG_OPEN_TEXT, text_part(text, 0, length + 1), words.data, "this text has no closing quote on its line");
    buffer_free(&words);
    return true;
}

/* The text of rows, between quotes; `at` is where it stands, quotes and all. */
static bool read_title(Reader *reader, Text *rest, Variant *variant, Text *at)
{
    Text before = text_trim(*rest), inside;
    if (!text_starts(before, "\""))
        return wants_title(reader, before, variant);
    if (fail_open(reader, before) || !scan_quoted(reader, rest, &inside))
        return false;
    *at = text_part(before, 0, inside.length + 2);
    if (inside.length == 0)
        return reader_fail(reader, TAG_BAD_EXPECT, *at, NULL, "rows without a text cannot be named; name a text that is not empty");
    variant->title = reader_intern_escaped(reader, inside);
    return true;
}

static bool read_tool(Reader *reader, Text *rest, Variant *variant, Text *at)
{
    static const Slot tool = {"tool", VALUE_TOOL, FIELD(Variant, tool)};
    scan_word(rest); /* tool */
    Text text = text_trim(*rest);
    *at = variant_quoted(text);
    *rest = text_trim(text_part(text, at->length, text.length));
    return at->length == 0 ? wants(reader, *at, "the id of a tool") : slot_read(reader, &tool, *at, variant);
}

/* Before a title, which is marked, words are left out. */
static bool fail_left_out(Reader *reader, Text title, const char *words, bool safe, const char *what)
{
    Text part = variant_quoted(title);
    Position place = reader_position(reader, part);
    const Fix fix = {{place.line, place.column, 0}, words, safe};
    return reader_fail_fix(reader, TAG_BAD_EXPECT, part, &fix, "%s is wanted here; found '%s'", what, reader_quoted(part).text);
}

/* Where no number stands before "of": two, 2x, or a title without quotes at once. */
static bool fail_times(Reader *reader, Text count, Text behind)
{
    char words[REMEDY_LENGTH];
    int length, digits = scan_digits(count), number = meant_number(digits > 0 ? text_part(count, 0, digits) : count);
    Text sign = text_part(count, digits, count.length), from_count = {count.at, (int)(behind.at - count.at) + behind.length};
    bool known = (digits == 0 || text_is(sign, "x") || text_is(sign, "×")) && number >= 1 && number <= VARIANT_TIMES_MAX;
    const Row *row = known ? NULL : variant_row(reader->level, from_count, &length);
    text_print(words, sizeof words, "%d%s", number, plain_quotes_before(behind) > 0 ? " of" : "");
    Text part = row ? text_part(from_count, 0, length) : count;
    if (!row)
        return reader_fail(reader, TAG_BAD_EXPECT, part, known ? words : NULL, "how often, as in 'with 2 of', is wanted here; found '%s'",
                           reader_quoted(part).text);
    Buffer title = {0};
    buffer_text(&title, "2 of ");
    write_quoted(row->text, &title);
    reader_advise(reader, TAG_BAD_EXPECT, part, title.data, "how often, as in 'with 2 of', is wanted here; found '%s'", reader_quoted(part).text);
    buffer_free(&title);
    return false;
}

/* COUNT of */
static bool read_times(Reader *reader, Text *rest, Variant *variant)
{
    int64_t times;
    Text before = text_trim(*rest), count = scan_word(rest);
    if (count.length == 0)
        return wants(reader, count, "how often, as in 'with 2 of',");
    if (plain_quotes_before(before) > 0)
        return fail_left_out(reader, before, "2 of ", false, "how often, as in 'with 2 of',");
    if (!text_int(count, &times))
        return fail_times(reader, count, text_trim(*rest));
    if (times < 1 || times > VARIANT_TIMES_MAX)
        return reader_fail(reader, TAG_OUT_OF_RANGE, count, NULL, "a row comes 1 to %d times; found '%s'%s", VARIANT_TIMES_MAX,
                           reader_quoted(count).text, times == 0 ? "; to leave it out write without" : "");
    variant->times = (int)times;
    Text title = text_trim(*rest), of = scan_word(rest);
    if (text_is(of, "of"))
        return true;
    return plain_quotes_before(title) > 0 ? fail_left_out(reader, title, "of ", true, "'of'") : wants(reader, of, "'of'");
}

/* Each is kept once. */
static int kept(Reader *reader, const Variant *variant, Text at)
{
    Level *level = reader->level;
    for (int i = 0; i < level->variant_count; i++) {
        const Variant *known = &level->variants[i];
        if (known->who == variant->who && known->tool == variant->tool && known->times == variant->times && strcmp(known->title, variant->title) == 0)
            return i;
    }
    if (level->variant_count == LEVEL_VARIANTS_MAX) {
        reader_fail(reader, TAG_TOO_MANY, at, NULL, "a level compares at most %d bots that play other rows", LEVEL_VARIANTS_MAX);
        return -1;
    }
    reader->variants[level->variant_count] = reader_position(reader, at);
    level->variants[level->variant_count] = *variant;
    return level->variant_count++;
}

bool read_variant(Reader *reader, Text word, Text *rest, int *who)
{
    Variant variant = {.who = *who, .title = reader->level->pool, .tool = -1};
    Text at = word, ahead = *rest;
    bool tool = text_is(word, "without") && text_is(scan_word(&ahead), "tool");
    if (text_is(word, "with") && !read_times(reader, rest, &variant))
        return false;
    if (tool ? !read_tool(reader, rest, &variant, &at) : !read_title(reader, rest, &variant, &at))
        return false;
    if (*who == WHO_YOU)
        return reader_fail(reader, TAG_BAD_BET, word, NULL, "'you' play once, with the rows as they are; only a bot can play them otherwise");
    if (*who < 0)
        return false;
    int index = kept(reader, &variant, at);
    *who = WHO_VARIANT + index;
    return index >= 0;
}

/* ---- once all rows are read ---- */

static bool is_of(const Variant *variant, const Row *row)
{
    return variant->title[0] ? strcmp(row->text, variant->title) == 0 : row->verb == VERB_TOOL && row->tool == variant->tool;
}

static void no_such_row(Reader *reader, const Variant *variant, Position at)
{
    const Level *level = reader->level;
    Nearest search = reader_nearest(reader, text_of(variant->title));
    for (int i = 0; i < level->row_count; i++) {
        if (level->rows[i].text[0] && !level->rows[i].yours)
            nearest_try(&search, level->rows[i].text);
    }
    Quoted met = reader_quoted(text_of(variant->title));
    Buffer remedy = {0};
    if (search.word)
        write_quoted(search.word, &remedy);
    messages_add(reader->messages, TAG_UNKNOWN_ID, at, remedy.data, remedy.data != NULL,
                 search.word ? "no row '%s'; did you mean '%s'?" : "no row '%s' in the schedule", met.text, search.word);
    buffer_free(&remedy);
}

/* More of a row than a day has room for. */
static void check_room(Reader *reader, const Variant *variant, Position at)
{
    const Level *level = reader->level;
    for (int day = 1; day <= level->days; day++) {
        int more = 0;
        for (int i = 0; i < level->row_count; i++) {
            bool today = row_holds(&level->rows[i], day);
            more += today && is_of(variant, &level->rows[i]) ? variant->times - 1 : 0;
        }
        if (more <= 0 || reader->day_rows[day] + more <= LEVEL_ROWS_A_DAY_MAX)
            continue;
        reader_fail_at(reader, TAG_TOO_MANY, at, "a day has at most %d rows, pings counted singly; with these day %d has more", LEVEL_ROWS_A_DAY_MAX, day);
        return;
    }
}

static void finish(Reader *reader, const Variant *variant, Position at)
{
    const Level *level = reader->level;
    int found = 0, theirs = 0;
    for (int i = 0; i < level->row_count; i++) {
        bool is = is_of(variant, &level->rows[i]);
        found += is;
        theirs += is && !level->rows[i].yours;
    }
    if (theirs > 0)
        check_room(reader, variant, at);
    else if (found > 0)
        reader_fail_at(reader, TAG_BAD_EXPECT, at, "that meeting is the steward's own; no bot at a desk has it");
    else if (variant->title[0])
        no_such_row(reader, variant, at);
    else
        reader_fail_at(reader, TAG_BAD_EXPECT, at, "no row of [schedule] offers the tool '%s'; without it nothing is different",
                       level->tools[variant->tool].id);
}

void read_finish_variants(Reader *reader)
{
    for (int i = 0; i < reader->level->variant_count && !reader->rows_broken; i++)
        finish(reader, &reader->level->variants[i], reader->variants[i]);
}
