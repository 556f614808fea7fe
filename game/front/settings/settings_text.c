/* settings_text.c - one reader of lines, by which settings are both parsed and written back into their text. */
#include "front/settings/settings_text.h"

#include <stdio.h>

#include "level/scan.h"

typedef enum LineKind {
    LINE_OTHER,   /* blank, or a comment */
    LINE_SETTING, /* sound */
    LINE_UNKNOWN, /* a key of no setting */
    LINE_WRONG,
} LineKind;

typedef struct Reading {
    Text rest;  /* what is not read yet */
    int number; /* of the present line, from 1 */
    Text whole; /* the present line with its end */
    Text line;  /* the same without, and without a byte order mark */
    Text value; /* behind the = */
    SettingId id;
    int first[SETTING_ALL]; /* the line that a setting has; 0: none yet */
    Position keys[KEYED_COUNT]; /* of what is given to these, */
    bool clashes[KEYED_COUNT];  /* and is another one's already */
    Settings *settings;
    Messages *messages;
} Reading;

static Reading begin(Text text, Settings *settings, Messages *messages)
{
    *settings = settings_default();
    *messages = (Messages){0};
    return (Reading){.rest = text, .settings = settings, .messages = messages};
}

static bool next_line(Reading *reading)
{
    Text rest = reading->rest;
    if (!text_next_line(&reading->rest, &reading->line))
        return false;
    reading->whole = text_part(rest, 0, rest.length - reading->rest.length);
    if (reading->number == 0 && text_starts(reading->line, "\xEF\xBB\xBF"))
        reading->line = text_part(reading->line, 3, reading->line.length);
    reading->number++;
    return true;
}

static Position place_of(const Reading *reading, Text part)
{
    int before = (int)(part.at - reading->line.at);
    return (Position){reading->number, text_columns(text_part(reading->line, 0, before)) + 1,
                      max_int(1, text_columns(part))};
}

/* ---- what can be wrong ---- */

static LineKind no_assignment(const Reading *reading, Text content)
{
    messages_add(reading->messages, TAG_BAD_LINE, place_of(reading, content), "key = value", false,
                 "a line is 'key = value'; found '%s'", reader_quoted(content).text);
    return LINE_WRONG;
}

/* What it may have been meant for, whole; "" nothing. In a hopeless file nobody reads all suggestions. */
static void nearest_setting(const Reading *reading, Text key, char out[SETTING_WORD_MAX])
{
    bool of_key = text_starts(key, "key-");
    Nearest search = nearest(of_key ? text_part(key, 4, key.length) : key);
    for (int id = 0; id < SETTING_COUNT && !of_key && reading->messages->errors < MESSAGES_KEPT; id++)
        nearest_try(&search, setting_rows[id].word);
    for (int keyed = 0; keyed < KEYED_COUNT && of_key && reading->messages->errors < MESSAGES_KEPT; keyed++) {
        if (key_changes(keyed))
            nearest_try(&search, bindings[keyed].word);
    }
    snprintf(out, SETTING_WORD_MAX, "%s%s", search.word && of_key ? "key-" : "", search.word ? search.word : "");
}

static LineKind unknown_key(const Reading *reading, Text key)
{
    char word[SETTING_WORD_MAX];
    nearest_setting(reading, key, word);
    messages_add(reading->messages, TAG_UNKNOWN_KEY, place_of(reading, key), word[0] ? word : NULL, false,
                 "there is no setting '%s' here; the line is left as it is%s%s%s", reader_quoted(key).text,
                 word[0] ? "; did you mean '" : "", word, word[0] ? "'?" : "");
    return LINE_UNKNOWN;
}

static LineKind set_twice(const Reading *reading, Text key)
{
    char word[SETTING_WORD_MAX];
    setting_word(reading->id, word);
    messages_add(reading->messages, TAG_DUPLICATE_KEY, place_of(reading, key), NULL, false,
                 "'%s' is set in line %d already, and that holds", word,
                 reading->first[reading->id]);
    return LINE_WRONG;
}

/* What is nearest to a value that is none. */
static void remedy_of(SettingId id, Text value, Buffer *out)
{
    if ((int)id >= SETTING_KEYS) {
        setting_print(id, setting_fallback(id), out);
        return;
    }
    const SettingRow *row = &setting_rows[id];
    const char *meant = setting_meant(id, value);
    Nearest search = nearest(value);
    int64_t number;
    int digits = value.length - (value.length > 0 && value.at[value.length - 1] == '%');
    for (int i = row->low; row->words && i <= row->high; i++)
        nearest_try(&search, row->words[i]);
    if (meant || search.word)
        buffer_text(out, meant ? meant : search.word);
    else if (row->kind == SETTING_SWITCH)
        setting_wants(id, out);
    else if (!row->words && text_int(text_part(value, 0, digits), &number))
        setting_print(id, number < row->low ? row->low : row->high, out);
    else
        setting_print(id, row->fallback, out);
}

static LineKind bad_value(const Reading *reading, SettingFault fault)
{
    static const Tag tags[] = {
        [SETTING_NO_NUMBER] = TAG_BAD_NUMBER,
        [SETTING_OUT_OF_RANGE] = TAG_OUT_OF_RANGE,
        [SETTING_UNKNOWN_WORD] = TAG_UNKNOWN_WORD,
        [SETTING_NO_KEY] = TAG_UNKNOWN_WORD,
    };
    char word[SETTING_WORD_MAX];
    Buffer wants = {0}, remedy = {0};
    setting_word(reading->id, word);
    setting_wants(reading->id, &wants);
    remedy_of(reading->id, reading->value, &remedy);
    messages_add(reading->messages, tags[fault], place_of(reading, reading->value), remedy.data, false,
                 "'%s' wants %s; found '%s'", word, buffer_view(&wants).at,
                 reader_quoted(reading->value).text);
    buffer_free(&wants);
    buffer_free(&remedy);
    return LINE_WRONG;
}

/* ---- reading ---- */

static LineKind take_value(Reading *reading, Text key)
{
    int value = 0;
    SettingFault fault = setting_read(reading->id, reading->value, &value);
    if (fault != SETTING_SOUND)
        return bad_value(reading, fault);
    if (reading->first[reading->id] > 0)
        return set_twice(reading, key);
    reading->first[reading->id] = reading->number;
    setting_set(reading->settings, reading->id, value);
    if ((int)reading->id >= SETTING_KEYS)
        reading->keys[(int)reading->id - SETTING_KEYS] = place_of(reading, reading->value);
    return LINE_SETTING;
}

static LineKind read_line(Reading *reading)
{
    Text content = scan_content(reading->line);
    int equals = text_find(content, '=');
    if (content.length == 0)
        return LINE_OTHER;
    Text key = text_trim(text_part(content, 0, max_int(0, equals)));
    if (key.length == 0 || text_find(key, ' ') >= 0)
        return no_assignment(reading, content);
    int id = setting_of(key);
    if (id < 0)
        return unknown_key(reading, key);
    reading->id = (SettingId)id;
    reading->value = text_trim(text_part(content, equals + 1, content.length));
    return take_value(reading, key);
}

/* ---- keys, once all of them are known ---- */

static int line_of(const Reading *reading, int keyed)
{
    return reading->first[SETTING_KEYS + keyed];
}

/* Of two with one key the one whose line comes later; ACT_NONE: no two have one. */
static int clashing(const Reading *reading, int *other)
{
    const KeysGiven *keys = &reading->settings->keys;
    for (int keyed = ACT_NONE + 1; keyed < KEYED_COUNT; keyed++) {
        *other = key_clash(keys, keyed, keys->of[keyed]);
        if (*other != ACT_NONE && line_of(reading, keyed) > line_of(reading, *other))
            return keyed;
    }
    return ACT_NONE;
}

static void say_clash(const Reading *reading, int keyed, int other)
{
    Buffer key = {0}, remedy = {0};
    key_print(reading->settings->keys.of[keyed], &key);
    key_print(key_first(keyed), &remedy);
    messages_add(reading->messages, TAG_DUPLICATE_KEY, reading->keys[keyed], remedy.data, false,
                 "%s is the key of '%s' already, where 'key-%s' holds too; give that one another key as well",
                 buffer_view(&key).at, bindings[other].word ? bindings[other].word : "pause", bindings[keyed].word);
    buffer_free(&key);
    buffer_free(&remedy);
}

/* As built in no two have one key, so that this ends. */
static void part_keys(Reading *reading)
{
    int other, keyed;
    while ((keyed = clashing(reading, &other)) != ACT_NONE) {
        say_clash(reading, keyed, other);
        reading->clashes[keyed] = true;
        reading->first[SETTING_KEYS + keyed] = 0;
        reading->settings->keys.of[keyed] = key_first(keyed);
    }
}

static Reading read_all(Text text, Settings *settings, Messages *messages)
{
    Reading reading = begin(text, settings, messages);
    while (next_line(&reading))
        read_line(&reading);
    part_keys(&reading);
    return reading;
}

void settings_parse(Text text, Settings *settings, Messages *messages)
{
    read_all(text, settings, messages);
}

/* ---- writing ---- */

static void print_line(SettingId id, const Settings *settings, Buffer *out)
{
    char word[SETTING_WORD_MAX];
    if (!setting_word(id, word))
        return;
    buffer_print(out, "%s = ", word);
    setting_print(id, setting_get(settings, id), out);
    buffer_text(out, "\n");
}

/* Each as it is, so that one sees what there is; those as built in are comments. */
static void print_keys(const Settings *settings, Buffer *out)
{
    buffer_text(out, "\n# Keys. What is a comment is as built in; no two may have one key in one place.\n");
    for (int id = SETTING_KEYS; id < SETTING_ALL; id++) {
        char word[SETTING_WORD_MAX];
        if (setting_word((SettingId)id, word) && setting_get(settings, (SettingId)id) == setting_fallback((SettingId)id))
            buffer_text(out, "# ");
        print_line((SettingId)id, settings, out);
    }
}

static void print_whole(const Settings *settings, Buffer *out)
{
    buffer_text(out, "# Settings of Macrodata Refinement. The settings page writes this file; it may be edited too.\n");
    for (int id = 0; id < SETTING_COUNT; id++) {
        Buffer wants = {0};
        setting_wants((SettingId)id, &wants);
        buffer_print(out, "\n# %s (%s)\n", setting_rows[id].sentence, buffer_view(&wants).at);
        print_line((SettingId)id, settings, out);
        buffer_free(&wants);
    }
    print_keys(settings, out);
}

/* The present line with its value as it is now; one that is the same in other words stays. */
static void print_setting(const Reading *reading, const Settings *settings, Buffer *out)
{
    int now = setting_get(settings, reading->id);
    int before = (int)(reading->value.at - reading->whole.at), behind = before + reading->value.length;
    if (now == setting_get(reading->settings, reading->id)) {
        buffer_add(out, reading->whole);
        return;
    }
    buffer_add(out, text_part(reading->whole, 0, before));
    setting_print(reading->id, now, out);
    buffer_add(out, text_part(reading->whole, behind, reading->whole.length));
}

static void print_present(const Reading *reading, LineKind kind, const Settings *settings, Buffer *out)
{
    switch (kind) {
    case LINE_SETTING: print_setting(reading, settings, out); break;
    case LINE_WRONG:
        buffer_text(out, "# not understood: ");
        buffer_add(out, reading->whole);
        break;
    case LINE_OTHER:
    case LINE_UNKNOWN: buffer_add(out, reading->whole); break;
    }
}

static void print_missing(const Reading *reading, const Settings *settings, Buffer *out)
{
    for (int id = 0; id < SETTING_ALL; id++) {
        if (reading->first[id] == 0 && setting_get(settings, (SettingId)id) != setting_fallback((SettingId)id))
            print_line((SettingId)id, settings, out);
    }
}

/* Lines whose key is another one's are wrong too; that is known only once all are read. */
static LineKind print_kind(Reading *reading, const bool clashes[KEYED_COUNT])
{
    LineKind kind = read_line(reading);
    int keyed = (int)reading->id - SETTING_KEYS;
    if (kind != LINE_SETTING || keyed < 0 || !clashes[keyed])
        return kind;
    reading->first[reading->id] = 0;
    return LINE_WRONG;
}

void settings_print(const Settings *settings, Text before, Buffer *out)
{
    Settings old;
    Messages messages;
    Reading whole = read_all(before, &old, &messages), reading = begin(before, &old, &messages);
    if (before.length == 0) {
        print_whole(settings, out);
        return;
    }
    while (next_line(&reading))
        print_present(&reading, print_kind(&reading, whole.clashes), settings, out);
    if (out->length > 0 && out->data[out->length - 1] != '\n')
        buffer_text(out, "\n");
    print_missing(&reading, settings, out);
}
