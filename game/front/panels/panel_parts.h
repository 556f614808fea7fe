/* panel_parts.h - what the bodies of several panels are made of. */
#pragma once

#include "front/state/state.h"
#include "front/ui/flow.h"

/* What a panel says of a kind of job, flowing down it. */
typedef void PanelBody(const Game *game, const Job *job, Flow *flow);

/* The row of the level a job came from; NULL: none. */
const Row *panel_row(const Play *play, const Job *job);
/* The phrase of this office minute; another one every PHRASE_MINUTES. */
Sentence panel_phrase(const Game *game, Phrases set, const Job *job);

extern const TextLook panel_quote; /* what is said, three lines of it */
