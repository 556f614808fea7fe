/* options.h - the command line of `mdr`: a table of commands, each with its options. Opens nothing. */
#pragma once

#include "options/option.h"

typedef enum Task { TASK_CHECK, TASK_FMT, TASK_NEW, TASK_LIST, TASK_EXPLAIN, TASK_PLAY, TASK_ARGUE, TASK_PREVIEW, TASK_REPLAY, TASK_SHOT, TASK_CERTIFICATE, TASK_RESULT, TASK_CODE, TASK_ROOM, TASK_BENCH, TASK_COUNT } Task;

/* An option that `mdr-play` reads for itself. */
typedef struct HandedOn {
    const char *name; /* without its dashes */
    Text value;       /* empty: a flag */
} HandedOn;

enum { HANDED_ON_MAX = OPTIONS_MAX + 1 }; /* each of a command once, and one that its tool adds */

typedef struct SeedRange {
    int from, to;
} SeedRange;

typedef struct Arguments {
    Task task;
    int count;                /* files or words */
    const char *const *files; /* point into argv */
    bool fix, yes, check, list;
    const char *from;         /* --from; NULL: none */
    bool json, werror, per_seed, by_day, margin, verify, strip;
    bool help, version; /* asked for, in place of the task; help without a command leaves `general` set */
    bool general;
    SeedRange seeds;        /* --seeds */
    int days;               /* --days; 0: as many as the level has */
    uint32_t bots;          /* --bots; bit i is BotKind i; 0: all */
    int why, why_day;       /* --why, a BotKind, -1: nobody's; and --day beside it, as day_named.h has it */
    bool has_seed;          /* --seed */
    uint64_t seed;
    bool search, newcomer, no_effects;
    SeedRange climb;        /* --climb */
    int policies;           /* --policies */
    uint64_t chance;        /* --chance */
    int trait;              /* --trait; -1: all */
    const char *out;        /* -o of what mdr writes itself; NULL: standard output */
    const char *level;      /* --level; NULL: none */
    Text nickname;          /* --nickname */
    int round;              /* --round */
    bool qr, csv;
    int handed_on_count;
    HandedOn handed_on[HANDED_ON_MAX];
} Arguments;

enum { SEEDS_MAX = 100000, POLICIES_MAX = 1000000 };

/* Reads the arguments after the program's name, moving the operands to the front of `argv`. False with sentences in
 * *complaint. */
bool options_read(int count, char **argv, Arguments *out, Buffer *complaint);
/* A command with its options, for its manual page and its completions; TASK_COUNT: what stands before any, with the options that all have. */
Synopsis options_synopsis(Task task);
/* The help of one command, or of all. */
void options_help(const Arguments *arguments, Buffer *out);
