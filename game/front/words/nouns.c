/* nouns.c - the table of the theme's nouns. tests/structure/nouns.pl holds all other words to it. */
#include "front/words/nouns.h"

#include <string.h>

#include "base/text.h"
#include "base/translate.h"

typedef struct NounRow {
    const char *themed, *plain;
    const char *mark; /* in texts of tables; NULL: none */
} NounRow;

static const NounRow nouns[NOUN_COUNT] = {
    [NOUN_GAME] = {N_("Macrodata Refinement"), N_("Number Sorting"), NULL},
    [NOUN_WOE] = {N_("Woe"), N_("Low"), NULL},
    [NOUN_FROLIC] = {N_("Frolic"), N_("Quick"), NULL},
    [NOUN_DREAD] = {N_("Dread"), N_("Shaky"), NULL},
    [NOUN_MALICE] = {N_("Malice"), N_("Sharp"), NULL},
    [NOUN_MELON_BAR] = {N_("melon bar"), N_("fruit table"), NULL},
    [NOUN_FINGER_TRAP] = {N_("finger trap"), N_("desk toy"), NULL},
    [NOUN_WAFFLE_PARTY] = {N_("waffle party"), N_("staff party"), NULL},
    [NOUN_WAFFLE_WARRANT] = {N_("A waffle warrant"), N_("A party warrant"), NULL},
    [NOUN_BREAK_ROOM] = {N_("break room"), N_("kitchen"), NULL},
    [NOUN_DEPARTMENT] = {N_("Refinement"), N_("Sorting"), NULL},
    [NOUN_REFINING] = {N_("refining"), N_("sorting"), "{refining}"},
    [NOUN_REFINING_FIRST] = {N_("Refining"), N_("Sorting"), "{Refining}"},
    [NOUN_REFINER] = {N_("Refiner"), N_("Sorter"), NULL},
    [NOUN_MELON] = {N_("melon"), N_("fruit"), "{melon}"},
    [NOUN_STRAW] = {N_("straw tightens, as designed"), N_("a toy tightens, as designed"), NULL},
    [NOUN_SIGNATORY] = {N_("You agree on behalf of whoever goes home in your coat, who will not be troubled with it."),
                        N_("You agree on behalf of your evenings as well, which will not be troubled with it."), NULL},
};

const char *noun(bool plain, Noun which)
{
    return translated(plain ? nouns[which].plain : nouns[which].themed);
}

const char *noun_temper(bool plain, Temper temper)
{
    static const Noun names[TEMPER_COUNT] = {[TEMPER_WOE] = NOUN_WOE,
                                             [TEMPER_FROLIC] = NOUN_FROLIC,
                                             [TEMPER_DREAD] = NOUN_DREAD,
                                             [TEMPER_MALICE] = NOUN_MALICE};
    return noun(plain, names[temper]);
}

const char *noun_perk(bool plain, PerkKind perk)
{
    static const Noun names[PERK_COUNT] = {[PERK_MELON_BAR] = NOUN_MELON_BAR,
                                           [PERK_FINGER_TRAP] = NOUN_FINGER_TRAP,
                                           [PERK_WAFFLE_PARTY] = NOUN_WAFFLE_PARTY};
    return noun(plain, names[perk]);
}

/* The noun whose mark a text begins with; NOUN_COUNT: none. */
static Noun marked(const char *text)
{
    for (int i = 0; i < NOUN_COUNT; i++) {
        if (nouns[i].mark && strncmp(text, nouns[i].mark, strlen(nouns[i].mark)) == 0)
            return (Noun)i;
    }
    return NOUN_COUNT;
}

void nouns_said(bool plain, const char *text, char *out, size_t room)
{
    size_t length = 0;
    text_print(out, room, "%s", "");
    for (const char *at = text; *at && room - length >= 4;) {
        size_t said = strcspn(at + 1, "{") + 1;
        Noun which = marked(at);
        if (which == NOUN_COUNT) {
            length += (size_t)text_print(out + length, room - length, "%.*s", (int)said, at);
            at += said;
        } else {
            length += (size_t)text_print(out + length, room - length, "%s", noun(plain, which));
            at += strlen(nouns[which].mark);
        }
    }
}

void nouns_path(bool plain, const char *said, char *out, size_t room)
{
    static const char folder[] = "macrodata-refinement";
    size_t length = 0;
    out[0] = '\0';
    for (const char *found; plain && room - length > sizeof folder && (found = strstr(said, folder)) != NULL; said = found + strlen(folder)) {
        text_print(out + length, room - length, "%.*s...", (int)(found - said), said);
        length += strlen(out + length);
    }
    if (room - length > sizeof folder) /* or it was cut */
        text_print(out + length, room - length, "%s", said);
}
