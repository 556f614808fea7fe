/* strip_draw.h - a day's strip as a picture: its minutes along one axis, what was refined above it as high as the signal was, all else
 * below it as deep as its kind; hour marks under it, and over it the lines that part. What stands at a line's end says what it is.
 * It asks for room and a strip and knows no card. */
#pragma once

#include "front/ui/widgets.h"
#include "work/strip.h"

/* A further line over the same minutes, dashed: what somebody else came to. */
typedef struct StripTrace {
    const int *values; /* one a minute */
    int count;
    const char *label;
    Ink ink;
} StripTrace;

/* A mark over a minute. */
typedef struct StripNotch {
    int minute; /* index in the strip */
    const char *label; /* NULL: none */
} StripNotch;

/* How many of its minutes are seen: an evening at home up to the last minute that brought anything. */
int strip_shown(const Strip *strip);

enum { STRIP_TRACES_MAX = 4 };

typedef struct StripPicture {
    const Strip *strip;
    const StripLines *lines; /* NULL: the minutes alone, and no traces */
    const StripTrace *traces;
    int trace_count; /* up to STRIP_TRACES_MAX */
    const StripNotch *notches;
    int notch_count;
    int notch;   /* the one that is chosen, from 1; 0: none */
    bool plain;  /* the plain nouns in its words */
    bool points; /* at this minute, an index: */
    int minute;
    int most;    /* what stands at the top of the lines; 0: the highest of them */
    int along;   /* minutes that its width is for; 0: those that are seen */
    int text;    /* size of its words at 100 %; 0: none at all, for a very small one */
} StripPicture;

void strip_draw(Ui *ui, Rect at, const StripPicture *picture);
/* The minute at a place, an index; -1: none is there. */
int strip_minute_at(const Ui *ui, Rect at, const StripPicture *picture, float x, float y);
