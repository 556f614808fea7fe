/* meant_time.h - guesses at times, sizes, bins and tempers. Private to level/. */
#pragma once

#include "level/meant.h"

bool guess_clock(const Reader *reader, const Slot *slot, Text value, Meant *out);
bool guess_hours(const Reader *reader, const Slot *slot, Text value, Meant *out);
bool guess_size(const Reader *reader, const Slot *slot, Text value, Meant *out);
bool guess_bins(const Reader *reader, const Slot *slot, Text value, Meant *out);
bool guess_tempers(const Reader *reader, const Slot *slot, Text value, Meant *out);
