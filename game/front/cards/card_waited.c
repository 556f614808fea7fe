/* card_waited.c - to come. */
#include "front/cards/card.h"
#include "front/ui/flow.h"

static void draw(const Game *game, Ui *ui, Rect at)
{
    (void)game;
    ui_label(ui, at.x, at.y, at.w, look_head, "%s", "[waited]");
}

const Card card_waited = {.name = "waited", .draw = draw};
