/* test_cues.c - what is heard of a game, without a sound card: which event asks for which cue and when, what the room
 * and the field sound like from where the hand is, and what is written for those who do not hear it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "between.h"
#include "work/look.h"
#include "front/game.h"
#include "front/moments.h"
#include "front/sound/cues.h"
#include "front/sound/voices.h"
#include "front/sound/captions.h"
#include "front/run/go.h"
#include "listener.h"

/* ---- cues ---- */

static void every_event_that_is_to_be_heard_asks_for_its_cue(void **state)
{
    static const struct {
        EventKind event;
        int a, b;
        EntryKind kind;
        Cue cue;
    } rows[] = {
        {EVENT_DAY_BEGINS, 0, 0, 0, CUE_LIFT},
        {EVENT_OFFER, 0, 0, ENTRY_PING, CUE_PING},
        {EVENT_OFFER, 0, 0, ENTRY_MEETING, CUE_MEMO},
        {EVENT_OFFER, 0, 0, ENTRY_EVENING_PING, CUE_PHONE},
        {EVENT_INTERRUPTED, JOB_PING, 3, 0, CUE_CUT},
        {EVENT_GATHERED, 4, 4, 0, CUE_GATHER},
        {EVENT_GATHERED, 0, 0, 0, CUE_EMPTY},
        {EVENT_RELEASED, 0, 0, 0, CUE_RELEASE},
        {EVENT_DEPOSITED, 0, 4, 0, CUE_FLIGHT},
        {EVENT_SOILED, 1, 0, 0, CUE_STRAY},
        {EVENT_CLEARED, 1, 0, 0, CUE_CLEAR},
        {EVENT_SEALING, 4, 0, 0, CUE_SEAL},
        {EVENT_SEALED, 4, 48, 0, CUE_PAID},
        {EVENT_RETURNED, 4, 0, 0, CUE_SLIP},
        {EVENT_KNOT_STARTED, 0, 0, 0, CUE_KNOT},
        {EVENT_KNOT_LOST, 0, 0, 0, CUE_LOST},
        {EVENT_KNOT_DONE, 0, 36, 0, CUE_UNDONE},
        {EVENT_CREDITED, 0, 24, 0, CUE_CREDIT},
        {EVENT_WALKED_IN, 0, 0, 0, CUE_KNOCK},
        {EVENT_GIFT, 0, 0, 0, CUE_GIFT},
        {EVENT_JUDGED, 400, 5, 0, CUE_STAMP},
        {EVENT_PROMOTED, 700, 0, 0, CUE_GIFT},
        {EVENT_DECIDED, 0, 0, 0, CUE_DECIDED},
        {EVENT_SHIFT_ENDS, 0, 0, 0, CUE_CLOSING},
        {EVENT_STEPPED, HEADING_EAST, 0, 0, CUE_STEP},
        {EVENT_NODDED, 1, 0, 0, CUE_NOD},
        {EVENT_TIGHTENED, 9, 0, 0, CUE_TRAP},
    };
    Listener *listener = sit_down(state, "09:20");
    for (int i = 0; i < COUNT_OF(rows); i++) {
        Event event = {.kind = (uint8_t)rows[i].event, .a = rows[i].a, .b = rows[i].b};
        event.name.kind = (uint8_t)rows[i].kind;
        cues_event(listener->game, &event);
        take(listener);
        if (listener->cues.count != 1 || !asked(listener, rows[i].cue))
            fail_msg("event %d does not sound as %s", (int)rows[i].event, cue_words[rows[i].cue]);
    }
}

static void what_is_not_heard_asks_for_nothing(void **state)
{
    static const Event rows[] = {{.kind = EVENT_MINUTE},   {.kind = EVENT_REFUSED},
                                 {.kind = EVENT_DAY_ENDS}, {.kind = EVENT_INTERRUPTED, .a = JOB_LUNCH},
                                 {.kind = EVENT_CREDITED}, {.kind = EVENT_NODDED},
                                 {.kind = EVENT_COUNT}};
    Listener *listener = sit_down(state, "09:20");
    for (int i = 0; i < COUNT_OF(rows); i++)
        cues_event(listener->game, &rows[i]);
    take(listener);
    assert_int_equal(listener->cues.count, 0);
}

static void feet_are_heard_one_after_the_other(void **state)
{
    Listener *listener = sit_down(state, "09:20");
    const Event event = {.kind = EVENT_STEPPED, .a = HEADING_EAST};
    Office *office = &listener->game->play.day.office;
    float last = 0;
    for (int i = 0; i < 4; i++) {
        if (i % 2 == 0)
            office->column++;
        else
            office->row++;
        cues_event(listener->game, &event);
        take(listener);
        float pan = listener->cues.asked[0].at.pan;
        assert_true(fabsf(pan) > 0.05f && fabsf(pan) < 0.3f && (i == 0 || pan == -last));
        last = pan;
    }
}

static void a_bots_day_is_heard(void **state)
{
    static const Cue wanted[] = {CUE_LIFT,    CUE_GATHER,  CUE_FLIGHT, CUE_BIN,   CUE_SEAL, CUE_PAID,
                                 CUE_PING,    CUE_MEMO,    CUE_CUT,    CUE_CHIME, CUE_GIFT, CUE_STAMP,
                                 CUE_CLOSING, CUE_DECIDED, CUE_CREDIT, CUE_TYPING};
    Listener *listener = *state;
    moments_bot(&listener->game->play, BOT_PERFORMER, (Moment){.day = 1});
    travel(listener, "evening");
    for (int i = 0; i < COUNT_OF(wanted); i++) {
        if (listener->heard[wanted[i]] == 0)
            fail_msg("%s is not heard in a performer's day", cue_words[wanted[i]]);
    }
    travel(listener, "end");
    assert_true(listener->heard[CUE_PHONE] > 0);
    assert_true(listener->heard[CUE_CHIME] < 200);
}

/* Gathers all that the hand is over, in the middle of the view: nobody is rested enough to see what belongs. */
static void gather(Listener *listener)
{
    listener->game->play.day.office.signal = day_highlight(&listener->game->play.day) - 1;
    press(listener, KEY_CHARACTER, 'g');
    assert_true(listener->game->play.day.hand.count > 0);
}

static void numbers_are_heard_as_they_lift_and_as_they_arrive(void **state)
{
    Listener *listener = sit_down(state, "09:20");
    gather(listener);
    assert_true(asked(listener, CUE_GATHER)); /* no frame later */
    press(listener, KEY_CHARACTER, '1');
    assert_true(asked(listener, CUE_FLIGHT));
    uint64_t thrown = listener->now;
    while (!asked(listener, CUE_BIN) && listener->now < thrown + 2000000)
        tick(listener, TICK);
    assert_between(listener->now - thrown, 580000, 700000);
}

static void what_waits_is_not_heard_at_another_desk(void **state)
{
    Listener *listener = sit_down(state, "09:20");
    gather(listener);
    press(listener, KEY_CHARACTER, '1');
    listener->game->desk.seconds = 0; /* as taken up anew */
    for (int i = 0; i < 100; i++)
        tick(listener, TICK);
    assert_int_equal(listener->heard[CUE_BIN], 0);
}

static void a_meter_that_leaps_chimes_apart(void **state)
{
    Listener *listener = sit_down(state, "09:20");
    listener->game->play.day.ledger.seen = listener->game->play.day.ledger.seen_before + 60 * 1000;
    uint64_t last = 0;
    for (int i = 0; i < 400; i++) {
        tick(listener, TICK);
        if (!asked(listener, CUE_CHIME))
            continue;
        assert_true(last == 0 || listener->now - last >= 200000);
        last = listener->now;
    }
    assert_between(listener->heard[CUE_CHIME], 2, 15);
}

/* ---- the room ---- */

static void the_hum_thins_as_focus_rises_and_is_thick_again_after_an_interruption(void **state)
{
    Listener *listener = sit_down(state, "09:20");
    Office *office = &listener->game->play.day.office;
    office->signal = office->focus = 100;
    for (int i = 0; i < 24; i++)
        tick(listener, TICK);
    float thick = tone(listener, TONE_HUM), no_air = tone(listener, TONE_AIR);
    listener->game->desk.voice = 0.95f;
    tick(listener, 1);
    float thin = tone(listener, TONE_HUM), air = tone(listener, TONE_AIR);
    assert_true(thick > 2 * thin);
    assert_true(air > 3 * no_air);
    listener->game->desk.shock = 1;
    tick(listener, 1);
    assert_true(tone(listener, TONE_HUM) > thin * 1.3f);
}

static void before_a_knot_the_room_holds_its_breath(void **state)
{
    Listener *listener = sit_down(state, "09:20");
    float before = tone(listener, TONE_HUM);
    listener->game->desk.breath = 1;
    tick(listener, 1);
    assert_true(tone(listener, TONE_HUM) < before / 4);
}

static void nothing_is_heard_where_nothing_passes(void **state)
{
    Listener *listener = sit_down(state, "09:20");
    assert_true(tone(listener, TONE_HUM) > 0);
    go_pause(listener->game);
    tick(listener, TICK);
    for (int i = 0; i < TONE_COUNT; i++)
        assert_true(tone(listener, (Tone)i) == 0);
    assert_int_equal(listener->cues.count, 0);
}

static void volumes_and_mono_are_obeyed(void **state)
{
    Listener *listener = sit_down(state, "09:20");
    Settings *settings = &listener->game->settings;
    settings->effects_volume = 50;
    settings->music_volume = 0;
    settings->mono = true;
    listener->game->pointer_x = 100;
    gather(listener);
    assert_true(fabsf(listener->cues.asked[0].at.gain - 0.5f) < 0.001f);
    assert_true(listener->cues.asked[0].at.pan == 0);
    tick(listener, 1);
    assert_true(tone(listener, TONE_HUM) == 0);
    settings->effects_volume = 0;
    press(listener, KEY_CHARACTER, '1');
    assert_int_equal(listener->cues.count, 0);
}

/* ---- the field by ear ---- */

/* A cluster in the middle of the view that has come up, all others gone. */
static Cluster *lone_cluster(Listener *listener, ClusterKind kind)
{
    Game *game = listener->game;
    Field *field = &game->play.day.field;
    int16_t alive[1];
    memset(game->desk.shown, 0, sizeof game->desk.shown);
    assert_int_equal(field_alive(&game->play.level, field, game->play.day.beat, 1, alive), 1);
    Cluster *cluster = &field->clusters[alive[0]];
    game->desk.shown[alive[0]] = 1;
    game->desk.by_keys = true;
    cluster->cells = 1;
    cluster->taken = 0;
    cluster->column = (int16_t)game->desk.pan_x + VIEW_COLUMNS / 2;
    cluster->row = (int16_t)game->desk.pan_y + VIEW_ROWS / 2;
    cluster->kind = (uint8_t)kind;
    cluster->temper = TEMPER_WOE;
    cluster->mixed = TEMPER_DREAD;
    return cluster;
}

static void hear_from(Listener *listener, const Cluster *cluster, int right, int below, Loudness voices[TEMPER_COUNT])
{
    listener->game->desk.cursor_column = cluster->column - right;
    listener->game->desk.cursor_row = cluster->row - below;
    cues_voices(listener->game, voices);
}

static void a_temper_is_louder_the_nearer_and_on_its_side(void **state)
{
    Listener *listener = sit_down(state, "09:20");
    const Cluster *cluster = lone_cluster(listener, CLUSTER_TRUE);
    Loudness voices[TEMPER_COUNT];
    float before = 2;
    for (int away = 0; away <= 8; away++) {
        hear_from(listener, cluster, away, 0, voices);
        assert_true(voices[TEMPER_WOE].gain < before && voices[TEMPER_WOE].gain > 0);
        assert_true(away == 0 ? voices[TEMPER_WOE].pan == 0 : voices[TEMPER_WOE].pan > 0);
        before = voices[TEMPER_WOE].gain;
    }
    hear_from(listener, cluster, -3, 0, voices);
    assert_true(voices[TEMPER_WOE].pan < -0.3f);
    hear_from(listener, cluster, 0, 6, voices);
    assert_true(voices[TEMPER_WOE].pan == 0 && voices[TEMPER_WOE].gain > 0);
    hear_from(listener, cluster, 10, 0, voices);
    assert_true(voices[TEMPER_WOE].gain == 0);
    for (int i = 0; i < TEMPER_COUNT; i++)
        assert_true(i == TEMPER_WOE || voices[i].gain == 0);
}

static void a_phantom_has_two_voices_and_a_knot_four(void **state)
{
    Listener *listener = sit_down(state, "09:20");
    Loudness voices[TEMPER_COUNT];
    hear_from(listener, lone_cluster(listener, CLUSTER_PHANTOM), 1, 1, voices);
    assert_true(voices[TEMPER_WOE].gain > 0 && voices[TEMPER_WOE].gain == voices[TEMPER_DREAD].gain);
    assert_true(voices[TEMPER_FROLIC].gain == 0 && voices[TEMPER_MALICE].gain == 0);
    hear_from(listener, lone_cluster(listener, CLUSTER_KNOT), 1, 1, voices);
    for (int i = 0; i < TEMPER_COUNT; i++)
        assert_true(voices[i].gain > 0);
}

static void what_is_taken_and_what_has_not_come_up_is_silent(void **state)
{
    Listener *listener = sit_down(state, "09:20");
    Cluster *cluster = lone_cluster(listener, CLUSTER_TRUE);
    Loudness voices[TEMPER_COUNT];
    cluster->taken = cluster->cells;
    hear_from(listener, cluster, 0, 0, voices);
    assert_true(voices[TEMPER_WOE].gain == 0);
    cluster->taken = 0;
    memset(listener->game->desk.shown, 0, sizeof listener->game->desk.shown);
    hear_from(listener, cluster, 0, 0, voices);
    assert_true(voices[TEMPER_WOE].gain == 0);
}

static void a_file_known_to_serve_nobody_sounds_flat(void **state)
{
    Listener *listener = sit_down(state, "09:20");
    Day *day = &listener->game->play.day;
    assert_false(listener->cues.flat);
    day->file = 1;
    tick(listener, 1);
    assert_false(listener->cues.flat); /* nobody has asked yet */
    day->office.known |= 2;
    tick(listener, 1);
    assert_true(listener->cues.flat);
}

/* ---- captions ---- */

static bool holds(Text text, const char *words)
{
    int length = (int)strlen(words);
    for (int i = 0; i + length <= text.length; i++) {
        if (text_is(text_part(text, i, length), words))
            return true;
    }
    return false;
}

static bool written(const Listener *listener, const char *words)
{
    Canvas *canvas = listener->canvas;
    game_draw(listener->game, canvas);
    for (int i = 0; i < canvas->item_count; i++) {
        const CanvasItem *item = &canvas->items[i];
        Text text = {canvas->text + item->first, item->length};
        if (item->kind == ITEM_TEXT && holds(text, words))
            return true;
    }
    return false;
}

static void every_sound_has_words_and_no_two_the_same(void **state)
{
    (void)state;
    const char *words[CUE_COUNT + TONE_COUNT];
    for (int i = 0; i < CUE_COUNT + TONE_COUNT; i++) {
        words[i] = i < CUE_COUNT ? cue_caption(false, (Cue)i) : tone_caption(false, (Tone)(i - CUE_COUNT));
        assert_non_null(words[i]);
        if (i >= CUE_COUNT + TONE_PLACES) {
            assert_string_equal(words[i], ""); /* its cue has told it */
            continue;
        }
        assert_between(strlen(words[i]), 3, 40);
        for (int j = 0; j < i; j++)
            assert_string_not_equal(words[i], words[j]);
    }
}

static void captions_are_written_for_two_seconds_where_they_are_asked_for(void **state)
{
    Listener *listener = sit_down(state, "09:59");
    Settings *settings = &listener->game->settings;
    while (listener->heard[CUE_PING] == 0)
        tick(listener, TICK);
    assert_false(written(listener, "[a message]"));
    settings->captions = true;
    assert_true(written(listener, "[a message]"));
    tick(listener, 250000);
    assert_true(written(listener, "[a message]"));
    for (int i = 0; i < 8; i++)
        tick(listener, 250000);
    assert_false(written(listener, "[a message]"));
}

static void what_ones_own_hand_does_is_not_written(void **state)
{
    Listener *listener = sit_down(state, "09:20");
    listener->game->settings.captions = true;
    gather(listener);
    char words[64];
    snprintf(words, sizeof words, "[%s]", cue_caption(false, CUE_GATHER));
    assert_false(written(listener, words));
}

static void voices_are_written_with_their_side(void **state)
{
    Listener *listener = sit_down(state, "09:20");
    listener->game->settings.captions = true;
    const Cluster *cluster = lone_cluster(listener, CLUSTER_TRUE);
    listener->game->desk.cursor_column = cluster->column - 3;
    listener->game->desk.cursor_row = cluster->row;
    tick(listener, 1);
    assert_true(written(listener, "[Woe, right]"));
    listener->game->desk.cursor_column = cluster->column;
    tick(listener, 1);
    assert_true(written(listener, "[Woe]"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        LISTENS(every_event_that_is_to_be_heard_asks_for_its_cue),
        LISTENS(what_is_not_heard_asks_for_nothing),
        LISTENS(feet_are_heard_one_after_the_other),
        LISTENS(a_bots_day_is_heard),
        LISTENS(numbers_are_heard_as_they_lift_and_as_they_arrive),
        LISTENS(what_waits_is_not_heard_at_another_desk),
        LISTENS(a_meter_that_leaps_chimes_apart),
        LISTENS(the_hum_thins_as_focus_rises_and_is_thick_again_after_an_interruption),
        LISTENS(before_a_knot_the_room_holds_its_breath),
        LISTENS(nothing_is_heard_where_nothing_passes),
        LISTENS(volumes_and_mono_are_obeyed),
        LISTENS(a_temper_is_louder_the_nearer_and_on_its_side),
        LISTENS(a_phantom_has_two_voices_and_a_knot_four),
        LISTENS(what_is_taken_and_what_has_not_come_up_is_silent),
        LISTENS(a_file_known_to_serve_nobody_sounds_flat),
        cmocka_unit_test(every_sound_has_words_and_no_two_the_same),
        LISTENS(captions_are_written_for_two_seconds_where_they_are_asked_for),
        LISTENS(what_ones_own_hand_does_is_not_written),
        LISTENS(voices_are_written_with_their_side),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
