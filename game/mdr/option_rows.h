/* option_rows.h - what the tables of commands and options are to those who read by them: options.c, which has them, and options_read.c. */
#pragma once

#include "mdr/options.h"

typedef enum Option {
    OPTION_JSON,
    OPTION_WERROR,
    OPTION_FIX,
    OPTION_YES,
    OPTION_CHECK,
    OPTION_FROM,
    OPTION_LIST,
    OPTION_SEEDS,
    OPTION_DAYS,
    OPTION_BOTS,
    OPTION_PER_SEED,
    OPTION_BY_DAY,
    OPTION_MARGIN,
    OPTION_WHY, /* what goes with it alone follows */
    OPTION_WHY_DAY,
    OPTION_WHY_SEED,
    OPTION_SEARCH, /* what goes with it alone follows */
    OPTION_POLICIES,
    OPTION_CLIMB,
    OPTION_CHANCE,
    OPTION_NEWCOMER,
    OPTION_TRAIT,
    OPTION_NO_EFFECTS,
    OPTION_VERIFY,
    OPTION_STRIP,
    OPTION_SEED,
    OPTION_WATCH,
    OPTION_OPEN_AT,
    OPTION_AT,
    OPTION_DAY,
    OPTION_AS,
    OPTION_BOT,
    OPTION_SIZE,
    OPTION_SETTINGS, /* those that a picture shows */
    OPTION_OUT,
    OPTION_CERTIFICATE_OUT,
    OPTION_FILE_OUT,
    OPTION_SHEET_OUT,
    OPTION_SHEET_SEED,
    OPTION_LEVEL,
    OPTION_NICKNAME,
    OPTION_ROUND,
    OPTION_QR,
    OPTION_CSV,
    OPTION_HELP,
    OPTION_VERSION,
    OPTION_COUNT
} Option;

/* Sets of options are bits: those that go with another alone, and all of a search. */
#define BIT(option) (UINT64_C(1) << (option))
#define BITS_WITH_SEARCH \
    (BIT(OPTION_POLICIES) | BIT(OPTION_CLIMB) | BIT(OPTION_CHANCE) | BIT(OPTION_NEWCOMER) | BIT(OPTION_TRAIT) | BIT(OPTION_NO_EFFECTS))
#define BITS_OF_SEARCH (BIT(OPTION_SEARCH) | BITS_WITH_SEARCH)
#define BITS_WITH_WHY (BIT(OPTION_WHY_DAY) | BIT(OPTION_WHY_SEED))

enum { FILES_MANY = INT32_MAX };

typedef struct TaskRow {
    const char *name;
    const char *operands;
    int least, most;
    uint64_t options; /* bits of Option; help and version are always there */
    const char *sentence;
    const char *more; /* in its own help alone; NULL: nothing */
    Operands kind;
    const char *files; /* of OPERANDS_FILES: their endings */
} TaskRow;

extern const OptionRow option_rows[OPTION_COUNT];
extern const TaskRow task_rows[TASK_COUNT];

/* Those of the command that has been read; before it, the two that every one has. */
OptionTable options_table(const Arguments *arguments);
