/* options_wrong.h - what is wrong with an option as it was given, said into *complaint. All return false. */
#pragma once

#include "options/option.h"

/* "WHAT 'word'; did you mean 'near'?"; `near` may be NULL. */
bool option_complain(Buffer *complaint, const char *what, Text word, const char *near);
/* There is none of that name. */
bool option_unknown(const OptionTable *table, Text name, Buffer *complaint);
/* "WHAT '--name'" */
bool option_about_value(const char *what, const OptionRow *row, Buffer *complaint);
/* No option takes another for its value. */
bool option_value_is_dashed(const OptionRow *row, Text value, Buffer *complaint);
/* It is none that the option takes; what was probably meant is said where its words are known. */
bool option_value_is_wrong(const OptionRow *row, Text value, Buffer *complaint);
