/* room_types.h - what the page of a watched room keeps. Data only. */
#pragma once

#include "base/file.h"
#include "report/room_plot.h"

/* What its dots say. The three of the verdicts lie in the order of Judged. */
typedef enum RoomView {
    ROOM_ALL,                                   /* Busyness across, Progress up */
    ROOM_VERDICT,                               /* + Judged: by standing, the first on top */
    ROOM_GUESSES = ROOM_VERDICT + JUDGED_COUNT, /* minutes at the numbers, as they were, and as they were said to be */
    ROOM_MINUTES,                               /* no dots from here on: of the whole room, where its minutes went, */
    ROOM_DEAREST,                               /* its dearest interruption, */
    ROOM_QUESTIONS,                             /* and what the level asks it; */
    ROOM_LEFT_OUT,                              /* what was no result */
    ROOM_VIEW_COUNT
} RoomView;

/* A person. Places are shares of the picture, from its upper left corner. */
typedef struct RoomDot {
    uint64_t key; /* whoever it is, after more results have come too */
    float x, y, to_x, to_y;
    int row; /* from the top, where the view has rows; -1: it is not in this view */
    int run; /* of Room.runs, that the view tells of */
} RoomDot;

typedef struct WatchedRoom {
    char folder[PATH_LENGTH_MAX]; /* "": none is watched */
    bool read;
    uint64_t seen;   /* as it was read; see report/watch.h */
    uint64_t waited; /* microseconds since it was last looked at */
    Room room;       /* owned */
    Buffer left_out; /* a line each */
    int left_count;
    int same;         /* runs of the day that most played, */
    int day;          /* and one of them; without runs 0 */
    Landmarks marks;  /* of that day */
    RunResult marked; /* a run of the day that they are of */
    Level level;      /* owned; of that day, empty where it is not here */
    RoomView view;
    bool first;          /* the first runs are shown, and not the last */
    float wide; /* 1: the picture is as wide as for everybody, 0: as for rows, with names and figures beside it */
    int rows, most_said; /* of the view, and minutes at its right edge */
    int turned;          /* how often the present view was asked for again: a page on, where it has several */
    RoomDot dots[ROOM_RESULTS_MOST];
} WatchedRoom;
