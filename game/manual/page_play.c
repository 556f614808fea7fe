/* page_play.c - mdr-play(6): the game, its options, its settings and the keys at the desk. */
#include "app/play_options.h"
#include "front/ui/keys.h"
#include "manual/common.h"
#include "manual/pages.h"
#include "manual/roff.h"

/* The first row that is a setting. */
static int first_setting(const OptionTable *table)
{
    int at = 0;
    while (at < table->count && !table->rows[at].setting)
        at++;
    return at;
}

static void tell_keys(Buffer *out)
{
    static const Caps issued = {0};
    roff_heading("KEYS", out);
    roff_text("At the desk, as the pause page has them; all can be changed in the settings. Everything can be clicked "
              "as well, and a page's buttons have "
              "their keys on them; "
              "`F11` switches full screen anywhere.",
              out);
    for (int act = ACT_UP; act < ACT_COUNT; act++) {
        char shown[KEYS_SHOWN_MAX];
        if (!bindings[act].does)
            continue;
        roff_item(act_shown((Act)act, &issued, false, shown), "", out);
        roff_text(bindings[act].does, out);
    }
}

static void tell_settings(const OptionTable *table, Buffer *out)
{
    roff_heading("SETTINGS", out);
    roff_text("`S` at the title or in a pause opens the settings; leaving the page keeps them. An option of that name "
              "holds for one session and is not "
              "kept. They lie in a file of lines such as",
              out);
    roff_lines("theme          = contrast\nreduced-motion = yes\n", out);
    roff_paragraph("in which comments stay and a line with a slip is told with its place while the others hold.", out);
    tell_options(table, first_setting(table), table->count, out);
}

void page_play(Edition edition, Buffer *out)
{
    Synopsis synopsis = play_options_synopsis();
    roff_title(&(RoffTitle){synopsis.name, 6, edition.date, edition.version,
                            "refine numbers, and be asked what you did today"},
               out);
    roff_heading("SYNOPSIS", out);
    roff_text("`mdr-play` [OPTION]... [LEVEL|RUN]", out);
    roff_heading("DESCRIPTION", out);
    roff_text(synopsis.sentence, out);
    roff_paragraph("A deadpan parody of office work, unaffiliated. Some numbers of a sea of them move together in a "
                   "way that feels wrong; they are "
                   "gathered and put into bins, and a bin that has what it lacks is sealed, which pays Progress. "
                   "Messages, meetings and reports come "
                   "by, each with its price in minutes; an interruption costs more than those. At the end of the day "
                   "both ledgers are shown: "
                   "Busyness, which was seen, and Progress, which somebody was waiting for.\n\n"
                   "A run is kept as it is played: after quitting, or a failure of the power, the next start offers to "
                   "go on where the day was, at "
                   "most a second before.\n\n"
                   "An option's value is joined to its name by = or is the next argument; `--` ends the options.",
                   out);
    roff_heading("OPTIONS", out);
    tell_options(&synopsis.table, 0, first_setting(&synopsis.table), out);
    tell_settings(&synopsis.table, out);
    tell_keys(out);
    tell_statuses(out);
    tell_files(out);
    tell_environment(true, out);
    roff_heading("EXAMPLES", out);
    roff_item("mdr-play", "", out);
    roff_text("Opens the title.", out);
    roff_item("mdr-play --text=150 --captions our-tuesday.level", "", out);
    roff_text("Plays a level at once, with larger text and with captions.", out);
    roff_heading("SEE ALSO", out);
    roff_text("`mdr`(6), `macrodata-level`(5)", out);
}
