/* other_days.c - names of days, and what authors put between them. */
#include "level/other_days.h"

#include "level/scan.h"
#include "level/words.h"

static const char *const names[WEEKDAY_COUNT] = {
    [WEEKDAY_MON] = "monday",   [WEEKDAY_TUE] = "tuesday", [WEEKDAY_WED] = "wednesday",
    [WEEKDAY_THU] = "thursday", [WEEKDAY_FRI] = "friday",
};

/* What stands between two days, for what a list has there. */
static const struct Between {
    const char *met, *meant;
} betweens[] = {
    {"to", "-"}, {"until", "-"}, {"till", "-"}, {"through", "-"}, {"–", "-"}, {"—", "-"}, {"-", "-"},
    {"and", ","}, {"&", ","}, {"+", ","}, {";", ","}, {",", ","},
};

static bool ends_between(const Plain *list)
{
    Text text = plain_view(list);
    return text_ends(text, ",") || text_ends(text, "-");
}

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

int other_weekday(Text name)
{
    Plain small = plain_small(name);
    Text text = plain_view(&small);
    int length = text_ends(text, "s") ? text.length - 1 : text.length;
    for (int i = 0; i < WEEKDAY_COUNT && length >= 3; i++)
        if (text_equal(text_part(text_of(names[i]), 0, length), text_part(text, 0, length)))
            return i;
    return -1;
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

/* Takes one day off the start; false when none stands there. */
static bool take_day(Text *rest, bool numbers, Plain *list)
{
    int digits = scan_digits(*rest), letters = letters_at(*rest), length = digits > 0 ? digits : letters;
    int weekday = other_weekday(text_part(*rest, 0, letters));
    Text behind = text_part(*rest, length, rest->length);
    bool clock = digits > 0 && (text_starts(behind, ":") || text_starts(behind, "."));
    if (digits > 0 ? !numbers || digits > 2 || clock || letters_at(behind) > 0 : weekday < 0)
        return false;
    plain_add(list, digits > 0 ? text_part(*rest, 0, digits) : text_of(weekday_words[weekday]));
    *rest = text_starts(behind, ".") ? text_part(behind, 1, behind.length) : behind;
    return true;
}

/* Days with something between them, as far as it goes; *rest stands behind the last one. */
static bool take_list(Text *rest, bool numbers, Plain *list)
{
    int length;
    if (!take_day(rest, numbers, list))
        return false;
    for (;;) {
        Plain longer = *list;
        Text ahead = text_trim(*rest);
        const char *between = between_at(ahead, &length);
        if (!between)
            return true;
        plain_add(&longer, text_of(between));
        ahead = text_trim(text_part(ahead, length, ahead.length));
        if (text_is(text_of(between), ",") && between_at(ahead, &length))
            ahead = text_trim(text_part(ahead, length, ahead.length)); /* ", and" */
        if (!take_day(&ahead, numbers, &longer))
            return !ends_between(list);
        *list = longer;
        *rest = ahead;
    }
}

static bool is_word(Text word, const char *small)
{
    Plain plain = plain_small(word);
    return text_is(plain_view(&plain), small);
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
    rest = text_starts(rest, ":") ? text_part(rest, 1, rest.length) : rest;
    *whole = text_part(first, 0, first.length);
    whole->length = (int)(rest.at - first.at);
    Text met = {written.at, (int)(rest.at - written.at)}, meant = plain_view(list);
    bool one = scan_digits(meant) == meant.length || (text_is(first, "day") && letters_at(met) == met.length);
    bool ends = rest.length == 0 || text_starts(rest, " ") || text_starts(rest, "\t");
    return ends && (many || !one) && !(text_is(first, "day") && text_equal(met, meant));
}
