/* motion.c - the table of motions by temper. Nothing is faster than 12 Hz, and Dread moves 3 px at most. */
#include "front/glass/motion.h"

#include <math.h>

static const float turn = 6.2831853f;

/* A place in 0..1 that belongs to a number. */
static float phase_of(uint32_t name)
{
    name ^= name >> 16;
    name *= 0x7FEB352Du;
    name ^= name >> 15;
    name *= 0x846CA68Bu;
    name ^= name >> 16;
    return (float)(name >> 8) / 16777216.0f;
}

/* A sine of time at a frequency; the phase is wrapped in double, so that it stays smooth after hours. */
static float wave(double seconds, double hertz, float phase)
{
    double turns = seconds * hertz + (double)phase;
    return sinf((float)(turns - floor(turns)) * turn);
}

static const float drift = 0.055f;        /* of a cell, at most */
static const float numb_drift = 0.2f;     /* what is left of it without a voice */
static const float likeness = 0.05f;      /* how much larger or smaller than its fellows a number is, with one */
static const float breath_hertz = 0.045f; /* the slowest */

Pose pose_drift(double seconds, uint32_t cell, float voice)
{
    float a = phase_of(cell), b = phase_of(cell ^ 0x9E3779B9u);
    double slow = 0.05 + 0.07 * (double)b;
    float far = drift * (numb_drift + (1 - numb_drift) * voice);
    return (Pose){far * wave(seconds, slow, a), far * wave(seconds, slow * 0.83, b),
                  1 + likeness * voice * (2 * phase_of(cell ^ 0x51ED270Bu) - 1)};
}

float pose_breath(double seconds, uint32_t cell)
{
    float own = phase_of(cell ^ 0xC2B2AE35u);
    return wave(seconds, (double)(breath_hertz + breath_hertz * own), own * 7);
}

/* Sags and sinks, slowly, the whole cluster nearly as one. */
static Pose woe(double seconds, uint32_t cell, uint32_t cluster)
{
    float sink = 0.5f - 0.5f * wave(seconds, 0.12, phase_of(cluster) + 0.08f * phase_of(cell));
    return (Pose){0, 0.12f + 0.3f * sink, 1 - 0.08f * sink};
}

/* Hops, light and quick, each number in its own time, while the whole tilts from side to side. */
static Pose frolic(double seconds, uint32_t cell, uint32_t cluster, float away_x)
{
    double turns = seconds * 1.5 + (double)phase_of(cluster) + 0.35 * (double)phase_of(cell);
    float at = (float)(turns - floor(turns));
    float up = at < 0.55f ? sinf(at / 0.55f * 3.14159265f) : 0;
    float tilt = 0.07f * away_x * wave(seconds, 0.75, phase_of(cluster));
    return (Pose){0.06f * wave(seconds, 0.75, phase_of(cell)), tilt - 0.4f * up, 1 + 0.06f * up};
}

/* Trembles sideways: two fast waves, so that it never looks like a slide. 0.075 of a cell are 2.4 units: under 3 px at
 * 1080p. */
static Pose dread(double seconds, uint32_t cell, uint32_t cluster)
{
    float phase = phase_of(cell ^ cluster * 7u);
    float shiver = 0.6f * wave(seconds, 11.0, phase) + 0.4f * wave(seconds, 7.3, phase * 3);
    return (Pose){0.075f * shiver, 0, 1};
}

/* Swells in bursts and lunges outward. */
static Pose malice(double seconds, uint32_t cluster, float away_x, float away_y)
{
    double turns = seconds * 0.55 + (double)phase_of(cluster);
    float at = (float)(turns - floor(turns));
    float burst = at < 0.1f ? at / 0.1f : at < 0.6f ? 1 - (at - 0.1f) / 0.5f : 0;
    burst *= burst * (3 - 2 * burst);
    return (Pose){0.07f * away_x * burst, 0.07f * away_y * burst, 1.08f + 0.42f * burst};
}

static Pose part(Pose whole, float amount)
{
    return (Pose){whole.x * amount, whole.y * amount, 1 + (whole.size - 1) * amount};
}

Pose pose_temper(Temper temper, double seconds, float amount, uint32_t cell, uint32_t cluster, float away_x,
                 float away_y)
{
    Pose pose = {0, 0, 1};
    switch (temper) {
    case TEMPER_WOE: pose = woe(seconds, cell, cluster); break;
    case TEMPER_FROLIC: pose = frolic(seconds, cell, cluster, away_x); break;
    case TEMPER_DREAD: pose = dread(seconds, cell, cluster); break;
    case TEMPER_MALICE: pose = malice(seconds, cluster, away_x, away_y); break;
    case TEMPER_COUNT: break;
    }
    return part(pose, amount);
}

/* Dread's numbers stand 1.35 times as far apart, but none so far that it lies on a neighbour. */
static float spaced(float away_x)
{
    return fmaxf(-0.4f, fminf(0.4f, 0.35f * away_x));
}

Pose pose_still(Temper temper, float amount, float away_x)
{
    static const Pose still[TEMPER_COUNT] = {
        [TEMPER_WOE] = {0, 0.25f, 1},
        [TEMPER_FROLIC] = {0, -0.25f, 1},
        [TEMPER_DREAD] = {0, 0, 1},
        [TEMPER_MALICE] = {0, 0, 1.3f},
    };
    Pose pose = part(still[temper], amount);
    if (temper == TEMPER_DREAD)
        pose.x = spaced(away_x) * amount;
    return pose;
}

static float between(float a, float b, float share)
{
    return a + (b - a) * share;
}

Pose pose_mixed(Pose a, Pose b, uint32_t cell)
{
    float share = 0.15f + 0.7f * phase_of(cell ^ 0x27D4EB2Fu);
    return (Pose){between(a.x, b.x, share), between(a.y, b.y, share), between(a.size, b.size, share)};
}

Pose pose_rest(Pose pose, float amount)
{
    return part(pose, 1 - amount);
}
