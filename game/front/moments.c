/* moments.c - beginning with a source of commands, and the pages that have no clock. */
#include "front/moments.h"

#include "front/cards/beyond.h"
#include "front/cards/beyond_list.h"
#include "front/cards/deck.h"
#include "front/game.h"
#include "front/pages/page_boot.h"
#include "front/run/go.h"
#include "front/run/play.h"
#include "level/read.h"

void moments_nobody(Play *play, Moment until)
{
    play->spectator = (Spectator){.source = SOURCE_NOBODY, .until = until};
}

void moments_bot(Play *play, BotKind bot, Moment until)
{
    play->spectator = (Spectator){.source = SOURCE_BOT, .until = until};
    bot_start(&play->spectator.bot, bot, &play->day);
}

void moments_run(Game *game, const Run *run, Moment until)
{
    Play *play = &game->play;
    Messages messages;
    play_stop(game);
    play->loaded = level_read(buffer_view(&run->level_text), &play->level, &messages);
    assert(play->loaded); /* it was when the run was read */
    day_start(&play->day, &play->level, run->seed);
    play->origin = run_origin(run);
    play->opened = true;
    play_watch(play);
    play->spectator = (Spectator){.source = SOURCE_RUN, .until = until, .run = run};
    go_to(game, play_page(play));
    game_settle(game);
}

/* The day has begun by then. */
static void show_boot(Game *game, int step)
{
    play_obey(&game->play, (Command){.kind = COMMAND_BEGIN});
    go_to(game, PAGE_BOOT);
    game_settle(game);
    boot_stand(&game->boot, step);
}

/* False where there is no rule to be spoken of. */
static bool show_proposals(Game *game)
{
    game_press(game, KEY_CHARACTER, 'p');
    return game->proposing;
}

static void show_consent(Game *game)
{
    play_obey(&game->play, (Command){.kind = COMMAND_BEGIN});
    go_to(game, PAGE_CONSENT);
}

static const double long_since = 60; /* seconds */

/* As it stands once all of it has come. False where these cards have no such one. */
static bool show_card(Game *game, Moment moment)
{
    go_to(game, PAGE_CARDS);
    game_settle(game);
    CardId id = moment.card > 0 ? (CardId)(moment.card - 1) : game->deck.at;
    if (!deck_has(game, id))
        return false;
    deck_show(game, id);
    for (int face = 1; face < moment.page; face++) {
        if (!deck_turn(game, 1))
            return false;
    }
    game->deck.seconds = long_since;
    return game->deck.at == id;
}

/* The list, or one of it as it is once all is counted; its page: so often stepped on, or that change watched to its end. */
static bool show_beyond(Game *game, Moment moment)
{
    go_to(game, PAGE_BEYOND);
    game_settle(game);
    if (moment.card == 0)
        return true;
    beyond_open(game, (BeyondId)(moment.card - 1));
    const Card *card = beyond_card(game->beyond.at);
    for (int page = 1; page < moment.page && card->step; page++)
        card->step(game, 1);
    if (game->beyond.at == BEYOND_OTHER && moment.page > 1 && moment.page <= (int)OTHERWISE_COUNT)
        beyond_change(game, (Otherwise)(moment.page - 1));
    game->beyond.watched = long_since;
    while (beyond_work(game, BEYOND_STEPS) > 0) {
    }
    return true;
}

/* Whether a run of that mode comes there at all. */
static bool moment_is_of_mode(const Game *game, MomentKind kind)
{
    bool desk = kind == MOMENT_CONSENT || kind == MOMENT_BOOT || kind == MOMENT_QUESTION || kind == MOMENT_BEYOND;
    return !desk || game->play.level.mode == MODE_PLAY;
}

bool moments_show(Game *game, Moment moment)
{
    if (!moment_is_of_mode(game, moment.kind))
        return false;
    if (moment.kind == MOMENT_LEVELS)
        go_to(game, PAGE_LEVELS);
    else if (moment.kind == MOMENT_CAMPAIGN)
        go_to(game, PAGE_CAMPAIGN);
    else if (moment.kind == MOMENT_SETTINGS)
        go_settings(game);
    else if (moment.kind == MOMENT_KEYS)
        go_to(game, PAGE_KEYS);
    else if (moment.kind == MOMENT_PAUSE)
        go_pause(game);
    else if (moment.kind == MOMENT_PROPOSALS)
        return show_proposals(game);
    else if (moment.kind == MOMENT_CONSENT)
        show_consent(game);
    else if (moment.kind == MOMENT_QUESTION)
        go_to(game, PAGE_QUESTION);
    else if (moment.kind == MOMENT_BOOT)
        show_boot(game, moment.page);
    game_settle(game);
    if (moment.kind == MOMENT_BEYOND)
        return show_beyond(game, moment);
    bool of_cards = moment.kind == MOMENT_DAY_END || moment.kind == MOMENT_END || moment.kind == MOMENT_CARD;
    return !of_cards || show_card(game, moment);
}
