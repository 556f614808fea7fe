/* place.h - which place of the office is seen, how one comes to the next, and where the camera stands. What a place
 * looks like is scenery.h's, its pixels are paint/'s; nothing here is a rule, and no run knows of it. */
#pragma once

#include "base/file.h"
#include "front/game.h"
#include "front/places/scenery.h"
#include "front/pages/pages.h"
#include "work/day.h"

/* A sheet of pictures each, in the folder of that name. PLACE_NONE: at the desk, or on a page. */
#define PLACE_ID(id, folder, comes, stays) PLACE_##id,
typedef enum PlaceId { PLACE_NONE = -1, PLACES(PLACE_ID) PLACE_COUNT } PlaceId;
#undef PLACE_ID

_Static_assert((int)PLACE_COUNT <= (int)PICTURE_SHEETS, "a sheet a place");

extern const char *const place_words[PLACE_COUNT];

typedef enum SceneryState { SCENERY_UNREAD, SCENERY_SOUND, SCENERY_BROKEN } SceneryState;

/* A view of a place: how long one has been there, and what of the screen it has. */
typedef struct PlaceView {
    PlaceId place;
    double seconds;
    Rect region;
    double settled; /* of those, since one has wholly come: from then on what opens does */
} PlaceView;

typedef struct Places {
    char folder[PATH_LENGTH_MAX]; /* of the places' folders; "": there is none */
    Scenery sceneries[PLACE_COUNT];
    uint8_t states[PLACE_COUNT]; /* SceneryState */
    Buffer said;                 /* what was wrong with them, until it is asked for */
    int version;                 /* raised when all are to be read anew */
    uint32_t ready;              /* a bit for each place whose pictures are there */
    PlaceView now, before;       /* before: what still fades away */
    float arrived;               /* 0..1: how far one has come from `before` */
} Places;

/* No place is seen yet. */
void place_open(Game *game);
void place_close(Game *game);
/* Reads the scenery of a place unless it is known; whether it is sound. */
bool place_know(Game *game, PlaceId place);
/* Time goes by, microseconds. */
void place_update(Game *game, uint64_t elapsed);
/* Ends a change of place at once, and what opens is open. */
void place_arrive(Game *game);
/* Reads everything anew. */
void place_reload(Game *game);

/* The place whose pictures are seen now; PLACE_NONE also where they are not to be had. */
PlaceId place_seen(const Game *game);
/* Whether anything of a place is on the screen, and whether it hides all that lies below it. */
bool place_shows(const Game *game);
bool place_covers(const Game *game);
/* Draws what is seen; it is the lowest thing where one stays, and over everything where one leaves. */
void place_draw(const Game *game, Canvas *canvas);
/* As game_wait, of the place alone. */
uint64_t place_wait(const Game *game);

/* A band along the lower edge of what the place shows: the ground on which its text is read. Its height is that of
 * what `body` lays out; returns its top. */
typedef struct Flow Flow;
typedef void PlaceBody(const Game *game, Flow *flow);
float place_band(const Game *game, Ui *ui, Rect room, PlaceBody *body);

/* ---- its parts ---- */

/* Draws a view of a place whose scenery is sound. */
void place_draw_view(const Game *game, const PlaceView *view, int strength, Canvas *canvas);
/* What stands on an anchor; "" nothing. Lines end in '\n'. */
enum { PLACE_TEXT_MAX = 400 };
void place_say(const Game *game, PlaceId place, const char *anchor, char out[PLACE_TEXT_MAX]);
/* Whether anything is ever said on that anchor. */
bool place_speaks(PlaceId place, const char *anchor);
/* The place that the page asks for, with or without pictures. False on a page over a place that is gone back to: what
 * was asked for stands. */
bool place_asked(const Game *game, PlaceId *place);
/* The job that has one somewhere, with its place; NULL and PLACE_NONE at the desk. */
const Job *place_job(const Game *game, PlaceId *place);
const Job *place_of_day(const Day *day, PlaceId *place);
/* The portrait of whom one meets there, or would: an index of scenery->sitters; -1 none. */
int place_sitter(const Game *game, PlaceId place);
/* The size of a picture on the canvas: a little more than all of it, so that the camera has where to go. */
extern const float place_overscan;
