/* page_question.c - at home, before any figure: what one would say one did today. Three bars, by keys, pointer and controller, and "I do not
 * know" among the answers. The clock stands. What was the case is not looked at here. */
#include "base/translate.h"
#include "front/pages/page.h"
#include "front/run/go.h"
#include "front/run/play.h"
#include "front/state/choosable.h"
#include "front/ui/flow.h"
#include "front/ui/ui.h"
#include "front/words/nouns.h"
#include "work/look.h"

enum {
    ROW_GAP = 16,
    PAD = 22,
    BAR = 26,
    QUESTION = 54, /* units: at 1920x1080 65 pixels */
    TITLE_MAX = 80,
    KEY_MINUTES = 10,
    POINTER_MINUTES = 5,
};

typedef enum Asked { ASKED_REFINING, ASKED_AROUND, ASKED_BINS, ASKED_COUNT } Asked;

_Static_assert((int)ASKED_COUNT == (int)QUESTIONS_ASKED, "an answer a question");

static const char *const asked_titles[ASKED_COUNT] = {
    [ASKED_REFINING] = N_("Minutes {refining}"),
    [ASKED_AROUND] = N_("Minutes around the work"),
    [ASKED_BINS] = N_("Bins somebody was waiting for"),
};

/* ---- what can be said ---- */

/* More than all the small bins that a good day closes. */
static int most_bins(const Level *level)
{
    enum { NUMBERS = 1000, TEN = 10 };
    int least = LEVEL_BIN_MOST;
    for (int i = 0; i < level->file_count; i++)
        least = min_int(least, level->files[i].bin_numbers);
    return (NUMBERS / least + TEN - 1) / TEN * TEN;
}

/* As long as one was there. */
static int most_minutes(const Day *day)
{
    const Strip *strip = &day->ledger.strip;
    int minutes = 0;
    for (int i = 0; i < strip->count; i++)
        minutes += strip->minutes[i].account != ACCOUNT_HOME;
    return minutes;
}

static int most(const Game *game, Asked asked)
{
    const Day *day = &game->play.day;
    return asked == ASKED_BINS ? most_bins(day->level) : most_minutes(day);
}

static void say(Game *game, Asked asked, int value)
{
    game->question.said[asked] = (int16_t)clamp_int(value, 0, most(game, asked));
    game->question.moved = true;
}

/* By a key, or a notch of the wheel. */
static void step_by(Game *game, Asked asked, int step)
{
    int by = asked == ASKED_BINS ? 1 : KEY_MINUTES, value = game->question.said[asked];
    say(game, asked, step > 0 ? value / by * by + by : (value + by - 1) / by * by - by);
}

/* The row of that button; ASKED_COUNT: it is none. */
static Asked row_of(int id)
{
    return id >= CHOOSE_GUESS && id < CHOOSE_GUESS + ASKED_COUNT ? (Asked)(id - CHOOSE_GUESS) : ASKED_COUNT;
}

/* ---- the picture ---- */

static Rect bar_of(Rect row)
{
    return (Rect){row.x + PAD, row.y + row.h - PAD * 0.8f - BAR, row.w - 2 * PAD, BAR};
}

/* A mark an hour. */
static void draw_hours(Ui *ui, Rect bar, int minutes)
{
    for (int minute = 60; minute < minutes; minute += 60) {
        float x = bar.x + bar.w * (float)minute / (float)minutes;
        ui_stroke(ui, x, bar.y + bar.h, x, bar.y + bar.h + 6, 1.5f, INK_EDGE, 255);
    }
}

static void draw_value(const Game *game, Ui *ui, Asked asked, Rect at, Ink ink)
{
    TextLook look = {FONT_BOLD, QUESTION, ink, ALIGN_RIGHT, 1, true};
    int said = game->question.said[asked];
    bool focused = ui->focus == CHOOSE_GUESS + (int)asked;
    const char *before = focused ? "‹ " : "", *behind = focused ? " ›" : "";
    if (asked == ASKED_BINS)
        ui_label(ui, at.x, at.y, at.w, look, "%s%d%s", before, said, behind);
    else
        ui_label(ui, at.x, at.y, at.w, look, _("%s%d min%s"), before, said, behind);
}

static void draw_row(const Game *game, Ui *ui, Asked asked, Rect at)
{
    int id = CHOOSE_GUESS + (int)asked;
    bool focused = ui->focus == id;
    ui_place(ui, at, id, KEY_NONE, 0, true);
    if (!ui->canvas)
        return;
    Ink ink = focused ? INK_HAND : INK_TEXT;
    TextLook title = {FONT_TEXT, TEXT_HEAD, ink, ALIGN_LEFT, 1, true};
    Rect bar = bar_of(at);
    float value_w = at.w * 0.3f, h = ui_line(ui, QUESTION), title_h = ui_line(ui, TEXT_HEAD);
    ui_rect(ui, at, focused ? INK_FOCUSED : INK_PANEL, 255);
    ui_frame(ui, at, focused ? 2.5f : 1.0f, focused ? INK_HAND : INK_EDGE, 255);
    char words[TITLE_MAX];
    nouns_said(game->settings.plain, translated(asked_titles[asked]), words, sizeof words);
    ui_label(ui, bar.x, at.y + PAD * 0.4f + (h - title_h) / 2, bar.w - value_w - PAD, title, "%s", words);
    draw_value(game, ui, asked, (Rect){bar.x + bar.w - value_w, at.y + PAD * 0.4f, value_w, h}, ink);
    ui_bar(ui, bar, 1000 * game->question.said[asked] / max_int(most(game, asked), 1), ink);
    if (asked != ASKED_BINS)
        draw_hours(ui, bar, most(game, asked));
}

static float row_height(const Ui *ui)
{
    return PAD * 0.4f + ui_line(ui, QUESTION) + 4 + BAR + PAD * 0.8f;
}

static void draw_question(Flow *flow)
{
    TextLook question = {FONT_BOLD, QUESTION, INK_TEXT, ALIGN_LEFT, 2, false}, line = look_small;
    line.size = TEXT_BODY + 4;
    line.ink = INK_DIM;
    line.most = 1;
    flow_text(flow, question, "%s", _("And what did you do today?"));
    if (flow->ui->scale <= 1.4f)
        flow_text(flow, line, "%s", _("You were there. From here it is hard to say."));
}

static void draw(const Game *game, Ui *ui)
{
    ButtonLook foot[] = {
        {.id = CHOOSE_SAID, .key = KEY_CHARACTER, .character = 's', .label = _("So I would say"), .disabled = !game->question.moved},
        {.id = CHOOSE_UNKNOWN, .key = KEY_CHARACTER, .character = 'n', .label = _("I do not know")},
        act_button(ACT_PAUSE, CHOOSE_PAUSE, _("Pause")),
    };
    Flow flow = flow_begin(ui, 1240, "");
    draw_question(&flow);
    Ui measure = {.scale = ui->scale, .least = ui->least, .pad = ui->pad, .caps = ui->caps}; /* the foot is drawn last, so that arrows come to it from the rows */
    float rows = ASKED_COUNT * (row_height(ui) + ROW_GAP) - ROW_GAP, room = flow_foot(&measure, foot, COUNT_OF(foot)) - flow.y - rows;
    flow_gap(&flow, room / 2);
    for (int i = 0; i < ASKED_COUNT; i++) {
        draw_row(game, ui, (Asked)i, (Rect){flow.x, flow.y, flow.w, row_height(ui)});
        flow_gap(&flow, row_height(ui) + ROW_GAP);
    }
    flow_foot(ui, foot, COUNT_OF(foot));
}

/* ---- inputs ---- */

static void enter(Game *game)
{
    game->question = (Question){.sliding = ASKED_COUNT};
    game->focus = CHOOSE_GUESS;
}

static void answer(Game *game, GuessKind kind)
{
    const Question *question = &game->question;
    Guess guess = {.kind = (uint8_t)kind};
    if (kind == GUESS_SAID)
        guess = (Guess){GUESS_SAID, question->said[ASKED_REFINING], question->said[ASKED_AROUND], question->said[ASKED_BINS]};
    play_obey(&game->play, (Command){.kind = COMMAND_GUESS, .guess = guess});
}

/* One key leads through: to the next bar, and behind the last to what has been said, or to "I do not know". */
static void go_down(Game *game, Asked from)
{
    int last = game->question.moved ? CHOOSE_SAID : CHOOSE_UNKNOWN;
    game->focus = from + 1 < ASKED_COUNT ? CHOOSE_GUESS + (int)from + 1 : last;
}

static void choose(Game *game, int id)
{
    if (id == CHOOSE_PAUSE)
        go_pause(game);
    else if (id == CHOOSE_SAID)
        answer(game, GUESS_SAID);
    else if (id == CHOOSE_UNKNOWN)
        answer(game, GUESS_UNKNOWN);
    else if (row_of(id) < ASKED_COUNT)
        go_down(game, row_of(id));
}

static void slide(Game *game, float x)
{
    const Question *question = &game->question;
    Asked asked = (Asked)question->sliding;
    float share = (x - question->slider.x) / question->slider.w;
    share = share < 0 ? 0 : share > 1 ? 1 : share;
    int by = asked == ASKED_BINS ? 1 : POINTER_MINUTES;
    say(game, asked, (int)(share * (float)most(game, asked) / (float)by + 0.5f) * by);
}

/* All of a row takes the pointer. */
static bool press_row(Game *game, const Input *input)
{
    Ui ui = ui_of(game, NULL);
    draw(game, &ui);
    int id = ui_at(&ui, input->x, input->y);
    if (input->button != BUTTON_PRIMARY || row_of(id) == ASKED_COUNT)
        return false;
    game->focus = id;
    game->question.sliding = (int)row_of(id);
    game->question.slider = bar_of(ui_button_of(&ui, id)->at);
    slide(game, input->x);
    return true;
}

static bool hold_row(Game *game, const Input *input)
{
    if (input->kind == INPUT_POINTER)
        slide(game, input->x);
    if (input->kind == INPUT_BUTTON_UP)
        game->question.sliding = ASKED_COUNT;
    return input->kind == INPUT_POINTER || input->kind == INPUT_BUTTON_UP;
}

static bool early(Game *game, const Input *input)
{
    Asked asked = row_of(game->focus);
    int step = input->kind == INPUT_KEY_DOWN ? (input->key == KEY_RIGHT) - (input->key == KEY_LEFT) : 0;
    if (input->kind == INPUT_WHEEL)
        step = (input->notches > 0) - (input->notches < 0);
    if (game->question.sliding < ASKED_COUNT && hold_row(game, input))
        return true;
    if (input->kind == INPUT_BUTTON_DOWN)
        return press_row(game, input);
    if (asked == ASKED_COUNT || step == 0)
        return false;
    step_by(game, asked, step);
    return true;
}

const Page page_question = {.name = "question", .enter = enter, .early = early, .choose = choose, .draw = draw};
