/* card_claim.c - to come. */
#include "front/cards/card.h"
#include "front/ui/flow.h"

static void draw(const Game *game, Ui *ui, Rect at)
{
    (void)game;
    ui_label(ui, at.x, at.y, at.w, look_head, "%s", "[claim]");
}

const Card card_claim = {.name = "claim", .draw = draw};
