/* album.h - the pictures of two places, made ready a layer at a time. Who draws the layers, and from which files, is
 * not known here; the painter asks for pictures by number. */
#pragma once

#include "paint/cutting.h"
#include "paint/view.h"

typedef enum Delivery {
    DELIVERY_COMING,
    DELIVERY_HERE,
    DELIVERY_FAILED, /* it was said why */
} Delivery;

/* Draws layers, one at a time, perhaps beside the program. A part 0 may have many, laid over each other; others have
 * layer 0 alone, and may come and go while the sheet is ready. */
typedef struct PictureSource {
    /* The logical size of a layer; false when the picture has no such layer. */
    bool (*size)(void *owner, int picture, int layer, CanvasPoint *size);
    /* Begins to draw it in so many pixels. */
    void (*order)(void *owner, int picture, int layer, int width, int height);
    /* What was ordered: premultiplied pixels, good until the next call. Not asked again once it came or failed. */
    Delivery (*take)(void *owner, Frame *out);
    void *owner;
} PictureSource;

typedef enum SheetState {
    SHEET_NONE, /* nobody asked for it */
    SHEET_COMING,
    SHEET_READY,
    SHEET_BROKEN, /* a layer cannot be had: the place does without pictures */
} SheetState;

enum { ALBUM_SHEETS = 2 };

/* The pictures of one place at one size. */
typedef struct Sheet {
    SheetState state;
    int number; /* among PICTURE_SHEETS, while the state is another than SHEET_NONE */
    int part, layer; /* coming */
    uint16_t had;    /* a bit for each part that is there */
    Frame still;     /* part 0 while its layers come; owned */
    Cutting cuttings[PICTURE_PARTS];
} Sheet;

/* Zero is an empty album, without a source. */
typedef struct Album {
    PictureSource source; /* size NULL: there is none */
    float scale;          /* pixels a logical unit */
    int version;
    int edition; /* raised whenever a picture came, went or is another */
    Sheet sheets[ALBUM_SHEETS];
    Sheet *ordered; /* that a layer was ordered for; NULL: none was, or nobody wants it any more */
    bool waiting;   /* something was ordered and has not come */
} Album;

void album_free(Album *album);
/* Takes a step towards having both sheets ready at that scale; another one is forgotten when its room is needed.
 * Returns whether more is to come. */
bool album_prepare(Album *album, const Sheets *sheets, float scale);
/* A bit for each sheet that is ready. */
uint32_t album_ready(const Album *album);
/* Lays the picture of an ITEM_PICTURE on the frame, as it is seen in `whole`, inside `clip`; nothing unless its sheet is
 * ready for that view. */
void album_lay(const Album *album, const CanvasItem *item, const View *view, Area whole, Area clip, const Frame *frame);
/* The pixels that it may touch. */
Area album_reach(const Album *album, const CanvasItem *item, const View *view);
/* Whether it replaces every pixel of an area. */
bool album_covers(const Album *album, const CanvasItem *item, const View *view, Area area);
