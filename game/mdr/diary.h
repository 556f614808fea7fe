/* diary.h - mdr argue --why BOT: one day as a bot plays it, a line an event, with what it was doing in between. */
#pragma once

#include "base/buffer.h"
#include "mdr/options.h"
#include "work/bots.h"

/* Something that happened; what was done in between has a beginning. */
typedef struct DiaryLine {
    int16_t from, minute; /* of the clock; from -1: it has none */
    const char *what;     /* a word for its kind */
    EventName name;       /* of what came; minute 0: it is about nothing that did */
    Buffer text;
} DiaryLine;

typedef struct Diary {
    const Level *level;
    BotKind bot;
    uint64_t seed;
    int day;
    int count, room;
    DiaryLine *lines;     /* owned */
    bool failed;          /* there was no memory for more */
    int bred, pushed, at_lunch; /* of what came */
    int never;            /* of what did not: past the end of the shift */
    bool talked;          /* the day began with the conversation after low standing */
    DayFigures figures;   /* of that day */
} Diary;

/* Plays the run up to the end of that day. */
void diary_play(const Level *level, BotKind bot, uint64_t seed, int day, Diary *out);
void diary_free(Diary *diary);

/* Returns an ExitStatus; what is wrong has been said. */
int diary_level(const Arguments *arguments, const char *path, const Level *level, Buffer *out);
