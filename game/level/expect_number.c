/* expect_number.c - factors, units and divisions that are written in another way here. */
#include "level/expect_number.h"

#include "level/meant_number.h"
#include "level/scan.h"
#include "level/words.h"

#include <stdio.h>
#include <string.h>

static bool is_blank(Text text, int at)
{
    return at < 0 || at >= text.length || text.at[at] == ' ' || text.at[at] == '\t';
}

static bool is_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/* WHO.MEASURE, as it stands. */
static bool is_measured(Text text)
{
    Text rest = text, word = scan_word(&rest);
    int point = text_find(word, '.');
    return point > 0 && is_letter(word.at[0]) && scan_is_id(text_part(word, 0, point)) && point + 1 < word.length && is_letter(word.at[point + 1]);
}

/* Digits, and behind a point or a comma at most two more. */
typedef struct Factor {
    Text rest, behind, after; /* from it on; behind it; and behind one character more, without blanks */
    int whole, point, decimals;
    bool comma, dot;
} Factor;

static bool scan_factor(Text line, int at, Factor *out)
{
    Text rest = text_part(line, at, line.length);
    int whole = scan_digits(rest);
    if (whole == 0 || whole > 5 || !is_blank(line, at - 1))
        return false;
    Text sign = text_part(rest, whole, rest.length);
    *out = (Factor){.rest = rest, .whole = whole, .point = whole, .comma = text_starts(sign, ","), .dot = text_starts(sign, ".")};
    if (out->comma || out->dot)
        out->decimals = scan_digits(text_part(rest, ++out->point, rest.length));
    out->behind = text_part(rest, out->point + out->decimals, rest.length);
    out->after = text_trim(text_part(out->behind, 1, out->behind.length));
    return out->decimals <= 2 && (out->decimals > 0 || (!out->comma && !out->dot));
}

/* As it is written here, with a point. Returns its bytes. */
static int print_factor(char *out, size_t room, const Factor *factor)
{
    return snprintf(out, room, "%.*s%s%.*s", factor->whole, factor->rest.at, factor->decimals > 0 ? "." : "", factor->decimals,
                    factor->rest.at + factor->point);
}

/* 120% of a side, or times it, or with nothing between. */
static bool is_share(const Factor *factor)
{
    bool of = text_starts(factor->after, "of ") && !text_starts(factor->after, "of seeds");
    bool times = text_starts(factor->after, "x ") || text_starts(factor->after, "× ") || text_starts(factor->after, "* ");
    return text_starts(factor->behind, "%") && (of || times || is_measured(factor->after));
}

/* 120 as 1.2, 125 as 1.25. */
static void print_share(char *out, size_t room, int per_cent)
{
    bool tenths = per_cent % 10 == 0;
    snprintf(out, room, tenths ? "%d.%d" : "%d.%02d", per_cent / 100, tenths ? per_cent / 10 % 10 : per_cent % 100);
}

static int rewrite_per_cent(const Factor *factor, Undressed *out)
{
    int per_cent = meant_number(text_part(factor->rest, 0, factor->whole));
    bool of = text_starts(factor->after, "of ");
    char share[16];
    print_share(share, sizeof share, per_cent);
    snprintf(out->words, sizeof out->words, "%s%s", share, of || is_measured(factor->after) ? " x" : "");
    return of ? (int)(factor->after.at - factor->rest.at) + 2 : factor->point + factor->decimals + 1;
}

int expect_factor(Text line, int at, Undressed *out)
{
    Factor factor;
    if (!scan_factor(line, at, &factor))
        return 0;
    bool share = is_share(&factor), adjoins = text_starts(factor.behind, "x") && is_blank(factor.behind, 1);
    bool bare = !share && is_blank(factor.behind, 0) && is_measured(text_trim(factor.behind));
    out->tag = TAG_BAD_NUMBER;
    if (share && !factor.comma && !factor.dot)
        return rewrite_per_cent(&factor, out);
    if (!factor.comma && !adjoins && !bare)
        return 0;
    int length = print_factor(out->words, sizeof out->words, &factor);
    snprintf(out->words + length, sizeof out->words - (size_t)length, "%s", adjoins || bare ? " x" : "");
    return factor.point + factor.decimals + (adjoins ? 1 : 0);
}

/* --- what stands behind a measure --- */

static Text behind(Text text, int length)
{
    return text_trim(text_part(text, length, text.length));
}

/* WHO.MEASURE at the start, and @day DAYS behind it where that stands there; 0: there is none. */
static int measure_length(Text text)
{
    int length = 0, point = text_find(text, '.');
    while (length < text.length && (is_letter(text.at[length]) || scan_digits(text_part(text, length, 1)) == 1 || text_find(text_of(".-"), text.at[length]) >= 0))
        length++;
    if (point < 1 || point >= length || !is_measured(text_part(text, 0, length)))
        return 0;
    Text rest = behind(text, length);
    if (!text_starts(rest, "@day "))
        return length;
    Text days = behind(rest, 5), ahead = days;
    return (int)(days.at - text.at) + scan_word(&ahead).length;
}

/* The bytes of a sign, or of a word with a blank behind it, that the text begins with; 0: it begins with none. */
static int sign_length(Text text, const char *const *signs, int count)
{
    for (int i = 0; i < count; i++) {
        int length = (int)strlen(signs[i]);
        if (text_starts(text, signs[i]) && (!is_letter(signs[i][0]) || length == 1 || is_blank(text, length)))
            return length;
    }
    return 0;
}

static const char *const times_signs[] = {"x", "X", "*", "×", "·", "⋅", "times", "mal"};
static const char *const divide_signs[] = {"/", "÷", ":", "divided by", "over", "durch"};

int expect_turned(Text line, int at, Undressed *out)
{
    char number[16];
    Factor factor;
    Text rest = text_part(line, at, line.length);
    int measure = is_blank(line, at - 1) ? measure_length(rest) : 0;
    Text sign = behind(rest, measure), after = behind(sign, sign_length(sign, times_signs, COUNT_OF(times_signs)));
    if (measure == 0 || measure > 100 || after.length == sign.length || !scan_factor(after, 0, &factor) || !is_blank(factor.behind, 0))
        return 0;
    print_factor(number, sizeof number, &factor);
    snprintf(out->words, sizeof out->words, "%s x %.*s", number, measure, rest.at);
    return (int)(factor.behind.at - rest.at);
}

/* Per cent behind such a measure are its own, and no part of it. */
static bool is_counted_in_shares(Text measure)
{
    Text rest = text_part(measure, text_find(measure, '.') + 1, measure.length);
    return text_starts(rest, measure_words[MEASURE_ABOUT_WORK]);
}

int expect_more(Text line, int at, Undressed *out)
{
    char share[16];
    Text rest = text_part(line, at, line.length);
    int measure = is_blank(line, at - 1) ? measure_length(rest) : 0;
    Text sign = behind(rest, measure), number = behind(sign, 1);
    int digits = scan_digits(number), times = text_starts(sign, "+") ? 1 : text_starts(sign, "-") ? -1 : 0;
    Text after = text_part(number, digits, number.length);
    if (measure == 0 || measure > 100 || times == 0 || digits == 0 || digits > 3 || !text_starts(after, "%") || !is_blank(after, 1))
        return 0;
    int per_cent = 100 + times * meant_number(text_part(number, 0, digits));
    if (per_cent < 1 || is_counted_in_shares(text_part(rest, 0, measure)) || text_starts(text_trim(text_part(after, 1, after.length)), "of "))
        return 0;
    print_share(share, sizeof share, per_cent);
    out->tag = TAG_BAD_UNIT;
    out->unsure = true;
    snprintf(out->words, sizeof out->words, "%s x %.*s", share, measure, rest.at);
    return (int)(after.at - rest.at) + 1;
}

/* The bytes of a unit that a text begins with, and how many times one it is; 0: it begins with none. */
static int unit_length(Text text, int *times)
{
    static const struct Unit {
        const char *word;
        int times;
    } units[] = {{"minutes", 1}, {"minute", 1}, {"mins", 1}, {"min", 1}, {"minuten", 1}, {"m", 1}, {"hours", 60}, {"hour", 60}, {"h", 60},
                 {"std", 60}, {"stunden", 60}, {"points", 1}, {"pings", 1}, {"messages", 1}, {"people", 1}, {"bins", 1}, {"knots", 1},
                 {"meetings", 1}};
    int letters = 0;
    while (letters < text.length && is_letter(text.at[letters]))
        letters++;
    for (int i = 0; i < COUNT_OF(units); i++) {
        *times = units[i].times;
        if (text_is(text_part(text, 0, letters), units[i].word))
            return letters;
    }
    return 0;
}

/* 30, or 30m, behind 1h; its bytes, 0: nothing of the kind is there. */
static int minutes_length(Text text, int *minutes)
{
    int digits = scan_digits(text), times = 1;
    Text unit = behind(text, digits);
    int length = unit_length(unit, &times);
    if (digits == 0 || digits > 2 || (length > 0 && times != 1) || (length == 0 && !is_blank(text, digits)))
        return 0;
    *minutes = meant_number(text_part(text, 0, digits));
    return length > 0 ? (int)(unit.at - text.at) + length : digits;
}

int expect_unit(Text line, int at, Undressed *out)
{
    Factor factor;
    int times, minutes = 0;
    if (!scan_factor(line, at, &factor) || factor.comma)
        return 0;
    Text rest = factor.rest, decimals = text_part(rest, factor.point, factor.decimals), unit = text_trim(factor.behind);
    int length = unit_length(unit, &times), hundredths = 100 * meant_number(text_part(rest, 0, factor.whole));
    if (factor.decimals > 0)
        hundredths += meant_number(decimals) * (factor.decimals == 1 ? 10 : 1);
    Text more = behind(unit, length);
    int further = length > 0 && times == 60 && factor.decimals == 0 ? minutes_length(more, &minutes) : 0;
    if (length == 0 || (further == 0 && !is_blank(unit, length)))
        return 0;
    out->tag = TAG_BAD_UNIT;
    int sum = hundredths * times + 100 * minutes;
    snprintf(out->words, sizeof out->words, sum % 100 == 0 ? "%d" : "%d.%02d", sum / 100, sum % 100);
    return (int)((further > 0 ? more.at + further : unit.at + length) - rest.at);
}

/* --- parts of a whole, in words --- */

/* The longest first, where one begins with another; in hundredths. */
static const struct PartWord {
    const char *words;
    int hundredths;
} part_words[] = {{"three quarters", 75}, {"two thirds", 67}, {"a half", 50},  {"half", 50},   {"one third", 33},   {"a third", 33},     {"a quarter", 25},
                  {"one quarter", 25},    {"a fifth", 20},    {"a tenth", 10}, {"twice", 200}, {"double", 200},     {"thrice", 300},     {"two times", 200},
                  {"three times", 300},   {"four times", 400}, {"five times", 500}, {"ten times", 1000}};

/* Digits of a fraction such as 1/3, in hundredths; its bytes, 0: there is none. */
static int fraction_length(Text text, int *hundredths)
{
    int above = scan_digits(text), sign = text_starts(text_part(text, above, text.length), "/") ? 1 : 0;
    int below = scan_digits(text_part(text, above + sign, text.length)), length = above + sign + below;
    if (above == 0 || above > 3 || sign == 0 || below == 0 || below > 3 || !is_blank(text, length))
        return 0;
    int many = meant_number(text_part(text, 0, above)), of = meant_number(text_part(text, above + sign, below));
    *hundredths = of == 0 ? 0 : (200 * many + of) / (2 * of);
    return *hundredths > 0 ? length : 0;
}

static int part_length(Text text, int *hundredths)
{
    for (int i = 0; i < COUNT_OF(part_words); i++) {
        int length = (int)strlen(part_words[i].words);
        *hundredths = part_words[i].hundredths;
        if (text_starts(text, part_words[i].words) && is_blank(text, length))
            return length;
    }
    return fraction_length(text, hundredths);
}

/* 33 as 0.33, 200 as 2. */
static int print_hundredths(char *out, size_t room, int hundredths)
{
    bool whole = hundredths % 100 == 0;
    return snprintf(out, room, whole ? "%d" : hundredths % 10 == 0 ? "%d.%d" : "%d.%02d", hundredths / 100,
                    whole ? 0 : hundredths % 10 == 0 ? hundredths / 10 % 10 : hundredths % 100);
}

/* Whether a share is compared in that line. */
static bool has_share(Text line)
{
    for (int i = 0; i < line.length; i++)
        if (line.at[i] == '.' && text_starts(text_part(line, i + 1, line.length), measure_words[MEASURE_ABOUT_WORK]))
            return true;
    return false;
}

int expect_part(Text line, int at, Undressed *out)
{
    static const char *const of[] = {"of ", "x ", "× ", "* ", "times ", "as much as ", "as many as ", "that of ", "the "};
    Text rest = text_part(line, at, line.length);
    int hundredths = 0, length = is_blank(line, at - 1) ? part_length(rest, &hundredths) : 0;
    if (length == 0)
        return 0;
    Text after = behind(rest, length);
    for (int i = 0; i < COUNT_OF(of); i++)
        if (text_starts(after, of[i]))
            after = behind(after, (int)strlen(of[i]));
    bool factor = is_measured(after);
    out->unsure = true;
    out->tag = TAG_BAD_NUMBER;
    if (!factor && has_share(line)) {
        snprintf(out->words, sizeof out->words, "%d%%", hundredths);
        return hundredths > 100 ? 0 : length;
    }
    int printed = print_hundredths(out->words, sizeof out->words, hundredths);
    snprintf(out->words + printed, sizeof out->words - (size_t)printed, "%s", factor ? " x" : "");
    while (factor && after.at > rest.at && is_blank(rest, (int)(after.at - rest.at) - 1))
        after.at--;
    return factor ? (int)(after.at - rest.at) : scan_digits(rest) > 0 ? length : 0;
}

/* --- divisions --- */

/* One term of a comparison: a measure, with its day, or a number. */
typedef struct Part {
    Text text;
    bool number;
} Part;

static bool take_part(Text *rest, Part *part)
{
    Factor factor;
    int measure = measure_length(*rest);
    *part = (Part){text_part(*rest, 0, measure), false};
    if (measure == 0 && scan_factor(*rest, 0, &factor) && !factor.comma)
        *part = (Part){text_part(*rest, 0, (int)(factor.behind.at - rest->at)), true};
    *rest = behind(*rest, part->text.length);
    return part->text.length > 0 && part->text.length <= 48;
}

/* A / B > C, where B or C is a number and the other is not. */
typedef struct Division {
    Part above, below, other;
    Text op;
} Division;

static Text take_op(Text *rest)
{
    int length = 0;
    while (length < rest->length && text_find(text_of("<>="), rest->at[length]) >= 0)
        length++;
    Text op = text_part(*rest, 0, length);
    *rest = behind(*rest, length);
    return op;
}

static bool scan_division(Text rest, Division *out)
{
    if (!take_part(&rest, &out->above) || out->above.number)
        return false;
    int sign = sign_length(rest, divide_signs, COUNT_OF(divide_signs));
    rest = behind(rest, sign);
    if (sign == 0 || !take_part(&rest, &out->below))
        return false;
    out->op = take_op(&rest);
    bool compares = out->op.length == 1 || out->op.length == 2;
    bool ends = compares && take_part(&rest, &out->other) && (rest.length == 0 || text_starts(rest, "on "));
    return ends && out->below.number != out->other.number;
}

int expect_divided(Text line, int at, Undressed *out)
{
    Division division;
    Text start = text_part(line, at, line.length), before = text_trim(text_part(line, 0, at));
    if ((before.length > 0 && !text_is(before, "mean")) || !scan_division(start, &division))
        return 0;
    Text above = division.above.text, other = division.other.text, below = division.below.text;
    Text factor = division.below.number ? below : other, measure = division.below.number ? other : below;
    snprintf(out->words, sizeof out->words, "%.*s %.*s %.*s x %.*s", above.length, above.at, division.op.length, division.op.at, factor.length, factor.at,
             measure.length, measure.at);
    return (int)(other.at - start.at) + other.length;
}

const char *expect_no_sign(Text word)
{
    if (text_starts(word, "/") || text_starts(word, "÷"))
        return "nothing is divided here; what you divide by goes to the other side, as a factor: a / b > 2 is a > 2 x b";
    return sign_length(word, times_signs, COUNT_OF(times_signs)) > 0 && (word.length <= 2 || is_letter(word.at[0]))
               ? "a factor stands before its measure, such as 1.05 x balanced.progress"
               : NULL;
}
