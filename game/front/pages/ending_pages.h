/* ending_pages.h - the certificate, the two ledgers, the minutes, the bet, the three verdicts, the claim; legible from
 * the back of a room. */
#pragma once

#include "front/state/state.h"
#include "front/ui/widgets.h"

/* Each draws one page above `bottom`. */
void ending_certificate(const Game *game, Ui *ui, float bottom);
void ending_ledgers(const Game *game, Ui *ui, float bottom);
void ending_minutes(const Game *game, Ui *ui, float bottom);
void ending_bet(const Game *game, Ui *ui, float bottom);
void ending_verdicts(const Game *game, Ui *ui, float bottom);
/* What the level claims, which is read after play; and its questions for the room, as far as there is room. */
void ending_claim(const Game *game, Ui *ui, float bottom);
