/* strip.c - minutes and what happened in them, one after the other; and prices worked out from them. */
#include "work/strip.h"

const char *const strip_kind_words[STRIP_KIND_COUNT] = {
    [STRIP_CAME] = "came",           [STRIP_CHOSE] = "chose",         [STRIP_GONE] = "gone",
    [STRIP_BEGAN] = "began",         [STRIP_ENDED] = "ended",         [STRIP_UNDONE] = "undone",
    [STRIP_CREDITED] = "credited",   [STRIP_WALKED_IN] = "walked-in", [STRIP_DECIDED] = "decided",
    [STRIP_SEALED] = "sealed",       [STRIP_RETURNED] = "returned",   [STRIP_KNOT_DONE] = "knot-done",
    [STRIP_KNOT_LOST] = "knot-lost", [STRIP_PURPOSE] = "purpose",     [STRIP_GIFT] = "gift",
};

const char *const strip_home_word = "home";

const char *strip_account_word(const StripMinute *minute)
{
    return minute->account == ACCOUNT_HOME ? strip_home_word : account_words[minute->account];
}

/* ---- kept ---- */

void strip_begin(Strip *strip, int day, int start)
{
    *strip = (Strip){.day = (int16_t)day, .start = (int16_t)start};
}

void strip_minute(Strip *strip, Account account, int signal, int busyness, int progress)
{
    assert(strip->count < STRIP_MINUTES_MAX);
    int seen = min_int(busyness - strip->busyness, STRIP_BUSYNESS_MOST), done = min_int(progress - strip->progress, STRIP_PROGRESS_MOST);
    strip->minutes[strip->count++] = (StripMinute){.signal = (uint32_t)signal & 0x3FF,
                                                   .account = (uint32_t)account & 0xF,
                                                   .busyness = (uint32_t)seen & 0x7F,
                                                   .progress = (uint32_t)done & 0x7FF};
    strip->busyness += seen;
    strip->progress += done;
}

void strip_end(Strip *strip, int busyness, int progress)
{
    strip->after_busyness = busyness - strip->busyness;
    strip->after_progress = progress - strip->progress;
}

int strip_note(Strip *strip, StripEvent event)
{
    if (strip->event_count == STRIP_EVENTS_MAX) {
        strip->dropped++;
        return -1;
    }
    event.minute = (int16_t)(strip->start + strip->count);
    strip->events[strip->event_count] = event;
    return strip->event_count++;
}

/* ---- worked out ---- */

EventName strip_name(const Strip *strip, const StripEvent *event)
{
    return (EventName){.day = strip->day, .minute = event->came, .kind = event->entry, .person = event->person};
}

void strip_lines(const Strip *strip, StripLines *out)
{
    int busyness = 0, progress = 0;
    for (int i = 0; i < strip->count; i++) {
        bool last = i + 1 == strip->count;
        busyness += strip->minutes[i].busyness + (last ? strip->after_busyness : 0);
        progress += strip->minutes[i].progress + (last ? strip->after_progress : 0);
        out->busyness[i] = busyness;
        out->progress[i] = progress;
    }
}

bool strip_refines(int account)
{
    return account == ACCOUNT_REFINING || account == ACCOUNT_NIGHT;
}

StripRefined strip_refined(const Strip *strip)
{
    StripRefined refined = {.worth = strip->worth};
    for (int i = 0; i < strip->count; i++)
        refined.signal += strip_refines(strip->minutes[i].account) ? strip->minutes[i].signal : 0;
    return refined;
}

void strip_refined_add(StripRefined *sum, const Strip *strip)
{
    StripRefined one = strip_refined(strip);
    sum->worth += one.worth;
    sum->signal += one.signal;
}

int strip_refined_yield(const StripRefined *refined)
{
    int64_t yield = refined->signal == 0 ? 0 : refined->worth * SIGNAL_FULL * 1000 / refined->signal;
    return (int)(yield < STRIP_YIELD_MOST ? yield : STRIP_YIELD_MOST);
}

int strip_yield(const Strip *strip)
{
    StripRefined refined = strip_refined(strip);
    return strip_refined_yield(&refined);
}

bool strip_interrupts(const StripEvent *event)
{
    return event->kind == STRIP_BEGAN && event->what != JOB_LUNCH;
}

int strip_ending(const Strip *strip, int event)
{
    for (int i = event + 1; i < strip->event_count; i++) {
        const StripEvent *end = &strip->events[i];
        if ((end->kind == STRIP_ENDED || end->kind == STRIP_UNDONE) && end->value == event)
            return i;
    }
    return -1;
}

/* Whether anything began in that minute, after that event. */
static bool begun_since(const Strip *strip, int event, int minute)
{
    for (int i = event + 1; i < strip->event_count && strip->events[i].minute <= minute; i++) {
        if (strip->events[i].kind == STRIP_BEGAN && strip->events[i].minute == minute)
            return true;
    }
    return false;
}

static int lost_since(const Strip *strip, int event)
{
    int before = strip->events[event].value, end = strip_ending(strip, event), lost = 0;
    if (end < 0)
        return 0;
    /* a job that took no minute is felt in the very one it came in */
    int first = strip->events[end].minute - strip->start + (strip->events[event].minutes > 0);
    for (int i = first; i < strip->count; i++) {
        const StripMinute *minute = &strip->minutes[i];
        if (!strip_refines(minute->account) || minute->signal >= before || begun_since(strip, end, strip->start + i))
            break;
        lost += before - minute->signal;
    }
    return lost;
}

StripPrice strip_price(const Strip *strip, int event, int yield)
{
    StripPrice price = {.minutes = strip->events[event].minutes, .lost = lost_since(strip, event), .yield = yield};
    price.numbers = (int)(((int64_t)price.minutes * SIGNAL_FULL + price.lost) * yield / SIGNAL_FULL);
    return price;
}

int strip_dearest(const Strip *strip, int yield)
{
    int dearest = -1;
    int64_t most = 0;
    for (int i = 0; i < strip->event_count; i++) {
        if (!strip_interrupts(&strip->events[i]))
            continue;
        StripPrice price = strip_price(strip, i, yield);
        int64_t minutes = (int64_t)price.minutes * SIGNAL_FULL + price.lost;
        if (dearest < 0 || minutes > most) {
            dearest = i;
            most = minutes;
        }
    }
    return dearest;
}
