/* field.h - the sea of numbers as rules see it: clusters that surface, phantoms, knots, what was taken; the hand; the bins.
 * Which digit a cell shows and how it moves is no rule: see front/. Everything is a function of (seed, day, file) but what was taken. */
#pragma once

#include "base/rng.h"
#include "level/level.h"
#include "work/clock.h"

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
    BIN_COUNT = 5,
    BIN_NUMBERS = 48,  /* right numbers that seal a bin */
    BIN_OTHERS = 12,   /* strays and phantoms it has room for; full of them, it takes nothing until one is picked */
    SIGNAL_FULL = 1000,
};

typedef enum ClusterKind { CLUSTER_TRUE, CLUSTER_PHANTOM, CLUSTER_KNOT } ClusterKind;

/* A life: stirs (not yet right to take), is ripe, sinks. */
typedef enum Stage { STAGE_UNBORN, STAGE_STIRS, STAGE_RIPE, STAGE_SINKS, STAGE_GONE } Stage;

/* Cells are bits of an 8x8 square whose upper left corner is at (column, row): bit = y * 8 + x. */
typedef struct Cluster {
    uint64_t cells, taken;
    int16_t column, row;
    int16_t minute;     /* of the clock, when it begins to stir */
    int16_t threshold;  /* signal at which it surfaces; a phantom surfaces below it */
    uint8_t kind;       /* ClusterKind */
    uint8_t temper;     /* Temper; a phantom mixes this one with `mixed`; a knot has all four */
    uint8_t mixed;
    bool lost;          /* a knot that was broken or is done */
} Cluster;

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
typedef enum Quality { QUALITY_RIGHT, QUALITY_STRAY, QUALITY_PHANTOM } Quality;

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

typedef struct Bin {
    uint8_t right[TEMPER_COUNT];
    uint8_t quota[TEMPER_COUNT]; /* of BIN_NUMBERS, after the file's tempers */
    uint8_t others;              /* strays and phantoms, 0..BIN_OTHERS */
} Bin;

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

/* Which clusters come up: those of a file on a day that begin to stir in start..end (minutes of the clock). */
typedef struct FieldSpan {
    int day, file;
    int start, end;
    int from;            /* those that began to stir before this minute have settled and are left out */
    bool night;          /* after the shift: other clusters, no knots */
} FieldSpan;

/* Draws them, as many as `clusters` a shift makes in that time. */
void field_draw(const Level *level, uint64_t seed, FieldSpan span, Field *out);

Stage cluster_stage(const Level *level, const Cluster *cluster, Beat beat);
/* Whether it shows at that signal, leaving its stage aside. */
bool cluster_surfaces(const Cluster *cluster, int signal);
/* 0..1000: how far it has come up in its life, whatever the signal. */
int cluster_swell(const Level *level, const Cluster *cluster, Beat beat);
/* Right to take now: ripe, true and surfaced. */
bool cluster_ripe(const Level *level, const Cluster *cluster, Beat beat, int signal);

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

/* Takes the number at a present cell into the hand, judged at this beat and signal. False when hand or field can hold no more. */
bool field_take(const Level *level, Field *field, Beat beat, int signal, int column, int row, Hand *hand);
/* Gives a held number back to its cell. */
void field_give_back(Field *field, const Held *held);
/* Lets the cell of a binned number refill at minute `until`. */
void field_empty(Field *field, const Held *held, int until);
/* Forgets what is past at `minute`: refilled cells, clusters that are gone. */
void field_minute(const Level *level, Field *field, int minute);

bool bin_empty(const Bin *bin);
int bin_right(const Bin *bin);     /* right numbers in it */
bool bin_complete(const Bin *bin); /* every quota met */
bool bin_jammed(const Bin *bin);   /* full of others: it takes nothing until one is picked */
Bin bin_new(const NumberFile *file);
