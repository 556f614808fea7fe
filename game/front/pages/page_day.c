/* page_day.c - a day is over: what it looked like, what was done in it, and who had waited for it. To be read in five seconds;
 * the clock stands. */
#include <stdio.h>

#include "base/translate.h"
#include "front/pages/page.h"
#include "front/panels/needed.h"
#include "front/run/go.h"
#include "front/run/play.h"
#include "front/state/choosable.h"
#include "front/ui/flow.h"
#include "work/look.h"

enum { WORDS_MAX = 1200 };

static void choose(Game *game, int id)
{
    if (id == CHOOSE_PAUSE) {
        go_pause(game);
        return;
    }
    game->play.day_seen = (int16_t)day_over(&game->play.day);
    go_to(game, play_page(&game->play));
}

/* One of the three: a word and a figure side by side, and what is behind it below. */
static void answer(Flow *flow, const char *word, const char *figure, Ink ink, const char *words)
{
    Ui *ui = flow->ui;
    bool large = ui->scale > 1.4f;
    TextLook line = {FONT_TEXT, large ? TEXT_SMALL : TEXT_BODY, INK_DIM, ALIGN_LEFT, large ? 2 : 3, false};
    TextLook number = {FONT_BOLD, large ? TEXT_HEAD : 96, ink, ALIGN_RIGHT, 1, true};
    TextLook name = {FONT_BOLD, TEXT_HEAD, INK_TEXT, ALIGN_LEFT, 1, true};
    float number_w = flow->w * 0.4f, h = ui_line(ui, number.size);
    ui_label(ui, flow->x, flow->y + (h - ui_line(ui, name.size)) / 2, flow->w - number_w, name, "%s", word);
    ui_label(ui, flow->x + flow->w - number_w, flow->y, number_w, number, "%s", figure);
    flow->y += h;
    flow_text(flow, line, "%s", words);
    flow_gap(flow, large ? 4 : 44);
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
    answer(flow, _("Looked busy"), figure, INK_BUSY, words);
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

static void did(const Play *play, Flow *flow)
{
    char figure[16], words[WORDS_MAX];
    snprintf(figure, sizeof figure, "%d", figures_of_day(play)->progress);
    print_done(play, words);
    answer(flow, _("Did"), figure, INK_PROGRESS, words);
}

/* Who they were is known as long as the day is the day's own. */
static void who_waited(const Play *play, Flow *flow)
{
    char figure[24], words[WORDS_MAX] = "";
    const DayFigures *figures = figures_of_day(play);
    snprintf(figure, sizeof figure, _("%d of %d"), figures->pings_needed_answered, figures->pings_needed);
    if (play->day.phase == PHASE_EVENING)
        needed_day(play, flow->ui->scale > 1.4f, words, sizeof words);
    if (figures->pings_needed > 0)
        answer(flow, _("Messages that needed you"), figure, INK_HAND, words);
    else
        answer(flow, _("Messages that needed you"), _("none"), INK_HAND, _("None of the day needed you in particular."));
}

static void draw(const Game *game, Ui *ui)
{
    const Play *play = &game->play;
    char heading[64];
    snprintf(heading, sizeof heading, _("Day %d is over"), day_over(&play->day));
    ButtonLook foot[] = {act_button(ACT_HOME, CHOOSE_CONTINUE, _("Home")),
                         act_button(ACT_PAUSE, CHOOSE_PAUSE, _("Pause"))};
    Flow flow = flow_begin(ui, 1000, heading);
    flow_gap(&flow, ui->scale > 1.4f ? 0 : 24);
    looked_busy(play, &flow);
    did(play, &flow);
    who_waited(play, &flow);
    flow_foot(ui, foot, COUNT_OF(foot));
}

const Page page_day = {.name = "day", .choose = choose, .draw = draw};
