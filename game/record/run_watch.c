/* run_watch.c - see run_watch.h. */
#include "record/run_watch.h"

#include "work/obey.h"

void run_watch(RunWatch *watch, const Run *run)
{
    watch->run = run;
    watch->next = 0;
    day_start(&watch->day, &run->level, run->seed);
    watch->at = watch->day.beat - 1; /* what was commanded at the first beat is not done yet */
}

void run_watch_to(RunWatch *watch, Beat until)
{
    const Run *run = watch->run;
    if (until < watch->at)
        run_watch(watch, run);
    for (; watch->next < run->command_count && run->commands[watch->next].beat <= until; watch->next++)
        day_obey(&watch->day, &run->commands[watch->next], NULL);
    day_run(&watch->day, min_int(until, run->beat), NULL);
    watch->at = until;
}

bool run_watch_over(const RunWatch *watch)
{
    return watch->next == watch->run->command_count && watch->day.beat >= watch->run->beat;
}
