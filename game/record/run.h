/* run.h - a run kept on disk: its level's text, its seed, its commands with their beats, in one append-only text file
 * that is the save, the replay, the bug report and the result. What its lines look like: README.md beside this. Not
 * here: which folder, what time it is. Written by run_write.h, read by run_read.h, played again by run_play.h. */
#pragma once

#define RUN_ENDING ".run"

enum {
    RUN_VERSION = 1,                  /* of the file's form; the rules have their own number, RULES_VERSION */
    RUN_BYTES_MAX = 64 * 1024 * 1024, /* a larger file is not read */
    RUN_WORD_MAX = 32,                /* bytes in a program version or a time, with the NUL */
    RUN_ROUND_MOST = 4,               /* rounds of a room, from 1 */
    RUN_TITLE_MAX = 256,              /* bytes of a title kept, with the NUL */
};
