/* page_desk.c - the day at the desk, the closing and the night: puts glass, instruments, cards and panels
 * together, and turns what is chosen into commands. */
#include "base/translate.h"
#include "front/desk/bubble.h"
#include "front/desk/cards.h"
#include "front/desk/column.h"
#include "front/desk/desk.h"
#include "front/desk/desk_draw.h"
#include "front/desk/hints.h"
#include "front/desk/instruments.h"
#include "front/desk/keepsakes.h"
#include "front/desk/pad.h"
#include "front/run/why.h"
#include "front/glass/flight.h"
#include "front/glass/hand.h"
#include "front/glass/pointer.h"
#include "front/glass/sea.h"
#include "front/pages/page.h"
#include "front/pages/page_boot.h"
#include "front/panels/panel_meeting.h"
#include "front/run/conversation.h"
#include "front/run/go.h"
#include "front/run/play.h"
#include "front/run/waiting.h"
#include "front/run/whereabouts.h"
#include "front/state/choosable.h"
#include "front/ui/ui.h"
#include "front/words/words.h"
#include "work/look.h"

static bool runs(const Game *game)
{
    return game->play.day.phase != PHASE_CLOSING && !play_stands(&game->play);
}

static void update(Game *game, uint64_t elapsed)
{
    float seconds = (float)elapsed / 1e6f;
    panel_nod_by_itself(game);
    desk_update(game, seconds);
    hints_update(game, seconds);
    card_update(game, seconds);
    instruments_update(game, seconds);
    bubble_update(game, seconds);
    keepsakes_update(game, seconds);
    pointer_update(game, seconds);
    pad_update(game, seconds);
    sea_update(game, seconds);
}

/* Whether a letter is a button's, or bound to anything else. */
static bool means_something(const Game *game, const Input *input)
{
    Ui ui = ui_of(game, NULL);
    desk_draw(game, &ui);
    return input->key == KEY_CHARACTER && (key_act(input) != ACT_NONE || ui_keyed(&ui, input) != BUTTON_NONE);
}

/* A report takes the space bar, and letters that mean nothing else. */
static bool writes(Game *game, const Input *input)
{
    const Job *job = play_job(&game->play);
    bool letter =
        input->kind == INPUT_KEY_DOWN && !input->control && (input->key == KEY_CHARACTER || input->key == KEY_SPACE);
    if (!job || job->kind != JOB_REPORT || !letter || means_something(game, input))
        return false;
    game->desk.report_keys += !input->repeat;
    return true;
}

/* Whoever begins the day, or agrees to it, by Enter may press it twice: the second was not for the glass. */
static bool late_for_start(const Game *game, const Input *input)
{
    static const double guard = 0.3; /* seconds */
    return input->kind == INPUT_KEY_DOWN && input->key == KEY_ENTER && game->desk.seconds < guard && !game->pad.used;
}

static bool early(Game *game, const Input *input)
{
    return boot_echo(&game->boot, input, game->now) || writes(game, input) || late_for_start(game, input);
}

/* A press over a panel or a picture is not one on the field that they hide. */
static bool hidden(const Game *game, const Input *input)
{
    return input->kind == INPUT_BUTTON_DOWN && input->button != BUTTON_SECONDARY && !day_at_desk(&game->play.day);
}

/* By keys one goes over the instruments, until whatever else is done: that is done at the glass. */
static bool points(Game *game, const Input *input, Act act)
{
    bool begins = act == ACT_POINT && day_at_desk(&game->play.day) && !game->pad.reaching;
    if (input->kind != INPUT_KEY_UP && game->pad.reaching && !game->pad.used)
        pad_reach(game, false);
    if (begins)
        pad_reach(game, true);
    return begins;
}

static void input(Game *game, const Input *input)
{
    Act act = key_act(input);
    bool key = input->kind == INPUT_KEY_DOWN || input->kind == INPUT_KEY_UP;
    if (points(game, input, act) || (!input->repeat && why_not(game, act)) || card_key(game, act))
        return;
    if (act != ACT_NONE && day_at_desk(&game->play.day))
        hand_act(game, act);
    else if (!key && !hidden(game, input))
        pointer_input(game, input);
}

/* ---- what can be chosen; `index` counts from the first of its kind ---- */

static void give(Play *play, CommandKind kind, int argument)
{
    play_obey(play, (Command){.kind = (uint8_t)kind, .argument = (int16_t)argument});
}

static void pause(Game *game, int index)
{
    (void)index;
    go_pause(game);
}

static void ask(Game *game, int index)
{
    (void)index;
    give(&game->play, whereabouts_on_foot(&game->play.level) ? COMMAND_WALK : COMMAND_ASK, 0);
}

static void next_file(Game *game, int index)
{
    const Day *day = &game->play.day;
    (void)index;
    give(&game->play, COMMAND_OPEN_FILE, (day->file + 1) % day->level->file_count);
}

static void let_go(Game *game, int index)
{
    (void)index;
    hand_release(game);
}

static void empty_tray(Game *game, int index)
{
    (void)index;
    give(&game->play, COMMAND_EMPTY_TRAY, 0);
}

static void next_card(Game *game, int index)
{
    (void)index;
    waiting_next(game);
}

static void look_on_map(Game *game, int index)
{
    (void)index;
    Ui ui = ui_of(game, NULL);
    desk_draw(game, &ui);
    column_map_click(game, &ui, game->pointer_x, game->pointer_y);
}

static void behave(Game *game, int index)
{
    if (index == MANNER_NOD)
        panel_nod(&game->play);
    else
        give(&game->play, COMMAND_MANNER, index);
}

static void say(Game *game, int index)
{
    Turns turn = conversation_turn(&game->play);
    if (index < turn.choice_count)
        give(&game->play, COMMAND_SAY, turn.choices[index]);
}

static void hear(Game *game, int index)
{
    (void)index;
    game->play.conversation.heard = true;
}

static void end_talk(Game *game, int index)
{
    (void)index;
    conversation_leave(&game->play);
    if (play_page(&game->play) != game->page)
        go_to(game, play_page(&game->play));
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
    {CHOOSE_RELEASE, 1, let_go, COMMAND_NONE},
    {CHOOSE_MAP, 1, look_on_map, COMMAND_NONE},
    {CHOOSE_MANNER, CHOOSE_BIN - CHOOSE_MANNER, behave, COMMAND_NONE},
    {CHOOSE_BIN, BIN_COUNT, hand_bin, COMMAND_NONE},
    {CHOOSE_CLEAR, BIN_COUNT, hand_clear, COMMAND_NONE},
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
    {CHOOSE_TRANSFER, 1, NULL, COMMAND_TRANSFER},
};

static void choose(Game *game, int id)
{
    if (game->pad.reaching && !game->pad.used)
        pad_reach(game, false);
    for (int i = 0; i < COUNT_OF(chosen); i++) {
        if (id < chosen[i].first || id >= chosen[i].first + chosen[i].count)
            continue;
        if (chosen[i].take)
            chosen[i].take(game, id - chosen[i].first);
        else
            give(&game->play, chosen[i].command, 0);
    }
}

static PlaceId place(const Game *game)
{
    PlaceId at;
    if (game->play.day.phase == PHASE_CLOSING)
        return PLACE_ELEVATOR;
    whereabouts_job(&game->play, &at);
    return at == PLACE_NONE && conversation_goes_on(&game->play) ? PLACE_CORRIDOR : at;
}

/* With reduced motion only clock, meters and clusters move, and slowly. */
static uint64_t wait(const Game *game)
{
    enum { CALM = 50000 };
    bool moves = flight_moves(&game->desk) || pad_moves(&game->pad);
    return game->settings.reduced_motion && !moves ? CALM : 0;
}

const Page page_desk = {.name = "desk",
                        .timed = true,
                        .runs = runs,
                        .update = update,
                        .early = early,
                        .input = input,
                        .choose = choose,
                        .draw = desk_draw,
                        .wait = wait,
                        .place = place};
