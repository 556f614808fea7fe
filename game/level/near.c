/* near.c - no slip in a single letter, one in a short word, two in a longer one, three in a long one; the shift key is no slip. */
#include "level/near.h"

enum { WORD_MAX = 48 };

/* Small letters, so that a slip of the shift key is near. */
static Text lowered(Text text, char room[WORD_MAX])
{
    int length = min_int(text.length, WORD_MAX);
    for (int i = 0; i < length; i++)
        room[i] = text.at[i] >= 'A' && text.at[i] <= 'Z' ? (char)(text.at[i] - 'A' + 'a') : text.at[i];
    return (Text){room, length};
}

Nearest nearest(Text met)
{
    int letters = text_columns(met);
    int most = letters <= 1 ? 0 : letters <= 3 ? 1 : letters <= 7 ? 2 : 3;
    return (Nearest){met, NULL, letters == 0 || met.length > WORD_MAX ? 0 : most + 1};
}

void nearest_try(Nearest *search, const char *candidate)
{
    char met[WORD_MAX], known[WORD_MAX];
    if (search->distance == 0)
        return;
    int distance = text_distance(lowered(search->met, met), lowered(text_of(candidate), known), search->distance);
    if (distance >= search->distance)
        return;
    search->distance = distance;
    search->word = candidate;
}

bool nearest_same(Text met, const char *known)
{
    char one[WORD_MAX], other[WORD_MAX];
    return text_equal(lowered(met, one), lowered(text_of(known), other));
}
