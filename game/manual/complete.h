/* complete.h - completions for shells, out of the tables of options: a file a program and shell. */
#pragma once

#include "options/option.h"

/* What a program is called with. One without commands has `count` 0, and `general` is all there is. */
typedef struct Completed {
    const char *program;
    Synopsis general;
    const Synopsis *commands;
    int count;
} Completed;

void complete_bash(const Completed *completed, Buffer *out);
void complete_zsh(const Completed *completed, Buffer *out);
void complete_fish(const Completed *completed, Buffer *out);
