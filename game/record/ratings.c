#include "record/ratings.h"

#include "work/rated.h"
#include "work/rating.h"

static void print_hour(const Day *day, const Desks *desks, int hour, Buffer *out)
{
    int ends = day->timetable.shift_start + desks_hour_ends(desks, hour);
    buffer_print(out, "%02d:%02d", ends / 60, ends % 60);
    for (int desk = 0; desk < LEVEL_DESKS; desk++)
        buffer_print(out, "  %5d  %9d  %9d", day->rating.stamps[hour][desk], desks_busyness(desks, desk, hour), desks_progress(desks, desk, hour));
    buffer_text(out, "\n");
}

static void print_desks(const Day *day, const Desks *desks, Buffer *out)
{
    buffer_print(out, "\n       %-26s  %s\n", day->level->desks[0].name, day->level->desks[1].name);
    buffer_text(out, "hour   stamp   busyness   progress  stamp   busyness   progress\n");
    for (int hour = 0; hour < day->rating.hour; hour++)
        print_hour(day, desks, hour, out);
    buffer_text(out, "all  ");
    for (int desk = 0; desk < LEVEL_DESKS; desk++)
        buffer_print(out, "  %5d  %9d  %9d", rated_sum(day, desk), desks->days[desk].figures.busyness, desks->days[desk].figures.progress);
    buffer_text(out, "\n");
}

void ratings_print(const Day *day, Buffer *out)
{
    Desks desks;
    const Rating *rating = &day->rating;
    if (!rating->on)
        return;
    desks_play(day->level, day->seed, &desks);
    print_desks(day, &desks, out);
    buffer_print(out, "\nStamps followed what was seen in %d of %d hours, what was done in %d.\n", rated_followed(day, &desks, RATED_BY_SEEN),
                 rating->hour, rated_followed(day, &desks, RATED_BY_DONE));
    buffer_print(out, "Walks to a desk: %d. Own meetings: %d of %d minutes, rated %d.\n", rated_looks(day), rating->attended, rating->due,
                 rating_of_you(day));
}
