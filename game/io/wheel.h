/* wheel.h - whole notches out of what a wheel or a touchpad turns by, which may be small parts of one. What a notch
 * does is not known here. */
#pragma once

#include "base/base.h"

/* Zero: nothing has been turned. */
typedef struct Wheel {
    int parts;     /* of a notch that has been begun; negative: downwards */
    uint64_t last; /* when it was turned, microseconds */
} Wheel;

/* The notches that are full with this, positive up; what is left is kept for the next. Turning the other way begins
 * anew, and so does who has paused. `by` is in notches, of which one event has a thousand at most; `now` is in
 * microseconds. */
int wheel_turn(Wheel *wheel, float by, uint64_t now);
