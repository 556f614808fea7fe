/* options.c - the one table of commands and options, and what reads and prints it. */
#include "options.h"

#include "level/level.h"
#include "level/near.h"
#include "level/words.h"

#include <string.h>

typedef enum Option {
    OPTION_JSON,
    OPTION_WERROR,
    OPTION_SEEDS,
    OPTION_DAYS,
    OPTION_BOTS,
    OPTION_PER_SEED,
    OPTION_VERIFY,
    OPTION_SEED,
    OPTION_AT,
    OPTION_DAY,
    OPTION_BOT,
    OPTION_SIZE,
    OPTION_TEXT,
    OPTION_MOTION,
    OPTION_THEME,
    OPTION_PLAIN,
    OPTION_GLOW,
    OPTION_AFTER_IMAGE,
    OPTION_SCAN_LINES,
    OPTION_VIGNETTE,
    OPTION_GRAIN,
    OPTION_CAPTIONS,
    OPTION_OUT,
    OPTION_HELP,
    OPTION_VERSION,
    OPTION_COUNT
} Option;

/* Reads an option's value; false when it is none. */
typedef bool Take(Text value, Arguments *out);

static bool take_json(Text value, Arguments *out)
{
    (void)value;
    return out->json = true;
}

static bool take_werror(Text value, Arguments *out)
{
    (void)value;
    return out->werror = true;
}

static bool take_per_seed(Text value, Arguments *out)
{
    (void)value;
    return out->per_seed = true;
}

static bool take_verify(Text value, Arguments *out)
{
    (void)value;
    return out->verify = true;
}

static bool take_help(Text value, Arguments *out)
{
    (void)value;
    return out->help = true;
}

static bool take_version(Text value, Arguments *out)
{
    (void)value;
    return out->version = true;
}

/* "4" or "1..20". */
static bool take_seeds(Text value, Arguments *out)
{
    int64_t from, to;
    int dots = text_find(value, '.');
    Text first = text_part(value, 0, dots < 0 ? value.length : dots), behind = text_part(value, dots, value.length);
    if (!text_int(first, &from))
        return false;
    to = from;
    if (dots >= 0 && (!text_starts(behind, "..") || !text_int(text_part(behind, 2, behind.length), &to)))
        return false;
    if (from < 0 || to < from || to > INT32_MAX || to - from >= SEEDS_MAX)
        return false;
    out->seed_from = (int)from;
    out->seed_to = (int)to;
    return true;
}

static bool take_days(Text value, Arguments *out)
{
    int64_t days;
    if (!text_int(value, &days) || days < 1 || days > LEVEL_DAYS_MAX)
        return false;
    out->days = (int)days;
    return true;
}

static int bot_index(Text name)
{
    for (int i = 0; i < BOT_COUNT; i++)
        if (text_is(name, bot_words[i]))
            return i;
    return -1;
}

static bool take_bots(Text value, Arguments *out)
{
    Text name;
    while (text_split(&value, ',', &name)) {
        int bot = bot_index(text_trim(name));
        if (bot < 0)
            return false;
        out->bots |= UINT32_C(1) << bot;
    }
    return out->bots != 0;
}

static bool take_seed(Text value, Arguments *out)
{
    int64_t seed;
    if (!text_int(value, &seed) || seed < 0)
        return false;
    out->has_seed = true;
    out->seed = (uint64_t)seed;
    return true;
}

typedef struct OptionRow {
    const char *name;
    const char *value; /* as --help calls it; NULL: a flag */
    Take *take;        /* NULL: handed on */
    const char *sentence;
} OptionRow;

static const OptionRow option_rows[OPTION_COUNT] = {
    [OPTION_JSON] = {"--json", NULL, take_json, "Print JSON."},
    [OPTION_WERROR] = {"--werror", NULL, take_werror, "Fail on warnings too."},
    [OPTION_SEEDS] = {"--seeds", "A..B", take_seeds, "The seeds to play, such as 1..20, which is the default."},
    [OPTION_DAYS] = {"--days", "N", take_days, "Play so many days, 1 to 20, in place of the level's own number."},
    [OPTION_BOTS] = {"--bots", "A,B", take_bots, "Play these bots only; `mdr list bots` prints them."},
    [OPTION_PER_SEED] = {"--per-seed", NULL, take_per_seed, "Print every seed's figures too."},
    [OPTION_VERIFY] = {"--verify", NULL, take_verify, "Compare every recorded hash, and say where the first differs."},
    [OPTION_SEED] = {"--seed", "N", take_seed, "Draw the days from this seed if the level names none."},
    [OPTION_AT] = {"--at", "MOMENT", NULL, "HH:MM; or title, settings, levels, briefing, proposals, consent, boot, pause, evening, end, end:PAGE."},
    [OPTION_DAY] = {"--day", "N", NULL, "The day of the moment; the first unless said."},
    [OPTION_BOT] = {"--bot", "NAME", NULL, "Let a bot play the level; `mdr list bots` prints them."},
    [OPTION_SIZE] = {"--size", "WxH", NULL, "Of the picture; 1280x720 unless said."},
    [OPTION_TEXT] = {"--text", "PERCENT", NULL, "Size of the interface text, 100 to 200."},
    [OPTION_MOTION] = {"--reduced-motion", NULL, NULL, "No shake, drift or after-image."},
    [OPTION_THEME] = {"--theme", "WORD", NULL, "phosphor, or contrast for the highest contrast."},
    [OPTION_PLAIN] = {"--plain", NULL, NULL, "The plain nouns."},
    [OPTION_GLOW] = {"--glow", "PERCENT", NULL, "Of the tube, 0 to 100; so with the next four."},
    [OPTION_AFTER_IMAGE] = {"--after-image", "PERCENT", NULL, "What the phosphor keeps."},
    [OPTION_SCAN_LINES] = {"--scan-lines", "PERCENT", NULL, "The dark rows."},
    [OPTION_VIGNETTE] = {"--vignette", "PERCENT", NULL, "How much darker the rim is."},
    [OPTION_GRAIN] = {"--grain", "PERCENT", NULL, "Unrest of the glass."},
    [OPTION_CAPTIONS] = {"--captions", NULL, NULL, "A line of text for each sound that means something."},
    [OPTION_OUT] = {"-o", "OUT.png", NULL, "The file to write."},
    [OPTION_HELP] = {"--help", NULL, take_help, "Print this."},
    [OPTION_VERSION] = {"--version", NULL, take_version, "Print the version."},
};

#define BIT(option) (1U << (option))

enum { FILES_MANY = INT32_MAX };

typedef struct TaskRow {
    const char *name;
    const char *operands;
    int least, most;
    unsigned options; /* bits of Option; help and version are always there */
    const char *sentence;
    const char *more; /* in its own help alone; NULL: nothing */
} TaskRow;

static const TaskRow task_rows[TASK_COUNT] = {
    [TASK_CHECK] = {"check", "FILE...", 1, FILES_MANY, BIT(OPTION_JSON) | BIT(OPTION_WERROR),
                    "Say all that is wrong or odd in levels; of a folder, in every .level in it.", NULL},
    [TASK_LIST] = {"list", "[KIND]", 0, 1, 0,
                   "List sections, keys, verbs, looks, bots, measures, constants, tags and so on.", NULL},
    [TASK_EXPLAIN] = {"explain", "WORD...", 1, FILES_MANY, 0,
                      "Say what a section, key, verb, constant or message tag means.", NULL},
    [TASK_PLAY] = {"play", "FILE", 1, 1, BIT(OPTION_SEED), "Play a level in a window.", NULL},
    [TASK_ARGUE] = {"argue", "FILE...", 1, FILES_MANY,
                    BIT(OPTION_SEEDS) | BIT(OPTION_DAYS) | BIT(OPTION_BOTS) | BIT(OPTION_JSON) | BIT(OPTION_PER_SEED),
                    "Let bots play levels, and hold what they expect against what came out.", NULL},
    [TASK_SHOT] = {"shot", "[RUN|LEVEL]", 0, 1,
                   BIT(OPTION_AT) | BIT(OPTION_DAY) | BIT(OPTION_BOT) | BIT(OPTION_SEED) | BIT(OPTION_SIZE) |
                       BIT(OPTION_TEXT) | BIT(OPTION_MOTION) | BIT(OPTION_THEME) | BIT(OPTION_PLAIN) | BIT(OPTION_GLOW) |
                       BIT(OPTION_AFTER_IMAGE) | BIT(OPTION_SCAN_LINES) | BIT(OPTION_VIGNETTE) | BIT(OPTION_GRAIN) |
                       BIT(OPTION_CAPTIONS) | BIT(OPTION_OUT),
                   "Write a moment of a kept run, or of a level, as a picture, without a window.", NULL},
    [TASK_REPLAY] = {"replay", "FILE", 1, 1, BIT(OPTION_VERIFY), "Play a recorded run again, and print its result.", NULL},
    [TASK_BENCH] = {"bench", "", 0, 0, BIT(OPTION_JSON),
                    "Measure drawing, the rules and the window, each beside its floor and its bars.",
                    "The window is measured by mdr-measure, which a build with its tests has beside mdr, under an Xvfb "
                    "of\nits own or else on the display; that takes a minute and wants xdotool.\n\n"},
};

static bool allowed(const Arguments *arguments, Option option)
{
    if (option == OPTION_HELP || option == OPTION_VERSION)
        return true;
    return !arguments->general && (task_rows[arguments->task].options & BIT(option)) != 0;
}

/* --- reading --- */

typedef struct Cursor {
    char **argv;
    int count, at, kept;
    Arguments *out;
    Buffer *complaint;
} Cursor;

/* "WHAT 'word'; did you mean 'near'?" */
static bool complain(Buffer *complaint, const char *what, Text word, const char *near)
{
    buffer_print(complaint, "%s '", what);
    buffer_escaped(complaint, word);
    buffer_text(complaint, "'");
    if (near)
        buffer_print(complaint, "; did you mean '%s'?", near);
    buffer_text(complaint, "\n");
    return false;
}

static bool unknown_option(const Cursor *cursor, Text name)
{
    Nearest search = nearest(name);
    for (int i = 0; i < OPTION_COUNT; i++)
        if (allowed(cursor->out, (Option)i))
            nearest_try(&search, option_rows[i].name);
    return complain(cursor->complaint, "no option", name, search.word);
}

static int find_option(const Cursor *cursor, Text name)
{
    if (text_is(name, "-h"))
        return OPTION_HELP;
    for (int i = 0; i < OPTION_COUNT; i++)
        if (allowed(cursor->out, (Option)i) && text_is(name, option_rows[i].name))
            return i;
    return -1;
}

/* The value behind '=', or else the next argument. */
static bool option_value(Cursor *cursor, const OptionRow *row, Text argument, int equals, Text *value)
{
    *value = text_part(argument, equals < 0 ? argument.length : equals + 1, argument.length);
    if (!row->value && equals >= 0)
        return complain(cursor->complaint, "no value is wanted by", text_of(row->name), NULL);
    if (!row->value || equals >= 0)
        return true;
    if (cursor->at == cursor->count)
        return complain(cursor->complaint, "a value is wanted by", text_of(row->name), NULL);
    *value = text_of(cursor->argv[cursor->at++]);
    return true;
}

/* The last of a name counts. */
static bool hand_on(const OptionRow *row, Text value, Arguments *out)
{
    int at = 0;
    while (at < out->handed_on_count && !text_is(text_of(out->handed_on[at].name), row->name))
        at++;
    assert(at < HANDED_ON_MAX - 1); /* no more rows have no `take` */
    out->handed_on[at] = (HandedOn){row->name, value};
    out->handed_on_count = max_int(out->handed_on_count, at + 1);
    return true;
}

static bool read_option(Cursor *cursor, Text argument)
{
    int equals = text_find(argument, '=');
    Text name = text_part(argument, 0, equals < 0 ? argument.length : equals), value;
    int option = find_option(cursor, name);
    if (option < 0)
        return unknown_option(cursor, name);
    const OptionRow *row = &option_rows[option];
    if (!option_value(cursor, row, argument, equals, &value))
        return false;
    if (row->take ? row->take(value, cursor->out) : hand_on(row, value, cursor->out))
        return true;
    buffer_print(cursor->complaint, "%s wants %s: %s\n", row->name, row->value ? row->value : "nothing", row->sentence);
    return complain(cursor->complaint, "and does not know", value, NULL);
}

static bool read_task(Cursor *cursor, Text name)
{
    Nearest search = nearest(name);
    for (int i = 0; i < TASK_COUNT; i++) {
        nearest_try(&search, task_rows[i].name);
        if (!text_is(name, task_rows[i].name))
            continue;
        cursor->out->task = (Task)i;
        cursor->out->general = false;
        return true;
    }
    return complain(cursor->complaint, "no command", name, search.word);
}

static bool read_argument(Cursor *cursor, bool *operands_only)
{
    char *argument = cursor->argv[cursor->at++];
    Text text = text_of(argument);
    if (!*operands_only && text_is(text, "--")) {
        *operands_only = true;
        return true;
    }
    if (!*operands_only && text.length > 1 && text.at[0] == '-')
        return read_option(cursor, text);
    if (cursor->out->general)
        return read_task(cursor, text);
    cursor->argv[cursor->kept++] = argument;
    return true;
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

bool options_read(int count, char **argv, Arguments *out, Buffer *complaint)
{
    bool operands_only = false;
    *out = (Arguments){.general = true, .seed_from = 1, .seed_to = 20};
    Cursor cursor = {argv, count, 0, 0, out, complaint};
    while (cursor.at < count)
        if (!read_argument(&cursor, &operands_only))
            return false;
    out->count = cursor.kept;
    out->files = (const char *const *)argv;
    return operands_fit(out, complaint);
}

/* --- help --- */

static void print_option(const OptionRow *row, Buffer *out)
{
    Buffer name = {0};
    buffer_print(&name, "%s%s%s", row->name, row->value ? " " : "", row->value ? row->value : "");
    buffer_print(out, "  %-21s %s\n", buffer_view(&name).at, row->sentence);
    buffer_free(&name);
}

static void help_general(Buffer *out)
{
    buffer_text(out, "Usage: mdr COMMAND [OPTION]... [FILE]...\n\nTools for the levels and runs of Macrodata "
                     "Refinement, an unaffiliated "
                     "parody.\n\n");
    for (int i = 0; i < TASK_COUNT; i++) {
        Buffer name = {0};
        buffer_print(&name, "%s %s", task_rows[i].name, task_rows[i].operands);
        buffer_print(out, "  %-16s %s\n", buffer_view(&name).at, task_rows[i].sentence);
        buffer_free(&name);
    }
    buffer_text(
        out, "\n`mdr COMMAND --help` prints the options of a command.\n\nExit status: 0 clean, 1 an expectation "
             "or a bar is not held, "
             "64 usage, 65 bad data,\n66 no such file, 69 no display, 70 our bug, 73 cannot write, 74 cannot read.\n");
}

void options_help(const Arguments *arguments, Buffer *out)
{
    if (arguments->general) {
        help_general(out);
        return;
    }
    const TaskRow *row = &task_rows[arguments->task];
    buffer_print(out, "Usage: mdr %s [OPTION]... %s\n\n%s\n\n", row->name, row->operands, row->sentence);
    buffer_text(out, row->more ? row->more : "");
    for (int i = 0; i < OPTION_COUNT; i++)
        if (allowed(arguments, (Option)i))
            print_option(&option_rows[i], out);
}
