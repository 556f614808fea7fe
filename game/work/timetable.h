/* timetable.h - everything that comes from outside on one day, drawn before the day starts from (seed, day) alone, so that two ways
 * of playing one seed meet the same day. Where the level is played as one of its variants all other rows come as they
 * would, and when, but where more of one row fills the day. Pings bred by expectation come on top, in office.c, from a stream of their own. */
#pragma once

#include "level/level.h"
#include "work/clock.h"

enum { TIMETABLE_MAX = 512 };

typedef enum EntryKind { ENTRY_PING, ENTRY_MEETING, ENTRY_REPORT, ENTRY_PERK, ENTRY_TOOL, ENTRY_EVENING_PING, ENTRY_COUNT } EntryKind;

typedef struct Entry {
    int16_t minute;  /* of the clock, moved apart as INTERRUPTION_GAP asks */
    int16_t row;     /* in Level.rows */
    uint8_t kind;    /* EntryKind */
    int8_t person;   /* in Level.people; -1 nobody in particular */
    bool needs : 1;     /* ping: it needs the player */
    bool disguised : 1; /* ...and does not look it */
    bool reader : 1;    /* report: somebody reads it and acts on it */
} Entry;

/* Minutes of the clock in which nobody calls. */
typedef struct FocusHours {
    int16_t from, until;
} FocusHours;

typedef struct Timetable {
    int16_t shift_start, shift_end; /* minutes of the clock, this day */
    int16_t lunch_start, lunch_end; /* likewise; -1: the shift has none */
    int8_t focus_count;
    FocusHours focus[LEVEL_FOCUS_MAX];
    int16_t count;
    Entry entries[TIMETABLE_MAX];   /* by minute */
} Timetable;

/* When whoever batches pings turns to them, by rule or by habit: minutes into the shift. */
enum { BATCHES = 3 };
extern const int batch_minutes[BATCHES];

/* The first minute, from that one on, in which somebody may call. */
int timetable_calls(const Timetable *timetable, int minute);

/* Draws the day; `day` from 1. */
void timetable_draw(const Level *level, uint64_t seed, int day, Timetable *out);
/* The same before anything is moved apart: for whoever says what was. */
void timetable_draw_unmoved(const Level *level, uint64_t seed, int day, Timetable *out);
/* Where mode = rate, and timetable_draw draws the desks': the steward's own meetings. */
void timetable_draw_yours(const Level *level, uint64_t seed, int day, Timetable *out);
void timetable_draw_yours_unmoved(const Level *level, uint64_t seed, int day, Timetable *out);
