/* play.c - mdr play: reads the level, says what is wrong with it, and lets `mdr-play` go on; of a run too. Opens no window. */
#include "mdr/play.h"

#include "mdr/become.h"
#include "mdr/look.h"

int tool_play(const Arguments *arguments)
{
    int status = look_at_any(arguments->files[0], &(bool){false});
    return status == EXIT_CLEAN ? become_player(arguments) : status;
}
