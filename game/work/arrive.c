/* arrive.c - what comes from outside, minute by minute: rows of the timetable, pings bred by expectation, lunch,
 * visits. */
#include "work/arrive.h"

#include "work/charter_price.h"
#include "work/jobs.h"
#include "work/offers.h"
#include "work/streams.h"

static bool quiet_now(const Day *day)
{
    int rule = 0;
    if (!office_rule(&day->office, day->level, RULE_QUIET, &rule))
        return false;
    int minute = beat_minute(day->beat);
    return minute >= day->level->rules[rule].from && minute < day->level->rules[rule].to;
}

static bool batch_is_due(const Day *day)
{
    for (int i = 0; i < BATCHES; i++) {
        if (beat_minute(day->beat) == timetable_calls(&day->timetable, day->timetable.shift_start + batch_minutes[i]))
            return true;
    }
    return false;
}

/* Office minutes that what goes by itself stays: those of the level, and at its pace time enough to read and choose. */
static int stays(const Day *day)
{
    enum { CHOOSING_SECONDS = 12 };
    int pace = day->level->pace;
    return max_int(constants_of(day)[CONSTANT_INVITATION_MINUTES], (CHOOSING_SECONDS * 60 + pace - 1) / pace);
}

/* What a rule held back is delivered: after the quiet hours, or with its batch. */
static void deliver(Turn *turn)
{
    Day *day = turn->day;
    if (quiet_now(day) || day_focus(day) || (rule_in_force(day, RULE_BATCH_PINGS) && !batch_is_due(day)))
        return;
    for (int i = 0; i < day->tray_count && day->offer_count < OFFERS_MAX;) {
        Offer offer = day->tray[i];
        if (!offer.held) {
            i++;
            continue;
        }
        remove_tray(day, i);
        offer.held = false;
        offer.fresh = true;
        offer.until = (int16_t)(beat_minute(day->beat) + stays(day));
        add_offer(turn, offer);
    }
}

static void ping_arrives(Turn *turn, Offer offer)
{
    Day *day = turn->day;
    figures_of(day)->pings++;
    figures_of(day)->pings_needed += offer.needs;
    note_needed(day, &offer);
    note(day, STRIP_CAME, 0, 0, about(offer.name, offer.row));
    offer.until = (int16_t)(beat_minute(day->beat) + stays(day));
    offer.fresh = true;
    if (day->office.muted) {
        expect(day, -constants_of(day)[CONSTANT_EXPECT_TRAY]);
        into_tray(turn, offer, LAY_MUTED);
    } else if (quiet_now(day) || rule_in_force(day, RULE_BATCH_PINGS)) {
        offer.told = true;
        offer.held = true;
        into_tray(turn, offer, LAY_HELD);
    } else {
        add_offer(turn, offer);
    }
}

static bool is_due(const Day *day, const Entry *entry)
{
    const Row *row = &day->level->rows[entry->row];
    if (entry->kind == ENTRY_EVENING_PING)
        return !rule_in_force(day, RULE_DISCONNECT);
    if (day->phase != PHASE_SHIFT)
        return false;
    if (entry->kind == ENTRY_MEETING)
        return row->decides || !rule_in_force(day, RULE_NOTES_FOR_STATUS);
    if (entry->kind == ENTRY_REPORT && row->legacy && rule_in_force(day, RULE_RETIRE))
        return day_tool_wants(day, row);
    if (entry->kind == ENTRY_TOOL)
        return day->office.tool_state == TOOL_NONE || day->office.tool != row->tool;
    return true;
}

static void row_arrives(Turn *turn, const Entry *entry)
{
    Day *day = turn->day;
    const Row *row = &day->level->rows[entry->row];
    Offer offer = {
        .name = {(int16_t)day_number(day), entry->minute, entry->kind, entry->person},
        .row = entry->row,
        .until = day->timetable.shift_end,
        .needs = entry->needs,
        .disguised = entry->disguised,
        .reader = entry->reader,
    };
    switch ((EntryKind)entry->kind) {
    case ENTRY_PING: ping_arrives(turn, offer); return;
    case ENTRY_MEETING:
        figures_of(day)->meetings++;
        offer.until = (int16_t)(entry->minute + (row->decides ? max_int(row->minutes, stays(day)) : stays(day)));
        break;
    case ENTRY_REPORT: figures_of(day)->reports++; break;
    case ENTRY_PERK: offer.until = (int16_t)(entry->minute + max_int(row->minutes, stays(day))); break;
    case ENTRY_TOOL: break;
    case ENTRY_EVENING_PING:
        figures_of(day)->evening_pings++;
        day->office.evening_pinged = true;
        offer.until = (int16_t)(day->timetable.shift_end + constants_of(day)[CONSTANT_EVENING_MINUTES]);
        break;
    case ENTRY_COUNT: return;
    }
    note(day, STRIP_CAME, 0, 0, about(offer.name, offer.row));
    add_offer(turn, offer);
}

static void timetable_arrives(Turn *turn)
{
    Day *day = turn->day;
    const Timetable *timetable = &day->timetable;
    while (day->timetable_next < timetable->count &&
           timetable->entries[day->timetable_next].minute <= beat_minute(day->beat)) {
        const Entry *entry = &timetable->entries[day->timetable_next++];
        if (is_due(day, entry))
            row_arrives(turn, entry);
        else
            charter_left_out(turn, entry);
    }
}

/* The luck of a minute is drawn from (seed, day, minute) alone, so it is the same however the day is played. */
static void bred_pings_arrive(Turn *turn)
{
    Day *day = turn->day;
    int minute = beat_minute(day->beat);
    if (day->phase != PHASE_SHIFT || minutes_worked(day) < QUIET_START_MINUTES || day->level->row_count == 0 || day_focus(day))
        return;
    uint64_t luck = rng_mix(day->seed, STREAM_BREED, (uint64_t)day->beat);
    int chance = constants_of(day)[CONSTANT_BREED] * day->office.expectation;
    if ((int)(luck % 100000) >= chance)
        return;
    int people = day->level->person_count;
    int8_t person = (int8_t)(people > 0 ? (int)(luck / 100000 % (uint64_t)people) : -1);
    Offer offer = {.name = {(int16_t)day_number(day), (int16_t)minute, ENTRY_PING, person}, .row = -1};
    if (day_offer(day, offer.name) == NULL)
        ping_arrives(turn, offer);
}

/* What was not answered in time: a toast slides into the tray, an invitation is missed. */
static void offers_go(Turn *turn)
{
    Day *day = turn->day;
    for (int i = day->offer_count - 1; i >= 0; i--) {
        Offer offer = day->offers[i];
        if (offer.name.kind == ENTRY_EVENING_PING || beat_minute(day->beat) < offer.until)
            continue;
        remove_offer(day, i);
        if (offer.fresh) {
            expect(day, -constants_of(day)[CONSTANT_EXPECT_TRAY]);
            into_tray(turn, offer, LAY_SLID);
        } else {
            miss(turn, &offer);
        }
        note(day, STRIP_GONE, 0, 0, about(offer.name, offer.row));
        emit_named(turn, EVENT_OFFER_GONE, offer.row, offer.name);
    }
}

/* A ping that needed the player and was left alone comes to the desk on foot. */
static void visits(Turn *turn)
{
    Day *day = turn->day;
    const int *constants = constants_of(day);
    for (int i = day->tray_count - 1; i >= 0 && !day_focus(day); i--) {
        Offer offer = day->tray[i];
        if (!offer.needs || offer.told || beat_minute(day->beat) - offer.name.minute < constants[CONSTANT_WALK_AFTER])
            continue;
        if (day->office.job_count == JOBS_MAX)
            return;
        remove_tray(day, i);
        day->office.misalignment = min_int(SIGNAL_FULL, day->office.misalignment + constants[CONSTANT_WALK_MISALIGNS]);
        end_needed(day, offer.name, NEEDED_WALKED);
        emit_named(turn, EVENT_WALKED_IN, offer.row, offer.name);
        note(day, STRIP_WALKED_IN, 0, 0, about(offer.name, offer.row));
        Job visit = {.kind = JOB_WALK, .minutes = (int16_t)constants[CONSTANT_WALK_MINUTES], .row = offer.row, .name = offer.name};
        interrupt(turn, visit, constants[CONSTANT_CUT_WALK], constants[CONSTANT_RESIDUE_MEETING]);
    }
}

static void lunch(Turn *turn)
{
    Day *day = turn->day;
    const Timetable *today = &day->timetable;
    if (beat_minute(day->beat) == today->lunch_start && day->office.job_count < JOBS_MAX)
        queue_job(turn, (Job){.kind = JOB_LUNCH, .minutes = (int16_t)(today->lunch_end - today->lunch_start), .row = -1});
}

void arrive(Turn *turn)
{
    offers_go(turn);
    timetable_arrives(turn);
    if (turn->day->phase != PHASE_SHIFT)
        return;
    bred_pings_arrive(turn);
    deliver(turn);
    visits(turn);
    lunch(turn);
}
