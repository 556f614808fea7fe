/* layout.h - where the parts of the desk lie, for each size of text. The view is 40x20 numbers at every size. */
#pragma once

#include "front/state/state.h"

enum { CARD_W = 480 }; /* a card's width outside the column, at 100 % text */

typedef struct Layout {
    float scale;
    bool tight; /* large text: nothing that could be left out */
    Rect top;   /* file, bar, clock */
    Rect bezel; /* what holds the glass */
    Rect tube;  /* the glass */
    /* What stands in the chin below the glass, from left to right: */
    Rect trace;   /* the focus of the day; */
    Rect bubble;  /* whether what is done is what was decided; */
    Rect tool;    /* the tool's own readout; empty where none can come, or the text is large; */
    Rect date;    /* which day it is; empty there too */
    Rect numbers; /* in it: 40x20 cells */
    float cell_w, cell_h;
    Rect column; /* instruments at the right */
    Rect bins[BIN_COUNT];
    Rect shelf; /* beside the bins, for what was given; empty where the text is large */
    Rect help;  /* keys, and news */
    Rect card;  /* where a card lies that the glass has moved over for; empty where the column takes it */
    Rect away;  /* what is seen of a place, away from the desk */
} Layout;

Layout layout_of(const Game *game);
