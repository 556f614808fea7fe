/* play.h - the run as it is played: real time becomes beats, every obeyed command is written down, the day's events go
 * to the desk. No drawing, and no rule of the day. */
#pragma once

#include "front/pages/page.h"

/* Reads the level and starts its first day. False: *broken says why, and what was played before is as it was. */
bool play_start(Game *game, const char *path, Buffer *broken, int *exit_status);
/* Goes on with an unfinished run where it was. False as above. */
bool play_resume(Game *game, const char *path, Buffer *broken);
/* Syncs and closes the run, forgets the day. Fine when nothing is played. */
void play_stop(Game *game);

/* Gives a command at the present beat. Returns whether the day obeyed. */
bool play_obey(Game *game, Command command);
/* Turns microseconds into beats and runs them. */
void play_advance(Game *game, uint64_t elapsed);
/* The clock of a player on foot runs only while something has the hands: a step, or a message. */
bool play_stands(const Play *play);
/* Beats a real second, now. */
double play_pace(const Play *play);
/* Everything on the disk; at pause, a day's end, quit. */
void play_sync(Game *game);
/* The page that shows the present phase. */
PageId play_page(const Play *play);

/* The job that has the hands; NULL at the desk. */
const Job *play_job(const Play *play);
