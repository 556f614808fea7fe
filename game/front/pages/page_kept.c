/* page_kept.c - the runs that are over and can be looked at again, the newest first: what level it was and what it came to, and behind each
 * its cards. */
#include <stdio.h>
#include <string.h>

#include "base/translate.h"
#include "front/pages/page.h"
#include "front/run/go.h"
#include "front/run/library.h"
#include "front/run/play.h"
#include "front/state/choosable.h"
#include "front/ui/flow.h"
#include "front/ui/ui.h"

static void enter(Game *game)
{
    library_find(game);
    game->focus = game->library.kept_count > 0 ? CHOOSE_KEPT : CHOOSE_BACK;
}

/* The file's name, without its folder and ending: it says when. */
static Text name_of(const Kept *kept)
{
    const char *slash = strrchr(kept->path, '/');
    Text name = text_of(slash ? slash + 1 : kept->path);
    int dot = text_find(name, '.');
    return text_part(name, 0, dot > 0 ? dot : name.length);
}

static ButtonLook row_look(const Library *library, int index, char detail[160])
{
    const Kept *kept = &library->kept[index];
    Text name = name_of(kept);
    text_print(detail, 160, _("Busyness %d, Progress %d · %.*s"), kept->busyness, kept->progress, min_int(name.length, 60), name.at);
    return (ButtonLook){.id = CHOOSE_KEPT + index, .label = kept->title, .detail = detail};
}

static const float top_gap = 10;

/* Rows from the first in view on, as many as there is room for; how many that were. `drawn` false: only counted. */
static int draw_rows(const Game *game, Ui *ui, Flow flow, float bottom, bool drawn)
{
    int shown = 0;
    for (int i = game->scroll; i < game->library.kept_count; i++, shown++) {
        char detail[160];
        ButtonLook look = row_look(&game->library, i, detail);
        if (flow.y + ui_button_height(ui, flow.w, look) > bottom)
            break;
        if (drawn)
            flow_button(&flow, look);
        else
            flow_gap(&flow, ui_button_height(ui, flow.w, look) + top_gap);
    }
    return shown;
}

/* Rows, then the foot; how many rows were in view. */
static int lay_out(const Game *game, Ui *ui, bool drawn)
{
    Ui measure = {.scale = ui->scale, .pad = ui->pad, .caps = ui->caps};
    Ui *to = drawn ? ui : &measure;
    ButtonLook foot[] = {
        {.id = CHOOSE_EARLIER, .key = KEY_PAGE_UP, .label = _("Up"), .disabled = game->scroll <= 0},
        {.id = CHOOSE_LATER, .key = KEY_PAGE_DOWN, .label = _("Down")},
        {.id = CHOOSE_BACK, .key = KEY_ESCAPE, .label = _("Back")},
    };
    float bottom = flow_foot(&measure, foot, COUNT_OF(foot)) - top_gap;
    Flow flow = flow_begin(to, 1300, _("What was played"));
    int shown = draw_rows(game, to, flow, bottom, drawn);
    foot[1].disabled = game->scroll + shown >= game->library.kept_count;
    if (drawn)
        flow_foot(ui, foot, COUNT_OF(foot));
    return shown;
}

static void draw(const Game *game, Ui *ui)
{
    lay_out(game, ui, true);
}

static int in_view(const Game *game)
{
    Ui ui = {.scale = ui_scale(game), .caps = caps_of(game)};
    return max_int(1, lay_out(game, &ui, false));
}

static void scroll_to(Game *game, int first)
{
    game->scroll = clamp_int(first, 0, max_int(0, game->library.kept_count - 1));
    game->focus = CHOOSE_KEPT + game->scroll;
}

/* Up and down go on beyond what is in view. */
static bool early(Game *game, const Input *input)
{
    int row = game->focus - CHOOSE_KEPT, last = game->scroll + in_view(game) - 1;
    if (input->kind != INPUT_KEY_DOWN || row < 0 || row >= game->library.kept_count)
        return false;
    if (input->key == KEY_DOWN && row == last && row + 1 < game->library.kept_count) {
        game->scroll++;
        game->focus++;
        return true;
    }
    if (input->key != KEY_UP || row != game->scroll || row == 0)
        return false;
    scroll_to(game, row - 1);
    return true;
}

static void look_back(Game *game, int index)
{
    char path[LISTED_PATH_MAX];
    memcpy(path, game->library.kept[index].path, sizeof path);
    buffer_free(&game->broken);
    go_to(game, play_show(game, path, &game->broken) ? PAGE_CARDS : PAGE_BROKEN);
}

static void choose(Game *game, int id)
{
    if (id == CHOOSE_BACK)
        go_to(game, PAGE_TITLE);
    else if (id == CHOOSE_EARLIER)
        scroll_to(game, game->scroll - in_view(game));
    else if (id == CHOOSE_LATER)
        scroll_to(game, game->scroll + in_view(game));
    else if (id >= CHOOSE_KEPT && id < CHOOSE_KEPT + game->library.kept_count)
        look_back(game, id - CHOOSE_KEPT);
}

const Page page_kept = {.name = "kept", .enter = enter, .early = early, .choose = choose, .draw = draw};
