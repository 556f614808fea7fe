/* ending.h - the pages of the end, and the reckoning they show. */
#pragma once

#include "front/pages/page.h"

/* Adds up the finished run, judges it under each count, and settles the bet. */
void ending_reckon(Game *game);

/* Each draws one page above `bottom`. */
void ending_certificate(const Game *game, Ui *ui, float bottom);
void ending_ledgers(const Game *game, Ui *ui, float bottom);
void ending_minutes(const Game *game, Ui *ui, float bottom);
void ending_bet(const Game *game, Ui *ui, float bottom);
void ending_verdicts(const Game *game, Ui *ui, float bottom);
