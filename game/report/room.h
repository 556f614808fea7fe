/* room.h - the results of a room: gathered out of whatever was handed in, each named that is none of ours, none counted
 * twice, and those of one person put together. What is made of them: room_page.h, room_table.h. */
#pragma once

#include "report/result_of.h"
#include "report/result_text.h"

enum {
    ROOM_RESULTS_MOST = 1000,
    ROOM_NAME_MAX = 32,     /* bytes, with the NUL */
    ROOM_FILES_MOST = 5000, /* looked at, in all folders together */
    ROOM_DEPTH_MOST = 4,    /* folders within folders */
};

typedef struct RoomRun {
    RunResult result;
    char name[ROOM_NAME_MAX]; /* nickname, or the file's without ending and "-1"; "" neither says anything */
    int ordinal;              /* of "anna-2": 2; 0: the file has none */
    int person;               /* from 0 */
    int turn;                 /* of this person's runs: the first is 0 */
} RoomRun;

typedef struct Room {
    int count, room;
    RoomRun *runs; /* owned; after room_settle by person, and a person's in the order of their turns */
    int people;
    int *last;   /* owned; after room_settle: each person's last run */
    int files;   /* looked at */
    bool failed; /* memory ran out */
} Room;

/* Takes a result file, a run file that is over, a text with QR texts in it, a line each, or all of those in a folder
 * and in folders there. Adds to *notes a line for each that is left out: its path, escaped, its line, why, and what to
 * do. True where something was taken or was there already. */
bool room_take(Room *room, const char *path, Buffer *notes);
/* Adds one that came from the file of that path. */
bool room_add(Room *room, const RunResult *result, const char *path, Buffer *notes);

/* Puts the runs of one person together: those with one nickname; of those without one, files whose names differ in
 * nothing but a last "-1",
 * "-2" and so on. Their order is that of their codes' rounds, then of those ordinals, then of when they were begun. To
 * be called once, when all are in; whoever has most Progress in the last run is person 0. */
void room_settle(Room *room);
void room_free(Room *room);

/* The last run of a person. */
const RoomRun *room_last(const Room *room, int person);
/* Who leads under a count, the first first: `people` gets each person once, by standing, then by what that count looks
 * at. */
void room_rank(const Room *room, Judged count, int *people);
/* What a count looks at: Busyness, numbers binned, Progress. */
int room_looked_at(const RunResult *result, Judged count);
/* Runs of the day that most of them played; index of one of them in *which. Of an empty room 0. */
int room_same_day(const Room *room, int *which);
/* Whether both played one day: level, seed, rules. */
bool room_day_is(const RunResult *a, const RunResult *b);
