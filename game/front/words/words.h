/* words.h - every word of the interface that is a noun of the theme, and the dry phrases, chosen from (seed, day,
 * event) and never from how the day goes. Words of a level come from the level. */
#pragma once

#include "front/words/translate.h"
#include "work/day.h"

/* The theme's nouns. `plain` replaces them all, for hosts in companies. */
typedef enum Noun {
    NOUN_GAME,
    NOUN_FIRM,
    NOUN_WORK, /* what one does at the terminal */
    NOUN_WORKER,
    NOUN_WOE,
    NOUN_FROLIC,
    NOUN_DREAD,
    NOUN_MALICE,
    NOUN_INNIE,
    NOUN_OUTIE,
    NOUN_MELON_BAR,
    NOUN_FINGER_TRAP,
    NOUN_WAFFLE_PARTY,
    NOUN_WAFFLE_WARRANT,
    NOUN_BREAK_ROOM,
    NOUN_COUNT
} Noun;

const char *noun(bool plain, Noun which);
const char *noun_temper(bool plain, Temper temper);
const char *noun_perk(bool plain, PerkKind perk);

/* Sets of phrases. */
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

/* The phrase for `event` (any number that names it) on that day. Lines of the level come first where it has some. */
const char *phrase(const Level *level, Phrases set, uint64_t seed, int day, int event);
/* The same where several are said one after the other: they follow in order, so that none comes twice in a row. */
const char *phrase_after(const Level *level, Phrases set, uint64_t seed, int day, int event, int nth);

/* How a choice is offered: the words, its letter, and what will be seen of it. */
typedef struct ChoiceWords {
    const char *label, *seen;
    char letter;
} ChoiceWords;
ChoiceWords choice_words(Choice choice);

const char *account_title(Account account);
const char *job_title(JobKind kind);
const char *gift_title(bool plain, Gift gift);
const char *gift_words(Gift gift); /* the sentence it is handed over with */
const char *judged_title(Judged count);
const char *judged_meaning(Judged count);
const char *rank_title(int rank); /* ledger_rank */
/* What the Steward of Attendance says of it; no figure. */
const char *standing_sentence(int rank);
const char *manner_title(Manner manner);
const char *kind_title(EntryKind kind);

/* Who: a person's name, or somebody. */
const char *person_name(const Level *level, int person);
/* What an offer says: the row's words, or a phrase. */
const char *offer_text(const Day *day, const Offer *offer);
