/* place.h - which place of the office is seen, how one comes to the next, and where the camera stands. What a place
 * looks like is scenery.h's, its pixels are paint/'s; nothing here is a rule, and no run knows of it. */
#pragma once

#include "front/state/state.h"
#include "front/ui/flow.h"

extern const char *const place_folders[PLACE_COUNT];

/* No place is seen yet. */
void place_open(Places *places);
void place_close(Places *places);
/* Reads the scenery of a place unless it is known; whether it is sound. */
bool place_know(Places *places, PlaceId place);
/* Time goes by, microseconds. */
void place_update(Game *game, uint64_t elapsed);
/* Ends a change of place at once, and what opens is open. */
void place_arrive(Places *places);
/* Reads everything anew. */
void place_reload(Places *places);

/* The place whose pictures are seen now; PLACE_NONE also where they are not to be had. */
PlaceId place_seen(const Places *places);
/* The place that the page asks for, with or without pictures. False on a page over a place that is gone back to: what
 * was asked for stands. */
bool place_asked(const Game *game, PlaceId *place);
/* Whether anything of a place is on the screen, and whether it hides all that lies below it. */
bool place_shows(const Places *places);
bool place_covers(const Places *places);
/* Draws what is seen; it is the lowest thing where one stays, and over everything where one leaves. */
void place_draw(const Game *game, Canvas *canvas);
/* As game_wait, of the place alone. */
uint64_t place_wait(const Game *game);

/* A band along the lower edge of what the place shows: the ground on which its text is read. Its height is that of
 * what `body` lays out; returns its top. */
typedef void PlaceBody(const Game *game, Flow *flow);
float place_band(const Game *game, Ui *ui, Rect room, PlaceBody *body);

/* ---- pictures: what is to be had ready, and in which files it is ---- */

Sheets place_sheets(const Game *game);
/* Which sheets are ready, a bit each; a place is seen from then on. */
void place_sheets_ready(Game *game, uint32_t ready);
/* The file of a layer and the logical size it is drawn at; false when the picture has no such layer. `path` has
 * PATH_LENGTH_MAX bytes. */
bool place_picture(const Game *game, int picture, int layer, char *path, CanvasPoint *size);
/* Moves to *out what was wrong with their descriptions since last asked. */
void place_said(Places *places, Buffer *out);
