/* language_name.h - the code of a language, where its name stands. Private to level/. */
#pragma once

#include "base/text.h"

/* de of German, Deutsch, DEUTSCH and ger; NULL: nothing is called so. */
const char *language_code(Text name);
