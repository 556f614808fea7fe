/* print.c - a whole level as canonical text. Comments and x- keys are not in a Level, so they are not here either. */
#include "level/print.h"

#include "level/read_days.h"
#include "level/words.h"
#include "level/write.h"

#include <string.h>

static void print_options(const Level *level, const Slot *slots, const void *object, Buffer *out)
{
    for (const Slot *slot = slots; slot && slot->name; slot++) {
        Buffer value = {0};
        bool flag = false;
        if (slot->kind == VALUE_FLAG)
            memcpy(&flag, (const char *)object + slot->offset, sizeof flag);
        if (flag)
            buffer_print(out, " %s", slot->name);
        else if (slot_write(level, slot, object, &value))
            buffer_print(out, " %s=%s", slot->name, buffer_view(&value).at);
        buffer_free(&value);
    }
}

static void print_keys(const Level *level, const Slot *slots, const void *object, Buffer *out)
{
    for (const Slot *slot = slots; slot->name; slot++) {
        Buffer value = {0};
        bool belongs = slot->only == MODE_PLAY || slot->only == level->mode;
        if (belongs && slot_write(level, slot, object, &value)) {
            buffer_print(out, "%s = %s", slot->name, buffer_view(&value).at);
            print_options(level, slot->options, object, out);
            buffer_text(out, "\n");
        }
        buffer_free(&value);
    }
}

static void print_section(const Level *level, SectionKind kind, const void *object, Buffer *out)
{
    const char *id = NULL;
    bool named = sections[kind].heading == HEADING_NEW_ID;
    if (named)
        memcpy(&id, object, sizeof id); /* ids lie at the start */
    buffer_print(out, "\n[%s%s%s]\n", sections[kind].name, named ? " " : "", named ? id : "");
    print_keys(level, sections[kind].slots, object, out);
}

static void print_file(const Level *level, const NumberFile *file, Buffer *out)
{
    print_section(level, SECTION_FILE, file, out);
    for (int i = 0; i < file->payee_count; i++) {
        buffer_text(out, "- ");
        write_quoted(level->payees[file->first_payee + i].name, out);
        buffer_text(out, "\n");
    }
}

static void print_when(const Row *row, Buffer *out)
{
    if (row->days != 0) {
        buffer_text(out, "day ");
        write_days(row->days, out);
        buffer_text(out, " ");
    }
    if (!verb_comes(row->verb))
        return;
    buffer_print(out, "%02d:%02d", row->start / 60, row->start % 60);
    if (row->end >= 0)
        buffer_print(out, "-%02d:%02d", row->end / 60, row->end % 60);
    if (row->spread > 0)
        buffer_print(out, "~%dm", row->spread);
    buffer_text(out, " ");
}

static void print_row(const Level *level, const Row *row, Buffer *out)
{
    const VerbRow *verb = &verb_rows[row->verb];
    print_when(row, out);
    buffer_text(out, verb_words[row->verb]);
    for (const Slot *word = verb->words; word->name; word++) {
        buffer_text(out, " ");
        slot_write(level, word, row, out);
    }
    print_options(level, verb->options, row, out);
    buffer_text(out, "\n");
}

static void print_schedule(const Level *level, Buffer *out)
{
    if (level->row_count > 0)
        buffer_text(out, "\n[schedule]\n");
    for (int i = 0; i < level->row_count; i++)
        print_row(level, &level->rows[i], out);
}

static void print_lines(const Level *level, Buffer *out)
{
    for (int i = 0; i < level->line_count; i++) {
        const LineText *line = &level->lines[i];
        if (i == 0 || line->kind != level->lines[i - 1].kind)
            buffer_print(out, "\n[lines %s]\n", lines_words[line->kind]);
        buffer_text(out, "- ");
        write_quoted(line->text, out);
        buffer_text(out, "\n");
    }
}

static void print_constants(const Level *level, Buffer *out)
{
    bool begun = false;
    for (int i = 0; i < CONSTANT_COUNT; i++) {
        if (!level->constant_set[i])
            continue;
        buffer_text(out, begun ? "" : "\n[constants]\n");
        buffer_print(out, "%s = %d\n", constant_rows[i].name, level->constants[i]);
        begun = true;
    }
}

static void print_door(const Level *level, const Door *door, Buffer *out)
{
    buffer_print(out, "door %c %s", door->letter, door_words[door->kind]);
    if (door->kind == DOOR_SERVES)
        buffer_print(out, " %s", level->files[door->index].id);
    if (door->kind == DOOR_PERSON)
        buffer_print(out, " %s", level->people[door->index].id);
    buffer_text(out, "\n");
}

static void print_map(const Level *level, Buffer *out)
{
    const Map *map = &level->map;
    if (map->rows > 0)
        buffer_text(out, "\n[map]\n");
    for (int y = 0; y < map->rows; y++) {
        buffer_add(out, (Text){map->cells[y], map->columns});
        buffer_text(out, "\n");
    }
    for (int i = 0; i < map->door_count; i++)
        print_door(level, &map->doors[i], out);
}

static void print_speech(const Level *level, const Speech *speech, Buffer *out)
{
    switch (speech->kind) {
    case SPEECH_SAYS: buffer_print(out, "%s: %s\n", level->people[speech->person].id, speech->text); break;
    case SPEECH_CHOICE:
        buffer_print(out, "you> %s -> %s\n", speech->text,
                     speech->target < 0 ? "end" : level->speeches[speech->target].text);
        break;
    case SPEECH_LABEL: buffer_print(out, "@%s\n", speech->text); break;
    }
}

static void print_talks(const Level *level, Buffer *out)
{
    for (int i = 0; i < level->talk_count; i++) {
        const Talk *talk = &level->talks[i];
        buffer_print(out, "\n[talk %s]\n", level->people[talk->person].id);
        for (int k = 0; k < talk->count; k++)
            print_speech(level, &level->speeches[talk->first + k], out);
    }
}

static void print_bet_choice(const BetChoice *choice, Buffer *out)
{
    buffer_print(out, "%s ", choice->word);
    if (choice->label) {
        write_quoted(choice->label, out);
        buffer_text(out, " ");
    }
    buffer_print(out, "right when %s\n", choice->right_when.text);
}

static void print_bet(const Bet *bet, Buffer *out)
{
    if (!bet->question[0])
        return;
    buffer_text(out, "\n[bet]\n? ");
    write_quoted(bet->question, out);
    buffer_text(out, "\n");
    for (int i = 0; i < bet->choice_count; i++)
        print_bet_choice(&bet->choices[i], out);
}

/* Bare where it would be read back as it is, so that quotes in it need no escape. */
static void print_question(const char *question, Buffer *out)
{
    Text text = text_of(question);
    bool bare = question[0] != '"' && text_find(text, '\n') < 0 && text_trim(text).length == text.length;
    buffer_text(out, "? ");
    if (bare)
        buffer_add(out, text);
    else
        write_quoted(question, out);
    buffer_text(out, "\n");
}

static void print_argument(const Level *level, Buffer *out)
{
    if (level->question_count > 0)
        buffer_text(out, "\n[debrief]\n");
    for (int i = 0; i < level->question_count; i++)
        print_question(level->questions[i], out);
    if (level->expect_count > 0)
        buffer_text(out, "\n[expect]\n");
    for (int i = 0; i < level->expect_count; i++)
        buffer_print(out, "%s\n", level->expects[i].text);
}

void level_print(const Level *level, Buffer *out)
{
    buffer_print(out, "mdr-level %d\n", VERSION_OF_FORMAT);
    print_section(level, SECTION_DAY, level, out);
    for (int i = 0; i < level->person_count; i++)
        print_section(level, SECTION_PERSON, &level->people[i], out);
    for (int i = 0; i < level->desk_count; i++)
        print_section(level, SECTION_DESK, &level->desks[i], out);
    for (int i = 0; i < level->file_count; i++)
        print_file(level, &level->files[i], out);
    print_schedule(level, out);
    print_lines(level, out);
    for (int i = 0; i < level->tool_count; i++)
        print_section(level, SECTION_TOOL, &level->tools[i], out);
    for (int i = 0; i < level->rule_count; i++)
        print_section(level, SECTION_RULE, &level->rules[i], out);
    for (int i = 0; i < level->colleague_count; i++)
        print_section(level, SECTION_COLLEAGUE, &level->colleagues[i], out);
    for (int i = 0; i < level->charter_count; i++)
        print_section(level, SECTION_CHARTER, &level->charters[i], out);
    print_constants(level, out);
    print_map(level, out);
    print_talks(level, out);
    print_bet(&level->bet, out);
    print_argument(level, out);
}
