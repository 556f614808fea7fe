/* slip.c - where it lies, and its ground. */
#include "front/desk/slip.h"

#include <math.h>

#include "front/glass/cells.h"
#include "front/run/waiting.h"
#include "front/ui/wrap.h"

enum { MARK = 6, PAD = 10, RIM = 4 };

static const TextLook look = {FONT_BOLD, TEXT_SMALL, INK_TEXT, ALIGN_LEFT, 0, false};

/* As wide as two lines want it to be, with a little for words that do not break evenly. */
static float width_of(const Ui *ui, const Layout *layout, float words_w)
{
    float most = layout->tube.w - 2 * RIM;
    return fminf(fmaxf(words_w * 0.56f, layout->tube.w * 0.5f) + 2 * PAD + MARK + 4 * ui_size(ui, TEXT_SMALL), most);
}

static Rect place(const Game *game, const Layout *layout, const Ui *ui, const char *words)
{
    float words_w = canvas_width(FONT_BOLD, ui_size(ui, TEXT_SMALL), text_of(words));
    Rect help = layout->help, tube = layout->tube;
    if (words_w + MARK + 2 * PAD <= help.w)
        return (Rect){help.x - 4, help.y - 2, words_w + MARK + 2 * PAD + 4, help.h + 2};
    float w = width_of(ui, layout, words_w);
    float h = ui_wrap_height(ui, w - MARK - 2 * PAD, look, text_of(words)) + 8;
    bool low = cells_hand(layout, game).y > tube.y + tube.h / 2;
    return (Rect){tube.x + (tube.w - w) / 2, low ? tube.y + RIM : tube.y + tube.h - h - RIM, w, h};
}

bool slip_draw(const Game *game, const Layout *layout, Ui *ui, const char *words, Ink edge)
{
    Rect at = place(game, layout, ui, words);
    if (at.y < layout->tube.y + layout->tube.h && waiting_count(game) + (waiting_card(game) != NULL) > 0)
        return false;
    ui_rect(ui, at, INK_FOCUSED, 255);
    ui_rect(ui, (Rect){at.x, at.y, MARK, at.h}, edge, 255);
    ui_wrap(ui, at.x + MARK + PAD, at.y + 3, at.w - MARK - 2 * PAD + 1, look, text_of(words));
    return true;
}
