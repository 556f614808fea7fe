/* stack.h - texts one below the other on a card, as large as there is room for and spread over it: legible from the back of a room. Those that have no
 * room at the least size end in an ellipsis. */
#pragma once

#include "front/ui/wrap.h"

enum { /* units; 1920x1080 has 1.2 pixels to one */
    STACK_SMALL = 26,    /* nothing on a card is smaller at 100 % */
    STACK_BODY = 34,
    STACK_QUESTION = 54,
    STACK_FIGURE = 104,
    STACK_MOST = 8,
};

typedef struct StackLine {
    TextLook look;    /* its size at most: it becomes smaller, to STACK_SMALL, where there is no room */
    const char *text; /* "": nothing, and no gap */
    float gap;        /* after it; less where there is no room */
} StackLine;

/* Texts in `at`, in its middle; returns where they end. */
float stack_draw(Ui *ui, Rect at, const StackLine lines[], int count);
