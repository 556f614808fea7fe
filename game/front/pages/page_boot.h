/* page_boot.h - the terminal is switched on: a rocker switch, the glass, typed lines, a folder that opens onto the
 * field. Any key or click ends it. When what happens stands in one table of times; the shapes are in boot_draw.c. */
#pragma once

#include "front/state/state.h"

enum { BOOT_STEPS = 4 };
/* At the terminal: whether this input is still the one that cut the start short, held or let go. */
bool boot_echo(Boot *boot, const Input *input, uint64_t now);
/* On that page: stands at one of its moments, 1..BOOT_STEPS: switch, lines, folder, folder opening. */
void boot_stand(Boot *boot, int step);
/* Whether a day that begins now begins with it: it is set, and a player sits there. */
bool boot_wanted(const Game *game);
