/* other_days.c - names of days, and what authors put between them. */
#include "level/other_days.h"

#include "level/scan.h"
#include "level/words.h"

/* Tables, a row a thing. */
/* clang-format off */

enum { NO_WORK = WEEKDAY_COUNT, LETTERS_LEAST = 3 };

/* Names of days, and from how many letters on one may break off; 0: it is written out. */
static const struct Name {
    const char *name;
    int weekday, letters; /* NO_WORK: at the end of a week */
} names[] = {
    {"monday", WEEKDAY_MON, LETTERS_LEAST}, {"tuesday", WEEKDAY_TUE, LETTERS_LEAST}, {"wednesday", WEEKDAY_WED, LETTERS_LEAST},
    {"thursday", WEEKDAY_THU, LETTERS_LEAST}, {"friday", WEEKDAY_FRI, LETTERS_LEAST},
    {"saturday", NO_WORK, LETTERS_LEAST}, {"sunday", NO_WORK, LETTERS_LEAST}, {"weekend", NO_WORK, 0}, {"week-end", NO_WORK, 0},
    {"montag", WEEKDAY_MON, 0}, {"dienstag", WEEKDAY_TUE, 0}, {"mittwoch", WEEKDAY_WED, 0}, {"donnerstag", WEEKDAY_THU, 0}, {"freitag", WEEKDAY_FRI, 0},
    {"samstag", NO_WORK, 0}, {"sonnabend", NO_WORK, 0}, {"sonntag", NO_WORK, 0}, {"wochenende", NO_WORK, 0},
    {"mo", WEEKDAY_MON, 0}, {"tu", WEEKDAY_TUE, 0}, {"we", WEEKDAY_WED, 0}, {"th", WEEKDAY_THU, 0}, {"fr", WEEKDAY_FRI, 0},
    {"di", WEEKDAY_TUE, 0}, {"mi", WEEKDAY_WED, 0}, {"do", WEEKDAY_THU, 0}, {"sa", NO_WORK, 0}, {"su", NO_WORK, 0}, {"so", NO_WORK, 0},
};

/* What stands between two days, for what a list has there. */
static const struct Between {
    const char *met, *meant;
} betweens[] = {
    {"to", "-"}, {"until", "-"}, {"till", "-"}, {"through", "-"}, {"bis", "-"}, {"–", "-"}, {"—", "-"}, {"-", "-"},
    {"and", ","}, {"und", ","}, {"&", ","}, {"+", ","}, {"/", ","}, {";", ","}, {",", ","},
};

/* clang-format on */

/* Whether it begins with what stands between two days; a sign may be glued to the next one, a word not. *length: its bytes. */
static const char *between_at(Text text, int *length)
{
    Text rest = text, word = scan_word(&rest);
    for (int i = 0; i < COUNT_OF(betweens); i++) {
        *length = text_of(betweens[i].met).length;
        bool sign = betweens[i].met[0] < 'a';
        if (sign ? text_starts(text, betweens[i].met) : text_is(word, betweens[i].met))
            return betweens[i].meant;
    }
    return NULL;
}

static int letters_at(Text text)
{
    int length = 0;
    while (length < text.length && ((text.at[length] >= 'a' && text.at[length] <= 'z') || (text.at[length] >= 'A' && text.at[length] <= 'Z')))
        length++;
    return length;
}

/* The weekday that a name says, NO_WORK of a week's end; -1: it says none. */
static int day_named(Text name)
{
    Plain small = plain_small(name);
    Text text = plain_view(&small);
    int length = text.length > LETTERS_LEAST && text_ends(text, "s") ? text.length - 1 : text.length;
    for (int i = 0; i < COUNT_OF(names); i++) {
        Text full = text_of(names[i].name);
        bool whole = names[i].letters == 0 || length < names[i].letters;
        if (whole ? text_equal(full, text_part(text, 0, length)) : text_equal(text_part(full, 0, length), text_part(text, 0, length)))
            return names[i].weekday;
    }
    return -1;
}

int other_weekday(Text name)
{
    int day = day_named(name);
    return day == NO_WORK ? -1 : day;
}

const char *other_weekday_near(Nearest search)
{
    enum { WRITTEN_OUT = 6 };
    for (int i = 0; i < COUNT_OF(names); i++)
        if (names[i].weekday != NO_WORK && text_of(names[i].name).length >= WRITTEN_OUT)
            nearest_try(&search, names[i].name);
    for (int i = 0; i < WEEKDAY_COUNT; i++)
        nearest_try(&search, weekday_words[i]);
    return search.word ? weekday_words[other_weekday(text_of(search.word))] : NULL;
}

bool other_weekend(Text name)
{
    return day_named(name) == NO_WORK;
}

int other_day_of(const Level *level, int weekday, bool *only)
{
    int first = 0;
    for (int day = level->days; day > 0 && level->mode != MODE_CHARTER; day--) {
        if ((int)level_weekday(level, day) != weekday)
            continue;
        *only = first == 0;
        first = day;
    }
    return first;
}

/* Takes one day off the start; false when none stands there. `named`: "day" stands before them, so that a number or two letters are one. */
static bool take_day(Text *rest, bool named, Plain *list)
{
    int digits = scan_digits(*rest), letters = letters_at(*rest), length = digits > 0 ? digits : letters;
    int weekday = other_weekday(text_part(*rest, 0, letters));
    Text behind = text_part(*rest, length, rest->length);
    bool clock = digits > 0 && (text_starts(behind, ":") || text_starts(behind, "."));
    if (digits > 0 ? !named || digits > 2 || clock || letters_at(behind) > 0 : weekday < 0 || (!named && letters < LETTERS_LEAST))
        return false;
    plain_add(list, digits > 0 ? text_part(*rest, 0, digits) : text_of(weekday_words[weekday]));
    *rest = text_starts(behind, ".") ? text_part(behind, 1, behind.length) : behind;
    return true;
}

/* Whether a number with nothing but a blank before it may be a day rather than an hour: more numbers, or what has its hours behind it. */
static bool may_be_day(Text number)
{
    Text behind = text_trim(text_part(number, scan_digits(number), number.length)), rest = behind;
    int length, verb = scan_word_index(scan_word(&rest), verb_words, VERB_COUNT);
    return scan_digits(number) == 0 || scan_digits(behind) > 0 || between_at(behind, &length) || (verb >= 0 && !verb_comes((Verb)verb));
}

/* What stands between a day and the next one, which *ahead then begins with: a sign, a word, or a blank alone. NULL: the list ends. */
static const char *take_between(Text *ahead)
{
    Text behind = text_trim(*ahead);
    int length;
    const char *between = between_at(behind, &length);
    if (!between && (behind.length == ahead->length || !may_be_day(behind)))
        return NULL;
    *ahead = between ? text_trim(text_part(behind, length, behind.length)) : behind;
    if (between && text_is(text_of(between), ",") && between_at(*ahead, &length))
        *ahead = text_trim(text_part(*ahead, length, ahead->length)); /* ", and" */
    return between ? between : ",";
}

/* Days with something between them, as far as it goes; *rest stands behind the last one. */
static bool take_list(Text *rest, bool named, Plain *list)
{
    if (!take_day(rest, named, list))
        return false;
    for (;;) {
        Plain longer = *list;
        Text ahead = *rest;
        const char *between = take_between(&ahead);
        if (!between)
            return true;
        plain_add(&longer, text_of(between));
        if (!take_day(&ahead, named, &longer))
            return true;
        *list = longer;
        *rest = ahead;
    }
}

int other_day_list(Text text, Plain *list)
{
    Text rest = text;
    *list = (Plain){.length = 0};
    return take_list(&rest, true, list) ? text.length - rest.length : 0;
}

static bool is_word(Text word, const char *small)
{
    Plain plain = plain_small(word);
    return text_is(plain_view(&plain), small);
}

/* What a list ends with at times and says nothing. */
static Text behind_stop(Text rest)
{
    bool stop = text_starts(rest, ":") || text_starts(rest, ",") || text_starts(rest, ";");
    return text_part(rest, stop ? 1 : 0, rest.length);
}

/* Whether a list that ends at `last` is all of its word, and what follows begins at `rest`. */
static bool list_ends(Text last, Text rest)
{
    bool glued = rest.at != last.at && scan_digits(rest) > 0; /* Tuesday,13:45 */
    return rest.length == 0 || glued || text_starts(rest, " ") || text_starts(rest, "\t");
}

bool other_days(Text row, Plain *list, Text *whole)
{
    Text rest = text_trim(row), ahead = rest, first = scan_word(&ahead), word = first;
    *list = (Plain){.length = 0};
    if (is_word(word, "on") || is_word(word, "every")) {
        rest = text_trim(ahead);
        word = scan_word(&ahead);
    }
    bool many = is_word(word, "days"), named = many || is_word(word, "day");
    rest = named ? text_trim(ahead) : rest;
    Text written = rest;
    if (!take_list(&rest, named, list))
        return false;
    Text last = rest;
    rest = behind_stop(rest);
    *whole = text_part(first, 0, first.length);
    whole->length = (int)(rest.at - first.at);
    Text met = {written.at, (int)(rest.at - written.at)}, meant = plain_view(list);
    bool one = scan_digits(meant) == meant.length || (text_is(first, "day") && letters_at(met) == met.length);
    return list_ends(last, rest) && (many || !one) && !(text_is(first, "day") && text_equal(met, meant));
}
