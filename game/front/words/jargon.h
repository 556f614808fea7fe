/* jargon.h - what is said in a meeting and written in a report: which sentence of the grammar, for (seed, day, event).
 * A day says no sentence twice before it has said all there are; how the day goes has no say in it. The grammar itself
 * is level/grammar.h, its text assets/words/. */
#pragma once

#include "level/grammar.h"

enum {
    REPORT_SENTENCES = 7, /* the first is the form's own; a key press each writes the others */
};

/* Where sentences are drawn from: a list of the grammar each. */
typedef enum Part {
    PART_MEETING_TOPICS,
    PART_CHOICES, /* the topics of meetings that decide */
    PART_OPENING,
    PART_AGENDA,
    PART_BODY,
    PART_WRAP,
    PART_CLOSING,
    PART_QUESTION, /* these three where something is decided */
    PART_WEIGHING,
    PART_DECISION,
    PART_REPORT_TOPICS,
    PART_REPORT, /* its first sentence, and the others behind it */
    PART_COUNT = PART_REPORT + REPORT_SENTENCES
} Part;

typedef struct Jargon {
    Grammar meetings, reports;
    int lists[PART_COUNT]; /* index in the one or the other */
} Jargon;

/* Reads the words that were built in; they have been found sound by the tests. */
void jargon_open(Jargon *jargon);

/* A meeting or report of one day. */
typedef struct Occasion {
    const Level *level;
    uint64_t seed;
    int day; /* from 1 */
    int row; /* of level->rows; -1: none that the level knows of */
} Occasion;

/* What it turns out to be about, as within a sentence. */
Sentence jargon_meeting_topic(const Jargon *jargon, const Occasion *occasion);

/* How many phrases a meeting of so many minutes has: at least one. */
int jargon_turns(int minutes);
/* The phrase of that turn, 0 .. turns-1: it opens, goes on and closes. */
Sentence jargon_meeting(const Jargon *jargon, const Occasion *occasion, int turn, int turns);
/* The sentence `nth`, 0 .. REPORT_SENTENCES-1. */
Sentence jargon_report(const Jargon *jargon, const Occasion *occasion, int nth);

/* How many different sentences a part has on such a day, the level's own among them. */
int64_t jargon_count(const Jargon *jargon, const Occasion *occasion, Part part);
/* The sentence number `turn` of a part on that day, whatever event it belongs to. */
Sentence jargon_say(const Jargon *jargon, const Occasion *occasion, Part part, int64_t turn);
