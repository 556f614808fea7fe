/* focus.c - finding and saying them. */
#include "front/cards/focus.h"

#include "base/translate.h"
#include "front/cards/strip_words.h"

Notches focus_notches(const Strip *strip, int yield)
{
    Notches notches = {.yield = yield};
    for (int i = 0; i < strip->event_count; i++) {
        if (strip_interrupts(&strip->events[i]))
            notches.events[notches.count++] = (int16_t)i;
    }
    return notches;
}

int focus_dearest(const Strip *strip, const Notches *notches)
{
    int dearest = strip_dearest(strip, notches->yield);
    for (int i = 0; i < notches->count; i++) {
        if (notches->events[i] == dearest)
            return i;
    }
    return 0;
}

void focus_say(const Game *game, const StripEvent *event, const StripPrice *price, char out[FOCUS_SAID_MAX])
{
    char name[320];
    int lost = (price->lost + 50) / 100, yield = (price->yield + 5) / 10;
    strip_say_job(&game->play.level, game->settings.plain, event, name, sizeof name);
    text_print(out, FOCUS_SAID_MAX,
               _("%02d:%02d, %s: (%d minutes taken + %d.%d of signal lost since) × %d.%02d numbers a minute = %d numbers not done."), event->minute / 60,
               event->minute % 60, name, price->minutes, lost / 10, lost % 10, yield / 100, yield % 100, price->numbers / 1000);
}
