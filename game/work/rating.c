/* rating.c - the steward's minutes, stamps and walks. Meetings of one's own are gone to unasked, and missed by whoever stands elsewhere. */
#include "work/rating.h"

/* ---- questions ---- */

int rating_hours(const Day *day)
{
    return (day->timetable.shift_end - day->timetable.shift_start + 59) / 60;
}

/* Hours that are over. */
static int hours_over(const Day *day)
{
    bool over = beat_minute(day->beat) >= day->timetable.shift_end;
    return over ? rating_hours(day) : minutes_worked(day) / 60;
}

bool rating_stamped(const Day *day)
{
    const Rating *rating = &day->rating;
    return rating->hour < RATED_HOURS_MAX && rating->stamps[rating->hour][0] > 0 && rating->stamps[rating->hour][1] > 0;
}

static int meeting_at(const Day *day, int minute)
{
    for (int i = 0; i < day->timetable.count; i++) {
        const Entry *entry = &day->timetable.entries[i];
        if (entry->minute <= minute && minute < entry->minute + day->level->rows[entry->row].minutes)
            return entry->row;
    }
    return -1;
}

int rating_meeting(const Day *day)
{
    return meeting_at(day, beat_minute(day->beat));
}

int rating_look_misses(const Day *day)
{
    int missed = 0, now = beat_minute(day->beat);
    for (int i = 0; i < constants_of(day)[CONSTANT_LOOK_MINUTES]; i++)
        missed += meeting_at(day, now + i) >= 0;
    return missed;
}

int rating_attendance(const Day *day)
{
    const Rating *rating = &day->rating;
    return rating->due == 0 ? STANDING_MOST : STANDING_MOST * rating->attended / rating->due;
}

int rating_of_you(const Day *day)
{
    return max_int(1, (rating_attendance(day) * RATING_MOST + STANDING_MOST - 1) / STANDING_MOST);
}

/* ---- a minute ---- */

static void judge_attendance(Day *day)
{
    day->ledger.official = rating_attendance(day);
    for (int i = 0; i < JUDGED_COUNT; i++)
        day->ledger.standing[i] = day->ledger.official;
    note_standing(day);
}

static Account book(Day *day, int minute)
{
    Rating *rating = &day->rating;
    int row = meeting_at(day, minute);
    bool there = row >= 0 && rating->at < 0;
    rating->due = (int16_t)(rating->due + (row >= 0));
    rating->attended = (int16_t)(rating->attended + there);
    if (row >= 0 && meeting_at(day, minute - 1) != row) {
        figures_of(day)->meetings++;
        figures_of(day)->meetings_joined += there;
    }
    return rating->at >= 0 ? ACCOUNT_WALKING : there ? ACCOUNT_MEETINGS : ACCOUNT_NOTES;
}

static void walk_on(Turn *turn)
{
    Rating *rating = &turn->day->rating;
    if (rating->at < 0 || --rating->left > 0)
        return;
    rating->looked[rating->at] = (int16_t)beat_minute(turn->day->beat);
    emit(turn, EVENT_LOOKED, rating->at, 0);
    rating->at = -1;
}

static void ask_for_stamps(Turn *turn)
{
    Day *day = turn->day;
    if (hours_over(day) <= day->rating.hour)
        return;
    day->phase = PHASE_STAMPING;
    emit(turn, EVENT_STAMPS_DUE, day->rating.hour, 0);
}

void rating_minute(Turn *turn)
{
    Day *day = turn->day;
    Account account = book(day, beat_minute(day->beat) - 1);
    figures_of(day)->minutes[account]++;
    emit(turn, EVENT_MINUTE, (int)account, 0);
    strip_minute(&day->ledger.strip, account, 0, 0, 0);
    walk_on(turn);
    judge_attendance(day);
    if (day->rating.at < 0)
        ask_for_stamps(turn);
}

/* ---- commands ---- */

static bool stamp_allowed(const Day *day, int argument)
{
    int desk = argument / STAMP_DESK, rating = argument % STAMP_DESK;
    return day->phase == PHASE_STAMPING && argument >= 0 && desk < LEVEL_DESKS && rating >= 1 && rating <= RATING_MOST;
}

static bool look_allowed(const Day *day, int desk)
{
    bool time = beat_minute(day->beat) + constants_of(day)[CONSTANT_LOOK_MINUTES] <= day->timetable.shift_end;
    bool phase = day->phase == PHASE_SHIFT || day->phase == PHASE_STAMPING;
    return phase && day->rating.at < 0 && time && desk >= 0 && desk < LEVEL_DESKS;
}

bool rating_allows(const Day *day, const Command *command)
{
    bool briefed = day->phase == PHASE_BRIEFING;
    switch (command->kind) {
    case COMMAND_NONE: return true;
    case COMMAND_BET: return briefed && command->argument >= 0 && command->argument < day->level->bet.choice_count;
    case COMMAND_BEGIN: return briefed || (day->phase == PHASE_STAMPING && rating_stamped(day));
    case COMMAND_STAMP: return stamp_allowed(day, command->argument);
    case COMMAND_LOOK: return look_allowed(day, command->argument);
    default: return false;
    }
}

static void begin(Turn *turn)
{
    Day *day = turn->day;
    day->phase = PHASE_SHIFT;
    strip_begin(&day->ledger.strip, day_number(day), day->timetable.shift_start);
    judge_attendance(day);
    emit(turn, EVENT_DAY_BEGINS, day_number(day), 0);
}

static void end(Turn *turn)
{
    Day *day = turn->day;
    int number = day_number(day);
    day->ledger.ends[number - 1] = (ShiftEnd){day->timetable.shift_end, 0};
    strip_end(&day->ledger.strip, 0, 0);
    day->phase = PHASE_OVER;
    emit(turn, EVENT_DAY_ENDS, number, 0);
    emit(turn, EVENT_RUN_OVER, 0, 0);
}

/* Whoever came back late from a desk may have two hours to stamp at once. */
static void go_on(Turn *turn)
{
    Day *day = turn->day;
    day->rating.hour++;
    day->phase = PHASE_SHIFT;
    if (day->rating.hour == rating_hours(day))
        end(turn);
    else
        ask_for_stamps(turn);
}

static void stamp(Turn *turn, int desk, int rating)
{
    turn->day->rating.stamps[turn->day->rating.hour][desk] = (uint8_t)rating;
    emit(turn, EVENT_STAMPED, desk, rating);
}

static void look(Turn *turn, int desk)
{
    Rating *rating = &turn->day->rating;
    rating->at = (int8_t)desk;
    rating->left = (uint8_t)constants_of(turn->day)[CONSTANT_LOOK_MINUTES];
    rating->looks[desk] = (uint16_t)(rating->looks[desk] | 1u << rating->hour);
    turn->day->phase = PHASE_SHIFT;
    emit(turn, EVENT_WENT_TO_LOOK, desk, 0);
}

void rating_execute(Turn *turn, const Command *command)
{
    int argument = command->argument;
    switch (command->kind) {
    case COMMAND_BET: turn->day->bet = (int8_t)argument; break;
    case COMMAND_BEGIN:
        if (turn->day->phase == PHASE_BRIEFING)
            begin(turn);
        else
            go_on(turn);
        break;
    case COMMAND_STAMP: stamp(turn, argument / STAMP_DESK, argument % STAMP_DESK); break;
    case COMMAND_LOOK: look(turn, argument); break;
    default: break;
    }
}
