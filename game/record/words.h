/* words.h - the first words of a run file's lines, commands aside; see README.md for what follows each. */
#pragma once

#define WORD_MAGIC "mdr-run"
#define WORD_PROGRAM "program"
#define WORD_RULES "rules"
#define WORD_SEED "seed"
#define WORD_DAYS "days"
#define WORD_STARTED "started"
#define WORD_TITLE "title"
#define WORD_LEVEL "level"
#define WORD_OF_LEVEL "|"
#define WORD_ROUND "round"
#define WORD_BEAT "beat"
#define WORD_HASH "hash"
#define WORD_DAY "day"
#define WORD_END "end"
