/* page_consent.h - what is agreed to before the first day of a run: a sheet on the dark terminal, and one button. The
 * office's clock stands; no run knows of it, so that whoever leaves the page and comes back has agreed. */
#pragma once

#include "front/state/state.h"

/* Whether a day that begins now begins with the sheet of consent: with the first of a run whose terminal is started. */
bool consent_wanted(const Game *game);
