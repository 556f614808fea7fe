/* prices.c - minutes in words, against those that are left. */
#include "front/words/prices.h"

#include <stdio.h>

#include "base/translate.h"
#include "front/words/words.h"
#include "work/choices.h"
#include "work/look.h"

static void say_fitting(int minutes, const char *seen, bool spares, char out[PRICE_MAX])
{
    if (minutes == 0)
        snprintf(out, PRICE_MAX, "%s", seen);
    else if (seen && spares)
        snprintf(out, PRICE_MAX, _("%d min, %s"), minutes, seen);
    else if (seen)
        snprintf(out, PRICE_MAX, _("%d min, %s; what waits is not done"), minutes, seen);
    else if (spares)
        snprintf(out, PRICE_MAX, _("%d min"), minutes);
    else
        snprintf(out, PRICE_MAX, _("%d min; what waits is not done"), minutes);
}

/* `seen`: what is done of it is, all the same. */
static void say_late(int minutes, int left, bool seen, bool spares, char out[PRICE_MAX])
{
    if (seen)
        snprintf(out, PRICE_MAX, spares ? _("%d min, %d left: seen, not done") : _("%d min, %d left: seen, not done, nor what waits"),
                 minutes, left);
    else
        snprintf(out, PRICE_MAX, spares ? _("%d min, %d left: not done") : _("%d min, %d left: not done, nor what waits"),
                 minutes, left);
}

Price price_of(const Day *day, int minutes, const char *seen)
{
    Fit fit = day_fits(day, minutes);
    Price price = {.warns = !fit.done || !fit.spares};
    if (fit.done)
        say_fitting(minutes, seen ? seen : minutes == 0 ? _("0 min") : NULL, fit.spares, price.words);
    else
        say_late(minutes, day_minutes_left(day), false, fit.spares, price.words);
    return price;
}

/* Of a meeting each minute is seen. */
Price price_of_choice(const Day *day, const Offer *offer, Choice choice)
{
    int minutes = day_price(day, offer, choice);
    Fit fit = day_fits(day, minutes);
    Price price = price_of(day, minutes, choice_words(choice).seen);
    if (choice == CHOICE_JOIN && !fit.done)
        say_late(minutes, day_minutes_left(day), true, fit.spares, price.words);
    return price;
}

Price price_of_tray(const Day *day)
{
    int least, most, left = day_minutes_left(day);
    day_tray_price(day, &least, &most);
    Fit fit = day_fits(day, most);
    Price price = {.warns = !fit.done || !fit.spares};
    if (most == 0)
        snprintf(price.words, PRICE_MAX, "%s", _("0 min"));
    else if (fit.done && fit.spares)
        snprintf(price.words, PRICE_MAX, _("%d-%d min"), least, most);
    else if (fit.done)
        snprintf(price.words, PRICE_MAX, _("%d-%d min; what waits may not be done"), least, most);
    else
        snprintf(price.words, PRICE_MAX, least > left ? _("%d-%d min, %d left: not all") : _("%d-%d min, %d left"),
                 least, most, left);
    return price;
}

Price price_of_way(const Day *day, const Door *door, int steps)
{
    int way = steps * constants_of(day)[CONSTANT_STEP_MINUTES];
    Price price = {.warns = !day_fits(day, way + day_visit_price(day, door)).done};
    snprintf(price.words, PRICE_MAX, price.warns ? _("%d min, too late today") : _("%d min"), way);
    return price;
}
