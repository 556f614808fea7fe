/* ramp_lanes.h - ramp_row by so many bytes at once; the plain one is the twin that the others are held against. */
#pragma once

#include "paint/ramp.h"

typedef void RampRow(const Ramp *ramp, const uint8_t *light, uint32_t *pixels, int count);

RampRow ramp_row_plain, ramp_row_16, ramp_row_32, ramp_row_64;
