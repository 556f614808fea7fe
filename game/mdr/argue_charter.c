/* argue_charter.c - charters in a table. */
#include "mdr/argue_charter.h"

#include <string.h>

#include "level/words.h"

static uint64_t bits(int from, int count)
{
    return ((UINT64_C(1) << count) - 1) << from;
}

uint64_t charter_everybody(const Level *level)
{
    return bits(WHO_NO_RULES, 1) | bits(WHO_ALL_RULES, 1) | bits(WHO_RULE, level->rule_count) | bits(WHO_CHARTER, level->charter_count);
}

const char *charter_who_word(const Level *level, int who)
{
    if (who < BOT_COUNT)
        return bot_words[who];
    if (who == WHO_NO_RULES)
        return "no-rules";
    if (who == WHO_ALL_RULES)
        return "all-rules";
    return who >= WHO_CHARTER ? level->charters[who - WHO_CHARTER].id : level->rules[who - WHO_RULE].id;
}

int charter_who_width(const Level *level)
{
    enum { LEAST = 10 };
    uint64_t everybody = level->mode == MODE_CHARTER ? charter_everybody(level) : 0;
    int width = LEAST;
    for (int i = 0; i < WHO_COUNT; i++) {
        if (everybody >> i & 1u)
            width = max_int(width, (int)strlen(charter_who_word(level, i)) + 1);
    }
    return width;
}

static void add_rules(const Level *level, int charter, Buffer *out)
{
    for (int i = 0; i < level->rule_count; i++) {
        if (level->charters[charter].rules >> i & 1u)
            buffer_print(out, " %s", level->rules[i].id);
    }
}

void charter_table(const Level *level, uint64_t shown, const int64_t sums[WHO_COUNT][MEASURE_COUNT], int64_t seeds, Buffer *out)
{
    int width = charter_who_width(level);
    buffer_print(out, "%-*s %9s %9s %8s %7s %6s\n", width, "", "progress", "busyness", "burnout", "served", "about");
    for (int i = 0; i < WHO_COUNT; i++) {
        if ((shown >> i & 1u) == 0)
            continue;
        const int64_t *sum = sums[i];
        buffer_print(out, "%-*s %9lld %9lld %8lld %7lld %4lld %%", width, charter_who_word(level, i), (long long)(sum[MEASURE_PROGRESS] / seeds),
                     (long long)(sum[MEASURE_BUSYNESS] / seeds), (long long)(sum[MEASURE_BURNOUT] / seeds),
                     (long long)(sum[MEASURE_STANDING_SERVED] / seeds), (long long)((sum[MEASURE_ABOUT_WORK] / seeds + 50) / 100));
        if (i >= WHO_CHARTER)
            add_rules(level, i - WHO_CHARTER, out);
        buffer_text(out, "\n");
    }
}
