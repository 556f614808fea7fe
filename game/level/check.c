/* check.c - warnings on a level that is sound as text; the schedule is in check_rows.c, the map in check_map.c. Each function asks one question
 * an author would want asked. */
#include "level/check.h"

#include "level/check_charter.h"
#include "level/check_map.h"
#include "level/check_rows.h"
#include "level/check_week.h"
#include "level/language.h"
#include "level/words.h"

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

static void check_people(Reader *reader)
{
    const Level *level = reader->level;
    for (int i = 0; i < level->person_count; i++)
        if (!heard_of(level, i))
            reader_fail_at(reader, TAG_UNHEARD_PERSON, reader->named[SECTION_PERSON][i], "nobody hears of '%s'",
                           level->people[i].id);
}

static void check_tools(Reader *reader)
{
    const Level *level = reader->level;
    for (int i = 0; i < level->tool_count; i++) {
        bool offered = false;
        for (int k = 0; k < level->row_count; k++)
            offered = offered || (level->rows[k].verb == VERB_TOOL && level->rows[k].tool == i);
        if (!offered)
            reader_fail_at(reader, TAG_UNUSED_TOOL, reader->named[SECTION_TOOL][i], "no row offers the tool '%s'",
                           level->tools[i].id);
    }
}

static void check_files(Reader *reader)
{
    enum { CLUSTER_NUMBERS = 14 }; /* the largest cluster */
    const Level *level = reader->level;
    for (int i = 0; i < level->file_count; i++) {
        const NumberFile *file = &level->files[i];
        Position position = reader->named[SECTION_FILE][i], idle = reader->idle_weights[i];
        if (idle.line > 0)
            reader_fail_at(reader, TAG_IDLE_WEIGHT, idle, "'%s' serves nobody, so that its weight is 0", file->id);
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

/* Where two desks are watched, and where none is. */
static void check_desks(Reader *reader)
{
    const Level *level = reader->level;
    bool rate = level->mode == MODE_RATE;
    Position mode = reader_day_key(reader, offsetof(Level, mode));
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
    if (level->claim[0] && level->expect_count == 0)
        reader_fail_at(reader, TAG_NO_EXPECT, reader_day_key(reader, offsetof(Level, claim)),
                       "the claim is not put to the test; write an [expect]");
    if (level->question_count == 0)
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
    check_tools(reader);
    check_charter(reader);
    check_map(reader);
    check_rows(reader);
    check_week(reader);
}
