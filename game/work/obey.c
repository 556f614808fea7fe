/* obey.c - commands: first whether one makes sense now, then what it does. A player, a bot and a replay all come through here. */
#include "work/answer.h"
#include "work/refine.h"

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

bool day_may_propose(const Day *day, int rule)
{
    return day->phase == PHASE_BRIEFING && rule >= 0 && rule < day->level->rule_count &&
           (day->office.rules >> rule & 1u) == 0 && day->ledger.official >= constants_of(day)[CONSTANT_RULE_HEARD] &&
           day->ledger.official >= day->level->rules[rule].cost;
}

static bool bet_allowed(const Day *day, int choice)
{
    return day->phase == PHASE_BRIEFING && day_number(day) == 1 && choice >= 0 && choice < day->level->bet.choice_count;
}

static bool in_meeting(const Day *day)
{
    int top = day->office.job_count - 1;
    return day->phase == PHASE_SHIFT && top >= 0 && day->office.jobs[top].kind == JOB_MEETING;
}

/* At the desk with room on the stack: what one starts oneself. */
static bool may_start(const Day *day)
{
    return day->phase == PHASE_SHIFT && day->office.job_count == 0;
}

static bool box_allowed(const Day *day, Box box)
{
    Box clipped = field_clip(&day->field, box);
    return day_hands_free(day) && day->hand.count == 0 && box.columns > 0 && box.rows > 0 && clipped.columns > 0 &&
           clipped.rows > 0;
}

static bool file_allowed(const Day *day, int file)
{
    return may_start(day) && day->office.hold == HOLD_NONE && file >= 0 && file < day->level->file_count && file != day->file;
}

bool day_allows(const Day *day, const Command *command)
{
    bool free = day_hands_free(day);
    switch ((CommandKind)command->kind) {
    case COMMAND_NONE: return true;
    case COMMAND_BET: return bet_allowed(day, command->argument);
    case COMMAND_PROPOSE: return day_may_propose(day, command->argument);
    case COMMAND_BEGIN: return day->phase == PHASE_BRIEFING;
    case COMMAND_GATHER: return box_allowed(day, command->box);
    case COMMAND_LENS: return free && day->hand.count == 0 && in_field(day, command->box);
    case COMMAND_RELEASE: return day->hand.count > 0;
    case COMMAND_DEPOSIT: return free && day->hand.count > 0 && is_bin(command->argument);
    case COMMAND_PICK: return free && is_bin(command->argument) && day->bins[day->file][command->argument].others > 0;
    case COMMAND_UNPICK: return free && in_field(day, command->box) && knot_at(day, command->box.column, command->box.row) >= 0;
    case COMMAND_ANSWER: return answer_allowed(day, command);
    case COMMAND_EMPTY_TRAY: return day->phase == PHASE_SHIFT && day->tray_count > 0 && day->office.job_count < JOBS_MAX;
    case COMMAND_UNMUTE: return day->phase == PHASE_SHIFT && day->office.muted;
    case COMMAND_MANNER: return in_meeting(day) && command->argument >= MANNER_QUIET && command->argument <= MANNER_SPEAK;
    case COMMAND_JIGGLE: return may_start(day);
    case COMMAND_ASK: return may_start(day) && (day->office.known >> day->file & 1u) == 0;
    case COMMAND_OPEN_FILE: return file_allowed(day, command->argument);
    case COMMAND_WARRANT: return may_start(day) && day->office.warrant_left;
    case COMMAND_STAY: return day->phase == PHASE_CLOSING;
    case COMMAND_LEAVE: return day->phase == PHASE_CLOSING || day->phase == PHASE_NIGHT;
    case COMMAND_COUNT: break;
    }
    return false;
}

static void begin(Turn *turn)
{
    Day *day = turn->day;
    const int *constants = constants_of(day);
    day->phase = PHASE_SHIFT;
    emit(turn, EVENT_DAY_BEGINS, day_number(day), 0);
    if (day->ledger.official < constants[CONSTANT_CONVERSATION_UNDER]) {
        day->office.misalignment = min_int(SIGNAL_FULL, day->office.misalignment + constants[CONSTANT_CONVERSATION_MISALIGNS]);
        interrupt(turn, (Job){.kind = JOB_TALK, .minutes = (int16_t)constants[CONSTANT_CONVERSATION_MINUTES], .row = -1}, 0, 0);
    }
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

static void jiggle(Turn *turn)
{
    const int *constants = constants_of(turn->day);
    show(turn, constants[CONSTANT_SEEN_JIGGLE]);
    Job job = {.kind = JOB_SHOW, .minutes = (int16_t)constants[CONSTANT_JIGGLE_MINUTES], .row = -1};
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
                      .end = day->timetable.shift_end + EVENING_MINUTES, .night = true};
    if (!day->office_only)
        field_draw(day->level, day->seed, span, &day->field);
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
    case COMMAND_PICK: hold(turn, HOLD_PICK, BEATS_A_MINUTE, command->argument); break;
    case COMMAND_UNPICK: unpick(turn, command->box.column, command->box.row); break;
    case COMMAND_ANSWER: answer(turn, command->event, (Choice)command->choice); break;
    case COMMAND_EMPTY_TRAY: empty_tray(turn); break;
    case COMMAND_UNMUTE: turn->day->office.muted = false; break;
    case COMMAND_MANNER: turn->day->office.manner = (uint8_t)command->argument; break;
    case COMMAND_JIGGLE: jiggle(turn); break;
    case COMMAND_ASK:
        interrupt(turn, (Job){.kind = JOB_WALK, .minutes = (int16_t)constants_of(turn->day)[CONSTANT_ASK_MINUTES], .row = -1}, 0, 0);
        break;
    case COMMAND_OPEN_FILE: open_file(turn, command->argument); break;
    case COMMAND_WARRANT: use_warrant(turn); break;
    case COMMAND_STAY: stay(turn); break;
    case COMMAND_LEAVE: go_home(turn); break;
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
    execute(&turn, command);
    return true;
}
