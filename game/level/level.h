/* level.h - a level as plain data, after reading. No behaviour, no reading; see read.h for where it comes from. */
#pragma once

#include "level/constants.h"

enum {
    LEVEL_BYTES_MAX = 256 * 1024,
    LEVEL_LINE_MAX = 400,          /* bytes in a line */
    LEVEL_ROWS_A_DAY_MAX = 500,    /* schedule rows that hold on one day, pings of a `pings` row counted singly */
    LEVEL_DAYS_MAX = 20,
    LEVEL_FOCUS_MAX = 4,           /* stretches of a day in which nobody calls */
    LEVEL_PEOPLE_MAX = 32,
    LEVEL_FILES_MAX = 32,
    LEVEL_TOOLS_MAX = 32,
    LEVEL_RULES_MAX = 32,
    LEVEL_COLLEAGUES_MAX = 8,      /* of a charter's floor */
    LEVEL_CHARTERS_MAX = 8,        /* that have a name */
    LEVEL_AMENDS_MAX = 3,
    LEVEL_CHARTER_RULES_MAX = 16,  /* rules, where mode = charter */
    LEVEL_TALKS_MAX = 32,
    LEVEL_DESKS = 2,               /* that are watched where mode = rate */
    LEVEL_COLUMNS_MIN = 8,
    LEVEL_COLUMNS_MAX = 320,
    LEVEL_NUMBER_ROWS_MIN = 8,
    LEVEL_NUMBER_ROWS_MAX = 200,
    LEVEL_CLUSTERS_MAX = 600,      /* a day */
    LEVEL_BINS = 5,                /* on the desk */
    LEVEL_BIN_LEAST = 8,           /* right numbers that seal one */
    LEVEL_BIN_MOST = 48,
    LEVEL_WAITS_MAX = 600,         /* people who wait for one file */
    LEVEL_PAYEES_MAX = 64,         /* of all files, those who are named */
    LEVEL_MAP_SIDE_MAX = 32,
    LEVEL_DOORS_MAX = 32,
    LEVEL_TEXT_MAX = 2000,         /* characters in a text */
    LEVEL_ID_MAX = 32,
    LEVEL_MESSAGES_MAX = 50,
    LEVEL_EXPECTS_MAX = 64,
    LEVEL_QUESTIONS_MAX = 16,
    LEVEL_BET_CHOICES_MAX = 4,
    LEVEL_LINES_MAX = 200,         /* texts in all [lines] together */
    LEVEL_TURN_SAYS_MAX = 8,       /* lines that are said one after the other in a [talk] */
    LEVEL_TURN_CHOICES_MAX = 6,    /* answers to them */
    LEVEL_SPEECHES_MAX = 400,      /* lines of all [talk] together */
    EXPECT_SIDES_MAX = 5,
    LEVEL_VARIANTS_MAX = 10,       /* bots that play the level with rows less or more, in all expectations together */
    VARIANT_TIMES_MAX = 20,        /* how often such a row may come */
    LEVEL_ACCOUNTS = 11,           /* what minutes are booked to; work/office.h says which */
};

enum { VERSION_OF_FORMAT = 1 };

typedef enum Mode { MODE_PLAY, MODE_RATE, MODE_CHARTER, MODE_COUNT } Mode;

/* The clock while a choice is open, where the player has set nothing. */
typedef enum ClockKind { CLOCK_RUNS, CLOCK_STANDS, CLOCK_COUNT } ClockKind;

/* The three counts a person can be judged on. */
typedef enum Judged { JUDGED_SEEN, JUDGED_COUNTED, JUDGED_SERVED, JUDGED_COUNT } Judged;

typedef enum Temper { TEMPER_WOE, TEMPER_FROLIC, TEMPER_DREAD, TEMPER_MALICE, TEMPER_COUNT } Temper;

typedef enum Looks {
    LOOKS_CLERK, LOOKS_STEWARD, LOOKS_READER, LOOKS_NEIGHBOUR, LOOKS_CALLER, LOOKS_GUARD, LOOKS_COUNT
} Looks;

typedef enum PerkKind { PERK_MELON_BAR, PERK_FINGER_TRAP, PERK_WAFFLE_PARTY, PERK_COUNT } PerkKind;

/* A week has five days. */
typedef enum Weekday { WEEKDAY_MON, WEEKDAY_TUE, WEEKDAY_WED, WEEKDAY_THU, WEEKDAY_FRI, WEEKDAY_COUNT } Weekday;

/* What a schedule row brings. */
typedef enum Verb {
    VERB_PING,
    VERB_PINGS, /* many, spread over a range; drawn before the day */
    VERB_MEETING,
    VERB_REPORT,
    VERB_PERK,
    VERB_TOOL,
    VERB_SHIFT, /* other hours that day */
    VERB_LUNCH, /* another lunch that day; start -1: none */
    VERB_FOCUS, /* nobody calls */
    VERB_OFF,   /* nobody comes */
    VERB_COUNT
} Verb;

typedef enum RuleKind {
    RULE_QUIET,            /* pings wait until the end of from-to */
    RULE_NOTES_FOR_STATUS, /* status meetings are not held; a note stands in */
    RULE_RETIRE,           /* legacy reports are no longer due */
    RULE_BATCH_PINGS,      /* pings are delivered three times a day */
    RULE_JUDGED,           /* standing follows another count */
    RULE_OWN_HOURS,        /* a personal peak of three hours */
    RULE_HIRE,             /* more colleagues on the floor */
    RULE_DISCONNECT,       /* no evening pings */
    RULE_COUNT
} RuleKind;

typedef enum Lines {
    LINES_PINGS_IDLE,
    LINES_PINGS_NEEDED,
    LINES_JARGON,  /* its marks may name a Given; so may those of reports */
    LINES_REPORTS,
    LINES_TOPICS,
    LINES_CERTIFICATE,
    LINES_FINDS,   /* of the things on the map's '+' cells, in the map's order */
    LINES_COUNT
} Lines;

/* What a sentence of a meeting or a report can name of the day, {topic} in its text. */
typedef enum Given { GIVEN_TOPIC, GIVEN_TITLE, GIVEN_CALLER, GIVEN_COLLEAGUE, GIVEN_FILE, GIVEN_COUNT } Given;

typedef enum BotKind {
    BOT_PERFORMER,
    BOT_STAMPER,
    BOT_AGREEABLE,
    BOT_HERMIT,
    BOT_BALANCED,
    BOT_REFUSER,
    BOT_LAYERER,
    BOT_OVERTIMER,
    BOT_REFORMER,
    BOT_STAYER,
    BOT_RESIDENT,
    BOT_ASKER,
    BOT_NEWCOMER,
    BOT_NEWCOMER_PERFORMER, /* from here on a newcomer's hands, with the plans of the first ones in their order */
    BOT_NEWCOMER_STAMPER,
    BOT_NEWCOMER_AGREEABLE,
    BOT_NEWCOMER_HERMIT,
    BOT_NEWCOMER_BALANCED,
    BOT_NEWCOMER_REFUSER,
    BOT_NEWCOMER_LAYERER,
    BOT_NEWCOMER_OVERTIMER,
    BOT_NEWCOMER_REFORMER,
    BOT_NEWCOMER_STAYER,
    BOT_NEWCOMER_RESIDENT,
    BOT_NEWCOMER_ASKER,
    BOT_COUNT
} BotKind;

/* The person at the keyboard, where an expectation could name a bot; only in [bet]. */
enum { WHO_YOU = BOT_COUNT };
/* Likewise, where mode = charter: the floor under a charter. */
enum {
    WHO_NO_RULES = WHO_YOU + 1,
    WHO_ALL_RULES,
    WHO_RULE,                                         /* + rule: that one alone */
    WHO_CHARTER = WHO_RULE + LEVEL_CHARTER_RULES_MAX, /* + charter */
    WHO_VARIANT = WHO_CHARTER + LEVEL_CHARTERS_MAX,   /* + variant: whoever it is of, with rows less or more */
    WHO_COUNT = WHO_VARIANT + LEVEL_VARIANTS_MAX,
};
_Static_assert(WHO_COUNT <= 64, "a bit each");

typedef enum Measure {
    MEASURE_PROGRESS,
    MEASURE_FLOOR,
    MEASURE_BUSYNESS,
    MEASURE_STANDING, /* under the level's own count */
    MEASURE_STANDING_SEEN,
    MEASURE_STANDING_COUNTED,
    MEASURE_STANDING_SERVED,
    MEASURE_SEALED,
    MEASURE_KNOTS,
    MEASURE_PINGS, /* arrivals */
    MEASURE_MEETINGS,
    MEASURE_ABOUT_WORK, /* per cent */
    MEASURE_AN_HOUR,    /* Progress for an hour of refining */
    MEASURE_ENERGY,
    MEASURE_BURNOUT,
    MEASURE_PAID, /* of those who wait */
    MEASURE_RANK, /* 1: promoted */
    MEASURE_MINUTES, /* + account of the ledger: minutes booked to it */
    MEASURE_COUNT = MEASURE_MINUTES + LEVEL_ACCOUNTS
} Measure;

typedef enum Op { OP_GREATER, OP_AT_LEAST, OP_LESS, OP_AT_MOST, OP_EQUAL, OP_COUNT } Op;

/* All `const char *` below point into Level.pool and are never NULL ("" when absent); indices are -1 when absent.
 * Times are minutes since 00:00. */

typedef struct Person {
    const char *id, *name, *role;
    Looks looks;
} Person;

/* A desk that is watched, where mode = rate. */
typedef struct Watched {
    const char *id, *name, *role;
    Looks looks;
    BotKind plays;
} Watched;

/* A file of numbers, not a file on a disk. */
typedef struct NumberFile {
    const char *id, *name;
    const char *serves;       /* "" : it serves nobody */
    int columns, rows;        /* the field */
    int clusters;             /* a day */
    int tempers[TEMPER_COUNT];/* weights, 0..100, not all 0 */
    int bin_numbers;          /* right numbers that seal one of its bins, LEVEL_BIN_LEAST..LEVEL_BIN_MOST */
    int first_bin;            /* the same of the first bin of the run, at most as many; 0: as the others */
    int weight;               /* Progress per right number; 0 when it serves nobody */
    int due;                  /* minute; -1: never */
    const char *waits;        /* who waits for it, more than one of them; "" : nobody is counted */
    int wait_count;           /* how many; 0: nobody is counted */
    int a_head;               /* Progress that pays one of them; 0: what a full bin brings */
    const char *become;       /* what they then are: "paid" */
    int transfer;             /* of those who wait, so many that are paid and a post elsewhere is offered; 0: none ever is */
    int first_payee, payee_count; /* those of them with a name, in Level.payees */
} NumberFile;

/* One of those who wait for a file, by name. */
typedef struct Payee {
    const char *name;         /* "Mrs. Adeyemi, who rents": behind the comma, what is said of them */
    int file;
} Payee;

typedef struct Row {
    int line;                 /* in the level text, from 1 */
    uint32_t days;            /* bit i: it holds on day i; 0: on every day */
    int start, end;           /* end -1: a moment */
    int spread;               /* 09:30~10m: the start is drawn within so many minutes after */
    Verb verb;
    int person;               /* -1: any or none */
    int file;                 /* about=; -1: none */
    int tool;
    PerkKind perk;
    const char *text;
    int minutes;              /* for=, minutes= */
    int rate;                 /* pings an hour */
    int needs_count;          /* needs=3; -1 when a chance is given */
    int needs_per_cent;       /* needs=20% */
    bool needs_you, decides, note_would_do, legacy, evening;
    bool yours;               /* a meeting of the player's own, where mode = rate; all else is the desks' */
} Row;

typedef struct Tool {
    const char *id, *name;
    int claims;               /* per cent its own panel shows */
    int layered;              /* per cent, shown in the ledger's notes; the rule is the sealing time */
    int layered_report;       /* minutes a day */
    int replace;              /* per cent */
    int replace_setup;        /* minutes, once */
    const char *ends;         /* the text of the report it ends; "" none */
} Tool;

typedef struct Rule {
    const char *id, *name;
    int cost;                 /* standing */
    RuleKind kind;
    int from, to;             /* RULE_QUIET: minutes of the clock */
    Judged judged;            /* RULE_JUDGED */
    const char *takes;        /* what it takes away, from whom; "" none said */
} Rule;

/* Somebody on the floor of a charter. */
typedef struct Colleague {
    const char *id, *name, *role;
    Looks looks;
    BotKind plays;
} Colleague;

/* Rules that hold together, under a name. */
typedef struct Charter {
    const char *id;
    uint32_t rules;           /* bit i: Level.rules[i] */
} Charter;

/* What may stand on a '+' of the map. */
typedef enum Thing { THING_COPIER, THING_PLANT, THING_TROLLEY, THING_CHAIR, THING_COOLER, THING_EASEL, THING_COUNT } Thing;

typedef struct LineText {
    Lines kind;
    const char *text;
    bool named;               /* of LINES_FINDS: the text begins with the word of a thing, */
    Thing thing;              /* this one, */
    int words_at;             /* and what is said of it begins at this byte */
} LineText;

/* Somebody who plays the same days, but for some rows of the schedule. */
typedef struct Variant {
    int who;                  /* as Side.who, and neither the player nor a variant */
    const char *title;        /* of the rows it is about; "" : those that offer the tool */
    int tool;
    int times;                /* how often each of them comes; 0: not at all */
} Variant;

typedef struct Side {
    bool is_number;
    int number;               /* when is_number: hundredths */
    int factor;               /* hundredths; 100 when none is written */
    int who;                  /* BotKind, or one of the WHO_ above */
    Measure measure;
    int day;                  /* 0: the whole run */
    int last_day;             /* of several days from `day` on; else the same */
} Side;

/* What stands between the two terms of a side. */
typedef enum Join { JOIN_NONE, JOIN_PLUS, JOIN_MINUS, JOIN_COUNT } Join;

typedef struct Expect {
    int line;
    const char *text;         /* as written, trimmed, without comment */
    bool mean;
    int per_cent;             /* of the seeds; 95 unless said */
    int side_count;           /* 2..EXPECT_SIDES_MAX */
    Side sides[EXPECT_SIDES_MAX];
    Op ops[EXPECT_SIDES_MAX - 1];
    Join joins[EXPECT_SIDES_MAX];  /* JOIN_NONE: the side is what stands in `sides` alone */
    Side others[EXPECT_SIDES_MAX]; /* what is added to it or taken from it */
} Expect;

typedef struct BetChoice {
    const char *word;  /* its id: what runs have */
    const char *label; /* what a player reads; NULL: the id, as bet_words.h shows it */
    Expect right_when;
} BetChoice;

typedef struct Bet {
    const char *question;     /* "" : no bet */
    int choice_count;
    BetChoice choices[LEVEL_BET_CHOICES_MAX];
} Bet;

typedef enum DoorKind { DOOR_REFINEMENT, DOOR_SERVES, DOOR_PERSON, DOOR_BREAK_ROOM, DOOR_MEETING, DOOR_STEWARD, DOOR_COUNT } DoorKind;

typedef struct Door {
    char letter;
    DoorKind kind;
    int index;                /* file or person; -1 */
} Door;

typedef struct Map {
    int columns, rows;        /* 0: no map */
    char cells[LEVEL_MAP_SIDE_MAX][LEVEL_MAP_SIDE_MAX]; /* '#', '.', '+', a door's letter */
    Door doors[LEVEL_DOORS_MAX];
    int door_count;
} Map;

typedef enum SpeechKind { SPEECH_SAYS, SPEECH_CHOICE, SPEECH_LABEL } SpeechKind;

typedef struct Speech {
    SpeechKind kind;
    int person;               /* SPEECH_SAYS */
    const char *text;         /* words, or the label's name */
    int target;               /* SPEECH_CHOICE: index of the label's speech; -1: end */
} Speech;

typedef struct Talk {
    int person;               /* whose section it is */
    int first, count;         /* in Level.speeches */
} Talk;

typedef struct Level {
    char *pool;               /* owned: every string */
    const char *title, *claim, *invitation, *author, *language, *next;
    Mode mode;
    int shift_start, shift_end;
    int lunch_start, lunch_end; /* -1: nobody has lunch */
    int pace;                 /* real seconds an office hour */
    ClockKind clock;          /* no rule reads it */
    int days, repeat;
    Weekday starts;           /* what day of the week day 1 is */
    bool weekdays_named;      /* the text says it, or calls a day of rows by its day of the week */
    uint32_t off;             /* bit i: day i is off, as rows say */
    bool has_seed;
    uint64_t seed;
    Judged judged;

    int desk_count;
    Watched desks[LEVEL_DESKS];        /* as many where mode = rate */
    int person_count, file_count, tool_count, rule_count, row_count;
    Person people[LEVEL_PEOPLE_MAX];
    NumberFile files[LEVEL_FILES_MAX]; /* at least one after a clean read; the first is open at the start */
    int payee_count;
    Payee payees[LEVEL_PAYEES_MAX];    /* those of a file side by side */
    Tool tools[LEVEL_TOOLS_MAX];
    Rule rules[LEVEL_RULES_MAX];
    int colleague_count, charter_count; /* 0 but where mode = charter */
    Colleague colleagues[LEVEL_COLLEAGUES_MAX];
    Charter charters[LEVEL_CHARTERS_MAX];
    int slots, amend;         /* rules in a charter, and how often it may be amended; only where mode = charter */
    Row *rows;                /* owned; in file order */

    int line_count;
    LineText lines[LEVEL_LINES_MAX];
    int constants[CONSTANT_COUNT]; /* defaults, overridden by [constants] */
    bool constant_set[CONSTANT_COUNT];
    Map map;
    int talk_count, speech_count;
    Talk talks[LEVEL_TALKS_MAX];
    Speech speeches[LEVEL_SPEECHES_MAX];
    Bet bet;
    int question_count;
    const char *questions[LEVEL_QUESTIONS_MAX]; /* [debrief] */
    int expect_count;
    Expect expects[LEVEL_EXPECTS_MAX];
    int variant_count;
    Variant variants[LEVEL_VARIANTS_MAX]; /* which expectations and the bet speak of */
    int varied;               /* 1 + the variant as which its timetables are drawn; 0: as it stands, which it does when it is read */
} Level;

/* Whether the row holds on that day, from 1. */
static inline bool row_holds(const Row *row, int day)
{
    return row->days == 0 || (day <= LEVEL_DAYS_MAX && (row->days >> day & 1u) != 0);
}

/* What day of the week that day is. */
static inline Weekday level_weekday(const Level *level, int day)
{
    return (Weekday)(((int)level->starts + day - 1) % WEEKDAY_COUNT);
}

/* Days of one week are side by side. */
static inline int level_week(const Level *level, int day)
{
    return ((int)level->starts + day - 1) / WEEKDAY_COUNT;
}

static inline bool level_day_off(const Level *level, int day)
{
    return (level->off >> day & 1u) != 0;
}

/* The first day after that one that is not off; 0: none follows. After 0: the run's first. */
static inline int level_day_after(const Level *level, int day)
{
    while (++day <= level->days)
        if (!level_day_off(level, day))
            return day;
    return 0;
}

/* The last day before that one that is not off; 0: there is none. Before days + 1: the run's last. */
static inline int level_day_before(const Level *level, int day)
{
    while (--day > 0)
        if (!level_day_off(level, day))
            return day;
    return 0;
}

/* How many days up to that one are not off. */
static inline int level_days_worked(const Level *level, int day)
{
    int count = 0;
    for (int i = 1; i <= day; i++)
        count += !level_day_off(level, i);
    return count;
}

/* How many days of the run there are: of a charter, quarters, each of which shows all of the level's days. */
static inline int level_played_days(const Level *level)
{
    return level->mode == MODE_CHARTER ? level->amend + 1 : level->days;
}
