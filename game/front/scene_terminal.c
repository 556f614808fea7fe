/* scene_terminal.c - the day at the desk, the closing and the night: puts glass, instruments, cards and panels
 * together, and turns what is chosen into commands. */
#include "front/scene.h"

#include "front/cards.h"
#include "front/desk.h"
#include "front/flight.h"
#include "front/hand.h"
#include "front/instruments.h"
#include "front/panels.h"
#include "front/play.h"
#include "front/sea.h"

static void update(Game *game, uint64_t elapsed)
{
    float seconds = (float)elapsed / 1e6f;
    if (game->play.day.phase != PHASE_CLOSING)
        play_advance(game, elapsed);
    if (game->scene != SCENE_TERMINAL)
        return;
    desk_update(game, seconds);
    hand_update(game, seconds);
    sea_update(game, seconds);
    if (game->play.day.phase == PHASE_CLOSING && panel_closing_left(game) <= 0)
        play_obey(game, (Command){.kind = COMMAND_LEAVE});
}

/* A report takes any letter, whatever else it would ask for. */
static bool writes(Game *game, const Input *input)
{
    const Job *job = play_job(&game->play);
    bool letter =
        input->kind == INPUT_KEY_DOWN && !input->control && (input->key == KEY_CHARACTER || input->key == KEY_SPACE);
    if (!job || job->kind != JOB_REPORT || !letter)
        return false;
    game->desk.report_keys += !input->repeat;
    return true;
}

static void input(Game *game, const Input *input)
{
    Act act = key_act(input);
    if (act >= ACT_FIRST && act <= ACT_THIRD)
        card_choose(game, (int)act - ACT_FIRST);
    else if (act == ACT_CARD)
        desk_next_card(game);
    else if (act != ACT_NONE && day_at_desk(&game->play.day))
        hand_act(game, act);
    else if (input->kind != INPUT_KEY_DOWN && input->kind != INPUT_KEY_UP)
        hand_pointer(game, input);
}

static void give(Game *game, CommandKind kind)
{
    play_obey(game, (Command){.kind = (uint8_t)kind});
}

static void next_file(Game *game)
{
    const Day *day = &game->play.day;
    play_obey(game,
              (Command){.kind = COMMAND_OPEN_FILE, .argument = (int16_t)((day->file + 1) % day->level->file_count)});
}

static void choose(Game *game, int id)
{
    static const CommandKind commands[] = {
        [CHOOSE_JIGGLE] = COMMAND_JIGGLE, [CHOOSE_ASK] = COMMAND_ASK,         [CHOOSE_TRAY] = COMMAND_EMPTY_TRAY,
        [CHOOSE_UNMUTE] = COMMAND_UNMUTE, [CHOOSE_WARRANT] = COMMAND_WARRANT, [CHOOSE_HOME] = COMMAND_LEAVE,
        [CHOOSE_STAY] = COMMAND_STAY};
    if (id == CHOOSE_PAUSE)
        game_pause(game);
    else if (id == CHOOSE_FILES)
        next_file(game);
    else if (id == CHOOSE_CARD)
        desk_next_card(game);
    else if (id == CHOOSE_MAP)
        instruments_map_click(game, game->pointer_x, game->pointer_y);
    else if (id >= CHOOSE_ANSWER && id < CHOOSE_CARD_GROUND)
        card_choose(game, id - CHOOSE_ANSWER);
    else if (id >= CHOOSE_BIN && id < CHOOSE_ANSWER)
        hand_bin(game, id - CHOOSE_BIN);
    else if (id >= CHOOSE_MANNER && id < CHOOSE_BIN)
        play_obey(game, (Command){.kind = COMMAND_MANNER, .argument = (int16_t)(id - CHOOSE_MANNER)});
    else if (id < COUNT_OF(commands) && commands[id] != COMMAND_NONE)
        give(game, commands[id]);
}

/* A panel and a card side by side; where the text is too large for both, the card comes first. */
static void draw_over_glass(const Game *game, Ui *ui, Rect tube)
{
    Rect card = card_rect(game, ui, tube);
    Rect room = tube;
    if (card.w > 0)
        room.w = card.x - tube.x;
    ui->ring = ui->count;
    ui->page = room.w > 560 * ui->scale ? panel_draw(game, ui, tube, room) : panel_shade(game, ui, tube);
    card_draw(game, ui, tube);
}

static void draw(const Game *game, Ui *ui)
{
    Layout layout = layout_of(game);
    instruments_top(game, &layout, ui);
    instruments_column(game, &layout, ui);
    instruments_bins(game, &layout, ui);
    instruments_help(game, &layout, ui);
    sea_draw(game, &layout, ui);
    draw_over_glass(game, ui, layout.tube);
    flight_draw(game, &layout, ui);
}

/* With reduced motion only clock, meters and clusters move, and slowly. */
static uint64_t wait(const Game *game)
{
    enum { CALM = 50000 };
    return game->settings.reduced_motion && !flight_moves(game) ? CALM : 0;
}

const Scene scene_terminal = {.name = "terminal",
                              .timed = true,
                              .update = update,
                              .early = writes,
                              .input = input,
                              .choose = choose,
                              .draw = draw,
                              .wait = wait};
