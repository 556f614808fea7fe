/* shot.c - mdr shot: reads the level or the kept run, says what is wrong with it, and lets `mdr-play` make the
 * picture. */
#include "mdr/shot.h"

#include <string.h>

#include "mdr/become.h"
#include "mdr/look.h"

int tool_shot(const Arguments *arguments)
{
    Arguments with = *arguments;
    int status = arguments->count > 0 ? look_at_any(arguments->files[0], &(bool){false}) : EXIT_CLEAN;
    memmove(&with.handed_on[1], with.handed_on, (size_t)with.handed_on_count * sizeof with.handed_on[0]);
    with.handed_on[0] = (HandedOn){.name = "shot"}; /* which the others are read by */
    with.handed_on_count++;
    return status == EXIT_CLEAN ? become_player(&with) : status;
}
