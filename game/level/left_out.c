/* left_out.c - what says nobody or nothing, by the words of several languages. */
#include "level/left_out.h"

#include "level/scan.h"

/* Tables, a row a thing. */
/* clang-format off */

static const char *const nothings[] = {
    "-", "--", "none", "nobody", "no-one", "noone", "no", "nothing", "never", "null", "nil", "n-a",
    "niemand", "niemandem", "niemanden", "keiner", "keine", "keinem", "keinen", "kein", "nichts", "nie",
    "nadie", "ninguno", "ninguna", "nada", "nunca", "personne", "aucun", "aucune", "rien", "jamais", "nessuno", "niente", "mai", "ninguem", "nenhum",
};

/* clang-format on */

bool left_out_word(Text value)
{
    Text inside = plain_unquoted(value);
    Plain signs = plain_of(inside), id = plain_id(inside);
    return scan_word_index(id.length > 0 ? plain_view(&id) : plain_view(&signs), nothings, COUNT_OF(nothings)) >= 0;
}

/* A remark behind what is taken out stays. */
static Position place_of(Text line, int number)
{
    Text content = scan_content(line), behind = text_trim(text_part(line, (int)(content.at - line.at) + content.length, line.length));
    int from = text_columns(text_part(line, 0, (int)(content.at - line.at))), to = text_columns(text_part(line, 0, (int)(behind.at - line.at)));
    return behind.length > 0 ? (Position){number, from + 1, to - from} : (Position){number, 1, text_columns(line) + 1};
}

Position left_out_line(const Reader *reader, int number)
{
    Text rest = reader->source, line;
    for (int i = 1; text_next_line(&rest, &line); i++)
        if (i == number)
            return place_of(line, number);
    return (Position){number, 1, 1};
}

static bool may_be_left_out(const Slot *slot)
{
    bool kind = slot->kind == VALUE_TEXT || slot->kind == VALUE_WAITS || slot->kind == VALUE_CLOCK || slot->kind == VALUE_SEED;
    return kind && !slot->needed && !slot->fallback;
}

bool left_out_fail(Reader *reader, const Slot *slot, Text value)
{
    bool serves = reader->section == &sections[SECTION_FILE] && slot->offset == offsetof(NumberFile, serves);
    if (!may_be_left_out(slot) || plain_quotes_before(value) > 0 || !left_out_word(value))
        return false;
    const Fix fix = {left_out_line(reader, reader->number), "", true};
    if (serves)
        reader_fail_fix(reader, TAG_BAD_TEXT, value, &fix, "a file that serves nobody has no line 'serves': leave it out; found '%s'", reader_quoted(value).text);
    else
        reader_fail_fix(reader, TAG_BAD_TEXT, value, &fix, "where there is none, '%s' has no line: leave it out; found '%s'", slot->name,
                        reader_quoted(value).text);
    return true;
}
