/* office.h - the slow half: what an interruption does to a mind, stepped once an office minute. */
#pragma once

#include "base/rng.h"
#include "level/level.h"
#include "work/clock.h"
#include "work/map.h"

/* Every minute is booked to one of these. They add up to the shift plus the night. */
typedef enum Account {
    ACCOUNT_REFINING,
    ACCOUNT_PINGS,
    ACCOUNT_MEETINGS,
    ACCOUNT_REPORTS,
    ACCOUNT_SHOW,
    ACCOUNT_NOTES,
    ACCOUNT_TOOLS,
    ACCOUNT_WALKING,
    ACCOUNT_PERKS,
    ACCOUNT_REST,
    ACCOUNT_NIGHT, /* every minute stayed after the shift */
    ACCOUNT_COUNT
} Account;

extern const char *const account_words[ACCOUNT_COUNT];

enum {
    SIGNAL_FULL = 1000, /* what per mille of the mind are of */
    JOBS_MAX = 32,
    PHRASE_MINUTES = 8, /* that a phrase of a meeting has: at the usual pace not quite two seconds */
};

/* What has the hands. The newest is done first; what it interrupted waits. */
typedef enum JobKind {
    JOB_PING, JOB_MEETING, JOB_REPORT, JOB_SHOW, JOB_NOTE, JOB_TOOL,
    JOB_WALK,  /* one asks what a file is for, where there is no map (row -1); or somebody has come to the desk */
    JOB_PERK, JOB_LUNCH, JOB_TALK, JOB_SWITCH,
    JOB_STEP,  /* on the map, from one cell to the next */
    JOB_VISIT, /* behind a door of the map: something asked, or said */
    JOB_REST,  /* in the break room */
    JOB_COUNT
} JobKind;

extern const char *const job_words[JOB_COUNT];

/* Names something that came from outside, the same in every replay and after a level was edited. */
typedef struct EventName {
    int16_t day, minute;  /* minute of the clock at which it came */
    uint8_t kind;         /* EntryKind */
    int8_t person;        /* -1 nobody in particular */
} EventName;

typedef struct Job {
    uint8_t kind;       /* JobKind */
    bool decides;       /* meeting */
    int16_t minutes;    /* left */
    int16_t length;     /* at the start */
    int16_t row;        /* in Level.rows; -1 */
    int16_t nodded;     /* meeting: the phrase last nodded to, from 1; 0 none */
    bool spoke;         /* meeting: one has spoken in it */
    int shows;          /* when it is done: thousandths of Busyness, */
    int16_t pays;       /* and numbers of Progress; only of what is done by the shift's end */
    uint8_t choice;     /* tool: Choice */
    bool tray;          /* ping: all that was in the tray, one after the other; */
    int16_t spent;      /* minutes on the one at hand */
    bool needs;         /* ping answered at once: whether it needed the player, */
    EventName name;     /* what came from outside: which it is; minute 0: it did not */
    int16_t began;      /* in Strip.events; STRIP_NOT_YET: it waits; STRIP_NOWHERE: it is not there */
} Job;
enum { STRIP_NOWHERE = -1, STRIP_NOT_YET = -2 };

/* What the hands are held by at the desk. */
typedef enum HoldKind { HOLD_NONE, HOLD_SEAL, HOLD_CLEAR, HOLD_KNOT } HoldKind;

typedef enum Gift { GIFT_PLAQUE, GIFT_LAMP, GIFT_CHAIR, GIFT_WARRANT, GIFT_COUNT } Gift;

extern const char *const gift_tokens[GIFT_COUNT];

typedef enum ToolState { TOOL_NONE, TOOL_LAYERED, TOOL_REPLACED, TOOL_REFUSED } ToolState;

/* What is done for nothing but being seen. */
typedef enum Pretence { PRETENCE_JIGGLE, PRETENCE_STEWARD, PRETENCE_COUNT } Pretence;
enum { REMEMBERED = 4, REMEMBERED_MINUTES = 60 };

/* What one says while a meeting goes on. */
typedef enum Manner { MANNER_QUIET, MANNER_NOD, MANNER_SPEAK } Manner;

typedef struct Office {
    int focus, residue, energy, burnout, misalignment, expectation; /* 0..1000 */
    int signal;          /* 0..1000: focus x (1 - residue) x energy x hours x late-day x own hours x open bins x purpose */
    int heat;            /* what is seen, leaking away; thousandths of a Busyness point */
    int16_t pretences[PRETENCE_COUNT][REMEMBERED]; /* minutes of the clock, the last one first */
    int64_t heat_sum;    /* of the minutes since the last judged hour */
    int week_minutes;    /* worked this week, for the hours curve */
    int job_count;
    Job jobs[JOBS_MAX];
    HoldKind hold;
    int hold_beats;      /* left */
    int hold_target;     /* bin, or cluster for a knot */
    bool muted;
    uint8_t manner;      /* Manner, in the meeting on top */
    uint8_t tool_state;  /* ToolState; of the last tool decided on */
    int8_t tool;         /* which tool; -1 */
    uint32_t rules;      /* bit i: Level.rules[i] is bought */
    uint8_t rule_day[LEVEL_RULES_MAX]; /* the morning it was bought, from 1; 0 not bought */
    uint8_t gifts;       /* bit: Gift */
    bool warrant_left;   /* the waffle warrant is not used up */
    bool evening_pinged; /* a ping came this evening */
    bool rested;         /* in the break room, today */
    int16_t stayed;      /* minutes stayed after this day's shift */
    uint32_t known;      /* bit i: the purpose of file i is known */
    bool away;           /* on foot on the level's map; */
    int8_t column, row;  /* there, */
    uint8_t heading;     /* and the Heading of the last step */
} Office;

/* Whether a bought rule of that kind is in force; `which` (may be NULL) gets its index. */
bool office_rule(const Office *office, const Level *level, RuleKind kind, int *which);

/* A minute of undisturbed refining: focus deepens. */
void office_deepen(Office *office, const Level *level);
/* Any minute: residue fades. */
void office_clear(Office *office, const Level *level);
/* Burnout heals, and energy comes back with it. */
void office_heal(Office *office, int by);

/* What the signal depends on besides the mind itself. */
typedef struct Around {
    int worked;    /* minutes since the shift began */
    int open_bins;
    bool purpose;  /* the open file serves somebody, and one knows it */
} Around;
/* Recomputes Office.signal. */
void office_sense(Office *office, const Level *level, Around around);

/* What a minute of refining yields one who has no hands here, at that signal, less what will come back and what a tool costs;
 * YIELD_A_NUMBER of it is a number. */
enum { YIELD_A_NUMBER = 100 * SIGNAL_FULL };
int64_t office_yield(const Office *office, const Level *level, int signal);
