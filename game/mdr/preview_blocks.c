/* preview_blocks.c - a function a block; each goes into the column that is shortest so far. */
#include "mdr/preview_blocks.h"

#include <inttypes.h>

#include "level/level_time.h"
#include "level/words.h"

enum { COLUMNS = 3, COLUMN_GAP = 50, BLOCK_GAP = 26 };

/* ---- the head ---- */

static const char *quarters_or_days(const Level *level, int count)
{
    if (level->mode == MODE_CHARTER)
        return count == 1 ? "day a quarter" : "days a quarter";
    return count == 1 ? "day" : "days";
}

static void say_facts(const Preview *preview, Column *column)
{
    const Level *level = preview->level;
    Buffer path = {0}, time = {0};
    level_time_print(level, &time);
    buffer_escaped(&path, text_of(preview->path));
    column_say(column, 0, "%s   mode %s   %d %s   shift %02d:%02d-%02d:%02d   pace %ds/hour   to play %s   judged %s   seed %" PRIu64 "%s%s%s%s   by %s", buffer_view(&path).at,
               mode_words[level->mode], level->days, quarters_or_days(level, level->days), level->shift_start / 60, level->shift_start % 60,
               level->shift_end / 60, level->shift_end % 60, level->pace, buffer_view(&time).at, judged_words[level->judged], preview->seed,
               level->has_seed ? "" : " (the level names none)", level->repeat > 1 ? "   played twice" : "", level->next[0] ? "   next " : "",
               level->next, level->author[0] ? level->author : "nobody named");
    buffer_free(&path);
    buffer_free(&time);
}

int preview_head(Sheet *sheet, const Preview *preview, int y)
{
    const Level *level = preview->level;
    Column column = {sheet, SHEET_MARGIN, y, (SHEET_WIDTH - 2 * SHEET_MARGIN) / sheet_place(TYPE_BODY)};
    column_lines(&column, 0, TYPE_TITLE, true, text_of(level->title));
    column_lines(&column, 0, TYPE_HEAD, false, text_of(level->claim));
    column_lines(&column, 0, TYPE_BODY, false, text_of(level->invitation));
    say_facts(preview, &column);
    column.y += 12;
    sheet_rule(sheet, SHEET_MARGIN, column.y, SHEET_WIDTH - SHEET_MARGIN, column.y, STROKE_LINE);
    return column.y + 20;
}

/* ---- who ---- */

/* How many rows' moments name somebody, over all days. */
typedef struct Heard {
    int messages, needed, meetings;
} Heard;

static Heard heard_of(const Preview *preview, int person)
{
    Heard heard = {0};
    for (int day = 0; day < preview->level->days; day++) {
        const PreviewComing *coming = &preview->coming[day];
        for (int i = 0; i < coming->count; i++) {
            const Entry *entry = &coming->marks[i].entry;
            bool message = entry->kind == ENTRY_PING || entry->kind == ENTRY_EVENING_PING;
            if (entry->person != person)
                continue;
            heard.messages += message;
            heard.needed += message && entry->needs;
            heard.meetings += entry->kind == ENTRY_MEETING;
        }
    }
    return heard;
}

static bool talks(const Level *level, int person)
{
    for (int i = 0; i < level->talk_count; i++) {
        if (level->talks[i].person == person)
            return true;
    }
    return false;
}

static void say_role(Column *column, const char *role)
{
    if (role[0])
        column_say(column, 2, "%s", role);
}

static void cast(Column *column, const Preview *preview)
{
    const Level *level = preview->level;
    for (int i = 0; i < level->person_count; i++) {
        Heard heard = heard_of(preview, i);
        column_say(column, 0, "%s (%s)", level->people[i].name, level->people[i].id);
        say_role(column, level->people[i].role);
        column_say(column, 2, "messages %d, needed %d; meetings %d%s", heard.messages, heard.needed, heard.meetings,
                   talks(level, i) ? "; can be talked to" : "");
    }
    for (int i = 0; level->mode == MODE_RATE && i < level->desk_count; i++) {
        column_say(column, 0, "%s (desk %s)", level->desks[i].name, level->desks[i].id);
        say_role(column, level->desks[i].role);
        column_say(column, 2, "works as %s", bot_words[level->desks[i].plays]);
    }
    for (int i = 0; i < level->colleague_count; i++) {
        column_say(column, 0, "%s (on the floor)", level->colleagues[i].name);
        say_role(column, level->colleagues[i].role);
        column_say(column, 2, "works as %s", bot_words[level->colleagues[i].plays]);
    }
}

/* ---- what for ---- */

static void say_waits(Column *column, const Level *level, const NumberFile *file)
{
    if (file->wait_count == 0)
        return;
    column_say(column, 2, "%d %s wait", file->wait_count, file->waits);
    for (int i = 0; i < file->payee_count; i++)
        column_say(column, 4, "%s", level->payees[file->first_payee + i].name);
}

static void say_tempers(Column *column, const NumberFile *file)
{
    column_say(column, 2, "%s %d, %s %d, %s %d, %s %d", temper_words[TEMPER_WOE], file->tempers[TEMPER_WOE], temper_words[TEMPER_FROLIC],
               file->tempers[TEMPER_FROLIC], temper_words[TEMPER_DREAD], file->tempers[TEMPER_DREAD], temper_words[TEMPER_MALICE],
               file->tempers[TEMPER_MALICE]);
}

static void files(Column *column, const Preview *preview)
{
    const Level *level = preview->level;
    for (int i = 0; i < level->file_count; i++) {
        const NumberFile *file = &level->files[i];
        column_say(column, 0, "%s (%s)", file->name, file->id);
        column_say(column, 2, "%s%s", file->serves[0] ? "serves " : "serves nobody", file->serves);
        column_say(column, 2, "%dx%d numbers, %d clusters a day, bins of %d, weight %d", file->columns, file->rows, file->clusters,
                   file->bin_numbers, file->weight);
        say_tempers(column, file);
        if (file->due >= 0)
            column_say(column, 2, "due %02d:%02d", file->due / 60, file->due % 60);
        say_waits(column, level, file);
    }
}

/* ---- what may be changed ---- */

static void rules(Column *column, const Preview *preview)
{
    const Level *level = preview->level;
    for (int i = 0; i < level->rule_count; i++) {
        const Rule *rule = &level->rules[i];
        column_say(column, 0, "%s (%s)", rule->name, rule->id);
        column_say(column, 2, "%s; costs %d of standing", rule_words[rule->kind], rule->cost);
        if (rule->takes[0])
            column_say(column, 2, "takes %s", rule->takes);
    }
}

static void charters(Column *column, const Preview *preview)
{
    const Level *level = preview->level;
    if (level->mode == MODE_CHARTER)
        column_say(column, 0, "%d rules in a charter, amended %d times", level->slots, level->amend);
    for (int i = 0; i < level->charter_count; i++) {
        column_say(column, 0, "%s", level->charters[i].id);
        for (int j = 0; j < level->rule_count; j++) {
            if (level->charters[i].rules >> j & 1u)
                column_say(column, 2, "%s", level->rules[j].name);
        }
    }
}

static void tools(Column *column, const Preview *preview)
{
    for (int i = 0; i < preview->level->tool_count; i++) {
        const Tool *tool = &preview->level->tools[i];
        column_say(column, 0, "%s (%s)", tool->name, tool->id);
        column_say(column, 2, "its panel says %+d %%", tool->claims);
        column_say(column, 2, "layered %+d %%, a report of %d min; in its place %+d %% after %d min", tool->layered, tool->layered_report,
                   tool->replace, tool->replace_setup);
        if (tool->ends[0])
            column_say(column, 2, "ends %s", tool->ends);
    }
}

static void constants(Column *column, const Preview *preview)
{
    for (int i = 0; i < CONSTANT_COUNT; i++) {
        const ConstantRow *row = &constant_rows[i];
        if (preview->level->constant_set[i])
            column_say(column, 0, "%s = %d %s (usually %d)", row->name, preview->level->constants[i], row->unit, row->value);
    }
}

/* ---- what is asked and claimed ---- */

static void bet(Column *column, const Preview *preview)
{
    const Bet *bet = &preview->level->bet;
    if (!bet->question[0])
        return;
    column_say(column, 0, "%s", bet->question);
    for (int i = 0; i < bet->choice_count; i++) {
        const BetChoice *choice = &bet->choices[i];
        if (choice->label)
            column_say(column, 2, "%s (%s): %s", choice->label, choice->word, choice->right_when.text);
        else
            column_say(column, 2, "%s: %s", choice->word, choice->right_when.text);
    }
}

static void debrief(Column *column, const Preview *preview)
{
    for (int i = 0; i < preview->level->question_count; i++)
        column_say(column, 0, "%s", preview->level->questions[i]);
}

static void expectations(Column *column, const Preview *preview)
{
    for (int i = 0; i < preview->level->expect_count; i++)
        column_say(column, 0, "%s", preview->level->expects[i].text);
}

static void messages(Column *column, const Preview *preview)
{
    const Messages *all = preview->messages;
    Buffer sentence = {0};
    for (int i = 0; i < all->count; i++) {
        const Message *message = &all->list[i];
        buffer_escaped(&sentence, text_of(message->sentence));
        column_say(column, 0, "line %d, %s: %s", message->line, message->strength == STRENGTH_NOTE ? "note" : "warning",
                   buffer_view(&sentence).at);
        buffer_free(&sentence);
    }
    int more = all->warnings + all->notes - all->count;
    if (more > 0)
        column_say(column, 0, "and %d more", more);
}

/* ---- blocks into columns ---- */

typedef void DrawBlock(Column *column, const Preview *preview);

static const struct {
    const char *heading;
    DrawBlock *draw;
} blocks[] = {
    {"Cast", cast},
    {"Files", files},
    {"Corridor", preview_map},
    {"Rules", rules},
    {"Charters", charters},
    {"Tools", tools},
    {"Changed constants", constants},
    {"Bet", bet},
    {"Debrief", debrief},
    {"What it expects", expectations},
    {"What mdr check says", messages},
};

static Column *shortest(Column columns[COLUMNS])
{
    Column *found = &columns[0];
    for (int i = 1; i < COLUMNS; i++) {
        if (columns[i].y < found->y)
            found = &columns[i];
    }
    return found;
}

/* One that says nothing has no heading either. */
static void draw_block(Column *column, int index, const Preview *preview)
{
    Column inner = *column;
    inner.y += TYPE_HEAD + 14;
    int start = inner.y;
    blocks[index].draw(&inner, preview);
    if (inner.y == start)
        return;
    sheet_words(column->sheet, column->x, column->y + TYPE_HEAD, TYPE_HEAD, true, text_of(blocks[index].heading));
    column->y = inner.y + BLOCK_GAP;
}

int preview_blocks(Sheet *sheet, const Preview *preview, int y)
{
    Column columns[COLUMNS];
    int width = (SHEET_WIDTH - 2 * SHEET_MARGIN - (COLUMNS - 1) * COLUMN_GAP) / COLUMNS, end = y;
    for (int i = 0; i < COLUMNS; i++)
        columns[i] = (Column){sheet, SHEET_MARGIN + i * (width + COLUMN_GAP), y, width / sheet_place(TYPE_BODY)};
    for (int i = 0; i < COUNT_OF(blocks); i++)
        draw_block(shortest(columns), i, preview);
    for (int i = 0; i < COLUMNS; i++)
        end = max_int(end, columns[i].y);
    return end;
}
