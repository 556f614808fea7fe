/* test_fader.c - loudness on two sides, and how a tone gets there: in a tenth of a second, without a step. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "between.h"
#include "sdl/fader.h"

enum { RATE = 44100, FULL = 32767, PIECE = 512 };

static void both_sides_together_are_as_loud_wherever_it_is(void **state)
{
    (void)state;
    for (int i = -10; i <= 10; i++) {
        int left, right;
        loudness_sides((Loudness){0.5f, (float)i / 10}, 1000, &left, &right);
        assert_between(left * left + right * right, 498 * 498, 500 * 500);
        assert_true(i == 0 ? left == right : (i < 0) == (left > right));
    }
}

static void what_is_out_of_range_is_brought_into_it(void **state)
{
    int left, right;
    (void)state;
    loudness_sides((Loudness){7, -9}, 1000, &left, &right);
    assert_int_equal(left, 1000);
    assert_int_equal(right, 0);
    loudness_sides((Loudness){-1, 0}, 1000, &left, &right);
    assert_int_equal(left, 0);
    assert_int_equal(right, 0);
}

/* Mixes a constant, in the pieces that a card asks for; gives the largest step of the left side, and its last sample.
 */
static int mix(Fader *fader, int samples, int *last)
{
    int16_t piece[2 * PIECE];
    int most = 0, before = *last;
    for (int done = 0; done < samples; done += PIECE) {
        for (int i = 0; i < 2 * PIECE; i++)
            piece[i] = FULL;
        fader_mix(0, piece, (int)sizeof piece, fader);
        for (int i = 0; i < PIECE; i++) {
            int step = abs(piece[2 * i] - before);
            most = step > most ? step : most;
            before = piece[2 * i];
        }
    }
    *last = before;
    return most;
}

static void a_tone_swells_and_fades_without_a_step(void **state)
{
    Fader fader;
    int last = 0;
    (void)state;
    memset(&fader, 0, sizeof fader);
    fader_to(&fader, (Loudness){1, -1});
    assert_true(mix(&fader, RATE / 20, &last) <= FULL / 4000);
    assert_between(last, FULL / 3, FULL * 2 / 3);
    mix(&fader, RATE / 10, &last);
    assert_between(last, FULL - 4, FULL);
    fader_to(&fader, (Loudness){0, 0});
    assert_true(mix(&fader, RATE / 5, &last) <= FULL / 4000);
    assert_int_equal(last, 0);
}

static void the_loudest_sample_stays_in_bounds(void **state)
{
    int16_t samples[4] = {INT16_MIN, INT16_MAX, INT16_MIN, INT16_MAX};
    Fader fader;
    int last = 0;
    (void)state;
    memset(&fader, 0, sizeof fader);
    fader_to(&fader, (Loudness){1, 0});
    mix(&fader, RATE, &last);
    fader_mix(0, samples, (int)sizeof samples, &fader);
    assert_between(samples[0], -23200, -23100);
    assert_between(samples[1], 23100, 23200);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(both_sides_together_are_as_loud_wherever_it_is),
        cmocka_unit_test(what_is_out_of_range_is_brought_into_it),
        cmocka_unit_test(a_tone_swells_and_fades_without_a_step),
        cmocka_unit_test(the_loudest_sample_stays_in_bounds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
