/* streams.h - one number a purpose, so that no two draws of the game ever share a stream. Numbers are never reused. */
#pragma once

enum {
    STREAM_TIMETABLE = 1, /* what comes from outside; index: day and row */
    STREAM_FIELD = 2,     /* clusters; index: day, file and whether it is night */
    STREAM_SEALS = 3,     /* whether a sealed bin comes back; index: day */
    STREAM_BREED = 4,     /* pings bred by expectation; stateless: seed, day, minute */
    STREAM_HANDS = 5,     /* slips of a bot's hands; index: bot */
    STREAM_COLLEAGUE = 6, /* the colleagues' own seeds; index: which */
};
