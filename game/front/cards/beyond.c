/* beyond.c - one count after another, in one sitting. */
#include "front/cards/beyond.h"

#include "front/run/play.h"
#include "work/look.h"

/* The morning of the day that is played again; false: it is not known. */
static bool morning_of(const Play *play, Day *out)
{
    bool first = day_over(&play->day) == level_day_after(&play->level, 0);
    if (play->morning.level) {
        *out = play->morning;
        out->level = &play->level;
    } else if (first)
        day_start(out, &play->level, play->day.seed);
    return play->morning.level || first;
}

bool beyond_has_morning(const Game *game)
{
    return game->play.morning.level || day_over(&game->play.day) == level_day_after(&game->play.level, 0);
}

static Policy habits_of_last(const Play *play)
{
    int day = day_over(&play->day);
    const Strip *strip = play_strip(play, day);
    return strip ? habits_of(&play->level, strip, &play->day.ledger.days[day - 1], &play->day.office) : *policy_of(BOT_BALANCED);
}

void beyond_prepare(Game *game)
{
    Beyond *beyond = &game->beyond;
    const Day *day = &game->play.day;
    if (beyond->ready && beyond->ghosts.level == &game->play.level && beyond->ghosts.seed == day->seed)
        return;
    beyond->ready = true;
    beyond->open = false;
    beyond->at = BEYOND_OTHER;
    beyond->day = day_over(day);
    beyond->notch = beyond->fact = 0;
    beyond->busyness = false;
    beyond->job = BEYOND_JOB_GHOSTS;
    beyond->habits = habits_of_last(&game->play);
    beyond->control = beyond->other = (Again){0};
    ghosts_start(&beyond->ghosts, &game->play.level, day->seed, beyond->day, &day->ledger.sharp);
    floor_count_start(&beyond->floor, day, beyond->day);
    hours_start(&beyond->hours, &game->play.level, day->seed, &beyond->habits);
}

static int work_again(Beyond *beyond, const Play *play, Again *again, Beat until, int steps)
{
    if (again->day == 0 && morning_of(play, &beyond->sitting.day))
        again_start(again, &beyond->sitting, &beyond->sitting.day, beyond->habits, again->other, beyond->ghosts.fitted.skill);
    else if (again->day == 0)
        again->over = true;
    return again->over ? 0 : again_on(again, &beyond->sitting, until, steps);
}

/* As far as it has been watched. */
static Beat watched_until(const Beyond *beyond, const Play *play)
{
    enum { WATCHED_SECONDS = 10 };
    int day = day_over(&play->day);
    const Strip *strip = play_strip(play, day);
    double minutes = strip ? strip->count * beyond->watched / WATCHED_SECONDS : MINUTES_A_DAY;
    return strip && minutes < strip->count ? beat_at(day, strip->start) + (Beat)(minutes * BEATS_A_MINUTE) : INT32_MAX;
}

static int work_on(Game *game, int steps)
{
    Beyond *beyond = &game->beyond;
    switch (beyond->job) {
    case BEYOND_JOB_GHOSTS: return ghosts_on(&beyond->ghosts, &beyond->sitting, steps);
    case BEYOND_JOB_FLOOR: return floor_count_on(&beyond->floor, &game->play.day, &beyond->sitting, steps);
    case BEYOND_JOB_HOURS: return hours_on(&beyond->hours, &beyond->sitting, beyond->ghosts.fitted.skill, steps);
    case BEYOND_JOB_CONTROL: return work_again(beyond, &game->play, &beyond->control, INT32_MAX, steps);
    case BEYOND_JOB_OTHER: return work_again(beyond, &game->play, &beyond->other, watched_until(beyond, &game->play), steps);
    case BEYOND_JOBS_DONE: break;
    }
    return 0;
}

static bool job_done(const Game *game)
{
    const Beyond *beyond = &game->beyond;
    switch (beyond->job) {
    case BEYOND_JOB_GHOSTS: return ghosts_done(&beyond->ghosts);
    case BEYOND_JOB_FLOOR: return floor_count_done(&beyond->floor, &game->play.day);
    case BEYOND_JOB_HOURS: return hours_done(&beyond->hours);
    case BEYOND_JOB_CONTROL: return beyond->control.over;
    case BEYOND_JOB_OTHER: return beyond->other.other == OTHERWISE_NOTHING || beyond->other.over;
    case BEYOND_JOBS_DONE: break;
    }
    return false;
}

int beyond_work(Game *game, int steps)
{
    Beyond *beyond = &game->beyond;
    int took = 0, last = 1;
    while (beyond->ready && beyond->job != BEYOND_JOBS_DONE && took < steps && last > 0) {
        while (beyond->job != BEYOND_JOBS_DONE && job_done(game))
            beyond->job++;
        last = work_on(game, steps - took);
        took += last;
    }
    return took;
}

bool beyond_works(const Game *game)
{
    return game->beyond.ready && game->beyond.job != BEYOND_JOBS_DONE;
}

/* ---- what is looked at ---- */

void beyond_change(Game *game, Otherwise other)
{
    Beyond *beyond = &game->beyond;
    beyond->other = (Again){.other = other};
    beyond->watched = 0;
    if (beyond->job > BEYOND_JOB_OTHER)
        beyond->job = BEYOND_JOB_OTHER;
}

bool beyond_day(Game *game, int by)
{
    Beyond *beyond = &game->beyond;
    int day = beyond->day + by;
    if (day < 1 || day > day_over(&game->play.day) || !play_strip(&game->play, day))
        return false;
    beyond->day = day;
    beyond->notch = 0;
    ghosts_start(&beyond->ghosts, &game->play.level, game->play.day.seed, day, &game->play.day.ledger.sharp);
    beyond->job = BEYOND_JOB_GHOSTS;
    hours_interrupted(&beyond->hours);
    if (!beyond->other.over) /* its sitting is taken from it */
        beyond->other.day = 0;
    return true;
}
