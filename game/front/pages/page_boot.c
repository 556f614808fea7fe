/* page_boot.c - the terminal is switched on: a rocker switch, the glass, typed lines, a folder that opens onto the
 * field. Any key or click ends it. When what happens stands in one table of times; the shapes are in boot_draw.c. */
#include "front/pages/page_boot.h"

#include "front/pages/boot_draw.h"
#include "front/pages/page.h"
#include "front/run/boot_times.h"
#include "front/run/go.h"
#include "front/sound/ask.h"

static const double still_steps[] = {1.2, 2.6, 1.4}; /* seconds each picture stays, under reduced motion */

bool boot_wanted(const Game *game)
{
    return game->settings.boot && game->play.spectator.source == SOURCE_PLAYER;
}

static void enter(Game *game)
{
    game->boot = (Boot){0};
    if (game->settings.reduced_motion) /* the switch is over already */
        ask_cue(game, CUE_SWITCH);
}

/* The picture that stands at `seconds`, and when the next one comes. */
static int still_step(double seconds, double *until)
{
    int step = 0;
    *until = still_steps[0];
    while (step + 1 < COUNT_OF(still_steps) && seconds >= *until)
        *until += still_steps[++step];
    return step;
}

/* With reduced motion three pictures, one after the other: the lit glass, the lines, the folder. */
static double shown_at(const Game *game)
{
    const double still[COUNT_OF(still_steps)] = {boot_times.types, boot_times.folder, boot_times.opens};
    double until;
    return game->settings.reduced_motion ? still[still_step(game->boot.seconds, &until)] : game->boot.seconds;
}

static void sound(Game *game, double before, double now)
{
    enum { CHARACTERS_A_STROKE = 3 };
    if (before < boot_times.thrown && now >= boot_times.thrown)
        ask_cue(game, CUE_SWITCH);
    int typed = boot_typed(game, now) / CHARACTERS_A_STROKE;
    if (typed > boot_typed(game, before) / CHARACTERS_A_STROKE)
        ask_cue(game, CUE_TYPING);
}

static double end_of(const Settings *settings)
{
    return settings->reduced_motion ? still_steps[0] + still_steps[1] + still_steps[2] : boot_times.ends;
}

static void update(Game *game, uint64_t elapsed)
{
    double before = shown_at(game);
    game->boot.seconds += (double)elapsed / 1e6;
    if (game->boot.seconds >= end_of(&game->settings))
        go_to(game, PAGE_DESK);
    else
        sound(game, before, shown_at(game));
}

/* ---- inputs ---- */

static void skip(Game *game, const Input *input)
{
    game->boot.cut = game->boot.cut_by = *input;
    game->boot.cut_now = game->now;
    go_to(game, PAGE_DESK);
}

/* The switch may be thrown by hand before it goes over by itself. */
static bool throws(const Game *game, const Input *input)
{
    return input->kind == INPUT_BUTTON_DOWN && !game->settings.reduced_motion &&
           game->boot.seconds < boot_times.thrown && rect_holds(boot_switch(game), input->x, input->y);
}

static bool early(Game *game, const Input *input)
{
    bool pressed = (input->kind == INPUT_KEY_DOWN && !input->repeat) || input->kind == INPUT_BUTTON_DOWN;
    if (throws(game, input)) {
        game->boot.seconds = boot_times.thrown;
        ask_cue(game, CUE_SWITCH);
    } else if (pressed) {
        skip(game, input);
    }
    return true;
}

static bool same_key(const Input *a, const Input *b)
{
    return a->struck || b->struck ? a->struck == b->struck : a->key == b->key && a->character == b->character;
}

/* Whether `input` lets go what was pressed by `cut`. */
static bool lets_go(const Input *cut, const Input *input)
{
    return (cut->kind == INPUT_KEY_DOWN && input->kind == INPUT_KEY_UP && same_key(cut, input)) ||
           (cut->kind == INPUT_BUTTON_DOWN && input->kind == INPUT_BUTTON_UP && cut->button == input->button);
}

/* Whoever presses twice in a hurry meant the start both times. */
static bool again(Boot *boot, const Input *input, uint64_t now)
{
    enum { HURRY = 500000 }; /* microseconds */
    const Input *by = &boot->cut_by;
    bool same = input->kind == by->kind && ((input->kind == INPUT_KEY_DOWN && same_key(by, input)) ||
                                            (input->kind == INPUT_BUTTON_DOWN && input->button == by->button));
    if (!same || now > boot->cut_now + HURRY)
        return false;
    boot->cut = *input;
    return true;
}

bool boot_echo(Boot *boot, const Input *input, uint64_t now)
{
    Input *cut = &boot->cut;
    if (!input->repeat && again(boot, input, now))
        return true;
    bool held = cut->kind == INPUT_KEY_DOWN && input->kind == INPUT_KEY_DOWN && input->repeat && same_key(cut, input);
    bool let_go = lets_go(cut, input);
    if (let_go || (input->kind == cut->kind && !held))
        cut->kind = INPUT_NONE;
    return held || let_go;
}

void boot_stand(Boot *boot, int step)
{
    const double moments[BOOT_STEPS] = {boot_times.thrown / 2, boot_times.folder - 0.05, boot_times.opens,
                                        (boot_times.opens + boot_times.ends) / 2};
    boot->seconds = moments[clamp_int(step, 1, BOOT_STEPS) - 1];
}

static void choose(Game *game, int id)
{
    (void)game;
    (void)id;
}

static void draw(const Game *game, Ui *ui)
{
    if (ui->canvas)
        boot_draw(game, ui, shown_at(game));
}

static uint64_t wait(const Game *game)
{
    double until;
    if (!game->settings.reduced_motion)
        return 0;
    still_step(game->boot.seconds, &until);
    return until > game->boot.seconds ? (uint64_t)((until - game->boot.seconds) * 1e6) + 1 : 0;
}

const Page page_boot = {.name = "boot",
                        .timed = true,
                        .enter = enter,
                        .update = update,
                        .early = early,
                        .choose = choose,
                        .draw = draw,
                        .wait = wait};
