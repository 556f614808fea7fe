/* read_door.c - doors of a map: their letter, their kind and whose they are, and other ways to write them. */
#include "level/read_door.h"

#include "level/option.h"
#include "level/plain.h"
#include "level/scan.h"
#include "level/value.h"
#include "level/words.h"

static bool is_letter(char byte)
{
    return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
}

static int kind_of(Text word)
{
    Plain id = plain_id(word);
    return scan_word_index(plain_view(&id), door_words, DOOR_COUNT);
}

/* What stands behind the kind of a door: a file, a person or nothing. */
static bool read_target(Reader *reader, Text rest, Door *door)
{
    static const Slot who = {"person", VALUE_PERSON, .offset = 0}, what = {"file", VALUE_FILE, .offset = 0};
    bool wants_id = door->kind == DOOR_SERVES || door->kind == DOOR_PERSON;
    Text id = text_trim(rest);
    if (wants_id && id.length == 0)
        return reader_fail(reader, TAG_BAD_DOOR, id, NULL, "'%s' wants %s, such as %s", door_words[door->kind],
                           door->kind == DOOR_SERVES ? "a file" : "a person",
                           door->kind == DOOR_SERVES ? "thimble" : "quill");
    if (!wants_id && id.length > 0)
        return reader_fail(reader, TAG_AFTER_VALUE, id, NULL, "nothing follows here; found '%s'", reader_quoted(id).text);
    if (wants_id)
        slot_read(reader, door->kind == DOOR_SERVES ? &what : &who, id, &door->index);
    return true;
}

/* A kind in two words, or none where an id stands that has one. Takes what it was off *rest. */
static int mend_kind(Reader *reader, Text *rest)
{
    Text text = *rest, word = scan_word(rest), both = {text.at, 0};
    Text ahead = *rest, second = scan_word(&ahead);
    char words[REMEDY_LENGTH];
    both.length = (int)(second.at - text.at) + second.length;
    if (second.length > 0 && kind_of(both) >= 0) {
        *rest = ahead;
        reader_fail(reader, TAG_UNKNOWN_WORD, both, door_words[kind_of(both)], "no kind of door '%s'; did you mean '%s'?", reader_quoted(both).text,
                    door_words[kind_of(both)]);
        return kind_of(both);
    }
    static const Slot who = {"person", VALUE_PERSON, .offset = 0}, what = {"file", VALUE_FILE, .offset = 0};
    int index = -1;
    bool person = slot_sound(reader, &who, word, &index), file = slot_sound(reader, &what, word, &index);
    if (person || file) {
        text_print(words, sizeof words, "%s %.*s", person ? "person" : "serves", word.length, word.at);
        *rest = text;
        reader_fail(reader, TAG_UNKNOWN_WORD, word, person && file ? NULL : words, "a door has a kind before an id: %s", words);
        return person ? DOOR_PERSON : DOOR_SERVES;
    }
    const char *near = kind_of(word) >= 0 ? door_words[kind_of(word)] : reader_nearest_of(reader, word, door_words, DOOR_COUNT);
    reader_fail_word(reader, &word_lists[LIST_DOORS], word, near);
    return near ? scan_word_index(text_of(near), door_words, DOOR_COUNT) : -1;
}

static int read_kind(Reader *reader, Text *rest)
{
    static const char *const signs[] = {"=", ":", "->", "=>", "→", "-", "–", "to", "is"};
    Text ahead = *rest, sign = scan_word(&ahead);
    if (scan_word_index(sign, signs, COUNT_OF(signs)) >= 0) {
        reader_fail(reader, TAG_AFTER_VALUE, sign, "", "nothing stands between a door's letter and its kind; found '%s'", reader_quoted(sign).text);
        *rest = ahead;
    }
    ahead = *rest;
    int kind = scan_word_index(scan_word(&ahead), door_words, DOOR_COUNT);
    if (kind < 0)
        return mend_kind(reader, rest);
    *rest = ahead;
    return kind;
}

/* The letter of a door; one with a stop or in quotes is complained about. '\0': there is none. */
static char read_letter(Reader *reader, Text letter)
{
    Text bare = plain_unquoted(letter);
    while (bare.length > 1 && text_find(text_of(":=,.)"), bare.at[bare.length - 1]) >= 0)
        bare = text_part(bare, 0, bare.length - 1);
    bool sound = bare.length == 1 && is_letter(bare.at[0]);
    const char words[] = {sound ? bare.at[0] : '\0', '\0'};
    if (!sound || bare.length < letter.length)
        reader_fail(reader, TAG_BAD_DOOR, letter, sound ? words : NULL, "a door is door LETTER KIND, such as door M refinement");
    return words[0];
}

static void read_door(Reader *reader, Text letter, Text rest)
{
    Map *map = &reader->level->map;
    Door door = {.letter = read_letter(reader, letter), .index = -1};
    if (door.letter == '\0') {
        reader->map_broken = true;
        return;
    }
    bool *met = &reader->letters[(unsigned char)door.letter];
    if (*met) {
        reader_fail(reader, TAG_BAD_DOOR, letter, NULL, "the door '%c' is there already", door.letter);
        return;
    }
    *met = true;
    int kind = read_kind(reader, &rest);
    door.kind = (DoorKind)max_int(kind, 0);
    if (kind < 0)
        return;
    if (map->door_count == LEVEL_DOORS_MAX)
        reader_fail(reader, TAG_TOO_MANY, letter, NULL, "a map has at most %d doors", LEVEL_DOORS_MAX);
    else if (read_target(reader, rest, &door)) {
        reader->door_positions[map->door_count] = reader_position(reader, plain_unquoted(text_part(letter, 0, letter.length)));
        map->doors[map->door_count++] = door;
    }
}

/* LETTER KIND with a sign between, or none: a door without its word. */
static bool read_nameless(Reader *reader, Text content)
{
    char words[REMEDY_LENGTH];
    Text rest = content, first = scan_word(&rest), ahead = rest, sign = scan_word(&ahead);
    bool apart = text_is(sign, "=") || text_is(sign, ":") || text_is(sign, "->");
    Text letter = text_part(first, 0, 1), kinds = apart ? ahead : rest, kind = kinds;
    bool stop = first.length == 2 && text_find(text_of(":="), first.at[1]) >= 0;
    if (first.length < 1 || !is_letter(letter.at[0]) || (first.length > 1 && !stop) || kind_of(scan_word(&kind)) < 0)
        return false;
    if (apart)
        text_print(words, sizeof words, "door %.*s %.*s", letter.length, letter.at, kinds.length, kinds.at);
    else
        text_print(words, sizeof words, "door %.*s", letter.length, letter.at);
    reader_fail(reader, TAG_BAD_LINE, apart ? content : first, words, "a door is door LETTER KIND, such as door M refinement");
    read_door(reader, letter, kinds);
    return true;
}

bool read_door_line(Reader *reader, Text content)
{
    Text rest = scan_content(content), word = scan_word(&rest);
    Plain id = plain_id(word);
    if (text_starts(content, "#") || (!text_is(plain_view(&id), "door") && !text_is(plain_view(&id), "doors")))
        return !text_starts(content, "#") && read_nameless(reader, scan_content(content));
    if (!text_is(word, "door"))
        reader_fail(reader, TAG_BAD_MAP, word, "door", "a door begins with the word door; found '%s'", reader_quoted(word).text);
    Text letter = scan_word(&rest);
    read_door(reader, letter, rest);
    return true;
}
