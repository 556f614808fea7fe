/* ending_pages.c - the certificate, the two ledgers, the minutes, the bet, the three verdicts, the claim; legible from
 * the back of a room. */
#include "front/pages/ending_pages.h"

#include "base/translate.h"
#include "front/ui/flow.h"
#include "front/words/words.h"

enum { MARGIN = 60 };

/* There is room to spare: everything may be larger and further apart. */
static bool roomy(const Ui *ui)
{
    return ui->scale <= 1.3f;
}

static TextLook larger(const Ui *ui, TextLook look)
{
    look.size += roomy(ui) ? 8 : 0;
    return look;
}

static TextLook centred(TextLook look)
{
    look.align = ALIGN_CENTRE;
    return look;
}

static TextLook right(TextLook look)
{
    look.align = ALIGN_RIGHT;
    look.most = 1;
    return look;
}

/* The corners of a certificate, and the lines it is signed on. */
static void ornaments(Ui *ui, Rect at)
{
    static const float sides[4][2] = {{0, 0}, {1, 0}, {0, 1}, {1, 1}};
    ui_ground(ui, at, INK_BUSY);
    ui_frame(ui, rect_inset(at, 12), 1.5f, INK_EDGE, 255);
    for (int i = 0; i < 4; i++) {
        Rect inner = rect_inset(at, 12);
        float x = inner.x + inner.w * sides[i][0], y = inner.y + inner.h * sides[i][1];
        float in_x = sides[i][0] > 0 ? -34.0f : 34.0f, in_y = sides[i][1] > 0 ? -34.0f : 34.0f;
        ui_stroke(ui, x + in_x, y, x, y + in_y, 2, INK_BUSY, 255);
    }
}

static void signature(const Play *play, Ui *ui, Rect at)
{
    const Level *level = &play->level;
    if (!roomy(ui))
        return;
    TextLook look = centred(look_dim);
    look.most = 1;
    float y = at.y + at.h - 84;
    ui_stroke(ui, at.x + at.w / 2 - 230, y, at.x + at.w / 2 + 230, y, 1.5f, INK_EDGE, 255);
    ui_label(ui, at.x, y + 8, at.w, look, _("for the Department of Standing & Posture, day %d"), level->days);
}

/* What is written on it, the number in that size; returns where it ends. */
static float certificate(const Game *game, Flow at, int size)
{
    const Day *day = &game->play.day;
    Ui *ui = at.ui;
    Flow flow = at;
    bool large = roomy(ui);
    TextLook number = centred((TextLook){FONT_BOLD, size, INK_BUSY, ALIGN_LEFT, 1, false});
    flow_text(&flow, centred(larger(ui, look_head)), "%s", _("Certificate of Busyness"));
    flow_gap(&flow, large ? 16 : 0);
    flow_text(&flow, number, "%d", game->ending.total.busyness);
    flow_gap(&flow, large ? 22 : 0);
    flow_text(&flow, centred(larger(ui, look_bold)), "%s", rank_title(ledger_rank(day->ledger.official)));
    flow_gap(&flow, large ? 16 : 4);
    TextLook words = centred(large ? larger(ui, look_small) : look_body);
    words.most = 3;
    flow_text(&flow, words, "%s",
              phrase(&game->phrases, day->level, PHRASES_CERTIFICATE, day->seed, day->level->days, 1).text);
    flow_gap(&flow, large ? 8 : 0);
    flow_text(&flow, centred(look_dim), _("With a small prize: %s"),
              phrase(&game->phrases, day->level, PHRASES_PRIZE, day->seed, day->level->days, 2).text);
    return flow.y;
}

/* As large as there is room for: it grows with the rest. */
static int number_size(const Game *game, Flow at, float bottom)
{
    enum { USUAL = 150, LEAST = TEXT_HUGE };
    Ui measure = {.scale = at.ui->scale};
    at.ui = &measure;
    int most = (int)(USUAL * measure.scale);
    float rest = certificate(game, at, LEAST) - ui_line(&measure, LEAST);
    int room = (int)((bottom - rest) / (ui_line(&measure, USUAL) / USUAL));
    return clamp_int(room, LEAST, most);
}

void ending_certificate(const Game *game, Ui *ui, float bottom)
{
    enum { SIGNED = 100, RIM = 24 };
    bool large = roomy(ui);
    Rect at = {MARGIN * 3, 36, CANVAS_WIDTH - 6 * MARGIN, bottom - 36 - 24};
    ornaments(ui, at);
    signature(&game->play, ui, at);
    Flow flow = {ui, at.x + 60, at.y + (large ? 70 : RIM), at.w - 120};
    certificate(game, flow, number_size(game, flow, at.y + at.h - (large ? SIGNED : RIM)));
}

/* A figure with its words, in a column of a ledger. */
static void figure(Flow *flow, const char *words, int value)
{
    TextLook number = right(larger(flow->ui, look_small)), word = larger(flow->ui, look_dim);
    float w = ui_size(flow->ui, number.size) * 0.6f * 6;
    ui_label(flow->ui, flow->x + flow->w - w, flow->y, w, number, "%d", value);
    flow->y += ui_text(flow->ui, flow->x, flow->y, flow->w - w - 10, word, "%s", words);
    flow_gap(flow, roomy(flow->ui) ? 18 : 2);
}

/* One of two columns, as a panel down to the foot. */
static Flow half(Ui *ui, int index, float y, float bottom)
{
    float w = (CANVAS_WIDTH - 2 * MARGIN - 40) / 2;
    Rect at = {MARGIN + (float)index * (w + 40), y, w, bottom - y - 24};
    if (roomy(ui))
        return flow_panel(ui, at, index == 0 ? INK_BUSY : INK_EDGE);
    return (Flow){ui, at.x, at.y, at.w};
}

static void ledger_head(Flow *flow, const char *name, int value, Ink ink)
{
    TextLook number = {FONT_BOLD, 110, ink, ALIGN_LEFT, 1, false};
    flow_text(flow, larger(flow->ui, look_body), "%s", name);
    flow_text(flow, number, "%d", value);
    flow_gap(flow, roomy(flow->ui) ? 24 : 0);
}

static void ledger_seen(const DayFigures *total, Flow *flow)
{
    ledger_head(flow, _("Busyness"), total->busyness, INK_BUSY);
    figure(flow, _("messages that came"), total->pings);
    figure(flow, _("of them answered"), total->pings_answered);
    figure(flow, _("meetings joined"), total->meetings_joined);
    figure(flow, _("reports written"), total->reports_written);
    figure(flow, _("numbers carried to bins"), total->binned);
    figure(flow, _("answered at night"), total->evening_answered);
}

static void ledger_done(const DayFigures *total, int handed_in, Flow *flow)
{
    ledger_head(flow, _("Progress"), total->progress, INK_PROGRESS);
    figure(flow, _("handed in unsealed"), handed_in);
    figure(flow, _("bins sealed"), total->sealed);
    figure(flow, _("bins that came back"), total->returned);
    figure(flow, _("numbers that belong"), total->right);
    figure(flow, _("others, or came back"), total->strays + total->phantoms + total->reworked);
    figure(flow, _("messages needing you"), total->pings_needed);
    figure(flow, _("of them answered"), total->pings_needed_answered);
}

void ending_ledgers(const Game *game, Ui *ui, float bottom)
{
    Flow heading = flow_begin(ui, CANVAS_WIDTH, _("Two ledgers"));
    Flow left = half(ui, 0, heading.y, bottom), done = half(ui, 1, heading.y, bottom);
    ledger_seen(&game->ending.total, &left);
    ledger_done(&game->ending.total, game->play.day.ledger.handed_in, &done);
}

/* Work itself, rest, and everything about work each have an ink; the words say which is which. */
static Ink account_ink(Account which)
{
    bool work = which == ACCOUNT_REFINING || which == ACCOUNT_NIGHT;
    return work ? INK_PROGRESS : which == ACCOUNT_REST ? INK_EDGE : INK_BUSY;
}

/* One account: word, bar, minutes. */
static void account(const Ending *ending, Ui *ui, Account which, int most, float y, float h)
{
    TextLook word = roomy(ui) ? larger(ui, look_small) : look_small;
    float size = ui_size(ui, word.size), word_w = size * 0.6f * 12, number_w = size * 0.6f * 6;
    int minutes = ending->total.minutes[which];
    float bar = CANVAS_WIDTH - 2 * MARGIN - word_w - number_w - 30,
          filled = bar * (float)minutes / (float)max_int(most, 1);
    float top = y + (h - ui_line(ui, word.size)) / 2;
    word.most = 1;
    ui_label(ui, MARGIN, top, word_w, word, "%s", account_title(which));
    if (minutes > 0)
        ui_rect(ui, (Rect){MARGIN + word_w + 10, y + h * 0.2f, filled < 3 ? 3 : filled, h * 0.6f}, account_ink(which),
                255);
    ui_label(ui, CANVAS_WIDTH - MARGIN - number_w, top, number_w, right(word), "%d", minutes);
}

void ending_minutes(const Game *game, Ui *ui, float bottom)
{
    const DayFigures *total = &game->ending.total;
    int most = 1, sum = 0, about = figures_about_work(total);
    for (int i = 0; i < ACCOUNT_COUNT; i++) {
        most = max_int(most, total->minutes[i]);
        sum += total->minutes[i];
    }
    Flow flow = flow_begin(ui, CANVAS_WIDTH, _("Where the minutes went"));
    TextLook one = larger(ui, look_dim);
    one.most = 1;
    flow_text(&flow, one, _("%d minutes; %d.%d %% of those at work about work"), sum, about / 100, about / 10 % 10);
    flow_gap(&flow, roomy(ui) ? 14 : 0);
    float h = (bottom - flow.y - (roomy(ui) ? 34 : 16)) / ACCOUNT_COUNT;
    for (int i = 0; i < ACCOUNT_COUNT; i++)
        account(&game->ending, ui, (Account)i, most, flow.y + (float)i * h, h);
}

static const char *bet_answer(const Game *game)
{
    if (game->play.day.bet < 0)
        return _("You did not bet. That, too, is a forecast.");
    return game->ending.bet_won ? _("You were right. It has not been held against you.")
                                : _("It came otherwise. The form had room for that.");
}

void ending_bet(const Game *game, Ui *ui, float bottom)
{
    const Bet *bet = &game->play.level.bet;
    int said = game->play.day.bet, was = game->ending.right_bet;
    bool large = roomy(ui);
    (void)bottom;
    Flow flow = flow_begin(ui, 1100, _("The bet"));
    TextLook question = larger(ui, look_body), answer = larger(ui, look_bold);
    question.most = 4;
    flow_gap(&flow, large ? 110 : 6);
    flow_text(&flow, question, "%s", bet->question);
    flow_gap(&flow, large ? 50 : 10);
    flow_text(&flow, answer, _("You said: %s"), said >= 0 ? bet->choices[said].word : _("nothing"));
    flow_gap(&flow, large ? 10 : 0);
    flow_text(&flow, answer, _("It was: %s"), was >= 0 ? bet->choices[was].word : _("none of these"));
    if (game->ending.bet_figures[0])
        flow_text(&flow, larger(ui, look_dim), "%s", game->ending.bet_figures);
    flow_gap(&flow, large ? 50 : 10);
    flow_text(&flow, larger(ui, look_body), "%s", bet_answer(game));
}

/* Whether that hour was its day's last that was judged. */
static bool last_of_day(const Ledger *ledger, int hour)
{
    return hour + 1 == ledger->hour_count || ledger->hours[hour + 1].day != ledger->hours[hour].day;
}

/* What an hour had in it, on the mean. What is counted and what is served stand in an hour as the mean of its day so far: there
 * the days' last hours say all. */
static int mean_found(const Ledger *ledger, Judged count)
{
    int sum = 0, hours = 0;
    for (int i = 0; i < ledger->hour_count; i++) {
        if (count != JUDGED_SEEN && !last_of_day(ledger, i))
            continue;
        sum += ledger_found(&ledger->hours[i], count);
        hours++;
    }
    return sum / max_int(hours, 1);
}

static void verdict(const Game *game, Flow *flow, Judged count)
{
    int standing = game->ending.verdicts[count];
    bool used = game->play.level.judged == count, large = roomy(flow->ui);
    Ui *ui = flow->ui;
    flow_text(flow, larger(ui, look_bold), "%s, %s%s", judged_title(count), judged_meaning(count),
              used ? _(" (yours)") : "");
    ui_bar(ui, (Rect){flow->x, flow->y + 6, flow->w, large ? 26 : 16}, standing, used ? INK_BUSY : INK_PROGRESS);
    flow_gap(flow, large ? 40 : 26);
    flow_text(flow, larger(ui, look_dim), _("%d · %s. Looked for %d %s, found %d."), standing, rank_title(ledger_rank(standing)),
              ledger_looked_for(&game->play.level, count), judged_unit(count), mean_found(&game->play.day.ledger, count));
    flow_gap(flow, large ? 34 : 2);
}

void ending_verdicts(const Game *game, Ui *ui, float bottom)
{
    Flow flow = flow_begin(ui, 1300, _("The same days, judged three times"));
    flow_gap(&flow, roomy(ui) ? 16 : 0);
    for (int i = 0; i < JUDGED_COUNT; i++)
        verdict(game, &flow, (Judged)i);
    TextLook question = larger(ui, look_body);
    const char *asked = _("Which of these three is your last review?");
    if (flow.y + ui_wrap_height(ui, flow.w, question, text_of(asked)) < bottom)
        flow_text(&flow, question, "%s", asked);
}

/* Which constants of the rules the level has set, and what each does. */
static void draw_changed(const Level *level, Flow *flow, float bottom)
{
    for (int i = 0; i < CONSTANT_COUNT; i++) {
        const ConstantRow *row = &constant_rows[i];
        if (level->constants[i] == row->value || flow->y + 2 * ui_line(flow->ui, look_dim.size) > bottom)
            continue;
        flow_text(flow, look_dim, _("%s: %d, usually %d. %s"), row->name, level->constants[i], row->value, row->sentence);
    }
}

void ending_claim(const Game *game, Ui *ui, float bottom)
{
    const Level *level = &game->play.level;
    bool large = roomy(ui);
    Flow flow = flow_begin(ui, 1300, _("What this level claims"));
    TextLook claim = larger(ui, look_bold), question = larger(ui, look_body);
    claim.most = question.most = 4;
    flow_gap(&flow, large ? 20 : 0);
    flow_text(&flow, claim, "%s", level->claim[0] ? level->claim : _("Nothing. It only asks."));
    flow_gap(&flow, large ? 40 : 8);
    for (int i = 0; i < level->question_count; i++) {
        float h = ui_wrap_height(ui, flow.w, question, text_of(level->questions[i]));
        if (flow.y + h > bottom)
            break;
        flow_text(&flow, question, "%s", level->questions[i]);
        flow_gap(&flow, large ? 18 : 6);
    }
    flow_gap(&flow, large ? 24 : 4);
    draw_changed(level, &flow, bottom);
}
