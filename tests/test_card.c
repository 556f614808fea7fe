/* test_card.c - the sound card as it is opened, lost and closed, with a mixer that nobody hears and whose calls can be
 * made to fail or to hang: nobody waits for it, neither while one plays nor at the end, and a card that is lost is
 * found again. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <SDL.h>
#include <stdlib.h>
#include <string.h>

#include "between.h"
#include "sdl/mixer.h"
#include "sdl/sound.h"

/* ---- a mixer and a clock of one's own ---- */

typedef struct Fake {
    SDL_atomic_t opens, closes, calls; /* begun; calls: of all others */
    SDL_atomic_t refuses, hangs;       /* opening; opening and closing */
    SDL_atomic_t inside;               /* of a call that hangs or closes: nothing else may be called meanwhile */
    SDL_atomic_t broken;               /* and was */
    SDL_sem *goes_on;
    Uint64 now;
    SDL_EventFilter watch; /* what is told of cards that come and go */
    void *watcher;
} Fake;

static Fake fake;

static void hang(void)
{
    SDL_AtomicSet(&fake.inside, 1);
    if (SDL_AtomicGet(&fake.hangs))
        SDL_SemWait(fake.goes_on);
    SDL_AtomicSet(&fake.inside, 0);
}

static void note(void)
{
    SDL_AtomicAdd(&fake.calls, 1);
    if (SDL_AtomicGet(&fake.inside))
        SDL_AtomicSet(&fake.broken, 1);
}

static int fake_open(int rate, Uint16 format, int channels, int samples, const char *device, int allowed)
{
    (void)rate, (void)format, (void)channels, (void)samples, (void)device, (void)allowed;
    SDL_AtomicAdd(&fake.opens, 1);
    hang();
    return SDL_AtomicGet(&fake.refuses) ? -1 : 0;
}

static void fake_close(void)
{
    SDL_AtomicAdd(&fake.closes, 1);
    hang();
}

static int fake_allocate(int channels)
{
    return channels;
}

static Mix_Chunk *fake_take(Uint8 *memory, Uint32 bytes)
{
    Mix_Chunk *chunk = calloc(1, sizeof *chunk);
    assert_non_null(chunk);
    *chunk = (Mix_Chunk){.abuf = memory, .alen = bytes};
    return chunk;
}

static void fake_free(Mix_Chunk *chunk)
{
    note();
    free(chunk);
}

static int fake_play(int channel, Mix_Chunk *chunk, int loops, int ticks)
{
    (void)chunk, (void)loops, (void)ticks;
    note();
    return channel;
}

static int fake_playing(int channel)
{
    (void)channel;
    note();
    return 0;
}

static int fake_halt(int channel)
{
    (void)channel;
    note();
    return 0;
}

static int fake_pan(int channel, Uint8 left, Uint8 right)
{
    (void)channel, (void)left, (void)right;
    note();
    return 1;
}

static int fake_effect(int channel, Mix_EffectFunc_t effect, Mix_EffectDone_t done, void *user)
{
    (void)channel, (void)effect, (void)done, (void)user;
    note();
    return 1;
}

bool __wrap_mixer_open(Mixer *mixer);
bool __wrap_mixer_open(Mixer *mixer)
{
    *mixer = (Mixer){.library = &fake,
                     .open = fake_open,
                     .close = fake_close,
                     .allocate = fake_allocate,
                     .take = fake_take,
                     .free = fake_free,
                     .play = fake_play,
                     .playing = fake_playing,
                     .halt = fake_halt,
                     .pan = fake_pan,
                     .effect = fake_effect};
    return true;
}

/* It goes on by being looked at. */
void __wrap_SDL_AddEventWatch(SDL_EventFilter watch, void *watcher);
void __wrap_SDL_AddEventWatch(SDL_EventFilter watch, void *watcher)
{
    fake.watch = watch;
    fake.watcher = watcher;
}

Uint64 __wrap_SDL_GetTicks64(void);
Uint64 __wrap_SDL_GetTicks64(void)
{
    return ++fake.now;
}

/* ---- somebody who plays ---- */

static int begin(void **state)
{
    Buffer error = {0};
    setenv("SDL_AUDIODRIVER", "dummy", 1);
    if (SDL_Init(SDL_INIT_EVENTS) != 0)
        return -1;
    fake = (Fake){.goes_on = SDL_CreateSemaphore(0), .now = 1000};
    *state = sound_open(&error);
    if (!*state)
        fail_msg("%s", error.data);
    return 0;
}

static int end(void **state)
{
    (void)state;
    SDL_Quit();
    SDL_DestroySemaphore(fake.goes_on);
    return 0;
}

static void let_go_on(int times)
{
    SDL_AtomicSet(&fake.hangs, 0);
    for (int i = 0; i < times; i++)
        SDL_SemPost(fake.goes_on);
}

/* A moment of the game, in which something sounds or all is silent. */
static void hear(Sound *sound, bool asks)
{
    Cues cues = {0};
    if (asks)
        cues.tones[0].gain = 0.5f;
    sound_play(sound, &cues);
}

/* Plays on until it has been so often; however long that takes. */
static void until(Sound *sound, SDL_atomic_t *count, int wanted)
{
    while (SDL_AtomicGet(count) < wanted) {
        hear(sound, true);
        SDL_Delay(1);
    }
    assert_int_equal(SDL_AtomicGet(count), wanted);
}

/* Until what sounds has come to a card. */
static void until_heard(Sound *sound)
{
    int before = SDL_AtomicGet(&fake.calls);
    while (SDL_AtomicGet(&fake.calls) == before) {
        hear(sound, true);
        SDL_Delay(1);
    }
}

/* As SDL does when a card comes or goes. It is not put in its queue, since sdl2-compat hands on no more than half of such an event. */
static void device(Uint32 type, SDL_AudioDeviceID which, bool capture)
{
    SDL_Event event = {.adevice = {.type = type, .which = which, .iscapture = capture}};
    assert_non_null(fake.watch);
    fake.watch(fake.watcher, &event);
}

/* ---- what is held ---- */

static void silence_closes_the_card_and_what_sounds_opens_it(void **state)
{
    Sound *sound = *state;
    until_heard(sound);
    assert_int_equal(SDL_AtomicGet(&fake.closes), 0);
    fake.now += 5000;
    hear(sound, false);
    while (SDL_AtomicGet(&fake.closes) == 0)
        SDL_Delay(1);
    until(sound, &fake.opens, 2);
    assert_true(sound_close(sound));
    assert_int_equal(SDL_AtomicGet(&fake.closes), 2);
    assert_false(SDL_AtomicGet(&fake.broken));
}

/* And calls nothing meanwhile of what would have to wait with it. */
static void nobody_waits_for_a_card_that_does_not_close(void **state)
{
    Sound *sound = *state;
    until_heard(sound);
    SDL_AtomicSet(&fake.hangs, 1);
    fake.now += 5000;
    hear(sound, false);
    while (!SDL_AtomicGet(&fake.inside))
        SDL_Delay(1);
    for (int i = 0; i < 100; i++) {
        hear(sound, i % 2);
        fake.now += 100;
        assert_true(sound_wait(sound) >= 100000); /* nobody is kept busy by it */
    }
    assert_int_equal(SDL_AtomicGet(&fake.opens), 1);
    assert_false(SDL_AtomicGet(&fake.broken));
    let_go_on(1);
    until(sound, &fake.opens, 2);
    assert_true(sound_close(sound));
}

static void a_card_that_is_lost_is_opened_again_without_a_pause(void **state)
{
    Sound *sound = *state;
    until_heard(sound);
    device(SDL_AUDIODEVICEREMOVED, 0, false); /* others come and go */
    device(SDL_AUDIODEVICEREMOVED, 3, true);
    device(SDL_AUDIODEVICEADDED, 1, false);
    hear(sound, true);
    assert_true(sound_wait(sound) > 1000000); /* it is open, and will be until a silence has lasted */
    device(SDL_AUDIODEVICEREMOVED, 2, false);
    until(sound, &fake.closes, 1);
    until(sound, &fake.opens, 2);
    assert_true(sound_close(sound));
    assert_false(SDL_AtomicGet(&fake.broken));
}

/* Until it is known that there is none. */
static void until_none(Sound *sound)
{
    hear(sound, true);
    while (sound_wait(sound) != UINT64_MAX) {
        SDL_Delay(1);
        hear(sound, true);
    }
}

/* After so many milliseconds it is looked for again. */
static int looked_for_after(Sound *sound)
{
    Uint64 before = fake.now;
    while (sound_wait(sound) == UINT64_MAX) {
        fake.now += 10;
        hear(sound, true);
    }
    return (int)(fake.now - before);
}

/* A server that is started again: ever more seldom, and as soon as it is there at most eight seconds later. */
static void a_card_that_is_not_there_is_looked_for_again(void **state)
{
    static const int pauses[] = {1000, 2000, 4000, 8000, 8000};
    Sound *sound = *state;
    SDL_AtomicSet(&fake.refuses, 1);
    until_none(sound);
    for (int i = 0; i < COUNT_OF(pauses); i++) {
        int passed = looked_for_after(sound);
        assert_between(passed, pauses[i] - 20, pauses[i] + 60);
        until_none(sound);
        assert_int_equal(SDL_AtomicGet(&fake.opens), i + 2);
    }
    SDL_AtomicSet(&fake.refuses, 0);
    looked_for_after(sound);
    while (SDL_AtomicGet(&fake.calls) == 0) {
        hear(sound, true);
        SDL_Delay(1);
    }
    assert_true(sound_close(sound));
}

static void another_card_is_taken_when_it_comes(void **state)
{
    Sound *sound = *state;
    SDL_AtomicSet(&fake.refuses, 1);
    for (int i = 0; i < 4; i++) {
        looked_for_after(sound);
        until_none(sound);
    }
    device(SDL_AUDIODEVICEADDED, 0, false);
    assert_between(looked_for_after(sound), 900, 1100);
    until_none(sound);
    assert_true(sound_close(sound));
}

static Sound *volatile left[2]; /* what a helper that hangs keeps */

static void the_end_does_not_wait_for_a_card_that_does_not_close(void **state)
{
    Sound *sound = left[0] = *state;
    until_heard(sound);
    SDL_AtomicSet(&fake.hangs, 1);
    assert_false(sound_close(sound));
    let_go_on(1);
    while (SDL_WasInit(SDL_INIT_AUDIO))
        SDL_Delay(1);
}

static void the_end_does_not_wait_for_a_card_that_does_not_open(void **state)
{
    Sound *sound = left[1] = *state;
    SDL_AtomicSet(&fake.hangs, 1);
    until(sound, &fake.opens, 1);
    assert_false(sound_close(sound));
    let_go_on(1);
}

#define PLAYED(claim) cmocka_unit_test_setup_teardown(claim, begin, end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        PLAYED(silence_closes_the_card_and_what_sounds_opens_it),
        PLAYED(nobody_waits_for_a_card_that_does_not_close),
        PLAYED(a_card_that_is_lost_is_opened_again_without_a_pause),
        PLAYED(a_card_that_is_not_there_is_looked_for_again),
        PLAYED(another_card_is_taken_when_it_comes),
        PLAYED(the_end_does_not_wait_for_a_card_that_does_not_close),
        cmocka_unit_test_setup(the_end_does_not_wait_for_a_card_that_does_not_open, begin),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
