/* page_levels.c - the list of levels: title, claim, author; one that has errors shows the first of them instead of
 * hiding. */
#include <stdio.h>

#include "base/translate.h"
#include "front/pages/page.h"
#include "front/run/go.h"
#include "front/run/library.h"
#include "front/run/play.h"
#include "front/state/choosable.h"
#include "front/ui/flow.h"

enum { MARGIN = 60, GAP = 10, NOTICE_MAX = RUN_TROUBLE_MAX };

static void enter(Game *game)
{
    library_find(game);
    game->focus = CHOOSE_ENTRY;
}

static const TextLook title_look = {FONT_BOLD, TEXT_BODY, INK_TEXT, ALIGN_LEFT, 1, false};
static const TextLook claim_look = {FONT_TEXT, TEXT_SMALL, INK_TEXT, ALIGN_LEFT, 1, false};
static const TextLook author_look = {FONT_TEXT, TEXT_SMALL, INK_DIM, ALIGN_LEFT, 1, false};
static const TextLook notice_look = {FONT_TEXT, TEXT_SMALL, INK_BUSY, ALIGN_LEFT, 3, false};

/* What the list does not show, and why; "" when it shows all. */
static void say_missing(const Library *library, char out[NOTICE_MAX])
{
    out[0] = '\0';
    if (library->trouble[0])
        text_print(out, NOTICE_MAX, "%s", library->trouble);
    else if (library->left_out > 0)
        text_print(
            out, NOTICE_MAX,
            _("%d more are not listed: there is room for %d, with paths under %d bytes. Play one with: mdr play FILE"),
            library->left_out, (int)LISTED_MAX, (int)LISTED_PATH_MAX);
}

static float notice_height(const Library *library, const Ui *ui)
{
    char missing[NOTICE_MAX];
    say_missing(library, missing);
    float h = ui_wrap_height(ui, CANVAS_WIDTH - 2 * MARGIN, notice_look, text_of(missing));
    return h > 0 ? h + GAP : 0;
}

static float row_height(const Ui *ui)
{
    return ui_line(ui, TEXT_BODY) + 2 * ui_line(ui, TEXT_SMALL) + 20;
}

/* How many rows are in view, between the heading and the foot. */
static int rows_in_view(const Library *library, const Ui *ui)
{
    float foot = ui_line(ui, TEXT_SMALL) + 60;
    float room = CANVAS_HEIGHT - 44 - ui_line(ui, TEXT_HEAD) - GAP - notice_height(library, ui) - foot;
    return max_int(1, (int)(room / (row_height(ui) + GAP)));
}

static void draw_row(const Game *game, Ui *ui, int index, float y)
{
    const Listed *listed = &game->library.levels[index];
    int id = CHOOSE_ENTRY + index;
    bool focused = game->focus == id;
    Rect at = {MARGIN, y, CANVAS_WIDTH - 2 * MARGIN, row_height(ui)};
    ui_place(ui, at, id, KEY_NONE, 0, true);
    ui_rect(ui, at, focused ? INK_FOCUSED : INK_PANEL, 255);
    ui_frame(ui, at, focused ? 2.5f : 1.5f, focused ? INK_HAND : INK_EDGE, 255);
    if (focused)
        ui_rect(ui, (Rect){at.x, at.y, 6, at.h}, INK_HAND, 255);
    float x = at.x + 20, w = at.w - 40, top = at.y + 8;
    top += ui_label(ui, x, top, w, title_look, "%s", listed->title);
    if (listed->message[0]) {
        TextLook wrong = claim_look;
        wrong.ink = INK_BUSY;
        wrong.most = 2;
        ui_text(ui, x, top, w, wrong, _("Cannot be played: %s"), listed->message);
        return;
    }
    top += ui_label(ui, x, top, w, claim_look, "%s", listed->claim);
    ui_label(ui, x, top, w, author_look, P_("%d day · %s", "%d days · %s", listed->days), listed->days,
             listed->author[0] ? listed->author : _("no author"));
}

static void draw_notice(const Library *library, Flow *flow)
{
    char missing[NOTICE_MAX];
    say_missing(library, missing);
    if (!missing[0])
        return;
    flow_text(flow, notice_look, "%s", missing);
    flow_gap(flow, GAP);
}

static void draw_foot(const Game *game, Ui *ui, int view)
{
    int last = game->library.count - view;
    ButtonLook looks[] = {
        {.id = CHOOSE_EARLIER, .key = KEY_PAGE_UP, .label = _("Up"), .disabled = game->scroll <= 0},
        {.id = CHOOSE_LATER, .key = KEY_PAGE_DOWN, .label = _("Down"), .disabled = game->scroll >= last},
        {.id = CHOOSE_BACK, .key = KEY_ESCAPE, .label = _("Back")},
    };
    flow_foot(ui, looks, COUNT_OF(looks));
}

static void draw(const Game *game, Ui *ui)
{
    Flow flow = flow_begin(ui, CANVAS_WIDTH, _("Days to choose from"));
    int view = rows_in_view(&game->library, ui);
    draw_notice(&game->library, &flow);
    float y = flow.y + GAP;
    for (int i = game->scroll; i < game->library.count && i < game->scroll + view; i++) {
        draw_row(game, ui, i, y);
        y += row_height(ui) + GAP;
    }
    if (game->library.count == 0)
        flow_text(&flow, look_body, "%s",
                  _("No level was found. Put a .level file into the levels folder, or play one with: mdr play FILE"));
    draw_foot(game, ui, view);
}

static Ui measure(const Settings *settings)
{
    return (Ui){.scale = (float)settings->text_per_cent / 100};
}

static void scroll_to(Game *game, int first)
{
    Ui ui = measure(&game->settings);
    game->scroll = clamp_int(first, 0, max_int(0, game->library.count - rows_in_view(&game->library, &ui)));
}

/* Puts the focus on a row and that row into view. */
static void focus_row(Game *game, int row)
{
    Ui ui = measure(&game->settings);
    int view = rows_in_view(&game->library, &ui);
    game->focus = CHOOSE_ENTRY + row;
    if (row < game->scroll)
        scroll_to(game, row);
    if (row >= game->scroll + view)
        scroll_to(game, row - view + 1);
}

static bool early(Game *game, const Input *input)
{
    int row = game->focus - CHOOSE_ENTRY;
    if (input->kind == INPUT_WHEEL) {
        scroll_to(game, game->scroll - (int)input->wheel_y);
        return true;
    }
    if (input->kind != INPUT_KEY_DOWN || row < 0)
        return false;
    int next = row + (input->key == KEY_DOWN) - (input->key == KEY_UP);
    if (next == row || next < 0 || next >= game->library.count)
        return false;
    focus_row(game, next);
    return true;
}

static void begin(Game *game, const char *path)
{
    int status = 0;
    buffer_free(&game->broken);
    go_to(game, play_start(game, path, &game->broken, &status) ? PAGE_BRIEFING : PAGE_BROKEN);
}

static void choose(Game *game, int id)
{
    Ui ui = measure(&game->settings);
    if (id == CHOOSE_BACK)
        go_to(game, PAGE_TITLE);
    else if (id == CHOOSE_EARLIER)
        scroll_to(game, game->scroll - rows_in_view(&game->library, &ui));
    else if (id == CHOOSE_LATER)
        scroll_to(game, game->scroll + rows_in_view(&game->library, &ui));
    else if (id >= CHOOSE_ENTRY && id < CHOOSE_ENTRY + game->library.count)
        begin(game, game->library.levels[id - CHOOSE_ENTRY].path);
}

const Page page_levels = {.name = "levels", .enter = enter, .early = early, .choose = choose, .draw = draw};
