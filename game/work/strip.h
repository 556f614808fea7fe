/* strip.h - the day as a strip: for every office minute what had it, the signal, and what it brought of Busyness and Progress; and what
 * came, began, ended, was decided or left in it. Kept by the day, hashed with it; what one may work out from it, an interruption's
 * price above all, are pure functions. How a run's strips are printed: mdr/strip_print.h. */
#pragma once

#include "work/office.h"

enum {
    STRIP_MINUTES_MAX = 15 * 60, /* a shift of twelve hours, and an evening */
    STRIP_EVENTS_MAX = 208,      /* further ones are only counted: no minute is lost with them */
    STRIP_BUSYNESS_MOST = 127,   /* in one minute; what is more goes to the minutes after it, */
    STRIP_PROGRESS_MOST = 2047,  /* and so here */
    STRIP_YIELD_MOST = 1000000,
    ACCOUNT_HOME = ACCOUNT_COUNT, /* a minute of the evening, which is booked to nothing */
};

typedef struct StripMinute {
    uint32_t signal : 10;   /* 0..1000, as the minute ended */
    uint32_t account : 4;   /* Account, or ACCOUNT_HOME */
    uint32_t busyness : 7;  /* that came in this minute: whole points, */
    uint32_t progress : 11; /* numbers */
} StripMinute;

typedef enum StripKind {
    STRIP_CAME,      /* an offer: a message, an invitation, a report, a tool, a perk */
    STRIP_CHOSE,     /* an offer was answered and nothing began; what: Choice */
    STRIP_GONE,      /* an offer ended unanswered */
    STRIP_BEGAN,     /* what: JobKind; value: the signal before; minutes: that it has had so far */
    STRIP_ENDED,     /* what: JobKind; value: index of its beginning */
    STRIP_UNDONE,    /* the same, by the shift's end */
    STRIP_CREDITED,  /* somebody's message or report that waited was dealt with; value: Progress */
    STRIP_WALKED_IN, /* a message that needed the player and was left alone came to the desk */
    STRIP_DECIDED,   /* a deciding meeting was sat through */
    STRIP_SEALED,    /* what: bin; row: file; value: Progress */
    STRIP_RETURNED,  /* what: bin; row: file */
    STRIP_KNOT_DONE, /* row: file; value: Progress */
    STRIP_KNOT_LOST, /* row: file */
    STRIP_PURPOSE,   /* row: file, whose purpose is known now */
    STRIP_GIFT,      /* what: Gift */
    STRIP_KIND_COUNT
} StripKind;

typedef struct StripEvent {
    int16_t minute;  /* of the clock */
    int16_t row;     /* in Level.rows, or a file; -1 none */
    int16_t came;    /* with `entry` and `person` the name of what it is about; -1: it has none */
    int16_t value;
    int16_t minutes; /* of a beginning */
    uint8_t kind;    /* StripKind */
    uint8_t what;
    uint8_t entry;   /* EntryKind */
    int8_t person;
} StripEvent;

typedef struct Strip {
    int16_t day;     /* from 1; 0: nothing yet. A day's strip stays until the next day begins: its morning still has yesterday's */
    int16_t start;   /* minute of the clock of minutes[0] */
    int16_t count, event_count;
    int dropped;             /* events */
    int busyness, progress;  /* of the day, as far as the minutes hold them */
    int after_busyness, after_progress; /* of a day that is over: what came when its minutes were over, as open bins do that are handed in */
    int worth;               /* right numbers put into bins, and those of knots, times the weight of their file */
    StripMinute minutes[STRIP_MINUTES_MAX];
    StripEvent events[STRIP_EVENTS_MAX];
} Strip;

/* The words in which they are printed. */
extern const char *const strip_kind_words[STRIP_KIND_COUNT];
extern const char *const strip_home_word;
const char *strip_account_word(const StripMinute *minute);

/* ---- kept by the day; private to work/ ---- */

void strip_begin(Strip *strip, int day, int start);
/* A minute is over; `busyness` and `progress` of the day so far. */
void strip_minute(Strip *strip, Account account, int signal, int busyness, int progress);
/* The day is over, with so much. */
void strip_end(Strip *strip, int busyness, int progress);
/* Notes it in the minute that runs; which one it is, or -1: there was no room. */
int strip_note(Strip *strip, StripEvent event);

/* ---- worked out ---- */

/* The name of what it is about; minute -1: it has none. */
EventName strip_name(const Strip *strip, const StripEvent *event);

/* Busyness and Progress of the day so far, at the end of each minute; what came after the last one is in the last one. */
typedef struct StripLines {
    int busyness[STRIP_MINUTES_MAX], progress[STRIP_MINUTES_MAX];
} StripLines;
void strip_lines(const Strip *strip, StripLines *out);

/* Whether a minute of that account was one at the numbers, by day or stayed for. */
bool strip_refines(int account);
/* What was refined, and in how much signal: the sum of that of all minutes of refining, the sealing of bins among them. */
typedef struct StripRefined {
    int64_t worth, signal;
} StripRefined;
StripRefined strip_refined(const Strip *strip);
/* Adds another day's. */
void strip_refined_add(StripRefined *sum, const Strip *strip);
/* What a minute of refining at full signal brought this player: thousandths of a number, put where it belongs, times the weight of its
 * file. 0: nothing was refined. */
int strip_refined_yield(const StripRefined *refined);
int strip_yield(const Strip *strip);

/* The price of an interruption = (minutes taken + signal lost since) x the player's own yield.
 *  - minutes taken: those booked to this job itself. What interrupted it has a price of its own.
 *  - signal lost since: over the minutes of refining that follow it, by how much the signal was under what it was before it began; until
 *    it is that again, or anything else has the hands (that has its own price), or the day is over. A job that goes back to another one
 *    has lost nothing yet: what is missing when hands are on numbers again counts for the job they come from.
 *  - both are in minutes at full signal, and yield is what such a minute brings.
 * It says what these minutes could have brought these hands; nothing is played again. Prices do not add up: without the first
 * interruption the second would have found another signal. */
typedef struct StripPrice {
    int minutes; /* taken */
    int lost;    /* since: thousandths of a minute at full signal */
    int yield;   /* as strip_yield has it */
    int numbers; /* thousandths of a number: (minutes + lost) x yield, rounded down */
} StripPrice;
/* `event` is the index of a STRIP_BEGAN; `yield` is handed in, as it may be of more than this day. */
StripPrice strip_price(const Strip *strip, int event, int yield);
/* Whether that event began something that took the hands from refining, and not lunch. */
bool strip_interrupts(const StripEvent *event);
/* The event by which that beginning ended; -1: it has not. */
int strip_ending(const Strip *strip, int event);
/* The interruption with the highest price, of equals the first; -1 none. */
int strip_dearest(const Strip *strip, int yield);
