/* beyond_parts.h - what the pages beyond the cards have in common. */
#pragma once

#include "front/state/state.h"
#include "front/ui/widgets.h"

enum { BEYOND_TEXT = 24 }; /* at 1920x1080 29 pixels */
#define BEYOND_LEAST_SCALE 1.2f /* of buttons, whose words are smaller: so they are as many */

bool beyond_large(const Ui *ui);
/* The heading in one line, with the day where the run has several and left and right change it. Returns its height. */
float beyond_heading(const Game *game, Ui *ui, Rect at, const char *words);
/* Words at the foot of `at`, as many lines as they take; returns their height. */
float beyond_foot(Ui *ui, Rect at, const char *words);
