/* field_draw.h - which clusters, phantoms and knots come up where and when, from (seed, day, file) alone. */
#pragma once

#include "work/field.h"

/* Which clusters come up: those of a file on a day that begin to stir in start..end (minutes of the clock). */
typedef struct FieldSpan {
    int day, file;
    int start, end;
    int from;   /* those that began to stir before this minute have settled and are left out */
    bool night; /* after the shift: other clusters, no knots */
} FieldSpan;

/* Draws them, as many as `clusters` a shift makes in that time. */
void field_draw(const Level *level, uint64_t seed, FieldSpan span, Field *out);
