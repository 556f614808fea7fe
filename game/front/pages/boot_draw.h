/* boot_draw.h - how the terminal looks while it starts. It all lies where the terminal will lie, so that nothing jumps.
 */
#pragma once

#include "front/state/state.h"
#include "front/ui/widgets.h"

void boot_draw(const Game *game, Ui *ui, double seconds);
/* The terminal before it is switched on; also with no canvas. */
void boot_draw_dark(const Game *game, Ui *ui);
/* Where the switch is. */
Rect boot_switch(const Game *game);
/* How many characters are typed by then. */
int boot_typed(const Game *game, double seconds);
