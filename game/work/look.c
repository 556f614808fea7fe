/* look.c - questions on a day as it stands. What a choice takes is choices.c, what an evening takes night.c. */
#include "work/look.h"

bool day_at_desk(const Day *day)
{
    return (day->phase == PHASE_SHIFT || day->phase == PHASE_NIGHT) && day->office.job_count == 0 && !day->office.away;
}

bool day_hands_free(const Day *day)
{
    return day_at_desk(day) && day->office.hold == HOLD_NONE;
}

int day_minutes_left(const Day *day)
{
    return day->phase == PHASE_SHIFT ? max_int(0, day->timetable.shift_end - beat_minute(day->beat)) : 0;
}

bool job_yields(const Job *job)
{
    static const bool yields[JOB_COUNT] = {
        [JOB_PING] = true, [JOB_MEETING] = true, [JOB_REPORT] = true, [JOB_SHOW] = true, [JOB_NOTE] = true, [JOB_TOOL] = true,
        [JOB_PERK] = true, [JOB_VISIT] = true,   [JOB_REST] = true};
    return yields[job->kind] || (job->kind == JOB_WALK && job->row < 0);
}

Fit day_fits(const Day *day, int minutes)
{
    const Office *office = &day->office;
    int left = day_minutes_left(day), taken = 0;
    Fit fit = {.done = minutes <= left, .spares = true};
    if (minutes == 0 || day->phase != PHASE_SHIFT)
        return (Fit){true, true};
    for (int i = office->job_count - 1; i >= 0; i--) {
        taken += office->jobs[i].minutes;
        bool in_time = taken <= left, still = taken + minutes <= left;
        fit.spares = fit.spares && (still || !in_time || !job_yields(&office->jobs[i]));
    }
    return fit;
}

int day_focus(const Day *day)
{
    int minute = beat_minute(day->beat), calls = timetable_calls(&day->timetable, minute);
    return day->phase == PHASE_SHIFT && calls > minute ? calls : 0;
}

bool day_is_first(const Day *day)
{
    return level_day_before(day->level, day_number(day)) == 0;
}

bool day_is_last(const Day *day)
{
    return day->post > 0 || level_day_after(day->level, day_number(day)) == 0;
}

int day_over(const Day *day)
{
    int today = day_number(day);
    return day->phase == PHASE_EVENING || day->phase == PHASE_OVER ? today : level_day_before(day->level, today);
}

bool day_asks(const Day *day)
{
    if (day->level->mode == MODE_CHARTER)
        return false;
    bool home = day->phase == PHASE_EVENING || day->phase == PHASE_BRIEFING || day->phase == PHASE_OVER;
    return home && !day->rating.on && day_over(day) > 0 && day->ledger.guesses[day_over(day) - 1].kind == GUESS_NONE;
}

bool rule_in_force(const Day *day, RuleKind kind)
{
    return office_rule(&day->office, day->level, kind, NULL);
}

Judged count_in_force(const Day *day)
{
    int rule = 0;
    return office_rule(&day->office, day->level, RULE_JUDGED, &rule) ? day->level->rules[rule].judged
                                                                     : day->level->judged;
}

bool tool_is_layered(const Day *day)
{
    return day->office.tool_state == TOOL_LAYERED && !rule_in_force(day, RULE_RETIRE);
}

bool tool_has_replaced(const Day *day)
{
    return day->office.tool_state == TOOL_REPLACED ||
           (day->office.tool_state == TOOL_LAYERED && rule_in_force(day, RULE_RETIRE));
}

bool day_tool_wants(const Day *day, const Row *report)
{
    int tool = day->office.tool;
    return report->legacy && tool >= 0 && tool_has_replaced(day) &&
           text_is(text_of(report->text), day->level->tools[tool].ends);
}

bool event_name_equal(EventName a, EventName b)
{
    return a.day == b.day && a.minute == b.minute && a.kind == b.kind && a.person == b.person;
}

const Offer *day_offer(const Day *day, EventName name)
{
    for (int i = 0; i < day->offer_count; i++) {
        if (event_name_equal(day->offers[i].name, name))
            return &day->offers[i];
    }
    for (int i = 0; i < day->tray_count; i++) {
        if (event_name_equal(day->tray[i].name, name))
            return &day->tray[i];
    }
    return NULL;
}

int day_highlight(const Day *day)
{
    bool lamp = day->office.gifts >> GIFT_LAMP & 1;
    return constants_of(day)[lamp ? CONSTANT_LAMP_HIGHLIGHT : CONSTANT_HIGHLIGHT];
}

bool day_highlight_works(const Day *day)
{
    return day->office.signal >= day_highlight(day);
}

bool day_highlights(const Day *day, int column, int row)
{
    Sight sight = field_look(day->level, &day->field, day->beat, day->office.signal, column, row);
    return sight.cluster >= 0 && sight.kind == CLUSTER_TRUE && sight.stage == STAGE_RIPE &&
           field_present(&day->field, day->beat, column, row);
}

int day_lens_cluster(const Day *day, int column, int row)
{
    Near near;
    field_near(day->level, &day->field, day->beat, field_around_lens(column, row), &near);
    int best = -1, best_away = LENS_CELLS * LENS_CELLS + 1;
    for (int y = -LENS_CELLS; y <= LENS_CELLS; y++) {
        for (int x = -LENS_CELLS; x <= LENS_CELLS; x++) {
            int away = x * x + y * y;
            if (away >= best_away)
                continue;
            int index = field_ripe_at(day->level, &day->field, &near, day->beat, day->office.signal, column + x, row + y);
            best_away = index >= 0 ? away : best_away;
            best = index >= 0 ? index : best;
        }
    }
    return best;
}

bool day_knows_numbers(const Day *day)
{
    return day->office.signal >= constants_of(day)[CONSTANT_KNOWS_NUMBERS];
}

bool day_knows_temper(const Day *day)
{
    return day->office.signal >= constants_of(day)[CONSTANT_KNOWS_TEMPER];
}

int day_in_hand(const Day *day, Quality quality)
{
    int count = 0;
    for (int i = 0; i < day->hand.count; i++)
        count += day->hand.held[i].quality == quality;
    return count;
}

int day_hand_fits(const Day *day, int bin)
{
    Bin left = day->bins[day->file][bin];
    int fits = 0;
    for (int i = 0; i < day->hand.count; i++) {
        const Held *held = &day->hand.held[i];
        if (held->quality != QUALITY_RIGHT || left.right[held->temper] == left.quota[held->temper])
            continue;
        left.right[held->temper]++;
        fits++;
    }
    return fits;
}

int day_clearing_minutes(const Day *day, int bin)
{
    int a_minute = constants_of(day)[CONSTANT_CLEARED_A_MINUTE];
    return (day->bins[day->file][bin].others + a_minute - 1) / a_minute;
}

int day_seal_minutes(const Day *day, int bin)
{
    Constant sealing = tool_is_layered(day)      ? CONSTANT_SEAL_LAYERED
                       : tool_has_replaced(day) ? CONSTANT_SEAL_REPLACED
                                                : CONSTANT_SEAL_MINUTES;
    return constants_of(day)[sealing] + day_clearing_minutes(day, bin);
}

int day_seal_pays(const Day *day, int bin)
{
    const NumberFile *file = &day->level->files[day->file];
    bool late = file->due >= 0 && beat_minute(day->beat) > file->due;
    int numbers = bin_size(&day->bins[day->file][bin]);
    return (late ? numbers / 2 : numbers) * file->weight;
}

int day_gift_price(const Day *day, Gift gift)
{
    static const Constant prices[GIFT_COUNT] = {
        [GIFT_PLAQUE] = CONSTANT_PLAQUE_AT,
        [GIFT_LAMP] = CONSTANT_LAMP_AT,
        [GIFT_CHAIR] = CONSTANT_CHAIR_AT,
        [GIFT_WARRANT] = CONSTANT_WARRANT_AT,
    };
    return constants_of(day)[prices[gift]];
}

int day_pretended(const Day *day, Pretence pretence)
{
    int count = 0, minute = beat_minute(day->beat);
    for (int i = 0; i < REMEMBERED; i++)
        count += minute - day->office.pretences[pretence][i] < REMEMBERED_MINUTES;
    return count;
}

int day_waiting(const Day *day)
{
    int waiting = 0;
    for (int file = 0; file < day->level->file_count; file++) {
        for (int i = 0; i < BIN_COUNT; i++)
            waiting += bin_right(&day->bins[file][i]) * day->level->files[file].weight;
    }
    return waiting;
}

int day_bar(const Day *day)
{
    int numbers = day->field.columns * day->field.rows;
    return numbers == 0 ? 0 : min_int(100, 100 * day->bar[day->file] / numbers);
}

int day_open_bins(const Day *day)
{
    int open = 0;
    for (int i = 0; i < BIN_COUNT; i++)
        open += !bin_empty(&day->bins[day->file][i]);
    return open;
}

const DayFigures *day_figures(const Day *day)
{
    return &day->ledger.days[day_number(day) - 1];
}

int day_busyness(const Day *day)
{
    return day_figures(day)->busyness;
}

bool day_knows_purpose(const Day *day)
{
    return (day->office.known >> day->file & 1u) != 0 && day->level->files[day->file].weight > 0;
}

const Job *day_meeting(const Day *day)
{
    int top = day->office.job_count - 1;
    bool meeting = day->phase == PHASE_SHIFT && top >= 0 && day->office.jobs[top].kind == JOB_MEETING;
    return meeting ? &day->office.jobs[top] : NULL;
}

Beat day_meeting_beats(const Day *day)
{
    const Job *meeting = day_meeting(day);
    return meeting ? (meeting->length - meeting->minutes) * BEATS_A_MINUTE + day->beat % BEATS_A_MINUTE : 0;
}

NodTime day_nod(const Day *day)
{
    const Job *meeting = day_meeting(day);
    if (!meeting || day->office.manner != MANNER_QUIET)
        return NOD_NEVER;
    Beat beats = day_meeting_beats(day), into = beats % PHRASE_BEATS;
    if (meeting->nodded == beats / PHRASE_BEATS + 1)
        return NOD_GIVEN;
    return into >= NOD_FROM && into < NOD_UNTIL ? NOD_ON_BEAT : NOD_BESIDE;
}

bool day_trap(const Day *day, int *tightened, int *most)
{
    const Job *top = day->office.job_count > 0 ? &day->office.jobs[day->office.job_count - 1] : NULL;
    const Row *row = top && top->kind == JOB_PERK && top->row >= 0 ? &day->level->rows[top->row] : NULL;
    if (!row || row->perk != PERK_FINGER_TRAP)
        return false;
    *most = row->minutes;
    *tightened = top->length - row->minutes;
    return true;
}

bool day_may_propose(const Day *day, int rule)
{
    return day->phase == PHASE_BRIEFING && rule >= 0 && rule < day->level->rule_count &&
           (day->office.rules >> rule & 1u) == 0 && day->ledger.official >= constants_of(day)[CONSTANT_RULE_HEARD] &&
           day->ledger.official >= day->level->rules[rule].cost;
}

const Door *day_door(const Day *day)
{
    const Map *map = &day->level->map;
    int door = day->office.away ? map_door(map, day->office.column, day->office.row) : -1;
    return door >= 0 ? &map->doors[door] : NULL;
}

bool day_in_door(const Day *day, DoorKind kind)
{
    const Door *door = day_door(day);
    return door && door->kind == kind;
}

int day_visit_price(const Day *day, const Door *door)
{
    const int *constants = constants_of(day);
    if (!door)
        return 0;
    switch (door->kind) {
    case DOOR_SERVES: return day->office.known >> door->index & 1u ? 0 : constants[CONSTANT_VISIT_MINUTES];
    case DOOR_PERSON: return constants[CONSTANT_SAY_MINUTES];
    case DOOR_BREAK_ROOM: return constants[CONSTANT_REST_MINUTES];
    case DOOR_STEWARD: return constants[CONSTANT_VISIT_MINUTES];
    case DOOR_REFINEMENT:
    case DOOR_MEETING:
    case DOOR_COUNT: break;
    }
    return 0;
}

const Row *offer_row(const Day *day, const Offer *offer)
{
    assert(offer->row >= 0);
    return &day->level->rows[offer->row];
}
