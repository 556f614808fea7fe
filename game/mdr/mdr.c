/* mdr.c - the command line: reads it and hands it to a tool. */
#include <signal.h>
#include <stdio.h>

#include "mdr/argue.h"
#include "mdr/bench.h"
#include "mdr/certificate.h"
#include "mdr/check.h"
#include "mdr/fmt.h"
#include "mdr/list.h"
#include "mdr/new.h"
#include "mdr/play.h"
#include "mdr/preview.h"
#include "mdr/replay.h"
#include "mdr/room.h"
#include "mdr/say.h"
#include "mdr/shot.h"

/* A tool prints, and returns an ExitStatus, as main does. */
typedef int RunTool(const Arguments *arguments);

static RunTool *const tools[TASK_COUNT] = {
    [TASK_CHECK] = tool_check, [TASK_FMT] = tool_fmt,       [TASK_NEW] = tool_new,         [TASK_LIST] = tool_list,     [TASK_EXPLAIN] = tool_explain, [TASK_PLAY] = tool_play,
    [TASK_ARGUE] = tool_argue, [TASK_REPLAY] = tool_replay, [TASK_SHOT] = tool_shot,       [TASK_BENCH] = tool_bench,
    [TASK_PREVIEW] = tool_preview,
    [TASK_CERTIFICATE] = tool_certificate, [TASK_RESULT] = tool_result, [TASK_CODE] = tool_code, [TASK_ROOM] = tool_room,
};

/* What is wrong, and where it says what there is: of a command's options, that command. */
static int usage(const Arguments *arguments, Buffer *complaint)
{
    fprintf(stderr, "mdr: %s", buffer_view(complaint).at);
    if (arguments->general)
        fputs("mdr: `mdr --help` prints the commands\n", stderr);
    else
        fprintf(stderr, "mdr: `mdr %s --help` prints what it takes\n", options_synopsis(arguments->task).name);
    buffer_free(complaint);
    return EXIT_USAGE;
}

static int run(const Arguments *arguments)
{
    Buffer out = {0};
    if (arguments->help) {
        options_help(arguments, &out);
        return say_all(&out, EXIT_CLEAN);
    }
    if (arguments->version) {
        buffer_print(&out, "mdr %s (%s)\nMacrodata Refinement, an unaffiliated parody.\n", MDR_VERSION, MDR_BUILD_ID);
        return say_all(&out, EXIT_CLEAN);
    }
    return tools[arguments->task](arguments);
}

int main(int count, char **argv)
{
    Arguments arguments;
    Buffer complaint = {0};
    signal(SIGXFSZ, SIG_IGN); /* a file-size limit is an error of the write that meets it */
    if (!options_read(count > 0 ? count - 1 : 0, argv + 1, &arguments, &complaint))
        return usage(&arguments, &complaint);
    return run(&arguments);
}
