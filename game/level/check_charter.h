/* check_charter.h - sense in a charter, its floor and its names. Private to level/. */
#pragma once

#include "level/reader.h"

void check_charter(Reader *reader);
