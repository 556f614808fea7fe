/* check_characters.c - the walk over what a level has people read, a letter with its accents at a time. */
#include "level/check_characters.h"

#include <stdio.h>
#include <string.h>

#include "base/character.h"
#include "level/keys.h"
#include "level/scan.h"

enum { MET_MAX = 512, PIECE_MAX = 64 };

typedef struct Walk {
    const DrawnBy *by;
    Messages *messages;
    Text line;
    int number;
    const Section *section; /* NULL: before the first, or unknown */
    bool unknown;           /* nobody knows what is drawn, as was said */
    bool ran_left, joined;  /* said already */
    int met_count;
    uint32_t met[MET_MAX]; /* looked at already */
} Walk;

/* A letter with the accents behind it, as far as there is room. */
typedef struct Piece {
    Text text;
    int count; /* characters once composed */
    uint32_t codes[PIECE_MAX];
} Piece;

static Position place_of(const Walk *walk, const Piece *piece)
{
    int before = (int)(piece->text.at - walk->line.at);
    return (Position){walk->number, text_columns(text_part(walk->line, 0, before)) + 1,
                      max_int(1, text_columns(piece->text))};
}

/* Scripts whose letters change or move with their neighbours, from left to right. */
static bool is_joined(uint32_t code)
{
    static const struct {
        uint32_t low, high;
    } scripts[] = {
        {0x0900, 0x0DFF}, /* of India and Sri Lanka */
        {0x0E00, 0x0EFF}, /* Thai, Lao */
        {0x0F00, 0x109F}, /* Tibetan, Burmese */
        {0x1780, 0x18AF}, /* Khmer, Mongolian */
    };
    for (int i = 0; i < COUNT_OF(scripts); i++)
        if (code >= scripts[i].low && code <= scripts[i].high)
            return true;
    return false;
}

/* "U+4E2D '中'", or the name of one that is not seen. */
static void print_code(uint32_t code, Text shown, char out[QUOTED_MAX])
{
    const char *name = character_unseen(code);
    if (name)
        snprintf(out, QUOTED_MAX, "U+%04X (%s)", (unsigned)code, name);
    else
        text_print(out, QUOTED_MAX, "U+%04X '%s'", (unsigned)code, reader_quoted(shown).text);
}

static bool first_met(Walk *walk, uint32_t code)
{
    for (int i = 0; i < walk->met_count; i++)
        if (walk->met[i] == code)
            return false;
    if (walk->met_count == MET_MAX)
        return false;
    walk->met[walk->met_count++] = code;
    return true;
}

static void warn_undrawn(Walk *walk, const Piece *piece, uint32_t code)
{
    char shown[QUOTED_MAX];
    print_code(code, piece->text, shown);
    messages_add(walk->messages, TAG_UNDRAWN, place_of(walk, piece), NULL, false,
                 "no font of the game draws %s; a box stands in its place. Write it with other letters", shown);
}

/* An accent that no letter takes to itself. */
static void warn_loose(Walk *walk, const Piece *piece, uint32_t code)
{
    char shown[QUOTED_MAX];
    print_code(code, piece->text, shown);
    messages_add(
        walk->messages, TAG_LOOSE_MARK, place_of(walk, piece), NULL, false,
        "%s does not join the character before it, and is drawn beside it. Write a letter that has it, or do without",
        shown);
}

static void warn_script(Walk *walk, const Piece *piece, uint32_t code)
{
    bool leftward = character_runs_left(code), *said = leftward ? &walk->ran_left : &walk->joined;
    char shown[QUOTED_MAX];
    if (*said)
        return;
    *said = true;
    print_code(code, piece->text, shown);
    messages_add(
        walk->messages, TAG_SCRIPT, place_of(walk, piece), NULL, false,
        leftward
            ? "%s is of a script that runs from right to left; it is drawn from left to right, each letter by itself"
            : "%s is of a script whose letters join or move; each is drawn by itself",
        shown);
}

static void look_at_code(Walk *walk, const Piece *piece, uint32_t code, bool first)
{
    if (code < 0x7F || !first_met(walk, code))
        return;
    if (!first && character_is_mark(code) && !is_joined(code)) {
        warn_loose(walk, piece, code);
        return;
    }
    if (character_runs_left(code) || is_joined(code))
        warn_script(walk, piece, code);
    Drawn drawn = walk->by->ask(walk->by->owner, code);
    if (drawn == NOT_DRAWN)
        warn_undrawn(walk, piece, code);
    walk->unknown = drawn == DRAWN_UNKNOWN;
    if (walk->unknown)
        messages_add(walk->messages, TAG_NO_FONTS, place_of(walk, piece), NULL, false,
                     "whether this and what follows is drawn was not looked up: %s", walk->by->why(walk->by->owner));
}

/* The letter at an offset, which is well-formed, with the accents behind it. */
static Piece piece_at(Text text, int offset)
{
    Piece piece = {0};
    char composed[4 * PIECE_MAX];
    uint32_t code;
    int end = offset + text_character(text, offset, &code), bytes = 0;
    while (end - offset + 4 < (int)sizeof composed && (bytes = text_character(text, end, &code)) > 0 &&
           character_is_mark(code))
        end += bytes;
    piece.text = text_part(text, offset, end - offset);
    memcpy(composed, piece.text.at, (size_t)piece.text.length);
    Text whole = {composed, character_compose(composed, piece.text.length)};
    for (int i = 0; i < whole.length && piece.count < PIECE_MAX; piece.count++)
        i += max_int(1, text_character(whole, i, &piece.codes[piece.count]));
    return piece;
}

static void look_at(Walk *walk, Text content)
{
    for (int i = 0; i < content.length && !walk->unknown;) {
        uint32_t code;
        int bytes = text_character(content, i, &code);
        if (bytes == 0 || text_forbidden(code)) { /* as is said elsewhere */
            i += max_int(1, bytes);
            continue;
        }
        Piece piece = piece_at(content, i);
        for (int k = 0; k < piece.count && !walk->unknown; k++)
            look_at_code(walk, &piece, piece.codes[k], k == 0);
        i += piece.text.length;
    }
}

static const Section *section_of(Text heading)
{
    Text rest = text_part(heading, 1, heading.length);
    Text name = scan_word(&rest);
    if (text_ends(name, "]"))
        name.length--;
    for (int i = 0; i < SECTION_COUNT; i++)
        if (text_is(name, sections[i].name))
            return &sections[i];
    return NULL;
}

/* What of a line may be read by somebody: no remark, no map. */
static Text readable(const Walk *walk)
{
    const Section *section = walk->section;
    Text line = text_trim(walk->line), nothing = text_part(line, 0, 0);
    if (text_starts(line, "#") || text_starts(line, "x-") || section == &sections[SECTION_MAP])
        return nothing;
    return scan_has_comments(section) ? scan_content(line) : line;
}

void check_characters(Text source, const DrawnBy *by, Messages *messages)
{
    Walk walk = {.by = by, .messages = messages};
    Text rest = text_starts(source, "\xEF\xBB\xBF") ? text_part(source, 3, source.length) : source;
    while (!walk.unknown && text_next_line(&rest, &walk.line)) {
        walk.number++;
        if (text_starts(text_trim(walk.line), "["))
            walk.section = section_of(text_trim(walk.line));
        else
            look_at(&walk, readable(&walk));
    }
}
