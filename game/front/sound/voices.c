/* voices.c - the field by ear: each temper as near as the nearest number of it that has come up, and on its side. A
 * phantom has two voices, a knot four. */
#include "front/sound/voices.h"

#include <math.h>

#include "front/glass/cells.h"
#include "front/ui/widgets.h"

static const float reach = 9;         /* cells within which something is heard */
static const float far_side = 5;      /* cells to the left or right that are wholly left or right */
static const float mixed_gain = 0.7f; /* each of a phantom's two, against one that is true */
static const float knot_gain = 0.5f;

/* Where the hand is over the field, in cells; false when it is not over the glass. */
static bool listen_from(const Game *game, CanvasPoint *out)
{
    Layout layout = layout_of(game);
    CanvasPoint hand = cells_hand(&layout, game);
    *out = (CanvasPoint){(hand.x - layout.numbers.x) / layout.cell_w + game->desk.pan_x,
                         (hand.y - layout.numbers.y) / layout.cell_h + game->desk.pan_y};
    return rect_holds(layout.tube, hand.x, hand.y);
}

static bool out_of_reach(const Cluster *cluster, CanvasPoint ear)
{
    float x = ear.x - (float)cluster->column, y = ear.y - (float)cluster->row;
    return x < -reach || y < -reach || x > reach + CLUSTER_SIDE || y > reach + CLUSTER_SIDE;
}

/* From the ear to the nearest number of it that is not taken; false when none is in reach. */
static bool nearest(const Cluster *cluster, CanvasPoint ear, CanvasPoint *away)
{
    float best = reach * reach;
    bool found = false;
    uint64_t left = out_of_reach(cluster, ear) ? 0 : cluster->cells & ~cluster->taken;
    for (int bit = 0; left >> bit; bit++) {
        if (!(left >> bit & 1))
            continue;
        float x = (float)(cluster->column + bit % CLUSTER_SIDE) + 0.5f - ear.x;
        float y = (float)(cluster->row + bit / CLUSTER_SIDE) + 0.5f - ear.y;
        if (x * x + y * y >= best)
            continue;
        best = x * x + y * y;
        *away = (CanvasPoint){x, y};
        found = true;
        if (bit == 63)
            break;
    }
    return found;
}

/* The nearest of a temper is the one that is heard. */
static void sound(Loudness *voice, float gain, float pan)
{
    if (gain > voice->gain)
        *voice = (Loudness){gain, pan};
}

static void sound_all(const Cluster *cluster, float gain, float pan, Loudness voices[TEMPER_COUNT])
{
    switch ((ClusterKind)cluster->kind) {
    case CLUSTER_TRUE: sound(&voices[cluster->temper], gain, pan); break;
    case CLUSTER_PHANTOM:
        sound(&voices[cluster->temper], gain * mixed_gain, pan);
        sound(&voices[cluster->mixed], gain * mixed_gain, pan);
        break;
    case CLUSTER_KNOT:
        for (int i = 0; i < TEMPER_COUNT; i++)
            sound(&voices[i], gain * knot_gain, pan);
        break;
    }
}

void cues_voices(const Game *game, Loudness voices[TEMPER_COUNT])
{
    const Day *day = &game->play.day;
    CanvasPoint ear, away;
    for (int i = 0; i < TEMPER_COUNT; i++)
        voices[i] = (Loudness){0};
    if (!listen_from(game, &ear))
        return;
    int16_t alive[CLUSTERS_MAX];
    int count = field_alive(day->level, &day->field, day->beat, CLUSTERS_MAX, alive);
    for (int i = 0; i < count; i++) {
        const Cluster *cluster = &day->field.clusters[alive[i]];
        float shown = game->desk.shown[alive[i]];
        if (shown <= 0 || !nearest(cluster, ear, &away))
            continue;
        float near = 1 - hypotf(away.x, away.y) / reach;
        sound_all(cluster, shown * near * near, fmaxf(-1, fminf(1, away.x / far_side)), voices);
    }
}
