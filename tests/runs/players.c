#include "runs/players.h"

#include "work/charter_run.h"
#include "work/choices.h"
#include "work/look.h"
#include "work/obey.h"
#include "work/stewards.h"

enum {
    HAND_MINUTES = 4,      /* between two things the hand tries */
    NONSENSE_BEATS = 90,
    NONSENSE_TRIES = 12,
};

Player player_start(PlayerKind kind, int which, const Day *day)
{
    Player player = {.kind = kind, .tool = which, .chance = rng_stream(day->seed, 99, 0)};
    BotKind bot = kind == PLAYER_BOT ? (BotKind)which : kind == PLAYER_SEEN ? BOT_PERFORMER : BOT_BALANCED;
    bot_start(&player.bot, bot, day);
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
    static const CommandKind kinds[] = {COMMAND_BET, COMMAND_PROPOSE, COMMAND_CLEAR, COMMAND_MANNER, COMMAND_OPEN_FILE};
    for (int i = 0; i < COUNT_OF(kinds); i++) {
        int tried = player->tried[kinds[i]];
        for (int j = 0; j < BIN_COUNT; j++) {
            Command command = {.kind = (uint8_t)kinds[i], .argument = (int16_t)((tried + j) % BIN_COUNT)};
            consider(search, day, command, tried);
        }
    }
}

/* Said once by the hand itself, and once that it does not know. */
static void consider_guess(const Player *player, const Day *day, Search *search)
{
    int tried = player->tried[COMMAND_GUESS];
    Guess guess = {.kind = GUESS_UNKNOWN};
    if (tried % 2 == 0)
        guess = (Guess){.kind = GUESS_SAID, .refining = (int16_t)(240 + tried), .around = 120, .bins = 8};
    consider(search, day, (Command){.kind = COMMAND_GUESS, .guess = guess}, tried);
}

static void consider_bare(const Player *player, const Day *day, Search *search)
{
    static const CommandKind kinds[] = {COMMAND_STAY,   COMMAND_RELEASE, COMMAND_EMPTY_TRAY, COMMAND_UNMUTE,
                                        COMMAND_JIGGLE, COMMAND_ASK,     COMMAND_WARRANT,    COMMAND_NOD,     COMMAND_PULL,
                                        COMMAND_WALK};
    for (int i = 0; i < COUNT_OF(kinds); i++)
        consider(search, day, (Command){.kind = (uint8_t)kinds[i]}, player->tried[kinds[i]]);
}

static void consider_lens(const Player *player, const Day *day, Search *search)
{
    Box view = player->bot.view;
    Command lens = {.kind = COMMAND_LENS, .box = {.column = (int16_t)(view.column + 9), .row = (int16_t)(view.row + 7)}};
    consider(search, day, lens, player->tried[COMMAND_LENS]);
}

/* ---- on foot ---- */

enum { FAR = LEVEL_MAP_SIDE_MAX * LEVEL_MAP_SIDE_MAX };

typedef struct Steps {
    int16_t to[LEVEL_MAP_SIDE_MAX][LEVEL_MAP_SIDE_MAX]; /* from each cell to the door; FAR: none leads there */
} Steps;

static bool cell_nearer(const Map *map, Steps *steps, int column, int row)
{
    int before = steps->to[row][column];
    for (int heading = 0; heading < HEADING_COUNT; heading++) {
        int next_column = column, next_row = row;
        map_step((Heading)heading, &next_column, &next_row);
        if (map_open(map, next_column, next_row) && steps->to[next_row][next_column] + 1 < steps->to[row][column])
            steps->to[row][column] = (int16_t)(steps->to[next_row][next_column] + 1);
    }
    return steps->to[row][column] < before;
}

static void count_steps(const Map *map, char letter, Steps *steps)
{
    bool changed = true;
    for (int row = 0; row < map->rows; row++)
        for (int column = 0; column < map->columns; column++)
            steps->to[row][column] = map->cells[row][column] == letter ? 0 : FAR;
    while (changed) {
        changed = false;
        for (int row = 0; row < map->rows; row++)
            for (int column = 0; column < map->columns; column++)
                changed = (map_open(map, column, row) && cell_nearer(map, steps, column, row)) || changed;
    }
}

static Command step_towards(const Day *day, const Door *door)
{
    const Map *map = &day->level->map;
    Steps steps;
    count_steps(map, door->letter, &steps);
    Command best = {.kind = COMMAND_STEP};
    for (int heading = 0, least = FAR; heading < HEADING_COUNT; heading++) {
        int column = day->office.column, row = day->office.row;
        map_step((Heading)heading, &column, &row);
        if (!map_open(map, column, row) || steps.to[row][column] >= least)
            continue;
        least = steps.to[row][column];
        best.argument = (int16_t)heading;
    }
    return best;
}

/* Whatever of the talk has been said least. */
static Command something_said(Player *player, const Day *day)
{
    Command best = {.kind = COMMAND_NONE};
    for (int i = 0; i < day->level->speech_count; i++) {
        Command say = {.beat = day->beat, .kind = COMMAND_SAY, .argument = (int16_t)i};
        if (day_allows(day, &say) && player->said[i] == 0 && best.kind == COMMAND_NONE)
            best = say;
    }
    if (best.kind == COMMAND_SAY)
        player->said[best.argument]++;
    return best;
}

/* What can be done behind the door: once a walk, but all that can be said. */
static Command behind_the_door(Player *player, const Day *day)
{
    Command visit = {.beat = day->beat, .kind = COMMAND_VISIT};
    if (!player->visited && day_allows(day, &visit)) {
        player->visited = true;
        return visit;
    }
    return something_said(player, day);
}

/* Each walk goes to the next door, and home again. */
static Command walks(Player *player, const Day *day)
{
    const Map *map = &day->level->map;
    const Door *here = day_door(day), *goal = &map->doors[player->walk % map->door_count];
    Command command = {.kind = COMMAND_NONE};
    player->there = player->there || here == goal;
    if (here == goal)
        command = behind_the_door(player, day);
    if (command.kind == COMMAND_NONE)
        command = step_towards(day, player->there ? &map->doors[0] : goal);
    command.beat = day->beat;
    return command;
}

/* The first door of the map is the desk's. */
static bool hand_walks(Player *player, const Day *day, Command *command)
{
    if (!day->office.away || day->office.job_count > 0) {
        bool back = player->there && !day->office.away;
        player->walk += back;
        player->there = player->there && !back;
        player->visited = player->visited && !back;
        return false;
    }
    *command = walks(player, day);
    return true;
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
    consider_guess(player, day, &search);
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
    if (command.kind == COMMAND_GUESS)
        command.guess = (Guess){.kind = GUESS_SAID, .bins = (int16_t)rng_below(chance, GUESS_BINS_MOST)};
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

/* ---- seen, and nothing else ---- */

static bool touches_numbers(const Command *command)
{
    static const bool touch[COMMAND_COUNT] = {
        [COMMAND_GATHER] = true, [COMMAND_LENS] = true, [COMMAND_RELEASE] = true, [COMMAND_DEPOSIT] = true, [COMMAND_UNPICK] = true};
    return touch[command->kind];
}

/* As the performer; where that one would refine, the minute goes by. */
static Command seen(Bot *bot, const Day *day)
{
    Command command = bot_next(bot, day);
    if (touches_numbers(&command))
        return (Command){.beat = day->beat - day->beat % BEATS_A_MINUTE + BEATS_A_MINUTE};
    return command;
}

/* ---- who amends ---- */

/* What that quarter is to be lived under. */
static uint32_t wanted(const Day *day, int quarter)
{
    int charter = day->level->charter_count + 1 - quarter;
    return quarter > 1 && charter >= 0 ? day->level->charters[charter].rules : 0;
}

static Command amend(const Day *day)
{
    int quarter = beat_day(day->beat);
    Command command = {.beat = day->beat, .kind = COMMAND_AMEND};
    uint32_t other = wanted(day, quarter) ^ charter_rules(day, quarter), out = other & charter_rules(day, quarter);
    if (day->phase == PHASE_SHIFT)
        return (Command){.beat = day_next(day)};
    if (day->phase == PHASE_BRIEFING && other != 0) /* what is to go goes first, so that there is room */
        return (Command){.beat = day->beat, .kind = COMMAND_ADOPT, .argument = (int16_t)__builtin_ctz(out ? out : other)};
    if (day->phase == PHASE_BRIEFING)
        return (Command){.beat = day->beat, .kind = day->bet < 0 && quarter == 1 ? COMMAND_BET : COMMAND_BEGIN};
    if (!day_allows(day, &command))
        command.kind = COMMAND_LEAVE;
    return command;
}

Command player_next(Player *player, const Day *day)
{
    Command command;
    switch (player->kind) {
    case PLAYER_BOT: return day->rating.on ? steward_next(&player->bot, day) : bot_next(&player->bot, day);
    case PLAYER_AMENDER: return amend(day);
    case PLAYER_NONSENSE: return nonsense(&player->chance, day);
    case PLAYER_SEEN: return seen(&player->bot, day);
    case PLAYER_HAND: break;
    }
    if (!hand_walks(player, day, &command) && !hand_tries(player, day, &command))
        command = bot_next(&player->bot, day);
    count(player, &command);
    return command;
}
