/* rated_words.h - what a steward's stamps came to, in sentences: pure functions of the run and its two desks. */
#pragma once

#include "front/state/state.h"

enum { RATED_WORDS_MAX = 300 };

/* "Your stamps followed what was seen in 7 of 8 hours, what was done in 2." */
void rated_followed_say(const Play *play, char out[RATED_WORDS_MAX]);
/* Who was stamped higher over the day, and by how much. */
void rated_ahead_say(const Play *play, char out[RATED_WORDS_MAX]);
/* Who was ahead in it, and by how much. */
void rated_had_say(const Play *play, RatedBy by, char out[RATED_WORDS_MAX]);
/* Of those who wait for the level's first file, who was reached from each desk; "" where nobody is counted. */
void rated_paid_say(const Play *play, char out[RATED_WORDS_MAX]);
/* What one's own steward wrote, and what was entered against it. */
void rated_of_you_say(const Play *play, char out[RATED_WORDS_MAX]);
void rated_away_say(const Play *play, char out[RATED_WORDS_MAX]);
