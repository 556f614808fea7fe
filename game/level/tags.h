/* tags.h - the kinds of things a reader has to say about a level: each with a stable name, a strength and a paragraph
 * for `explain`. */
#pragma once

#include "base/text.h"

typedef enum Strength { STRENGTH_ERROR, STRENGTH_WARNING, STRENGTH_NOTE, STRENGTH_COUNT } Strength;

typedef enum Tag {
    /* the text as a whole */
    TAG_NO_VERSION,
    TAG_BAD_VERSION,
    TAG_FILE_TOO_BIG,
    TAG_NOT_TEXT,
    TAG_LONG_LINE,
    TAG_BAD_UTF8,
    TAG_BAD_CHARACTER,
    TAG_BAD_LINE,
    TAG_TOO_MANY,
    /* sections, ids and keys */
    TAG_NO_SECTION,
    TAG_BAD_SECTION,
    TAG_UNKNOWN_SECTION,
    TAG_DUPLICATE_SECTION,
    TAG_MISSING_SECTION,
    TAG_BAD_ID,
    TAG_DUPLICATE_ID,
    TAG_UNKNOWN_ID,
    TAG_UNKNOWN_KEY,
    TAG_DUPLICATE_KEY,
    TAG_MISSING_KEY,
    TAG_UNKNOWN_CONSTANT,
    /* values */
    TAG_BAD_TEXT,
    TAG_OPEN_TEXT,
    TAG_BAD_ESCAPE,
    TAG_BAD_MARK,
    TAG_LONG_TEXT,
    TAG_BAD_NUMBER,
    TAG_BAD_UNIT,
    TAG_OUT_OF_RANGE,
    TAG_BAD_CLOCK,
    TAG_BAD_HOURS,
    TAG_BAD_SIZE,
    TAG_BAD_BINS,
    TAG_BAD_WAITS,
    TAG_BAD_LIST,
    TAG_UNKNOWN_WORD,
    TAG_AFTER_VALUE,
    /* the schedule */
    TAG_UNKNOWN_VERB,
    TAG_MISSING_WORD,
    TAG_UNKNOWN_OPTION,
    TAG_MISSING_TIME,
    TAG_WRONG_TIME,
    TAG_BAD_DAY,
    TAG_NOT_EVENING,
    TAG_CONFLICT,
    /* map and talk */
    TAG_BAD_MAP,
    TAG_BAD_DOOR,
    TAG_UNKNOWN_LABEL,
    TAG_DUPLICATE_LABEL,
    /* expectations and bets */
    TAG_BAD_EXPECT,
    TAG_UNKNOWN_BOT,
    TAG_UNKNOWN_MEASURE,
    TAG_YOU_IN_EXPECT,
    TAG_BAD_BET,
    /* sense */
    TAG_OUTSIDE_SHIFT,
    TAG_OVERLAP,
    TAG_ROW_TWICE,
    TAG_IN_FOCUS,
    TAG_DAY_OFF,
    TAG_LUNCH,
    TAG_EARLY,
    TAG_UNHEARD_PERSON,
    TAG_UNUSED_TOOL,
    TAG_NOT_LEGACY,
    TAG_UNFINISHABLE,
    TAG_IDLE_WEIGHT,
    TAG_IDLE_WAITS,
    TAG_IDLE_FILES,
    TAG_SERVES_NOBODY,
    TAG_NO_NEXT,
    TAG_LATE,
    TAG_NEVER_COMES,
    TAG_LANGUAGE_NAME,
    TAG_NO_DEBRIEF,
    TAG_NO_EXPECT,
    TAG_DESKS,
    TAG_OTHER_MODE,
    TAG_BEYOND_SLOTS,
    TAG_NO_TAKES,
    TAG_UNDRAWN,
    TAG_LOOSE_MARK,
    TAG_SCRIPT,
    TAG_MAP_BLANK,
    TAG_MAP_OPEN,
    TAG_MAP_CUT,
    TAG_MAP_DESK,
    TAG_UNHEARD_TALK,
    TAG_UNREACHED,
    TAG_BET_GAP,
    TAG_SMALL_SHARE,
    TAG_UNFOUND,
    TAG_NO_FONTS,
    TAG_PUSHED,
    TAG_REPEAT_LATER,
    TAG_OWN_WORDS,
    TAG_COUNT
} Tag;

typedef struct TagRow {
    const char *name;
    Strength strength;
    const char *sentence; /* what is wrong, why it matters, what to do */
} TagRow;

extern const TagRow tag_rows[TAG_COUNT];
extern const char *const strength_words[STRENGTH_COUNT];
