/* strip_words.c - the sentences about a minute. */
#include "front/cards/strip_words.h"

#include "base/translate.h"

enum { NAME_MAX = 320 };

/* ---- what had it ---- */

static bool ended_before(const Strip *strip, int event, int clock)
{
    int end = strip_ending(strip, event);
    return end >= 0 && strip->events[end].minute < clock;
}

int strip_job_at(const Strip *strip, int minute)
{
    int clock = strip->start + minute, account = strip->minutes[minute].account;
    if (account == ACCOUNT_REFINING || account == ACCOUNT_HOME)
        return -1;
    for (int i = strip->event_count - 1; i >= 0; i--) {
        const StripEvent *event = &strip->events[i];
        if (event->kind == STRIP_BEGAN && event->minutes > 0 && event->minute <= clock && !ended_before(strip, i, clock))
            return i;
    }
    return -1;
}

int strip_job_minute(const Strip *strip, int event, int minute)
{
    int count = 0;
    for (int i = strip->events[event].minute - strip->start; i <= minute; i++)
        count += strip_job_at(strip, i) == event;
    return count;
}

/* ---- names ---- */

/* What the level calls it; "" it has no words for it. */
static const char *words_of(const Level *level, const StripEvent *event)
{
    const char *words = event->row >= 0 && event->row < level->row_count ? level->rows[event->row].text : NULL;
    return words ? words : "";
}

static const char *tool_of(const Level *level, const StripEvent *event)
{
    int tool = event->row >= 0 && event->row < level->row_count ? level->rows[event->row].tool : -1;
    return tool >= 0 && tool < level->tool_count ? level->tools[tool].name : _("a tool");
}

static const char *perk_of(const Level *level, bool plain, const StripEvent *event)
{
    if (event->row < 0 || event->row >= level->row_count)
        return noun(plain, NOUN_WAFFLE_PARTY);
    return noun_perk(plain, level->rows[event->row].perk);
}

/* Of what has a name of its own in the level, else of nothing in particular. */
static void say_named(const char *name, const char *with, const char *without, char *out, size_t room)
{
    if (name[0])
        text_print(out, room, "%s“%s”", with, name);
    else
        text_print(out, room, "%s", without);
}

static void say_answer(const Level *level, const StripEvent *event, char *out, size_t room)
{
    if (event->came < 0)
        text_print(out, room, "%s", _("the tray"));
    else
        text_print(out, room, _("an answer to %s"), person_name(level, event->person));
}

static void say_visitor(const Level *level, const StripEvent *event, char *out, size_t room)
{
    if (event->person < 0)
        text_print(out, room, "%s", _("asking what it is for"));
    else
        text_print(out, room, _("%s at the desk"), person_name(level, event->person));
}

void strip_say_job(const Level *level, bool plain, const StripEvent *event, char *out, size_t room)
{
    const char *words = words_of(level, event), *other = "";
    switch ((JobKind)event->what) {
    case JOB_PING: say_answer(level, event, out, room); return;
    case JOB_MEETING: say_named(words, "", _("a meeting"), out, room); return;
    case JOB_REPORT: say_named(words, _("the report "), _("a report"), out, room); return;
    case JOB_NOTE: say_named(words, _("a note for "), _("a note"), out, room); return;
    case JOB_WALK: say_visitor(level, event, out, room); return;
    case JOB_TOOL: text_print(out, room, _("setting up %s"), tool_of(level, event)); return;
    case JOB_PERK: other = perk_of(level, plain, event); break;
    case JOB_SHOW: other = _("keeping the light green"); break;
    case JOB_LUNCH: other = _("lunch"); break;
    case JOB_TALK: other = _("a conversation about standing"); break;
    case JOB_SWITCH: other = _("fetching another file"); break;
    case JOB_STEP: other = _("in the corridor"); break;
    case JOB_VISIT: other = _("behind a door"); break;
    case JOB_REST: other = _("a rest"); break;
    case JOB_COUNT: break;
    }
    text_print(out, room, "%s", other);
}

/* ---- the minute ---- */

static const char *place_of(int account)
{
    return account == ACCOUNT_HOME ? _("at home") : account == ACCOUNT_NIGHT ? _("at the numbers, after hours") : _("at the numbers");
}

void strip_say_minute(const Level *level, bool plain, const Strip *strip, int minute, char out[STRIP_SAID_MAX])
{
    const StripMinute *of = &strip->minutes[minute];
    int clock = strip->start + minute, event = strip_job_at(strip, minute), signal = (int)of->signal;
    char name[NAME_MAX];
    if (event >= 0) {
        strip_say_job(level, plain, &strip->events[event], name, sizeof name);
        text_print(out, STRIP_SAID_MAX, _("%02d:%02d, %s, minute %d of %d; signal %d of 1000."), clock / 60, clock % 60, name,
                   strip_job_minute(strip, event, minute), strip->events[event].minutes, signal);
    } else if (strip_refines(of->account))
        text_print(out, STRIP_SAID_MAX, _("%02d:%02d, %s; signal %d of 1000."), clock / 60, clock % 60, place_of(of->account), signal);
    else if (of->account == ACCOUNT_HOME)
        text_print(out, STRIP_SAID_MAX, _("%02d:%02d, %s."), clock / 60, clock % 60, place_of(of->account));
    else
        text_print(out, STRIP_SAID_MAX, _("%02d:%02d, %s; signal %d of 1000."), clock / 60, clock % 60, account_title((Account)of->account), signal);
}

/* ---- what happened in it ---- */

static void say_came(const Level *level, bool plain, const StripEvent *event, char *out, size_t room)
{
    const char *words = words_of(level, event), *who = person_name(level, event->person);
    switch ((EntryKind)event->entry) {
    case ENTRY_PING: text_print(out, room, words[0] ? _("%s wrote: “%s”.") : _("%s wrote."), who, words); return;
    case ENTRY_EVENING_PING: text_print(out, room, words[0] ? _("%s wrote: “%s”.") : _("%s wrote."), who, words); return;
    case ENTRY_MEETING: text_print(out, room, _("You were invited to “%s”."), words); return;
    case ENTRY_REPORT: text_print(out, room, _("“%s” was due."), words); return;
    case ENTRY_PERK: text_print(out, room, _("You were offered: %s."), perk_of(level, plain, event)); return;
    case ENTRY_TOOL: text_print(out, room, _("You were offered %s."), tool_of(level, event)); return;
    case ENTRY_COUNT: break;
    }
}

static const char *file_of(const Level *level, const StripEvent *event)
{
    return event->row >= 0 && event->row < level->file_count ? level->files[event->row].name : "";
}

/* "" of what the minute's own words say already. */
static void say_event(const Level *level, bool plain, const StripEvent *event, char *out, size_t room)
{
    out[0] = '\0';
    switch ((StripKind)event->kind) {
    case STRIP_CAME: say_came(level, plain, event, out, room); break;
    case STRIP_CHOSE: text_print(out, room, _("You chose: %s."), choice_words((Choice)event->what).label); break;
    case STRIP_GONE: text_print(out, room, "%s", _("Something you had been offered was gone.")); break;
    case STRIP_UNDONE: text_print(out, room, "%s", _("It was not done when the day ended.")); break;
    case STRIP_CREDITED: text_print(out, room, _("Somebody who waited was answered: %d of Progress."), event->value); break;
    case STRIP_WALKED_IN: text_print(out, room, _("%s came to the desk about a message."), person_name(level, event->person)); break;
    case STRIP_DECIDED: text_print(out, room, "%s", _("Something was decided.")); break;
    case STRIP_SEALED: text_print(out, room, _("Bin %d was sealed: %d of Progress."), event->what + 1, event->value); break;
    case STRIP_RETURNED: text_print(out, room, _("Bin %d came back."), event->what + 1); break;
    case STRIP_KNOT_DONE: text_print(out, room, _("A knot was unpicked: %d of Progress."), event->value); break;
    case STRIP_KNOT_LOST: text_print(out, room, "%s", _("A knot was lost.")); break;
    case STRIP_PURPOSE: text_print(out, room, _("You were told what “%s” is for."), file_of(level, event)); break;
    case STRIP_GIFT: text_print(out, room, _("You were given: %s."), gift_title(plain, (Gift)event->what)); break;
    case STRIP_BEGAN:
    case STRIP_ENDED:
    case STRIP_KIND_COUNT: break;
    }
}

void strip_say_events(const Level *level, bool plain, const Strip *strip, int minute, char out[STRIP_SAID_MAX])
{
    enum { WORD = 16 };
    int clock = strip->start + minute, length = 0;
    out[0] = '\0';
    for (int i = 0; i < strip->event_count && strip->events[i].minute <= clock && STRIP_SAID_MAX - length > WORD; i++) {
        char said[NAME_MAX];
        if (strip->events[i].minute != clock)
            continue;
        say_event(level, plain, &strip->events[i], said, sizeof said);
        if (said[0])
            length += text_print(out + length, (size_t)(STRIP_SAID_MAX - length), "%s%s", length > 0 ? " " : "", said);
    }
}
