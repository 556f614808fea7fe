#include "generate/loose.h"

#include "base/rng.h"
#include "level/level.h"

#include <string.h>

enum { ROOM = 60 }; /* bytes that are added to a line at most */

typedef struct Loose {
    Rng chance;
    bool keys, rows, talk, map; /* what the section's lines are */
    Buffer *out;
} Loose;

static bool often(Loose *loose, int per_mille)
{
    return rng_chance(&loose->chance, per_mille);
}

static void blanks(Loose *loose, int most)
{
    int count = rng_below(&loose->chance, most + 1);
    for (int i = 0; i < count; i++)
        buffer_text(loose->out, often(loose, 200) ? "\t" : " ");
}

static bool is_section(Text line, const char *name)
{
    return text_starts(text_part(line, 1, line.length), name);
}

static void enter(Loose *loose, Text line)
{
    loose->map = is_section(line, "map");
    loose->talk = is_section(line, "talk") || is_section(line, "debrief");
    loose->rows = is_section(line, "schedule");
    loose->keys = !loose->map && !loose->talk && !loose->rows && !is_section(line, "expect") && !is_section(line, "bet") && !is_section(line, "lines");
}

/* The first '=' of a key may have any blanks about it; so may each blank of a row outside quotes. */
static void add_line(Loose *loose, Text line)
{
    bool inside = false, key = loose->keys;
    int added = 0;
    for (int i = 0; i < line.length; i++) {
        if (line.at[i] == '"' && (i == 0 || line.at[i - 1] != '\\'))
            inside = !inside;
        buffer_add(loose->out, text_part(line, i, 1));
        bool here = !inside && ((key && line.at[i] == '=') || (loose->rows && line.at[i] == ' '));
        key = key && line.at[i] != '=';
        if (here && ++added < 6)
            blanks(loose, 6);
    }
}

static void add_remark(Loose *loose)
{
    static const char *const remarks[] = {"# a remark", "#and another", "# \"quoted\" # twice", "#"};
    buffer_text(loose->out, loose->map ? remarks[0] : remarks[rng_below(&loose->chance, 4)]);
}

static void loosen_line(Loose *loose, Text line)
{
    bool room = line.length + ROOM <= LEVEL_LINE_MAX, heading = text_starts(line, "[");
    if (often(loose, 60)) {
        blanks(loose, 8);
        add_remark(loose);
        buffer_text(loose->out, "\n");
    }
    if (heading)
        enter(loose, line);
    if (room)
        blanks(loose, 4);
    if (room && !heading)
        add_line(loose, line);
    else
        buffer_add(loose->out, line);
    if (room && often(loose, 150) && (heading || (!loose->talk && !loose->map)) && line.length > 0) {
        buffer_text(loose->out, " ");
        blanks(loose, 3);
        add_remark(loose);
    }
    if (room)
        blanks(loose, 2);
    buffer_text(loose->out, often(loose, 100) ? "\r\n" : "\n");
}

void loosen(uint64_t seed, Text text, Buffer *out)
{
    Loose loose = {.chance = rng_stream(seed, 4, 0), .keys = false, .out = out};
    Text line;
    for (bool first = true; text_next_line(&text, &line); first = false) {
        if (first)
            buffer_add(out, line);
        if (first)
            buffer_text(out, "\n");
        else
            loosen_line(&loose, line);
    }
}
