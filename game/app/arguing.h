/* arguing.h - whether listed levels' arguments hold, played out on a thread of its own while their list is shown, so that no frame waits for
 * it; what came of them is kept in a file. What is known of them, and how it is told, is the game's affair. */
#pragma once

#include "front/state/state.h"

typedef struct Arguing Arguing;

/* `path`: the file; NULL: nothing is kept. Reads it; no thread is started yet. NULL, without memory: nothing is played out. */
Arguing *arguing_open(Game *game, const char *path, const char *program);
/* Takes what has come out and hands on the next level. True: something is on its way, ask again soon. */
bool arguing_step(Arguing *arguing, Game *game);
/* Leaves what it is at, and writes what is not in the file yet. NULL is fine. */
void arguing_close(Arguing *arguing, Game *game);
