/* climb.c - random policies on few seeds; generations of changed and mixed ones on more; the last few on all of them. */
#include "search/climb.h"

#include <string.h>

#include "search/traits.h"

enum {
    DRAWN_SEEDS = 4,
    BRED_SEEDS = 10,
    DRAWN_AT_ONCE = 192,
    BROOD = 48,         /* policies a generation */
    MIXED = 250,        /* of them from two parents, per mille */
};

const char *const goal_words[GOAL_COUNT] = {
    [GOAL_PROGRESS] = "most Progress", [GOAL_HOME] = "most Progress, home at five", [GOAL_PLAIN] = "the same without tricks",
    [GOAL_BUSYNESS] = "most Busyness", [GOAL_BOTH] = "both at once",                [GOAL_SEEN] = "most standing, as seen",
};

/* What a goal does not allow is taken off. */
static void confine(Policy *policy, Goal goal)
{
    if (goal != GOAL_HOME && goal != GOAL_PLAIN)
        return;
    policy->stays = 0;
    policy->replies = 0;
    if (goal == GOAL_HOME)
        return;
    policy->last_reports = policy->last_tray = policy->last_tool = 0;
    policy->jiggle_before = 0;
}

static int64_t worth(const Course *course, const Score *score, Goal goal)
{
    int64_t progress = 0, busyness = 0;
    for (int i = 0; i < score->seeds; i++) {
        progress += course->marks[i].progress;
        busyness += course->marks[i].busyness;
    }
    int64_t of_progress = score->progress * 10000 / (progress + 1), of_busyness = score->busyness * 10000 / (busyness + 1);
    switch (goal) {
    case GOAL_PROGRESS:
    case GOAL_HOME:
    case GOAL_PLAIN: return of_progress;
    case GOAL_BUSYNESS: return of_busyness;
    case GOAL_BOTH: return of_progress < of_busyness ? of_progress : of_busyness;
    case GOAL_SEEN: return score->standing[JUDGED_SEEN] * 1000 / max_int(1, score->seeds) + of_progress / 100;
    case GOAL_COUNT: break;
    }
    return 0;
}

/* Keeps it where it belongs among the best, if it does; no policy twice. */
static void keep(const Course *course, Best *best, Goal goal, const Trial *trial)
{
    Trial *kept = best->kept[goal];
    int64_t value = worth(course, &trial->score, goal);
    int at = best->count[goal];
    for (int i = 0; i < best->count[goal]; i++) {
        if (memcmp(&kept[i].policy, &trial->policy, sizeof trial->policy) == 0)
            return;
    }
    while (at > 0 && worth(course, &kept[at - 1].score, goal) < value)
        at--;
    if (at == KEPT)
        return;
    int last = min_int(best->count[goal], KEPT - 1);
    memmove(&kept[at + 1], &kept[at], (size_t)(last - at) * sizeof *kept);
    kept[at] = *trial;
    best->count[goal] = min_int(KEPT, best->count[goal] + 1);
}

/* The same ones on other seeds. */
static void again(const Course *course, int seed_count, Best *best, Goal goal)
{
    Trial trials[KEPT];
    int count = best->count[goal];
    memcpy(trials, best->kept[goal], (size_t)count * sizeof *trials);
    trials_play(course, seed_count, trials, count);
    best->count[goal] = 0;
    for (int i = 0; i < count; i++)
        keep(course, best, goal, &trials[i]);
}

static Trial drawn(BotKind hands, int number, Rng *rng)
{
    if (number < SEARCH_NAMED)
        return (Trial){.policy = *policy_of((BotKind)number), .hands = hands};
    Trial trial = {.policy = policy_drawn(rng), .hands = hands};
    confine(&trial.policy, (Goal)(number % GOAL_COUNT));
    return trial;
}

/* For each goal that allows all it does. */
static void keep_for_all(const Course *course, Best *best, const Trial *trial)
{
    for (int goal = 0; goal < GOAL_COUNT; goal++) {
        Policy confined = trial->policy;
        confine(&confined, (Goal)goal);
        if (memcmp(&confined, &trial->policy, sizeof confined) == 0)
            keep(course, best, (Goal)goal, trial);
    }
}

/* The named ones first. */
static void draw_some(const Course *course, BotKind hands, int count, Rng *rng, Best *best)
{
    Trial trials[DRAWN_AT_ONCE];
    for (int i = 0; i < count; i++)
        trials[i] = drawn(hands, best->played + i, rng);
    trials_play(course, min_int(DRAWN_SEEDS, course->count), trials, count);
    for (int i = 0; i < count; i++)
        keep_for_all(course, best, &trials[i]);
    best->played += count;
}

static Policy bred(const Best *best, Goal goal, Rng *rng)
{
    int a = rng_below(rng, best->count[goal]);
    int b = rng_below(rng, best->count[goal]);
    const Policy *one = &best->kept[goal][min_int(a, b)].policy;
    Policy child = rng_chance(rng, MIXED) ? policy_of_both(one, &best->kept[goal][max_int(a, b)].policy, rng) : *one;
    child = policy_changed(&child, rng);
    confine(&child, goal);
    return child;
}

static void breed(const Course *course, BotKind hands, Goal goal, Rng *rng, Best *best)
{
    Trial trials[BROOD];
    for (int i = 0; i < BROOD; i++)
        trials[i] = (Trial){.policy = bred(best, goal, rng), .hands = hands};
    trials_play(course, min_int(BRED_SEEDS, course->count), trials, BROOD);
    for (int i = 0; i < BROOD; i++)
        keep(course, best, goal, &trials[i]);
    best->played += BROOD;
}

void climb(const Course *course, BotKind hands, int policies, uint64_t chance, const Hearer *hearer, Best *best)
{
    Rng rng = rng_stream(chance, 1, 0);
    int draws = max_int(policies / 3, SEARCH_NAMED), generations = max_int(0, policies - draws) / (BROOD * GOAL_COUNT);
    int all = draws + generations * BROOD * GOAL_COUNT;
    *best = (Best){0};
    while (best->played < draws) {
        draw_some(course, hands, min_int(DRAWN_AT_ONCE, draws - best->played), &rng, best);
        hearer_tell(hearer, "policies", best->played, all);
    }
    for (int goal = 0; goal < GOAL_COUNT; goal++) {
        again(course, min_int(BRED_SEEDS, course->count), best, (Goal)goal);
        for (int i = 0; i < generations; i++) {
            breed(course, hands, (Goal)goal, &rng, best);
            hearer_tell(hearer, "policies", best->played, all);
        }
        again(course, course->count, best, (Goal)goal);
    }
}
