/* steward.c - what the steward thinks, and what the floor would do. The page itself is in steward_page.c. */
#include "front/pages/steward.h"

#include <stdio.h>

#include "base/translate.h"
#include "work/look.h"

static const Day *day_of(const Day *day)
{
    return day;
}

int steward_hears(const Play *play)
{
    int heard = 0;
    for (int i = 0; i < play->level.rule_count; i++)
        heard += day_may_propose(day_of(&play->day), i);
    return heard;
}

/* ---- what the floor would do ---- */

/* As many days as can be looked at while nobody waits for them. */
static int days_ahead(const Day *day)
{
    enum { COLLEAGUE_DAYS = 800 };
    const int *constants = day->level->constants;
    int colleagues = constants[CONSTANT_FLOOR_COLLEAGUES] + constants[CONSTANT_HIRED];
    int a_day = max_int(1, colleagues * (day->level->rule_count + 1));
    return max_int(1, COLLEAGUE_DAYS / a_day);
}

void steward_enter(Game *game)
{
    if (game->play.level.rule_count > 0)
        floor_forecast(day_of(&game->play.day), days_ahead(day_of(&game->play.day)), &game->floor);
}

/* "3 colleagues, simulated, 5 days" */
static void say_how(const FloorForecast *floor, char out[64])
{
    char days[24];
    if (floor->days == 1)
        snprintf(days, sizeof days, "%s", _("today"));
    else
        snprintf(days, sizeof days, _("%d days"), floor->days);
    if (floor->colleagues == 1)
        snprintf(out, 64, _("one colleague, simulated, %s"), days);
    else
        snprintf(out, 64, _("%d colleagues, simulated, %s"), floor->colleagues, days);
}

/* While a bet is open nobody is told what it is about. */
static bool bet_open(const Day *day)
{
    return day->level->bet.question[0] && beat_day(day->beat) == 1;
}

void steward_effect(const Game *game, int rule, char out[FORECAST_MAX])
{
    if (bet_open(day_of(&game->play.day))) {
        snprintf(out, FORECAST_MAX, "%s", _("The floor: not told while a bet is open."));
        return;
    }
    const FloorForecast *floor = &game->floor;
    int gain = floor->gain[rule], size = gain < 0 ? -gain : gain;
    int per_cent = floor->progress > 0 ? (int)((int64_t)size * 100 / floor->progress) : 0;
    const char *sign = gain < 0 ? "−" : "+";
    char how[64];
    say_how(floor, how);
    if (gain == 0)
        snprintf(out, FORECAST_MAX, _("The floor: nothing that Progress shows (%s)"), how);
    else if (per_cent == 0)
        snprintf(out, FORECAST_MAX, _("The floor: %s%d Progress (%s)"), sign, size, how);
    else
        snprintf(out, FORECAST_MAX, _("The floor: %s%d %% Progress (%s)"), sign, per_cent, how);
}

/* ---- whether she listens ---- */

void steward_hearing(const Game *game, int rule, char out[FORECAST_MAX])
{
    const Day *day = day_of(&game->play.day);
    int heard = day->level->constants[CONSTANT_RULE_HEARD], since = day->office.rule_day[rule];
    if (since != 0)
        snprintf(out, FORECAST_MAX, _("Holds for everybody since day %d."), since);
    else if (day->ledger.official < heard)
        snprintf(out, FORECAST_MAX, _("Not heard today: one listens from a standing of %d."), heard);
    else if (day->ledger.official < day->level->rules[rule].cost)
        snprintf(out, FORECAST_MAX, "%s", _("Not heard today: it costs more standing than you have."));
    else
        snprintf(out, FORECAST_MAX, "%s", _("Would be heard now."));
}
