/* beyond_list.c - a row each. */
#include "front/cards/beyond_list.h"

#include "base/translate.h"

typedef struct BeyondWords {
    const char *title, *line;
} BeyondWords;

static const BeyondWords words[BEYOND_COUNT] = {
    [BEYOND_OTHER] = {N_("The other way"), N_("the same day again, one thing changed")},
    [BEYOND_GHOSTS] = {N_("Ghosts"), N_("the same day, had by four others")},
    [BEYOND_FOCUS] = {N_("Focus"), N_("what each interruption cost")},
    [BEYOND_PURPOSES] = {N_("What it was for"), N_("each file, and whom it serves")},
    [BEYOND_FLOOR] = {N_("The floor"), N_("your colleagues, with your rules and without")},
    [BEYOND_HOURS] = {N_("Hours"), N_("the same week, going home later")},
    [BEYOND_NOTES] = {N_("Notes"), N_("who found out what, and how sure that is")},
};

const char *beyond_title(BeyondId id)
{
    return translated(words[id].title);
}

const char *beyond_line(BeyondId id)
{
    return translated(words[id].line);
}

const Card *beyond_card(BeyondId id)
{
#define BEYOND_ROW(id, name) [BEYOND_##id] = &beyond_##name,
    static const Card *const cards[BEYOND_COUNT] = {BEYONDS(BEYOND_ROW)};
#undef BEYOND_ROW
    return cards[id];
}

bool beyond_told(const Game *game, BeyondId id)
{
    return id != BEYOND_HOURS || hours_told(&game->play.level);
}

BeyondId beyond_next(const Game *game, BeyondId id, int step)
{
    do
        id = (BeyondId)(((int)id + step + (int)BEYOND_COUNT) % (int)BEYOND_COUNT);
    while (!beyond_told(game, id));
    return id;
}

void beyond_open(Game *game, BeyondId id)
{
    game->beyond.open = true;
    game->beyond.at = id;
    if (beyond_card(id)->open)
        beyond_card(id)->open(game);
}
