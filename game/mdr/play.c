/* play.c - mdr play: reads the level, says what is wrong with it, and lets `mdr-play` go on. Opens no window. */
#include "mdr/tools.h"

#include "base/base.h"

int tool_play(const Arguments *arguments)
{
    int status = tool_look_at_level(arguments->files[0]);
    return status == EXIT_CLEAN ? tool_window(arguments) : status;
}
