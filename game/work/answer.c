/* answer.c - what each choice takes and does, for everything that comes from outside. */
#include "work/answer.h"
#include "work/walk.h"

/* The row an offer came from; bred pings, which have none, are never asked for it. */
static const Row *row_of(const Day *day, const Offer *offer)
{
    assert(offer->row >= 0);
    return &day->level->rows[offer->row];
}

static const Tool *tool_of(const Day *day)
{
    return day->office.tool >= 0 ? &day->level->tools[day->office.tool] : NULL;
}

static int report_minutes(const Day *day, const Row *row)
{
    const Tool *tool = tool_of(day);
    if (tool == NULL || !row->legacy)
        return row->minutes;
    if (day_tool_wants(day, row))
        return tool->layered_report;
    return tool_is_layered(day) ? row->minutes + tool->layered_report : row->minutes;
}

static int meeting_left(const Day *day, const Offer *offer)
{
    return max_int(1, row_of(day, offer)->minutes - (beat_minute(day->beat) - offer->name.minute));
}

int day_price(const Day *day, const Offer *offer, Choice choice)
{
    const int *constants = constants_of(day);
    switch (choice) {
    case CHOICE_NOW: return constants[CONSTANT_PING_MINUTES];
    case CHOICE_JOIN: return meeting_left(day, offer);
    case CHOICE_NOTE: return constants[CONSTANT_NOTE_MINUTES];
    case CHOICE_WRITE: return report_minutes(day, row_of(day, offer));
    case CHOICE_LET_TOOL: return constants[CONSTANT_TOOL_WRITES];
    case CHOICE_LAYER: return constants[CONSTANT_LAYER_MINUTES];
    case CHOICE_REPLACE: return day->level->tools[row_of(day, offer)->tool].replace_setup;
    case CHOICE_TAKE: return row_of(day, offer)->minutes;
    case CHOICE_NONE:
    case CHOICE_TRAY:
    case CHOICE_MUTE:
    case CHOICE_DECLINE:
    case CHOICE_LEAVE:
    case CHOICE_REFUSE:
    case CHOICE_PASS:
    case CHOICE_ANSWER:
    case CHOICE_COUNT: return 0;
    }
    return 0;
}

int day_choices(const Day *day, const Offer *offer, Choice out[3])
{
    static const Choice choices[ENTRY_COUNT][3] = {
        [ENTRY_PING] = {CHOICE_NOW, CHOICE_TRAY, CHOICE_MUTE},
        [ENTRY_MEETING] = {CHOICE_JOIN, CHOICE_DECLINE, CHOICE_NOTE},
        [ENTRY_REPORT] = {CHOICE_WRITE, CHOICE_LEAVE, CHOICE_LET_TOOL},
        [ENTRY_PERK] = {CHOICE_TAKE, CHOICE_PASS},
        [ENTRY_TOOL] = {CHOICE_LAYER, CHOICE_REPLACE, CHOICE_REFUSE},
        [ENTRY_EVENING_PING] = {CHOICE_ANSWER, CHOICE_LEAVE},
    };
    int count = 0;
    for (int i = 0; i < 3 && choices[offer->name.kind][i] != CHOICE_NONE; i++) {
        Choice choice = choices[offer->name.kind][i];
        bool has_tool = tool_is_layered(day) || tool_has_replaced(day);
        if (choice == CHOICE_LET_TOOL && !has_tool)
            continue;
        if (choice == CHOICE_NOTE && row_of(day, offer)->decides)
            continue;
        if (offer->name.kind == ENTRY_PING && !offer->fresh && choice != CHOICE_NOW)
            continue;
        out[count++] = choice;
    }
    return count;
}

static void expect(Day *day, int by)
{
    day->office.expectation = clamp_int(day->office.expectation + by, 0, SIGNAL_FULL);
}

static void answer_ping(Turn *turn, const Offer *offer, Choice choice)
{
    const int *constants = constants_of(turn->day);
    Offer kept = *offer;
    if (choice == CHOICE_NOW) {
        expect(turn->day, constants[CONSTANT_EXPECT_PROMPT]);
        show(turn, constants[CONSTANT_SEEN_PING]);
        answered(turn, offer);
        Job ping = {.kind = JOB_PING, .minutes = (int16_t)constants[CONSTANT_PING_MINUTES], .row = offer->row};
        interrupt(turn, ping, constants[CONSTANT_CUT_PING], constants[CONSTANT_RESIDUE_PING]);
        return;
    }
    turn->day->office.muted |= choice == CHOICE_MUTE;
    kept.told = choice == CHOICE_TRAY;
    expect(turn->day, -constants[CONSTANT_EXPECT_TRAY]);
    into_tray(turn, kept);
}

static void write_note(Turn *turn)
{
    const int *constants = constants_of(turn->day);
    show(turn, constants[CONSTANT_SEEN_NOTE]);
    interrupt(turn, (Job){.kind = JOB_NOTE, .minutes = (int16_t)constants[CONSTANT_NOTE_MINUTES], .row = -1}, 0, 0);
}

static void answer_meeting(Turn *turn, const Offer *offer, Choice choice)
{
    Day *day = turn->day;
    const int *constants = constants_of(day);
    bool decides = row_of(day, offer)->decides;
    if (choice == CHOICE_NOTE)
        write_note(turn);
    if (choice == CHOICE_DECLINE && decides)
        day->office.misalignment = min_int(SIGNAL_FULL, day->office.misalignment + constants[CONSTANT_MISSED_DECISION]);
    if (choice != CHOICE_JOIN)
        return;
    figures_of(day)->meetings_joined++;
    day->office.manner = MANNER_QUIET;
    Job meeting = {.kind = JOB_MEETING, .decides = decides, .minutes = (int16_t)meeting_left(day, offer), .row = offer->row};
    interrupt(turn, meeting, constants[CONSTANT_CUT_MEETING], constants[CONSTANT_RESIDUE_MEETING]);
}

static void answer_report(Turn *turn, const Offer *offer, Choice choice)
{
    Day *day = turn->day;
    const int *constants = constants_of(day);
    const Row *row = row_of(day, offer);
    if (choice == CHOICE_LEAVE)
        return;
    figures_of(day)->reports_written++;
    bool both = row->legacy && tool_is_layered(day);
    show(turn, constants[CONSTANT_SEEN_REPORT] * (1 + both));
    if (choice == CHOICE_WRITE && offer->reader && !day_tool_wants(day, row))
        emit(turn, EVENT_CREDITED, offer->row, credit(turn, constants[CONSTANT_READER_CREDIT], 1));
    Job report = {.kind = JOB_REPORT, .minutes = (int16_t)day_price(day, offer, choice), .row = offer->row};
    interrupt(turn, report, 0, 0);
}

static void answer_tool(Turn *turn, const Offer *offer, Choice choice)
{
    Day *day = turn->day;
    day->office.tool = (int8_t)row_of(day, offer)->tool;
    if (choice == CHOICE_REFUSE) {
        day->office.tool_state = TOOL_REFUSED;
        return;
    }
    day->office.tool_state = choice == CHOICE_LAYER ? TOOL_LAYERED : TOOL_REPLACED;
    interrupt(turn, (Job){.kind = JOB_TOOL, .minutes = (int16_t)day_price(day, offer, choice), .row = offer->row}, 0, 0);
}

static void answer_perk(Turn *turn, const Offer *offer, Choice choice)
{
    if (choice != CHOICE_TAKE)
        return;
    Job perk = {.kind = JOB_PERK, .minutes = (int16_t)row_of(turn->day, offer)->minutes, .row = offer->row};
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

static void take_off(Day *day, EventName name)
{
    for (int i = 0; i < day->offer_count; i++) {
        if (event_name_equal(day->offers[i].name, name)) {
            remove_offer(day, i);
            return;
        }
    }
    for (int i = 0; i < day->tray_count; i++) {
        if (event_name_equal(day->tray[i].name, name)) {
            remove_tray(day, i);
            return;
        }
    }
}

void answer(Turn *turn, EventName name, Choice choice)
{
    Offer offer = *day_offer(turn->day, name);
    take_off(turn->day, name);
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
        minutes += constants[day->tray[i].needs ? CONSTANT_PING_MINUTES : CONSTANT_IDLE_PING_MINUTES];
        answered(turn, &day->tray[i]);
    }
    show(turn, constants[CONSTANT_SEEN_TRAY] * day->tray_count);
    day->tray_count = 0;
    interrupt(turn, (Job){.kind = JOB_PING, .minutes = (int16_t)minutes, .row = -1}, constants[CONSTANT_CUT_PING], 0);
}

static void align(Day *day, int by)
{
    day->office.misalignment = max_int(0, day->office.misalignment - by);
}

static void finish_meeting(Turn *turn, Job job)
{
    Day *day = turn->day;
    const int *constants = constants_of(day);
    int by = constants[CONSTANT_MEETING_ALIGNS] * job.length;
    bool spoke = day->office.manner == MANNER_SPEAK;
    day->office.manner = MANNER_QUIET;
    if (!job.decides) {
        align(day, by / constants[CONSTANT_STATUS_SHARE]);
        return;
    }
    align(day, spoke ? by + by / 4 : by);
    emit(turn, EVENT_DECIDED, job.row, 0);
}

static void finish_perk(Day *day, Job job)
{
    static const int residue_kept[PERK_COUNT] = {
        [PERK_MELON_BAR] = 500, [PERK_FINGER_TRAP] = 1000, [PERK_WAFFLE_PARTY] = 0};
    Office *office = &day->office;
    PerkKind kind = job.row < 0 ? PERK_WAFFLE_PARTY : day->level->rows[job.row].perk;
    office->residue = office->residue * residue_kept[kind] / SIGNAL_FULL;
    office->burnout = max_int(0, office->burnout - constants_of(day)[CONSTANT_PERK_HEALS]);
}

void finish_job(Turn *turn, Job job)
{
    Day *day = turn->day;
    emit(turn, EVENT_JOB_DONE, job.kind, 0);
    switch ((JobKind)job.kind) {
    case JOB_MEETING: finish_meeting(turn, job); break;
    case JOB_NOTE: align(day, constants_of(day)[CONSTANT_NOTE_ALIGNS]); break;
    case JOB_PERK: finish_perk(day, job); break;
    case JOB_WALK:
        if (job.row >= 0)
            break; /* somebody came here; nobody asked anything */
        day->office.known |= 1u << day->file;
        emit(turn, EVENT_PURPOSE, day->file, 0);
        break;
    case JOB_STEP: finish_step(turn); break;
    case JOB_VISIT: finish_visit(turn); break;
    case JOB_REST: finish_rest(day); break;
    case JOB_PING:
    case JOB_REPORT:
    case JOB_SHOW:
    case JOB_TOOL:
    case JOB_LUNCH:
    case JOB_TALK:
    case JOB_SWITCH:
    case JOB_COUNT: break;
    }
}
