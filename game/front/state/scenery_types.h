/* scenery_types.h - what a place looks like, as its place.txt says it: layers, what moves, where live text and people
 * may stand. No pixels, no files. */
#pragma once

#include "front/state/rect.h"
#include "io/canvas.h"

enum {
    SCENERY_BYTES_MAX = 16 * 1024,
    SCENERY_LAYERS_MAX = 12,
    SCENERY_MOVERS_MAX = 8,
    SCENERY_PEOPLE_MAX = 7,
    SCENERY_ANCHORS_MAX = 16,
    SCENERY_NAME_MAX = 40, /* bytes of a file's or an anchor's name */
};

_Static_assert(1 + SCENERY_MOVERS_MAX + SCENERY_PEOPLE_MAX == PICTURE_PARTS,
               "what stands still, and a part for each other");

typedef enum MoverKind {
    MOVER_TURN,   /* goes round about a point once in `seconds` */
    MOVER_SWAY,   /* its upper end leans by `x` to both sides, once in `seconds` */
    MOVER_SLIDE,  /* goes to (x, y) from where it was drawn and back, once in `seconds` */
    MOVER_OPEN,   /* comes from (x, y) to where it was drawn, once, in `seconds` after one has arrived */
    MOVER_BLINK,  /* is lit half of every `seconds` */
    MOVER_HOUR,   /* a clock's short hand about a point, drawn at twelve; */
    MOVER_MINUTE, /* and its long one */
    MOVER_COUNT
} MoverKind;

/* In which light a place was drawn. */
typedef enum Light { LIGHT_DAY, LIGHT_EVENING, LIGHT_NIGHT, LIGHT_COUNT } Light;

typedef struct SceneryName {
    char text[SCENERY_NAME_MAX + 1];
} SceneryName;

typedef struct Mover {
    SceneryName file;
    MoverKind kind;
    float x, y, seconds;
} Mover;

/* Where live text stands: one line, as large as the box lets it be. */
typedef struct Anchor {
    SceneryName name;
    Rect at;
    Align align;
    Ink ink;
} Anchor;

/* Where somebody may be seen: a person of that id, or else one with those looks. Portraits lie in a folder of their
 * own. */
typedef struct Sitter {
    SceneryName file, who;
    Rect at;
} Sitter;

/* Places and sizes in the drawing's own 1600x900. */
typedef struct Scenery {
    int layer_count, mover_count, anchor_count, sitter_count;
    SceneryName layers[SCENERY_LAYERS_MAX];
    Mover movers[SCENERY_MOVERS_MAX];
    Anchor anchors[SCENERY_ANCHORS_MAX];
    Sitter sitters[SCENERY_PEOPLE_MAX];
    Light light;
} Scenery;
