/* scenery.c - the reader of place.txt: a line a thing, the first word says which. */
#include "front/places/scenery.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "level/words.h"

const char *const mover_words[MOVER_COUNT] = {
    [MOVER_TURN] = "turn", [MOVER_SWAY] = "sway", [MOVER_SLIDE] = "slide", [MOVER_OPEN] = "open",
    [MOVER_BLINK] = "blink", [MOVER_HOUR] = "hour", [MOVER_MINUTE] = "minute"};

const char *const light_words[LIGHT_COUNT] = {
    [LIGHT_DAY] = "day", [LIGHT_EVENING] = "evening", [LIGHT_NIGHT] = "night"};

static const char *const align_words[] = {[ALIGN_LEFT] = "left", [ALIGN_CENTRE] = "centre", [ALIGN_RIGHT] = "right"};

static const float far_most = 4000, seconds_least = 0.2f, seconds_most = 3600, sway_most = 200;

typedef struct Reading {
    Scenery *scenery;
    Messages *messages;
    Text line; /* the present one, whole */
    int number;
    Text rest; /* what of it is not read yet */
} Reading;

/* ---- complaints ---- */

PRINTF_LIKE(4, 5)
static bool fail(Reading *reading, Tag tag, Text part, const char *format, ...)
{
    char sentence[MESSAGE_LENGTH];
    va_list arguments;
    va_start(arguments, format);
    text_vprint(sentence, sizeof sentence, format, arguments);
    va_end(arguments);
    Text before = text_part(reading->line, 0, (int)(part.at - reading->line.at));
    Position place = {reading->number, text_columns(before) + 1, max_int(1, text_columns(part))};
    messages_add(reading->messages, tag, place, NULL, false, "%s", sentence);
    return false;
}

/* ---- words off a line ---- */

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t';
}

/* The next word; empty at the end of the line. */
static Text next_word(Reading *reading)
{
    Text text = text_trim(reading->rest);
    int length = 0;
    while (length < text.length && !is_blank(text.at[length]))
        length++;
    reading->rest = text_trim(text_part(text, length, text.length));
    return text_part(text, 0, length);
}

/* From the first # that begins a word. */
static Text without_comment(Text line)
{
    for (int i = 0; i < line.length; i++) {
        if (line.at[i] == '#' && (i == 0 || is_blank(line.at[i - 1])))
            return text_trim(text_part(line, 0, i));
    }
    return text_trim(line);
}

static int word_index(Text word, const char *const *words, int count)
{
    for (int i = 0; i < count; i++) {
        if (text_is(word, words[i]))
            return i;
    }
    return -1;
}

static bool is_name(Text text)
{
    bool sound = text.length > 0 && text.length <= SCENERY_NAME_MAX;
    for (int i = 0; sound && i < text.length; i++) {
        char byte = text.at[i];
        sound = (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '-';
    }
    return sound;
}

static void keep_name(Text text, SceneryName *name)
{
    memcpy(name->text, text.at, (size_t)text.length);
    name->text[text.length] = '\0';
}

/* A file beside place.txt, NAME.svg; *stem gets the name alone. */
static bool read_file_name(Reading *reading, SceneryName *file, Text *stem)
{
    static const char ending[] = ".svg";
    enum { ENDING = sizeof ending - 1 };
    Text word = next_word(reading);
    *stem = text_part(word, 0, word.length - ENDING);
    bool ends = word.length > ENDING && text_is(text_part(word, word.length - ENDING, ENDING), ending);
    if (!ends || word.length > SCENERY_NAME_MAX || !is_name(*stem))
        return fail(reading, TAG_BAD_LINE, word.length > 0 ? word : reading->line,
                    "here stands a file of this folder, such as table.svg: a-z, 0-9 and -, at most %d characters",
                    SCENERY_NAME_MAX);
    keep_name(word, file);
    return true;
}

/* ---- numbers ---- */

/* Digits behind the point, two at most. */
static bool hundredths(Text text, int64_t *value)
{
    bool sound = text.length >= 1 && text.length <= 2 && text.at[0] >= '0' && text.at[0] <= '9' && text_int(text, value);
    if (sound && text.length == 1)
        *value *= 10;
    return sound;
}

/* A number with up to two decimals, perhaps with a minus. */
static bool number_of(Text text, float *value)
{
    int64_t whole = 0, part = 0;
    bool minus = text_starts(text, "-");
    Text digits = text_part(text, minus, text.length), before = digits;
    int point = text_find(digits, '.');
    if (point >= 0)
        before = text_part(digits, 0, point);
    bool sound = before.length > 0 && before.length <= 6 && before.at[0] >= '0' && before.at[0] <= '9' &&
                 text_int(before, &whole);
    if (!sound || (point >= 0 && !hundredths(text_part(digits, point + 1, digits.length), &part)))
        return false;
    *value = (float)(whole * 100 + part) / 100 * (minus ? -1 : 1);
    return true;
}

/* Two numbers with `between` between them, `X,Y` or `WxH`. */
static bool pair_of(Text text, char between, float *x, float *y)
{
    Text first;
    return text_find(text, between) > 0 && text_split(&text, between, &first) && number_of(first, x) &&
           number_of(text, y);
}

static bool within(float value, float least, float most)
{
    return value >= least && value <= most;
}

static bool read_seconds(Reading *reading, float *seconds)
{
    Text word = next_word(reading);
    if (number_of(word, seconds) && within(*seconds, seconds_least, seconds_most))
        return true;
    return fail(reading, TAG_BAD_NUMBER, word.length > 0 ? word : reading->line,
                "it takes 0.2 to 3600 seconds to come round");
}

static bool read_point(Reading *reading, float *x, float *y)
{
    Text word = next_word(reading);
    if (pair_of(word, ',', x, y) && within(*x, -far_most, far_most) && within(*y, -far_most, far_most))
        return true;
    return fail(reading, TAG_BAD_NUMBER, word.length > 0 ? word : reading->line,
                "a place is X,Y in the drawing's 1600x900, such as 800,212");
}

static bool read_rect(Reading *reading, Rect *at)
{
    if (!read_point(reading, &at->x, &at->y))
        return false;
    Text word = next_word(reading);
    if (pair_of(word, 'x', &at->w, &at->h) && within(at->w, 1, far_most) && within(at->h, 1, far_most))
        return true;
    return fail(reading, TAG_BAD_SIZE, word.length > 0 ? word : reading->line, "a size is WxH, such as 320x44");
}

static bool read_at(Reading *reading)
{
    Text word = next_word(reading);
    return text_is(word, "at") || fail(reading, TAG_MISSING_WORD, word.length > 0 ? word : reading->line,
                                       "before a place there is the word 'at'");
}

/* ---- lines ---- */

static bool full(Reading *reading, int count, int most)
{
    return count == most && !fail(reading, TAG_TOO_MANY, reading->line, "there are at most %d of these", most);
}

static bool read_layer(Reading *reading)
{
    Scenery *scenery = reading->scenery;
    Text stem;
    return !full(reading, scenery->layer_count, SCENERY_LAYERS_MAX) &&
           read_file_name(reading, &scenery->layers[scenery->layer_count++], &stem);
}

static bool read_motion(Reading *reading, Mover *mover)
{
    switch (mover->kind) {
    case MOVER_TURN:
        return read_seconds(reading, &mover->seconds) && read_at(reading) && read_point(reading, &mover->x, &mover->y);
    case MOVER_SWAY: {
        Text word = next_word(reading);
        if (!number_of(word, &mover->x) || !within(mover->x, 0, sway_most))
            return fail(reading, TAG_BAD_NUMBER, word.length > 0 ? word : reading->line,
                        "it sways by 0 to 200 units, then the seconds");
        return read_seconds(reading, &mover->seconds);
    }
    case MOVER_SLIDE:
    case MOVER_OPEN: return read_point(reading, &mover->x, &mover->y) && read_seconds(reading, &mover->seconds);
    case MOVER_BLINK: return read_seconds(reading, &mover->seconds);
    case MOVER_HOUR:
    case MOVER_MINUTE: return read_at(reading) && read_point(reading, &mover->x, &mover->y);
    case MOVER_COUNT: break;
    }
    return false;
}

static bool read_mover(Reading *reading)
{
    Scenery *scenery = reading->scenery;
    Text stem;
    if (full(reading, scenery->mover_count, SCENERY_MOVERS_MAX))
        return false;
    Mover *mover = &scenery->movers[scenery->mover_count++];
    if (!read_file_name(reading, &mover->file, &stem))
        return false;
    Text word = next_word(reading);
    int kind = word_index(word, mover_words, MOVER_COUNT);
    if (kind < 0)
        return fail(reading, TAG_UNKNOWN_WORD, word.length > 0 ? word : reading->line,
                    "what moves does turn, sway, slide, open, blink, hour or minute");
    mover->kind = (MoverKind)kind;
    return read_motion(reading, mover);
}

/* Behind an anchor's box: where in it, and in which ink. Both may be left out. */
static bool read_anchor_look(Reading *reading, Anchor *anchor)
{
    static const char *const ink_words[] = {"dark", "light", "amber"};
    static const Ink inks[] = {INK_BACK, INK_TEXT, INK_BUSY};
    anchor->align = ALIGN_CENTRE;
    anchor->ink = INK_TEXT;
    for (Text word = next_word(reading); word.length > 0; word = next_word(reading)) {
        int align = word_index(word, align_words, COUNT_OF(align_words));
        int ink = word_index(word, ink_words, COUNT_OF(ink_words));
        if (align < 0 && ink < 0)
            return fail(reading, TAG_UNKNOWN_WORD, word,
                        "behind the box there is left, centre or right, and dark, light or amber");
        if (align >= 0)
            anchor->align = (Align)align;
        else
            anchor->ink = inks[ink];
    }
    return true;
}

static bool read_anchor(Reading *reading)
{
    Scenery *scenery = reading->scenery;
    if (full(reading, scenery->anchor_count, SCENERY_ANCHORS_MAX))
        return false;
    Text name = next_word(reading);
    if (!is_name(name))
        return fail(reading, TAG_BAD_ID, name.length > 0 ? name : reading->line,
                    "an anchor is called by a-z, 0-9 and -");
    Anchor *anchor = &scenery->anchors[scenery->anchor_count];
    keep_name(name, &anchor->name);
    if (scenery_anchor(scenery, anchor->name.text))
        return fail(reading, TAG_DUPLICATE_ID, name, "there is an anchor of this name already");
    scenery->anchor_count++;
    return read_rect(reading, &anchor->at) && read_anchor_look(reading, anchor);
}

static bool read_person(Reading *reading)
{
    Scenery *scenery = reading->scenery;
    Text stem;
    if (full(reading, scenery->sitter_count, SCENERY_PEOPLE_MAX))
        return false;
    Sitter *sitter = &scenery->sitters[scenery->sitter_count++];
    if (!read_file_name(reading, &sitter->file, &stem))
        return false;
    keep_name(stem, &sitter->who);
    return read_at(reading) && read_rect(reading, &sitter->at);
}

static bool read_light(Reading *reading)
{
    Text word = next_word(reading);
    int light = word_index(word, light_words, LIGHT_COUNT);
    if (light < 0)
        return fail(reading, TAG_UNKNOWN_WORD, word.length > 0 ? word : reading->line,
                    "a place is drawn by light day, evening or night");
    reading->scenery->light = (Light)light;
    return true;
}

typedef struct LineRow {
    const char *word;
    bool (*read)(Reading *reading);
} LineRow;

static const LineRow line_rows[] = {{"layer", read_layer},
                                    {"mover", read_mover},
                                    {"anchor", read_anchor},
                                    {"person", read_person},
                                    {"light", read_light}};

static void read_line(Reading *reading)
{
    reading->rest = without_comment(reading->line);
    if (reading->rest.length == 0)
        return;
    Text word = next_word(reading);
    int row = 0;
    while (row < COUNT_OF(line_rows) && !text_is(word, line_rows[row].word))
        row++;
    if (row == COUNT_OF(line_rows)) {
        fail(reading, TAG_BAD_LINE, word, "a line begins with layer, mover, anchor, person or light");
        return;
    }
    if (line_rows[row].read(reading) && reading->rest.length > 0)
        fail(reading, TAG_AFTER_VALUE, reading->rest, "nothing more is known about this line");
}

bool scenery_read(Text source, Scenery *scenery, Messages *messages)
{
    Reading reading = {.scenery = scenery, .messages = messages};
    Text rest = source;
    Position top = {1, 1, 1};
    *scenery = (Scenery){0};
    *messages = (Messages){0};
    if (source.length > SCENERY_BYTES_MAX)
        messages_add(messages, TAG_FILE_TOO_BIG, top, NULL, false, "such a text has at most %d bytes", SCENERY_BYTES_MAX);
    else
        for (reading.number = 1; text_next_line(&rest, &reading.line); reading.number++)
            read_line(&reading);
    if (messages->errors == 0 && scenery->layer_count == 0)
        messages_add(messages, TAG_BAD_LINE, top, NULL, false, "a place has at least one layer: layer NAME.svg");
    return messages->errors == 0;
}

const Anchor *scenery_anchor(const Scenery *scenery, const char *name)
{
    for (int i = 0; i < scenery->anchor_count; i++) {
        if (strcmp(scenery->anchors[i].name.text, name) == 0)
            return &scenery->anchors[i];
    }
    return NULL;
}

static int sitter_called(const Scenery *scenery, const char *name)
{
    for (int i = 0; i < scenery->sitter_count; i++) {
        if (strcmp(scenery->sitters[i].who.text, name) == 0)
            return i;
    }
    return -1;
}

int scenery_sitter(const Scenery *scenery, const Person *person)
{
    if (!person)
        return -1;
    int own = sitter_called(scenery, person->id);
    return own >= 0 ? own : sitter_called(scenery, looks_words[person->looks]);
}
