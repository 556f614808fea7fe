/* record.c - plays and keeps the runs that every build must replay to the same hashes: record ROOT FOLDER. The hand writes down a beat
 * each real second, as the game does; the bots only hashes, to keep the files small. What the runs are for: ../README.md. */
#include <stdio.h>
#include <stdlib.h>

#include "level/read.h"
#include "record/run_write.h"
#include "runs/players.h"
#include "runs/result_line.h"
#include "work/obey.h"

enum {
    SECOND = 60,           /* beats, at the standard pace */
    HASH_SECONDS = 5,
    STARTED = 1795426200,  /* 2026-11-23 09:30 UTC */
};

typedef struct Recording {
    const char *name, *level;
    int seed;
    PlayerKind player;
    int which; /* the bot, or the hand's answer to a tool */
} Recording;

static const Recording recordings[] = {
    {"balanced", "levels/1-orientation.level", 1, PLAYER_BOT, BOT_BALANCED},
    {"stamper", "levels/1-orientation.level", 2, PLAYER_BOT, BOT_STAMPER},
    {"performer", "levels/ordinary-week.level", 1, PLAYER_BOT, BOT_PERFORMER},
    {"agreeable", "levels/ordinary-week.level", 2, PLAYER_BOT, BOT_AGREEABLE},
    {"hermit", "levels/ordinary-week.level", 3, PLAYER_BOT, BOT_HERMIT},
    {"overtimer", "tests/levels/first-week.level", 1, PLAYER_BOT, BOT_OVERTIMER},
    {"twenty-days", "tests/levels/twenty-days.level", 1, PLAYER_BOT, BOT_REFORMER},
    {"refuser", "levels/00-template.level", 1, PLAYER_BOT, BOT_REFUSER},
    {"layerer", "levels/00-template.level", 1, PLAYER_BOT, BOT_LAYERER},
    {"hand-layers", "tests/runs/everything.level", 1, PLAYER_HAND, 0},
    {"hand-replaces", "tests/runs/everything.level", 2, PLAYER_HAND, 1},
    {"hand-refuses", "tests/runs/everything.level", 3, PLAYER_HAND, 2},
    {"hand-short", "tests/x11/short.level", 4, PLAYER_HAND, 0},
    {"hand-tour", "levels/tour.level", 1, PLAYER_HAND, 0},
    {"quick-reply", "levels/2-quick-reply.level", 1, PLAYER_BOT, BOT_BALANCED},
    {"standing-stand-up", "levels/3-standing-stand-up.level", 1, PLAYER_BOT, BOT_BALANCED},
    {"the-dashboard", "levels/4-the-dashboard.level", 1, PLAYER_BOT, BOT_BALANCED},
    {"senior-refiner", "levels/5-senior-refiner.level", 1, PLAYER_SEEN, 0},
    {"late-bell", "levels/7-the-late-bell.level", 1, PLAYER_BOT, BOT_REFORMER},
    {"what-for", "levels/8-what-is-it-for.level", 1, PLAYER_BOT, BOT_ASKER},
    {"steward-sees", "levels/6-two-desks.level", 1, PLAYER_BOT, BOT_PERFORMER},
    {"steward-looks", "levels/6-two-desks.level", 1, PLAYER_BOT, BOT_BALANCED},
    {"charter", "levels/9-charter.level", 1, PLAYER_AMENDER, 0},
    {"nonsense", "tests/runs/everything.level", 5, PLAYER_NONSENSE, 0},
};

/* One run being played and kept. */
typedef struct Play {
    const Recording *recording;
    Buffer text;
    Level level;
    Day day;
    Player player;
    RunWriter writer;
    FileError error;
    Beat told;   /* the last real second written down */
    int seconds;
} Play;

static void need(bool well, const char *what, const char *why)
{
    if (well)
        return;
    fprintf(stderr, "%s: %s\n", what, why);
    exit(EXIT_NO_CREATE);
}

static void begin(Play *play, const char *root, const char *folder)
{
    const Recording *recording = play->recording;
    char path[PATH_LENGTH_MAX];
    Messages messages;
    snprintf(path, sizeof path, "%s/%s", root, recording->level);
    need(file_read(path, LEVEL_BYTES_MAX, &play->text, &play->error), recording->name, play->error.sentence);
    need(level_read(buffer_view(&play->text), &play->level, &messages), path, "it has errors; `mdr check` says which");
    day_start(&play->day, &play->level, (uint64_t)recording->seed);
    play->player = player_start(recording->player, recording->which, &play->day);
    need(run_create(&play->writer, folder, STARTED, &play->level, buffer_view(&play->text), (uint64_t)recording->seed, &play->error),
         recording->name, play->error.sentence);
    play->told = play->day.beat;
}

static void keep(const Play *play, bool written)
{
    need(written, play->recording->name, play->error.sentence);
}

/* To `until` or where the clock stands, a real second at a time. */
static void run_on(Play *play, Beat until)
{
    Day *day = &play->day;
    Beat before = -1;
    while (day->beat < until && day->beat != before) {
        int number = beat_day(day->beat);
        before = day->beat;
        day_run(day, min_int(until, play->told + SECOND), NULL);
        if (beat_day(day->beat) != number)
            keep(play, run_sync(&play->writer, day, &play->error));
        if (day->beat < play->told + SECOND)
            continue;
        play->told = day->beat;
        if (++play->seconds % HASH_SECONDS == 0)
            keep(play, run_hash(&play->writer, day, &play->error));
        else if (play->recording->player == PLAYER_HAND)
            keep(play, run_beat(&play->writer, day, &play->error));
    }
}

static void play_all(Play *play)
{
    while (play->day.phase != PHASE_OVER) {
        Command command = player_next(&play->player, &play->day);
        run_on(play, command.beat);
        if (command.kind != COMMAND_NONE && day_obey(&play->day, &command, NULL))
            keep(play, run_command(&play->writer, &command, &play->error));
    }
    keep(play, run_sync(&play->writer, &play->day, &play->error));
    Command verdict = {.beat = play->day.beat, .kind = COMMAND_VERDICT, .argument = (int16_t)(play->recording->seed % JUDGED_COUNT)};
    if (play->recording->player == PLAYER_HAND && day_obey(&play->day, &verdict, NULL))
        keep(play, run_command(&play->writer, &verdict, &play->error));
}

/* Gives the file its name here, and says what came of it. */
static void finish(Play *play, const char *folder, Buffer *results)
{
    char path[PATH_LENGTH_MAX];
    Run run = {0};
    RunError error;
    snprintf(path, sizeof path, "%s/%s" RUN_ENDING, folder, play->recording->name);
    need(rename(play->writer.file.path, path) == 0, path, "the run cannot be given its name");
    run_close(&play->writer);
    need(run_load(path, &run, &error), path, error.sentence);
    results_line(text_of(play->recording->name), &run, &play->day, results);
    run_free(&run);
}

static void record(const Recording *recording, const char *root, const char *folder, Buffer *results)
{
    Play *play = calloc(1, sizeof *play);
    need(play != NULL, recording->name, "there is not enough memory");
    play->recording = recording;
    begin(play, root, folder);
    play_all(play);
    finish(play, folder, results);
    level_free(&play->level);
    buffer_free(&play->text);
    free(play);
}

int main(int count, char **arguments)
{
    Buffer results = {0};
    char path[PATH_LENGTH_MAX];
    FileError error;
    if (count != 3)
        return EXIT_USAGE;
    results_heading(&results);
    for (int i = 0; i < COUNT_OF(recordings); i++)
        record(&recordings[i], arguments[1], arguments[2], &results);
    snprintf(path, sizeof path, "%s/RESULTS", arguments[2]);
    need(file_write(path, buffer_view(&results), &error), path, error.sentence);
    buffer_free(&results);
    return 0;
}
