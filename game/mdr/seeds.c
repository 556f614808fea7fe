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
    int64_t next;          /* not yet taken */
    int64_t due;           /* the one to be handed over next */
} Pool;

int seeds_threads(void)
{
    long online = sysconf(_SC_NPROCESSORS_ONLN);
    return online < 1 ? 1 : online > THREADS_MAX ? THREADS_MAX : (int)online;
}

static bool take(Pool *pool, int64_t *seed)
{
    pthread_mutex_lock(&pool->mutex);
    bool left = pool->next <= pool->seeds->last;
    *seed = left ? pool->next++ : 0;
    pthread_mutex_unlock(&pool->mutex);
    return left;
}

static void hand_over(Pool *pool, int64_t seed, const Outcome *const *outcomes)
{
    pthread_mutex_lock(&pool->mutex);
    while (pool->due != seed)
        pthread_cond_wait(&pool->handed, &pool->mutex);
    pool->played(seed, outcomes, pool->owner);
    pool->due++;
    pthread_cond_broadcast(&pool->handed);
    pthread_mutex_unlock(&pool->mutex);
}

static void play_seed(Pool *pool, int64_t seed)
{
    Outcome outcomes[WHO_COUNT];
    const Outcome *known[WHO_COUNT];
    claim_play_all(pool->seeds->level, (uint64_t)seed, pool->seeds->bots, outcomes);
    for (int i = 0; i < WHO_COUNT; i++)
        known[i] = pool->seeds->bots >> i & 1u ? &outcomes[i] : NULL;
    hand_over(pool, seed, known);
}

static void *play(void *shared)
{
    Pool *pool = shared;
    int64_t seed;
    while (take(pool, &seed))
        play_seed(pool, seed);
    return NULL;
}

void seeds_play(const Seeds *seeds, int threads, SeedPlayed *played, void *owner)
{
    Pool pool = {.seeds = seeds,
                 .played = played,
                 .owner = owner,
                 .mutex = PTHREAD_MUTEX_INITIALIZER,
                 .handed = PTHREAD_COND_INITIALIZER,
                 .next = seeds->first,
                 .due = seeds->first};
    pthread_t helpers[THREADS_MAX];
    int64_t wanted = seeds->last - seeds->first + 1;
    int started = 0;
    threads = wanted < threads ? (int)wanted : min_int(threads, THREADS_MAX);
    while (started < threads - 1 && pthread_create(&helpers[started], NULL, play, &pool) == 0)
        started++;
    play(&pool);
    for (int i = 0; i < started; i++)
        pthread_join(helpers[i], NULL);
}
