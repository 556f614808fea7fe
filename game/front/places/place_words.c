/* place_words.c - what stands on the anchors of a place: its plates, boards and screens. One row a text. */
#include "front/places/place_words.h"

#include <stdarg.h>
#include <string.h>

#include "base/translate.h"
#include "front/run/waiting.h"
#include "front/run/whereabouts.h"
#include "front/words/plaques.h"
#include "front/words/weekdays.h"
#include "front/words/words.h"
#include "level/language.h"
#include "work/look.h"

typedef void Say(const Game *game, char out[PLACE_TEXT_MAX]);

PRINTF_LIKE(2, 3)
static void put(char out[PLACE_TEXT_MAX], const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    text_vprint(out, PLACE_TEXT_MAX, format, arguments);
    va_end(arguments);
}

static const Day *day_of(const Day *day)
{
    return day;
}

static const Row *row_here(const Play *play)
{
    PlaceId place;
    const Job *job = whereabouts_job(play, &place);
    return job && job->row >= 0 ? &play->level.rows[job->row] : NULL;
}

static void say_day(const Game *game, char out[PLACE_TEXT_MAX])
{
    char words[DAY_WORDS_MAX];
    day_said_named(&game->play.level, beat_day(day_of(&game->play.day)->beat), words);
    put(out, "%s", words);
}

static void say_clock(const Game *game, char out[PLACE_TEXT_MAX])
{
    int minute = beat_minute(day_of(&game->play.day)->beat);
    put(out, "%02d:%02d", minute / 60, minute % 60);
}

/* The sign at the end is that of the door one stands at, or else of the open file. */
static void say_end(const Game *game, char out[PLACE_TEXT_MAX])
{
    const Door *door = day_door(day_of(&game->play.day));
    if (door)
        plaque(&game->play.level, door, game->settings.plain, out);
    else
        put(out, "%s", game->play.level.files[day_of(&game->play.day)->file].name);
}

static void say_refinement(const Game *game, char out[PLACE_TEXT_MAX])
{
    put(out, "%s", noun(game->settings.plain, NOUN_DEPARTMENT));
}

static void say_break_room(const Game *game, char out[PLACE_TEXT_MAX])
{
    const Door door = {.kind = DOOR_BREAK_ROOM};
    plaque(&game->play.level, &door, game->settings.plain, out);
}

/* What it is, who called it and who sits there too, and how long it still is; in figures where the level's own words are in another language. */
static void say_agenda(const Game *game, char out[PLACE_TEXT_MAX])
{
    PlaceId place;
    const Job *job = whereabouts_job(&game->play, &place);
    const Row *row = row_here(&game->play);
    const Level *level = &game->play.level;
    if (job && row && level_is_english(level))
        put(out, _("%s\n%s and five more\n%d min"), row->text, person_name(level, row->person), job->minutes);
    else if (job && row)
        put(out, _("%s\n%s +5\n%d min"), row->text, person_name(level, row->person), job->minutes);
}

static void say_report(const Game *game, char out[PLACE_TEXT_MAX])
{
    const Row *row = row_here(&game->play);
    if (row)
        put(out, "%s", row->text);
}

static void say_phone(const Game *game, char out[PLACE_TEXT_MAX])
{
    int waiting = waiting_count(game) + (waiting_card(game) != NULL);
    char clock[PLACE_TEXT_MAX];
    say_clock(game, clock);
    if (waiting > 0)
        put(out, _("%s\n%d new"), clock, waiting);
    else
        put(out, "%s", clock);
}

/* What the steward makes of it; no figure. */
static void say_standing(const Game *game, char out[PLACE_TEXT_MAX])
{
    put(out, "%s", standing_sentence(ledger_rank(day_of(&game->play.day)->ledger.official)));
}

static void say_rank(const Game *game, char out[PLACE_TEXT_MAX])
{
    put(out, "%s", rank_title(ledger_rank(day_of(&game->play.day)->ledger.official)));
}

typedef struct SayRow {
    PlaceId place;
    const char *anchor;
    Say *say;
} SayRow;

static const SayRow say_rows[] = {
    {PLACE_ELEVATOR, "floor", say_day},
    {PLACE_CORRIDOR, "end-plaque", say_end},
    {PLACE_CORRIDOR, "left-plaque", say_refinement},
    {PLACE_CORRIDOR, "right-plaque", say_break_room},
    {PLACE_MEETING, "agenda", say_agenda},
    {PLACE_REPORT, "sheet", say_report},
    {PLACE_BREAK_ROOM, "clock", say_clock}, /* the machine has one */
    {PLACE_STEWARD, "plaque", say_rank},
    {PLACE_STEWARD, "sentence", say_standing},
    {PLACE_HOME, "phone", say_phone},
};

static Say *find_say(PlaceId place, const char *anchor)
{
    for (int i = 0; i < COUNT_OF(say_rows); i++) {
        if (say_rows[i].place == place && strcmp(say_rows[i].anchor, anchor) == 0)
            return say_rows[i].say;
    }
    return NULL;
}

bool place_speaks(PlaceId place, const char *anchor)
{
    return find_say(place, anchor) != NULL;
}

void place_say(const Game *game, PlaceId place, const char *anchor, char out[PLACE_TEXT_MAX])
{
    Say *say = find_say(place, anchor);
    out[0] = '\0';
    if (say && game->play.loaded)
        say(game, out);
}
