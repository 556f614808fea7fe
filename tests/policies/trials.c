/* trials.c - each thread takes the next trial and plays all its seeds. */
#include "policies/trials.h"

#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

enum { THREADS_MAX = 32 };

typedef struct Pool {
    const Seeds *seeds;
    int seed_count;
    Trial *trials;
    int count;
    int next; /* trial not yet taken */
    pthread_mutex_t mutex;
} Pool;

static Day play(const Level *level, uint64_t seed, const Policy *policy, BotKind hands)
{
    Day day;
    Bot bot;
    day_start(&day, level, seed);
    bot_start_with(&bot, policy, hands, &day);
    bot_play(&bot, &day);
    return day;
}

static void add(Score *score, const Day *day, const Marks *marks)
{
    DayFigures total = ledger_total(&day->ledger, day->level->days);
    score->seeds++;
    score->progress += total.progress;
    score->busyness += total.busyness;
    score->refining += total.minutes[ACCOUNT_REFINING] + total.minutes[ACCOUNT_NIGHT];
    score->burnout += total.burnout;
    for (int i = 0; i < JUDGED_COUNT; i++)
        score->standing[i] += total.standing[i];
    score->both += total.progress > marks->progress && total.busyness > marks->busyness;
}

static void play_trial(const Pool *pool, Trial *trial)
{
    const Seeds *seeds = pool->seeds;
    trial->score = (Score){0};
    for (int i = 0; i < pool->seed_count; i++) {
        Day day = play(seeds->level, (uint64_t)(seeds->first + i), &trial->policy, trial->hands);
        add(&trial->score, &day, &seeds->marks[i]);
    }
}

static Trial *take(Pool *pool)
{
    pthread_mutex_lock(&pool->mutex);
    Trial *trial = pool->next < pool->count ? &pool->trials[pool->next++] : NULL;
    pthread_mutex_unlock(&pool->mutex);
    return trial;
}

static void *work(void *shared)
{
    Pool *pool = shared;
    for (Trial *trial = take(pool); trial != NULL; trial = take(pool))
        play_trial(pool, trial);
    return NULL;
}

void trials_play(const Seeds *seeds, int seed_count, Trial *trials, int count)
{
    Pool pool = {.seeds = seeds, .seed_count = seed_count, .trials = trials, .count = count, .mutex = PTHREAD_MUTEX_INITIALIZER};
    pthread_t helpers[THREADS_MAX];
    long online = sysconf(_SC_NPROCESSORS_ONLN);
    int started = 0;
    while (started + 1 < online && started < THREADS_MAX && pthread_create(&helpers[started], NULL, work, &pool) == 0)
        started++;
    work(&pool);
    for (int i = 0; i < started; i++)
        pthread_join(helpers[i], NULL);
}

Seeds seeds_open(const Level *level, int first, int count)
{
    Seeds seeds = {level, first, count, calloc((size_t)count, sizeof(Marks))};
    if (seeds.marks == NULL)
        abort();
    for (int i = 0; i < count; i++) {
        uint64_t seed = (uint64_t)(first + i);
        Day balanced = play(level, seed, policy_of(BOT_BALANCED), BOT_BALANCED);
        Day performer = play(level, seed, policy_of(BOT_PERFORMER), BOT_PERFORMER);
        seeds.marks[i].progress = ledger_total(&balanced.ledger, level->days).progress;
        seeds.marks[i].busyness = ledger_total(&performer.ledger, level->days).busyness;
    }
    return seeds;
}

void seeds_close(Seeds *seeds)
{
    free(seeds->marks);
    seeds->marks = NULL;
}

int score_progress(const Score *score)
{
    return (int)(score->progress / max_int(1, score->seeds));
}

int score_busyness(const Score *score)
{
    return (int)(score->busyness / max_int(1, score->seeds));
}
