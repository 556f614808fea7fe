/* boot_draw.c - switch, glass, lines and folder, as flat shapes. */
#include "front/pages/boot_draw.h"

#include <math.h>
#include <stdio.h>

#include "base/translate.h"
#include "front/desk/bezel.h"
#include "front/desk/desk_draw.h"
#include "front/glass/climate.h"
#include "front/run/boot_times.h"
#include "front/ui/flow.h"
#include "front/words/words.h"

static const double folder_rises = 0.35; /* seconds */

enum { ROWS = 7, LABEL_COLUMNS = 13, SWITCH_W = 92, SWITCH_H = 168 };

/* From 0 to 1 between two times, slow at both ends. */
static float eased(double seconds, double from, double to)
{
    float share = (float)((seconds - from) / (to - from));
    share = fminf(fmaxf(share, 0), 1);
    return share * share * (3 - 2 * share);
}

/* ---- the switch ---- */

Rect boot_switch(const Game *game)
{
    Layout layout = layout_of(game);
    Rect room = layout.column;
    return (Rect){room.x + (room.w - SWITCH_W) / 2, layout.bezel.y + (layout.bezel.h - SWITCH_H) / 2, SWITCH_W,
                  SWITCH_H};
}

/* Half of the rocker, from its crest to its end; the half that is pressed in is darker, and its end is narrower. */
static void draw_half(Ui *ui, Rect at, float crest, bool upper, float pressed, int strength)
{
    float end = upper ? at.y : at.y + at.h, inset = 7 * fmaxf(pressed, 0);
    end += (upper ? 5.0f : -5.0f) * fmaxf(pressed, 0);
    CanvasPoint points[] = {{at.x + inset, end}, {at.x + at.w - inset, end}, {at.x + at.w, crest}, {at.x, crest}};
    ui_polygon(ui, points, COUNT_OF(points), INK_EDGE, strength * (int)(132 - 62 * pressed) / 255);
}

/* `over`: -1 off, 1 on. */
static void draw_switch(const Game *game, Ui *ui, float over, int strength)
{
    Rect at = boot_switch(game), housing = rect_inset(at, -16);
    float crest = at.y + at.h * (0.5f - 0.06f * over), x = at.x + at.w / 2;
    bool offered = over < 0 && rect_holds(at, game->pointer_x, game->pointer_y);
    ui_rect(ui, housing, INK_PANEL, strength);
    ui_frame(ui, housing, offered ? 3 : 2, offered ? INK_HAND : INK_EDGE, strength);
    ui_rect(ui, rect_inset(at, -5), INK_BACK, strength);
    draw_half(ui, at, crest, true, over, strength);
    draw_half(ui, at, crest, false, -over, strength);
    ui_stroke(ui, at.x, crest, at.x + at.w, crest, 2, INK_EDGE, strength);
    ui_stroke(ui, x, at.y + 30, x, at.y + 52, 4, INK_TEXT, strength);
    ui_ring(ui, x, at.y + at.h - 40, 11, 4, INK_TEXT, strength);
    if (strength == 255)
        ui_lamp(ui, x, housing.y + housing.h + 30, 8, over > 0, INK_LIGHT);
}

/* ---- the glass ---- */

/* Unlit: the ceiling's light lies on it. */
static void draw_dark_glass(Ui *ui, Rect at)
{
    float w = at.w, h = at.h;
    CanvasPoint wide[] = {{at.x + w * 0.10f, at.y},
                          {at.x + w * 0.30f, at.y},
                          {at.x + w * 0.14f, at.y + h},
                          {at.x, at.y + h},
                          {at.x, at.y + h * 0.62f}};
    CanvasPoint thin[] = {
        {at.x + w * 0.34f, at.y}, {at.x + w * 0.37f, at.y}, {at.x + w * 0.21f, at.y + h}, {at.x + w * 0.18f, at.y + h}};
    ui_rect(ui, at, INK_BACK, 255);
    ui_polygon(ui, wide, COUNT_OF(wide), INK_EDGE, 14);
    ui_polygon(ui, thin, COUNT_OF(thin), INK_EDGE, 14);
}

static void draw_lit_glass(const Game *game, Ui *ui, Rect at)
{
    canvas_tube(ui->canvas, at.x, at.y, at.w, at.h, climate_tube(game));
    canvas_tube_end(ui->canvas);
}

/* A line grows to both sides, then opens upwards and downwards. */
static void draw_warming(const Game *game, Ui *ui, Rect at, double seconds)
{
    double widens = boot_times.warms + 0.2;
    float wide = at.w * eased(seconds, boot_times.warms, widens),
          open = at.h * eased(seconds, widens, boot_times.types);
    float middle = at.y + at.h / 2, shut = (at.h - open) / 2;
    if (open < 1) {
        draw_dark_glass(ui, at);
    } else {
        draw_lit_glass(game, ui, at);
        ui_rect(ui, (Rect){at.x, at.y, at.w, shut}, INK_BACK, 255);
        ui_rect(ui, (Rect){at.x, at.y + at.h - shut, at.w, shut}, INK_BACK, 255);
    }
    float left = at.x + (at.w - wide) / 2, thick = 3;
    int strength = (int)(255 * (1 - open / at.h));
    ui_rect(ui, (Rect){left, middle - open / 2 - thick / 2, wide, thick}, INK_NUMBER, strength);
    ui_rect(ui, (Rect){left, middle + open / 2 - thick / 2, wide, thick}, INK_NUMBER, strength);
}

static void draw_glass(const Game *game, Ui *ui, Rect at, double seconds)
{
    if (seconds < boot_times.warms)
        draw_dark_glass(ui, at);
    else if (seconds < boot_times.types)
        draw_warming(game, ui, at, seconds);
    else
        draw_lit_glass(game, ui, at);
}

/* ---- the lines ---- */

typedef struct BootLines {
    const char *labels[ROWS];
    char values[ROWS][320];
} BootLines;

static const char *purpose(const Day *day)
{
    const char *serves = day->level->files[day->file].serves;
    if (!(day->office.known >> day->file & 1u))
        return _("not stated");
    return serves[0] ? serves : _("none");
}

static void say(const Game *game, BootLines *lines)
{
    const Day *day = &game->play.day;
    const Timetable *hours = &day->timetable;
    const char *labels[ROWS] = {_("Department"), _("Day"), _("File"), _("Numbers"), _("Purpose"), _("Consent"), ""};
    for (int i = 0; i < ROWS; i++)
        lines->labels[i] = labels[i];
    enum { ROOM = sizeof lines->values[0] };
    snprintf(lines->values[0], ROOM, "%s", noun(game->settings.plain, NOUN_GAME));
    snprintf(lines->values[1], ROOM, _("%d of %d, %02d:%02d to %02d:%02d"), beat_day(day->beat), day->level->days,
             hours->shift_start / 60, hours->shift_start % 60, hours->shift_end / 60, hours->shift_end % 60);
    text_print(lines->values[2], ROOM, "%s", day->level->files[day->file].name);
    snprintf(lines->values[3], ROOM, _("%d, none of them yours"), day->field.columns * day->field.rows);
    text_print(lines->values[4], ROOM, "%s", purpose(day));
    snprintf(lines->values[5], ROOM, "%s", _("given"));
    snprintf(lines->values[6], ROOM, "%s", _("You may begin. You have begun."));
}

static int length_of(const BootLines *lines)
{
    int count = 0;
    for (int i = 0; i < ROWS; i++)
        count += text_columns(text_of(lines->labels[i])) + text_columns(text_of(lines->values[i]));
    return count;
}

static int typed(const BootLines *lines, double seconds)
{
    static const double hold = 0.45; /* seconds all of it stays */
    double share = (seconds - boot_times.types) / (boot_times.folder - hold - boot_times.types);
    return (int)(length_of(lines) * (share < 0 ? 0 : share > 1 ? 1 : share));
}

int boot_typed(const Game *game, double seconds)
{
    BootLines lines;
    say(game, &lines);
    return typed(&lines, seconds);
}

/* Takes what is typed of a text off *left. */
static Text take(const char *text, int *left)
{
    Text whole = text_of(text);
    int at = 0;
    for (; at<whole.length && * left> 0; (*left)--) {
        uint32_t code;
        at += max_int(1, text_character(whole, at, &code));
    }
    return text_part(whole, 0, at);
}

static void draw_lines(const Game *game, Ui *ui, Rect glass, double seconds)
{
    enum { SIZE = 28 };
    BootLines lines;
    say(game, &lines);
    int left = typed(&lines, seconds), size = ui->scale > 1.3f ? TEXT_BODY : SIZE;
    TextLook label = {FONT_TEXT, size, INK_DIM, ALIGN_LEFT, 1, false};
    TextLook value = {FONT_BOLD, size, INK_NUMBER, ALIGN_LEFT, 1, false};
    float column = canvas_width(FONT_TEXT, ui_size(ui, size), text_of("0")), line = ui_line(ui, size);
    float pitch = fminf(line * 1.6f, (glass.h - 12) / ROWS), x = glass.x + glass.w * 0.04f;
    float y = glass.y + (glass.h - pitch * ROWS) / 2;
    for (int i = 0; i < ROWS && left > 0; i++, y += pitch) {
        Text name = take(lines.labels[i], &left), words = take(lines.values[i], &left);
        float indent = lines.labels[i][0] ? column * LABEL_COLUMNS : 0;
        ui_label(ui, x, y, column * LABEL_COLUMNS, label, "%.*s", name.length, name.at);
        ui_label(ui, x + indent, y, glass.w * 0.93f - indent, value, "%.*s", words.length, words.at);
    }
}

/* ---- the folder ---- */

static void draw_label(const Day *day, Ui *ui, Rect cover)
{
    TextLook name = {FONT_BOLD, TEXT_HEAD, INK_TEXT, ALIGN_CENTRE, 1, true}, words = look_dim;
    words.align = ALIGN_CENTRE;
    words.most = 1;
    float w = fminf(cover.w * 0.8f, 520 * ui->scale), head = ui_line(ui, TEXT_HEAD);
    float h = head + ui_line(ui, TEXT_SMALL) + 40;
    Rect at = {cover.x + (cover.w - w) / 2, cover.y + (cover.h - h) / 2, w, h};
    ui_rect(ui, at, INK_BACK, 255);
    ui_frame(ui, at, 2, INK_EDGE, 255);
    ui_label(ui, at.x + 20, at.y + 18, at.w - 40, name, "%s", day->level->files[day->file].name);
    ui_text(ui, at.x + 20, at.y + 18 + head, at.w - 40, words, _("Purpose: %s"), purpose(day));
}

static void draw_card_board(Ui *ui, const CanvasPoint points[4], int tint, int strength)
{
    ui_polygon(ui, points, 4, INK_PANEL, strength);
    ui_polygon(ui, points, 4, INK_BUSY, strength * tint / 255);
    for (int i = 0; i < 4; i++) {
        CanvasPoint to = points[(i + 1) % 4];
        ui_stroke(ui, points[i].x, points[i].y, to.x, to.y, 2, INK_EDGE, strength);
    }
}

/* Its cover with a tab, hinged at the left: `open` 0 shut, 1 edge on. */
static void draw_cover(Ui *ui, Rect at, float open)
{
    float angle = open * 1.5707963f, wide = cosf(angle), near = 46 * sinf(angle);
    float left = at.x, right = left + at.w * wide, rise = near / at.w, bottom = at.y + at.h;
    int strength = open > 0.8f ? (int)(255 * (1 - open) / 0.2f) : 255, tint = 62 + (int)(30 * open);
    CanvasPoint cover[] = {{left, at.y}, {right, at.y - near}, {right, bottom + near}, {left, bottom}};
    CanvasPoint tab[] = {{left + 50 * wide, at.y - 50 * rise},
                         {left + 64 * wide, at.y - 64 * rise - 20},
                         {left + 310 * wide, at.y - 310 * rise - 20},
                         {left + 324 * wide, at.y - 324 * rise}};
    draw_card_board(ui, tab, tint, strength);
    draw_card_board(ui, cover, tint, strength);
}

/* It comes up from behind the lower lip, and stays; then it opens. */
static void draw_folder(const Day *day, Ui *ui, Rect glass, double seconds)
{
    float up = eased(seconds, boot_times.folder, boot_times.folder + folder_rises);
    float open = eased(seconds, boot_times.opens, boot_times.ends);
    Rect at = {glass.x, glass.y + glass.h * (1 - up), glass.w, glass.h * up};
    draw_cover(ui, at, open);
    if (up >= 1 && open <= 0)
        draw_label(day, ui, at);
}

/* ---- the room around ---- */

/* The instruments come out of the dark around what holds the glass. */
static void draw_dark(Ui *ui, Rect around, int strength)
{
    float right = around.x + around.w, below = around.y + around.h;
    ui_rect(ui, (Rect){0, 0, CANVAS_WIDTH, around.y}, INK_BACK, strength);
    ui_rect(ui, (Rect){0, around.y, around.x, around.h}, INK_BACK, strength);
    ui_rect(ui, (Rect){right, around.y, CANVAS_WIDTH - right, around.h}, INK_BACK, strength);
    ui_rect(ui, (Rect){0, below, CANVAS_WIDTH, CANVAS_HEIGHT - below}, INK_BACK, strength);
}

static void draw_hint(const Layout *layout, Ui *ui)
{
    Rect at = layout->help;
    ui_label(ui, at.x, at.y, at.w, look_dim, "%s", ui->pad ? _("Any button goes straight to work.") : _("Any key or click goes straight to work."));
}

/* The terminal as it will be, under a folder and the dark. Its buttons are not there yet. */
static void draw_opening(const Game *game, Ui *ui, const Layout *layout, double seconds)
{
    Ui terminal = *ui;
    int dark = (int)(255 * (1 - eased(seconds, boot_times.opens, boot_times.ends - 0.1)));
    desk_draw(game, &terminal);
    draw_dark(ui, layout->bezel, dark);
    draw_switch(game, ui, 1, dark);
    draw_folder(&game->play.day, ui, layout->tube, seconds);
}

void boot_draw_dark(const Game *game, Ui *ui)
{
    Layout layout = layout_of(game);
    if (!ui->canvas)
        return;
    bezel_draw(game, &layout, ui);
    draw_dark_glass(ui, layout.tube);
    draw_switch(game, ui, -1, 255);
}

void boot_draw(const Game *game, Ui *ui, double seconds)
{
    Layout layout = layout_of(game);
    if (seconds > boot_times.opens) {
        draw_opening(game, ui, &layout, seconds);
        return;
    }
    bezel_draw(game, &layout, ui);
    draw_glass(game, ui, layout.tube, seconds);
    draw_switch(game, ui, 2 * eased(seconds, boot_times.thrown, boot_times.thrown + 0.12) - 1, 255);
    if (seconds >= boot_times.types && seconds < boot_times.folder + folder_rises)
        draw_lines(game, ui, layout.tube, seconds);
    if (seconds >= boot_times.folder)
        draw_folder(&game->play.day, ui, layout.tube, seconds);
    draw_hint(&layout, ui);
}
