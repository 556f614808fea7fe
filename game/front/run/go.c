/* go.c - writing the wish down. */
#include "front/run/go.h"

#include "front/ui/widgets.h"

static void wish(Game *game, WishKind kind)
{
    game->wish = (Wish){.kind = kind, .focus = BUTTON_NONE};
}

void go_to(Game *game, PageId page)
{
    go_to_button(game, page, BUTTON_NONE);
}

void go_to_button(Game *game, PageId page, int id)
{
    game->wish = (Wish){.kind = WISH_GO, .page = page, .focus = id};
}

void go_back(Game *game)
{
    wish(game, WISH_BACK);
}

void go_pause(Game *game)
{
    wish(game, WISH_PAUSE);
}

void go_settings(Game *game)
{
    wish(game, WISH_SETTINGS);
}
