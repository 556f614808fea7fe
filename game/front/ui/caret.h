/* caret.h - what a reader says of a text, on the screen: its sentences wrapped, and under a line of the text the caret, which stands under the
 * same character as in the terminal however large the letters are. What is said is level/messages.h's. */
#pragma once

#include "front/ui/wrap.h"

/* Draws what comes next in printed messages, a line or a line with its caret, and takes it off *rest; returns its height. */
float caret_draw(Ui *ui, float x, float y, float w, Text *rest);
/* All of one message: its sentence and what belongs to it. */
float caret_draw_message(Ui *ui, float x, float y, float w, Text *rest);
