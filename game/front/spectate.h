/* spectate.h - a game whose commands come from elsewhere: from a bot, from a recorded run, or from nobody, who lets the
 * days begin and pass. Day, pace and pictures are those of a played game; nothing is recorded. The pointer shows where
 * the hand would be: runs do not keep it. */
#pragma once

#include "front/game.h"
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

/* Each begins at the first briefing and goes no further than `until`, which must not be TITLE, SETTINGS or LEVELS. The first two
 * play the level that the game was opened with; the run must outlive the game and be of these rules. */
void spectate_nobody(Game *game, Moment until);
void spectate_bot(Game *game, BotKind bot, Moment until);
void spectate_run(Game *game, const Run *run, Moment until);
/* Shows the page that the moment names, of those that have no clock, once the game has arrived. False when the end has
 * no such page. */
bool spectate_show(Game *game, Moment moment);

typedef enum Arrival {
    ARRIVAL_AHEAD, /* game_update brings it nearer */
    ARRIVAL_THERE,
    ARRIVAL_NEVER, /* the day has no such time, or the recorded run stops before */
} Arrival;

/* Where the game is on its way. At HH:MM all is done that was commanded before; what comes at that very minute lies
 * there unanswered. */
Arrival spectate_arrival(const Game *game);
/* Real seconds until then at the present pace; large when that cannot be said. */
double spectate_left(const Game *game);
/* Day and minute of the clock where the game is. */
Moment spectate_now(const Game *game);
/* How many days it has. */
int spectate_days(const Game *game);

/* For play.c and game.c: runs the day towards `until` with what the source says on the way; and gives the commands for
 * which the clock stands, and moves the hand. */
void spectate_day(Game *game, Beat until);
void spectate_update(Game *game, uint64_t elapsed);
