/* page_dropped.c - a file was dropped on the window: it is not opened, and why; or it can be, and what one is at is left for it. */
#include "base/translate.h"
#include "front/pages/drop.h"
#include "front/pages/page.h"
#include "front/run/go.h"
#include "front/state/choosable.h"
#include "front/ui/flow.h"

static void choose(Game *game, int id)
{
    if (id == CHOOSE_BEGIN)
        drop_open(game);
    else
        go_to(game, game->dropped.from);
}

static const char *what_becomes(const Play *play)
{
    return play->recording && !play->trouble[0] ? _("What you are at is kept where it is, and goes on there another time.")
                                                : _("What you are at is not being kept. If you open the file it is gone.");
}

static void draw(const Game *game, Ui *ui)
{
    const Dropped *dropped = &game->dropped;
    bool asks = !dropped->why[0];
    TextLook name = look_bold;
    name.most = 2;
    Flow flow = flow_begin(ui, 900, "");
    flow.y = ui->scale > 1.4f ? 60 : 200;
    flow_text(&flow, look_head, "%s", asks ? _("Open this file now?") : _("This file is not opened"));
    flow_gap(&flow, 10);
    flow_text(&flow, name, "%s", drop_name(game));
    flow_text(&flow, look_body, "%s", asks ? what_becomes(&game->play) : dropped->why);
    flow_gap(&flow, 30);
    flow_button(&flow, (ButtonLook){.id = CHOOSE_BACK, .key = KEY_ESCAPE, .label = _("Back")});
    if (asks)
        flow_button(&flow, (ButtonLook){.id = CHOOSE_BEGIN, .label = _("Open it")});
}

const Page page_dropped = {.name = "dropped", .choose = choose, .draw = draw};
