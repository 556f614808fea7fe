/* examples.c - most follow from the tables: a key from the example of its form, an option from the row of its verb. */
#include "level/examples.h"

#include <stdio.h>
#include <string.h>

#include "level/lists.h"

/* ---- keys and options ---- */

static const char *value_of(const Slot *slot)
{
    if (slot->example)
        return slot->example;
    if (slot->kind == VALUE_WORD)
        return slot->fallback ? slot->fallback : word_lists[slot->list].words[0];
    return slot->fallback ? slot->fallback : value_forms[slot->kind].example;
}

/* The section's line is the first of its own example. */
static void add_heading(const Section *section, Buffer *out)
{
    Text rest = text_of(section->example), line;
    text_next_line(&rest, &line);
    buffer_add(out, line);
    buffer_text(out, "\n");
}

void example_of_key(const Section *section, const Slot *slot, const Slot *option, Buffer *out)
{
    add_heading(section, out);
    buffer_print(out, "%s = %s", slot->name, value_of(slot));
    if (option)
        buffer_print(out, " %s=%s", option->name, value_of(option));
}

/* The verb's own row, up to its first option. */
static Text before_options(const VerbRow *verb)
{
    Text row = text_of(verb->example);
    for (const Slot *slot = verb->options; slot->name; slot++) {
        char word[40];
        snprintf(word, sizeof word, " %s", slot->name);
        const char *found = strstr(row.at, word);
        if (found && found - row.at < row.length)
            row = text_part(row, 0, (int)(found - row.at));
    }
    return row;
}

static void add_option(const Slot *slot, Buffer *out)
{
    buffer_print(out, " %s", slot->name);
    if (slot->kind != VALUE_FLAG)
        buffer_print(out, "=%s", value_of(slot));
}

static void make_row(const VerbRow *verb, const Slot *wanted, Buffer *out)
{
    buffer_add(out, before_options(verb));
    for (const Slot *slot = verb->options; slot->name; slot++)
        if (slot->needed && slot != wanted)
            add_option(slot, out);
    add_option(wanted, out);
}

/* Options that go with some rows alone. */
static const struct {
    Verb verb;
    const char *option, *example;
} rows[] = {
    {VERB_PING, "evening", "18:40 ping quill \"Saw this?\" evening"},
    {VERB_PINGS, "evening", "17:30-19:00 pings any rate=2/hour evening"},
};

static const char *row_with(const VerbRow *verb, const Slot *slot)
{
    for (int i = 0; i < COUNT_OF(rows); i++)
        if (verb == &verb_rows[rows[i].verb] && strcmp(slot->name, rows[i].option) == 0)
            return rows[i].example;
    bool has = strstr(verb->example, slot->name) != NULL;
    for (const Slot *word = verb->words; word->name; word++)
        has = has || word == slot;
    return has ? verb->example : NULL;
}

void example_of_option(const VerbRow *verb, const Slot *slot, Buffer *out)
{
    const char *row = row_with(verb, slot);
    if (row)
        buffer_text(out, row);
    else
        make_row(verb, slot, out);
}

/* ---- words of closed lists ---- */

/* A * stands for the word. */
static const char *const patterns[LIST_COUNT] = {
    [LIST_MODES] = "[day]\nmode = *",
    [LIST_WEEKDAYS] = "[day]\nstarts = *",
    [LIST_CLOCKS] = "[day]\nclock = *",
    [LIST_JUDGED] = "[day]\njudged = *",
    [LIST_TEMPERS] = "[file thimble]\ntempers = *:2",
    [LIST_LOOKS] = "[person quill]\nname = \"Mr. Ansel Quill\"\nlooks = *",
    [LIST_PERKS] = "15:00 perk * for=10m",
    [LIST_RULES] = "[rule quiet]\nname = \"A rule\"\ndoes = *",
    [LIST_LINES] = "[lines *]\n- \"",
    [LIST_MARKS] = "[lines jargon]\n- \"Let us return to {*}.\"",
    [LIST_BOTS] = "*.progress > 0",
    [LIST_MEASURES] = "mean balanced.* > performer.*",
    [LIST_OPS] = "mean balanced.progress * performer.progress",
    [LIST_DOORS] = "door M *",
    [LIST_THINGS] = "[lines finds]\n- \"*: It has a badge.\"",
};

static const char *const said[LINES_COUNT] = {
    [LINES_PINGS_IDLE] = "A tiny thing, when you have a large moment.",
    [LINES_PINGS_NEEDED] = "Two pupils are called Okafor. Which one has the 2?",
    [LINES_JARGON] = "Has {topic} been seen by {colleague}?",
    [LINES_REPORTS] = "{topic} {was|were} parked until further notice.",
    [LINES_TOPICS] = "the parking list",
    [LINES_CERTIFICATE] = "in recognition of having been reachable",
    [LINES_FINDS] = "plant: It has been here longer than its department.",
};

/* Of rules and doors that want more than their word, what follows it. */
static const char *const rule_arguments[RULE_COUNT] = {
    [RULE_QUIET] = " 09:00-12:00", [RULE_JUDGED] = " served", [RULE_NOTES_FOR_STATUS] = "", [RULE_RETIRE] = "",
    [RULE_BATCH_PINGS] = "",       [RULE_OWN_HOURS] = "",     [RULE_HIRE] = "",             [RULE_DISCONNECT] = "",
};

static const char *const door_arguments[DOOR_COUNT] = {
    [DOOR_REFINEMENT] = "", [DOOR_SERVES] = " thimble", [DOOR_PERSON] = " quill",
    [DOOR_BREAK_ROOM] = "", [DOOR_MEETING] = "",        [DOOR_STEWARD] = "",
};

void example_of_word(ListKind list, int index, Buffer *out)
{
    Text rest = text_of(patterns[list]);
    for (int at = text_find(rest, '*'); at >= 0; at = text_find(rest, '*')) {
        buffer_add(out, text_part(rest, 0, at));
        buffer_text(out, word_lists[list].words[index]);
        rest = text_part(rest, at + 1, rest.length);
    }
    buffer_add(out, rest);
    if (list == LIST_LINES)
        buffer_print(out, "%s\"", said[index]);
    if (list == LIST_RULES)
        buffer_text(out, rule_arguments[index]);
    if (list == LIST_DOORS)
        buffer_text(out, door_arguments[index]);
}

/* ---- constants ---- */

void example_of_constant(const ConstantRow *row, Buffer *out)
{
    int step = max_int(1, row->value / 4);
    int other = row->value + step <= row->high ? row->value + step : row->value - step;
    buffer_print(out, "[constants]\n%s = %d", row->name, max_int(other, row->low));
}
