/* settings.c - the table of settings, and values by row of it. */
#include "front/settings/settings.h"

#include <stdio.h>
#include <string.h>

#include "base/translate.h"

static const char *const switch_words[] = {"no", "yes"};
static const char *const theme_words[THEME_COUNT] = {[THEME_PHOSPHOR] = "phosphor", [THEME_CONTRAST] = "contrast"};

static const char *const standing_words[STANDING_COUNT] = {
    [STANDING_BY_LEVEL] = "by-level", [STANDING_ALWAYS] = "always", [STANDING_NEVER] = "never"};

const char *const group_titles[GROUP_COUNT] = {
    [GROUP_PICTURE] = N_("Picture"),
    [GROUP_TUBE] = N_("Glass of the terminal"),
    [GROUP_SOUND] = N_("Sound"),
    [GROUP_WORK] = N_("Work"),
};

/* Tables, a row a thing. */
/* clang-format off */

#define AT(field) .offset = offsetof(Settings, field)
#define PER_CENT(field, least, most, usual) SETTING_PER_CENT, least, most, usual, AT(field)
#define SHARE(field, usual) PER_CENT(field, 0, 100, usual)
#define SWITCH(field, usual) SETTING_SWITCH, 0, 1, usual, AT(field), .words = switch_words

const SettingRow setting_rows[SETTING_COUNT] = {
    [SETTING_TEXT] = {"text", GROUP_PICTURE, PER_CENT(text_per_cent, 100, 200, 100),
        .label = N_("Text"), .sentence = N_("Size of the interface text.")},
    [SETTING_THEME] = {"theme", GROUP_PICTURE, SETTING_WORD, 0, THEME_COUNT - 1, THEME_PHOSPHOR, AT(theme), .words = theme_words,
        .label = N_("Theme"), .sentence = N_("Phosphor on navy, or the highest contrast on black.")},
    [SETTING_FULL_SCREEN] = {"fullscreen", GROUP_PICTURE, SWITCH(full_screen, false),
        .label = N_("Full screen"), .sentence = N_("The whole screen in place of a window; F11 switches.")},
    [SETTING_REDUCED_MOTION] = {"reduced-motion", GROUP_PICTURE, SWITCH(reduced_motion, false),
        .label = N_("Reduced motion"), .sentence = N_("No shake, drift or after-image; numbers show still signs instead.")},
    [SETTING_PRESENTER] = {"presenter", GROUP_PICTURE, SWITCH(presenter, false),
        .label = N_("Presenter"), .sentence = N_("For a projector: large text, Space on, P stop, B blank; keys end and change nothing.")},
    [SETTING_GLOW] = {"glow", GROUP_TUBE, SHARE(glow, 100),
        .label = N_("Glow"), .sentence = N_("Light that spills from bright numbers.")},
    [SETTING_AFTER_IMAGE] = {"after-image", GROUP_TUBE, SHARE(after_image, 100),
        .label = N_("After-image"), .sentence = N_("What the phosphor keeps for a moment of what has moved on.")},
    [SETTING_SCAN_LINES] = {"scan-lines", GROUP_TUBE, SHARE(scan_lines, 100),
        .label = N_("Scan lines"), .sentence = N_("The dark rows between the lit ones.")},
    [SETTING_VIGNETTE] = {"vignette", GROUP_TUBE, SHARE(vignette, 100),
        .label = N_("Vignette"), .sentence = N_("How much darker the rim of the glass is.")},
    [SETTING_GRAIN] = {"grain", GROUP_TUBE, SHARE(grain, 100),
        .label = N_("Grain"), .sentence = N_("A slight unrest of the glass; still under reduced motion.")},
    [SETTING_EFFECTS_VOLUME] = {"effects-volume", GROUP_SOUND, SHARE(effects_volume, 80),
        .label = N_("Effects"), .sentence = N_("Loudness of what hands, bins and messages make heard.")},
    [SETTING_VOICES_VOLUME] = {"voices-volume", GROUP_SOUND, SHARE(voices_volume, 80),
        .label = N_("Voices"), .sentence = N_("Loudness of the numbers, by which the field can be worked by ear.")},
    [SETTING_MUSIC_VOLUME] = {"music-volume", GROUP_SOUND, SHARE(music_volume, 60),
        .label = N_("Hum"), .sentence = N_("Loudness of the hum, the room, and such music as the firm provides.")},
    [SETTING_MONO] = {"mono", GROUP_SOUND, SWITCH(mono, false),
        .label = N_("Mono"), .sentence = N_("Both ears hear the same.")},
    [SETTING_CAPTIONS] = {"captions", GROUP_SOUND, SWITCH(captions, false),
        .label = N_("Captions"), .sentence = N_("A line of text for every sound that means something.")},
    [SETTING_PLAIN] = {"plain", GROUP_WORK, SWITCH(plain, false),
        .label = N_("Plain words"), .sentence = N_("Ordinary office nouns in place of the theme's own.")},
    [SETTING_AUTOMATIC_NOD] = {"automatic-nod", GROUP_WORK, SWITCH(automatic_nod, false),
        .label = N_("Automatic nod"), .sentence = N_("In meetings the head nods on the beat by itself.")},
    [SETTING_CLOCK_STANDS] = {"clock-stands", GROUP_WORK, SETTING_WORD, 0, STANDING_COUNT - 1, STANDING_BY_LEVEL, AT(clock_stands),
        .words = standing_words, .label = N_("The clock stands"),
        .sentence = N_("While a choice is open, until it is made, put aside, or work goes on; as the level has it, or always, or never.")},
    [SETTING_BOOT] = {"boot", GROUP_WORK, SWITCH(boot, true),
        .label = N_("Start of the terminal"), .sentence = N_("The terminal is switched on and types its lines before a day.")},
    [SETTING_HINTS] = {"hints", GROUP_WORK, SWITCH(hints, true),
        .label = N_("Hints"), .sentence = N_("The office explains itself at the desk, once, to whoever is stuck.")},
    [SETTING_OPEN_ALL] = {"open-all", GROUP_WORK, SWITCH(open_all, false),
        .label = N_("All levels open"), .sentence = N_("Every level of the campaign can be played at once, for hosts.")},
};
/* clang-format on */

_Static_assert(sizeof(ThemeName) == sizeof(int) && sizeof(StandingClock) == sizeof(int), "a word is set as an int");

/* The row of bindings.h whose key it is; ACT_NONE: it is no key. */
static int keyed_of(SettingId id)
{
    return (int)id < SETTING_KEYS ? ACT_NONE : (int)id - SETTING_KEYS;
}

int setting_get(const Settings *settings, SettingId id)
{
    if ((int)id >= SETTING_KEYS)
        return settings->keys.of[keyed_of(id)];
    const SettingRow *row = &setting_rows[id];
    const char *at = (const char *)settings + row->offset;
    int value;
    if (row->kind == SETTING_SWITCH)
        return *(const bool *)at;
    memcpy(&value, at, sizeof value);
    return value;
}

void setting_set(Settings *settings, SettingId id, int value)
{
    if ((int)id >= SETTING_KEYS) {
        settings->keys.of[keyed_of(id)] = (KeyCode)clamp_int(value, 0, '~');
        return;
    }
    const SettingRow *row = &setting_rows[id];
    char *at = (char *)settings + row->offset;
    value = clamp_int(value, row->low, row->high);
    if (row->kind == SETTING_SWITCH)
        *(bool *)at = value != 0;
    else
        memcpy(at, &value, sizeof value);
}

Settings settings_default(void)
{
    Settings settings = {0};
    for (int id = 0; id < SETTING_COUNT; id++)
        setting_set(&settings, (SettingId)id, setting_rows[id].fallback);
    for (int keyed = 0; keyed < KEYED_COUNT; keyed++)
        settings.keys.of[keyed] = key_first(keyed);
    return settings;
}

bool settings_equal(const Settings *a, const Settings *b)
{
    for (int id = 0; id < SETTING_ALL; id++) {
        if (setting_get(a, (SettingId)id) != setting_get(b, (SettingId)id))
            return false;
    }
    return true;
}

void settings_give(SettingsGiven *given, SettingId id, int value)
{
    given->count += !given->which[id];
    given->which[id] = true;
    setting_set(&given->values, id, value);
}

void settings_take(Settings *settings, const SettingsGiven *given)
{
    for (int id = 0; id < SETTING_ALL; id++) {
        if (given->which[id])
            setting_set(settings, (SettingId)id, setting_get(&given->values, (SettingId)id));
    }
}

/* ---- values as text ---- */

bool setting_word(SettingId id, char out[SETTING_WORD_MAX])
{
    int keyed = keyed_of(id);
    if ((int)id < SETTING_COUNT)
        snprintf(out, SETTING_WORD_MAX, "%s", setting_rows[id].word);
    else if (key_changes(keyed))
        snprintf(out, SETTING_WORD_MAX, "key-%s", bindings[keyed].word);
    return (int)id < SETTING_COUNT || key_changes(keyed);
}

int setting_of(Text word)
{
    Text behind = text_part(word, 4, word.length);
    for (int id = 0; id < SETTING_COUNT; id++) {
        if (text_is(word, setting_rows[id].word))
            return id;
    }
    for (int keyed = 0; keyed < KEYED_COUNT && text_starts(word, "key-"); keyed++) {
        if (key_changes(keyed) && text_is(behind, bindings[keyed].word))
            return SETTING_KEYS + keyed;
    }
    return -1;
}

/* What is said elsewhere for no and for yes, in small letters. */
static const struct {
    const char *word;
    bool yes;
} said_elsewhere[] = {
    {"no", false},    {"yes", true},  {"false", false},    {"true", true},    {"off", false},      {"on", true},
    {"0", false},     {"1", true},    {"n", false},        {"y", true},       {"f", false},        {"t", true},
    {"never", false}, {"always", true}, {"disabled", false}, {"enabled", true}, {"disable", false}, {"enable", true},
    {"none", false},  {"0%", false},  {"100%", true},
};

const char *setting_meant(SettingId id, Text text)
{
    if ((int)id >= SETTING_COUNT)
        return NULL;
    const SettingRow *row = &setting_rows[id];
    for (int i = 0; i < COUNT_OF(said_elsewhere); i++) {
        const char *word = said_elsewhere[i].word;
        if (text.length != (int)strlen(word) || !text_ends(text, word))
            continue;
        if (row->kind == SETTING_SWITCH)
            return switch_words[said_elsewhere[i].yes];
        if (row->words == standing_words)
            return standing_words[said_elsewhere[i].yes ? STANDING_ALWAYS : STANDING_NEVER];
    }
    return NULL;
}

int setting_fallback(SettingId id)
{
    return (int)id < SETTING_COUNT ? setting_rows[id].fallback : key_first(keyed_of(id));
}

static SettingFault read_key(SettingId id, Text text, int *value)
{
    KeyCode code;
    if (!key_read(text, &code) || !(key_gives(code) || code == key_first(keyed_of(id))))
        return SETTING_NO_KEY;
    *value = code;
    return SETTING_SOUND;
}

static SettingFault read_word(const SettingRow *row, Text text, int *value)
{
    for (int i = row->low; i <= row->high; i++) {
        if (text_is(text, row->words[i])) {
            *value = i;
            return SETTING_SOUND;
        }
    }
    return SETTING_UNKNOWN_WORD;
}

SettingFault setting_read(SettingId id, Text text, int *value)
{
    if ((int)id >= SETTING_KEYS)
        return read_key(id, text, value);
    const SettingRow *row = &setting_rows[id];
    int64_t number;
    if (row->words)
        return read_word(row, text, value);
    bool marked = text.length > 0 && text.at[text.length - 1] == '%';
    if (!text_int(text_part(text, 0, text.length - marked), &number))
        return SETTING_NO_NUMBER;
    if (number < row->low || number > row->high)
        return SETTING_OUT_OF_RANGE;
    *value = (int)number;
    return SETTING_SOUND;
}

void setting_print(SettingId id, int value, Buffer *out)
{
    if ((int)id >= SETTING_KEYS) {
        key_print((KeyCode)value, out);
        return;
    }
    const SettingRow *row = &setting_rows[id];
    if (row->words)
        buffer_text(out, row->words[value]);
    else
        buffer_print(out, "%d%%", value);
}

void setting_wants(SettingId id, Buffer *out)
{
    if ((int)id >= SETTING_KEYS) {
        buffer_text(out, "a letter, a digit, a sign of a US keyboard or the name of a key, but Esc, Enter, F5, F11 and the arrows");
        return;
    }
    const SettingRow *row = &setting_rows[id];
    for (int value = row->low; row->words && value <= row->high; value++)
        buffer_print(out, "%s%s", value > row->low ? " or " : "", row->words[value]);
    if (!row->words)
        buffer_print(out, "%d%% to %d%%", row->low, row->high);
}
