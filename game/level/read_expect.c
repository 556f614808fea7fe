/* read_expect.c - expectations: [mean] SIDE OP SIDE [OP SIDE ...] [on N% of seeds], a side being a term or two with + or - between them. What they mean is work/claim.c's.
 */
#include "level/read_expect.h"

#include "level/expect_cursor.h"
#include "level/expect_day.h"
#include "level/expect_dress.h"
#include "level/expect_number.h"
#include "level/expect_whole.h"
#include "level/heading.h"
#include "level/read_variant.h"
#include "level/scan.h"
#include "level/words.h"

#include <stdio.h>

/* Where mode = charter: the floor under one of its charters. -1: none is called that. */
static int charter_who(const Level *level, Text name)
{
    if (level->mode != MODE_CHARTER)
        return -1;
    if (text_is(name, "no-rules"))
        return WHO_NO_RULES;
    if (text_is(name, "all-rules"))
        return WHO_ALL_RULES;
    for (int i = 0; i < level->charter_count; i++)
        if (text_is(name, level->charters[i].id))
            return WHO_CHARTER + i;
    for (int i = 0; i < min_int(level->rule_count, LEVEL_CHARTER_RULES_MAX); i++)
        if (text_is(name, level->rules[i].id))
            return WHO_RULE + i;
    return -1;
}

/* What was meant, among the bots and what a charter's level names. */
static const char *nearest_who(Cursor *cursor, Text name)
{
    const Level *level = cursor->reader->level;
    Nearest search = reader_nearest(cursor->reader, name);
    for (int i = 0; i < BOT_COUNT; i++)
        nearest_try(&search, bot_words[i]);
    for (int i = 0; level->mode == MODE_CHARTER && i < level->charter_count; i++)
        nearest_try(&search, level->charters[i].id);
    for (int i = 0; level->mode == MODE_CHARTER && i < level->rule_count; i++)
        nearest_try(&search, level->rules[i].id);
    return search.word;
}

static bool read_who(Cursor *cursor, Text name, Side *side)
{
    if (text_is(name, "you")) {
        side->who = WHO_YOU;
        return cursor->bet ? true
                           : reader_fail(cursor->reader, TAG_YOU_IN_EXPECT, name, NULL,
                                         "only [bet] can speak of 'you'; name a bot");
    }
    side->who = scan_word_index(name, bot_words, BOT_COUNT);
    if (side->who < 0)
        side->who = charter_who(cursor->reader->level, name);
    if (side->who >= 0)
        return true;
    bool charter = cursor->reader->level->mode == MODE_CHARTER;
    const char *near = nearest_who(cursor, name);
    if (near || charter)
        return reader_fail_unknown(cursor->reader, TAG_UNKNOWN_BOT, name, charter ? "bot, charter or rule" : "bot", near);
    return reader_fail(cursor->reader, TAG_UNKNOWN_BOT, name, NULL, "no bot '%s'; there are %s", reader_quoted(name).text,
                       reader_listed(bot_words, BOT_NEWCOMER + 1).text);
}

static bool read_measure(Cursor *cursor, Text name, Side *side)
{
    int measure = scan_word_index(name, measure_words, MEASURE_COUNT);
    const char *other = expect_other_measure(name);
    const char *near = measure < 0 && !other ? reader_nearest_of(cursor->reader, name, measure_words, MEASURE_COUNT) : other;
    if (measure < 0 && near)
        return reader_fail_unknown(cursor->reader, TAG_UNKNOWN_MEASURE, name, "measure", near);
    if (measure < 0)
        return reader_fail(cursor->reader, TAG_UNKNOWN_MEASURE, name, NULL, "no measure '%s'; `mdr list measures` prints what there is",
                           reader_quoted(name).text);
    side->measure = (Measure)measure;
    return true;
}

/* Behind a measure, in either order: of which day, and with which rows less or more. */
static bool read_behind(Cursor *cursor, Side *side)
{
    bool varied = false;
    for (;;) {
        Text ahead = cursor_peek(cursor);
        bool other = text_is(ahead, "without") || text_is(ahead, "with");
        if (!other && (side->day != 0 || !text_starts(ahead, "@")))
            return true;
        if (other && varied)
            return reader_fail(cursor->reader, TAG_BAD_EXPECT, ahead, NULL, "'without' or 'with' stands once behind a measure");
        varied = varied || other;
        if (!other ? !expect_day(cursor, side) : !read_variant(cursor->reader, cursor_next(cursor), &cursor->rest, &side->who))
            return false;
    }
}

static bool read_measured(Cursor *cursor, Side *side)
{
    Text word = cursor->word;
    int point = text_find(word, '.');
    if (text_starts(word, "-") && scan_digits(text_part(word, 1, word.length)) > 0)
        return reader_fail(cursor->reader, TAG_BAD_EXPECT, word, NULL, "a number here is 0 or more; turn the difference round");
    if (text_starts(word, "("))
        return reader_fail(cursor->reader, TAG_BAD_EXPECT, word, NULL, "there are no brackets here; each of two measures has its own factor");
    if (point < 0 && scan_word_index(word, bot_words, BOT_COUNT) >= 0)
        return reader_fail(cursor->reader, TAG_BAD_EXPECT, word, NULL, "'%s' wants a measure behind a point, such as %s.progress",
                           reader_quoted(word).text, reader_quoted(word).text);
    if (point < 0)
        return cursor_wants(cursor, "BOT.MEASURE or a number");
    Text behind = text_part(word, point + 1, word.length), divided = text_part(word, max_int(0, text_find(word, '/')), word.length);
    if (text_find(word, '/') > point)
        return reader_fail(cursor->reader, TAG_BAD_EXPECT, divided, NULL, "%s", expect_no_sign(divided));
    int glued = max_int(text_find(behind, '+'), text_find(behind, '.') < 0 ? -1 : text_find(behind, '-'));
    if (glued >= 0)
        return reader_fail(cursor->reader, TAG_BAD_EXPECT, word, NULL, "a sum or difference has a blank on either side of its + or -");
    bool who = read_who(cursor, text_part(word, 0, point), side);
    bool measure = read_measure(cursor, text_part(word, point + 1, word.length), side);
    cursor->unknown = cursor->unknown || !who || !measure;
    return read_behind(cursor, side);
}

/* Whether WHO.MEASURE comes next, with no x before it. */
static bool is_bare_factor(const Cursor *cursor)
{
    Text ahead = cursor_peek(cursor);
    return text_find(ahead, '.') > 0 && scan_digits(ahead) == 0;
}

/* 1,2: complains, and goes on. */
static bool fail_comma(Cursor *cursor, Text word, int *number)
{
    char words[16], factor[20];
    int comma = text_find(word, ',');
    if (comma < 1 || word.length >= (int)sizeof words)
        return false;
    text_print(words, sizeof words, "%.*s.%.*s", comma, word.at, word.length - comma - 1, word.at + comma + 1);
    if (!scan_hundredths(text_of(words), number))
        return false;
    text_print(factor, sizeof factor, "%s%s", words, is_bare_factor(cursor) ? " x" : "");
    reader_fail(cursor->reader, TAG_BAD_NUMBER, word, factor, "a number here has a point; found '%s'", reader_quoted(word).text);
    cursor->unknown = true;
    return true;
}

/* A factor right before what it multiplies: complains, and goes on. */
static void fail_bare_factor(Cursor *cursor, Text word)
{
    char words[24];
    text_print(words, sizeof words, "%.*s x", word.length, word.at);
    if (text_find(word, ',') < 0) /* else that was said with the comma */
        reader_fail(cursor->reader, TAG_BAD_NUMBER, word, words, "a factor has an x behind it, such as %s %s", words,
                    reader_quoted(cursor_peek(cursor)).text);
    cursor->unknown = true;
}

/* 5h, a third: complains, and goes on behind it. */
static bool fail_dressed(Cursor *cursor, Text word)
{
    Undressed change = {.tag = TAG_BAD_NUMBER};
    Text line = (Text){word.at, (int)(cursor->rest.at - word.at) + cursor->rest.length};
    int length = expect_unit(line, 0, &change);
    length = length > 0 ? length : expect_part(line, 0, &change);
    if (length == 0)
        return false;
    Text part = text_part(line, 0, length);
    (change.unsure ? reader_advise : reader_fail)(cursor->reader, change.tag, part, change.words, "'%s' is written %s here", reader_quoted(part).text, change.words);
    cursor->rest = text_trim(text_part(line, length, line.length));
    cursor->unknown = true;
    return true;
}

/* What is behind a factor and its x. */
static bool read_multiplied(Cursor *cursor, Text word, int factor, Side *side)
{
    cursor_next(cursor);
    cursor_next(cursor);
    if (factor < 1 || factor > 100000)
        return reader_fail(cursor->reader, TAG_OUT_OF_RANGE, word, NULL, "a factor is 0.01 to 1000; found '%s'", reader_quoted(word).text);
    side->factor = factor;
    return read_measured(cursor, side);
}

/* What is asked about once all sides are known: per cent, and the first number below one of a hundred. */
static void note_number(Cursor *cursor, Text word, bool share, int number)
{
    if (share)
        cursor->share_word = word;
    else if (number > 0 && number < 100 && cursor->small == 0) {
        cursor->small = number;
        cursor->small_word = word;
    }
    cursor->share = cursor->share || share;
}

/* A number of its own, or the factor of what follows "x". */
static bool read_numeric(Cursor *cursor, Side *side)
{
    Text word = cursor->word;
    bool share = word.length > 0 && word.at[word.length - 1] == '%';
    int number;
    bool sound = scan_hundredths(text_part(word, 0, word.length - (share ? 1 : 0)), &number);
    if (!sound && fail_dressed(cursor, word)) {
        side->is_number = true;
        return true;
    }
    if (!sound && !fail_comma(cursor, word, &number))
        return reader_fail(cursor->reader, TAG_BAD_NUMBER, word, NULL,
                           "a number here has at most two decimals, such as 1.5; found '%s'", reader_quoted(word).text);
    if (!share && text_is(cursor_peek(cursor), "x"))
        return read_multiplied(cursor, word, number, side);
    if (!share && is_bare_factor(cursor)) {
        fail_bare_factor(cursor, word);
        cursor_next(cursor);
        return read_measured(cursor, side);
    }
    side->is_number = true;
    side->number = number;
    note_number(cursor, word, share, number);
    return true;
}

static bool read_term(Cursor *cursor, Side *side)
{
    *side = (Side){.factor = 100};
    Text word = cursor_next(cursor);
    return scan_digits(word) > 0 ? read_numeric(cursor, side) : read_measured(cursor, side);
}

/* + or - behind a term; JOIN_COUNT and a message where another sign was meant for it. */
static Join read_join(Cursor *cursor)
{
    static const char *const minuses[] = {"\xE2\x88\x92", "\xE2\x80\x93", "\xE2\x80\x94"};
    Text ahead = cursor_peek(cursor);
    for (int i = 0; i < COUNT_OF(minuses); i++) {
        if (text_is(ahead, minuses[i])) {
            reader_fail(cursor->reader, TAG_BAD_EXPECT, ahead, "-", "'%s' is written - here", minuses[i]);
            return JOIN_COUNT;
        }
    }
    return text_is(ahead, "+") ? JOIN_PLUS : text_is(ahead, "-") ? JOIN_MINUS : JOIN_NONE;
}

static bool is_share(const Side *term)
{
    return !term->is_number && term->measure == MEASURE_ABOUT_WORK;
}

/* What two terms have in common that make one side. */
static bool terms_agree(Cursor *cursor, const Side *term, const Side *other, Text sign)
{
    bool measured = !term->is_number && !other->is_number;
    if (term->is_number && other->is_number)
        return reader_fail(cursor->reader, TAG_BAD_EXPECT, sign, NULL, "write the number that two numbers come to");
    if (measured && is_share(term) != is_share(other))
        return reader_fail(cursor->reader, TAG_BAD_UNIT, sign, NULL, "about-work is a share, which adds up with shares alone");
    return true;
}

/* A term, or the sum or difference of two. */
static bool read_side(Cursor *cursor, Expect *expect)
{
    int index = expect->side_count++;
    Side *term = &expect->sides[index], *other = &expect->others[index];
    if (!read_term(cursor, term))
        return false;
    Join join = expect->joins[index] = read_join(cursor);
    if (join == JOIN_NONE || join == JOIN_COUNT)
        return join == JOIN_NONE;
    Text sign = cursor_next(cursor);
    if (!read_term(cursor, other) || (!cursor->unknown && !terms_agree(cursor, term, other, sign)))
        return false;
    Join third = read_join(cursor);
    if (third == JOIN_NONE)
        return true;
    return third == JOIN_COUNT ? false
                               : reader_fail(cursor->reader, TAG_BAD_EXPECT, cursor_next(cursor), NULL,
                                             "a side is one measure, or two with + or - between them; put a third on the other side");
}

static bool read_op(Cursor *cursor, Op *op)
{
    int index = scan_word_index(cursor_next(cursor), op_words, OP_COUNT);
    const char *other = index < 0 ? expect_no_sign(cursor->word) : NULL;
    if (other)
        return reader_fail(cursor->reader, TAG_BAD_EXPECT, cursor->word, NULL, "%s", other);
    if (index < 0)
        return cursor_wants(cursor, "one of > >= < <= =");
    *op = (Op)index;
    return true;
}

/* "on N% of seeds" at the end. */
static bool read_share_of_seeds(Cursor *cursor, Expect *expect)
{
    int64_t number;
    Text on = cursor_next(cursor), share = cursor_next(cursor);
    bool per_cent = share.length > 1 && share.at[share.length - 1] == '%';
    if (cursor->bet || expect->mean)
        return reader_fail(cursor->reader, cursor->bet ? TAG_BAD_BET : TAG_BAD_EXPECT, on, NULL,
                           "'on N%% of seeds' has no meaning %s",
                           cursor->bet ? "in a bet: it is settled by one run" : "with 'mean'");
    if (!per_cent || !text_int(text_part(share, 0, share.length - 1), &number))
        return cursor_wants(cursor, "a share such as 80%");
    if (number < 1 || number > 100)
        return reader_fail(cursor->reader, TAG_OUT_OF_RANGE, share, NULL,
                           "a share of seeds is 1%% to 100%%; found '%s'", reader_quoted(share).text);
    if (!text_is(cursor_next(cursor), "of") || !text_is(cursor_next(cursor), "seeds"))
        return cursor_wants(cursor, "'of seeds'");
    expect->per_cent = (int)number;
    return true;
}

/* 0.33 beside what is counted in per cent, which is a third of one of them. */
static void advise_share(Cursor *cursor)
{
    char share[16];
    snprintf(share, sizeof share, "%d%%", cursor->small);
    reader_advise(cursor->reader, TAG_SMALL_SHARE, cursor->small_word, share, "about-work is counted in per cent, and '%s' is less than one of a hundred",
                  reader_quoted(cursor->small_word).text);
}

/* Something is measured, and shares stand beside shares. */
static bool sides_agree(Cursor *cursor, const Expect *expect, Text whole)
{
    int measured = 0, shares = 0;
    for (int i = 0; i < expect->side_count; i++) {
        measured += !expect->sides[i].is_number || (expect->joins[i] != JOIN_NONE && !expect->others[i].is_number);
        shares += is_share(&expect->sides[i]) || (expect->joins[i] != JOIN_NONE && is_share(&expect->others[i]));
    }
    if (measured == 0)
        return reader_fail(cursor->reader, TAG_BAD_EXPECT, whole, NULL,
                           "one side at least is BOT.MEASURE, such as balanced.progress");
    if (cursor->small > 0 && shares == measured)
        advise_share(cursor);
    if (cursor->share && shares < measured)
        return reader_fail(cursor->reader, TAG_BAD_UNIT, cursor->share_word, NULL,
                           "only about-work is counted in per cent; write a plain number");
    return true;
}

static bool read_chain(Cursor *cursor, Expect *expect)
{
    if (!read_side(cursor, expect))
        return false;
    do {
        if (expect->side_count == EXPECT_SIDES_MAX)
            return reader_fail(cursor->reader, TAG_TOO_MANY, cursor->rest, NULL, "an expectation has at most %d sides",
                               EXPECT_SIDES_MAX);
        if (!read_op(cursor, &expect->ops[expect->side_count - 1]) ||
            !read_side(cursor, expect))
            return false;
    } while (cursor->rest.length > 0 && !text_is(cursor_peek(cursor), "on"));
    return true;
}

static bool read_as_written(Reader *reader, Text text, bool bet, Expect *expect)
{
    Cursor cursor = {.reader = reader, .rest = text_trim(text), .bet = bet};
    *expect = (Expect){.line = reader->number, .per_cent = 95};
    if (text_is(cursor_peek(&cursor), "mean")) {
        expect->mean = true;
        Text mean = cursor_next(&cursor);
        if (bet)
            return reader_fail(reader, TAG_BAD_BET, mean, NULL,
                               "'mean' has no meaning in a bet: it is settled by one run");
    }
    if (!read_chain(&cursor, expect) || (cursor.rest.length > 0 && !read_share_of_seeds(&cursor, expect)))
        return false;
    if (cursor.rest.length > 0) {
        cursor_next(&cursor);
        return cursor_wants(&cursor, "the end of the line");
    }
    expect->text = reader_intern(reader, text_trim(text));
    return !cursor.unknown && sides_agree(&cursor, expect, text_trim(text));
}

/* Whether an expectation is right; nobody hears complaints. */
static bool is_right(Reader *reader, Text text, bool bet, Expect *expect)
{
    size_t used = reader->pool_used;
    int variants = reader->level->variant_count;
    reader->hushed++;
    bool right = read_as_written(reader, text, bet, expect);
    reader->hushed--;
    reader->pool_used = used;
    reader->level->variant_count = variants;
    return right;
}

/* One that is right once its signs and words are those that stand here: complains about each that is not. */
static bool read_undressed(Reader *reader, Text text, bool bet, Expect *expect)
{
    Plain plain;
    Undressed changes[UNDRESSED_MAX];
    int count = expect_undress(reader->level, text, &plain, changes);
    if (count == 0 || !is_right(reader, text_trim(plain_view(&plain)), bet, expect))
        return false;
    for (int i = 0; i < count; i++) {
        Quoted met = reader_quoted(changes[i].part);
        if (changes[i].words[0])
            (changes[i].unsure ? reader_advise : reader_fail)(reader, changes[i].tag, changes[i].part, changes[i].words, "'%s' is written %s here", met.text,
                                                              changes[i].words);
        else
            reader_fail(reader, changes[i].tag, changes[i].part, "", "'%s' means nothing here", met.text);
    }
    reader->hushed++;
    read_as_written(reader, text_trim(plain_view(&plain)), bet, expect);
    reader->hushed--;
    return true;
}

/* Between quotes, where none belong. */
static bool read_unquoted(Reader *reader, Text text, bool bet, Expect *expect)
{
    char words[REMEDY_LENGTH];
    Text inside = plain_unquoted(text);
    if (plain_quotes_before(text) == 0 || plain_quotes_behind(text) == 0)
        return false;
    bool right = is_right(reader, inside, bet, expect);
    text_print(words, sizeof words, "%.*s", inside.length, inside.at);
    reader_fail(reader, TAG_BAD_EXPECT, text, right ? words : NULL,
                "an expectation stands without quotes, and compares what bots do, such as performer.busyness > balanced.busyness");
    return true;
}

/* Right once its shape is another, and perhaps some words of that: complains of the shape. */
static bool read_reshaped(Reader *reader, Text text, bool bet, Expect *expect)
{
    Shape shape;
    Plain whole, dressed;
    Undressed changes[UNDRESSED_MAX];
    if (!expect_reshape(text, &whole, &shape))
        return false;
    bool right = is_right(reader, plain_view(&whole), bet, expect);
    if (!right && (expect_undress(reader->level, plain_view(&whole), &dressed, changes) == 0 || !is_right(reader, text_trim(plain_view(&dressed)), bet, expect)))
        return false;
    Text meant = text_trim(plain_view(right ? &whole : &dressed));
    expect_difference(text, meant, &shape);
    (shape.unsure ? reader_advise : reader_fail)(reader, TAG_BAD_EXPECT, shape.part, shape.words[0] ? shape.words : NULL, "%s", shape.sentence);
    reader->hushed++;
    read_as_written(reader, meant, bet, expect);
    reader->hushed--;
    return true;
}

/* In a shape that no words mend. */
static bool read_misshapen(Reader *reader, Text text)
{
    Shape shape;
    bool met = expect_misshapen(text, &shape);
    if (met)
        reader_fail(reader, TAG_BAD_EXPECT, shape.part, NULL, "%s", shape.sentence);
    return met;
}

static bool read_expect(Reader *reader, Text text, bool bet, Expect *expect)
{
    if (reader->hushed > 0 || is_right(reader, text, bet, expect))
        return read_as_written(reader, text, bet, expect);
    Text line = text_trim(text);
    if (read_undressed(reader, line, bet, expect) || read_unquoted(reader, line, bet, expect) || read_reshaped(reader, line, bet, expect) ||
        read_misshapen(reader, line))
        return false;
    return read_as_written(reader, text, bet, expect);
}

void read_expect_line(Reader *reader, Text content)
{
    Level *level = reader->level;
    if (level->expect_count == LEVEL_EXPECTS_MAX) {
        reader_fail(reader, TAG_TOO_MANY, content, NULL, "a level has at most %d expectations", LEVEL_EXPECTS_MAX);
        heading_skip(reader);
        return;
    }
    if (read_expect(reader, content, false, &level->expects[level->expect_count]))
        level->expect_count++;
}

bool read_bet_expect(Reader *reader, Text text, Expect *expect)
{
    return read_expect(reader, text, true, expect);
}
