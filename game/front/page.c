/* page.c - the shape all full pages share: a column with a heading, and a row of buttons at the foot. */
#include "front/scene.h"

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

Page page_begin(Ui *ui, float w, const char *heading)
{
    float wide = w * ui->scale, most = CANVAS_WIDTH - 2 * MARGIN;
    Page page = {ui, 0, TOP, wide < most ? wide : most};
    page.x = (CANVAS_WIDTH - page.w) / 2;
    if (!heading[0])
        return page;
    page_text(&page, look_head, "%s", heading);
    page_gap(&page, ui->scale > 1.4f ? 4 : 14);
    return page;
}

Page page_panel(Ui *ui, Rect at, Ink edge)
{
    ui_panel(ui, at, edge);
    return (Page){ui, at.x + PAD, at.y + PAD * 0.75f, at.w - 2 * PAD};
}

void page_gap(Page *page, float units)
{
    page->y += units;
}

void page_text(Page *page, TextLook look, const char *format, ...)
{
    char out[2400];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(out, sizeof out, format, arguments);
    va_end(arguments);
    page->y += ui_wrap(page->ui, page->x, page->y, page->w, look, text_of(out));
}

void page_button(Page *page, ButtonLook look)
{
    page->y += ui_button(page->ui, page->x, page->y, page->w, look) + GAP * 0.6f;
}

float page_foot(Ui *ui, const ButtonLook looks[], int count)
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
