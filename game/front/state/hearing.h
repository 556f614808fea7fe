/* hearing.h - what the game keeps of sounds: those asked for and not taken yet, those that wait for their moment, and
 * what was heard lately. cues.h and captions.h say what becomes of it. */
#pragma once

#include "front/state/place_ids.h"
#include "level/level.h"

typedef struct LateCue {
    double at; /* Desk.seconds */
    CueAsked what;
} LateCue;

typedef enum RoomHeard { ROOM_UNHEARD, ROOM_THICK, ROOM_THIN, ROOM_STILL } RoomHeard;

/* Times are those of Game.now. */
typedef struct Captions {
    uint8_t cue[2];    /* the newest first */
    uint64_t until[2]; /* when they go */
    RoomHeard room;    /* as last told */
    uint64_t room_until;
    uint64_t voice_until[TEMPER_COUNT];
    int8_t voice_side[TEMPER_COUNT]; /* -1 left, 0, 1 right */
} Captions;

typedef struct Hearing {
    Cues cues;
    int late_count;
    LateCue late[CUES_MAX];
    double chimed;             /* Desk.seconds of the last chime */
    int chimes;                /* rung for the Busyness there is */
    int strokes;               /* of the report, heard */
    uint32_t come_to;          /* the bit of the place whose cue was heard, until one leaves */
    float places[PLACE_COUNT]; /* 0..1: how far each is heard; the rest is the desk's */
    uint64_t faded;            /* Game.now of that */
    Captions captions;
} Hearing;
