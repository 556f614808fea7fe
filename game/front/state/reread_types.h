/* reread_types.h - a level that somebody writes while a day of it is looked at; see front/reread.h. Data only. */
#pragma once

#include "base/file.h"
#include "level/level.h"

typedef struct Reread {
    char path[PATH_LENGTH_MAX];
    BotKind bot;      /* that has played up to where it was opened, and may go on */
    bool stands;      /* the day does, until somebody lets it go on */
    uint64_t stirred; /* Game.now when something came that may move the picture yet */
    Buffer inputs;    /* owned; all that was commanded, as record/run_again.h keeps it */
    Buffer broken;    /* owned; what is wrong with the text as it is now; empty: nothing */
    bool gone;        /* there is no such file now, and that is all that is wrong */
    int slips;        /* messages in it, */
    int first;        /* and the first of them that is shown */
    char said[FILE_BRIEF_MAX]; /* what came of it when it was read last; "" it was not, */
    uint64_t told;    /* and when that was, by Game.now */
} Reread;
