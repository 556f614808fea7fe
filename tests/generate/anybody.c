#include "generate/anybody.h"

#include "work/choices.h"
#include "work/look.h"
#include "work/obey.h"

enum { TRIES = 16, WAIT_BEATS = 6 * BEATS_A_MINUTE };

/* What an argument may count: bins, rules, files, headings, lines that are said. */
static int draw_argument(Rng *chance, const Day *day, CommandKind kind)
{
    const Level *level = day->level;
    if (rng_chance(chance, 50))
        return rng_below(chance, 1 << 16) - (1 << 15);
    if (kind == COMMAND_SAY)
        return rng_below(chance, level->speech_count + 1);
    if (kind == COMMAND_STAMP)
        return rng_below(chance, STAMP_DESK * LEVEL_DESKS);
    if (kind == COMMAND_OPEN_FILE)
        return rng_below(chance, level->file_count + 1);
    if (kind == COMMAND_PROPOSE || kind == COMMAND_ADOPT || kind == COMMAND_AMEND)
        return rng_below(chance, level->rule_count + 1);
    return rng_below(chance, BIN_COUNT + 1);
}

/* At the rim and beyond, or where something is. */
static Box draw_box(Rng *chance, const Day *day)
{
    const NumberFile *file = &day->level->files[max_int(0, day->file)];
    Box box = {0};
    box.column = (int16_t)(rng_below(chance, file->columns + 4) - 2);
    box.row = (int16_t)(rng_below(chance, file->rows + 4) - 2);
    box.columns = (int16_t)rng_below(chance, GATHER_COLUMNS_MAX + 2);
    box.rows = (int16_t)rng_below(chance, GATHER_ROWS_MAX + 2);
    return box;
}

/* Of something that is there, if anything is. */
static void draw_answer(Rng *chance, const Day *day, Command *command)
{
    bool tray = day->offer_count == 0 || rng_chance(chance, 500);
    if (tray && day->tray_count > 0)
        command->event = day->tray[rng_below(chance, day->tray_count)].name;
    else if (day->offer_count > 0)
        command->event = day->offers[rng_below(chance, day->offer_count)].name;
    command->choice = (uint8_t)rng_below(chance, CHOICE_COUNT);
}

Command anybody_any(Rng *chance, const Day *day)
{
    Command command = {.beat = day->beat};
    command.kind = (uint8_t)(1 + rng_below(chance, COMMAND_COUNT - 1));
    command.argument = (int16_t)draw_argument(chance, day, (CommandKind)command.kind);
    command.box = draw_box(chance, day);
    if (command.kind == COMMAND_ANSWER)
        draw_answer(chance, day, &command);
    if (command.kind == COMMAND_GUESS) {
        command.guess.kind = rng_chance(chance, 500) ? GUESS_SAID : GUESS_UNKNOWN;
        command.guess.refining = (int16_t)rng_below(chance, 800);
        command.guess.around = (int16_t)rng_below(chance, 800);
        command.guess.bins = (int16_t)rng_below(chance, GUESS_BINS_MOST + 1);
    }
    return command;
}

Command anybody_next(Rng *chance, const Day *day)
{
    for (int i = 0; i < TRIES; i++) {
        Command command = anybody_any(chance, day);
        if (day_allows(day, &command))
            return command;
    }
    return (Command){.beat = day->beat + 1 + rng_below(chance, WAIT_BEATS)};
}
