/* expect_dress.c - the table of signs and words, and the few forms that are more than words. */
#include "level/expect_dress.h"

#include "level/expect_number.h"
#include "level/meant.h"
#include "level/meant_number.h"
#include "level/other_days.h"
#include "level/scan.h"
#include "level/words.h"

#include <stdio.h>
#include <string.h>

/* Tables, a row a thing. */
/* clang-format off */

/* The longest first, where one begins with another. Those of letters stand between blanks. */
static const struct Habit {
    const char *met, *meant;
} habits[] = {
    {"≥", ">="}, {"⩾", ">="}, {"≤", "<="}, {"⩽", "<="}, {"＞", ">"}, {"＜", "<"}, {"＝", "="},
    {"&gt;=", ">="}, {"&lt;=", "<="}, {"&gt;", ">"}, {"&lt;", "<"}, {"=>", ">="}, {"=<", "<="}, {"==", "="},
    {"×", "x"}, {"*", "x"}, {"·", "x"}, {"⋅", "x"}, {"X", "x"}, {"times", "x"},
    {"is greater than or equal to", ">="}, {"is more than or equal to", ">="}, {"is less than or equal to", "<="},
    {"is greater than", ">"}, {"is more than", ">"}, {"is higher than", ">"}, {"is larger than", ">"}, {"is less than", "<"}, {"is lower than", "<"},
    {"is smaller than", "<"}, {"is at least", ">="}, {"is at most", "<="}, {"is equal to", "="}, {"is above", ">"}, {"is below", "<"},
    {"greater than", ">"}, {"more than", ">"}, {"higher than", ">"}, {"less than", "<"}, {"lower than", "<"}, {"fewer than", "<"},
    {"at least", ">="}, {"at most", "<="}, {"equals", "="}, {"exceeds", ">"}, {"beats", ">"}, {"above", ">"}, {"below", "<"},
    {"the mean of", "mean"}, {"mean of", "mean"}, {"average of", "mean"}, {"on average", "mean"}, {"average", "mean"}, {"avg", "mean"}, {"Mean", "mean"},
    {"@ day", "@day"}, {"@Day", "@day"}, {"on day", "@day"}, {"@ Day", "@day"}, {"on Day", "@day"},
};

/* clang-format on */

static bool is_blank(Text text, int at)
{
    return at < 0 || at >= text.length || text.at[at] == ' ' || text.at[at] == '\t';
}

static bool is_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/* What a rewriter does: at `at` of the line, a part that is written otherwise; its length, 0: there is none. */
typedef int Rewrite(Text line, int at, Undressed *out);

static int rewrite_habit(Text line, int at, Undressed *out)
{
    Text rest = text_part(line, at, line.length);
    for (int i = 0; i < COUNT_OF(habits); i++) {
        int length = (int)strlen(habits[i].met);
        bool word = is_letter(habits[i].met[0]);
        if (!text_starts(rest, habits[i].met) || (word && (!is_blank(line, at - 1) || !is_blank(line, at + length))))
            continue;
        snprintf(out->words, sizeof out->words, "%s", habits[i].meant);
        return length;
    }
    return 0;
}

/* 60 % and 60 percent; 12 of 20, where seeds are counted. */
static int rewrite_share(Text line, int at, Undressed *out)
{
    static const char *const signs[] = {"%", "percent", "per cent", "pct"};
    Text rest = text_part(line, at, line.length);
    int digits = scan_digits(rest);
    Text after = text_trim(text_part(rest, digits, rest.length));
    if (digits == 0 || digits > 3 || !is_blank(line, at - 1) || !is_blank(rest, digits))
        return 0;
    for (int i = 0; i < COUNT_OF(signs); i++)
        if (text_starts(after, signs[i])) {
            snprintf(out->words, sizeof out->words, "%.*s%%", digits, rest.at);
            return (int)(after.at - rest.at) + (int)strlen(signs[i]);
        }
    Text of = scan_word(&after), number = scan_word(&after), seeds = scan_word(&after);
    int all = meant_number(number), some = meant_number(text_part(rest, 0, digits));
    if (!text_is(of, "of") || !text_is(seeds, "seeds") || all < 1 || some > all || some * 100 % all != 0)
        return 0;
    snprintf(out->words, sizeof out->words, "%d%% of", some * 100 / all);
    return (int)(number.at - rest.at) + number.length;
}

/* performer's busyness, performer busyness, performer,busyness. */
static int rewrite_measure(Text line, int at, Undressed *out)
{
    static const char *const between[] = {"'s ", "’s ", ",", ":", "/", "->", ". ", " "};
    Text rest = text_part(line, at, line.length);
    if (!is_blank(line, at - 1))
        return 0;
    for (int bot = 0; bot < BOT_COUNT; bot++) {
        Text behind = text_part(rest, (int)strlen(bot_words[bot]), rest.length);
        for (int i = 0; text_starts(rest, bot_words[bot]) && i < COUNT_OF(between); i++) {
            Text word = text_trim(text_part(behind, (int)strlen(between[i]), behind.length));
            Text measure = scan_word(&word);
            if (!text_starts(behind, between[i]) || scan_word_index(measure, measure_words, MEASURE_COUNT) < 0)
                continue;
            snprintf(out->words, sizeof out->words, "%s.%.*s", bot_words[bot], measure.length, measure.at);
            return (int)(measure.at - rest.at) + measure.length;
        }
    }
    return 0;
}

const char *expect_other_measure(Text name)
{
    static const char *const others[][2] = {{"progress-floor", "floor"}, {"floor-progress", "floor"}, {"busy", "busyness"}, {"busy-ness", "busyness"},
                                            {"about-the-work", "about-work"}, {"share-about-work", "about-work"}, {"bins", "sealed"},
                                            {"bins-sealed", "sealed"}, {"sealed-bins", "sealed"}, {"seals", "sealed"}, {"messages", "pings"},
                                            {"people-paid", "paid"}, {"knots-untied", "knots"}, {"progress-per-hour", "progress-an-hour"},
                                            {"progress-rate", "progress-an-hour"}, {"hourly-progress", "progress-an-hour"}, {"progress-hour", "progress-an-hour"},
                                            {"progress/hour", "progress-an-hour"}, {"rate", "progress-an-hour"}};
    Text stem = text_ends(name, "-minutes") ? text_part(name, 0, name.length - 8) : text_part(name, 0, 0);
    for (int i = 0; i < COUNT_OF(others); i++)
        if (text_is(name, others[i][0]))
            return others[i][1];
    for (int i = MEASURE_MINUTES; i < MEASURE_COUNT && stem.length > 3; i++)
        if (text_equal(text_part(text_of(measure_words[i] + 8), 0, stem.length), stem))
            return measure_words[i];
    return NULL;
}

/* balanced.meeting-minutes. */
static int rewrite_name(Text line, int at, Undressed *out)
{
    Text rest = text_part(line, at, line.length), word = scan_word(&rest);
    const char *other = at > 0 && line.at[at - 1] == '.' ? expect_other_measure(word) : NULL;
    if (!other)
        return 0;
    out->tag = TAG_UNKNOWN_MEASURE;
    snprintf(out->words, sizeof out->words, "%s", other);
    return word.length;
}

/* What is behind one of some words that a text begins with; the text, where it begins with none. */
static Text after_one(Text text, const char *const *words, int count)
{
    for (int i = 0; i < count; i++)
        if (text_starts(text, words[i]))
            return text_part(text, (int)strlen(words[i]), text.length);
    return text;
}

/* "on most seeds", "on every seed" at the end. */
static int rewrite_many(Text line, int at, Undressed *out)
{
    static const struct Many {
        const char *words;
        int per_cent;
        bool unsure;
    } many[] = {{"most", 51, true}, {"more than half", 51, true}, {"half", 50, false}, {"half the", 50, false}, {"half of the", 50, false},
                {"all", 100, false}, {"every", 100, false}, {"each", 100, false}, {"nearly all", 95, true}, {"almost all", 95, true}, {"many", 60, true}};
    static const char *const before[] = {"on ", "in ", "for "}, *const seeds[] = {" seeds", " seed", " of the seeds", " of seeds", " the seeds", " days", " runs"};
    Text rest = text_part(line, at, line.length), behind = after_one(rest, before, COUNT_OF(before));
    if (!is_blank(line, at - 1) || behind.length == rest.length)
        return 0;
    for (int i = 0; i < COUNT_OF(many); i++) {
        Text of = text_part(behind, (int)strlen(many[i].words), behind.length), end = after_one(of, seeds, COUNT_OF(seeds));
        if (!text_starts(behind, many[i].words) || end.length > 0 || of.length == 0)
            continue;
        snprintf(out->words, sizeof out->words, "on %d%% of seeds", many[i].per_cent);
        out->unsure = many[i].unsure;
        return rest.length;
    }
    return 0;
}

/* "in 60% of seeds", "on 60%" at the end. */
static int rewrite_seeds(Text line, int at, Undressed *out)
{
    static const char *const before[] = {"in", "for", "with", "at"};
    Text rest = text_part(line, at, line.length), word = scan_word(&rest), ahead = rest, share = scan_word(&ahead);
    if (!is_blank(line, at - 1) || !text_ends(share, "%"))
        return 0;
    bool other = scan_word_index(word, before, COUNT_OF(before)) >= 0;
    if (text_is(word, "on") && (ahead.length == 0 || text_is(ahead, "seeds"))) {
        snprintf(out->words, sizeof out->words, "on %.*s of seeds", min_int(share.length, 6), share.at);
        return (int)(share.at - word.at) + share.length + (ahead.length > 0 ? (int)(ahead.at - share.at) - share.length + ahead.length : 0);
    }
    snprintf(out->words, sizeof out->words, "on");
    return other ? word.length : 0;
}

/* The sign of a list before it. */
static int rewrite_bullet(Text line, int at, Undressed *out)
{
    static const char *const bullets[] = {"-", "•", "–", "?"};
    Text rest = line, word = scan_word(&rest);
    out->words[0] = '\0';
    return at == 0 && scan_word_index(word, bullets, COUNT_OF(bullets)) >= 0 ? word.length : 0;
}

/* A stop behind it. */
static int rewrite_stop(Text line, int at, Undressed *out)
{
    bool stop = at == line.length - 1 && at > 0 && text_find(text_of(".;,"), line.at[at]) >= 0;
    out->words[0] = '\0';
    return stop ? 1 : 0;
}

/* What stands before a day, and whether a weekday has to follow. */
static const struct AtDay {
    const char *met;
    bool weekday;
} at_days[] = {{"@days", false}, {"@day", false}, {"@ day", true}, {"@Day", true}, {"on day", true}, {"@", false}, {"on", true}};

/* Whether each day of a list is one day of the level alone: a number, or a weekday that does not come again. */
static bool each_is_one(const Level *level, Text list)
{
    Text rest = list, name;
    bool only = true;
    while (only && text_split(&rest, '-', &name))
        if (scan_digits(name) == 0)
            other_day_of(level, other_weekday(name), &only);
    return only;
}

/* The days that stand at the start, and how they are written; numbers with a blank between are no stretch. */
static int take_days(Text text, Plain *list)
{
    int length = other_day_list(text, list), digits = 0;
    Text met = text_part(text, 0, length);
    for (int i = 0; i < length; i++)
        digits += scan_digits(text_part(met, i, 1));
    int blank = text_find(met, ' ');
    return digits > 0 && blank > 0 ? other_day_list(text_part(text, 0, blank), list) : length;
}

/* @tue, @Tuesday, @day Tuesday and on Tuesday for @day tue, @2 for @day 2, @day Mon to Wed for @day mon-wed, where each is one day alone. */
static int rewrite_day(const Level *level, Text line, int at, Undressed *out)
{
    Text rest = text_part(line, at, line.length);
    for (int i = 0; i < COUNT_OF(at_days); i++) {
        Plain list;
        Text behind = text_part(rest, (int)strlen(at_days[i].met), rest.length), days = text_trim(behind);
        bool apart = is_blank(behind, 0);
        if (!text_starts(rest, at_days[i].met) || (is_letter(at_days[i].met[0]) && (!apart || !is_blank(line, at - 1))))
            continue;
        int length = take_days(days, &list);
        bool number = scan_digits(days) > 0, several = text_find(plain_view(&list), ',') >= 0;
        if (length == 0 || several || (number && at_days[i].weekday) || !each_is_one(level, plain_view(&list)))
            continue;
        bool as_it_should = text_is(text_of(at_days[i].met), "@day") && apart && text_equal(text_part(days, 0, length), plain_view(&list));
        snprintf(out->words, sizeof out->words, "@day %.*s", min_int(list.length, 40), list.text);
        return as_it_should ? 0 : (int)(days.at - rest.at) + length;
    }
    return 0;
}

/* A share where it is tried has its own x; the order matters. */
static Rewrite *const rewrites[] = {rewrite_bullet, expect_divided, expect_turned, expect_more, rewrite_name, rewrite_measure, rewrite_share, expect_unit, expect_part,
                                    expect_factor, rewrite_many, rewrite_seeds, rewrite_stop, rewrite_habit};

static int rewrite_at(const Level *level, Text line, int at, Undressed *out)
{
    *out = (Undressed){.tag = TAG_BAD_EXPECT};
    int days = rewrite_day(level, line, at, out);
    out->part = text_part(line, at, days);
    if (days > 0)
        return text_is(out->part, out->words) ? 0 : days;
    for (int i = 0; i < COUNT_OF(rewrites); i++) {
        *out = (Undressed){.tag = TAG_BAD_EXPECT};
        int length = rewrites[i](line, at, out);
        out->part = text_part(line, at, length);
        if (length > 0 && !text_is(out->part, out->words))
            return length;
    }
    return 0;
}

int expect_undress(const Level *level, Text line, Plain *out, Undressed changes[UNDRESSED_MAX])
{
    int count = 0;
    bool inside = false;
    *out = (Plain){.length = 0};
    for (int i = 0; i < line.length;) {
        inside = line.at[i] == '"' ? !inside : inside;
        int length = inside || count == UNDRESSED_MAX ? 0 : rewrite_at(level, line, i, &changes[count]);
        plain_add(out, length > 0 ? text_of(changes[count].words) : text_part(line, i, 1));
        count += length > 0;
        i += max_int(1, length);
    }
    return count;
}
