/* page_desk.c - the day at the desk, the closing and the night: puts glass, instruments, cards and panels
 * together, and turns what is chosen into commands. */
#include "front/pages/page.h"

#include "front/pages/boot.h"
#include "front/desk/bubble.h"
#include "front/desk/cards.h"
#include "front/run/conversation.h"
#include "front/desk/desk.h"
#include "front/glass/flight.h"
#include "front/glass/hand.h"
#include "front/desk/instruments.h"
#include "front/desk/keepsakes.h"
#include "front/desk/pad.h"
#include "front/panels/panel_bodies.h"
#include "front/panels/panels.h"
#include "front/places/place.h"
#include "front/run/play.h"
#include "front/glass/sea.h"
#include "work/look.h"

static void update(Game *game, uint64_t elapsed)
{
    float seconds = (float)elapsed / 1e6f;
    if (game->play.day.phase != PHASE_CLOSING && !play_stands(&game->play))
        play_advance(game, elapsed);
    panel_nod_by_itself(game);
    if (game->page != PAGE_DESK)
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

/* ---- what can be chosen; `index` counts from the first of its kind ---- */

static void give(Game *game, CommandKind kind, int argument)
{
    play_obey(game, (Command){.kind = (uint8_t)kind, .argument = (int16_t)argument});
}

static void pause(Game *game, int index)
{
    (void)index;
    game_pause(game);
}

static void ask(Game *game, int index)
{
    (void)index;
    give(game, corridor_there(&game->play.level) ? COMMAND_WALK : COMMAND_ASK, 0);
}

static void next_file(Game *game, int index)
{
    const Day *day = &game->play.day;
    (void)index;
    give(game, COMMAND_OPEN_FILE, (day->file + 1) % day->level->file_count);
}

/* Who is answered is said, since nobody has read it aloud. */
static void empty_tray(Game *game, int index)
{
    const Day *day = &game->play.day;
    int count = day->tray_count;
    const char *first = count > 0 ? person_name(&game->play.level, day->tray[0].name.person) : "";
    (void)index;
    if (!play_obey(game, (Command){.kind = COMMAND_EMPTY_TRAY}))
        return;
    if (count == 1)
        desk_news(game, _("Answering what lay in the tray: %s."), first);
    else
        desk_news(game, _("Answering what lay in the tray: %s, and %d more."), first, count - 1);
}

static void next_card(Game *game, int index)
{
    (void)index;
    desk_next_card(game);
}

static void look_on_map(Game *game, int index)
{
    (void)index;
    instruments_map_click(game, game->pointer_x, game->pointer_y);
}

static void behave(Game *game, int index)
{
    if (index == MANNER_NOD)
        panel_nod(game);
    else
        give(game, COMMAND_MANNER, index);
}

static void say(Game *game, int index)
{
    Turns turn = conversation_turn(&game->play);
    if (index < turn.choice_count)
        give(game, COMMAND_SAY, turn.choices[index]);
}

static void hear(Game *game, int index)
{
    (void)index;
    game->play.conversation.heard = true;
}

static void end_talk(Game *game, int index)
{
    (void)index;
    conversation_leave(game);
    if (play_page(&game->play) != game->page)
        game_go(game, play_page(&game->play));
}

typedef struct Chosen {
    int first, count;
    void (*take)(Game *game, int index); /* NULL: the command, as it is */
    CommandKind command;
} Chosen;

static const Chosen chosen[] = {
    {CHOOSE_PAUSE, 1, pause, COMMAND_NONE},
    {CHOOSE_ASK, 1, ask, COMMAND_NONE},
    {CHOOSE_FILES, 1, next_file, COMMAND_NONE},
    {CHOOSE_TRAY, 1, empty_tray, COMMAND_NONE},
    {CHOOSE_CARD, 1, next_card, COMMAND_NONE},
    {CHOOSE_MAP, 1, look_on_map, COMMAND_NONE},
    {CHOOSE_MANNER, CHOOSE_BIN - CHOOSE_MANNER, behave, COMMAND_NONE},
    {CHOOSE_BIN, BIN_COUNT, hand_bin, COMMAND_NONE},
    {CHOOSE_ANSWER, CHOOSE_CARD_GROUND - CHOOSE_ANSWER, card_choose, COMMAND_NONE},
    {CHOOSE_SAY, CHOOSE_TALK_ENDS - CHOOSE_SAY, say, COMMAND_NONE},
    {CHOOSE_HEARD, 1, hear, COMMAND_NONE},
    {CHOOSE_TALK_ENDS, 1, end_talk, COMMAND_NONE},
    {CHOOSE_PULL, 1, NULL, COMMAND_PULL},
    {CHOOSE_JIGGLE, 1, NULL, COMMAND_JIGGLE},
    {CHOOSE_UNMUTE, 1, NULL, COMMAND_UNMUTE},
    {CHOOSE_WARRANT, 1, NULL, COMMAND_WARRANT},
    {CHOOSE_HOME, 1, NULL, COMMAND_LEAVE},
    {CHOOSE_STAY, 1, NULL, COMMAND_STAY},
};

static void choose(Game *game, int id)
{
    for (int i = 0; i < COUNT_OF(chosen); i++) {
        if (id < chosen[i].first || id >= chosen[i].first + chosen[i].count)
            continue;
        if (chosen[i].take)
            chosen[i].take(game, id - chosen[i].first);
        else
            give(game, chosen[i].command, 0);
    }
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
    flight_draw(game, &layout, ui);
    draw_over_glass(game, ui, layout.tube, card);
}

/* With reduced motion only clock, meters and clusters move, and slowly. */
static uint64_t wait(const Game *game)
{
    enum { CALM = 50000 };
    bool moves = flight_moves(game) || pad_moves(game);
    return game->settings.reduced_motion && !moves ? CALM : 0;
}

const Page page_desk = {.name = "terminal",
                              .timed = true,
                              .update = update,
                              .early = early,
                              .input = input,
                              .choose = choose,
                              .draw = draw,
                              .wait = wait,
                              .place = place};
