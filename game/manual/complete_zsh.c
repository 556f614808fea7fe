/* complete_zsh.c - for zsh: a specification for _arguments an option. */
#include "manual/complete.h"

#include "manual/value.h"

/* Each word of the lines, escaped, with a blank before each but the first. */
static void add_words(const Buffer *lines, Buffer *out)
{
    Text rest = buffer_view(lines), line;
    bool first = true;
    while (text_next_line(&rest, &line)) {
        Buffer word = {0};
        buffer_add(&word, line);
        buffer_text(out, first ? "" : " ");
        add_quoted(buffer_view(&word).at, ": ()\\\"<>=&;|$*?[]~#", out);
        buffer_free(&word);
        first = false;
    }
}

/* An action that offers files that end so. */
static void add_files(const char *endings, Buffer *out)
{
    Text rest = text_of(endings), ending;
    buffer_text(out, "_files -g \"*.(");
    for (bool first = true; text_split(&rest, ' ', &ending); first = false) {
        buffer_text(out, first ? "" : "|");
        buffer_add(out, ending);
    }
    buffer_text(out, ")(-.)\"");
}

static void add_action(const OptionRow *row, Buffer *out)
{
    Buffer words = {0};
    value_words(row, &words);
    if (row->files)
        add_files(row->files, out);
    else if (words.length == 0)
        buffer_text(out, " ");
    else
        buffer_text(out, row->several ? "_values -s , word " : "(");
    add_words(&words, out);
    if (words.length > 0 && !row->several)
        buffer_text(out, ")");
    buffer_free(&words);
}

/* '--seeds=[The seeds.]:A..B: ' */
static void add_option(const OptionRow *row, Buffer *out)
{
    bool single = row->name[1] == '\0';
    if (!is_told(row))
        return;
    buffer_print(out, " \\\n        '%s%s%s[", option_dashes(row->name), row->name,
                 row->value && !single ? "="
                 : row->alone          ? "=-"
                                       : "");
    add_quoted(row->help, ":[]\\", out);
    buffer_text(out, "]");
    if (row->value || row->alone) {
        buffer_text(out, row->value ? ":" : "::");
        add_quoted(row->value ? row->value : "switch", ":\\", out);
        buffer_text(out, ":");
        add_action(row, out);
    }
    buffer_text(out, "'");
}

static void add_operands(const Synopsis *synopsis, Buffer *out)
{
    Buffer words = {0};
    operand_words(synopsis, &words);
    if (synopsis->kind != OPERANDS_NONE) {
        buffer_text(out, " \\\n        '*:");
        add_quoted(synopsis->operands, ":\\", out);
        buffer_text(out, ":");
    }
    if (synopsis->kind == OPERANDS_FILES)
        add_files(synopsis->files, out);
    else if (words.length > 0)
        buffer_text(out, "(");
    add_words(&words, out);
    if (words.length > 0)
        buffer_text(out, ")");
    buffer_text(out, synopsis->kind == OPERANDS_NONE ? "" : "'");
    buffer_free(&words);
}

static void add_arguments(const Synopsis *synopsis, Buffer *out)
{
    buffer_text(out, "_arguments -S");
    for (int i = 0; i < synopsis->table.count; i++)
        add_option(&synopsis->table.rows[i], out);
    add_operands(synopsis, out);
    buffer_text(out, "\n");
}

static void add_commands(const Completed *completed, Buffer *out)
{
    buffer_text(out, "    local -a commands=(");
    for (int i = 0; i < completed->count; i++) {
        buffer_print(out, "\n        '%s:", completed->commands[i].name);
        add_quoted(completed->commands[i].sentence, ":\\", out);
        buffer_text(out, "'");
    }
    buffer_text(out,
                "\n    )\n    local context state state_descr line\n    typeset -A opt_args\n    _arguments -C -S");
    for (int i = 0; i < completed->general.table.count; i++)
        add_option(&completed->general.table.rows[i], out);
    buffer_text(out, " \\\n        '1:command:->command' '*::argument:->argument' && return\n    case $state in\n"
                     "    command) _describe command commands ;;\n    argument)\n        case $words[1] in\n");
    for (int i = 0; i < completed->count; i++) {
        buffer_print(out, "        %s) ", completed->commands[i].name);
        add_arguments(&completed->commands[i], out);
        buffer_text(out, "            ;;\n");
    }
    buffer_text(out, "        esac\n        ;;\n    esac\n");
}

void complete_zsh(const Completed *completed, Buffer *out)
{
    buffer_print(out, "#compdef %s\n# Completion for zsh, made with the program from its own tables.\n\n_%s()\n{\n",
                 completed->program, completed->program);
    if (completed->count > 0) {
        add_commands(completed, out);
    } else {
        buffer_text(out, "    ");
        add_arguments(&completed->general, out);
    }
    buffer_print(out, "}\n\n_%s \"$@\"\n", completed->program);
}
