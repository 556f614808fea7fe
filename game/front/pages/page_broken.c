/* page_broken.c - what is wrong with a level or a run, in the words of the reader; the same text as `mdr check`
 * prints. */
#include "base/translate.h"
#include "front/pages/page.h"
#include "front/run/go.h"
#include "front/state/choosable.h"
#include "front/ui/flow.h"
#include "front/ui/caret.h"
#include "front/ui/ui.h"

enum { MARGIN = 60 };

/* From the first line shown on, as many as fit; a line and its caret are one. */
static void draw_lines(const Game *game, Ui *ui, float y, float bottom)
{
    Ui unseen = *ui;
    Text rest = buffer_view(&game->broken), next = rest;
    unseen.canvas = NULL;
    for (int line = 0; rest.length > 0; line++) {
        float h = caret_draw(&unseen, MARGIN, y, CANVAS_WIDTH - 2 * MARGIN, &next);
        if (line >= game->scroll && y + h > bottom)
            return;
        if (line >= game->scroll)
            y += caret_draw(ui, MARGIN, y, CANVAS_WIDTH - 2 * MARGIN, &rest);
        rest = next;
    }
}

static void draw(const Game *game, Ui *ui)
{
    Flow flow = flow_begin(ui, CANVAS_WIDTH, _("This cannot be played yet"));
    ButtonLook looks[] = {
        {.id = CHOOSE_EARLIER, .key = KEY_PAGE_UP, .label = _("Up"), .disabled = game->scroll <= 0},
        {.id = CHOOSE_LATER, .key = KEY_PAGE_DOWN, .label = _("Down")},
        {.id = CHOOSE_BACK, .key = KEY_ESCAPE, .label = _("Back")},
    };
    float foot = flow_foot(ui, looks, COUNT_OF(looks));
    draw_lines(game, ui, flow.y + 10, foot - 10);
}

static int lines_of(const Game *game)
{
    Ui unseen = ui_of(game, NULL);
    Text rest = buffer_view(&game->broken);
    int count = 0;
    for (; rest.length > 0; count++)
        caret_draw(&unseen, 0, 0, CANVAS_WIDTH - 2 * MARGIN, &rest);
    return count;
}

static void scroll(Game *game, int by)
{
    game->scroll = clamp_int(game->scroll + by, 0, max_int(0, lines_of(game) - 4));
}

static bool early(Game *game, const Input *input)
{
    int by = input->kind == INPUT_WHEEL      ? -input->notches
             : input->kind == INPUT_KEY_DOWN ? (input->key == KEY_DOWN) - (input->key == KEY_UP)
                                             : 0;
    scroll(game, by);
    return by != 0;
}

/* To the list that it was on. */
static PageId page_back(const Game *game)
{
    bool list = game->before == PAGE_BEGUN || game->before == PAGE_KEPT || game->before == PAGE_CAMPAIGN || game->before == PAGE_TITLE;
    return list ? game->before : game->library.count > 0 ? PAGE_LEVELS : PAGE_TITLE;
}

static void choose(Game *game, int id)
{
    if (id == CHOOSE_BACK)
        go_to(game, page_back(game));
    else
        scroll(game, id == CHOOSE_LATER ? 8 : -8);
}

const Page page_broken = {.name = "broken", .early = early, .choose = choose, .draw = draw};
