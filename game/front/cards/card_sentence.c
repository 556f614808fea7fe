/* card_sentence.c - one sentence that is true of this run and no other, and one question. They stay up. */
#include "front/cards/card.h"
#include "front/cards/stack.h"

static void draw(const Game *game, Ui *ui, Rect at)
{
    StackLine lines[] = {
        {{FONT_BOLD, 62, INK_TEXT, ALIGN_LEFT, 0, false}, game->reckoning.sentence, 70},
        {{FONT_TEXT, STACK_QUESTION, INK_BUSY, ALIGN_LEFT, 0, false}, game->reckoning.question, 0},
    };
    stack_draw(ui, (Rect){at.x + 60, at.y, at.w - 120, at.h}, lines, COUNT_OF(lines));
}

const Card card_sentence = {.name = "sentence", .draw = draw};
