/* test_workshop_time.c - the levels for a room take the time that the host's guide says, played by quick hands and by
 * slow ones on the game's own clock; and its minutes, one after the other, fill ten, twenty and forty-five. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "base/file.h"
#include "front/cards/deck.h"
#include "work/bots.h"
#include "work/charter_run.h"
#include "work/rating.h"
#include "workshop.h"

#define GUIDE MDR_SOURCE "/levels/workshop/GUIDE.md"

enum {
    SECOND = 1000000,
    TICK = 50000,
    TICKS_MAX = 40000,
    HANDS_RAISED = 5, /* seconds until a room has stamped one desk; */
    CARD_READ = 15,   /* has read the face of a card, or what lies before it where nothing runs; */
    QUESTION_ASKED = 20,
};

/* ---- playing one ---- */

static double seconds_since(const Player *player, uint64_t begun)
{
    return (double)(player->now - begun) / SECOND;
}

/* From the desk to home, as a bot would have it, by the game's own clock. */
static double day_takes(Player *player, BotKind kind)
{
    Play *play = &player->game->play;
    uint64_t begun = player->now;
    Bot bot;
    bot_start(&bot, kind, &play->day);
    Command next = bot_next(&bot, &play->day);
    for (int ticks = 0; ticks < TICKS_MAX && !is_over(player); ticks++) {
        while (!is_over(player) && next.beat <= play->day.beat && play->day.phase != PHASE_OVER) {
            if (next.kind != COMMAND_NONE)
                play_obey(play, next);
            next = bot_next(&bot, &play->day);
        }
        pass(player, TICK);
    }
    assert_true(is_over(player));
    return seconds_since(player, begun);
}

/* A room stamps both desks, with some seconds each to count hands. */
static double stamps_take(Player *player)
{
    uint64_t begun = player->now;
    for (int ticks = 0; ticks < TICKS_MAX && !is_over(player); ticks++) {
        if (day_of(player)->phase == PHASE_STAMPING && !rating_stamped(day_of(player))) {
            for (int desk = 0; desk < 2; desk++) {
                pass(player, HANDS_RAISED * SECOND);
                letter(player, '3');
            }
        }
        pass(player, TICK);
    }
    assert_true(is_over(player));
    return seconds_since(player, begun);
}

/* The first charter and each amendment, without the talk about them. */
static double quarters_take(Player *player)
{
    uint64_t begun = player->now;
    for (int ticks = 0; ticks < TICKS_MAX && !is_over(player); ticks++) {
        PageId page = player->game->page;
        bool amends = offered(player, CHOOSE_AMEND);
        if (page == PAGE_CHARTER)
            letter(player, 'b');
        else if (page == PAGE_QUARTERS)
            letter(player, amends ? 'a' : 's');
        pass(player, TICK);
    }
    assert_true(is_over(player));
    return seconds_since(player, begun);
}

/* The first part of a cut, whatever it is. */
static double cut_takes(Player *player, BotKind kind)
{
    Mode mode = player->game->play.level.mode;
    if (mode == MODE_CHARTER)
        return quarters_take(player);
    begin(player);
    return mode == MODE_RATE ? stamps_take(player) : day_takes(player, kind);
}

/* The question, the way to bed, and the faces of all cards, each with its time for reading. */
static double cards_take(Player *player)
{
    uint64_t begun = player->now;
    double seconds = player->game->page == PAGE_QUESTION ? QUESTION_ASKED : 0;
    answer_nothing(player);
    for (int ticks = 0; ticks < TICKS_MAX && !at_the_end(player); ticks++) {
        if (player->game->page == PAGE_EVENING && !player->game->play.asleep)
            letter(player, 'z');
        pass(player, TICK);
    }
    assert_true(at_the_end(player));
    for (seconds += CARD_READ; !deck_ends(player->game, 1); seconds += CARD_READ)
        key(player, KEY_PAGE_DOWN);
    return seconds + seconds_since(player, begun);
}

/* ---- how long they take ---- */

/* Who is done first and who last among those who mean to do their work. */
static const BotKind hands[] = {BOT_PERFORMER, BOT_BALANCED, BOT_NEWCOMER};

typedef struct Measured {
    double fastest, slowest, cards; /* seconds */
} Measured;

static Measured measure(Player *player, const char *name)
{
    static int64_t opened = 1000000; /* runs are named by it */
    Measured all = {.fastest = 1e9};
    for (int i = 0; i < COUNT_OF(hands); i++) {
        come_in(player, name, 5, opened += 1000);
        double seconds = cut_takes(player, hands[i]);
        all.fastest = seconds < all.fastest ? seconds : all.fastest;
        all.slowest = seconds > all.slowest ? seconds : all.slowest;
        all.cards = cards_take(player);
    }
    return all;
}

static void read_guide(Buffer *guide)
{
    FileError error;
    if (!file_read(GUIDE, LEVEL_BYTES_MAX, guide, &error))
        fail_msg("%s", error.sentence);
}

/* What stands in a row of a table, from 1, without blanks around it. */
static Text cell(Text row, int which)
{
    Text part = {0};
    for (int i = 0; i <= which; i++) {
        if (!text_split(&row, '|', &part))
            return (Text){0};
    }
    while (part.length > 0 && part.at[0] == ' ')
        part = text_part(part, 1, part.length);
    while (part.length > 0 && part.at[part.length - 1] == ' ')
        part.length--;
    return part;
}

/* M:SS in seconds; -1: it is none. */
static int clock_of(Text text)
{
    int colon = text_find(text, ':');
    int64_t minutes, seconds;
    bool read = colon > 0 && text.length == colon + 3 && text_int(text_part(text, 0, colon), &minutes) &&
                text_int(text_part(text, colon + 1, text.length), &seconds);
    return read ? (int)(60 * minutes + seconds) : -1;
}

static bool names(Text what, const char *before, const char *level)
{
    char words[80];
    snprintf(words, sizeof words, "%s of `%s`", before, level);
    return text_starts(what, words);
}

static bool within_a_tenth(double seconds, double wanted)
{
    return seconds >= 0.9 * wanted && seconds <= 1.1 * wanted;
}

/* What a step of the guide takes as it was played; as it is said, where nothing is played in it. */
static double step_takes(Text what, int said, const Measured *measured)
{
    for (int i = 0; i < COUNT_OF(cuts); i++) {
        double seconds = -1;
        if (names(what, "The day", cuts[i]) || names(what, "The quarters", cuts[i]))
            seconds = measured[i].slowest;
        else if (names(what, "The cards", cuts[i]))
            seconds = measured[i].cards;
        if (seconds < 0)
            continue;
        if (!within_a_tenth(seconds, said))
            fail_msg("%.*s: %d seconds in the guide, %.0f played", what.length, what.at, said, seconds);
        return seconds;
    }
    return said;
}

/* The steps below a heading follow one another and fill the time; as played they do within a tenth. */
static void assert_fills(Text guide, const char *heading, int minutes, const Measured *measured)
{
    Text line;
    bool here = false;
    int said = 0;
    double played = 0;
    while (text_next_line(&guide, &line)) {
        here = text_starts(line, "#") ? text_is(line, heading) : here;
        int from = clock_of(cell(line, 1)), length = clock_of(cell(line, 2));
        if (!here || from < 0)
            continue;
        assert_int_equal(from, said);
        said += length;
        played += step_takes(cell(line, 3), length, measured);
    }
    assert_int_equal(said, 60 * minutes);
    print_message("%s: %d seconds in the guide, %.0f played\n", heading, said, played);
    assert_true(within_a_tenth(played, said));
}

/* The guide's table of levels says the same. */
static void assert_in_table(Text guide, const char *name, const Measured *measured)
{
    char quoted[80];
    Text line;
    int found = 0;
    snprintf(quoted, sizeof quoted, "`%s`", name);
    while (text_next_line(&guide, &line)) {
        int day = clock_of(cell(line, 2)), cards = clock_of(cell(line, 3));
        if (!text_is(cell(line, 1), quoted) || day < 0)
            continue;
        found++;
        print_message("%s: a day of %.0f to %.0f seconds, cards of %.0f\n", name, measured->fastest, measured->slowest,
                      measured->cards);
        assert_true(within_a_tenth(measured->slowest, day) && within_a_tenth(measured->cards, cards));
        assert_true(measured->slowest - measured->fastest <= 120);
    }
    assert_int_equal(found, 1);
}

static void each_takes_the_time_that_the_guide_says(void **state)
{
    Measured measured[COUNT_OF(cuts)];
    Buffer guide = {0};
    read_guide(&guide);
    for (int i = 0; i < COUNT_OF(cuts); i++) {
        measured[i] = measure(*state, cuts[i]);
        assert_in_table(buffer_view(&guide), cuts[i], &measured[i]);
    }
    assert_fills(buffer_view(&guide), "### Ten minutes", 10, measured);
    assert_fills(buffer_view(&guide), "### Twenty minutes", 20, measured);
    assert_fills(buffer_view(&guide), "### Forty-five minutes", 45, measured);
    buffer_free(&guide);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        PLAYED(each_takes_the_time_that_the_guide_says),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
