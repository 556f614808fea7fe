/* pay.c - paying those who wait: the answer to a message pays whom it is about; all others stand in line, and what bins and knots
 * bring pays the next. */
#include "work/pay.h"

static void paid(Turn *turn, int payee)
{
    Day *day = turn->day;
    figures_of(day)->payees_paid++;
    if (payee < 0)
        return;
    day->fates[payee].day = (int16_t)day_number(day);
    day->fates[payee].minute = (int16_t)beat_minute(day->beat);
}

/* Who stands at that place of a file's line, if it is one who is named; -1. */
static int named_at(const Day *day, int file, int place)
{
    const NumberFile *of = &day->level->files[file];
    for (int i = of->first_payee; i < of->first_payee + of->payee_count; i++) {
        if (day->fates[i].in_line && day->fates[i].place == place)
            return i;
    }
    return -1;
}

static void pay_line(Turn *turn, int file)
{
    Day *day = turn->day;
    Payees *payees = &day->payees[file];
    int reached = payees->brought / payees_a_head(&day->level->files[file]);
    while (payees->paid < min_int(reached, payees->line)) {
        paid(turn, named_at(day, file, payees->paid));
        payees->paid++;
    }
}

/* Messages of the day that need the player and are about that file. They are never more than NEEDED_MAX, being kept apart. */
static int messages_about(const Day *day, int file)
{
    int about = 0;
    for (int i = 0; i < day->timetable.count; i++) {
        const Entry *entry = &day->timetable.entries[i];
        bool comes = entry->kind == ENTRY_PING && entry->needs && entry->minute < day->timetable.shift_end;
        about += comes && message_file(day->level, entry->row) == file;
    }
    return about;
}

/* Those of the day's names that no message is about take their places in the line. */
static void line_up(Day *day, int file, int first, int messages)
{
    const NumberFile *of = &day->level->files[file];
    int met = 0;
    for (int i = of->first_payee; i < of->first_payee + of->payee_count; i++) {
        if (payee_day(day->level, i) != day_number(day) || ++met <= messages)
            continue;
        day->fates[i].in_line = true;
        day->fates[i].place = (int16_t)(day->payees[file].line + payee_place(day->level, i) - first - messages);
    }
}

static void open_file(Turn *turn, int file)
{
    Day *day = turn->day;
    Payees *payees = &day->payees[file];
    int first = payees_due(day->level, file, day_number(day) - 1);
    int people = day_due(day, file) - first, messages = min_int(people, messages_about(day, file));
    line_up(day, file, first, messages);
    payees->line = (int16_t)(payees->line + people - messages);
    payees->messages = (uint8_t)messages;
    payees->asked = 0;
    figures_of(day)->payees_due += people;
    pay_line(turn, file);
}

void pay_open_day(Turn *turn)
{
    const Level *level = turn->day->level;
    for (int i = 0; i < level->file_count && !turn->day->office_only; i++) {
        if (level->files[i].wait_count > 0)
            open_file(turn, i);
    }
}

/* The name of that number among those due today; -1: so many are not named. */
static int named_today(const Day *day, int file, int number)
{
    const NumberFile *of = &day->level->files[file];
    for (int i = of->first_payee; i < of->first_payee + of->payee_count; i++) {
        if (payee_day(day->level, i) == day_number(day) && number-- == 0)
            return i;
    }
    return -1;
}

void pay_asked(Day *day, Needed *needed)
{
    int file = message_file(day->level, needed->row);
    needed->file = -1;
    needed->payee = -1;
    if (file < 0 || day->payees[file].asked == day->payees[file].messages)
        return;
    needed->file = (int8_t)file;
    needed->payee = (int16_t)named_today(day, file, day->payees[file].asked++);
}

void pay_answered(Turn *turn, const Needed *needed)
{
    if (needed->file < 0)
        return;
    turn->day->payees[needed->file].answered++;
    paid(turn, needed->payee);
}

void pay_brought(Turn *turn, int file, int progress)
{
    if (turn->day->level->files[file].wait_count == 0)
        return;
    turn->day->payees[file].brought += progress;
    pay_line(turn, file);
}

void pay_close_day(Day *day)
{
    for (int i = 0; i < day->needed_count; i++) {
        if (day->needed[i].payee >= 0)
            day->fates[day->needed[i].payee].message = day->needed[i];
    }
}
