/* waiting.c - offers in the order they came, and one of them on the screen. */
#include "front/run/waiting.h"

#include "work/look.h"

static const float card_seconds = 12; /* a card may stay, where others wait */

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
    if (next)
        game->desk.card = next->name;
}

void waiting_next(Game *game)
{
    const Offer *card = waiting_card(game);
    game->desk.aside = card ? order(card->name) : -1;
    show_card(game);
}

/* A card that is left alone gives way, so that no report hides an invitation. */
void waiting_update(Game *game, float seconds)
{
    Desk *desk = &game->desk;
    desk->card_seconds += seconds;
    if (!waiting_card(game))
        show_card(game);
    else if (desk->card_seconds > card_seconds && waiting_count(game) > 0)
        waiting_next(game);
}
