/* instruments.c - the line above the glass and the line below everything. */
#include "front/instruments.h"

#include <math.h>
#include <stdio.h>

#include "front/desk.h"
#include "front/scene.h"

static const TextLook name_look = {FONT_BOLD, TEXT_SMALL, INK_TEXT, ALIGN_LEFT, 1, true};
static const TextLook plain_look = {FONT_TEXT, TEXT_SMALL, INK_DIM, ALIGN_LEFT, 1, true};
static const TextLook clock_look = {FONT_BOLD, TEXT_SMALL, INK_TEXT, ALIGN_RIGHT, 1, false};

static float columns(const Ui *ui, int count)
{
    return canvas_width(FONT_TEXT, ui_size(ui, TEXT_SMALL), text_of("0")) * (float)count;
}

/* A button with its right edge there; returns where the next one ends. */
static float from_right(Ui *ui, float right, float y, ButtonLook look, bool allowed)
{
    float w = columns(ui, 13) + 40;
    look.disabled = !allowed;
    ui_button(ui, right - w, y, w, look);
    return right - w - 8;
}

/* Asking and fetching stand at the right of the file's name, as far as there is anything to ask or fetch. */
static float file_buttons(const Game *game, Ui *ui, float right, float y)
{
    const Day *day = &game->play.day;
    const int *constants = day->level->constants;
    char label[64];
    if (day->level->file_count > 1) {
        Command next = {.kind = COMMAND_OPEN_FILE, .argument = (int16_t)((day->file + 1) % day->level->file_count)};
        snprintf(label, sizeof label, _("File %d min"), constants[CONSTANT_SWITCH_MINUTES]);
        right = from_right(ui, right, y, act_button(ACT_FILES, CHOOSE_FILES, label), day_allows(day, &next));
    }
    if (day->office.known >> day->file & 1u)
        return right;
    Command ask = {.kind = COMMAND_ASK};
    snprintf(label, sizeof label, _("Ask %d min"), constants[CONSTANT_ASK_MINUTES]);
    return from_right(ui, right, y, act_button(ACT_ASK, CHOOSE_ASK, label), day_allows(day, &ask));
}

static const char *purpose(const Day *day)
{
    const NumberFile *file = &day->level->files[day->file];
    if (!(day->office.known >> day->file & 1u))
        return _("purpose not stated");
    return file->serves[0] ? file->serves : _("serves nobody");
}

/* The name, and the purpose where there is room: an unasked question needs no words of its own. */
static void draw_file(const Game *game, Ui *ui, float x, float y, float room)
{
    const Day *day = &game->play.day;
    const NumberFile *file = &day->level->files[day->file];
    bool known = day->office.known >> day->file & 1u;
    const char *words = purpose(day);
    float name_w = canvas_width(FONT_BOLD, ui_size(ui, TEXT_SMALL), text_of(file->name)) + 1;
    float name = name_w < room * 0.6f || !known ? fminf(name_w, room) : room * 0.6f;
    float left = room - name - columns(ui, 1);
    float wanted = known ? columns(ui, 10) : columns(ui, text_columns(text_of(words)));
    ui_label(ui, x, y + 6, name, name_look, "%s", file->name);
    if (left > wanted)
        ui_label(ui, x + name + columns(ui, 1), y + 6, left, plain_look, "%s", words);
}

/* The screen's own metric, which counts whatever was binned. */
static void draw_bar(const Game *game, Ui *ui, float x, float y, float w)
{
    int bar = day_bar(&game->play.day);
    float label_w = columns(ui, 19), h = ui_line(ui, TEXT_SMALL);
    ui_label(ui, x, y + 6, label_w, plain_look, _("File complete %d %%"), bar);
    ui_bar(ui, (Rect){x + label_w, y + 6 + h * 0.2f, w - label_w, h * 0.55f}, bar * 10, INK_PROGRESS);
}

static void draw_clock(const Game *game, Ui *ui, float right, float y)
{
    const Day *day = &game->play.day;
    int minute = beat_minute(day->beat);
    float pause_w = columns(ui, 8) + ui_size(ui, TEXT_SMALL) + 2 * 14 + 4;
    ui_button(ui, right - pause_w, y, pause_w, act_button(ACT_PAUSE, CHOOSE_PAUSE, _("Pause")));
    float w = columns(ui, 20);
    ui_label(ui, right - pause_w - 14 - w, y + 6, w, clock_look, _("Day %d of %d  %02d:%02d"), beat_day(day->beat),
             day->level->days, minute / 60, minute % 60);
}

void instruments_top(const Game *game, const Layout *layout, Ui *ui)
{
    Rect top = layout->top;
    float clock_w = columns(ui, 28) + ui_size(ui, TEXT_SMALL) + 60;
    draw_clock(game, ui, top.x + top.w, top.y);
    if (layout->scale > 1.3f) {
        float second = top.y + ui_line(ui, TEXT_SMALL) + 4, name_w = top.w * 0.36f;
        file_buttons(game, ui, top.x + top.w - clock_w, top.y);
        draw_file(game, ui, top.x, second, name_w);
        draw_bar(game, ui, top.x + name_w + 12, second, top.w - name_w - 12);
        return;
    }
    float bar_w = (top.w - clock_w) * 0.36f;
    float right = file_buttons(game, ui, top.x + top.w - clock_w - bar_w - 24, top.y);
    draw_file(game, ui, top.x, top.y, right - top.x - 12);
    draw_bar(game, ui, top.x + top.w - clock_w - bar_w - 8, top.y, bar_w);
}

/* One entry of the help line; false when it does not fit any more. */
static bool draw_binding(Ui *ui, const Binding *binding, float *x, float y, float right)
{
    float size = ui_size(ui, TEXT_SMALL);
    float key_w = canvas_width(FONT_BOLD, size, text_of(binding->shown));
    float does_w = canvas_width(FONT_TEXT, size, text_of(binding->does));
    if (*x + key_w + does_w + size * 0.5f > right)
        return false;
    TextLook key = name_look;
    ui_label(ui, *x, y, key_w + 1, key, "%s", binding->shown);
    ui_label(ui, *x + key_w + size * 0.5f, y, does_w + 1, plain_look, "%s", binding->does);
    *x += key_w + does_w + size * 1.9f;
    return true;
}

void instruments_help(const Game *game, const Layout *layout, Ui *ui)
{
    const Desk *desk = &game->desk;
    Rect at = layout->help;
    if (desk->picking) {
        ui_label(ui, at.x, at.y, at.w, name_look, "%s", _("Pick out of which bin? 1-5, or P again to leave it."));
        return;
    }
    if (desk->news[0] && desk->seconds < desk->news_until) {
        ui_label(ui, at.x, at.y, at.w, name_look, "%s", desk->news);
        return;
    }
    if (!day_at_desk(&game->play.day)) {
        ui_label(ui, at.x, at.y, at.w, plain_look, "%s",
                 _("The hands are not free. Choices take arrows and Enter, or their letter."));
        return;
    }
    float x = at.x;
    for (int rank = 1; key_ranked(rank) != ACT_NONE; rank++) {
        if (!draw_binding(ui, &bindings[key_ranked(rank)], &x, at.y, at.x + at.w))
            break;
    }
}
