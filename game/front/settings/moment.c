#include "front/settings/moment.h"

const char moment_words[] =
    "HH:MM, title, settings, levels, briefing, proposals, consent, boot or boot:STEP, pause, question, day-end, evening, end or end:PAGE";

static const char *const names[MOMENT_COUNT] = {
    [MOMENT_CLOCK] = NULL,      [MOMENT_TITLE] = "title",       [MOMENT_SETTINGS] = "settings",
    [MOMENT_LEVELS] = "levels", [MOMENT_BRIEFING] = "briefing", [MOMENT_BOOT] = "boot",
    [MOMENT_CONSENT] = "consent", [MOMENT_PROPOSALS] = "proposals",
    [MOMENT_PAUSE] = "pause",   [MOMENT_QUESTION] = "question", [MOMENT_DAY_END] = "day-end",
    [MOMENT_EVENING] = "evening", [MOMENT_END] = "end",
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

/* A screen of several pages, and which of them. */
static bool read_page(Text text, Moment *moment)
{
    static const MomentKind paged[] = {MOMENT_BOOT, MOMENT_END};
    int64_t page;
    for (int i = 0; i < COUNT_OF(paged); i++) {
        int name = text_of(names[paged[i]]).length;
        if (!text_starts(text, names[paged[i]]) || text.length <= name || text.at[name] != ':' ||
            !text_int(text_part(text, name + 1, text.length), &page) || page < 1 || page > MOMENT_PAGE_MAX)
            continue;
        moment->kind = paged[i];
        moment->page = (int)page;
        return true;
    }
    return false;
}

bool moment_read(Text text, Moment *moment)
{
    for (int i = 0; i < MOMENT_COUNT; i++) {
        if (names[i] && text_is(text, names[i])) {
            moment->kind = (MomentKind)i;
            moment->page = 1;
            return true;
        }
    }
    return read_clock(text, moment) || read_page(text, moment);
}
