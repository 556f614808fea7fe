/* answer.c - what each choice takes and does, for everything that comes from outside. */
#include "work/answer.h"

#include "work/choices.h"
#include "work/jobs.h"
#include "work/offers.h"
#include "work/overlap.h"

static void answer_ping(Turn *turn, const Offer *offer, Choice choice)
{
    const int *constants = constants_of(turn->day);
    Offer kept = *offer;
    if (choice == CHOICE_NOW) {
        lay_needed(turn->day, offer->name, LAY_BEGUN);
        expect(turn->day, constants[CONSTANT_EXPECT_PROMPT]);
        Job ping = {.kind = JOB_PING, .minutes = (int16_t)constants[CONSTANT_PING_MINUTES], .row = offer->row,
                    .shows = constants[CONSTANT_SEEN_PING], .needs = offer->needs, .name = offer->name};
        interrupt(turn, ping, constants[CONSTANT_CUT_PING], constants[CONSTANT_RESIDUE_PING]);
        return;
    }
    turn->day->office.muted |= choice == CHOICE_MUTE;
    kept.told = choice == CHOICE_TRAY;
    expect(turn->day, -constants[CONSTANT_EXPECT_TRAY]);
    into_tray(turn, kept, choice == CHOICE_MUTE ? LAY_MUTED : LAY_PUT);
}

static void write_note(Turn *turn, const Offer *offer)
{
    const int *constants = constants_of(turn->day);
    if (day_overlap(turn->day, offer).kind == OVERLAP_SAT_IN) { /* nobody writes in one meeting about the other */
        write_later(turn, offer);
        return;
    }
    Job note = {.kind = JOB_NOTE, .minutes = (int16_t)constants[CONSTANT_NOTE_MINUTES], .row = offer->row,
                .shows = constants[CONSTANT_SEEN_NOTE], .name = offer->name};
    interrupt(turn, note, 0, 0);
}

/* Room is left for the meeting that is joined. */
static void settle_offered(Turn *turn, const Offer *other)
{
    Day *day = turn->day;
    if (offer_row(day, other)->note_would_do && day->office.job_count < JOBS_MAX - 1) {
        write_later(turn, other);
        return;
    }
    note(day, STRIP_CHOSE, CHOICE_DECLINE, 0, about(other->name, other->row));
    miss(turn, other);
}

/* One joins a meeting: others at the same time that were sat in are left, and those that are offered get a note where one would do, and are
 * declined where not. */
static void settle_others(Turn *turn, const Offer *offer)
{
    Day *day = turn->day;
    for (int i = day->office.job_count - 1; i >= 0; i--)
        if (overlap_job(day, offer, &day->office.jobs[i]))
            leave_meeting(turn, i);
    for (int i = day->offer_count - 1; i >= 0; i--) {
        Offer other = day->offers[i];
        if (!overlap_offer(day, offer, &other))
            continue;
        remove_offer(day, i);
        settle_offered(turn, &other);
    }
}

static void answer_meeting(Turn *turn, const Offer *offer, Choice choice)
{
    Day *day = turn->day;
    const int *constants = constants_of(day);
    bool decides = offer_row(day, offer)->decides;
    if (choice == CHOICE_NOTE)
        write_note(turn, offer);
    if (choice == CHOICE_DECLINE)
        miss(turn, offer);
    if (choice != CHOICE_JOIN)
        return;
    settle_others(turn, offer);
    figures_of(day)->meetings_joined++;
    day->office.manner = MANNER_QUIET;
    Job meeting = {.kind = JOB_MEETING, .decides = decides, .minutes = (int16_t)day_price(day, offer, choice), .row = offer->row,
                   .name = offer->name};
    interrupt(turn, meeting, constants[CONSTANT_CUT_MEETING], constants[CONSTANT_RESIDUE_MEETING]);
}

static void answer_report(Turn *turn, const Offer *offer, Choice choice)
{
    Day *day = turn->day;
    const int *constants = constants_of(day);
    const Row *row = offer_row(day, offer);
    if (choice == CHOICE_LEAVE) {
        miss(turn, offer);
        return;
    }
    bool both = row->legacy && tool_is_layered(day);
    bool read = choice == CHOICE_WRITE && offer->reader;
    Job report = {.kind = JOB_REPORT, .minutes = (int16_t)day_price(day, offer, choice), .row = offer->row,
                  .shows = constants[CONSTANT_SEEN_REPORT] * (1 + both),
                  .pays = (int16_t)(read ? constants[CONSTANT_READER_CREDIT] * day->office.signal / SIGNAL_FULL : 0), .name = offer->name};
    interrupt(turn, report, 0, 0);
}

static void answer_tool(Turn *turn, const Offer *offer, Choice choice)
{
    Day *day = turn->day;
    if (choice == CHOICE_REFUSE) {
        day->office.tool = (int8_t)offer_row(day, offer)->tool;
        day->office.tool_state = TOOL_REFUSED;
        return;
    }
    Job setup = {.kind = JOB_TOOL, .minutes = (int16_t)day_price(day, offer, choice), .row = offer->row, .choice = (uint8_t)choice,
                 .name = offer->name};
    interrupt(turn, setup, 0, 0);
}

static void answer_perk(Turn *turn, const Offer *offer, Choice choice)
{
    if (choice != CHOICE_TAKE)
        return;
    Job perk = {.kind = JOB_PERK, .minutes = (int16_t)offer_row(turn->day, offer)->minutes, .row = offer->row, .name = offer->name};
    interrupt(turn, perk, constants_of(turn->day)[CONSTANT_CUT_PERK], 0);
}

static void answer_evening(Turn *turn, Choice choice)
{
    Day *day = turn->day;
    const int *constants = constants_of(day);
    if (choice == CHOICE_LEAVE) {
        day->office.burnout += constants[CONSTANT_NIGHT_EXPECT] * day->office.expectation / 300;
    } else {
        day->office.burnout += constants[CONSTANT_NIGHT_REPLY];
        expect(day, constants[CONSTANT_EXPECT_LATE]);
        show(turn, constants[CONSTANT_SEEN_LATE]);
        figures_of(day)->evening_answered++;
    }
    day->office.burnout = min_int(day->office.burnout, constants[CONSTANT_BURNOUT_MOST]);
}

/* Whether a job comes of it. */
static bool begins(Choice choice)
{
    static const bool jobs[CHOICE_COUNT] = {[CHOICE_NOW] = true,      [CHOICE_JOIN] = true,  [CHOICE_NOTE] = true,    [CHOICE_WRITE] = true,
                                            [CHOICE_LET_TOOL] = true, [CHOICE_LAYER] = true, [CHOICE_REPLACE] = true, [CHOICE_TAKE] = true};
    return jobs[choice];
}

void answer(Turn *turn, EventName name, Choice choice)
{
    Offer offer = *day_offer(turn->day, name);
    take_off(turn->day, name);
    if (!begins(choice))
        note(turn->day, STRIP_CHOSE, (int)choice, 0, about(name, offer.row));
    switch ((EntryKind)offer.name.kind) {
    case ENTRY_PING: answer_ping(turn, &offer, choice); break;
    case ENTRY_MEETING: answer_meeting(turn, &offer, choice); break;
    case ENTRY_REPORT: answer_report(turn, &offer, choice); break;
    case ENTRY_PERK: answer_perk(turn, &offer, choice); break;
    case ENTRY_TOOL: answer_tool(turn, &offer, choice); break;
    case ENTRY_EVENING_PING: answer_evening(turn, choice); break;
    case ENTRY_COUNT: break;
    }
}

void empty_tray(Turn *turn)
{
    Day *day = turn->day;
    const int *constants = constants_of(day);
    int minutes = 0;
    for (int i = 0; i < day->tray_count; i++) {
        minutes += answering_minutes(day, &day->tray[i]);
        lay_needed(day, day->tray[i].name, LAY_BEGUN);
        day->answering[day->answering_count++] = day->tray[i];
    }
    day->tray_count = 0;
    Job tray = {.kind = JOB_PING, .minutes = (int16_t)minutes, .row = -1, .tray = true};
    interrupt(turn, tray, constants[CONSTANT_CUT_PING], 0);
}
