/* beyond_ids.h - the one table of what lies behind the cards, here for the sake of moment.h. A new one is its own file cards/beyond_NAME.c with
 * `const Card beyond_NAME`, and a row here. */
#pragma once

/* ROW(ID, name) */
#define BEYONDS(ROW)                                                                                                   \
    ROW(OTHER, other)       /* the other way: the day again, one thing changed */                                      \
    ROW(GHOSTS, ghosts)     /* the same day by others */                                                               \
    ROW(FOCUS, focus)       /* the day's signal, and what each interruption cost */                                    \
    ROW(PURPOSES, purposes) /* what it was for */                                                                      \
    ROW(FLOOR, floor)       /* the colleagues, with the rules and without */                                           \
    ROW(HOURS, hours)       /* the same week at other hours, where there is one with evenings */                       \
    ROW(NOTES, notes)       /* what is known, by whom, and how well */

#define BEYOND_ID(id, name) BEYOND_##id,
typedef enum BeyondId { BEYONDS(BEYOND_ID) BEYOND_COUNT } BeyondId;
#undef BEYOND_ID
