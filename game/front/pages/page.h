/* page.h - what the program shows: a table of few functions a page, and a file. */
#pragma once

#include "front/state/state.h"
#include "front/ui/widgets.h"

typedef struct Page {
    const char *name;
    bool timed;                                    /* losing the window's focus pauses it */
    void (*enter)(Game *game);                     /* NULL: nothing to prepare */
    bool (*runs)(const Game *game);                /* whether the day runs while it is shown; NULL: it stands */
    void (*update)(Game *game, uint64_t elapsed);  /* microseconds, after the day; NULL: nothing moves by itself */
    bool (*early)(Game *game, const Input *input); /* sees an input before the buttons do; true: took it. NULL: none */
    void (*input)(Game *game, const Input *input); /* what no button took; NULL: nothing else is wanted */
    void (*choose)(Game *game, int id);
    void (*draw)(const Game *game, Ui *ui); /* also with no canvas, to find the buttons */
    uint64_t (*wait)(const Game *game);     /* as game_wait; NULL: nothing moves by itself */
    PlaceId (*place)(const Game *game);     /* the place it shows, drawn by itself; NULL: none */
} Page;

#define PAGE_HERE(id, name) extern const Page page_##name;
PAGES(PAGE_HERE)
#undef PAGE_HERE
