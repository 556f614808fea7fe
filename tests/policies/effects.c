/* effects.c - each choice changed in each context. */
#include "policies/effects.h"

#include <stdio.h>

#include "policies/traits.h"

static Score sum_of(const Seeds *seeds, const Context *context, int trait, int option)
{
    Trial trials[BASES_MAX];
    Score sum = {0};
    for (int i = 0; i < context->base_count; i++) {
        trials[i] = (Trial){.policy = context->bases[i], .hands = context->hands};
        trait_set(&trials[i].policy, trait, traits[trait].options[option].value);
    }
    trials_play(seeds, min_int(context->seed_count, seeds->count), trials, context->base_count);
    for (int i = 0; i < context->base_count; i++) {
        sum.progress += trials[i].score.progress;
        sum.busyness += trials[i].score.busyness;
    }
    return sum;
}

static int more(int64_t value, int64_t than)
{
    return than == 0 ? 0 : (int)div_floor((value - than) * 1000 + than / 2, than);
}

static Effect between(const Score *with, const Score *without)
{
    return (Effect){more(with->progress, without->progress), more(with->busyness, without->busyness)};
}

Effect effect_against(const Seeds *seeds, const Context *context, int trait, int option, int other)
{
    Score with = sum_of(seeds, context, trait, option), without = sum_of(seeds, context, trait, other);
    return between(&with, &without);
}

Effect effect_of(const Seeds *seeds, const Context *context, int trait, int option)
{
    return effect_against(seeds, context, trait, option, 0);
}

void context_of_one(Context *context, const char *words, const Policy *policy, BotKind hands, int seed_count)
{
    *context = (Context){.words = words, .hands = hands, .seed_count = seed_count, .base_count = 1, .bases = {*policy}};
}

void context_drawn(Context *context, const char *words, int bases, BotKind hands, int seed_count, uint64_t chance)
{
    Rng rng = rng_stream(chance, 2, 0);
    *context = (Context){.words = words, .hands = hands, .seed_count = seed_count, .base_count = min_int(bases, BASES_MAX)};
    for (int i = 0; i < context->base_count; i++) {
        context->bases[i] = policy_drawn(&rng);
        if (context->bases[i].care == CARE_NONE) /* does nothing for anybody, whatever else it does */
            context->bases[i].care = CARE_GOOD;
    }
}

static void print_effect(Effect effect)
{
    printf("  %+6d.%d %+6d.%d", effect.progress / 10, effect.progress < 0 ? -effect.progress % 10 : effect.progress % 10,
           effect.busyness / 10, effect.busyness < 0 ? -effect.busyness % 10 : effect.busyness % 10);
}

static void print_head(const Context *contexts, int count)
{
    printf("\n%-54s", "effect of each choice, per cent");
    for (int i = 0; i < count; i++)
        printf("  %-17s", contexts[i].words);
    printf("\n%-54s", "");
    for (int i = 0; i < count; i++)
        printf("  %8s %8s", "Progress", "Busyness");
    printf("\n");
}

static void print_trait(const Seeds *seeds, const Context *contexts, int count, int trait)
{
    enum { CONTEXTS_MAX = 8 };
    Score first[CONTEXTS_MAX];
    for (int i = 0; i < count; i++)
        first[i] = sum_of(seeds, &contexts[i], trait, 0);
    for (int option = 1; option < traits[trait].option_count; option++) {
        char row[80];
        snprintf(row, sizeof row, "%s: %s, not %s", traits[trait].words, traits[trait].options[option].words,
                 traits[trait].options[0].words);
        printf("%-54s", row);
        for (int i = 0; i < count; i++) {
            Score with = sum_of(seeds, &contexts[i], trait, option);
            print_effect(between(&with, &first[i]));
        }
        printf("\n");
    }
}

void effects_print(const Seeds *seeds, const Context *contexts, int count, int only)
{
    print_head(contexts, count);
    for (int trait = 0; trait < trait_count; trait++) {
        if (only < 0 || only == trait)
            print_trait(seeds, contexts, count, trait);
    }
}
