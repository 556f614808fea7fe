/* argue.c - `mdr argue`: bots play a level over seeds; who wins which ledger, and whether the level's [expect] lines
 * hold. With --search: search.c. */
#include "mdr/argue.h"

#include <stdio.h>

#include "base/file.h"
#include "level/read.h"
#include "level/words.h"
#include "mdr/argue_charter.h"
#include "mdr/say.h"
#include "mdr/search.h"
#include "mdr/seeds.h"
#include "work/payees.h"

typedef struct Argument {
    const char *path;
    const Level *level;
    int64_t first, last; /* seeds */
    uint64_t shown;      /* who is printed; bits as in claim_play_all */
    bool rows;           /* every seed, too */
    bool margin;         /* by a hair is not enough */
} Argument;

/* What came out of all seeds: sums, and the tallies of the expectations. */
typedef struct Sums {
    int64_t measures[WHO_COUNT][MEASURE_COUNT];
    int64_t minutes[WHO_COUNT][ACCOUNT_COUNT];
    Tally tallies[LEVEL_EXPECTS_MAX];
    Buffer rows; /* JSON objects, comma between */
} Sums;

static const Measure columns[] = {
    MEASURE_PROGRESS,         MEASURE_FLOOR,           MEASURE_BUSYNESS,   MEASURE_STANDING_SEEN,
    MEASURE_STANDING_COUNTED, MEASURE_STANDING_SERVED, MEASURE_ABOUT_WORK, MEASURE_SEALED,
    MEASURE_PAID,
};

static uint64_t bots_needed(const Level *level)
{
    uint64_t bots = 0;
    for (int i = 0; i < level->expect_count; i++)
        bots |= expect_bots(&level->expects[i]);
    return bots;
}

/* Unless told otherwise: those that differ from balanced in one thing of few levels where a line speaks of them. */
static uint64_t shown_of(const Arguments *arguments, const Level *level)
{
    uint64_t few = 1u << BOT_STAYER | 1u << BOT_RESIDENT | 1u << BOT_ASKER;
    if (level->mode == MODE_CHARTER)
        return arguments->bots | charter_everybody(level);
    return arguments->bots ? arguments->bots : (((2u << BOT_NEWCOMER) - 1) & ~few) | (bots_needed(level) & few);
}

static const char *json_name(Measure measure)
{
    switch (measure) {
    case MEASURE_PROGRESS: return "progress";
    case MEASURE_FLOOR: return "floor";
    case MEASURE_BUSYNESS: return "busyness";
    case MEASURE_STANDING_SEEN: return "standing_seen";
    case MEASURE_STANDING_COUNTED: return "standing_counted";
    case MEASURE_STANDING_SERVED: return "standing_served";
    case MEASURE_ABOUT_WORK: return "about_work";
    case MEASURE_SEALED: return "sealed";
    case MEASURE_PAID: return "paid";
    case MEASURE_STANDING:
    case MEASURE_KNOTS:
    case MEASURE_PINGS:
    case MEASURE_MEETINGS:
    case MEASURE_ENERGY:
    case MEASURE_BURNOUT:
    case MEASURE_RANK:
    case MEASURE_MINUTES:
    case MEASURE_COUNT: break;
    }
    return "";
}

/* A value of which `per` make one, with two decimals. */
static void add_decimal(Buffer *out, int64_t value, int64_t per)
{
    int64_t hundredths = div_floor(value * 100, per);
    buffer_print(out, "%s%lld.%02lld", hundredths < 0 ? "-" : "",
                 (long long)(hundredths < 0 ? -hundredths : hundredths) / 100,
                 (long long)(hundredths < 0 ? -hundredths : hundredths) % 100);
}

/* Of hundredths, cut. */
static void add_tenths(Buffer *out, int hundredths)
{
    int size = hundredths < 0 ? -hundredths : hundredths;
    buffer_print(out, "%s%d.%d", hundredths < 0 ? "-" : "", size / 100, size / 10 % 10);
}

/* What one unit of a measure is kept in: shares are hundredths of a per cent. */
static int64_t unit_of(Measure measure)
{
    return measure == MEASURE_ABOUT_WORK ? 100 : 1;
}

static void add_figures(Buffer *out, const int64_t measures[MEASURE_COUNT], const int64_t minutes[ACCOUNT_COUNT],
                        int64_t seeds)
{
    for (int i = 0; i < COUNT_OF(columns); i++) {
        buffer_print(out, "\"%s\":", json_name(columns[i]));
        add_decimal(out, measures[columns[i]], seeds * unit_of(columns[i]));
        buffer_text(out, ",");
    }
    buffer_text(out, "\"minutes\":{");
    for (int i = 0; i < ACCOUNT_COUNT; i++) {
        buffer_print(out, "%s\"%s\":", i > 0 ? "," : "", account_words[i]);
        add_decimal(out, minutes[i], seeds);
    }
    buffer_text(out, "}");
}

static void add_outcome(Sums *sums, int bot, const Outcome *outcome)
{
    for (int i = 0; i < MEASURE_COUNT; i++)
        sums->measures[bot][i] += outcome->measures[0][i];
    for (int i = 0; i < ACCOUNT_COUNT; i++)
        sums->minutes[bot][i] += outcome->total.minutes[i];
}

static void add_row(Sums *sums, int64_t seed, const char *who, const Outcome *outcome)
{
    int64_t measures[MEASURE_COUNT];
    int64_t minutes[ACCOUNT_COUNT];
    for (int i = 0; i < MEASURE_COUNT; i++)
        measures[i] = outcome->measures[0][i];
    for (int i = 0; i < ACCOUNT_COUNT; i++)
        minutes[i] = outcome->total.minutes[i];
    buffer_print(&sums->rows, "%s\n  {\"seed\":%lld,\"bot\":\"%s\",", sums->rows.length > 0 ? "," : "", (long long)seed,
                 who);
    add_figures(&sums->rows, measures, minutes, 1);
    buffer_text(&sums->rows, "}");
}

typedef struct Arguing {
    const Argument *argument;
    Sums *sums;
} Arguing;

static void add_seed(int64_t seed, const Outcome *const *outcomes, void *owner)
{
    const Arguing *arguing = owner;
    const Argument *argument = arguing->argument;
    for (int i = 0; i < WHO_COUNT; i++) {
        if (!outcomes[i])
            continue;
        add_outcome(arguing->sums, i, outcomes[i]);
        if (argument->rows && (argument->shown >> i & 1u))
            add_row(arguing->sums, seed, charter_who_word(argument->level, i), outcomes[i]);
    }
    for (int i = 0; i < argument->level->expect_count; i++)
        tally_add(&arguing->sums->tallies[i], outcomes);
}

static void play_all(const Argument *argument, Sums *sums)
{
    Arguing arguing = {argument, sums};
    Seeds seeds = {argument->level, argument->first, argument->last, argument->shown | bots_needed(argument->level)};
    for (int i = 0; i < argument->level->expect_count; i++)
        sums->tallies[i] = tally_start(&argument->level->expects[i]);
    seeds_play(&seeds, seeds_threads(), add_seed, &arguing);
}

static bool all_hold(const Argument *argument, const Sums *sums)
{
    for (int i = 0; i < argument->level->expect_count; i++) {
        Verdict verdict = tally_verdict(&sums->tallies[i]);
        if (!verdict.holds || (argument->margin && verdict.hair))
            return false;
    }
    return true;
}

static void add_expect_json(Buffer *out, const Expect *expect, Verdict verdict)
{
    buffer_text(out, "{\"text\":");
    buffer_json(out, text_of(expect->text));
    buffer_print(out, ",\"holds\":%s,\"seeds_held\":%d,\"left\":", verdict.holds ? "true" : "false",
                 verdict.seeds_held);
    add_decimal(out, verdict.left, 100);
    buffer_text(out, ",\"right\":");
    add_decimal(out, verdict.right, 100);
    if (verdict.means.has) {
        buffer_text(out, ",\"margin_per_cent\":");
        add_decimal(out, verdict.means.per_cent, 100);
        buffer_text(out, ",\"standard_errors\":");
        add_decimal(out, verdict.means.errors, 100);
    }
    buffer_print(out, ",\"by_a_hair\":%s}", verdict.hair ? "true" : "false");
}

static void add_json(const Argument *argument, const Sums *sums, Buffer *out)
{
    const Level *level = argument->level;
    int64_t seeds = argument->last - argument->first + 1;
    buffer_text(out, "{\"level\":");
    buffer_json(out, text_of(argument->path));
    buffer_print(out, ",\"seeds\":\"%lld..%lld\",\"days\":%d,\n \"bots\":{", (long long)argument->first,
                 (long long)argument->last, level->days);
    bool first = true;
    for (int i = 0; i < WHO_COUNT; i++) {
        if ((argument->shown >> i & 1u) == 0)
            continue;
        buffer_print(out, "%s\n  \"%s\":{", first ? "" : ",", charter_who_word(level, i));
        add_figures(out, sums->measures[i], sums->minutes[i], seeds);
        buffer_text(out, "}");
        first = false;
    }
    buffer_text(out, "},\n \"expect\":[");
    for (int i = 0; i < level->expect_count; i++) {
        buffer_text(out, i > 0 ? ",\n  " : "\n  ");
        add_expect_json(out, &level->expects[i], tally_verdict(&sums->tallies[i]));
    }
    buffer_text(out, "]");
    if (argument->rows) {
        buffer_text(out, ",\n \"rows\":[");
        buffer_add(out, buffer_view(&sums->rows));
        buffer_text(out, "]");
    }
    buffer_text(out, "}");
}

static void add_table(const Argument *argument, const Sums *sums, Buffer *out)
{
    int64_t seeds = argument->last - argument->first + 1;
    bool counted = payees_counted(argument->level);
    buffer_print(out, "%-10s %9s %9s %9s %6s %8s %7s %6s %7s%s\n", "", "progress", "floor", "busyness", "seen", "counted",
                 "served", "about", "sealed", counted ? "    paid" : "");
    for (int i = 0; i < BOT_COUNT; i++) {
        if ((argument->shown >> i & 1u) == 0)
            continue;
        const int64_t *sum = sums->measures[i];
        int64_t sealed = sum[MEASURE_SEALED] * 10 / seeds;
        buffer_print(out, "%-10s %9lld %9lld %9lld %6lld %8lld %7lld %4lld %% %5lld.%lld", bot_words[i],
                     (long long)(sum[MEASURE_PROGRESS] / seeds), (long long)(sum[MEASURE_FLOOR] / seeds),
                     (long long)(sum[MEASURE_BUSYNESS] / seeds), (long long)(sum[MEASURE_STANDING_SEEN] / seeds),
                     (long long)(sum[MEASURE_STANDING_COUNTED] / seeds),
                     (long long)(sum[MEASURE_STANDING_SERVED] / seeds),
                     (long long)((sum[MEASURE_ABOUT_WORK] / seeds + 50) / 100), (long long)(sealed / 10),
                     (long long)(sealed % 10));
        if (counted)
            buffer_print(out, " %7lld", (long long)(sum[MEASURE_PAID] / seeds));
        buffer_text(out, "\n");
    }
}

static void add_minutes(const Argument *argument, const Sums *sums, Buffer *out)
{
    int64_t seeds = argument->last - argument->first + 1;
    int width = charter_who_width(argument->level);
    buffer_print(out, "\n%-*s", width, "minutes");
    for (int i = 0; i < ACCOUNT_COUNT; i++)
        buffer_print(out, " %8s", account_words[i]);
    buffer_text(out, "\n");
    for (int bot = 0; bot < WHO_COUNT; bot++) {
        if ((argument->shown >> bot & 1u) == 0)
            continue;
        buffer_print(out, "%-*s", width, charter_who_word(argument->level, bot));
        for (int i = 0; i < ACCOUNT_COUNT; i++)
            buffer_print(out, " %8lld", (long long)(sums->minutes[bot][i] / seeds));
        buffer_text(out, "\n");
    }
}

/* Tenths are enough to see it by. */
static void add_margin(Buffer *out, Margin margin)
{
    if (!margin.has)
        return;
    buffer_text(out, ", margin ");
    add_tenths(out, margin.per_cent);
    buffer_text(out, " %");
    if (margin.errors == ERRORS_MOST || margin.errors == -ERRORS_MOST) {
        buffer_text(out, " on every seed alike");
        return;
    }
    buffer_text(out, " and ");
    add_tenths(out, margin.errors);
    buffer_text(out, " standard errors");
}

static void add_expects(const Argument *argument, const Sums *sums, Buffer *out)
{
    const Level *level = argument->level;
    if (level->expect_count > 0)
        buffer_text(out, "\n");
    for (int i = 0; i < level->expect_count; i++) {
        Verdict verdict = tally_verdict(&sums->tallies[i]);
        buffer_print(out, "%-5s ", verdict.holds ? "holds" : "FAILS");
        buffer_escaped(out, text_of(level->expects[i].text));
        buffer_text(out, "   [");
        add_decimal(out, verdict.left, 100);
        buffer_text(out, " : ");
        add_decimal(out, verdict.right, 100);
        add_margin(out, verdict.means);
        if (!level->expects[i].mean)
            buffer_print(out, "; on %d of %d seeds", verdict.seeds_held, verdict.seeds);
        buffer_print(out, "]%s\n", verdict.hair ? " by a hair" : "");
    }
}

static void add_text(const Argument *argument, const Sums *sums, Buffer *out)
{
    buffer_escaped(out, text_of(argument->path));
    buffer_print(out, ": %d day%s, seeds %lld..%lld, means over the seeds\n\n", argument->level->days,
                 argument->level->days == 1 ? "" : "s", (long long)argument->first, (long long)argument->last);
    if (argument->level->mode == MODE_CHARTER)
        charter_table(argument->level, argument->shown, sums->measures, argument->last - argument->first + 1, out);
    else
        add_table(argument, sums, out);
    add_minutes(argument, sums, out);
    add_expects(argument, sums, out);
    if (argument->rows) {
        buffer_text(out, "\n");
        buffer_add(out, buffer_view(&sums->rows));
        buffer_text(out, "\n");
    }
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
    play_all(argument, &sums);
    if (json)
        add_json(argument, &sums, out);
    else
        add_text(argument, &sums, out);
    buffer_free(&sums.rows);
    return all_hold(argument, &sums) ? EXIT_CLEAN : EXIT_CLAIM;
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
        Argument argument = {.path = arguments->files[i],
                             .level = &level,
                             .first = arguments->seeds.from,
                             .last = arguments->seeds.to,
                             .shown = shown_of(arguments, &level),
                             .rows = arguments->per_seed,
                             .margin = arguments->margin};
        if (printed++ > 0)
            buffer_text(&out, arguments->json ? ",\n" : "\n");
        status = worse(status, arguments->search ? search_level(arguments, argument.path, &level, &out)
                                                 : argue(&argument, arguments->json, &out));
        level_free(&level);
    }
    if (arguments->json)
        buffer_text(&out, several ? "]\n" : "\n");
    return say_all(&out, (ExitStatus)status);
}
