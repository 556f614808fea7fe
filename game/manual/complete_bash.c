/* complete_bash.c - for bash: what may follow as functions that print it a line each, and one that finds out what is
 * asked for. */
#include "manual/complete.h"

#include "manual/value.h"

/* With @ for the program's name as bash lets a function be called. */
static const char core[] =
    "# Prints the files that begin so, and end with a dot and one of the words that follow; and the folders.\n"
    "@_files()\n"
    "{\n"
    "    local begun=$1 file ending\n"
    "    shift\n"
    "    compgen -f -- \"$begun\" | while IFS= read -r file; do\n"
    "        [[ -d $file ]] && printf '%s\\n' \"$file\"\n"
    "        for ending; do\n"
    "            [[ ! -d $file && $file == *.\"$ending\" ]] && printf '%s\\n' \"$file\"\n"
    "        done\n"
    "    done\n"
    "}\n"
    "\n"
    "@()\n"
    "{\n"
    "    local words=() word i begun before='' command='' head='' told reply breaks\n"
    "    COMPREPLY=()\n"
    "    # bash takes = and : for ends of words; here they are not.\n"
    "    for ((i = 1; i <= COMP_CWORD; i++)); do\n"
    "        word=${COMP_WORDS[i]}\n"
    "        if ((i > 1)) && [[ $word == [=:]* || ${COMP_WORDS[i - 1]} == *[=:] ]]; then\n"
    "            words[${#words[@]} - 1]+=$word\n"
    "        else\n"
    "            words+=(\"$word\")\n"
    "        fi\n"
    "    done\n"
    "    ((${#words[@]})) || return 0\n"
    "    begun=${words[${#words[@]} - 1]}\n"
    "    ((${#words[@]} > 1)) && before=${words[${#words[@]} - 2]}\n"
    "    for ((i = 0; i < ${#words[@]} - 1; i++)); do\n"
    "        [[ ${words[i]} != -* ]] && command=${words[i]} && break\n"
    "    done\n"
    "    @_commands >/dev/null || command=''\n"
    "    local whole=$begun\n"
    "    if [[ $begun == -*=* ]]; then\n"
    "        head=${begun%%=*}= begun=${begun#*=}\n"
    "        told=$(@_value \"$command\" \"${head%=}\" \"$begun\")\n"
    "    elif @_wants \"$command\" \"$before\"; then\n"
    "        told=$(@_value \"$command\" \"$before\" \"$begun\")\n"
    "    elif [[ $begun == -* ]]; then\n"
    "        told=$(@_options \"$command\")\n"
    "    elif [[ -z $command ]] && @_commands >/dev/null; then\n"
    "        told=$(@_commands)\n"
    "    else\n"
    "        told=$(@_operands \"$command\" \"$begun\")\n"
    "    fi\n"
    "    # Of a list with commas the last is being written.\n"
    "    if [[ $begun == *,* && $told != *,* ]]; then\n"
    "        head+=${begun%,*}, begun=${begun##*,}\n"
    "    fi\n"
    "    breaks=${COMP_WORDBREAKS//[^=:]/}\n"
    "    local cut=''\n"
    "    [[ -n $breaks && $whole == *[\"$breaks\"]* ]] && cut=${whole%\"${whole##*[\"$breaks\"]}\"}\n"
    "    while IFS= read -r reply; do\n"
    "        [[ -n $reply && $reply == \"$begun\"* ]] || continue\n"
    "        [[ -d $reply ]] && compopt -o filenames 2>/dev/null\n"
    "        [[ $reply == *[[:blank:]]* && ! -e $reply ]] && printf -v reply '%q' \"$reply\"\n"
    "        reply=$head$reply\n"
    "        COMPREPLY+=(\"${reply#\"$cut\"}\")\n"
    "    done <<<\"$told\"\n"
    "}\n";

static void add_function_name(const char *program, Buffer *out)
{
    buffer_text(out, "_");
    for (const char *at = program; *at; at++)
        buffer_add(out, *at == '-' ? text_of("_") : (Text){at, 1});
}

/* A template with the name for each @. */
static void add_named(const char *text, const char *program, Buffer *out)
{
    Text rest = text_of(text);
    for (int at = text_find(rest, '@'); at >= 0; at = text_find(rest, '@')) {
        /* "${words[@]}" keeps its own */
        bool own = at > 0 && rest.at[at - 1] == '[';
        buffer_add(out, text_part(rest, 0, own ? at + 1 : at));
        if (!own)
            add_function_name(program, out);
        rest = text_part(rest, at + 1, rest.length);
    }
    buffer_add(out, rest);
}

/* ---- what may follow ---- */

static const char *command_of(const Completed *completed, int index)
{
    return index < completed->count ? completed->commands[index].name : "";
}

static const Synopsis *synopsis_of(const Completed *completed, int index)
{
    return index < completed->count ? &completed->commands[index] : &completed->general;
}

/* A printf of lines in single quotes. */
static void add_lines(const Buffer *lines, Buffer *out)
{
    Text rest = buffer_view(lines), line;
    buffer_text(out, "printf '%s\\n'");
    while (text_next_line(&rest, &line)) {
        buffer_text(out, " '");
        buffer_add(out, line);
        buffer_text(out, "'");
    }
}

static void begin(const Completed *completed, const char *sentence, const char *name, Buffer *out)
{
    buffer_print(out, "# %s\n", sentence);
    add_function_name(completed->program, out);
    buffer_print(out, "_%s()\n{\n", name);
}

static void add_commands(const Completed *completed, Buffer *out)
{
    Buffer names = {0};
    begin(completed, "Prints the commands; fails where there are none.", "commands", out);
    for (int i = 0; i < completed->count; i++)
        buffer_print(&names, "%s\n", completed->commands[i].name);
    buffer_text(out, "    ");
    if (completed->count > 0)
        add_lines(&names, out);
    else
        buffer_text(out, "return 1");
    buffer_text(out, "\n}\n\n");
    buffer_free(&names);
}

static void add_options(const Completed *completed, Buffer *out)
{
    begin(completed, "COMMAND - prints the options.", "options", out);
    buffer_text(out, "    case $1 in\n");
    for (int i = 0; i <= completed->count; i++) {
        const OptionTable *table = &synopsis_of(completed, i)->table;
        Buffer names = {0};
        for (int k = 0; k < table->count; k++)
            if (is_told(&table->rows[k]))
                buffer_print(&names, "%s%s\n", option_dashes(table->rows[k].name), table->rows[k].name);
        buffer_print(out, "    '%s') ", command_of(completed, i));
        add_lines(&names, out);
        buffer_text(out, " ;;\n");
        buffer_free(&names);
    }
    buffer_text(out, "    esac\n}\n\n");
}

static void add_wants(const Completed *completed, Buffer *out)
{
    begin(completed, "COMMAND WORD - whether the word is an option whose value is the next one.", "wants", out);
    buffer_text(out, "    case $1:$2 in\n");
    for (int i = 0; i <= completed->count; i++) {
        const OptionTable *table = &synopsis_of(completed, i)->table;
        for (int k = 0; k < table->count; k++)
            if (is_told(&table->rows[k]) && takes_next(&table->rows[k]))
                buffer_print(out, "    '%s:%s%s') ;;\n", command_of(completed, i), option_dashes(table->rows[k].name),
                             table->rows[k].name);
    }
    buffer_text(out, "    *) return 1 ;;\n    esac\n}\n\n");
}

static void add_files(const Completed *completed, const char *endings, const char *begun, Buffer *out)
{
    add_function_name(completed->program, out);
    buffer_print(out, "_files \"%s\" %s", begun, endings);
}

static void add_value(const Completed *completed, const char *command, const OptionRow *row, Buffer *out)
{
    Buffer words = {0};
    value_words(row, &words);
    if (is_told(row) && (words.length > 0 || row->files)) {
        buffer_print(out, "    '%s:%s%s') ", command, option_dashes(row->name), row->name);
        if (row->files)
            add_files(completed, row->files, "$3", out);
        else
            add_lines(&words, out);
        buffer_text(out, " ;;\n");
    }
    buffer_free(&words);
}

static void add_values(const Completed *completed, Buffer *out)
{
    begin(completed, "COMMAND OPTION BEGUN - prints what the option's value may be, as far as that is known.", "value",
          out);
    buffer_text(out, "    case $1:$2 in\n");
    for (int i = 0; i <= completed->count; i++) {
        const OptionTable *table = &synopsis_of(completed, i)->table;
        for (int k = 0; k < table->count; k++)
            add_value(completed, command_of(completed, i), &table->rows[k], out);
    }
    buffer_text(out, "    esac\n}\n\n");
}

static void add_operands(const Completed *completed, Buffer *out)
{
    begin(completed, "COMMAND BEGUN - prints what may stand behind the options.", "operands", out);
    buffer_text(out, "    case $1 in\n");
    for (int i = 0; i <= completed->count; i++) {
        const Synopsis *synopsis = synopsis_of(completed, i);
        Buffer words = {0};
        operand_words(synopsis, &words);
        if (words.length > 0 || synopsis->kind == OPERANDS_FILES)
            buffer_print(out, "    '%s') ", command_of(completed, i));
        if (words.length > 0)
            add_lines(&words, out);
        else if (synopsis->kind == OPERANDS_FILES)
            add_files(completed, synopsis->files, "$2", out);
        buffer_text(out, words.length > 0 || synopsis->kind == OPERANDS_FILES ? " ;;\n" : "");
        buffer_free(&words);
    }
    buffer_text(out, "    esac\n}\n\n");
}

void complete_bash(const Completed *completed, Buffer *out)
{
    buffer_print(out,
                 "# %s - completion for bash, made with the program from its own tables.\n# shellcheck shell=bash\n\n",
                 completed->program);
    add_commands(completed, out);
    add_options(completed, out);
    add_wants(completed, out);
    add_values(completed, out);
    add_operands(completed, out);
    add_named(core, completed->program, out);
    buffer_text(out, "\ncomplete -F ");
    add_function_name(completed->program, out);
    buffer_print(out, " %s\n", completed->program);
}
