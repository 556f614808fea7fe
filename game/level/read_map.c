/* read_map.c - the rows of the map as they are drawn, and its doors. */
#include "level/read_map.h"

#include "level/plain.h"
#include "level/read_door.h"
#include "level/scan.h"

static bool is_letter(char byte)
{
    return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
}

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t';
}

static bool is_cell(char byte)
{
    return is_letter(byte) || text_find(text_of("#.+"), byte) >= 0;
}

static bool cells_sound(Reader *reader, Text row)
{
    for (int i = 0; i < row.length; i++) {
        if (is_cell(row.at[i]))
            continue;
        uint32_t code;
        Text found = text_part(row, i, max_int(1, text_character(row, i, &code)));
        return reader_fail(reader, TAG_BAD_MAP, found, NULL,
                           is_blank(row.at[i]) ? "a map is made of # . + and letters, its floor of .; found '%s'"
                                               : "a map is made of # . + and letters; found '%s'",
                           reader_quoted(found).text);
    }
    return true;
}

/* Whether a remark might have been meant as a row: from wall to wall nothing but cells and blanks, and no word among them. */
static bool looks_like_row(Text remark)
{
    bool row = remark.length > 2 && remark.at[remark.length - 1] == '#';
    for (int i = 0; i < remark.length && row; i++)
        row = is_blank(remark.at[i]) || (is_cell(remark.at[i]) && !(i > 0 && is_letter(remark.at[i]) && is_letter(remark.at[i - 1])));
    return row;
}

/* In other games a blank is floor. */
static void warn_of_blanks(Reader *reader, Text remark)
{
    char remedy[REMEDY_LENGTH];
    bool fits = remark.length < REMEDY_LENGTH;
    for (int i = 0; i < remark.length && fits; i++)
        remedy[i] = is_blank(remark.at[i]) ? '.' : remark.at[i];
    remedy[fits ? remark.length : 0] = '\0';
    if (!reader->quiet)
        messages_add(reader->messages, TAG_MAP_BLANK, reader_position(reader, remark), remedy, false,
                     "this is read as a remark, since a blank follows its first #; if it is a row of the map, write its floor as .");
}

static bool fail_side(Reader *reader, Text row)
{
    reader->map_too_big = true;
    return reader_fail(reader, TAG_TOO_MANY, row, NULL, "a map has at most %d columns and %d rows", LEVEL_MAP_SIDE_MAX, LEVEL_MAP_SIDE_MAX);
}

static bool row_fits(Reader *reader, Text row)
{
    const Map *map = &reader->level->map;
    if (reader->map_too_big)
        return false;
    if (!cells_sound(reader, row))
        return false;
    if (map->rows == LEVEL_MAP_SIDE_MAX || row.length > LEVEL_MAP_SIDE_MAX)
        return fail_side(reader, row);
    if (map->rows > 0 && row.length != map->columns)
        return reader_fail(reader, TAG_BAD_MAP, row, NULL,
                           "the rows of a map are equally long: the first has %d cells, this has %d", map->columns,
                           row.length);
    return true;
}

/* The cell that another character stands for: lines and blocks are walls, blanks and points are floor. '\0': none. */
static char cell_of(Text character, uint32_t code)
{
    if (code >= 0x2500 && code <= 0x2593)
        return '#';
    if (is_blank(character.at[0]) || code == 0xA0 || code == 0xB7 || code == 0x2022 || code == 0x22C5 || code == 0x2E31 || code == '_')
        return '.';
    if (code >= 0xFF01 && code <= 0xFF5E)
        return (char)(code - 0xFEE0);
    return is_cell(character.at[0]) ? character.at[0] : '\0';
}

/* A row drawn with other signs, in ours; *drawn is the part that has others. False when it is none, or needs no such thing. */
static bool redraw(Text row, Plain *plain, Text *drawn)
{
    int from = -1, to = 0;
    *plain = (Plain){.length = 0};
    for (int i = 0; i < row.length;) {
        uint32_t code = 0;
        int bytes = max_int(1, text_character(row, i, &code));
        char cell = cell_of(text_part(row, i, bytes), code);
        if (cell == '\0')
            return false;
        if (cell != row.at[i] || bytes > 1) {
            from = from < 0 ? i : from;
            to = i + bytes;
        }
        plain_add(plain, (Text){&cell, 1});
        i += bytes;
    }
    *drawn = text_part(row, max_int(from, 0), from < 0 ? 0 : to - from);
    return from >= 0 && plain->length <= LEVEL_MAP_SIDE_MAX && plain->length > 2;
}

/* Of as many cells as the first. */
static bool is_drawn_otherwise(const Reader *reader, Text row, Plain *plain, Text *drawn)
{
    const Map *map = &reader->level->map;
    bool words = text_find(row, ' ') >= 0 && row.at[0] != '#';
    return !words && redraw(row, plain, drawn) && (map->rows == 0 || plain->length == map->columns);
}

/* The sentence as it is written; the drawn part in our signs stands where it stood. */
static void fail_drawn(Reader *reader, Text row, Text drawn)
{
    Plain part;
    Text ignored;
    redraw(drawn, &part, &ignored);
    if (part.length < text_columns(drawn)) { /* shorter than a row: cell by cell all the same */
        part.length = 0;
        for (int i = 0; i < drawn.length;) {
            uint32_t code = 0;
            int bytes = max_int(1, text_character(drawn, i, &code));
            char cell = cell_of(text_part(drawn, i, bytes), code);
            plain_add(&part, (Text){&cell, 1});
            i += bytes;
        }
    }
    bool blank = text_find(row, ' ') >= 0;
    reader_fail(reader, TAG_BAD_MAP, drawn, part.text, blank ? "a map is made of # . + and letters, its floor of .; found '%s'"
                                                             : "a map is made of # . + and letters; found '%s'",
                reader_quoted(drawn).text);
}

/* A remark without the blank that tells it from a wall. */
static bool is_remark(Text row)
{
    Text rest = row, word = scan_word(&rest);
    return text_starts(row, "#") && rest.length > 0 && word.length > 1 && !looks_like_row(row) && text_find(word, '.') < 0;
}

static void fail_remark(Reader *reader, Text row)
{
    char words[REMEDY_LENGTH];
    Text rest = row, word = scan_word(&rest);
    text_print(words, sizeof words, "# %.*s", word.length - 1, word.at + 1);
    reader_fail(reader, TAG_BAD_MAP, word, words, "a remark on a map begins with # and a blank, and a row is made of # . + and letters");
}

static void add_row(Reader *reader, Text row, Text cells)
{
    Map *map = &reader->level->map;
    for (int i = 0; i < cells.length; i++)
        map->cells[map->rows][i] = cells.at[i];
    map->columns = cells.length;
    reader->map_rows[map->rows++] = reader_position(reader, row);
}

static void read_map_row(Reader *reader, Text row)
{
    Plain plain;
    Text drawn;
    if (is_remark(row)) {
        fail_remark(reader, row);
    } else if (is_drawn_otherwise(reader, row, &plain, &drawn) && reader->level->map.rows < LEVEL_MAP_SIDE_MAX) {
        fail_drawn(reader, row, drawn);
        add_row(reader, row, plain_view(&plain));
    } else if (row_fits(reader, row)) {
        add_row(reader, row, row);
    } else {
        reader->map_broken = true;
    }
}

void read_map_line(Reader *reader, Text content)
{
    Text rest = content, word = scan_word(&rest);
    if (text_is(word, "#")) { /* a comment: no row has a blank behind its first wall */
        if (looks_like_row(content))
            warn_of_blanks(reader, content);
    } else if (!read_door_line(reader, content)) {
        read_map_row(reader, content);
    }
}

static int times_drawn(const Map *map, char cell)
{
    int drawn = 0;
    for (int y = 0; y < map->rows; y++)
        for (int x = 0; x < map->columns; x++)
            drawn += map->cells[y][x] == cell;
    return drawn;
}

/* Doors whose letter is drawn in its other size alone. */
static void mend_sizes(Reader *reader)
{
    enum { SIZES_APART = 'a' - 'A' };
    Map *map = &reader->level->map;
    for (int i = 0; i < map->door_count; i++) {
        char letter = map->doors[i].letter, other = (char)(letter >= 'a' ? letter - SIZES_APART : letter + SIZES_APART);
        const char words[] = {other, '\0'};
        const Fix fix = {reader->door_positions[i], words, true};
        if (times_drawn(map, letter) > 0 || times_drawn(map, other) != 1 || reader->letters[(unsigned char)other])
            continue;
        reader_fail_fix_at(reader, TAG_BAD_DOOR, reader->door_positions[i], &fix, "the door '%c' stands nowhere on the map, where there is a '%c'",
                           letter, other);
        map->doors[i].letter = other;
        reader->letters[(unsigned char)other] = true;
    }
}

/* Every letter drawn has its door. */
static void letters_have_doors(Reader *reader)
{
    const Map *map = &reader->level->map;
    for (int y = 0; y < map->rows; y++) {
        for (int x = 0; x < map->columns; x++) {
            char cell = map->cells[y][x];
            Position position = {reader->map_rows[y].line, reader->map_rows[y].column + x, 1};
            if (is_letter(cell) && !reader->letters[(unsigned char)cell])
                reader_fail_at(reader, TAG_BAD_DOOR, position,
                               "the letter '%c' has no door; add a line such as door %c break-room", cell, cell);
        }
    }
}

/* Every door is drawn once. */
static void doors_have_letters(Reader *reader)
{
    const Map *map = &reader->level->map;
    for (int i = 0; i < map->door_count; i++) {
        int drawn = times_drawn(map, map->doors[i].letter);
        if (drawn != 1)
            reader_fail_at(reader, TAG_BAD_DOOR, reader->door_positions[i], "the door '%c' stands %s on the map",
                           map->doors[i].letter, drawn == 0 ? "nowhere" : "more than once");
    }
}

void read_finish_map(Reader *reader)
{
    const Map *map = &reader->level->map;
    if (reader->map_broken)
        return;
    if (map->rows < 3 || map->columns < 3) {
        reader_fail_at(reader, TAG_BAD_MAP, reader->heading, "a map has three rows and columns at least");
        return;
    }
    mend_sizes(reader);
    letters_have_doors(reader);
    doors_have_letters(reader);
}
