/* room_watch.h - a folder of results that is looked at again and again, and where each person's dot is to be. How it
 * looks: room_draw.h. */
#pragma once

#include "front/state/state.h"

/* Reads the folder, if anything in it has changed since it was read. */
void watched_look(Game *game);
/* Where the dots are to be in the present view. */
void watched_aim(WatchedRoom *watched);
/* Moves them there by so many seconds; `at_once` all the way. */
void watched_move(WatchedRoom *watched, float seconds, bool at_once);
/* Whether all of them are there. */
bool watched_rests(const WatchedRoom *watched);
/* A person's first run. */
const RoomRun *watched_first(const Room *room, int person);
void watched_free(WatchedRoom *watched);
