/* phrases.h - the dry sentences that stand by themselves, chosen from (seed, day, event) and never from how the day
 * goes. Their text is assets/words/phrases.words; what is said in meetings and reports is jargon.h's. */
#pragma once

#include "level/grammar.h"
#include "work/day.h"

/* Sets of phrases, a list of the grammar each. */
typedef enum Phrases {
    PHRASES_LIFT, /* the briefing */
    PHRASES_PING_IDLE,
    PHRASES_PING_NEEDED,
    PHRASES_PING_EVENING,
    PHRASES_WAITING, /* an office minute that passes */
    PHRASES_HOME,    /* the evening */
    PHRASES_PRIZE,   /* what the certificate comes with */
    PHRASES_CERTIFICATE,
    PHRASES_MELON_BAR,
    PHRASES_FINGER_TRAP,
    PHRASES_WAFFLE_PARTY,
    PHRASES_PERSON,   /* of somebody who has no talk in the level */
    PHRASES_STEWARD,  /* in her office, of somebody who came by */
    PHRASES_STANDING, /* the conversation when standing is low */
    PHRASES_REST,
    PHRASES_COUNT
} Phrases;

typedef struct PhraseBook {
    Grammar grammar;
    int lists[PHRASES_COUNT]; /* index in it */
} PhraseBook;

/* Reads the phrases that were built in. */
void phrases_open(PhraseBook *book);

/* The phrase for `event` (any number that names it) on that day. Lines of the level come instead where it has some.
 * A level in another language than English says none of them: its own, dots where somebody speaks, and else nothing. */
Sentence phrase(const PhraseBook *book, const Level *level, Phrases set, uint64_t seed, int day, int event);
/* The same where several are said one after the other: they follow in order, so that none comes twice in a row. */
Sentence phrase_after(const PhraseBook *book, const Level *level, Phrases set, uint64_t seed, int day, int event,
                      int nth);

/* What an offer says: the row's words, or a phrase. */
Sentence offer_text(const PhraseBook *book, const Day *day, const Offer *offer);
