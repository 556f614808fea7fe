/* test_week.c - a real week, kept: Wednesday off, lunch of one's own, mornings without calls, meetings that overlap. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include "base/file.h"
#include "record/run_play.h"
#include "recorded.h"
#include "work/bots.h"
#include "work/day_hash.h"

static Buffer text_of_week(void)
{
    Buffer text = {0};
    FileError error;
    assert_true(file_read(MDR_SOURCE "/tests/levels/real-week.level", LEVEL_BYTES_MAX, &text, &error));
    return text;
}

static Play *sit_down(const char *folder, Text text)
{
    Play *play = calloc(1, sizeof *play);
    Messages messages;
    assert_non_null(play);
    assert_true(level_read(text, &play->level, &messages));
    day_start(&play->day, &play->level, play->level.seed);
    assert_true(run_create(&play->writer, folder, STARTED, &play->level, text, play->level.seed, &play->error));
    return play;
}

/* Up to that beat, or to the end. */
static void play_to(Play *play, Bot *bot, Beat until)
{
    while (play->day.phase != PHASE_OVER && play->day.beat < until) {
        Command command = bot_next(bot, &play->day);
        if (command.kind == COMMAND_NONE)
            day_run(&play->day, command.beat, NULL);
        else if (day_obey(&play->day, &command, NULL))
            assert_true(run_command(&play->writer, &command, &play->error));
        if (play->seconds++ % 40 == 0)
            assert_true(run_hash(&play->writer, &play->day, &play->error));
    }
    assert_true(run_sync(&play->writer, &play->day, &play->error));
}

/* Left in the lift of the day after the one that is off, and taken up again. */
static void leave_and_take_up(Play *play, const char *path)
{
    RunError error;
    uint64_t hash = day_hash(&play->day);
    run_close(&play->writer);
    level_free(&play->level);
    assert_true(run_resume(&play->writer, path, &play->level, &play->day, &error));
    assert_true(day_hash(&play->day) == hash);
}

static void assert_plays_again(const char *path, const Day *played)
{
    Run run = {0};
    RunError error;
    Replay replay = {0};
    Day again;
    assert_true(run_load(path, &run, &error));
    assert_true(run.ended);
    assert_true(run_replay(&run, &again, &replay, &error) && replay.same);
    assert_true(day_hash(&again) == day_hash(played));
    run_free(&run);
}

static void every_bots_week_is_kept_left_taken_up_and_plays_again(void **state)
{
    Scratch *scratch = *state;
    Buffer text = text_of_week();
    for (int kind = 0; kind < BOT_COUNT; kind++) {
        char path[PATH_LENGTH_MAX];
        Bot bot;
        Play *play = sit_down(scratch->folder, buffer_view(&text));
        snprintf(path, sizeof path, "%s", play->writer.file.path);
        bot_start(&bot, (BotKind)kind, &play->day);
        play_to(play, &bot, beat_at(3, 0));
        assert_int_equal(beat_day(play->day.beat), 4);
        leave_and_take_up(play, path);
        play_to(play, &bot, INT32_MAX);
        assert_int_equal(play->day.phase, PHASE_OVER);
        run_close(&play->writer);
        assert_plays_again(path, &play->day);
        play_free(play);
    }
    buffer_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(every_bots_week_is_kept_left_taken_up_and_plays_again, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
