/* test_greatest.c - a level whose every text is of the greatest length that mdr check takes, of each mode: in long
 * words, without a blank, and with lines of two letters. At every moment that has a name, at the usual and at the
 * largest text, no text leaves the screen or lies on another, nothing is dropped, and a picture walks through its texts
 * a few times and not once for each of their lines. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buffer.h"
#include "front/cards/deck.h"
#include "front/moments.h"
#include "front/run/conversation.h"
#include "front/spectate.h"
#include "front_player.h"
#include "level/messages.h"
#include "level/read.h"
#include "work/look.h"

/* ---- counting ---- */

int __real_text_character(Text text, int offset, uint32_t *code);
int __wrap_text_character(Text text, int offset, uint32_t *code);
int __real_text_columns(Text text);
int __wrap_text_columns(Text text);

static int walked; /* characters that were looked at since it was set to 0, to measure and to part texts */

int __wrap_text_character(Text text, int offset, uint32_t *code)
{
    walked++;
    return __real_text_character(text, offset, code);
}

int __wrap_text_columns(Text text)
{
    walked += text.length;
    return __real_text_columns(text);
}

/* ---- levels ---- */

typedef enum Fill { FILL_WORDS, FILL_SOLID, FILL_LINES, FILL_COUNT } Fill;

/* <N>: a text of N characters between quotes; <=N>: bare, where a line has no quotes. */
static const char people[] = "[person quill]\nname = <40>\nrole = <60>\n"
                             "[person ines]\nname = <40>\nrole = <60>\n";

static const char file[] =
    "[file thimble]\nname = <40>\nserves = <80>\nwaits = <40> 20\na-head = 1\nbecome = <20>\ndue = 10:30\n"
    "bins = 5 x 12\nfirst-bin = 8\ntransfer = 1\n- <60>\n- <59>\n- <58>\n"
    "[file lantern]\nname = <39>\n";

static const char day[] =
    "mdr-level 1\n[day]\ntitle = <60>\nclaim = <160>\ninvitation = <90>\nauthor = <60>\nseed = 3\n"
    "shift = 09:00-11:30\npace = 20s/hour\n";

static const char lines[] = "[lines pings-idle]\n- <160>\n[lines pings-needed]\n- <160>\n[lines jargon]\n- <160>\n"
                            "[lines reports]\n- <160>\n[lines certificate]\n- <160>\n";

static const char questions[] = "[debrief]\n? <200>\n? <199>\n? <198>\n? <197>\n? <196>\n? <195>\n? <194>\n? <193>\n";

static const char expects[] = "[expect]\nperformer.busyness > balanced.busyness\n";

static const char rules[] =
    "[rule a-most-extraordinary-long-word-1]\nname = <40>\ncost = 1\ndoes = quiet 09:00-12:00\ntakes = <120>\n"
    "[rule a-most-extraordinary-long-word-2]\nname = <39>\ncost = 1\ndoes = notes-for-status\ntakes = <119>\n"
    "[rule a-most-extraordinary-long-word-3]\nname = <38>\ncost = 1\ndoes = retire\ntakes = <118>\n"
    "[rule a-most-extraordinary-long-word-4]\nname = <37>\ncost = 1\ndoes = judged served\ntakes = <117>\n"
    "[rule a-most-extraordinary-long-word-5]\nname = <36>\ncost = 1\ndoes = batch-pings\ntakes = <116>\n"
    "[rule a-most-extraordinary-long-word-6]\nname = <35>\ncost = 1\ndoes = disconnect\ntakes = <115>\n";

static const char schedule[] = "[schedule]\n"
                               "09:32 ping quill <160> needs-you about=thimble\n"
                               "09:40 meeting quill <80> for=15m decides\n"
                               "10:05 report <80> minutes=10 legacy\n"
                               "10:25 perk melon-bar for=5m\n"
                               "10:35 tool digest\n"
                               "10:50 meeting ines <79> for=10m note-would-do\n"
                               "11:45 ping quill <160> evening\n"
                               "[tool digest]\nname = <40>\nreplace = +12% setup=5m ends=<80>\n";

static const char bet[] = "[bet]\n? <160>\n"
                          "a-most-extraordinary-long-word-1 \"<=31>\" right when you.pings > 2\n"
                          "a-most-extraordinary-long-word-2 \"<=32>\" right when you.pings <= 2\n";

static const char map[] =
    "[map]\n#######\n#M.+.H#\n#######\ndoor M refinement\ndoor H person quill\n"
    "[lines finds]\n- <160>\n"
    "[talk quill]\nquill: <=270>\nquill: <=269>\nquill: <=268>\nquill: <=267>\n"
    "quill: <=266>\nquill: <=265>\nquill: <=264>\nquill: <=263>\n"
    "you> <=270> -> end\nyou> <=269> -> end\nyou> <=268> -> end\nyou> <=267> -> end\nyou> <=266> -> end\n"
    "you> <=265> -> end\n";

static const char floor_of_desks[] = "[schedule]\n09:35-11:00 pings any rate=3/hour\n"
                                     "09:50 meeting quill <80> for=10m yours\n10:30 report <80> minutes=10\n"
                                     "[desk left]\nname = <40>\nrole = <60>\nplays = performer\n"
                                     "[desk right]\nname = <39>\nrole = <60>\nplays = balanced\n";

static const char floor_of_charter[] =
    "[schedule]\n09:35-11:00 pings any rate=3/hour\n09:50 meeting quill <80> for=10m note-would-do\n"
    "10:30 report <80> minutes=10 legacy\n"
    "[colleague first]\nname = <40>\nrole = <60>\nplays = performer\n"
    "[colleague second]\nname = <39>\nrole = <60>\nplays = agreeable\n"
    "[colleague third]\nname = <38>\nrole = <60>\nplays = hermit\n"
    "[colleague fourth]\nname = <37>\nrole = <60>\nplays = overtimer\n"
    "[charter a-most-extraordinary-long-name-1]\n"
    "rules = a-most-extraordinary-long-word-1 a-most-extraordinary-long-word-2\n";

static const struct {
    const char *name;
    const char *parts[12]; /* the others are NULL */
} levels[] = {
    {"play", {day, "days = 2\n", people, file, schedule, lines, rules, map, bet, questions, expects}},
    {"rate", {day, "mode = rate\n", people, file, floor_of_desks, lines, questions, expects}},
    {"charter",
     {day, "mode = charter\ndays = 4\nslots = 6\n", people, file, floor_of_charter, lines, rules, questions, expects}},
};

/* The one at `i` of a text. */
static void fill(Buffer *out, Fill how, bool bare, int i)
{
    static const char words[] = "Extraordinarily long-winded proclamations, notwithstanding ";
    if (how == FILL_LINES && i % 3 == 2)
        buffer_text(out, bare ? " " : "\\n");
    else if (how == FILL_WORDS)
        buffer_print(out, "%c", words[i % (int)(sizeof words - 1)]);
    else
        buffer_print(out, "%c", "abcdefghij"[i % 10]);
}

static void fill_part(Buffer *out, Fill how, const char *part)
{
    for (const char *at = part; *at; at++) {
        char *end = NULL;
        bool bare = at[0] == '<' && at[1] == '=';
        int length = *at == '<' ? (int)strtol(at + 1 + bare, &end, 10) : 0;
        if (length == 0 || *end != '>') { /* a comparison */
            buffer_print(out, "%c", *at);
            continue;
        }
        buffer_text(out, bare ? "" : "\"");
        for (int i = 0; i < length - 1; i++)
            fill(out, how, bare, i);
        buffer_text(out, bare ? "." : ".\"");
        at = end;
    }
}

/* Into the player's folder, and held to what any level is held to. */
static const char *make(Player *player, int which, Fill how, char path[PATH_LENGTH_MAX])
{
    Level read;
    Messages messages;
    Buffer text = {0}, said = {0};
    for (int i = 0; i < COUNT_OF(levels[which].parts) && levels[which].parts[i]; i++)
        fill_part(&text, how, levels[which].parts[i]);
    if (!level_read(buffer_view(&text), &read, &messages)) {
        messages_print(&messages, levels[which].name, buffer_view(&text), &said);
        fail_msg("%s", said.data);
    }
    level_free(&read);
    snprintf(path, PATH_LENGTH_MAX, "%s", in(player->scratch, "levels/greatest.level"));
    put(path, text.data);
    buffer_free(&text);
    return path;
}

/* ---- looking ---- */

/* A picture has some thousand characters; what is wrapped, and measured for its height at one size after the other, is
 * walked through a few times. One that is walked through to its end for each of its lines comes to ten times as many.
 */
enum { WALKED_MOST = 30000 };

typedef struct Look {
    Player *player;
    const char *level, *moment;
    Fill how;
    int page, shown, most;
    bool usual; /* the usual text alone */
} Look;

static void look_at_it(Look *at)
{
    static const int sizes[] = {0, SIZES - 2}; /* 100 % and 200 % */
    static const char *const fills[FILL_COUNT] = {"words", "solid", "lines"};
    Player *player = at->player;
    for (int i = 0; i < (at->usual ? 1 : COUNT_OF(sizes)); i++) {
        see_size(player, sizes[i]);
        player->game->settings.text_per_cent = i ? SIZE_MOST : SIZE_LEAST;
        pass(player, 0);
        walked = 0;
        see(player);
        at->most = max_int(at->most, walked);
        if (player->worst[0])
            fail_msg("%s, %s, at %s:%d: %s", at->level, fills[at->how], at->moment, at->page, player->worst);
        if (walked > WALKED_MOST)
            fail_msg("%s, %s, at %s:%d: a picture looks at %d characters", at->level, fills[at->how], at->moment,
                     at->page, walked);
    }
    player->game->settings.text_per_cent = SIZE_LEAST;
    at->shown++;
}

static bool travel(Player *player)
{
    enum { STEP = 250000, STEPS = 20000 };
    int steps = 0;
    Arrival arrival;
    pass(player, 0);
    while ((arrival = spectate_arrival(&player->game->play)) == ARRIVAL_AHEAD) {
        assert_true(++steps < STEPS);
        pass(player, STEP);
    }
    return arrival == ARRIVAL_THERE;
}

static void look_at_moment(Look *at, const char *path)
{
    Moment moment = {.day = 1};
    assert_true(moment_read(text_of(at->moment), &moment));
    bool of_run = moment.kind != MOMENT_TITLE && moment.kind != MOMENT_SETTINGS && moment.kind != MOMENT_KEYS &&
                  moment.kind != MOMENT_CAMPAIGN && moment.kind != MOMENT_LEVELS;
    char folder[PATH_LENGTH_MAX];
    snprintf(folder, sizeof folder, "%s", in(at->player->scratch, "levels"));
    sit_down(at->player, &(GameOptions){.level_path = of_run ? path : NULL, .level_folders = {folder}, .seed = 5});
    Game *game = at->player->game;
    if (of_run)
        moments_bot(&game->play, BOT_PERFORMER, moment);
    if (of_run && !travel(at->player))
        return;
    for (moment.page = 1; moment.page <= (int)MOMENT_PAGE_MAX && moments_show(game, moment); moment.page++) {
        at->page = moment.page;
        look_at_it(at);
        if (moment.kind != MOMENT_CARD && moment.kind != MOMENT_DAY_END && moment.kind != MOMENT_BOOT)
            break; /* it has no faces */
    }
}

/* What comes lies there unanswered; a minute later one is at it. */
static const char *const times[] = {"09:32", "09:40", "09:43", "10:05", "10:08", "10:25",
                                    "10:26", "10:35", "10:50", "10:52", "11:29"};

static void look_at_all(void **state, int which)
{
    Look at = {.player = *state, .level = levels[which].name};
    mkdir(in(at.player->scratch, "levels"), 0700);
    for (int how = 0; how < (int)FILL_COUNT; how++) {
        char path[PATH_LENGTH_MAX];
        at.how = (Fill)how;
        make(at.player, which, at.how, path);
        for (int i = 0; i < MOMENTS_NAMED + COUNT_OF(times); i++) {
            at.moment = i < MOMENTS_NAMED ? moments_named[i] : times[i - MOMENTS_NAMED];
            look_at_moment(&at, path);
        }
    }
    assert_true(at.shown > 3 * 20);
    assert_true(at.most > 0);
}

/* Down the corridor on the first morning, to somebody who says a lot. */
static void look_at_talk(Look *at, const char *path)
{
    enum { STEP = 50000, STEPS = 400, DOOR = 1 };
    Player *player = at->player;
    int step = 0;
    at->moment = "talk";
    sit_down(player, &(GameOptions){.level_path = path, .seed = 5});
    const Door *door = &player->game->play.level.map.doors[DOOR];
    begin_and_agree(player);
    key(player, KEY_ENTER);
    letter(player, 'q');
    for (; step < STEPS && !offered(player, CHOOSE_WHERE); step++)
        pass(player, STEP);
    click(player, CHOOSE_WHERE);
    pass(player, STEP);
    look_at_it(at);
    click(player, CHOOSE_GOAL + DOOR);
    for (; step < STEPS && (day_door(day_of(player)) != door || !offered(player, CHOOSE_DOOR)); step++)
        pass(player, STEP);
    look_at_it(at);
    click(player, CHOOSE_DOOR);
    for (; step < STEPS && !conversation_goes_on(&player->game->play); step++)
        pass(player, STEP);
    assert_true(conversation_goes_on(&player->game->play));
    look_at_it(at);
    for (step = 0; step < STEPS && !offered(player, CHOOSE_HEARD); step++)
        pass(player, STEP);
    click(player, CHOOSE_HEARD);
    assert_true(player->game->play.conversation.heard);
    assert_true(offered(player, CHOOSE_SAY + LEVEL_TURN_CHOICES_MAX - 1) && offered(player, CHOOSE_TALK_ENDS));
    look_at_it(at);
}

static void what_is_said_in_a_talk(void **state)
{
    Look at = {.player = *state, .level = levels[0].name, .usual = true}; /* the largest has no room for six answers */
    mkdir(in(at.player->scratch, "levels"), 0700);
    for (int how = 0; how < (int)FILL_COUNT; how++) {
        char path[PATH_LENGTH_MAX];
        at.how = (Fill)how;
        look_at_talk(&at, make(at.player, 0, at.how, path));
    }
    assert_int_equal(at.shown, 4 * (int)FILL_COUNT);
}

static void a_level_that_is_played(void **state)
{
    look_at_all(state, 0);
}

static void a_level_that_is_rated(void **state)
{
    look_at_all(state, 1);
}

static void a_level_of_charters(void **state)
{
    look_at_all(state, 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        PLAYED(a_level_that_is_played),
        PLAYED(a_level_that_is_rated),
        PLAYED(a_level_of_charters),
        PLAYED(what_is_said_in_a_talk),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
