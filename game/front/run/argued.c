/* argued.c - a line a level: its hash, its lines, and how many of them fail, or "long". */
#include "front/run/argued.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/translate.h"

static const char head[] = "mdr-arguments 1";
static const char too_long[] = "long";

/* ---- the text ---- */

static void print_head(const char *program, char out[128])
{
    snprintf(out, 128, "%s %s rules %d", head, program, RULES_VERSION);
}

static bool take_count(Text *rest, int least, int most, int16_t *count)
{
    Text word;
    int64_t read;
    if (!text_split(rest, ' ', &word) || !text_int(word, &read) || read < least || read > most)
        return false;
    *count = (int16_t)read;
    return true;
}

static bool take_row(Text line, ArguedRow *row)
{
    Text hash;
    if (!text_split(&line, ' ', &hash) || !text_hex64(hash, &row->hash))
        return false;
    row->lines = 0;
    row->failed = ARGUED_LONG;
    return text_is(line, too_long) || (take_count(&line, 1, LEVEL_EXPECTS_MAX, &row->lines) &&
                                       take_count(&line, 0, row->lines, &row->failed) && line.length == 0);
}

/* The oldest makes room. */
static void add(Argued *argued, const ArguedRow *row)
{
    if (argued->count == LISTED_MAX) {
        argued->count--;
        memmove(argued->rows, argued->rows + 1, (size_t)argued->count * sizeof *argued->rows);
    }
    argued->rows[argued->count++] = *row;
}

void argued_read(Argued *argued, Text file, const char *program)
{
    char wanted[128];
    Text line;
    ArguedRow row;
    print_head(program, wanted);
    argued->count = 0;
    argued->changed = false;
    if (!text_next_line(&file, &line) || !text_is(line, wanted))
        return;
    while (text_next_line(&file, &line)) {
        if (take_row(line, &row))
            add(argued, &row);
    }
}

void argued_print(const Argued *argued, const char *program, Buffer *out)
{
    char first[128];
    print_head(program, first);
    buffer_print(out, "%s\n", first);
    for (int i = 0; i < argued->count; i++) {
        const ArguedRow *row = &argued->rows[i];
        if (row->failed == ARGUED_LONG)
            buffer_print(out, "%016" PRIx64 " %s\n", row->hash, too_long);
        else
            buffer_print(out, "%016" PRIx64 " %d %d\n", row->hash, row->lines, row->failed);
    }
}

/* ---- the list ---- */

static const ArguedRow *find(const Argued *argued, uint64_t hash)
{
    for (int i = argued->count - 1; i >= 0; i--) {
        if (argued->rows[i].hash == hash)
            return &argued->rows[i];
    }
    return NULL;
}

void argued_fill(const Argued *argued, Library *library)
{
    for (int i = 0; i < library->count; i++) {
        Listed *listed = &library->levels[i];
        const ArguedRow *row = listed->argument == ARGUMENT_UNKNOWN ? find(argued, listed->hash) : NULL;
        if (!row)
            continue;
        listed->argument = ARGUMENT_KNOWN;
        listed->argued = *row;
    }
}

static bool wants(const Listed *listed)
{
    return listed->argument == ARGUMENT_UNKNOWN && !listed->message[0];
}

const Listed *argued_wanted(const Game *game)
{
    const Library *library = &game->library;
    if (game->page != PAGE_LEVELS)
        return NULL;
    int count = library->count - library->chain;
    for (int i = 0; i < count; i++) {
        const Listed *listed = &library->levels[library->chain + (game->scroll + i) % count];
        if (wants(listed))
            return listed;
    }
    return NULL;
}

void argued_take(Game *game, uint64_t wanted, const ArguedRow *row)
{
    Library *library = &game->library;
    if (row && !find(&game->argued, row->hash)) {
        add(&game->argued, row);
        game->argued.changed = true;
    }
    argued_fill(&game->argued, library);
    for (int i = 0; i < library->count; i++) {
        if (library->levels[i].hash == wanted && library->levels[i].argument == ARGUMENT_UNKNOWN)
            library->levels[i].argument = ARGUMENT_CHANGED;
    }
}

const char *argued_words(const Listed *listed, char out[ARGUED_WORDS_MAX])
{
    const ArguedRow *row = &listed->argued;
    out[0] = '\0';
    if (listed->message[0])
        return out;
    switch (listed->argument) {
    case ARGUMENT_NONE: text_print(out, ARGUED_WORDS_MAX, "%s", _("no argument")); break;
    case ARGUMENT_KNOWN:
        if (row->failed == ARGUED_LONG)
            text_print(out, ARGUED_WORDS_MAX, "%s", _("its argument takes long: mdr argue"));
        else if (row->failed == 0)
            text_print(out, ARGUED_WORDS_MAX, "%s", _("its argument holds"));
        else
            text_print(out, ARGUED_WORDS_MAX, P_("does not hold: %d of %d line", "does not hold: %d of %d lines", row->lines), row->failed, row->lines);
        break;
    case ARGUMENT_UNKNOWN:
    case ARGUMENT_CHANGED: break;
    }
    return out;
}
