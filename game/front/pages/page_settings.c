/* page_settings.c - the page of settings: a row for each of the table, what the row under the focus does, and the file
 * that keeps them. All takes effect at once; it is written when the page is left. */
#include "base/translate.h"
#include "front/pages/page.h"
#include "front/pages/settings_list.h"
#include "front/run/go.h"
#include "front/state/choosable.h"
#include "front/ui/flow.h"
#include "front/ui/ui.h"
#include "front/words/nouns.h"

enum {
    MARGIN = 60,
    GAP = 6,
    PAD = 14,
    FOOT = 28,
    FOOT_GAP = 14,
    HELP_LINES = 2,
    STEP = 10, /* per cent, of a key or a click */
    NOTCH = 5, /* per cent, of the bar */
};

/* ---- the page ---- */

static ButtonLook issued_button(void)
{
    return (ButtonLook){.id = CHOOSE_DEFAULTS, .key = KEY_CHARACTER, .character = 'd', .label = _("As issued")};
}

static void draw_foot(const Game *game, Ui *ui, bool scrolls, int last)
{
    ButtonLook looks[] = {
        issued_button(),
        {.id = CHOOSE_KEYS, .key = KEY_CHARACTER, .character = 'k', .label = _("Keys")},
        {.id = CHOOSE_BACK, .key = KEY_ESCAPE, .label = _("Back")},
        {.id = CHOOSE_EARLIER, .key = KEY_PAGE_UP, .label = _("Up"), .disabled = game->scroll <= 0},
        {.id = CHOOSE_LATER, .key = KEY_PAGE_DOWN, .label = _("Down"), .disabled = game->scroll >= last},
    };
    flow_foot(ui, looks, scrolls ? 5 : 3);
}

static void draw_trouble(const Game *game, Flow *flow)
{
    TextLook look = look_small;
    look.ink = INK_BUSY;
    look.most = 2;
    if (game->settings_kept.file.trouble[0])
        flow_text(flow, look, "%s%s", game->settings_kept.file.trouble,
                  game->settings_page.told ? _(" What is set holds until you leave.") : "");
}

/* What the row under the focus does; or where all of it is kept. */
static void draw_help(const Game *game, Ui *ui, float y)
{
    int id = settings_row_of(game->focus);
    char path[PATH_LENGTH_MAX];
    nouns_path(game->settings.plain, game->settings_kept.file.path, path, sizeof path);
    TextLook look = look_dim;
    look.most = HELP_LINES;
    float w = CANVAS_WIDTH - 2 * MARGIN;
    if (id >= 0)
        ui_text(ui, MARGIN, y, w, look, "%s", translated(setting_rows[id].sentence));
    else if (game->settings_kept.file.path[0])
        ui_text(ui, MARGIN, y, w, look, _("Kept in %s"), path);
    else
        ui_text(ui, MARGIN, y, w, look, "%s", _("Settings are not kept here."));
}

/* A joystick without a mapping, and where one goes. */
static void draw_unknown(const PadHand *pad, Flow *flow)
{
    TextLook look = look_small;
    look.most = 4;
    if (pad->unknown[0])
        flow_text(flow, look,
                  _("'%s' is known as no controller. Its mapping, which begins with %s, goes into the variable "
                    "SDL_GAMECONTROLLERCONFIG before the next start."),
                  pad->unknown, pad->guid);
}

/* The heading and what is wrong, down to where the list begins. */
static float draw_head(const Game *game, Ui *ui)
{
    Flow flow = flow_begin(ui, CANVAS_WIDTH, _("Settings"));
    draw_trouble(game, &flow);
    draw_unknown(&game->pad, &flow);
    return flow.y + GAP;
}

/* Where the foot begins, with the most buttons it may have. */
static float foot_top(const Ui *ui)
{
    float w = (CANVAS_WIDTH - 2 * MARGIN) / 5 - FOOT_GAP;
    return CANVAS_HEIGHT - FOOT - ui_button_height(ui, w, issued_button());
}

static SettingsPlan plan_of(const Game *game, Ui *ui)
{
    float top = draw_head(game, ui);
    return settings_plan(ui, top, foot_top(ui) - HELP_LINES * ui_line(ui, TEXT_SMALL) - 2 * PAD);
}

static void draw(const Game *game, Ui *ui)
{
    SettingsPlan plan = plan_of(game, ui);
    settings_list_draw(game, ui, &plan);
    draw_help(game, ui, plan.bottom + PAD);
    draw_foot(game, ui, !plan.two, settings_last_scroll(&plan));
}

/* ---- moving ---- */

static SettingsPlan measure(const Game *game)
{
    Ui ui = {.scale = ui_scale(game), .least = ui_least(game), .pad = game->pad.used, .caps = caps_of(game)};
    return plan_of(game, &ui);
}

static void scroll_to(Game *game, int first)
{
    SettingsPlan plan = measure(game);
    game->scroll = clamp_int(first, 0, settings_last_scroll(&plan));
}

static void show_row(Game *game, int id)
{
    SettingsPlan plan = measure(game);
    game->scroll = settings_scroll_to(&plan, game->scroll, (SettingId)id);
}

static void turn_page(Game *game, int step)
{
    SettingsPlan plan = measure(game);
    scroll_to(game, game->scroll + step * max_int(1, settings_rows_in_view(&plan) - 1));
}

/* ---- changing ---- */

/* The next value in a direction; words go round. */
static int stepped(SettingId id, int value, int step)
{
    const SettingRow *row = &setting_rows[id];
    int count = row->high - row->low + 1;
    if (row->words)
        return row->low + (value - row->low + step + count) % count;
    int next = step > 0 ? value / STEP * STEP + STEP : (value + STEP - 1) / STEP * STEP - STEP;
    return clamp_int(next, row->low, row->high);
}

static void change(Game *game, int id, int value)
{
    if (!settings_open(game, (SettingId)id))
        return;
    settings_change(&game->settings, &game->settings_kept, (SettingId)id, value);
    show_row(game, id);
}

static void step_row(Game *game, int id, int step)
{
    change(game, id, stepped((SettingId)id, setting_get(&game->settings, (SettingId)id), step));
}

/* Enter and a click: on, and from the end round to the beginning. */
static void step_on(Game *game, int id)
{
    const SettingRow *row = &setting_rows[id];
    if (setting_get(&game->settings, (SettingId)id) == row->high)
        change(game, id, row->low);
    else
        step_row(game, id, 1);
}

static void to_default(Game *game)
{
    const Settings *issued = &game->kiosk.issued;
    for (int id = 0; id < SETTING_COUNT; id++)
        settings_change(&game->settings, &game->settings_kept, (SettingId)id,
                        game->kiosk.on ? setting_get(issued, (SettingId)id) : setting_rows[id].fallback);
    scroll_to(game, game->scroll);
}

/* What cannot be kept is said before the page goes, once. */
static void back(Game *game)
{
    SettingsPage *page = &game->settings_page;
    if (!settings_keep(&game->settings_kept) && !page->told) {
        page->told = true;
        return;
    }
    go_to_button(game, page->from, CHOOSE_SETTINGS);
}

static void choose(Game *game, int id)
{
    if (id == CHOOSE_BACK)
        back(game);
    else if (id == CHOOSE_KEYS)
        go_to(game, PAGE_KEYS);
    else if (id == CHOOSE_DEFAULTS)
        to_default(game);
    else if (id == CHOOSE_EARLIER)
        turn_page(game, -1);
    else if (id == CHOOSE_LATER)
        turn_page(game, 1);
    else if (settings_row_of(id) >= 0)
        step_on(game, settings_row_of(id));
}

/* ---- inputs that the buttons do not know ---- */

/* The bar keeps the place it had when it was pressed, though the page may grow under it. */
static void slide(Game *game, float x)
{
    const SettingsPage *page = &game->settings_page;
    const SettingRow *row = &setting_rows[page->sliding];
    float share = (x - page->slider.x) / page->slider.w;
    share = share < 0 ? 0 : share > 1 ? 1 : share;
    int notches = (int)(share * (float)row->high / NOTCH + 0.5f);
    change(game, page->sliding, notches * NOTCH);
}

static bool press_bar(Game *game, const Input *input)
{
    Ui ui = ui_of(game, NULL);
    draw(game, &ui);
    int id = settings_row_of(ui_at(&ui, input->x, input->y));
    if (input->button != BUTTON_PRIMARY || id < 0 || setting_rows[id].words)
        return false;
    Rect bar = settings_bar(&ui, ui_button_of(&ui, CHOOSE_SETTING + id)->at);
    if (!rect_holds(rect_inset(bar, -PAD), input->x, input->y))
        return false;
    game->focus = CHOOSE_SETTING + id;
    game->settings_page.sliding = id;
    game->settings_page.slider = bar;
    slide(game, input->x);
    return true;
}

static bool hold_bar(Game *game, const Input *input)
{
    if (input->kind == INPUT_POINTER)
        slide(game, input->x);
    if (input->kind == INPUT_BUTTON_UP)
        game->settings_page.sliding = -1;
    return input->kind == INPUT_POINTER || input->kind == INPUT_BUTTON_UP;
}

static bool press_key(Game *game, const Input *input)
{
    int id = settings_row_of(game->focus);
    int step = (input->key == KEY_RIGHT) - (input->key == KEY_LEFT);
    int by = (input->key == KEY_DOWN) - (input->key == KEY_UP), next = id + by;
    while (by != 0 && next >= 0 && next < SETTING_COUNT && !settings_open(game, (SettingId)next))
        next += by;
    if (id < 0)
        return false;
    if (step != 0) {
        step_row(game, id, step);
        return true;
    }
    if (next == id || next < 0 || next >= SETTING_COUNT)
        return false;
    game->focus = CHOOSE_SETTING + next;
    show_row(game, next);
    return true;
}

static bool early(Game *game, const Input *input)
{
    if (game->settings_page.sliding >= 0 && hold_bar(game, input))
        return true;
    if (input->kind == INPUT_BUTTON_DOWN)
        return press_bar(game, input);
    if (input->kind == INPUT_WHEEL) {
        scroll_to(game, game->scroll - input->notches);
        return true;
    }
    return input->kind == INPUT_KEY_DOWN && press_key(game, input);
}

static void enter(Game *game)
{
    game->focus = CHOOSE_SETTING;
}

const Page page_settings = {.name = "settings", .enter = enter, .early = early, .choose = choose, .draw = draw};
