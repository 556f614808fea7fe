/* ui.c - from the game to a blank page. */
#include "front/ui/ui.h"

/* 28 pixels at 1920x1080. */
float ui_least(const Game *game)
{
    return game->settings.presenter ? 23.4f : 0;
}

float ui_scale(const Game *game)
{
    static const float largest = 2, presented = 1.2f;
    float scale = (float)game->settings.text_per_cent / 100 * (game->enlarged > 1 ? game->enlarged : 1);
    scale = game->settings.presenter && scale < presented ? presented : scale;
    return scale < largest ? scale : largest;
}

Caps caps_of(const Game *game)
{
    return (Caps){&game->settings.keys, &game->keyboard, game->scope, game->settings.presenter};
}

Ui ui_of(const Game *game, Canvas *canvas)
{
    return (Ui){.canvas = canvas,
                .scale = ui_scale(game),
                .least = ui_least(game),
                .focus = game->focus,
                .pointer_x = game->pointer_x,
                .pointer_y = game->pointer_y,
                .pad = game->pad.used,
                .caps = caps_of(game),
                .page = true};
}
