/* desk_draw.c - the desk as played: glass, instruments, cards and panels put together. */
#include "front/desk/desk_draw.h"

#include "front/desk/bezel.h"
#include "front/desk/bins.h"
#include "front/desk/cards.h"
#include "front/desk/column.h"
#include "front/desk/instruments.h"
#include "front/desk/keepsakes.h"
#include "front/glass/flight.h"
#include "front/glass/sea_draw.h"
#include "front/panels/panels.h"
#include "front/places/place.h"
#include "front/run/waiting.h"

/* A panel and a card side by side; where a card on the glass leaves no room for both, the card comes first. */
static void draw_over_glass(const Game *game, Ui *ui, Rect tube, Rect card)
{
    Rect room = place_seen(&game->places) != PLACE_NONE ? layout_of(game).away : tube;
    if (waiting_card(game) && card.x < tube.x + tube.w)
        room.w = card.x - tube.x;
    ui->ring = game->pad.reaching ? 0 : ui->count;
    ui->page = room.w > 560 * ui->scale ? panel_draw(game, ui, tube, room) : panel_shade(game, ui, tube);
    ui->page = ui->page || game->pad.reaching;
    card_draw(game, ui, card);
}

/* Away from the desk a place is seen in its stead; what lies around it stays where it is. */
static void draw_away(const Game *game, const Layout *layout, Ui *ui)
{
    Ui desk = *ui;
    Rect away = layout->away;
    if (!place_covers(&game->places)) {
        bezel_draw(game, layout, &desk);
        bins_draw(game, layout, &desk);
        keepsakes_draw(game, &desk, layout->shelf);
        sea_draw(game, layout, &desk);
    }
    place_draw(game, ui->canvas);
    ui_rect(ui, (Rect){0, 0, CANVAS_WIDTH, away.y}, INK_BACK, 255);
    ui_rect(ui, (Rect){away.x + away.w, away.y, CANVAS_WIDTH - away.x - away.w, away.h}, INK_BACK, 255);
    ui_rect(ui, (Rect){0, away.y + away.h, CANVAS_WIDTH, CANVAS_HEIGHT - away.y - away.h}, INK_BACK, 255);
}

/* The buttons are the same whether the desk is drawn or a place in its stead. */
static void draw_instruments(const Game *game, const Layout *layout, Ui *ui, Rect card)
{
    Canvas *canvas = ui->canvas, *desk = place_shows(&game->places) ? NULL : canvas;
    instruments_top(game, layout, ui);
    ui->canvas = desk;
    bezel_draw(game, layout, ui);
    ui->canvas = canvas;
    column_draw(game, layout, ui, card);
    ui->canvas = desk;
    bins_draw(game, layout, ui);
    keepsakes_draw(game, ui, layout->shelf);
    sea_draw(game, layout, ui);
    ui->canvas = canvas;
    instruments_help(game, layout, ui);
}

void desk_draw(const Game *game, Ui *ui)
{
    Layout layout = layout_of(game);
    Rect card = card_at_desk(game, &layout, ui);
    if (place_shows(&game->places))
        draw_away(game, &layout, ui);
    draw_instruments(game, &layout, ui, card);
    flight_draw(game, &layout, ui);
    draw_over_glass(game, ui, layout.tube, card);
}
