/* read.c - the walk over a level's lines: sections, which form of line stands where, and the whole put together. */
#include "level/read.h"

#include "level/check.h"
#include "level/dress.h"
#include "level/heading.h"
#include "level/line.h"
#include "level/lists.h"
#include "level/read_bet.h"
#include "level/read_expect.h"
#include "level/read_key.h"
#include "level/read_map.h"
#include "level/read_row.h"
#include "level/read_talk.h"
#include "level/read_variant.h"
#include "level/reader.h"
#include "level/row_other.h"
#include "level/scan.h"
#include "level/slots.h"
#include "level/version.h"
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
    reader->dues[reader->index] = file_key(reader, offsetof(NumberFile, due));
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

/* A row of the schedule in another section. What stands on a map may look like anything. */
static bool is_stray_row(const Reader *reader)
{
    SectionKind kind = section_kind(reader->section);
    return kind != SECTION_SCHEDULE && kind != SECTION_MAP && row_begins(reader->content);
}

static void read_stray_row(Reader *reader)
{
    reader->broken[SECTION_SCHEDULE] = reader->broken[SECTION_SCHEDULE] || (!reader->quiet && reader->hushed == 0);
    reader_fail(reader, TAG_BAD_LINE, reader->content, NULL, "this is a row of [schedule], and stands in [%s]: put it there", reader->section->name);
}

static void read_content(Reader *reader)
{
    const Section *section = reader->section;
    if (!section)
        read_stray(reader);
    else if (is_stray_row(reader))
        read_stray_row(reader);
    else if (!reader->quiet || section == &sections[SECTION_DAY])
        line_readers[section_kind(section)](reader, reader->content);
}

/* Whether the present line is right as it stands; if so it has been read. */
static bool reads_well(Reader *reader)
{
    int complaints = reader->complaints;
    if (!reader->section || reader->skipping)
        return false;
    reader->hushed++;
    read_content(reader);
    reader->hushed--;
    return reader->complaints == complaints;
}

/* Begins the section that a line in another dress stands for. */
static void begin_dressed(Reader *reader, const Plain *heading, Position place)
{
    Text content = reader->content;
    finish_section(reader);
    reader->content = plain_view(heading);
    reader->hushed++;
    heading_read(reader);
    reader->hushed--;
    reader->content = content;
    reader->heading = place;
}

/* What may stand in it may look like anything. */
static bool is_free(const Section *section)
{
    SectionKind kind = section_kind(section);
    return kind == SECTION_MAP || kind == SECTION_LINES || kind == SECTION_TALK || kind == SECTION_BET || kind == SECTION_DEBRIEF;
}

/* The first walk, which reads no section but [day], takes such a comment for a section only where the line is one of its keys, and can be
 * none of the section that it stands in: what is entered then is begun in the second walk, too. */
static bool begins_quietly(const Reader *reader, SectionKind kind)
{
    const Section *passed = reader->passed;
    Text line = reader->content, key = text_trim(text_part(line, 0, max_int(0, text_find(line, '='))));
    if (reader->section || !passed)
        return !reader->section && !reader->skipping;
    return !is_free(passed) && slots_find(sections[kind].slots, key) && !slots_find(passed->slots, key);
}

/* A comment that is a section's name and nothing more, and lines that are right in no other: it was meant as the section. */
static bool was_heading(Reader *reader)
{
    Pending *pending = &reader->pending;
    if (pending->place.line == 0 || reader->content.length == 0)
        return false;
    Plain heading = pending->heading;
    Position place = pending->place;
    pending->place.line = 0;
    if (reader->quiet ? !begins_quietly(reader, pending->kind) : reads_well(reader))
        return !reader->quiet;
    begin_dressed(reader, &heading, place);
    if (!reader->quiet)
        messages_add_fix(reader->messages, TAG_BAD_SECTION, place, &(Fix){place, heading.text, true}, "this is a comment; a section is %s",
                         heading.text);
    return false;
}

static void note_comment(Reader *reader, Text line)
{
    Pending *pending = &reader->pending;
    if (!text_starts(line, "#") || reader->section == &sections[SECTION_MAP])
        return;
    SectionKind kind = dress_heading(line, &pending->heading);
    if (kind == SECTION_COUNT)
        return;
    pending->kind = kind;
    pending->place = reader_position(reader, line);
}

/* A section or a comment in another dress; true when that is what the line was. */
static bool read_dressed(Reader *reader)
{
    Plain heading;
    Remark remark;
    Text line = reader->content;
    bool is_heading = dress_heading(line, &heading) != SECTION_COUNT;
    if (text_starts(line, "#") || (!is_heading && !dress_comment(line, &remark)))
        return false;
    if (!reader->quiet && reads_well(reader))
        return true;
    if (!is_heading)
        return !reader_fail(reader, TAG_BAD_LINE, remark.marked, remark.words, "a comment begins with #");
    if (reader->quiet && reader->section && sections[SECTION_DAY].slots != reader->section->slots && text_find(line, ':') < 0)
        return false;
    begin_dressed(reader, &heading, reader_position(reader, line));
    return !reader_fail(reader, TAG_BAD_SECTION, line, heading.text, "a section stands in square brackets: %s", heading.text);
}

/* Cuts off what other formats take for a comment behind something. */
static Text without_comment(Reader *reader, Text content)
{
    const char *words;
    int bytes, at = dress_comment_behind(content, &words, &bytes);
    if (at < 0)
        return content;
    reader_fail(reader, TAG_AFTER_VALUE, text_part(content, at, bytes), words, "a comment begins with # and a blank before it");
    return text_trim(text_part(content, 0, at));
}

static void read_in_section(Reader *reader, Text line)
{
    bool comments = scan_has_comments(reader->section);
    reader->content = comments ? scan_content(line) : line;
    bool only_comment = text_starts(line, "#") && reader->section != &sections[SECTION_MAP];
    note_comment(reader, line);
    heading_note_name(reader, reader->content);
    if (only_comment || reader->content.length == 0)
        return;
    if (was_heading(reader))
        return;
    if (!read_dressed(reader) && !reader->skipping) {
        reader->content = comments ? without_comment(reader, reader->content) : reader->content;
        read_content(reader);
    }
}

static void read_line(Reader *reader)
{
    Text line = text_trim(reader->line);
    if (!text_starts(line, "[")) {
        read_in_section(reader, line);
        return;
    }
    reader->content = without_comment(reader, scan_content(line));
    reader->pending.place.line = 0;
    finish_section(reader);
    heading_read(reader);
}

/* What was wrong with the characters of a line was said; what is left of it is taken in without a word more. */
static void read_unsound(Reader *reader)
{
    if (reader->section)
        reader->broken[section_kind(reader->section)] = true;
    reader->hushed++;
    read_line(reader);
    reader->hushed--;
}

static void walk(Reader *reader, bool quiet)
{
    Text line;
    reader->rest = reader->source;
    reader->quiet = quiet;
    reader->section = NULL;
    reader->skipping = false;
    reader->pending.place.line = 0;
    text_next_line(&reader->rest, &line);
    for (reader->number = 2; text_next_line(&reader->rest, &line); reader->number++) {
        reader->line = reader->written = line;
        reader->content = line;
        if (line_sound(reader, line))
            read_line(reader);
        else
            read_unsound(reader);
    }
    finish_section(reader);
}

/* What no level can do without. */
static void need_sections(Reader *reader)
{
    bool day = reader->first[SECTION_DAY].line > 0, file = reader->first[SECTION_FILE].line > 0;
    Position start = {1, 1, max_int(1, text_columns(text_trim(reader->line)))};
    if (reader->lines_lost)
        return;
    if (!day && !file)
        reader_fail_at(reader, TAG_MISSING_SECTION, start, "the level has no [day], which wants a title, and no [file] to refine");
    else if (!day)
        reader_fail_at(reader, TAG_MISSING_SECTION, start, "the level has no [day]: it wants one with a title");
    else if (!file)
        reader_fail_at(reader, TAG_MISSING_SECTION, start, "the level has no [file]: there is nothing to refine");
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
    if (!version_read(reader))
        return;
    walk(reader, true);
    memset(reader->first, 0, sizeof reader->first);
    walk(reader, false);
    Text rest = reader->source;
    text_next_line(&rest, &reader->line);
    need_sections(reader);
    if (reader_day_key(reader, offsetof(Level, starts)).line != reader->first[SECTION_DAY].line)
        reader->level->weekdays_named = true;
    read_finish_rows(reader);
    read_finish_variants(reader);
    check_sense(reader);
    reader_finish_lost(reader);
}

/* A byte order mark, as some editors leave one. */
static Text without_mark(Text source)
{
    static const char mark[] = "\xEF\xBB\xBF";
    return text_starts(source, mark) ? text_part(source, 3, source.length) : source;
}

static bool start(Reader *reader, Level *level)
{
    /* A string lies in the text once; ids, names and [day] are kept by both walks, what was meant beside what was written, a line that is
     * read to see whether it is sound once more, and each needs a byte to end it. */
    reader->pool_size = (size_t)reader->source.length * 6 + 1024;
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
    else if (whole_is_text(reader.source, messages) && start(&reader, &built))
        read_whole(&reader);
    else
        reader.no_memory = messages->errors == 0;
    if (reader.no_memory)
        messages_add(messages, TAG_TOO_MANY, top, NULL, false, "there is not enough memory to read this level");
    free(reader.row_positions);
    free(reader.row_ends);
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
