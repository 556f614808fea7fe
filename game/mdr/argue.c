/* argue.c - `mdr argue`: bots play a level over seeds, and what came out is added up. How it is said, argue_table.c, argue_lines.c,
 * unwritten.c and argue_json.c; with --search, search.c; with --why, diary.c. */
#include "mdr/argue.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "level/level_time.h"
#include "level/read.h"
#include "mdr/argue_charter.h"
#include "mdr/argument.h"
#include "mdr/diary.h"
#include "mdr/say.h"
#include "mdr/search.h"

static uint64_t bots_needed(const Level *level)
{
    uint64_t bots = 0;
    for (int i = 0; i < level->expect_count; i++)
        bots |= expect_bots(&level->expects[i]);
    return bots;
}

/* Unless told otherwise: those that differ from balanced in one thing of few levels where a line speaks of them, or of a variant. */
static uint64_t bots_shown(const Arguments *arguments, const Level *level)
{
    uint64_t few = 1u << BOT_STAYER | 1u << BOT_RESIDENT | 1u << BOT_ASKER, needed = bots_needed(level);
    if (level->mode == MODE_CHARTER)
        return arguments->bots | charter_everybody(level);
    return arguments->bots ? arguments->bots : (((2u << BOT_NEWCOMER) - 1) & ~few) | ((needed | argue_varied(level, needed)) & few);
}

/* With the variants of them that a line speaks of. */
static uint64_t shown_of(const Arguments *arguments, const Level *level)
{
    uint64_t shown = bots_shown(arguments, level);
    return shown | argue_variants_of(level, shown, bots_needed(level));
}

/* ---- adding up ---- */

static void add_row(Sums *sums, int64_t seed, int who, const Outcome *outcome)
{
    if (sums->row_count == sums->row_room) {
        int64_t room = sums->row_room > 0 ? 2 * sums->row_room : 256;
        SeedRow *rows = realloc(sums->rows, (size_t)room * sizeof *rows);
        sums->failed = sums->failed || rows == NULL;
        if (rows == NULL)
            return;
        sums->rows = rows;
        sums->row_room = room;
    }
    SeedRow *row = &sums->rows[sums->row_count++];
    *row = (SeedRow){.seed = seed, .who = who};
    for (int i = 0; i < MEASURE_COUNT; i++)
        row->measures[i] = outcome->measures[0][i];
}

typedef struct Arguing {
    const Argument *argument;
    Sums *sums;
} Arguing;

static void add_outcome(const Argument *argument, Sums *sums, int who, const Outcome *outcome)
{
    for (int day = 0; day <= level_played_days(argument->level); day++) {
        for (int i = 0; i < MEASURE_COUNT; i++)
            sums->measures[who][day][i] += outcome->measures[day][i];
    }
}

static void add_rows(const Argument *argument, Sums *sums, int64_t seed, const Outcome *const *outcomes)
{
    int who;
    for (int i = 0; (who = argue_shown_at(argument, i)) < WHO_COUNT; i++) {
        if (outcomes[who])
            add_row(sums, seed, who, outcomes[who]);
    }
}

static void add_seed(int64_t seed, const Outcome *const *outcomes, void *owner)
{
    const Arguing *arguing = owner;
    const Argument *argument = arguing->argument;
    Sums *sums = arguing->sums;
    for (int i = 0; i < WHO_COUNT; i++) {
        if (outcomes[i])
            add_outcome(argument, sums, i, outcomes[i]);
    }
    if (argument->per_seed)
        add_rows(argument, sums, seed, outcomes);
    for (int i = 0; i < argument->level->expect_count; i++) {
        BrokenSeeds *broken = &sums->broken[i];
        if (tally_add(&sums->tallies[i], outcomes))
            continue;
        if (broken->count < BROKEN_SEEDS_NAMED)
            broken->first[broken->count] = seed;
        broken->count++;
    }
    unwritten_add(argument->level, (uint64_t)seed, outcomes, &sums->unwritten);
}

static void play_all(const Argument *argument, Sums *sums)
{
    Arguing arguing = {argument, sums};
    for (int i = 0; i < argument->level->expect_count; i++)
        sums->tallies[i] = tally_start(&argument->level->expects[i]);
    seeds_play(&argument->seeds, seeds_threads(), add_seed, &arguing);
}

static bool all_hold(const Argument *argument, const Sums *sums)
{
    for (int i = 0; i < argument->level->expect_count; i++) {
        Verdict verdict = tally_verdict(&sums->tallies[i]);
        if (!verdict.holds || (argument->margin && verdict.slight))
            return false;
    }
    return true;
}

/* ---- saying it ---- */

static void add_head(const Argument *argument, Buffer *out)
{
    const Level *level = argument->level;
    const Seeds *seeds = &argument->seeds;
    buffer_escaped(out, text_of(argument->path));
    buffer_print(out, ": %d day%s, seed%s %lld", level->days, level->days == 1 ? "" : "s", seeds->first < seeds->last || seeds->own ? "s" : "",
                 (long long)seeds->first);
    if (seeds->first < seeds->last)
        buffer_print(out, "..%lld", (long long)seeds->last);
    if (level->has_seed)
        buffer_print(out, seeds->own ? " and the level's own, %lld" : " (the level's own, %lld, is among them)", (long long)level->seed);
    buffer_text(out, "; means over the seeds; to play, ");
    level_time_print(level, out);
    buffer_text(out, "\n");
}

static void add_text(const Argument *argument, const Sums *sums, Buffer *out)
{
    add_head(argument, out);
    argue_tables(argument, sums, out);
    unwritten_text(argument->level, &sums->unwritten, argument->shown, seeds_count(&argument->seeds), out);
    argue_lines(argument, sums, out);
}

static int last_day_asked(const Level *level)
{
    int last = 1;
    for (int i = 0; i < level->expect_count; i++)
        last = max_int(last, expect_last_day(&level->expects[i]));
    return last;
}

/* To standard error: standard output may be read by a machine. */
static void complain(const Messages *messages, const char *path, Text source)
{
    Buffer out = {0};
    messages_print(messages, path, source, &out);
    fwrite(out.data, 1, out.length, stderr);
    buffer_free(&out);
}

/* Of warnings, that there are some: what they say is check's. */
static void mention_warnings(const char *path, int count)
{
    Buffer name = {0};
    if (count == 0)
        return;
    buffer_escaped(&name, text_of(path));
    fprintf(stderr, "%s: %d warning%s; mdr check %s says %s\n", buffer_view(&name).at, count, count == 1 ? "" : "s", buffer_view(&name).at,
            count == 1 ? "it" : "them");
    buffer_free(&name);
}

/* Whether the level can be played for so many days; where mode = charter `@day` counts quarters, which days do not change. */
static bool days_fit(const Level *level, int days)
{
    int last = level->mode == MODE_CHARTER ? 1 : last_day_asked(level);
    if (level->mode == MODE_RATE && days > 1)
        say_wrong(EXIT_USAGE, "--days %d: the level's mode is rate, which is of one day", days);
    else if (last > days)
        say_wrong(EXIT_USAGE, "--days %d: an expectation of the level asks about day %d", days, last);
    else if (level_days_worked(level, min_int(days, level->days)) == 0)
        say_wrong(EXIT_USAGE, "--days %d: they are all off", days);
    else
        return true;
    return false;
}

/* A level as it is, or for another number of days; a search does not ask what it expects. */
static int open_level(const char *path, int days, bool search, Level *level)
{
    Buffer text = {0};
    FileError error;
    if (!file_read(path, LEVEL_BYTES_MAX, &text, &error))
        return say_wrong(error.status, "%s", error.sentence);
    Messages messages;
    bool good = level_read(buffer_view(&text), level, &messages);
    if (!good)
        complain(&messages, path, buffer_view(&text));
    else
        mention_warnings(path, messages.warnings);
    buffer_free(&text);
    if (!good)
        return EXIT_DATA;
    if (days > 0 && (!search || level_days_worked(level, days) == 0) && !days_fit(level, days)) {
        level_free(level);
        return EXIT_USAGE;
    }
    if (search && level->mode == MODE_CHARTER) {
        level_free(level);
        return say_wrong(EXIT_USAGE, "--search plays a day at the desk, and the level's mode is charter; without it all its charters are compared");
    }
    if (days > 0)
        level->days = days;
    return EXIT_CLEAN;
}

static int argue(const Argument *argument, bool json, Buffer *out)
{
    Sums sums = {0};
    int status = EXIT_BUG;
    if (unwritten_start(argument->level, &sums.unwritten)) {
        play_all(argument, &sums);
        (json ? argue_json : add_text)(argument, &sums, out);
        status = sums.failed ? EXIT_BUG : all_hold(argument, &sums) ? EXIT_CLEAN : EXIT_CLAIM;
    }
    if (status == EXIT_BUG)
        say_wrong(EXIT_BUG, "there is not enough memory to argue");
    unwritten_free(&sums.unwritten);
    free(sums.rows);
    return status;
}

static bool plays_own(const Level *level, SeedRange range)
{
    return level->has_seed && (level->seed < (uint64_t)range.from || level->seed > (uint64_t)range.to);
}

static int argue_level(const Arguments *arguments, const char *path, const Level *level, Buffer *out)
{
    Argument argument = {.path = path,
                         .level = level,
                         .shown = shown_of(arguments, level),
                         .per_seed = arguments->per_seed,
                         .by_day = arguments->by_day,
                         .margin = arguments->margin};
    argument.seeds = (Seeds){.level = level,
                             .first = arguments->seeds.from,
                             .last = arguments->seeds.to,
                             .bots = argument.shown | bots_needed(level),
                             .own = plays_own(level, arguments->seeds)};
    return argue(&argument, arguments->json, out);
}

/* Data that cannot be read weighs more than a claim that does not hold. */
static int worse(int a, int b)
{
    return a > b ? a : b;
}

int tool_argue(const Arguments *arguments)
{
    Buffer out = {0};
    int status = EXIT_CLEAN;
    bool several = arguments->count > 1;
    int printed = 0;
    if (arguments->json && several)
        buffer_text(&out, "[");
    for (int i = 0; i < arguments->count; i++) {
        Level level = {0};
        int opened = open_level(arguments->files[i], arguments->days, arguments->search, &level);
        status = worse(status, opened);
        if (opened != EXIT_CLEAN)
            continue;
        if (printed++ > 0)
            buffer_text(&out, arguments->json ? ",\n" : "\n");
        int (*tool)(const Arguments *, const char *, const Level *, Buffer *) = arguments->search ? search_level : arguments->why >= 0 ? diary_level : argue_level;
        status = worse(status, tool(arguments, arguments->files[i], &level, &out));
        level_free(&level);
    }
    if (arguments->json)
        buffer_text(&out, several ? "]\n" : "\n");
    return say_all(&out, (ExitStatus)status);
}
