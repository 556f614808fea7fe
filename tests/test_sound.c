/* test_sound.c - the sounds as the build renders them: each is there, balanced, starts and ends without a click, goes
 * round without one; and a listener who knows four descriptions and no names tells each temper by its voice. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>

#include "base/folder.h"
#include "wave.h"

#define RECIPES MDR_SOURCE "/assets/sounds"

enum { RATE = WAVE_RATE, BYTES_HELD = 6 * 1024 * 1024, HEARD = CUE_COUNT + TONE_COUNT };

static const char *word_of(int index)
{
    return index < CUE_COUNT ? cue_words[index] : tone_words[index - CUE_COUNT];
}

static bool of_place(int index)
{
    return index >= CUE_COUNT + TONE_PLACES;
}

static float decibels(float value)
{
    return 20 * log10f(fmaxf(value, 1e-9f));
}

static float peak(const Wave *wave)
{
    float most = 0;
    for (int i = 0; i < wave->count; i++)
        most = fmaxf(most, fabsf(wave->samples[i]));
    return most;
}

/* Root mean square of `count` samples from `from`; what lies beyond the end is silence. */
static float power(const Wave *wave, int from, int count)
{
    double sum = 0;
    for (int i = from; i < from + count && i < wave->count; i++)
        sum += (double)wave->samples[i] * (double)wave->samples[i];
    return (float)sqrt(sum / count);
}

/* The loudest twentieth of a second. */
static float loudest(const Wave *wave)
{
    enum { WINDOW = RATE / 20 };
    float most = 0;
    for (int from = 0; from < wave->count; from += WINDOW / 4)
        most = fmaxf(most, power(wave, from, WINDOW));
    return most;
}

static float offset(const Wave *wave)
{
    double sum = 0;
    for (int i = 0; i < wave->count; i++)
        sum += (double)wave->samples[i];
    return (float)(sum / wave->count);
}

/* ---- all of them ---- */

static void every_sound_is_rendered_and_every_recipe_is_one(void **state)
{
    Buffer recipes = {0};
    FileError error;
    Text rest, line;
    int known = 0;
    (void)state;
    assert_true(folder_list(RECIPES, ".recipe", &recipes, &error));
    for (rest = buffer_view(&recipes); text_split(&rest, '\n', &line); known++) {
        bool found = false;
        for (int i = 0; i < CUE_COUNT + TONE_COUNT; i++)
            found = found || text_is(text_part(line, 0, line.length - 7), word_of(i));
        if (!found)
            fail_msg("nothing plays %.*s", line.length, line.at);
    }
    assert_int_equal(known, CUE_COUNT + TONE_COUNT);
    for (int i = 0; i < CUE_COUNT + TONE_COUNT; i++) {
        Wave wave = wave_of(word_of(i), "");
        assert_true(wave.count > 0);
        free(wave.samples);
    }
    buffer_free(&recipes);
}

/* What loudness a kind of sound is to have, so that all lie together. */
static void levels_are_balanced_and_nothing_clips(void **state)
{
    (void)state;
    for (int i = 0; i < 2 * (CUE_COUNT + TONE_COUNT); i++) {
        bool room = i / 2 == CUE_COUNT + TONE_HUM || i / 2 == CUE_COUNT + TONE_AIR;
        float most = of_place(i / 2) ? -27 : -14, least = of_place(i / 2) ? -31 : room ? -30 : -26;
        Wave wave;
        if (!wave_read(word_of(i / 2), i % 2 ? "-flat" : "", &wave))
            continue;
        float high = decibels(peak(&wave)), level = decibels(loudest(&wave));
        if (high > -3)
            fail_msg("%s peaks at %.1f dB", word_of(i / 2), (double)high);
        if (level > most || level < least)
            fail_msg("%s is at %.1f dB", word_of(i / 2), (double)level);
        if (fabsf(offset(&wave)) > 0.001f)
            fail_msg("%s lies %f off its middle", word_of(i / 2), (double)offset(&wave));
        free(wave.samples);
    }
}

static void cues_start_and_end_in_silence_and_are_short(void **state)
{
    enum { EDGE = 20 };
    (void)state;
    for (int i = 0; i < CUE_COUNT; i++) {
        Wave wave = wave_of(cue_words[i], "");
        float first = fabsf(wave.samples[0]), last = power(&wave, wave.count - EDGE, EDGE);
        if (first > 0.01f || last > 0.01f)
            fail_msg("%s begins at %f and ends at %f", cue_words[i], (double)first, (double)last);
        assert_true(wave.count < 2 * RATE);
        free(wave.samples);
    }
}

/* Where the end meets the beginning no sample, no step and no bend is larger than elsewhere in it. */
static float bend(const Wave *wave, int at)
{
    int count = wave->count;
    return fabsf(wave->samples[at % count] - 2 * wave->samples[(at + 1) % count] + wave->samples[(at + 2) % count]);
}

static void tones_go_round_without_a_click(void **state)
{
    (void)state;
    for (int i = 0; i < 2 * TONE_COUNT; i++) {
        float step = 0, most_bend = 0;
        Wave wave;
        if (!wave_read(tone_words[i / 2], i % 2 ? "-flat" : "", &wave))
            continue;
        for (int at = 0; at < wave.count - 2; at++) {
            step = fmaxf(step, fabsf(wave.samples[at + 1] - wave.samples[at]));
            most_bend = fmaxf(most_bend, bend(&wave, at));
        }
        float seam = fabsf(wave.samples[0] - wave.samples[wave.count - 1]);
        float seam_bend = fmaxf(bend(&wave, wave.count - 2), bend(&wave, wave.count - 1));
        if (seam > step || seam > 0.02f || seam_bend > most_bend || seam_bend > 0.004f)
            fail_msg("%s clicks: a step of %f among %f, a bend of %f among %f", tone_words[i / 2], (double)seam,
                     (double)step, (double)seam_bend, (double)most_bend);
        free(wave.samples);
    }
}

/* All but what the places sound like, of which two fade at a time. */
static void what_is_held_at_once_takes_six_megabytes_at_most(void **state)
{
    int samples = 0, longest = 0;
    (void)state;
    for (int i = 0; i < 2 * HEARD; i++) {
        Wave wave;
        if (!wave_read(word_of(i / 2), i % 2 ? "-flat" : "", &wave))
            continue;
        assert_false(of_place(i / 2) && i % 2); /* it would be read for nothing */
        samples += of_place(i / 2) ? 0 : wave.count;
        longest = of_place(i / 2) ? max_int(longest, wave.count) : longest;
        free(wave.samples);
    }
    assert_true(2 * (samples + 2 * longest) + 2 * HEARD * WAVE_HEAD <= BYTES_HELD);
}

/* ---- the listener ---- */

/* What an ear makes of a sound: where its power lies, moment by moment, without what never changes. */
enum {
    THIN = 8, /* samples taken as one */
    SLOW_RATE = RATE / THIN,
    WINDOW = 256,
    HOP = 64,
    SECONDS = 6,
    MOMENTS = (SECONDS * SLOW_RATE - WINDOW) / HOP,
    BANDS = 84,      /* a quarter tone each */
    A_BAND = 24,     /* in an octave */
    LOWEST = 170,    /* hertz; below it small loudspeakers are silent */
    APART = 10,      /* moments between which a tone is heard to rise or fall */
    SHIFT_MOST = 10, /* quarter tones between them */
};

typedef struct Ear {
    float power[MOMENTS];
    float bands[MOMENTS][BANDS]; /* magnitudes */
} Ear;

/* A window's shape and the waves of each band, which all moments share. */
typedef struct Waves {
    float shape[WINDOW], real[BANDS][WINDOW], imaginary[BANDS][WINDOW];
} Waves;

static Waves *new_waves(void)
{
    Waves *waves = calloc(1, sizeof *waves);
    assert_non_null(waves);
    for (int i = 0; i < WINDOW; i++)
        waves->shape[i] = 0.5f - 0.5f * cosf(6.2831853f * (float)i / WINDOW);
    for (int band = 0; band < BANDS; band++) {
        float step = 6.2831853f * (LOWEST * exp2f((float)band / A_BAND)) / SLOW_RATE;
        for (int i = 0; i < WINDOW; i++) {
            waves->real[band][i] = cosf(step * (float)i);
            waves->imaginary[band][i] = sinf(step * (float)i);
        }
    }
    return waves;
}

static float magnitude(const Waves *waves, int band, const float *slow)
{
    float real = 0, imaginary = 0;
    for (int i = 0; i < WINDOW; i++) {
        float shaped = slow[i] * waves->shape[i];
        real += shaped * waves->real[band][i];
        imaginary += shaped * waves->imaginary[band][i];
    }
    return sqrtf(real * real + imaginary * imaginary);
}

/* What hums on in the room is not listened to: what a band never falls below, and as much again. */
static void forget_what_stays(Ear *ear)
{
    for (int band = 0; band < BANDS; band++) {
        float least = ear->bands[0][band];
        for (int i = 1; i < MOMENTS; i++)
            least = fminf(least, ear->bands[i][band]);
        for (int i = 0; i < MOMENTS; i++)
            ear->bands[i][band] = fmaxf(0, ear->bands[i][band] - 2 * least);
    }
}

static void listen(const float *sound, Ear *ear)
{
    float *slow = calloc(SECONDS * SLOW_RATE, sizeof *slow);
    Waves *waves = new_waves();
    assert_non_null(slow);
    for (int i = 0; i < SECONDS * SLOW_RATE * THIN; i++)
        slow[i / THIN] += sound[i] / THIN;
    for (int i = 0; i < MOMENTS; i++) {
        for (int band = 0; band < BANDS; band++)
            ear->bands[i][band] = magnitude(waves, band, slow + i * HOP);
    }
    forget_what_stays(ear);
    for (int i = 0; i < MOMENTS; i++) {
        for (int band = 0; band < BANDS; band++)
            ear->power[i] += ear->bands[i][band] * ear->bands[i][band];
    }
    free(waves);
    free(slow);
}

static float most_power(const Ear *ear)
{
    float most = 0;
    for (int i = 0; i < MOMENTS; i++)
        most = fmaxf(most, ear->power[i]);
    return most;
}

static float alike(const float *a, const float *b, int shift)
{
    float sum = 0;
    for (int band = 0; band < BANDS; band++) {
        if (band + shift >= 0 && band + shift < BANDS)
            sum += a[band] * b[band + shift];
    }
    return sum;
}

/* By how many quarter tones b lies above a. */
static float shift_between(const float *a, const float *b)
{
    int best = 0;
    for (int shift = -SHIFT_MOST; shift <= SHIFT_MOST; shift++)
        best = alike(a, b, shift) > alike(a, b, best) ? shift : best;
    float below = alike(a, b, best - 1), at = alike(a, b, best), above = alike(a, b, best + 1);
    float curve = 2 * at - below - above;
    return (float)best + (curve > 0 ? 0.5f * (above - below) / curve : 0);
}

/* Octaves a second that it rises, while it is to be heard. */
static float rise(const Ear *ear)
{
    float floor = most_power(ear) * 0.03f, sum = 0;
    int heard = 0;
    for (int i = 0; i + APART < MOMENTS; i++) {
        if (fminf(ear->power[i], ear->power[i + APART]) < floor)
            continue;
        sum += shift_between(ear->bands[i], ear->bands[i + APART]) / A_BAND;
        heard++;
    }
    return heard > 0 ? sum / (float)heard * SLOW_RATE / (HOP * APART) : 0;
}

/* The share of its swaying that is at 8 to 12 Hz. */
static float tremble(const Ear *ear)
{
    float quick = 0, all = 1e-12f, mean = 0;
    for (int i = 0; i < MOMENTS; i++)
        mean += sqrtf(ear->power[i]) / MOMENTS;
    for (int tenths = 2; tenths <= 160; tenths++) {
        float real = 0, imaginary = 0, step = 6.2831853f * (float)tenths / 10 * HOP / SLOW_RATE;
        for (int i = 0; i < MOMENTS; i++) {
            real += (sqrtf(ear->power[i]) - mean) * cosf(step * (float)i);
            imaginary += (sqrtf(ear->power[i]) - mean) * sinf(step * (float)i);
        }
        all += real * real + imaginary * imaginary;
        if (tenths >= 80 && tenths <= 120)
            quick += real * real + imaginary * imaginary;
    }
    return quick / all;
}

/* Of the time it is to be heard: how much more of it grows than fades, -1..1; what is over in a fifth of a second is
 * not seen as either. */
static float swell(const Ear *ear)
{
    enum { BLUR = 16 };
    float floor = most_power(ear) * 0.12f * BLUR;
    int grows = 0, heard = 1;
    for (int i = 0; i + 2 * BLUR < MOMENTS; i++) {
        float before = 0, after = 0;
        for (int j = 0; j < BLUR; j++) {
            before += ear->power[i + j];
            after += ear->power[i + j + BLUR];
        }
        if (fmaxf(before, after) < floor)
            continue;
        heard++;
        grows += (after > before * 1.15f) - (after < before / 1.15f);
    }
    return (float)grows / (float)heard;
}

/* Four descriptions, in no order of ours: 1 is as much of it as makes one. */
typedef enum Described { SINKS, STEPS_UP, TREMBLES, SWELLS, DESCRIBED } Described;

static void describe(const Ear *ear, float likeness[DESCRIBED])
{
    likeness[SINKS] = -rise(ear) / 0.06f;
    likeness[STEPS_UP] = rise(ear) / 0.4f;
    likeness[TREMBLES] = tremble(ear) / 0.35f;
    likeness[SWELLS] = swell(ear) / 0.2f;
}

typedef struct Listening {
    const char *what;
    float voice, hum, air; /* gains */
    bool flat;
} Listening;

static const Listening listenings[] = {
    {"alone", 1, 0, 0, false},
    {"at half its volume, in a rested room", 0.4f, 0.15f, 0.45f, false},
    {"from one side, in mono", 0.35f, 0.15f, 0.45f, false},
    {"at half its volume, in a tired room", 0.4f, 0.35f, 0.2f, false},
    {"over a file that serves nobody", 0.4f, 0.15f, 0.45f, true},
};

static void mix(const char *word, const char *ending, float gain, float *out)
{
    Wave wave = wave_of(word, ending);
    for (int i = 0; i < SECONDS * RATE; i++)
        out[i] += gain * wave.samples[i % wave.count];
    free(wave.samples);
}

static void tell(const Listening *how, Tone tone, float likeness[DESCRIBED])
{
    float *sound = calloc(SECONDS * RATE, sizeof *sound);
    Ear *ear = calloc(1, sizeof *ear);
    assert_non_null(sound);
    assert_non_null(ear);
    mix(tone_words[tone], how->flat ? "-flat" : "", how->voice, sound);
    mix(tone_words[TONE_HUM], "", how->hum, sound);
    mix(tone_words[TONE_AIR], "", how->air, sound);
    listen(sound, ear);
    describe(ear, likeness);
    free(sound);
    free(ear);
}

static void each_temper_is_told_by_its_voice_with_a_margin(void **state)
{
    static const Described expected[TONE_COUNT] = {
        [TONE_WOE] = SINKS, [TONE_FROLIC] = STEPS_UP, [TONE_DREAD] = TREMBLES, [TONE_MALICE] = SWELLS};
    (void)state;
    for (int i = 0; i < COUNT_OF(listenings); i++) {
        for (Tone tone = TONE_WOE; tone <= TONE_MALICE; tone++) {
            float likeness[DESCRIBED], other = 0;
            tell(&listenings[i], tone, likeness);
            for (int k = 0; k < DESCRIBED; k++)
                other = k == (int)expected[tone] ? other : fmaxf(other, likeness[k]);
            float own = likeness[expected[tone]];
            if (own < 1 || own < 1.5f * other)
                fail_msg("%s is not told %s: sinks %.2f, steps up %.2f, trembles %.2f, swells %.2f", tone_words[tone],
                         listenings[i].what, (double)likeness[SINKS], (double)likeness[STEPS_UP],
                         (double)likeness[TREMBLES], (double)likeness[SWELLS]);
        }
    }
}

/* ---- the places ---- */

/* What is remembered of a place: how its power lies over half octaves, and how much it comes and goes. In decibels, and
 * whatever the volume: nobody is to tell a place by how loud it is. */
enum {
    PARTS = 11,        /* half octaves from LOWEST on, as small loudspeakers have them */
    BLINK = RATE / 20, /* samples over which what comes and goes is looked at */
    GLANCE = 2 * RATE, /* samples by which a place is to be known again */
};

typedef struct Memory {
    float parts[PARTS], motion;
} Memory;

/* One band half an octave wide, before and after a sample. */
typedef struct Band {
    double x1, x2, y1, y2;
} Band;

static double pass_band(Band *band, double width, double swing, double x)
{
    double y = (width * (x - band->x2) + swing * band->y1 - (1 - width) * band->y2) / (1 + width);
    *band = (Band){x, band->x1, y, band->y1};
    return y;
}

/* The power of a band; it is filtered twice, since what is far off is not heard in it. */
static double band_power(const Wave *wave, int from, int count, float hertz)
{
    double turn = 6.283185307 * (double)hertz / RATE, sum = 0;
    double width = sin(turn) / 5.66, swing = 2 * cos(turn); /* twice the quality of half an octave */
    Band once = {0}, twice = {0};
    for (int i = 0; i < count; i++) {
        double x = (double)wave->samples[(from + i) % wave->count];
        double y = pass_band(&twice, width, swing, pass_band(&once, width, swing, x));
        sum += y * y;
    }
    return sum / count;
}

/* Decibels between the moments that are louder than nine of ten and those that are softer. */
static float comes_and_goes(const Wave *wave, int from, int count)
{
    enum { MOST = 10 * RATE / BLINK };
    float levels[MOST];
    int moments = count / BLINK;
    for (int i = 0; i < moments; i++) {
        double sum = 1e-12;
        for (int k = 1; k < BLINK; k++) { /* steps: what is low is not heard to sway */
            int at = from + i * BLINK + k;
            double step = (double)(wave->samples[at % wave->count] - wave->samples[(at - 1) % wave->count]);
            sum += step * step;
        }
        float level = (float)(10 * log10(sum));
        int at = i;
        for (; at > 0 && levels[at - 1] > level; at--)
            levels[at] = levels[at - 1];
        levels[at] = level;
    }
    return levels[moments * 9 / 10] - levels[moments / 10];
}

static Memory remember(const Wave *wave, int from, int count)
{
    Memory memory;
    float middle = 0;
    for (int i = 0; i < PARTS; i++) {
        memory.parts[i] = (float)(10 * log10(band_power(wave, from, count, LOWEST * exp2f((float)i / 2)) + 1e-10));
        middle += memory.parts[i] / PARTS;
    }
    for (int i = 0; i < PARTS; i++)
        memory.parts[i] -= middle;
    memory.motion = comes_and_goes(wave, from, count);
    return memory;
}

/* As much by how a place comes and goes as by all its colour. */
static float unlike(const Memory *a, const Memory *b)
{
    float colour = 0, motion = a->motion - b->motion;
    for (int i = 0; i < PARTS; i++)
        colour += (a->parts[i] - b->parts[i]) * (a->parts[i] - b->parts[i]) / PARTS;
    return sqrtf(colour + motion * motion);
}

/* Any two seconds of a place are more like the whole of it than half as like any other. */
static void each_place_is_known_again_by_two_seconds_of_it(void **state)
{
    enum { PLACES = TONE_COUNT - TONE_PLACES };
    Wave waves[PLACES];
    Memory known[PLACES];
    (void)state;
    for (int i = 0; i < PLACES; i++) {
        waves[i] = wave_of(tone_words[TONE_PLACES + i], "");
        known[i] = remember(&waves[i], 0, waves[i].count);
    }
    for (int i = 0; i < PLACES; i++) {
        for (int from = 0; from < waves[i].count; from += RATE) {
            Memory heard = remember(&waves[i], from, GLANCE);
            for (int k = 0; k < PLACES; k++) {
                float own = unlike(&heard, &known[i]), other = unlike(&heard, &known[k]);
                if (k != i && other < 2 * own)
                    fail_msg("%s from second %d on is %.1f dB from itself, and %.1f dB from %s",
                             tone_words[TONE_PLACES + i], from / RATE, (double)own, (double)other,
                             tone_words[TONE_PLACES + k]);
            }
        }
    }
    for (int i = 0; i < PLACES; i++)
        free(waves[i].samples);
}

/* ---- flat ---- */

static float brightness(const char *word, const char *ending)
{
    Wave wave = wave_of(word, ending);
    double steps = 0, all = 1e-9;
    for (int i = 1; i < wave.count; i++) {
        double step = (double)(wave.samples[i] - wave.samples[i - 1]);
        steps += step * step;
        all += (double)wave.samples[i] * (double)wave.samples[i];
    }
    free(wave.samples);
    return (float)(sqrt(steps / all) * RATE / 6.2831853);
}

static void work_for_nobody_sounds_flat(void **state)
{
    static const char *const words[] = {"gather", "flight", "bin",    "rework", "seal",
                                        "paid",   "woe",    "frolic", "dread",  "malice"};
    (void)state;
    for (int i = 0; i < COUNT_OF(words); i++) {
        float bright = brightness(words[i], ""), flat = brightness(words[i], "-flat");
        if (flat > 0.9f * bright)
            fail_msg("%s: %.0f Hz, flat %.0f Hz", words[i], (double)bright, (double)flat);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_sound_is_rendered_and_every_recipe_is_one),
        cmocka_unit_test(levels_are_balanced_and_nothing_clips),
        cmocka_unit_test(cues_start_and_end_in_silence_and_are_short),
        cmocka_unit_test(tones_go_round_without_a_click),
        cmocka_unit_test(what_is_held_at_once_takes_six_megabytes_at_most),
        cmocka_unit_test(each_temper_is_told_by_its_voice_with_a_margin),
        cmocka_unit_test(each_place_is_known_again_by_two_seconds_of_it),
        cmocka_unit_test(work_for_nobody_sounds_flat),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
