/* shot.c - mdr shot: reads the level or the kept run, says what is wrong with it, and lets `mdr-play` make the
 * picture. */
#include "mdr/shot.h"

#include "mdr/become.h"
#include "mdr/look.h"

int tool_shot(const Arguments *arguments)
{
    Arguments with = *arguments;
    int status = arguments->count > 0 ? look_at_any(arguments->files[0], &(bool){false}) : EXIT_CLEAN;
    with.handed_on[with.handed_on_count++] = (HandedOn){.name = "shot"};
    return status == EXIT_CLEAN ? become_player(&with) : status;
}
