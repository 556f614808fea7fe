/* settings_list.c - entries in one order, headings and rows, flowing into one column or two. */
#include "front/pages/settings_list.h"

#include "base/translate.h"
#include "front/state/choosable.h"
#include "front/ui/wrap.h"

enum {
    MARGIN = 60,
    GUTTER = 40,
    GAP = 6,
    PAD = 14,
    ROOMY = 4,  /* more in each row, above and below, where all of them have room */
    ABOVE = 14, /* a heading */
    ENTRIES = SETTING_COUNT + GROUP_COUNT,
};

/* The setting of an entry; -1 for a heading, whose group is *group. */
static int entry_setting(int entry, SettingGroup *group)
{
    for (int id = 0, at = 0; id < SETTING_COUNT; id++, at++) {
        *group = setting_rows[id].group;
        bool heads = id == 0 || setting_rows[id - 1].group != *group;
        if (heads && at++ == entry)
            return -1;
        if (at == entry)
            return id;
    }
    return -1;
}

static int entry_of(int id)
{
    return id + (int)setting_rows[id].group + 1;
}

static float entry_height(const SettingsPlan *plan, int entry)
{
    SettingGroup group;
    return (entry_setting(entry, &group) < 0 ? plan->head : plan->row) + GAP;
}

static float height_between(const SettingsPlan *plan, int from, int to)
{
    float height = 0;
    for (int entry = from; entry < to; entry++)
        height += entry_height(plan, entry);
    return height;
}

/* For entries, each with the gap behind it. */
static float room(const SettingsPlan *plan)
{
    return plan->bottom - plan->top + GAP;
}

/* The first entry of the right column. */
static int second_column(void)
{
    SettingGroup group;
    int entry = 0;
    while (entry_setting(entry, &group) >= 0 || group != GROUP_SOUND)
        entry++;
    return entry;
}

static bool columns_fit(const SettingsPlan *plan)
{
    int second = second_column();
    return height_between(plan, 0, second) <= room(plan) && height_between(plan, second, ENTRIES) <= room(plan);
}

SettingsPlan settings_plan(const Ui *ui, float top, float bottom)
{
    SettingsPlan plan = {.top = top, .bottom = bottom};
    plan.row = ui_line(ui, TEXT_SMALL) + 2 * GAP;
    plan.head = ui_line(ui, TEXT_BODY) + ABOVE;
    plan.two = ui->scale < 1.3f && columns_fit(&plan);
    plan.w = CANVAS_WIDTH - 2 * MARGIN;
    if (!plan.two)
        return plan;
    plan.w = (plan.w - GUTTER) / 2;
    plan.row += 2 * ROOMY;
    if (!columns_fit(&plan))
        plan.row -= 2 * ROOMY;
    return plan;
}

int settings_last_scroll(const SettingsPlan *plan)
{
    int first = ENTRIES;
    while (!plan->two && first > 0 && height_between(plan, first - 1, ENTRIES) <= room(plan))
        first--;
    return plan->two ? 0 : first;
}

int settings_scroll_to(const SettingsPlan *plan, int scroll, SettingId id)
{
    int entry = entry_of((int)id);
    SettingGroup group;
    bool headed = entry_setting(entry - 1, &group) < 0;
    scroll = min_int(min_int(scroll, entry - headed), settings_last_scroll(plan));
    while (!plan->two && height_between(plan, scroll, entry + 1) > room(plan))
        scroll++;
    return scroll;
}

int settings_rows_in_view(const SettingsPlan *plan)
{
    return max_int(1, (int)(room(plan) / (plan->row + GAP)));
}

/* ---- a row ---- */

int settings_row_of(int button)
{
    int id = button - CHOOSE_SETTING;
    return id >= 0 && id < SETTING_COUNT ? id : -1;
}

bool settings_open(const Game *game, SettingId id)
{
    return !game->kiosk.on || (id != SETTING_FULL_SCREEN && id != SETTING_OPEN_ALL);
}

static const TextLook group_look = {FONT_BOLD, TEXT_BODY, INK_DIM, ALIGN_LEFT, 1, false};
static const TextLook label_look = {FONT_TEXT, TEXT_SMALL, INK_TEXT, ALIGN_LEFT, 1, false};
static const TextLook value_look = {FONT_TEXT, TEXT_SMALL, INK_TEXT, ALIGN_RIGHT, 1, false};

static float value_width(const Ui *ui)
{
    return canvas_width(FONT_TEXT, ui_size(ui, TEXT_SMALL), text_of("< contrast >"));
}

static float text_inset(const Ui *ui, Rect row)
{
    return (row.h - ui_line(ui, TEXT_SMALL)) / 2;
}

Rect settings_bar(const Ui *ui, Rect row)
{
    float w = row.w * 0.3f, h = row.h * 0.34f;
    return (Rect){row.x + row.w - PAD - value_width(ui) - w, row.y + (row.h - h) / 2, w, h};
}

static void draw_value(const Settings *settings, Ui *ui, SettingId id, Rect row)
{
    const SettingRow *setting = &setting_rows[id];
    int value = setting_get(settings, id);
    bool focused = ui->focus == CHOOSE_SETTING + (int)id;
    float w = value_width(ui), x = row.x + row.w - PAD - w, y = row.y + text_inset(ui, row);
    TextLook look = value_look;
    look.ink = focused ? INK_HAND : INK_TEXT;
    const char *before = focused ? "‹ " : "", *behind = focused ? " ›" : "";
    if (setting->words) {
        ui_label(ui, x, y, w, look, "%s%s%s", before, setting->words[value], behind);
        return;
    }
    ui_label(ui, x, y, w, look, "%s%d%%%s", before, value, behind);
    ui_bar(ui, settings_bar(ui, row), value * 1000 / setting->high, look.ink);
}

static void draw_row(const Game *game, Ui *ui, SettingId id, Rect at)
{
    bool open = settings_open(game, id), focused = open && ui->focus == CHOOSE_SETTING + (int)id;
    ui_place(ui, at, CHOOSE_SETTING + (int)id, KEY_NONE, 0, open);
    if (!ui->canvas)
        return;
    ui_rect(ui, at, focused ? INK_FOCUSED : INK_PANEL, 255);
    ui_frame(ui, at, focused ? 2.5f : 1.0f, focused ? INK_HAND : INK_EDGE, 255);
    if (focused)
        ui_rect(ui, (Rect){at.x, at.y, 6, at.h}, INK_HAND, 255);
    TextLook look = label_look;
    look.ink = focused ? INK_HAND : open ? INK_TEXT : INK_DIM;
    float w = at.w - 2 * PAD - value_width(ui) - (setting_rows[id].words ? 0 : settings_bar(ui, at).w + PAD);
    ui_label(ui, at.x + PAD, at.y + text_inset(ui, at), w, look, "%s", translated(setting_rows[id].label));
    draw_value(&game->settings, ui, id, at);
}

static void draw_entry(const Game *game, Ui *ui, int entry, Rect at)
{
    SettingGroup group;
    int id = entry_setting(entry, &group);
    if (id < 0)
        ui_label(ui, at.x, at.y + ABOVE - GAP, at.w, group_look, "%s", translated(group_titles[group]));
    else
        draw_row(game, ui, (SettingId)id, at);
}

void settings_list_draw(const Game *game, Ui *ui, const SettingsPlan *plan)
{
    float x = MARGIN, y = plan->top;
    for (int entry = plan->two ? 0 : min_int(game->scroll, settings_last_scroll(plan)); entry < ENTRIES; entry++) {
        float h = entry_height(plan, entry);
        if (plan->two && entry == second_column()) {
            x += plan->w + GUTTER;
            y = plan->top;
        }
        if (y + h > plan->bottom + GAP)
            return;
        draw_entry(game, ui, entry, (Rect){x, y, plan->w, h - GAP});
        y += h;
    }
}
