/* place_types.h - what is kept of the places: their sceneries, which are ready, and which one is seen. */
#pragma once

#include "base/file.h"
#include "front/state/place_ids.h"
#include "front/state/scenery_types.h"

_Static_assert((int)PLACE_COUNT <= (int)PICTURE_SHEETS, "a sheet a place");

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
