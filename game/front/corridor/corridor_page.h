/* corridor_page.h - the parts of the corridor's page: what is said of the door one stands in, the list of doors, the
 * plan, and what a click on the picture means. The page itself is page_corridor.c's. */
#pragma once

#include "front/corridor/corridor_draw.h"
#include "front/pages/page.h"

/* What is said where one stands, and what can be done there. */
typedef struct DoorWords {
    char says[400];
    bool offered;     /* something can be done: */
    char label[120], detail[80];
} DoorWords;

/* False between doors. */
bool corridor_door_words(const Game *game, DoorWords *words);
/* Does what was offered. */
void corridor_open_door(Game *game);

/* The doors of the level's map with their plaques and how long the way is, in a panel within `room`. */
void corridor_list(const Game *game, Ui *ui, Rect room);
/* Goes through the list's pages. */
void corridor_list_turn(Game *game, int pages);

/* The house from above, small, in the upper left corner of `room`; returns how wide it is. */
float corridor_plan(const Game *game, Ui *ui, Rect room);

/* The corridor as the walker sees it. */
CorridorView corridor_view(const Game *game, Rect region, Rect clear);
/* The picture was clicked: floor and doors are walked to, its left and right thirds turn, the rest is a step ahead. */
void corridor_click(Game *game, Rect region, float x, float y);
