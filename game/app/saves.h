/* saves.h - a file that somebody else saves: tells whenever it has been, however an editor does that: written in place, another one put in
 * its place, taken away and made anew, through links, in a folder that is replaced. A thread sleeps in inotify meanwhile; where there is
 * none it looks once a second. What is in the file is not its matter. */
#pragma once

#include "base/base.h"

typedef struct Saves Saves;

/* Told from another thread, some milliseconds after the last of a save was written. */
typedef void SavesTold(void *owner);

/* From now on. NULL where there is no thread or no memory for it. */
Saves *saves_open(const char *path, SavesTold *told, void *owner);
void saves_close(Saves *saves); /* nothing is told after it; NULL is fine */
