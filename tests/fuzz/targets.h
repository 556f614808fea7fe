/* targets.h - every text that the programs read, each as a function that takes any bytes and adds what would be said about them.
 * Driven by libFuzzer (entry.c) and, over the kept inputs, by test_fuzz.c. */
#pragma once

#include "base/buffer.h"
#include "base/text.h"

/* Reads `input` and adds to *said whatever the programs would print about it. Aborts when a promise does not hold. */
typedef void FuzzRead(Text input, Buffer *said);

FuzzRead fuzz_level, fuzz_play, fuzz_run, fuzz_words, fuzz_options, fuzz_settings, fuzz_grammar, fuzz_scenery, fuzz_result, fuzz_format, fuzz_mend;

typedef struct FuzzTarget {
    const char *name;
    FuzzRead *read;
} FuzzTarget;

enum { FUZZ_TARGETS = 11 };

static const FuzzTarget fuzz_targets[FUZZ_TARGETS] = {
    {"level", fuzz_level}, {"play", fuzz_play}, {"run", fuzz_run}, {"words", fuzz_words}, {"options", fuzz_options},
    {"settings", fuzz_settings}, {"grammar", fuzz_grammar}, {"scenery", fuzz_scenery}, {"result", fuzz_result},
    {"format", fuzz_format}, {"mend", fuzz_mend},
};
