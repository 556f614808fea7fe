#include "generate/met.h"

#include "level/scan.h"
#include "level/words.h"

static int slot_named(const Slot *slots, Text name)
{
    for (int i = 0; slots && slots[i].name; i++)
        if (text_is(name, slots[i].name))
            return i;
    return -1;
}

static int section_named(Text heading)
{
    Text rest = text_part(heading, 1, heading.length - 2), name = scan_word(&rest);
    for (int i = 0; i < SECTION_COUNT; i++)
        if (text_is(name, sections[i].name))
            return i;
    return -1;
}

/* Behind the verb, past whatever is said between quotes. */
static void note_options(Met *met, Verb verb, Text rest)
{
    while (rest.length > 0) {
        Text word = scan_word(&rest);
        int equals = text_find(word, '=');
        int option = slot_named(verb_rows[verb].options, text_part(word, 0, equals < 0 ? word.length : equals));
        if (option >= 0)
            met->options[verb][option] = true;
    }
}

static void note_row(Met *met, Text line)
{
    Text rest = line;
    while (rest.length > 0) {
        int verb = scan_word_index(scan_word(&rest), verb_words, VERB_COUNT);
        if (verb < 0)
            continue;
        met->verbs[verb] = true;
        note_options(met, (Verb)verb, rest);
        return;
    }
}

static void note_key(Met *met, int section, Text line)
{
    Text rest = line;
    int key = slot_named(sections[section].slots, scan_word(&rest));
    if (key >= 0)
        met->keys[section][key] = true;
}

void met_note(Met *met, Text text, const Level *level)
{
    Text rest = text, line;
    int section = -1;
    while (text_next_line(&rest, &line)) {
        if (text_starts(line, "["))
            section = section_named(line);
        if (section < 0)
            continue;
        met->sections[section] = true;
        if (section == SECTION_SCHEDULE)
            note_row(met, line);
        else
            note_key(met, section, line);
    }
    for (int i = 0; i < CONSTANT_COUNT; i++) {
        met->lowest[i] = met->lowest[i] || level->constants[i] == constant_rows[i].low;
        met->highest[i] = met->highest[i] || level->constants[i] == constant_rows[i].high;
    }
}

static void missing_slots(const Slot *slots, const bool *met, const char *where, Buffer *out)
{
    for (int i = 0; slots && slots[i].name; i++)
        if (!met[i])
            buffer_print(out, "no level has '%s' in %s\n", slots[i].name, where);
}

void met_missing(const Met *met, bool constants, Buffer *out)
{
    for (int i = 0; i < SECTION_COUNT; i++) {
        if (!met->sections[i])
            buffer_print(out, "no level has [%s]\n", sections[i].name);
        missing_slots(sections[i].slots, met->keys[i], sections[i].name, out);
    }
    for (int i = 0; i < VERB_COUNT; i++) {
        if (!met->verbs[i])
            buffer_print(out, "no level has '%s'\n", verb_words[i]);
        missing_slots(verb_rows[i].options, met->options[i], verb_words[i], out);
    }
    for (int i = 0; i < CONSTANT_COUNT && constants; i++)
        if (!met->lowest[i] || !met->highest[i])
            buffer_print(out, "no level has '%s' at %s\n", constant_rows[i].name,
                         met->lowest[i] ? "its most" : "its least");
}
