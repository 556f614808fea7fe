/* check.c - warnings on a level that is sound as text; the schedule is in check_rows.c, the map in check_map.c. Each function asks one question
 * an author would want asked. */
#include "level/check.h"

#include "level/check_bet.h"
#include "level/check_charter.h"
#include "level/check_map.h"
#include "level/check_rows.h"
#include "level/check_week.h"
#include "level/language.h"
#include "level/language_name.h"
#include "level/left_out.h"
#include "level/words.h"

#include <string.h>

static bool heard_of(const Level *level, int person)
{
    for (int i = 0; i < level->row_count; i++)
        if (level->rows[i].person == person || (level->rows[i].verb == VERB_PINGS && level->rows[i].person < 0))
            return true;
    for (int i = 0; i < level->map.door_count; i++)
        if (level->map.doors[i].kind == DOOR_PERSON && level->map.doors[i].index == person)
            return true;
    for (int i = 0; i < level->speech_count; i++)
        if (level->speeches[i].kind == SPEECH_SAYS && level->speeches[i].person == person)
            return true;
    return false;
}

/* What speaks of people, tools and reports has all been read. */
static bool heard_all(const Reader *reader)
{
    return reader_whole(reader, SECTION_SCHEDULE) && reader_whole(reader, SECTION_MAP) && reader_whole(reader, SECTION_TALK) &&
           reader_whole(reader, SECTION_PERSON);
}

static void check_people(Reader *reader)
{
    const Level *level = reader->level;
    if (!heard_all(reader))
        return;
    for (int i = 0; i < level->person_count; i++)
        if (!heard_of(level, i))
            reader_fail_at(reader, TAG_UNHEARD_PERSON, reader->named[SECTION_PERSON][i], "nobody hears of '%s'",
                           level->people[i].id);
}

/* An expectation plays without it, and says that no row offers it. */
static bool is_missed(const Level *level, int tool)
{
    for (int i = 0; i < level->variant_count; i++)
        if (level->variants[i].tool == tool)
            return true;
    return false;
}

static void check_tools(Reader *reader)
{
    const Level *level = reader->level;
    if (!reader_whole(reader, SECTION_SCHEDULE) || !reader_whole(reader, SECTION_TOOL))
        return;
    for (int i = 0; i < level->tool_count; i++) {
        bool offered = false;
        for (int k = 0; k < level->row_count; k++)
            offered = offered || (level->rows[k].verb == VERB_TOOL && level->rows[k].tool == i);
        if (!offered && !is_missed(level, i))
            reader_fail_at(reader, TAG_UNUSED_TOOL, reader->named[SECTION_TOOL][i], "no row offers the tool '%s'",
                           level->tools[i].id);
    }
}

/* A report that is no part of the old process takes its time whatever is in that one's place: of each tool the first that it names. */
static void check_ends(Reader *reader, int tool)
{
    const Level *level = reader->level;
    const char *named = level->tools[tool].ends;
    int row = 0;
    while (row < level->row_count && (level->rows[row].verb != VERB_REPORT || level->rows[row].legacy || strcmp(level->rows[row].text, named) != 0))
        row++;
    if (reader->ends[tool].line == 0 || !named[0] || row == level->row_count)
        return;
    const Fix fix = {reader->row_ends[row], " legacy", false};
    reader_fail_fix_at(reader, TAG_NOT_LEGACY, reader->ends[tool], &fix,
                       "'%s' ends only what belongs to the old process, and the report on line %d does not say so; write legacy at its end",
                       level->tools[tool].id, level->rows[row].line);
}

static void check_all_ends(Reader *reader)
{
    if (!reader_whole(reader, SECTION_SCHEDULE) || !reader_whole(reader, SECTION_TOOL))
        return;
    for (int i = 0; i < reader->level->tool_count; i++)
        check_ends(reader, i);
}

/* The end of the last shift. */
static int last_end(const Reader *reader)
{
    int end = reader->level->shift_end;
    for (int day = 1; day <= reader->level->days; day++)
        end = max_int(end, reader->shifts[day].end);
    return end;
}

static void check_due(Reader *reader, int index)
{
    const NumberFile *file = &reader->level->files[index];
    int end = last_end(reader);
    if (file->due > end && !reader->shift_unknown && reader->dues[index].line > 0)
        reader_fail_at(reader, TAG_OUTSIDE_SHIFT, reader->dues[index], "'%s' is due at %02d:%02d, when every shift is over by %02d:%02d", file->id,
                       file->due / 60, file->due % 60, end / 60, end % 60);
}

static void fail_nobody(Reader *reader, Position serves)
{
    const Fix fix = {left_out_line(reader, serves.line), "", false};
    reader_fail_fix_at(reader, TAG_SERVES_NOBODY, serves, &fix, "a file serves nobody where 'serves' is left out; this one serves somebody who is called so, and pays");
}

static void check_files(Reader *reader)
{
    enum { CLUSTER_NUMBERS = 14 }; /* the largest cluster */
    const Level *level = reader->level;
    if (!reader_whole(reader, SECTION_FILE) || !reader_whole(reader, SECTION_DAY))
        return;
    for (int i = 0; i < level->file_count; i++) {
        check_due(reader, i);
        const NumberFile *file = &level->files[i];
        Position position = reader->named[SECTION_FILE][i], idle = reader->idle_weights[i];
        if (idle.line > 0)
            reader_fail_at(reader, TAG_IDLE_WEIGHT, idle, "'%s' serves nobody, so that its weight is 0", file->id);
        if (file->serves && left_out_word(text_of(file->serves)))
            fail_nobody(reader, reader->serves[i]);
        if (reader->idle_waits[i].line > 0)
            reader_fail_at(reader, TAG_IDLE_WAITS, reader->idle_waits[i], "'%s' serves nobody, so that nobody waits for it", file->id);
        if (file->first_bin > 0 && (file->first_bin < LEVEL_BIN_LEAST || file->first_bin > file->bin_numbers))
            reader_fail_at(reader, TAG_OUT_OF_RANGE, position,
                           "the first bin of '%s' is 0, or %d to the %d of the others; found '%d'", file->id, LEVEL_BIN_LEAST,
                           file->bin_numbers, file->first_bin);
        if (file->transfer > file->wait_count)
            reader_fail_at(reader, TAG_OUT_OF_RANGE, position, "'%s' offers a post once %d of those who wait are paid, and %d wait", file->id,
                           file->transfer, file->wait_count);
        if (file->clusters * level->days * CLUSTER_NUMBERS < file->bin_numbers)
            reader_fail_at(reader, TAG_UNFINISHABLE, position,
                           "nobody can finish '%s': %d clusters are not enough for one bin", file->id,
                           file->clusters * level->days);
        else if (file->due >= 0 && file->due <= level->shift_start)
            reader_fail_at(reader, TAG_UNFINISHABLE, position,
                           "nobody can finish '%s': it is due at %02d:%02d, when the shift begins at %02d:%02d",
                           file->id, file->due / 60, file->due % 60, level->shift_start / 60, level->shift_start % 60);
    }
}

/* Where no file pays; of one that was told to serve nobody no more is said, nor of one of which nothing was read. */
static void check_serving(Reader *reader)
{
    const Level *level = reader->level;
    bool known = level->file_count > 0 && reader_whole(reader, SECTION_FILE);
    for (int i = 0; i < level->file_count && known; i++)
        known = level->files[i].serves && !level->files[i].serves[0] && reader->idle_weights[i].line == 0 && reader->idle_waits[i].line == 0;
    if (known)
        reader_fail_at(reader, TAG_IDLE_FILES, reader->named[SECTION_FILE][0], "%s, so that no Progress is made; whom a file serves is said in it: serves = \"the payroll of a school\"",
                       level->file_count == 1 ? "the only file serves nobody" : "no file of the level serves anybody");
}

/* Where two desks are watched, and where none is. */
static void check_desks(Reader *reader)
{
    const Level *level = reader->level;
    bool rate = level->mode == MODE_RATE;
    Position mode = reader_day_key(reader, offsetof(Level, mode));
    if (!reader_whole(reader, SECTION_DAY) || !reader_whole(reader, SECTION_DESK))
        return;
    if (rate && level->desk_count != LEVEL_DESKS)
        reader_fail_at(reader, TAG_DESKS, mode, "'rate' wants %d [desk] sections; found %d", LEVEL_DESKS, level->desk_count);
    if (rate && level->days > 1)
        reader_fail_at(reader, TAG_DESKS, reader_day_key(reader, offsetof(Level, days)), "'rate' is of one day; found %d", level->days);
    for (int i = 0; i < level->row_count && !rate; i++) {
        if (level->rows[i].yours)
            reader_fail_at(reader, TAG_OTHER_MODE, reader->row_positions[i], "'yours' wants 'mode = rate' in [day]; this level has 'mode = %s'",
                           mode_words[level->mode]);
    }
}

static void check_argument(Reader *reader)
{
    const Level *level = reader->level;
    if (reader->first[SECTION_DAY].line == 0)
        return;
    if (level->claim[0] && level->expect_count == 0 && reader_whole(reader, SECTION_EXPECT))
        reader_fail_at(reader, TAG_NO_EXPECT, reader_day_key(reader, offsetof(Level, claim)),
                       "the claim is not put to the test; write an [expect]");
    if (level->question_count == 0 && reader_whole(reader, SECTION_DEBRIEF))
        reader_fail_at(reader, TAG_NO_DEBRIEF, reader->first[SECTION_DAY],
                       "there is no [debrief]: the room gets no question");
    if (level->repeat > 1)
        reader_fail_at(reader, TAG_REPEAT_LATER, reader_day_key(reader, offsetof(Level, repeat)),
                       "the days are played once by this version: 'repeat = %d' has no effect yet", level->repeat);
}

/* What would be said in English, and is not said then. */
static void check_language(Reader *reader)
{
    const Level *level = reader->level;
    bool lacks[LINES_COUNT];
    Buffer wanted = {0};
    if (!reader_whole(reader, SECTION_DAY) || !reader_whole(reader, SECTION_LINES))
        return;
    const char *code = language_code(text_of(level->language));
    if (code) {
        const Fix fix = {reader->language, code, true};
        reader_fail_fix_at(reader, TAG_LANGUAGE_NAME, reader->language, &fix, "'%s' is the name of a language; its code is %s", level->language, code);
        return;
    }
    int left = level_is_english(level) ? 0 : level_lacks_lines(level, lacks);
    for (int i = 0; i < LINES_COUNT && left > 0; i++) {
        if (!lacks[i])
            continue;
        buffer_print(&wanted, "%s[lines %s]", wanted.length == 0 ? "" : left == 1 ? " and " : ", ", lines_words[i]);
        left--;
    }
    if (wanted.length > 0)
        reader_fail_at(reader, TAG_OWN_WORDS, reader_day_key(reader, offsetof(Level, language)),
                       "a level in '%s' says nothing of the game's own; it has no %s", level->language, buffer_view(&wanted).at);
    buffer_free(&wanted);
}

void check_sense(Reader *reader)
{
    check_argument(reader);
    check_language(reader);
    check_desks(reader);
    check_people(reader);
    check_files(reader);
    check_serving(reader);
    check_tools(reader);
    check_all_ends(reader);
    check_charter(reader);
    check_bet(reader);
    check_map(reader);
    check_rows(reader);
    check_week(reader);
}
