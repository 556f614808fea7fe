#include "record/command.h"

#include "level/words.h"
#include "record/line.h"

/* ---- the words ---- */

typedef enum Form {
    FORM_NONE, /* never written */
    FORM_BARE,
    FORM_BET,
    FORM_RULE,
    FORM_FILE,
    FORM_BIN,
    FORM_MANNER,
    FORM_HEADING,
    FORM_SPEECH,
    FORM_POINT,
    FORM_BOX,
    FORM_EVENT,
    FORM_GUESS,
    FORM_JUDGED,
    FORM_STAMP,
    FORM_DESK,
    FORM_COUNT
} Form;

static const char *const wants[FORM_COUNT] = {
    [FORM_NONE] = "there is no such command",
    [FORM_BARE] = "this command wants BEAT alone",
    [FORM_BET] = "this command wants BEAT CHOICE, a choice of the level's bet",
    [FORM_RULE] = "this command wants BEAT RULE, a rule of the level",
    [FORM_FILE] = "this command wants BEAT FILE, a file of the level",
    [FORM_BIN] = "this command wants BEAT BIN, a bin from 0 to 4",
    [FORM_MANNER] = "this command wants BEAT MANNER: quiet, nod or speak",
    [FORM_HEADING] = "this command wants BEAT HEADING: north, east, south or west",
    [FORM_SPEECH] = "this command wants BEAT PERSON LINE, a choice in the talk of that person, counted from 0",
    [FORM_POINT] = "this command wants BEAT COLUMN ROW",
    [FORM_BOX] = "this command wants BEAT COLUMN ROW COLUMNS ROWS",
    [FORM_EVENT] = "this command wants BEAT DAY MINUTE KIND PERSON CHOICE, PERSON one of the level or *",
    [FORM_GUESS] = "this command wants BEAT REFINING AROUND BINS, two numbers of minutes and one of bins, or BEAT unknown",
    [FORM_STAMP] = "this command wants BEAT DESK RATING, a desk of the level and 1 to 5",
    [FORM_DESK] = "this command wants BEAT DESK, a desk of the level",
    [FORM_JUDGED] = "this command wants BEAT COUNT: seen, counted or served",
};

typedef struct CommandRow {
    const char *word;
    Form form;
} CommandRow;

static const CommandRow command_rows[COMMAND_COUNT] = {
    [COMMAND_NONE] = {"none", FORM_NONE},
    [COMMAND_BET] = {"bet", FORM_BET},
    [COMMAND_PROPOSE] = {"propose", FORM_RULE},
    [COMMAND_ADOPT] = {"adopt", FORM_RULE},
    [COMMAND_AMEND] = {"amend", FORM_BARE},
    [COMMAND_BEGIN] = {"begin", FORM_BARE},
    [COMMAND_GATHER] = {"gather", FORM_BOX},
    [COMMAND_LENS] = {"lens", FORM_POINT},
    [COMMAND_RELEASE] = {"release", FORM_BARE},
    [COMMAND_DEPOSIT] = {"deposit", FORM_BIN},
    [COMMAND_CLEAR] = {"clear", FORM_BIN},
    [COMMAND_UNPICK] = {"unpick", FORM_POINT},
    [COMMAND_ANSWER] = {"answer", FORM_EVENT},
    [COMMAND_EMPTY_TRAY] = {"empty-tray", FORM_BARE},
    [COMMAND_UNMUTE] = {"unmute", FORM_BARE},
    [COMMAND_MANNER] = {"manner", FORM_MANNER},
    [COMMAND_NOD] = {"nod", FORM_BARE},
    [COMMAND_PULL] = {"pull", FORM_BARE},
    [COMMAND_JIGGLE] = {"jiggle", FORM_BARE},
    [COMMAND_ASK] = {"ask", FORM_BARE},
    [COMMAND_WALK] = {"walk", FORM_BARE},
    [COMMAND_STEP] = {"step", FORM_HEADING},
    [COMMAND_VISIT] = {"visit", FORM_BARE},
    [COMMAND_SAY] = {"say", FORM_SPEECH},
    [COMMAND_OPEN_FILE] = {"open-file", FORM_FILE},
    [COMMAND_WARRANT] = {"warrant", FORM_BARE},
    [COMMAND_STAY] = {"stay", FORM_BARE},
    [COMMAND_LEAVE] = {"leave", FORM_BARE},
    [COMMAND_GUESS] = {"guess", FORM_GUESS},
    [COMMAND_VERDICT] = {"verdict", FORM_JUDGED},
    [COMMAND_STAMP] = {"stamp", FORM_STAMP},
    [COMMAND_LOOK] = {"look", FORM_DESK},
    [COMMAND_TRANSFER] = {"transfer", FORM_BARE},
};

static const char *const manner_words[] = {[MANNER_QUIET] = "quiet", [MANNER_NOD] = "nod", [MANNER_SPEAK] = "speak"};

static const char *const heading_words[HEADING_COUNT] = {
    [HEADING_NORTH] = "north", [HEADING_EAST] = "east", [HEADING_SOUTH] = "south", [HEADING_WEST] = "west"};

static const char *const entry_tokens[ENTRY_COUNT] = {
    [ENTRY_PING] = "ping", [ENTRY_MEETING] = "meeting", [ENTRY_REPORT] = "report",
    [ENTRY_PERK] = "perk", [ENTRY_TOOL] = "tool",       [ENTRY_EVENING_PING] = "evening-ping",
};

static const char *const choice_tokens[CHOICE_COUNT] = {
    [CHOICE_NONE] = "none",     [CHOICE_NOW] = "now",     [CHOICE_TRAY] = "tray",
    [CHOICE_MUTE] = "mute",     [CHOICE_JOIN] = "join",   [CHOICE_DECLINE] = "decline",
    [CHOICE_NOTE] = "note",     [CHOICE_WRITE] = "write", [CHOICE_LET_TOOL] = "let-tool",
    [CHOICE_LEAVE] = "leave",   [CHOICE_LAYER] = "layer", [CHOICE_REPLACE] = "replace",
    [CHOICE_REFUSE] = "refuse", [CHOICE_TAKE] = "take",   [CHOICE_PASS] = "pass",
    [CHOICE_ANSWER] = "answer",
};

static const char nobody[] = "*";
static const char unknown[] = "unknown";

const char *command_word(CommandKind kind)
{
    return command_rows[kind].word;
}

const char *entry_word(EntryKind kind)
{
    return entry_tokens[kind];
}

const char *choice_word(Choice choice)
{
    return choice_tokens[choice];
}

/* ---- out ---- */

static void print_event(const Command *command, const Level *level, Buffer *out)
{
    EventName event = command->event;
    buffer_print(out, " %d %d %s %s %s", event.day, event.minute, entry_tokens[event.kind],
                 event.person < 0 ? nobody : level->people[event.person].id, choice_tokens[command->choice]);
}

/* The talk that a speech is part of. */
static const Talk *talk_of(const Level *level, int speech)
{
    const Talk *talk = &level->talks[0];
    while (speech >= talk->first + talk->count)
        talk++;
    return talk;
}

static void print_speech(int speech, const Level *level, Buffer *out)
{
    const Talk *talk = talk_of(level, speech);
    buffer_print(out, " %s %d", level->people[talk->person].id, speech - talk->first);
}

static void print_guess(const Guess *guess, Buffer *out)
{
    if (guess->kind == GUESS_UNKNOWN)
        buffer_print(out, " %s", unknown);
    else
        buffer_print(out, " %d %d %d", guess->refining, guess->around, guess->bins);
}

void command_print(const Command *command, const Level *level, Buffer *out)
{
    const CommandRow *row = &command_rows[command->kind];
    const Box *box = &command->box;
    int argument = command->argument;
    buffer_print(out, "%s %d", row->word, (int)command->beat);
    switch (row->form) {
    case FORM_NONE:
    case FORM_BARE: break;
    case FORM_BET: buffer_print(out, " %s", level->bet.choices[argument].word); break;
    case FORM_RULE: buffer_print(out, " %s", level->rules[argument].id); break;
    case FORM_FILE: buffer_print(out, " %s", level->files[argument].id); break;
    case FORM_BIN: buffer_print(out, " %d", argument); break;
    case FORM_MANNER: buffer_print(out, " %s", manner_words[argument]); break;
    case FORM_HEADING: buffer_print(out, " %s", heading_words[argument]); break;
    case FORM_SPEECH: print_speech(argument, level, out); break;
    case FORM_POINT: buffer_print(out, " %d %d", box->column, box->row); break;
    case FORM_BOX: buffer_print(out, " %d %d %d %d", box->column, box->row, box->columns, box->rows); break;
    case FORM_EVENT: print_event(command, level, out); break;
    case FORM_GUESS: print_guess(&command->guess, out); break;
    case FORM_JUDGED: buffer_print(out, " %s", judged_words[argument]); break;
    case FORM_STAMP: buffer_print(out, " %s %d", level->desks[argument / STAMP_DESK].id, argument % STAMP_DESK); break;
    case FORM_DESK: buffer_print(out, " %s", level->desks[argument].id); break;
    case FORM_COUNT: break; /* no row has it */
    }
}

/* ---- in ---- */

static bool read_argument(Text *rest, int low, int high, int16_t *argument)
{
    int64_t value;
    if (!word_int(rest, low, high, &value))
        return false;
    *argument = (int16_t)value;
    return true;
}

/* `names` is the first of `count` names that lie `stride` bytes apart. */
static bool read_name(Text *rest, const void *names, size_t stride, int count, int16_t *index)
{
    Text word;
    if (!word_next(rest, &word))
        return false;
    for (int i = 0; i < count; i++) {
        const char *const *name = (const void *)((const char *)names + (size_t)i * stride);
        if (text_is(word, *name)) {
            *index = (int16_t)i;
            return true;
        }
    }
    return false;
}

#define READ_NAME(rest, list, member, count, index) read_name(rest, &(list)[0].member, sizeof(list)[0], count, index)

static bool read_word(Text *rest, const char *const words[], int count, int16_t *argument)
{
    int row;
    if (!word_pick(rest, words, count, &row))
        return false;
    *argument = (int16_t)row;
    return true;
}

static bool read_speech(Text *rest, const Level *level, int16_t *argument)
{
    int16_t person;
    if (!READ_NAME(rest, level->people, id, level->person_count, &person))
        return false;
    for (int i = 0; i < level->talk_count; i++) {
        const Talk *talk = &level->talks[i];
        if (talk->person != person || talk->count == 0)
            continue;
        if (!read_argument(rest, 0, talk->count - 1, argument))
            return false;
        *argument = (int16_t)(*argument + talk->first);
        return level->speeches[*argument].kind == SPEECH_CHOICE;
    }
    return false;
}

static bool read_point(Text *rest, Box *box)
{
    return read_argument(rest, INT16_MIN, INT16_MAX, &box->column) &&
           read_argument(rest, INT16_MIN, INT16_MAX, &box->row);
}

static bool read_box(Text *rest, Box *box)
{
    return read_point(rest, box) && read_argument(rest, INT16_MIN, INT16_MAX, &box->columns) &&
           read_argument(rest, INT16_MIN, INT16_MAX, &box->rows);
}

static bool read_person(Text *rest, const Level *level, int8_t *person)
{
    int16_t index = -1;
    if (!text_is(text_part(*rest, 0, 2), "* ") && !READ_NAME(rest, level->people, id, level->person_count, &index))
        return false;
    if (index < 0)
        *rest = text_part(*rest, 2, rest->length);
    *person = (int8_t)index;
    return true;
}

static bool read_event(Text *rest, const Level *level, Command *command)
{
    EventName *event = &command->event;
    int kind, choice;
    if (!read_argument(rest, 1, level->days, &event->day) ||
        !read_argument(rest, 0, MINUTES_A_DAY - 1, &event->minute) ||
        !word_pick(rest, entry_tokens, ENTRY_COUNT, &kind) || !read_person(rest, level, &event->person) ||
        !word_pick(rest, choice_tokens, CHOICE_COUNT, &choice))
        return false;
    event->kind = (uint8_t)kind;
    command->choice = (uint8_t)choice;
    return true;
}

static bool read_guess(Text *rest, Guess *guess)
{
    *guess = (Guess){.kind = GUESS_UNKNOWN};
    if (text_is(*rest, unknown)) {
        *rest = (Text){0};
        return true;
    }
    guess->kind = GUESS_SAID;
    return read_argument(rest, 0, GUESS_MINUTES_MOST, &guess->refining) && read_argument(rest, 0, GUESS_MINUTES_MOST, &guess->around) &&
           read_argument(rest, 0, GUESS_BINS_MOST, &guess->bins);
}

static bool read_stamp(Text *rest, const Level *level, int16_t *argument)
{
    int16_t desk, rating;
    if (!READ_NAME(rest, level->desks, id, level->desk_count, &desk) || !read_argument(rest, 1, RATING_MOST, &rating))
        return false;
    *argument = (int16_t)(desk * STAMP_DESK + rating);
    return true;
}

static bool read_form(Text *rest, Form form, const Level *level, Command *command)
{
    int16_t *argument = &command->argument;
    switch (form) {
    case FORM_NONE: return false;
    case FORM_BARE: return true;
    case FORM_BET: return READ_NAME(rest, level->bet.choices, word, level->bet.choice_count, argument);
    case FORM_RULE: return READ_NAME(rest, level->rules, id, level->rule_count, argument);
    case FORM_FILE: return READ_NAME(rest, level->files, id, level->file_count, argument);
    case FORM_BIN: return read_argument(rest, 0, BIN_COUNT - 1, argument);
    case FORM_MANNER: return read_word(rest, manner_words, COUNT_OF(manner_words), argument);
    case FORM_HEADING: return read_word(rest, heading_words, HEADING_COUNT, argument);
    case FORM_SPEECH: return read_speech(rest, level, argument);
    case FORM_POINT: return read_point(rest, &command->box);
    case FORM_BOX: return read_box(rest, &command->box);
    case FORM_EVENT: return read_event(rest, level, command);
    case FORM_GUESS: return read_guess(rest, &command->guess);
    case FORM_JUDGED: return read_word(rest, judged_words, JUDGED_COUNT, argument);
    case FORM_STAMP: return read_stamp(rest, level, argument);
    case FORM_DESK: return READ_NAME(rest, level->desks, id, level->desk_count, argument);
    case FORM_COUNT: break; /* no row has it */
    }
    return false;
}

static bool find_row(Text word, int *kind)
{
    for (*kind = 0; *kind < COMMAND_COUNT; ++*kind) {
        if (text_is(word, command_rows[*kind].word))
            return true;
    }
    return false;
}

bool command_read(Text words, const Level *level, Command *command, const char **why)
{
    Text word;
    int kind;
    int64_t beat;
    *why = wants[FORM_NONE];
    if (!word_next(&words, &word) || !find_row(word, &kind))
        return false;
    Form form = command_rows[kind].form;
    *why = wants[form];
    Command read = {.kind = (uint8_t)kind};
    if (!word_int(&words, 0, beat_at(level->days + 1, 0), &beat) || !read_form(&words, form, level, &read) ||
        words.length > 0)
        return false;
    read.beat = (Beat)beat;
    *command = read;
    return true;
}
