/* read_variant.c - sides of an expectation that play the level less or more some rows. What that does to a day is work/timetable.c's. */
#include "level/read_variant.h"

#include "level/meant.h"
#include "level/plain.h"
#include "level/scan.h"
#include "level/write.h"

#include <stdlib.h>
#include <string.h>

static bool wants(Reader *reader, Text found, const char *what)
{
    if (found.length == 0)
        return reader_fail(reader, TAG_BAD_EXPECT, found, NULL, "%s is wanted here; the line ends", what);
    return reader_fail(reader, TAG_BAD_EXPECT, found, NULL, "%s is wanted here; found '%s'", what, reader_quoted(found).text);
}

/* What stands in the place of such a text, as far as it goes in quotes of another kind, or the one word that a row may have as its text. */
static Text title_meant(Text text)
{
    Text rest = text, word = scan_word(&rest);
    int quotes = plain_quotes_before(word);
    while (quotes > 0 && (plain_quotes_behind(word) == 0 || word.length <= quotes) && rest.length > 0) {
        Text more = scan_word(&rest);
        word.length = (int)(more.at - word.at) + more.length;
    }
    return word;
}

static bool wants_title(Reader *reader, Text text, const Variant *variant)
{
    char meant[REMEDY_LENGTH];
    Text title = title_meant(text), inside = plain_unquoted(title);
    const char *what = variant->times == 0 ? "the text of a row between quotes, or 'tool ID'," : "the text of a row between quotes";
    bool quoted = plain_quotes_before(title) > 0, letter = inside.length > 0 && ((inside.at[0] | ' ') >= 'a' || (unsigned char)inside.at[0] >= 0x80);
    if ((!quoted && !letter) || inside.length == 0 || !meant_text(inside, meant, sizeof meant))
        return wants(reader, title, what);
    const Fix fix = {reader_position(reader, title), meant, quoted};
    return reader_fail_fix(reader, TAG_BAD_EXPECT, title, &fix, "%s is wanted here; found '%s'", what, reader_quoted(title).text);
}

/* The text of rows, between quotes; `at` is where it stands, quotes and all. */
static bool read_title(Reader *reader, Text *rest, Variant *variant, Text *at)
{
    Text before = text_trim(*rest), inside;
    if (!text_starts(before, "\""))
        return wants_title(reader, before, variant);
    if (!scan_quoted(reader, rest, &inside))
        return false;
    *at = text_part(before, 0, inside.length + 2);
    if (inside.length == 0)
        return reader_fail(reader, TAG_BAD_EXPECT, *at, NULL, "rows without a text cannot be named; name a text that is not empty");
    variant->title = reader_intern_escaped(reader, inside);
    return variant->title[0] != '\0'; /* a control character, said before */
}

static bool read_tool(Reader *reader, Text *rest, Variant *variant, Text *at)
{
    scan_word(rest); /* tool */
    *at = scan_word(rest);
    if (at->length == 0)
        return wants(reader, *at, "the id of a tool");
    variant->tool = reader_tool(reader, *at);
    return variant->tool >= 0;
}

/* COUNT of */
static bool read_times(Reader *reader, Text *rest, Variant *variant)
{
    int64_t times;
    Text before = text_trim(*rest), count = scan_word(rest);
    if (!text_int(count, &times))
        return wants(reader, title_meant(before), "how often, as in 'with 2 of',");
    if (times < 1 || times > VARIANT_TIMES_MAX)
        return reader_fail(reader, TAG_OUT_OF_RANGE, count, NULL, "a row comes 1 to %d times; found '%s'%s", VARIANT_TIMES_MAX,
                           reader_quoted(count).text, times == 0 ? "; to leave it out write without" : "");
    variant->times = (int)times;
    Text of = scan_word(rest);
    return text_is(of, "of") || wants(reader, of, "'of'");
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
