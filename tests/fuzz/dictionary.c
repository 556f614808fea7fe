/* dictionary.c - prints what the readers know as a dictionary for libFuzzer, out of the same tables they read with. */
#include <stdio.h>
#include <string.h>

#include "front/settings/settings.h"
#include "fuzz/small_level.h"
#include "level/keys.h"
#include "level/lists.h"
#include "level/read.h"
#include "mdr/options.h"
#include "report/result_text.h"
#include "app/play_options.h"
#include "level/words.h"
#include "record/command.h"

static void quoted(const char *text)
{
    for (const char *at = text; *at; at++) {
        if (*at < ' ' || *at > '~')
            printf("\\x%02X", (unsigned char)*at);
        else
            printf(*at == '"' || *at == '\\' ? "\\%c" : "%c", *at);
    }
}

static void entry(const char *before, const char *text, const char *after)
{
    if (!before[0] && !text[0] && !after[0])
        return;
    putchar('"');
    quoted(before);
    quoted(text);
    quoted(after);
    fputs("\"\n", stdout);
}

static void print_slots(const Slot *slots, const char *between)
{
    for (int i = 0; i < slots_count(slots); i++) {
        const Slot *slot = &slots[i];
        entry(slot->name, slot->kind == VALUE_FLAG ? "" : between, "");
        entry("", slot->example ? slot->example : value_forms[slot->kind].example, "");
        print_slots(slot->options, "=");
    }
}

static void print_sections(void)
{
    for (int i = 0; i < SECTION_COUNT; i++) {
        entry("\n[", sections[i].name, sections[i].heading == HEADING_NONE ? "]\n" : " ");
        entry("", sections[i].example, "");
        print_slots(sections[i].slots, " = ");
    }
}

static void print_verbs(void)
{
    for (int i = 0; i < VERB_COUNT; i++) {
        entry("\n", verb_rows[i].example, "\n");
        entry(" ", verb_words[i], " ");
        print_slots(verb_rows[i].words, "");
        print_slots(verb_rows[i].options, "=");
    }
}

static void print_lists(void)
{
    for (int i = 0; i < LIST_COUNT; i++) {
        entry("", word_lists[i].name, "");
        for (int j = 0; j < word_lists[i].count; j++)
            entry("", word_lists[i].words[j], "");
    }
    for (int i = 0; i < CONSTANT_COUNT; i++)
        entry("\n", constant_rows[i].name, " = ");
    for (int i = 0; i < limit_count; i++)
        entry("", limit_rows[i].name, "");
    for (int i = 0; i < TAG_COUNT; i++)
        entry("", tag_rows[i].name, "");
}

static void print_commands(void)
{
    Level level = {0};
    Messages messages;
    if (!level_read(text_of(small_level), &level, &messages))
        return;
    for (int kind = COMMAND_NONE + 1; kind < COMMAND_COUNT; kind++) {
        for (int choice = 0; choice < (kind == COMMAND_ANSWER ? CHOICE_COUNT : 1); choice++) {
            Command command = {.kind = (uint8_t)kind, .beat = 22840, .choice = (uint8_t)choice, .box = {4, 4, 9, 9}};
            Buffer words = {0};
            command.event = (EventName){.day = 1, .minute = 571, .kind = (uint8_t)(choice % ENTRY_COUNT)};
            command_print(&command, &level, &words);
            entry("\n", buffer_view(&words).at, "\n");
            buffer_free(&words);
        }
    }
    level_free(&level);
}

static void print_settings(void)
{
    for (int id = 0; id < SETTING_COUNT; id++) {
        const SettingRow *row = &setting_rows[id];
        entry("\n", row->word, " = ");
        for (int i = 0; row->words && i <= row->high; i++)
            entry(" = ", row->words[i], "\n");
    }
}

static void print_result_fields(void)
{
    entry("", RESULT_MAGIC, " 1\n");
    entry("", RESULT_QR_MAGIC, "");
    for (int i = 0; i < result_field_count(); i++)
        entry("\n", result_field(i)->word, " ");
}

/* Every word of a help text that begins with a dash. */
static void print_options(Text help)
{
    Text word;
    for (Buffer name = {0}; text_split(&help, ' ', &word); name.length = 0) {
        if (!text_starts(word, "--") || text_find(word, '\n') >= 0)
            continue;
        buffer_add(&name, word);
        entry("\n", name.data, "=");
        buffer_free(&name);
    }
}

static void print_help(void)
{
    Buffer help = {0};
    for (int task = 0; task < TASK_COUNT; task++)
        options_help(&(Arguments){.task = (Task)task}, &help);
    play_options_help(&help);
    print_options(buffer_view(&help));
    buffer_free(&help);
}

int main(void)
{
    static const char *const others[] = {
        "mdr-level 1\n", "mdr-run 1\n", "day 2 ", "day 20 ", " evening", "\xEF\xBB\xBF", "\xE2\x80\xAE", "\xC2\x9B", "\x1B[2J", "%n%s",
        "2147483647",    "-1",          "\r\n",   " # ",     "../",      "-> end\n",     "\n@",          " @day 2 ",  "mean ",    " on 80% of seeds",
        " without \"Pre\"", " without tool digest", " with 2 of \"Pre\"", " - ", " + ",
    };
    for (int i = 0; i < COUNT_OF(others); i++)
        entry("", others[i], "");
    print_sections();
    print_verbs();
    print_lists();
    print_commands();
    print_settings();
    print_result_fields();
    print_help();
    return 0;
}
