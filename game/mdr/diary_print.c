/* diary_print.c - a diary as text and as data, with the day's account below it. */
#include "level/day_named.h"
#include "level/words.h"
#include "mdr/diary.h"
#include "mdr/say.h"
#include "work/measure.h"

enum { WHAT_COLUMNS = 9 };

static void add_clock(Buffer *out, int minute)
{
    buffer_print(out, "%02d:%02d", minute / 60, minute % 60);
}

static void add_line(const DiaryLine *line, Buffer *out)
{
    add_clock(out, line->from >= 0 ? line->from : line->minute);
    if (line->from >= 0) {
        buffer_text(out, "-");
        add_clock(out, line->minute);
    }
    buffer_print(out, "%*s  %-*s  %s\n", line->from >= 0 ? 0 : 6, "", WHAT_COLUMNS, line->what, buffer_view(&line->text).at);
}

/* Of the office, the run, and of what was worked for and not yet paid. */
static bool is_not_of_figures(Measure measure)
{
    return measure == MEASURE_FLOOR || measure == MEASURE_RANK || measure == MEASURE_AN_HOUR;
}

/* The measures of the day that are anything; minutes in a line of their own. */
static void add_measures(const Diary *diary, int from, int until, const char *head, Buffer *out)
{
    const char *before = "";
    buffer_print(out, "%s", head);
    for (int i = from; i < until; i++) {
        int value = measure_of(&diary->figures, (Measure)i);
        if (value == 0 || is_not_of_figures((Measure)i))
            continue;
        buffer_print(out, "%s%s ", before, measure_words[i]);
        if (i == (int)MEASURE_ABOUT_WORK)
            buffer_print(out, "%d.%d%%", value / 100, value / 10 % 10);
        else
            buffer_print(out, "%d", value);
        before = i + 1 == until ? "" : ", ";
    }
    buffer_text(out, "\n");
}

static void add_unwritten(const Diary *diary, Buffer *out)
{
    buffer_print(out, "What nobody wrote: %d message%s bred, %d of what came pushed later, %d never come (past the end of the shift), %d come at lunch, %s.\n", diary->bred, diary->bred == 1 ? "" : "s",
                 diary->pushed, diary->never, diary->at_lunch, diary->talked ? "a conversation after low standing" : "no conversation");
}

static void add_text(const char *path, const Diary *diary, Buffer *out)
{
    buffer_escaped(out, text_of(path));
    buffer_print(out, ": day %d (%s) of seed %llu, as %s plays it\n\n", diary->day, weekday_words[level_weekday(diary->level, diary->day)], (unsigned long long)diary->seed, bot_words[diary->bot]);
    if (level_day_off(diary->level, diary->day)) {
        day_off_said(diary->level, diary->day, out);
        buffer_text(out, "\n");
        return;
    }
    for (int i = 0; i < diary->count; i++)
        add_line(&diary->lines[i], out);
    add_measures(diary, 0, MEASURE_MINUTES, "\nThe day: ", out);
    add_measures(diary, MEASURE_MINUTES, MEASURE_COUNT, "Minutes: ", out);
    add_unwritten(diary, out);
}

static void json_clock(const char *key, int minute, Buffer *out)
{
    buffer_print(out, "\"%s\":\"", key);
    add_clock(out, minute);
    buffer_text(out, "\",");
}

/* An array: a line an object, and the account the last one. */
static void add_json(const char *path, const Diary *diary, Buffer *out)
{
    buffer_text(out, "[");
    for (int i = 0; i < diary->count; i++) {
        const DiaryLine *line = &diary->lines[i];
        buffer_print(out, "%s\n {", i > 0 ? "," : "");
        if (line->from >= 0)
            json_clock("from", line->from, out);
        json_clock("time", line->minute, out);
        buffer_print(out, "\"event\":\"%s\",\"text\":", line->what);
        buffer_json(out, buffer_view(&line->text));
        buffer_text(out, "}");
    }
    buffer_print(out, "%s\n {\"event\":\"account\",\"level\":", diary->count > 0 ? "," : "");
    buffer_json(out, text_of(path));
    buffer_print(out, ",\"bot\":\"%s\",\"seed\":%llu,\"day\":%d,\"bred\":%d,\"pushed\":%d,\"never\":%d,\"at_lunch\":%d,\"conversation\":%s", bot_words[diary->bot],
                 (unsigned long long)diary->seed, diary->day, diary->bred, diary->pushed, diary->never, diary->at_lunch, diary->talked ? "true" : "false");
    for (int i = 0; i < MEASURE_COUNT; i++) {
        int value = measure_of(&diary->figures, (Measure)i);
        if (is_not_of_figures((Measure)i))
            continue;
        bool share = i == (int)MEASURE_ABOUT_WORK;
        buffer_print(out, share ? ",\"%s\":%d.%02d" : ",\"%s\":%d", measure_words[i], share ? value / 100 : value, value % 100);
    }
    buffer_text(out, level_day_off(diary->level, diary->day) ? ",\"off\":true}]" : "}]");
}

/* The number of the day that is meant; 0: there is none, which has been said. */
static int find_day(const Level *level, int named)
{
    Buffer said = {0};
    int day = day_named_of(level, named, &said);
    if (day == 0)
        say_wrong(EXIT_USAGE, "%s", buffer_view(&said).at);
    buffer_free(&said);
    return day;
}

int diary_level(const Arguments *arguments, const char *path, const Level *level, Buffer *out)
{
    Diary diary;
    if (level->mode == MODE_CHARTER)
        return say_wrong(EXIT_USAGE, "--why tells a day at the desk, and the level's mode is charter");
    if (arguments->why_day > level->days)
        return say_wrong(EXIT_USAGE, "--day %d: the level has %d day%s", arguments->why_day, level->days, level->days == 1 ? "" : "s");
    int day = find_day(level, arguments->why_day);
    if (day == 0)
        return EXIT_USAGE;
    uint64_t seed = arguments->has_seed ? arguments->seed : level->has_seed ? level->seed : 1;
    diary_play(level, (BotKind)arguments->why, seed, day, &diary);
    bool failed = diary.failed;
    if (!failed)
        (arguments->json ? add_json : add_text)(path, &diary, out);
    diary_free(&diary);
    return failed ? say_wrong(EXIT_BUG, "there is not enough memory for a diary") : EXIT_CLEAN;
}
