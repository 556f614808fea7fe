/* ask.c - what is asked for is heard once, and written for those who do not hear. */
#include "front/sound/ask.h"

#include "front/sound/captions.h"

/* The same twice at once would only be louder. */
static bool fits(const Cues *cues, Cue cue)
{
    for (int i = 0; i < cues->count; i++) {
        if (cues->asked[i].cue == cue)
            return false;
    }
    return cues->count < CUES_MAX;
}

void ask_cue_at(Game *game, Cue cue, float pan)
{
    Cues *cues = &game->hearing.cues;
    captions_cue(game, cue);
    if (fits(cues, cue))
        cues->asked[cues->count++] = (CueAsked){(uint8_t)cue, {1, pan}};
}

void ask_cue(Game *game, Cue cue)
{
    ask_cue_at(game, cue, 0);
}
