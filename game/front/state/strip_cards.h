/* strip_cards.h - what the two cards keep that are made of a day's strip: data only. */
#pragma once

#include "work/field.h"
#include "work/strip.h"

enum { DEAREST_COLUMNS = 30, DEAREST_ROWS = 14, DEAREST_MINUTES_MAX = 60 };

/* The day's card: which minute of which day is spoken of. */
typedef struct DayCard {
    int day;    /* from 1; 0: none yet */
    int minute; /* index in its strip */
    float pointer_x, pointer_y; /* where the pointer was when that was last settled otherwise: moved from there it says which minute */
} DayCard;

/* The dearest interruption, and the field as it lay there afterwards, with nothing taken out of it. */
typedef struct DearestCard {
    int day;        /* from 1; 0: there was none */
    int event;      /* in that day's strip */
    StripPrice price;
    int file;
    int from;       /* minute of the clock at which its ten seconds begin, */
    int minutes;    /* and how many there are of them */
    bool away;      /* those it took itself: nothing was missing after it, and the field was not looked at meanwhile */
    int before;     /* the signal without it, and with it: */
    int16_t after[DEAREST_MINUTES_MAX];
    int highlight;  /* from which signal one is told what belongs */
    int column, row; /* of the field, in the corner of what is seen of it */
    int columns, rows;
    Field field;
} DearestCard;
