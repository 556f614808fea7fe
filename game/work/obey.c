/* obey.c - commands: first whether one makes sense now, then what it does. */
#include "work/obey.h"

#include "work/answer.h"
#include "work/arrive.h"
#include "work/charter_price.h"
#include "work/charter_run.h"
#include "work/choices.h"
#include "work/field_draw.h"
#include "work/jobs.h"
#include "work/night.h"
#include "work/rating.h"
#include "work/payees.h"
#include "work/refine.h"
#include "work/walk.h"

static bool choice_offered(const Day *day, const Command *command)
{
    const Offer *offer = day_offer(day, command->event);
    if (offer == NULL)
        return false;
    Choice choices[3];
    int count = day_choices(day, offer, choices);
    for (int i = 0; i < count; i++) {
        if (choices[i] == command->choice)
            return day->office.job_count < JOBS_MAX;
    }
    return false;
}

static bool answer_allowed(const Day *day, const Command *command)
{
    bool evening = command->event.kind == ENTRY_EVENING_PING;
    bool working = day->phase == PHASE_SHIFT;
    bool home = day->phase == PHASE_NIGHT || day->phase == PHASE_EVENING || working;
    return (evening ? home : working) && choice_offered(day, command);
}

static bool in_field(const Day *day, Box box)
{
    return box.column >= 0 && box.column < day->field.columns && box.row >= 0 && box.row < day->field.rows;
}

static bool is_bin(int index)
{
    return index >= 0 && index < BIN_COUNT;
}

/* At the desk with room on the stack: what one starts oneself. */
static bool may_start(const Day *day)
{
    return day->phase == PHASE_SHIFT && day->office.job_count == 0 && !day->office.away;
}

/* ---- a question a command ---- */

typedef bool Allowed(const Day *day, const Command *command);

static bool always(const Day *day, const Command *command)
{
    (void)day;
    (void)command;
    return true;
}

/* What only a steward does, or who writes a charter: rating.c and charter_run.c have it. */
static bool never(const Day *day, const Command *command)
{
    (void)day;
    (void)command;
    return false;
}

static bool bet_allowed(const Day *day, const Command *command)
{
    return day->phase == PHASE_BRIEFING && day_is_first(day) && command->argument >= 0 &&
           command->argument < day->level->bet.choice_count;
}

static bool propose_allowed(const Day *day, const Command *command)
{
    return day_may_propose(day, command->argument);
}

static bool begin_allowed(const Day *day, const Command *command)
{
    (void)command;
    return day->phase == PHASE_BRIEFING;
}

static bool gather_allowed(const Day *day, const Command *command)
{
    Box box = command->box, clipped = field_clip(&day->field, box);
    return day_hands_free(day) && day->hand.count == 0 && box.columns > 0 && box.rows > 0 && clipped.columns > 0 &&
           clipped.rows > 0;
}

static bool lens_allowed(const Day *day, const Command *command)
{
    return day_hands_free(day) && day->hand.count == 0 && in_field(day, command->box);
}

static bool release_allowed(const Day *day, const Command *command)
{
    (void)command;
    return day->hand.count > 0;
}

static bool deposit_allowed(const Day *day, const Command *command)
{
    return day_hands_free(day) && day->hand.count > 0 && is_bin(command->argument);
}

static bool clear_allowed(const Day *day, const Command *command)
{
    return day_hands_free(day) && is_bin(command->argument) && day->bins[day->file][command->argument].others > 0;
}

static bool unpick_allowed(const Day *day, const Command *command)
{
    return day_hands_free(day) && in_field(day, command->box) &&
           knot_at(day, command->box.column, command->box.row) >= 0;
}

static bool tray_allowed(const Day *day, const Command *command)
{
    (void)command;
    return day->phase == PHASE_SHIFT && day->tray_count > 0 && day->tray_count + day->answering_count <= TRAY_MAX && day->office.job_count < JOBS_MAX;
}

static bool unmute_allowed(const Day *day, const Command *command)
{
    (void)command;
    return day->phase == PHASE_SHIFT && day->office.muted;
}

static bool manner_allowed(const Day *day, const Command *command)
{
    return day_meeting(day) && command->argument >= MANNER_QUIET && command->argument <= MANNER_SPEAK;
}

static bool nod_allowed(const Day *day, const Command *command)
{
    (void)command;
    NodTime time = day_nod(day);
    return time == NOD_ON_BEAT || time == NOD_BESIDE;
}

static bool pull_allowed(const Day *day, const Command *command)
{
    (void)command;
    int tightened, most, by = constants_of(day)[CONSTANT_TRAP_TIGHTENS];
    return by > 0 && day_trap(day, &tightened, &most) && tightened + by <= most;
}

static bool jiggle_allowed(const Day *day, const Command *command)
{
    (void)command;
    return may_start(day);
}

static bool ask_allowed(const Day *day, const Command *command)
{
    return may_start(day) && (day->office.known >> day->file & 1u) == 0 && !walk_allowed(day, command);
}

static bool file_allowed(const Day *day, const Command *command)
{
    return may_start(day) && day->office.hold == HOLD_NONE && command->argument >= 0 &&
           command->argument < day->level->file_count && command->argument != day->file;
}

static bool warrant_allowed(const Day *day, const Command *command)
{
    (void)command;
    return may_start(day) && day->office.warrant_left;
}

static bool stay_allowed(const Day *day, const Command *command)
{
    (void)command;
    return day->phase == PHASE_CLOSING;
}

static bool leave_allowed(const Day *day, const Command *command)
{
    (void)command;
    return day->phase == PHASE_CLOSING || day->phase == PHASE_NIGHT;
}

static bool transfer_allowed(const Day *day, const Command *command)
{
    (void)command;
    return day_post(day) >= 0;
}

static bool guess_allowed(const Day *day, const Command *command)
{
    const Guess *guess = &command->guess;
    if (!day_asks(day))
        return false;
    if (guess->kind == GUESS_UNKNOWN)
        return guess->refining == 0 && guess->around == 0 && guess->bins == 0;
    return guess->kind == GUESS_SAID && guess->refining >= 0 && guess->refining <= GUESS_MINUTES_MOST && guess->around >= 0 &&
           guess->around <= GUESS_MINUTES_MOST && guess->bins >= 0 && guess->bins <= GUESS_BINS_MOST;
}

static bool verdict_allowed(const Day *day, const Command *command)
{
    return day->phase == PHASE_OVER && day->review < 0 && command->argument >= 0 && command->argument < JUDGED_COUNT;
}

bool day_allows(const Day *day, const Command *command)
{
    static Allowed *const allowed[COMMAND_COUNT] = {
        [COMMAND_NONE] = always,
        [COMMAND_BET] = bet_allowed,
        [COMMAND_PROPOSE] = propose_allowed,
        [COMMAND_ADOPT] = never,
        [COMMAND_AMEND] = never,
        [COMMAND_BEGIN] = begin_allowed,
        [COMMAND_GATHER] = gather_allowed,
        [COMMAND_LENS] = lens_allowed,
        [COMMAND_RELEASE] = release_allowed,
        [COMMAND_DEPOSIT] = deposit_allowed,
        [COMMAND_CLEAR] = clear_allowed,
        [COMMAND_UNPICK] = unpick_allowed,
        [COMMAND_ANSWER] = answer_allowed,
        [COMMAND_EMPTY_TRAY] = tray_allowed,
        [COMMAND_UNMUTE] = unmute_allowed,
        [COMMAND_MANNER] = manner_allowed,
        [COMMAND_NOD] = nod_allowed,
        [COMMAND_PULL] = pull_allowed,
        [COMMAND_JIGGLE] = jiggle_allowed,
        [COMMAND_ASK] = ask_allowed,
        [COMMAND_WALK] = walk_allowed,
        [COMMAND_STEP] = step_allowed,
        [COMMAND_VISIT] = visit_allowed,
        [COMMAND_SAY] = say_allowed,
        [COMMAND_OPEN_FILE] = file_allowed,
        [COMMAND_WARRANT] = warrant_allowed,
        [COMMAND_STAY] = stay_allowed,
        [COMMAND_LEAVE] = leave_allowed,
        [COMMAND_GUESS] = guess_allowed,
        [COMMAND_VERDICT] = verdict_allowed,
        [COMMAND_STAMP] = never,
        [COMMAND_LOOK] = never,
        [COMMAND_TRANSFER] = transfer_allowed,
    };
    if (charter_run_is(day))
        return charter_allows(day, command);
    if (day->rating.on)
        return rating_allows(day, command);
    return command->kind < COMMAND_COUNT && allowed[command->kind](day, command);
}

static void begin(Turn *turn)
{
    Day *day = turn->day;
    const int *constants = constants_of(day);
    day->phase = PHASE_SHIFT;
    strip_begin(&day->ledger.strip, day_number(day), day->timetable.shift_start);
    emit(turn, EVENT_DAY_BEGINS, day_number(day), 0);
    if (day->ledger.official < constants[CONSTANT_CONVERSATION_UNDER]) {
        day->office.misalignment = min_int(SIGNAL_FULL, day->office.misalignment + constants[CONSTANT_CONVERSATION_MISALIGNS]);
        interrupt(turn, (Job){.kind = JOB_TALK, .minutes = (int16_t)constants[CONSTANT_CONVERSATION_MINUTES], .row = -1}, 0, 0);
    }
    if (charter_floor_is(day))
        charter_morning(turn);
    arrive(turn);
    sense(turn);
}

static void propose(Turn *turn, int rule)
{
    Day *day = turn->day;
    int cost = day->level->rules[rule].cost;
    day->office.rules |= 1u << rule;
    day->office.rule_day[rule] = (uint8_t)day_number(day);
    day->ledger.official = max_int(0, day->ledger.official - cost);
    for (int i = 0; i < JUDGED_COUNT; i++)
        day->ledger.standing[i] = max_int(0, day->ledger.standing[i] - cost);
    day->ledger.spent[day_number(day) - 1] += cost;
    note_standing(day);
    emit(turn, EVENT_RULE_BOUGHT, rule, 0);
}

static void nod(Turn *turn)
{
    Day *day = turn->day;
    bool seen = day_nod(day) == NOD_ON_BEAT;
    day->office.jobs[day->office.job_count - 1].nodded = (int16_t)(day_meeting_beats(day) / PHRASE_BEATS + 1);
    if (seen)
        show(turn, constants_of(day)[CONSTANT_SEEN_NOD] * PHRASE_MINUTES);
    emit(turn, EVENT_NODDED, seen, 0);
}

static void behave(Day *day, Manner manner)
{
    day->office.manner = (uint8_t)manner;
    if (manner == MANNER_SPEAK)
        speak(day);
}

static void pull(Turn *turn)
{
    Office *office = &turn->day->office;
    Job *trap = &office->jobs[office->job_count - 1];
    int by = constants_of(turn->day)[CONSTANT_TRAP_TIGHTENS];
    trap->minutes = (int16_t)(trap->minutes + by);
    trap->length = (int16_t)(trap->length + by);
    emit(turn, EVENT_TIGHTENED, trap->length, 0);
}

static void jiggle(Turn *turn)
{
    const int *constants = constants_of(turn->day);
    Job job = {.kind = JOB_SHOW, .minutes = (int16_t)constants[CONSTANT_JIGGLE_MINUTES], .row = -1,
               .shows = constants[CONSTANT_SEEN_JIGGLE]};
    interrupt(turn, job, constants[CONSTANT_CUT_JIGGLE], 0);
}

static void open_file(Turn *turn, int file)
{
    Day *day = turn->day;
    if (day->hand.count > 0)
        release_hand(turn);
    day->put_away[day->file] = (int16_t)beat_minute(day->beat);
    day->file = (int8_t)file;
    FieldSpan span = {.day = day_number(day), .file = file, .start = day->timetable.shift_start,
                      .end = day->timetable.shift_end, .from = day->put_away[file]};
    field_draw(day->level, day->seed, span, &day->field);
    emit(turn, EVENT_FIELD, file, 0);
    interrupt(turn, (Job){.kind = JOB_SWITCH, .minutes = (int16_t)constants_of(day)[CONSTANT_SWITCH_MINUTES], .row = -1}, 0, 0);
}

static void use_warrant(Turn *turn)
{
    turn->day->office.warrant_left = false;
    interrupt(turn, (Job){.kind = JOB_PERK, .minutes = (int16_t)constants_of(turn->day)[CONSTANT_WARRANT_MINUTES], .row = -1}, 0, 0);
}

static void stay(Turn *turn)
{
    Day *day = turn->day;
    day->phase = PHASE_NIGHT;
    FieldSpan span = {.day = day_number(day), .file = day->file, .start = day->timetable.shift_end,
                      .end = day->timetable.shift_end + constants_of(day)[CONSTANT_EVENING_MINUTES], .night = true};
    if (day->office_only)
        return;
    field_draw(day->level, day->seed, span, &day->field);
    emit(turn, EVENT_FIELD, day->file, 0);
}

static void transfer(Turn *turn)
{
    turn->day->post = (int8_t)(day_post(turn->day) + 1);
    go_home(turn);
}

static void execute(Turn *turn, const Command *command)
{
    switch ((CommandKind)command->kind) {
    case COMMAND_BET: turn->day->bet = (int8_t)command->argument; break;
    case COMMAND_PROPOSE: propose(turn, command->argument); break;
    case COMMAND_BEGIN: begin(turn); break;
    case COMMAND_GATHER: gather_box(turn, command->box); break;
    case COMMAND_LENS: gather_lens(turn, command->box.column, command->box.row); break;
    case COMMAND_RELEASE: release_hand(turn); break;
    case COMMAND_DEPOSIT: deposit(turn, command->argument); break;
    case COMMAND_CLEAR: clear_bin(turn, command->argument); break;
    case COMMAND_UNPICK: unpick(turn, command->box.column, command->box.row); break;
    case COMMAND_ANSWER: answer(turn, command->event, (Choice)command->choice); break;
    case COMMAND_EMPTY_TRAY: empty_tray(turn); break;
    case COMMAND_UNMUTE: turn->day->office.muted = false; break;
    case COMMAND_MANNER: behave(turn->day, (Manner)command->argument); break;
    case COMMAND_NOD: nod(turn); break;
    case COMMAND_PULL: pull(turn); break;
    case COMMAND_JIGGLE: jiggle(turn); break;
    case COMMAND_ASK:
        interrupt(turn, (Job){.kind = JOB_WALK, .minutes = (int16_t)constants_of(turn->day)[CONSTANT_ASK_MINUTES], .row = -1}, 0, 0);
        break;
    case COMMAND_WALK: walk(turn, command); break;
    case COMMAND_STEP: step(turn, command); break;
    case COMMAND_VISIT: visit(turn, command); break;
    case COMMAND_SAY: say(turn, command); break;
    case COMMAND_OPEN_FILE: open_file(turn, command->argument); break;
    case COMMAND_WARRANT: use_warrant(turn); break;
    case COMMAND_STAY: stay(turn); break;
    case COMMAND_LEAVE: go_home(turn); break;
    case COMMAND_GUESS: turn->day->ledger.guesses[day_over(turn->day) - 1] = command->guess; break;
    case COMMAND_VERDICT: turn->day->review = (int8_t)command->argument; break;
    case COMMAND_TRANSFER: transfer(turn); break;
    case COMMAND_STAMP: /* a steward's */
    case COMMAND_LOOK:
    case COMMAND_ADOPT: /* of a charter's run */
    case COMMAND_AMEND:
    case COMMAND_NONE:
    case COMMAND_COUNT: break;
    }
}

bool day_obey(Day *day, const Command *command, Events *events)
{
    day_run(day, command->beat, events);
    Turn turn = {day, events};
    if (!day_allows(day, command)) {
        emit(&turn, EVENT_REFUSED, command->kind, 0);
        return false;
    }
    if (day->rating.on)
        rating_execute(&turn, command);
    else if (charter_run_is(day))
        charter_execute(day, command, events);
    else
        execute(&turn, command);
    return true;
}
