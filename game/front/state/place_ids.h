/* place_ids.h - the one table of the places with drawings: ids, folders and sounds follow from a row. A new place is a
 * folder in assets/places/ and a row here; the page that shows it names it. */
#pragma once

#include "io/cue.h"

/* ROW(ID, folder, the cue as one comes, the tone while one is there) */
#define PLACES(ROW)                                                                                                    \
    ROW(ELEVATOR, "elevator", CUE_FLOOR, TONE_MOTOR)                                                                   \
    ROW(CORRIDOR, "corridor", CUE_DOOR, TONE_CEILING)                                                                  \
    ROW(MEETING, "meeting", CUE_CHAIR, TONE_PROJECTOR)                                                                 \
    ROW(REPORT, "report", CUE_CARRIAGE, TONE_LAMP)                                                                     \
    ROW(PERK, "perk", CUE_LID, TONE_MURMUR)                                                                            \
    ROW(STEWARD, "steward", CUE_BELL, TONE_CLOCK)                                                                      \
    ROW(BREAK_ROOM, "break-room", CUE_CAN, TONE_MACHINE)                                                               \
    ROW(HOME, "home", CUE_KEY, TONE_STREET)

/* PLACE_NONE: at the desk, or on a page. */
#define PLACE_ID(id, folder, comes, stays) PLACE_##id,
typedef enum PlaceId { PLACE_NONE = -1, PLACES(PLACE_ID) PLACE_COUNT } PlaceId;
#undef PLACE_ID
