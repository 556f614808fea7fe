/* result_page.h - what came of a run, as far as it can be shown: its cards where it is over and of these rules, else what its file has. */
#pragma once

#include "front/state/state.h"

/* Puts it there, and says which page shows it. */
PageId result_page(Game *game, const char *path);
/* The same of what the file has, whatever else could be shown. */
PageId result_stored(Game *game, const Kept *kept);
