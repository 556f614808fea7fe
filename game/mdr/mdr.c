/* mdr.c - the command line: reads it and hands it to a tool. What the tools do is in the others of this folder. */
#include "mdr/tools.h"

#include <stdarg.h>
#include <stdio.h>

static RunTool *const tools[TASK_COUNT] = {
    [TASK_CHECK] = tool_check, [TASK_LIST] = tool_list,   [TASK_EXPLAIN] = tool_explain,
    [TASK_PLAY] = tool_play,   [TASK_ARGUE] = tool_argue, [TASK_REPLAY] = tool_replay,
    [TASK_SHOT] = tool_shot,   [TASK_BENCH] = tool_bench,
};

int tool_print(Buffer *out, ExitStatus status)
{
    Text text = buffer_view(out);
    bool whole =
        !out->failed && fwrite(text.at, 1, (size_t)text.length, stdout) == (size_t)text.length && fflush(stdout) == 0;
    buffer_free(out);
    return whole ? (int)status : tool_fail(EXIT_IO, "cannot write what there is to say");
}

int tool_fail(ExitStatus status, const char *format, ...)
{
    va_list arguments;
    fputs("mdr: ", stderr);
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputc('\n', stderr);
    return (int)status;
}

static int usage(Buffer *complaint)
{
    fprintf(stderr, "mdr: %smdr: `mdr --help` prints the commands\n", buffer_view(complaint).at);
    buffer_free(complaint);
    return EXIT_USAGE;
}

static int run(const Arguments *arguments)
{
    Buffer out = {0};
    if (arguments->help) {
        options_help(arguments, &out);
        return tool_print(&out, EXIT_CLEAN);
    }
    if (arguments->version) {
        buffer_print(&out, "mdr %s (%s)\nMacrodata Refinement, an unaffiliated parody.\n", MDR_VERSION, MDR_BUILD_ID);
        return tool_print(&out, EXIT_CLEAN);
    }
    return tools[arguments->task](arguments);
}

int main(int count, char **argv)
{
    Arguments arguments;
    Buffer complaint = {0};
    if (!options_read(count > 0 ? count - 1 : 0, argv + 1, &arguments, &complaint))
        return usage(&complaint);
    return run(&arguments);
}
