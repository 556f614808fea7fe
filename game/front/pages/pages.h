/* pages.h - the one table of the pages, and of the places with drawings that they show: ids, declarations, folders and
 * sounds follow from a row. A new page is its own file with `const Page page_NAME`, and a row here; one with a drawing
 * has a folder in assets/places/ and a row among the places too. */
#pragma once

/* ROW(ID, name) */
#define PAGES(ROW)                                                                                                    \
    ROW(TITLE, title)                                                                                                  \
    ROW(LEVELS, levels)                                                                                                \
    ROW(BROKEN, broken) /* what is wrong with a level, or with a run */                                                \
    ROW(BRIEFING, briefing)                                                                                            \
    ROW(CONSENT, consent) /* what is agreed to before the first day */                                                 \
    ROW(BOOT, boot)       /* the terminal is switched on */                                                            \
    ROW(DESK, desk)                                                                                            \
    ROW(CORRIDOR, corridor) /* on foot */                                                                              \
    ROW(EVENING, evening)                                                                                              \
    ROW(END, end)                                                                                                      \
    ROW(PAUSE, pause)                                                                                                  \
    ROW(QUIT, quit)                                                                                                    \
    ROW(SETTINGS, settings)

/* ROW(ID, folder, the cue as one comes, the tone while one is there) */
#define PLACES(ROW)                                                                                                    \
    ROW(ELEVATOR, "elevator", CUE_FLOOR, TONE_MOTOR)                                                                   \
    ROW(CORRIDOR, "corridor", CUE_DOOR, TONE_CEILING)                                                                  \
    ROW(MEETING, "meeting", CUE_CHAIR, TONE_PROJECTOR)                                                                 \
    ROW(REPORT, "report", CUE_CARRIAGE, TONE_LAMP)                                                                     \
    ROW(PERK, "perk", CUE_LID, TONE_MURMUR)                                                                            \
    ROW(STEWARD, "steward", CUE_BELL, TONE_CLOCK)                                                                      \
    ROW(BREAK_ROOM, "break-room", CUE_CAN, TONE_MACHINE)                                                               \
    ROW(HOME, "home", CUE_KEY, TONE_STREET)
