/* waiting.c - offers in the order they came, and one of them on the screen. */
#include "front/run/waiting.h"

#include <math.h>

#include "front/run/play.h"
#include "work/look.h"

static const float card_seconds = 12; /* a card may stay, where others wait; */
static const float there_seconds =
    12.1f; /* what goes by itself is there, and a frame or two for what is not seen yet */

const Offer *waiting_card(const Game *game)
{
    const Day *day = &game->play.day;
    if (!game->desk.card_up)
        return NULL;
    for (int i = 0; i < day->offer_count; i++) {
        if (event_name_equal(day->offers[i].name, game->desk.card))
            return &day->offers[i];
    }
    return NULL;
}

/* Offers in the order they came. */
static int order(EventName name)
{
    return (name.minute * ENTRY_COUNT + name.kind) * (LEVEL_PEOPLE_MAX + 1) + name.person + 1;
}

int waiting_count(const Game *game)
{
    return game->play.day.offer_count - (waiting_card(game) != NULL);
}

/* One card at a time: the oldest that has not been put aside. */
static void show_card(Game *game)
{
    const Day *day = &game->play.day;
    const Offer *next = NULL;
    for (int i = 0; i < day->offer_count; i++) {
        const Offer *offer = &day->offers[i];
        if (order(offer->name) > game->desk.aside && (!next || order(offer->name) < order(next->name)))
            next = offer;
    }
    game->desk.card_up = next != NULL;
    game->desk.card_seconds = 0;
    game->desk.card_commands = game->play.commands;
    if (next)
        game->desk.card = next->name;
}

void waiting_next(Game *game)
{
    const Offer *card = waiting_card(game);
    game->desk.aside = card ? order(card->name) : -1;
    show_card(game);
}

/* ---- how long ---- */

/* Real seconds that something has been there; -1: it was not there yet. */
static float seconds_of(const Desk *desk, EventName name)
{
    for (int i = 0; i < desk->offers_seen; i++) {
        if (event_name_equal(desk->offer_seen[i].name, name))
            return desk->offer_seen[i].seconds;
    }
    return -1;
}

/* Each thing that waits has been there so much longer; what is gone is forgotten. */
static void see_offers(Game *game, float seconds)
{
    const Day *day = &game->play.day;
    Desk *desk = &game->desk;
    OfferSeen seen[OFFERS_MAX];
    for (int i = 0; i < day->offer_count; i++) {
        float before = seconds_of(desk, day->offers[i].name);
        seen[i] = (OfferSeen){day->offers[i].name, before < 0 ? 0 : before + seconds};
    }
    desk->offers_seen = day->offer_count;
    for (int i = 0; i < day->offer_count; i++)
        desk->offer_seen[i] = seen[i];
}

/* With the shift all that it brought goes, whatever it waits for. */
static double beats_left(const Day *day, const Offer *offer)
{
    int until = offer->name.kind == ENTRY_EVENING_PING ? offer->until : min_int(offer->until, day->timetable.shift_end);
    return beat_at(offer->name.day, until) - day->beat;
}

double waiting_pace(const Game *game, double pace)
{
    const Day *day = &game->play.day;
    for (int i = 0; i < day->offer_count && !game->play.asleep; i++) { /* who sleeps has left them lying */
        double left = beats_left(day, &day->offers[i]);
        double owed = (double)(there_seconds - fmaxf(seconds_of(&game->desk, day->offers[i].name), 0));
        if (owed > 0 && left > 0 && left / owed < pace)
            pace = left / owed;
    }
    return pace;
}

double waiting_left(const Game *game, const Offer *offer)
{
    double left = beats_left(&game->play.day, offer), pace = play_pace(&game->play);
    if (game->play.spectator.source == SOURCE_PLAYER)
        pace = waiting_pace(game, pace);
    return left > 0 ? left / pace : 0;
}

bool waiting_stands(const Game *game)
{
    StandingClock set = game->settings.clock_stands;
    bool wanted = set == STANDING_ALWAYS || (set == STANDING_BY_LEVEL && game->play.level.clock == CLOCK_STANDS);
    return wanted && game->play.spectator.source == SOURCE_PLAYER && !game->play.asleep && waiting_card(game) &&
           game->desk.card_commands == game->play.commands;
}

/* A card that is left alone gives way, so that no report hides an invitation. */
void waiting_update(Game *game, float seconds)
{
    Desk *desk = &game->desk;
    desk->card_seconds += seconds;
    see_offers(game, seconds);
    if (!waiting_card(game))
        show_card(game);
    else if (desk->card_seconds > card_seconds && waiting_count(game) > 0 && !waiting_stands(game))
        waiting_next(game);
}
