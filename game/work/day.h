/* day.h - one run: a level's days, with their evenings, driven by commands. A player, a bot and a replay all come through here.
 * Plain data: `Day before = *day;` is a snapshot. Integers only, no clock, no file, no allocation. */
#pragma once

#include "base/hash.h"
#include "work/field.h"
#include "work/ledger.h"
#include "work/office.h"
#include "work/timetable.h"

/* Raised whenever a state hash moves; a run recorded under other rules is shown, neither resumed nor replayed. */
enum { RULES_VERSION = 2 };

typedef enum Phase {
    PHASE_BRIEFING, /* the lift: bet, proposals; the clock stands until COMMAND_BEGIN */
    PHASE_SHIFT,
    PHASE_CLOSING,  /* the end of the shift; the clock stands until COMMAND_LEAVE or COMMAND_STAY */
    PHASE_NIGHT,    /* stayed; COMMAND_LEAVE ends it, the third hour at the latest */
    PHASE_EVENING,  /* at home */
    PHASE_OVER,     /* the run is over */
    PHASE_COUNT
} Phase;

/* Names something that came from outside, the same in every replay and after a level was edited. */
typedef struct EventName {
    int16_t day, minute;  /* minute of the clock at which it came */
    uint8_t kind;         /* EntryKind */
    int8_t person;        /* -1 nobody in particular */
} EventName;

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
    COMMAND_BEGIN,
    COMMAND_GATHER,   /* box */
    COMMAND_LENS,     /* box.column, box.row: gathers within LENS_CELLS */
    COMMAND_RELEASE,  /* what is in hand goes back */
    COMMAND_DEPOSIT,  /* argument: bin */
    COMMAND_PICK,     /* argument: bin; takes one other out, an office minute */
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
    COMMAND_COUNT
} CommandKind;

typedef struct Command {
    Beat beat;           /* when; never before Day.beat */
    uint8_t kind;        /* CommandKind */
    int16_t argument;
    Box box;
    EventName event;
    uint8_t choice;      /* Choice */
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
    EVENT_JAMMED,         /* a: bin that takes nothing until one is picked */
    EVENT_PICKED,         /* a: bin */
    EVENT_SEALING,        /* a: bin */
    EVENT_SEALED,         /* a: bin, b: Progress paid */
    EVENT_RETURNED,       /* a: bin that came back with a slip */
    EVENT_KNOT_STARTED,   /* a: cluster */
    EVENT_KNOT_LOST,      /* a: cluster */
    EVENT_KNOT_DONE,      /* a: cluster, b: Progress paid */
    EVENT_CREDITED,       /* b: Progress paid for an answer or a report that somebody waited for */
    EVENT_WALKED_IN,      /* a needed ping left alone came to the desk: `name` */
    EVENT_GIFT,           /* a: Gift */
    EVENT_JUDGED,         /* a: standing now, b: change, under the level's count */
    EVENT_RULE_BOUGHT,    /* a: rule */
    EVENT_PURPOSE,        /* a: file whose purpose is known now */
    EVENT_DECIDED,        /* a deciding meeting was sat through: misalignment cleared; a: row */
    EVENT_NODDED,         /* a: 1 on the beat and seen, 0 beside it */
    EVENT_TIGHTENED,      /* a: minutes the finger trap takes now */
    EVENT_STOOD_UP,       /* from the desk on to the map */
    EVENT_STEPPED,        /* a: Heading */
    EVENT_SAT_DOWN,       /* at the desk again */
    EVENT_FIELD,          /* within a day another field lies on the desk: a file's, or the night's; a: file */
    EVENT_SHIFT_ENDS,
    EVENT_EVENING_BEGINS,
    EVENT_DAY_ENDS,       /* a: day */
    EVENT_RUN_OVER,
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
    bool needs, disguised, reader;
    bool held;            /* a ping that a bought rule holds back; it is delivered when the rule says */
    bool told;            /* a ping in the tray whose sender knows that it waits there; it does not walk to the desk */
    bool fresh;           /* a ping not yet put into the tray: the toast; it slides into the tray by itself at `until` */
} Offer;

enum { OFFERS_MAX = 24, TRAY_MAX = 160 };

typedef struct Day {
    const Level *level;
    uint64_t seed;
    Beat beat;            /* now; beat_day(beat) is the day, from 1 */
    uint8_t phase;        /* Phase */
    int8_t bet;           /* index of the choice taken; -1 */
    int8_t file;          /* the open file */
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
    Office office;
    Ledger ledger;
    Rng seals;            /* whether a sealed bin comes back */
    bool office_only;     /* a colleague: no field, hands replaced by signal */
    int64_t refined;      /* of a colleague: hundredths of a number, times 1000 */
} Day;

_Static_assert(sizeof(Day) <= 64 * 1024, "a day is a snapshot one can afford");

/* Sets up the run at the briefing of day 1. The level must outlive the day and be valid. */
void day_start(Day *day, const Level *level, uint64_t seed);

/* The same for a colleague on the floor: the office half only, hands replaced by signal; Progress comes minute by minute. */
void day_start_colleague(Day *day, const Level *level, uint64_t seed);

/* Runs up to `until`, stopping earlier only where the clock stands (a briefing, a closing, the end). `events` may be NULL. */
void day_run(Day *day, Beat until, Events *events);

/* Runs up to command.beat (a beat in the past counts as now), then obeys. Returns false, with EVENT_REFUSED, when the command makes no
 * sense in this state; nothing else changes then. */
bool day_obey(Day *day, const Command *command, Events *events);

/* Whether the command would be obeyed now; for greying out what makes no sense. */
bool day_allows(const Day *day, const Command *command);

/* The beat at which something next happens by itself (an arrival, a minute, the end of a hold); for bots and for waiting. */
Beat day_next(const Day *day);

/* Every field that a rule reads, in order; equal on every build. */
uint64_t day_hash(const Day *day);

/* Hands are free: at the desk, in the shift or the night, nothing on the stack and nothing held. */
bool day_hands_free(const Day *day);
/* At the desk with an empty stack; hands may be held by a seal, a pick or a knot. */
bool day_at_desk(const Day *day);
/* From which signal the live highlight tells cluster from phantom. */
int day_highlight(const Day *day);
/* What the live highlight would mark at a cell now: a true cluster, and below day_highlight() a phantom too. */
bool day_highlights(const Day *day, int column, int row);
/* The file bar, 0..100: numbers ever binned against the field. */
int day_bar(const Day *day);
/* Bins of the open file with something in them. */
int day_open_bins(const Day *day);
/* Today's figures so far; standing as of the last judged hour. */
const DayFigures *day_figures(const Day *day);
/* Busyness points today, as the meter shows them. */
int day_busyness(const Day *day);
/* Whether a nod would be seen. */
typedef enum NodTime {
    NOD_NEVER,   /* no meeting has the hands, or one nods or speaks all the time */
    NOD_BESIDE,  /* the phrase has not got there yet, or is over */
    NOD_ON_BEAT, /* from NOD_FROM to NOD_UNTIL, in beats of a phrase */
    NOD_GIVEN,   /* this phrase has had its nod */
} NodTime;
enum { PHRASE_BEATS = PHRASE_MINUTES * BEATS_A_MINUTE, NOD_FROM = PHRASE_BEATS / 2, NOD_UNTIL = PHRASE_BEATS * 7 / 8 };
NodTime day_nod(const Day *day);
/* Beats that the meeting on top has had, 0 where there is none; a phrase has PHRASE_BEATS of them. */
Beat day_meeting_beats(const Day *day);

/* Whether a tool stands in for that report and wants it in its place; what it was before has ended. */
bool day_tool_wants(const Day *day, const Row *report);

/* How much a finger trap has tightened, in minutes, of how many at most; false where the hands are in none. */
bool day_trap(const Day *day, int *tightened, int *most);

/* The door of the map one stands in; NULL: at the desk, or between doors. */
const Door *day_door(const Day *day);
/* Whether a cell of the level's map can be stepped on. */
bool map_open(const Map *map, int column, int row);
/* The cell of the first door of that kind; false: there is none. */
bool map_find(const Map *map, DoorKind kind, int *column, int *row);
/* The cell a step in that direction comes to. */
void map_step(Heading heading, int *column, int *row);
/* What a visit behind a door takes, in office minutes; 0: there is nothing to visit, or no door. */
int day_visit_price(const Day *day, const Door *door);

/* What staying until the end of the evening comes to, and what going home now does, before either is chosen: what the
 * rules then do where nobody writes in the evening. For the closing and the night. */
typedef struct NightPrice {
    int minutes;                  /* that can be stayed */
    int numbers;                  /* that a colleague with this mind would refine in them, undisturbed */
    int busyness;                 /* points that are seen of it */
    int energy_stay, energy_home; /* tomorrow morning; per mille */
    bool reachable;               /* somebody may write: each message costs, and an evening with one heals nothing */
} NightPrice;
NightPrice day_night_price(const Day *day);

/* What a choice would take, in office minutes, before it is taken. */
int day_price(const Day *day, const Offer *offer, Choice choice);
/* Which choices an offer has now, in order; returns how many (at most 3). */
int day_choices(const Day *day, const Offer *offer, Choice out[3]);
/* The offer of that name, among offers and tray; NULL when it is gone. */
const Offer *day_offer(const Day *day, EventName name);
bool event_name_equal(EventName a, EventName b);
/* Whether a rule can be proposed now: in the briefing, standing high enough, not bought yet. */
bool day_may_propose(const Day *day, int rule);
