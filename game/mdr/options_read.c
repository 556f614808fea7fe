/* options_read.c - a command line by the tables of option_rows.h: which command it is, and what goes together. */
#include "mdr/options.h"

#include "level/near.h"
#include "mdr/option_rows.h"
#include "mdr/options_wrong.h"

typedef struct Reading {
    char **argv;
    int kept; /* operands, at the front of argv */
    uint64_t given; /* bits of Option; settings left out */
    OptionTable table;
    Arguments *out;
    Buffer *complaint;
} Reading;

static bool read_task(Reading *reading, Text name)
{
    Nearest search = nearest(name);
    for (int i = 0; i < TASK_COUNT; i++) {
        nearest_try(&search, task_rows[i].name);
        if (!text_is(name, task_rows[i].name))
            continue;
        reading->out->task = (Task)i;
        reading->out->general = false;
        reading->table = options_table(reading->out);
        return true;
    }
    return option_complain(reading->complaint, "no command", name, search.word);
}

static bool read_operand(Reading *reading, char *argument)
{
    if (reading->out->general)
        return read_task(reading, text_of(argument));
    reading->argv[reading->kept++] = argument;
    return true;
}

static bool note_given(Reading *reading, const OptionRow *row)
{
    for (int i = 0; i < OPTION_COUNT; i++) {
        if (option_rows[i].name && text_is(text_of(row->name), option_rows[i].name))
            reading->given |= BIT(i);
    }
    return true;
}

static bool read_part(Reading *reading, const CommandPart *part)
{
    switch (part->kind) {
    case PART_OPERAND: return read_operand(reading, reading->argv[part->at]);
    case PART_OPTION: return note_given(reading, part->row);
    case PART_UNKNOWN: return option_unknown(&reading->table, part->name, reading->complaint);
    case PART_VALUE_UNWANTED: return option_about_value("no value is wanted by", part->row, reading->complaint);
    case PART_VALUE_MISSING: return option_about_value("a value is wanted by", part->row, reading->complaint);
    case PART_VALUE_EMPTY: return option_about_value("there is nothing in the value of", part->row, reading->complaint);
    case PART_VALUE_DASHED: return option_value_is_dashed(part->row, part->value, reading->complaint);
    case PART_VALUE_WRONG: return option_value_is_wrong(part->row, part->value, reading->complaint);
    }
    return false;
}

static bool operands_fit(const Arguments *arguments, Buffer *complaint)
{
    const TaskRow *row = &task_rows[arguments->task];
    if (arguments->help || arguments->version)
        return true;
    if (arguments->general)
        buffer_text(complaint, "a command is wanted\n");
    else if (arguments->count < row->least || arguments->count > row->most)
        buffer_print(complaint, "'%s' wants %s\n", row->name, row->most > 0 ? row->operands : "no file");
    else
        return true;
    return false;
}

/* Of --search and --why, what goes only with it and what does not go with it. */
typedef struct Leader {
    Option option;
    uint64_t with, without;
} Leader;

#define BITS_WITHOUT_WHY (BIT(OPTION_BOTS) | BIT(OPTION_PER_SEED) | BIT(OPTION_BY_DAY) | BIT(OPTION_MARGIN))
#define BITS_WITHOUT_SEARCH (BITS_WITHOUT_WHY | BIT(OPTION_WHY) | BITS_WITH_WHY)

static const Leader leaders[] = {
    {OPTION_SEARCH, BITS_WITH_SEARCH, BITS_WITHOUT_SEARCH},
    {OPTION_WHY, BITS_WITH_WHY, BITS_WITHOUT_WHY},
};

/* Says which option was given that goes only with another, or not with one that was given too. */
static bool no_stray_option(const Reading *reading, Buffer *complaint)
{
    uint64_t known = task_rows[reading->out->task].options;
    for (int i = 0; i < COUNT_OF(leaders); i++) {
        bool led = reading->given & BIT(leaders[i].option);
        uint64_t stray = reading->given & known & (led ? leaders[i].without : leaders[i].with);
        if (stray == 0 || !(known & BIT(leaders[i].option)))
            continue;
        const OptionRow *leader = &option_rows[leaders[i].option];
        bool valued = !led && leader->value;
        buffer_print(complaint, "--%s %s --%s%s%s\n", option_rows[__builtin_ctzll(stray)].name, led ? "does not go with" : "goes only with",
                     leader->name, valued ? " " : "", valued ? leader->value : "");
        return false;
    }
    return true;
}

static bool search_fits(const Reading *reading, const Arguments *arguments, Buffer *complaint)
{
    SeedRange shown = arguments->seeds, climbed = arguments->climb;
    if (arguments->help || arguments->version)
        return true;
    if (!no_stray_option(reading, complaint))
        return false;
    if (arguments->no_effects && arguments->trait >= 0)
        buffer_text(complaint, "--trait does not go with --no-effects\n");
    else if (arguments->search && shown.from <= climbed.to && climbed.from <= shown.to)
        buffer_text(complaint, "--climb and --seeds share seeds: what is found is shown on others than those it was found on\n");
    else
        return true;
    return false;
}

bool options_read(int count, char **argv, Arguments *out, Buffer *complaint)
{
    CommandLine line = {.arguments = argv, .count = count};
    CommandPart part;
    *out = (Arguments){.general = true, .climb = {1001, 1040}, .policies = 10000, .chance = 1, .trait = -1, .why = -1, .why_day = 1, .round = 1};
    Reading reading = {.argv = argv, .table = options_table(out), .out = out, .complaint = complaint};
    while (command_line_next(&line, &reading.table, out, &part)) {
        if (!read_part(&reading, &part))
            return false;
    }
    out->count = reading.kept;
    out->files = (const char *const *)argv;
    if (!(reading.given & BIT(OPTION_SEEDS)))
        out->seeds = out->search ? (SeedRange){101, 200} : (SeedRange){1, 20};
    return search_fits(&reading, out, complaint) && operands_fit(out, complaint);
}
