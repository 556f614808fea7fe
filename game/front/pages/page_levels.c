/* page_levels.c - the list of levels, those of the campaign aside, which have a page of their own: title, file, length, the line it invites with,
 * whether its argument holds, and how it went when it was played last, with the way back to that end. What a level claims is read after play. One that has errors shows the first of them instead of hiding.
 */
#include <stdio.h>
#include <string.h>

#include "base/character.h"
#include "base/translate.h"
#include "front/pages/begin.h"
#include "front/pages/page.h"
#include "front/pages/result_page.h"
#include "front/run/argued.h"
#include "front/run/go.h"
#include "front/run/library.h"
#include "front/state/choosable.h"
#include "front/ui/flow.h"
#include "front/ui/ui.h"
#include "front/words/words.h"

enum { MARGIN = 60, GAP = 10, NOTICE_MAX = RUN_TROUBLE_MAX };

static void enter(Game *game)
{
    library_find(game);
    game->focus = CHOOSE_ENTRY + game->library.chain;
}

/* Rows, and which of the library's levels one is. */
static int row_count(const Library *library)
{
    return library->count - library->chain;
}

static int level_of(const Library *library, int row)
{
    return library->chain + row;
}

static const TextLook title_look = {FONT_BOLD, TEXT_BODY, INK_TEXT, ALIGN_LEFT, 1, false};
static const TextLook told_look = {FONT_TEXT, TEXT_SMALL, INK_TEXT, ALIGN_LEFT, 1, false};
static const TextLook invites_look = {FONT_TEXT, TEXT_SMALL, INK_DIM, ALIGN_LEFT, 1, false};
static const TextLook notice_look = {FONT_TEXT, TEXT_SMALL, INK_BUSY, ALIGN_LEFT, 3, false};

/* What the list does not show, and why; "" when it shows all. */
static void say_missing(const Library *library, char out[NOTICE_MAX])
{
    out[0] = '\0';
    if (library->trouble[0])
        text_print(out, NOTICE_MAX, _("A folder cannot be looked through: %s"), library->trouble);
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

static bool is_large(const Ui *ui)
{
    return ui->scale > 1.4f;
}

/* Large text takes two of what it invites with in one, and its length and argument get a line of their own. */
static int lines_below(const Ui *ui)
{
    return is_large(ui) ? 3 : 1;
}

static float row_height(const Ui *ui)
{
    return ui_line(ui, TEXT_BODY) + (float)lines_below(ui) * ui_line(ui, TEXT_SMALL) + (is_large(ui) ? 8 : 20);
}

/* Between rows. */
static float gap_of(const Ui *ui)
{
    return is_large(ui) ? GAP / 2 : GAP;
}

/* How many rows are in view, between the heading and the foot. */
static int rows_in_view(const Library *library, const Ui *ui)
{
    float foot = ui_line(ui, TEXT_SMALL) + 60;
    float room = CANVAS_HEIGHT - 44 - ui_line(ui, TEXT_HEAD) - GAP - notice_height(library, ui) - foot;
    return max_int(1, (int)(room / (row_height(ui) + gap_of(ui))));
}

static void draw_ground(const Game *game, Ui *ui, int id, Rect at)
{
    bool focused = game->focus == id;
    ui_place(ui, at, id, KEY_NONE, 0, true);
    ui_rect(ui, at, focused ? INK_FOCUSED : INK_PANEL, 255);
    ui_frame(ui, at, focused ? 2.5f : 1.5f, focused ? INK_HAND : INK_EDGE, 255);
    if (focused)
        ui_rect(ui, (Rect){at.x, at.y, 6, at.h}, INK_HAND, 255);
}

/* What is known of it before it is played, or how it went. */
static void draw_second(const Listed *listed, Ui *ui, float x, float y, float w)
{
    TextLook wrong = told_look, invites = invites_look;
    wrong.ink = INK_BUSY;
    wrong.most = lines_below(ui);
    invites.most = is_large(ui) ? 2 : 1;
    const char *author = listed->author[0] ? listed->author : _("no author");
    if (listed->message[0])
        ui_text(ui, x, y, w, wrong, _("Cannot be played: %s"), listed->message);
    else if (listed->played)
        ui_label(ui, x, y, w, told_look, _("played: Busyness %d, Progress %d"), listed->busyness, listed->progress);
    else
        ui_text(ui, x, y, w, invites, "%s", listed->invitation[0] ? listed->invitation : author);
}

/* At the right of a line below the title; returns the width it takes. */
static float draw_argument(const Listed *listed, Ui *ui, float x, float y, float w)
{
    char words[ARGUED_WORDS_MAX];
    TextLook look = listed->argument == ARGUMENT_KNOWN && listed->argued.failed != 0 ? told_look : invites_look;
    look.align = ALIGN_RIGHT;
    if (!argued_words(listed, words)[0])
        return 0;
    ui_label(ui, x, y, w, look, "%s", words);
    return canvas_width(FONT_TEXT, ui_size(ui, TEXT_SMALL), text_of(words)) + 2 * GAP;
}

/* What its file is called, at the right of the title; one that cannot be played is called so already. */
static float draw_name(const Listed *listed, Ui *ui, float x, float y, float w)
{
    const char *slash = strrchr(listed->path, '/'), *name = slash ? slash + 1 : listed->path;
    char shown[LISTED_PATH_MAX];
    TextLook look = invites_look;
    look.align = ALIGN_RIGHT;
    if (listed->message[0])
        return 0;
    text_print(shown, sizeof shown, "%s", name);
    shown[character_compose(shown, (int)strlen(shown))] = '\0';
    float wide = canvas_width(FONT_TEXT, ui_size(ui, TEXT_SMALL), text_of(shown)), most = w / 2;
    ui_label(ui, x + w - most, y, most, look, "%s", shown);
    return (wide < most ? wide : most) + 2 * GAP;
}

/* Returns the width it takes. */
static float draw_length(const Listed *listed, Ui *ui, float x, float y, float w, Align align)
{
    char length[LENGTH_WORDS_MAX];
    TextLook look = invites_look;
    look.align = align;
    if (listed->message[0])
        return 0;
    length_words(listed->days, listed->day_minutes, length);
    ui_label(ui, x, y, w, look, "%s", length);
    return canvas_width(FONT_TEXT, ui_size(ui, TEXT_SMALL), text_of(length)) + 2 * GAP;
}

/* A mark at the left of what was played: it is seen without reading. */
static float draw_played(Ui *ui, float x, float y)
{
    float size = ui_size(ui, TEXT_BODY);
    ui_stroke(ui, x, y + size * 0.65f, x + size * 0.25f, y + size * 0.95f, 3, INK_PROGRESS, 255);
    ui_stroke(ui, x + size * 0.25f, y + size * 0.95f, x + size * 0.7f, y + size * 0.3f, 3, INK_PROGRESS, 255);
    return size;
}

/* Title and file beside each other, its length behind them where that has no line of its own. Returns how high they are. */
static float draw_title(const Listed *listed, Ui *ui, float x, float y, float w)
{
    float rise = (ui_line(ui, TEXT_BODY) - ui_line(ui, TEXT_SMALL)) / 2;
    float mark = listed->played ? draw_played(ui, x, y) : 0;
    float length = is_large(ui) ? 0 : draw_length(listed, ui, x, y + rise, w, ALIGN_RIGHT);
    float name = draw_name(listed, ui, x + mark, y + rise, w - mark - length);
    return ui_label(ui, x + mark, y, w - mark - length - name, title_look, "%s", listed->title);
}

static void draw_below(const Listed *listed, Ui *ui, float x, float y, float w)
{
    if (is_large(ui)) {
        float last = y + 2 * ui_line(ui, TEXT_SMALL), length = draw_length(listed, ui, x, last, w, ALIGN_LEFT);
        draw_argument(listed, ui, x + length, last, w - length);
        draw_second(listed, ui, x, y, w);
    } else {
        float argument = draw_argument(listed, ui, x, y, w);
        draw_second(listed, ui, x, y, w - argument);
    }
}

static float result_width(const Ui *ui)
{
    return canvas_width(FONT_TEXT, ui_size(ui, TEXT_SMALL), text_of(_("Results"))) + 40;
}

/* Beside the row, so that a click on either is clear. */
static void draw_result(const Game *game, Ui *ui, int index, Rect at)
{
    int id = CHOOSE_RESULT + index;
    TextLook look = told_look;
    look.align = ALIGN_CENTRE;
    look.ink = game->focus == id ? INK_HAND : INK_TEXT;
    draw_ground(game, ui, id, at);
    ui_label(ui, at.x, at.y + (at.h - ui_line(ui, TEXT_SMALL)) / 2, at.w, look, "%s", _("Results"));
}

static void draw_row(const Game *game, Ui *ui, int index, float y)
{
    const Listed *listed = &game->library.levels[index];
    Rect at = {MARGIN, y, CANVAS_WIDTH - 2 * MARGIN, row_height(ui)};
    float aside = listed->run[0] ? result_width(ui) : 0;
    if (aside > 0)
        at.w -= aside + GAP;
    draw_ground(game, ui, CHOOSE_ENTRY + index, at);
    float x = at.x + 20, w = at.w - 40, lines = (float)lines_below(ui);
    float top = at.y + (at.h - ui_line(ui, TEXT_BODY) - lines * ui_line(ui, TEXT_SMALL)) / 2;
    float below = top + draw_title(listed, ui, x, top, w);
    draw_below(listed, ui, x, below, w);
    if (aside > 0)
        draw_result(game, ui, index, (Rect){at.x + at.w + GAP, y, aside, at.h});
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
    int last = row_count(&game->library) - view;
    ButtonLook looks[] = {
        {.id = CHOOSE_EARLIER, .key = KEY_PAGE_UP, .label = _("Up"), .disabled = game->scroll <= 0},
        {.id = CHOOSE_LATER, .key = KEY_PAGE_DOWN, .label = _("Down"), .disabled = game->scroll >= last},
        {.id = CHOOSE_BACK, .key = KEY_ESCAPE, .label = _("Back")},
    };
    flow_foot(ui, looks, COUNT_OF(looks));
}

/* Where not all are in view it says which are. */
static void say_heading(const Game *game, int view, char out[80])
{
    int count = row_count(&game->library), last = min_int(count, game->scroll + view);
    if (count <= view)
        snprintf(out, 80, "%s", _("Days to choose from"));
    else
        snprintf(out, 80, _("Days to choose from: %d-%d of %d"), game->scroll + 1, last, count);
}

static void draw(const Game *game, Ui *ui)
{
    char heading[80];
    int view = rows_in_view(&game->library, ui);
    say_heading(game, view, heading);
    Flow flow = flow_begin(ui, CANVAS_WIDTH, heading);
    draw_notice(&game->library, &flow);
    float y = flow.y + GAP;
    for (int i = game->scroll; i < row_count(&game->library) && i < game->scroll + view; i++) {
        draw_row(game, ui, level_of(&game->library, i), y);
        y += row_height(ui) + gap_of(ui);
    }
    if (row_count(&game->library) == 0)
        flow_text(&flow, look_body, "%s",
                  _("No level was found. Put a .level file into the levels folder, or play one with: mdr play FILE"));
    draw_foot(game, ui, view);
}

static Ui measure(const Game *game)
{
    return (Ui){.scale = ui_scale(game), .least = ui_least(game), .caps = caps_of(game)};
}

static void scroll_to(Game *game, int first)
{
    Ui ui = measure(game);
    game->scroll = clamp_int(first, 0, max_int(0, row_count(&game->library) - rows_in_view(&game->library, &ui)));
}

/* Puts the focus on a row and that row into view. */
static void focus_row(Game *game, int row)
{
    Ui ui = measure(game);
    int view = rows_in_view(&game->library, &ui);
    game->focus = CHOOSE_ENTRY + level_of(&game->library, row);
    if (row < game->scroll)
        scroll_to(game, row);
    if (row >= game->scroll + view)
        scroll_to(game, row - view + 1);
}

/* The row the keyboard is on, or on whose results; less than 0: none. */
static int row_of(const Library *library, int id)
{
    return (id >= CHOOSE_RESULT ? id - CHOOSE_RESULT : id - CHOOSE_ENTRY) - library->chain;
}

static bool early(Game *game, const Input *input)
{
    int row = row_of(&game->library, game->focus);
    if (input->kind == INPUT_WHEEL) {
        scroll_to(game, game->scroll - input->notches);
        return true;
    }
    if (input->kind != INPUT_KEY_DOWN || row < 0)
        return false;
    int next = row + (input->key == KEY_DOWN) - (input->key == KEY_UP);
    if (next == row || next < 0 || next >= row_count(&game->library))
        return false;
    focus_row(game, next);
    return true;
}

/* How it went: its cards, once more. */
static void look_back(Game *game, const char *path)
{
    go_to(game, path[0] ? result_page(game, path) : PAGE_BROKEN);
}

static void choose(Game *game, int id)
{
    Ui ui = measure(game);
    if (id == CHOOSE_BACK)
        go_to(game, PAGE_TITLE);
    else if (id == CHOOSE_EARLIER)
        scroll_to(game, game->scroll - rows_in_view(&game->library, &ui));
    else if (id == CHOOSE_LATER)
        scroll_to(game, game->scroll + rows_in_view(&game->library, &ui));
    else if (id >= CHOOSE_RESULT && id < CHOOSE_RESULT + game->library.count)
        look_back(game, game->library.levels[id - CHOOSE_RESULT].run);
    else if (id >= CHOOSE_ENTRY && id < CHOOSE_ENTRY + game->library.count)
        begin_level(game, game->library.levels[id - CHOOSE_ENTRY].path);
}

const Page page_levels = {.name = "levels", .enter = enter, .early = early, .choose = choose, .draw = draw};
