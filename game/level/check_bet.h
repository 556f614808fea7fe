/* check_bet.h - sense in the bet: whether one answer is right, whatever comes of the days. Private to level/. */
#pragma once

#include "level/reader.h"

void check_bet(Reader *reader);
