/* climb.c - random policies on few seeds; generations of changed and mixed ones on more; the last few on all of them. */
#include "policies/climb.h"

#include <stdlib.h>
#include <string.h>

#include "policies/traits.h"

enum {
    DRAWN_SEEDS = 4,
    BRED_SEEDS = 10,
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

static int64_t worth(const Seeds *seeds, const Score *score, Goal goal)
{
    int64_t progress = 0, busyness = 0;
    for (int i = 0; i < score->seeds; i++) {
        progress += seeds->marks[i].progress;
        busyness += seeds->marks[i].busyness;
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
static void keep(const Seeds *seeds, Best *best, Goal goal, const Trial *trial)
{
    Trial *kept = best->kept[goal];
    int64_t value = worth(seeds, &trial->score, goal);
    int at = best->count[goal];
    for (int i = 0; i < best->count[goal]; i++) {
        if (memcmp(&kept[i].policy, &trial->policy, sizeof trial->policy) == 0)
            return;
    }
    while (at > 0 && worth(seeds, &kept[at - 1].score, goal) < value)
        at--;
    if (at == KEPT)
        return;
    int last = min_int(best->count[goal], KEPT - 1);
    memmove(&kept[at + 1], &kept[at], (size_t)(last - at) * sizeof *kept);
    kept[at] = *trial;
    best->count[goal] = min_int(KEPT, best->count[goal] + 1);
}

/* The same ones on other seeds. */
static void again(const Seeds *seeds, int seed_count, Best *best, Goal goal)
{
    Trial trials[KEPT];
    int count = best->count[goal];
    memcpy(trials, best->kept[goal], (size_t)count * sizeof *trials);
    trials_play(seeds, seed_count, trials, count);
    best->count[goal] = 0;
    for (int i = 0; i < count; i++)
        keep(seeds, best, goal, &trials[i]);
}

static void *room_for(int trials)
{
    Trial *room = calloc((size_t)trials, sizeof *room);
    if (room == NULL)
        abort();
    return room;
}

static void draw_all(const Seeds *seeds, BotKind hands, int policies, Rng *rng, Best *best)
{
    Trial *trials = room_for(policies);
    for (int i = 0; i < policies; i++) {
        trials[i] = (Trial){.policy = i < BOT_NEWCOMER ? *policy_of((BotKind)i) : policy_drawn(rng), .hands = hands};
        if (i >= BOT_NEWCOMER)
            confine(&trials[i].policy, (Goal)(i % GOAL_COUNT));
    }
    trials_play(seeds, min_int(DRAWN_SEEDS, seeds->count), trials, policies);
    for (int i = 0; i < policies * GOAL_COUNT; i++) {
        Goal goal = (Goal)(i % GOAL_COUNT);
        Policy confined = trials[i / GOAL_COUNT].policy;
        confine(&confined, goal);
        if (memcmp(&confined, &trials[i / GOAL_COUNT].policy, sizeof confined) == 0)
            keep(seeds, best, goal, &trials[i / GOAL_COUNT]);
    }
    best->played += policies;
    free(trials);
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

static void breed(const Seeds *seeds, BotKind hands, Goal goal, Rng *rng, Best *best)
{
    Trial trials[BROOD];
    for (int i = 0; i < BROOD; i++)
        trials[i] = (Trial){.policy = bred(best, goal, rng), .hands = hands};
    trials_play(seeds, min_int(BRED_SEEDS, seeds->count), trials, BROOD);
    for (int i = 0; i < BROOD; i++)
        keep(seeds, best, goal, &trials[i]);
    best->played += BROOD;
}

void climb(const Seeds *seeds, BotKind hands, int policies, uint64_t chance, Best *best)
{
    Rng rng = rng_stream(chance, 1, 0);
    *best = (Best){0};
    draw_all(seeds, hands, max_int(policies / 3, BOT_NEWCOMER), &rng, best);
    int generations = (policies - best->played) / (BROOD * GOAL_COUNT);
    for (int goal = 0; goal < GOAL_COUNT; goal++) {
        again(seeds, min_int(BRED_SEEDS, seeds->count), best, (Goal)goal);
        for (int i = 0; i < generations; i++)
            breed(seeds, hands, (Goal)goal, &rng, best);
        again(seeds, seeds->count, best, (Goal)goal);
    }
}
