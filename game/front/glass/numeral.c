/* numeral.c - the light and the movement of a number; the movements themselves are motion.c. */
#include "front/glass/numeral.h"

#include <math.h>

#include "base/rng.h"

/* Light, 0..255. The ramp's own colour is at 176; 141 is the least that keeps 7:1 against the glass. */
enum {
    NUMB_STRENGTH = 152, /* all alike, once the voice is gone */
    SPEAKING_STRENGTH = 162,
    BREATH_STRENGTH = 20,  /* more or less, with a voice */
    HUSHED_STRENGTH = 146, /* towards which they go while a knot is there */
    UP_STRENGTH = 34,      /* more, of what has come up; */
    FOUND_STRENGTH = 62,   /* and of what has been found */
    LENS_STRENGTH = 255,
};

static const float unfound_motion = 0.8f;
static const float hush = 0.4f; /* a held breath is no numbness: they stay as unlike as they were */
static const float unripe = 0.45f; /* how much of what stirs or sinks shows, beside what may be taken */

char numeral_digit(uint64_t seed, int day, int file, int cell, int generation)
{
    uint64_t place = (uint64_t)cell << 8 | (uint64_t)generation;
    return (char)('0' + rng_mix(seed, (uint64_t)day << 8 | (uint64_t)file, place) % 10);
}

float numeral_amount(const Level *level, const Cluster *cluster, Beat beat, int signal)
{
    bool ripe = cluster_stage(level, cluster, beat) == STAGE_RIPE;
    float swell = (float)cluster_swell(level, cluster, beat) / 1000;
    return cluster_surfaces(cluster, signal) ? swell * (ripe ? 1 : unripe) : 0;
}

Temper numeral_temper(const Cluster *cluster, int column, int row)
{
    if (cluster->kind == CLUSTER_KNOT)
        return (Temper)((column - cluster->column + 2 * (row - cluster->row)) % TEMPER_COUNT);
    return (Temper)cluster->temper;
}

static Pose moving(const Air *air, const Numeral *numeral, Temper temper)
{
    float amount = numeral->amount * (unfound_motion + (1 - unfound_motion) * numeral->found);
    return pose_temper(temper, air->seconds, amount, numeral->cell, numeral->name, numeral->away_x, numeral->away_y);
}

/* How freely the ordinary numbers move: less without a voice, and hardly while the room holds its breath. */
static float ease_of(const Air *air)
{
    return air->voice * (1 - 0.9f * air->breath);
}

static Pose ordinary(const Air *air, const Numeral *numeral)
{
    Pose pose = pose_drift(air->seconds, numeral->cell, ease_of(air));
    if (air->still)
        pose.x = pose.y = 0;
    return pose;
}

Pose numeral_pose(const Numeral *numeral, const Air *air)
{
    if (!numeral->cluster)
        return ordinary(air, numeral);
    Pose a = air->still ? pose_still(numeral->temper, numeral->amount, numeral->away_x) : moving(air, numeral, numeral->temper);
    if (numeral->other == numeral->temper)
        return pose_rest(a, numeral->unpicked);
    Pose b = air->still ? pose_still(numeral->other, numeral->amount, numeral->away_x) : moving(air, numeral, numeral->other);
    return pose_mixed(a, b, numeral->cell);
}

void numeral_marks(const Numeral *numeral, const Air *air, Ui *ui, float x, float y)
{
    if (!air->still || !numeral->cluster || numeral->amount < 0.25f)
        return;
    int strength = (int)(numeral->amount * 130);
    ui_mark(ui, numeral->temper, x, y, 24, INK_DIM, strength);
    if (numeral->other != numeral->temper)
        ui_mark(ui, numeral->other, x, y, 24, INK_DIM, strength);
}

/* An ordinary number's light: with a voice it comes and goes, without one all are alike. */
static float plain_strength(const Numeral *numeral, const Air *air)
{
    double seconds = air->still ? 0 : air->seconds;
    float speaking = SPEAKING_STRENGTH + BREATH_STRENGTH * pose_breath(seconds, numeral->cell);
    float light = NUMB_STRENGTH + (speaking - NUMB_STRENGTH) * air->voice;
    return light + (HUSHED_STRENGTH - light) * hush * air->breath;
}

int numeral_strength(const Numeral *numeral, const Air *air)
{
    float light = plain_strength(numeral, air);
    if (numeral->cluster)
        light = SPEAKING_STRENGTH + numeral->amount * (UP_STRENGTH + (FOUND_STRENGTH - UP_STRENGTH) * numeral->found);
    float lifted = fmaxf(numeral->lens, numeral->unpicked);
    return (int)(light + (LENS_STRENGTH - light) * lifted);
}
