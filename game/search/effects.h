/* effects.h - what each choice does by itself: Progress and Busyness with it against those with the first one of its kind. */
#pragma once

#include "search/trials.h"

enum { BASES_MAX = 64 };

/* Policies around which one choice is changed. */
typedef struct Context {
    const char *words;
    BotKind hands;
    int seed_count;
    int base_count;
    Policy bases[BASES_MAX];
} Context;

typedef struct Effect {
    int progress, busyness; /* tenths of a per cent */
} Effect;

/* Of an option of a trait against another of it. */
Effect effect_against(const Course *course, const Context *context, int trait, int option, int other);

void context_of_one(Context *context, const char *words, const Policy *policy, BotKind hands, int seed_count);
void context_drawn(Context *context, const char *words, int bases, BotKind hands, int seed_count, uint64_t chance);

enum { CONTEXTS_MAX = 6, EFFECT_ROWS_MAX = 256 };

/* Of an option against the first one of its trait, in each context. */
typedef struct EffectRow {
    int trait, option;
    Effect effects[CONTEXTS_MAX];
} EffectRow;

typedef struct EffectTable {
    int contexts, count;
    const char *words[CONTEXTS_MAX];
    EffectRow rows[EFFECT_ROWS_MAX];
} EffectTable;

/* Of one trait, or (-1) of all. */
void effects_measure(const Course *course, const Context *contexts, int count, int only, const Hearer *hearer, EffectTable *out);
