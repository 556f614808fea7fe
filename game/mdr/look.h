/* look.h - a look at a level before a window opens, here where messages can be read. */
#pragma once

/* Says what is wrong with a level; EXIT_CLEAN when it can be played. */
int look_at_level(const char *path);
