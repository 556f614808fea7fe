/* effects.h - what each choice does by itself: Progress and Busyness with it against those with the first one of its kind. */
#pragma once

#include "policies/trials.h"

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

/* Of an option of a trait against the trait's first one. */
Effect effect_of(const Seeds *seeds, const Context *context, int trait, int option);
/* Against any other option of it. */
Effect effect_against(const Seeds *seeds, const Context *context, int trait, int option, int other);

void context_of_one(Context *context, const char *words, const Policy *policy, BotKind hands, int seed_count);
void context_drawn(Context *context, const char *words, int bases, BotKind hands, int seed_count, uint64_t chance);

/* A row an option, a pair of columns a context; of one trait, or (-1) of all. */
void effects_print(const Seeds *seeds, const Context *contexts, int count, int only);
