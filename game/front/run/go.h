/* go.h - wishes to be on another page. They are data: game.c carries one out as soon as whoever has it is done. */
#pragma once

#include "front/state/state.h"

/* Leaves the present page for another one and enters it. */
void go_to(Game *game, PageId page);
/* The same, with the keyboard on that button. */
void go_to_button(Game *game, PageId page, int id);
/* Goes on with a page that was left by pause or quit, without entering it anew. */
void go_back(Game *game);
/* Pauses when there is something to pause. */
void go_pause(Game *game);
/* Goes to the page of settings, which comes back here. */
void go_settings(Game *game);
