/* page_level.c - macrodata-level(5): the level format, out of the tables that the reader goes by. */
#include "level/constants.h"
#include "level/glossary.h"
#include "level/keys.h"
#include "level/lists.h"
#include "level/tags.h"
#include "level/words.h"
#include "manual/pages.h"
#include "manual/roff.h"

/* ---- keys, words and options ---- */

static void add_words(const Slot *slot, Buffer *out)
{
    const WordList *list = &word_lists[slot->list];
    for (int i = 0; i < list->count; i++)
        buffer_print(out, "%s `%s`", i == 0 ? " One of" : ",", list->words[i]);
    buffer_text(out, ".");
}

static void add_range(const Slot *slot, Buffer *out)
{
    const char *unit = value_forms[slot->kind].unit;
    if (slot->kind == VALUE_TEXT)
        buffer_print(out, " At most %d characters.", slot->high);
    else if ((slot->low != 0 || slot->high != 0) && slot->kind != VALUE_HOURS)
        buffer_print(out, " From `%d%s` to `%d%s`.", slot->low, unit, slot->high, unit);
}

static void add_example(const Slot *slot, Buffer *out)
{
    const char *example = slot->example ? slot->example : slot->fallback ? "" : value_forms[slot->kind].example;
    if (example[0])
        buffer_print(out, " Such as `%s`.", example);
}

/* The joint stands between a name and its value; a flag is its name alone. */
static void tell_slot(const Slot *slot, const char *before, const char *joint, Buffer *out)
{
    Buffer name = {0}, value = {0}, saying = {0};
    buffer_print(&name, "%s%s", before, slot->name);
    if (slot->kind != VALUE_FLAG)
        buffer_print(&value, "%s%s", joint, value_forms[slot->kind].form);
    buffer_text(&saying, slot->sentence);
    if (slot->kind == VALUE_WORD)
        add_words(slot, &saying);
    add_range(slot, &saying);
    if (slot->needed)
        buffer_text(&saying, " Never left out.");
    else if (slot->fallback)
        buffer_print(&saying, " Left out: `%s`.", slot->fallback);
    add_example(slot, &saying);
    roff_item(buffer_view(&name).at, value.length > 0 ? buffer_view(&value).at : "", out);
    roff_text(buffer_view(&saying).at, out);
    buffer_free(&name);
    buffer_free(&value);
    buffer_free(&saying);
}

static void tell_keys(const Slot *slots, Buffer *out)
{
    for (const Slot *slot = slots; slot && slot->name; slot++) {
        tell_slot(slot, "", " = ", out);
        for (const Slot *option = slot->options; option && option->name; option++) {
            Buffer before = {0};
            buffer_print(&before, "%s ... ", slot->name);
            tell_slot(option, buffer_view(&before).at, "=", out);
            buffer_free(&before);
        }
    }
}

/* ---- sections and verbs ---- */

static void tell_section(const Section *section, Buffer *out)
{
    static const char *const behind[] = {
        [HEADING_NONE] = "",
        [HEADING_NEW_ID] = " ID",
        [HEADING_LINES] = " KIND",
        [HEADING_PERSON] = " PERSON",
    };
    Buffer heading = {0}, line = {0};
    buffer_print(&heading, "[%s%s]", section->name, behind[section->heading]);
    roff_subheading(buffer_view(&heading).at, out);
    roff_text(section->sentence, out);
    buffer_print(&line, "A line is: `%s`.%s", section->line,
                 section->repeats ? " The section may stand more than once." : "");
    roff_paragraph(buffer_view(&line).at, out);
    tell_keys(section->slots, out);
    roff_lines(section->example, out);
    buffer_free(&heading);
    buffer_free(&line);
}

static void tell_verbs(Buffer *out)
{
    roff_heading("ROWS OF [SCHEDULE]", out);
    roff_text("A row is a time, a verb, the verb's words in their order, and its options in any order. Before the time "
              "`day` N may stand; without it "
              "the row holds every day.",
              out);
    for (int i = 0; i < VERB_COUNT; i++) {
        const VerbRow *verb = &verb_rows[i];
        roff_subheading(verb_words[i], out);
        roff_text(verb->sentence, out);
        for (const Slot *word = verb->words; word && word->name; word++)
            tell_slot(word, "", ": ", out);
        for (const Slot *option = verb->options; option && option->name; option++)
            tell_slot(option, "", "=", out);
        roff_lines(verb->example, out);
    }
}

/* ---- lists ---- */

static void tell_words(Buffer *out)
{
    roff_heading("WORDS", out);
    for (int i = 0; i < LIST_COUNT; i++) {
        const WordList *list = &word_lists[i];
        roff_subheading(list->name, out);
        roff_text(list->sentence, out);
        for (int k = 0; k < list->count; k++) {
            roff_item(list->words[k], "", out);
            roff_text(list->sentences[k], out);
        }
    }
}

static void tell_terms(Buffer *out)
{
    roff_heading("WORDS OF THE GAME", out);
    for (int i = 0; i < term_count; i++) {
        roff_item(terms[i].word, "", out);
        roff_text(terms[i].sentence, out);
    }
}

static void tell_constants(Buffer *out)
{
    roff_heading("CONSTANTS", out);
    roff_text("What [constants] may set, with what it is otherwise and where the figure comes from.", out);
    for (int i = 0; i < CONSTANT_COUNT; i++) {
        const ConstantRow *row = &constant_rows[i];
        Buffer value = {0}, saying = {0};
        buffer_print(&value, " = %d", row->value);
        buffer_print(&saying, "%s In %s, from %d to %d. Source: %s.", row->sentence, row->unit, row->low, row->high,
                     row->source);
        roff_item(row->name, buffer_view(&value).at, out);
        roff_text(buffer_view(&saying).at, out);
        buffer_free(&value);
        buffer_free(&saying);
    }
}

static void tell_limits(Buffer *out)
{
    roff_heading("LIMITS", out);
    for (int i = 0; i < limit_count; i++) {
        Buffer saying = {0};
        buffer_print(&saying, "At most %d %s.", limit_rows[i].value, limit_rows[i].sentence);
        roff_item(limit_rows[i].name, "", out);
        roff_text(buffer_view(&saying).at, out);
        buffer_free(&saying);
    }
}

static void tell_tags(Buffer *out)
{
    roff_heading("DIAGNOSTICS", out);
    roff_text("What `mdr check` says ends with one of these in brackets, and `mdr explain` has it too.", out);
    for (int i = 0; i < TAG_COUNT; i++) {
        Buffer strength = {0};
        buffer_print(&strength, " (%s)", strength_words[tag_rows[i].strength]);
        roff_item(tag_rows[i].name, buffer_view(&strength).at, out);
        roff_text(tag_rows[i].sentence, out);
        buffer_free(&strength);
    }
}

/* ---- what no table has ---- */

static void tell_lines(Buffer *out)
{
    roff_heading("DESCRIPTION", out);
    roff_text(
        "A level of `mdr-play`(6) is one text file in UTF-8 that ends in `.level` and reads like a calendar. It is "
        "data, and can do nothing to a "
        "computer. One line holds one thing, and nothing is nested. The first line is `mdr-level 1`; after it sections "
        "follow in any order. A "
        "level needs a [day] with a title and one [file]; everything else may be added.\n\n"
        "A # begins a remark, also behind a value with a blank before it. Texts stand between straight quotes; inside "
        "them \\\" is a quote, \\\\ a "
        "backslash and \\n a new line. Units stand right behind their number. Ids are small letters, digits and `-`. "
        "Keys that begin with `x-` "
        "belong to whoever wrote the level, and are ignored.\n\n"
        "`mdr check` says what is wrong or odd in a level, `mdr list` and `mdr explain` have all of this page, and "
        "`share/macrodata-refinement/levels` has a level to begin from, `00-template.level`, and how to write one.",
        out);
    roff_heading("EXAMPLE", out);
    roff_text("A whole level:", out);
    roff_lines("mdr-level 1\n\n[day]\ntitle = \"Our Tuesday\"\n\n[person quill]\nname = \"Mr. Ansel Quill\"\n\n[file "
               "thimble]\nname   = \"Thimble\"\n"
               "serves = \"the payroll of a school\"\n\n[schedule]\n10:30  meeting quill \"Pre-alignment\" for=45m "
               "note-would-do\n",
               out);
}

void page_level(Edition edition, Buffer *out)
{
    roff_title(&(RoffTitle){"macrodata-level", 5, edition.date, edition.version, "levels of Macrodata Refinement"},
               out);
    tell_lines(out);
    roff_heading("SECTIONS", out);
    for (int i = 0; i < SECTION_COUNT; i++)
        tell_section(&sections[i], out);
    tell_verbs(out);
    tell_words(out);
    tell_terms(out);
    tell_constants(out);
    tell_limits(out);
    tell_tags(out);
    roff_heading("FILES", out);
    roff_item("$XDG_DATA_HOME/macrodata-refinement/levels/*.level", "", out);
    roff_text("Levels of one's own, which the game lists. Without `XDG_DATA_HOME`: `~/.local/share`.", out);
    roff_heading("SEE ALSO", out);
    roff_text("`mdr`(6), `mdr-play`(6)", out);
}
