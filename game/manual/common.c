/* common.c - what the pages of both programs have. */
#include "manual/common.h"

#include "manual/roff.h"

/* ---- options ---- */

/* "--seeds", and "=A..B" behind it as it may be written, "[=yes]" where it need not be. */
static void add_value(const OptionRow *row, Buffer *out)
{
    const char *before = row->name[1] == '\0' ? " " : "=";
    if (row->value)
        buffer_print(out, "%s%s", before, row->value);
    else if (row->alone)
        buffer_text(out, "[=no|yes]");
    if (row->alias)
        buffer_print(out, ", %s%s", option_dashes(row->alias), row->alias);
}

static void add_wants(const OptionRow *row, Buffer *out)
{
    Buffer wants = {0};
    if (row->setting && row->setting->kind != SETTING_SWITCH)
        setting_wants((SettingId)row->id, &wants);
    else if (row->wants)
        buffer_text(&wants, row->wants);
    if (wants.length > 0)
        buffer_print(out, " It may be %s.", buffer_view(&wants).at);
    buffer_free(&wants);
}

/* Of a setting, what it is where nobody has set it. */
static void add_usual(const OptionRow *row, Buffer *out)
{
    if (!row->setting)
        return;
    buffer_text(out, " Usually ");
    setting_print((SettingId)row->id, row->setting->fallback, out);
    buffer_text(out, ".");
}

void tell_options(const OptionTable *table, int from, int to, Buffer *out)
{
    for (int i = from; i < to; i++) {
        const OptionRow *row = &table->rows[i];
        Buffer name = {0}, value = {0}, saying = {0};
        if (!row->help)
            continue;
        buffer_print(&name, "%s%s", option_dashes(row->name), row->name);
        add_value(row, &value);
        buffer_text(&saying, row->help);
        add_wants(row, &saying);
        add_usual(row, &saying);
        roff_item(buffer_view(&name).at, value.length > 0 ? buffer_view(&value).at : "", out);
        roff_text(buffer_view(&saying).at, out);
        buffer_free(&name);
        buffer_free(&value);
        buffer_free(&saying);
    }
}

/* ---- what is told in tables ---- */

typedef struct Told {
    const char *name, *saying;
} Told;

static void tell(const Told *told, int count, Buffer *out)
{
    for (int i = 0; i < count; i++) {
        roff_item(told[i].name, "", out);
        roff_text(told[i].saying, out);
    }
}

typedef struct StatusTold {
    ExitStatus status;
    const char *saying;
} StatusTold;

static const StatusTold statuses[] = {
    {EXIT_CLEAN, "All is well."},
    {EXIT_CLAIM,
     "An expectation of a level does not hold, a bar of `mdr bench` is missed, a run replays to another hash, or `mdr fmt "
     "--check` would write something."},
    {EXIT_USAGE, "The command line is wrong; what is wrong with it is said."},
    {EXIT_DATA, "A level or a run has errors, or a run is of other rules."},
    {EXIT_NO_FILE, "There is no such file, or it is none that can be read."},
    {EXIT_NO_DISPLAY, "There is no display to open a window on."},
    {EXIT_BUG, "A mistake of the program's own."},
    {EXIT_NO_CREATE, "Something cannot be written."},
    {EXIT_IO, "Reading or writing failed half way."},
};

void tell_statuses(Buffer *out)
{
    roff_heading("EXIT STATUS", out);
    for (int i = 0; i < COUNT_OF(statuses); i++) {
        Buffer number = {0};
        buffer_print(&number, "%d", (int)statuses[i].status);
        roff_item(buffer_view(&number).at, "", out);
        roff_text(statuses[i].saying, out);
        buffer_free(&number);
    }
}

static const Told files[] = {
    {"$XDG_STATE_HOME/macrodata-refinement/runs/*.run",
     "Kept runs, a file each, written as they are played. Without `XDG_STATE_HOME`: `~/.local/state`."},
    {"$XDG_STATE_HOME/macrodata-refinement/certificates/",
     "Results that were kept as pictures; made with the first one."},
    {"$XDG_CONFIG_HOME/macrodata-refinement/settings",
     "Settings, a line of `key = value` each, to be edited too. Without `XDG_CONFIG_HOME`: `~/.config`."},
    {"$XDG_CONFIG_HOME/macrodata-refinement/learnt",
     "Hints that are not needed any more; without the file they come again."},
    {"$XDG_DATA_HOME/macrodata-refinement/levels/*.level",
     "Levels of one's own. Without `XDG_DATA_HOME`: `~/.local/share`."},
    {"$XDG_DATA_HOME/macrodata-refinement/campaign",
     "The record of the campaign; put together from the kept runs where it is lost."},
    {"../share/macrodata-refinement/", "Beside the folder of the programs: the shipped levels, drawings and sounds."},
};

void tell_files(Buffer *out)
{
    roff_heading("FILES", out);
    tell(files, COUNT_OF(files), out);
    roff_paragraph("Those that are not the program's own belong to the player, and stay when it is removed. No network "
                   "connection is opened.",
                   out);
}

static const Told variables[] = {
    {"XDG_DATA_HOME, XDG_STATE_HOME, XDG_CONFIG_HOME",
     "Where the files above lie; a path that is not absolute counts as none."},
    {"HOME", "What `~` stands for; without it, the home that the system has for the user."},
    {"LANG, LC_ALL, LC_MESSAGES, LANGUAGE", "The language of what is said, where there is a catalogue of it in "
                                            "`share/macrodata-refinement/locale`; none is shipped."},
    {"MDR_PRESENT", "As `--present`, which comes before it."},
    {"SDL_VIDEODRIVER, SDL_AUDIODRIVER",
     "Read by SDL: which way to the screen and to the sound card is taken, in place of the first that works."},
};

enum { VARIABLES_OF_WINDOW = 2 };

void tell_environment(bool present, Buffer *out)
{
    roff_heading("ENVIRONMENT", out);
    tell(variables, COUNT_OF(variables) - (present ? 0 : VARIABLES_OF_WINDOW), out);
}
