/* options.c - the tables of commands and of their options; the sentences about an option are options_wrong.c. */
#include "mdr/options.h"

#include "front/settings/moment.h"
#include "level/near.h"
#include "level/words.h"
#include "mdr/options_wrong.h"
#include "report/code.h"
#include "search/traits.h"

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

/* Of the flag among the Arguments that lies at the row's id. */
static bool take_flag(const OptionRow *row, Text value, void *out)
{
    (void)value;
    return *(bool *)((char *)out + row->id) = true;
}

/* The last of a name counts. */
static bool hand_on(const OptionRow *row, Text value, void *arguments)
{
    Arguments *out = arguments;
    int at = 0;
    while (at < out->handed_on_count && !text_is(text_of(out->handed_on[at].name), row->name))
        at++;
    assert(at < HANDED_ON_MAX - 1); /* a table has no more rows */
    out->handed_on[at] = (HandedOn){row->name, value};
    out->handed_on_count = max_int(out->handed_on_count, at + 1);
    return true;
}

/* "4" or "1..20", into the range that lies at the row's id. */
static bool take_seeds(const OptionRow *row, Text value, void *arguments)
{
    SeedRange *out = (SeedRange *)(void *)((char *)arguments + row->id);
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
    *out = (SeedRange){(int)from, (int)to};
    return true;
}

static bool take_days(const OptionRow *row, Text value, void *arguments)
{
    Arguments *out = arguments;
    (void)row;
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

static bool take_why(const OptionRow *row, Text value, void *arguments)
{
    Arguments *out = arguments;
    (void)row;
    out->why = bot_index(value);
    return out->why >= 0;
}

static bool take_why_day(const OptionRow *row, Text value, void *arguments)
{
    Arguments *out = arguments;
    (void)row;
    int64_t day;
    if (!text_int(value, &day) || day < 1 || day > LEVEL_DAYS_MAX)
        return false;
    out->why_day = (int)day;
    return true;
}

static bool take_policies(const OptionRow *row, Text value, void *arguments)
{
    Arguments *out = arguments;
    (void)row;
    int64_t policies;
    if (!text_int(value, &policies) || policies < 1 || policies > POLICIES_MAX)
        return false;
    out->policies = (int)policies;
    return true;
}

static bool take_chance(const OptionRow *row, Text value, void *arguments)
{
    Arguments *out = arguments;
    (void)row;
    int64_t chance;
    if (!text_int(value, &chance) || chance < 0)
        return false;
    out->chance = (uint64_t)chance;
    return true;
}

static bool take_trait(const OptionRow *row, Text value, void *arguments)
{
    Arguments *out = arguments;
    (void)row;
    out->trait = trait_find(value);
    return out->trait >= 0;
}

static bool take_bots(const OptionRow *row, Text value, void *arguments)
{
    Arguments *out = arguments;
    (void)row;
    Text name;
    while (text_split(&value, ',', &name)) {
        int bot = bot_index(text_trim(name));
        if (bot < 0)
            return false;
        out->bots |= UINT32_C(1) << bot;
    }
    return out->bots != 0;
}

static bool take_seed(const OptionRow *row, Text value, void *arguments)
{
    Arguments *out = arguments;
    (void)row;
    int64_t seed;
    if (!text_int(value, &seed) || seed < 0)
        return false;
    out->has_seed = true;
    out->seed = (uint64_t)seed;
    return true;
}

static bool take_nickname(const OptionRow *row, Text value, void *arguments)
{
    Arguments *out = arguments;
    (void)row;
    out->nickname = value;
    return value.length > 0;
}

static bool take_round(const OptionRow *row, Text value, void *arguments)
{
    Arguments *out = arguments;
    (void)row;
    int64_t round;
    if (!text_int(value, &round) || round < 1 || round > ROOM_ROUND_MOST)
        return false;
    out->round = (int)round;
    return true;
}

/* Into the path that lies at the row's id. */
static bool take_path(const OptionRow *row, Text value, void *arguments)
{
    *(const char **)(void *)((char *)arguments + row->id) = value.at;
    return value.length > 0;
}

/* Tables, a row an option. */
/* clang-format off */

#define FLAG(field) .take = take_flag, .id = offsetof(Arguments, field)

static const OptionRow option_rows[OPTION_COUNT] = {
    [OPTION_JSON] = {"json", FLAG(json), .help = "Print JSON."},
    [OPTION_WERROR] = {"werror", FLAG(werror), .help = "Fail on warnings too."},
    [OPTION_FIX] = {"fix", FLAG(fix), .help = "Show what has a safe remedy as a diff, and write it: with --yes, or when asked on a terminal. Not with --json."},
    [OPTION_YES] = {"yes", FLAG(yes), .help = "Write it without being asked."},
    [OPTION_CHECK] = {"check", FLAG(check), .help = "Write nothing; show what would be written as a diff, and end with 1 if anything would."},
    [OPTION_FROM] = {"from", .value = "TEMPLATE", .take = take_path, .id = offsetof(Arguments, from), .help = "Begin with this one; meeting unless said."},
    [OPTION_LIST] = {"list", FLAG(list), .help = "Print the templates, and what each of them argues."},
    [OPTION_SEEDS] = {"seeds", .value = "A..B", .take = take_seeds, .id = offsetof(Arguments, seeds), .help = "The seeds to play, such as 1..20; that unless said, or with --search 101..200."},
    [OPTION_DAYS] = {"days", .value = "N", .take = take_days, .help = "Play so many days, 1 to 20, in place of the level's own number."},
    [OPTION_BOTS] = {"bots", .value = "A,B", .take = take_bots, .words = bot_words, .word_count = BOT_COUNT, .several = true, .help = "Play these bots only; `mdr list bots` prints them."},
    [OPTION_PER_SEED] = {"per-seed", FLAG(per_seed), .help = "Print every seed's figures too."},
    [OPTION_BY_DAY] = {"by-day", FLAG(by_day), .help = "Print every day's figures too, a row each."},
    [OPTION_MARGIN] = {"margin", FLAG(margin), .help = "A line that holds by a hair fails, and by less than 5 % of its sides and 3 standard errors."},
    [OPTION_WHY] = {"why", .value = "BOT", .take = take_why, .words = bot_words, .word_count = BOT_COUNT, .help = "Tell a day as this bot plays it, a line an event; see above. The two that follow go with it."},
    [OPTION_WHY_DAY] = {"day", .value = "N", .take = take_why_day, .help = "Which day is told; the first unless said."},
    [OPTION_WHY_SEED] = {"seed", .value = "N", .take = take_seed, .help = "Which seed it is drawn from; the level's own unless said, or 1."},
    [OPTION_SEARCH] = {"search", FLAG(search), .help = "Look for what no bot does; see above. The options that follow go with it."},
    [OPTION_POLICIES] = {"policies", .value = "N", .take = take_policies, .help = "Try about so many ways to play, 1 to 1000000; 10000 unless said."},
    [OPTION_CLIMB] = {"climb", .value = "A..B", .take = take_seeds, .id = offsetof(Arguments, climb), .help = "The seeds to try them on; 1001..1040 unless said."},
    [OPTION_CHANCE] = {"chance", .value = "N", .take = take_chance, .help = "Another number is another search; 1 unless said."},
    [OPTION_NEWCOMER] = {"newcomer", FLAG(newcomer), .help = "Give all of them the hands of a newcomer."},
    [OPTION_TRAIT] = {"trait", .value = "WORDS", .take = take_trait, .help = "Measure the effects of this habit alone, named as in the table, such as 'status meetings'."},
    [OPTION_NO_EFFECTS] = {"no-effects", FLAG(no_effects), .help = "Measure no effects of habits, which take a part of the time."},
    [OPTION_VERIFY] = {"verify", FLAG(verify), .help = "Compare every recorded hash, and say where the first differs."},
    [OPTION_STRIP] = {"strip", FLAG(strip), .help = "Print every office minute in place of the result; with --json an object each."},
    [OPTION_SEED] = {"seed", .value = "N", .take = take_seed, .help = "Draw the days from this seed if the level names none."},
    [OPTION_WATCH] = {"watch", .take = hand_on, .help = "Read the level again whenever it is saved, at the same minute; keeps no run."},
    [OPTION_OPEN_AT] = {"at", .value = "HH:MM", .take = hand_on, .help = "With --watch: open there; briefing and end are moments too.", .wants = "HH:MM, briefing or end"},
    [OPTION_AT] = {"at", .value = "MOMENT", .take = hand_on, .words = moments_named, .word_count = MOMENTS_NAMED, .help = "The moment.", .wants = moment_words},
    [OPTION_DAY] = {"day", .value = "N", .take = hand_on, .help = "The day of the moment; the first unless said."},
    [OPTION_AS] = {"as", .value = "NAME", .take = hand_on, .words = bot_words, .word_count = BOT_COUNT, .help = "With --watch: the bot that has played up to there; balanced unless said."},
    [OPTION_BOT] = {"bot", .value = "NAME", .take = hand_on, .words = bot_words, .word_count = BOT_COUNT, .help = "Let a bot play the level; `mdr list bots` prints them."},
    [OPTION_SIZE] = {"size", .value = "WxH", .take = hand_on, .help = "Of the picture; 1280x720 unless said."},
    [OPTION_OUT] = {"o", .value = "OUT.png", .take = hand_on, .files = "png", .help = "The file to write."},
    [OPTION_CERTIFICATE_OUT] = {"o", .value = "OUT.png|OUT.svg", .take = hand_on, .files = "png svg", .help = "The file to write; its ending says how."},
    [OPTION_FILE_OUT] = {"o", .value = "FILE", .take = take_path, .id = offsetof(Arguments, out), .files = "result html csv json", .help = "The file to write, in place of standard output."},
    [OPTION_SHEET_OUT] = {"o", .value = "OUT.svg", .take = take_path, .id = offsetof(Arguments, out), .files = "svg", .help = "The file to write, in place of standard output."},
    [OPTION_SHEET_SEED] = {"seed", .value = "N", .take = take_seed, .help = "Draw the days from this seed in place of the level's own."},
    [OPTION_LEVEL] = {"level", .value = "FILE", .take = take_path, .id = offsetof(Arguments, level), .files = "level", .help = "The level they played, where it is none of those that are found by themselves."},
    [OPTION_NICKNAME] = {"nickname", .value = "NAME", .take = take_nickname, .help = "Put this name in it, 20 bytes at most; none is there unless given."},
    [OPTION_ROUND] = {"round", .value = "N", .take = take_round, .help = "Which round of the room it is, 1 to 4; 1 unless said."},
    [OPTION_QR] = {"qr", FLAG(qr), .help = "Write the text of its QR code in place of the file."},
    [OPTION_CSV] = {"csv", FLAG(csv), .help = "Write a table in place of the page, a row a run."},
    [OPTION_HELP] = {"help", .alias = "h", FLAG(help), .help = "Print this."},
    [OPTION_VERSION] = {"version", FLAG(version), .help = "Print the version."},
};

static const SettingId settings_in_a_picture[] = {
    SETTING_TEXT, SETTING_REDUCED_MOTION, SETTING_THEME, SETTING_PLAIN, SETTING_GLOW,
    SETTING_AFTER_IMAGE, SETTING_SCAN_LINES, SETTING_VIGNETTE, SETTING_GRAIN, SETTING_CAPTIONS,
};
/* clang-format on */

#define BIT(option) (UINT64_C(1) << (option))
#define BITS_WITH_SEARCH \
    (BIT(OPTION_POLICIES) | BIT(OPTION_CLIMB) | BIT(OPTION_CHANCE) | BIT(OPTION_NEWCOMER) | BIT(OPTION_TRAIT) | BIT(OPTION_NO_EFFECTS))
#define BITS_OF_SEARCH (BIT(OPTION_SEARCH) | BITS_WITH_SEARCH)
#define BITS_WITH_WHY (BIT(OPTION_WHY_DAY) | BIT(OPTION_WHY_SEED))
#define BITS_WITHOUT_WHY (BIT(OPTION_BOTS) | BIT(OPTION_PER_SEED) | BIT(OPTION_BY_DAY) | BIT(OPTION_MARGIN))
#define BITS_WITHOUT_SEARCH (BITS_WITHOUT_WHY | BIT(OPTION_WHY) | BITS_WITH_WHY)

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

static const TaskRow task_rows[TASK_COUNT] = {
    [TASK_CHECK] = {"check", "FILE...", 1, FILES_MANY, BIT(OPTION_JSON) | BIT(OPTION_WERROR) | BIT(OPTION_FIX) | BIT(OPTION_YES),
                    "Say all that is wrong or odd in levels; of a folder, in every .level in it.", NULL, OPERANDS_FILES, "level words"},
    [TASK_FMT] = {"fmt", "FILE...", 1, FILES_MANY, BIT(OPTION_CHECK),
                  "Put the lines of levels into their columns, each with its remark; - is standard input, to standard output.",
                  "Nothing but blanks changes, and what a level says is read again before it is written. One with errors in it stays as it\n"
                  "is, and ends this with 65.\n\n", OPERANDS_FILES, "level"},
    [TASK_NEW] = {"new", "[NAME]", 0, 1, BIT(OPTION_FROM) | BIT(OPTION_LIST),
                  "Make NAME.level in this folder: a level that plays as it stands and argues something, to be changed.", NULL, OPERANDS_NONE, NULL},
    [TASK_LIST] = {"list", "[KIND]", 0, 1, 0,
                   "List sections, keys, verbs, looks, bots, measures, constants, tags and so on.", NULL, OPERANDS_LISTS, NULL},
    [TASK_EXPLAIN] = {"explain", "WORD...", 1, FILES_MANY, 0,
                      "Say what a section, key, verb, constant or message tag means.", NULL, OPERANDS_NAMES, NULL},
    [TASK_PLAY] = {"play", "FILE", 1, 1,
                   BIT(OPTION_SEED) | BIT(OPTION_WATCH) | BIT(OPTION_OPEN_AT) | BIT(OPTION_DAY) | BIT(OPTION_AS),
                   "Play a level in a window, or go on with a run.",
                   "With --watch the window opens where you want to look, and what you save is on it at once, at the same minute of the same\n"
                   "day; what is wrong with it is laid over the day as it was. F6 lets the day go on by hand and stops it, F7 lets the bot.\n\n",
                   OPERANDS_FILES, "level run"},
    [TASK_ARGUE] = {"argue", "FILE...", 1, FILES_MANY,
                    BIT(OPTION_SEEDS) | BIT(OPTION_DAYS) | BIT(OPTION_BOTS) | BIT(OPTION_JSON) | BIT(OPTION_PER_SEED) |
                        BIT(OPTION_BY_DAY) | BIT(OPTION_MARGIN) | BIT(OPTION_WHY) | BITS_WITH_WHY | BITS_OF_SEARCH,
                    "Let bots play levels, and hold what they expect against what came out.",
                    "Prints means over the seeds, a column a measure of [expect]; what happened though nobody wrote it; and of each line\n"
                    "whether it holds, by how much, and which comparison broke. The level's own seed is always among the seeds.\n"
                    "Ends with 0 where all lines hold, 1 where one does not, 64 where an option does not fit the level, 65 and 66 as\n"
                    "mdr check does.\n\n"
                    "With --why one day of one bot is told as a diary, and no line is held; that ends with 0.\n\n"
                    "With --search thousands of ways to play are tried in place of the bots, and the best of them played again on\n"
                    "other seeds: the first line says whether any gets more done than balanced and looks busier than performer; the\n"
                    "tables say what the best do, and what each habit does by itself. Takes minutes, and holds no expectation.\n\n", OPERANDS_FILES, "level"},
    [TASK_PREVIEW] = {"preview", "FILE", 1, 1, BIT(OPTION_SHEET_OUT) | BIT(OPTION_SHEET_SEED),
                      "Draw a level's days, people, files and all else it says on one sheet, as SVG to look at or to print.",
                      "Each row stands at the time at which it comes once rows were moved apart, and below it how balanced spends that\n"
                      "day. Where the level names no seed and none is given, it is 1. Ends with 65 where the level has errors, 66 where\n"
                      "there is none, 73 or 74 where the file cannot be written.\n\n", OPERANDS_FILES, "level"},
    [TASK_SHOT] = {"shot", "[RUN|LEVEL]", 0, 1,
                   BIT(OPTION_AT) | BIT(OPTION_DAY) | BIT(OPTION_BOT) | BIT(OPTION_SEED) | BIT(OPTION_SIZE) |
                       BIT(OPTION_SETTINGS) | BIT(OPTION_OUT),
                   "Write a moment of a kept run, or of a level, as a picture, without a window.", NULL, OPERANDS_FILES, "run level"},
    [TASK_REPLAY] = {"replay", "FILE", 1, 1, BIT(OPTION_VERIFY) | BIT(OPTION_STRIP) | BIT(OPTION_JSON),
                     "Play a recorded run again, and print its result.", NULL, OPERANDS_FILES, "run"},
    [TASK_CERTIFICATE] = {"certificate", "RUN", 1, 1, BIT(OPTION_CERTIFICATE_OUT),
                          "Write the result of a run that is over as a picture of 1200x630: its certificate, and a counterfoil with what it was.",
                          "Ends with 64 where -o is missing or ends otherwise, or the run is not over; 65 where the run is damaged or of other\n"
                          "rules; 66 where there is none; 73 or 74 where the picture cannot be written.\n\n", OPERANDS_FILES, "run"},
    [TASK_RESULT] = {"result", "RUN", 1, 1, BIT(OPTION_FILE_OUT) | BIT(OPTION_NICKNAME) | BIT(OPTION_QR),
                     "Write what a run that is over leaves of itself as a small file, for `mdr room`; no name is in it but one that is given.",
                     "Ends with 65 where the run is damaged, not over or of other rules; 66 where there is none; 73 or 74 where the file\n"
                     "cannot be written.\n\n", OPERANDS_FILES, "run"},
    [TASK_CODE] = {"code", "LEVEL", 1, 1, BIT(OPTION_SEED) | BIT(OPTION_ROUND),
                   "Print three words by which a room plays one day of a level: `mdr-play --room WORD-WORD-WORD`.",
                   "The seed is 1 to 256, drawn unless given. The words hold for this text of the level and these rules alone.\n\n", OPERANDS_FILES, "level"},
    [TASK_ROOM] = {"room", "PATH...", 1, FILES_MANY, BIT(OPTION_FILE_OUT) | BIT(OPTION_CSV) | BIT(OPTION_JSON) | BIT(OPTION_LEVEL),
                   "Make one page of HTML of a room's results: result files, runs, texts with QR texts in them, or folders of those.",
                   "What is none of these, or damaged, is named on standard error and left out; what is there twice counts once.\n"
                   "Ends with 0 where any result is left, 65 where none is, 64 where --csv and --json are both given, and as mdr check\n"
                   "does where --level is no sound level; 73 or 74 where the page cannot be written.\n\n", OPERANDS_FILES, "result run txt"},
    [TASK_BENCH] = {"bench", "", 0, 0, BIT(OPTION_JSON),
                    "Measure drawing, the rules and the window, each beside its floor and its bars.",
                    "The window is measured by mdr-measure, which a build with its tests has beside mdr, under an Xvfb "
                    "of\nits own or else on the display; that takes a minute and wants xdotool.\n\n", OPERANDS_NONE, NULL},
};

static bool allowed(const Arguments *arguments, Option option)
{
    if (option == OPTION_HELP || option == OPTION_VERSION)
        return true;
    return !arguments->general && (task_rows[arguments->task].options & BIT(option)) != 0;
}

static void add_settings(OptionTable *table)
{
    for (int i = 0; i < COUNT_OF(settings_in_a_picture); i++) {
        OptionRow row = option_of_setting(settings_in_a_picture[i], hand_on);
        options_add(table, &row);
    }
}

/* Those of the command that has been read; before it, the two that every one has. */
static OptionTable table_for(const Arguments *arguments)
{
    OptionTable table = {0};
    for (int i = 0; i < OPTION_COUNT; i++) {
        if (!allowed(arguments, (Option)i))
            continue;
        if (i == OPTION_SETTINGS)
            add_settings(&table);
        else
            options_add(&table, &option_rows[i]);
    }
    return table;
}

Synopsis options_synopsis(Task task)
{
    bool general = task == TASK_COUNT;
    const TaskRow *row = &task_rows[general ? TASK_CHECK : task];
    Arguments arguments = {.task = general ? TASK_CHECK : task, .general = general};
    Synopsis synopsis = {.name = "mdr", .operands = "COMMAND [OPTION]... [FILE]...", .sentence = "", .more = ""};
    if (!general)
        synopsis = (Synopsis){row->name, row->operands, row->sentence, row->more ? row->more : "", row->kind, row->files, {0}};
    synopsis.table = table_for(&arguments);
    return synopsis;
}

/* ---- reading ---- */

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
        reading->table = table_for(reading->out);
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
        buffer_print(complaint, "--%s %s --%s\n", option_rows[__builtin_ctzll(stray)].name, led ? "does not go with" : "goes only with",
                     option_rows[leaders[i].option].name);
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
    Reading reading = {.argv = argv, .table = table_for(out), .out = out, .complaint = complaint};
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

/* ---- help ---- */

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
        out, "\n`mdr COMMAND --help` prints the options of a command.\n\nExit status: 0 clean, 1 an expectation or a bar is not held, or fmt "
             "would write something,\n64 usage, 65 bad data, 66 no such file, 69 no display, 70 our bug, 73 cannot write, 74 cannot read.\n");
}

void options_help(const Arguments *arguments, Buffer *out)
{
    enum { COLUMN = 24 };
    if (arguments->general) {
        help_general(out);
        return;
    }
    const TaskRow *row = &task_rows[arguments->task];
    buffer_print(out, "Usage: mdr %s [OPTION]... %s\n\n%s\n\n", row->name, row->operands, row->sentence);
    buffer_text(out, row->more ? row->more : "");
    OptionTable table = table_for(arguments);
    for (int i = 0; i < table.count; i++)
        option_help(&table.rows[i], COLUMN, out);
}
