/* page_day.c - a day is over: what it looked like, what was done in it, and who had waited for it. To be read in five seconds;
 * the clock stands. */
#include <math.h>
#include <stdio.h>

#include "base/translate.h"
#include "front/pages/page.h"
#include "front/panels/fate.h"
#include "front/panels/needed.h"
#include "front/panels/undone.h"
#include "front/run/go.h"
#include "front/run/play.h"
#include "front/state/choosable.h"
#include "front/ui/flow.h"
#include "work/look.h"
#include "work/payees.h"

enum { WORDS_MAX = 2400 };

static void choose(Game *game, int id)
{
    if (id == CHOOSE_PAUSE) {
        go_pause(game);
        return;
    }
    game->play.day_seen = (int16_t)day_over(&game->play.day);
    go_to(game, play_page(&game->play));
}

static bool is_large(const Ui *ui)
{
    return ui->scale > 1.4f;
}

static int words_size(const Ui *ui)
{
    return is_large(ui) ? TEXT_SMALL : TEXT_BODY;
}

/* One of the three: a word and a figure side by side, and what is behind it below, in `most` lines, and what was left undone. */
static void answer(Flow *flow, const char *word, const char *figure, Ink ink, int most, const char *words, const char *undone)
{
    Ui *ui = flow->ui;
    bool large = is_large(ui);
    TextLook line = {FONT_TEXT, words_size(ui), INK_DIM, ALIGN_LEFT, most, false};
    TextLook number = {FONT_BOLD, large ? TEXT_HEAD : 96, ink, ALIGN_RIGHT, 1, true};
    TextLook name = {FONT_BOLD, TEXT_HEAD, INK_TEXT, ALIGN_LEFT, 1, true};
    float number_w = fminf(canvas_width(FONT_BOLD, ui_size(ui, number.size), text_of(figure)) + 1, flow->w * 0.6f), h = ui_line(ui, number.size);
    ui_label(ui, flow->x, flow->y + (h - ui_line(ui, name.size)) / 2, flow->w - number_w, name, "%s", word);
    ui_label(ui, flow->x + flow->w - number_w, flow->y, number_w, number, "%s", figure);
    flow->y += h;
    flow_text(flow, line, "%s", words);
    if (undone[0])
        flow_text(flow, line, "%s", undone);
    flow_gap(flow, large ? 4 : undone[0] ? 12 : 44);
}

static int few_lines(const Flow *flow)
{
    return is_large(flow->ui) ? 2 : 3;
}

static const DayFigures *figures_of_day(const Play *play)
{
    return &play->day.ledger.days[day_over(&play->day) - 1];
}

static void looked_busy(const Play *play, Flow *flow)
{
    char figure[16], words[WORDS_MAX];
    const DayFigures *figures = figures_of_day(play);
    int about = figures_about_work(figures);
    snprintf(figure, sizeof figure, "%d", figures->busyness);
    snprintf(words, sizeof words, _("Busyness today. %d.%d %% of the minutes at work went into what is about work."), about / 100,
             about / 10 % 10);
    answer(flow, _("Looked busy"), figure, INK_BUSY, few_lines(flow), words, "");
}

/* Whom it was for: of several files, the one that is open. */
static void print_done(const Play *play, char out[WORDS_MAX])
{
    const Day *day = &play->day;
    const NumberFile *file = &day->level->files[day->file];
    bool known = day->office.known >> day->file & 1u;
    const char *whom = !known            ? _("somebody; nobody has said who")
                       : file->serves[0] ? file->serves
                                         : _("nobody, as is known by now");
    int number = day_over(&play->day), waiting = day_waiting(day), total = ledger_total(&day->ledger, number).progress;
    int length = text_print(out, WORDS_MAX, _("Progress today, for %s."), whom);
    if (number > 1)
        length += text_print(out + length, WORDS_MAX - (size_t)length, _(" So far %d."), total);
    if (waiting > 0)
        text_print(out + length, WORDS_MAX - (size_t)length,
                   P_(" %d more waits in open bins.", " %d more wait in open bins.", waiting), waiting);
}

/* What was done, and what was not when the shift ended; that is known as long as the day is the day's own. */
static void did(const Game *game, Flow *flow)
{
    const Play *play = &game->play;
    char figure[16], words[WORDS_MAX], undone[UNDONE_MAX] = "";
    snprintf(figure, sizeof figure, "%d", figures_of_day(play)->progress);
    print_done(play, words);
    if (play->day.phase == PHASE_EVENING)
        undone_day(game, 1, false, undone);
    answer(flow, _("Did"), figure, INK_PROGRESS, few_lines(flow), words, undone);
}

/* Was due on that day, and was not paid on it, nor before. */
static bool left_out(const Play *play, int payee, int day)
{
    int paid = play->day.fates[payee].day;
    return payee_day(&play->level, payee) == day && (paid == 0 || paid > day);
}

/* Of those due on the day by name: who was not paid, and what came between; then who was paid on it. */
static void print_payees(const Play *play, bool brief, char out[WORDS_MAX])
{
    const Level *level = &play->level;
    int day = day_over(&play->day), length = 0;
    out[0] = '\0';
    for (int i = 0; i < level->payee_count && WORDS_MAX - length > FATE_MAX; i++) {
        char fate[FATE_MAX];
        if (!left_out(play, i, day))
            continue;
        bool alike = i + 1 < level->payee_count && left_out(play, i + 1, day) && fate_alike(&play->day, i, i + 1);
        fate_unpaid(play, i, (brief ? 0 : FATE_WHOLE) | (alike ? 0 : FATE_WHY), fate);
        length += text_print(out + length, (size_t)(WORDS_MAX - length), "%s%s", length > 0 ? "\n" : "", fate);
    }
    for (int file = 0; file < level->file_count && WORDS_MAX - length > FATE_MAX; file++) {
        char names[FATE_MAX];
        fate_paid(play, file, day, names, sizeof names);
        if (names[0])
            length += text_print(out + length, (size_t)(WORDS_MAX - length), "%s%s", length > 0 ? "\n" : "", names);
    }
}

/* As many lines as there is room for. */
static void who_was_paid(const Play *play, Flow *flow, float bottom)
{
    char figure[32], words[WORDS_MAX];
    DayFigures total = ledger_total(&play->day.ledger, day_over(&play->day));
    float head = ui_line(flow->ui, is_large(flow->ui) ? TEXT_HEAD : 96);
    int lines = (int)((bottom - flow->y - head) / ui_line(flow->ui, words_size(flow->ui)));
    snprintf(figure, sizeof figure, _("%d of %d"), total.payees_paid, total.payees_due);
    print_payees(play, is_large(flow->ui), words);
    answer(flow, _("Who waited"), figure, INK_HAND, max_int(lines, 1), words, "");
}

/* Who they were is known as long as the day is the day's own. */
static void who_waited(const Play *play, Flow *flow, float bottom)
{
    if (payees_counted(&play->level)) {
        who_was_paid(play, flow, bottom);
        return;
    }
    char figure[24], words[WORDS_MAX] = "";
    const DayFigures *figures = figures_of_day(play);
    snprintf(figure, sizeof figure, _("%d of %d"), figures->pings_needed_answered, figures->pings_needed);
    if (play->day.phase == PHASE_EVENING)
        needed_day(play, flow->ui->scale > 1.4f, words, sizeof words);
    if (figures->pings_needed > 0)
        answer(flow, _("Messages that needed you"), figure, INK_HAND, few_lines(flow), words, "");
    else
        answer(flow, _("Messages that needed you"), _("none"), INK_HAND, few_lines(flow), _("None of the day needed you in particular."), "");
}

static void draw(const Game *game, Ui *ui)
{
    const Play *play = &game->play;
    char heading[64];
    snprintf(heading, sizeof heading, _("Day %d is over"), day_over(&play->day));
    ButtonLook foot[] = {act_button(ACT_HOME, CHOOSE_CONTINUE, _("Home")),
                         act_button(ACT_PAUSE, CHOOSE_PAUSE, _("Pause"))};
    float bottom = flow_foot(ui, foot, COUNT_OF(foot));
    Flow flow = flow_begin(ui, 1000, heading);
    flow_gap(&flow, ui->scale > 1.4f ? 0 : 24);
    looked_busy(play, &flow);
    did(game, &flow);
    who_waited(play, &flow, bottom);
}

const Page page_day = {.name = "day", .choose = choose, .draw = draw};
