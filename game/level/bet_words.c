/* bet_words.c - ids as they are shown, and what was written as an id made one, with a label that says the rest. */
#include "level/bet_words.h"

#include "base/character.h"
#include "level/scan.h"

#include <string.h>

static void show_id(const char *id, char room[BET_WORDS_MAX])
{
    text_print(room, BET_WORDS_MAX, "%s", id);
    for (char *at = room; *at; at++)
        *at = *at == '-' ? ' ' : *at;
    if (room[0] >= 'a' && room[0] <= 'z') /* ids have no others */
        room[0] = (char)(room[0] - 'a' + 'A');
}

const char *bet_words(const Bet *bet, int choice, char room[BET_WORDS_MAX])
{
    const BetChoice *chosen = &bet->choices[choice];
    if (chosen->label)
        return chosen->label;
    show_id(chosen->word, room);
    return room;
}

/* ---- what was meant ---- */

/* The text with a capital, its accents composed. */
static Plain capital_of(Text text)
{
    char composed[PLAIN_MAX];
    Plain out = {.length = 0};
    Text fits = text_cut(text, PLAIN_MAX);
    memcpy(composed, fits.at, (size_t)fits.length);
    Text whole = {composed, character_compose(composed, fits.length)};
    uint32_t code = 0;
    int bytes = whole.length > 0 ? text_character(whole, 0, &code) : 0;
    char first[CHARACTER_BYTES];
    if (bytes > 0)
        plain_add(&out, (Text){first, character_capital(code, first)});
    plain_add(&out, text_part(whole, max_int(0, bytes), whole.length));
    return out;
}

/* Whether it can stand between quotes as it is. */
static bool is_label(Text text)
{
    return text.length > 0 && text_columns(text) <= BET_LABEL_MAX && text_find(text, '"') < 0 && text_find(text, '\\') < 0 && text_find(text, '{') < 0 &&
           text_find(text, '}') < 0;
}

static void quote(Text text, Plain *out)
{
    plain_add(out, text_of("\""));
    plain_add(out, text);
    plain_add(out, text_of("\""));
}

/* What was written, and what stands for an id in it: all of it, or what is before the colon of `más: Más`. */
typedef struct Parts {
    Text id, said;
} Parts;

static Parts parts_of(Text written)
{
    int colon = text_find(written, ':'), equals = text_find(written, '=');
    int at = colon < 0 ? equals : colon;
    Text before = text_trim(text_part(written, 0, max_int(0, at))), behind = text_trim(text_part(written, at + 1, written.length));
    if (at > 0 && behind.length > 0)
        return (Parts){before, plain_unquoted(behind)};
    Text all = plain_unquoted(at > 0 && behind.length == 0 ? before : written);
    return (Parts){all, all};
}

/* `el Él`: the id is there already, and what follows is the same in other dress. */
static Text behind_own_id(Text written)
{
    Text rest = written, word = scan_word(&rest);
    Plain again = plain_german_id(rest), bare = plain_id(rest);
    bool same = scan_is_id(word) && (text_equal(word, plain_view(&again)) || text_equal(word, plain_view(&bare)));
    while (same && rest.length > 2 && rest.at[0] == '(' && rest.at[rest.length - 1] == ')')
        rest = text_trim(text_part(rest, 1, rest.length - 2));
    return same ? rest : written;
}

/* What there is no id in, of letters that have none of a-z under them. */
static bool is_foreign(Text text)
{
    uint32_t code = 0;
    return text.length > 0 && text_character(text, 0, &code) > 1;
}

BetMeant bet_meant(Text written, int number)
{
    BetMeant meant = {.id = ""};
    Parts parts = parts_of(behind_own_id(text_trim(written)));
    Plain id = plain_german_id(parts.id), shown = capital_of(parts.said);
    if (id.length == 0 && is_foreign(parts.id))
        id.length = text_print(id.text, PLAIN_MAX, "answer-%d", number);
    if (!scan_is_id(plain_view(&id)))
        return meant;
    char as_id[BET_WORDS_MAX];
    text_print(meant.id, sizeof meant.id, "%s", id.text);
    show_id(meant.id, as_id);
    if (!text_is(plain_view(&shown), as_id) && is_label(plain_view(&shown)))
        quote(plain_view(&shown), &meant.label);
    plain_add(&meant.whole, plain_view(&id));
    if (meant.label.length > 0) {
        plain_add(&meant.whole, text_of(" "));
        plain_add(&meant.whole, plain_view(&meant.label));
    }
    return meant;
}
