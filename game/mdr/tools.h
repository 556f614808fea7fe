/* tools.h - the tools of the command line: one function a command, each in a file of its own. They print, and return an
 * ExitStatus, as main does. */
#pragma once

#include "mdr/options.h"

typedef int RunTool(const Arguments *arguments);

int tool_check(const Arguments *arguments);
int tool_list(const Arguments *arguments);
int tool_explain(const Arguments *arguments);
int tool_play(const Arguments *arguments);
int tool_argue(const Arguments *arguments);
int tool_replay(const Arguments *arguments);
int tool_shot(const Arguments *arguments);
int tool_bench(const Arguments *arguments);

/* Prints what is wrong with a level; EXIT_CLEAN when it can be played. */
int tool_look_at_level(const char *path);
/* Becomes `mdr-play` with these arguments; returns only when that cannot be started, and has said why. */
int tool_window(const Arguments *arguments);

/* Writes all of *out to standard output and frees it; EXIT_IO, after a complaint, when that fails. */
int tool_print(Buffer *out, ExitStatus status);
/* Prints "mdr: sentence" to standard error. */
int tool_fail(ExitStatus status, const char *format, ...) PRINTF_LIKE(2, 3);
