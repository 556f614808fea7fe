/* hush.h - libraries that SDL may play through and that write their complaints to stderr unless they are told not to. What they have to say of a
 * card is SDL's error too; a machine without a card, or without the settings of a server of sound, is no mistake of the player's. */
#pragma once

/* Before SDL_INIT_AUDIO, and before there are threads that read the environment. Newer SDLs ask PipeWire first, which complains where its
 * library is there without its settings. What somebody has set PIPEWIRE_DEBUG to stays. */
void hush_pipewire(void);

/* After SDL_INIT_AUDIO, before a card is opened: newer SDLs ask ALSA for one also where they know of none. Does nothing where SDL plays through
 * something else. */
void hush_alsa(void);
