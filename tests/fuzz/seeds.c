/* seeds.c - writes what fuzzing starts from: seeds FOLDER LEVEL... makes FOLDER/TARGET/NAME. A level larger than an input may be comes
 * in pieces: each section by itself, behind what introduces the people and files it names. */
#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "base/folder.h"
#include "front/settings/settings_text.h"
#include "front/words/words_built_in.h"
#include "fuzz/targets.h"
#include "fuzz/small_level.h"
#include "level/explain.h"
#include "work/day.h"
#include "level/level.h"
#include "report/result_text.h"

enum { INPUT_MAX = 1024 };

static void put(const char *folder, const char *target, int number, Text text)
{
    Buffer path = {0};
    FileError error;
    buffer_print(&path, "%s/%s", folder, target);
    bool made = folder_make(path.data, &error);
    buffer_print(&path, "/%03d", number);
    if (!made || !file_write(path.data, text, &error)) {
        fprintf(stderr, "%s\n", error.sentence);
        exit(EXIT_NO_CREATE);
    }
    buffer_free(&path);
}

/* ---- levels ---- */

static bool heads(Text line)
{
    return text_starts(line, "[person ") || text_starts(line, "[file ") || text_starts(line, "[tool ");
}

/* Who and what there is: each heading with its name. */
static void introduce(Text level, Text but, Buffer *out)
{
    Text line;
    bool inside = false;
    buffer_text(out, "mdr-level 1\n[day]\ntitle = \"T\"\ndays = 3\n");
    while (text_next_line(&level, &line)) {
        if (text_starts(line, "["))
            inside = heads(line) && !text_equal(line, but);
        if (inside && (text_starts(line, "[") || text_starts(line, "name"))) {
            buffer_add(out, line);
            buffer_text(out, "\n");
        }
    }
}

/* From a heading on, as many whole lines as an input has room for. */
static void section(Text rest, Buffer *out)
{
    Text line;
    for (bool first = true; text_next_line(&rest, &line); first = false) {
        if ((!first && text_starts(line, "[")) || out->length + (size_t)line.length + 1 > INPUT_MAX)
            return;
        buffer_add(out, line);
        buffer_text(out, "\n");
    }
}

/* For each target that reads levels. */
static void put_piece(const char *folder, int number, Text level)
{
    static const char *const targets[] = {"level", "play", "format", "mend"};
    for (int i = 0; i < COUNT_OF(targets); i++)
        put(folder, targets[i], number, level);
}

static int put_level(const char *folder, int number, Text level)
{
    Text rest = level, line;
    if (level.length <= INPUT_MAX) {
        put_piece(folder, number, level);
        return number + 1;
    }
    for (Text from = rest; text_next_line(&rest, &line); from = rest) {
        if (!text_starts(line, "["))
            continue;
        Buffer piece = {0};
        introduce(level, line, &piece);
        section(from, &piece);
        put_piece(folder, number++, buffer_view(&piece));
        buffer_free(&piece);
    }
    return number;
}

static int put_level_file(const char *folder, int number, const char *path)
{
    Buffer text = {0};
    FileError error;
    if (!file_read(path, LEVEL_BYTES_MAX, &text, &error)) {
        fprintf(stderr, "%s\n", error.sentence);
        exit((int)error.status);
    }
    number = put_level(folder, number, buffer_view(&text));
    buffer_free(&text);
    return number;
}

/* Sides of every form. */
static const char arguing_level[] = "mdr-level 1\n[day]\ntitle = \"T\"\ndays = 2\n[person quill]\nname = \"Q\"\n[file thimble]\nname = \"T\"\n"
                                    "[schedule]\n10:00 meeting quill \"Pre\" for=20m\n11:30 tool digest\n18:00 ping quill \"Up?\" evening\n"
                                    "[tool digest]\nname = \"D\"\n[expect]\nbalanced.progress < balanced.progress without \"Pre\"\n"
                                    "hermit.pings @day 2 with 20 of \"Up?\" >= 1.5 x hermit.pings without tool digest @day 1-2\n"
                                    "balanced.minutes-meetings + 9 < 60 - hermit.pings > hermit.about-work on 3% of seeds\n"
                                    "[bet]\n? \"More?\"\nmore right when you.pings > balanced.pings with 2 of \"Pre\"\nnone right when you.pings = 1\n";

/* ---- runs ---- */

static void put_runs(const char *folder)
{
    static const char *const bodies[] = {
        "bbet 21600 more\nbegin 21600\nbeat 21660\ngather 21684 10 4 14 10\ndeposit 21706 2\nlens 21720 9 9\nrelease 21730\n",
        "bbegin 21600\nanswer 22840 1 571 ping quill now\nanswer 24000 1 600 meeting quill join\nmanner 24001 speak\nbeat 24060\n",
        "bbegin 21600\nanswer 22840 1 571 ping quill tray\nempty-tray 23000\njiggle 23300\nask 23500\nopen-file 24000 lantern\n",
        "bbegin 21600\nanswer 27600 1 690 tool * layer\nwarrant 27700\nunmute 27700\nbeat 40800\nstay 40800\nleave 41000\n",
        "bbegin 21600\nhash 21600 0123456789abcdef\nday 1 refining-minutes 5 busyness 212 progress 480\nend 57600\n",
        "bpropose 21600 quiet\nbegin 21600\npick 21700 1\nunpick 21800 4 4\n",
        "wmdr-run 1\nprogram 0.1.0\nrules 9\nseed -5\ndays 1\nstarted now\ntitle A \\x1B title\nlevel 0\nday 1 knots 3\nbeat 5\n",
        "wmdr-run 1\nprogram 0.1.0\nrules 1\nseed 1\ndays 20\nstarted x\ntitle T\nlevel 0\n"
        "day 1 refining-minutes -134217729 pings-minutes 134217728\n",
        "wmdr-run 1\nprogram 0.1.0\nrules 1\nseed 1\ndays 20\nstarted x\ntitle T\nlevel 0\n"
        "day 1 refining-minutes 500000 pings-minutes 500000 rest-minutes 500000 progress 50000000 busyness 50000000 standing 1000\n"
        "day 20 night-minutes 500000 perks-minutes 2147483647 burnout 1000\nend 5\n",
        "mdr-run 1\n0123abcd program 0.1.0\n",
    };
    Buffer whole = {0};
    for (int i = 0; i < COUNT_OF(bodies); i++)
        put(folder, "run", i, text_of(bodies[i]));
    buffer_print(&whole, "wmdr-run 1\nprogram 0.1.0\nrules %d\nseed 7\ndays 1\nstarted 2026-11-23T09:30:00Z\ntitle T\nlevel 63\n"
                         "| mdr-level 1\n| [day]\n| title = \"T\"\n| [file thimble]\n| name = \"Thimble\"\nbegin 21600\nbeat 21660\n",
                 (int)RULES_VERSION);
    put(folder, "run", COUNT_OF(bodies), buffer_view(&whole));
    buffer_free(&whole);
}

/* ---- settings, words and options ---- */

static void put_settings(const char *folder)
{
    static const char *const texts[] = {
        "text = 150%  # large\r\n\ttheme=contrast\nmono = yes\nsubtitle-size = 3\n",
        "# not understood: text = 900\ntext = 900%\nglow = -5\nglow = 10\nglow = 20\ncaption = yess\nnonsense\n= x\n",
    };
    Settings settings = settings_default();
    Buffer whole = {0};
    for (int i = 0; i < COUNT_OF(texts); i++)
        put(folder, "settings", i, text_of(texts[i]));
    settings_print(&settings, text_of(""), &whole);
    put(folder, "settings", COUNT_OF(texts), text_part(buffer_view(&whole), 0, INPUT_MAX));
    buffer_free(&whole);
}

/* Each with its checksum and without, which the target adds. */
static void put_results(const char *folder)
{
    RunResult results[] = {{.title = "T", .rules = 4, .days = 1},
                           {.title = "Quick \u201cReply\u201d", .nickname = "Zo\u00eb <b>", .rules = 4, .days = 2, .round = 2, .seed = 77, .begun = 1795426200,
                            .busyness = 2091, .progress = 931, .guessed = 1, .said_refining = 240, .was_refining = 180, .dearest = 2, .dearest_day = 1}};
    for (int i = 0; i < COUNT_OF(results); i++) {
        Buffer file = {0}, qr = {0};
        run_result_print(&results[i], &file);
        run_result_qr_print(&results[i], &qr);
        put(folder, "result", 4 * i, buffer_view(&file));
        put(folder, "result", 4 * i + 1, text_part(buffer_view(&file), 0, (int)file.length - 13));
        put(folder, "result", 4 * i + 2, buffer_view(&qr));
        while (qr.data[qr.length - 1] != '.')
            qr.length--;
        put(folder, "result", 4 * i + 3, buffer_view(&qr));
        buffer_free(&file);
        buffer_free(&qr);
    }
}

static void put_words(const char *folder)
{
    Buffer kinds = {0};
    Text rest, line, word;
    int number = 0;
    list_kinds(&kinds);
    for (rest = buffer_view(&kinds); text_next_line(&rest, &line); number++) {
        if (text_split(&line, ' ', &word))
            put(folder, "words", number, word);
    }
    buffer_free(&kinds);
}

/* The beginnings of the game's own, and a small one with something of everything. */
static void put_grammars(const char *folder)
{
    static const char small[] = "mdr-words 1\n[say]\n- \"{a kind} {is|are} in {topic}, {why}.\" # said\n- \"{kind}\"\n[kind]\n- \"hour\"\n"
                                "- \"uses\" plural\n[why]\n- \"as {it was|they were} {which}\"\n[which]\n- \"{file}’s\"\n- \"mine\"\n";
    put(folder, "grammar", 0, text_of(small));
    put(folder, "grammar", 1, text_part((Text){(const char *)words_meetings, words_meetings_length}, 0, INPUT_MAX));
    put(folder, "grammar", 2, text_part((Text){(const char *)words_reports, words_reports_length}, 0, INPUT_MAX));
}

static void put_sceneries(const char *folder)
{
    static const char *const texts[] = {
        "# a room\nlayer room.svg # behind\nlayer table.svg\nmover second.svg turn 60 at 800,178.6\nanchor plaque 640,180 320x44 right dark\n",
        "layer a.svg\nmover b.svg sway 6 5.5\nmover c.svg slide -3,0.25 8\nmover d.svg blink 7\nperson e.svg at 96,330 440x578\nlight night\n",
    };
    for (int i = 0; i < COUNT_OF(texts); i++)
        put(folder, "scenery", i, text_of(texts[i]));
}

static void put_options(const char *folder)
{
    static const char *const lines[] = {
        "check\n--json\n--werror\nlevels", "argue\n--seeds=1..20\n--days\n3\n--bots\nhermit,balanced\n--per-seed\nx.level",
        "argue\n--search\n--policies=50\n--climb\n1..4\n--seeds=7..9\n--chance=2\n--newcomer\n--trait\nstays\n--json\nx.level",
        "replay\n--verify\nx.run",         "play\n--seed\n7\n--\n--x",
        "surface\n--size=1280x720\n--text\n150\n--theme=contrast\n--present\ntexture\n--reduced-motion\n--help\nx.level",
        "list\nbots",                      "explain\n--help",
    };
    for (int i = 0; i < COUNT_OF(lines); i++)
        put(folder, "options", i, text_of(lines[i]));
}

int main(int count, char **arguments)
{
    int number = 0;
    if (count < 2)
        return EXIT_USAGE;
    for (int i = 2; i < count; i++)
        number = put_level_file(arguments[1], number, arguments[i]);
    number = put_level(arguments[1], number, text_of(small_level));
    put_level(arguments[1], number, text_of(arguing_level));
    put_runs(arguments[1]);
    put_results(arguments[1]);
    put_settings(arguments[1]);
    put_words(arguments[1]);
    put_options(arguments[1]);
    put_grammars(arguments[1]);
    put_sceneries(arguments[1]);
    return 0;
}
