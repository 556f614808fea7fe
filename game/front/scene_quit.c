/* scene_quit.c - really leave? */
#include "front/scene.h"

#include "front/play.h"

static void choose(Game *game, int id)
{
    if (id == CHOOSE_CONTINUE) {
        game_go(game, game->behind == SCENE_TITLE ? SCENE_TITLE : SCENE_PAUSE);
        return;
    }
    play_sync(game);
    game->over = true;
}

static const char *what_becomes(const Game *game)
{
    if (!game->play.loaded)
        return _("Nothing is being left undone, as far as is known.");
    return game->play.recording && !game->play.trouble[0]
               ? _("The day is kept where it is, and goes on there.")
               : _("This run is not being kept. What was done today will not have been.");
}

static void draw(const Game *game, Ui *ui)
{
    Page page = page_begin(ui, 760, "");
    page.y = ui->scale > 1.4f ? 120 : 240;
    page_text(&page, look_head, "%s", _("Leave the building?"));
    page_gap(&page, 10);
    page_text(&page, look_body, "%s", what_becomes(game));
    page_gap(&page, 30);
    page_button(&page, (ButtonLook){.id = CHOOSE_CONTINUE, .key = KEY_ESCAPE, .label = _("Stay")});
    page_button(&page, (ButtonLook){.id = CHOOSE_QUIT, .key = KEY_CHARACTER, .character = 'y', .label = _("Leave")});
}

const Scene scene_quit = {.name = "quit", .choose = choose, .draw = draw};
