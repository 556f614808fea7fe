/* boot.h - the terminal as it is switched on, between the lift and the desk: what others need to know of it. The
 * office's clock stands meanwhile; nothing of it is kept in a run. */
#pragma once

#include "front/state/state.h"

/* Whether a day that begins now begins with the sheet of consent: with the first of a run whose terminal is started. */
bool consent_wanted(const Game *game);
/* Shows it. */
void consent_show(Game *game);

/* Whether a day that begins now begins with it: it is set, and a player sits there. */
bool boot_wanted(const Game *game);
/* At the terminal: whether this input is still the one that cut the start short, held or let go. */
bool boot_echo(Game *game, const Input *input);

enum { BOOT_STEPS = 4 };
/* Stands at one of its moments, 1..BOOT_STEPS: switch, lines, folder, folder opening. */
void boot_show(Game *game, int step);
