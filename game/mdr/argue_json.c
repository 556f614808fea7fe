/* argue_json.c - the same as data: what is a column in the table is a key of the same word. */
#include "level/level_time.h"
#include "level/words.h"
#include "mdr/argument.h"
#include "work/measure.h"

void argue_decimal(Buffer *out, int64_t value, int64_t per)
{
    int64_t hundredths = div_floor(value * 100, per), size = hundredths < 0 ? -hundredths : hundredths;
    buffer_print(out, "%s%lld.%02lld", hundredths < 0 ? "-" : "", (long long)size / 100, (long long)size % 100);
}

static void add_measures(Buffer *out, const int64_t measures[MEASURE_COUNT], int64_t seeds)
{
    for (int i = 0; i < MEASURE_COUNT; i++) {
        buffer_print(out, "%s\"%s\":", i > 0 ? "," : "", measure_words[i]);
        argue_decimal(out, measures[i], seeds * measure_unit((Measure)i));
    }
}

static void add_who(Buffer *out, const Level *level, int who)
{
    Buffer name = {0};
    argue_who(level, who, &name);
    buffer_json(out, buffer_view(&name));
    out->failed = out->failed || name.failed;
    buffer_free(&name);
}

static void add_bot(Buffer *out, const Argument *argument, const Sums *sums, int who)
{
    int64_t seeds = seeds_count(&argument->seeds);
    add_who(out, argument->level, who);
    buffer_text(out, ":{");
    add_measures(out, sums->measures[who][0], seeds);
    for (int day = 1; argument->by_day && day <= level_played_days(argument->level); day++) {
        buffer_text(out, day == 1 ? ",\n   \"days\":[{" : ",\n    {");
        add_measures(out, sums->measures[who][day], seeds);
        buffer_text(out, level_day_off(argument->level, day) ? ",\"off\":true}" : "}");
    }
    buffer_text(out, argument->by_day ? "]}" : "}");
}

static void add_bots(Buffer *out, const Argument *argument, const Sums *sums)
{
    const char *before = "\n  ";
    buffer_text(out, "\"bots\":{");
    int who;
    for (int i = 0; (who = argue_shown_at(argument, i)) < WHO_COUNT; i++) {
        buffer_text(out, before);
        add_bot(out, argument, sums, who);
        before = ",\n  ";
    }
    buffer_text(out, "}");
}

static void add_margin(Buffer *out, const Margin *margin)
{
    if (!margin->has)
        return;
    buffer_text(out, ",\"margin_per_cent\":");
    argue_decimal(out, margin->per_cent, 100);
    buffer_text(out, ",\"standard_errors\":");
    argue_decimal(out, margin->errors, 100);
}

static void add_link(Buffer *out, const Link *link, bool mean)
{
    buffer_print(out, "{\"holds\":%s", link->holds ? "true" : "false");
    if (!mean)
        buffer_print(out, ",\"seeds_broken\":%d", link->broken);
    buffer_text(out, ",\"left\":");
    argue_decimal(out, link->left, 100);
    buffer_text(out, ",\"right\":");
    argue_decimal(out, link->right, 100);
    add_margin(out, &link->margin);
    buffer_text(out, link->equal ? ",\"equal_on_every_seed\":true}" : "}");
}

/* Numbers of days that a line speaks of and that nothing is measured on. */
static void add_days_off(Buffer *out, const Level *level, const Expect *expect)
{
    uint32_t off = argue_days_off(level, expect);
    const char *before = ",\"days_off\":[";
    for (int day = 1; day <= level->days; day++) {
        if ((off >> day & 1u) == 0)
            continue;
        buffer_print(out, "%s%d", before, day);
        before = ",";
    }
    buffer_text(out, off > 0 ? "]" : "");
}

/* Left, right and margin are of the comparison that broke, or of the weakest. */
static void add_expect(Buffer *out, const Level *level, const Expect *expect, const Verdict *verdict)
{
    buffer_text(out, "{\"text\":");
    buffer_json(out, text_of(expect->text));
    buffer_print(out, ",\"line\":%d,\"holds\":%s,\"seeds\":%d,\"seeds_held\":%d", expect->line, verdict->holds ? "true" : "false",
                 verdict->seeds, verdict->seeds_held);
    if (!expect->mean)
        buffer_print(out, ",\"seeds_wanted\":%d", verdict->seeds_wanted);
    add_days_off(out, level, expect);
    buffer_print(out, ",\"link\":%d,\"left\":", verdict->link);
    argue_decimal(out, verdict->left, 100);
    buffer_text(out, ",\"right\":");
    argue_decimal(out, verdict->right, 100);
    add_margin(out, &verdict->means);
    buffer_print(out, ",\"by_a_hair\":%s,\"slight\":%s,\"links\":[", verdict->hair ? "true" : "false", verdict->slight ? "true" : "false");
    for (int i = 0; i < verdict->link_count; i++) {
        buffer_text(out, i > 0 ? "," : "");
        add_link(out, &verdict->links[i], expect->mean);
    }
    buffer_text(out, "]}");
}

static void add_rows(Buffer *out, const Argument *argument, const Sums *sums)
{
    buffer_text(out, ",\n \"rows\":[");
    for (int64_t i = 0; i < sums->row_count; i++) {
        const SeedRow *row = &sums->rows[i];
        int64_t measures[MEASURE_COUNT];
        for (int j = 0; j < MEASURE_COUNT; j++)
            measures[j] = row->measures[j];
        buffer_print(out, "%s\n  {\"seed\":%lld,\"bot\":", i > 0 ? "," : "", (long long)row->seed);
        add_who(out, argument->level, row->who);
        buffer_text(out, ",");
        add_measures(out, measures, 1);
        buffer_text(out, "}");
    }
    buffer_text(out, "]");
}

void argue_json(const Argument *argument, const Sums *sums, Buffer *out)
{
    const Level *level = argument->level;
    buffer_text(out, "{\"level\":");
    buffer_json(out, text_of(argument->path));
    buffer_print(out, ",\"seeds\":\"%lld..%lld\"", (long long)argument->seeds.first, (long long)argument->seeds.last);
    if (level->has_seed)
        buffer_print(out, ",\"own_seed\":%lld", (long long)level->seed);
    buffer_print(out, ",\"days\":%d,\"play_minutes\":%d,\n ", level->days, level_minutes(level));
    add_bots(out, argument, sums);
    buffer_text(out, ",\n \"expect\":[");
    for (int i = 0; i < level->expect_count; i++) {
        Verdict verdict = tally_verdict(&sums->tallies[i]);
        buffer_text(out, i > 0 ? ",\n  " : "\n  ");
        add_expect(out, level, &level->expects[i], &verdict);
    }
    buffer_text(out, "],\n \"unwritten\":{");
    unwritten_json(level, &sums->unwritten, argument->shown, seeds_count(&argument->seeds), out);
    buffer_text(out, "}");
    if (argument->per_seed)
        add_rows(out, argument, sums);
    buffer_text(out, "}");
}
