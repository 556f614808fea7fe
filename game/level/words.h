/* words.h - the words the format uses for its enumerators, shared by reader, printer, rules and pages. */
#pragma once

#include "level/level.h"

extern const char *const mode_words[MODE_COUNT];
extern const char *const clock_words[CLOCK_COUNT];
extern const char *const judged_words[JUDGED_COUNT];
extern const char *const temper_words[TEMPER_COUNT];
extern const char *const looks_words[LOOKS_COUNT];
extern const char *const weekday_words[WEEKDAY_COUNT];
extern const char *const perk_words[PERK_COUNT];
extern const char *const verb_words[VERB_COUNT];
extern const char *const rule_words[RULE_COUNT];
extern const char *const lines_words[LINES_COUNT];
extern const char *const given_words[GIVEN_COUNT];
extern const char *const bot_words[BOT_COUNT];
extern const char *const measure_words[MEASURE_COUNT];
extern const char *const op_words[OP_COUNT];
extern const char *const door_words[DOOR_COUNT];
extern const char *const thing_words[THING_COUNT];

/* everybody, all, anyone and the like, which nobody is called. */
bool word_is_everybody(Text word);
