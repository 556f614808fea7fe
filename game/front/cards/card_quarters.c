/* card_quarters.c - after a charter: its quarters side by side, and which did most. */
#include "base/translate.h"
#include "front/cards/card.h"
#include "front/cards/quarters.h"
#include "front/ui/wrap.h"

static void draw(const Game *game, Ui *ui, Rect at)
{
    TextLook head = {FONT_BOLD, 44, INK_TEXT, ALIGN_LEFT, 2, true}, said = {FONT_TEXT, 30, INK_DIM, ALIGN_LEFT, 2, true};
    float y = at.y + ui_text(ui, at.x, at.y, at.w, head, "%s", _("The same quarter, under other rules"));
    if (ui->scale <= 1.4f) /* else the rules want the room, and the table says as much */
        y += ui_text(ui, at.x, y, at.w, said, "%s", game->reckoning.sentence) + 12;
    y += 12;
    quarters_draw(game, ui, (Rect){at.x, y, at.w, at.y + at.h - y}, true);
}

const Card card_quarters = {.name = "quarters", .draw = draw};
