#include "mdr/strip_print.h"

#include "record/command.h"

/* ---- what happened ---- */

typedef enum WhatKind { WHAT_NOTHING, WHAT_CHOICE, WHAT_JOB, WHAT_BIN, WHAT_GIFT, WHAT_COUNT } WhatKind;

static const char *const what_words[WHAT_COUNT] = {
    [WHAT_NOTHING] = "", [WHAT_CHOICE] = "choice", [WHAT_JOB] = "job", [WHAT_BIN] = "bin", [WHAT_GIFT] = "gift"};

typedef struct StripForm {
    WhatKind what;
    bool file; /* its row is a file */
    bool pays; /* its value is Progress */
} StripForm;

static const StripForm forms[STRIP_KIND_COUNT] = {
    [STRIP_CAME] = {WHAT_NOTHING, false, false},     [STRIP_CHOSE] = {WHAT_CHOICE, false, false},
    [STRIP_GONE] = {WHAT_NOTHING, false, false},     [STRIP_BEGAN] = {WHAT_JOB, false, false},
    [STRIP_ENDED] = {WHAT_JOB, false, false},        [STRIP_UNDONE] = {WHAT_JOB, false, false},
    [STRIP_CREDITED] = {WHAT_NOTHING, false, true},  [STRIP_WALKED_IN] = {WHAT_NOTHING, false, false},
    [STRIP_DECIDED] = {WHAT_NOTHING, false, false},  [STRIP_SEALED] = {WHAT_BIN, true, true},
    [STRIP_RETURNED] = {WHAT_BIN, true, false},      [STRIP_KNOT_DONE] = {WHAT_NOTHING, true, true},
    [STRIP_KNOT_LOST] = {WHAT_NOTHING, true, false}, [STRIP_PURPOSE] = {WHAT_NOTHING, true, false},
    [STRIP_GIFT] = {WHAT_GIFT, false, false},
};

static const char *what_word(const StripEvent *event)
{
    static const char *const bins[LEVEL_BINS] = {"1", "2", "3", "4", "5"};
    switch (forms[event->kind].what) {
    case WHAT_CHOICE: return choice_word((Choice)event->what);
    case WHAT_JOB: return job_words[event->what];
    case WHAT_BIN: return bins[event->what];
    case WHAT_GIFT: return gift_tokens[event->what];
    case WHAT_NOTHING:
    case WHAT_COUNT: break;
    }
    return "";
}

/* What the level calls it; empty: it has no words for it. */
static Text words_of(const Level *level, const StripEvent *event)
{
    if (event->row < 0)
        return (Text){"", 0};
    const char *words = forms[event->kind].file ? level->files[event->row].name : level->rows[event->row].text;
    return text_of(words ? words : "");
}

/* ---- to look at ---- */

static const char account_letters[ACCOUNT_HOME + 1] = {
    [ACCOUNT_REFINING] = '.', [ACCOUNT_PINGS] = 'p',   [ACCOUNT_MEETINGS] = 'm', [ACCOUNT_REPORTS] = 'r',
    [ACCOUNT_SHOW] = 's',     [ACCOUNT_NOTES] = 'n',   [ACCOUNT_TOOLS] = 't',    [ACCOUNT_WALKING] = 'w',
    [ACCOUNT_PERKS] = 'k',    [ACCOUNT_REST] = '-',    [ACCOUNT_NIGHT] = '+',    [ACCOUNT_HOME] = ' ',
};

/* A strip with what is worked out from it. */
typedef struct Shown {
    const Level *level;
    const Strip *strip;
    StripLines lines;
    int yield;
} Shown;

static void print_clock(int minute, Buffer *out)
{
    buffer_print(out, "%02d:%02d", minute / 60, minute % 60);
}

static void print_thousandths(int value, Buffer *out)
{
    buffer_print(out, "%d.%d", value / 1000, value % 1000 / 100);
}

static void print_price(const Shown *shown, int index, Buffer *out)
{
    StripPrice price = strip_price(shown->strip, index, shown->yield);
    buffer_print(out, "; %d min + ", price.minutes);
    print_thousandths(price.lost, out);
    buffer_text(out, " of signal, ");
    print_thousandths(price.numbers, out);
    buffer_text(out, " numbers");
}

static void print_event(const Shown *shown, int index, Buffer *out)
{
    const StripEvent *event = &shown->strip->events[index];
    Text words = words_of(shown->level, event);
    buffer_text(out, "       ");
    print_clock(event->minute, out);
    buffer_print(out, " %-9s %s", strip_kind_words[event->kind], forms[event->kind].what == WHAT_BIN ? "bin " : "");
    bool job = forms[event->kind].what == WHAT_JOB, chosen = forms[event->kind].what == WHAT_CHOICE;
    buffer_print(out, "%s%s", what_word(event), chosen ? ", " : "");
    if (event->came >= 0) {
        buffer_print(out, "%s of ", job ? "" : entry_word((EntryKind)event->entry));
        print_clock(event->came, out);
    }
    if (event->person >= 0)
        buffer_print(out, " by %s", shown->level->people[event->person].id);
    if (words.length > 0) {
        buffer_text(out, event->came >= 0 || what_word(event)[0] ? ": " : "");
        buffer_escaped(out, words);
    }
    if (forms[event->kind].pays)
        buffer_print(out, "; Progress %d", event->value);
    if (strip_interrupts(event))
        print_price(shown, index, out);
    buffer_text(out, "\n");
}

/* The minutes of an hour, from one of the strip's to before another. */
static void print_hour(const Shown *shown, int from, int until, Buffer *out)
{
    const Strip *strip = shown->strip;
    int minute = strip->start + from, signal = 0;
    print_clock(minute - minute % 60, out);
    buffer_print(out, "  %*s", minute % 60, "");
    for (int i = from; i < until; i++) {
        buffer_print(out, "%c", account_letters[strip->minutes[i].account]);
        signal += strip->minutes[i].signal;
    }
    buffer_print(out, "%*s  %6d %9d %9d\n", 60 - minute % 60 - (until - from), "", signal / (until - from), shown->lines.busyness[until - 1],
                 shown->lines.progress[until - 1]);
    for (int i = 0; i < strip->event_count; i++) {
        int at = strip->events[i].minute - strip->start;
        bool last = until == strip->count && at >= until; /* after the last minute so far */
        if ((at >= from && at < until) || last)
            print_event(shown, i, out);
    }
}

static void print_day(const Shown *shown, Buffer *out)
{
    const Strip *strip = shown->strip;
    buffer_print(out, "\nday %-3d%-60s  %6s %9s %9s\n", strip->day, "", "signal", "Busyness", "Progress");
    for (int from = 0; from < strip->count;) {
        int until = min_int(strip->count, from + 60 - (strip->start + from) % 60);
        print_hour(shown, from, until, out);
        from = until;
    }
    if (strip->dropped > 0)
        buffer_print(out, "%d more things happened than are kept.\n", strip->dropped);
}

typedef void PrintDay(const Shown *shown, Buffer *out);

static void print_days(const Level *level, const Strips *strips, PrintDay *print, Buffer *out)
{
    Shown shown = {.level = level, .yield = strips_yield(strips)};
    for (int i = 0; i < level->days; i++) {
        shown.strip = &strips->days[i];
        strip_lines(shown.strip, &shown.lines);
        if (shown.strip->day > 0)
            print(&shown, out);
        else if (level_day_off(level, i + 1))
            buffer_print(out, "\nDay %d is off.\n", i + 1);
    }
}

void strip_print(const Level *level, const Strips *strips, Buffer *out)
{
    for (int i = 0; i < ACCOUNT_COUNT; i++)
        buffer_print(out, "%s%c %s", i == 0 ? "\n" : "  ", account_letters[i], account_words[i]);
    buffer_text(out, "\n");
    print_days(level, strips, print_day, out);
    buffer_text(out, "\nOne's own yield: ");
    print_thousandths(strips_yield(strips), out);
    buffer_text(out, " numbers a minute at full signal. Prices do not add up: without one the others would be other ones.\n");
}

/* ---- as data ---- */

static void json_text(const char *key, Text value, Buffer *out)
{
    buffer_print(out, ",\"%s\":", key);
    buffer_json(out, value);
}

static void json_clock(const char *key, int minute, Buffer *out)
{
    buffer_print(out, ",\"%s\":\"%02d:%02d\"", key, minute / 60, minute % 60);
}

static void json_event(const Shown *shown, int index, Buffer *out)
{
    const StripEvent *event = &shown->strip->events[index];
    const StripForm *form = &forms[event->kind];
    Text words = words_of(shown->level, event);
    buffer_print(out, "{\"event\":\"%s\"", strip_kind_words[event->kind]);
    if (form->what != WHAT_NOTHING)
        json_text(what_words[form->what], text_of(what_word(event)), out);
    if (event->came >= 0) {
        json_text("kind", text_of(entry_word((EntryKind)event->entry)), out);
        json_clock("came", event->came, out);
    }
    if (event->person >= 0)
        json_text("person", text_of(shown->level->people[event->person].id), out);
    if (words.length > 0)
        json_text(form->file ? "file" : "text", words, out);
    if (form->pays)
        buffer_print(out, ",\"progress\":%d", event->value);
    if (strip_interrupts(event)) {
        StripPrice price = strip_price(shown->strip, index, shown->yield);
        buffer_print(out, ",\"signal\":%d,\"minutes\":%d,\"lost\":%d,\"price\":%d", event->value, price.minutes, price.lost, price.numbers);
    }
    buffer_text(out, "}");
}

static void json_minute(const Shown *shown, int index, Buffer *out)
{
    const Strip *strip = shown->strip;
    const StripMinute *minute = &strip->minutes[index];
    int clock = strip->start + index;
    bool first = true;
    buffer_print(out, "{\"day\":%d,\"minute\":%d", strip->day, clock);
    json_clock("time", clock, out);
    buffer_print(out, ",\"account\":\"%s\",\"signal\":%d,\"busyness\":%d,\"progress\":%d,\"events\":[", strip_account_word(minute),
                 minute->signal, shown->lines.busyness[index], shown->lines.progress[index]);
    for (int i = 0; i < strip->event_count; i++) {
        int at = strip->events[i].minute;
        if (at != clock && (index + 1 < strip->count || at < clock))
            continue;
        buffer_text(out, first ? "" : ",");
        json_event(shown, i, out);
        first = false;
    }
    buffer_text(out, "]}\n");
}

static void json_day(const Shown *shown, Buffer *out)
{
    for (int i = 0; i < shown->strip->count; i++)
        json_minute(shown, i, out);
}

void strip_print_json(const Level *level, const Strips *strips, Buffer *out)
{
    print_days(level, strips, json_day, out);
}
