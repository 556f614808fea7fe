#include "runs/players.h"

enum {
    HAND_MINUTES = 4,      /* between two things the hand tries */
    NONSENSE_BEATS = 90,
    NONSENSE_TRIES = 12,
};

Player player_start(PlayerKind kind, int which, const Day *day)
{
    Player player = {.kind = kind, .tool = which, .chance = rng_stream(day->seed, 99, 0)};
    bot_start(&player.bot, kind == PLAYER_BOT ? (BotKind)which : BOT_BALANCED, day);
    return player;
}

/* ---- the hand ---- */

/* The best of what was looked at so far. */
typedef struct Search {
    Command best;
    int tried; /* how often before; of equals the last one wins */
} Search;

static void consider(Search *search, const Day *day, Command command, int tried)
{
    command.beat = day->beat;
    if (tried > search->tried || !day_allows(day, &command))
        return;
    search->best = command;
    search->tried = tried;
}

static void consider_offer(const Player *player, const Day *day, const Offer *offer, Search *search)
{
    Choice choices[3];
    int count = day_choices(day, offer, choices), kind = offer->name.kind;
    for (int i = 0; i < count; i++) {
        Choice choice = kind == ENTRY_TOOL ? choices[player->tool] : choices[i];
        Command answer = {.kind = COMMAND_ANSWER, .event = offer->name, .choice = (uint8_t)choice};
        consider(search, day, answer, player->answered[kind][choice]);
    }
}

static void consider_offers(const Player *player, const Day *day, Search *search)
{
    for (int i = 0; i < day->tray_count; i++)
        consider_offer(player, day, &day->tray[i], search);
    for (int i = 0; i < day->offer_count; i++)
        consider_offer(player, day, &day->offers[i], search);
}

/* Commands that say what they are about by a number: bins, files, rules, manners, choices of the bet; each time another. */
static void consider_numbered(const Player *player, const Day *day, Search *search)
{
    static const CommandKind kinds[] = {COMMAND_BET, COMMAND_PROPOSE, COMMAND_PICK, COMMAND_MANNER, COMMAND_OPEN_FILE};
    for (int i = 0; i < COUNT_OF(kinds); i++) {
        int tried = player->tried[kinds[i]];
        for (int j = 0; j < BIN_COUNT; j++) {
            Command command = {.kind = (uint8_t)kinds[i], .argument = (int16_t)((tried + j) % BIN_COUNT)};
            consider(search, day, command, tried);
        }
    }
}

static void consider_bare(const Player *player, const Day *day, Search *search)
{
    static const CommandKind kinds[] = {COMMAND_STAY,   COMMAND_RELEASE, COMMAND_EMPTY_TRAY, COMMAND_UNMUTE,
                                        COMMAND_JIGGLE, COMMAND_ASK,     COMMAND_WARRANT};
    for (int i = 0; i < COUNT_OF(kinds); i++)
        consider(search, day, (Command){.kind = (uint8_t)kinds[i]}, player->tried[kinds[i]]);
}

static void consider_lens(const Player *player, const Day *day, Search *search)
{
    Box view = player->bot.view;
    Command lens = {.kind = COMMAND_LENS, .box = {.column = (int16_t)(view.column + 9), .row = (int16_t)(view.row + 7)}};
    consider(search, day, lens, player->tried[COMMAND_LENS]);
}

static void count(Player *player, const Command *command)
{
    player->tried[command->kind]++;
    if (command->kind == COMMAND_ANSWER)
        player->answered[command->event.kind][command->choice]++;
}

/* At a page where the clock stands each thing is tried once in the whole run. */
static bool hand_tries(Player *player, const Day *day, Command *command)
{
    bool stands = day->phase == PHASE_BRIEFING || day->phase == PHASE_CLOSING;
    if (!stands && day->beat < player->next)
        return false;
    Search search = {.tried = stands ? 0 : 1000};
    consider_bare(player, day, &search);
    consider_lens(player, day, &search);
    consider_numbered(player, day, &search);
    consider_offers(player, day, &search);
    if (search.best.kind == COMMAND_NONE)
        return false;
    player->next = day->beat + HAND_MINUTES * BEATS_A_MINUTE;
    *command = search.best;
    return true;
}

/* ---- nonsense ---- */

static Command any_command(Rng *chance, const Day *day)
{
    Command command = {.beat = day->beat};
    command.kind = (uint8_t)(1 + rng_below(chance, COMMAND_COUNT - 1));
    command.argument = (int16_t)rng_below(chance, BIN_COUNT);
    command.box.column = (int16_t)(rng_below(chance, 80) - 8);
    command.box.row = (int16_t)(rng_below(chance, 50) - 5);
    command.box.columns = (int16_t)(1 + rng_below(chance, GATHER_COLUMNS_MAX));
    command.box.rows = (int16_t)(1 + rng_below(chance, GATHER_ROWS_MAX));
    if (command.kind != COMMAND_ANSWER || day->offer_count == 0)
        return command;
    command.event = day->offers[rng_below(chance, day->offer_count)].name;
    command.choice = (uint8_t)rng_below(chance, CHOICE_COUNT);
    return command;
}

static Command nonsense(Rng *chance, const Day *day)
{
    for (int i = 0; i < NONSENSE_TRIES && day->beat >= 0; i++) {
        Command command = any_command(chance, day);
        if (day_allows(day, &command))
            return command;
    }
    return (Command){.beat = day->beat + NONSENSE_BEATS};
}

Command player_next(Player *player, const Day *day)
{
    Command command;
    switch (player->kind) {
    case PLAYER_BOT: return bot_next(&player->bot, day);
    case PLAYER_NONSENSE: return nonsense(&player->chance, day);
    case PLAYER_HAND: break;
    }
    if (!hand_tries(player, day, &command))
        command = bot_next(&player->bot, day);
    count(player, &command);
    return command;
}
