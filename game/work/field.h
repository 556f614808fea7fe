/* field.h - the sea of numbers as rules see it: clusters that surface, phantoms, knots, what was taken; and the hand.
 * Which digit a cell shows and how it moves is no rule: see front/. Everything is a function of (seed, day, file) but what was taken. */
#pragma once

#include "work/cluster.h"

enum {
    VIEW_COLUMNS = 40, /* numbers in view, on every window */
    VIEW_ROWS = 20,
    GATHER_COLUMNS_MAX = 14,
    GATHER_ROWS_MAX = 10,
    LENS_CELLS = 4, /* radius of a lens gather */
    HAND_MAX = GATHER_COLUMNS_MAX * GATHER_ROWS_MAX,
    CLUSTERS_MAX = LEVEL_CLUSTERS_MAX + 260, /* with phantoms and knots */
    ABSENT_MAX = 2048,         /* with so many cells empty a gather finds nothing more to take */
    ABSENT_IN_HAND = UINT16_MAX,
};

typedef struct Absent {
    uint16_t cell;       /* row * columns + column */
    uint16_t until;      /* minute of the clock at which it refills; ABSENT_IN_HAND while it is held */
} Absent;

typedef struct Field {
    int16_t columns, rows;
    int16_t count;
    int16_t oldest;      /* clusters before it are gone; they are sorted by minute */
    int16_t absent_count;
    Cluster clusters[CLUSTERS_MAX];
    Absent absent[ABSENT_MAX];
} Field;

/* Why a number in hand is what it is; decided at the gather and never changed. */
typedef enum Quality {
    QUALITY_RIGHT,
    QUALITY_STRAY,   /* an ordinary number, or one of a cluster that has not surfaced or is a knot */
    QUALITY_EARLY,   /* of a true cluster that only stirs */
    QUALITY_SANK,    /* of a true cluster that is sinking */
    QUALITY_PHANTOM,
} Quality;

typedef struct Held {
    uint16_t cell;
    int16_t cluster;     /* -1: an ordinary number */
    uint8_t quality;     /* Quality */
    uint8_t temper;      /* when right */
} Held;

typedef struct Hand {
    int16_t count;
    Held held[HAND_MAX];
} Hand;

/* What a look at a cell shows at a signal. */
typedef struct Sight {
    int cluster;         /* index; -1: an ordinary number */
    ClusterKind kind;
    Temper temper, mixed;
    Stage stage;
    int swell;           /* 0..1000: how far it has surfaced in its life (rises while it stirs, falls while it sinks) */
} Sight;

typedef struct Box {
    int16_t column, row, columns, rows;
} Box;

/* Whether a cell so far from the lens's own lies within it. */
bool field_in_lens(int columns, int rows);
/* The box that holds the lens at a cell; it may reach beyond the field. */
Box field_around_lens(int column, int row);

/* Indices of the clusters alive at `beat`, surfaced or not; returns how many (at most `most`). */
int field_alive(const Level *level, const Field *field, Beat beat, int most, int16_t *out);
/* What shows at (column, row); `cluster` -1 when it is an ordinary number. */
Sight field_look(const Level *level, const Field *field, Beat beat, int signal, int column, int row);
/* The cluster a gather at that cell would touch, taken numbers aside; -1 none. Surfaced or not. */
int field_cluster_at(const Level *level, const Field *field, Beat beat, int column, int row);
/* False while the cell is empty, its number taken. */
bool field_present(const Field *field, Beat beat, int column, int row);
/* The box clipped to the field and to the gather's limits. */
Box field_clip(const Field *field, Box box);

/* Clusters alive at a moment that reach into a box, in the order they came up. */
typedef struct Near {
    int count;
    int16_t clusters[CLUSTERS_MAX];
} Near;
void field_near(const Level *level, const Field *field, Beat beat, Box box, Near *out);

/* The right cluster, ripe and surfaced at that signal, whose number still stands at a cell of that box; -1 none. */
int field_ripe_at(const Level *level, const Field *field, const Near *near, Beat beat, int signal, int column, int row);

/* Takes the number at a present cell of that box into the hand, judged at this beat and signal. False when hand or field can hold
 * no more. */
bool field_take(const Level *level, Field *field, const Near *near, Beat beat, int signal, int column, int row,
                Hand *hand);
/* Gives a held number back to its cell. */
void field_give_back(Field *field, const Held *held);
/* Lets the cell of a binned number refill at minute `until`. */
void field_empty(Field *field, const Held *held, int until);
/* Forgets what is past at `minute`: refilled cells, clusters that are gone. */
void field_minute(const Level *level, Field *field, int minute);
