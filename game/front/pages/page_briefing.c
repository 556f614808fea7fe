/* page_briefing.c - the lift in the morning: one line, the bet in one key, proposals, begin. The clock stands. */
#include <stdio.h>

#include "base/translate.h"
#include "front/pages/morning.h"
#include "front/pages/page.h"
#include "front/pages/steward.h"
#include "front/pages/steward_page.h"
#include "front/places/place.h"
#include "front/run/go.h"
#include "front/run/play.h"
#include "front/run/rest.h"
#include "front/state/choosable.h"
#include "front/words/weekdays.h"
#include "front/words/words.h"
#include "level/bet_words.h"
#include "level/level_time.h"
#include "work/look.h"

static void enter(Game *game)
{
    game->proposing = false;
    game->focus = CHOOSE_BEGIN;
}

static const Level *level_of(const Play *play)
{
    return &play->level;
}

static void draw_bet(const Play *play, Flow *flow)
{
    const Bet *bet = &level_of(play)->bet;
    const Day *day = &play->day;
    if (!bet->question[0])
        return;
    bool open = beat_day(day->beat) == 1;
    TextLook question = look_body;
    question.most = 3;
    flow_text(flow, question, "%s", bet->question);
    flow_gap(flow, 8);
    char words[BET_WORDS_MAX];
    if (!open) {
        flow_text(flow, look_dim, _("You said: %s"), day->bet >= 0 ? bet_words(bet, day->bet, words) : _("nothing"));
        return;
    }
    for (int i = 0; i < bet->choice_count; i++)
        flow_button(flow, (ButtonLook){.id = CHOOSE_BET + i,
                                       .key = KEY_CHARACTER,
                                       .character = (uint32_t)('1' + i),
                                       .label = bet_words(bet, i, words),
                                       .on = day->bet == i});
}

static void draw_proposals(const Play *play, Flow *flow)
{
    if (level_of(play)->rule_count == 0)
        return;
    char detail[64];
    int heard = steward_hears(play);
    if (heard > 0)
        snprintf(detail, sizeof detail, heard == 1 ? _("one would be heard") : _("%d would be heard"), heard);
    else
        snprintf(detail, sizeof detail, "%s", _("none would be heard today"));
    flow_button(flow, (ButtonLook){.id = CHOOSE_PROPOSALS,
                                   .key = KEY_CHARACTER,
                                   .character = 'p',
                                   .label = _("See the steward about a rule"),
                                   .detail = detail});
}

/* Constants of the rules that this level has under other values: which, and what they usually are. */
static void draw_changed(const Level *level, Flow *flow)
{
    int count = 0;
    for (int i = 0; i < CONSTANT_COUNT; i++)
        count += level->constants[i] != constant_rows[i].value;
    TextLook look = look_dim;
    look.most = flow->ui->scale > 1.4f ? 1 : 2;
    if (count > 0)
        flow_text(flow, look, P_("%d rule is not as usual; the last page says which.", "%d rules are not as usual; the last page says which.", count),
                  count);
}

/* Which day it is, and who begins it; on the first morning large text has how long it takes in place of the latter. */
static void draw_date(const Day *day, Flow *flow, const char *length)
{
    int start = day->timetable.shift_start;
    char words[DAY_WORDS_MAX];
    bool takes = day_is_first(day) && flow->ui->scale > 1.4f;
    TextLook look = look_dim;
    look.most = takes ? 1 : 0;
    (takes ? day_said_short : day_said_of)(day->level, beat_day(day->beat), words);
    flow_text(flow, look, "%s · %02d:%02d · %s", words, start / 60, start % 60,
              takes ? length : rank_title(ledger_rank(day->ledger.official)));
}

/* On the first morning what there is to know before play: the level's own line, and how long it takes. */
static void draw_invitation(const Level *level, Flow *flow, const char *length)
{
    TextLook line = look_body;
    line.most = 3;
    if (level->invitation[0])
        flow_text(flow, line, "%s", level->invitation);
    if (flow->ui->scale <= 1.4f)
        flow_text(flow, look_dim, _("It takes %s."), length);
}

/* The days off that the run has passed over since the last one. */
static void draw_off(const Day *day, Flow *flow)
{
    int today = day_number(day), first = level_day_before(day->level, today) + 1;
    char from[DAY_WORDS_MAX], to[DAY_WORDS_MAX];
    day_said(day->level, first, from);
    day_said(day->level, max_int(first, today - 1), to);
    if (today - first == 1)
        flow_text(flow, look_dim, _("%s was off."), from);
    else if (today - first > 1 && day->level->weekdays_named)
        flow_text(flow, look_dim, _("%s to %s were off."), from, to);
    else if (today - first > 1)
        flow_text(flow, look_dim, _("Days %d to %d were off."), first, today - 1);
}

/* The day, and what the lift says of it. */
static void draw_day(const Game *game, Flow *flow)
{
    const Day *day = &game->play.day;
    const Level *level = level_of(&game->play);
    int number = beat_day(day->beat);
    bool large = flow->ui->scale > 1.4f, first = day_is_first(day);
    LevelTime time = level_time(level);
    char length[LENGTH_WORDS_MAX];
    TextLook title = look_head, line = look_body;
    title.most = large ? 1 : 2;
    line.most = 4;
    length_words(time.days, time.minutes, length);
    flow_text(flow, title, "%s", level->title);
    draw_date(day, flow, length);
    draw_off(day, flow);
    if (first)
        draw_invitation(level, flow, length);
    flow_gap(flow, large ? 8 : 22);
    if (!large)
        flow_text(flow, line, "%s", phrase(&game->phrases, level, PHRASES_LIFT, day->seed, number, 0).text);
    if (first)
        draw_changed(level, flow);
    flow_gap(flow, large ? 0 : 14);
    morning_draw(game->settings.plain, &game->play.day, flow);
}

static void draw_choices(const Play *play, Flow *flow)
{
    TextLook look = look_dim;
    look.most = 3;
    draw_bet(play, flow);
    flow_gap(flow, flow->ui->scale > 1.4f ? 0 : 8);
    draw_proposals(play, flow);
    if (rest_offered(play) && flow->ui->scale <= 1.4f)
        flow_text(flow, look, "%s", _("If days pass, hands like yours have the desk, some seconds a day. Any morning it is yours again."));
}

/* The day at the left, what can be chosen at the right; one below the other where the text is large. */
static void draw_band(const Game *game, Flow *flow)
{
    enum { BETWEEN = 60 };
    Flow day = *flow, choices = *flow;
    bool beside = flow->ui->scale <= 1.4f;
    if (beside)
        day.w = choices.w = (flow->w - BETWEEN) / 2;
    draw_day(game, &day);
    if (beside)
        choices.x += choices.w + BETWEEN;
    else
        choices.y = day.y + 4;
    draw_choices(&game->play, &choices);
    flow->y = day.y > choices.y ? day.y : choices.y;
}

static void draw_lift(const Game *game, Ui *ui)
{
    enum { SIDE = 60, ABOVE_FOOT = 12 };
    ButtonLook foot[3] = {{.id = CHOOSE_PAUSE, .key = KEY_ESCAPE, .label = _("Wait in the lift")}};
    int count = 1;
    if (rest_offered(&game->play))
        foot[count++] = (ButtonLook){.id = CHOOSE_REST, .key = KEY_CHARACTER, .character = 'd', .label = _("Let days pass")};
    foot[count++] = (ButtonLook){.id = CHOOSE_BEGIN, .key = KEY_CHARACTER, .character = 'b', .label = _("Begin the day")};
    float bottom = flow_foot(ui, foot, count) - ABOVE_FOOT;
    place_band(game, ui, (Rect){SIDE, 0, CANVAS_WIDTH - 2 * SIDE, bottom}, draw_band);
}

static PlaceId place(const Game *game)
{
    return game->proposing ? PLACE_STEWARD : PLACE_ELEVATOR;
}

static void draw(const Game *game, Ui *ui)
{
    place_draw(game, ui->canvas);
    if (game->proposing)
        steward_draw(game, ui);
    else
        draw_lift(game, ui);
}

static void give(Play *play, CommandKind kind, int argument)
{
    play_obey(play, (Command){.kind = (uint8_t)kind, .argument = (int16_t)argument});
}

static void show_rules(Game *game, bool shown)
{
    game->proposing = shown;
    game->scroll = 0;
    game->focus = shown ? BUTTON_NONE : CHOOSE_BEGIN;
    if (shown)
        steward_enter(game);
}

/* What holds from now on, the other rules come on top of. */
static void propose(Game *game, int rule)
{
    give(&game->play, COMMAND_PROPOSE, rule);
    steward_enter(game);
}

static void choose(Game *game, int id)
{
    if (id == CHOOSE_BEGIN)
        give(&game->play, COMMAND_BEGIN, 0);
    else if (id == CHOOSE_REST)
        rest_begin(&game->play);
    else if (id == CHOOSE_PAUSE)
        go_pause(game);
    else if (id == CHOOSE_PROPOSALS || id == CHOOSE_BACK)
        show_rules(game, id == CHOOSE_PROPOSALS);
    else if (id == CHOOSE_EARLIER || id == CHOOSE_LATER)
        steward_turn(game, id == CHOOSE_LATER ? 1 : -1);
    else if (id >= CHOOSE_RULE && id < CHOOSE_RULE + LEVEL_RULES_MAX)
        propose(game, id - CHOOSE_RULE);
    else if (id >= CHOOSE_BET && id < CHOOSE_RULE)
        give(&game->play, COMMAND_BET, id - CHOOSE_BET);
}

const Page page_briefing = {.name = "briefing", .enter = enter, .choose = choose, .draw = draw, .place = place};
