/* traits.h - the habits a policy can have, as a search needs them: by name, with the values it tries. */
#pragma once

#include "base/rng.h"
#include "base/text.h"
#include "work/policy.h"

enum { TRAIT_OPTIONS_MAX = 8 };

typedef struct TraitOption {
    int value;
    const char *words;
} TraitOption;

typedef struct Trait {
    size_t at; /* of an int16_t in Policy */
    const char *words;
    int option_count;
    TraitOption options[TRAIT_OPTIONS_MAX];
} Trait;

extern const Trait traits[];
extern const int trait_count;

int trait_value(const Policy *policy, int trait);
/* What a policy does of it, in words. */
const char *trait_words(const Policy *policy, int trait);
void trait_set(Policy *policy, int trait, int value);
/* A trait by the name it has here; -1: none. */
int trait_find(Text words);

/* Drawn, each habit by itself. */
Policy policy_drawn(Rng *rng);
/* One to three habits changed. */
Policy policy_changed(const Policy *policy, Rng *rng);
/* Each habit from one of the two. */
Policy policy_of_both(const Policy *one, const Policy *other, Rng *rng);
