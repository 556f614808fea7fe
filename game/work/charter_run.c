/* charter_run.c - the run of who writes a charter: a quarter is a day of it, whose clock is the level's shift and brings nothing; what the
 * floor comes to is charter.h's. */
#include "work/charter_run.h"

#include "work/turn.h"

bool charter_run_is(const Day *day)
{
    return day->level->mode == MODE_CHARTER && !day->office_only;
}

bool charter_floor_is(const Day *day)
{
    return day->level->mode == MODE_CHARTER && day->office_only;
}

uint32_t charter_rules(const Day *day, int quarter)
{
    return day->charters[quarter - 1];
}

int charter_lived(const Day *day)
{
    bool over = day->phase == PHASE_CLOSING || day->phase == PHASE_OVER;
    return over ? day_number(day) : day_number(day) - 1;
}

/* The first rules of those, as many as there is room for. */
static uint32_t as_many_as_fit(const Level *level, uint32_t rules)
{
    uint32_t kept = 0;
    for (int i = 0; i < level->rule_count && __builtin_popcount(kept) < level->slots; i++)
        kept |= rules & 1u << i;
    return kept;
}

uint32_t charter_of_bot(const Level *level, bool buys)
{
    if (!buys)
        return 0;
    return as_many_as_fit(level, level->charter_count > 0 ? level->charters[0].rules : UINT32_MAX);
}

int charter_late(const Day *day, int row)
{
    const int *constants = constants_of(day);
    if (!charter_floor_is(day) || !rule_in_force(day, RULE_OWN_HOURS))
        return 0;
    int minutes = day->level->rows[row].minutes;
    return constants[CONSTANT_MISSED_DECISION] * min_int(constants[CONSTANT_PEAK_LATE], minutes) / max_int(1, minutes);
}

/* ---- the clock ---- */

static void open_quarter(Day *day, int number)
{
    day->beat = beat_at(number, day->level->shift_start);
    day->phase = PHASE_BRIEFING;
    if (number > 1)
        day->charters[number - 1] = day->charters[number - 2];
}

void charter_start(Day *day)
{
    day->timetable = (Timetable){.shift_start = (int16_t)day->level->shift_start, .shift_end = (int16_t)day->level->shift_end};
    day->office.energy = SIGNAL_FULL;
    open_quarter(day, 1);
}

void charter_run(Day *day, Beat until, Events *events)
{
    Beat end = beat_at(day_number(day), day->level->shift_end);
    if (day->phase != PHASE_SHIFT || until <= day->beat)
        return;
    day->beat = min_int(until, end);
    if (day->beat < end)
        return;
    day->phase = PHASE_CLOSING;
    emit(&(Turn){day, events}, EVENT_SHIFT_ENDS, 0, 0);
    emit(&(Turn){day, events}, EVENT_DAY_ENDS, day_number(day), 0);
}

/* ---- commands ---- */

static bool adopt_allowed(const Day *day, int rule)
{
    if (day->phase != PHASE_BRIEFING || rule < 0 || rule >= day->level->rule_count)
        return false;
    uint32_t chosen = charter_rules(day, day_number(day));
    return (chosen >> rule & 1u) || __builtin_popcount(chosen) < day->level->slots;
}

static bool bet_allowed(const Day *day, int choice)
{
    return day->phase == PHASE_BRIEFING && day_number(day) == 1 && choice >= 0 && choice < day->level->bet.choice_count;
}

bool charter_allows(const Day *day, const Command *command)
{
    switch ((int)command->kind) {
    case COMMAND_NONE: return true;
    case COMMAND_ADOPT: return adopt_allowed(day, command->argument);
    case COMMAND_BET: return bet_allowed(day, command->argument);
    case COMMAND_BEGIN: return day->phase == PHASE_BRIEFING;
    case COMMAND_AMEND: return day->phase == PHASE_CLOSING && day_number(day) <= day->level->amend;
    case COMMAND_LEAVE: return day->phase == PHASE_CLOSING;
    default: return false;
    }
}

void charter_execute(Day *day, const Command *command, Events *events)
{
    Turn turn = {day, events};
    switch ((int)command->kind) {
    case COMMAND_ADOPT: day->charters[day_number(day) - 1] ^= 1u << command->argument; break;
    case COMMAND_BET: day->bet = (int8_t)command->argument; break;
    case COMMAND_BEGIN:
        day->phase = PHASE_SHIFT;
        emit(&turn, EVENT_DAY_BEGINS, day_number(day), 0);
        break;
    case COMMAND_AMEND: open_quarter(day, day_number(day) + 1); break;
    case COMMAND_LEAVE:
        day->phase = PHASE_OVER;
        emit(&turn, EVENT_RUN_OVER, 0, 0);
        break;
    default: break;
    }
}
