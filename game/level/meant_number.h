/* meant_number.h - numbers as authors write them. Private to level/. */
#pragma once

#include "base/text.h"

/* A number in words, or in digits; -1. */
int meant_number(Text word);
