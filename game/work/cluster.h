/* cluster.h - numbers that move together: of which kind, where, from when and for how long. Where they come up is
 * field_draw.h, which of them show is field.h. */
#pragma once

#include "level/level.h"
#include "work/clock.h"

typedef enum ClusterKind { CLUSTER_TRUE, CLUSTER_PHANTOM, CLUSTER_KNOT } ClusterKind;

/* A life: stirs (not yet right to take), is ripe, sinks. */
typedef enum Stage { STAGE_UNBORN, STAGE_STIRS, STAGE_RIPE, STAGE_SINKS, STAGE_GONE } Stage;

enum { CLUSTER_SIDE = 8 };

/* Cells are bits of an 8x8 square whose upper left corner is at (column, row): bit = y * 8 + x. */
typedef struct Cluster {
    uint64_t cells, taken;
    int16_t column, row;
    int16_t minute;    /* of the clock, when it begins to stir */
    int16_t threshold; /* signal at which it surfaces; a phantom surfaces below it */
    uint8_t kind;      /* ClusterKind */
    uint8_t temper;    /* Temper; a phantom mixes this one with `mixed`; a knot has all four */
    uint8_t mixed;
    uint8_t columns, rows; /* that its cells take */
    bool lost;             /* a knot that was broken or is done */
} Cluster;

/* Office minutes from the first stir to the last sinking of that ClusterKind. */
int cluster_life(const Level *level, int kind);
/* That of the kind that lasts longest: a level may let clusters last longer than knots. */
int cluster_longest_life(const Level *level);

/* Beats since it began to stir; less than 0 before. */
Beat cluster_age(const Cluster *cluster, Beat beat);
/* Whether its life is over at that minute of the clock. */
bool cluster_gone(const Level *level, const Cluster *cluster, int minute);
Stage cluster_stage(const Level *level, const Cluster *cluster, Beat beat);
/* Whether it shows at that signal, leaving its stage aside. */
bool cluster_surfaces(const Cluster *cluster, int signal);
/* Right to take now: ripe, true and surfaced. */
bool cluster_ripe(const Level *level, const Cluster *cluster, Beat beat, int signal);
/* How far it has come up in its life, 0..1000: rises while it stirs, falls while it sinks. */
int cluster_swell(const Level *level, const Cluster *cluster, Beat beat);
