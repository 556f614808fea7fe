/* settings.h - what a player has set, and the one table of settings: from a row of it follow the reader and the writer
 * of the file, the options of the command line with their --help, a row of the settings page and a word of the fuzzers'
 * dictionary. The file's text is settings_text.h's matter, the file settings_file.h's, the page page_settings.c's. */
#pragma once

#include "front/settings/keys_given.h"
#include "io/canvas.h"

/* Whether the clock stands while a choice is open. */
typedef enum StandingClock { STANDING_BY_LEVEL, STANDING_ALWAYS, STANDING_NEVER, STANDING_COUNT } StandingClock;

/* Everybody reads this one; settings_change alone changes it. Per cents are whole, 0..100 where nothing else is said.
 */
typedef struct Settings {
    int text_per_cent; /* 100..200 */
    ThemeName theme;
    bool full_screen;
    bool reduced_motion;
    int glow, after_image, scan_lines, vignette, grain; /* of the tube: shares of the theme's own strength; 0: none */
    int effects_volume, voices_volume, music_volume;    /* voices are the tempers'; music is the hum and the room's */
    bool mono;                                          /* both ears hear the same */
    bool captions;                                      /* a line of text for each sound that means something */
    bool plain;                                         /* the plain nouns */
    bool automatic_nod;                                 /* in meetings one nods on the beat by oneself */
    StandingClock clock_stands;                         /* while a choice is open */
    bool boot;                                          /* the terminal takes its seconds to start */
    bool open_all;                                      /* levels of the campaign need none before them */
    bool presenter;                                     /* one shows the game to others */
    bool hints;                                         /* the office explains itself, to who is stuck */
    KeysGiven keys;
} Settings;

/* In the order of the page and of the file. */
typedef enum SettingId {
    SETTING_TEXT,
    SETTING_THEME,
    SETTING_FULL_SCREEN,
    SETTING_REDUCED_MOTION,
    SETTING_PRESENTER,
    SETTING_GLOW,
    SETTING_AFTER_IMAGE,
    SETTING_SCAN_LINES,
    SETTING_VIGNETTE,
    SETTING_GRAIN,
    SETTING_EFFECTS_VOLUME,
    SETTING_VOICES_VOLUME,
    SETTING_MUSIC_VOLUME,
    SETTING_MONO,
    SETTING_CAPTIONS,
    SETTING_PLAIN,
    SETTING_AUTOMATIC_NOD,
    SETTING_CLOCK_STANDS,
    SETTING_BOOT,
    SETTING_HINTS,
    SETTING_OPEN_ALL,
    SETTING_COUNT,
    /* Behind them a setting for each row of bindings.h whose key changes: its key. They have no row here, no option, since that many would hide the
     * others, and a page of their own. */
    SETTING_KEYS = SETTING_COUNT,
    SETTING_ALL = SETTING_KEYS + KEYED_COUNT
} SettingId;

typedef enum SettingGroup { GROUP_PICTURE, GROUP_TUBE, GROUP_SOUND, GROUP_WORK, GROUP_COUNT } SettingGroup;

typedef enum SettingKind {
    SETTING_PER_CENT, /* 80% -> int */
    SETTING_WORD,     /* one of `words` -> enum */
    SETTING_SWITCH,   /* yes or no -> bool */
} SettingKind;

/* Values of all kinds are handled as int: a per cent, an index among the words, or a KeyCode. */
typedef struct SettingRow {
    const char *word; /* in the file; an option behind two dashes */
    SettingGroup group;
    SettingKind kind;
    int low, high, fallback;
    size_t offset;            /* in Settings */
    const char *const *words; /* NULL: a per cent */
    const char *label;        /* on the page, to be translated like the sentence */
    const char *sentence;     /* what it does */
} SettingRow;

extern const SettingRow setting_rows[SETTING_COUNT];
extern const char *const group_titles[GROUP_COUNT]; /* to be translated */

Settings settings_default(void);
bool settings_equal(const Settings *a, const Settings *b);
int setting_get(const Settings *settings, SettingId id);
/* As it is where nobody has set it. */
int setting_fallback(SettingId id);
/* Clamps the value to the setting's range. */
void setting_set(Settings *settings, SettingId id, int value);

/* Some of the settings. */
typedef struct SettingsGiven {
    int count;
    bool which[SETTING_ALL];
    Settings values;
} SettingsGiven;

void settings_give(SettingsGiven *given, SettingId id, int value);
/* Sets those that are given. */
void settings_take(Settings *settings, const SettingsGiven *given);

/* Its word in the file, in `out`; false where it is none: a row whose key does not change. */
enum { SETTING_WORD_MAX = 40 };
bool setting_word(SettingId id, char out[SETTING_WORD_MAX]);
/* The setting of that word; -1. */
int setting_of(Text word);
typedef enum SettingFault { SETTING_SOUND, SETTING_NO_NUMBER, SETTING_OUT_OF_RANGE, SETTING_UNKNOWN_WORD, SETTING_NO_KEY } SettingFault;
/* Reads a value as the file and the command line have it: 80% or 80, yes, contrast. *value is set only when it is
 * sound. */
SettingFault setting_read(SettingId id, Text text, int *value);
/* The word that stands for what another program would understand: yes for true, on or 1, no for false, off or 0; NULL: nothing is meant
 * that the setting has. */
const char *setting_meant(SettingId id, Text text);
void setting_print(SettingId id, int value, Buffer *out);
/* "100% to 200%", "no or yes": for a sentence. */
void setting_wants(SettingId id, Buffer *out);
