/* screen.c - the hash is kept when the frame is there, never before. */
#include "app/screen.h"

void screen_show(Screen *screen, uint64_t hash, bool stale, ShowFrame *show, void *owner)
{
    if (screen->filled && screen->hash == hash && !stale)
        return;
    bool shown = show(owner);
    *screen = (Screen){.filled = shown, .hash = hash, .behind = !shown};
}

void screen_forget(Screen *screen)
{
    screen->filled = false;
}
