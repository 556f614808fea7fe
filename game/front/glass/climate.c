/* climate.c - the signal, eased into what eye and ear are given of it. */
#include "front/glass/climate.h"

#include <math.h>

#include "front/glass/knot.h"

static const float fall_seconds = 0.35f;  /* for the voice to go */
static const float rise_seconds = 2.5f;   /* to come back, where the signal has */
static const float breath_seconds = 0.8f; /* to hold the breath, and to let it go */
static const float shock_seconds = 1.4f;  /* an interruption is felt */
static const double grains_a_second = 12;

/* Signals that sound quite numb, and as well as it gets. */
static const float numb_signal = 0.35f, full_signal = 0.95f;

float climate_voice(int signal)
{
    float share = ((float)signal / SIGNAL_FULL - numb_signal) / (full_signal - numb_signal);
    return share < 0 ? 0 : share > 1 ? 1 : share;
}

void climate_open(Game *game)
{
    game->desk.voice = climate_voice(game->play.day.office.signal);
    game->desk.breath = game->desk.shock = 0;
}

static float towards(float now, float wanted, float step)
{
    return wanted > now ? fminf(wanted, now + step) : fmaxf(wanted, now - step);
}

void climate_update(Game *game, float seconds)
{
    Desk *desk = &game->desk;
    float wanted = climate_voice(game->play.day.office.signal);
    desk->voice = towards(desk->voice, wanted, seconds / (wanted < desk->voice ? fall_seconds : rise_seconds));
    desk->breath = towards(desk->breath, knot_showing(&game->play.day) >= 0 ? 1 : 0, seconds / breath_seconds);
    desk->shock = towards(desk->shock, 0, seconds / shock_seconds);
}

void climate_cut(Desk *desk)
{
    desk->shock = 1;
}

static uint8_t strength(int per_cent, float share)
{
    float whole = 2.55f * (float)per_cent * share;
    return (uint8_t)(whole < 0 ? 0 : whole > 255 ? 255 : whole + 0.5f);
}

/* A view on its way would leave a smear of all it holds. */
static bool view_moves(const Desk *desk)
{
    return fabsf(desk->want_x - desk->pan_x) + fabsf(desk->want_y - desk->pan_y) > 0.02f;
}

/* Grain stands still where motion is not wanted, and the after-image is motion. */
TubeLook climate_tube(const Game *game)
{
    const Desk *desk = &game->desk;
    const Settings *settings = &game->settings;
    bool still = settings->reduced_motion;
    return (TubeLook){.glow = strength(settings->glow, 0.55f + 0.45f * desk->voice),
                      .trail = still || view_moves(desk) ? 0 : strength(settings->after_image, 1),
                      .scan = strength(settings->scan_lines, 1),
                      .vignette = strength(settings->vignette, 0.75f + 0.25f * desk->breath),
                      .grain = strength(settings->grain, 1 - 0.7f * desk->voice * (1 - desk->shock)),
                      .grain_step = still ? 0 : (uint32_t)(desk->seconds * grains_a_second),
                      .milliseconds = (uint32_t)(desk->seconds * 1000)};
}

TubeLook climate_picture(const Settings *settings, double seconds)
{
    bool still = settings->reduced_motion;
    return (TubeLook){.glow = strength(settings->glow, 1),
                      .trail = still ? 0 : strength(settings->after_image, 1),
                      .scan = strength(settings->scan_lines, 1),
                      .vignette = strength(settings->vignette, 0.75f),
                      .grain = strength(settings->grain, 0.5f),
                      .grain_step = still ? 0 : (uint32_t)(seconds * grains_a_second),
                      .milliseconds = (uint32_t)(seconds * 1000)};
}
