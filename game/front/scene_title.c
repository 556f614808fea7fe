/* scene_title.c - the first page: go on where the day was, choose a level, leave. */
#include "front/scene.h"

#include <stdio.h>

#include "front/play.h"

static void enter(Game *game)
{
    play_stop(game);
    game->found = game->records && run_latest_unfinished(game->run_folder, &game->unfinished);
}

static void resume(Game *game)
{
    buffer_free(&game->broken);
    game_go(game, play_resume(game, game->unfinished.path, &game->broken) ? play_scene(&game->play) : SCENE_BROKEN);
}

static void choose(Game *game, int id)
{
    if (id == CHOOSE_RESUME && game->found)
        resume(game);
    else if (id == CHOOSE_LEVELS)
        game_go(game, SCENE_LEVELS);
    else if (id == CHOOSE_QUIT) {
        game->behind = SCENE_TITLE;
        game_go(game, SCENE_QUIT);
    }
}

static void draw_resume(const Game *game, Page *page)
{
    const RunFound *run = &game->unfinished;
    char detail[400];
    snprintf(detail, sizeof detail, _("%.200s, day %d, %02d:%02d"), run->title, run->day, run->minute / 60, run->minute % 60);
    page_button(page, (ButtonLook){.id = CHOOSE_RESUME, .label = _("The day goes on where it was"), .detail = detail});
}

static void draw(const Game *game, Ui *ui)
{
    TextLook name = {FONT_BOLD, TEXT_HUGE, INK_TEXT, ALIGN_CENTRE, 0};
    TextLook under = {FONT_TEXT, TEXT_BODY, INK_DIM, ALIGN_CENTRE, 0};
    Page page = page_begin(ui, 760, "");
    page.y = ui->scale > 1.4f ? 60 : 190;
    page_text(&page, name, "%s", noun(game->settings.plain, NOUN_GAME));
    page_text(&page, under, "%s", _("An unaffiliated parody of office work"));
    page_gap(&page, ui->scale > 1.4f ? 40 : 80);
    if (game->found)
        draw_resume(game, &page);
    page_button(&page, (ButtonLook){.id = CHOOSE_LEVELS, .label = _("Begin a day")});
    page_button(&page, (ButtonLook){.id = CHOOSE_QUIT, .key = KEY_ESCAPE, .label = _("Leave the building")});
}

const Scene scene_title = {.name = "title", .enter = enter, .choose = choose, .draw = draw};
