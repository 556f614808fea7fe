/* complete_fish.c - for fish: a line an option. */
#include "manual/complete.h"

#include "manual/value.h"

static const char special[] = "\\";

/* The beginning of a line, with the condition under which it holds. */
static void begin(const Completed *completed, const Synopsis *synopsis, Buffer *out)
{
    buffer_print(out, "complete -c %s", completed->program);
    if (synopsis == &completed->general && completed->count > 0)
        buffer_text(out, " -n __fish_use_subcommand");
    else if (completed->count > 0)
        buffer_print(out, " -n '__fish_seen_subcommand_from %s'", synopsis->name);
}

/* Words with a blank between, each with its own blanks and brackets escaped. */
static void add_words(const Buffer *lines, Buffer *out)
{
    Text rest = buffer_view(lines), line;
    for (bool first = true; text_next_line(&rest, &line); first = false) {
        Buffer word = {0};
        buffer_add(&word, line);
        buffer_text(out, first ? "" : " ");
        for (const char *at = buffer_view(&word).at; *at; at++) {
            /* < and > are operators to fish, which reads these words once more */
            buffer_text(out, *at == ' ' || *at == '<' || *at == '>' || *at == '$' ? "\\" : "");
            buffer_add(out, (Text){at, 1});
        }
        buffer_free(&word);
    }
}

/* Folders, and files that end so. */
static void add_files(const char *endings, Buffer *out)
{
    Text rest = text_of(endings), ending;
    buffer_text(out, " -x -a '(__fish_complete_path (commandline -ct) | string match -r \"^.*(?:/");
    while (text_split(&rest, ' ', &ending)) {
        buffer_text(out, "|\\.");
        buffer_add(out, ending);
    }
    buffer_text(out, ")(?:\\t.*)?\\$\")'");
}

static void add_value(const OptionRow *row, Buffer *out)
{
    Buffer words = {0};
    value_words(row, &words);
    if (row->files) {
        add_files(row->files, out);
    } else if (row->value && words.length == 0) {
        buffer_text(out, " -x");
    } else if (row->value) {
        buffer_text(out, row->several ? " -x -a '(__fish_complete_list , \"string split \\\" \\\" \\\"" : " -x -a '");
        add_words(&words, out);
        buffer_text(out, row->several ? "\\\"\")'" : "'");
    }
    buffer_free(&words);
}

static void add_option(const Completed *completed, const Synopsis *synopsis, const OptionRow *row, Buffer *out)
{
    if (!is_told(row))
        return;
    begin(completed, synopsis, out);
    buffer_print(out, " -%s %s", row->name[1] == '\0' ? "s" : "l", row->name);
    add_value(row, out);
    buffer_text(out, " -d '");
    add_quoted(row->help, special, out);
    buffer_text(out, "'\n");
}

static void add_operands(const Completed *completed, const Synopsis *synopsis, Buffer *out)
{
    Buffer words = {0};
    operand_words(synopsis, &words);
    if (synopsis->kind == OPERANDS_FILES || words.length > 0)
        begin(completed, synopsis, out);
    if (synopsis->kind == OPERANDS_FILES)
        add_files(synopsis->files, out);
    else if (words.length > 0)
        buffer_text(out, " -a '");
    add_words(&words, out);
    if (words.length > 0)
        buffer_text(out, "'");
    buffer_text(out, synopsis->kind == OPERANDS_FILES || words.length > 0 ? "\n" : "");
    buffer_free(&words);
}

static void add_synopsis(const Completed *completed, const Synopsis *synopsis, Buffer *out)
{
    for (int i = 0; i < synopsis->table.count; i++)
        add_option(completed, synopsis, &synopsis->table.rows[i], out);
    add_operands(completed, synopsis, out);
}

void complete_fish(const Completed *completed, Buffer *out)
{
    buffer_print(out, "# Completion for fish, made with the program from its own tables.\n\ncomplete -c %s -f\n",
                 completed->program);
    for (int i = 0; i < completed->count; i++) {
        buffer_print(out, "complete -c %s -n __fish_use_subcommand -a %s -d '", completed->program,
                     completed->commands[i].name);
        add_quoted(completed->commands[i].sentence, special, out);
        buffer_text(out, "'\n");
    }
    add_synopsis(completed, &completed->general, out);
    for (int i = 0; i < completed->count; i++)
        add_synopsis(completed, &completed->commands[i], out);
}
