/* dearest_draw.h - the field after the dearest interruption, drawn as at the desk but for the hand: nothing is taken, nothing is pointed
 * at, and what one would have been told belongs is white and underlined all over it. */
#pragma once

#include "front/cards/dearest.h"
#include "front/ui/ui.h"

/* What of the field is seen in a place of that size: whole cells, as many as are legible. */
typedef struct DearestView {
    int column, row, columns, rows;
    float cell_w, cell_h;
} DearestView;
DearestView dearest_view(const Level *level, const DearestCard *card, Rect at);

/* One side of it in `at`, within a tube that the caller has begun. */
void dearest_draw(const Game *game, Ui *ui, Rect at, const DearestView *view, DearestSide side, double seconds);
/* How many clusters lie there to be taken: right, and surfaced at that side's signal, told or not. */
int dearest_to_take(const Level *level, const DearestCard *card, const DearestView *view, DearestSide side, Beat beat);
