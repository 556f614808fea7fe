/* search.c - looks for what nobody thought of: plays thousands of policies of a level, climbs to the best, and shows on seeds it did not
 * climb on which of them lead, in what, and what each choice does by itself. What the columns mean: ../README.md. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "level/read.h"
#include "level/words.h"
#include "policies/climb.h"
#include "policies/effects.h"
#include "policies/traits.h"

typedef struct Options {
    const char *path;
    int64_t policies, days, climb_from, climb_seeds, seed_from, seeds, chance;
    bool newcomer, effects;
    int only; /* the trait whose effects are shown; -1: all */
} Options;

static void usage(void)
{
    fprintf(stderr, "usage: search LEVEL [--policies N] [--days N] [--climb FIRST COUNT] [--seeds FIRST COUNT] [--chance N]\n"
                    "              [--newcomer] [--no-effects] [--trait WORDS]\n");
    exit(EXIT_USAGE);
}

static int64_t number(int *at, int count, char **words)
{
    int64_t value = 0;
    if (++*at >= count || !text_int(text_of(words[*at]), &value) || value < 0 || value > 1000000)
        usage();
    return value;
}

static void read_word(Options *options, int *at, int count, char **words)
{
    const char *word = words[*at];
    if (strcmp(word, "--policies") == 0)
        options->policies = number(at, count, words);
    else if (strcmp(word, "--days") == 0)
        options->days = number(at, count, words);
    else if (strcmp(word, "--chance") == 0)
        options->chance = number(at, count, words);
    else if (strcmp(word, "--newcomer") == 0)
        options->newcomer = true;
    else if (strcmp(word, "--no-effects") == 0)
        options->effects = false;
    else if (strcmp(word, "--trait") == 0 && *at + 1 < count) {
        options->only = trait_find(words[++*at]);
        if (options->only < 0)
            usage();
    } else if (strcmp(word, "--climb") == 0) {
        options->climb_from = number(at, count, words);
        options->climb_seeds = number(at, count, words);
    } else if (strcmp(word, "--seeds") == 0) {
        options->seed_from = number(at, count, words);
        options->seeds = number(at, count, words);
    } else if (options->path == NULL && word[0] != '-')
        options->path = word;
    else
        usage();
}

static Options read_options(int count, char **words)
{
    Options options = {.policies = 10000, .climb_from = 1001, .climb_seeds = 40, .seed_from = 101, .seeds = 100,
                       .chance = 1, .effects = true, .only = -1};
    for (int i = 1; i < count; i++)
        read_word(&options, &i, count, words);
    bool good = options.path != NULL && options.climb_seeds > 0 && options.seeds > 0 && options.days <= LEVEL_DAYS_MAX;
    if (!good)
        usage();
    return options;
}

static void open_level(const Options *options, Level *level)
{
    Buffer text = {0};
    FileError error;
    Messages messages;
    if (!file_read(options->path, LEVEL_BYTES_MAX, &text, &error)) {
        fprintf(stderr, "%s\n", error.sentence);
        exit((int)error.status);
    }
    if (!level_read(buffer_view(&text), level, &messages)) {
        fprintf(stderr, "%s: not a level, see `mdr check`\n", options->path);
        exit(EXIT_DATA);
    }
    buffer_free(&text);
    if (options->days > 0)
        level->days = (int)options->days;
}

/* ---- rows ---- */

static void print_columns(void)
{
    printf("%-32s %8s %9s %6s %8s %7s %8s %8s %6s\n", "", "Progress", "Busyness", "seen", "counted", "served", "refining", "burnout", "both");
}

static void print_row(const char *words, const Score *score)
{
    int seeds = max_int(1, score->seeds);
    printf("%-32s %8d %9d %6d %8d %7d %8d %8d %4d %%\n", words, score_progress(score), score_busyness(score),
           (int)(score->standing[JUDGED_SEEN] / seeds), (int)(score->standing[JUDGED_COUNTED] / seeds),
           (int)(score->standing[JUDGED_SERVED] / seeds), (int)(score->refining / seeds), (int)(score->burnout / seeds),
           100 * score->both / seeds);
}

static void print_named(const Seeds *seeds, BotKind hands)
{
    Trial trials[BOT_NEWCOMER];
    for (int i = 0; i < BOT_NEWCOMER; i++)
        trials[i] = (Trial){.policy = *policy_of((BotKind)i), .hands = hands >= BOT_NEWCOMER ? hands : (BotKind)i};
    trials_play(seeds, seeds->count, trials, BOT_NEWCOMER);
    print_columns();
    for (int i = 0; i < BOT_NEWCOMER; i++)
        print_row(bot_words[i], &trials[i].score);
}

static void print_best(const Seeds *seeds, const Best *best)
{
    Trial trials[GOAL_COUNT];
    for (int goal = 0; goal < GOAL_COUNT; goal++)
        trials[goal] = best->kept[goal][0];
    trials_play(seeds, seeds->count, trials, GOAL_COUNT);
    printf("\nthe best found\n");
    print_columns();
    for (int goal = 0; goal < GOAL_COUNT; goal++)
        print_row(goal_words[goal], &trials[goal].score);
    for (int goal = 0; goal < GOAL_COUNT; goal++) {
        printf("\n%s\n", goal_words[goal]);
        policy_print(&trials[goal].policy, NULL);
    }
}

/* ---- the front: none has more of both ---- */

enum { FRONT_MAX = GOAL_COUNT * KEPT };

static int by_progress(const void *a, const void *b)
{
    const Trial *one = a, *other = b;
    return (one->score.progress < other->score.progress) - (one->score.progress > other->score.progress);
}

static void print_front(const Seeds *seeds, const Best *best)
{
    static const char *const mixed = "";
    Trial *trials = calloc(FRONT_MAX, sizeof *trials);
    int count = 0, led = 0, most = 0;
    if (trials == NULL)
        abort();
    for (int i = 0; i < FRONT_MAX; i++) {
        if (i % KEPT < best->count[i / KEPT])
            trials[count++] = best->kept[i / KEPT][i % KEPT];
    }
    trials_play(seeds, seeds->count, trials, count);
    qsort(trials, (size_t)count, sizeof *trials, by_progress);
    printf("\nthe front\n");
    print_columns();
    int64_t busiest = -1;
    for (int i = 0; i < count; i++) {
        led += 100 * trials[i].score.both > 5 * trials[i].score.seeds;
        most = max_int(most, 100 * trials[i].score.both / max_int(1, trials[i].score.seeds));
        if (trials[i].score.busyness <= busiest)
            continue;
        busiest = trials[i].score.busyness;
        print_row(mixed, &trials[i].score);
    }
    printf("of the best %d, %d lead balanced in Progress and performer in Busyness on more than 5 %% of seeds; the most: %d %%\n", count,
           led, most);
    free(trials);
}

static void print_effects(const Seeds *seeds, const Options *options, const Best *best)
{
    enum { COUNT = 5, EFFECT_SEEDS = 40, DRAWN_BASES = 48, DRAWN_SEEDS = 4 };
    Context contexts[COUNT];
    BotKind hands = options->newcomer ? BOT_NEWCOMER_BALANCED : BOT_BALANCED;
    context_of_one(&contexts[0], "balanced", policy_of(BOT_BALANCED), hands, EFFECT_SEEDS);
    context_of_one(&contexts[1], "best, home at five", &best->kept[GOAL_PLAIN][0].policy, hands, EFFECT_SEEDS);
    context_drawn(&contexts[2], "random", DRAWN_BASES, hands, DRAWN_SEEDS, (uint64_t)options->chance);
    context_of_one(&contexts[3], "newcomer", policy_of(BOT_BALANCED), BOT_NEWCOMER_BALANCED, EFFECT_SEEDS);
    context_of_one(&contexts[4], "performer", policy_of(BOT_PERFORMER), hands, EFFECT_SEEDS);
    effects_print(seeds, contexts, COUNT, options->only);
}

int main(int count, char **words)
{
    Options options = read_options(count, words);
    BotKind hands = options.newcomer ? BOT_NEWCOMER_BALANCED : BOT_BALANCED;
    Level level = {0};
    open_level(&options, &level);
    Seeds climbed = seeds_open(&level, (int)options.climb_from, (int)options.climb_seeds);
    Seeds apart = seeds_open(&level, (int)options.seed_from, (int)options.seeds);
    Best *best = calloc(1, sizeof *best);
    if (best == NULL)
        abort();
    climb(&climbed, hands, (int)options.policies, (uint64_t)options.chance, best);
    printf("%s: %d days, %s hands, %d policies climbing on seeds %d..%d; all that follows on seeds %d..%d\n\n", options.path, level.days,
           options.newcomer ? "newcomer's" : "fitted", best->played, climbed.first, climbed.first + climbed.count - 1, apart.first,
           apart.first + apart.count - 1);
    print_named(&apart, hands);
    print_best(&apart, best);
    print_front(&apart, best);
    if (options.effects)
        print_effects(&apart, &options, best);
    free(best);
    seeds_close(&climbed);
    seeds_close(&apart);
    level_free(&level);
    return EXIT_CLEAN;
}
