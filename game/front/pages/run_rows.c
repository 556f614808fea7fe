/* run_rows.c - see run_rows.h. */
#include "front/pages/run_rows.h"

#include "base/translate.h"
#include "front/run/go.h"
#include "front/run/kept.h"
#include "front/state/choosable.h"
#include "front/ui/flow.h"
#include "front/ui/ui.h"

static const float top_gap = 10;

enum { NAME_MAX = 256 };

static ButtonLook row_look(const RunRows *rows, const KeptList *list, int index, char name[NAME_MAX], char detail[RUN_DETAIL_MAX])
{
    const Kept *kept = &list->list[index];
    Text called = kept_name(kept);
    text_print(name, NAME_MAX, "%.*s", called.length, called.at);
    rows->say(kept, detail);
    return (ButtonLook){.id = rows->first + index, .label = name, .detail = detail};
}

/* Rows from the first in view on, as many as there is room for; how many that were. `drawn` false: only counted. */
static int draw_rows(const Game *game, const RunRows *rows, Flow flow, float bottom, bool drawn)
{
    const KeptList *list = rows->list(game);
    int shown = 0;
    for (int i = game->scroll; i < list->count; i++, shown++) {
        char name[NAME_MAX], detail[RUN_DETAIL_MAX];
        ButtonLook look = row_look(rows, list, i, name, detail);
        float h = ui_button_height(flow.ui, flow.w, look);
        if (shown > 0 && flow.y + h > bottom)
            break;
        if (drawn)
            flow_button(&flow, look);
        else
            flow_gap(&flow, h + top_gap);
    }
    return shown;
}

static void draw_left_out(const KeptList *list, Flow *flow)
{
    if (list->left_out > 0)
        flow_text(flow, look_dim, P_("%d more is not listed.", "%d more are not listed.", list->left_out), list->left_out);
}

/* Rows, then the foot; how many rows were in view. */
static int lay_out(const Game *game, Ui *ui, const RunRows *rows, bool drawn)
{
    const KeptList *list = rows->list(game);
    Ui measure = {.scale = ui->scale, .least = ui->least, .pad = ui->pad, .caps = ui->caps};
    Ui *to = drawn ? ui : &measure;
    ButtonLook foot[] = {
        {.id = CHOOSE_EARLIER, .key = KEY_PAGE_UP, .label = _("Up"), .disabled = game->scroll <= 0},
        {.id = CHOOSE_LATER, .key = KEY_PAGE_DOWN, .label = _("Down")},
        {.id = CHOOSE_BACK, .key = KEY_ESCAPE, .label = _("Back")},
        {.id = CHOOSE_SHOW_RUNS, .key = KEY_CHARACTER, .character = 'w', .label = _("Minute by minute"), .on = rows->shows && rows->shows(game)},
    };
    int count = COUNT_OF(foot) - !rows->shows;
    float bottom = flow_foot(&measure, foot, count) - top_gap;
    Flow flow = flow_begin(to, 1300, translated(rows->heading));
    draw_left_out(list, &flow);
    int shown = draw_rows(game, rows, flow, bottom, drawn);
    foot[1].disabled = game->scroll + shown >= list->count;
    if (drawn)
        flow_foot(ui, foot, count);
    return shown;
}

void run_rows_draw(const Game *game, Ui *ui, const RunRows *rows)
{
    lay_out(game, ui, rows, true);
}

static int in_view(const Game *game, const RunRows *rows)
{
    Ui ui = {.scale = ui_scale(game), .least = ui_least(game), .caps = caps_of(game)};
    return max_int(1, lay_out(game, &ui, rows, false));
}

static void scroll_to(Game *game, const RunRows *rows, int first)
{
    game->scroll = clamp_int(first, 0, max_int(0, rows->list(game)->count - 1));
    game->focus = rows->first + game->scroll;
}

void run_rows_enter(Game *game, const RunRows *rows)
{
    game->focus = rows->list(game)->count > 0 ? rows->first : CHOOSE_BACK;
}

/* Up and down go on beyond what is in view. */
bool run_rows_early(Game *game, const Input *input, const RunRows *rows)
{
    int count = rows->list(game)->count, row = game->focus - rows->first, last = game->scroll + in_view(game, rows) - 1;
    if (input->kind != INPUT_KEY_DOWN || row < 0 || row >= count)
        return false;
    if (input->key == KEY_DOWN && row == last && row + 1 < count) {
        game->scroll++;
        game->focus++;
        return true;
    }
    if (input->key != KEY_UP || row != game->scroll || row == 0)
        return false;
    scroll_to(game, rows, row - 1);
    return true;
}

const Kept *run_rows_choose(Game *game, int id, const RunRows *rows)
{
    const KeptList *list = rows->list(game);
    if (id == CHOOSE_BACK)
        go_to(game, PAGE_TITLE);
    else if (id == CHOOSE_EARLIER)
        scroll_to(game, rows, game->scroll - in_view(game, rows));
    else if (id == CHOOSE_LATER)
        scroll_to(game, rows, game->scroll + in_view(game, rows));
    else if (id >= rows->first && id < rows->first + list->count)
        return &list->list[id - rows->first];
    return NULL;
}
