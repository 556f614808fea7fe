/* test_certificate.c - the result as a picture: what stands on it, that all of it stands within, the SVG of the same list, and the file that is kept
 * at the last card. */
#include "painting.h"

#include "app/certificate.h"
#include "finished.h"
#include "front/cards/certificate.h"
#include "front/cards/deck.h"
#include "front/game.h"
#include "front/run/go.h"
#include "picture/svg.h"
#include "scratch.h"

/* A game that shows this run as it ended; it owns the level. */
static Game *show_finished(Play *played)
{
    Buffer error = {0};
    int status = 0;
    Game *game = game_open(&(GameOptions){.seed = 1}, &error, &status);
    assert_non_null(game);
    Play *play = &game->play;
    play->level = played->level;
    play->day = played->day;
    play->strips = played->strips;
    play->day.level = &play->level;
    play->loaded = play->kept = true;
    free(played);
    return game;
}

static Game *show_shipped(const char *name, BotKind bot)
{
    Play *played = open_shipped(name, 3);
    finish_bot(played, bot);
    return show_finished(played);
}

static Canvas *drawn(const Game *game)
{
    Canvas *canvas = calloc(1, sizeof *canvas);
    assert_non_null(canvas);
    certificate_draw(game, canvas);
    assert_int_equal(canvas->dropped, 0);
    return canvas;
}

static Text words_of(const Canvas *canvas, const CanvasItem *item)
{
    return (Text){canvas->text + item->first, item->length};
}

/* The item whose words these are; NULL: there is none. */
static const CanvasItem *find(const Canvas *canvas, const char *words)
{
    for (int i = 0; i < canvas->item_count; i++)
        if (canvas->items[i].kind == ITEM_TEXT && text_is(words_of(canvas, &canvas->items[i]), words))
            return &canvas->items[i];
    return NULL;
}

/* ---- what stands on it ---- */

static void guesses_stand_beside_what_was(void **state)
{
    (void)state;
    Game *game = show_shipped("1-orientation.level", BOT_NEWCOMER);
    Ledger *ledger = &game->play.day.ledger;
    ledger->guesses[0] = (Guess){.kind = GUESS_SAID, .refining = 311, .around = 20, .bins = 2};
    ledger->days[0].minutes[ACCOUNT_REFINING] = 141;
    ledger->days[0].minutes[ACCOUNT_NIGHT] = 0;
    ledger->days[0].busyness = 69;
    Canvas *canvas = drawn(game);
    const CanvasItem *said = find(canvas, "311"), *was = find(canvas, "141");
    assert_non_null(said);
    assert_non_null(was);
    assert_true(said->x < was->x && said->y == was->y && said->size >= 110);
    assert_non_null(find(canvas, "You said"));
    assert_non_null(find(canvas, "It was"));
    assert_non_null(find(canvas, "69"));
    assert_non_null(find(canvas, "Orientation"));
    assert_non_null(find(canvas, "seed 3"));
    free(canvas);
    game_close(game);
}

static void whoever_did_not_know_or_was_not_asked_has_a_question_mark(void **state)
{
    (void)state;
    Game *game = show_shipped("1-orientation.level", BOT_NEWCOMER);
    Canvas *canvas = drawn(game);
    char was[16];
    snprintf(was, sizeof was, "%d", figures_truth(&game->play.day.ledger.days[0]).refining);
    assert_non_null(find(canvas, "You were not asked"));
    assert_non_null(find(canvas, "?"));
    assert_non_null(find(canvas, was));
    free(canvas);
    game->play.day.ledger.guesses[0].kind = GUESS_UNKNOWN;
    canvas = drawn(game);
    assert_non_null(find(canvas, "You did not know"));
    assert_non_null(find(canvas, was));
    free(canvas);
    game_close(game);
}

/* Widths of a colour between two heights, added up. */
static float width_of(const Canvas *canvas, Ink ink, float from, float to)
{
    float sum = 0;
    for (int i = 0; i < canvas->item_count; i++) {
        const CanvasItem *item = &canvas->items[i];
        if (item->kind == ITEM_RECT && item->ink == ink && item->y >= from && item->y < to && item->h != 24)
            sum += item->w;
    }
    return sum;
}

/* Five days, one above the other: their minutes have the lengths of the ledger. */
static void the_strip_has_the_minutes_of_the_ledger(void **state)
{
    (void)state;
    Game *game = show_shipped("ordinary-week.level", BOT_AGREEABLE);
    Canvas *canvas = drawn(game);
    DayFigures total = ledger_total(&game->play.day.ledger, 5);
    Guess truth = figures_truth(&total);
    float numbers = width_of(canvas, INK_TEAL_DARK, 560, 760), around = width_of(canvas, INK_AMBER, 560, 760);
    float minute = numbers / (float)truth.refining;
    assert_true(truth.refining > 0 && truth.around > 0);
    assert_true(around > (float)truth.around * minute - 1 && around < (float)truth.around * minute + 1);
    free(canvas);
    game_close(game);
}

/* ---- within ---- */

static void assert_item_within(const Canvas *canvas, const CanvasItem *item)
{
    float left = item->x, right = item->x + item->w, top = item->y, bottom = item->y + item->h;
    if (item->kind == ITEM_TEXT) {
        float w = canvas_width((Font)item->font, item->size, words_of(canvas, item));
        left = item->align == ALIGN_LEFT ? item->x : item->align == ALIGN_CENTRE ? item->x - w / 2 : item->x - w;
        right = left + w;
        top = item->y - item->size;
        bottom = item->y + item->size * 0.3f;
        assert_true(item->size >= 28);
    }
    if (item->kind == ITEM_POLYGON)
        return;
    if (left < 0 || right > CANVAS_WIDTH || top < 0 || bottom > CERTIFICATE_UNITS)
        fail_msg("%.*s lies at %.0f..%.0f, %.0f..%.0f", item->kind == ITEM_TEXT ? item->length : 5,
                 item->kind == ITEM_TEXT ? canvas->text + item->first : "shape", (double)left, (double)right, (double)top, (double)bottom);
}

static void assert_within(const Canvas *canvas)
{
    for (int i = 0; i < canvas->item_count; i++) {
        assert_item_within(canvas, &canvas->items[i]);
        for (int p = 0; canvas->items[i].kind == ITEM_POLYGON && p < canvas->items[i].count; p++) {
            CanvasPoint point = canvas->points[canvas->items[i].first + p];
            assert_true(point.x >= -20 && point.x <= CANVAS_WIDTH + 20 && point.y >= 0 && point.y <= CERTIFICATE_UNITS);
        }
    }
}

static void all_levels_stay_within_and_have_the_whole_seed(void **state)
{
    (void)state;
    Shipped shipped;
    find_shipped(&shipped);
    for (int i = 0; i < shipped.count; i++) {
        Game *game = show_shipped(shipped.names[i], BOT_BALANCED);
        game->play.day.seed = UINT64_MAX;
        Canvas *canvas = drawn(game);
        assert_within(canvas);
        assert_non_null(find(canvas, "seed 18446744073709551615"));
        free(canvas);
        game_close(game);
    }
}

static void long_words_are_cut(void **state)
{
    (void)state;
    static char title[401];
    memset(title, 'w', sizeof title - 1);
    Game *game = show_shipped("tour.level", BOT_BALANCED);
    Level *level = &game->play.level;
    level->title = title;
    for (int i = 0; i < level->line_count; i++)
        if (level->lines[i].kind == LINES_CERTIFICATE)
            level->lines[i].text = title;
    game->play.day.ledger.days[0].busyness = 9999999;
    Canvas *canvas = drawn(game);
    assert_within(canvas);
    free(canvas);
    game_close(game);
}

static void twenty_days_have_a_strip_each(void **state)
{
    (void)state;
    Play *played = open_play("mdr-level 1\n[day]\ntitle = \"Twenty\"\ndays = 20\nshift = 08:00-20:00\n[file a]\nname = \"A\"\nserves = \"a school\"\n", 9);
    finish_idle(played);
    Game *game = show_finished(played);
    Canvas *canvas = drawn(game);
    assert_within(canvas);
    int strips = 0;
    float last = 0;
    for (int i = 0; i < canvas->item_count; i++) {
        const CanvasItem *item = &canvas->items[i];
        if (item->kind != ITEM_RECT || item->ink != INK_TEAL_DARK || item->h == 24 || item->y <= last)
            continue;
        last = item->y;
        strips++;
        assert_true(item->h >= 4);
    }
    assert_int_equal(strips, 20);
    free(canvas);
    game_close(game);
}

/* ---- as SVG ---- */

static int times(const char *text, const char *what)
{
    int count = 0;
    for (const char *at = strstr(text, what); at; at = strstr(at + 1, what))
        count++;
    return count;
}

static void the_svg_has_an_element_for_each_item(void **state)
{
    (void)state;
    Game *game = show_shipped("tour.level", BOT_BALANCED);
    game->play.level.title = "A <b> & \"c\"";
    Canvas *canvas = drawn(game);
    Buffer out = {0};
    svg_print(canvas, THEME_PHOSPHOR, (SvgSize){CERTIFICATE_WIDTH, CERTIFICATE_HEIGHT, CERTIFICATE_UNITS}, &out);
    int items[ITEM_PICTURE + 1] = {0};
    for (int i = 0; i < canvas->item_count; i++)
        items[canvas->items[i].kind]++;
    assert_true(text_starts(buffer_view(&out), "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" height=\"630\" viewBox=\"0 0 1600 840\">\n"));
    assert_int_equal(times(out.data, "<text "), items[ITEM_TEXT]);
    assert_int_equal(times(out.data, "</text>"), items[ITEM_TEXT]);
    assert_int_equal(times(out.data, "textLength="), items[ITEM_TEXT]);
    assert_int_equal(times(out.data, "<rect "), items[ITEM_RECT] + items[ITEM_FRAME]);
    assert_int_equal(times(out.data, "<line "), items[ITEM_LINE]);
    assert_int_equal(times(out.data, "<polygon "), items[ITEM_POLYGON]);
    assert_int_equal(items[ITEM_GLYPH] + items[ITEM_TUBE] + items[ITEM_PICTURE], 0);
    assert_non_null(strstr(out.data, ">A &lt;b&gt; &amp; \"c\"</text>"));
    assert_non_null(strstr(out.data, "fill=\"#0b1426\"")); /* what is written on paper, in every theme */
    buffer_free(&out);
    free(canvas);
    game_close(game);
}

/* ---- as a file ---- */

static void assert_starts(const char *path, const char *bytes, size_t count)
{
    Buffer text = {0};
    FileError error;
    assert_true(file_read(path, 4 * 1024 * 1024, &text, &error));
    assert_true(text.length > count);
    assert_memory_equal(text.data, bytes, count);
    buffer_free(&text);
}

static void it_is_kept_beside_what_is_there_already(void **state)
{
    Scratch *scratch = *state;
    char folder[PATH_LENGTH_MAX], first[PATH_LENGTH_MAX], second[PATH_LENGTH_MAX];
    snprintf(folder, sizeof folder, "%s/deep/er", scratch->folder);
    snprintf(first, sizeof first, "%s/deep/er/the-tour-3.png", scratch->folder);
    snprintf(second, sizeof second, "%s/deep/er/the-tour-3-2.png", scratch->folder);
    Game *game = show_shipped("tour.level", BOT_BALANCED);
    game->play.day.seed = 3;
    for (int i = 0; i < 2; i++) {
        game->saved_picture.wished = true;
        certificate_keep(game, (GlyphSource){raster_ring, NULL}, folder);
        assert_false(game->saved_picture.wished);
        assert_string_equal(game->saved_picture.told + strlen("Kept as "), i == 0 ? first : second);
    }
    assert_starts(first, "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x04\xb0\0\0\x02\x76", 24); /* 1200 by 630 */
    FileError error;
    assert_true(file_write(first, text_of("somebody else's"), &error));
    certificate_keep(game, (GlyphSource){raster_ring, NULL}, folder);
    assert_starts(first, "somebody else'", 14);
    game_close(game);
}

/* Nothing on the way is that key's. */
static void turn_to_the_last_card(Game *game)
{
    enum { TURNS_MAX = 40 };
    go_to(game, PAGE_CARDS);
    game_settle(game);
    for (int turn = 0; turn < TURNS_MAX && !deck_ends(game, 1); turn++) {
        game_press(game, KEY_CHARACTER, 's');
        assert_false(game->saved_picture.wished);
        deck_turn(game, 1);
    }
    assert_true(deck_ends(game, 1));
}

static void one_key_at_the_last_card_wishes_for_it_and_is_told_where_it_went(void **state)
{
    (void)state;
    Game *game = show_shipped("tour.level", BOT_BALANCED);
    Canvas *canvas = calloc(1, sizeof *canvas);
    assert_non_null(canvas);
    turn_to_the_last_card(game);
    game_press(game, KEY_CHARACTER, 's');
    assert_true(game->saved_picture.wished);
    for (int text = 100; text <= 200; text += 50) {
        game->settings.text_per_cent = text;
        text_print(game->saved_picture.told, sizeof game->saved_picture.told, "Kept as /a/certificate.png");
        canvas_clear(canvas);
        game_draw(game, canvas);
        const CanvasItem *told = find(canvas, game->saved_picture.told);
        assert_non_null(told);
        for (int i = 0; i < canvas->item_count; i++) /* and nothing is written over it */
            if (&canvas->items[i] != told && canvas->items[i].kind == ITEM_TEXT)
                assert_true(canvas->items[i].y <= told->y - told->size * 0.8f || canvas->items[i].y >= told->y + told->size * 0.8f);
    }
    game_press(game, KEY_BACKSPACE, 0);
    go_to(game, PAGE_CARDS); /* come back later: nothing is told any more */
    game_settle(game);
    assert_string_equal(game->saved_picture.told, "");
    free(canvas);
    game_close(game);
}

static void where_nothing_can_be_written_that_is_said(void **state)
{
    Scratch *scratch = *state;
    char file[PATH_LENGTH_MAX];
    FileError error;
    Game *game = show_shipped("tour.level", BOT_BALANCED);
    snprintf(file, sizeof file, "%s", in(scratch, "a-file"));
    assert_true(file_write(file, text_of("x"), &error));
    certificate_keep(game, (GlyphSource){raster_ring, NULL}, file);
    assert_int_equal(strncmp(game->saved_picture.told, "Not kept: ", 10), 0);
    assert_non_null(strstr(game->saved_picture.told, "a-file"));
    game->saved_picture.wished = true;
    certificate_keep(game, (GlyphSource){raster_ring, NULL}, NULL);
    assert_false(game->saved_picture.wished);
    assert_string_equal(game->saved_picture.told, "Not kept: there is no folder for it");
    game_close(game);
}

static void its_name_is_of_letters_digits_and_hyphens(void **state)
{
    (void)state;
    static const struct {
        const char *title;
        uint64_t seed;
        const char *name;
    } names[] = {
        {"An Ordinary Week", 1847, "an-ordinary-week-1847"},
        {"../../etc/passwd", 1, "etc-passwd-1"},
        {"Überstunden %n", 7, "berstunden-n-7"},
        {"...", 7, "certificate-7"},
        {"A title that goes on for longer than any file's name has to", 18446744073709551615u, "a-title-that-goes-on-for-longer-18446744073709551615"},
    };
    Game *game = show_shipped("tour.level", BOT_BALANCED);
    for (int i = 0; i < COUNT_OF(names); i++) {
        char name[CERTIFICATE_NAME_MAX];
        game->play.level.title = names[i].title;
        game->play.day.seed = names[i].seed;
        certificate_name(&game->play, name);
        assert_string_equal(name, names[i].name);
    }
    game_close(game);
}

static void only_two_endings_can_be_written(void **state)
{
    (void)state;
    assert_true(certificate_ending("a.png") && certificate_ending("b/c.svg"));
    assert_false(certificate_ending(".png") || certificate_ending("a.jpg") || certificate_ending("png") || certificate_ending("a.png ") ||
                 certificate_ending("") || certificate_ending("a.PNG"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(guesses_stand_beside_what_was),
        cmocka_unit_test(whoever_did_not_know_or_was_not_asked_has_a_question_mark),
        cmocka_unit_test(the_strip_has_the_minutes_of_the_ledger),
        cmocka_unit_test(all_levels_stay_within_and_have_the_whole_seed),
        cmocka_unit_test(long_words_are_cut),
        cmocka_unit_test(twenty_days_have_a_strip_each),
        cmocka_unit_test(the_svg_has_an_element_for_each_item),
        cmocka_unit_test_setup_teardown(it_is_kept_beside_what_is_there_already, set_up, tear_down),
        cmocka_unit_test(one_key_at_the_last_card_wishes_for_it_and_is_told_where_it_went),
        cmocka_unit_test_setup_teardown(where_nothing_can_be_written_that_is_said, set_up, tear_down),
        cmocka_unit_test(its_name_is_of_letters_digits_and_hyphens),
        cmocka_unit_test(only_two_endings_can_be_written),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
