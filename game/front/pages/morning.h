/* morning.h - what the night did, as far as the morning can know it: from the figures of the day before alone. */
#pragma once

#include "front/ui/flow.h"
#include "work/day.h"

/* Who had the evening. */
typedef enum NightUse {
    NIGHT_FREE,
    NIGHT_LEFT,     /* written to at home, and left it */
    NIGHT_ANSWERED, /* written to at home, and answered some of it */
    NIGHT_STAYED,
    NIGHT_STAYED_LEFT,
    NIGHT_STAYED_ANSWERED,
    NIGHT_USE_COUNT
} NightUse;

typedef struct Morning {
    NightUse use;
    int energy;              /* now; per mille */
    int change;              /* since the shift ended */
    int from, until;         /* minutes of the clock that somebody stayed */
    int messages, answered;
} Morning;

/* False on the first day: there was no evening. For the briefing. */
bool morning_of(const Day *day, Morning *out);

enum { MORNING_MAX = 200 };
/* One or two sentences. */
void morning_say(const Morning *morning, char out[MORNING_MAX]);
/* What one said of the day before, beside what it was; false: one was not asked. */
bool morning_answer(bool plain, const Day *day, char out[MORNING_MAX]);
/* Whether one was promoted the day before. */
bool morning_promoted(const Day *day);
/* All of those, and a bar; nothing on the first day. */
void morning_draw(bool plain, const Day *day, Flow *flow);
