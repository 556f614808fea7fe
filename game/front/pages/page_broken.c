/* page_broken.c - what is wrong with a level or a run, in the words of the reader; the same text as `mdr check`
 * prints. */
#include "base/translate.h"
#include "front/pages/page.h"
#include "front/run/go.h"
#include "front/state/choosable.h"
#include "front/ui/flow.h"

enum { MARGIN = 60 };

static const TextLook line_look = {FONT_TEXT, TEXT_SMALL, INK_TEXT, ALIGN_LEFT, 0, false};

/* Draws from the first line shown, as many as fit; returns how many lines there are in all. */
static int draw_lines(const Game *game, Ui *ui, float y, float bottom)
{
    Text rest = buffer_view(&game->broken), line;
    int count = 0;
    for (; text_next_line(&rest, &line); count++) {
        float h = ui_wrap_height(ui, CANVAS_WIDTH - 2 * MARGIN, line_look, line);
        h = h > 0 ? h : ui_line(ui, TEXT_SMALL) / 2;
        if (count >= game->scroll && y + h <= bottom) {
            ui_wrap(ui, MARGIN, y, CANVAS_WIDTH - 2 * MARGIN, line_look, line);
            y += h;
        } else if (count >= game->scroll) {
            bottom = 0;
        }
    }
    return count;
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
    Text rest = buffer_view(&game->broken), line;
    int count = 0;
    while (text_next_line(&rest, &line))
        count++;
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
