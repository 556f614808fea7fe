/* test_endings.c - how a run came out: each ending is reached by playing, each threshold is where the table has it, and each picture stays
 * within its frame. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "finished.h"
#include "front/cards/card.h"
#include "front/cards/ending_scene.h"

enum { NOBODY = -1 };

typedef struct Way {
    const char *level;
    int bot; /* NOBODY: comes and goes */
    EndingId ending;
    const char *first; /* its first sentence */
} Way;

static void play_way(const Way *way, Play *play)
{
    if (way->bot == NOBODY)
        finish_idle(play);
    else
        finish_bot(play, (BotKind)way->bot);
}

static void each_is_reached_by_playing(void **state)
{
    (void)state;
    static const Way ways[] = {
        {"1-orientation.level", NOBODY, ENDING_NOTHING, "For 480 minutes you did nothing that anybody had asked for."},
        {"ordinary-week.level", NOBODY, ENDING_NOTHING, "For 2400 minutes you did nothing that anybody had asked for."},
        {"8-what-is-it-for.level", BOT_ASKER, ENDING_TRANSFERRED, NULL},
        {"ordinary-week.level", BOT_OVERTIMER, ENDING_BURNT, NULL},
        {"ordinary-week.level", BOT_REFORMER, ENDING_FLOOR,
         "“A note may stand in for a status meeting” is in force, also for the others, who had not asked."},
        {"ordinary-week.level", BOT_HERMIT, ENDING_DISMISSED, NULL},
        {"ordinary-week.level", BOT_PERFORMER, ENDING_HONOURED, NULL},
        {"ordinary-week.level", BOT_BALANCED, ENDING_PLAIN, NULL},
        {"1-orientation.level", BOT_NEWCOMER, ENDING_PLAIN, NULL},
        {"2-quick-reply.level", BOT_BALANCED, ENDING_PLAIN, NULL}, /* the campaign has all of them but one, which takes a week */
        {"5-senior-refiner.level", BOT_PERFORMER, ENDING_HONOURED, NULL},
        {"7-the-late-bell.level", BOT_OVERTIMER, ENDING_BURNT, NULL},
        {"7-the-late-bell.level", BOT_REFORMER, ENDING_FLOOR, NULL},
    };
    bool reached[ENDING_COUNT] = {false};
    for (int i = 0; i < COUNT_OF(ways); i++) {
        Play *play = open_shipped(ways[i].level, 3);
        EndingSaid said;
        play_way(&ways[i], play);
        ending_say(play, &said);
        assert_string_equal(ending_rows[said.which].name, ending_rows[ways[i].ending].name);
        if (ways[i].first)
            assert_string_equal(said.sentences[0], ways[i].first);
        reached[said.which] = true;
        close_play(play);
    }
    for (int i = 0; i < ENDING_COUNT; i++)
        assert_true(reached[i]);
}

/* Monday comes after a Friday alone. */
static void a_run_that_ends_within_a_week_is_not_until_monday(void **state)
{
    (void)state;
    static const char *const starts[] = {"mon", "thu", "wed"};
    static const char *const titles[] = {"Until tomorrow", "Until tomorrow", "Until Monday"};
    for (int i = 0; i < COUNT_OF(starts); i++) {
        char text[200];
        Level level = {0};
        Messages messages;
        snprintf(text, sizeof text, "mdr-level 1\n[day]\ntitle = \"T\"\ndays = 3\nstarts = %s\n[file a]\nname = \"A\"\n", starts[i]);
        assert_true(level_read(text_of(text), &level, &messages));
        assert_string_equal(ending_title(&level, ENDING_PLAIN), titles[i]);
        assert_string_equal(ending_title(&level, ENDING_BURNT), "On leave");
        level_free(&level);
    }
}

/* Of two who answer nobody by day the one goes home, and the other stays and answers at night. */
static void a_policy_of_ones_own_comes_out_by_its_own_figures(void **state)
{
    (void)state;
    Policy quiet = *policy_of(BOT_HERMIT), late = *policy_of(BOT_HERMIT);
    late.stays = 180;
    late.replies = 4;
    Play *play = open_shipped("ordinary-week.level", 3);
    EndingSaid said;
    finish_policy(play, &quiet);
    ending_say(play, &said);
    assert_int_equal(said.which, ENDING_DISMISSED);
    close_play(play);
    play = open_shipped("ordinary-week.level", 3);
    finish_policy(play, &late);
    ending_say(play, &said);
    assert_int_equal(said.which, ENDING_BURNT);
    close_play(play);
}

/* ---- thresholds ---- */

/* Something was done, and nothing stands out. */
static Evidence unremarkable(void)
{
    Evidence evidence = {0};
    evidence.numbers[SHOWN_BINNED] = 90;
    evidence.numbers[SHOWN_STANDING] = evidence.numbers[SHOWN_SERVED] = 400;
    return evidence;
}

static void each_threshold_is_where_the_table_has_it(void **state)
{
    (void)state;
    static const struct {
        ShownNumber number;
        int value;
        ShownNumber with;
        int its;
        EndingId ending;
    } edges[] = {
        {SHOWN_BURNOUT, 400, SHOWN_NOTHING, 0, ENDING_BURNT},
        {SHOWN_BURNOUT, 399, SHOWN_NOTHING, 0, ENDING_PLAIN},
        {SHOWN_RULES, 1, SHOWN_NOTHING, 0, ENDING_FLOOR},
        {SHOWN_RULES, 1, SHOWN_BURNOUT, 400, ENDING_BURNT},
        {SHOWN_STANDING, 249, SHOWN_PROGRESS_A_DAY, 100, ENDING_DISMISSED},
        {SHOWN_STANDING, 250, SHOWN_PROGRESS_A_DAY, 100, ENDING_PLAIN},
        {SHOWN_STANDING, 249, SHOWN_PROGRESS_A_DAY, 99, ENDING_PLAIN},
        {SHOWN_BUSYNESS_A_DAY, 180, SHOWN_SERVED, 399, ENDING_HONOURED},
        {SHOWN_BUSYNESS_A_DAY, 179, SHOWN_SERVED, 399, ENDING_PLAIN},
        {SHOWN_BUSYNESS_A_DAY, 180, SHOWN_SERVED, 400, ENDING_PLAIN},
        {SHOWN_POST, 1, SHOWN_BURNOUT, 400, ENDING_TRANSFERRED},
        {SHOWN_BINNED, 0, SHOWN_NOTHING, 0, ENDING_NOTHING},
        {SHOWN_BINNED, 0, SHOWN_ANSWERED, 1, ENDING_PLAIN},
        {SHOWN_BINNED, 0, SHOWN_JOINED, 1, ENDING_PLAIN},
        {SHOWN_BINNED, 0, SHOWN_WRITTEN, 1, ENDING_PLAIN},
    };
    for (int i = 0; i < COUNT_OF(edges); i++) {
        Evidence evidence = unremarkable();
        evidence.numbers[edges[i].number] = edges[i].value;
        evidence.numbers[edges[i].with] = edges[i].its;
        if (ending_of(&evidence) != edges[i].ending)
            fail_msg("edge %d: %s for %s", i, ending_rows[ending_of(&evidence)].name, ending_rows[edges[i].ending].name);
    }
}

static void each_has_three_sentences_without_a_number_of_their_own(void **state)
{
    (void)state;
    Evidence evidence = unremarkable();
    for (int i = 0; i < SHOWN_WORDS_COUNT; i++)
        text_print(evidence.words[i], EVIDENCE_WORDS_MAX, "A Name");
    for (int id = 0; id < ENDING_COUNT; id++) {
        for (int i = 0; i < ENDING_SENTENCES; i++) {
            char said[ENDING_WORDS_MAX];
            const char *text = ending_rows[id].sentences[i];
            assert_non_null(text);
            evidence_print(&evidence, text, said, sizeof said);
            assert_null(strchr(said, '{'));
            assert_int_equal(said[strlen(said) - 1], '.');
            for (const char *at = text; *at; at++)
                if (*at >= '0' && *at <= '9')
                    assert_true(strncmp(at, "1000", 4) == 0 && (at += 3));
        }
    }
}

/* ---- the picture ---- */

static void assert_inside(const Canvas *canvas, Rect at)
{
    enum { HAIR = 1 };
    for (int i = 0; i < canvas->item_count; i++) {
        const CanvasItem *item = &canvas->items[i];
        if (item->kind == ITEM_POLYGON)
            for (int p = 0; p < item->count; p++) {
                CanvasPoint point = canvas->points[item->first + p];
                assert_true(point.x >= at.x - HAIR && point.x <= at.x + at.w + HAIR);
                assert_true(point.y >= at.y - HAIR && point.y <= at.y + at.h + HAIR);
            }
        else if (item->kind == ITEM_RECT || item->kind == ITEM_FRAME) {
            assert_true(item->w >= 0 && item->h >= 0);
            assert_true(item->x >= at.x - HAIR && item->x + item->w <= at.x + at.w + HAIR);
            assert_true(item->y >= at.y - HAIR && item->y + item->h <= at.y + at.h + HAIR);
        }
    }
    assert_int_equal(canvas->dropped, 0);
}

static void each_picture_stays_within_its_frame_and_is_like_no_other(void **state)
{
    (void)state;
    static const Rect frames[] = {{60, 36, 1480, 530}, {60, 36, 1480, 200}, {100, 50, 1000, 500}};
    Canvas *canvas = calloc(1, sizeof *canvas);
    uint64_t seen[ENDING_COUNT];
    assert_non_null(canvas);
    for (int frame = 0; frame < COUNT_OF(frames); frame++) {
        for (int id = 0; id < ENDING_COUNT; id++) {
            Ui ui = {.canvas = canvas, .scale = 1};
            canvas_clear(canvas);
            ending_scene(&ui, frames[frame], (EndingId)id);
            assert_inside(canvas, frames[frame]);
            seen[id] = canvas_hash(canvas);
            for (int other = 0; other < id; other++)
                assert_true(seen[id] != seen[other]);
        }
    }
    free(canvas);
}

/* The lowest of what is written, and the highest that the picture leaves for it. */
static void the_card_has_room_for_both_at_every_size(void **state)
{
    (void)state;
    static Game game;
    Canvas *canvas = calloc(1, sizeof *canvas);
    Rect at = {60, 36, 1480, 690}; /* as above a foot of large buttons */
    assert_non_null(canvas);
    Evidence evidence = unremarkable();
    for (int i = 0; i < SHOWN_WORDS_COUNT; i++)
        memset(evidence.words[i], 'w', EVIDENCE_WORDS_MAX - 1);
    for (int i = 0; i < SHOWN_COUNT; i++)
        evidence.numbers[i] = 88888;
    for (int id = 0; id < ENDING_COUNT; id++) {
        game.ending_said.which = (int8_t)id;
        for (int i = 0; i < ENDING_SENTENCES; i++)
            evidence_print(&evidence, ending_rows[id].sentences[i], game.ending_said.sentences[i], ENDING_WORDS_MAX);
        for (int scale = 10; scale <= 20; scale++) {
            Ui ui = {.canvas = canvas, .scale = (float)scale / 10};
            canvas_clear(canvas);
            card_ending.draw(&game, &ui, at);
            assert_inside(canvas, at);
            float wall = 0;
            for (int i = 0; i < canvas->item_count; i++) {
                const CanvasItem *item = &canvas->items[i];
                if (item->kind == ITEM_FRAME)
                    wall = item->h;
                if (item->kind == ITEM_TEXT)
                    assert_true(item->y > at.y + wall && item->y <= at.y + at.h);
            }
            assert_true(wall >= 150);
        }
    }
    free(canvas);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_is_reached_by_playing),
        cmocka_unit_test(a_policy_of_ones_own_comes_out_by_its_own_figures),
        cmocka_unit_test(a_run_that_ends_within_a_week_is_not_until_monday),
        cmocka_unit_test(each_threshold_is_where_the_table_has_it),
        cmocka_unit_test(each_has_three_sentences_without_a_number_of_their_own),
        cmocka_unit_test(each_picture_stays_within_its_frame_and_is_like_no_other),
        cmocka_unit_test(the_card_has_room_for_both_at_every_size),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
