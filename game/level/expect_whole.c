/* expect_whole.c - takes brackets away, mean to the front, and a quotient to the measure that it is; then compares what came of it with what stood. */
#include "level/expect_whole.h"

#include "level/expect_number.h"
#include "level/scan.h"
#include "level/words.h"

#include <stdio.h>
#include <string.h>

static const char no_brackets[] = "there are no brackets here; each of two measures has its own factor";
static const char mean_once[] = "'mean' stands once, before the whole line, and without brackets";
static const char no_choice[] = "every line has to hold, and none is one or the other; a smaller claim that covers both is one line";
static const char no_quotients[] = "nothing is divided here; progress over minutes-refining is a measure, progress-an-hour";
static const char one_line[] = "a line compares once, or is a chain such as 5 < balanced.sealed < 9; another comparison is a line of its own";

static bool is_blank(Text text, int at)
{
    return at < 0 || at >= text.length || text.at[at] == ' ' || text.at[at] == '\t';
}

static Text behind(Text text, int length)
{
    return text_trim(text_part(text, length, text.length));
}

/* The first byte from `from` on that is one of those and stands in no quotes; -1. */
static int find_bare(Text text, int from, const char *bytes)
{
    bool quoted = false;
    for (int i = 0; i < text.length; i++) {
        quoted = quoted != (text.at[i] == '"');
        if (i >= from && !quoted && text_find(text_of(bytes), text.at[i]) >= 0)
            return i;
    }
    return -1;
}

/* --- mean, wherever it stands --- */

/* The bytes of a word for the mean before a bracket or a blank; 0: there is none. */
static int mean_length(Text line, int at)
{
    static const char *const words[] = {"mean", "Mean", "MEAN", "average", "Average", "avg", "AVG"};
    Text rest = text_part(line, at, line.length);
    for (int i = 0; i < COUNT_OF(words); i++) {
        int length = (int)strlen(words[i]);
        bool starts = is_blank(line, at - 1) || line.at[at - 1] == '(';
        if (starts && text_starts(rest, words[i]) && (is_blank(rest, length) || rest.at[length] == '('))
            return length;
    }
    return 0;
}

/* All of it but those words. Returns how many there were. */
static int without_means(Text line, Plain *out)
{
    int count = 0;
    bool quoted = false;
    *out = (Plain){.length = 0};
    for (int i = 0; i < line.length;) {
        quoted = quoted != (line.at[i] == '"');
        int length = quoted ? 0 : mean_length(line, i);
        count += length > 0;
        if (length == 0)
            plain_add(out, text_part(line, i++, 1));
        else
            i = (int)(behind(line, i + length).at - line.at);
    }
    return count;
}

/* --- brackets --- */

/* NUMBER x, or another sign for it, at the end of a text; none: it is no factor. */
static Text factor_at_end(Text before)
{
    static const char *const signs[] = {"x", "X", "*", "×", "·"};
    Text text = text_trim(before);
    for (int i = 0; i < COUNT_OF(signs); i++) {
        if (!text_ends(text, signs[i]))
            continue;
        Text number = text_trim(text_part(text, 0, text.length - (int)strlen(signs[i])));
        int from = number.length, value;
        while (from > 0 && (scan_digits(text_part(number, from - 1, 1)) == 1 || number.at[from - 1] == '.'))
            from--;
        number = text_part(number, from, number.length);
        if (scan_hundredths(number, &value))
            return number;
    }
    return text_part(before, 0, 0);
}

/* The + or - between two terms, with a blank on either side; -1. */
static int find_sum(Text inside)
{
    int at = -1;
    do
        at = find_bare(inside, at + 1, "+-");
    while (at >= 0 && !(is_blank(inside, at - 1) && is_blank(inside, at + 1)));
    return at;
}

/* What a bracket holds, with the factor that stands before it given to both of two terms; false: brackets of that kind say something else. */
static bool open_bracket(Text before, Text inside, Text after, Plain *out)
{
    Text factor = factor_at_end(before), start = text_trim(before), end = text_trim(after);
    int sum = find_sum(inside);
    bool multiplied = text_starts(end, "x ") || text_starts(end, "*") || text_starts(end, "×"), divided = text_starts(end, "/") || text_ends(start, "/");
    if (inside.length == 0 || (sum >= 0 && (multiplied || divided || text_ends(start, "-"))))
        return false;
    plain_add(out, before);
    if (before.length > 0 && !is_blank(before, before.length - 1))
        plain_add(out, text_of(" "));
    if (sum < 0 || factor.length == 0) {
        plain_add(out, inside);
        return true;
    }
    Text first = text_trim(text_part(inside, 0, sum)), second = behind(inside, sum + 1);
    if (scan_digits(first) > 0 || scan_digits(second) > 0)
        return false;
    char words[24];
    snprintf(words, sizeof words, " %c %.*s x ", inside.at[sum], min_int(factor.length, 12), factor.at);
    plain_add(out, first);
    plain_add(out, text_of(words));
    plain_add(out, second);
    return true;
}

/* The first bracket that closes, and the last one opened before it; false: there is none, or it has no other half. */
static bool find_pair(Text text, int *open, int *close)
{
    bool quoted = false;
    *open = *close = -1;
    for (int i = 0; i < text.length && *close < 0; i++) {
        quoted = quoted != (text.at[i] == '"');
        if (!quoted && text.at[i] == '(')
            *open = i;
        if (!quoted && text.at[i] == ')')
            *close = i;
    }
    return *open >= 0 && *close >= 0;
}

enum { PAIRS_MAX = 8 };

/* Takes the innermost brackets away, one pair after the other; false: some say something else, or have no other half. */
static bool without_brackets(Plain *line)
{
    int open, close;
    for (int pairs = 0; pairs < PAIRS_MAX && find_pair(plain_view(line), &open, &close); pairs++) {
        Plain opened = {.length = 0};
        Text text = plain_view(line), after = text_part(text, close + 1, text.length);
        if (!open_bracket(text_part(text, 0, open), text_trim(text_part(text, open + 1, close - open - 1)), after, &opened))
            return false;
        plain_add(&opened, text_of(is_blank(after, 0) ? "" : " "));
        plain_add(&opened, after);
        *line = opened;
    }
    return find_bare(plain_view(line), 0, "()") < 0;
}

/* --- quotients --- */

/* WHO, the measure behind it, and what stands behind that. */
typedef struct Term {
    Text who, measure, tail;
} Term;

static bool scan_term(Text text, Term *out)
{
    Text rest = text_trim(text), word = scan_word(&rest);
    int point = text_find(word, '.');
    *out = (Term){text_part(word, 0, point), text_part(word, point + 1, word.length), text_trim(rest)};
    return point > 0;
}

/* Adds one side; one that is progress over minutes-refining as the measure that it is. False: nobody knows what it would be. */
static bool add_side(Text side, Plain *out, int *quotients)
{
    Term above, below;
    int sign = find_bare(side, 0, "/");
    if (sign < 0) {
        plain_add(out, side);
        return true;
    }
    if (!scan_term(text_part(side, 0, sign), &above) || !scan_term(behind(side, sign + 1), &below))
        return false;
    bool rate = text_is(above.measure, measure_words[MEASURE_PROGRESS]) && text_is(below.measure, measure_words[MEASURE_MINUTES]);
    if (!rate || !text_equal(above.who, below.who) || (above.tail.length > 0 && !text_equal(above.tail, below.tail)))
        return false;
    plain_add(out, above.who);
    plain_add(out, text_of("."));
    plain_add(out, text_of(measure_words[MEASURE_AN_HOUR]));
    plain_add(out, text_of(below.tail.length > 0 ? " " : ""));
    plain_add(out, below.tail);
    (*quotients)++;
    return true;
}

/* Where all sides are such quotients: beside anything else an hour would be counted as sixty minutes. */
static bool without_quotients(Plain *line)
{
    Plain out = {.length = 0};
    Text rest = plain_view(line);
    int sides = 0, quotients = 0;
    for (int op = 0; op >= 0; sides++) {
        op = find_bare(rest, 0, "<>=");
        if (!add_side(text_trim(text_part(rest, 0, op < 0 ? rest.length : op)), &out, &quotients))
            return false;
        int until = op;
        while (op >= 0 && until < rest.length && text_find(text_of("<>="), rest.at[until]) >= 0)
            until++;
        if (op < 0)
            continue;
        plain_add(&out, text_of(" "));
        plain_add(&out, text_part(rest, op, until - op));
        plain_add(&out, text_of(" "));
        rest = behind(rest, until);
    }
    if (quotients > 0)
        *line = out;
    return quotients == 0 || quotients == sides;
}

/* --- the whole --- */

void expect_difference(Text line, Text out, Shape *shape)
{
    int most = min_int(line.length, out.length), before = 0, after = 0;
    while (before < most && line.at[before] == out.at[before])
        before++;
    while (before > 0 && !is_blank(line, before - 1))
        before--;
    while (after < most - before && line.at[line.length - 1 - after] == out.at[out.length - 1 - after])
        after++;
    while (after > 0 && !is_blank(line, line.length - after - 1))
        after--;
    Text words = text_trim(text_part(out, before, out.length - before - after));
    shape->part = text_trim(text_part(line, before, line.length - before - after));
    if (shape->part.length == 0 || words.length == 0 || words.length >= (int)sizeof shape->words) {
        shape->part = line;
        words = out;
    }
    shape->words[0] = '\0';
    if (words.length < (int)sizeof shape->words)
        text_print(shape->words, sizeof shape->words, "%.*s", words.length, words.at);
}

bool expect_reshape(Text line, Plain *out, Shape *shape)
{
    Plain bare;
    *shape = (Shape){.part = line};
    int means = without_means(line, &bare);
    bool bracketed = find_bare(plain_view(&bare), 0, "()") >= 0;
    if (!without_brackets(&bare))
        return false;
    bool divided = find_bare(plain_view(&bare), 0, "/") >= 0;
    if (!without_quotients(&bare))
        return false;
    *out = (Plain){.length = 0};
    plain_add(out, text_of(means > 0 ? "mean " : ""));
    plain_add(out, text_trim(plain_view(&bare)));
    shape->sentence = divided ? no_quotients : means > 1 || (means > 0 && !text_starts(line, "mean ")) ? mean_once : no_brackets;
    shape->unsure = divided;
    if (out->length == PLAIN_MAX || text_equal(line, plain_view(out)) || !(means > 0 || bracketed || divided))
        return false;
    return true;
}

/* --- what is said where nothing mends it --- */

/* The first of some words behind a blank, and before another or a bracket. */
static Text find_word(Text line, const char *const *words, int count, bool bracket)
{
    bool quoted = false;
    for (int at = 0; at < line.length; at++) {
        quoted = quoted != (line.at[at] == '"');
        for (int i = 0; i < count && !quoted && is_blank(line, at - 1); i++) {
            int length = (int)strlen(words[i]), end = at + length;
            if (text_starts(text_part(line, at, line.length), words[i]) && (bracket ? end < line.length && line.at[end] == '(' : is_blank(line, end)))
                return text_part(line, at, length);
        }
    }
    return text_part(line, 0, 0);
}

/* A line with two divisions, or one beside anything but a number. */
static bool has_quotients(Text line)
{
    int sign = find_bare(line, 0, "/"), point = sign < 0 ? -1 : text_find(text_part(line, sign, line.length), '.');
    return sign > 0 && point > 0 && find_bare(line, sign + 1, "/") > 0;
}

bool expect_misshapen(Text line, Shape *shape)
{
    static const char *const functions[] = {"max", "min", "median", "sum", "abs", "std", "round", "count", "total"}, *const joins[] = {"and", "&&", "und", "but", "or", "||", "oder"};
    Text word = find_word(line, functions, COUNT_OF(functions), true);
    int bracket = find_bare(line, 0, "()");
    *shape = (Shape){.part = word};
    if (word.length > 0)
        shape->sentence = "nothing is worked out here; a line compares measures as they are, on each seed or, with 'mean' before it, in the mean";
    else if (has_quotients(line)) {
        shape->part = text_part(line, find_bare(line, 0, "/"), 1);
        shape->sentence = "nothing is divided here, and a / b < c / d cannot be multiplied out, as a factor is a number; progress over minutes-refining is a measure, "
                          "progress-an-hour";
    } else if (bracket >= 0) {
        int start = bracket;
        while (!is_blank(line, start - 1))
            start--;
        int close = find_bare(line, bracket + 1, ")");
        shape->part = text_part(line, start, max_int(bracket, close) + 1 - start);
        shape->sentence = no_brackets;
    } else {
        shape->part = find_word(line, joins, COUNT_OF(joins), false);
        bool choice = text_starts(shape->part, "o") || text_is(shape->part, "||");
        shape->sentence = shape->part.length == 0 || find_bare(line, 0, "<>=") < 0 ? NULL : choice ? no_choice : one_line;
    }
    return shape->sentence != NULL;
}
