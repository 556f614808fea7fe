/* play.c - mdr play: reads the level, says what is wrong with it, and lets `mdr-play` go on. Opens no window. */
#include "mdr/play.h"

#include "mdr/become.h"
#include "mdr/look.h"

int tool_play(const Arguments *arguments)
{
    int status = look_at_level(arguments->files[0]);
    return status == EXIT_CLEAN ? become_player(arguments) : status;
}
