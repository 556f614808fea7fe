/* offers.c - what waits for an answer: the offers at hand and the tray. */
#include "work/offers.h"

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

void into_tray(Turn *turn, Offer offer)
{
    Day *day = turn->day;
    offer.fresh = false;
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
    int about = offer->row >= 0 ? day->level->rows[offer->row].file : -1;
    if (about >= 0)
        return day->level->files[about].weight;
    for (int i = 0; i < day->level->file_count; i++) {
        if (day->level->files[i].weight > 0)
            return day->level->files[i].weight;
    }
    return 1;
}

void note_needed(Day *day, const Offer *offer)
{
    if (offer->needs && day->needed_count < NEEDED_MAX)
        day->needed[day->needed_count++] = (Needed){.name = offer->name, .row = offer->row};
}

void end_needed(Day *day, EventName name, NeededEnd end)
{
    for (int i = 0; i < day->needed_count; i++) {
        if (!event_name_equal(day->needed[i].name, name))
            continue;
        day->needed[i].end = (uint8_t)end;
        day->needed[i].ended = (int16_t)beat_minute(day->beat);
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
    end_needed(day, offer->name, NEEDED_ANSWERED);
    figures->pings_needed_answered++;
    int waited = beat_minute(day->beat) - offer->name.minute;
    bool fresh = waited <= constants_of(day)[CONSTANT_NEEDED_FRESH];
    int numbers = constants_of(day)[fresh ? CONSTANT_NEEDED_CREDIT : CONSTANT_NEEDED_LATE];
    int paid = credit(turn, numbers, weight_of(day, offer));
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

void miss_meeting(Day *day, const Row *row)
{
    const int *constants = constants_of(day);
    int by = row->decides ? constants[CONSTANT_MISSED_DECISION] : row->note_would_do ? constants[CONSTANT_MISSED_STATUS] : 0;
    day->office.misalignment = min_int(SIGNAL_FULL, day->office.misalignment + by);
}

void expect(Day *day, int by)
{
    day->office.expectation = clamp_int(day->office.expectation + by, 0, SIGNAL_FULL);
}
