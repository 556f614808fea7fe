/* ui.c - from the game to a blank page. */
#include "front/ui/ui.h"

Ui ui_of(const Game *game, Canvas *canvas)
{
    return (Ui){.canvas = canvas,
                .scale = (float)game->settings.text_per_cent / 100,
                .focus = game->focus,
                .pointer_x = game->pointer_x,
                .pointer_y = game->pointer_y,
                .pad = game->pad.used,
                .page = true};
}
