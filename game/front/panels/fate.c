/* fate.c - the sentences about those who wait. */
#include "front/panels/fate.h"

#include "base/translate.h"
#include "front/words/weekdays.h"
#include "front/words/words.h"
#include "io/canvas.h"
#include "work/look.h"
#include "work/payees.h"

enum { NAME_MAX = 280 };

bool fate_count(const Day *day, int file, float width, float size, char *out, size_t room)
{
    const NumberFile *of = &day->level->files[file];
    int paid = day_paid(day, file), due = day_due(day, file);
    if (of->wait_count == 0)
        return false;
    text_print(out, room, _("%d of %d %s %s"), paid, due, of->waits, of->become);
    bool known = day->office.known >> file & 1u;
    if (!known || canvas_width(FONT_TEXT, size, text_of(out)) > width)
        text_print(out, room, _("%d of %d %s"), paid, due, of->become);
    return true;
}

/* What the day says one was doing, behind "you were". */
static void print_doing(const Level *level, Doing doing, char out[NAME_MAX])
{
    static const char *const words[DOING_ON_FOOT + 1] = {
        [JOB_PING] = N_("answering another"),     [JOB_MEETING] = N_("in a meeting"),
        [JOB_REPORT] = N_("at a report"),         [JOB_SHOW] = N_("being seen"),
        [JOB_NOTE] = N_("writing a note"),        [JOB_TOOL] = N_("setting up a tool"),
        [JOB_WALK] = N_("with a visitor"),        [JOB_PERK] = N_("being rewarded"),
        [JOB_LUNCH] = N_("at lunch"),             [JOB_TALK] = N_("being talked to"),
        [JOB_SWITCH] = N_("changing files"),      [JOB_STEP] = N_("in the corridor"),
        [JOB_VISIT] = N_("at somebody's door"),   [JOB_REST] = N_("taking a break"),
        [DOING_REFINING] = N_("at the numbers"),  [DOING_ON_FOOT] = N_("in the corridor"),
    };
    if (doing.what == JOB_MEETING && doing.row >= 0)
        text_print(out, NAME_MAX, _("in “%s”"), level->rows[doing.row].text);
    else if (doing.what == JOB_REPORT && doing.row >= 0)
        text_print(out, NAME_MAX, _("writing “%s”"), level->rows[doing.row].text);
    else
        text_print(out, NAME_MAX, "%s", translated(words[doing.what]));
}

/* What became of the message about them, which nobody answered. */
static void print_message(const Play *play, const Needed *message, char *out, size_t room)
{
    char doing[NAME_MAX];
    int hour = message->since / 60, minute = message->since % 60;
    print_doing(&play->level, message->then, doing);
    switch ((Lay)message->lay) {
    case LAY_AT_HAND: text_print(out, room, _("The message came at %02d:%02d; you were %s."), hour, minute, doing); break;
    case LAY_PUT: text_print(out, room, _("You put the message aside at %02d:%02d; you were %s."), hour, minute, doing); break;
    case LAY_SLID: text_print(out, room, _("The message lay in the tray from %02d:%02d; you were %s."), hour, minute, doing); break;
    case LAY_MUTED: text_print(out, room, _("The message was muted from %02d:%02d; you were %s."), hour, minute, doing); break;
    case LAY_HELD: text_print(out, room, _("A rule held the message back from %02d:%02d."), hour, minute); break;
    case LAY_BEGUN: text_print(out, room, _("You began to answer at %02d:%02d, and the day ended."), hour, minute); break;
    case LAY_COUNT: break;
    }
}

/* The same where somebody came to the desk about it. */
static void print_visit(const Play *play, const Needed *message, char *out, size_t room)
{
    const char *who = person_name(&play->level, message->name.person);
    int since = message->since, came = message->ended;
    if (message->lay == LAY_MUTED)
        text_print(out, room, _("The message was muted from %02d:%02d; at %02d:%02d %s came to the desk about it."), since / 60, since % 60,
                   came / 60, came % 60, who);
    else
        text_print(out, room, _("The message lay in the tray from %02d:%02d; at %02d:%02d %s came to the desk about it."), since / 60,
                   since % 60, came / 60, came % 60, who);
}

/* Work about work that had the most minutes of that day. */
static Account largest_account(const DayFigures *figures)
{
    static const Account about_work[] = {ACCOUNT_PINGS, ACCOUNT_MEETINGS, ACCOUNT_REPORTS, ACCOUNT_SHOW,
                                         ACCOUNT_NOTES, ACCOUNT_TOOLS,    ACCOUNT_WALKING, ACCOUNT_PERKS};
    Account most = about_work[0];
    for (int i = 1; i < COUNT_OF(about_work); i++) {
        if (figures->minutes[about_work[i]] > figures->minutes[most])
            most = about_work[i];
    }
    return most;
}

/* They stood in line, and it did not get to them. */
static void print_line(const Play *play, int due, char *out, size_t room)
{
    static const char *const went[ACCOUNT_COUNT] = {
        [ACCOUNT_REFINING] = "", [ACCOUNT_REST] = "", [ACCOUNT_NIGHT] = "", /* not about work */
        [ACCOUNT_PINGS] = N_("messages"),  [ACCOUNT_MEETINGS] = N_("meetings"), [ACCOUNT_REPORTS] = N_("reports"),
        [ACCOUNT_SHOW] = N_("being seen"), [ACCOUNT_NOTES] = N_("notes"),       [ACCOUNT_TOOLS] = N_("tools"),
        [ACCOUNT_WALKING] = N_("walking"), [ACCOUNT_PERKS] = N_("perks"),
    };
    const DayFigures *figures = &play->day.ledger.days[due - 1];
    Account most = largest_account(figures);
    int minutes = figures->minutes[most];
    if (minutes > 0)
        text_print(out, room, _("The bins did not get that far; %d minutes went into %s."), minutes, translated(went[most]));
    else
        text_print(out, room, "%s", _("The bins did not get that far."));
}

static void print_why(const Play *play, int payee, char *out, size_t room)
{
    const Needed *message = payee_message(&play->day, payee);
    if (!message)
        print_line(play, payee_day(&play->level, payee), out, room);
    else if (message->end == NEEDED_WALKED)
        print_visit(play, message, out, room);
    else
        print_message(play, message, out, room);
}

void fate_unpaid(const Play *play, int payee, unsigned with, char out[FATE_MAX])
{
    const Level *level = &play->level;
    Text whole = text_of(level->payees[payee].name), name = payee_name(level, payee);
    const char *become = level->files[level->payees[payee].file].become;
    bool said = (with & FATE_WHOLE) && name.length < whole.length;
    int length;
    char words[DAY_WORDS_MAX];
    day_said_on(level, payee_day(level, payee), words);
    if (said)
        name = whole;
    if ((with & FATE_DAY) && level->days > 1)
        length = text_print(out, FATE_MAX, _("%.*s%s was not %s %s."), name.length, name.at, said ? "," : "", become, words);
    else
        length = text_print(out, FATE_MAX, _("%.*s%s was not %s."), name.length, name.at, said ? "," : "", become);
    if (!(with & FATE_WHY))
        return;
    out[length++] = ' ';
    print_why(play, payee, out + length, (size_t)(FATE_MAX - length));
}

bool fate_alike(const Day *day, int payee, int other)
{
    bool asked = payee_message(day, payee) || payee_message(day, other);
    return !asked && payee_day(day->level, payee) == payee_day(day->level, other) &&
           day->level->payees[payee].file == day->level->payees[other].file;
}

static char capital(char letter)
{
    return letter >= 'a' && letter <= 'z' ? (char)(letter - 'a' + 'A') : letter;
}

/* Behind what is there, as long as there is room for a word. */
static int add_name(char *out, size_t room, int length, const char *before, Text name)
{
    enum { A_WORD = 8 };
    if (room - (size_t)length < A_WORD)
        return length;
    return length + text_print(out + length, room - (size_t)length, "%s%.*s", before, name.length, name.at);
}

void fate_paid(const Play *play, int file, int day, char *out, size_t room)
{
    const Level *level = &play->level;
    const NumberFile *of = &level->files[file];
    enum { OTHERS_MAX = 24 };
    int length = 0, others = play->day.payees[file].paid;
    out[0] = '\0';
    for (int i = of->first_payee; i < of->first_payee + of->payee_count; i++) {
        int paid = play->day.fates[i].day;
        if (paid == 0 || (day > 0 && paid != day))
            continue;
        bool first = length == 0;
        if (first) {
            length = text_print(out, room, "%s: ", of->become);
            out[0] = capital(out[0]);
        }
        length = add_name(out, room, length, first ? "" : ", ", payee_name(level, i));
        others--;
    }
    if (day == 0 && length > 0 && others > 0 && room - (size_t)length > OTHERS_MAX)
        text_print(out + length, room - (size_t)length, _(" and %d more"), others);
}

int fate_just_paid(const Day *day)
{
    for (int i = day->level->payee_count - 1; i >= 0; i--) {
        const Fate *fate = &day->fates[i];
        if (fate->in_line && fate->day == day_number(day) && fate->minute == beat_minute(day->beat))
            return i;
    }
    return -1;
}
