/* value.c - words out of the tables. */
#include "manual/value.h"

#include "level/explain.h"

#include <string.h>

void value_words(const OptionRow *row, Buffer *out)
{
    const SettingRow *setting = row->setting;
    for (int i = 0; i < row->word_count; i++)
        buffer_print(out, "%s\n", row->words[i]);
    for (int i = 0; setting && setting->words && (row->value || row->alone) && i <= setting->high; i++)
        buffer_print(out, "%s\n", setting->words[i]);
}

void operand_words(const Synopsis *synopsis, Buffer *out)
{
    switch (synopsis->kind) {
    case OPERANDS_LISTS: list_names(out); break;
    case OPERANDS_NAMES: explain_names(out); break;
    case OPERANDS_NONE:
    case OPERANDS_FILES: break;
    }
}

bool is_told(const OptionRow *row)
{
    return row->help != NULL;
}

bool takes_next(const OptionRow *row)
{
    return row->value != NULL;
}

void add_quoted(const char *text, const char *special, Buffer *out)
{
    for (const char *at = text; *at; at++) {
        if (*at == '\'')
            buffer_text(out, "'\\'");
        else if (strchr(special, *at))
            buffer_text(out, "\\");
        buffer_add(out, (Text){at, 1});
    }
}
