/* generate.c - levels made up, held to what any level is held to: mdr check takes them, printed and read they are the
 * same, every bot and somebody without sense plays them to their end, and a run of them that is written down plays
 * again to the same hashes and can be taken up where it broke off. generate_levels COUNT SEED FOLDER; or
 * generate_levels --print SEED. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "generate/anybody.h"
#include "generate/level.h"
#include "generate/loose.h"
#include "generate/met.h"
#include "level/equal.h"
#include "level/format.h"
#include "level/print.h"
#include "level/read.h"
#include "level/words.h"
#include "record/run_play.h"
#include "work/bots.h"
#include "work/day_hash.h"
#include "work/obey.h"
#include "work/stewards.h"

enum {
    SECOND = 60, /* beats between two lines of the run */
    HASH_SECONDS = 5,
    STARTED = 1795426200, /* 2026-11-23 09:30 UTC */
    STUCK_MAX = 2000,     /* commands in a row that are refused, or change nothing */
    ENOUGH = 20,          /* levels that have every key between them, */
    PLENTY = 300,         /* and every constant at both ends */
    NOBODY = BOT_COUNT,   /* who has no sense, in place of a bot */
};

/* A level being put to the test. */
typedef struct Trial {
    uint64_t seed;
    const char *folder;
    Buffer text;
    Level level;
    bool failed;
} Trial;

static bool fail(Trial *trial, const char *what, const char *why)
{
    char path[PATH_LENGTH_MAX];
    FileError error;
    trial->failed = true;
    snprintf(path, sizeof path, "%s/%llu.level", trial->folder, (unsigned long long)trial->seed);
    bool kept = file_write(path, buffer_view(&trial->text), &error);
    printf("level %llu: %s: %s (%s)\n", (unsigned long long)trial->seed, what, why, kept ? path : error.sentence);
    return false;
}

static bool need(Trial *trial, bool well, const char *what, const char *why)
{
    return well || fail(trial, what, why);
}

/* ---- as a text ---- */

static bool reads(Trial *trial, Text text, Level *level, const char *what)
{
    Messages messages;
    Buffer said = {0};
    bool sound = level_read(text, level, &messages);
    if (!sound) {
        messages_print(&messages, what, text, &said);
        fail(trial, what, said.data);
    }
    buffer_free(&said);
    return sound;
}

/* Printed and read it is the same, and printed again the same to the byte. */
static bool prints_itself(Trial *trial)
{
    Buffer once = {0}, twice = {0};
    Level again = {0};
    level_print(&trial->level, &once);
    bool well = reads(trial, buffer_view(&once), &again, "as it is printed") &&
                need(trial, level_equal(&trial->level, &again), "as it is printed", "another level");
    if (well)
        level_print(&again, &twice);
    well = well && need(trial, text_equal(buffer_view(&once), buffer_view(&twice)), "printed twice", "another text");
    buffer_free(&once);
    buffer_free(&twice);
    level_free(&again);
    return well;
}

/* Laid out it says the same, and laid out again it is the same to the byte. */
static bool is_laid_out(Trial *trial, Text text, const char *what)
{
    Buffer once = {0}, twice = {0};
    Level again = {0};
    bool well = need(trial, level_format(text, &once), what, "no memory") && reads(trial, buffer_view(&once), &again, what) &&
                need(trial, level_equal(&trial->level, &again), what, "another level") &&
                need(trial, level_format(buffer_view(&once), &twice), what, "no memory") &&
                need(trial, text_equal(buffer_view(&once), buffer_view(&twice)), what, "another text when laid out again");
    buffer_free(&once);
    buffer_free(&twice);
    level_free(&again);
    return well;
}

/* As it is made, as it is printed, and as a careless hand would have it. */
static bool formats(Trial *trial)
{
    Buffer printed = {0}, loose = {0};
    Level level = {0};
    level_make(trial->seed, &trial->text);
    bool well = reads(trial, buffer_view(&trial->text), &trial->level, "as it is made");
    if (well) {
        level_print(&trial->level, &printed);
        loosen(trial->seed, buffer_view(&trial->text), &loose);
        well = is_laid_out(trial, buffer_view(&trial->text), "laid out") && is_laid_out(trial, buffer_view(&printed), "laid out as printed");
    }
    if (well && loose.length <= LEVEL_BYTES_MAX)
        well = reads(trial, buffer_view(&loose), &level, "written loosely") &&
               need(trial, level_equal(&trial->level, &level), "written loosely", "another level") &&
               is_laid_out(trial, buffer_view(&loose), "laid out from loose lines");
    level_free(&trial->level);
    level_free(&level);
    buffer_free(&trial->text);
    buffer_free(&printed);
    buffer_free(&loose);
    return well;
}

/* ---- played ---- */

typedef struct Who {
    int bot; /* BotKind, or NOBODY */
    Bot hands;
    Rng chance;
} Who;

static Who who_sits_down(int bot, const Day *day)
{
    Who who = {.bot = bot, .chance = rng_stream(day->seed, 2, (uint32_t)bot)};
    if (bot != NOBODY)
        bot_start(&who.hands, (BotKind)bot, day);
    return who;
}

static Command next(Who *who, const Day *day)
{
    if (who->bot == NOBODY)
        return anybody_next(&who->chance, day);
    return day->rating.on ? steward_next(&who->hands, day) : bot_next(&who->hands, day);
}

/* What makes no sense changes nothing. */
static bool refuses_nonsense(Trial *trial, Who *who, Day *day)
{
    Command command = anybody_any(&who->chance, day);
    uint64_t before = day_hash(day);
    if (day_allows(day, &command))
        return true;
    bool obeyed = day_obey(day, &command, NULL);
    return need(trial, !obeyed && day_hash(day) == before, "a command that is not allowed", "something came of it");
}

static bool plays_with(Trial *trial, int bot)
{
    Day day;
    day_start(&day, &trial->level, trial->seed);
    Who who = who_sits_down(bot, &day);
    for (int stuck = 0; day.phase != PHASE_OVER;) {
        Command command = next(&who, &day);
        Beat before = day.beat;
        if (bot == NOBODY && !refuses_nonsense(trial, &who, &day))
            return false;
        day_run(&day, command.beat, NULL);
        bool obeyed = command.kind != COMMAND_NONE && day_obey(&day, &command, NULL);
        stuck = obeyed || day.beat != before ? 0 : stuck + 1;
        if (stuck > STUCK_MAX)
            return fail(trial, bot == NOBODY ? "somebody without sense" : bot_words[bot], "never comes to the end");
    }
    return true;
}

/* ---- written down ---- */

typedef struct Sitting {
    Trial *trial;
    Day *day;
    Who who;
    RunWriter *writer;
    Beat told;
    int seconds;
    FileError error;
} Sitting;

static bool keep(Sitting *sitting, bool written)
{
    return need(sitting->trial, written, "a line of a run", sitting->error.sentence);
}

/* To `until`, or where the clock stands, a real second at a time. */
static bool run_on(Sitting *sitting, Beat until)
{
    Day *day = sitting->day;
    bool well = true;
    for (Beat before = -1; well && day->beat < until && day->beat != before;) {
        before = day->beat;
        day_run(day, min_int(until, sitting->told + SECOND), NULL);
        if (day->beat < sitting->told + SECOND)
            continue;
        sitting->told = day->beat;
        bool hash = ++sitting->seconds % HASH_SECONDS == 0;
        well = keep(sitting, hash ? run_hash(sitting->writer, day, &sitting->error)
                                  : run_beat(sitting->writer, day, &sitting->error));
    }
    return well;
}

/* To the end of the run. */
static bool sit_through(Sitting *sitting)
{
    Day *day = sitting->day;
    sitting->told = day->beat;
    for (int stuck = 0; day->phase != PHASE_OVER;) {
        Command command = next(&sitting->who, day);
        Beat before = day->beat;
        if (!run_on(sitting, command.beat))
            return false;
        command.beat = day->beat;
        bool obeyed = command.kind != COMMAND_NONE && day_obey(day, &command, NULL);
        if (obeyed && !keep(sitting, run_command(sitting->writer, &command, &sitting->error)))
            return false;
        stuck = obeyed || day->beat != before ? 0 : stuck + 1;
        if (stuck > STUCK_MAX)
            return fail(sitting->trial, "a run written down", "never comes to the end");
    }
    return keep(sitting, run_sync(sitting->writer, day, &sitting->error));
}

static bool plays_again(Trial *trial, const char *path, uint64_t hash)
{
    Run run = {0};
    RunError error;
    Replay replay = {0};
    Day day;
    bool well = need(trial, run_load(path, &run, &error), "a run is read", error.sentence) &&
                need(trial, run_replay(&run, &day, &replay, &error), "a run plays again", error.sentence) &&
                need(trial, replay.same && run.ended, "a run plays again", "it is another one") &&
                need(trial, day_hash(&day) == hash, "a run plays again", "it ends otherwise");
    run_free(&run);
    return well;
}

/* Bytes up to the last line of the level's text. */
static int head_of(Text run)
{
    enum { TEXT_MARK = 9 }; /* behind the sum and its blank */
    Text rest = run, line;
    int head = 0;
    while (text_next_line(&rest, &line))
        if (line.length > TEXT_MARK && line.at[TEXT_MARK] == '|')
            head = run.length - rest.length;
    return head;
}

/* The file breaks off at any byte behind its head, as if the plug were pulled. */
static bool break_off(Trial *trial, const char *path, const char *broken, Rng *chance)
{
    Buffer text = {0};
    FileError error;
    if (!need(trial, file_read(path, RUN_BYTES_MAX, &text, &error), "a run is read", error.sentence))
        return false;
    int head = head_of(buffer_view(&text));
    int cut = head + rng_below(chance, (int)text.length - head);
    bool well = need(trial, file_write(broken, text_part(buffer_view(&text), 0, cut), &error), "a run breaks off",
                     error.sentence);
    buffer_free(&text);
    return well;
}

/* Somebody else goes on with it, to the end. */
static bool is_taken_up(Trial *trial, const char *broken, int bot)
{
    RunWriter writer = {0};
    Level level = {0};
    Day day;
    RunError error;
    if (!need(trial, run_resume(&writer, broken, &level, &day, &error), "a run that broke off goes on", error.sentence))
        return false;
    Sitting sitting = {.trial = trial, .day = &day, .who = who_sits_down(bot, &day), .writer = &writer};
    bool well = sit_through(&sitting);
    run_close(&writer);
    well = well && plays_again(trial, broken, day_hash(&day));
    level_free(&level);
    return well;
}

static bool is_kept(Trial *trial, int bot)
{
    char path[PATH_LENGTH_MAX], broken[PATH_LENGTH_MAX];
    RunWriter writer = {0};
    Day day;
    FileError error;
    Rng chance = rng_stream(trial->seed, 3, (uint32_t)bot);
    day_start(&day, &trial->level, trial->seed);
    if (!need(
            trial,
            run_create(&writer, trial->folder, STARTED, &trial->level, buffer_view(&trial->text), trial->seed, &error),
            "a run is begun", error.sentence))
        return false;
    Sitting sitting = {.trial = trial, .day = &day, .who = who_sits_down(bot, &day), .writer = &writer};
    snprintf(path, sizeof path, "%s", writer.file.path);
    snprintf(broken, sizeof broken, "%s/broken-%llu" RUN_ENDING, trial->folder, (unsigned long long)trial->seed);
    bool well = sit_through(&sitting);
    run_close(&writer);
    well = well && plays_again(trial, path, day_hash(&day)) && break_off(trial, path, broken, &chance) &&
           is_taken_up(trial, broken, bot == NOBODY ? (int)(trial->seed % BOT_COUNT) : NOBODY);
    return file_remove(path, &error) && file_remove(broken, &error) && well;
}

/* ---- all of it ---- */

static bool holds(Trial *trial, Met *met)
{
    level_make(trial->seed, &trial->text);
    bool well = reads(trial, buffer_view(&trial->text), &trial->level, "as it is made") && prints_itself(trial);
    if (well)
        met_note(met, buffer_view(&trial->text), &trial->level);
    for (int bot = 0; well && bot <= BOT_COUNT; bot++)
        well = plays_with(trial, bot);
    well = well && is_kept(trial, NOBODY) && is_kept(trial, (int)(trial->seed % BOT_COUNT));
    level_free(&trial->level);
    buffer_free(&trial->text);
    return well;
}

/* Whether so many levels have had all that they should. */
static bool was_met(const Met *met, int levels)
{
    Buffer missing = {0};
    if (levels >= ENOUGH)
        met_missing(met, levels >= PLENTY, &missing);
    bool all = missing.length == 0;
    printf("%s", all ? "" : missing.data);
    buffer_free(&missing);
    return all;
}

static uint64_t number_of(const char *word)
{
    int64_t number = 0;
    if (!text_int(text_of(word), &number) || number < 0) {
        fprintf(stderr, "generate_levels COUNT SEED FOLDER, or generate_levels --print SEED; '%s' is no number\n",
                word);
        exit(EXIT_USAGE);
    }
    return (uint64_t)number;
}

static int print_level(const char *seed)
{
    Buffer text = {0};
    level_make(number_of(seed), &text);
    fwrite(text.data, 1, text.length, stdout);
    buffer_free(&text);
    return EXIT_CLEAN;
}

/* generate_levels --format COUNT SEED FOLDER */
static int format_levels(char **words)
{
    int failed = 0, levels = (int)number_of(words[0]);
    for (int i = 0; i < levels; i++) {
        Trial trial = {.seed = number_of(words[1]) + (uint64_t)i, .folder = words[2]};
        failed += !formats(&trial);
    }
    printf("%d of %d levels laid out\n", levels - failed, levels);
    return failed == 0 ? EXIT_CLEAN : EXIT_CLAIM;
}

int main(int count, char **words)
{
    int failed = 0;
    Met met = {0};
    if (count == 3 && strcmp(words[1], "--print") == 0)
        return print_level(words[2]);
    if (count == 5 && strcmp(words[1], "--format") == 0)
        return format_levels(words + 2);
    if (count != 4) {
        fprintf(stderr, "generate_levels [--format] COUNT SEED FOLDER, or generate_levels --print SEED\n");
        return EXIT_USAGE;
    }
    int levels = (int)number_of(words[1]);
    uint64_t first = number_of(words[2]);
    for (int i = 0; i < levels; i++) {
        Trial trial = {.seed = first + (uint64_t)i, .folder = words[3]};
        failed += !holds(&trial, &met);
        fflush(stdout);
    }
    printf("%d of %d levels held\n", levels - failed, levels);
    return was_met(&met, levels) && failed == 0 ? EXIT_CLEAN : EXIT_CLAIM;
}
