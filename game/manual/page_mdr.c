/* page_mdr.c - mdr(6): the tools for levels and runs, a section a command. */
#include "manual/common.h"
#include "manual/pages.h"
#include "manual/roff.h"
#include "mdr/options.h"

static void tell_command(Task task, Buffer *out)
{
    Synopsis synopsis = options_synopsis(task), general = options_synopsis(TASK_COUNT);
    Buffer usage = {0};
    buffer_print(&usage, "mdr %s [OPTION]...%s%s", synopsis.name, synopsis.operands[0] ? " " : "", synopsis.operands);
    roff_subheading(buffer_view(&usage).at, out);
    roff_text(synopsis.sentence, out);
    if (synopsis.more[0])
        roff_paragraph(synopsis.more, out);
    tell_options(&synopsis.table, 0, synopsis.table.count - general.table.count, out);
    buffer_free(&usage);
}

typedef struct Example {
    const char *line, *saying;
} Example;

static const Example examples[] = {
    {"mdr new our-tuesday --from pings", "Makes our-tuesday.level, which plays as it stands and argues something, to be changed."},
    {"mdr check our-tuesday.level",
     "Says every mistake of a level at once, with line, column and what to write instead."},
    {"mdr check --fix our-tuesday.level", "Shows what has a safe remedy as a diff, and asks whether to write it."},
    {"mdr fmt our-tuesday.level", "Puts its lines into columns."},
    {"mdr argue our-tuesday.level --seeds 1..100",
     "Has the bots play it a hundred times, and says which of its expectations hold and by how much."},
    {"mdr argue our-tuesday.level --why balanced --day 2",
     "Tells the second day as that bot plays it, a line an event."},
    {"mdr argue our-tuesday.level --search --policies 1000 --no-effects",
     "Looks for a way to play that leads both ledgers."},
    {"mdr replay FILE.run --verify", "Plays a kept run again and says whether every hash is the same."},
    {"mdr shot our-tuesday.level --bot balanced --at 10:15 -o picture.png",
     "Takes a picture of a moment, without a window."},
    {"mdr explain needs-you", "Says what a word of the level format means."},
};

static void tell_examples(Buffer *out)
{
    roff_heading("EXAMPLES", out);
    for (int i = 0; i < COUNT_OF(examples); i++) {
        roff_item(examples[i].line, "", out);
        roff_text(examples[i].saying, out);
    }
}

void page_mdr(Edition edition, Buffer *out)
{
    Synopsis general = options_synopsis(TASK_COUNT);
    roff_title(
        &(RoffTitle){"mdr", 6, edition.date, edition.version, "tools for levels and runs of Macrodata Refinement"},
        out);
    roff_heading("SYNOPSIS", out);
    roff_text("`mdr` COMMAND [OPTION]... [FILE]...", out);
    roff_heading("DESCRIPTION", out);
    roff_text("Checks, plays and argues over the levels of `mdr-play`(6), a deadpan game about a day at the office, "
              "and plays kept runs again. "
              "It opens no window; `mdr play`, `mdr shot` and `mdr certificate` go on as the `mdr-play` that lies "
              "beside it.\n\n"
              "An option's value is joined to its name by = or is the next argument; `--` ends the options.",
              out);
    roff_heading("OPTIONS", out);
    tell_options(&general.table, 0, general.table.count, out);
    roff_paragraph("`mdr` COMMAND `--help` prints the options of a command.", out);
    roff_heading("COMMANDS", out);
    for (int task = 0; task < TASK_COUNT; task++)
        tell_command((Task)task, out);
    tell_statuses(out);
    tell_files(out);
    tell_environment(false, out);
    tell_examples(out);
    roff_heading("SEE ALSO", out);
    roff_text("`mdr-play`(6), `macrodata-level`(5)", out);
}
