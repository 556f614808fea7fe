/* argue_charter.c - charters by their words, and the rules in them. */
#include "mdr/argue_charter.h"

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

static void add_rules(const Level *level, int charter, Buffer *out)
{
    for (int i = 0; i < level->rule_count; i++) {
        if (level->charters[charter].rules >> i & 1u)
            buffer_print(out, " %s", level->rules[i].id);
    }
}

void charter_rules_named(const Level *level, uint64_t shown, Buffer *out)
{
    const char *before = "\n";
    for (int i = 0; i < level->charter_count; i++) {
        if ((shown >> (WHO_CHARTER + i) & 1u) == 0)
            continue;
        buffer_print(out, "%s%s:", before, level->charters[i].id);
        add_rules(level, i, out);
        buffer_text(out, "\n");
        before = "";
    }
}
