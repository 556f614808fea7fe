/* page_title.c - the first page: go on where the day was, choose a level, leave. */
#include <string.h>

#include "base/translate.h"
#include "front/cards/paper.h"
#include "front/pages/page.h"
#include "front/run/go.h"
#include "front/run/library.h"
#include "front/run/play.h"
#include "front/state/choosable.h"
#include "front/ui/flow.h"
#include "front/words/words.h"

static void enter(Game *game)
{
    play_stop(game);
    game->found = game->records && run_latest_unfinished(game->run_folder, &game->unfinished);
    library_find(game);
}

static void resume(Game *game)
{
    buffer_free(&game->broken);
    go_to(game, play_resume(game, game->unfinished.path, &game->broken) ? play_page(&game->play) : PAGE_BROKEN);
}

static void go_on(Game *game)
{
    char path[LISTED_PATH_MAX];
    const Listed *onward = library_onward(&game->library);
    int status = 0;
    if (!onward)
        return;
    memcpy(path, onward->path, sizeof path);
    buffer_free(&game->broken);
    go_to(game, play_start(game, path, &game->broken, &status) ? play_page(&game->play) : PAGE_BROKEN);
}

static void choose(Game *game, int id)
{
    if (id == CHOOSE_RESUME && game->found)
        resume(game);
    else if (id == CHOOSE_NEXT_LEVEL)
        go_on(game);
    else if (id == CHOOSE_LEVELS)
        go_to(game, PAGE_LEVELS);
    else if (id == CHOOSE_PLAYED)
        go_to(game, PAGE_KEPT);
    else if (id == CHOOSE_SETTINGS)
        go_settings(game);
    else if (id == CHOOSE_QUIT) {
        game->behind = PAGE_TITLE;
        go_to(game, PAGE_QUIT);
    }
}

static void draw_resume(const Game *game, Flow *flow)
{
    const RunFound *run = &game->unfinished;
    char detail[400];
    text_print(detail, sizeof detail, _("%s, day %d, %02d:%02d"), run->title, run->day, run->minute / 60,
               run->minute % 60);
    flow_button(flow, (ButtonLook){.id = CHOOSE_RESUME, .label = _("The day goes on where it was"), .detail = detail});
}

/* Whoever has played to an end is told what comes after it. */
static void draw_onward(const Game *game, Flow *flow)
{
    const Listed *onward = library_onward(&game->library);
    if (onward)
        flow_button(flow, (ButtonLook){.id = CHOOSE_NEXT_LEVEL,
                                       .key = KEY_CHARACTER,
                                       .character = 'n',
                                       .label = _("Next level"),
                                       .detail = onward->title});
}

/* ---- what was played ---- */

static int played_levels(const Library *library)
{
    int played = 0;
    for (int i = 0; i < library->count; i++)
        played += library->levels[i].played;
    return played;
}

static void draw_played(const Game *game, Flow *flow)
{
    const Library *library = &game->library;
    char detail[80];
    if (library->kept_count == 0)
        return;
    text_print(detail, sizeof detail, _("%d of %d levels"), played_levels(library), library->count);
    flow_button(flow, (ButtonLook){.id = CHOOSE_PLAYED, .key = KEY_CHARACTER, .character = 'p', .label = _("What was played"), .detail = detail});
}

/* A certificate a level, in the order of the list; an empty frame where there is none yet. The button says the same in words. */
static float draw_certificates(const Library *library, Ui *ui, float y)
{
    enum { W = 58, H = 42, GAP = 18, MOST = 20 };
    int count = library->count;
    if (played_levels(library) == 0 || count > MOST || ui->scale > 1.3f)
        return y;
    float x = (CANVAS_WIDTH - (float)(count * (W + GAP) - GAP)) / 2;
    for (int i = 0; i < count; i++) {
        Rect at = {x + (float)(i * (W + GAP)), y, W, H};
        if (!library->levels[i].played) {
            ui_frame(ui, at, 1.5f, INK_EDGE, 255);
            continue;
        }
        paper_draw(ui, at);
        paper_seal(ui, at.x + W - 16, at.y + H - 18, 8);
    }
    return y + H;
}

/* A strip of the field along the bottom, standing still. */
static void draw_strip(const Game *game, Ui *ui, float top)
{
    enum { COLUMNS = 50, CELL = 32, NUMBER = 30 };
    if (!ui->canvas)
        return;
    canvas_tube(ui->canvas, 0, top, CANVAS_WIDTH, CANVAS_HEIGHT - top,
                (TubeLook){.glow = 160, .scan = 255, .vignette = 255});
    for (int row = 0; top + (float)(row * CELL) < CANVAS_HEIGHT; row++) {
        for (int column = 0; column < COLUMNS; column++) {
            uint64_t drawn = rng_mix(game->seed, (uint64_t)row, (uint64_t)column);
            float x = ((float)column + 0.5f) * CELL + (float)(drawn >> 8 & 7) - 3.5f,
                  y = top + ((float)row + 0.6f) * CELL;
            canvas_glyph(ui->canvas, (char)('0' + drawn % 10), x, y, NUMBER, INK_NUMBER, 60 + 22 * row);
        }
    }
    canvas_tube_end(ui->canvas);
}

static void draw(const Game *game, Ui *ui)
{
    TextLook name = {FONT_BOLD, TEXT_HUGE, INK_TEXT, ALIGN_CENTRE, 0, false};
    TextLook under = {FONT_TEXT, TEXT_BODY, INK_DIM, ALIGN_CENTRE, 0, false};
    Flow flow = flow_begin(ui, 760, "");
    flow.y = ui->scale > 1.4f ? 60 : 170;
    flow_text(&flow, name, "%s", noun(game->settings.plain, NOUN_GAME));
    flow_text(&flow, under, "%s", _("An unaffiliated parody of office work"));
    flow_gap(&flow, ui->scale > 1.4f ? 40 : 80);
    if (game->found)
        draw_resume(game, &flow);
    draw_onward(game, &flow);
    flow_button(&flow, (ButtonLook){.id = CHOOSE_LEVELS, .label = _("Begin a day")});
    draw_played(game, &flow);
    flow_button(&flow,
                (ButtonLook){.id = CHOOSE_SETTINGS, .key = KEY_CHARACTER, .character = 's', .label = _("Settings")});
    flow_button(&flow, (ButtonLook){.id = CHOOSE_QUIT, .key = KEY_ESCAPE, .label = _("Leave the building")});
    float below = draw_certificates(&game->library, ui, flow.y + 16);
    draw_strip(game, ui, below + 44 < 660 ? 660 : below + 44);
}

const Page page_title = {.name = "title", .enter = enter, .choose = choose, .draw = draw};
