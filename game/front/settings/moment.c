#include "front/settings/moment.h"

const char moment_words[] =
    "HH:MM, title, settings, keys, campaign, levels, briefing, proposals, consent, boot or boot:STEP, pause, question, day-end or day-end:CARD, evening, end, card:CARD or card:CARD:FACE, beyond or beyond:CARD:FACE";

static const char *const names[MOMENT_COUNT] = {
    [MOMENT_CLOCK] = NULL,      [MOMENT_TITLE] = "title",       [MOMENT_SETTINGS] = "settings", [MOMENT_KEYS] = "keys",
    [MOMENT_CAMPAIGN] = "campaign", [MOMENT_LEVELS] = "levels", [MOMENT_BRIEFING] = "briefing", [MOMENT_BOOT] = "boot",
    [MOMENT_CONSENT] = "consent", [MOMENT_PROPOSALS] = "proposals",
    [MOMENT_PAUSE] = "pause",   [MOMENT_QUESTION] = "question", [MOMENT_DAY_END] = "day-end",
    [MOMENT_EVENING] = "evening", [MOMENT_END] = "end",         [MOMENT_BEYOND] = "beyond",  [MOMENT_CARD] = "card",
};

#define CARD_NAME(id, name, daily) "card:" #name,
#define BEYOND_NAME(id, name) "beyond:" #name,
const char *const moments_named[MOMENTS_NAMED] = {
    "title", "settings", "keys",     "campaign", "levels",  "briefing", "proposals", "consent",
    "boot",  "pause",    "question", "day-end", "evening",  "end",       "beyond",
    CARDS(CARD_NAME) BEYONDS(BEYOND_NAME)};
#undef CARD_NAME
#undef BEYOND_NAME

/* Two digits, 00 to `most`. */
static bool two_digits(Text text, int most, int *value)
{
    int64_t read;
    bool digits = text.length == 2 && text.at[0] >= '0' && text.at[0] <= '9';
    if (!digits || !text_int(text, &read) || read > most)
        return false;
    *value = (int)read;
    return true;
}

static bool read_clock(Text text, Moment *moment)
{
    int hour, minute;
    if (text.length != 5 || text.at[2] != ':' || !two_digits(text_part(text, 0, 2), 23, &hour) ||
        !two_digits(text_part(text, 3, 2), 59, &minute))
        return false;
    moment->kind = MOMENT_CLOCK;
    moment->minute = hour * 60 + minute;
    return true;
}

/* What stands after that name and a colon. */
static bool behind(Text text, const char *name, Text *rest)
{
    int length = text_of(name).length;
    if (!text_starts(text, name) || text.length <= length || text.at[length] != ':')
        return false;
    *rest = text_part(text, length + 1, text.length);
    return true;
}

/* A screen of several pages, and which of them. */
static bool read_page(Text text, Moment *moment)
{
    int64_t page;
    Text step;
    if (!behind(text, names[MOMENT_BOOT], &step) || !text_int(step, &page) || page < 1 || page > MOMENT_PAGE_MAX)
        return false;
    moment->kind = MOMENT_BOOT;
    moment->page = (int)page;
    return true;
}

/* The index of that name; -1: it is none of them. */
static int named(Text word, const char *const *from, int count)
{
    for (int i = 0; i < count; i++) {
        if (text_is(word, from[i]))
            return i;
    }
    return -1;
}

static int card_named(Text word, MomentKind kind)
{
#define CARD_NAME(id, name, daily) [CARD_##id] = #name,
    static const char *const cards[CARD_COUNT] = {CARDS(CARD_NAME)};
#undef CARD_NAME
#define BEYOND_NAME(id, name) [BEYOND_##id] = #name,
    static const char *const beyonds[BEYOND_COUNT] = {BEYONDS(BEYOND_NAME)};
#undef BEYOND_NAME
    return kind == MOMENT_BEYOND ? named(word, beyonds, (int)BEYOND_COUNT) : named(word, cards, (int)CARD_COUNT);
}

/* A card by name, of a day, of the run or behind those, and which of its faces. */
static bool read_card(Text text, Moment *moment)
{
    static const MomentKind kinds[] = {MOMENT_DAY_END, MOMENT_BEYOND, MOMENT_CARD};
    Text word;
    int64_t page = 1;
    int kind = 0;
    while (kind < COUNT_OF(kinds) && !behind(text, names[kinds[kind]], &word))
        kind++;
    if (kind == COUNT_OF(kinds))
        return false;
    int colon = text_find(word, ':'), most = kinds[kind] == MOMENT_BEYOND ? MOMENT_NOTE_MAX : MOMENT_PAGE_MAX;
    if (colon >= 0 && (!text_int(text_part(word, colon + 1, word.length), &page) || page < 1 || page > most))
        return false;
    int card = card_named(text_part(word, 0, colon < 0 ? word.length : colon), kinds[kind]);
    if (card < 0)
        return false;
    *moment = (Moment){.kind = kinds[kind], .day = moment->day, .minute = moment->minute, .page = (int)page, .card = card + 1};
    return true;
}

bool moment_read(Text text, Moment *moment)
{
    moment->card = 0;
    for (int i = 0; i < MOMENT_CARD; i++) {
        if (names[i] && text_is(text, names[i])) {
            moment->kind = (MomentKind)i;
            moment->page = 1;
            return true;
        }
    }
    return read_clock(text, moment) || read_page(text, moment) || read_card(text, moment);
}

bool moment_meant(Text text, char out[MOMENT_MEANT_MAX])
{
    static const struct {
        const char *before, *behind;
    } left_out[] = {{"0", ""}, {"", ":00"}, {"0", ":00"}};
    for (int i = 0; i < COUNT_OF(left_out) && text.length <= 4; i++) {
        Moment moment;
        text_print(out, MOMENT_MEANT_MAX, "%s%.*s%s", left_out[i].before, text.length, text.at, left_out[i].behind);
        if (read_clock(text_of(out), &moment))
            return true;
    }
    return false;
}
