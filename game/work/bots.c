/* bots.c - playing by a policy: what is answered, joined, written and taken; the hands are hands.c, the feet errand.c. */
#include "work/bots.h"

#include "work/charter_run.h"
#include "work/errand.h"
#include "work/hands.h"
#include "work/look.h"
#include "work/obey.h"
#include "work/overlap.h"
#include "work/streams.h"

enum { THEATRE_JIGGLES_EVERY = 10 /* minutes at the desk */ };

/* Which draws hands have: as they were before some more came, and who differs from balanced in one thing has those of balanced. */
static uint32_t draws_of(BotKind hands)
{
    if (hands >= BOT_STAYER && hands < BOT_NEWCOMER)
        return BOT_BALANCED;
    if (hands >= BOT_NEWCOMER_STAYER)
        return draws_of(BOT_NEWCOMER_BALANCED);
    return (uint32_t)(hands < BOT_STAYER ? hands : hands - (BOT_NEWCOMER - BOT_STAYER));
}

void bot_start_with(Bot *bot, const Policy *policy, BotKind hands, const Day *day)
{
    *bot = (Bot){.policy = *policy, .newcomer = hands >= BOT_NEWCOMER, .skill = {SKILL_USUAL, SKILL_USUAL}, .hands = rng_stream(day->seed, STREAM_HANDS, draws_of(hands))};
    bot->hands_seed = rng_next(&bot->hands);
    bot->view = (Box){0, 0, VIEW_COLUMNS, VIEW_ROWS};
    bot->errand = -1;
}

void bot_start(Bot *bot, BotKind kind, const Day *day)
{
    bot_start_with(bot, policy_of(kind), kind, day);
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

static int minutes_left(const Day *day)
{
    return day->timetable.shift_end - beat_minute(day->beat);
}

/* It is put off, to the last so many minutes of the shift. */
static bool waits(const Day *day, int last)
{
    return last > 0 && minutes_left(day) > last;
}

static bool plays_theatre(const Bot *bot, const Day *day)
{
    int from = bot->policy.theatre_from;
    return from > 0 && day->office.rules == 0 && minutes_worked(day) >= from && day->phase == PHASE_SHIFT;
}

static Choice about_ping(const Bot *bot, const Day *day, const Offer *offer)
{
    bool looks_needed = offer->needs && !offer->disguised;
    if (plays_theatre(bot, day) || (bot->policy.needed_now && looks_needed))
        return CHOICE_NOW;
    switch ((Pings)bot->policy.pings) {
    case PINGS_NOW: return CHOICE_NOW;
    case PINGS_BATCH: return CHOICE_TRAY;
    case PINGS_LIE: return CHOICE_NONE;
    case PINGS_MUTE: return CHOICE_MUTE;
    }
    return CHOICE_NONE;
}

/* Who sits in a meeting stays, unless something is decided in the other one alone. */
static Choice from_a_meeting(const Bot *bot, const Row *row)
{
    Meetings meetings = (Meetings)(row->decides ? bot->policy.deciding : bot->policy.status);
    return row->note_would_do && meetings != MEETINGS_DECLINE ? CHOICE_NOTE : CHOICE_DECLINE;
}

/* Whether the meeting beside one in which nothing is decided is one that is joined now: then joining it answers both. */
static bool joins_beside(const Bot *bot, const Day *day, const Overlap *beside)
{
    bool decides = beside->kind == OVERLAP_OFFERED && day->level->rows[beside->row].decides;
    return decides && bot->policy.deciding == MEETINGS_JOIN && beat_minute(day->beat) - beside->minute >= bot->policy.late;
}

static Choice about_meeting(const Bot *bot, const Day *day, const Offer *offer)
{
    bool decides = day->level->rows[offer->row].decides;
    Overlap beside = day_overlap(day, offer);
    if (beside.kind == OVERLAP_SAT_IN && (!decides || day->level->rows[beside.row].decides))
        return from_a_meeting(bot, &day->level->rows[offer->row]);
    if (!decides && joins_beside(bot, day, &beside))
        return CHOICE_NONE;
    if (decides && beat_minute(day->beat) - offer->name.minute < bot->policy.late)
        return CHOICE_NONE;
    switch ((Meetings)(decides ? bot->policy.deciding : bot->policy.status)) {
    case MEETINGS_JOIN: return CHOICE_JOIN;
    case MEETINGS_DECLINE: return CHOICE_DECLINE;
    case MEETINGS_NOTE: return CHOICE_NOTE;
    }
    return CHOICE_NONE;
}

static Choice about_report(const Bot *bot, const Day *day, const Offer *offer)
{
    Reports reports = (Reports)(offer->reader ? bot->policy.read : bot->policy.unread);
    if (reports != REPORTS_LEAVE && waits(day, bot->policy.last_reports))
        return CHOICE_NONE;
    switch (reports) {
    case REPORTS_WRITE: return CHOICE_WRITE;
    case REPORTS_TOOL: return tool_is_layered(day) || tool_has_replaced(day) ? CHOICE_LET_TOOL : CHOICE_WRITE;
    case REPORTS_LEAVE: return CHOICE_LEAVE;
    }
    return CHOICE_NONE;
}

static Choice about_tool(const Bot *bot, const Day *day)
{
    if (waits(day, bot->policy.last_tool))
        return CHOICE_NONE;
    switch ((Tools)bot->policy.tool) {
    case TOOLS_LEAVE: return CHOICE_NONE;
    case TOOLS_LAYER: return CHOICE_LAYER;
    case TOOLS_REPLACE: return CHOICE_REPLACE;
    case TOOLS_REFUSE: return CHOICE_REFUSE;
    }
    return CHOICE_NONE;
}

static Choice about_evening(const Bot *bot, const Day *day)
{
    return day_figures(day)->evening_answered < bot->policy.replies ? CHOICE_ANSWER : CHOICE_LEAVE;
}

/* CHOICE_NONE: the offer is left lying. */
static Choice about(const Bot *bot, const Day *day, const Offer *offer)
{
    if (bot->policy.leaves_all)
        return CHOICE_NONE;
    switch ((EntryKind)offer->name.kind) {
    case ENTRY_PING: return about_ping(bot, day, offer);
    case ENTRY_MEETING: return about_meeting(bot, day, offer);
    case ENTRY_REPORT: return about_report(bot, day, offer);
    case ENTRY_PERK: return bot->policy.perks ? CHOICE_TAKE : CHOICE_PASS;
    case ENTRY_TOOL: return about_tool(bot, day);
    case ENTRY_EVENING_PING: return about_evening(bot, day);
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

/* Minutes into the shift: when batches are delivered, or evenly over the day. */
static int batch_due(const Bot *bot, const Day *day)
{
    int length = day->timetable.shift_end - day->timetable.shift_start;
    int batches = bot->policy.batches;
    return batches == BATCHES ? batch_minutes[bot->batches] : length * (2 * bot->batches + 1) / (2 * batches);
}

static bool empty_the_tray(Bot *bot, const Day *day, Command *out)
{
    bool due = bot->batches < bot->policy.batches && minutes_worked(day) >= batch_due(bot, day);
    if (bot->policy.pings != PINGS_BATCH || !due || !day_at_desk(day) || waits(day, bot->policy.last_tray))
        return false;
    bot->batches++;
    *out = now(day, COMMAND_EMPTY_TRAY);
    return day_allows(day, out);
}

/* Whatever else has the hands by then. */
static bool empty_it_at_last(Bot *bot, const Day *day, Command *out)
{
    bool due = bot->policy.last_tray > 0 && !waits(day, bot->policy.last_tray) && !bot->last_batch;
    *out = now(day, COMMAND_EMPTY_TRAY);
    if (!due || !day_allows(day, out))
        return false;
    bot->last_batch = true;
    return true;
}

static bool wants_to_jiggle(const Bot *bot, const Day *day)
{
    const Policy *policy = &bot->policy;
    int worked = minutes_worked(day);
    if (plays_theatre(bot, day) && bot->since_jiggle >= THEATRE_JIGGLES_EVERY)
        return true;
    bool time = worked >= policy->jiggle_from && (policy->jiggle_before == 0 || worked % 60 >= 60 - policy->jiggle_before);
    return policy->jiggle_every > 0 && time && bot->since_jiggle >= policy->jiggle_every;
}

static bool jiggle(Bot *bot, const Day *day, Command *out)
{
    *out = now(day, COMMAND_JIGGLE);
    if (!wants_to_jiggle(bot, day) || !day_allows(day, out))
        return false;
    bot->since_jiggle = 0;
    return true;
}

static bool behave(const Bot *bot, const Day *day, Command *out)
{
    const Job *meeting = day_meeting(day);
    if (meeting == NULL)
        return false;
    int manner = meeting->decides ? bot->policy.manner_deciding : bot->policy.manner_status;
    *out = now(day, COMMAND_MANNER);
    out->argument = (int16_t)manner;
    return day->office.manner != manner && day_allows(day, out);
}

static bool use_the_warrant(const Bot *bot, const Day *day, Command *out)
{
    *out = now(day, COMMAND_WARRANT);
    return bot->policy.warrant > 0 && day->office.burnout >= bot->policy.warrant && day_allows(day, out);
}

static bool for_nobody(const Day *day, int file)
{
    return (day->office.known >> file & 1u) && day->level->files[file].weight == 0;
}

/* Where the open file turns out to be for nobody: the first of the others that is not known to be. */
static bool open_another(const Day *day, Command *out)
{
    *out = now(day, COMMAND_OPEN_FILE);
    for (int i = 0; for_nobody(day, day->file) && i < day->level->file_count; i++) {
        out->argument = (int16_t)i;
        if (!for_nobody(day, i) && day_allows(day, out))
            return true;
    }
    return false;
}

static bool ask(const Bot *bot, const Day *day, Command *out)
{
    *out = now(day, COMMAND_ASK);
    return bot->policy.asks && (day_allows(day, out) || open_another(day, out));
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
    bot->last_batch = false;
    bot->steward = false;
    bot->errand = -1;
    bot->rested = 0;
    bot->seen_something = day->beat;
    hands_interrupted(bot);
}

static Care care_of(const Bot *bot, const Day *day)
{
    bool hurries = bot->policy.care == CARE_GOOD && day->office.signal < bot->policy.haste_under;
    return hurries ? CARE_HASTE : (Care)bot->policy.care;
}

static bool stayed_enough(const Bot *bot, const Day *day, Command *out)
{
    *out = now(day, COMMAND_LEAVE);
    return day->phase == PHASE_NIGHT && day->office.stayed >= bot->policy.stays;
}

static Command at_work(Bot *bot, const Day *day)
{
    Command command;
    if (answer_an_offer(bot, day, &command) || empty_it_at_last(bot, day, &command) || empty_the_tray(bot, day, &command) ||
        behave(bot, day, &command) || jiggle(bot, day, &command) || use_the_warrant(bot, day, &command) ||
        ask(bot, day, &command) || errand_next(bot, day, &command) || stayed_enough(bot, day, &command))
        return command;
    return hands_next(bot, day, care_of(bot, day));
}

static Command at_closing(const Bot *bot, const Day *day)
{
    Command transfer = now(day, COMMAND_TRANSFER);
    if (bot->policy.asks == ASKS_AND_LEAVES && day_allows(day, &transfer))
        return transfer;
    return now(day, bot->policy.stays > 0 ? COMMAND_STAY : COMMAND_LEAVE);
}

static Command at_home(const Bot *bot, const Day *day)
{
    Command command;
    if (answer_an_offer(bot, day, &command))
        return command;
    return (Command){.beat = day_next(day)};
}

/* Nothing is proposed but by who came to reform; then what standing pays for, in the level's order. */
static Command in_the_lift(const Bot *bot, const Day *day)
{
    for (int i = 0; i < day->level->rule_count && __builtin_popcount(day->office.rules) < bot->policy.rules; i++) {
        Command propose = now(day, COMMAND_PROPOSE);
        propose.argument = (int16_t)i;
        if (day_allows(day, &propose))
            return propose;
    }
    return now(day, COMMAND_BEGIN);
}

/* Who writes a charter writes it once, and lets it stand. */
static Command at_a_charter(const Bot *bot, const Day *day)
{
    uint32_t wanted = charter_of_bot(day->level, bot->policy.rules > 0), open = wanted & ~charter_rules(day, day_number(day));
    Command adopt = now(day, COMMAND_ADOPT);
    switch ((int)day->phase) {
    case PHASE_BRIEFING:
        adopt.argument = (int16_t)(open != 0 ? __builtin_ctz(open) : 0);
        return open != 0 ? adopt : now(day, COMMAND_BEGIN);
    case PHASE_CLOSING: return now(day, COMMAND_LEAVE);
    default: return (Command){.beat = day_next(day)};
    }
}

/* A steward's day by whoever does not look up: threes. Who does is stewards.h. */
static Command without_looking(const Day *day)
{
    Command command = now(day, COMMAND_BEGIN);
    if (day->phase == PHASE_BRIEFING)
        return command;
    if (day->phase != PHASE_STAMPING)
        return (Command){.beat = day->phase == PHASE_OVER ? day->beat + 1 : day_next(day)};
    for (int desk = 0; desk < LEVEL_DESKS; desk++) {
        if (day->rating.stamps[day->rating.hour][desk] > 0)
            continue;
        command.kind = COMMAND_STAMP;
        command.argument = (int16_t)(desk * STAMP_DESK + (RATING_MOST + 1) / 2);
    }
    return command;
}

Command bot_next(Bot *bot, const Day *day)
{
    if (charter_run_is(day))
        return at_a_charter(bot, day);
    if (day->rating.on)
        return without_looking(day);
    count_minutes(bot, day);
    if (!day_at_desk(day))
        hands_interrupted(bot);
    switch ((Phase)day->phase) {
    case PHASE_BRIEFING: return in_the_lift(bot, day);
    case PHASE_SHIFT:
    case PHASE_NIGHT: return at_work(bot, day);
    case PHASE_CLOSING: return at_closing(bot, day);
    case PHASE_EVENING: return at_home(bot, day);
    case PHASE_STAMPING:
    case PHASE_OVER:
    case PHASE_COUNT: break;
    }
    return (Command){.beat = day->beat + 1};
}

void bot_step(Bot *bot, Day *day)
{
    Command command = bot_next(bot, day);
    if (command.kind == COMMAND_NONE)
        day_run(day, command.beat, NULL);
    else
        day_obey(day, &command, NULL);
}

void bot_play(Bot *bot, Day *day)
{
    while (day->phase != PHASE_OVER)
        bot_step(bot, day);
}
