/* spectator.h - who gives the commands of a run, when it is no player. */
#pragma once

#include "front/settings/moment.h"
#include "record/run_read.h"
#include "work/bots.h"

typedef enum Source { SOURCE_PLAYER, SOURCE_NOBODY, SOURCE_BOT, SOURCE_RUN } Source;

/* Who gives the commands, and how far. Part of the game's state. */
typedef struct Spectator {
    Source source;
    Moment until; /* the day is not run past it */
    Bot bot;
    const Run *run;
    int next;   /* command of the run */
    bool asked; /* `command` is what the source says next, not carried out yet */
    Command command;
} Spectator;
