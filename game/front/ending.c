/* ending.c - the figures of a finished run, and their pages. */
#include "front/ending.h"

#include "work/claim.h"

enum { MARGIN = 60 };

/* Plays the bots a bet speaks of on the player's own seed, and holds its choices against what came out. */
static int right_choice(const Day *day)
{
    const Level *level = day->level;
    Outcome outcomes[BOT_COUNT], you;
    const Outcome *played[BOT_COUNT] = {NULL};
    uint32_t bots = 0;
    bool with_floor = false;
    for (int i = 0; i < level->bet.choice_count; i++) {
        bots |= expect_bots(&level->bet.choices[i].right_when);
        with_floor = with_floor || expect_wants_floor(&level->bet.choices[i].right_when);
    }
    for (int i = 0; i < BOT_COUNT; i++) {
        if (!(bots >> i & 1u))
            continue;
        claim_play(level, day->seed, (BotKind)i, with_floor, &outcomes[i]);
        played[i] = &outcomes[i];
    }
    outcome_of(day, with_floor, &you);
    for (int i = 0; i < level->bet.choice_count; i++) {
        if (expect_holds(&level->bet.choices[i].right_when, played, &you))
            return i;
    }
    return -1;
}

void ending_reckon(Game *game)
{
    const Day *day = &game->play.day;
    Ending *ending = &game->ending;
    *ending = (Ending){.total = ledger_total(&day->ledger, day->level->days), .right_bet = -1};
    for (int i = 0; i < JUDGED_COUNT; i++)
        ending->verdicts[i] = ledger_verdict(&day->ledger, day->level, (Judged)i);
    if (day->level->bet.question[0])
        ending->right_bet = right_choice(day);
    ending->bet_won = day->bet >= 0 && day->bet == ending->right_bet;
}

static TextLook centred(TextLook look)
{
    look.align = ALIGN_CENTRE;
    return look;
}

void ending_certificate(const Game *game, Ui *ui, float bottom)
{
    const Day *day = &game->play.day;
    Rect at = {MARGIN * 3, 40, CANVAS_WIDTH - 6 * MARGIN, bottom - 40 - 24};
    ui_panel(ui, at, INK_BUSY);
    ui_frame(ui, rect_inset(at, 10), 1.5f, INK_EDGE, 255);
    Page page = {ui, at.x + 50, at.y + (ui->scale > 1.4f ? 26 : 54), at.w - 100};
    TextLook number = centred((TextLook){FONT_BOLD, TEXT_HUGE + 24, INK_BUSY, ALIGN_LEFT, 0});
    page_text(&page, centred(look_head), "%s", _("Certificate of Busyness"));
    page_gap(&page, ui->scale > 1.4f ? 0 : 18);
    page_text(&page, number, "%d", game->ending.total.busyness);
    page_gap(&page, ui->scale > 1.4f ? 0 : 18);
    page_text(&page, centred(look_bold), "%s", rank_title(ledger_rank(day->ledger.official)));
    page_gap(&page, 8);
    page_text(&page, centred(look_body), "%s", phrase(day->level, PHRASES_CERTIFICATE, day->seed, day->level->days, 1));
    page_text(&page, centred(look_dim), _("It comes with a small prize. %s"), phrase(day->level, PHRASES_PRIZE, day->seed, day->level->days, 2));
}

/* A figure with its words, in a column of the ledgers. */
static void figure(Page *page, const char *words, int value)
{
    TextLook right = look_small;
    right.align = ALIGN_RIGHT;
    float number = ui_size(page->ui, TEXT_SMALL) * 0.6f * 6;
    ui_label(page->ui, page->x + page->w - number, page->y, number, right, "%d", value);
    page->y += ui_text(page->ui, page->x, page->y, page->w - number - 10, look_dim, "%s", words) + 2;
}

static Page half(Ui *ui, int index, float y)
{
    float w = (CANVAS_WIDTH - 2 * MARGIN - 60) / 2;
    return (Page){ui, MARGIN + (float)index * (w + 60), y, w};
}

static void ledger_seen(const DayFigures *total, Page *page)
{
    TextLook number = {FONT_BOLD, TEXT_HUGE, INK_BUSY, ALIGN_LEFT, 1};
    page_text(page, look_body, "%s", _("Busyness"));
    page_text(page, number, "%d", total->busyness);
    page_gap(page, 8);
    figure(page, _("messages that came"), total->pings);
    figure(page, _("of them answered"), total->pings_answered);
    figure(page, _("meetings joined"), total->meetings_joined);
    figure(page, _("reports written"), total->reports_written);
    figure(page, _("numbers put in bins"), total->binned);
    figure(page, _("answered at night"), total->evening_answered);
}

static void ledger_done(const DayFigures *total, Page *page)
{
    TextLook number = {FONT_BOLD, TEXT_HUGE, INK_PROGRESS, ALIGN_LEFT, 1};
    page_text(page, look_body, "%s", _("Progress"));
    page_text(page, number, "%d", total->progress);
    page_gap(page, 8);
    figure(page, _("bins sealed"), total->sealed);
    figure(page, _("bins that came back"), total->returned);
    figure(page, _("right numbers"), total->right);
    figure(page, _("strays among them"), total->strays + total->phantoms);
    figure(page, _("messages that needed you"), total->pings_needed);
    figure(page, _("of them answered"), total->pings_needed_answered);
}

void ending_ledgers(const Game *game, Ui *ui, float bottom)
{
    (void)bottom;
    Page heading = page_begin(ui, CANVAS_WIDTH, _("Two ledgers"));
    Page left = half(ui, 0, heading.y + 6), right = half(ui, 1, heading.y + 6);
    ledger_seen(&game->ending.total, &left);
    ledger_done(&game->ending.total, &right);
}

/* One account: word, bar, minutes. */
static void account(const Game *game, Ui *ui, Account which, int most, float y, float h)
{
    float size = ui_size(ui, TEXT_SMALL), word = size * 0.6f * 12, number = size * 0.6f * 6;
    int minutes = game->ending.total.minutes[which];
    TextLook right = look_small;
    right.align = ALIGN_RIGHT;
    right.most = 1;
    float bar = CANVAS_WIDTH - 2 * MARGIN - word - number - 30;
    ui_label(ui, MARGIN, y, word, look_small, "%s", account_title(which));
    Ink ink = which == ACCOUNT_REFINING || which == ACCOUNT_NIGHT ? INK_PROGRESS : which == ACCOUNT_REST ? INK_EDGE : INK_BUSY;
    float filled = bar * (float)minutes / (float)max_int(most, 1);
    if (minutes > 0)
        ui_rect(ui, (Rect){MARGIN + word + 10, y + h * 0.18f, filled < 3 ? 3 : filled, h * 0.56f}, ink, 255);
    ui_label(ui, CANVAS_WIDTH - MARGIN - number, y, number, right, "%d", minutes);
}

void ending_minutes(const Game *game, Ui *ui, float bottom)
{
    const DayFigures *total = &game->ending.total;
    int most = 1, sum = 0, about = figures_about_work(total);
    for (int i = 0; i < ACCOUNT_COUNT; i++) {
        most = max_int(most, total->minutes[i]);
        sum += total->minutes[i];
    }
    Page page = page_begin(ui, CANVAS_WIDTH, _("Where the minutes went"));
    TextLook one = look_dim;
    one.most = 1;
    page_text(&page, one, _("%d minutes, %d.%d %% of them about work"), sum, about / 100, about / 10 % 10);
    float h = (bottom - page.y - 14) / ACCOUNT_COUNT, tall = ui_line(ui, TEXT_SMALL) * 1.5f;
    h = h < tall ? h : tall;
    for (int i = 0; i < ACCOUNT_COUNT; i++)
        account(game, ui, (Account)i, most, page.y + 8 + (float)i * h, h);
}

static const char *bet_answer(const Game *game)
{
    if (game->play.day.bet < 0)
        return _("You did not bet. That, too, is a forecast.");
    return game->ending.bet_won ? _("You were right. It has not been held against you.") : _("It came otherwise. The form had room for that.");
}

void ending_bet(const Game *game, Ui *ui, float bottom)
{
    const Bet *bet = &game->play.level.bet;
    int said = game->play.day.bet, right = game->ending.right_bet;
    (void)bottom;
    Page page = page_begin(ui, 1100, _("The bet"));
    TextLook question = look_body;
    question.most = 4;
    page_gap(&page, 16);
    page_text(&page, question, "%s", bet->question);
    page_gap(&page, 20);
    page_text(&page, look_bold, _("You said: %s"), said >= 0 ? bet->choices[said].word : _("nothing"));
    page_text(&page, look_bold, _("It was: %s"), right >= 0 ? bet->choices[right].word : _("none of these"));
    page_gap(&page, 20);
    page_text(&page, look_body, "%s", bet_answer(game));
}

static void verdict(const Game *game, Page *page, Judged count)
{
    int standing = game->ending.verdicts[count];
    bool used = game->play.level.judged == count;
    Ui *ui = page->ui;
    page_text(page, look_bold, "%s, %s%s", judged_title(count), judged_meaning(count), used ? _(" (the one in use)") : "");
    ui_bar(ui, (Rect){page->x, page->y + 4, page->w, 16}, standing, used ? INK_BUSY : INK_PROGRESS);
    page_gap(page, 24);
    page_text(page, look_dim, "%d · %s", standing, rank_title(ledger_rank(standing)));
    page_gap(page, ui->scale > 1.4f ? 8 : 26);
}

void ending_verdicts(const Game *game, Ui *ui, float bottom)
{
    Page page = page_begin(ui, 1200, _("The same days, judged three times"));
    page_gap(&page, ui->scale > 1.4f ? 4 : 20);
    for (int i = 0; i < JUDGED_COUNT; i++)
        verdict(game, &page, (Judged)i);
    TextLook question = look_body;
    question.most = 2;
    float h = ui_wrap_height(ui, page.w, question, text_of(_("Which of these three is your last review?")));
    if (page.y + h < bottom)
        page_text(&page, question, "%s", _("Which of these three is your last review?"));
}
