/* moment.h - a moment of a run as one says it: a time of a day, or a screen that has no clock. How a game gets there is
 * spectate.h's matter. */
#pragma once

#include "base/buffer.h"
#include "front/settings/beyond_ids.h"
#include "front/settings/card_ids.h"

typedef enum MomentKind {
    MOMENT_CLOCK, /* `minute` of the clock, on `day` */
    MOMENT_TITLE,
    MOMENT_SETTINGS,
    MOMENT_KEYS,      /* their page */
    MOMENT_CAMPAIGN,  /* its page */
    MOMENT_LEVELS,    /* the list */
    MOMENT_BRIEFING,  /* of `day` */
    MOMENT_PROPOSALS, /* what the steward would hear then */
    MOMENT_CONSENT,   /* what is agreed to before it, on `day` */
    MOMENT_BOOT,      /* `page`: a step of the terminal's start, on `day` */
    MOMENT_PAUSE,     /* the page that pausing shows; on `day`, in the lift */
    MOMENT_QUESTION,  /* what one says of `day` */
    MOMENT_DAY_END,   /* what `day` came to: `card`, or the first one, and its face `page` */
    MOMENT_EVENING,   /* of `day`, as it begins */
    MOMENT_END,       /* the first card of the run */
    MOMENT_BEYOND,    /* behind the cards: their list, or `card`, and its face `page` */
    MOMENT_CARD,      /* `card` of the run, and its face `page`, from 1 */
    MOMENT_COUNT
} MomentKind;

typedef struct Moment {
    MomentKind kind;
    int day; /* from 1; less than 0: a day of the week, as level/day_named.h has it */
    int minute, page;
    int card; /* CardId + 1, or BeyondId + 1; 0: none is named */
} Moment;

enum { MOMENT_PAGE_MAX = 9, MOMENT_NOTE_MAX = 99 /* behind the cards */ };

/* What can be said, for a sentence. */
extern const char moment_words[];

/* All that have a name but for the clock's, and the cards by theirs: "title", "card:day". */
enum { MOMENTS_NAMED = MOMENT_CARD - 1 + (int)CARD_COUNT + (int)BEYOND_COUNT };
extern const char *const moments_named[MOMENTS_NAMED];

/* The cards by their names, a line each: those of a run, of a day, and behind them. */
extern const char moment_cards[];

/* Whether it begins as one of a card, such as "card:": then what may stand there. */
bool moment_card_wants(Text text, Buffer *out);

/* Reads HH:MM, the name of a screen, or with a card "card:day"; the day stays as it was. False when it is none of them. */
bool moment_read(Text text, Moment *moment);

enum { MOMENT_MEANT_MAX = 8 };

/* The time of a day that somebody meant who wrote 7:00, 10 or 7; false when it is nothing of the kind. */
bool moment_meant(Text text, char out[MOMENT_MEANT_MAX]);
/* Where something is seen that is no moment by itself: "briefing, where the bet is asked, or ..."; NULL: nowhere that is known. */
const char *moment_elsewhere(Text text);
