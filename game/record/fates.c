#include "record/fates.h"

#include "work/look.h"
#include "work/payees.h"

static void print_doing(const Level *level, Doing doing, Buffer *out)
{
    static const char *const words[DOING_ON_FOOT + 1] = {
        [JOB_PING] = "with a message",  [JOB_MEETING] = "in a meeting", [JOB_REPORT] = "at a report",
        [JOB_SHOW] = "at the light",    [JOB_NOTE] = "at a note",       [JOB_TOOL] = "at a tool",
        [JOB_WALK] = "on foot",         [JOB_PERK] = "at a perk",       [JOB_LUNCH] = "at lunch",
        [JOB_TALK] = "in a talk",       [JOB_SWITCH] = "changing files",[JOB_STEP] = "on foot",
        [JOB_VISIT] = "at a door",      [JOB_REST] = "resting",         [DOING_REFINING] = "refining",
        [DOING_ON_FOOT] = "on foot",
    };
    bool named = (doing.what == JOB_MEETING || doing.what == JOB_REPORT) && doing.row >= 0;
    buffer_text(out, words[doing.what]);
    if (named) {
        buffer_text(out, " \"");
        buffer_escaped(out, text_of(level->rows[doing.row].text));
        buffer_text(out, "\"");
    }
}

static void print_clock(int minute, Buffer *out)
{
    buffer_print(out, "%02d:%02d", minute / 60, minute % 60);
}

static void print_message(const Level *level, const Needed *message, Buffer *out)
{
    static const char *const words[LAY_COUNT] = {
        [LAY_AT_HAND] = "not touched", [LAY_PUT] = "put into the tray",     [LAY_SLID] = "slid into the tray",
        [LAY_MUTED] = "muted",         [LAY_HELD] = "held back by a rule",  [LAY_BEGUN] = "begun to answer",
    };
    static const char *const ends[NEEDED_END_COUNT] = {
        [NEEDED_OPEN] = "open as the shift ended, ", [NEEDED_ANSWERED] = "answered ", [NEEDED_WALKED] = "came to the desk "};
    buffer_print(out, "; message of day %d, ", message->name.day);
    print_clock(message->name.minute, out);
    buffer_print(out, ", %s ", words[message->lay]);
    print_clock(message->since, out);
    buffer_text(out, ", ");
    print_doing(level, message->then, out);
    buffer_print(out, "; %s", ends[message->end]);
    if (message->end == NEEDED_OPEN)
        print_doing(level, message->last, out);
    else
        print_clock(message->ended, out);
}

static void print_fate(const Day *day, int payee, Buffer *out)
{
    const Level *level = day->level;
    const Fate *fate = &day->fates[payee];
    const char *become = level->files[level->payees[payee].file].become;
    const Needed *message = payee_message(day, payee);
    buffer_text(out, "  ");
    buffer_escaped(out, text_of(level->payees[payee].name));
    buffer_text(out, fate->day > 0 ? ": " : ": not ");
    buffer_escaped(out, text_of(become));
    if (fate->day > 0) {
        buffer_print(out, " on day %d, ", fate->day);
        print_clock(fate->minute, out);
    } else {
        buffer_print(out, ", due on day %d", payee_day(level, payee));
    }
    if (message)
        print_message(level, message, out);
    buffer_text(out, "\n");
}

void fates_print(const Day *day, Buffer *out)
{
    const Level *level = day->level;
    for (int i = 0; i < level->file_count; i++) {
        const NumberFile *file = &level->files[i];
        if (file->wait_count == 0)
            continue;
        buffer_text(out, "\n");
        buffer_escaped(out, text_of(file->name));
        buffer_text(out, ", ");
        buffer_escaped(out, text_of(file->waits));
        buffer_print(out, ": %d of %d ", day_paid(day, i), day_due(day, i));
        buffer_escaped(out, text_of(file->become));
        buffer_text(out, "\n");
        for (int k = file->first_payee; k < file->first_payee + file->payee_count; k++) {
            if (payee_day(level, k) <= day_number(day))
                print_fate(day, k, out);
        }
    }
}
