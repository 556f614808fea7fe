/* page_ids.h - the one table of the pages: ids, declarations and the table of their functions follow from a row. A new
 * page is its own file in pages/ with `const Page page_NAME`, and a row here. */
#pragma once

/* ROW(ID, name) */
#define PAGES(ROW)                                                                                                     \
    ROW(TITLE, title)                                                                                                  \
    ROW(KIOSK, kiosk) /* between two players of one computer */                                                        \
    ROW(LEVELS, levels)                                                                                                \
    ROW(CAMPAIGN, campaign)                                                                                            \
    ROW(KEPT, kept) /* runs that are over, and can be looked at again */                                               \
    ROW(BEGUN, begun) /* runs that are not over */                                                                     \
    ROW(REPLAY, replay) /* kept runs, shown to an audience */                                                          \
    ROW(STORED, stored) /* what a run came to that cannot be played here */                                            \
    ROW(WATCHED, watched) /* all results that come into a folder */                                                    \
    ROW(CODE, code) /* three words, by which a room plays one day */                                                   \
    ROW(BROKEN, broken) /* what is wrong with a level, or with a run */                                                \
    ROW(DROPPED, dropped) /* a file that cannot be opened, or not before something else is left */                     \
    ROW(BRIEFING, briefing)                                                                                            \
    ROW(REST, rest) /* the days pass: hands like one's own have them */                                                \
    ROW(CONSENT, consent) /* what is agreed to before the first day */                                                 \
    ROW(BOOT, boot)       /* the terminal is switched on */                                                            \
    ROW(DESK, desk)                                                                                                    \
    ROW(RATE, rate) /* two desks, where mode = rate */                                                                 \
    ROW(CORRIDOR, corridor) /* on foot */                                                                              \
    ROW(CHARTER, charter) /* where rules are chosen that others live under */                                          \
    ROW(QUARTER, quarter) /* others do */                                                                              \
    ROW(QUARTERS, quarters) /* the quarters, side by side */                                                           \
    ROW(QUESTION, question) /* what one says of one's day, before it is told */                                        \
    ROW(EVENING, evening)                                                                                              \
    ROW(CARDS, cards) /* what a day came to, and a run */                                                              \
    ROW(BEYOND, beyond)     /* what lies behind the cards */                                                           \
    ROW(PAUSE, pause)                                                                                                  \
    ROW(QUIT, quit)                                                                                                    \
    ROW(SETTINGS, settings)                                                                                            \
    ROW(KEYS, keys) /* which key does what */

#define PAGE_ID(id, name) PAGE_##id,
typedef enum PageId { PAGES(PAGE_ID) PAGE_COUNT } PageId;
#undef PAGE_ID
