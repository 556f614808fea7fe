/* read_map.c - the rows of the map as they are drawn, and its doors. */
#include "level/read_map.h"

#include "level/scan.h"
#include "level/words.h"

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

static bool row_fits(Reader *reader, Text row)
{
    const Map *map = &reader->level->map;
    if (reader->map_too_big)
        return false;
    reader->map_too_big = map->rows == LEVEL_MAP_SIDE_MAX || row.length > LEVEL_MAP_SIDE_MAX;
    if (reader->map_too_big)
        return reader_fail(reader, TAG_TOO_MANY, row, NULL, "a map has at most %d columns and %d rows",
                           LEVEL_MAP_SIDE_MAX, LEVEL_MAP_SIDE_MAX);
    if (!cells_sound(reader, row))
        return false;
    if (map->rows > 0 && row.length != map->columns)
        return reader_fail(reader, TAG_BAD_MAP, row, NULL,
                           "the rows of a map are equally long: the first has %d cells, this has %d", map->columns,
                           row.length);
    return true;
}

static void read_map_row(Reader *reader, Text row)
{
    Map *map = &reader->level->map;
    if (!row_fits(reader, row)) {
        reader->map_broken = true;
        return;
    }
    for (int i = 0; i < row.length; i++)
        map->cells[map->rows][i] = row.at[i];
    map->columns = row.length;
    reader->map_rows[map->rows++] = reader_position(reader, row);
}

/* What stands behind the kind of a door: a file, a person or nothing. */
static bool read_target(Reader *reader, Text rest, Door *door)
{
    bool wants_id = door->kind == DOOR_SERVES || door->kind == DOOR_PERSON;
    Text id = scan_word(&rest);
    if (wants_id && id.length == 0)
        return reader_fail(reader, TAG_BAD_DOOR, id, NULL, "'%s' wants %s, such as %s", door_words[door->kind],
                           door->kind == DOOR_SERVES ? "a file" : "a person",
                           door->kind == DOOR_SERVES ? "thimble" : "quill");
    Text behind = wants_id ? rest : id;
    if (behind.length > 0)
        return reader_fail(reader, TAG_AFTER_VALUE, behind, NULL, "nothing follows here; found '%s'",
                           reader_quoted(behind).text);
    if (wants_id)
        door->index = door->kind == DOOR_SERVES ? reader_file(reader, id) : reader_person(reader, id);
    return true;
}

static void read_door(Reader *reader, Text rest)
{
    Map *map = &reader->level->map;
    Text letter = scan_word(&rest), kind = scan_word(&rest);
    if (letter.length != 1 || !is_letter(letter.at[0])) {
        reader->map_broken = true;
        reader_fail(reader, TAG_BAD_DOOR, letter, NULL, "a door is door LETTER KIND, such as door M refinement");
        return;
    }
    bool *met = &reader->letters[(unsigned char)letter.at[0]];
    if (*met) {
        reader_fail(reader, TAG_BAD_DOOR, letter, NULL, "the door '%c' is there already", letter.at[0]);
        return;
    }
    *met = true;
    Door door = {.letter = letter.at[0], .kind = (DoorKind)scan_word_index(kind, door_words, DOOR_COUNT), .index = -1};
    if (scan_word_index(kind, door_words, DOOR_COUNT) < 0)
        reader_fail_unknown(reader, TAG_UNKNOWN_WORD, kind, "kind of door",
                            reader_nearest_of(reader, kind, door_words, DOOR_COUNT));
    else if (map->door_count == LEVEL_DOORS_MAX)
        reader_fail(reader, TAG_TOO_MANY, letter, NULL, "a map has at most %d doors", LEVEL_DOORS_MAX);
    else if (read_target(reader, rest, &door)) {
        reader->door_positions[map->door_count] = reader_position(reader, letter);
        map->doors[map->door_count++] = door;
    }
}

void read_map_line(Reader *reader, Text content)
{
    Text rest = content, word = scan_word(&rest);
    if (text_is(word, "#")) { /* a comment: no row has a blank behind its first wall */
        if (looks_like_row(content))
            warn_of_blanks(reader, content);
    } else if (text_is(word, "door")) {
        rest = scan_content(rest);
        read_door(reader, rest);
    } else {
        read_map_row(reader, content);
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
        int drawn = 0;
        for (int y = 0; y < map->rows; y++)
            for (int x = 0; x < map->columns; x++)
                drawn += map->cells[y][x] == map->doors[i].letter;
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
    letters_have_doors(reader);
    doors_have_letters(reader);
}
