/* editor_words.c - words out of the tables, each once. */
#include "level/constants.h"
#include "level/lists.h"
#include "level/words.h"
#include "manual/editor.h"

static bool is_there(const Buffer *out, size_t from, const char *between, const char *word)
{
    Text rest = text_part(buffer_view(out), (int)from, (int)out->length), part;
    char last = between[text_of(between).length - 1];
    while (rest.length > 0) {
        text_split(&rest, last, &part);
        if (part.length > 0 && part.at[part.length - 1] == '\\')
            part.length--;
        if (text_is(part, word))
            return true;
    }
    return false;
}

/* `from`: where in `out` these words begin. */
static void add(const char *word, size_t from, const char *between, Buffer *out)
{
    if (!is_there(out, from, between, word))
        buffer_print(out, "%s%s", out->length > from ? between : "", word);
}

void editor_keys(const Section *section, const char *between, Buffer *out)
{
    size_t from = out->length;
    for (const Slot *slot = section->slots; slot && slot->name; slot++)
        add(slot->name, from, between, out);
}

void editor_key_options(const Section *section, const char *between, Buffer *out)
{
    size_t from = out->length;
    for (const Slot *slot = section->slots; slot && slot->name; slot++)
        for (const Slot *option = slot->options; option && option->name; option++)
            add(option->name, from, between, out);
}

void editor_sections(const char *between, Buffer *out)
{
    size_t from = out->length;
    for (int i = 0; i < SECTION_COUNT; i++)
        add(sections[i].name, from, between, out);
}

void editor_verbs(const char *between, Buffer *out)
{
    size_t from = out->length;
    for (int i = 0; i < VERB_COUNT; i++)
        add(verb_words[i], from, between, out);
}

static void add_options(bool flags, const char *between, Buffer *out)
{
    size_t from = out->length;
    for (int i = 0; i < VERB_COUNT; i++)
        for (const Slot *option = verb_rows[i].options; option->name; option++)
            if ((option->kind == VALUE_FLAG) == flags)
                add(option->name, from, between, out);
}

void editor_list(ListKind list, const char *between, Buffer *out)
{
    size_t from = out->length;
    for (int i = 0; i < word_lists[list].count; i++)
        add(word_lists[list].words[i], from, between, out);
}

void editor_constants(const char *between, Buffer *out)
{
    size_t from = out->length;
    for (int i = 0; i < CONSTANT_COUNT; i++)
        add(constant_rows[i].name, from, between, out);
}

void editor_valued(const char *between, Buffer *out)
{
    add_options(false, between, out);
}

void editor_flags(const char *between, Buffer *out)
{
    add_options(true, between, out);
}

void editor_perks(const char *between, Buffer *out)
{
    editor_list(LIST_PERKS, between, out);
}

void editor_bots(const char *between, Buffer *out)
{
    editor_list(LIST_BOTS, between, out);
}

void editor_measures(const char *between, Buffer *out)
{
    editor_list(LIST_MEASURES, between, out);
}

void editor_doors(const char *between, Buffer *out)
{
    editor_list(LIST_DOORS, between, out);
}
