/* page_quit.c - really leave? */
#include "base/translate.h"
#include "front/pages/page.h"
#include "front/run/go.h"
#include "front/run/play.h"
#include "front/state/choosable.h"
#include "front/ui/flow.h"

static void choose(Game *game, int id)
{
    if (id == CHOOSE_CONTINUE) {
        go_to(game, game->behind == PAGE_TITLE ? PAGE_TITLE : PAGE_PAUSE);
        return;
    }
    play_sync(&game->play);
    game->over = true;
}

static const char *what_becomes(const Play *play)
{
    if (!play->loaded)
        return _("Nothing is being left undone, as far as is known.");
    return play->recording && !play->trouble[0]
               ? _("The day is kept where it is, and goes on there.")
               : _("This run is not being kept. What was done today will not have been.");
}

static void draw(const Game *game, Ui *ui)
{
    Flow flow = flow_begin(ui, 760, "");
    flow.y = ui->scale > 1.4f ? 120 : 240;
    flow_text(&flow, look_head, "%s", _("Leave the building?"));
    flow_gap(&flow, 10);
    flow_text(&flow, look_body, "%s", what_becomes(&game->play));
    flow_gap(&flow, 30);
    flow_button(&flow, (ButtonLook){.id = CHOOSE_CONTINUE, .key = KEY_ESCAPE, .label = _("Stay")});
    flow_button(&flow, (ButtonLook){.id = CHOOSE_QUIT, .key = KEY_CHARACTER, .character = 'y', .label = _("Leave")});
}

const Page page_quit = {.name = "quit", .choose = choose, .draw = draw};
