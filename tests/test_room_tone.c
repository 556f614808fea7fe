/* test_room_tone.c - the places by ear: each is heard once as one comes and goes on while one is there; it neither
 * leaps nor is heard where nothing passes, and nobody comes twice to where one has not left. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>

#include "front/game.h"
#include "front/places/place.h"
#include "front/sound/cues.h"
#include "listener.h"
#include "scratch.h"

/* ---- places ---- */

/* What has one there, and what is heard of it. */
typedef struct Stay {
    PlaceId place;
    PageId page;
    Phase phase;
    JobKind job;
    Cue comes;
    Tone stays; /* TONE_COUNT: none, for no time passes there */
} Stay;

static const Stay at_desk = {PLACE_NONE, PAGE_DESK, PHASE_SHIFT, JOB_COUNT, 0, TONE_HUM};

static const Stay stays[] = {
    {PLACE_ELEVATOR, PAGE_BRIEFING, PHASE_BRIEFING, JOB_COUNT, CUE_FLOOR, TONE_COUNT},
    {PLACE_ELEVATOR, PAGE_DESK, PHASE_CLOSING, JOB_COUNT, CUE_FLOOR, TONE_MOTOR},
    {PLACE_CORRIDOR, PAGE_DESK, PHASE_SHIFT, JOB_WALK, CUE_DOOR, TONE_CEILING},
    {PLACE_MEETING, PAGE_DESK, PHASE_SHIFT, JOB_MEETING, CUE_CHAIR, TONE_PROJECTOR},
    {PLACE_REPORT, PAGE_DESK, PHASE_SHIFT, JOB_REPORT, CUE_CARRIAGE, TONE_LAMP},
    {PLACE_PERK, PAGE_DESK, PHASE_SHIFT, JOB_PERK, CUE_LID, TONE_MURMUR},
    {PLACE_STEWARD, PAGE_DESK, PHASE_SHIFT, JOB_TALK, CUE_BELL, TONE_CLOCK},
    {PLACE_BREAK_ROOM, PAGE_DESK, PHASE_SHIFT, JOB_LUNCH, CUE_CAN, TONE_MACHINE},
    {PLACE_HOME, PAGE_EVENING, PHASE_EVENING, JOB_COUNT, CUE_KEY, TONE_STREET},
};

/* Is there for some time, in which nothing of the day itself passes. */
static void stay(Listener *listener, const Stay *at, float seconds)
{
    Game *game = listener->game;
    Office *office = &game->play.day.office;
    game->page = at->page;
    game->play.day.phase = (uint8_t)at->phase;
    office->job_count = at->job < JOB_COUNT;
    office->jobs[0] = (Job){.kind = (uint8_t)at->job, .minutes = 30, .length = 30, .row = -1};
    game_settle(game);
    for (float gone = 0; gone < seconds; gone += (float)TICK / 1e6f) {
        game->now += TICK;
        place_update(game, TICK);
        cues_update(game);
        take(listener);
    }
}

static Listener *with_pictures(void **state)
{
    Listener *listener = sit_down(state, "09:20");
    listener->game->settings.music_volume = 100;
    place_sheets_ready(listener->game, UINT32_MAX);
    stay(listener, &at_desk, 1.5f);
    memset(listener->heard, 0, sizeof listener->heard);
    return listener;
}

static float all_places(const Listener *listener)
{
    float all = 0;
    for (int i = TONE_PLACES; i < TONE_COUNT; i++)
        all += tone(listener, (Tone)i);
    return all;
}

static void a_place_is_heard_once_as_one_comes_and_then_for_as_long_as_one_is_there(void **state)
{
    Listener *listener = with_pictures(state);
    listener->game->settings.music_volume = 50;
    for (int i = 0; i < COUNT_OF(stays); i++) {
        const Stay *at = &stays[i];
        bool passes = at->stays < TONE_COUNT;
        memset(listener->heard, 0, sizeof listener->heard);
        stay(listener, at, 3);
        assert_int_equal(place_seen(&listener->game->places), at->place);
        if (listener->heard[at->comes] != 1)
            fail_msg("%s is heard %d times", cue_words[at->comes], listener->heard[at->comes]);
        assert_true(fabsf(all_places(listener) - (passes ? 0.5f : 0)) < 0.001f);
        assert_true(!passes || tone(listener, at->stays) == all_places(listener));
        assert_true(tone(listener, TONE_HUM) == 0 && tone(listener, TONE_AIR) == 0);
        stay(listener, &at_desk, 1.5f);
        assert_true(all_places(listener) == 0 && tone(listener, TONE_HUM) > 0);
        assert_int_equal(listener->heard[at->comes], 1);
    }
}

/* As quickly as its picture, and no tick takes more than its share. */
static void a_place_comes_and_goes_without_a_leap(void **state)
{
    static const float most = 0.06f;
    static const Stay *const way[] = {&at_desk, &stays[3], &stays[4], &at_desk, &stays[2], &at_desk};
    Listener *listener = with_pictures(state);
    Cues before = listener->cues;
    for (int i = 0; i < COUNT_OF(way); i++) {
        for (int tick = 0; tick < 90; tick++, before = listener->cues) {
            const Places *places = &listener->game->places;
            stay(listener, way[i], 0.001f);
            for (int k = TONE_PLACES; k < TONE_COUNT; k++) {
                if (fabsf(tone(listener, (Tone)k) - before.tones[k].gain) > most)
                    fail_msg("%s leaps from %.2f to %.2f", tone_words[k], (double)before.tones[k].gain,
                             (double)tone(listener, (Tone)k));
            }
            if (places->now.place == PLACE_MEETING)
                assert_true(fabsf(tone(listener, TONE_PROJECTOR) - places->arrived) < 2 * most);
        }
    }
}

static void on_foot_the_corridor_is_heard_wherever_nothing_else_is(void **state)
{
    static const Stay on_foot = {PLACE_NONE, PAGE_CORRIDOR, PHASE_SHIFT, JOB_COUNT, CUE_DOOR, TONE_CEILING};
    static const Stay step = {PLACE_NONE, PAGE_CORRIDOR, PHASE_SHIFT, JOB_STEP, CUE_DOOR, TONE_CEILING};
    Listener *listener = with_pictures(state);
    listener->game->play.day.office.away = true;
    for (int i = 0; i < 3; i++) {
        stay(listener, &on_foot, 1);
        stay(listener, &step, 0.2f);
        stay(listener, &stays[2], 1); /* behind a door of it */
    }
    assert_true(tone(listener, TONE_CEILING) == 1 && tone(listener, TONE_HUM) == 0);
    assert_int_equal(listener->heard[CUE_DOOR], 1);
    stay(listener, &stays[7], 2);
    assert_true(tone(listener, TONE_CEILING) == 0 && tone(listener, TONE_MACHINE) == 1);
    stay(listener, &on_foot, 1);
    assert_int_equal(listener->heard[CUE_DOOR], 2);
    assert_int_equal(listener->heard[CUE_CAN], 1);
}

static void a_pause_silences_a_place_and_nobody_comes_to_it_again(void **state)
{
    static const Stay pages[] = {{.page = PAGE_PAUSE}, {.page = PAGE_SETTINGS}, {.page = PAGE_QUIT}};
    Listener *listener = with_pictures(state);
    stay(listener, &stays[3], 2);
    for (int i = 0; i < COUNT_OF(pages); i++) {
        Stay page = pages[i];
        page.phase = PHASE_SHIFT;
        page.job = JOB_MEETING;
        stay(listener, &page, 2);
        for (int k = 0; k < TONE_COUNT; k++)
            assert_true(tone(listener, (Tone)k) == 0);
    }
    stay(listener, &stays[3], 0.001f);
    assert_true(tone(listener, TONE_PROJECTOR) == 1);
    assert_int_equal(listener->heard[CUE_CHAIR], 1);
}

static Listener open_with_runs(const char *folder, const char *level)
{
    Buffer error = {0};
    int status = 0;
    GameOptions options = {.level_path = level, .seed = 7, .run_folder = folder};
    settings_give(&options.given, SETTING_BOOT, false);
    Listener listener = {.game = game_open(&options, &error, &status)};
    assert_non_null(listener.game);
    place_sheets_ready(listener.game, UINT32_MAX);
    tick(&listener, 0);
    return listener;
}

/* Until some cue was heard, but no longer than two seconds. */
static void wait_for(Listener *listener, Cue cue)
{
    for (int i = 0; i < 120 && listener->heard[cue] == 0; i++)
        tick(listener, TICK);
}

/* Who goes on with a run is there already; who leaves and comes back comes. */
static void nobody_comes_to_where_a_run_goes_on(void **state)
{
    Scratch *scratch = *state;
    Listener listener = open_with_runs(scratch->folder, LEVEL);
    wait_for(&listener, CUE_FLOOR);
    assert_int_equal(listener.heard[CUE_FLOOR], 1);
    press(&listener, KEY_CHARACTER, 'b');
    stay(&listener, &at_desk, 1.5f);
    press(&listener, KEY_CHARACTER, 'q'); /* to ask what the file is for */
    wait_for(&listener, CUE_DOOR);
    assert_int_equal(listener.heard[CUE_DOOR], 1);
    game_close(listener.game);

    listener = open_with_runs(scratch->folder, NULL);
    press(&listener, KEY_ENTER, 0);
    wait_for(&listener, CUE_DOOR);
    assert_int_equal(place_seen(&listener.game->places), PLACE_CORRIDOR);
    assert_int_equal(listener.heard[CUE_DOOR], 0);
    stay(&listener, &at_desk, 1.5f);
    stay(&listener, &stays[2], 1.5f);
    assert_int_equal(listener.heard[CUE_DOOR], 1);
    game_close(listener.game);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        LISTENS(a_place_is_heard_once_as_one_comes_and_then_for_as_long_as_one_is_there),
        LISTENS(a_place_comes_and_goes_without_a_leap),
        LISTENS(on_foot_the_corridor_is_heard_wherever_nothing_else_is),
        LISTENS(a_pause_silences_a_place_and_nobody_comes_to_it_again),
        cmocka_unit_test_setup_teardown(nobody_comes_to_where_a_run_goes_on, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
