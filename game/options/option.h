/* option.h - a command line read by a table of options, which also prints as --help; both programs have theirs. What an
 * option does, and how its program complains, is not known here. */
#pragma once

#include "front/settings/settings.h"

typedef struct OptionRow OptionRow;

/* Stores the value of an option, in what its program reads into; false when it is none that the option takes. */
typedef bool OptionTake(const OptionRow *row, Text value, void *out);

struct OptionRow {
    const char *name;  /* without its dashes: one before a single letter, else two */
    const char *alias; /* the same; NULL: none */
    const char *value; /* what --help calls it; NULL: a flag */
    const char *alone; /* of a flag to which a value may be joined by '=': what it is without; NULL: none may be */
    OptionTake *take;  /* of a flag alone it gets an empty value */
    size_t id;         /* take's own */
    const char *help;  /* NULL: not listed */
    const char *wants; /* what a value may be, for a sentence; NULL: `help` says enough */
    const SettingRow *setting; /* which knows what its value may be; NULL: no setting */
    /* what a value may be, for completions: */
    const char *const *words; /* these; NULL: no closed list */
    int word_count;
    bool several;      /* of them, with commas between */
    const char *files; /* files that end so, such as "png svg"; NULL: no file */
};

enum { OPTIONS_MAX = 48 };

typedef struct OptionTable {
    int count;
    OptionRow rows[OPTIONS_MAX];
} OptionTable;

void options_add(OptionTable *table, const OptionRow *row);
/* The option that is a setting; its id is the SettingId. */
OptionRow option_of_setting(SettingId id, OptionTake *take);
/* What stands before a name. */
const char *option_dashes(const char *name);

typedef enum PartKind {
    PART_OPERAND,
    PART_OPTION,         /* it has been taken */
    PART_UNKNOWN,        /* there is no option of that name */
    PART_VALUE_UNWANTED, /* joined to a flag */
    PART_VALUE_MISSING,
    PART_VALUE_EMPTY,
    PART_VALUE_DASHED, /* what follows looks like an option, and is none's value unless it is joined; it is not read */
    PART_VALUE_WRONG,  /* not taken */
} PartKind;

/* An argument, or an option with its value. */
typedef struct CommandPart {
    PartKind kind;
    int at;               /* among the arguments */
    const OptionRow *row; /* in the table; NULL: an operand, or unknown */
    Text name, value;     /* of an option; the name as it was written */
} CommandPart;

/* Zero but for the first two: `at` is the argument to be read next. */
typedef struct CommandLine {
    char *const *arguments;
    int count, at;
    bool operands_only; /* "--" has been read */
} CommandLine;

/* Reads the next part, and has an option taken. An option's value is joined by '=' or is the next argument, if that does not begin with a
 * dash; that of a flag can only be joined. None is empty. False at the end. */
bool command_line_next(CommandLine *line, const OptionTable *table, void *out, CommandPart *part);

/* What stands behind a command's options. */
typedef enum Operands {
    OPERANDS_NONE,
    OPERANDS_FILES,
    OPERANDS_LISTS, /* what `mdr list` prints */
    OPERANDS_NAMES, /* what `mdr explain` explains */
} Operands;

/* A command as its manual page and its completions have it. */
typedef struct Synopsis {
    const char *name;     /* of the command, or of a program that has none */
    const char *operands; /* as in its usage line */
    const char *sentence;
    const char *more; /* "" nothing */
    Operands kind;
    const char *files; /* of OPERANDS_FILES, the endings as in OptionRow */
    OptionTable table;
} Synopsis;

/* A line of --help: the name with its value, and what the option does from `column` on; of a setting, and where it is
 * known, what the value may be. Nothing when it is not listed. */
void option_help(const OptionRow *row, int column, Buffer *out);
