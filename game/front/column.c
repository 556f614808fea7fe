/* column.c - the instruments at the right: Busyness, Progress, light, tray, focus, map. What has no room left is not
 * drawn. */
#include "front/instruments.h"

#include <math.h>
#include <stdio.h>

#include "front/desk.h"
#include "front/scene.h"
#include "front/sea.h"

enum { GAP = 10, METER_H = 22 };

static const TextLook label_look = {FONT_TEXT, TEXT_SMALL, INK_DIM, ALIGN_LEFT, 0, false};

/* Where the next instrument goes, and where the column ends. */
typedef struct Stack {
    Ui *ui;
    float x, y, w, bottom;
} Stack;

/* Busyness against the dearest thing it buys, with a notch for each gift. */
static void draw_meter(const Game *game, Ui *ui, Rect at)
{
    static const Constant notches[GIFT_COUNT] = {CONSTANT_PLAQUE_AT, CONSTANT_LAMP_AT, CONSTANT_CHAIR_AT,
                                                 CONSTANT_WARRANT_AT};
    const int *constants = game->play.level.constants;
    float most = (float)max_int(1, constants[CONSTANT_WARRANT_AT]) * 1.05f;
    ui_bar(ui, at, (int)(1000 * game->desk.busyness / most), INK_BUSY);
    for (int i = 0; i < GIFT_COUNT; i++) {
        float x = at.x + at.w * (float)constants[notches[i]] / most;
        bool given = game->play.day.office.gifts >> i & 1;
        if (x < at.x + at.w)
            ui_stroke(ui, x, at.y - (given ? 5 : 0), x, at.y + at.h, given ? 4 : 2, given ? INK_BUSY : INK_EDGE, 255);
    }
}

static void draw_busyness(const Game *game, Stack *stack)
{
    static const TextLook number = {FONT_BOLD, TEXT_HUGE, INK_BUSY, ALIGN_LEFT, 1, false};
    Ui *ui = stack->ui;
    bool lit = game->desk.seconds < game->desk.busyness_lit + 0.4 && game->desk.busyness_lit > 0;
    stack->y += ui_text(ui, stack->x, stack->y, stack->w, label_look, "%s", _("Busyness"));
    TextLook look = number;
    look.ink = lit ? INK_HAND : INK_BUSY;
    stack->y += ui_label(ui, stack->x, stack->y, stack->w, look, "%d", (int)game->desk.busyness) + 4;
    draw_meter(game, ui, (Rect){stack->x, stack->y, stack->w, METER_H});
    stack->y += METER_H + GAP + 4;
}

static void draw_progress(const Game *game, Stack *stack)
{
    static const TextLook plain = {FONT_TEXT, TEXT_SMALL, INK_PROGRESS, ALIGN_LEFT, 0, false};
    stack->y += ui_text(stack->ui, stack->x, stack->y, stack->w, plain, _("Progress %d"),
                        day_figures(&game->play.day)->progress) +
                GAP;
}

/* A button for a command that needs no more than its name. */
static void button(const Game *game, Stack *stack, ButtonLook look, CommandKind kind)
{
    look.disabled = !day_allows(&game->play.day, &(Command){.kind = (uint8_t)kind});
    if (stack->ui->scale > 1.3f)
        look.detail = NULL; /* no room: the pause page says what the keys do */
    stack->y += ui_button(stack->ui, stack->x, stack->y, stack->w, look) + GAP;
}

static void draw_light(const Game *game, Stack *stack)
{
    bool seen = desk_seen(game);
    char price[32];
    snprintf(price, sizeof price, _("%d min"), game->play.level.constants[CONSTANT_JIGGLE_MINUTES]);
    ButtonLook look = act_button(ACT_JIGGLE, CHOOSE_JIGGLE, seen ? _("Light: green") : _("Light: grey"));
    look.on = seen;
    look.detail = price;
    button(game, stack, look, COMMAND_JIGGLE);
}

/* Which of the messages need longer is not known before they are read: the price is a span. */
static void draw_tray(const Game *game, Stack *stack)
{
    const int *constants = game->play.level.constants;
    int count = game->play.day.tray_count;
    char label[48], price[48];
    snprintf(label, sizeof label, _("Tray: %d"), count);
    snprintf(price, sizeof price, _("%d-%d min"), count * constants[CONSTANT_IDLE_PING_MINUTES],
             count * constants[CONSTANT_PING_MINUTES]);
    ButtonLook look = act_button(ACT_TRAY, CHOOSE_TRAY, label);
    look.detail = count > 0 ? price : NULL;
    button(game, stack, look, COMMAND_EMPTY_TRAY);
}

static void draw_rare(const Game *game, Stack *stack)
{
    const Day *day = &game->play.day;
    if (day->office.muted)
        button(game, stack, act_button(ACT_UNMUTE, CHOOSE_UNMUTE, _("Muted")), COMMAND_UNMUTE);
    if (day->office.warrant_left)
        button(game, stack, act_button(ACT_WARRANT, CHOOSE_WARRANT, noun(game->settings.plain, NOUN_WAFFLE_WARRANT)),
               COMMAND_WARRANT);
    if (day->phase == PHASE_NIGHT)
        button(game, stack, act_button(ACT_HOME, CHOOSE_HOME, _("Go home")), COMMAND_LEAVE);
}

/* The last two hours of signal. */
static void draw_trace(const Game *game, Ui *ui, Rect at)
{
    enum { SHOWN = 120 };
    const Desk *desk = &game->desk;
    int count = min_int(desk->trace_count, SHOWN), from = desk->trace_count - count;
    ui_rect(ui, at, INK_PANEL, 255);
    ui_frame(ui, at, 1.5f, INK_EDGE, 255);
    for (int i = 1; i < count; i++) {
        float x = at.x + at.w * (float)(SHOWN - count + i) / SHOWN, step = at.w / SHOWN;
        float y0 = at.y + at.h * (1 - (float)desk->trace[from + i - 1] / 255),
              y1 = at.y + at.h * (1 - (float)desk->trace[from + i] / 255);
        ui_stroke(ui, x - step, y0, x, y1, 2.5f, INK_TEXT, 255);
    }
}

/* Large text leaves the map less, and no label. */
static bool cramped(const Stack *stack)
{
    return stack->ui->scale > 1.4f;
}

static float map_most(const Stack *stack)
{
    return cramped(stack) ? 110 : 190;
}

static float map_label(const Stack *stack)
{
    return cramped(stack) ? 0 : ui_line(stack->ui, TEXT_SMALL) + 2;
}

/* What the map wants of the column, with its label. */
static float map_height(const Game *game, const Stack *stack)
{
    const Field *field = &game->play.day.field;
    float h = stack->w * (float)field->rows / (float)max_int(field->columns, 1);
    return fminf(h, map_most(stack)) + map_label(stack) + GAP;
}

static void draw_focus(const Game *game, Stack *stack)
{
    enum { GRAPH_MIN = 40, GRAPH_MAX = 190 };
    Ui *ui = stack->ui;
    float label = ui_line(ui, TEXT_SMALL) + 2;
    float room = stack->bottom - stack->y - label - GAP - 6 - map_height(game, stack);
    float h = fminf(room, GRAPH_MAX);
    if (h < GRAPH_MIN)
        return;
    stack->y += ui_label(ui, stack->x, stack->y, stack->w, label_look, _("Focus"));
    draw_trace(game, ui, (Rect){stack->x, stack->y + 2, stack->w, h});
    stack->y += h + GAP + 6;
}

/* The whole field, and what of it is in view. */
static Rect map_rect(const Game *game, const Stack *stack)
{
    const Field *field = &game->play.day.field;
    float w = stack->w, h = w * (float)field->rows / (float)max_int(field->columns, 1);
    float room = fminf(stack->bottom - stack->y, map_most(stack));
    if (h > room) {
        w *= room / h;
        h = room;
    }
    return (Rect){stack->x + (stack->w - w) / 2, stack->bottom - h, w, h};
}

static void draw_map(const Game *game, Stack *stack)
{
    const Field *field = &game->play.day.field;
    float label = map_label(stack);
    if (stack->bottom - stack->y < label + 60)
        return;
    stack->y += label;
    Rect at = map_rect(game, stack);
    if (label > 0)
        ui_label(stack->ui, stack->x, at.y - label, stack->w, label_look, _("In view"));
    ui_place(stack->ui, at, CHOOSE_MAP, KEY_NONE, 0, true);
    float x = at.w / (float)field->columns, y = at.h / (float)field->rows;
    float left = fmaxf(game->desk.pan_x, 0), top = fmaxf(game->desk.pan_y, 0);
    Rect view = {at.x + left * x, at.y + top * y, fminf((float)VIEW_COLUMNS * x, at.w),
                 fminf((float)VIEW_ROWS * y, at.h)};
    ui_rect(stack->ui, at, INK_PANEL, 255);
    ui_frame(stack->ui, at, 1.5f, INK_EDGE, 255);
    ui_frame(stack->ui, view, 2.5f, INK_TEXT, 255);
}

static Stack stack_of(const Layout *layout, Ui *ui)
{
    Rect column = layout->column;
    return (Stack){ui, column.x, column.y, column.w, column.y + column.h};
}

void instruments_column(const Game *game, const Layout *layout, Ui *ui)
{
    Stack stack = stack_of(layout, ui);
    draw_busyness(game, &stack);
    draw_progress(game, &stack);
    draw_light(game, &stack);
    draw_tray(game, &stack);
    draw_rare(game, &stack);
    draw_focus(game, &stack);
    draw_map(game, &stack);
}

void instruments_map_click(Game *game, float x, float y)
{
    Ui ui;
    game_buttons(game, &ui);
    const Button *map = ui_button_of(&ui, CHOOSE_MAP);
    const Field *field = &game->play.day.field;
    if (map)
        sea_look_at(game, (x - map->at.x) / map->at.w * (float)field->columns - VIEW_COLUMNS / 2,
                    (y - map->at.y) / map->at.h * (float)field->rows - VIEW_ROWS / 2);
}
