#include "io/wheel.h"

#include <math.h>

enum {
    NOTCH = 1200,   /* parts: tenths, eighths and 120ths of a notch are whole ones */
    MOST = 1000,    /* notches in one event */
    PAUSE = 500000, /* microseconds */
};

int wheel_turn(Wheel *wheel, float by, uint64_t now)
{
    int turned = (int)lroundf(fminf(fmaxf(by, -MOST), MOST) * NOTCH);
    bool back = (turned > 0 && wheel->parts < 0) || (turned < 0 && wheel->parts > 0);
    if (back || now - wheel->last > PAUSE)
        wheel->parts = 0;
    wheel->parts += turned;
    wheel->last = now;
    int notches = wheel->parts / NOTCH;
    wheel->parts -= notches * NOTCH;
    return notches;
}
