/* learnt.h - what whoever plays here has learnt of the desk, so that nobody is told twice: kept over days and runs in a file
 * beside the settings, a word a line. A file that cannot be read or written costs no more than a hint seen again. */
#pragma once

#include "base/file.h"

/* In the order in which they matter: the first that is needed is told first. */
typedef enum Lesson {
    LESSON_GATHER,
    LESSON_DEPOSIT,
    LESSON_SEAL,
    LESSON_SOILED,
    LESSON_LACKS,
    /* What an instrument is: */
    LESSON_FOCUS,
    LESSON_LEVEL,
    LESSON_BUSYNESS,
    LESSON_LIGHT,
    LESSON_REWARDS,
    LESSON_VIEW,
    LESSON_COUNT
} Lesson;

typedef struct Learnt {
    char path[PATH_LENGTH_MAX]; /* "": nothing is kept */
    uint32_t which;             /* bits of Lesson */
    bool changed;               /* and not written yet */
} Learnt;

/* Reads the file beside that of the settings, whose path may be NULL or "": then nothing is kept. Unknown words are passed over. */
void learnt_open(Learnt *learnt, const char *settings_path);
bool learnt_has(const Learnt *learnt, Lesson lesson);
void learnt_add(Learnt *learnt, Lesson lesson);
/* Writes it if it has changed. False when that cannot be done. */
bool learnt_keep(Learnt *learnt);
