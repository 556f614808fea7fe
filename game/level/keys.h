/* keys.h - the one table of sections, keys, verbs, options and flags. It drives the reader, the printer, the
 * comparison, `list`, `explain` and the reference in levels/README.md, so that none of them can know a key the others
 * do not. Data only. */
#pragma once

#include "level/level.h"

/* A closed list of words: what a value may be, and what `mdr list NAME` prints. */
typedef enum ListKind {
    LIST_MODES,
    LIST_CLOCKS,
    LIST_WEEKDAYS,
    LIST_JUDGED,
    LIST_TEMPERS,
    LIST_LOOKS,
    LIST_PERKS,
    LIST_RULES,
    LIST_LINES,
    LIST_MARKS,
    LIST_BOTS,
    LIST_MEASURES,
    LIST_OPS,
    LIST_DOORS,
    LIST_THINGS,
    LIST_COUNT
} ListKind;

/* How a value is written, and what it becomes at Slot.offset (and Slot.second). */
typedef enum ValueKind {
    VALUE_TEXT,     /* "text"            -> const char * */
    VALUE_NAME,     /* an id of anything -> const char * */
    VALUE_LANGUAGE, /* the code of one   -> const char * */
    VALUE_WORD,     /* one of a list     -> enum */
    VALUE_COUNT,    /* 12                -> int */
    VALUE_PER_CENT, /* -19%              -> int */
    VALUE_MINUTES,  /* 45m or 2h         -> int */
    VALUE_PACE,     /* 40s/hour          -> int */
    VALUE_RATE,     /* 6/hour            -> int */
    VALUE_A_DAY,    /* 300/day           -> int */
    VALUE_SEED,     /* 1847              -> uint64_t; second: bool, that there is one */
    VALUE_CLOCK,    /* 15:30             -> int, -1 when absent */
    VALUE_HOURS,    /* 09:00-17:00       -> int; second: int */
    VALUE_LUNCH,    /* 12:00-12:45 or none -> int, -1 for none; second: int */
    VALUE_SIZE,     /* 64x40             -> int; second: int */
    VALUE_TEMPERS,  /* woe:1 dread:2     -> int[TEMPER_COUNT] */
    VALUE_BINS,     /* 5 x 48            -> int: numbers a bin */
    VALUE_WAITS,    /* "people" 48       -> const char *; second: int */
    VALUE_NEEDS,    /* 3 or 20%          -> int, -1 for a chance; second: int, per cent */
    VALUE_FLAG,     /* the word alone    -> bool */
    VALUE_EVERY,    /* day               -> nothing: a row without a day holds every day */
    VALUE_PERSON,   /* an id             -> index */
    VALUE_ANYONE,   /* any or an id      -> index or -1 */
    VALUE_FILE,     /* an id             -> index, -1 when absent */
    VALUE_TOOL,     /* an id             -> index */
    VALUE_DOES,     /* quiet 09:00-12:00 -> the kind of a Rule, with its argument */
    VALUE_RULES,    /* ids of rules      -> uint32_t, a bit each */
    VALUE_KIND_COUNT
} ValueKind;

/* Where a value goes, for designated initialisers of Slot. */
#define FIELD(type, field) .offset = offsetof(type, field)
#define FIELDS(type, field, other) .offset = offsetof(type, field), .second = offsetof(type, other)

/* A place for a value: a key of a section, a word or an option of a verb. */
typedef struct Slot {
    const char *name;
    ValueKind kind;
    ListKind list;         /* VALUE_WORD */
    int low, high;         /* of a number; of a text: `high` characters */
    size_t offset, second; /* in the section's or row's struct */
    bool needed;
    const char *fallback; /* as a level would write it; NULL: absent */
    const char *example;  /* NULL: that of the form */
    const char *sentence;
    const struct Slot *options; /* of a key that has some; ends with a nameless one */
    Mode only;             /* of levels of that mode; MODE_PLAY: of any */
} Slot;

typedef enum SectionKind {
    SECTION_DAY,
    SECTION_PERSON,
    SECTION_DESK,
    SECTION_FILE,
    SECTION_SCHEDULE,
    SECTION_LINES,
    SECTION_TOOL,
    SECTION_RULE,
    SECTION_COLLEAGUE,
    SECTION_CHARTER,
    SECTION_CONSTANTS,
    SECTION_MAP,
    SECTION_TALK,
    SECTION_BET,
    SECTION_DEBRIEF,
    SECTION_EXPECT,
    SECTION_COUNT
} SectionKind;

/* What stands behind the section's name. */
typedef enum HeadingForm { HEADING_NONE, HEADING_NEW_ID, HEADING_LINES, HEADING_PERSON } HeadingForm;

typedef struct Section {
    const char *name;
    HeadingForm heading;
    bool repeats;      /* may stand more than once (with one id each, if it has ids) */
    const Slot *slots; /* its keys; NULL: its lines have a form of their own. Ends with a nameless one */
    const char *line;  /* the form of a line, for messages */
    const char *sentence;
    const char *example; /* whole lines */
    Mode only;         /* it belongs to levels of that mode; MODE_PLAY: to any */
} Section;

extern const Section sections[SECTION_COUNT];

enum { SLOTS_MAX = 24, TEXT_BYTES_MAX = 280, SHIFT_MINUTES_MIN = 60, SHIFT_MINUTES_MAX = 720, SHIFT_END_MAX = 21 * 60, LUNCH_MINUTES_MIN = 5, LUNCH_MINUTES_MAX = 120 };

/* How a row says when. */
typedef enum When {
    WHEN_MOMENT,
    WHEN_STRETCH,
    WHEN_DAY,  /* by its day alone, which has one of them; */
    WHEN_DAYS, /* or every day */
} When;

typedef struct VerbRow {
    When when;
    const Slot *words;   /* in order, behind the verb */
    const Slot *options; /* in any order, behind the words */
    const char *sentence;
    const char *example;
} VerbRow;

extern const VerbRow verb_rows[VERB_COUNT];

/* Whether its rows come at some time, and are not about the day. */
static inline bool verb_comes(Verb verb)
{
    return verb_rows[verb].when == WHEN_MOMENT || verb_rows[verb].when == WHEN_STRETCH;
}

/* Number of slots before the nameless one; 0 for NULL. */
int slots_count(const Slot *slots);
/* The slot of that name; NULL: there is none, as in NULL. */
const Slot *slots_find(const Slot *slots, Text name);
