/* effects.c - each choice changed in each context. */
#include "search/effects.h"

#include "search/traits.h"

static Score sum_of(const Course *course, const Context *context, int trait, int option)
{
    Trial trials[BASES_MAX];
    Score sum = {0};
    for (int i = 0; i < context->base_count; i++) {
        trials[i] = (Trial){.policy = context->bases[i], .hands = context->hands};
        trait_set(&trials[i].policy, trait, traits[trait].options[option].value);
    }
    trials_play(course, min_int(context->seed_count, course->count), trials, context->base_count);
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

Effect effect_against(const Course *course, const Context *context, int trait, int option, int other)
{
    Score with = sum_of(course, context, trait, option), without = sum_of(course, context, trait, other);
    return between(&with, &without);
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

static void measure_trait(const Course *course, const Context *contexts, int trait, EffectTable *out)
{
    Score first[CONTEXTS_MAX];
    for (int i = 0; i < out->contexts; i++)
        first[i] = sum_of(course, &contexts[i], trait, 0);
    for (int option = 1; option < traits[trait].option_count; option++) {
        assert(out->count < EFFECT_ROWS_MAX); /* the table of habits is ours */
        EffectRow *row = &out->rows[out->count++];
        *row = (EffectRow){.trait = trait, .option = option};
        for (int i = 0; i < out->contexts; i++) {
            Score with = sum_of(course, &contexts[i], trait, option);
            row->effects[i] = between(&with, &first[i]);
        }
    }
}

void effects_measure(const Course *course, const Context *contexts, int count, int only, const Hearer *hearer, EffectTable *out)
{
    out->contexts = count;
    out->count = 0;
    for (int i = 0; i < count; i++)
        out->words[i] = contexts[i].words;
    for (int trait = 0; trait < trait_count; trait++) {
        if (only < 0 || only == trait)
            measure_trait(course, contexts, trait, out);
        hearer_tell(hearer, "habits", trait + 1, trait_count);
    }
}
