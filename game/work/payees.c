/* payees.c - questions about those who wait. They stand at places 0 .. wait_count-1 of their file, in the order in which they are
 * due. */
#include "work/payees.h"

#include "work/look.h"

static int div_ceil(int a, int b)
{
    return (a + b - 1) / b;
}

int payees_due(const Level *level, int file, int day)
{
    return div_ceil(level_days_worked(level, day) * level->files[file].wait_count, level_days_worked(level, level->days));
}

int payees_a_head(const NumberFile *file)
{
    return max_int(1, file->a_head > 0 ? file->a_head : file->bin_numbers * file->weight);
}

/* In the middle of the share of the places that is a name's. */
int payee_place(const Level *level, int payee)
{
    const NumberFile *file = &level->files[level->payees[payee].file];
    return (2 * (payee - file->first_payee) + 1) * file->wait_count / (2 * file->payee_count);
}

int payee_day(const Level *level, int payee)
{
    const NumberFile *file = &level->files[level->payees[payee].file];
    int nth = payee_place(level, payee) * level_days_worked(level, level->days) / file->wait_count + 1, day = 0;
    while (nth-- > 0)
        day = level_day_after(level, day);
    return day;
}

Text payee_name(const Level *level, int payee)
{
    Text name = text_of(level->payees[payee].name);
    int comma = text_find(name, ',');
    return comma > 0 ? text_part(name, 0, comma) : name;
}

bool payees_counted(const Level *level)
{
    for (int i = 0; i < level->file_count; i++) {
        if (level->files[i].wait_count > 0)
            return true;
    }
    return false;
}

int day_due(const Day *day, int file)
{
    return payees_due(day->level, file, day_number(day));
}

int day_paid(const Day *day, int file)
{
    return day->payees[file].paid + day->payees[file].answered;
}

int day_post(const Day *day)
{
    for (int i = 0; day->phase == PHASE_CLOSING && i < day->level->file_count; i++) {
        int transfer = day->level->files[i].transfer;
        if (transfer > 0 && (day->office.known >> i & 1u) && day_paid(day, i) >= transfer)
            return i;
    }
    return -1;
}

int message_file(const Level *level, int row)
{
    int about = row >= 0 ? level->rows[row].file : -1;
    for (int i = 0; i < level->file_count && about < 0; i++) {
        if (level->files[i].weight > 0)
            about = i;
    }
    return about;
}

const Needed *payee_message(const Day *day, int payee)
{
    for (int i = 0; i < day->needed_count; i++) {
        if (day->needed[i].payee == payee)
            return &day->needed[i];
    }
    const Needed *kept = &day->fates[payee].message;
    return kept->name.day > 0 ? kept : NULL;
}

Doing day_doing(const Day *day)
{
    const Office *office = &day->office;
    if (office->job_count > 0)
        return (Doing){office->jobs[office->job_count - 1].kind, office->jobs[office->job_count - 1].row};
    return (Doing){office->away ? DOING_ON_FOOT : DOING_REFINING, -1};
}
