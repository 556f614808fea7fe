/* flow.c - the shape all full pages share: a column with a heading, and a row of buttons at the foot. */
#include "front/ui/flow.h"

#include <stdarg.h>
#include <stdio.h>

const TextLook look_body = {FONT_TEXT, TEXT_BODY, INK_TEXT, ALIGN_LEFT, 0, false};
const TextLook look_dim = {FONT_TEXT, TEXT_SMALL, INK_DIM, ALIGN_LEFT, 0, false};
const TextLook look_bold = {FONT_BOLD, TEXT_BODY, INK_TEXT, ALIGN_LEFT, 0, false};
const TextLook look_head = {FONT_BOLD, TEXT_HEAD, INK_TEXT, ALIGN_LEFT, 0, false};
const TextLook look_small = {FONT_TEXT, TEXT_SMALL, INK_TEXT, ALIGN_LEFT, 0, false};

enum { MARGIN = 60, TOP = 44, PAD = 24, FOOT = 28, GAP = 14 };

ButtonLook act_button(Act act, int id, const char *label)
{
    return (ButtonLook){.id = id,
                        .key = bindings[act].key,
                        .character = (unsigned char)bindings[act].character,
                        .label = label,
                        .pad = bindings[act].pad};
}

Flow flow_begin(Ui *ui, float w, const char *heading)
{
    float wide = w * ui->scale, most = CANVAS_WIDTH - 2 * MARGIN;
    Flow flow = {ui, 0, TOP, wide < most ? wide : most};
    flow.x = (CANVAS_WIDTH - flow.w) / 2;
    if (!heading[0])
        return flow;
    flow_text(&flow, look_head, "%s", heading);
    flow_gap(&flow, ui->scale > 1.4f ? 4 : 14);
    return flow;
}

Flow flow_panel(Ui *ui, Rect at, Ink edge)
{
    ui_ground(ui, at, edge);
    return (Flow){ui, at.x + PAD, at.y + PAD * 0.75f, at.w - 2 * PAD};
}

void flow_gap(Flow *flow, float units)
{
    flow->y += units;
}

void flow_text(Flow *flow, TextLook look, const char *format, ...)
{
    char out[2400];
    va_list arguments;
    va_start(arguments, format);
    text_vprint(out, sizeof out, format, arguments);
    va_end(arguments);
    flow->y += ui_wrap(flow->ui, flow->x, flow->y, flow->w, look, text_of(out));
}

void flow_button(Flow *flow, ButtonLook look)
{
    flow->y += ui_button(flow->ui, flow->x, flow->y, flow->w, look) + GAP * 0.6f;
}

float flow_foot(Ui *ui, const ButtonLook looks[], int count)
{
    float w = (CANVAS_WIDTH - 2 * MARGIN - GAP * (float)(count - 1)) / (float)count, h = 0;
    for (int i = 0; i < count; i++) {
        float own = ui_button_height(ui, w, looks[i]);
        h = own > h ? own : h;
    }
    float y = CANVAS_HEIGHT - FOOT - h;
    for (int i = 0; i < count; i++)
        ui_button(ui, MARGIN + (float)i * (w + GAP), y, w, looks[i]);
    return y;
}
