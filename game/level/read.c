/* read.c - the walk over a level's lines: sections, which form of line stands where, and the whole put together. */
#include "level/read.h"

#include "level/check.h"
#include "level/heading.h"
#include "level/lists.h"
#include "level/read_bet.h"
#include "level/read_expect.h"
#include "level/read_key.h"
#include "level/read_map.h"
#include "level/read_row.h"
#include "level/read_talk.h"
#include "level/read_variant.h"
#include "level/reader.h"
#include "level/scan.h"
#include "level/slots.h"
#include "level/words.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef void ReadLine(Reader *reader, Text content);
typedef void Finish(Reader *reader);

static ReadLine *const line_readers[SECTION_COUNT] = {
    [SECTION_DAY] = read_key,
    [SECTION_PERSON] = read_key,
    [SECTION_DESK] = read_key,
    [SECTION_FILE] = read_key,
    [SECTION_SCHEDULE] = read_row,
    [SECTION_LINES] = read_text_line,
    [SECTION_TOOL] = read_key,
    [SECTION_RULE] = read_key,
    [SECTION_COLLEAGUE] = read_key,
    [SECTION_CHARTER] = read_key,
    [SECTION_CONSTANTS] = read_constant,
    [SECTION_MAP] = read_map_line,
    [SECTION_TALK] = read_speech,
    [SECTION_BET] = read_bet_line,
    [SECTION_DEBRIEF] = read_question,
    [SECTION_EXPECT] = read_expect_line,
};

/* --- the line as such --- */

/* Complains about the first character that no level may hold. */
static bool characters_sound(Reader *reader, Text line)
{
    for (int i = 0; i < line.length;) {
        uint32_t code;
        int bytes = text_character(line, i, &code);
        Text found = text_part(line, i, max_int(1, bytes));
        if (bytes == 0)
            return reader_fail(reader, TAG_BAD_UTF8, found, NULL, "'%s' is not UTF-8 text", reader_quoted(found).text);
        if (code != '\t' && text_forbidden(code))
            return reader_fail(reader, TAG_BAD_CHARACTER, found, NULL, "the character %s may not stand in a level; take it out",
                               reader_quoted(found).text);
        i += bytes;
    }
    return true;
}

static bool line_sound(Reader *reader, Text line)
{
    if (line.length <= LEVEL_LINE_MAX)
        return characters_sound(reader, line);
    Text beyond = text_part(line, LEVEL_LINE_MAX, line.length);
    while (beyond.length > 0 && (beyond.at[0] & 0xC0) == 0x80)
        beyond = text_part(beyond, 1, beyond.length);
    return reader_fail(reader, TAG_LONG_LINE, text_part(beyond, 0, 1), NULL, "a line has at most %d bytes; this has %d",
                       LEVEL_LINE_MAX, line.length);
}

/* --- the ends of sections --- */

/* Keys that belong to levels of another mode. */
static void finish_modes(Reader *reader)
{
    Mode mode = reader->level->mode;
    const Slot *slots = reader->section->slots;
    for (int i = 0; slots[i].name; i++)
        if (slots[i].only != MODE_PLAY && slots[i].only != mode && reader->seen[i].line > 0)
            reader_fail_at(reader, TAG_OTHER_MODE, reader->seen[i], "'%s' wants 'mode = %s' in [day]; this level has 'mode = %s'", slots[i].name,
                           mode_words[slots[i].only], mode_words[mode]);
}

static void finish_keys(Reader *reader)
{
    char owner[80];
    SectionKind kind = section_kind(reader->section);
    const char *id = "";
    if (reader->section->heading == HEADING_NEW_ID)
        memcpy(&id, reader->object, sizeof id); /* ids lie at the start */
    snprintf(owner, sizeof owner, "[%s%s%s]", reader->section->name, *id ? " " : "", id);
    slots_finish(reader, reader->section->slots, reader->seen, owner, reader->heading);
    finish_modes(reader);
    if (kind == SECTION_DAY)
        memcpy(reader->day_seen, reader->seen, sizeof reader->day_seen);
}

/* Where the key of [file] that fills this field stands in the present section; line 0: it does not. */
static Position file_key(const Reader *reader, size_t offset)
{
    const Slot *slots = sections[SECTION_FILE].slots;
    int i = 0;
    while (slots[i].name && slots[i].offset != offset)
        i++;
    return reader->seen[i];
}

/* A file that serves nobody has no weight, and nobody waits for it; where one or the other was written all the same is kept for
 * check.c. */
static void finish_idle(Reader *reader, NumberFile *file)
{
    if (file->weight > 0)
        reader->idle_weights[reader->index] = file_key(reader, offsetof(NumberFile, weight));
    if (file->wait_count > 0)
        reader->idle_waits[reader->index] = file_key(reader, offsetof(NumberFile, waits));
    file->weight = 0;
    file->waits = reader->level->pool;
    file->wait_count = 0;
    reader->level->payee_count -= file->payee_count;
    file->payee_count = 0;
}

static void finish_file(Reader *reader)
{
    NumberFile *file = reader->object;
    const Position *names = &reader->payees[file->first_payee];
    bool waits = file_key(reader, offsetof(NumberFile, waits)).line > 0;
    if (file->payee_count > 0 && !waits)
        reader_fail_at(reader, TAG_MISSING_KEY, names[0], "[file %s] names who waits, and wants 'waits', such as waits = %s", file->id,
                       value_forms[VALUE_WAITS].example);
    if (file->wait_count > 0 && file->payee_count > file->wait_count)
        reader_fail_at(reader, TAG_CONFLICT, names[file->wait_count], "'%s' has %d who wait, and names %d", file->id, file->wait_count,
                       file->payee_count);
    if (!file->serves[0])
        finish_idle(reader, file);
}

static void finish_section(Reader *reader)
{
    if (!reader->section)
        return;
    if (reader->section->slots)
        finish_keys(reader);
    switch (section_kind(reader->section)) {
    case SECTION_FILE: finish_file(reader); break;
    case SECTION_MAP: read_finish_map(reader); break;
    case SECTION_TALK: read_finish_talk(reader); break;
    case SECTION_BET: read_finish_bet(reader); break;
    case SECTION_DAY:
    case SECTION_PERSON:
    case SECTION_DESK:
    case SECTION_SCHEDULE:
    case SECTION_LINES:
    case SECTION_TOOL:
    case SECTION_RULE:
    case SECTION_COLLEAGUE:
    case SECTION_CHARTER:
    case SECTION_CONSTANTS:
    case SECTION_DEBRIEF:
    case SECTION_EXPECT:
    case SECTION_COUNT: break;
    }
}

/* --- the walk --- */

/* A line before the first section; a version that comes too late was complained about on the first line. */
static void read_stray(Reader *reader)
{
    if (text_starts(reader->content, "mdr-level"))
        return;
    reader_fail(reader, TAG_NO_SECTION, reader->content, NULL,
                "this line stands before the first section; begin with [day]");
    heading_skip(reader);
}

static void read_in_section(Reader *reader, Text line)
{
    const Section *section = reader->section;
    reader->content = scan_has_comments(section) ? scan_content(line) : line;
    bool only_comment = text_starts(line, "#") && section != &sections[SECTION_MAP];
    if (reader->content.length == 0 || only_comment || reader->skipping)
        return;
    if (!section)
        read_stray(reader);
    else if (!reader->quiet || section == &sections[SECTION_DAY])
        line_readers[section_kind(section)](reader, reader->content);
}

static void read_line(Reader *reader)
{
    Text line = text_trim(reader->line);
    if (!text_starts(line, "[")) {
        read_in_section(reader, line);
        return;
    }
    reader->content = scan_content(line);
    finish_section(reader);
    heading_read(reader);
}

static void walk(Reader *reader, bool quiet)
{
    Text rest = reader->source, line;
    reader->quiet = quiet;
    reader->section = NULL;
    reader->skipping = false;
    text_next_line(&rest, &line);
    for (reader->number = 2; text_next_line(&rest, &line); reader->number++) {
        reader->line = line;
        reader->content = line;
        if (line_sound(reader, line))
            read_line(reader);
        else if (text_starts(text_trim(line), "["))
            heading_skip(reader);
    }
    finish_section(reader);
}

/* The first line; false when the rest cannot be read in this version. */
static bool read_version(Reader *reader)
{
    Text rest = reader->source, line = text_of("");
    text_next_line(&rest, &line);
    reader->line = line;
    reader->number = 1;
    reader->content = text_trim(scan_content(line));
    Text words = reader->content, name = scan_word(&words);
    int64_t version;
    if (!line_sound(reader, line))
        return true;
    if (text_trim(reader->source).length == 0)
        return reader_fail(reader, TAG_NO_VERSION, line, NULL,
                           "there is no text here; the first line of a level is: mdr-level %d", VERSION_OF_FORMAT);
    if (!text_is(name, "mdr-level")) {
        const char *remedy = text_distance(name, text_of("mdr-level"), 3) <= 3 ? "mdr-level 1" : NULL;
        reader_fail(reader, TAG_NO_VERSION, text_trim(line), remedy, "the first line of a level is: mdr-level %d",
                    VERSION_OF_FORMAT);
        return true;
    }
    if (text_int(words, &version) && version == VERSION_OF_FORMAT)
        return true;
    reader_fail(reader, TAG_BAD_VERSION, words, NULL, "this program reads version %d of the format; found '%s'",
                VERSION_OF_FORMAT, reader_quoted(words).text);
    return !text_int(words, &version) || version < 1;
}

static void need_section(Reader *reader, SectionKind kind, const char *why)
{
    Position start = {1, 1, max_int(1, text_columns(text_trim(reader->line)))};
    if (reader->first[kind].line == 0)
        reader_fail_at(reader, TAG_MISSING_SECTION, start, "the level has no [%s]: %s", sections[kind].name, why);
}

static void set_defaults(Reader *reader)
{
    Level *level = reader->level;
    reader->object = level;
    for (const Slot *slot = sections[SECTION_DAY].slots; slot->name; slot++)
        slot_clear(reader, slot, level);
    for (int i = 0; i < CONSTANT_COUNT; i++)
        level->constants[i] = constant_rows[i].value;
    level->bet.question = level->pool;
}

static void read_whole(Reader *reader)
{
    set_defaults(reader);
    if (!read_version(reader))
        return;
    walk(reader, true);
    memset(reader->first, 0, sizeof reader->first);
    walk(reader, false);
    Text rest = reader->source;
    text_next_line(&rest, &reader->line);
    need_section(reader, SECTION_DAY, "it wants one with a title");
    need_section(reader, SECTION_FILE, "there is nothing to refine");
    read_finish_rows(reader);
    read_finish_variants(reader);
    if (reader->messages->errors == 0)
        check_sense(reader);
}

/* A byte order mark, as some editors leave one. */
static Text without_mark(Text source)
{
    static const char mark[] = "\xEF\xBB\xBF";
    return text_starts(source, mark) ? text_part(source, 3, source.length) : source;
}

static bool start(Reader *reader, Level *level)
{
    /* A string lies in the text once; ids and [day] are kept by both walks, and each needs a byte to end it. */
    reader->pool_size = (size_t)reader->source.length * 3 + 64;
    reader->pool_used = 1;
    level->pool = malloc(reader->pool_size);
    if (level->pool)
        level->pool[0] = '\0';
    return level->pool != NULL;
}

bool level_read(Text source, Level *level, Messages *messages)
{
    Level built = {0};
    Reader reader = {.source = without_mark(source), .level = &built, .messages = messages};
    *messages = (Messages){0};
    Position top = {1, 1, 1};
    if (source.length > LEVEL_BYTES_MAX)
        messages_add(messages, TAG_FILE_TOO_BIG, top, NULL, false, "a level has at most %d bytes; this has %d",
                     LEVEL_BYTES_MAX, source.length);
    else if (start(&reader, &built))
        read_whole(&reader);
    else
        reader.no_memory = true;
    if (reader.no_memory)
        messages_add(messages, TAG_TOO_MANY, top, NULL, false, "there is not enough memory to read this level");
    free(reader.row_positions);
    if (messages->errors > 0) {
        level_free(&built);
        return false;
    }
    *level = built;
    return true;
}

void level_free(Level *level)
{
    free(level->pool);
    free(level->rows);
    *level = (Level){0};
}
