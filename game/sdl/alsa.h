/* alsa.h - ALSA, where SDL plays through it: it writes its complaints to stderr unless it is told not to. */
#pragma once

/* After SDL_INIT_AUDIO, before a card is opened. What ALSA has to say of it is SDL's error too; a machine without a
 * card is no mistake, and newer SDLs ask ALSA for one all the same. Does nothing where SDL plays through something
 * else. */
void alsa_hush(void);
