/* seeds.c - each thread takes the next seed, plays it, and waits until those before it have been handed over. Seeds
 * take about as long as each other, so the waits are short, and no outcome is kept for later. */
#include "mdr/seeds.h"

#include <pthread.h>
#include <unistd.h>

/* What the threads share. */
typedef struct Pool {
    const Seeds *seeds;
    SeedPlayed *played;
    void *owner;
    pthread_mutex_t mutex;
    pthread_cond_t handed; /* `due` has moved on */
    int64_t next;          /* not yet taken: which of them, from 0 */
    int64_t due;           /* the one to be handed over next */
} Pool;

int seeds_threads(void)
{
    long online = sysconf(_SC_NPROCESSORS_ONLN);
    return online < 1 ? 1 : online > THREADS_MAX ? THREADS_MAX : (int)online;
}

static int64_t seed_at(const Seeds *seeds, int64_t index)
{
    return index <= seeds->last - seeds->first ? seeds->first + index : (int64_t)seeds->level->seed;
}

static bool take(Pool *pool, int64_t *index)
{
    pthread_mutex_lock(&pool->mutex);
    bool left = pool->next < seeds_count(pool->seeds);
    *index = left ? pool->next++ : 0;
    pthread_mutex_unlock(&pool->mutex);
    return left;
}

static void hand_over(Pool *pool, int64_t index, const Outcome *const *outcomes)
{
    pthread_mutex_lock(&pool->mutex);
    while (pool->due != index)
        pthread_cond_wait(&pool->handed, &pool->mutex);
    pool->played(seed_at(pool->seeds, index), outcomes, pool->owner);
    pool->due++;
    pthread_cond_broadcast(&pool->handed);
    pthread_mutex_unlock(&pool->mutex);
}

static void play_seed(Pool *pool, int64_t index)
{
    Outcome outcomes[WHO_COUNT];
    const Outcome *known[WHO_COUNT];
    claim_play_all(pool->seeds->level, (uint64_t)seed_at(pool->seeds, index), pool->seeds->bots, outcomes);
    for (int i = 0; i < WHO_COUNT; i++)
        known[i] = pool->seeds->bots >> i & 1u ? &outcomes[i] : NULL;
    hand_over(pool, index, known);
}

static void *play(void *shared)
{
    Pool *pool = shared;
    int64_t index;
    while (take(pool, &index))
        play_seed(pool, index);
    return NULL;
}

void seeds_play(const Seeds *seeds, int threads, SeedPlayed *played, void *owner)
{
    Pool pool = {.seeds = seeds,
                 .played = played,
                 .owner = owner,
                 .mutex = PTHREAD_MUTEX_INITIALIZER,
                 .handed = PTHREAD_COND_INITIALIZER};
    pthread_t helpers[THREADS_MAX];
    int64_t wanted = seeds_count(seeds);
    int started = 0;
    threads = wanted < threads ? (int)wanted : min_int(threads, THREADS_MAX);
    while (started < threads - 1 && pthread_create(&helpers[started], NULL, play, &pool) == 0)
        started++;
    play(&pool);
    for (int i = 0; i < started; i++)
        pthread_join(helpers[i], NULL);
}
