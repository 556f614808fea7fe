/* option.c - arguments to parts, by the rows of a table. */
#include "options/option.h"

#include <string.h>

void options_add(OptionTable *table, const OptionRow *row)
{
    assert(table->count < OPTIONS_MAX);
    table->rows[table->count++] = *row;
}

OptionRow option_of_setting(SettingId id, OptionTake *take)
{
    static const char *const values[] = {
        [SETTING_PER_CENT] = "PERCENT", [SETTING_WORD] = "WORD", [SETTING_SWITCH] = NULL};
    const SettingRow *setting = &setting_rows[id];
    return (OptionRow){.name = setting->word,
                       .value = values[setting->kind],
                       .take = take,
                       .id = id,
                       .help = setting->sentence,
                       .setting = setting};
}

const char *option_dashes(const char *name)
{
    return strlen(name) == 1 ? "-" : "--";
}

/* ---- reading ---- */

static bool is_called(Text written, const char *name)
{
    const char *dashes = name ? option_dashes(name) : "";
    return name && text_starts(written, dashes) &&
           text_is(text_part(written, (int)strlen(dashes), written.length), name);
}

static const OptionRow *row_of(const OptionTable *table, Text name)
{
    for (int i = 0; i < table->count; i++) {
        if (is_called(name, table->rows[i].name) || is_called(name, table->rows[i].alias))
            return &table->rows[i];
    }
    return NULL;
}

static bool is_dashed(const char *argument)
{
    return argument[0] == '-' && argument[1];
}

/* The next argument, if it is a value. */
static PartKind next_value(CommandLine *line, Text *value)
{
    if (line->at == line->count)
        return PART_VALUE_MISSING;
    *value = text_of(line->arguments[line->at]);
    if (is_dashed(value->at))
        return PART_VALUE_DASHED;
    line->at++;
    return PART_OPTION;
}

/* Finds the value; PART_OPTION when it is as the row has it. */
static PartKind find_value(CommandLine *line, const OptionRow *row, const char *joined, Text *value)
{
    PartKind found = PART_OPTION;
    if (!row->value && joined && !row->alone)
        return PART_VALUE_UNWANTED;
    if (joined)
        *value = text_of(joined);
    else if (row->value)
        found = next_value(line, value);
    else
        *value = text_of(row->alone ? row->alone : "");
    bool wanted = joined || row->value;
    return found == PART_OPTION && wanted && value->length == 0 ? PART_VALUE_EMPTY : found;
}

static PartKind read_option(CommandLine *line, const OptionTable *table, void *out, CommandPart *part)
{
    Text whole = text_of(line->arguments[part->at]), rest = whole;
    text_split(&rest, '=', &part->name);
    const char *joined = part->name.length < whole.length ? whole.at + part->name.length + 1 : NULL;
    part->row = row_of(table, part->name);
    if (!part->row)
        return PART_UNKNOWN;
    PartKind found = find_value(line, part->row, joined, &part->value);
    if (found != PART_OPTION)
        return found;
    return part->row->take(part->row, part->value, out) ? PART_OPTION : PART_VALUE_WRONG;
}

bool command_line_next(CommandLine *line, const OptionTable *table, void *out, CommandPart *part)
{
    if (!line->operands_only && line->at < line->count && text_is(text_of(line->arguments[line->at]), "--")) {
        line->operands_only = true;
        line->at++;
    }
    if (line->at >= line->count)
        return false;
    *part = (CommandPart){.kind = PART_OPERAND, .at = line->at++};
    if (!line->operands_only && is_dashed(line->arguments[part->at]))
        part->kind = read_option(line, table, out, part);
    return true;
}

/* ---- help ---- */

static void add_wants(const OptionRow *row, Buffer *out)
{
    if (!row->wants && (!row->setting || row->setting->kind == SETTING_SWITCH))
        return;
    buffer_text(out, " (");
    if (row->wants)
        buffer_text(out, row->wants);
    else
        setting_wants((SettingId)row->id, out);
    buffer_text(out, ")");
}

void option_help(const OptionRow *row, int column, Buffer *out)
{
    size_t start = out->length;
    if (!row->help)
        return;
    buffer_print(out, "  %s%s%s%s", option_dashes(row->name), row->name, row->value ? " " : "",
                 row->value ? row->value : "");
    int written = (int)(out->length - start);
    buffer_print(out, "%*s%s", max_int(1, column - written), "", row->help);
    add_wants(row, out);
    buffer_text(out, "\n");
}
