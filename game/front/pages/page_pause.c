/* page_pause.c - the day stands. What the keys do, and the ways on and out; the field is not shown. */
#include <stdio.h>

#include "base/translate.h"
#include "front/pages/page.h"
#include "front/run/go.h"
#include "front/state/choosable.h"
#include "front/ui/flow.h"

enum { MARGIN = 60, GAP = 40 };

static void choose(Game *game, int id)
{
    switch (id) {
    case CHOOSE_CONTINUE: go_back(game); break;
    case CHOOSE_SETTINGS: go_settings(game); break;
    case CHOOSE_TITLE: go_to(game, PAGE_TITLE); break;
    case CHOOSE_QUIT: go_to(game, PAGE_QUIT); break;
    default: break;
    }
}

/* One row of the table; returns its height. Draws nothing where there is no canvas. */
static float draw_key(Ui *ui, const Binding *binding, float x, float y, float w)
{
    static const TextLook key = {FONT_BOLD, TEXT_SMALL, INK_TEXT, ALIGN_LEFT, 1, false};
    float key_w = ui_size(ui, TEXT_SMALL) * 0.6f * 13;
    ui_label(ui, x, y, key_w, key, "%s", binding_shown(binding, ui->pad));
    return ui_wrap(ui, x + key_w, y, w - key_w, look_dim, text_of(translated(binding->does))) + 4;
}

static float draw_table(Ui *ui, float x, float y, float w)
{
    float top = y;
    for (int act = ACT_UP; act < ACT_COUNT; act++) {
        if (bindings[act].does)
            y += draw_key(ui, &bindings[act], x, y, w);
    }
    return y - top;
}

/* Keys and what they do: all of them, so the table grows with the text setting as far as the page has room. */
static void draw_keys(Ui *ui, float x, float y, float w, float bottom)
{
    Ui measure = {.scale = ui->scale, .pad = ui->pad};
    while (measure.scale > 1 && y + draw_table(&measure, x, y, w) > bottom)
        measure.scale -= 0.05f;
    measure.canvas = ui->canvas;
    draw_table(&measure, x, y, w);
}

static void draw_choices(Flow *flow)
{
    flow_button(flow, (ButtonLook){.id = CHOOSE_CONTINUE, .key = KEY_ESCAPE, .label = _("Go on")});
    flow_button(flow,
                (ButtonLook){.id = CHOOSE_SETTINGS, .key = KEY_CHARACTER, .character = 's', .label = _("Settings")});
    flow_button(flow, (ButtonLook){.id = CHOOSE_TITLE, .label = _("To the title")});
    flow_button(flow, (ButtonLook){.id = CHOOSE_QUIT, .label = _("Leave the building")});
}

static void draw_trouble(const Game *game, Flow *flow)
{
    TextLook look = look_dim;
    look.most = 3;
    if (!game->records && game->play.spectator.source == SOURCE_PLAYER)
        flow_text(flow, look, "%s", _("This run is not being kept."));
    else if (game->play.trouble[0])
        flow_text(flow, look, _("Not being kept: %s"), game->play.trouble);
    else
        flow_text(flow, look, "%s", _("All of it is kept. It goes on here."));
}

static void draw(const Game *game, Ui *ui)
{
    Flow flow = flow_begin(ui, CANVAS_WIDTH, _("The day stands"));
    float w = ui->scale > 1.4f ? 620 : 460;
    flow = (Flow){ui, MARGIN, flow.y + 10, w};
    float top = flow.y;
    draw_choices(&flow);
    flow_gap(&flow, 6);
    draw_trouble(game, &flow);
    float x = MARGIN + w + GAP;
    draw_keys(ui, x, top, CANVAS_WIDTH - MARGIN - x, CANVAS_HEIGHT - 30);
}

const Page page_pause = {.name = "pause", .choose = choose, .draw = draw};
