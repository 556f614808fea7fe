/* kept.h - runs that lie in their folder, for lists and the title: those that are over, and those that are not. */
#pragma once

#include "front/state/state.h"

/* Behind the others; what there is no room for, `most` or memory, is counted. */
void kept_add(KeptList *kept, int most, const RunListed *run);
void kept_free(KeptList *kept);
/* When it was begun, in words: "2026-11-23 09:30 UTC"; "" not known. */
void kept_when(const Kept *kept, char out[RUN_WORD_MAX]);
/* Its level, or else the name of its file. */
Text kept_name(const Kept *kept);

/* Looks anew for what was begun and is not over. */
void begun_find(Game *game);
/* The newest of those that can go on; NULL: none can. */
const Kept *begun_newest(const Library *library);
