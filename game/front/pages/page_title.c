/* page_title.c - the first page: go on where the day was, choose a level, leave. */
#include <string.h>

#include "base/translate.h"
#include "front/cards/paper.h"
#include "front/pages/begin.h"
#include "front/pages/campaign.h"
#include "front/pages/campaign_record.h"
#include "front/pages/page.h"
#include "front/run/go.h"
#include "front/run/kept.h"
#include "front/run/library.h"
#include "front/run/play.h"
#include "front/state/choosable.h"
#include "front/ui/flow.h"
#include "front/words/words.h"

enum { LABEL_MAX = 300 };

static void enter(Game *game)
{
    play_stop(game);
    begun_find(game);
    library_find(game);
    campaign_gather(game);
}

static void resume(Game *game)
{
    char path[LISTED_PATH_MAX];
    const Kept *newest = begun_newest(&game->library);
    int status;
    if (!newest)
        return;
    memcpy(path, newest->path, sizeof path);
    buffer_free(&game->broken);
    go_to(game, play_resume(game, path, &game->broken, &status) ? play_page(&game->play) : PAGE_BROKEN);
}

static void go_on(Game *game)
{
    const Listed *onward = campaign_onward(game);
    if (onward)
        begin_level(game, onward->path);
}

static void choose(Game *game, int id)
{
    if (id == CHOOSE_RESUME)
        resume(game);
    else if (id == CHOOSE_BEGUN)
        go_to(game, PAGE_BEGUN);
    else if (id == CHOOSE_NEXT_LEVEL)
        go_on(game);
    else if (id == CHOOSE_CAMPAIGN)
        go_to(game, PAGE_CAMPAIGN);
    else if (id == CHOOSE_LEVELS)
        go_to(game, PAGE_LEVELS);
    else if (id == CHOOSE_ROOM)
        go_to(game, PAGE_CODE);
    else if (id == CHOOSE_PLAYED)
        go_to(game, PAGE_KEPT);
    else if (id == CHOOSE_WATCHED)
        go_to(game, PAGE_WATCHED);
    else if (id == CHOOSE_SETTINGS)
        go_settings(game);
    else if (id == CHOOSE_QUIT) {
        game->behind = PAGE_TITLE;
        go_to(game, PAGE_QUIT);
    }
}

static void draw_resume(const Game *game, Flow *flow)
{
    const Kept *run = begun_newest(&game->library);
    char detail[400];
    if (!run)
        return;
    text_print(detail, sizeof detail, _("%s, day %d, %02d:%02d"), run->title, run->day, run->minute / 60,
               run->minute % 60);
    flow_button(flow, (ButtonLook){.id = CHOOSE_RESUME, .label = _("The day goes on where it was"), .detail = detail});
}

/* All that were begun, where that is not this one alone; some may be none that can go on. */
static void draw_begun(const Game *game, Flow *flow)
{
    const KeptList *begun = &game->library.begun;
    char detail[80], runs[40];
    int stopped = 0;
    for (int i = 0; i < begun->count; i++)
        stopped += begun->list[i].why[0] != '\0';
    if (begun->count <= 1 && stopped == 0)
        return;
    text_print(runs, sizeof runs, P_("%d run", "%d runs", begun->count), begun->count);
    if (stopped > 0)
        text_print(detail, sizeof detail, _("%s, %d cannot go on"), runs, stopped);
    flow_button(flow, (ButtonLook){.id = CHOOSE_BEGUN, .key = KEY_CHARACTER, .character = 'b', .label = _("What was begun"), .detail = stopped > 0 ? detail : runs});
}

/* What comes after what was played; on the first day what it begins with. */
static void draw_onward(const Game *game, Flow *flow)
{
    const Listed *onward = campaign_onward(game);
    char label[LABEL_MAX], length[LENGTH_WORDS_MAX];
    if (!onward)
        return;
    bool begun = game->library.latest >= 0 || campaign_played(game) > 0;
    text_print(label, sizeof label, begun ? _("Next: %s") : _("Begin: %s"), onward->title);
    length_words(onward->days, onward->day_minutes, length);
    flow_button(flow, (ButtonLook){.id = CHOOSE_NEXT_LEVEL, .key = KEY_CHARACTER, .character = 'n', .label = label, .detail = length});
    if (flow->ui->scale > 1.4f || !onward->invitation[0])
        return;
    flow_text(flow, look_dim, "%s", onward->invitation);
    flow_gap(flow, 12);
}

static void draw_campaign(const Game *game, Flow *flow)
{
    const Library *library = &game->library;
    char detail[80];
    if (library->chain == 0)
        return;
    text_print(detail, sizeof detail, _("%d of %d levels"), campaign_played(game), library->chain);
    flow_button(flow, (ButtonLook){.id = CHOOSE_CAMPAIGN, .key = KEY_CHARACTER, .character = 'c', .label = _("The campaign"), .detail = detail});
}

/* ---- what was played ---- */

static void draw_played(const Game *game, Flow *flow)
{
    const Library *library = &game->library;
    char detail[80];
    if (library->kept.count == 0)
        return;
    text_print(detail, sizeof detail, P_("%d run", "%d runs", library->kept.count), library->kept.count);
    flow_button(flow, (ButtonLook){.id = CHOOSE_PLAYED, .key = KEY_CHARACTER, .character = 'p', .label = _("What was played"), .detail = detail});
}

/* A certificate a level of the campaign, in its order; an empty frame where there is none yet. The button says the same in words. */
static float draw_certificates(const Game *game, Ui *ui, float y)
{
    enum { W = 58, H = 42, GAP = 18 };
    int count = game->library.chain;
    if (campaign_played(game) == 0 || ui->scale > 1.3f)
        return y;
    float x = (CANVAS_WIDTH - (float)(count * (W + GAP) - GAP)) / 2;
    for (int i = 0; i < count; i++) {
        Rect at = {x + (float)(i * (W + GAP)), y, W, H};
        if (!campaign_best(game, i)) {
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

/* That the record was put together anew, and nothing more. */
static void draw_said(const Game *game, Flow *flow)
{
    TextLook look = look_small;
    look.align = ALIGN_CENTRE;
    look.most = 2;
    if (game->bests_said[0])
        flow_text(flow, look, "%s", game->bests_said);
}

static void draw_name(const Game *game, Flow *flow)
{
    TextLook name = {FONT_BOLD, TEXT_HUGE, INK_TEXT, ALIGN_CENTRE, 0, false};
    TextLook under = {FONT_TEXT, TEXT_BODY, INK_DIM, ALIGN_CENTRE, 0, false};
    bool large = flow->ui->scale > 1.4f;
    flow->y = large ? 30 : 130;
    flow_text(flow, name, "%s", noun(game->settings.plain, NOUN_GAME));
    flow_text(flow, under, "%s", _("An unaffiliated parody of office work"));
    draw_said(game, flow);
    flow_gap(flow, large ? 12 : game->bests_said[0] ? 40 : 66);
}

static void draw(const Game *game, Ui *ui)
{
    Flow flow = flow_begin(ui, 760, "");
    draw_name(game, &flow);
    draw_resume(game, &flow);
    draw_begun(game, &flow);
    draw_onward(game, &flow);
    draw_campaign(game, &flow);
    bool others = game->library.chain == 0 || game->library.chain < game->library.count;
    if (others)
        flow_button(&flow, (ButtonLook){.id = CHOOSE_LEVELS, .label = game->library.chain > 0 ? _("Other days") : _("Begin a day")});
    flow_button(&flow, (ButtonLook){.id = CHOOSE_ROOM, .key = KEY_CHARACTER, .character = 'r', .label = _("A room's day"), .detail = _("three words")});
    draw_played(game, &flow);
    if (game->watched.folder[0])
        flow_button(&flow, (ButtonLook){.id = CHOOSE_WATCHED, .key = KEY_CHARACTER, .character = 't', .label = _("The room"), .detail = _("results")});
    flow_button(&flow,
                (ButtonLook){.id = CHOOSE_SETTINGS, .key = KEY_CHARACTER, .character = 's', .label = _("Settings")});
    flow_button(&flow, (ButtonLook){.id = CHOOSE_QUIT, .key = KEY_ESCAPE, .label = _("Leave the building")});
    float below = draw_certificates(game, ui, flow.y + 16);
    draw_strip(game, ui, below + 44 < 660 ? 660 : below + 44);
}

const Page page_title = {.name = "title", .enter = enter, .choose = choose, .draw = draw};
