/* room_plot.h - the first picture of a room's page: everybody as a point, Busyness across, Progress up, bots as
 * landmarks, and an arrow from one's first run to one's last. As SVG; coordinates are whole. */
#pragma once

#include "report/room.h"

enum { LANDMARKS_MOST = 8 };

/* What somebody came to who is no person of the room. */
typedef struct Landmark {
    const char *name;
    int busyness, progress;
} Landmark;

typedef struct Landmarks {
    int count;
    Landmark list[LANDMARKS_MOST];
} Landmarks;

enum {
    PLOT_WIDTH = 1200,
    PLOT_HEIGHT = 560,
    PLOT_NAMED_MOST = 24, /* people: of more each has a number alone */
};

/* An axis from 0 to `most`, with a tick each `step`. */
typedef struct Scale {
    int step, most;
} Scale;

/* Those on which every run and landmark has its place. */
void room_scales(const Room *room, const Landmarks *landmarks, Scale *busyness, Scale *progress);

/* A name that finds no room beside the others is a number, and one that finds none is left to the list. */
void room_plot(const Room *room, const Landmarks *landmarks, Buffer *out);

/* How somebody is called in pictures and lists: a name, or "No. 7". */
enum { PERSON_WORDS_MAX = ROOM_NAME_MAX + 8 };
void room_person_words(const Room *room, int person, char out[PERSON_WORDS_MAX]);
