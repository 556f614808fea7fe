/* night.c - the evening: what it costs and what it heals, as the rules have it when it is over and as a price before. */
#include "work/night.h"

#include "work/refine.h"

void go_home(Turn *turn)
{
    put_away(turn);
    turn->day->phase = PHASE_EVENING;
    emit(turn, EVENT_EVENING_BEGINS, 0, 0);
}

static int work_costs(const Day *day, int stayed)
{
    const int *constants = constants_of(day);
    return constants[CONSTANT_NIGHT_WORK] * stayed / EVENING_MINUTES;
}

/* Burnout after an evening in which one stayed so long, and was written to or not. */
static int burnout_after(const Day *day, int burnout, int stayed, bool written_to)
{
    const int *constants = constants_of(day);
    burnout += work_costs(day, stayed);
    if (stayed == 0 && !written_to)
        burnout -= constants[CONSTANT_NIGHT_FREE];
    return clamp_int(burnout, 0, constants[CONSTANT_BURNOUT_MOST]);
}

void enter_evening_costs(Day *day)
{
    Office *office = &day->office;
    int left = 0;
    for (int i = 0; i < day->offer_count; i++)
        left += day->offers[i].name.kind == ENTRY_EVENING_PING;
    office->burnout += left * (constants_of(day)[CONSTANT_NIGHT_EXPECT] * office->expectation / 300);
    office->burnout = burnout_after(day, office->burnout, office->stayed, office->evening_pinged);
}

void pass_day_off(Day *day, int number)
{
    DayFigures *figures = &day->ledger.days[number - 1];
    day->office.burnout = burnout_after(day, day->office.burnout, 0, false);
    for (int i = 0; i < JUDGED_COUNT; i++)
        figures->standing[i] = day->ledger.standing[i];
    figures->official = day->ledger.official;
    figures->burnout = day->office.burnout;
    figures->energy = SIGNAL_FULL - day->office.burnout;
    day->ledger.waiting[number - 1] = number > 1 ? day->ledger.waiting[number - 2] : 0;
}

/* ---- beforehand ---- */

/* Minute by minute, as a colleague's night goes. */
static int numbers_of(const Day *day, int minutes)
{
    Office mind = day->office;
    int64_t refined = day->refined;
    for (int i = 1; i <= minutes; i++) {
        refined += office_yield(&day->office, day->level, mind.signal);
        office_deepen(&mind, day->level);
        office_clear(&mind, day->level);
        office_sense(&mind, day->level, (Around){.worked = minutes_worked(day) + i});
    }
    return (int)(refined / YIELD_A_NUMBER);
}

static int busyness_of(const Day *day, int minutes)
{
    const Ledger *ledger = &day->ledger;
    int64_t seen = ledger->seen - ledger->seen_before;
    return (int)((seen + (int64_t)minutes * constants_of(day)[CONSTANT_SEEN_NIGHT]) / 1000 - seen / 1000);
}

static bool reachable(const Day *day)
{
    bool evenings = false;
    for (int i = 0; i < day->level->row_count; i++) {
        const Row *row = &day->level->rows[i];
        bool today = row_holds(row, day_number(day));
        evenings = evenings || (today && row->evening && (row->verb == VERB_PING || row->verb == VERB_PINGS));
    }
    return evenings && !rule_in_force(day, RULE_DISCONNECT);
}

NightPrice day_night_price(const Day *day)
{
    int minutes = evening_end(day) - beat_minute(day->beat), stayed = day->office.stayed;
    return (NightPrice){
        .minutes = minutes,
        .numbers = numbers_of(day, minutes),
        .busyness = busyness_of(day, minutes),
        .energy_stay = SIGNAL_FULL - burnout_after(day, day->office.burnout, stayed + minutes, false),
        .energy_home = SIGNAL_FULL - burnout_after(day, day->office.burnout, stayed, false),
        .reachable = reachable(day),
    };
}
