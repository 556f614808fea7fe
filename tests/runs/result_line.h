/* result_line.h - what came of a recorded run, as the line of RESULTS that is compared when a rule has moved. */
#pragma once

#include "base/buffer.h"
#include "record/figures.h"
#include "record/run_read.h"
#include "work/charter_run.h"
#include "work/day_hash.h"

/* The first two lines of RESULTS. */
static inline void results_heading(Buffer *out)
{
    buffer_text(out, "# What came of the recorded runs. tests/rerecord writes this and the runs; `git diff` of it says what a change of rules did.\n");
    buffer_print(out, "%-18s %4s %4s %6s %6s  %6s %6s  %4s %4s %4s  %5s %5s %5s ", "# run", "seed", "days", "orders", "hashes", "progr.",
                 "busyn.", "seen", "cnt.", "srvd", "seald", "retnd", "knots");
    for (int i = 0; i < ACCOUNT_COUNT; i++)
        buffer_print(out, " %8s", account_words[i]);
    buffer_text(out, "  last hash\n");
}

static inline void results_line(Text name, const Run *run, const Day *day, Buffer *out)
{
    Ledger ledger = day->ledger;
    for (int i = 1; charter_run_is(day) && i <= run->days; i++)
        ledger.days[i - 1] = figures_so_far(day, i);
    DayFigures total = ledger_total(&ledger, run->days);
    buffer_print(out, "%-18.*s %4d %4d %6d %6d  %6d %6d  %4d %4d %4d  %5d %5d %5d ", name.length, name.at, (int)run->seed, run->days,
                 run->command_count, run->hash_count, total.progress, total.busyness, total.standing[JUDGED_SEEN],
                 total.standing[JUDGED_COUNTED], total.standing[JUDGED_SERVED], total.sealed, total.returned, total.knots);
    for (int i = 0; i < ACCOUNT_COUNT; i++)
        buffer_print(out, " %8d", total.minutes[i]);
    buffer_print(out, "  %016llx\n", (unsigned long long)day_hash(day));
}
