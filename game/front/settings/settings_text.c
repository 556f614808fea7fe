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
    int first[SETTING_COUNT]; /* the line that a setting has; 0: none yet */
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

/* In a hopeless file nobody reads all suggestions. */
static LineKind unknown_key(const Reading *reading, Text key)
{
    Nearest search = nearest(key);
    for (int id = 0; id < SETTING_COUNT && reading->messages->errors < MESSAGES_KEPT; id++)
        nearest_try(&search, setting_rows[id].word);
    messages_add(reading->messages, TAG_UNKNOWN_KEY, place_of(reading, key), search.word, false,
                 "there is no setting '%s' here; the line is left as it is%s%s%s", reader_quoted(key).text,
                 search.word ? "; did you mean '" : "", search.word ? search.word : "", search.word ? "'?" : "");
    return LINE_UNKNOWN;
}

static LineKind set_twice(const Reading *reading, Text key)
{
    messages_add(reading->messages, TAG_DUPLICATE_KEY, place_of(reading, key), NULL, false,
                 "'%s' is set in line %d already, and that holds", setting_rows[reading->id].word,
                 reading->first[reading->id]);
    return LINE_WRONG;
}

/* What is nearest to a value that is none. */
static void remedy_of(SettingId id, Text value, Buffer *out)
{
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
    };
    Buffer wants = {0}, remedy = {0};
    setting_wants(reading->id, &wants);
    remedy_of(reading->id, reading->value, &remedy);
    messages_add(reading->messages, tags[fault], place_of(reading, reading->value), remedy.data, false,
                 "'%s' wants %s; found '%s'", setting_rows[reading->id].word, buffer_view(&wants).at,
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

void settings_parse(Text text, Settings *settings, Messages *messages)
{
    Reading reading = begin(text, settings, messages);
    while (next_line(&reading))
        read_line(&reading);
}

/* ---- writing ---- */

static void print_line(SettingId id, const Settings *settings, Buffer *out)
{
    buffer_print(out, "%s = ", setting_rows[id].word);
    setting_print(id, setting_get(settings, id), out);
    buffer_text(out, "\n");
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
    for (int id = 0; id < SETTING_COUNT; id++) {
        if (reading->first[id] == 0 && setting_get(settings, (SettingId)id) != setting_rows[id].fallback)
            print_line((SettingId)id, settings, out);
    }
}

void settings_print(const Settings *settings, Text before, Buffer *out)
{
    Settings old;
    Messages messages;
    Reading reading = begin(before, &old, &messages);
    if (before.length == 0) {
        print_whole(settings, out);
        return;
    }
    while (next_line(&reading))
        print_present(&reading, read_line(&reading), settings, out);
    if (out->length > 0 && out->data[out->length - 1] != '\n')
        buffer_text(out, "\n");
    print_missing(&reading, settings, out);
}
