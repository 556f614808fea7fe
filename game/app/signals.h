/* signals.h - what the system says to `mdr-play` behind its back. */
#pragma once

/* A file-size limit and a reader that is gone are errors of the write that met them, and told as such; a terminal that is hung up ends the
 * game as SIGTERM does, by the way of a quit, unless it was started so as not to heed it. Before anything is written. */
void signals_take(void);
