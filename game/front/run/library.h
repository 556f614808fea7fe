/* library.h - the levels found in the folders handed in: each is read, so that one with errors is listed with its first
 * message. */
#pragma once

#include "front/state/state.h"

/* Looks through the folders anew: at most LISTED_MAX, one's own before those that are shipped, the shortest first, then in the order of names, and
 * behind each the one it names as its next; before all of them the campaign, which is the first shipped level whose file's name begins with
 * a number, its next, and so on; with what came of them, as far as runs of them are kept. */
void library_find(Game *game);
/* The level of that title that can be played; -1. */
int library_titled(const Library *library, const char *title);
/* The level to play after one of that title: which `next` names, a file's name without its ending, or else what follows
 * it in the list; nothing by itself after the campaign's last. NULL: none that can be played. */
const Listed *library_after(const Library *library, const char *title, const char *next);
/* The same after what was played last; of levels that were not played yet, where there are any. NULL: nothing was
 * played, or nothing is left. */
const Listed *library_onward(const Library *library);
void library_free(Library *library); /* leaves an empty one */
