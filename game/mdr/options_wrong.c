/* options_wrong.c - the sentences about an option, its name or its value, that is wrong. */
#include "mdr/options_wrong.h"

#include <stdio.h>

#include "level/day_named.h"
#include "level/near.h"
#include "level/words.h"

/* "WHAT 'word'; did you mean 'near'?" */
bool option_complain(Buffer *complaint, const char *what, Text word, const char *near)
{
    buffer_print(complaint, "%s '", what);
    buffer_escaped(complaint, word);
    buffer_text(complaint, "'");
    if (near)
        buffer_print(complaint, "; did you mean '%s'?", near);
    buffer_text(complaint, "\n");
    return false;
}

bool option_unknown(const OptionTable *table, Text name, Buffer *complaint)
{
    enum { NAME_MAX = 32 };
    char known[OPTIONS_MAX][NAME_MAX];
    Nearest search = nearest(name);
    for (int i = 0; i < table->count; i++) {
        snprintf(known[i], NAME_MAX, "%s%s", option_dashes(table->rows[i].name), table->rows[i].name);
        nearest_try(&search, known[i]);
    }
    return option_complain(complaint, "no option", name, search.word);
}

bool option_about_value(const char *what, const OptionRow *row, Buffer *complaint)
{
    Buffer name = {0};
    buffer_print(&name, "%s%s", option_dashes(row->name), row->name);
    option_complain(complaint, what, buffer_view(&name), NULL);
    buffer_free(&name);
    return false;
}

/* No option takes another for its value. */
bool option_value_is_dashed(const OptionRow *row, Text value, Buffer *complaint)
{
    const char *dashes = option_dashes(row->name);
    buffer_print(complaint, "%s%s wants %s, and '", dashes, row->name, row->value);
    buffer_escaped(complaint, value);
    buffer_print(complaint, "' looks like an option; if it is meant, write %s%s=", dashes, row->name);
    buffer_escaped(complaint, value);
    buffer_text(complaint, "\n");
    return false;
}

/* Which of an option's words was probably meant; of several, by the first that is none of them. */
static const char *value_meant(const OptionRow *row, Text value)
{
    Text word;
    if (row->setting)
        return setting_meant((SettingId)row->id, value);
    if (row->words == weekday_words)
        return day_named_near(value);
    while (row->words && text_split(&value, row->several ? ',' : '\0', &word)) {
        Nearest search = nearest(text_trim(word));
        bool known = false;
        for (int i = 0; i < row->word_count; i++) {
            known = known || text_is(search.met, row->words[i]);
            nearest_try(&search, row->words[i]);
        }
        if (!known)
            return search.word;
    }
    return NULL;
}

enum { WORDS_TOLD_LEAST = 8, WORDS_A_LINE = 5 }; /* fewer stand in the sentence about the option */

/* All that there are, where none is near. */
static void add_words(const OptionRow *row, Buffer *complaint)
{
    for (int i = 0; i < row->word_count; i++)
        buffer_print(complaint, "%s%s", i == 0 ? "there are " : i % WORDS_A_LINE == 0 ? ",\n  " : ", ", row->words[i]);
    buffer_text(complaint, "\n");
}

bool option_value_is_wrong(const OptionRow *row, Text value, Buffer *complaint)
{
    const char *near = value_meant(row, value);
    buffer_print(complaint, "%s%s wants %s and does not know '", option_dashes(row->name), row->name, row->value ? row->value : "nothing");
    buffer_escaped(complaint, value);
    buffer_text(complaint, "'");
    if (near)
        buffer_print(complaint, "; did you mean '%s'?", near);
    buffer_text(complaint, "\n");
    if (near == NULL && row->word_count >= WORDS_TOLD_LEAST)
        add_words(row, complaint);
    else if (near == NULL)
        buffer_print(complaint, "%s\n", row->help);
    return false;
}
