/* say.c - the two streams of the tools. */
#include "mdr/say.h"

#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

int say_all(Buffer *out, ExitStatus status)
{
    Text text = buffer_view(out);
    bool whole =
        !out->failed && fwrite(text.at, 1, (size_t)text.length, stdout) == (size_t)text.length && fflush(stdout) == 0;
    buffer_free(out);
    return whole ? (int)status : say_wrong(EXIT_IO, "cannot write what there is to say");
}

int say_wrong(ExitStatus status, const char *format, ...)
{
    va_list arguments;
    fputs("mdr: ", stderr);
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputc('\n', stderr);
    return (int)status;
}

bool say_to_terminal(void)
{
    return isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1;
}
