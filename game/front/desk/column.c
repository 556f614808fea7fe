/* column.c - the instruments at the right: Busyness and what it buys next, Progress, light, tray; then the slot where a
 * card comes in; the map at the foot, beside it what was given where the bins leave no room. What has no room left
 * is not drawn. */
#include "front/desk/column.h"

#include <math.h>
#include <stdio.h>

#include "base/translate.h"
#include "front/desk/desk.h"
#include "front/desk/explain.h"
#include "front/desk/gauge.h"
#include "front/desk/keepsakes.h"
#include "front/desk/readout.h"
#include "front/glass/sea.h"
#include "front/panels/fate.h"
#include "front/state/choosable.h"
#include "front/ui/flow.h"
#include "front/words/prices.h"
#include "front/words/words.h"
#include "work/look.h"
#include "work/obey.h"

enum { MAP_H_MIN = 70, MAP_H_MAX = 116 };

/* Where the next instrument goes, and where the column ends. */
typedef struct Stack {
    Ui *ui;
    float x, y, w, bottom;
    float gap;
    bool below, brief; /* a card; a high one: no room for what is no button, nor for prices */
} Stack;

/* Beside Progress what is none yet: what lies right in open bins. */
static void draw_progress(const Game *game, bool tight, Stack *stack)
{
    static const TextLook plain = {FONT_TEXT, TEXT_SMALL, INK_PROGRESS, ALIGN_LEFT, 1, true};
    static const TextLook dim = {FONT_TEXT, TEXT_SMALL, INK_DIM, ALIGN_RIGHT, 1, true};
    const Day *day = &game->play.day;
    float half = tight ? stack->w : stack->w / 2, top = stack->y;
    stack->y += ui_label(stack->ui, stack->x, top, half, plain, _("Progress %d"), day_figures(day)->progress);
    if (!tight)
        ui_label(stack->ui, stack->x + half, top, half, dim, _("in bins: %d"), day_waiting(day));
    explain_place(game, stack->ui, (Rect){stack->x, top, stack->w, stack->y - top}, INSTRUMENT_PROGRESS);
    stack->y += stack->gap;
}

/* Those who wait for the open file, and a gap below. */
static void draw_payees(const Game *game, float gap, Stack *stack)
{
    static const TextLook plain = {FONT_TEXT, TEXT_SMALL, INK_PROGRESS, ALIGN_LEFT, 1, true};
    const Day *day = &game->play.day;
    char words[96];
    if (!fate_count(day, day->file, stack->w, ui_size(stack->ui, TEXT_SMALL), words, sizeof words))
        return;
    float h = ui_label(stack->ui, stack->x, stack->y, stack->w, plain, "%s", words);
    explain_place(game, stack->ui, (Rect){stack->x, stack->y, stack->w, h}, INSTRUMENT_PAYEES);
    stack->y += h + gap;
}

/* On a line of its own, where the text is large. */
static void draw_waiting(const Day *day, Stack *stack)
{
    static const TextLook dim = {FONT_TEXT, TEXT_SMALL, INK_DIM, ALIGN_LEFT, 1, true};
    stack->y += ui_label(stack->ui, stack->x, stack->y, stack->w, dim, _("in bins: %d"), day_waiting(day));
}

/* Where the text is large there is room for one of these. */
static void draw_either(const Game *game, Stack *stack)
{
    if (game->play.level.files[game->play.day.file].wait_count > 0)
        draw_payees(game, 0, stack);
    else
        draw_waiting(&game->play.day, stack);
}

/* A button for a command that needs no more than its name. */
static void button(const Day *day, Stack *stack, ButtonLook look, CommandKind kind)
{
    look.disabled = !day_allows(day, &(Command){.kind = (uint8_t)kind});
    look.detail = stack->brief ? NULL : look.detail;
    if (stack->below && stack->y + ui_button_height(stack->ui, stack->w, look) > stack->bottom) { /* its key goes on */
        ui_place(stack->ui, (Rect){stack->x, stack->bottom, 0, 0}, look.id, look.key, look.character, !look.disabled);
        return;
    }
    stack->y += ui_button(stack->ui, stack->x, stack->y, stack->w, look) + stack->gap;
}

/* A lamp and its word; where the text is large the lamp says what the word is about. */
static void draw_light(const Game *game, Stack *stack)
{
    static const char *const words[2][2] = {{N_("Light: grey"), N_("Light: green")}, {N_("grey"), N_("green")}};
    bool seen = desk_seen(game);
    char price[32];
    snprintf(price, sizeof price, _("%d min"), game->play.level.constants[CONSTANT_JIGGLE_MINUTES]);
    ButtonLook look = act_button(ACT_JIGGLE, CHOOSE_JIGGLE, translated(words[stack->ui->scale > 1.1f][seen]));
    look.lamp = seen ? LAMP_LIT : LAMP_DARK;
    look.detail = price;
    button(&game->play.day, stack, look, COMMAND_JIGGLE);
}

static void draw_tray(const Day *day, Stack *stack)
{
    char label[48];
    Price price = price_of_tray(day);
    snprintf(label, sizeof label, _("Tray: %d"), day->tray_count);
    ButtonLook look = act_button(ACT_TRAY, CHOOSE_TRAY, label);
    look.detail = price.words;
    look.warns = price.warns;
    button(day, stack, look, COMMAND_EMPTY_TRAY);
}

static void draw_warrant(const Game *game, Stack *stack)
{
    ButtonLook look = act_button(ACT_WARRANT, CHOOSE_WARRANT, noun(game->settings.plain, NOUN_WAFFLE_WARRANT));
    Price price = price_of(&game->play.day, game->play.level.constants[CONSTANT_WARRANT_MINUTES], NULL);
    look.detail = price.words;
    look.warns = price.warns;
    button(&game->play.day, stack, look, COMMAND_WARRANT);
}

static void draw_rare(const Game *game, Stack *stack)
{
    const Day *day = &game->play.day;
    if (day->office.muted)
        button(&game->play.day, stack, act_button(ACT_UNMUTE, CHOOSE_UNMUTE, _("Muted")), COMMAND_UNMUTE);
    if (day->office.warrant_left)
        draw_warrant(game, stack);
    if (day->phase == PHASE_NIGHT)
        button(&game->play.day, stack, act_button(ACT_HOME, CHOOSE_HOME, _("Go home")), COMMAND_LEAVE);
}

/* Where the chin has no room for the tool's readout it comes here, as long as the map keeps its own. */
static void draw_tool(const Play *play, const Layout *layout, Stack *stack)
{
    float h = ui_line(stack->ui, TEXT_SMALL);
    if (!layout->tight || !readout_shows(&play->day) || stack->y + h + stack->gap + MAP_H_MIN > stack->bottom)
        return;
    readout_draw(play, stack->ui, (Rect){stack->x, stack->y, stack->w, h});
    stack->y += h + stack->gap;
}

/* Dials and buttons, down to the slot. */
static Stack draw_meters(const Game *game, const Layout *layout, Ui *ui, float top)
{
    Rect at = layout->column;
    Stack stack = {ui, at.x, top, at.w, at.y + at.h, layout->tight ? 6 : 8, top > at.y, false};
    const Office *office = &game->play.day.office;
    int buttons = 2 + office->muted + office->warrant_left + (game->play.day.phase == PHASE_NIGHT);
    float gauge = layout->tight ? GAUGE_H_TIGHT : GAUGE_H;
    stack.brief = stack.below && stack.bottom - top < (float)(3 * buttons + 1) * ui_line(ui, TEXT_SMALL);
    if (top <= at.y) { /* not below a card */
        explain_place(game, ui, (Rect){at.x, at.y, at.w, gauge}, INSTRUMENT_BUSYNESS);
        gauge_draw(game, ui, (Rect){at.x, at.y, at.w, gauge});
        stack.y += gauge + stack.gap;
        if (!layout->tight)
            stack.y += gauge_next(game, ui, stack.x, stack.y, stack.w) + stack.gap;
    }
    if (!stack.brief)
        draw_progress(game, layout->tight, &stack);
    if (!stack.brief && !layout->tight)
        draw_payees(game, stack.gap, &stack);
    draw_light(game, &stack);
    draw_tray(&game->play.day, &stack);
    draw_rare(game, &stack);
    draw_tool(&game->play, layout, &stack);
    float line = ui_line(ui, TEXT_SMALL);
    if (layout->tight && stack.y + line + MAP_H_MIN <= stack.bottom)
        draw_either(game, &stack);
    if (layout->tight && stack.y + line + MAP_H_MIN <= stack.bottom)
        stack.y += gauge_next(game, ui, stack.x, stack.y, stack.w);
    return stack;
}

Rect column_slot(const Game *game, const Layout *layout, const Ui *ui)
{
    Ui measure = {.scale = ui->scale, .least = ui->least, .pad = ui->pad, .caps = ui->caps};
    Stack stack = draw_meters(game, layout, &measure, layout->column.y);
    return (Rect){stack.x, stack.y, stack.w, stack.bottom - stack.y};
}

/* The whole field in the lower right corner, as high as there is room for below `top`; empty when that is too little.
 */
static Rect map_rect(const Day *day, const Stack *stack, float top)
{
    const Field *field = &day->field;
    float h = fminf(stack->bottom - top, MAP_H_MAX);
    float w = h * (float)field->columns / (float)max_int(field->rows, 1);
    if (h < MAP_H_MIN || field->columns == 0)
        return (Rect){0, 0, 0, 0};
    if (w > stack->w) {
        h *= stack->w / w;
        w = stack->w;
    }
    return (Rect){stack->x + stack->w - w, stack->bottom - h, w, h};
}

static void draw_map(const Game *game, Ui *ui, Rect at)
{
    const Field *field = &game->play.day.field;
    ui_place(ui, at, CHOOSE_MAP, KEY_NONE, 0, !game->pad.reaching);
    float x = at.w / (float)field->columns, y = at.h / (float)field->rows;
    float left = fmaxf(game->desk.pan_x, 0), top = fmaxf(game->desk.pan_y, 0);
    Rect view = {at.x + left * x, at.y + top * y, fminf((float)VIEW_COLUMNS * x, at.w),
                 fminf((float)VIEW_ROWS * y, at.h)};
    ui_rect(ui, at, INK_TUBE, 255);
    ui_rect(ui, view, INK_FOCUSED, 255);
    ui_frame(ui, at, 1.5f, INK_EDGE, 150);
    ui_frame(ui, view, 2, INK_TEXT, 255);
}

/* Beside the map: what it is. */
static void draw_map_name(Ui *ui, Rect at)
{
    static const TextLook look = {FONT_TEXT, TEXT_SMALL, INK_DIM, ALIGN_LEFT, 1, true};
    if (at.w >= canvas_width(FONT_TEXT, ui_size(ui, TEXT_SMALL), text_of(_("In view"))))
        ui_label(ui, at.x, at.y, at.w, look, "%s", _("In view"));
}

/* The rewards that are not next are told of where no card is. */
static void draw_others(const Game *game, Stack *stack, float bottom)
{
    float line = ui_line(stack->ui, TEXT_SMALL);
    if (stack->y + line * (GIFT_COUNT + 2) <= bottom)
        stack->y += gauge_others(game, stack->ui, stack->x, stack->y, stack->w) + stack->gap;
}

/* The place a card comes in, while there is none in it. `taken`: there is one elsewhere. */
static void draw_empty_slot(const Day *day, Ui *ui, Rect at, bool taken)
{
    static const TextLook look = {FONT_TEXT, TEXT_SMALL, INK_DIM, ALIGN_CENTRE, 1, false};
    float line = ui_line(ui, TEXT_SMALL);
    if (at.h < 2 * line)
        return;
    ui_frame(ui, at, 1.5f, INK_EDGE, 60);
    int quiet = day_focus(day);
    if (!taken && quiet > 0)
        ui_label(ui, at.x, at.y + (at.h - line) / 2, at.w, look, _("Nobody calls until %02d:%02d."), quiet / 60, quiet % 60);
    else if (!taken)
        ui_label(ui, at.x, at.y + (at.h - line) / 2, at.w, look, "%s", _("Nothing new."));
}

void column_draw(const Game *game, const Layout *layout, Ui *ui, Rect card)
{
    bool takes = card.w > 0 && card.x < layout->column.x && card.x + card.w > layout->column.x;
    float top = takes ? card.y + card.h + 8 : layout->column.y;
    Stack stack = draw_meters(game, layout, ui, top);
    bool within = card.w > 0 && card.x >= layout->column.x;
    if (within)
        stack.y = card.y + card.h + stack.gap;
    Rect map = map_rect(&game->play.day, &stack, stack.y);
    float bottom = map.w > 0 ? map.y - stack.gap : stack.bottom;
    if (!within && !takes)
        draw_others(game, &stack, bottom);
    if (!within && !takes)
        draw_empty_slot(&game->play.day, ui, (Rect){stack.x, stack.y, stack.w, bottom - stack.y}, card.w > 0);
    if (map.w <= 0)
        return;
    Rect beside = {stack.x, map.y, stack.w - map.w - 16, map.h};
    draw_map(game, ui, map);
    if (layout->tight && game->play.day.office.gifts)
        keepsakes_draw(game, ui, beside);
    else
        draw_map_name(ui, beside);
}

void column_map_click(Game *game, const Ui *ui, float x, float y)
{
    const Button *map = ui_button_of(ui, CHOOSE_MAP);
    const Field *field = &game->play.day.field;
    if (map)
        sea_look_at(game, (x - map->at.x) / map->at.w * (float)field->columns - VIEW_COLUMNS / 2,
                    (y - map->at.y) / map->at.h * (float)field->rows - VIEW_ROWS / 2);
}
