/* trials.c - each thread takes the next trial and plays all its seeds. */
#include "search/trials.h"

#include <pthread.h>
#include <stdlib.h>

enum { THREADS_MAX = 32 };

typedef struct Pool {
    const Course *course;
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
    day_start_desk(&day, level, seed);
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
    const Course *course = pool->course;
    trial->score = (Score){0};
    for (int i = 0; i < pool->seed_count; i++) {
        Day day = play(course->level, (uint64_t)(course->first + i), &trial->policy, trial->hands);
        add(&trial->score, &day, &course->marks[i]);
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

void trials_play(const Course *course, int seed_count, Trial *trials, int count)
{
    Pool pool = {.course = course, .seed_count = seed_count, .trials = trials, .count = count, .mutex = PTHREAD_MUTEX_INITIALIZER};
    pthread_t helpers[THREADS_MAX];
    int threads = min_int(min_int(course->threads, count), THREADS_MAX), started = 0;
    while (started < threads - 1 && pthread_create(&helpers[started], NULL, work, &pool) == 0)
        started++;
    work(&pool);
    for (int i = 0; i < started; i++)
        pthread_join(helpers[i], NULL);
}

bool course_open(const Level *level, int first, int last, int threads, Course *out)
{
    Course course = {level, first, last - first + 1, threads, calloc((size_t)(last - first + 1), sizeof(Marks))};
    if (course.marks == NULL)
        return false;
    for (int i = 0; i < course.count; i++) {
        uint64_t seed = (uint64_t)first + (uint64_t)i;
        Day balanced = play(level, seed, policy_of(BOT_BALANCED), BOT_BALANCED);
        Day performer = play(level, seed, policy_of(BOT_PERFORMER), BOT_PERFORMER);
        course.marks[i].progress = ledger_total(&balanced.ledger, level->days).progress;
        course.marks[i].busyness = ledger_total(&performer.ledger, level->days).busyness;
    }
    *out = course;
    return true;
}

void course_close(Course *course)
{
    free(course->marks);
    course->marks = NULL;
}

int score_progress(const Score *score)
{
    return (int)(score->progress / max_int(1, score->seeds));
}

int score_busyness(const Score *score)
{
    return (int)(score->busyness / max_int(1, score->seeds));
}

void hearer_tell(const Hearer *hearer, const char *what, int done, int of)
{
    if (hearer->hear)
        hearer->hear(what, done, of, hearer->owner);
}
