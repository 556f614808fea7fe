/* check_charter.c - what a level of mode = charter needs. */
#include "level/check_charter.h"

#include "level/scan.h"
#include "level/words.h"

static void check_floor(Reader *reader)
{
    const Level *level = reader->level;
    Position day = reader->first[SECTION_DAY];
    if (level->colleague_count == 0)
        reader_fail_at(reader, TAG_MISSING_SECTION, day, "a charter wants somebody who lives under it; write a [colleague]");
    if (level->rule_count == 0)
        reader_fail_at(reader, TAG_MISSING_SECTION, day, "a charter wants rules to choose from; write a [rule]");
    if (level->rule_count > LEVEL_CHARTER_RULES_MAX)
        reader_fail_at(reader, TAG_TOO_MANY, reader->named[SECTION_RULE][LEVEL_CHARTER_RULES_MAX],
                       "a charter is chosen from at most %d rules; this level has %d", LEVEL_CHARTER_RULES_MAX, level->rule_count);
    if (level->amend >= level->days)
        reader_fail_at(reader, TAG_CONFLICT, day, "a level of %d day%s can be amended %d time%s at most; found 'amend = %d'", level->days,
                       level->days == 1 ? "" : "s", level->days - 1, level->days == 2 ? "" : "s", level->amend);
}

/* Whether [expect] could take the name for something else. */
static bool means_something(const Level *level, const char *id, bool of_rule)
{
    Text name = text_of(id);
    bool taken = text_is(name, "you") || text_is(name, "no-rules") || text_is(name, "all-rules") || scan_word_index(name, bot_words, BOT_COUNT) >= 0;
    for (int i = 0; !of_rule && i < level->rule_count; i++)
        taken = taken || text_is(name, level->rules[i].id);
    return taken;
}

static void check_name(Reader *reader, SectionKind kind, int index, const char *id)
{
    if (means_something(reader->level, id, kind == SECTION_RULE))
        reader_fail_at(reader, TAG_CONFLICT, reader->named[kind][index],
                       "'%s' is what [expect] calls something else; give this %s another id", id, sections[kind].name);
}

static void check_rules(Reader *reader)
{
    const Level *level = reader->level;
    for (int i = 0; i < level->rule_count; i++) {
        check_name(reader, SECTION_RULE, i, level->rules[i].id);
        if (!level->rules[i].takes[0])
            reader_fail_at(reader, TAG_NO_TAKES, reader->named[SECTION_RULE][i], "'%s' does not say what it takes away; write takes = \"...\"",
                           level->rules[i].id);
    }
    for (int i = 0; i < level->charter_count; i++) {
        int count = __builtin_popcount(level->charters[i].rules);
        check_name(reader, SECTION_CHARTER, i, level->charters[i].id);
        if (count > level->slots)
            reader_fail_at(reader, TAG_BEYOND_SLOTS, reader->named[SECTION_CHARTER][i], "'%s' has %d rules, and there is room for %d",
                           level->charters[i].id, count, level->slots);
    }
}

void check_charter(Reader *reader)
{
    if (reader->level->mode != MODE_CHARTER || !reader_whole(reader, SECTION_DAY) || !reader_whole(reader, SECTION_RULE) ||
        !reader_whole(reader, SECTION_CHARTER) || !reader_whole(reader, SECTION_COLLEAGUE))
        return;
    check_floor(reader);
    check_rules(reader);
}
