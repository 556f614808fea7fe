/* scene_terminal.c - the day at the desk, the closing and the night: puts glass, instruments, cards and panels
 * together, and turns what is chosen into commands. */
#include "front/scene.h"

#include "front/boot.h"
#include "front/bubble.h"
#include "front/cards.h"
#include "front/conversation.h"
#include "front/desk.h"
#include "front/flight.h"
#include "front/hand.h"
#include "front/instruments.h"
#include "front/keepsakes.h"
#include "front/pad.h"
#include "front/panel_bodies.h"
#include "front/panels.h"
#include "front/place.h"
#include "front/play.h"
#include "front/sea.h"

static void update(Game *game, uint64_t elapsed)
{
    float seconds = (float)elapsed / 1e6f;
    if (game->play.day.phase != PHASE_CLOSING && !play_stands(&game->play))
        play_advance(game, elapsed);
    panel_nod_by_itself(game);
    if (game->scene != SCENE_TERMINAL)
        return;
    desk_update(game, seconds);
    card_update(game);
    instruments_update(game, seconds);
    bubble_update(game, seconds);
    keepsakes_update(game, seconds);
    hand_update(game, seconds);
    pad_update(game, seconds);
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

static bool early(Game *game, const Input *input)
{
    return boot_echo(game, input) || writes(game, input);
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

/* Who is answered is said, since nobody has read it aloud. */
static void empty_tray(Game *game)
{
    const Day *day = &game->play.day;
    int count = day->tray_count;
    const char *first = count > 0 ? person_name(&game->play.level, day->tray[0].name.person) : "";
    if (!play_obey(game, (Command){.kind = COMMAND_EMPTY_TRAY}))
        return;
    if (count == 1)
        desk_news(game, _("Answering what lay in the tray: %s."), first);
    else
        desk_news(game, _("Answering what lay in the tray: %s, and %d more."), first, count - 1);
}

static void say(Game *game, int choice)
{
    Turns turn = conversation_turn(&game->play);
    if (choice < turn.choice_count)
        play_obey(game, (Command){.kind = COMMAND_SAY, .argument = (int16_t)turn.choices[choice]});
}

static void end_talk(Game *game)
{
    conversation_leave(game);
    if (play_scene(&game->play) != game->scene)
        game_go(game, play_scene(&game->play));
}

static void choose(Game *game, int id)
{
    static const CommandKind commands[] = {
        [CHOOSE_JIGGLE] = COMMAND_JIGGLE, [CHOOSE_UNMUTE] = COMMAND_UNMUTE, [CHOOSE_WARRANT] = COMMAND_WARRANT,
        [CHOOSE_HOME] = COMMAND_LEAVE, [CHOOSE_STAY] = COMMAND_STAY};
    if (id == CHOOSE_PAUSE)
        game_pause(game);
    else if (id == CHOOSE_ASK)
        give(game, game->play.level.map.columns > 0 ? COMMAND_WALK : COMMAND_ASK);
    else if (id == CHOOSE_FILES)
        next_file(game);
    else if (id == CHOOSE_TRAY)
        empty_tray(game);
    else if (id == CHOOSE_CARD)
        desk_next_card(game);
    else if (id == CHOOSE_MAP)
        instruments_map_click(game, game->pointer_x, game->pointer_y);
    else if (id >= CHOOSE_ANSWER && id < CHOOSE_CARD_GROUND)
        card_choose(game, id - CHOOSE_ANSWER);
    else if (id >= CHOOSE_BIN && id < CHOOSE_ANSWER)
        hand_bin(game, id - CHOOSE_BIN);
    else if (id == CHOOSE_MANNER + MANNER_NOD)
        panel_nod(game);
    else if (id >= CHOOSE_SAY && id < CHOOSE_TALK_ENDS)
        say(game, id - CHOOSE_SAY);
    else if (id == CHOOSE_HEARD)
        game->play.conversation.heard = true;
    else if (id == CHOOSE_TALK_ENDS)
        end_talk(game);
    else if (id == CHOOSE_PULL)
        give(game, COMMAND_PULL);
    else if (id >= CHOOSE_MANNER && id < CHOOSE_BIN)
        play_obey(game, (Command){.kind = COMMAND_MANNER, .argument = (int16_t)(id - CHOOSE_MANNER)});
    else if (id < COUNT_OF(commands) && commands[id] != COMMAND_NONE)
        give(game, commands[id]);
}

/* A panel and a card side by side; where a card on the glass leaves no room for both, the card comes first. */
static void draw_over_glass(const Game *game, Ui *ui, Rect tube, Rect card)
{
    Rect room = place_seen(game) != PLACE_NONE ? layout_of(game).away : tube;
    if (desk_card(game) && card.x < tube.x + tube.w)
        room.w = card.x - tube.x;
    ui->ring = game->pad.reaching ? 0 : ui->count;
    ui->page = room.w > 560 * ui->scale ? panel_draw(game, ui, tube, room) : panel_shade(game, ui, tube);
    ui->page = ui->page || game->pad.reaching;
    card_draw(game, ui, card);
}

/* Away from the desk a place is seen in its stead; what lies around it stays where it is. */
static void draw_away(const Game *game, const Layout *layout, Ui *ui)
{
    Ui desk = *ui;
    Rect away = layout->away;
    if (!place_covers(game)) {
        instruments_bezel(game, layout, &desk);
        instruments_bins(game, layout, &desk);
        keepsakes_draw(game, &desk, layout->shelf);
        sea_draw(game, layout, &desk);
    }
    place_draw(game, ui->canvas);
    ui_rect(ui, (Rect){0, 0, CANVAS_WIDTH, away.y}, INK_BACK, 255);
    ui_rect(ui, (Rect){away.x + away.w, away.y, CANVAS_WIDTH - away.x - away.w, away.h}, INK_BACK, 255);
    ui_rect(ui, (Rect){0, away.y + away.h, CANVAS_WIDTH, CANVAS_HEIGHT - away.y - away.h}, INK_BACK, 255);
}

/* The buttons are the same whether the desk is drawn or a place in its stead. */
static void draw_instruments(const Game *game, const Layout *layout, Ui *ui, Rect card)
{
    Canvas *canvas = ui->canvas, *desk = place_shows(game) ? NULL : canvas;
    instruments_top(game, layout, ui);
    ui->canvas = desk;
    instruments_bezel(game, layout, ui);
    ui->canvas = canvas;
    instruments_column(game, layout, ui, card);
    ui->canvas = desk;
    instruments_bins(game, layout, ui);
    keepsakes_draw(game, ui, layout->shelf);
    ui->canvas = canvas;
    instruments_help(game, layout, ui);
    ui->canvas = desk;
    sea_draw(game, layout, ui);
    ui->canvas = canvas;
}

static PlaceId place(const Game *game)
{
    PlaceId at;
    if (game->play.day.phase == PHASE_CLOSING)
        return PLACE_ELEVATOR;
    place_job(game, &at);
    return at == PLACE_NONE && conversation_goes_on(&game->play) ? PLACE_CORRIDOR : at;
}

static void draw(const Game *game, Ui *ui)
{
    Layout layout = layout_of(game);
    Rect card = card_at_desk(game, &layout, ui);
    if (place_shows(game))
        draw_away(game, &layout, ui);
    draw_instruments(game, &layout, ui, card);
    draw_over_glass(game, ui, layout.tube, card);
    flight_draw(game, &layout, ui);
}

/* With reduced motion only clock, meters and clusters move, and slowly. */
static uint64_t wait(const Game *game)
{
    enum { CALM = 50000 };
    bool moves = flight_moves(game) || pad_moves(game);
    return game->settings.reduced_motion && !moves ? CALM : 0;
}

const Scene scene_terminal = {.name = "terminal",
                              .timed = true,
                              .update = update,
                              .early = early,
                              .input = input,
                              .choose = choose,
                              .draw = draw,
                              .wait = wait,
                              .place = place};
