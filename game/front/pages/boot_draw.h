/* boot_draw.h - how the terminal looks while it starts. It all lies where the terminal will lie, so that nothing jumps.
 */
#pragma once

#include "front/glass/layout.h"

/* When what begins, in seconds. */
typedef struct BootTimes {
    double thrown; /* the switch goes over */
    double warms;  /* a line on the glass, which opens */
    double types;
    double folder; /* one comes up before the lines */
    double opens;
    double ends;
} BootTimes;

extern const BootTimes boot_times;

void boot_draw(const Game *game, Ui *ui, double seconds);
/* The terminal before it is switched on; also with no canvas. */
void boot_draw_dark(const Game *game, Ui *ui);
/* Where the switch is. */
Rect boot_switch(const Game *game);
/* How many characters are typed by then. */
int boot_typed(const Game *game, double seconds);
