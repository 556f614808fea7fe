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

/* ---- cards ---- */

#define CARD_NAME(id, name, daily) [CARD_##id] = #name,
static const char *const run_cards[CARD_COUNT] = {CARDS(CARD_NAME)};
#undef CARD_NAME
#define DAILY_true(name) #name,
#define DAILY_false(name)
#define CARD_NAME(id, name, daily) DAILY_##daily(name)
static const char *const day_cards[] = {CARDS(CARD_NAME)};
#undef DAILY_true
#undef DAILY_false
#undef CARD_NAME
#define BEYOND_NAME(id, name) [BEYOND_##id] = #name,
static const char *const beyond_cards[BEYOND_COUNT] = {BEYONDS(BEYOND_NAME)};
#undef BEYOND_NAME

#define CARD_WORD(id, name, daily) " " #name
#define DAILY_true(name) " " #name
#define DAILY_false(name) ""
#define DAILY_WORD(id, name, daily) DAILY_##daily(name)
#define BEYOND_WORD(id, name) " " #name
const char moment_cards[] = "Of cards MOMENT names which, and with :FACE behind it which of its faces, from 1:\n"
                            "  card:CARD    " CARDS(CARD_WORD) "\n"
                            "  day-end:CARD " CARDS(DAILY_WORD) "\n"
                            "  beyond:CARD  " BEYONDS(BEYOND_WORD) "\n\n";
#undef CARD_WORD
#undef DAILY_true
#undef DAILY_false
#undef DAILY_WORD
#undef BEYOND_WORD

typedef struct CardList {
    MomentKind kind;
    const char *const *cards;
    int count, faces;
} CardList;

static const CardList card_lists[] = {
    {MOMENT_CARD, run_cards, CARD_COUNT, MOMENT_PAGE_MAX},
    {MOMENT_DAY_END, day_cards, COUNT_OF(day_cards), MOMENT_PAGE_MAX},
    {MOMENT_BEYOND, beyond_cards, BEYOND_COUNT, MOMENT_NOTE_MAX},
};

/* The list whose name stands before a colon; NULL: none does. */
static const CardList *card_list(Text text, Text *word)
{
    for (int i = 0; i < COUNT_OF(card_lists); i++) {
        if (behind(text, names[card_lists[i].kind], word))
            return &card_lists[i];
    }
    return NULL;
}

bool moment_card_wants(Text text, Buffer *out)
{
    Text word;
    const CardList *list = card_list(text, &word);
    if (!list)
        return false;
    const char *name = names[list->kind];
    buffer_print(out, "%s:CARD or %s:CARD:FACE, where CARD is ", name, name);
    for (int i = 0; i < list->count; i++)
        buffer_print(out, "%s%s", i == 0 ? "" : i + 1 < list->count ? ", " : " or ", list->cards[i]);
    buffer_print(out, ", and FACE 1 to %d", list->faces);
    return true;
}

/* A card by name, of a day, of the run or behind those, and which of its faces. */
static bool read_card(Text text, Moment *moment)
{
    Text word;
    int64_t page = 1;
    const CardList *list = card_list(text, &word);
    if (!list)
        return false;
    int colon = text_find(word, ':');
    if (colon >= 0 && (!text_int(text_part(word, colon + 1, word.length), &page) || page < 1 || page > list->faces))
        return false;
    Text name = text_part(word, 0, colon < 0 ? word.length : colon);
    bool beyond = list->kind == MOMENT_BEYOND;
    if (named(name, list->cards, list->count) < 0)
        return false;
    int card = beyond ? named(name, beyond_cards, BEYOND_COUNT) : named(name, run_cards, CARD_COUNT);
    *moment = (Moment){.kind = list->kind, .day = moment->day, .minute = moment->minute, .page = (int)page, .card = card + 1};
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

const char *moment_elsewhere(Text text)
{
    static const struct {
        const char *met, *where;
    } places[] = {
        {"bet", "briefing, where the bet is asked, or card:claim, where it is settled"},
        {"invitation", "briefing, where it stands"},
        {"length", "briefing, which says how long it takes"},
        {"debrief", "card:claim:2, or the next of its faces, a question each"},
        {"claim", "card:claim, or :2 behind it where the level asks a bet"},
        {"question", "question for one before leaving a day, briefing for that of the bet, card:claim for those of the debrief"},
    };
    Text name = text;
    behind(text, names[MOMENT_CARD], &name);
    for (int i = 0; i < COUNT_OF(places); i++)
        if (text_is(name, places[i].met))
            return places[i].where;
    return NULL;
}
