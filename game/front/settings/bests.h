/* bests.h - what the levels of the campaign came to, each at its best, in a file of the data folder: text, a few lines a level, with a check
 * at its end. A file that is damaged, or none of ours, counts as none, and what could be read of it is put beside; who gathers it anew is
 * pages/campaign_record.h. */
#pragma once

#include "base/file.h"

enum {
    BESTS_MAX = 40, /* more than a campaign has: a level may have had another title */
    BEST_TITLE_MAX = 256,
    BEST_SAID_MAX = 400,
    BEST_FIGURE_MAX = 9999999,
};

typedef struct Best {
    char title[BEST_TITLE_MAX]; /* of the level */
    int plays;                  /* to its end, once at least */
    int busyness, progress;     /* the most of each, not of one play */
    int bets, won;
    char said[BEST_SAID_MAX]; /* the sentence one got last; "" none */
} Best;

typedef struct Bests {
    char path[PATH_LENGTH_MAX]; /* "": nothing is kept */
    int count;
    Best list[BESTS_MAX];
    bool missing, damaged; /* the file, as it was opened */
    bool changed;          /* and not written yet */
    char trouble[512];     /* why it could not be written; "" it could */
} Bests;

/* One play to the end. */
typedef struct BestPlay {
    int busyness, progress;
    bool bet, won;
    const char *said;
} BestPlay;

/* Reads the file; its path may be NULL or "": then nothing is kept. */
void bests_open(Bests *bests, const char *path);
/* NULL: it was never played. */
const Best *bests_of(const Bests *bests, const char *title);
/* The same to write in; a level that was not there is added, if need be in the place of the one that has been there longest. */
Best *bests_at(Bests *bests, const char *title);
void best_add(Best *best, const BestPlay *play);
/* Writes it if it has changed. False when that cannot be done. */
bool bests_keep(Bests *bests);
