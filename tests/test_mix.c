/* test_mix.c - a bot's first hundred seconds at the desk, mixed as they would be heard with every volume at its
 * highest: loud enough, and never too loud for 16 bits. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>

#include "front/game.h"
#include "front/moments.h"
#include "front/sound/cues.h"
#include "front/state/state.h"
#include "wave.h"

enum { TICK = 16667, SAMPLES = WAVE_RATE / 60, SECONDS = 100, SOUNDING_MAX = 64 };

typedef struct Sounding {
    const Wave *wave;
    int at;
    float left, right;
} Sounding;

typedef struct Mix {
    Wave cues[CUE_COUNT], tones[TONE_COUNT];
    Sounding sounding[SOUNDING_MAX];
    int count, played, at; /* at: samples since the beginning */
    float most;
    double power;
} Mix;

static void sides(Loudness at, float *left, float *right)
{
    *left = at.gain * cosf((at.pan + 1) * 0.78539816f);
    *right = at.gain * sinf((at.pan + 1) * 0.78539816f);
}

static void begin(Mix *mix, const CueAsked *asked)
{
    Sounding next = {.wave = &mix->cues[asked->cue]};
    sides(asked->at, &next.left, &next.right);
    assert_true(mix->count < SOUNDING_MAX);
    mix->sounding[mix->count++] = next;
    mix->played++;
}

static void add_cues(Mix *mix, float *left, float *right)
{
    int still = 0;
    for (int i = 0; i < mix->count; i++) {
        Sounding *one = &mix->sounding[i];
        *left += one->left * one->wave->samples[one->at];
        *right += one->right * one->wave->samples[one->at];
        if (++one->at < one->wave->count)
            mix->sounding[still++] = *one;
    }
    mix->count = still;
}

static void mix_tick(Mix *mix, const Cues *cues)
{
    float tone_left[TONE_COUNT], tone_right[TONE_COUNT];
    for (int i = 0; i < cues->count; i++)
        begin(mix, &cues->asked[i]);
    for (int i = 0; i < TONE_COUNT; i++)
        sides(cues->tones[i], &tone_left[i], &tone_right[i]);
    for (int i = 0; i < SAMPLES; i++, mix->at++) {
        float left = 0, right = 0;
        for (int t = 0; t < TONE_COUNT; t++) {
            float sample = mix->tones[t].samples[mix->at % mix->tones[t].count];
            left += tone_left[t] * sample;
            right += tone_right[t] * sample;
        }
        add_cues(mix, &left, &right);
        mix->most = fmaxf(mix->most, fmaxf(fabsf(left), fabsf(right)));
        mix->power += (double)(left * left + right * right) / 2;
    }
}

static Game *open_loud_game(void)
{
    Buffer error = {0};
    int status = 0;
    GameOptions options = {.level_path = MDR_SOURCE "/levels/ordinary-week.level", .seed = 3};
    Game *game = game_open(&options, &error, &status);
    assert_non_null(game);
    game->settings.effects_volume = game->settings.voices_volume = game->settings.music_volume = 100;
    moments_bot(&game->play, BOT_PERFORMER, (Moment){.kind = MOMENT_EVENING, .day = 1});
    return game;
}

static void a_busy_morning_is_heard_and_does_not_clip(void **state)
{
    Mix *mix = calloc(1, sizeof *mix);
    Game *game = open_loud_game();
    Cues cues;
    (void)state;
    assert_non_null(mix);
    for (int i = 0; i < CUE_COUNT; i++)
        mix->cues[i] = wave_of(cue_words[i], "");
    for (int i = 0; i < TONE_COUNT; i++)
        mix->tones[i] = wave_of(tone_words[i], "");
    for (uint64_t now = 0; now < (uint64_t)SECONDS * 1000000; now += TICK) {
        game_update(game, now);
        cues_take(game, &cues);
        mix_tick(mix, &cues);
    }
    double level = 10 * log10(mix->power / mix->at);
    if (mix->most > 0.89f || level < -40 || level > -18 || mix->played < 60)
        fail_msg("the loudest sample is %.2f, all of it %.1f dB, with %d cues", (double)mix->most, level, mix->played);
    for (int i = 0; i < CUE_COUNT; i++)
        free(mix->cues[i].samples);
    for (int i = 0; i < TONE_COUNT; i++)
        free(mix->tones[i].samples);
    free(mix);
    game_close(game);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_busy_morning_is_heard_and_does_not_clip)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
