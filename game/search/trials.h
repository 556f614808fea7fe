/* trials.h - policies played over the seeds of a course, several at a time. What comes out does not depend on how many. */
#pragma once

#include "work/claim.h"

/* Sums over the seeds. */
typedef struct Score {
    int seeds;
    int64_t progress, busyness, refining;
    int64_t standing[JUDGED_COUNT];
    int64_t burnout;
    int both; /* seeds on which it leads balanced in Progress and performer in Busyness */
} Score;

typedef struct Trial {
    Policy policy;
    BotKind hands;
    Score score;
} Trial;

/* What the policies are held against, seed by seed. */
typedef struct Marks {
    int progress; /* balanced's */
    int busyness; /* performer's */
} Marks;

/* The seeds of a level that policies are played on. */
typedef struct Course {
    const Level *level;
    int first, count;
    int threads;  /* at most so many are at work; those that cannot be started are done without */
    Marks *marks; /* `count` of them, owned */
} Course;

/* False when there is no memory. */
bool course_open(const Level *level, int first, int last, int threads, Course *out);
void course_close(Course *course);

/* Plays every trial on the first `seed_count` of the seeds and fills in its score. */
void trials_play(const Course *course, int seed_count, Trial *trials, int count);

/* Means over the seeds. */
int score_progress(const Score *score);
int score_busyness(const Score *score);

/* Hears how far a search is: so many of so many have been played, or counted. */
typedef struct Hearer {
    void (*hear)(const char *what, int done, int of, const void *owner); /* NULL: nobody listens */
    const void *owner;
} Hearer;

void hearer_tell(const Hearer *hearer, const char *what, int done, int of);
