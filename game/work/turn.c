/* turn.c - the small moves every part of the day makes: saying what happened, being seen, being paid, feeling the signal. */
#include "work/turn.h"

int note(Day *day, StripKind kind, int what, int value, StripEvent event)
{
    event.kind = (uint8_t)kind;
    event.what = (uint8_t)what;
    event.value = (int16_t)min_int(value, INT16_MAX);
    return strip_note(&day->ledger.strip, event);
}

static void add(Turn *turn, Event event)
{
    Events *events = turn->events;
    if (events == NULL)
        return;
    if (events->count == EVENTS_MAX) {
        events->dropped++;
        return;
    }
    events->list[events->count++] = event;
}

void emit_named(Turn *turn, EventKind kind, int a, EventName name)
{
    add(turn, (Event){.kind = (uint8_t)kind, .beat = turn->day->beat, .a = a, .name = name});
}

void emit(Turn *turn, EventKind kind, int a, int b)
{
    add(turn, (Event){.kind = (uint8_t)kind, .beat = turn->day->beat, .a = a, .b = b});
}

static void hand_out(Turn *turn, int busyness)
{
    Office *office = &turn->day->office;
    for (int i = 0; i < GIFT_COUNT; i++) {
        if (busyness < day_gift_price(turn->day, (Gift)i) || (office->gifts >> i & 1))
            continue;
        office->gifts = (uint8_t)(office->gifts | 1 << i);
        if (i == GIFT_WARRANT)
            office->warrant_left = true;
        emit(turn, EVENT_GIFT, i, 0);
        note(turn->day, STRIP_GIFT, i, 0, about_nobody(-1));
    }
}

void show(Turn *turn, int thousandths)
{
    Day *day = turn->day;
    day->office.heat += thousandths;
    day->ledger.seen += thousandths;
    DayFigures *figures = figures_of(day);
    figures->busyness = (int)((day->ledger.seen - day->ledger.seen_before) / 1000);
    hand_out(turn, figures->busyness);
}

void show_pretence(Turn *turn, Pretence pretence, int thousandths)
{
    int minute = beat_minute(turn->day->beat);
    int16_t *pretences = turn->day->office.pretences[pretence];
    for (int i = 0; i < REMEMBERED; i++) {
        if (minute - pretences[i] < REMEMBERED_MINUTES)
            thousandths = thousandths * constants_of(turn->day)[CONSTANT_SEEN_AGAIN] / 1000;
    }
    for (int i = REMEMBERED - 1; i > 0; i--)
        pretences[i] = pretences[i - 1];
    pretences[0] = (int16_t)minute;
    show(turn, thousandths);
}

int credit(Turn *turn, int numbers, int weight)
{
    int paid = numbers * weight;
    figures_of(turn->day)->progress += paid;
    return paid;
}

void break_knot(Turn *turn)
{
    Office *office = &turn->day->office;
    if (office->hold != HOLD_KNOT)
        return;
    turn->day->field.clusters[office->hold_target].lost = true;
    office->hold = HOLD_NONE;
    office->hold_beats = 0;
    emit(turn, EVENT_KNOT_LOST, office->hold_target, 0);
    note(turn->day, STRIP_KNOT_LOST, 0, 0, about_nobody(turn->day->file));
}

void sense(Turn *turn)
{
    Day *day = turn->day;
    Around around = {.worked = minutes_worked(day), .open_bins = day->office_only ? 0 : day_open_bins(day), .purpose = day_knows_purpose(day)};
    office_sense(&day->office, day->level, around);
    if (day->office.signal < constants_of(day)[CONSTANT_KNOT_SIGNAL])
        break_knot(turn);
}

void note_standing(Day *day)
{
    DayFigures *figures = figures_of(day);
    for (int i = 0; i < JUDGED_COUNT; i++)
        figures->standing[i] = day->ledger.standing[i];
    figures->official = day->ledger.official;
    figures->burnout = day->office.burnout;
    figures->energy = SIGNAL_FULL - day->office.burnout;
}
