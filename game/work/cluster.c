/* cluster.c - a cluster's life, from its minute and its kind alone. */
#include "work/cluster.h"

static int ripe_minutes(const Level *level, int kind)
{
    return level->constants[kind == CLUSTER_KNOT ? CONSTANT_KNOT_MINUTES : CONSTANT_RIPE_MINUTES];
}

int cluster_life(const Level *level, int kind)
{
    return level->constants[CONSTANT_STIR_MINUTES] + ripe_minutes(level, kind) +
           level->constants[CONSTANT_SINK_MINUTES];
}

int cluster_longest_life(const Level *level)
{
    return max_int(cluster_life(level, CLUSTER_TRUE), cluster_life(level, CLUSTER_KNOT));
}

Beat cluster_age(const Cluster *cluster, Beat beat)
{
    return beat % BEATS_A_DAY - cluster->minute * BEATS_A_MINUTE;
}

bool cluster_gone(const Level *level, const Cluster *cluster, int minute)
{
    return cluster->lost || cluster->minute + cluster_life(level, cluster->kind) <= minute;
}

Stage cluster_stage(const Level *level, const Cluster *cluster, Beat beat)
{
    int age = cluster_age(cluster, beat);
    int stirs = level->constants[CONSTANT_STIR_MINUTES] * BEATS_A_MINUTE;
    int ripe = stirs + ripe_minutes(level, cluster->kind) * BEATS_A_MINUTE;
    if (cluster_gone(level, cluster, beat_minute(beat)))
        return STAGE_GONE;
    return age < 0 ? STAGE_UNBORN : age < stirs ? STAGE_STIRS : age < ripe ? STAGE_RIPE : STAGE_SINKS;
}

int cluster_swell(const Level *level, const Cluster *cluster, Beat beat)
{
    int age = cluster_age(cluster, beat);
    int left = cluster_life(level, cluster->kind) * BEATS_A_MINUTE - age;
    int stirs = max_int(1, level->constants[CONSTANT_STIR_MINUTES] * BEATS_A_MINUTE);
    int sinks = max_int(1, level->constants[CONSTANT_SINK_MINUTES] * BEATS_A_MINUTE);
    return clamp_int(min_int(1000 * age / stirs, 1000 * left / sinks), 0, 1000);
}

bool cluster_surfaces(const Cluster *cluster, int signal)
{
    return cluster->kind == CLUSTER_PHANTOM ? signal < cluster->threshold : signal >= cluster->threshold;
}

bool cluster_ripe(const Level *level, const Cluster *cluster, Beat beat, int signal)
{
    return cluster->kind == CLUSTER_TRUE && cluster_surfaces(cluster, signal) &&
           cluster_stage(level, cluster, beat) == STAGE_RIPE;
}
