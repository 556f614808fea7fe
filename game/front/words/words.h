/* words.h - single words of the interface: choices, accounts, ranks, in the user's language. Words
 * of a level come from the level. */
#pragma once

#include "front/words/nouns.h"
#include "work/day.h"

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
/* What an hour is looked at for under it, behind a number: "36 of Progress an hour". */
const char *judged_unit(Judged count);
/* A steward's stamp, 1..RATING_MOST, in a word. */
const char *stamp_title(int rating);
const char *rank_title(int rank); /* ledger_rank */
/* The same at the end of a run, behind what one was promoted to, where one was. */
enum { RANK_WORDS_MAX = 96 };
void rank_words(bool plain, const Ledger *ledger, char out[RANK_WORDS_MAX]);
/* What the Steward of Attendance says of it; no figure. */
const char *standing_sentence(int rank);
const char *manner_title(Manner manner);
/* Who plays so, for a player who has never heard of bots. */
const char *bot_title(BotKind kind);
const char *kind_title(EntryKind kind);

enum { LENGTH_WORDS_MAX = 120 };
/* How long it takes, inside a line: "three days of about four minutes"; without days "about four minutes". */
void length_words(int days, int minutes, char out[LENGTH_WORDS_MAX]);

/* Who: a person's name, or somebody. */
const char *person_name(const Level *level, int person);
