/* reader.h - what the files that read a level share: where the reading is, what it has met, and how it complains.
 * Private to level/. The text is walked twice: a quiet walk learns the ids and the [day], so that lines may refer to
 * what comes later; the second reads. */
#pragma once

#include "level/keys.h"
#include "level/lists.h"
#include "level/messages.h"
#include "level/near.h"
#include "level/plain.h"

enum { ENTITIES_MAX = 32, QUOTED_MAX = 96, SUGGESTIONS_MAX = 60 };

typedef struct Shift {
    int start, end;
} Shift;

/* A section whose id could not be read or was another's: the one unknown id that other lines speak of is its own. */
typedef struct Lost {
    Position id;     /* line 0: none is lost */
    Tag tag;
    char sentence[MESSAGE_LENGTH], meant[LEVEL_ID_MAX + 1]; /* "" : nothing is near */
    char orphan[LEVEL_ID_MAX + 1]; /* what is spoken of and is nowhere */
    bool several;                  /* of them */
} Lost;

/* A comment that names a section. */
typedef struct Pending {
    Position place; /* line 0: none was met */
    SectionKind kind;
    Plain heading;
} Pending;

typedef struct Reader {
    Text source;
    Level *level; /* being built */
    Messages *messages;
    bool quiet;   /* the first walk: nobody hears complaints */
    int hushed;   /* above 0: something is read to see whether it is sound, and nobody hears complaints */
    int complaints; /* made, heard or not */
    Text rest;    /* the lines behind the present one */
    Text written; /* the present line as it is in the file, where `line` is a copy with blanks for what hides in it */
    char plain_line[LEVEL_LINE_MAX + 1]; /* that copy */
    Text meant_part;   /* what is being complained about, and */
    const char *meant; /* what was probably meant by it; NULL: nobody knows */
    bool meant_safe;
    const char *part_name; /* what a value is called in a sentence; NULL: by its slot */
    bool broken[SECTION_COUNT]; /* something in such a section could not be read, so that what is missing there says nothing */
    bool other_encoding;        /* as was said */
    bool lines_lost;            /* nor anywhere: lines were passed over */
    const char *names[SECTION_COUNT][ENTITIES_MAX]; /* of people, files and tools, NULL: none is written */
    Pending pending;
    const char **naming;        /* in the first walk: where the next name = goes; NULL: nowhere */
    Lost lost[SECTION_COUNT];   /* sections whose id is not known */
    Text line;    /* the present line, whole */
    Text content; /* the same, trimmed, and without its comment where its form has comments */
    int number;   /* its number, from 1 */

    const Section *section;        /* NULL: before the first one, or its lines are skipped */
    const Section *passed;         /* in the first walk: the one whose lines are skipped; NULL: none is */
    bool skipping;                 /* the lines below a broken heading belong nowhere and are passed over */
    void *object;                  /* what its keys are set in */
    Position heading;              /* of the present section */
    int index;                     /* of the present person, file ... or kind of lines */
    Position seen[SLOTS_MAX];      /* keys met in this section; line 0: not yet */
    Position day_seen[SLOTS_MAX];  /* those of [day], for later */
    Position first[SECTION_COUNT]; /* the first heading of each kind; line 0: none */
    Position named[SECTION_COUNT][ENTITIES_MAX]; /* heading of each person, file, tool, rule, talk, kind of lines */
    Position constants_seen[CONSTANT_COUNT];
    Position language;                      /* the value of [day] language */
    Position ends[LEVEL_TOOLS_MAX];         /* the tool's ends=; line 0: none */
    Position variants[LEVEL_VARIANTS_MAX];  /* what each is without or with */
    Position idle_waits[LEVEL_FILES_MAX];   /* people said to wait for a file that serves nobody; line 0: none */
    Position dues[LEVEL_FILES_MAX];         /* when a file is due; line 0: never */
    Position payees[LEVEL_PAYEES_MAX];      /* each name in Level.payees */
    Position serves[LEVEL_FILES_MAX];       /* the line that says whom a file serves; line 0: none */
    Position idle_weights[LEVEL_FILES_MAX]; /* a weight above 0 of a file that serves nobody; line 0: none */
    Position *row_positions;                /* owned; the time of each row in Level.rows */
    Position *row_ends;                     /* owned; behind the last word of each row, of width 0 */
    int row_capacity;
    Shift shifts[LEVEL_DAYS_MAX + 1];     /* of each day, once all rows are read */
    int day_rows[LEVEL_DAYS_MAX + 1];     /* rows that hold on each day */
    int focus_count[LEVEL_DAYS_MAX + 1];  /* the hours of each day in which nobody calls, likewise, */
    Shift focus[LEVEL_DAYS_MAX + 1][LEVEL_FOCUS_MAX]; /* and when they are */
    Position targets[LEVEL_SPEECHES_MAX]; /* the label named by each choice */
    Text target_names[LEVEL_SPEECHES_MAX];
    Position door_positions[LEVEL_DOORS_MAX];
    Position bet_choices[LEVEL_BET_CHOICES_MAX];
    Position map_rows[LEVEL_MAP_SIDE_MAX];
    bool map_broken;    /* a row was not sound, so that letters say nothing */
    bool map_too_big;   /* as was said */
    bool letters[128];  /* doors met, sound or not, by letter */
    bool shift_unknown; /* the shift was not sound, so that evenings say nothing */
    bool days_unknown;  /* nor how many days there are, so that days and weekdays say nothing */
    bool rows_broken;   /* a row could not be read to its options */
    int suggestions;    /* made so far; they are what costs time in a hopeless file */
    size_t pool_used, pool_size;
    bool no_memory;
} Reader;

/* A piece of file text for use in a sentence: escaped, unseen characters by name, and cut where it is long. */
typedef struct Quoted {
    char text[QUOTED_MAX];
} Quoted;

Quoted reader_quoted(Text text);

/* The place of a slice of the present line. An empty slice is one character wide. */
Position reader_position(const Reader *reader, Text part);

/* Complains about a slice of the present line; always false, so that it can be returned. `remedy`, which may be NULL, makes the slip right
 * in the place of the slice and is safe. */
bool reader_fail(Reader *reader, Tag tag, Text part, const char *remedy, const char *format, ...) PRINTF_LIKE(5, 6);
/* The same with a remedy that somebody has to read first, or whose place is another. */
bool reader_advise(Reader *reader, Tag tag, Text part, const char *remedy, const char *format, ...) PRINTF_LIKE(5, 6);
bool reader_fail_fix(Reader *reader, Tag tag, Text part, const Fix *fix, const char *format, ...) PRINTF_LIKE(5, 6);
/* The same about any place. */
bool reader_fail_at(Reader *reader, Tag tag, Position position, const char *format, ...) PRINTF_LIKE(4, 5);
bool reader_fail_fix_at(Reader *reader, Tag tag, Position position, const Fix *fix, const char *format, ...) PRINTF_LIKE(5, 6);
/* Complains about an unknown word: "no WHAT 'word'; did you mean 'near'?". `near` as found by nearest; NULL: none. */
bool reader_fail_unknown(Reader *reader, Tag tag, Text part, const char *what, const char *near);

/* The same of a closed list, which is listed when none is near. */
bool reader_fail_word(Reader *reader, const WordList *list, Text part, const char *near);

/* "'name' wants FORM, such as EXAMPLE; found 'value'" */
bool reader_fail_form(Reader *reader, Tag tag, const Slot *slot, Text value, const char *remedy);

/* The key of [day] that fills this field; the heading of [day] where it is not written. */
Position reader_day_key(const Reader *reader, size_t offset);

/* A search for what was meant; past SUGGESTIONS_MAX it finds nothing. */
Nearest reader_nearest(Reader *reader, Text met);
const char *reader_nearest_of(Reader *reader, Text met, const char *const *words, int count);

/* Copies a text into the level's pool, its accents composed. */
const char *reader_intern(Reader *reader, Text text);
/* The same with \" \\ and \n undone; the text has been found sound. */
const char *reader_intern_escaped(Reader *reader, Text text);

/* An id that could not be read: what is wrong with it is said once it is known what other lines call it, by reader_finish_lost. */
void reader_lose(Reader *reader, SectionKind kind, Tag tag, Text id, const char *meant, const char *format, ...) PRINTF_LIKE(6, 7);
void reader_finish_lost(Reader *reader);
/* Nothing has been wrong where people, tools or the like could have been spoken of. */
bool reader_whole(const Reader *reader, SectionKind kind);
/* "a, b and c" of the words that a closed list or a level has, few enough to be read; "" when they are more. */
typedef struct Listed {
    char text[200];
} Listed;
Listed reader_listed(const char *const *words, int count);

/* An index by id among the people, files, tools or rules; complains and gives -1 when there is none. */
int reader_person(Reader *reader, Text id);
int reader_file(Reader *reader, Text id);
int reader_tool(Reader *reader, Text id);
int reader_rule(Reader *reader, Text id);
