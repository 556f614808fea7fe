/* left_out.h - values that say there is none, in keys of which that is said by leaving the line out. Private to level/. */
#pragma once

#include "level/reader.h"

/* nobody, none, niemand, nadie, personne, - and the like, with quotes or without. */
bool left_out_word(Text value);
/* True, after a complaint whose remedy is that the line goes, when the value says so without quotes and its key may be left out. */
bool left_out_fail(Reader *reader, const Slot *slot, Text value);
/* What a remedy takes out that leaves out the line of that number: all of it with its end, but for a remark behind it. */
Position left_out_line(const Reader *reader, int number);
