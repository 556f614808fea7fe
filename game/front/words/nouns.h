/* nouns.h - the theme's nouns, and the plain ones that replace them all for hosts in companies: one row each, and
 * nowhere else in what is shown. The words of a level are its own. */
#pragma once

#include "work/day.h"

typedef enum Noun {
    NOUN_GAME,
    NOUN_WOE,
    NOUN_FROLIC,
    NOUN_DREAD,
    NOUN_MALICE,
    NOUN_MELON_BAR,
    NOUN_FINGER_TRAP,
    NOUN_WAFFLE_PARTY,
    NOUN_WAFFLE_WARRANT,
    NOUN_BREAK_ROOM,
    NOUN_DEPARTMENT,     /* what is written at its door */
    NOUN_REFINING,       /* within a sentence */
    NOUN_REFINING_FIRST, /* where one begins */
    NOUN_REFINER,        /* a rank */
    NOUN_MELON,          /* what is had at the bar */
    NOUN_STRAW,          /* what is heard of the finger trap, whole */
    NOUN_SIGNATORY,      /* a clause of the consent, whole */
    NOUN_COUNT
} Noun;

const char *noun(bool plain, Noun which);
const char *noun_temper(bool plain, Temper temper);
const char *noun_perk(bool plain, PerkKind perk);

/* A text of a table, translated, with its nouns: "minutes {refining}"; any other brace stays. Cut where `out` ends. */
void nouns_said(bool plain, const char *text, char *out, size_t room);
/* A path, or a sentence that has one; in plain words a folder that is called after the game is left out:
 * "~/.config/.../settings". */
void nouns_path(bool plain, const char *said, char *out, size_t room);
