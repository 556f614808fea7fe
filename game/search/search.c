/* search.c - climbs on some seeds and plays what it found on others. */
#include "search/search.h"

#include <string.h>

BotKind search_hands(const Search *search)
{
    return search->newcomer ? BOT_NEWCOMER_BALANCED : BOT_BALANCED;
}

static void play_named(const Search *search, const Course *apart, Found *found)
{
    for (int i = 0; i < SEARCH_NAMED; i++)
        found->named[i] = (Trial){.policy = *policy_of((BotKind)i), .hands = search->newcomer ? search_hands(search) : (BotKind)i};
    trials_play(apart, apart->count, found->named, SEARCH_NAMED);
}

static void play_best(const Course *apart, const Best *best, Found *found)
{
    for (int goal = 0; goal < GOAL_COUNT; goal++)
        found->best[goal] = best->kept[goal][0];
    trials_play(apart, apart->count, found->best, GOAL_COUNT);
}

/* ---- the front: none has more of both ---- */

/* All that were kept, no policy twice. */
static int collect(const Best *best, Trial trials[EXAMINED_MAX])
{
    int count = 0;
    for (int i = 0; i < EXAMINED_MAX; i++) {
        const Trial *kept = &best->kept[i / KEPT][i % KEPT];
        int same = 0;
        if (i % KEPT >= best->count[i / KEPT])
            continue;
        while (same < count && memcmp(&trials[same].policy, &kept->policy, sizeof kept->policy) != 0)
            same++;
        if (same == count)
            trials[count++] = *kept;
    }
    return count;
}

static bool before(const Score *one, const Score *other)
{
    return one->progress != other->progress ? one->progress > other->progress : one->busyness > other->busyness;
}

/* The most Progress first; of equals, the one that came first. */
static void sort(Trial *trials, int count)
{
    for (int i = 1; i < count; i++) {
        Trial trial = trials[i];
        int at = i;
        for (; at > 0 && before(&trial.score, &trials[at - 1].score); at--)
            trials[at] = trials[at - 1];
        trials[at] = trial;
    }
}

static void find_front(const Course *apart, const Best *best, Found *found)
{
    Trial trials[EXAMINED_MAX];
    int64_t busiest = -1;
    found->examined = collect(best, trials);
    found->leading = found->most = found->front_count = 0;
    trials_play(apart, apart->count, trials, found->examined);
    sort(trials, found->examined);
    for (int i = 0; i < found->examined; i++) {
        const Score *score = &trials[i].score;
        found->leading += 100 * (int64_t)score->both > LEADING_PER_CENT * (int64_t)score->seeds;
        found->most = max_int(found->most, score->both);
        if (score->busyness <= busiest)
            continue;
        busiest = score->busyness;
        found->front[found->front_count++] = trials[i];
    }
}

static void measure_effects(const Search *search, const Course *apart, const Best *best, Found *found)
{
    enum { EFFECT_SEEDS = 40, DRAWN_BASES = 48, DRAWN_SEEDS = 4 };
    Context contexts[CONTEXTS_MAX];
    BotKind hands = search_hands(search);
    context_of_one(&contexts[0], "balanced", policy_of(BOT_BALANCED), hands, EFFECT_SEEDS);
    context_of_one(&contexts[1], "best, home at five", &best->kept[GOAL_PLAIN][0].policy, hands, EFFECT_SEEDS);
    context_drawn(&contexts[2], "random", DRAWN_BASES, hands, DRAWN_SEEDS, search->chance);
    context_of_one(&contexts[3], "newcomer", policy_of(BOT_BALANCED), BOT_NEWCOMER_BALANCED, EFFECT_SEEDS);
    context_of_one(&contexts[4], "performer", policy_of(BOT_PERFORMER), hands, EFFECT_SEEDS);
    Policy late = *policy_of(BOT_BALANCED);
    late.stays = EVENING_MINUTES;
    context_of_one(&contexts[5], "every evening", &late, hands, EFFECT_SEEDS);
    effects_measure(apart, contexts, CONTEXTS_MAX, search->only, &search->hearer, &found->effects);
}

static void look(const Search *search, const Course *climbed, const Course *apart, Found *found)
{
    Best best;
    climb(climbed, search_hands(search), search->policies, search->chance, &search->hearer, &best);
    found->played = best.played;
    play_named(search, apart, found);
    play_best(apart, &best, found);
    find_front(apart, &best, found);
    found->effects.count = 0;
    if (search->effects)
        measure_effects(search, apart, &best, found);
}

bool search_policies(const Search *search, Found *found)
{
    Course climbed, apart;
    if (!course_open(search->level, search->climb_from, search->climb_to, search->threads, &climbed))
        return false;
    bool opened = course_open(search->level, search->seed_from, search->seed_to, search->threads, &apart);
    if (opened) {
        look(search, &climbed, &apart, found);
        course_close(&apart);
    }
    course_close(&climbed);
    return opened;
}
