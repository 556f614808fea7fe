/* page_keys.c - the page of keys: a line for each row of bindings.h whose key changes; chosen, it has the key that is
 * pressed next. If that is another one's where both hold, the two change keys, and that is said. */
#include "base/translate.h"
#include "front/pages/page.h"
#include "front/run/go.h"
#include "front/state/choosable.h"
#include "front/ui/flow.h"
#include "front/ui/ui.h"

enum {
    MARGIN = 60,
    GUTTER = 40,
    GAP = 6,
    PAD = 14,
    FOOT = 28,
    FOOT_GAP = 14,
    TOLD_LINES = 2,
    SAID_MAX = 200,
};

/* ---- the list ---- */

typedef struct KeyList {
    int count;
    int keyed[KEYED_COUNT];
} KeyList;

static KeyList list_of(void)
{
    KeyList lines = {0};
    for (int keyed = 0; keyed < KEYED_COUNT; keyed++) {
        if (key_changes(keyed))
            lines.keyed[lines.count++] = keyed;
    }
    return lines;
}

/* The line that has the focus; -1: none. */
static int line_at(const KeyList *lines, int button)
{
    for (int i = 0; i < lines->count; i++) {
        if (button == CHOOSE_KEYED + lines->keyed[i])
            return i;
    }
    return -1;
}

/* Where they lie: in one column or two, each of so many. */
typedef struct Plan {
    float top, bottom, w, row;
    int columns, rows;
} Plan;

static ButtonLook issued_button(void)
{
    return (ButtonLook){.id = CHOOSE_DEFAULTS, .key = KEY_CHARACTER, .character = 'd', .label = _("As issued")};
}

static float draw_head(const Game *game, Ui *ui)
{
    TextLook look = look_small;
    Flow flow = flow_begin(ui, CANVAS_WIDTH, _("Keys"));
    look.most = TOLD_LINES;
    look.ink = game->keys_page.told[0] ? INK_BUSY : INK_DIM;
    ui_text(ui, flow.x, flow.y, flow.w, look, "%s",
            game->keys_page.told[0] ? game->keys_page.told
                                    : _("Choose what is to have another key, then press that key. The arrows and Enter "
                                        "do what they do besides."));
    return flow.y + TOLD_LINES * ui_line(ui, TEXT_SMALL) + GAP;
}

static Plan plan_of(const Game *game, const Ui *ui)
{
    Ui measure = *ui;
    measure.canvas = NULL;
    Plan plan = {.top = draw_head(game, &measure), .row = ui_line(ui, TEXT_SMALL) + 2 * GAP};
    float w = (CANVAS_WIDTH - 2 * MARGIN) / 4 - FOOT_GAP;
    plan.bottom = CANVAS_HEIGHT - FOOT - ui_button_height(ui, w, issued_button()) - ui_line(ui, TEXT_SMALL) - 2 * PAD;
    plan.columns = ui->scale < 1.3f ? 2 : 1;
    plan.w = (CANVAS_WIDTH - 2 * MARGIN - GUTTER * (float)(plan.columns - 1)) / (float)plan.columns;
    plan.rows = max_int(1, (int)((plan.bottom - plan.top) / plan.row));
    return plan;
}

static int last_scroll(const Plan *plan, const KeyList *lines)
{
    return max_int(0, lines->count - plan->rows * plan->columns);
}

static void draw_line(const Game *game, Ui *ui, int keyed, Rect at)
{
    static const TextLook name_look = {FONT_TEXT, TEXT_SMALL, INK_TEXT, ALIGN_LEFT, 1, false};
    static const TextLook key_look = {FONT_BOLD, TEXT_SMALL, INK_TEXT, ALIGN_RIGHT, 1, false};
    bool focused = ui->focus == CHOOSE_KEYED + keyed, changed = game->settings.keys.of[keyed] != key_first(keyed);
    TextLook name = name_look, key = key_look;
    char shown[KEY_NAME_MAX];
    ui_place(ui, at, CHOOSE_KEYED + keyed, KEY_NONE, 0, true);
    if (!ui->canvas)
        return;
    float w = canvas_width(FONT_BOLD, ui_size(ui, TEXT_SMALL), text_of(_("press a key"))), y = at.y + GAP;
    keyed_name(&ui->caps, keyed, shown);
    name.ink = key.ink = focused ? INK_HAND : INK_TEXT;
    key.ink = changed ? INK_BUSY : key.ink;
    ui_rect(ui, at, focused ? INK_FOCUSED : INK_PANEL, 255);
    ui_frame(ui, at, focused ? 2.5f : 1.0f, focused ? INK_HAND : INK_EDGE, 255);
    if (focused)
        ui_rect(ui, (Rect){at.x, at.y, 6, at.h}, INK_HAND, 255);
    ui_label(ui, at.x + PAD, y, at.w - w - 3 * PAD, name, "%s", translated(bindings[keyed].name));
    ui_label(ui, at.x + at.w - w - PAD, y, w, key, changed ? "* %s" : "%s",
             game->keys_page.waits == keyed ? _("press a key") : shown);
}

static void draw_lines(const Game *game, Ui *ui, const Plan *plan, const KeyList *lines)
{
    int first = clamp_int(game->scroll, 0, last_scroll(plan, lines));
    for (int i = 0; i < plan->rows * plan->columns && first + i < lines->count; i++) {
        float x = MARGIN + (plan->w + GUTTER) * (float)(i / plan->rows),
              y = plan->top + plan->row * (float)(i % plan->rows);
        draw_line(game, ui, lines->keyed[first + i], (Rect){x, y, plan->w, plan->row - 2});
    }
}

/* How the file has the one under the focus. */
static void draw_word(const Game *game, Ui *ui, const KeyList *lines, float y)
{
    int line = line_at(lines, game->focus);
    Buffer key = {0};
    if (line < 0 || !ui->canvas)
        return;
    key_print(game->settings.keys.of[lines->keyed[line]], &key);
    ui_text(ui, MARGIN, y, CANVAS_WIDTH - 2 * MARGIN, look_dim, _("In the settings file: key-%s = %s"),
            bindings[lines->keyed[line]].word, buffer_view(&key).at);
    buffer_free(&key);
}

static void draw(const Game *game, Ui *ui)
{
    KeyList lines = list_of();
    Plan plan = plan_of(game, ui);
    ButtonLook looks[] = {
        issued_button(),
        {.id = CHOOSE_BACK, .key = KEY_ESCAPE, .label = _("Back")},
        {.id = CHOOSE_EARLIER, .key = KEY_PAGE_UP, .label = _("Up"), .disabled = game->scroll <= 0},
        {.id = CHOOSE_LATER,
         .key = KEY_PAGE_DOWN,
         .label = _("Down"),
         .disabled = game->scroll >= last_scroll(&plan, &lines)},
    };
    draw_head(game, ui);
    draw_lines(game, ui, &plan, &lines);
    draw_word(game, ui, &lines, plan.bottom + PAD);
    flow_foot(ui, looks, COUNT_OF(looks));
}

/* ---- moving ---- */

static void scroll_to(Game *game, int first)
{
    Ui ui = ui_of(game, NULL);
    Plan plan = plan_of(game, &ui);
    KeyList lines = list_of();
    game->scroll = clamp_int(first, 0, last_scroll(&plan, &lines));
}

static int rows_in_view(const Game *game, int *columns)
{
    Ui ui = ui_of(game, NULL);
    Plan plan = plan_of(game, &ui);
    *columns = plan.columns;
    return plan.rows;
}

static void turn_page(Game *game, int step)
{
    int columns, rows = rows_in_view(game, &columns);
    scroll_to(game, game->scroll + step * max_int(1, rows * columns - 1));
}

/* Arrows along the list; beyond its end they go on to the buttons. */
static bool press_arrow(Game *game, const Input *input)
{
    KeyList lines = list_of();
    int columns, rows = rows_in_view(game, &columns), at = line_at(&lines, game->focus);
    int across = columns > 1 ? rows * ((input->key == KEY_RIGHT) - (input->key == KEY_LEFT)) : 0;
    int next = at + across + (input->key == KEY_DOWN) - (input->key == KEY_UP);
    if (at < 0 || next == at || next < 0 || next >= lines.count)
        return false;
    game->focus = CHOOSE_KEYED + lines.keyed[next];
    scroll_to(game, clamp_int(game->scroll, next - rows * columns + 1, next));
    return true;
}

/* ---- giving ---- */

static void name_of(const Game *game, int keyed, char name[KEY_NAME_MAX])
{
    Caps caps = caps_of(game);
    keyed_name(&caps, keyed, name);
}

static void tell_change(Game *game, KeyChange change, int keyed, int other)
{
    char *told = game->keys_page.told, own[KEY_NAME_MAX], others[KEY_NAME_MAX];
    const char *name = translated(bindings[keyed].name),
               *other_name = other != ACT_NONE ? translated(bindings[other].name) : "";
    name_of(game, keyed, own);
    name_of(game, other, others);
    switch (change) {
    case KEY_GIVEN: text_print(told, NEWS_MAX, _("%s: now %s."), name, own); break;
    case KEY_SWAPPED:
        text_print(told, NEWS_MAX, _("%s: now %s. That was the key of '%s', which has %s instead."), name, own,
                   other_name, others);
        break;
    case KEY_REFUSED:
        if (other != ACT_NONE)
            text_print(told, NEWS_MAX, _("%s is the key of '%s', and the two cannot change keys. Nothing has changed."),
                       others, other_name);
        else
            text_print(told, NEWS_MAX, "%s", _("That key cannot be given to anything. Nothing has changed."));
        break;
    }
}

static void give(Game *game, int keyed, KeyCode code)
{
    KeysGiven keys = game->settings.keys;
    int other = ACT_NONE;
    KeyChange change = key_give(&keys, keyed, code, &other);
    for (int i = 0; i < KEYED_COUNT; i++) {
        if (keys.of[i] != game->settings.keys.of[i])
            settings_change(&game->settings, &game->settings_kept, (SettingId)(SETTING_KEYS + i), keys.of[i]);
    }
    tell_change(game, change, keyed, other);
}

static void take_back(Game *game)
{
    for (int keyed = 0; keyed < KEYED_COUNT; keyed++) {
        if (key_changes(keyed))
            settings_change(&game->settings, &game->settings_kept, (SettingId)(SETTING_KEYS + keyed), key_first(keyed));
    }
    text_print(game->keys_page.told, NEWS_MAX, "%s", _("All keys are as issued."));
}

static void wait_for(Game *game, int keyed)
{
    game->keys_page.waits = keyed;
    text_print(game->keys_page.told, NEWS_MAX, _("The next key is that of '%s'. Esc leaves it as it is."),
               translated(bindings[keyed].name));
}

/* What comes while a key is waited for: a key has been given, or not. */
static bool settle(Game *game, const Input *input)
{
    int keyed = game->keys_page.waits;
    bool pressed = input->kind == INPUT_KEY_DOWN && !input->repeat;
    if (!pressed && input->kind != INPUT_BUTTON_DOWN)
        return input->kind != INPUT_POINTER;
    game->keys_page.waits = ACT_NONE;
    game->keys_page.told[0] = '\0';
    if (pressed && input->key != KEY_ESCAPE)
        give(game, keyed, key_code(input->key, input->character));
    return true;
}

static bool early(Game *game, const Input *input)
{
    if (game->keys_page.waits != ACT_NONE)
        return settle(game, input);
    if (input->kind == INPUT_WHEEL) {
        scroll_to(game, game->scroll - input->notches);
        return true;
    }
    return input->kind == INPUT_KEY_DOWN && press_arrow(game, input);
}

static void choose(Game *game, int id)
{
    switch (id) {
    case CHOOSE_BACK: go_to_button(game, PAGE_SETTINGS, CHOOSE_KEYS); break;
    case CHOOSE_DEFAULTS: take_back(game); break;
    case CHOOSE_EARLIER: turn_page(game, -1); break;
    case CHOOSE_LATER: turn_page(game, 1); break;
    default: wait_for(game, id - CHOOSE_KEYED); break;
    }
}

static void enter(Game *game)
{
    game->keys_page = (KeysPage){.waits = ACT_NONE};
    game->focus = CHOOSE_KEYED + ACT_UP;
}

const Page page_keys = {.name = "keys", .enter = enter, .early = early, .choose = choose, .draw = draw};
