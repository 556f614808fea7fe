/* bests.c - the record of the campaign, in and out. */
#include "front/settings/bests.h"

#include <stdio.h>
#include <string.h>

#include "base/folder.h"
#include "base/hash.h"

enum { BESTS_BYTES_MAX = 64 * 1024 };

static const char head[] = "mdr-campaign 1";

/* ---- text in ---- */

static bool is_clean(Text text)
{
    uint32_t code;
    for (int i = 0, bytes; i < text.length; i += bytes) {
        bytes = text_character(text, i, &code);
        if (bytes == 0 || text_forbidden(code))
            return false;
    }
    return true;
}

/* What stands behind a word at the beginning of the line. */
static bool take_text(Text line, const char *word, char *out, size_t room)
{
    Text rest = text_part(line, text_of(word).length, line.length);
    if (!text_starts(line, word) || (size_t)rest.length >= room || !is_clean(rest))
        return false;
    memcpy(out, rest.at, (size_t)rest.length);
    out[rest.length] = '\0';
    return true;
}

/* "word 12", and what follows it. */
static bool take_figure(Text *rest, const char *word, int *figure)
{
    Text name, value;
    int64_t read;
    if (!text_split(rest, ' ', &name) || !text_is(name, word) || !text_split(rest, ' ', &value) || !text_int(value, &read) ||
        read < 0 || read > BEST_FIGURE_MAX)
        return false;
    *figure = (int)read;
    return true;
}

static bool take_figures(Text line, Best *best)
{
    return take_figure(&line, "played", &best->plays) && take_figure(&line, "busyness", &best->busyness) &&
           take_figure(&line, "progress", &best->progress) && take_figure(&line, "bets", &best->bets) &&
           take_figure(&line, "won", &best->won) && line.length == 0 && best->plays > 0 && best->won <= best->bets &&
           best->bets <= best->plays;
}

static bool take_best(Bests *bests, Text first, Text *rest)
{
    Best best = {.plays = 0};
    Text figures, said;
    bool sound = take_text(first, "level ", best.title, sizeof best.title) && best.title[0] && text_next_line(rest, &figures) &&
                 take_figures(figures, &best) && text_next_line(rest, &said) && take_text(said, "said ", best.said, sizeof best.said);
    if (!sound || bests->count == BESTS_MAX || bests_of(bests, best.title))
        return false;
    bests->list[bests->count++] = best;
    return true;
}

static uint64_t check_of(Text text)
{
    Hash hash = hash_start();
    hash_bytes(&hash, text.at, (size_t)text.length);
    return hash.value;
}

/* The last line is of all before it. */
static bool take_all(Bests *bests, Text text)
{
    Text rest = text, line, digits;
    uint64_t check;
    if (!text_next_line(&rest, &line) || !text_is(line, head))
        return false;
    while (text_next_line(&rest, &line)) {
        if (text_starts(line, "check ")) {
            digits = text_part(line, text_of("check ").length, line.length);
            return rest.length == 0 && text_hex64(digits, &check) && check == check_of(text_part(text, 0, (int)(line.at - text.at)));
        }
        if (!take_best(bests, line, &rest))
            return false;
    }
    return false;
}

/* What nobody can read is not written over: neither what is none of ours, nor what is larger than any of ours, which is not read at all. */
static void put_aside(const Bests *bests, Text text, const FileError *unread)
{
    char beside[PATH_LENGTH_MAX];
    FileError ignored;
    int length = snprintf(beside, sizeof beside, "%s.damaged", bests->path);
    if (length < 0 || length >= (int)sizeof beside)
        return;
    if (!unread)
        file_write(beside, text, &ignored);
    else if (unread->status == EXIT_DATA)
        file_rename(bests->path, beside, &ignored);
}

void bests_open(Bests *bests, const char *path)
{
    Buffer text = {0};
    FileError error;
    *bests = (Bests){.count = 0};
    if (!path || !path[0] || strlen(path) >= sizeof bests->path)
        return;
    memcpy(bests->path, path, strlen(path) + 1);
    bests->missing = !file_exists(path);
    if (bests->missing)
        return;
    bool read = file_read(path, BESTS_BYTES_MAX, &text, &error);
    bests->damaged = !read || !take_all(bests, buffer_view(&text));
    if (bests->damaged)
        bests->count = 0;
    if (bests->damaged)
        put_aside(bests, buffer_view(&text), read ? NULL : &error);
    buffer_free(&text);
}

/* ---- levels ---- */

static int find(const Bests *bests, const char *title)
{
    for (int i = 0; i < bests->count; i++) {
        if (strcmp(bests->list[i].title, title) == 0)
            return i;
    }
    return -1;
}

const Best *bests_of(const Bests *bests, const char *title)
{
    int at = find(bests, title);
    return at < 0 ? NULL : &bests->list[at];
}

Best *bests_at(Bests *bests, const char *title)
{
    int at = find(bests, title);
    if (at >= 0)
        return &bests->list[at];
    if (bests->count == BESTS_MAX)
        memmove(&bests->list[0], &bests->list[1], (size_t)--bests->count * sizeof bests->list[0]);
    Best *best = &bests->list[bests->count++];
    *best = (Best){.plays = 0};
    text_print(best->title, sizeof best->title, "%s", title);
    return best;
}

void best_add(Best *best, const BestPlay *play)
{
    best->plays = min_int(best->plays + 1, BEST_FIGURE_MAX);
    best->busyness = max_int(best->busyness, clamp_int(play->busyness, 0, BEST_FIGURE_MAX));
    best->progress = max_int(best->progress, clamp_int(play->progress, 0, BEST_FIGURE_MAX));
    best->bets = min_int(best->bets + play->bet, best->plays);
    best->won = min_int(best->won + (play->bet && play->won), best->bets);
    text_print(best->said, sizeof best->said, "%s", play->said);
}

/* ---- text out ---- */

static void print_clean(Buffer *out, const char *word, const char *words)
{
    Text text = text_of(words);
    uint32_t code;
    buffer_text(out, word);
    for (int i = 0, bytes; i < text.length; i += bytes) {
        bytes = max_int(1, text_character(text, i, &code));
        bool clean = is_clean(text_part(text, i, bytes));
        buffer_add(out, clean ? text_part(text, i, bytes) : text_of(" "));
    }
    buffer_text(out, "\n");
}

static void print_all(const Bests *bests, Buffer *out)
{
    buffer_print(out, "%s\n", head);
    for (int i = 0; i < bests->count; i++) {
        const Best *best = &bests->list[i];
        print_clean(out, "level ", best->title);
        buffer_print(out, "played %d busyness %d progress %d bets %d won %d\n", best->plays, best->busyness, best->progress, best->bets,
                     best->won);
        print_clean(out, "said ", best->said);
    }
    buffer_print(out, "check %016llx\n", (unsigned long long)check_of(buffer_view(out)));
}

bool bests_keep(Bests *bests)
{
    Buffer text = {0};
    FileError error = {.sentence = "there is not enough memory"};
    if (!bests->changed || !bests->path[0])
        return true;
    print_all(bests, &text);
    bool kept = !text.failed && folder_make_above(bests->path, &error) && file_write(bests->path, buffer_view(&text), &error);
    bests->changed = !kept;
    text_print(bests->trouble, sizeof bests->trouble, "%s", kept ? "" : file_brief(&error));
    buffer_free(&text);
    return kept;
}
