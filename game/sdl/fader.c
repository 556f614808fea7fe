#include "sdl/fader.h"

#include <math.h>

enum {
    ONE = 1 << 24,
    TO_SAMPLE = 9,     /* bits between ONE and what a sample is multiplied by */
    STEP = ONE / 4410, /* a sample; all the way in a tenth of a second */
};

void loudness_sides(Loudness loudness, int full, int *left, int *right)
{
    const float quarter = 0.78539816f;
    float gain = fminf(fmaxf(loudness.gain, 0), 1) * (float)full;
    float angle = (fminf(fmaxf(loudness.pan, -1), 1) + 1) * quarter;
    *left = (int)(gain * cosf(angle));
    *right = (int)(gain * sinf(angle));
}

void fader_to(Fader *fader, Loudness loudness)
{
    int left, right;
    loudness_sides(loudness, ONE, &left, &right);
    atomic_store(&fader->left, left);
    atomic_store(&fader->right, right);
}

static int towards(int now, int wanted)
{
    return wanted > now ? min_int(wanted, now + STEP) : max_int(wanted, now - STEP);
}

static int16_t scaled(int16_t sample, int by)
{
    return (int16_t)(sample * (by >> TO_SAMPLE) / (ONE >> TO_SAMPLE));
}

void fader_mix(int channel, void *stream, int bytes, void *user)
{
    Fader *fader = user;
    int16_t *sample = stream;
    int left = atomic_load(&fader->left), right = atomic_load(&fader->right);
    (void)channel;
    for (int frames = bytes / (2 * (int)sizeof *sample); frames > 0; frames--, sample += 2) {
        fader->now_left = towards(fader->now_left, left);
        fader->now_right = towards(fader->now_right, right);
        sample[0] = scaled(sample[0], fader->now_left);
        sample[1] = scaled(sample[1], fader->now_right);
    }
}
