/* reckoning.c - adding up a finished run. */
#include "front/cards/reckoning.h"

#include "base/translate.h"
#include "front/cards/quarters.h"
#include "front/cards/rated_words.h"
#include "front/cards/sentences.h"
#include "front/words/weekdays.h"
#include "front/words/words.h"
#include "level/words.h"
#include "work/claim.h"
#include "work/measure.h"

/* Of some days alone, which they are. */
static int say_day(const Level *level, const Side *side, char *out, size_t room)
{
    if (level->mode == MODE_CHARTER && side->day > 0)
        return text_print(out, room, _(" in quarter %d"), side->day);
    if (side->last_day > side->day)
        return text_print(out, room, _(" on days %d to %d"), side->day, side->last_day);
    char on[DAY_WORDS_MAX];
    day_said_on(level, max_int(1, side->day), on);
    return side->day > 0 ? text_print(out, room, " %s", on) : 0;
}

/* Whoever sits at a desk that is watched has a name. */
static const char *who_plays(const Level *level, BotKind kind)
{
    for (int i = 0; i < level->desk_count && level->mode == MODE_RATE; i++) {
        if (level->desks[i].plays == kind)
            return level->desks[i].name;
    }
    return bot_title(kind);
}

/* What somebody is called whom an expectation speaks of. */
static const char *title_of(const Level *level, int who)
{
    if (who == WHO_YOU)
        return _("you");
    if (who < BOT_COUNT)
        return who_plays(level, (BotKind)who);
    if (who == WHO_NO_RULES || who == WHO_ALL_RULES)
        return who == WHO_NO_RULES ? _("no rules") : _("all rules");
    return who >= WHO_CHARTER ? level->charters[who - WHO_CHARTER].id : level->rules[who - WHO_RULE].name;
}

/* Which rows whoever it is played less or more. */
static void say_variant(const Level *level, int who, char *out, size_t room)
{
    if (who < WHO_VARIANT)
        return;
    const Variant *variant = &level->variants[who - WHO_VARIANT];
    const char *what = variant->title[0] ? variant->title : level->tools[variant->tool].name;
    if (variant->times == 0)
        text_print(out, room, _(" without “%s”"), what);
    else
        text_print(out, room, _(" with %d of “%s”"), variant->times, what);
}

/* Shares and rates have a decimal, cut. */
static int say_figure(Measure measure, int64_t value, char *out, size_t room)
{
    int unit = measure_unit(measure), tenths = (int)((value < 0 ? -value : value) * 10 / unit);
    const char *sign = value < 0 ? "-" : "", *per_cent = measure == MEASURE_ABOUT_WORK ? "%" : "";
    if (unit == 1)
        return text_print(out, room, "%d", (int)value);
    return text_print(out, room, "%s%d.%d%s", sign, tenths / 10, tenths % 10, per_cent);
}

/* Who had how much of what the bet is about, as its first choice names them. A rank is no amount. */
static void say_figures(const Level *level, const Expect *expect, const Outcome *const *played, const Outcome *you, char out[BET_FIGURES_MAX])
{
    int length = 0;
    Measure last = MEASURE_COUNT;
    for (int i = 0; i < 2 * expect->side_count; i++) {
        const Side *side = i % 2 == 0 ? &expect->sides[i / 2] : &expect->others[i / 2];
        if ((i % 2 == 1 && expect->joins[i / 2] == JOIN_NONE) || side->is_number || side->measure == MEASURE_RANK)
            continue;
        const Outcome *outcome = side->who == WHO_YOU ? you : played[side->who];
        const char *who = title_of(level, side->who < WHO_VARIANT ? side->who : level->variants[side->who - WHO_VARIANT].who);
        char but[BET_FIGURES_MAX] = "";
        say_variant(level, side->who, but, sizeof but);
        if (side->measure != last)
            length += text_print(out + length, BET_FIGURES_MAX - (size_t)length, "%s%s:", length > 0 ? "; " : "", measure_words[side->measure]);
        length += text_print(out + length, BET_FIGURES_MAX - (size_t)length, "%s %s%s ", side->measure != last ? "" : ",", who, but);
        length += say_figure(side->measure, outcome ? outcome_of_side(outcome, side) : 0, out + length, BET_FIGURES_MAX - (size_t)length);
        length += say_day(level, side, out + length, BET_FIGURES_MAX - (size_t)length);
        last = side->measure;
    }
}

static int right_choice(const Day *day, char figures[BET_FIGURES_MAX])
{
    BetCompared compared;
    int right = claim_bet(day, &compared);
    say_figures(day->level, &day->level->bet.choices[0].right_when, compared.played, &compared.you, figures);
    return right;
}

/* Where a charter was written there is no day at a desk. */
static void reckon_charter(Game *game)
{
    const Day *day = &game->play.day;
    Reckoning *reckoning = &game->reckoning;
    int best = quarters_reckon(game), lived = charter_lived(day);
    *reckoning = (Reckoning){.total = game->charter.lived[lived - 1], .right_bet = -1};
    if (day->level->bet.question[0])
        reckoning->right_bet = right_choice(day, reckoning->bet_figures);
    reckoning->bet_won = day->bet >= 0 && day->bet == reckoning->right_bet;
    text_print(reckoning->sentence, sizeof reckoning->sentence,
               lived == 1 ? _("You wrote %d charter and let it stand. Most was done under number %d: %d.") : _("You wrote %d charters. Most was done under number %d: %d."),
               lived, best, game->charter.lived[best - 1].progress);
}

void reckon_run(Game *game)
{
    if (charter_run_is(&game->play.day)) {
        reckon_charter(game);
        return;
    }
    const Day *day = &game->play.day;
    Reckoning *reckoning = &game->reckoning;
    *reckoning = (Reckoning){.total = ledger_total(&day->ledger, day->level->days), .right_bet = -1};
    for (int i = 0; i < JUDGED_COUNT; i++)
        reckoning->verdicts[i] = ledger_verdict(&day->ledger, day->level, (Judged)i);
    if (day->level->bet.question[0])
        reckoning->right_bet = right_choice(day, reckoning->bet_figures);
    if (day->rating.on)
        rated_followed_say(&game->play, reckoning->sentence);
    else
        own_sentence(&game->play, reckoning->sentence, reckoning->question);
    reckoning->bet_won = day->bet >= 0 && day->bet == reckoning->right_bet;
}
