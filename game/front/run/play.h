/* play.h - the run as it is played: begun, taken up again, written down as it goes. Real time becomes beats in
 * advance.c, which also tells what happened. No drawing, and no rule of the day. */
#pragma once

#include "front/state/state.h"

/* A level, and its text for the run's head; both are the caller's to free. False: *broken says why, of a file that is called so, and *level
 * is as it was. */
bool play_read(const char *path, const char *called, Buffer *source, Level *level, Buffer *broken, int *exit_status);
/* Reads the level and starts its first day. False: *broken says why, and what was played before is as it was. */
bool play_start(Game *game, const char *path, Buffer *broken, int *exit_status);
/* Goes on with an unfinished run where it was. False as above. */
bool play_resume(Game *game, const char *path, Buffer *broken, int *exit_status);
/* One or the other: a run says in its first word what it is. */
bool play_open(Game *game, const char *path, Buffer *broken, int *exit_status);
/* Puts a run that is over there as it ended, to be looked at; nothing of it is written. False as above. */
bool play_show(Game *game, const char *path, Buffer *broken);
/* After a run has come to stand there: what happens at its two desks, where mode = rate. */
void play_watch(Play *play);
/* Syncs and closes the run, forgets the day. Fine when nothing is played. */
void play_stop(Game *game);

/* Seconds since 1970 now. */
int64_t play_time(const Game *game);

/* Gives a command at the present beat. Returns whether the day obeyed. */
bool play_obey(Play *play, Command command);
/* The clock of a player on foot runs only while something has the hands: a step, or a message. */
bool play_stands(const Play *play);
/* Beats a real second, now. */
double play_pace(const Play *play);
/* At home: the rest of the evening goes by at once, or what there is of it until somebody else writes. */
void play_sleep(Play *play);
/* Wakes whoever sleeps and is written to, or has slept until the morning. */
void play_wake(Play *play);
/* Everything on the disk; at pause, a day's end, quit. */
void play_sync(Play *play);
/* Writes down that `elapsed` microseconds went by: a beat line each real second, a hash every few. */
void play_keep(Play *play, uint64_t elapsed);
/* The page that shows the present phase. */
PageId play_page(const Play *play);

/* The strip of a day of the run; NULL: it has none yet, or none that is known. */
const Strip *play_strip(const Play *play, int day);

/* What a minute of refining at full signal brought the player, as strip_yield has it, over all days so far. */
int play_yield(const Play *play);

/* The job that has the hands; NULL at the desk. */
const Job *play_job(const Play *play);
/* The kind of that which it interrupted and which goes on after it; JOB_COUNT: the desk. */
JobKind play_interrupted(const Play *play);
