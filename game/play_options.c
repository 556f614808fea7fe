#include "play_options.h"

#include "level/words.h"

/* Stores a value; false when it is none that the option takes. */
typedef bool Take(Text value, PlayOptions *options);

typedef struct OptionRow {
    const char *name;
    const char *value; /* what it is called in --help; NULL: a flag */
    Take *take;
    PlayFlag flag;
    const char *help;  /* NULL: not listed */
    const char *wants; /* said when the value is none; NULL: --help says enough */
} OptionRow;

static bool within(Text value, int low, int high, int *number)
{
    int64_t read;
    if (!text_int(value, &read) || read < low || read > high)
        return false;
    *number = (int)read;
    return true;
}

static bool take_seed(Text value, PlayOptions *options)
{
    int64_t seed;
    if (!text_int(value, &seed) || seed < 0)
        return false;
    options->seeded = true;
    options->seed = (uint64_t)seed;
    return true;
}

static bool take_size(Text value, PlayOptions *options)
{
    Text width;
    return text_split(&value, 'x', &width) && within(width, WINDOW_WIDTH_MIN, FRAME_SIDE_MAX, &options->width) &&
           within(value, WINDOW_HEIGHT_MIN, FRAME_SIDE_MAX, &options->height);
}

static bool take_present(Text value, PlayOptions *options)
{
    static const char *const words[PRESENT_COUNT] = {
        [PRESENT_AUTO] = "auto",
        [PRESENT_SURFACE] = "surface",
        [PRESENT_TEXTURE] = "texture",
    };
    for (int i = 0; i < PRESENT_COUNT; i++) {
        if (text_is(value, words[i])) {
            options->presenting = (Presenting)i;
            return true;
        }
    }
    return false;
}

static bool take_build(Text value, PlayOptions *options)
{
    options->build = value;
    return value.length > 0;
}

static bool take_moment(Text value, PlayOptions *options)
{
    return options->has_moment = moment_read(value, &options->moment);
}

static bool take_day(Text value, PlayOptions *options)
{
    return within(value, 1, LEVEL_DAYS_MAX, &options->moment.day);
}

static bool take_bot(Text value, PlayOptions *options)
{
    for (int i = 0; i < BOT_COUNT; i++) {
        if (text_is(value, bot_words[i])) {
            options->bot = i;
            return true;
        }
    }
    return false;
}

static bool take_picture(Text value, PlayOptions *options)
{
    options->picture = value.at;
    return value.length > 0;
}

static const OptionRow rows[] = {
    {.name = "--seed",
     .value = "NUMBER",
     .take = take_seed,
     .help = "For levels that leave it out; drawn if not given."},
    {.name = "--size",
     .value = "WxH",
     .take = take_size,
     .help = "Of the window: 1280x720 if not given, 640x360 at least."},
    {.name = "--present",
     .value = "WORD",
     .take = take_present,
     .help = "How frames reach the screen: auto, surface or texture; MDR_PRESENT too."},
    {.name = "--help", .flag = PLAY_HELP, .help = "Print this."},
    {.name = "--version", .flag = PLAY_VERSION, .help = "Print the version."},
    {.name = "--build-id", .value = "ID", .take = take_build},
    {.name = "--stress", .flag = PLAY_STRESS},
    {.name = "--shot", .flag = PLAY_SHOT},
    {.name = "-o", .value = "OUT.png", .take = take_picture, .wants = "the name of a file"},
    {.name = "--at", .value = "MOMENT", .take = take_moment, .wants = moment_words},
    {.name = "--day", .value = "NUMBER", .take = take_day, .wants = "a day, 1 to 20"},
    {.name = "--bot", .value = "NAME", .take = take_bot, .wants = "a bot's name; `mdr list bots` prints them"},
};

/* Begins a line of --help; what the option does follows. */
static void help_name(const char *dashes, const char *name, const char *value, Buffer *out)
{
    enum { COLUMN = 28 };
    size_t start = out->length;
    buffer_print(out, "  %s%s%s%s", dashes, name, value ? " " : "", value ? value : "");
    int written = (int)(out->length - start);
    buffer_print(out, "%*s", max_int(1, COLUMN - written), "");
}

static void help_setting(SettingId id, Buffer *out)
{
    static const char *const values[] = {
        [SETTING_PER_CENT] = "PERCENT", [SETTING_WORD] = "WORD", [SETTING_SWITCH] = NULL};
    const SettingRow *row = &setting_rows[id];
    help_name("--", row->word, values[row->kind], out);
    buffer_text(out, row->sentence);
    if (row->kind != SETTING_SWITCH) {
        buffer_text(out, " (");
        setting_wants(id, out);
        buffer_text(out, ")");
    }
    buffer_text(out, "\n");
}

void play_options_help(Buffer *out)
{
    buffer_text(out,
                "Usage: mdr-play [OPTION]... [LEVEL]\nOpens the game at its title, or at once at a level file.\n\n");
    for (int i = 0; i < COUNT_OF(rows); i++) {
        if (!rows[i].help)
            continue;
        help_name("", rows[i].name, rows[i].value, out);
        buffer_print(out, "%s\n", rows[i].help);
    }
    buffer_text(out, "\nSettings for this session, whatever the settings page keeps; =no switches one off:\n");
    for (int id = 0; id < SETTING_COUNT; id++)
        help_setting((SettingId)id, out);
}

/* A sentence about a piece of the command line. */
static bool complain(Buffer *error, const char *before, Text what, const char *after)
{
    buffer_print(error, "%s '", before);
    buffer_escaped(error, what);
    buffer_print(error, "'%s; --help lists the options\n", after);
    return false;
}

static const OptionRow *row_of(Text name)
{
    for (int i = 0; i < COUNT_OF(rows); i++) {
        if (text_is(name, rows[i].name))
            return &rows[i];
    }
    return NULL;
}

typedef struct Cursor {
    char *const *arguments;
    int at, count;
} Cursor;

/* An option's value stands after its '=' or is the next argument. */
static bool find_value(Cursor *cursor, const char *joined, Text *value)
{
    if (!joined && cursor->at + 1 == cursor->count)
        return false;
    *value = text_of(joined ? joined : cursor->arguments[++cursor->at]);
    return true;
}

static bool refuse(const char *dashes, const char *name, const char *wants, Text value, Buffer *error)
{
    buffer_print(error, "%s%s wants %s; found '", dashes, name, wants);
    buffer_escaped(error, value);
    buffer_text(error, "'\n");
    return false;
}

static bool take_value(const OptionRow *row, Cursor *cursor, const char *joined, PlayOptions *options, Buffer *error)
{
    Text value;
    if (!find_value(cursor, joined, &value))
        return complain(error, "a value is missing after", text_of(row->name), "");
    if (row->take(value, options))
        return true;
    if (row->wants)
        return refuse("", row->name, row->wants, value, error);
    buffer_print(error, "%s cannot be", row->name);
    return complain(error, "", value, "");
}

/* A switch alone says yes. */
static bool take_setting(SettingId id, Cursor *cursor, const char *joined, PlayOptions *options, Buffer *error)
{
    const SettingRow *row = &setting_rows[id];
    Text text = text_of("yes");
    int value;
    if ((row->kind != SETTING_SWITCH || joined) && !find_value(cursor, joined, &text))
        return complain(error, "a value is missing after", text_of(row->word), "");
    if (setting_read(id, text, &value) == SETTING_SOUND) {
        settings_give(&options->given, id, value);
        return true;
    }
    Buffer wants = {0};
    setting_wants(id, &wants);
    refuse("--", row->word, buffer_view(&wants).at, text, error);
    buffer_free(&wants);
    return false;
}

static int setting_named(Text name)
{
    return text_starts(name, "--") ? setting_of(text_part(name, 2, name.length)) : -1;
}

static bool take_option(Cursor *cursor, PlayOptions *options, Buffer *error)
{
    Text whole = text_of(cursor->arguments[cursor->at]), rest = whole, name;
    text_split(&rest, '=', &name);
    const OptionRow *row = row_of(name);
    const char *joined = name.length < whole.length ? whole.at + name.length + 1 : NULL;
    int setting = setting_named(name);
    if (setting >= 0)
        return take_setting((SettingId)setting, cursor, joined, options, error);
    if (!row)
        return complain(error, "there is no option", name, "");
    if (row->value)
        return take_value(row, cursor, joined, options, error);
    if (joined)
        return complain(error, "no value may follow", name, "");
    options->flags[row->flag] = true;
    return true;
}

static bool take_level(const char *argument, PlayOptions *options, Buffer *error)
{
    if (options->level)
        return complain(error, "one level at a time:", text_of(argument), " is the second");
    options->level = argument;
    return true;
}

/* After "--" everything is a level. */
static bool take_argument(Cursor *cursor, bool *options_over, PlayOptions *options, Buffer *error)
{
    const char *argument = cursor->arguments[cursor->at];
    if (*options_over || argument[0] != '-' || !argument[1])
        return take_level(argument, options, error);
    if (!text_is(text_of(argument), "--"))
        return take_option(cursor, options, error);
    *options_over = true;
    return true;
}

bool play_options_read(int count, char *const *arguments, const char *present, PlayOptions *options, Buffer *error)
{
    *options = (PlayOptions){.width = WINDOW_WIDTH, .height = WINDOW_HEIGHT, .moment.day = 1, .bot = -1};
    if (present && present[0] && !take_present(text_of(present), options))
        return complain(error, "MDR_PRESENT in the environment cannot be", text_of(present), "");
    bool options_over = false;
    for (Cursor cursor = {arguments, 1, count}; cursor.at < count; cursor.at++) {
        if (!take_argument(&cursor, &options_over, options, error))
            return false;
    }
    return true;
}
