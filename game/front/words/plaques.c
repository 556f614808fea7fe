/* plaques.c - a door's words, from its kind and the level. */
#include "front/words/plaques.h"

#include "base/translate.h"
#include "front/words/words.h"

void plaque(const Level *level, const Door *door, bool plain, char out[PLAQUE_MAX])
{
    const char *words = "";
    switch (door->kind) {
    case DOOR_REFINEMENT: words = noun(plain, NOUN_DEPARTMENT); break;
    case DOOR_SERVES: words = level->files[door->index].name; break;
    case DOOR_PERSON: words = level->people[door->index].name; break;
    case DOOR_BREAK_ROOM: words = noun(plain, NOUN_BREAK_ROOM); break;
    case DOOR_MEETING: words = _("Meeting"); break;
    case DOOR_STEWARD: words = _("Steward"); break;
    case DOOR_COUNT: break;
    }
    text_print(out, PLAQUE_MAX, "%s", words);
    if (out[0] >= 'a' && out[0] <= 'z')
        out[0] = (char)(out[0] - 'a' + 'A');
}
