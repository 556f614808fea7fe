/* check_map.h - sense in the map and what it leads to. Private to level/. */
#pragma once

#include "level/reader.h"

void check_map(Reader *reader);
