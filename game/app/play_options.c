/* play_options.c - the table of `mdr-play`, and its sentences about a command line. */
#include "app/play_options.h"

#include "level/day_named.h"
#include "level/near.h"
#include "level/words.h"
#include "report/result_of.h"

static bool within(Text value, int low, int high, int *number)
{
    int64_t read;
    if (!text_int(value, &read) || read < low || read > high)
        return false;
    *number = (int)read;
    return true;
}

static bool take_seed(const OptionRow *row, Text value, void *out)
{
    PlayOptions *options = out;
    (void)row;
    int64_t seed;
    if (!text_int(value, &seed) || seed < 0)
        return false;
    options->seeded = true;
    options->seed = (uint64_t)seed;
    return true;
}

static bool take_size(const OptionRow *row, Text value, void *out)
{
    PlayOptions *options = out;
    (void)row;
    Text width;
    options->sized = true;
    return text_split(&value, 'x', &width) && within(width, WINDOW_WIDTH_MIN, FRAME_SIDE_MAX, &options->width) &&
           within(value, WINDOW_HEIGHT_MIN, FRAME_SIDE_MAX, &options->height);
}

static const char *const present_words[PRESENT_COUNT] = {
    [PRESENT_AUTO] = "auto",
    [PRESENT_SURFACE] = "surface",
    [PRESENT_TEXTURE] = "texture",
};

static bool read_present(Text value, PlayOptions *options)
{
    for (int i = 0; i < PRESENT_COUNT; i++) {
        if (text_is(value, present_words[i])) {
            options->presenting = (Presenting)i;
            return true;
        }
    }
    return false;
}

static bool take_present(const OptionRow *row, Text value, void *out)
{
    (void)row;
    return read_present(value, out);
}

static bool take_build(const OptionRow *row, Text value, void *out)
{
    PlayOptions *options = out;
    (void)row;
    options->build = value;
    return value.length > 0;
}

static bool take_moment(const OptionRow *row, Text value, void *out)
{
    PlayOptions *options = out;
    (void)row;
    return options->has_moment = moment_read(value, &options->moment);
}

static bool take_day(const OptionRow *row, Text value, void *out)
{
    PlayOptions *options = out;
    (void)row;
    options->has_day = true;
    return day_named_read(value, &options->moment.day);
}

/* -1: nobody is called so. */
static int bot_named(Text name)
{
    for (int i = 0; i < BOT_COUNT; i++) {
        if (text_is(name, bot_words[i]))
            return i;
    }
    return -1;
}

static bool take_bot(const OptionRow *row, Text value, void *out)
{
    PlayOptions *options = out;
    (void)row;
    options->bot = bot_named(value);
    return options->bot >= 0;
}

static bool take_as(const OptionRow *row, Text value, void *out)
{
    PlayOptions *options = out;
    int bot = bot_named(value);
    (void)row;
    options->has_as = bot >= 0;
    options->as = (BotKind)max_int(bot, 0);
    return options->has_as;
}

static bool take_picture(const OptionRow *row, Text value, void *out)
{
    PlayOptions *options = out;
    (void)row;
    options->picture = value.at;
    return value.length > 0;
}

static bool take_replay(const OptionRow *row, Text value, void *out)
{
    PlayOptions *options = out;
    *(row->id == 0 ? &options->replay : &options->beside) = value.at;
    return value.length > 0;
}

static bool take_room(const OptionRow *row, Text value, void *out)
{
    PlayOptions *options = out;
    (void)row;
    options->room = value;
    return value.length > 0;
}

static bool take_workshop(const OptionRow *row, Text value, void *out)
{
    PlayOptions *options = out;
    (void)row;
    options->workshop = value;
    return value.length > 0;
}

static bool take_room_folder(const OptionRow *row, Text value, void *out)
{
    PlayOptions *options = out;
    (void)row;
    options->room_folder = value.at;
    return value.length > 0;
}

static bool take_nickname(const OptionRow *row, Text value, void *out)
{
    PlayOptions *options = out;
    RunResult tried = {0};
    (void)row;
    options->nickname = value;
    return run_result_nickname(&tried, value);
}

static bool take_flag(const OptionRow *row, Text value, void *out)
{
    PlayOptions *options = out;
    (void)value;
    return options->flags[row->id] = true;
}

static bool take_setting(const OptionRow *row, Text text, void *out)
{
    PlayOptions *options = out;
    int value;
    if (setting_read((SettingId)row->id, text, &value) != SETTING_SOUND)
        return false;
    settings_give(&options->given, (SettingId)row->id, value);
    return true;
}

static const OptionRow rows[] = {
    {.name = "seed", .value = "NUMBER", .take = take_seed, .help = "For levels that leave it out; drawn if not given."},
    {.name = "room",
     .value = "CODE",
     .take = take_room,
     .help = "The day that a room plays: three words, as mdr code prints them.",
     .wants = "three words"},
    {.name = "workshop",
     .value = "CODE|LEVEL",
     .take = take_workshop,
     .files = "level",
     .help = "One player after the other, full screen; F10, held for three seconds, leaves.",
     .wants = "three words or a level's file"},
    {.name = "room-folder",
     .value = "FOLDER",
     .take = take_room_folder,
     .help = "The title offers the room: all results that come into that folder.",
     .wants = "the name of a folder"},
    {.name = "nickname",
     .value = "NAME",
     .take = take_nickname,
     .help = "Put in the results of this session; 20 bytes at most. None is there unless given.",
     .wants = "plain letters"},
    {.name = "size",
     .value = "WxH",
     .take = take_size,
     .help = "Of the window, 640x360 at least; if not given, as it was left, at first 1280x720."},
    {.name = "present",
     .value = "WORD",
     .take = take_present,
     .words = present_words,
     .word_count = PRESENT_COUNT,
     .help = "How frames reach the screen: auto, surface or texture; MDR_PRESENT too."},
    {.name = "replay",
     .value = "RUN",
     .take = take_replay,
     .id = 0,
     .files = "run",
     .help = "Show this kept run to an audience: at three paces, by the hour, standing wherever you like."},
    {.name = "beside",
     .value = "RUN",
     .take = take_replay,
     .id = 1,
     .files = "run",
     .help = "With --replay: another run of the same level and seed beside it, in step."},
    {.name = "watch",
     .take = take_flag,
     .id = PLAY_WATCH,
     .help = "The level is read again whenever it is saved, and the day goes on where it was; keeps no run."},
    {.name = "at", .value = "HH:MM", .take = take_moment, .help = "With --watch: open there; briefing and end are moments too.", .wants = "HH:MM, briefing or end"},
    {.name = "day",
     .value = "DAY",
     .take = take_day,
     .words = weekday_words,
     .word_count = WEEKDAY_COUNT,
     .help = "With --watch: open on that day, by its number or as mon to fri; the first unless said.",
     .wants = day_named_wants},
    {.name = "as",
     .value = "NAME",
     .take = take_as,
     .words = bot_words,
     .word_count = BOT_COUNT,
     .help = "With --watch: the bot that has played up to there; balanced unless said.",
     .wants = "a bot's name; `mdr list bots` prints them"},
    {.name = "help", .take = take_flag, .id = PLAY_HELP, .help = "Print this."},
    {.name = "version", .take = take_flag, .id = PLAY_VERSION, .help = "Print the version."},
    {.name = "build-id", .value = "ID", .take = take_build},
    {.name = "stress", .take = take_flag, .id = PLAY_STRESS},
    {.name = "shot", .take = take_flag, .id = PLAY_SHOT},
    {.name = "certificate", .take = take_flag, .id = PLAY_CERTIFICATE},
    {.name = "o", .value = "OUT.png", .take = take_picture, .wants = "the name of a file"},
    {.name = "bot", .value = "NAME", .take = take_bot, .wants = "a bot's name; `mdr list bots` prints them"},
};

/* The program's own, then every setting. */
static OptionTable whole_table(void)
{
    OptionTable table = {0};
    for (int i = 0; i < COUNT_OF(rows); i++)
        options_add(&table, &rows[i]);
    for (int id = 0; id < SETTING_COUNT; id++) {
        OptionRow row = option_of_setting((SettingId)id, take_setting);
        row.alone = row.value ? NULL : "yes";
        options_add(&table, &row);
    }
    return table;
}

Synopsis play_options_synopsis(void)
{
    return (Synopsis){.name = "mdr-play",
                      .operands = "[LEVEL|RUN]",
                      .sentence = "Opens the game at its title, or at once at a level file, or goes on with a kept run.",
                      .more = "",
                      .kind = OPERANDS_FILES,
                      .files = "level run",
                      .table = whole_table()};
}

const char *play_options_called(const PlayOptions *options)
{
    return options->build.length > 0 ? "mdr" : "mdr-play";
}

void play_options_help(Buffer *out)
{
    enum { COLUMN = 28 };
    Synopsis synopsis = play_options_synopsis();
    buffer_print(out, "Usage: %s [OPTION]... %s\n%s\n\n", synopsis.name, synopsis.operands, synopsis.sentence);
    for (int i = 0; i < synopsis.table.count; i++) {
        if (i == COUNT_OF(rows))
            buffer_text(out, "\nSettings for this session, whatever the settings page keeps; =no switches one off:\n");
        option_help(&synopsis.table.rows[i], COLUMN, out);
    }
}

/* ---- what can be wrong ---- */

/* A sentence about a piece of the command line. */
static bool complain(Buffer *error, const char *before, Text what, const char *after)
{
    buffer_print(error, "%s '", before);
    buffer_escaped(error, what);
    buffer_print(error, "'%s; --help lists the options\n", after);
    return false;
}

static void add_name(const OptionRow *row, Buffer *out)
{
    buffer_print(out, "%s%s", option_dashes(row->name), row->name);
}

static bool about_value(const OptionRow *row, const char *what, const char *after, Buffer *error)
{
    Buffer name = {0};
    if (row->setting)
        buffer_text(&name, row->name);
    else
        add_name(row, &name);
    complain(error, what, buffer_view(&name), after);
    buffer_free(&name);
    return false;
}

/* No option takes another for its value. */
static bool value_is_dashed(const OptionRow *row, Text value, Buffer *error)
{
    add_name(row, error);
    buffer_text(error, " wants a value, and '");
    buffer_escaped(error, value);
    buffer_text(error, "' looks like an option; if it is meant, write ");
    add_name(row, error);
    buffer_text(error, "=");
    buffer_escaped(error, value);
    buffer_text(error, "\n");
    return false;
}

/* A picture has more moments than a window is opened at, cards too. */
static void add_wants(const OptionRow *row, Text value, const PlayOptions *options, Buffer *error)
{
    bool picture = row->take == take_moment && options->flags[PLAY_SHOT];
    if (!picture)
        buffer_text(error, row->wants);
    else if (!moment_card_wants(value, error))
        buffer_text(error, moment_words);
}

/* What was meant among all that have a name; NULL: none is near. */
static const char *near_moment(Text value)
{
    Nearest search = nearest(value);
    for (int i = 0; i < MOMENTS_NAMED; i++)
        nearest_try(&search, moments_named[i]);
    return search.word;
}

static bool value_is_wrong(const OptionRow *row, Text value, const PlayOptions *options, Buffer *error)
{
    char clock[MOMENT_MEANT_MAX];
    add_name(row, error);
    if (!row->setting && !row->wants)
        return complain(error, " cannot be", value, "");
    buffer_text(error, " wants ");
    if (row->setting)
        setting_wants((SettingId)row->id, error);
    else
        add_wants(row, value, options, error);
    buffer_text(error, "; found '");
    buffer_escaped(error, value);
    buffer_text(error, "'");
    const char *meant = row->setting ? setting_meant((SettingId)row->id, value) : NULL;
    if (row->take == take_moment && moment_meant(value, clock))
        meant = clock;
    else if (row->take == take_moment && options->flags[PLAY_SHOT])
        meant = moment_elsewhere(value) ? moment_elsewhere(value) : near_moment(value);
    if (meant)
        buffer_print(error, "; write %s", meant);
    buffer_text(error, "\n");
    return false;
}

static bool take_level(const char *argument, PlayOptions *options, Buffer *error)
{
    if (options->level)
        return complain(error, "one level at a time:", text_of(argument), " is the second");
    options->level = argument;
    return true;
}

static bool take_part(const CommandPart *part, const char *argument, PlayOptions *options, Buffer *error)
{
    switch (part->kind) {
    case PART_OPERAND: return take_level(argument, options, error);
    case PART_OPTION: return true;
    case PART_UNKNOWN: return complain(error, "there is no option", part->name, "");
    case PART_VALUE_UNWANTED: return complain(error, "no value may follow", part->name, "");
    case PART_VALUE_MISSING: return about_value(part->row, "a value is missing after", "", error);
    case PART_VALUE_EMPTY: return about_value(part->row, "there is nothing in the value of", "", error);
    case PART_VALUE_DASHED: return value_is_dashed(part->row, part->value, error);
    case PART_VALUE_WRONG: return value_is_wrong(part->row, part->value, options, error);
    }
    return false;
}

static bool is_shown(MomentKind kind)
{
    return kind == MOMENT_CLOCK || kind == MOMENT_BRIEFING || kind == MOMENT_END;
}

/* Two that do not go together, and the sentence about them. */
typedef struct Misfit {
    bool holds;
    const char *sentence;
} Misfit;

/* Says the first that holds; true when none does. */
static bool none_holds(const Misfit *misfits, int count, Buffer *error)
{
    for (int i = 0; i < count; i++) {
        if (misfits[i].holds) {
            buffer_text(error, misfits[i].sentence);
            return false;
        }
    }
    return true;
}

/* What opens a day elsewhere than in its first morning, and is given without --watch; NULL: nothing. A single picture may have a moment. */
static const char *stray_opening(const PlayOptions *options)
{
    if (options->flags[PLAY_WATCH])
        return NULL;
    if (options->has_as)
        return "--as";
    if (options->flags[PLAY_SHOT])
        return NULL;
    if (options->has_moment)
        return "--at";
    return options->has_day ? "--day" : NULL;
}

/* Where a day is opened goes with --watch; what is recorded begins at its beginning. */
static bool watch_fits(const PlayOptions *options, Buffer *error)
{
    const char *stray = stray_opening(options);
    bool elsewhere = options->room.length > 0 || options->workshop.length > 0 || options->replay || options->flags[PLAY_SHOT];
    const Misfit misfits[] = {
        {elsewhere, "--watch is for the file of a level that you write: no --room, --workshop or --replay goes with it\n"},
        {!options->level, "--watch wants the file of a level: mdr play FILE --watch\n"},
        {options->has_moment && !is_shown(options->moment.kind), "--watch opens at HH:MM, briefing or end; mdr shot shows the other moments\n"},
    };
    if (stray)
        buffer_print(error, "%s goes with --watch alone: a run that is kept begins in the morning of its first day; add --watch\n", stray);
    return !stray && (!options->flags[PLAY_WATCH] || none_holds(misfits, COUNT_OF(misfits), error));
}

/* What goes together: nothing says the same twice, or wants what is not there. */
static bool fits(const PlayOptions *options, Buffer *error)
{
    bool level = options->level, room = options->room.length > 0, workshop = options->workshop.length > 0;
    const Misfit misfits[] = {
        {room && (level || options->seeded), "--room says level and seed: no other goes with it\n"},
        {workshop && (level || room), "--workshop says what is played: no level and no --room goes with it\n"},
        {workshop && options->nickname.length > 0, "--workshop is for one player after the other: no --nickname goes with it\n"},
        {options->beside && !options->replay,
         "--beside wants --replay with the run that it is shown beside; --help lists the options\n"},
        {options->replay && (level || room || workshop),
         "--replay shows a run by itself: no level, --room or --workshop goes with it; a second run is named with --beside\n"},
    };
    return none_holds(misfits, COUNT_OF(misfits), error) && watch_fits(options, error);
}

bool play_options_read(int count, char *const *arguments, const char *present, PlayOptions *options, Buffer *error)
{
    OptionTable table = whole_table();
    CommandLine line = {.arguments = arguments, .count = count, .at = 1};
    CommandPart part;
    *options = (PlayOptions){.width = WINDOW_WIDTH, .height = WINDOW_HEIGHT, .moment.day = 1, .bot = -1};
    if (present && present[0] && !read_present(text_of(present), options))
        return complain(error, "MDR_PRESENT in the environment cannot be", text_of(present), "");
    while (command_line_next(&line, &table, options, &part)) {
        if (!take_part(&part, arguments[part.at], options, error))
            return false;
    }
    return fits(options, error);
}
