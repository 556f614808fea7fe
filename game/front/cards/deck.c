/* deck.c - a row a card, as card_ids.h has them, and the way from one to the next. */
#include "front/cards/deck.h"

#include "work/look.h"

const Card *card_of(CardId id)
{
#define CARD_ROW(id, name, daily) [CARD_##id] = &card_##name,
    static const Card *const cards[CARD_COUNT] = {CARDS(CARD_ROW)};
#undef CARD_ROW
    return cards[id];
}

static bool is_daily(CardId id)
{
#define CARD_DAILY(id, name, daily) [CARD_##id] = daily,
    static const bool of_a_day[CARD_COUNT] = {CARDS(CARD_DAILY)};
#undef CARD_DAILY
    return of_a_day[id];
}

/* Where nobody has been at a desk of their own, there is nothing that a certificate could be made out for. */
static bool is_of_mode(const Game *game, CardId id)
{
    bool rates = id == CARD_RATINGS || id == CARD_FOLLOWED || id == CARD_ATTENDED, charter = id == CARD_QUARTERS;
    return id == CARD_CLAIM || id == CARD_ROOM || (rates == game->play.day.rating.on && charter == charter_run_is(&game->play.day));
}

bool deck_has(const Game *game, CardId id)
{
    const Card *card = card_of(id);
    return is_of_mode(game, id) && (game->deck.whole || is_daily(id)) && (!card->holds || card->holds(game));
}

/* The card in that direction; CARD_COUNT: none. */
static CardId beside(const Game *game, int from, int by)
{
    for (int id = from + by; id >= 0 && id < (int)CARD_COUNT; id += by) {
        if (deck_has(game, (CardId)id))
            return (CardId)id;
    }
    return CARD_COUNT;
}

static int faces_of(const Game *game, CardId id)
{
    const Card *card = card_of(id);
    return card->faces ? card->faces(game) : 1;
}

static void put_up(Game *game, CardId id, int face)
{
    game->deck.at = id;
    game->deck.face = face;
    game->deck.seconds = 0;
    game->deck.cued = 0;
    if (card_of(id)->open)
        card_of(id)->open(game);
}

void deck_show(Game *game, CardId id)
{
    put_up(game, id, 0);
}

void deck_open(Game *game)
{
    const Day *day = &game->play.day;
    game->deck = (Deck){.whole = day->phase == PHASE_OVER, .day = day_over(day)};
    CardId first = beside(game, -1, 1);
    if (first < CARD_COUNT)
        deck_show(game, first);
}

bool deck_ends(const Game *game, int by)
{
    const Deck *deck = &game->deck;
    int face = deck->face + by;
    return (face < 0 || face >= faces_of(game, deck->at)) && beside(game, (int)deck->at, by) == CARD_COUNT;
}

bool deck_turn(Game *game, int by)
{
    Deck *deck = &game->deck;
    int face = deck->face + by;
    CardId next = beside(game, (int)deck->at, by);
    if (face >= 0 && face < faces_of(game, deck->at))
        deck->face = face;
    else if (next < CARD_COUNT)
        put_up(game, next, by > 0 ? 0 : faces_of(game, next) - 1);
    else
        return false;
    return true;
}
