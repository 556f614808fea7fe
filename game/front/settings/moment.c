#include "front/settings/moment.h"

#include "front/settings/card_ids.h"

const char moment_words[] =
    "HH:MM, title, settings, levels, briefing, proposals, consent, boot or boot:STEP, pause, question, day-end or day-end:CARD, evening, end, card:CARD or card:CARD:FACE";

static const char *const names[MOMENT_COUNT] = {
    [MOMENT_CLOCK] = NULL,      [MOMENT_TITLE] = "title",       [MOMENT_SETTINGS] = "settings",
    [MOMENT_LEVELS] = "levels", [MOMENT_BRIEFING] = "briefing", [MOMENT_BOOT] = "boot",
    [MOMENT_CONSENT] = "consent", [MOMENT_PROPOSALS] = "proposals",
    [MOMENT_PAUSE] = "pause",   [MOMENT_QUESTION] = "question", [MOMENT_DAY_END] = "day-end",
    [MOMENT_EVENING] = "evening", [MOMENT_END] = "end",         [MOMENT_CARD] = "card",
};

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

static bool card_named(Text word, int *card)
{
#define CARD_NAME(id, name, daily) [CARD_##id] = #name,
    static const char *const cards[CARD_COUNT] = {CARDS(CARD_NAME)};
#undef CARD_NAME
    for (*card = 0; *card < (int)CARD_COUNT; ++*card) {
        if (text_is(word, cards[*card]))
            return true;
    }
    return false;
}

/* A card by name, of a day or of the run, and which of its faces. */
static bool read_card(Text text, Moment *moment)
{
    bool of_run;
    Text word;
    int64_t page = 1;
    int card;
    if (!(of_run = behind(text, names[MOMENT_CARD], &word)) && !behind(text, names[MOMENT_DAY_END], &word))
        return false;
    int colon = text_find(word, ':');
    if (colon >= 0 && (!text_int(text_part(word, colon + 1, word.length), &page) || page < 1 || page > MOMENT_PAGE_MAX))
        return false;
    if (!card_named(text_part(word, 0, colon < 0 ? word.length : colon), &card))
        return false;
    *moment = (Moment){.kind = of_run ? MOMENT_CARD : MOMENT_DAY_END, .day = moment->day, .minute = moment->minute, .page = (int)page, .card = card + 1};
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
