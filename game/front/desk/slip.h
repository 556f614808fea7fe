/* slip.h - one or two lines that the office has to say at the desk: in the help line where they have room there, else over the
 * edge of the glass that is far from the hand. */
#pragma once

#include "front/ui/layout.h"
#include "front/ui/widgets.h"

/* `edge`: of the mark at its left. False when there is no room for it, since a card lies on the glass; then nothing is drawn. */
bool slip_draw(const Game *game, const Layout *layout, Ui *ui, const char *words, Ink edge);
