/* report.c - the sentence, the tables, and policies in words. */
#include "search/report.h"

#include <string.h>

#include "level/words.h"
#include "search/traits.h"

/* ---- the sentence ---- */

static const char *who_leads(const Found *found)
{
    return found->leading > 0 ? "somebody leads both ledgers" : found->most > 0 ? "hardly anybody leads both ledgers" : "nobody leads both ledgers";
}

static void add_sentence(const Search *search, const Found *found, Buffer *out)
{
    int seeds = search->seed_to - search->seed_from + 1;
    const char *several = seeds == 1 ? "" : "s";
    buffer_print(out, "%s: of the best %d ways to play that were found, ", who_leads(found), found->examined);
    if (found->leading > 0)
        buffer_print(out, "%d", found->leading);
    else
        buffer_text(out, "none");
    buffer_text(out, " got more done than the bot balanced and looked busier than the bot performer on ");
    if (found->most > 0)
        buffer_print(out, "more than %d %% of seeds, the strongest on %d of %d seed%s.\n", LEADING_PER_CENT, found->most, seeds, several);
    else
        buffer_print(out, "any of %d seed%s.\n", seeds, several);
}

/* ---- rows ---- */

static void add_columns(Buffer *out)
{
    buffer_print(out, "%-32s %8s %9s %6s %8s %7s %8s %8s %6s\n", "", "Progress", "Busyness", "seen", "counted", "served", "refining", "burnout",
                 "both");
}

/* Of a sum over the seeds. */
static int mean(int64_t sum, const Score *score)
{
    return (int)(sum / max_int(1, score->seeds));
}

static void add_row(const char *words, const Score *score, Buffer *out)
{
    buffer_print(out, "%-32s %8d %9d %6d %8d %7d %8d %8d %4d %%\n", words, score_progress(score), score_busyness(score),
                 mean(score->standing[JUDGED_SEEN], score), mean(score->standing[JUDGED_COUNTED], score),
                 mean(score->standing[JUDGED_SERVED], score), mean(score->refining, score), mean(score->burnout, score),
                 mean(100 * (int64_t)score->both, score));
}

/* All its habits, on as many lines as they take. */
static void add_policy(const Policy *policy, Buffer *out)
{
    enum { COLUMNS = 120 };
    size_t start = out->length;
    for (int i = 0; i < trait_count; i++) {
        const char *words = trait_words(policy, i), *end = i + 1 < trait_count ? ";" : "";
        size_t length = strlen(traits[i].words) + strlen(words) + 4; /* with its marks and the space before it */
        bool first = out->length == start, fits = out->length - start + length <= COLUMNS;
        if (!first && !fits) {
            buffer_text(out, "\n");
            start = out->length;
        }
        buffer_print(out, "%s%s: %s%s", first || !fits ? "" : " ", traits[i].words, words, end);
    }
    buffer_text(out, "\n");
}

static void add_best(const Found *found, Buffer *out)
{
    buffer_text(out, "\nthe best found\n");
    add_columns(out);
    for (int goal = 0; goal < GOAL_COUNT; goal++)
        add_row(goal_words[goal], &found->best[goal].score, out);
    for (int goal = 0; goal < GOAL_COUNT; goal++) {
        buffer_print(out, "\n%s\n", goal_words[goal]);
        add_policy(&found->best[goal].policy, out);
    }
}

static void add_front(const Found *found, Buffer *out)
{
    buffer_text(out, "\nthe front\n");
    add_columns(out);
    for (int i = 0; i < found->front_count; i++)
        add_row("", &found->front[i].score, out);
}

/* ---- effects ---- */

/* A number of tenths. */
static void add_tenths(const char *plus, int tenths, Buffer *out)
{
    int size = tenths < 0 ? -tenths : tenths;
    buffer_print(out, "%s%d.%d", tenths < 0 ? "-" : plus, size / 10, size % 10);
}

static void add_effect(int tenths, Buffer *out)
{
    Buffer number = {0};
    add_tenths("+", tenths, &number);
    buffer_print(out, "%8s", buffer_view(&number).at);
    buffer_free(&number);
}

static void add_effects_head(const EffectTable *effects, Buffer *out)
{
    buffer_print(out, "\n%-54s", "effect of each choice, per cent");
    for (int i = 0; i < effects->contexts; i++)
        buffer_print(out, "  %-17s", effects->words[i]);
    buffer_print(out, "\n%-54s", "");
    for (int i = 0; i < effects->contexts; i++)
        buffer_print(out, "  %8s %8s", "Progress", "Busyness");
    buffer_text(out, "\n");
}

static void add_effect_row(const EffectTable *effects, const EffectRow *row, Buffer *out)
{
    const Trait *trait = &traits[row->trait];
    size_t start = out->length;
    buffer_print(out, "%s: %s, not %s", trait->words, trait->options[row->option].words, trait->options[0].words);
    buffer_print(out, "%*s", max_int(0, 54 - (int)(out->length - start)), "");
    for (int i = 0; i < effects->contexts; i++) {
        buffer_text(out, "  ");
        add_effect(row->effects[i].progress, out);
        buffer_text(out, " ");
        add_effect(row->effects[i].busyness, out);
    }
    buffer_text(out, "\n");
}

static void add_effects(const EffectTable *effects, Buffer *out)
{
    if (effects->count > 0)
        add_effects_head(effects, out);
    for (int i = 0; i < effects->count; i++)
        add_effect_row(effects, &effects->rows[i], out);
}

void report_text(const Search *search, const Found *found, const char *path, Buffer *out)
{
    buffer_escaped(out, text_of(path));
    buffer_text(out, ": ");
    add_sentence(search, found, out);
    buffer_print(out, "%d day%s, %s hands, %d policies climbing on seeds %d..%d; all below is of seeds %d..%d\n\n", search->level->days,
                 search->level->days == 1 ? "" : "s", search->newcomer ? "newcomer's" : "fitted", found->played, search->climb_from,
                 search->climb_to, search->seed_from, search->seed_to);
    add_columns(out);
    for (int i = 0; i < SEARCH_NAMED; i++)
        add_row(bot_words[i], &found->named[i].score, out);
    add_best(found, out);
    add_front(found, out);
    add_effects(&found->effects, out);
}

/* ---- for machines ---- */

static void add_figures(const Score *score, Buffer *out)
{
    buffer_print(out, "\"progress\":%d,\"busyness\":%d,\"standing_seen\":%d,\"standing_counted\":%d,\"standing_served\":%d,",
                 score_progress(score), score_busyness(score), mean(score->standing[JUDGED_SEEN], score),
                 mean(score->standing[JUDGED_COUNTED], score), mean(score->standing[JUDGED_SERVED], score));
    buffer_print(out, "\"refining\":%d,\"burnout\":%d,\"seeds_both\":%d", mean(score->refining, score), mean(score->burnout, score),
                 score->both);
}

static void add_trial(const Trial *trial, Buffer *out)
{
    buffer_text(out, "{");
    add_figures(&trial->score, out);
    buffer_text(out, ",\"policy\":{");
    for (int i = 0; i < trait_count; i++)
        buffer_print(out, "%s\"%s\":\"%s\"", i > 0 ? "," : "", traits[i].words, trait_words(&trial->policy, i));
    buffer_text(out, "}}");
}

/* By name. */
static void add_trials(const char *key, const char *const names[], const Trial *trials, int count, Buffer *out)
{
    buffer_print(out, ",\n \"%s\":{", key);
    for (int i = 0; i < count; i++) {
        buffer_print(out, "%s\n  \"%s\":", i > 0 ? "," : "", names[i]);
        add_trial(&trials[i], out);
    }
    buffer_text(out, "}");
}

static void add_front_json(const Found *found, Buffer *out)
{
    buffer_text(out, ",\n \"front\":[");
    for (int i = 0; i < found->front_count; i++) {
        buffer_text(out, i > 0 ? ",\n  " : "\n  ");
        add_trial(&found->front[i], out);
    }
    buffer_text(out, "]");
}

static void add_effect_json(const EffectTable *effects, const EffectRow *row, Buffer *out)
{
    const Trait *trait = &traits[row->trait];
    buffer_print(out, "{\"habit\":\"%s\",\"is\":\"%s\",\"not\":\"%s\",\"per_cent\":{", trait->words, trait->options[row->option].words,
                 trait->options[0].words);
    for (int i = 0; i < effects->contexts; i++) {
        buffer_print(out, "%s\"%s\":{\"progress\":", i > 0 ? "," : "", effects->words[i]);
        add_tenths("", row->effects[i].progress, out);
        buffer_text(out, ",\"busyness\":");
        add_tenths("", row->effects[i].busyness, out);
        buffer_text(out, "}");
    }
    buffer_text(out, "}}");
}

static void add_effects_json(const EffectTable *effects, Buffer *out)
{
    buffer_text(out, ",\n \"effects\":[");
    for (int i = 0; i < effects->count; i++) {
        buffer_text(out, i > 0 ? ",\n  " : "\n  ");
        add_effect_json(effects, &effects->rows[i], out);
    }
    buffer_text(out, "]");
}

void report_json(const Search *search, const Found *found, const char *path, Buffer *out)
{
    buffer_text(out, "{\"level\":");
    buffer_json(out, text_of(path));
    buffer_print(out, ",\"seeds\":\"%d..%d\",\"climb\":\"%d..%d\",\"days\":%d,\"hands\":\"%s\",\"policies\":%d,", search->seed_from,
                 search->seed_to, search->climb_from, search->climb_to, search->level->days, search->newcomer ? "newcomer" : "fitted",
                 found->played);
    buffer_print(out, "\n \"leads_both\":{\"examined\":%d,\"leading\":%d,\"most_seeds\":%d}", found->examined, found->leading, found->most);
    add_trials("named", bot_words, found->named, SEARCH_NAMED, out);
    add_trials("best", goal_words, found->best, GOAL_COUNT, out);
    add_front_json(found, out);
    if (search->effects)
        add_effects_json(&found->effects, out);
    buffer_text(out, "}");
}
