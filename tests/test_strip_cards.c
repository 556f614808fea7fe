/* test_strip_cards.c - the cards made of a day's strip: each figure on them is what one reckons by hand, each minute has its words, and
 * nothing lies on anything else at any size of text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "allocations.h"
#include "front/cards/card.h"
#include "front/cards/dearest_draw.h"
#include "front/cards/strip_draw.h"
#include "front/cards/strip_words.h"
#include "front/ui/ui.h"
#include "front/ui/wrap.h"
#include "shipped.h"
#include "work/bots.h"
#include "work/obey.h"
#include "work/strips.h"

enum { SEED = 1847 };

/* ---- a strip by hand ---- */

static void add_minutes(Strip *strip, int count, Account account, int signal)
{
    for (int i = 0; i < count; i++)
        strip_minute(strip, account, signal, strip->busyness, strip->progress);
}

static int add_job(Strip *strip, JobKind kind, Account account, int row, int before, int minutes)
{
    int event = strip_note(strip, (StripEvent){.kind = STRIP_BEGAN, .what = (uint8_t)kind, .row = (int16_t)row, .came = -1, .person = -1,
                                               .value = (int16_t)before, .minutes = (int16_t)minutes});
    add_minutes(strip, minutes - 1, account, 400);
    strip_note(strip, (StripEvent){.kind = STRIP_ENDED, .what = (uint8_t)kind, .row = (int16_t)row, .came = -1, .person = -1, .value = (int16_t)event});
    add_minutes(strip, 1, account, 400);
    return event;
}

static const char one_day[] = "mdr-level 1\n[day]\ntitle = \"A Test\"\nshift = 09:00-17:00\npace = 40s/hour\n"
                              "[person quill]\nname = \"Mr. Ansel Quill\"\n"
                              "[file thimble]\nname = \"Thimble\"\nserves = \"the payroll of a school\"\n"
                              "[schedule]\n09:40 meeting quill \"Pre-alignment\" for=45m\n";

/* ---- a card on a canvas ---- */

typedef struct Table {
    Game game;
    Canvas canvas;
    char worst[300];
} Table;

static Table *lay_table(void)
{
    Table *table = calloc(1, sizeof *table);
    if (!table)
        abort();
    read_text(text_of(one_day), &table->game.play.level);
    Day *day = &table->game.play.day;
    day_start(day, &table->game.play.level, SEED);
    day->phase = PHASE_OVER;
    table->game.settings.text_per_cent = 100;
    table->game.keyed = true;
    table->game.deck = (Deck){.whole = true, .day = 1};
    day->beat = beat_at(1, 20 * 60 + 1);
    return table;
}

static Strip *strip_on(Table *table)
{
    Strip *strip = &table->game.play.day.ledger.strip;
    strip_begin(strip, 1, 9 * 60);
    return strip;
}

static void clear_table(Table *table)
{
    level_free(&table->game.play.level);
    free(table);
}

static void put_down(Table *table, const Card *card)
{
    Ui ui = ui_of(&table->game, &table->canvas);
    canvas_clear(&table->canvas);
    card->draw(&table->game, &ui, (Rect){60, 36, 1480, ui.scale > 1.4f ? 750 : 770});
    assert_int_equal(table->canvas.dropped, 0);
}

static void open_card(Table *table, const Card *card)
{
    assert_true(card->holds(&table->game));
    card->open(&table->game);
    put_down(table, card);
}

/* How many texts are these words. */
static int times(const Table *table, const char *words)
{
    int count = 0;
    for (int i = 0; i < table->canvas.item_count; i++) {
        const CanvasItem *item = &table->canvas.items[i];
        count += item->kind == ITEM_TEXT && text_is(text_trim((Text){table->canvas.text + item->first, item->length}), words);
    }
    return count;
}

static void assert_says(const Table *table, const char *words)
{
    if (times(table, words) != 1)
        fail_msg("'%s' stands there %d times", words, times(table, words));
}

static const CanvasItem *item_of(const Table *table, const char *words)
{
    for (int i = 0; i < table->canvas.item_count; i++) {
        const CanvasItem *item = &table->canvas.items[i];
        if (item->kind == ITEM_TEXT && text_is(text_trim((Text){table->canvas.text + item->first, item->length}), words))
            return item;
    }
    return NULL;
}

static float size_of(const Table *table, const char *words)
{
    const CanvasItem *item = item_of(table, words);
    assert_non_null(item);
    return item->size;
}

/* ---- nothing on anything ---- */

typedef struct TextBox {
    float left, top, right, bottom;
    Text text;
} TextBox;

static TextBox box_of(const Canvas *canvas, const CanvasItem *item)
{
    static const float share[] = {[ALIGN_LEFT] = 0, [ALIGN_CENTRE] = 0.5f, [ALIGN_RIGHT] = 1};
    Text text = {canvas->text + item->first, item->length};
    float w = canvas_width((Font)item->font, item->size, text), left = item->x - w * share[item->align];
    return (TextBox){left, item->y - item->size * 0.75f, left + w, item->y + item->size * 0.22f, text};
}

static bool boxes_meet(const TextBox *a, const TextBox *b)
{
    return a->left + 0.5f < b->right && b->left + 0.5f < a->right && a->top + 0.5f < b->bottom && b->top + 0.5f < a->bottom;
}

static void assert_apart(const Table *table, int per_cent)
{
    enum { TEXTS_MAX = 100 };
    TextBox boxes[TEXTS_MAX];
    int count = 0;
    const Canvas *canvas = &table->canvas;
    for (int i = 0; i < canvas->item_count && count < TEXTS_MAX; i++) {
        if (canvas->items[i].kind != ITEM_TEXT || canvas->items[i].length == 0)
            continue;
        TextBox *box = &boxes[count];
        *box = box_of(canvas, &canvas->items[i]);
        if (box->left < 59 || box->right > 1541 || box->top < 35 || box->bottom > 36 + 771)
            fail_msg("%d %%: '%.*s' lies outside", per_cent, box->text.length, box->text.at);
        if (canvas->items[i].size < 23.4f) /* 28 pixels at 1920x1080 */
            fail_msg("%d %%: '%.*s' is small", per_cent, box->text.length, box->text.at);
        for (int k = 0; k < count; k++) {
            if (boxes_meet(&boxes[k], box))
                fail_msg("%d %%: '%.*s' lies on '%.*s'", per_cent, box->text.length, box->text.at, boxes[k].text.length, boxes[k].text.at);
        }
        count++;
    }
    assert_true(count > 0);
}

static void assert_apart_at_all_sizes(Table *table, const Card *card)
{
    for (int per_cent = 100; per_cent <= 200; per_cent += 5) {
        table->game.settings.text_per_cent = per_cent;
        put_down(table, card);
        assert_apart(table, per_cent);
    }
    table->game.settings.text_per_cent = 100;
    put_down(table, card);
}

/* ---- the day ---- */

/* 141 minutes of refining, a meeting of 45, lunch of 20, another 215 of refining's opposite: reports. 141 and 260. */
static Strip *a_day(Table *table)
{
    Strip *strip = strip_on(table);
    DayFigures *figures = &table->game.play.day.ledger.days[0];
    add_minutes(strip, 41, ACCOUNT_REFINING, 900);
    add_job(strip, JOB_MEETING, ACCOUNT_MEETINGS, 0, 900, 45);
    add_minutes(strip, 60, ACCOUNT_REFINING, 700);
    add_job(strip, JOB_LUNCH, ACCOUNT_REST, -1, 700, 20);
    add_job(strip, JOB_REPORT, ACCOUNT_REPORTS, -1, 700, 215);
    add_minutes(strip, 40, ACCOUNT_REFINING, 500);
    figures->minutes[ACCOUNT_REFINING] = 141;
    figures->minutes[ACCOUNT_MEETINGS] = 45;
    figures->minutes[ACCOUNT_REPORTS] = 215;
    figures->minutes[ACCOUNT_REST] = 20;
    figures->sealed = 7;
    figures->awaited = 3;
    strip_end(strip, 312, 141);
    return strip;
}

static void the_day_has_what_one_said_beside_what_it_was(void **state)
{
    (void)state;
    Table *table = lay_table();
    a_day(table);
    Guess *guess = &table->game.play.day.ledger.guesses[0];
    *guess = (Guess){GUESS_SAID, 300, 60, 8};
    open_card(table, &card_day);
    assert_says(table, "You said");
    assert_says(table, "300");
    assert_says(table, "minutes. It was");
    assert_says(table, "141");
    assert_true(size_of(table, "141") >= 100 && size_of(table, "300") >= 100); /* units: 120 pixels at 1920x1080 */
    assert_says(table, "Around the work: you said 60 minutes. It was 260.");
    assert_says(table, "Bins somebody was waiting for: you said 8. It was 3.");
    assert_says(table, "Bins sealed: 7. Bins anybody was waiting for: 3.");
    assert_says(table, "Busyness 312");
    assert_says(table, "Progress 141");
    assert_says(table, "Refining 141 min");
    assert_says(table, "Around it 260 min");
    assert_apart_at_all_sizes(table, &card_day);
    *guess = (Guess){.kind = GUESS_UNKNOWN};
    put_down(table, &card_day);
    assert_says(table, "You did not know. It was");
    assert_says(table, "Around the work: you did not know. It was 260.");
    assert_apart_at_all_sizes(table, &card_day);
    *guess = (Guess){0};
    put_down(table, &card_day);
    assert_says(table, "You were not asked. It was");
    assert_says(table, "Around the work: 260.");
    assert_apart_at_all_sizes(table, &card_day);
    clear_table(table);
}

/* The strip begins at 9:00 and has 421 minutes: hours 9 to 16, and the day's end at 16:01 has none of its own. */
static void its_hours_stand_where_they_are(void **state)
{
    (void)state;
    Table *table = lay_table();
    Strip *strip = a_day(table);
    Rect at = {100, 50, 900, 300};
    StripPicture picture = {.strip = strip};
    Ui ui = ui_of(&table->game, &table->canvas);
    assert_int_equal(strip->count, 421);
    assert_int_equal(strip_minute_at(&ui, at, &picture, 100, 100), 0);
    assert_int_equal(strip_minute_at(&ui, at, &picture, 100 + 900 * 60.5f / 421, 100), 60);
    assert_int_equal(strip_minute_at(&ui, at, &picture, 100 + 900 * 420.5f / 421, 100), 420);
    assert_int_equal(strip_minute_at(&ui, at, &picture, 99, 100), -1);
    assert_int_equal(strip_minute_at(&ui, at, &picture, 1001, 100), -1);
    picture.text = 24;
    at.w = 1400;
    canvas_clear(&table->canvas);
    strip_draw(&ui, at, &picture);
    for (int hour = 9; hour <= 16; hour++) {
        char words[16];
        snprintf(words, sizeof words, "%d:00", hour);
        const CanvasItem *item = item_of(table, words);
        assert_non_null(item);
        if (hour > 9 && hour < 16) /* the first and the last do not stand over their marks' middles */
            assert_int_equal(strip_minute_at(&ui, at, &picture, item->x + 0.5f, 100), (hour - 9) * 60);
    }
    assert_null(item_of(table, "17:00"));
    add_minutes(strip, 60, (Account)ACCOUNT_HOME, 0); /* an evening without anything is not looked at */
    assert_int_equal(strip_shown(strip), 421);
    clear_table(table);
}

/* 09:41 began a meeting: 09:52 is its minute 12. */
static void a_minute_is_named(void **state)
{
    (void)state;
    Table *table = lay_table();
    Strip *strip = a_day(table);
    char said[STRIP_SAID_MAX];
    const Level *level = &table->game.play.level;
    strip_say_minute(level, false, strip, 52, said);
    assert_string_equal(said, "09:52, “Pre-alignment”, minute 12 of 45; signal 400 of 1000.");
    strip_say_minute(level, false, strip, 40, said);
    assert_string_equal(said, "09:40, at the numbers; signal 900 of 1000.");
    strip_say_minute(level, false, strip, 41 + 45 + 60 + 19, said);
    assert_string_equal(said, "11:45, lunch, minute 20 of 20; signal 400 of 1000.");
    int glance = strip_note(strip, (StripEvent){.kind = STRIP_BEGAN, .what = JOB_PING, .row = -1, .came = 550, .person = 0});
    strip_note(strip, (StripEvent){.kind = STRIP_ENDED, .what = JOB_PING, .row = -1, .came = 550, .person = 0, .value = (int16_t)glance});
    strip_note(strip, (StripEvent){.kind = STRIP_SEALED, .what = 2, .value = 48});
    add_minutes(strip, 1, ACCOUNT_REFINING, 500);
    strip_say_events(level, false, strip, 421, said);
    assert_string_equal(said, "Bin 3 was sealed: 48 of Progress.");
    strip_say_events(level, false, strip, 420, said);
    assert_string_equal(said, "");
    int note = strip_note(strip, (StripEvent){.kind = STRIP_BEGAN, .what = JOB_NOTE, .row = 0, .came = -1, .person = -1, .minutes = 2});
    add_minutes(strip, 1, ACCOUNT_NOTES, 500);
    glance = strip_note(strip, (StripEvent){.kind = STRIP_BEGAN, .what = JOB_PING, .row = -1, .came = 550, .person = 0}); /* took no minute */
    add_minutes(strip, 1, ACCOUNT_NOTES, 500);
    assert_int_equal(strip_job_at(strip, 423), note);
    strip_say_minute(level, false, strip, 423, said);
    assert_string_equal(said, "16:03, a note for “Pre-alignment”, minute 2 of 2; signal 500 of 1000.");
    clear_table(table);
}

static void one_steps_from_minute_to_minute(void **state)
{
    (void)state;
    Table *table = lay_table();
    a_day(table);
    open_card(table, &card_day);
    assert_int_equal(table->game.day_card.minute, 41 + 45 + 60 + 20); /* where the dearest began: the report */
    for (int i = 0; i < 500; i++)
        card_day.step(&table->game, -1);
    assert_int_equal(table->game.day_card.minute, 0);
    for (int minute = 0; minute < 421; minute++) {
        assert_int_equal(table->game.day_card.minute, minute);
        table->game.settings.text_per_cent = 100 + minute % 21 * 5;
        put_down(table, &card_day);
        assert_apart(table, table->game.settings.text_per_cent);
        card_day.step(&table->game, 1);
    }
    assert_int_equal(table->game.day_card.minute, 420);
    clear_table(table);
}

/* Where the pointer rests is nothing; once it moves it says which, until keys do. */
static void the_pointer_says_which_minute_once_it_moves(void **state)
{
    (void)state;
    Table *table = lay_table();
    a_day(table);
    table->game.pointer_x = 62;
    table->game.pointer_y = 400;
    open_card(table, &card_day);
    assert_non_null(item_of(table, "‹ 11:46 ›, a report, minute 1 of 215; signal 400 of 1000."));
    table->game.pointer_x = 61;
    put_down(table, &card_day);
    assert_non_null(item_of(table, "‹ 09:00 ›, at the numbers; signal 900 of 1000."));
    card_day.step(&table->game, 1);
    put_down(table, &card_day);
    assert_non_null(item_of(table, "‹ 11:47 ›, a report, minute 2 of 215; signal 400 of 1000."));
    clear_table(table);
}

/* ---- the dearest ---- */

/* 45 minutes taken; then 400, 600, 800 where 900 had been: 0.5 + 0.3 + 0.1 = 0.9. 176 numbers in 41 x 0.9 + 0.4 + 0.6 + 0.8 + 0.9 = 39.6
 * minutes of signal are 4.444 each; 45.9 x 4.444 = 203.97. */
static void the_price_has_each_of_its_addends(void **state)
{
    (void)state;
    static const int signals[] = {400, 600, 800, 900};
    Table *table = lay_table();
    Strip *strip = strip_on(table);
    add_minutes(strip, 41, ACCOUNT_REFINING, 900);
    add_job(strip, JOB_MEETING, ACCOUNT_MEETINGS, 0, 900, 45);
    for (int i = 0; i < COUNT_OF(signals); i++)
        add_minutes(strip, 1, ACCOUNT_REFINING, signals[i]);
    strip->worth = 176;
    open_card(table, &card_dearest);
    const DearestCard *card = &table->game.dearest;
    assert_int_equal(card->price.minutes, 45);
    assert_int_equal(card->price.lost, 900);
    assert_int_equal(card->price.yield, 4444);
    assert_int_equal(card->price.numbers, 203979);
    assert_says(table, "The dearest interruption: 09:41, “Pre-alignment”");
    assert_says(table, "45");
    assert_says(table, "0.9");
    assert_says(table, "4.44");
    assert_says(table, "203");
    assert_true(size_of(table, "203") >= 100);
    /* its three minutes, and what they were */
    assert_int_equal(card->from, 9 * 60 + 86);
    assert_int_equal(card->minutes, 3);
    Beat beat = dearest_beat(card, 0);
    assert_int_equal(beat, beat_at(1, 9 * 60 + 86));
    assert_int_equal(dearest_signal(card, DEAREST_WAS, beat), 400);
    assert_int_equal(dearest_signal(card, DEAREST_WOULD, beat), 900);
    assert_int_equal(dearest_signal(card, DEAREST_WAS, dearest_beat(card, 5)), 600);
    assert_int_equal(dearest_signal(card, DEAREST_WAS, dearest_beat(card, 9.9)), 800);
    assert_int_equal(dearest_beat(card, 12.5), dearest_beat(card, 2.5));
    assert_apart_at_all_sizes(table, &card_dearest);
    clear_table(table);
}

/* One message that took no minute and no signal is one, at the price of nothing. */
static void what_cost_nothing_interrupted_all_the_same(void **state)
{
    (void)state;
    Table *table = lay_table();
    Strip *strip = strip_on(table);
    add_minutes(strip, 10, ACCOUNT_REFINING, 900);
    int glance = strip_note(strip, (StripEvent){.kind = STRIP_BEGAN, .what = JOB_PING, .row = -1, .came = 550, .person = 0, .value = 900});
    strip_note(strip, (StripEvent){.kind = STRIP_ENDED, .what = JOB_PING, .row = -1, .came = 550, .person = 0, .value = (int16_t)glance});
    add_minutes(strip, 10, ACCOUNT_REFINING, 900);
    open_card(table, &card_dearest);
    assert_int_equal(table->game.dearest.day, 1);
    assert_says(table, "The dearest interruption: 09:10, an answer to Mr. Ansel Quill");
    assert_int_equal(times(table, "0"), 3); /* 0 + 0, at 0.00, is 0 */
    clear_table(table);
}

/* What went on at once into something else took its minutes and no signal: those minutes are seen, and on one side nobody looked. */
static void where_nothing_was_lost_since_nobody_looked(void **state)
{
    (void)state;
    Table *table = lay_table();
    Strip *strip = strip_on(table);
    add_minutes(strip, 41, ACCOUNT_REFINING, 900);
    add_job(strip, JOB_MEETING, ACCOUNT_MEETINGS, 0, 900, 45);
    add_job(strip, JOB_LUNCH, ACCOUNT_REST, -1, 400, 20);
    open_card(table, &card_dearest);
    const DearestCard *card = &table->game.dearest;
    assert_true(card->away);
    assert_int_equal(card->from, 9 * 60 + 41);
    assert_int_equal(card->minutes, 15); /* ten seconds at 40 an hour */
    assert_says(table, "As it was: not looked at");
    assert_says(table, "“Pre-alignment”");
    assert_says(table, "As it would have been: signal 900");
    assert_says(table, "The field from 09:41 to 09:56. Nothing is played again. Prices do not add up.");
    assert_apart_at_all_sizes(table, &card_dearest);
    clear_table(table);
}

/* What is marked may be taken and would be told: nothing under the highlight, and only what is right and has surfaced. */
static void what_is_marked_is_what_would_have_been_told(void **state)
{
    (void)state;
    Table *table = lay_table();
    a_day(table);
    open_card(table, &card_dearest);
    const Level *level = &table->game.play.level;
    DearestCard *card = &table->game.dearest;
    Beat beat = dearest_beat(card, 0);
    int marked = 0, ripe = 0;
    card->before = 1000;
    for (int i = 0; i < card->field.count; i++) {
        const Cluster *cluster = &card->field.clusters[i];
        ripe += cluster->kind == CLUSTER_TRUE && cluster_stage(level, cluster, beat) == STAGE_RIPE;
        marked += dearest_marks(level, card, DEAREST_WOULD, beat, cluster);
    }
    assert_true(ripe > 0);
    assert_int_equal(marked, ripe);
    card->before = level->constants[CONSTANT_HIGHLIGHT] - 1;
    for (int i = 0; i < card->field.count; i++)
        assert_false(dearest_marks(level, card, DEAREST_WOULD, beat, &card->field.clusters[i]));
    clear_table(table);
}

/* It is the field the day itself had, and no clicks are in it. */
static void its_field_is_that_of_the_day(void **state)
{
    (void)state;
    Table *table = lay_table();
    Day *day = &table->game.play.day, *own = calloc(1, sizeof *own);
    day_start(own, day->level, SEED);
    a_day(table);
    open_card(table, &card_dearest);
    assert_true(table->game.dearest.field.count > 50);
    assert_int_equal(table->game.dearest.field.count, own->field.count);
    for (int i = 0; i < own->field.count; i++) {
        const Cluster *a = &table->game.dearest.field.clusters[i], *b = &own->field.clusters[i];
        assert_true(a->cells == b->cells && a->column == b->column && a->row == b->row && a->minute == b->minute && a->kind == b->kind &&
                    a->temper == b->temper && a->threshold == b->threshold && a->taken == 0);
    }
    free(own);
    clear_table(table);
}

static void a_day_without_interruption_has_one_line(void **state)
{
    (void)state;
    Table *table = lay_table();
    Strip *strip = strip_on(table);
    add_minutes(strip, 100, ACCOUNT_REFINING, 900);
    add_job(strip, JOB_LUNCH, ACCOUNT_REST, -1, 900, 20);
    open_card(table, &card_dearest);
    assert_int_equal(table->game.dearest.day, 0);
    assert_says(table, "Nothing interrupted you. It has no price.");
    assert_true(card_dearest.wait(&table->game) == UINT64_MAX);
    assert_apart_at_all_sizes(table, &card_dearest);
    clear_table(table);
}

static void reduced_motion_stands_still(void **state)
{
    (void)state;
    Table *table = lay_table();
    a_day(table);
    open_card(table, &card_dearest);
    uint64_t first = canvas_hash(&table->canvas);
    assert_true(card_dearest.wait(&table->game) == 0);
    table->game.deck.seconds = 3.3;
    put_down(table, &card_dearest);
    assert_true(canvas_hash(&table->canvas) != first);
    table->game.settings.reduced_motion = true;
    put_down(table, &card_dearest);
    first = canvas_hash(&table->canvas);
    table->game.deck.seconds = 7.1;
    put_down(table, &card_dearest);
    assert_true(canvas_hash(&table->canvas) == first);
    assert_true(card_dearest.wait(&table->game) == UINT64_MAX);
    clear_table(table);
}

static void no_frame_allocates(void **state)
{
    (void)state;
    Table *table = lay_table();
    a_day(table);
    open_card(table, &card_dearest);
    open_card(table, &card_day);
    allocations = 0;
    for (int frame = 0; frame < 300; frame++) {
        table->game.deck.seconds = frame / 30.0;
        put_down(table, &card_dearest);
        put_down(table, &card_day);
        card_day.step(&table->game, 1);
    }
    assert_int_equal(allocations, 0);
    clear_table(table);
}

/* ---- the shipped levels ---- */

static void play_run(Play *play, BotKind kind)
{
    Bot bot;
    day_start(&play->day, &play->level, SEED);
    bot_start(&bot, kind, &play->day);
    while (play->day.phase != PHASE_OVER) {
        Command command = bot_next(&bot, &play->day);
        if (command.kind == COMMAND_NONE)
            day_run(&play->day, command.beat, NULL);
        else
            day_obey(&play->day, &command, NULL);
        strips_keep(&play->strips, &play->day);
    }
}

/* Every minute that is booked to a job belongs to one, and each job has as many as the day says it had. */
static void assert_named(const Level *level, const Strip *strip)
{
    int minutes[STRIP_EVENTS_MAX] = {0};
    char said[STRIP_SAID_MAX];
    Ui large = {.scale = 2};
    TextLook look = {.font = FONT_BOLD, .size = 26};
    for (int i = 0; i < strip->count; i++) {
        int job = strip_job_at(strip, i), account = strip->minutes[i].account;
        strip_say_minute(level, false, strip, i, said);
        assert_true(strlen(said) > 12);
        assert_true(ui_wrap_height(&large, 1480, look, text_of(said)) < 2.1f * ui_line(&large, look.size));
        strip_say_events(level, false, strip, i, said);
        if (job >= 0)
            assert_int_equal(strip_job_minute(strip, job, i), ++minutes[job]);
        else
            assert_true(account == ACCOUNT_REFINING || account == ACCOUNT_HOME || account == ACCOUNT_NIGHT || account == ACCOUNT_WALKING);
    }
    for (int i = 0; i < strip->event_count; i++) {
        if (strip->events[i].kind == STRIP_BEGAN)
            assert_int_equal(minutes[i], strip->events[i].minutes);
    }
}

static void see_run(Table *table, BotKind bot)
{
    Game *game = &table->game;
    int days = game->play.level.days;
    play_run(&game->play, bot);
    for (int day = 1; day <= days; day++) {
        assert_named(&game->play.level, &game->play.strips.days[day - 1]);
        game->deck = (Deck){.whole = day == days, .day = day};
        open_card(table, &card_day);
        assert_apart_at_all_sizes(table, &card_day);
        open_card(table, &card_dearest);
        if (game->dearest.day > 0)
            assert_true(game->dearest.price.minutes == game->play.strips.days[game->dearest.day - 1].events[game->dearest.event].minutes);
        assert_apart_at_all_sizes(table, &card_dearest);
    }
}

static void every_minute_of_every_day_has_its_words(void **state)
{
    (void)state;
    static const char *const names[] = {"1-orientation", "tour", "ordinary-week"};
    for (int i = 0; i < COUNT_OF(names); i++) {
        for (int bot = 0; bot < BOT_COUNT; bot++) {
            Table *table = lay_table();
            level_free(&table->game.play.level);
            table->game.play.level = (Level){0};
            read_shipped(names[i], &table->game.play.level);
            see_run(table, (BotKind)bot);
            clear_table(table);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_day_has_what_one_said_beside_what_it_was),
        cmocka_unit_test(its_hours_stand_where_they_are),
        cmocka_unit_test(a_minute_is_named),
        cmocka_unit_test(one_steps_from_minute_to_minute),
        cmocka_unit_test(the_pointer_says_which_minute_once_it_moves),
        cmocka_unit_test(the_price_has_each_of_its_addends),
        cmocka_unit_test(what_cost_nothing_interrupted_all_the_same),
        cmocka_unit_test(where_nothing_was_lost_since_nobody_looked),
        cmocka_unit_test(what_is_marked_is_what_would_have_been_told),
        cmocka_unit_test(its_field_is_that_of_the_day),
        cmocka_unit_test(a_day_without_interruption_has_one_line),
        cmocka_unit_test(reduced_motion_stands_still),
        cmocka_unit_test(no_frame_allocates),
        cmocka_unit_test(every_minute_of_every_day_has_its_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
