/* command.h - a Command as the words of a line, and back. People, files, rules and bets go by their names in the level,
 * so that a line still means the same after the level was edited. Whether the day obeys is the day's affair. */
#pragma once

#include "base/buffer.h"
#include "work/day.h"

/* "gather 21640 10 4 14 10". The command is one that a day of this level obeyed. */
void command_print(const Command *command, const Level *level, Buffer *out);

/* Reads such words back. Every number is checked against its range and every name against the level; on false *command
 * is as it was and *why is a sentence, static, saying what the line wants. */
bool command_read(Text words, const Level *level, Command *command, const char **why);

/* The word a command is written with. */
const char *command_word(CommandKind kind);
/* Those of what comes from outside and of choices. */
const char *entry_word(EntryKind kind);
const char *choice_word(Choice choice);
