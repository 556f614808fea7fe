/* sparks_lanes.h - the halves of sparks.h by so many bytes at once; the plain ones are the twins that the others are
 * held against. */
#pragma once

#include "paint/sparks.h"

typedef int SparksTake(const SparkField *field, const CanvasItem *items, int count, Sparks *sparks);
typedef void SparksAdd(const Plane *plane, const uint8_t *cells, const Sparks *sparks);

SparksTake sparks_take_plain, sparks_take_32;
SparksAdd sparks_add_plain, sparks_add_16, sparks_add_32;
