/* bot_runs.h - six bots that play the small level or a shipped one, each of which leaves a run on the disk as a person
 * would. Included after cmocka.h. */
#pragma once

#include "recorded.h"
#include "shipped.h"
#include "report/result_of.h"
#include "report/result_text.h"
#include "work/bots.h"
#include "work/strips.h"

enum { BOTS_PLAYED = 6 };
static const BotKind bots[BOTS_PLAYED] = {BOT_PERFORMER, BOT_STAMPER,  BOT_AGREEABLE,
                                          BOT_HERMIT,    BOT_BALANCED, BOT_OVERTIMER};

/* One bot's run, kept; it says of each evening what it likes. */
typedef struct Played {
    char path[PATH_LENGTH_MAX];
    Day day;
    Strips strips;
    Level level;
} Played;

static inline void obey_kept(Played *played, RunWriter *writer, Command command)
{
    FileError error;
    command.beat = played->day.beat;
    assert_true(day_obey(&played->day, &command, NULL));
    assert_true(run_command(writer, &command, &error));
}

static inline void ask(Played *played, RunWriter *writer, int bot)
{
    Command guess = {.kind = COMMAND_GUESS};
    guess.guess = bot == 0 ? (Guess){.kind = GUESS_UNKNOWN}
                           : (Guess){.kind = GUESS_SAID,
                                     .refining = (int16_t)(100 + bot),
                                     .around = (int16_t)(50 + bot),
                                     .bins = (int16_t)(3 + bot)};
    if (day_allows(&played->day, &guess) && played->day.phase == PHASE_OVER)
        obey_kept(played, writer, guess);
}

static inline Played *play_bot_of(const char *folder, int bot, int round, Text level)
{
    Played *played = calloc(1, sizeof *played);
    RunWriter writer;
    FileError error;
    Bot player;
    read_text(level, &played->level);
    day_start(&played->day, &played->level, played->level.seed);
    assert_true(run_create(&writer, folder, STARTED + bot * 60 + round * 3600, &played->level, level,
                           played->level.seed, &error));
    if (round > 0)
        assert_true(run_round(&writer, round, &error));
    bot_start(&player, bots[bot], &played->day);
    while (played->day.phase != PHASE_OVER) {
        Command command = bot_next(&player, &played->day);
        if (command.kind == COMMAND_BEGIN)
            strips_keep(&played->strips, &played->day);
        if (command.kind == COMMAND_NONE)
            day_run(&played->day, command.beat, NULL);
        else if (day_run(&played->day, command.beat, NULL), day_allows(&played->day, &command))
            obey_kept(played, &writer, command);
        else
            day_obey(&played->day, &command, NULL);
    }
    strips_keep(&played->strips, &played->day);
    ask(played, &writer, bot);
    if (bot == 1)
        obey_kept(played, &writer, (Command){.kind = COMMAND_VERDICT, .argument = JUDGED_COUNTED});
    assert_true(run_sync(&writer, &played->day, &error));
    strcpy(played->path, writer.file.path);
    run_close(&writer);
    return played;
}

static inline Played *play_bot(const char *folder, int bot, int round)
{
    return play_bot_of(folder, bot, round, text_of(small_level));
}

static inline void played_free(Played *played)
{
    level_free(&played->level);
    free(played);
}

/* Of its file. */
static inline RunResult result_of(const Played *played)
{
    Run run = {0};
    RunError error;
    RunResult result = {0};
    if (!run_load(played->path, &run, &error) || !run_result_of_run(&run, &result, &error))
        fail_msg("%s", error.sentence);
    run_free(&run);
    return result;
}

/* One with a nickname, as a file and as a QR text. */
static inline void kept_of(Scratch *scratch, Buffer *file, Buffer *qr)
{
    Played *played = play_bot(scratch->folder, 4, 0);
    RunResult result = result_of(played);
    assert_true(run_result_nickname(&result, text_of("Anna")));
    run_result_print(&result, file);
    run_result_qr_print(&result, qr);
    played_free(played);
}
