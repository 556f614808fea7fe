/* test_plain.c - with plain words nothing that is shown has a noun of the theme: days as bots and a kept run play them,
 * every moment that has a name, every table that can be walked. The nouns are in theme-nouns.txt; structure/nouns.pl
 * holds the sources to the same list. The levels are shipped ones, in whose own texts a refiner is a counter. */
#include <ctype.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/translate.h"
#include "front/cards/certificate.h"
#include "front/cards/deck.h"
#include "front/cards/facts.h"
#include "front/desk/explain.h"
#include "front/game.h"
#include "front/moments.h"
#include "front/places/place.h"
#include "front/run/why.h"
#include "front/settings/bindings.h"
#include "front/settings/settings.h"
#include "front/sound/captions.h"
#include "front/spectate.h"
#include "front/state/choosable.h"
#include "front/words/constants_said.h"
#include "front/words/plaques.h"
#include "front/words/words.h"
#include "level/words.h"
#include "scratch.h"
#include "work/day_hash.h"

enum { NOUNS_MAX = 64, NOUN_MAX = 32, SAID_MAX = 1024, SEED = 7 };

typedef struct Reader {
    char nouns[NOUNS_MAX][NOUN_MAX];
    int count;
    Canvas *canvas;
    Scratch *scratch;
    int texts;  /* read so far */
    bool notes; /* nouns that are met are no slip, but noted: */
    bool met[NOUNS_MAX];
    char where[SAID_MAX];
    char all[CANVAS_TEXT_MAX + SAID_MAX]; /* texts of a canvas */
} Reader;

/* ---- the nouns ---- */

static void read_nouns(Reader *reader)
{
    FILE *file = fopen(MDR_SOURCE "/tests/theme-nouns.txt", "r");
    char line[256];
    assert_non_null(file);
    while (fgets(line, sizeof line, file)) {
        line[strcspn(line, "\n")] = '\0';
        if (line[0] == '#' || line[0] == '\0')
            continue;
        assert_true(reader->count < NOUNS_MAX && strlen(line) < NOUN_MAX);
        text_print(reader->nouns[reader->count++], NOUN_MAX, "%s", line);
    }
    fclose(file);
    assert_true(reader->count > 15);
}

/* Whether the noun stands there: blanks are dashes too, a star has any ending. */
static bool stands(const char *at, const char *noun)
{
    for (; *noun && *noun != '*'; noun++, at++) {
        if (*noun == ' ' ? *at != ' ' && *at != '-' : tolower((unsigned char)*at) != *noun)
            return false;
    }
    return *noun == '*' || !isalpha((unsigned char)*at);
}

static const char *find_noun(const char *text, const char *noun)
{
    for (const char *at = text; *at; at++) {
        if ((at == text || !isalpha((unsigned char)at[-1])) && stands(at, noun))
            return at;
    }
    return NULL;
}

/* Where the first of the list stands in it; NULL nowhere. */
static const char *noun_in(const Reader *reader, const char *text)
{
    for (int i = 0; i < reader->count; i++) {
        const char *found = find_noun(text, reader->nouns[i]);
        if (found)
            return found;
    }
    return NULL;
}

static void read_text(Reader *reader, const char *text)
{
    const char *found = noun_in(reader, text);
    reader->texts++;
    for (int i = 0; reader->notes && i < reader->count; i++)
        reader->met[i] |= find_noun(text, reader->nouns[i]) != NULL;
    if (found && !reader->notes)
        fail_msg("%s has a noun of the theme: %s", reader->where, found);
}

/* Lines of a text that was wrapped are read as one as well: a noun of two words may be parted. */
static void read_items(Reader *reader)
{
    int length = 0;
    const Canvas *canvas = reader->canvas;
    reader->all[0] = '\0';
    for (int i = 0; i < canvas->item_count; i++) {
        const CanvasItem *item = &canvas->items[i];
        if (item->kind == ITEM_TEXT)
            length += snprintf(reader->all + length, sizeof reader->all - (size_t)length, "%.*s ", item->length,
                               canvas->text + item->first);
        assert_true(length < (int)sizeof reader->all - 1);
    }
    read_text(reader, reader->all);
}

static void read_canvas(Reader *reader, const Game *game)
{
    canvas_clear(reader->canvas);
    game_draw(game, reader->canvas);
    read_items(reader);
}

/* ---- the games ---- */

/* A shipped level, in a file of one's own, with its refiners called counters. */
static const char *plain_level(Reader *reader, const char *name, char path[PATH_LENGTH_MAX])
{
    char from[PATH_LENGTH_MAX];
    Buffer text = {0};
    FileError error;
    snprintf(from, sizeof from, MDR_SOURCE "/levels/%s.level", name);
    snprintf(path, PATH_LENGTH_MAX, "%s", in(reader->scratch, "plain.level"));
    if (!file_read(from, LEVEL_BYTES_MAX, &text, &error))
        fail_msg("%s", error.sentence);
    for (char *at = text.data; (at = strstr(at, "Refiner"));)
        memcpy(at, "Counter", 7); /* as long */
    put(path, text.data);
    buffer_free(&text);
    return path;
}

static Game *open_with(GameOptions options)
{
    Buffer error = {0};
    int status = 0;
    options.place_folder = MDR_SOURCE "/assets/places";
    Game *game = game_open(&options, &error, &status);
    if (!game)
        fail_msg("%s", error.data);
    game->settings.plain = game->settings.captions = true;
    place_sheets_ready(game, UINT32_MAX); /* as if painted */
    return game;
}

static Game *open_plain(Reader *reader, const char *name)
{
    char path[PATH_LENGTH_MAX];
    snprintf(reader->where, SAID_MAX, "%s", name);
    return open_with((GameOptions){.level_path = plain_level(reader, name, path), .seed = SEED});
}

/* On to the moment, which never comes where it is false; all that is shown on the way is read twice a second, where
 * that is wished. */
static bool travel(Reader *reader, Game *game, bool reads)
{
    enum { STEP = 250000 };
    int steps = 0;
    uint64_t now = game->now;
    Arrival arrival;
    game_update(game, now);
    while ((arrival = spectate_arrival(&game->play)) == ARRIVAL_AHEAD) {
        assert_true(++steps < 100000);
        now += STEP;
        game_update(game, now);
        if (reads && steps % 2 == 0)
            read_canvas(reader, game);
    }
    return arrival == ARRIVAL_THERE;
}

static Moment moment_of(const char *words)
{
    Moment moment = {.day = 1};
    assert_true(moment_read(text_of(words), &moment));
    return moment;
}

/* ---- what is shown ---- */

static void days_as_bots_and_nobody_play_them(void **state)
{
    static const struct {
        const char *level;
        BotKind bot;
    } rows[] = {{"tour", BOT_COUNT /* nobody */},
                {"4-the-dashboard", BOT_COUNT},
                {"tour", BOT_PERFORMER},
                {"tour", BOT_BALANCED},
                {"tour", BOT_ASKER},
                {"tour", BOT_RESIDENT},
                {"tour", BOT_OVERTIMER},
                {"tour", BOT_LAYERER},
                {"6-two-desks", BOT_BALANCED},
                {"5-senior-refiner", BOT_PERFORMER},
                {"ordinary-week", BOT_NEWCOMER}};
    Reader *reader = *state;
    for (int i = 0; i < COUNT_OF(rows); i++) {
        Game *game = open_plain(reader, rows[i].level);
        int before = reader->texts;
        if (rows[i].bot < BOT_COUNT)
            moments_bot(&game->play, rows[i].bot, moment_of("end"));
        else
            moments_nobody(&game->play, moment_of("end"));
        assert_true(travel(reader, game, true));
        assert_true(reader->texts - before > 100);
        game_close(game);
    }
}

/* By hand: on foot, at doors, in talks, pulled toys and rooms to rest in. */
static void a_run_that_was_kept(void **state)
{
    Reader *reader = *state;
    RunError error;
    Run run = {0};
    if (!run_load(MDR_SOURCE "/tests/runs/hand-tour.run", &run, &error))
        fail_msg("%s", error.sentence);
    snprintf(reader->where, SAID_MAX, "hand-tour.run");
    Game *game = open_with((GameOptions){.seed = SEED});
    int before = reader->texts;
    moments_run(game, &run, moment_of("end"));
    assert_true(travel(reader, game, true));
    assert_true(reader->texts - before > 100);
    game_close(game);
    run_free(&run);
}

/* Rules are chosen, and a quarter goes by on the floor, as whoever sits there sees it. */
static void a_quarter_under_a_charter(void **state)
{
    enum { STEP = 200000, STEPS = 200 };
    Reader *reader = *state;
    Game *game = open_plain(reader, "9-charter");
    bool floor = false;
    for (char letter = '1'; letter <= '4'; letter++)
        game_press(game, KEY_CHARACTER, (uint32_t)letter);
    game_press(game, KEY_CHARACTER, 'b');
    for (uint64_t step = 1; step < STEPS; step++) {
        game_update(game, step * STEP);
        read_canvas(reader, game);
        floor |= game->page == PAGE_QUARTER;
    }
    assert_true(floor);
    game_close(game);
}

/* The result as a picture, and what is said of where it went. */
static void read_certificate(Reader *reader, Game *game)
{
    canvas_clear(reader->canvas);
    certificate_draw(game, reader->canvas);
    read_items(reader);
    assert_false(moments_show(game, moment_of("card:claim:9"))); /* no further than the last one */
    assert_true(deck_ends(game, 1));
    snprintf(game->saved_picture.told, sizeof game->saved_picture.told, "Kept as /home/x/macrodata-refinement/a.png");
    read_canvas(reader, game);
}

static int pages_of(MomentKind kind)
{
    enum { BOOT_PAGES = 4 };
    if (kind == MOMENT_BEYOND)
        return FACT_COUNT;
    return kind == MOMENT_CARD ? (int)MOMENT_PAGE_MAX : kind == MOMENT_BOOT ? (int)BOOT_PAGES : 1;
}

/* All faces and pages of it; how many there were. */
static int read_moment(Reader *reader, const char *level, const char *name)
{
    int shown = 0;
    Moment moment = moment_of(name);
    Game *game = open_plain(reader, level);
    snprintf(reader->where, SAID_MAX, "%s at %s", level, name);
    moments_bot(&game->play, BOT_PERFORMER, moment);
    bool there = travel(reader, game, false);
    for (moment.page = 1; there && moment.page <= pages_of(moment.kind) && moments_show(game, moment);
         moment.page++, shown++)
        read_canvas(reader, game);
    if (there && moment.kind == MOMENT_END)
        read_certificate(reader, game);
    game_close(game);
    return shown;
}

static void every_moment_that_has_a_name(void **state)
{
    static const char *const levels[] = {"tour", "5-senior-refiner", "6-two-desks", "9-charter"};
    Reader *reader = *state;
    for (int i = 0; i < MOMENTS_NAMED; i++) {
        MomentKind kind = moment_of(moments_named[i]).kind;
        bool of_run = kind != MOMENT_TITLE && kind != MOMENT_SETTINGS && kind != MOMENT_KEYS &&
                      kind != MOMENT_CAMPAIGN && kind != MOMENT_LEVELS;
        int shown = 0;
        for (int l = 0; of_run && l < COUNT_OF(levels); l++)
            shown += read_moment(reader, levels[l], moments_named[i]);
        bool of_room = moment_of(moments_named[i]).card == (int)CARD_ROOM + 1; /* is seen in a room */
        if (of_run && !(kind == MOMENT_CARD && of_room) && shown == 0)
            fail_msg("%s is shown of no level", moments_named[i]);
    }
}

/* Pages without a run, and all their rows. */
static void pages_of_the_title(void **state)
{
    static const char *const names[] = {"title", "settings", "keys", "campaign", "levels"};
    Reader *reader = *state;
    char path[PATH_LENGTH_MAX], settings[PATH_LENGTH_MAX];
    plain_level(reader, "1-orientation", path);
    snprintf(settings, sizeof settings, "%s", in(reader->scratch, "macrodata-refinement"));
    for (int i = 0; i < COUNT_OF(names); i++) {
        Game *game = open_with(
            (GameOptions){.seed = SEED, .settings_path = settings, .level_folders = {reader->scratch->folder}});
        snprintf(reader->where, SAID_MAX, "the page of %s", names[i]);
        assert_true(moments_show(game, moment_of(names[i])));
        read_canvas(reader, game);
        for (int row = 0; row < (int)KEYED_COUNT; row++) {
            game_press(game, KEY_DOWN, 0);
            read_canvas(reader, game);
        }
        game_close(game);
    }
}

/* What is said of each instrument, and of each key that does nothing now. */
static void all_that_the_desk_explains(void **state)
{
    static const char *const times[] = {"09:20", "12:00", "13:40", "14:45"};
    Reader *reader = *state;
    int explained = 0, refused = 0;
    for (int i = 0; i < COUNT_OF(times); i++) {
        Game *game = open_plain(reader, "tour");
        snprintf(reader->where, SAID_MAX, "the desk at %s", times[i]);
        moments_bot(&game->play, BOT_PERFORMER, moment_of(times[i]));
        assert_true(travel(reader, game, false));
        for (int id = 0; id < CHOOSE_EXPLAIN + (int)INSTRUMENT_COUNT; id++) {
            char words[EXPLAINED_MAX];
            if (!explain_words(game, id, words))
                continue;
            read_text(reader, words);
            explained++;
        }
        for (int act = ACT_NONE + 1; act < (int)ACT_COUNT; act++) {
            refused += why_not(game, (Act)act);
            read_canvas(reader, game);
        }
        game_close(game);
    }
    assert_true(explained > 20 && refused > 4);
}

/* ---- tables ---- */

static void the_words_of_tables(void **state)
{
    Reader *reader = *state;
    snprintf(reader->where, SAID_MAX, "a table");
    for (int i = 0; i < NOUN_COUNT; i++)
        read_text(reader, noun(true, (Noun)i));
    for (int i = 0; i < CUE_COUNT; i++)
        read_text(reader, cue_caption(true, (Cue)i));
    for (int i = 0; i < TONE_COUNT; i++)
        read_text(reader, tone_caption(true, (Tone)i));
    for (int i = 0; i < GIFT_COUNT; i++) {
        read_text(reader, gift_title(true, (Gift)i));
        read_text(reader, gift_words((Gift)i));
    }
    for (int i = 0; i < CONSTANT_COUNT; i++) {
        char said[200];
        constant_said((Constant)i, 12345, said, sizeof said);
        read_text(reader, said);
    }
    for (int i = 0; i < SETTING_COUNT; i++) {
        read_text(reader, setting_rows[i].label);
        read_text(reader, setting_rows[i].sentence);
    }
    for (int i = 0; i < (int)KEYED_COUNT; i++) {
        read_text(reader, bindings[i].does ? bindings[i].does : "");
        read_text(reader, bindings[i].name ? bindings[i].name : "");
    }
    for (int i = 0; i < FACT_COUNT; i++) {
        char said[SAID_MAX];
        nouns_said(true, facts[i].doubt, said, sizeof said);
        read_text(reader, said);
        nouns_said(true, facts[i].here, said, sizeof said);
        read_text(reader, said);
    }
}

static void the_words_of_the_day(void **state)
{
    Reader *reader = *state;
    Ledger ledger = {.promoted.day = 1};
    char rank[RANK_WORDS_MAX], door[PLAQUE_MAX];
    snprintf(reader->where, SAID_MAX, "a word of the day");
    rank_words(true, &ledger, rank);
    read_text(reader, rank);
    for (int i = 0; i < CHOICE_COUNT; i++)
        read_text(reader, choice_words((Choice)i).label);
    for (int i = 0; i < ACCOUNT_COUNT; i++)
        read_text(reader, account_title((Account)i) ? account_title((Account)i) : "");
    for (int i = 0; i < BOT_COUNT; i++)
        read_text(reader, bot_title((BotKind)i));
    static const DoorKind doors[] = {DOOR_REFINEMENT, DOOR_BREAK_ROOM, DOOR_MEETING, DOOR_STEWARD};
    for (int i = 0; i < COUNT_OF(doors); i++) {
        plaque(NULL, &(Door){.kind = doors[i]}, true, door);
        read_text(reader, door);
    }
}

/* Each row but the clause has a noun that the list knows: else the list would hold the plain words to nothing. */
static void the_list_knows_the_themes_own(void **state)
{
    Reader *reader = *state;
    for (int i = 0; i < NOUN_COUNT; i++) {
        if (i != NOUN_SIGNATORY && !noun_in(reader, noun(false, (Noun)i)))
            fail_msg("theme-nouns.txt does not know: %s", noun(false, (Noun)i));
    }
    assert_non_null(noun_in(reader, "The Break-Room is open."));
    assert_non_null(noun_in(reader, "MELONS"));
    assert_null(noun_in(reader, "A temperature, a watermelon, several undreaded things."));
}

/* What is read is what is shown: as the theme has it, the same days are full of them. */
static void the_themes_own_days_have_its_nouns(void **state)
{
    static const char *const wanted[] = {"woe*",   "frolic*", "dread*",       "malice*",
                                         "melon*", "waffle*", "finger trap*", "refining"};
    Reader *reader = *state;
    reader->notes = true;
    Game *game = open_plain(reader, "tour");
    game->settings.plain = false;
    moments_bot(&game->play, BOT_PERFORMER, moment_of("card:day"));
    assert_true(travel(reader, game, true));
    assert_true(moments_show(game, moment_of("card:day")));
    read_canvas(reader, game);
    game_close(game);
    reader->notes = false;
    for (int i = 0; i < COUNT_OF(wanted); i++) {
        int noun = 0;
        while (noun < reader->count && strcmp(reader->nouns[noun], wanted[i]) != 0)
            noun++;
        if (noun == reader->count || !reader->met[noun])
            fail_msg("not met: %s", wanted[i]);
    }
}

static void marks_are_filled_and_paths_shortened(void **state)
{
    (void)state;
    char said[SAID_MAX];
    nouns_said(true, "{Refining}: {other} {refining}{", said, sizeof said);
    assert_string_equal(said, "Sorting: {other} sorting{");
    nouns_said(false, "the {melon}", said, sizeof said);
    assert_string_equal(said, "the melon");
    nouns_said(false, "", said, sizeof said);
    assert_string_equal(said, "");
    char small[8];
    nouns_said(false, "{refining}{refining}", small, sizeof small);
    assert_true(strlen(small) < sizeof small);
    nouns_path(true, "/h/.config/macrodata-refinement/settings", said, sizeof said);
    assert_string_equal(said, "/h/.config/.../settings");
    nouns_path(true, "/macrodata-refinement/macrodata-refinement", said, sizeof said);
    assert_string_equal(said, "/.../...");
    nouns_path(true, "/h/macrodata-refinement/settings", small, sizeof small);
    assert_true(strlen(small) < sizeof small);
    nouns_path(false, "/h/macrodata-refinement/settings", said, sizeof said);
    assert_string_equal(said, "/h/macrodata-refinement/settings");
}

/* ---- the day ---- */

static void words_change_no_day(void **state)
{
    Reader *reader = *state;
    uint64_t hashes[2];
    for (int plain = 0; plain < 2; plain++) {
        Game *game = open_plain(reader, "tour");
        game->settings.plain = plain;
        moments_bot(&game->play, BOT_PERFORMER, moment_of("end"));
        assert_true(travel(reader, game, false));
        hashes[plain] = day_hash(&game->play.day);
        game_close(game);
    }
    assert_true(hashes[0] == hashes[1]);
}

static int open_reader(void **state)
{
    Reader *reader = calloc(1, sizeof *reader);
    void *scratch = NULL;
    *state = reader;
    if (!reader || set_up(&scratch) != 0)
        return -1;
    reader->scratch = scratch;
    reader->canvas = calloc(1, sizeof(Canvas));
    read_nouns(reader);
    return reader->canvas ? 0 : -1;
}

static int close_reader(void **state)
{
    Reader *reader = *state;
    void *scratch = reader->scratch;
    free(reader->canvas);
    free(reader);
    return tear_down(&scratch);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_as_bots_and_nobody_play_them),
        cmocka_unit_test(a_run_that_was_kept),
        cmocka_unit_test(a_quarter_under_a_charter),
        cmocka_unit_test(every_moment_that_has_a_name),
        cmocka_unit_test(pages_of_the_title),
        cmocka_unit_test(all_that_the_desk_explains),
        cmocka_unit_test(the_words_of_tables),
        cmocka_unit_test(the_words_of_the_day),
        cmocka_unit_test(the_list_knows_the_themes_own),
        cmocka_unit_test(the_themes_own_days_have_its_nouns),
        cmocka_unit_test(marks_are_filled_and_paths_shortened),
        cmocka_unit_test(words_change_no_day),
    };
    return cmocka_run_group_tests(tests, open_reader, close_reader);
}
