/* page_replay.c - kept runs shown to an audience: at three paces, by the hour forth and back, from one interruption to
 * the next, standing wherever there is something to say. Nothing that is pressed here changes a run. */
#include "base/translate.h"
#include "front/pages/page.h"
#include "front/pages/replay_draw.h"
#include "front/run/go.h"
#include "front/run/screening.h"
#include "front/state/choosable.h"
#include "front/ui/flow.h"
#include "front/words/weekdays.h"

enum { SIDE = 60, TOP = 26, FOOT = 24, GAP = 10, FRAME = 16667, BUTTONS = 6 + SCREEN_PACES, WHEN_MAX = 64 };

static const float least_scale = 1.2f; /* to be read from the back of a room */

/* ---- what is chosen ---- */

static void enter(Game *game)
{
    game->focus = CHOOSE_HOLD;
}

static void hold(Screening *screening)
{
    screening->goes = !screening->goes && !screening_over(screening);
    screening->to_next = false;
}

static void leave(Game *game)
{
    PageId from = game->screening->from;
    screening_close(game);
    go_to(game, from);
}

static void choose(Game *game, int id)
{
    Screening *screening = game->screening;
    if (id == CHOOSE_BACK)
        leave(game);
    else if (id == CHOOSE_HOLD)
        hold(screening);
    else if (id == CHOOSE_BESIDE) {
        game->kept_page.beside = true;
        screening->goes = screening->to_next = false;
        go_to(game, PAGE_KEPT);
    } else if (id == CHOOSE_LATER)
        screening_next(screening);
    else if (id == CHOOSE_HOUR_BACK || id == CHOOSE_HOUR_ON)
        screening_hour(screening, id == CHOOSE_HOUR_ON ? 1 : -1);
    else if (id >= CHOOSE_PACE && id < CHOOSE_PACE + SCREEN_PACES)
        screening->pace = id - CHOOSE_PACE;
}

/* Left and right are hours; Enter alone presses what has the focus, as Space is the next interruption. */
static bool early(Game *game, const Input *input)
{
    int hours = input->kind == INPUT_KEY_DOWN ? (input->key == KEY_RIGHT) - (input->key == KEY_LEFT) : 0;
    if (input->kind == INPUT_KEY_DOWN && input->key == KEY_SPACE && screening_over(game->screening))
        return true;
    if (hours != 0)
        screening_hour(game->screening, hours);
    return hours != 0;
}

static void update(Game *game, uint64_t elapsed)
{
    if (!game->presenting.blank)
        screening_pass(game->screening, elapsed);
}

static uint64_t wait(const Game *game)
{
    return game->screening->goes && !game->presenting.blank ? FRAME : UINT64_MAX;
}

/* ---- the picture ---- */

static float button_width(const Ui *ui, ButtonLook look)
{
    char name[KEY_NAME_MAX];
    float size = ui_size(ui, TEXT_SMALL);
    key_name(&ui->caps, look.key, look.character, name);
    return canvas_width(FONT_BOLD, size, text_of(name)) + canvas_width(FONT_TEXT, size, text_of(look.label)) + size +
           30;
}

/* As many in a row as there is room for, and rows from the bottom; the top of the highest. */
static float draw_foot(Ui *ui, const ButtonLook looks[BUTTONS])
{
    float h = ui_button_height(ui, CANVAS_WIDTH, looks[0]), all = 0;
    for (int i = 0; i < BUTTONS; i++)
        all += button_width(ui, looks[i]) + GAP;
    int rows = 1 + (int)((all - GAP) / (CANVAS_WIDTH - 2 * SIDE + 1));
    float top = CANVAS_HEIGHT - FOOT - (float)rows * (h + GAP) + GAP, x = SIDE, y = top;
    for (int i = 0; i < BUTTONS; i++) {
        float w = button_width(ui, looks[i]);
        bool full = x + w > CANVAS_WIDTH - SIDE;
        y += full ? h + GAP : 0;
        x = full ? SIDE : x;
        ui_button(ui, x, y, w, looks[i]);
        x += w + GAP;
    }
    return top;
}

static float draw_buttons(const Screening *screening, Ui *ui)
{
    bool over = screening_over(screening);
    ButtonLook looks[BUTTONS] = {
        {.id = CHOOSE_HOLD,
         .key = KEY_CHARACTER,
         .character = 'p',
         .label = screening->goes ? _("Stop") : _("Go on"),
         .disabled = over},
        {.id = CHOOSE_LATER, .key = KEY_SPACE, .label = _("Next"), .disabled = over},
        {.id = CHOOSE_HOUR_BACK, .key = KEY_PAGE_UP, .label = _("Hour −")},
        {.id = CHOOSE_HOUR_ON, .key = KEY_PAGE_DOWN, .label = _("Hour +"), .disabled = over},
        {.id = CHOOSE_BESIDE, .key = KEY_CHARACTER, .character = 'o', .label = _("Another")},
        {.id = CHOOSE_BACK, .key = KEY_ESCAPE, .label = _("Back")},
    };
    static const char *const paces[SCREEN_PACES] = {"1x", "8x", "64x"};
    for (int i = 0; i < SCREEN_PACES; i++)
        looks[BUTTONS - SCREEN_PACES + i] = (ButtonLook){.id = CHOOSE_PACE + i,
                                                         .key = KEY_CHARACTER,
                                                         .character = (uint32_t)('1' + i),
                                                         .label = paces[i],
                                                         .on = screening->pace == i};
    return draw_foot(ui, looks);
}

static float draw_head(const Screening *screening, Ui *ui)
{
    const Run *run = &screening->of[0].run;
    TextLook title = {FONT_BOLD, 30, INK_TEXT, ALIGN_LEFT, 1, true},
             clock = {FONT_BOLD, 44, INK_HAND, ALIGN_RIGHT, 1, true};
    float all = CANVAS_WIDTH - 2 * SIDE, right = all * 0.36f;
    int day = beat_day(screening->at), minute = beat_minute(screening->at);
    char when[WHEN_MAX], today[DAY_WORDS_MAX];
    day_said_named(&run->level, day, today);
    if (run->level.mode == MODE_CHARTER)
        text_print(when, sizeof when, _("quarter %d"), day);
    else
        text_print(when, sizeof when, "%s · %02d:%02d", today, minute / 60, minute % 60);
    float h = ui_label(ui, SIDE + all - right, TOP - 8, right, clock, "%s", when);
    ui_label(ui, SIDE, TOP, all - right - GAP, title, "%s", run->title);
    return TOP + h;
}

static void draw(const Game *game, Ui *ui)
{
    const Screening *screening = game->screening;
    ui->scale = ui->scale < least_scale ? least_scale : ui->scale;
    float bottom = draw_buttons(screening, ui);
    if (ui->canvas)
        replay_draw(game, ui, draw_head(screening, ui), bottom - GAP);
}

const Page page_replay = {
    .name = "replay", .enter = enter, .update = update, .early = early, .choose = choose, .draw = draw, .wait = wait};
