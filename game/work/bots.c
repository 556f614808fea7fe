/* bots.c - the policies: what each answers, joins, writes and takes; the hands are hands.c. */
#include "work/bots.h"

#include "work/hands.h"
#include "work/look.h"
#include "work/obey.h"
#include "work/streams.h"

typedef enum Pings { PINGS_NOW, PINGS_BATCH, PINGS_NEVER } Pings;
typedef enum Meetings { MEETINGS_ALL, MEETINGS_DECIDING, MEETINGS_NONE } Meetings;
typedef enum Tools { TOOLS_LEAVE, TOOLS_LAYER, TOOLS_REPLACE, TOOLS_REFUSE } Tools;

typedef struct Policy {
    Pings pings;
    Meetings meetings;
    Tools tool;
    Care care;
    bool notes;         /* sends one where a status meeting is declined */
    bool reports;
    bool perks;
    bool jiggles;
    bool nods;
    bool answers_late;
    bool stays;
    bool leaves_all;    /* lying, whatever comes */
    bool reforms;       /* theatre from THEATRE_FROM until a rule is bought */
} Policy;

static const Policy policies[BOT_NEWCOMER + 1] = {
    [BOT_PERFORMER] = {.care = CARE_HASTE, .tool = TOOLS_LAYER, .reports = true, .perks = true, .jiggles = true,
                       .nods = true, .answers_late = true},
    [BOT_STAMPER] = {.care = CARE_NONE, .tool = TOOLS_LAYER, .reports = true, .perks = true, .jiggles = true,
                     .nods = true, .answers_late = true},
    [BOT_AGREEABLE] = {.reports = true, .perks = true},
    [BOT_HERMIT] = {.pings = PINGS_NEVER, .meetings = MEETINGS_NONE},
    [BOT_BALANCED] = {.pings = PINGS_BATCH, .meetings = MEETINGS_DECIDING, .tool = TOOLS_REPLACE, .notes = true, .reports = true},
    [BOT_REFUSER] = {.pings = PINGS_BATCH, .meetings = MEETINGS_DECIDING, .tool = TOOLS_REFUSE, .notes = true, .reports = true},
    [BOT_LAYERER] = {.pings = PINGS_BATCH, .meetings = MEETINGS_DECIDING, .tool = TOOLS_LAYER, .notes = true, .reports = true},
    [BOT_OVERTIMER] = {.pings = PINGS_BATCH, .meetings = MEETINGS_DECIDING, .tool = TOOLS_REPLACE, .notes = true,
                       .reports = true, .answers_late = true, .stays = true},
    [BOT_REFORMER] = {.pings = PINGS_BATCH, .meetings = MEETINGS_DECIDING, .tool = TOOLS_REPLACE, .notes = true,
                      .reports = true, .reforms = true},
    [BOT_NEWCOMER] = {.leaves_all = true},
};

static const Policy *policy_of(const Bot *bot)
{
    bool other_hands = bot->kind > BOT_NEWCOMER;
    return &policies[other_hands ? bot->kind - BOT_NEWCOMER_PERFORMER : bot->kind];
}

enum {
    THEATRE_FROM = 240,   /* minutes into the shift: the low hours */
    JIGGLE_EVERY = 10,    /* minutes at the desk */
};

void bot_start(Bot *bot, BotKind kind, const Day *day)
{
    *bot = (Bot){.kind = kind, .newcomer = kind >= BOT_NEWCOMER, .hands = rng_stream(day->seed, STREAM_HANDS, (uint32_t)kind)};
    bot->hands_seed = rng_next(&bot->hands);
    bot->view = (Box){0, 0, VIEW_COLUMNS, VIEW_ROWS};
}

static Command now(const Day *day, CommandKind kind)
{
    return (Command){.beat = day->beat, .kind = (uint8_t)kind};
}

static Command choose(const Day *day, const Offer *offer, Choice choice)
{
    Command command = now(day, COMMAND_ANSWER);
    command.event = offer->name;
    command.choice = (uint8_t)choice;
    return command;
}

static bool plays_theatre(const Bot *bot, const Day *day)
{
    return policy_of(bot)->reforms && day->office.rules == 0 && minutes_worked(day) >= THEATRE_FROM && day->phase == PHASE_SHIFT;
}

static Choice about_ping(const Bot *bot, const Day *day)
{
    if (plays_theatre(bot, day))
        return CHOICE_NOW;
    switch (policy_of(bot)->pings) {
    case PINGS_NOW: return CHOICE_NOW;
    case PINGS_BATCH: return CHOICE_TRAY;
    case PINGS_NEVER: return CHOICE_MUTE;
    }
    return CHOICE_NONE;
}

static Choice about_meeting(const Bot *bot, const Day *day, const Offer *offer)
{
    bool decides = day->level->rows[offer->row].decides;
    switch (policy_of(bot)->meetings) {
    case MEETINGS_ALL: return CHOICE_JOIN;
    case MEETINGS_DECIDING: return decides ? CHOICE_JOIN : policy_of(bot)->notes ? CHOICE_NOTE : CHOICE_DECLINE;
    case MEETINGS_NONE: return CHOICE_DECLINE;
    }
    return CHOICE_NONE;
}

static Choice about_tool(const Bot *bot)
{
    switch (policy_of(bot)->tool) {
    case TOOLS_LEAVE: return CHOICE_NONE;
    case TOOLS_LAYER: return CHOICE_LAYER;
    case TOOLS_REPLACE: return CHOICE_REPLACE;
    case TOOLS_REFUSE: return CHOICE_REFUSE;
    }
    return CHOICE_NONE;
}

/* CHOICE_NONE: the offer is left lying. */
static Choice about(const Bot *bot, const Day *day, const Offer *offer)
{
    const Policy *policy = policy_of(bot);
    if (policy->leaves_all)
        return CHOICE_NONE;
    switch ((EntryKind)offer->name.kind) {
    case ENTRY_PING: return about_ping(bot, day);
    case ENTRY_MEETING: return about_meeting(bot, day, offer);
    case ENTRY_REPORT: return policy->reports ? CHOICE_WRITE : CHOICE_LEAVE;
    case ENTRY_PERK: return policy->perks ? CHOICE_TAKE : CHOICE_PASS;
    case ENTRY_TOOL: return about_tool(bot);
    case ENTRY_EVENING_PING: return policy->answers_late ? CHOICE_ANSWER : CHOICE_LEAVE;
    case ENTRY_COUNT: break;
    }
    return CHOICE_NONE;
}

static bool answer_an_offer(const Bot *bot, const Day *day, Command *out)
{
    for (int i = 0; i < day->offer_count; i++) {
        Choice choice = about(bot, day, &day->offers[i]);
        if (choice == CHOICE_NONE)
            continue;
        *out = choose(day, &day->offers[i], choice);
        if (day_allows(day, out))
            return true;
    }
    return false;
}

static bool empty_the_tray(Bot *bot, const Day *day, Command *out)
{
    bool due = bot->batches < BATCHES && minutes_worked(day) >= batch_minutes[bot->batches];
    if (policy_of(bot)->pings != PINGS_BATCH || !due || !day_at_desk(day))
        return false;
    bot->batches++;
    *out = now(day, COMMAND_EMPTY_TRAY);
    return day_allows(day, out);
}

static bool jiggle(Bot *bot, const Day *day, Command *out)
{
    bool shows = policy_of(bot)->jiggles || plays_theatre(bot, day);
    if (!shows || bot->since_jiggle < JIGGLE_EVERY)
        return false;
    *out = now(day, COMMAND_JIGGLE);
    if (!day_allows(day, out))
        return false;
    bot->since_jiggle = 0;
    return true;
}

static bool nod(const Bot *bot, const Day *day, Command *out)
{
    if (!policy_of(bot)->nods || day->office.manner == MANNER_NOD)
        return false;
    *out = now(day, COMMAND_MANNER);
    out->argument = MANNER_NOD;
    return day_allows(day, out);
}

static void count_minutes(Bot *bot, const Day *day)
{
    Beat minute = day->beat - day->beat % BEATS_A_MINUTE;
    if (minute != bot->counted && day_at_desk(day))
        bot->since_jiggle++;
    bot->counted = minute;
    if (beat_day(day->beat) == bot->day)
        return;
    bot->day = (int16_t)beat_day(day->beat);
    bot->batches = 0;
    bot->since_jiggle = 0;
    bot->seen_something = day->beat;
    hands_interrupted(bot);
}

static Command at_work(Bot *bot, const Day *day)
{
    Command command;
    if (answer_an_offer(bot, day, &command) || empty_the_tray(bot, day, &command) || nod(bot, day, &command) ||
        jiggle(bot, day, &command))
        return command;
    return hands_next(bot, day, policy_of(bot)->care);
}

static Command at_home(const Bot *bot, const Day *day)
{
    Command command;
    if (answer_an_offer(bot, day, &command))
        return command;
    return (Command){.beat = day_next(day)};
}

/* Nothing is proposed but by who came to reform; then all that standing pays for, in the level's order. */
static Command in_the_lift(const Bot *bot, const Day *day)
{
    for (int i = 0; i < day->level->rule_count && policy_of(bot)->reforms; i++) {
        Command propose = now(day, COMMAND_PROPOSE);
        propose.argument = (int16_t)i;
        if (day_allows(day, &propose))
            return propose;
    }
    return now(day, COMMAND_BEGIN);
}

Command bot_next(Bot *bot, const Day *day)
{
    count_minutes(bot, day);
    if (!day_at_desk(day))
        hands_interrupted(bot);
    switch ((Phase)day->phase) {
    case PHASE_BRIEFING: return in_the_lift(bot, day);
    case PHASE_SHIFT:
    case PHASE_NIGHT: return at_work(bot, day);
    case PHASE_CLOSING: return now(day, policy_of(bot)->stays ? COMMAND_STAY : COMMAND_LEAVE);
    case PHASE_EVENING: return at_home(bot, day);
    case PHASE_OVER:
    case PHASE_COUNT: break;
    }
    return (Command){.beat = day->beat + 1};
}

void bot_play(Bot *bot, Day *day)
{
    while (day->phase != PHASE_OVER) {
        Command command = bot_next(bot, day);
        if (command.kind == COMMAND_NONE)
            day_run(day, command.beat, NULL);
        else
            day_obey(day, &command, NULL);
    }
}
