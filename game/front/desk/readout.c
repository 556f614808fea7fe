/* readout.c - a small glass of its own, stuck on what was there before: name, figure, and a graph that rises. */
#include "front/desk/readout.h"

#include <stdio.h>

#include "base/translate.h"
#include "front/ui/wrap.h"

enum { FIGURE_MAX = 16, GRAPH_W = 30, SIDE = 10 };

static const TextLook name_look = {FONT_TEXT, TEXT_SMALL, INK_TEXT, ALIGN_LEFT, 1, true};
static const TextLook figure_look = {FONT_BOLD, TEXT_SMALL, INK_NUMBER, ALIGN_RIGHT, 1, true};

bool readout_shows(const Day *day)
{
    static const bool shows[] = {
        [TOOL_NONE] = false, [TOOL_LAYERED] = true, [TOOL_REPLACED] = true, [TOOL_REFUSED] = false};
    const Office *office = &day->office;
    return office->tool >= 0 && shows[office->tool_state];
}

static const Tool *tool_of(const Play *play)
{
    return &play->level.tools[play->day.office.tool];
}

/* Corners are cut, so that nobody takes it for a button. */
static void draw_glass(Ui *ui, Rect at, float cut, Ink ink, int strength)
{
    float right = at.x + at.w, bottom = at.y + at.h;
    CanvasPoint corners[] = {{at.x + cut, at.y},    {right - cut, at.y},  {right, at.y + cut},  {right, bottom - cut},
                             {right - cut, bottom}, {at.x + cut, bottom}, {at.x, bottom - cut}, {at.x, at.y + cut}};
    ui_polygon(ui, corners, COUNT_OF(corners), ink, strength);
}

static void draw_case(Ui *ui, Rect at)
{
    draw_glass(ui, at, 6, INK_EDGE, 255);
    draw_glass(ui, rect_inset(at, 1.5f), 5.4f, INK_BACK, 255);
    draw_glass(ui, rect_inset(at, 1.5f), 5.4f, INK_NUMBER, 22);
}

/* Nobody asked what its axes are. */
static void draw_graph(Ui *ui, Rect at)
{
    static const float heights[] = {0.26f, 0.38f, 0.56f, 0.76f, 1};
    float step = at.w / COUNT_OF(heights);
    for (int i = 0; i < COUNT_OF(heights); i++) {
        float h = at.h * heights[i];
        ui_rect(ui, (Rect){at.x + step * (float)i, at.y + at.h - h, step - 2, h}, INK_NUMBER, 255);
    }
}

/* As on the card that offered it. */
static float figure(const Play *play, const Ui *ui, char out[FIGURE_MAX])
{
    snprintf(out, FIGURE_MAX, _("%+d %%"), tool_of(play)->claims);
    return canvas_width(FONT_BOLD, ui_size(ui, TEXT_SMALL), text_of(out)) + 1;
}

void readout_draw(const Play *play, Ui *ui, Rect at)
{
    char claimed[FIGURE_MAX];
    if (!ui->canvas || at.w <= 0 || !readout_shows(&play->day))
        return;
    float line = ui_line(ui, TEXT_SMALL), y = at.y + (at.h - line) / 2, claimed_w = figure(play, ui, claimed);
    Rect graph = {at.x + at.w - SIDE - GRAPH_W, at.y + at.h * 0.2f, GRAPH_W, at.h * 0.58f};
    float right = graph.x - SIDE, left = at.x + SIDE;
    draw_case(ui, at);
    draw_graph(ui, graph);
    ui_label(ui, right - claimed_w, y, claimed_w, figure_look, "%s", claimed);
    ui_label(ui, left, y, right - claimed_w - 6 - left, name_look, "%s", tool_of(play)->name);
}
