/* day.h - one run: a level's days, with their evenings, driven by commands. What one may ask of a day is look.h, what one may do obey.h.
 * Plain data: `Day before = *day;` is a snapshot. Integers only, no clock, no file, no allocation. */
#pragma once

#include "work/bin.h"
#include "work/field.h"
#include "work/ledger.h"
#include "work/office.h"
#include "work/timetable.h"

/* Raised whenever a state hash moves; a run recorded under other rules is shown, neither resumed nor replayed. */
enum { RULES_VERSION = 4 };

typedef enum Phase {
    PHASE_BRIEFING, /* the lift: bet, proposals; the clock stands until COMMAND_BEGIN */
    PHASE_SHIFT,
    PHASE_CLOSING,  /* the end of the shift; the clock stands until COMMAND_LEAVE or COMMAND_STAY */
    PHASE_NIGHT,    /* stayed; COMMAND_LEAVE ends it, the third hour at the latest */
    PHASE_EVENING,  /* at home */
    PHASE_OVER,     /* the run is over */
    PHASE_STAMPING, /* a steward's: on the hour; the clock stands until both desks have a stamp and COMMAND_BEGIN, or COMMAND_LOOK */
    PHASE_COUNT
} Phase;

typedef enum Choice {
    CHOICE_NONE,
    CHOICE_NOW, CHOICE_TRAY, CHOICE_MUTE,         /* a ping; MUTE puts it and all further pings of the day into the tray unseen */
    CHOICE_JOIN, CHOICE_DECLINE, CHOICE_NOTE,     /* a meeting */
    CHOICE_WRITE, CHOICE_LET_TOOL, CHOICE_LEAVE,  /* a report; LEAVE also for an evening ping */
    CHOICE_LAYER, CHOICE_REPLACE, CHOICE_REFUSE,  /* a tool */
    CHOICE_TAKE, CHOICE_PASS,                     /* a perk */
    CHOICE_ANSWER,                                /* an evening ping */
    CHOICE_COUNT
} Choice;

typedef enum CommandKind {
    COMMAND_NONE,
    COMMAND_BET,      /* argument: index of the choice; in the briefing */
    COMMAND_PROPOSE,  /* argument: index of the rule; in the briefing */
    COMMAND_ADOPT,    /* where a charter is written; argument: rule, which is put into it, or taken out again; in the briefing */
    COMMAND_AMEND,    /* the same, from the closing of a quarter to the briefing of the next one */
    COMMAND_BEGIN,
    COMMAND_GATHER,   /* box */
    COMMAND_LENS,     /* box.column, box.row: gathers the cluster there while the highlight works, else all within LENS_CELLS */
    COMMAND_RELEASE,  /* what is in hand goes back */
    COMMAND_DEPOSIT,  /* argument: bin */
    COMMAND_CLEAR,    /* argument: bin; takes all that does not belong out of it, for the minutes sealing it would take longer */
    COMMAND_UNPICK,   /* box.column, box.row: a cell of a surfaced knot */
    COMMAND_ANSWER,   /* event, choice */
    COMMAND_EMPTY_TRAY, /* answers all that lies in the tray, in one interruption */
    COMMAND_UNMUTE,
    COMMAND_MANNER,   /* argument: Manner, while in a meeting */
    COMMAND_NOD,      /* in a meeting, once; seen when it is on the beat of the phrase */
    COMMAND_PULL,     /* at a finger trap: it tightens */
    COMMAND_JIGGLE,
    COMMAND_ASK,      /* walk and ask what the open file is for; where the level has a map, one goes oneself */
    COMMAND_WALK,     /* from the desk on to the map */
    COMMAND_STEP,     /* argument: Heading; on to the door of refinement: back at the desk */
    COMMAND_VISIT,    /* behind the door one stands in: ask what a file is for, be seen by the steward, rest, knock at a person's */
    COMMAND_SAY,      /* argument: index in Level.speeches of a choice in the talk of the person behind that door */
    COMMAND_OPEN_FILE,/* argument: file */
    COMMAND_WARRANT,  /* use the waffle warrant */
    COMMAND_STAY,
    COMMAND_LEAVE,    /* from the closing or the night */
    COMMAND_GUESS,    /* guess: what one did on the day that is over; once, at home or before the next one begins */
    COMMAND_VERDICT,  /* argument: Judged, which of the three is one's last review; once, when the run is over */
    COMMAND_STAMP,    /* a steward's: argument: desk * STAMP_DESK + rating; changes one that is there until the clock goes on */
    COMMAND_LOOK,     /* a steward's: argument: desk; over there, where the bins are seen */
    COMMAND_TRANSFER, /* from the closing: takes the post that is offered; the run ends with this day */
    COMMAND_COUNT
} CommandKind;

typedef struct Command {
    Beat beat;           /* when; never before Day.beat */
    uint8_t kind;        /* CommandKind */
    int16_t argument;
    Box box;
    EventName event;
    uint8_t choice;      /* Choice */
    Guess guess;
} Command;

/* What the day says back. */
typedef enum EventKind {
    EVENT_DAY_BEGINS,
    EVENT_OFFER,          /* something came: `name`; row in `a` (-1: a bred ping) */
    EVENT_OFFER_GONE,     /* an offer ended unanswered: `name` */
    EVENT_INTERRUPTED,    /* a: JobKind, b: minutes */
    EVENT_JOB_DONE,       /* a: JobKind */
    EVENT_MINUTE,         /* a: Account the minute was booked to */
    EVENT_GATHERED,       /* a: numbers in hand, b: of them right */
    EVENT_RELEASED,
    EVENT_DEPOSITED,      /* a: bin, b: numbers that went in */
    EVENT_REWORK,         /* a: bin, b: numbers that came back to their cells */
    EVENT_SOILED,         /* a: bin, b: numbers that went in and do not belong */
    EVENT_CLEARED,        /* a: bin, b: numbers that were taken out of it */
    EVENT_SEALING,        /* a: bin */
    EVENT_SEALED,         /* a: bin, b: Progress paid */
    EVENT_RETURNED,       /* a: bin that came back with a slip */
    EVENT_KNOT_STARTED,   /* a: cluster */
    EVENT_KNOT_LOST,      /* a: cluster */
    EVENT_KNOT_DONE,      /* a: cluster, b: Progress paid */
    EVENT_ANSWERED,       /* a message was answered: `name`; a: 1 it needed the player */
    EVENT_WRITTEN,        /* a report was: a: minutes it took, b: Progress paid for it; 0: nobody reads it */
    EVENT_CREDITED,       /* b: Progress paid for an answer or a report that somebody waited for */
    EVENT_WALKED_IN,      /* a needed ping left alone came to the desk: `name` */
    EVENT_GIFT,           /* a: Gift */
    EVENT_JUDGED,         /* a: standing now, b: change, under the level's count */
    EVENT_PROMOTED,       /* a: standing now */
    EVENT_RULE_BOUGHT,    /* a: rule */
    EVENT_ROLLED_OUT,     /* a: row of a tool that nobody has said no to; it lies on top of the old process now */
    EVENT_PURPOSE,        /* a: file whose purpose is known now */
    EVENT_DECIDED,        /* a deciding meeting was sat through: misalignment cleared; a: row */
    EVENT_NODDED,         /* a: 1 on the beat and seen, 0 beside it */
    EVENT_TIGHTENED,      /* a: minutes the finger trap takes now */
    EVENT_STOOD_UP,       /* from the desk on to the map */
    EVENT_STEPPED,        /* a: Heading */
    EVENT_SAT_DOWN,       /* at the desk again */
    EVENT_FIELD,          /* within a day another field lies on the desk: a file's, or the night's; a: file */
    EVENT_SHIFT_ENDS,     /* a: how many things were not done by then: Day.undone */
    EVENT_EVENING_BEGINS,
    EVENT_DAY_ENDS,       /* a: day */
    EVENT_RUN_OVER,
    EVENT_STAMPS_DUE,     /* a: hour of the shift that is over, from 0 */
    EVENT_STAMPED,        /* a: desk, b: rating */
    EVENT_WENT_TO_LOOK,   /* a: desk */
    EVENT_LOOKED,         /* a: desk; back at one's own */
    EVENT_REFUSED,        /* a command that makes no sense now; a: CommandKind. The state is as it was */
    EVENT_COUNT
} EventKind;

typedef struct Event {
    uint8_t kind;         /* EventKind */
    Beat beat;
    int32_t a, b;
    EventName name;
} Event;

enum { EVENTS_MAX = 256 };

/* Filled by day_run and day_obey; the caller empties it (count = 0). What does not fit is counted, never silently lost:
 * the rules do not depend on it. */
typedef struct Events {
    int count, dropped;
    Event list[EVENTS_MAX];
} Events;

/* An offer that waits for an answer: an invitation, a report, a tool, a perk, an evening ping. */
typedef struct Offer {
    EventName name;
    int16_t row;          /* in Level.rows; -1: a bred ping */
    int16_t until;        /* minute of the clock at which it goes */
    bool needs : 1, disguised : 1, reader : 1;
    bool held : 1;        /* a ping that a bought rule holds back; it is delivered when the rule says */
    bool told : 1;        /* a ping in the tray whose sender knows that it waits there; it does not walk to the desk */
    bool fresh : 1;       /* a ping not yet put into the tray: the toast; it slides into the tray by itself at `until` */
} Offer;

enum { OFFERS_MAX = 24, TRAY_MAX = 160, NEEDED_MAX = 64, UNDONE_JOBS_MAX = 8 };

typedef enum NeededEnd { NEEDED_OPEN, NEEDED_ANSWERED, NEEDED_WALKED, NEEDED_END_COUNT } NeededEnd;

/* Why a message lies where it lies. */
typedef enum Lay {
    LAY_AT_HAND, /* it has not been touched yet */
    LAY_PUT,     /* the player put it into the tray; */
    LAY_SLID,    /* it slid there, untouched; */
    LAY_MUTED,   /* or was muted, as it came or then; */
    LAY_HELD,    /* or a bought rule holds it back, or did */
    LAY_BEGUN,   /* it is being answered */
    LAY_COUNT
} Lay;

/* What has the hands: a job, or none. */
enum { DOING_REFINING = JOB_COUNT, DOING_ON_FOOT };
typedef struct Doing {
    uint8_t what;     /* JobKind, or one of these */
    int16_t row;      /* of the job, in Level.rows; -1 */
} Doing;

/* A message of the day that needed the player. */
typedef struct Needed {
    EventName name;
    int16_t row;      /* in Level.rows */
    int16_t ended;    /* minute of the clock at which it was answered or came to the desk on foot */
    uint8_t end;      /* NeededEnd */
    uint8_t lay;      /* Lay, */
    int16_t since;    /* from that minute on, */
    Doing then, last; /* and what had the hands then; the same as the shift ended, where it was open */
    int8_t file;      /* who waits for this file: it is about one of them; -1: it is not */
    int16_t payee;    /* this one, in Level.payees; -1: one without a name */
} Needed;

/* Those who wait for a file, up to today. */
typedef struct Payees {
    int32_t brought;  /* Progress of its bins and knots */
    int16_t line;     /* stand in line for that; */
    int16_t paid;     /* of these */
    uint8_t messages; /* are today's that a message is about, at most NEEDED_MAX, */
    uint8_t asked;    /* of which so many have come; */
    int16_t answered; /* on all days */
} Payees;

/* What became of one of them who is named. */
typedef struct Fate {
    int16_t day, minute; /* when they were paid; day 0: they are not */
    bool in_line;        /* at this place; else a message is about them, or they are not due yet */
    int16_t place;
    Needed message;      /* the one about them, once its day is over; name.day 0: there was none */
} Fate;

/* A steward's day before two desks, where mode = rate; what happens at them is desks.h. */
enum { RATED_HOURS_MAX = 12, RATING_MOST = 5, STAMP_DESK = 8 };
typedef struct Rating {
    bool on;               /* this is such a day: no field, nothing is offered, and one's own meetings are gone to unasked */
    uint8_t hour;          /* of the shift, from 0, that has not both its stamps yet */
    uint8_t stamps[RATED_HOURS_MAX][LEVEL_DESKS]; /* 1..RATING_MOST; 0: none */
    int8_t at;             /* the desk one stands before; -1: at one's own glass, or in a meeting */
    uint8_t left;          /* minutes there yet */
    uint16_t looks[LEVEL_DESKS];  /* bit i: one went there after hour i began and before its stamps */
    int16_t looked[LEVEL_DESKS];  /* minute of the clock at which one last came from there; 0: never */
    int16_t due, attended; /* minutes of one's own meetings */
} Rating;

typedef struct Day {
    const Level *level;
    uint64_t seed;
    Beat beat;            /* now; beat_day(beat) is the day, from 1 */
    uint8_t phase;        /* Phase */
    int8_t bet;           /* index of the choice taken; -1 */
    int8_t review;        /* Judged, the last review one has chosen; -1 */
    int8_t file;          /* the open file */
    int8_t post;          /* 1 + the file with whose people one has taken a post: the run ends with the day; 0: none */
    Timetable timetable;  /* today's */
    int16_t timetable_next;
    Field field;          /* of the open file */
    Hand hand;
    Bin bins[LEVEL_FILES_MAX][BIN_COUNT];
    int32_t bar[LEVEL_FILES_MAX];         /* numbers binned since the file was issued */
    int16_t put_away[LEVEL_FILES_MAX];    /* minute of the clock; clusters older than that have settled */
    int offer_count, tray_count;
    Offer offers[OFFERS_MAX];
    Offer tray[TRAY_MAX];
    int answering_count;
    Offer answering[TRAY_MAX]; /* out of the tray, and not answered yet; the first one next */
    Office office;
    Ledger ledger;
    Rng seals;            /* whether a sealed bin comes back */
    int needed_count;     /* further ones than NEEDED_MAX are only counted, in the figures */
    Needed needed[NEEDED_MAX];
    int undone_count;     /* likewise: what this shift's end left undone, the one at hand first */
    Job undone[UNDONE_JOBS_MAX];
    Payees payees[LEVEL_FILES_MAX];
    Fate fates[LEVEL_PAYEES_MAX];
    Rating rating;
    bool office_only;     /* a colleague: no field, hands replaced by signal */
    int64_t refined;      /* of a colleague: hundredths of a number, times 1000 */
    uint32_t charters[LEVEL_AMENDS_MAX + 1]; /* where a charter is written: the rules of each quarter, a bit each */
    int16_t spared;       /* of a colleague under a charter: messages that the evening was spared */
} Day;

_Static_assert(sizeof(Day) <= 64 * 1024, "a day is a snapshot one can afford");

/* Sets up the run at the briefing of day 1; where mode = rate it is the steward's. The level must outlive the day and be valid. */
void day_start(Day *day, const Level *level, uint64_t seed);

/* The same of somebody at one of the desks, where mode = rate; elsewhere there is no difference. */
void day_start_desk(Day *day, const Level *level, uint64_t seed);

/* The same for a colleague on the floor: the office half only, hands replaced by signal; Progress comes minute by minute. */
void day_start_colleague(Day *day, const Level *level, uint64_t seed);

/* Runs up to `until`, stopping earlier only where the clock stands (a briefing, a closing, the end). `events` may be NULL. */
void day_run(Day *day, Beat until, Events *events);

/* The beat at which something next happens by itself (an arrival, a minute, the end of a hold); for bots and for waiting. */
Beat day_next(const Day *day);
