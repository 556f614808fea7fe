/* offers.c - what waits for an answer: the offers at hand and the tray. */
#include "work/offers.h"

#include "work/pay.h"

void remove_offer(Day *day, int index)
{
    for (int i = index; i + 1 < day->offer_count; i++)
        day->offers[i] = day->offers[i + 1];
    day->offer_count--;
}

void remove_tray(Day *day, int index)
{
    for (int i = index; i + 1 < day->tray_count; i++)
        day->tray[i] = day->tray[i + 1];
    day->tray_count--;
}

void into_tray(Turn *turn, Offer offer, Lay lay)
{
    Day *day = turn->day;
    offer.fresh = false;
    lay_needed(day, offer.name, lay);
    if (day->tray_count == TRAY_MAX) { /* the oldest that needs nobody falls out; it would not have been read */
        int oldest = 0;
        while (oldest + 1 < TRAY_MAX && day->tray[oldest].needs)
            oldest++;
        remove_tray(day, oldest);
    }
    day->tray[day->tray_count++] = offer;
}

static int weight_of(const Day *day, const Offer *offer)
{
    int about = message_file(day->level, offer->row);
    return about >= 0 ? day->level->files[about].weight : 1;
}

void note_needed(Day *day, const Offer *offer)
{
    if (!offer->needs || day->needed_count == NEEDED_MAX)
        return;
    Needed *needed = &day->needed[day->needed_count++];
    *needed = (Needed){.name = offer->name, .row = offer->row, .since = offer->name.minute, .then = day_doing(day)};
    pay_asked(day, needed);
}

static Needed *needed_of(Day *day, EventName name)
{
    for (int i = 0; i < day->needed_count; i++) {
        if (event_name_equal(day->needed[i].name, name))
            return &day->needed[i];
    }
    return NULL;
}

void lay_needed(Day *day, EventName name, Lay lay)
{
    Needed *needed = needed_of(day, name);
    if (!needed)
        return;
    needed->lay = (uint8_t)lay;
    needed->since = (int16_t)beat_minute(day->beat);
    needed->then = day_doing(day);
}

const Needed *end_needed(Day *day, EventName name, NeededEnd end)
{
    Needed *needed = needed_of(day, name);
    if (!needed)
        return NULL;
    needed->end = (uint8_t)end;
    needed->ended = (int16_t)beat_minute(day->beat);
    return needed;
}

void leave_needed(Day *day)
{
    for (int i = 0; i < day->needed_count; i++) {
        if (day->needed[i].end == NEEDED_OPEN)
            day->needed[i].last = day_doing(day);
    }
}

void answered(Turn *turn, const Offer *offer)
{
    Day *day = turn->day;
    DayFigures *figures = figures_of(day);
    figures->pings_answered++;
    emit_named(turn, EVENT_ANSWERED, offer->needs, offer->name);
    if (!offer->needs)
        return;
    const Needed *needed = end_needed(day, offer->name, NEEDED_ANSWERED);
    if (needed)
        pay_answered(turn, needed);
    figures->pings_needed_answered++;
    int waited = beat_minute(day->beat) - offer->name.minute;
    bool fresh = waited <= constants_of(day)[CONSTANT_NEEDED_FRESH];
    int numbers = constants_of(day)[fresh ? CONSTANT_NEEDED_CREDIT : CONSTANT_NEEDED_LATE];
    int paid = credit(turn, numbers, weight_of(day, offer));
    day->ledger.credited[day_number(day) - 1] += paid;
    note(day, STRIP_CREDITED, 0, paid, about(offer->name, offer->row));
    emit(turn, EVENT_CREDITED, offer->row, paid);
}

int answering_minutes(const Day *day, const Offer *offer)
{
    return constants_of(day)[offer->needs ? CONSTANT_PING_MINUTES : CONSTANT_IDLE_PING_MINUTES];
}

int answer_on(Turn *turn, int minutes)
{
    Day *day = turn->day;
    int done = 0;
    while (done < day->answering_count && answering_minutes(day, &day->answering[done]) <= minutes) {
        minutes -= answering_minutes(day, &day->answering[done]);
        answered(turn, &day->answering[done++]);
        show(turn, constants_of(day)[CONSTANT_SEEN_TRAY]);
    }
    day->answering_count -= done;
    for (int i = 0; i < day->answering_count && done > 0; i++)
        day->answering[i] = day->answering[i + done];
    return minutes;
}

void add_offer(Turn *turn, Offer offer)
{
    Day *day = turn->day;
    if (day->offer_count == OFFERS_MAX) /* nobody answers anything: the oldest goes unheard */
        remove_offer(day, 0);
    day->offers[day->offer_count++] = offer;
    emit_named(turn, EVENT_OFFER, offer.row, offer.name);
}

void take_off(Day *day, EventName name)
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

static void misalign(Day *day, int by)
{
    day->office.misalignment = min_int(SIGNAL_FULL, day->office.misalignment + by);
}

/* What nobody has said no to is there in the morning, on top of all the rest. */
static void roll_out(Turn *turn, const Offer *offer)
{
    Office *office = &turn->day->office;
    office->tool = (int8_t)offer_row(turn->day, offer)->tool;
    office->tool_state = TOOL_LAYERED;
    emit(turn, EVENT_ROLLED_OUT, offer->row, 0);
}

void miss(Turn *turn, const Offer *offer)
{
    Day *day = turn->day;
    const int *constants = constants_of(day);
    const Row *row = offer->row >= 0 ? offer_row(day, offer) : NULL;
    switch ((EntryKind)offer->name.kind) {
    case ENTRY_MEETING:
        misalign(day, row->decides ? constants[CONSTANT_MISSED_DECISION] : row->note_would_do ? constants[CONSTANT_MISSED_STATUS] : 0);
        break;
    case ENTRY_REPORT: misalign(day, offer->reader ? constants[CONSTANT_MISSED_READER] : 0); break;
    case ENTRY_PING: misalign(day, offer->needs ? constants[CONSTANT_MISSED_NEEDED] : 0); break;
    case ENTRY_TOOL: roll_out(turn, offer); break;
    case ENTRY_PERK:
    case ENTRY_EVENING_PING:
    case ENTRY_COUNT: break;
    }
}

void expect(Day *day, int by)
{
    day->office.expectation = clamp_int(day->office.expectation + by, 0, SIGNAL_FULL);
}
