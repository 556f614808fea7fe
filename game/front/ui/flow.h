/* flow.h - what flows down a page or a panel: one column of text and buttons, and a row of buttons at the foot. */
#pragma once

#include "front/ui/keys.h"
#include "front/ui/wrap.h"

/* A button that does what a key of the table does. */
ButtonLook act_button(Act act, int id, const char *label);

/* A page: dark ground, one column. */
typedef struct Flow {
    Ui *ui;
    float x, y, w;
} Flow;
/* Starts a page with its heading; `w` at 100 % text, wider at more. */
Flow flow_begin(Ui *ui, float w, const char *heading);
/* A page inside a panel, over the glass. */
Flow flow_panel(Ui *ui, Rect at, Ink edge);
void flow_gap(Flow *flow, float units);
void flow_text(Flow *flow, TextLook look, const char *format, ...) PRINTF_LIKE(3, 4);
void flow_button(Flow *flow, ButtonLook look);
/* Buttons along the bottom edge, side by side; returns their top. At most 5. */
float flow_foot(Ui *ui, const ButtonLook looks[], int count);

extern const TextLook look_body, look_dim, look_bold, look_head, look_small;
