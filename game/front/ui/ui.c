/* ui.c - from the game to a blank page. */
#include "front/ui/ui.h"

float ui_scale(const Game *game)
{
    static const float largest = 2;
    float scale = (float)game->settings.text_per_cent / 100 * (game->enlarged > 1 ? game->enlarged : 1);
    return scale < largest ? scale : largest;
}

Caps caps_of(const Game *game)
{
    return (Caps){&game->settings.keys, &game->keyboard, game->scope};
}

Ui ui_of(const Game *game, Canvas *canvas)
{
    return (Ui){.canvas = canvas,
                .scale = ui_scale(game),
                .focus = game->focus,
                .pointer_x = game->pointer_x,
                .pointer_y = game->pointer_y,
                .pad = game->pad.used,
                .caps = caps_of(game),
                .page = true};
}
