/* diary.c - plays a day with a bot and keeps what the day answers: its events in words. How the diary is printed is diary_print.c. */
#include "mdr/diary.h"

#include <stdlib.h>
#include <string.h>

#include "level/words.h"
#include "mdr/unwritten.h"
#include "record/command.h"
#include "work/look.h"
#include "work/obey.h"

/* A day at its telling. */
typedef struct Telling {
    Diary *diary;
    Day day;
    Bot bot;
    Events events;
    Command command;      /* what the bot did just now; COMMAND_NONE: it let time pass */
    bool told;            /* that has been said, by the line it belongs to */
    int signal, focus;    /* as the step began, */
    int sitting;          /* minutes of the meeting that were left; -1: in none; */
    int meeting;          /* and the row of one that was begun; -1: none was */
    int16_t moved[TIMETABLE_MAX];
    /* since the last line: */
    int minutes, from;    /* of refining; -1: none yet */
    int low, high;        /* signal in them */
    int binned, right, reworked; /* figures of the day when they began */
} Telling;

/* ---- lines ---- */

static Buffer *line_at(Telling *telling, int from, int minute, const char *what)
{
    Diary *diary = telling->diary;
    if (diary->count == diary->room) {
        int room = diary->room > 0 ? 2 * diary->room : 64;
        DiaryLine *lines = realloc(diary->lines, (size_t)room * sizeof *lines);
        diary->failed = diary->failed || lines == NULL;
        if (lines == NULL)
            return NULL;
        diary->lines = lines;
        diary->room = room;
    }
    DiaryLine *line = &diary->lines[diary->count++];
    *line = (DiaryLine){.from = (int16_t)from, .minute = (int16_t)minute, .what = what};
    return &line->text;
}

/* What was refined since the last line, if anything was. */
static void tell_refined(Telling *telling, int minute)
{
    const DayFigures *figures = &telling->day.ledger.days[telling->diary->day - 1];
    int binned = figures->binned - telling->binned, right = figures->right - telling->right, back = figures->reworked - telling->reworked;
    if (telling->minutes > 0) {
        Buffer *text = line_at(telling, telling->from, minute, "refines");
        if (text != NULL)
            buffer_print(text, "%d min, signal %d to %d", telling->minutes, telling->low, telling->high);
        if (text != NULL && binned > 0)
            buffer_print(text, ": %d number%s in bins, %d of them right", binned, binned == 1 ? "" : "s", right);
        if (text != NULL && back > 0)
            buffer_print(text, "; %d came back", back);
    }
    telling->minutes = 0;
    telling->binned = figures->binned;
    telling->right = figures->right;
    telling->reworked = figures->reworked;
}

static Buffer *line(Telling *telling, Beat beat, const char *what)
{
    tell_refined(telling, beat_minute(beat));
    return line_at(telling, -1, beat_minute(beat), what);
}

/* ---- who and what ---- */

static const char *const kinds[ENTRY_COUNT] = {
    [ENTRY_PING] = "ping",  [ENTRY_MEETING] = "meeting", [ENTRY_REPORT] = "report",
    [ENTRY_PERK] = "perk",  [ENTRY_TOOL] = "tool",       [ENTRY_EVENING_PING] = "evening",
};

static void add_text(Buffer *text, const char *words)
{
    buffer_text(text, " \"");
    buffer_escaped(text, text_of(words));
    buffer_text(text, "\"");
}

/* `Ines Farrow "Line 14..."` */
static void add_about(const Telling *telling, Buffer *text, EventName name, int row)
{
    const Level *level = telling->day.level;
    if (name.person >= 0)
        buffer_escaped(text, text_of(level->people[name.person].name));
    else
        buffer_text(text, "nobody in particular");
    if (row >= 0 && level->rows[row].text[0])
        add_text(text, level->rows[row].text);
    else if (row >= 0 && level->rows[row].verb == VERB_PERK)
        buffer_print(text, " offers the %s", perk_words[level->rows[row].perk]);
    else if (row >= 0 && level->rows[row].verb == VERB_TOOL) {
        buffer_text(text, " offers");
        add_text(text, level->tools[level->rows[row].tool].name);
    }
}

/* The row that brought it; -1: none did. */
static int row_named(const Telling *telling, EventName name)
{
    const Timetable *timetable = &telling->day.timetable;
    for (int i = 0; i < timetable->count; i++) {
        const Entry *entry = &timetable->entries[i];
        if (entry->minute == name.minute && entry->kind == name.kind && entry->person == name.person)
            return entry->row;
    }
    return -1;
}

static int moved_by(const Telling *telling, EventName name, int row)
{
    const Timetable *timetable = &telling->day.timetable;
    for (int i = 0; i < timetable->count; i++) {
        const Entry *entry = &timetable->entries[i];
        if (entry->row == row && entry->minute == name.minute && entry->kind == name.kind)
            return telling->moved[i];
    }
    return 0;
}

static bool at_lunch(const Day *day)
{
    const Office *office = &day->office;
    return office->job_count > 0 && office->jobs[office->job_count - 1].kind == JOB_LUNCH;
}

/* ---- what the bot does about something ---- */

static const char *const choices[CHOICE_COUNT] = {
    [CHOICE_NONE] = "",
    [CHOICE_NOW] = "answers at once",
    [CHOICE_TRAY] = "puts it into the tray",
    [CHOICE_MUTE] = "mutes it, and all further ones of the day",
    [CHOICE_JOIN] = "joins",
    [CHOICE_DECLINE] = "declines",
    [CHOICE_NOTE] = "sends a note in its place",
    [CHOICE_WRITE] = "writes it",
    [CHOICE_LET_TOOL] = "lets the tool write it",
    [CHOICE_LEAVE] = "leaves it",
    [CHOICE_LAYER] = "puts it on top of the old process",
    [CHOICE_REPLACE] = "puts it in place of the old process",
    [CHOICE_REFUSE] = "says no",
    [CHOICE_TAKE] = "takes it",
    [CHOICE_PASS] = "passes",
    [CHOICE_ANSWER] = "answers, from home",
};

static void add_focus(const Telling *telling, Buffer *text)
{
    int focus = telling->day.office.focus;
    if (focus < telling->focus)
        buffer_print(text, "; focus %d to %d", telling->focus, focus);
}

/* The line that said this very minute that it came; NULL: there is none. */
static DiaryLine *line_of(Telling *telling, EventName name, int minute)
{
    Diary *diary = telling->diary;
    for (int i = diary->count - 1; i >= 0 && diary->lines[i].minute == minute; i--) {
        if (diary->lines[i].name.minute > 0 && event_name_equal(diary->lines[i].name, name))
            return &diary->lines[i];
    }
    return NULL;
}

/* Behind what has been said of it this very minute, or in a line of its own. */
static void tell_choice(Telling *telling, int minutes)
{
    const Command *command = &telling->command;
    DiaryLine *same = line_of(telling, command->event, beat_minute(command->beat));
    Buffer *text = same ? &same->text : line(telling, command->beat, kinds[command->event.kind]);
    telling->told = true;
    if (text == NULL)
        return;
    if (!same) {
        buffer_print(text, "of %02d:%02d, ", command->event.minute / 60, command->event.minute % 60);
        add_about(telling, text, command->event, row_named(telling, command->event));
    }
    buffer_print(text, " - %s", choices[command->choice]);
    if (minutes > 0)
        buffer_print(text, " (%d min)", minutes);
    if (minutes >= 0)
        add_focus(telling, text);
}

/* ---- events ---- */

typedef void Tell(Telling *telling, const Event *event);

static void add_hours(Buffer *text, const char *what, int from, int until)
{
    buffer_print(text, "%s%02d:%02d-%02d:%02d", what, from / 60, from % 60, until / 60, until % 60);
}

/* What the day has by the clock, and how one comes to it. */
static void tell_begins(Telling *telling, const Event *event)
{
    const Day *day = &telling->day;
    const Level *level = day->level;
    const Timetable *timetable = &day->timetable;
    Buffer *text = line(telling, event->beat, "begins");
    if (text == NULL)
        return;
    buffer_print(text, "day %d (%s)", event->a, weekday_words[level_weekday(level, event->a)]);
    add_hours(text, ", ", timetable->shift_start, timetable->shift_end);
    if (timetable->lunch_start >= 0)
        add_hours(text, ", lunch ", timetable->lunch_start, timetable->lunch_end);
    for (int i = 0; i < level->row_count; i++) {
        if (level->rows[i].verb == VERB_FOCUS && row_holds(&level->rows[i], event->a))
            add_hours(text, ", nobody calls ", level->rows[i].start, level->rows[i].end);
    }
    buffer_print(text, "; signal %d, energy %d, standing %d", day->office.signal, day->office.energy, day->ledger.official);
}

static void add_row(const Telling *telling, Buffer *text, EventName name, int index)
{
    const Row *row = &telling->day.level->rows[index];
    int moved = moved_by(telling, name, index);
    if (row->verb == VERB_MEETING)
        buffer_print(text, ", %d min%s", row->minutes, row->decides ? ", decides" : "");
    if (moved > 0)
        buffer_print(text, ", pushed from %02d:%02d", (name.minute - moved) / 60, (name.minute - moved) % 60);
}

static void tell_offer(Telling *telling, const Event *event)
{
    Buffer *text = line(telling, event->beat, kinds[event->name.kind]);
    if (text == NULL)
        return;
    const Offer *offer = day_offer(&telling->day, event->name);
    telling->diary->lines[telling->diary->count - 1].name = event->name;
    add_about(telling, text, event->name, event->a);
    if (event->a >= 0)
        add_row(telling, text, event->name, event->a);
    else
        buffer_text(text, ", bred by expectation: nobody wrote it");
    telling->diary->bred += event->a < 0;
    if (offer && offer->needs)
        buffer_text(text, offer->disguised ? ", needs an answer and does not look it" : ", needs an answer");
    if (at_lunch(&telling->day)) {
        buffer_text(text, ", at lunch");
        telling->diary->at_lunch++;
    }
}

static void tell_gone(Telling *telling, const Event *event)
{
    Buffer *text = line(telling, event->beat, kinds[event->name.kind]);
    if (text == NULL)
        return;
    add_about(telling, text, event->name, event->a);
    buffer_text(text, event->name.kind == ENTRY_PING ? " - slides into the tray, untouched" : " - is missed");
    if (at_lunch(&telling->day))
        buffer_text(text, "; lunch has swallowed it");
}

/* Minutes of the meeting that one sits in; -1: none. */
static int minutes_sitting(const Day *day)
{
    const Office *office = &day->office;
    return day_meeting(day) ? office->jobs[office->job_count - 1].minutes : -1;
}

/* The row of the meeting that one is in, also while something else has the hands; -1: none. */
static int row_of_meeting(const Day *day)
{
    const Office *office = &day->office;
    for (int i = office->job_count - 1; i >= 0; i--) {
        if (office->jobs[i].kind == JOB_MEETING)
            return office->jobs[i].row;
    }
    return -1;
}

/* What speaking does to the meeting; one who has spoken does nothing more. */
static void tell_manner(Telling *telling)
{
    const Office *office = &telling->day.office;
    int left = minutes_sitting(&telling->day);
    if (left < 0 || telling->sitting < 0 || left == telling->sitting)
        return;
    Buffer *text = line(telling, telling->command.beat, "speaks");
    if (text != NULL)
        buffer_print(text, "in the meeting, which %s: %d min left, not %d",
                     office->jobs[office->job_count - 1].decides ? "brings it to what it decides" : "goes on for longer, as it decides nothing", left,
                     telling->sitting);
}

static const char *const jobs[JOB_COUNT] = {
    [JOB_PING] = "answers",         [JOB_MEETING] = "is in the meeting", [JOB_REPORT] = "writes a report", [JOB_SHOW] = "looks busy",
    [JOB_NOTE] = "writes a note",   [JOB_TOOL] = "puts the tool in",     [JOB_WALK] = "walks and asks, or is asked at the desk",
    [JOB_PERK] = "takes the perk",  [JOB_LUNCH] = "has lunch",           [JOB_TALK] = "the conversation after low standing, which nobody wrote",
    [JOB_SWITCH] = "opens another file", [JOB_STEP] = "walks",           [JOB_VISIT] = "is behind a door",  [JOB_REST] = "rests",
};

static void tell_interrupted(Telling *telling, const Event *event)
{
    JobKind kind = (JobKind)event->a;
    const Office *office = &telling->day.office;
    if (kind == JOB_STEP)
        return;
    if (telling->command.kind == COMMAND_ANSWER && !telling->told && kind != JOB_LUNCH && kind != JOB_WALK) {
        tell_choice(telling, event->b);
        return;
    }
    Buffer *text = line(telling, event->beat, job_words[kind]);
    telling->diary->talked = telling->diary->talked || kind == JOB_TALK;
    if (text == NULL)
        return;
    if (telling->command.kind == COMMAND_EMPTY_TRAY)
        buffer_print(text, "empties the tray, %d message%s", telling->day.answering_count, telling->day.answering_count == 1 ? "" : "s");
    else
        buffer_text(text, jobs[kind]);
    if (event->b > 0)
        buffer_print(text, " (%d min)", event->b);
    if (kind == JOB_LUNCH && office->job_count > 1)
        buffer_print(text, ", which waits until the %s is over", job_words[office->jobs[office->job_count - 1].kind]);
    add_focus(telling, text);
}

/* What is not here another line says, or nobody wants to know. */
static const char *const ends[JOB_COUNT] = { /* some have none */
    [JOB_MEETING] = "is over", [JOB_NOTE] = "is written", [JOB_TOOL] = "is in use now", [JOB_WALK] = "is over", [JOB_PERK] = "is over",
    [JOB_LUNCH] = "is over",   [JOB_TALK] = "is over",    [JOB_SWITCH] = "is open",     [JOB_VISIT] = "is over", [JOB_REST] = "is over",
};

/* Whoever joins another meeting leaves the one they are in. */
static void tell_done(Telling *telling, const Event *event)
{
    const Level *level = telling->day.level;
    const Command *command = &telling->command;
    bool meeting = event->a == JOB_MEETING && telling->meeting >= 0;
    bool leaves = meeting && command->kind == COMMAND_ANSWER && command->choice == CHOICE_JOIN && event->beat == command->beat;
    Buffer *text = ends[event->a] ? line(telling, event->beat, job_words[event->a]) : NULL;
    if (text == NULL)
        return;
    if (leaves)
        buffer_text(text, "leaves the one so far,");
    if (meeting && level->rows[telling->meeting].text[0]) {
        buffer_print(text, "%s\"", leaves ? " " : "");
        buffer_escaped(text, text_of(level->rows[telling->meeting].text));
        buffer_text(text, leaves ? "\"," : "\" ");
    }
    buffer_text(text, leaves ? " for it" : ends[event->a]);
}

static void tell_minute(Telling *telling, const Event *event)
{
    int signal = telling->day.office.signal;
    if (event->a != ACCOUNT_REFINING && event->a != ACCOUNT_NIGHT)
        return;
    if (telling->minutes == 0) {
        const Diary *diary = telling->diary;
        int begun = beat_minute(event->beat) - (event->beat % BEATS_A_MINUTE == 0);
        telling->from = diary->count > 0 ? max_int(begun, diary->lines[diary->count - 1].minute) : begun;
        telling->low = telling->high = signal;
    }
    telling->low = min_int(telling->low, signal);
    telling->high = max_int(telling->high, signal);
    telling->minutes++;
}

static void tell_named(Telling *telling, const Event *event)
{
    const char *sentence = event->kind == EVENT_ANSWERED ? ": has its answer now" : ": comes to the desk, as it needed an answer and had none";
    Buffer *text = line(telling, event->beat, event->kind == EVENT_ANSWERED ? "ping" : "walk");
    if (text == NULL)
        return;
    add_about(telling, text, event->name, row_named(telling, event->name));
    buffer_print(text, ", of %02d:%02d%s", event->name.minute / 60, event->name.minute % 60, sentence);
}

/* Those of which one figure says all. */
typedef struct Plain {
    const char *what;
    const char *format;
    bool second; /* the figure is b */
} Plain;

static const Plain plain[EVENT_COUNT] = {
    [EVENT_CLEARED] = {"cleared", "%d numbers are taken out of a bin", true},
    [EVENT_SEALED] = {"sealed", "a bin, for %d Progress", true},
    [EVENT_KNOT_DONE] = {"knot", "undone, for %d Progress", true},
    [EVENT_WRITTEN] = {"report", "is written, after %d min", false},
    [EVENT_CREDITED] = {"credited", "%d Progress: somebody waited for that", true},
    [EVENT_PROMOTED] = {"promoted", "at standing %d", false},
    [EVENT_TIGHTENED] = {"perk", "the finger trap takes %d min now", false},
};

static void tell_plain(Telling *telling, const Event *event)
{
    const Plain *row = &plain[event->kind];
    const char *mark = strstr(row->format, "%d");
    Buffer *text = line(telling, event->beat, row->what);
    if (text == NULL)
        return;
    buffer_add(text, (Text){row->format, (int)(mark - row->format)});
    buffer_print(text, "%d%s", row->second ? event->b : event->a, mark + 2);
}

static void tell_judged(Telling *telling, const Event *event)
{
    Buffer *text = line(telling, event->beat, "judged");
    if (text != NULL)
        buffer_print(text, event->b == 0 ? "standing %d, as before" : "standing %d, %+d", event->a, event->b);
}

static void tell_shift_ends(Telling *telling, const Event *event)
{
    Buffer *text = line(telling, event->beat, "shift");
    if (text != NULL)
        buffer_print(text, "is over%s", event->a > 0 ? ", and something is left undone" : "");
}

static void tell_rule(Telling *telling, const Event *event)
{
    Buffer *text = line(telling, event->beat, "rule");
    if (text == NULL)
        return;
    buffer_text(text, "buys");
    add_text(text, telling->day.level->rules[event->a].name);
}

static void tell_file(Telling *telling, const Event *event)
{
    Buffer *text = line(telling, event->beat, "file");
    if (text == NULL)
        return;
    buffer_escaped(text, text_of(telling->day.level->files[event->a].name));
    buffer_text(text, event->kind == EVENT_PURPOSE ? ": knows now what it is for" : " lies on the desk");
}

typedef struct Said {
    const char *what, *sentence;
} Said;

static const Said said[EVENT_COUNT] = {
    [EVENT_RETURNED] = {"returned", "a bin comes back with a slip"},
    [EVENT_KNOT_LOST] = {"knot", "lost, as something came between"},
    [EVENT_DECIDED] = {"decided", "something is, and misalignment is less"},
    [EVENT_ROLLED_OUT] = {"tool", "nobody has said no: it lies on top of the old process now"},
    [EVENT_STOOD_UP] = {"walk", "stands up"},
    [EVENT_SAT_DOWN] = {"walk", "sits down again"},
    [EVENT_EVENING_BEGINS] = {"evening", "goes home"},
    [EVENT_DAY_ENDS] = {"ends", "the day is over"},
};

static void tell_said(Telling *telling, const Event *event)
{
    Buffer *text = line(telling, event->beat, said[event->kind].what);
    if (text != NULL)
        buffer_text(text, said[event->kind].sentence);
}

static void tell_gift(Telling *telling, const Event *event)
{
    Buffer *text = line(telling, event->beat, "gift");
    if (text != NULL)
        buffer_print(text, "%s, for looking busy", gift_tokens[event->a]);
}

/* What is not here is the hands' and goes into what is refined, or cannot be at this desk. */
static Tell *const tells[EVENT_COUNT] = { /* some have none */
    [EVENT_DAY_BEGINS] = tell_begins,   [EVENT_OFFER] = tell_offer,         [EVENT_OFFER_GONE] = tell_gone,
    [EVENT_INTERRUPTED] = tell_interrupted, [EVENT_JOB_DONE] = tell_done,   [EVENT_MINUTE] = tell_minute,
    [EVENT_CLEARED] = tell_plain,       [EVENT_SEALED] = tell_plain,
    [EVENT_RETURNED] = tell_said,       [EVENT_KNOT_LOST] = tell_said,      [EVENT_KNOT_DONE] = tell_plain,
    [EVENT_ANSWERED] = tell_named,      [EVENT_WRITTEN] = tell_plain,       [EVENT_CREDITED] = tell_plain,
    [EVENT_WALKED_IN] = tell_named,     [EVENT_GIFT] = tell_gift,           [EVENT_JUDGED] = tell_judged,
    [EVENT_PROMOTED] = tell_plain,      [EVENT_RULE_BOUGHT] = tell_rule,    [EVENT_ROLLED_OUT] = tell_said,
    [EVENT_PURPOSE] = tell_file,        [EVENT_DECIDED] = tell_said,        [EVENT_TIGHTENED] = tell_plain,
    [EVENT_STOOD_UP] = tell_said,       [EVENT_SAT_DOWN] = tell_said,       [EVENT_SHIFT_ENDS] = tell_shift_ends,
    [EVENT_EVENING_BEGINS] = tell_said, [EVENT_DAY_ENDS] = tell_said,
};

/* ---- playing ---- */

static void step(Telling *telling)
{
    Day *day = &telling->day;
    telling->events.count = 0;
    telling->told = false;
    telling->focus = day->office.focus;
    telling->sitting = minutes_sitting(day);
    telling->meeting = row_of_meeting(day);
    telling->command = bot_next(&telling->bot, day);
    if (telling->command.kind == COMMAND_NONE) {
        day_run(day, telling->command.beat, &telling->events);
        return;
    }
    day_obey(day, &telling->command, &telling->events);
}

static void tell_events(Telling *telling)
{
    bool today = beat_day(telling->command.beat) == telling->diary->day;
    for (int i = 0; i < telling->events.count; i++) {
        const Event *event = &telling->events.list[i];
        if (beat_day(event->beat) == telling->diary->day && tells[event->kind])
            tells[event->kind](telling, event);
    }
    if (telling->command.kind == COMMAND_ANSWER && !telling->told && today)
        tell_choice(telling, -1);
    if (telling->command.kind == COMMAND_MANNER && today)
        tell_manner(telling);
}

void diary_play(const Level *level, BotKind bot, uint64_t seed, int day, Diary *out)
{
    *out = (Diary){.level = level, .bot = bot, .seed = seed, .day = day};
    Telling telling = {.diary = out};
    Timetable timetable;
    day_start_desk(&telling.day, level, seed);
    bot_start(&telling.bot, bot, &telling.day);
    timetable_draw(level, seed, day, &timetable);
    unwritten_pushes(level, seed, day, &timetable, telling.moved);
    for (int i = 0; i < timetable.count; i++) { /* of the day, whether or not somebody who has muted all messages is told of it */
        bool never = unwritten_never(&timetable, &timetable.entries[i]);
        out->never += never;
        out->pushed += !never && telling.moved[i] > 0;
    }
    while (telling.day.phase != PHASE_OVER && day_number(&telling.day) <= day) {
        step(&telling);
        tell_events(&telling);
    }
    out->figures = telling.day.ledger.days[day - 1];
}

void diary_free(Diary *diary)
{
    for (int i = 0; i < diary->count; i++)
        buffer_free(&diary->lines[i].text);
    free(diary->lines);
    diary->lines = NULL;
    diary->count = diary->room = 0;
}
