/* reference.c - the reference of the level format in Markdown, out of the tables. levels/README.md ends with it. The
 * constants are left to `mdr list constants`: they are tuned more often than a format changes. */
#include "level/reference.h"
#include "level/glossary.h"
#include "level/keys.h"
#include "level/lists.h"
#include "level/tags.h"
#include "level/words.h"

/* A | would end a cell. */
static void cell(Buffer *out, const char *text)
{
    for (const char *at = text; *at; at++) {
        if (*at == '|')
            buffer_text(out, "\\");
        buffer_add(out, (Text){at, 1});
    }
}

static void print_range(const Slot *slot, Buffer *out)
{
    const char *unit = value_forms[slot->kind].unit;
    if (slot->kind == VALUE_TEXT)
        buffer_print(out, ", at most %d characters", slot->high);
    else if ((slot->low != 0 || slot->high != 0) && slot->kind != VALUE_HOURS && slot->kind != VALUE_TEMPERS)
        buffer_print(out, ", %d%s to %d%s", slot->low, unit, slot->high, unit);
}

static void print_slot(const Slot *slot, const char *name, Buffer *out)
{
    buffer_print(out, "| `%s` | %s", name, value_forms[slot->kind].form);
    if (slot->kind == VALUE_WORD)
        for (int i = 0; i < word_lists[slot->list].count; i++)
            buffer_print(out, "%s `%s`", i > 0 ? "," : ":", word_lists[slot->list].words[i]);
    print_range(slot, out);
    if (slot->needed)
        buffer_text(out, " | needed | ");
    else if (slot->fallback)
        buffer_print(out, " | `%s` | ", slot->fallback);
    else
        buffer_text(out, " | | ");
    cell(out, slot->sentence);
    buffer_text(out, " |\n");
}

static void print_slots(const Slot *slots, const char *heading, Buffer *out)
{
    if (slots_count(slots) == 0)
        return;
    buffer_print(out, "\n| %s | value | default | |\n|---|---|---|---|\n", heading);
    for (const Slot *slot = slots; slot->name; slot++) {
        print_slot(slot, slot->name, out);
        for (const Slot *option = slot->options; option && option->name; option++) {
            Buffer name = {0};
            buffer_print(&name, "%s ... %s=", slot->name, option->name);
            print_slot(option, buffer_view(&name).at, out);
            buffer_free(&name);
        }
    }
}

static void print_section(const Section *section, Buffer *out)
{
    static const char *const behind[] = {
        [HEADING_NONE] = "",
        [HEADING_NEW_ID] = " ID",
        [HEADING_LINES] = " KIND",
        [HEADING_PERSON] = " PERSON",
    };
    buffer_print(out, "\n### [%s%s]\n\n%s\n", section->name, behind[section->heading], section->sentence);
    if (!section->slots)
        buffer_print(out, "A line is `%s`.\n", section->line);
    print_slots(section->slots, "key", out);
    buffer_print(out, "\n```\n%s```\n", section->example);
}

static void print_verbs(Buffer *out)
{
    buffer_text(out, "\n### Verbs of [schedule]\n");
    for (int i = 0; i < VERB_COUNT; i++) {
        const VerbRow *verb = &verb_rows[i];
        buffer_print(out, "\n**%s**: %s\n\n```\n%s\n```\n", verb_words[i], verb->sentence, verb->example);
        print_slots(verb->options, "option", out);
    }
}

/* Each of the run and of one day. */
static void print_measures(Buffer *out)
{
    const WordList *list = &word_lists[LIST_MEASURES];
    buffer_text(out, "| measure | over the run | of one day |\n|---|---|---|\n");
    for (int i = 0; i < list->count; i++) {
        buffer_print(out, "| `%s` | ", list->words[i]);
        cell(out, list->sentences[i]);
        buffer_text(out, " | ");
        cell(out, measure_days[i]);
        buffer_text(out, " |\n");
    }
}

static void print_lists(Buffer *out)
{
    buffer_text(out, "\n## Words\n");
    for (int i = 0; i < LIST_COUNT; i++) {
        const WordList *list = &word_lists[i];
        buffer_print(out, "\n**%s**. %s\n\n", list->name, list->sentence);
        if (i == LIST_MEASURES)
            print_measures(out);
        for (int k = 0; k < list->count && i != LIST_MEASURES; k++)
            buffer_print(out, "- `%s`: %s\n", list->words[k], list->sentences[k]);
    }
}

static void print_terms(Buffer *out)
{
    buffer_text(out, "\n## Words of the game\n\n`mdr explain WORD` has an example of each.\n\n");
    for (int i = 0; i < term_count; i++)
        buffer_print(out, "- `%s`: %s\n", terms[i].word, terms[i].sentence);
}

static void print_limits(Buffer *out)
{
    buffer_text(out, "\n## Limits\n\n");
    for (int i = 0; i < limit_count; i++)
        buffer_print(out, "- `%s`: %d %s\n", limit_rows[i].name, limit_rows[i].value, limit_rows[i].sentence);
}

static void print_tags(Buffer *out)
{
    buffer_text(out, "\n## Messages\n\n| tag | strength | |\n|---|---|---|\n");
    for (int i = 0; i < TAG_COUNT; i++) {
        buffer_print(out, "| `%s` | %s | ", tag_rows[i].name, strength_words[tag_rows[i].strength]);
        cell(out, tag_rows[i].sentence);
        buffer_text(out, " |\n");
    }
}

void reference_print(Buffer *out)
{
    buffer_text(out, "## Sections\n");
    for (int i = 0; i < SECTION_COUNT; i++) {
        print_section(&sections[i], out);
        if (i == SECTION_SCHEDULE)
            print_verbs(out);
    }
    print_lists(out);
    print_terms(out);
    print_limits(out);
    print_tags(out);
}
