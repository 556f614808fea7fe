/* test_waiting.c - time to answer: how long a choice is there for a person, how that is seen, when the clock stands for
 * it, and that nothing lands on it that was on its way to something else. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "front/game.h"
#include "front/panels/needed.h"
#include "front/run/play.h"
#include "front/run/waiting.h"
#include "front/sound/captions.h"
#include "front/state/choosable.h"
#include "front_player.h"
#include "work/look.h"

enum { TICK = 16667, SECOND = 1000000 };

#define PEOPLE "[person ines]\nname = \"Ines Farrow\"\n[person quill]\nname = \"Mr. Ansel Quill\"\n"
#define FILE_OF "[file thimble]\nname = \"Thimble\"\nserves = \"the payroll of a school\"\n"
#define CALM "[constants]\nbreed = 0\nconversation-under = 0\n"

/* At the desk on the first day of such a level; `rows` are its schedule. */
static Player *at_desk(void **state, const char *day, const char *rows)
{
    char level[2000];
    Player *player = *state;
    GameOptions options = {.seed = 5};
    settings_give(&options.given, SETTING_BOOT, false);
    snprintf(level, sizeof level,
             "mdr-level 1\n[day]\ntitle = \"T\"\nshift = 09:00-17:00\n%s\n" PEOPLE FILE_OF "[schedule]\n%s\n" CALM, day,
             rows);
    sit_down_to(player, level, &options);
    letter(player, 'b');
    assert_int_equal(player->game->page, PAGE_DESK);
    return player;
}

static const Offer *offer_of(const Player *player, EntryKind kind)
{
    const Day *day = day_of(player);
    for (int i = 0; i < day->offer_count; i++) {
        if (day->offers[i].name.kind == kind)
            return &day->offers[i];
    }
    return NULL;
}

static void pass_seconds(Player *player, double seconds)
{
    for (uint64_t end = player->now + (uint64_t)(seconds * SECOND); player->now < end;)
        pass(player, TICK);
}

/* Until such a thing is there; who has the end of the shift before him goes home. */
static void wait_for(Player *player, EntryKind kind)
{
    for (int i = 0; i < 60 * 900 && !offer_of(player, kind); i++) {
        if (day_of(player)->phase == PHASE_CLOSING)
            play_obey(&player->game->play, (Command){.kind = COMMAND_LEAVE});
        pass(player, TICK);
        look_back(player);
    }
    assert_non_null(offer_of(player, kind));
}

static void wait_until(Player *player, int minute)
{
    for (int i = 0; i < 60 * 900 && minute_of(player) < minute; i++)
        pass(player, TICK);
    assert_true(minute_of(player) >= minute);
}

/* ---- how long ---- */

/* Whatever the clock is doing when it comes: lunch flies, a report goes at three times the pace, the shift is about to
 * end, the evening too. */
static void what_goes_by_itself_is_there_for_twelve_seconds_of_a_person(void **state)
{
    static const struct {
        const char *rows;
        EntryKind kind;
        bool writes;
    } cases[] = {
        {"10:00 ping ines \"A tiny thing?\"", ENTRY_PING, false},
        {"12:32 ping ines \"A tiny thing?\"", ENTRY_PING, false},
        {"12:31 meeting quill \"Pre-alignment\" for=30m note-would-do", ENTRY_MEETING, false},
        {"10:00 report \"Weekly\" minutes=120\n10:20 perk melon-bar for=1m", ENTRY_PERK, true},
        {"10:00 report \"Weekly\" minutes=120\n10:20 meeting quill \"What we drop\" for=15m decides", ENTRY_MEETING,
         true},
        {"16:56 ping ines \"A tiny thing?\"", ENTRY_PING, false},
        {"16:55 report \"Weekly\" minutes=10", ENTRY_REPORT, false},
        {"19:55 ping ines \"Only a thought\" evening", ENTRY_EVENING_PING, false},
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Player *player = at_desk(state, "pace = 40s/hour", cases[i].rows);
        if (cases[i].writes) {
            wait_for(player, ENTRY_REPORT);
            pass_seconds(player, 0.5);
            letter(player, 'w');
        }
        wait_for(player, cases[i].kind);
        uint64_t from = player->now;
        while (offer_of(player, cases[i].kind) && day_of(player)->phase != PHASE_OVER &&
               player->now - from < UINT64_C(60) * SECOND)
            pass(player, TICK);
        double there = (double)(player->now - from) / SECOND;
        if (there < 12 || there > 14)
            fail_msg("case %d: there for %.2f s", i, there);
    }
}

static void a_decision_waits_as_long_as_it_is_being_taken(void **state)
{
    Player *player = at_desk(state, "pace = 40s/hour", "10:00 meeting quill \"What we drop\" for=45m decides");
    wait_for(player, ENTRY_MEETING);
    wait_until(player, 10 * 60 + 44);
    assert_non_null(offer_of(player, ENTRY_MEETING));
    wait_until(player, 10 * 60 + 45);
    pass(player, TICK);
    assert_null(offer_of(player, ENTRY_MEETING));
    assert_true(shows(player, "Decided without you"));
}

/* In words, with and without motion, at every size; and the words count down. */
static void how_long_is_said_in_seconds(void **state)
{
    for (int still = 0; still <= 1; still++) {
        Player *player = at_desk(state, "pace = 40s/hour", "10:00 ping ines \"A tiny thing?\"");
        player->game->settings.reduced_motion = still;
        wait_for(player, ENTRY_PING);
        pass_seconds(player, 0.05);
        assert_true(shows(player, "12 s left"));
        see_sizes(player);
        assert_string_equal(player->worst, "");
        pass_seconds(player, 4);
        assert_true(shows(player, "8 s left"));
        for (int i = 0; i <= 4; i++) {
            player->game->settings.text_per_cent = 100 + 25 * i;
            assert_true(shows(player, "8 s left"));
        }
    }
}

/* ---- the clock stands ---- */

static bool clock_goes(Player *player)
{
    Beat before = day_of(player)->beat;
    pass_seconds(player, 0.5);
    return day_of(player)->beat > before;
}

static void the_clock_stands_where_level_or_player_say_so(void **state)
{
    static const struct {
        const char *day;
        StandingClock set;
        bool stands;
    } cases[] = {{"clock = runs", STANDING_BY_LEVEL, false},
                 {"clock = stands", STANDING_BY_LEVEL, true},
                 {"", STANDING_BY_LEVEL, false},
                 {"clock = runs", STANDING_ALWAYS, true},
                 {"clock = stands", STANDING_NEVER, false}};
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Player *player = at_desk(state, cases[i].day, "10:00 ping ines \"A tiny thing?\"");
        player->game->settings.clock_stands = cases[i].set;
        wait_for(player, ENTRY_PING);
        pass(player, TICK);
        assert_int_equal(clock_goes(player), !cases[i].stands);
        assert_int_equal(shows(player, "stands"), cases[i].stands);
        see_sizes(player);
        assert_string_equal(player->worst, "");
        if (!cases[i].stands)
            continue;
        pass_seconds(player, 40); /* and does not give way to itself */
        assert_false(clock_goes(player));
        assert_non_null(waiting_card(player->game));
    }
}

static void answer_it(Player *player)
{
    letter(player, 't');
}

static void put_it_aside(Player *player)
{
    key(player, KEY_TAB);
}

static void work_on(Player *player)
{
    letter(player, 'g');
}

static void it_goes_on_once_one_has_chosen_or_works_on(void **state)
{
    static void (*const does[])(Player *) = {answer_it, put_it_aside, work_on};
    for (int i = 0; i < COUNT_OF(does); i++) {
        Player *player = at_desk(state, "clock = stands", "10:00 ping ines \"A tiny thing?\"");
        wait_for(player, ENTRY_PING);
        pass_seconds(player, 1);
        assert_false(clock_goes(player));
        does[i](player);
        assert_true(clock_goes(player));
        assert_false(shows(player, "stands"));
    }
}

/* ---- what was on its way ---- */

/* Frame by frame until the card on the screen is of that kind. */
static void until_card(Player *player, EntryKind kind)
{
    const Offer *card = NULL;
    for (int i = 0; i < 60 * 900 && !(card && card->name.kind == kind); i++) {
        pass(player, TICK);
        card = waiting_card(player->game);
    }
    assert_int_equal(card->name.kind, kind);
}

static CanvasPoint middle_of(const Player *player, int id)
{
    Ui ui = game_buttons(player->game);
    const Button *button = ui_button_of(&ui, id);
    assert_non_null(button);
    return (CanvasPoint){button->at.x + button->at.w / 2, button->at.y + button->at.h / 2};
}

static void a_card_that_has_just_come_takes_no_key_and_no_click(void **state)
{
    for (int way = 0; way < 3; way++) {
        Player *player = at_desk(state, "", "10:00 ping ines \"A tiny thing?\"");
        player->hasty = true;
        until_card(player, ENTRY_PING);
        for (int i = 0; i < 17; i++) { /* 17 frames are 283 ms */
            if (way == 0)
                letter(player, 'n');
            else if (way == 1)
                key(player, KEY_F1);
            else
                click(player, CHOOSE_ANSWER);
            assert_non_null(offer_of(player, ENTRY_PING));
            pass(player, TICK);
        }
        pass(player, TICK);
        if (way == 0)
            letter(player, 'n');
        else if (way == 1)
            key(player, KEY_F1);
        else
            click(player, CHOOSE_ANSWER);
        assert_null(offer_of(player, ENTRY_PING));
    }
}

/* What was begun on the glass goes on there, where a card has come over it. */
static void a_click_that_was_meant_for_the_glass_is_one(void **state)
{
    Player *player = at_desk(state, "", "10:00 ping ines \"A tiny thing?\"");
    player->hasty = true;
    player->game->settings.text_per_cent = 150;
    until_card(player, ENTRY_PING);
    CanvasPoint at = middle_of(player, CHOOSE_ANSWER);
    if (!rect_holds(layout_of(player->game).tube, at.x, at.y))
        return; /* it hides nothing of the glass */
    point_at(player, at.x, at.y);
    button_at(player, INPUT_BUTTON_DOWN, BUTTON_PRIMARY, at.x, at.y);
    assert_true(player->game->desk.anchored);
}

/* A report is up, and gives way to the message behind it; what is pressed then is still meant for the report. */
static Player *as_one_gives_way(void **state)
{
    Player *player = at_desk(state, "", "10:00 report \"Weekly\" minutes=30\n10:13 ping ines \"A tiny thing?\"");
    player->hasty = true;
    until_card(player, ENTRY_REPORT);
    return player;
}

static void what_was_meant_for_the_card_before_goes_to_it(void **state)
{
    for (int way = 0; way < 3; way++) {
        Player *player = as_one_gives_way(state);
        CanvasPoint report = middle_of(player, CHOOSE_ANSWER);
        until_card(player, ENTRY_PING);
        assert_non_null(offer_of(player, ENTRY_REPORT));
        if (way == 0)
            letter(player, 'w');
        else if (way == 1)
            key(player, KEY_F1);
        else
            click_at(player, report.x, report.y);
        assert_null(offer_of(player, ENTRY_REPORT));
        assert_int_equal(play_job(&player->game->play)->kind, JOB_REPORT);
        assert_non_null(offer_of(player, ENTRY_PING));
        assert_int_equal(waiting_card(player->game)->name.kind, ENTRY_PING);
    }
}

/* However long the button is held. */
static void a_click_ends_on_the_card_it_began_on(void **state)
{
    for (int frames = 1; frames < 60; frames += 29) {
        Player *player = as_one_gives_way(state);
        CanvasPoint report = middle_of(player, CHOOSE_ANSWER);
        pass_seconds(player, 11.5);
        point_at(player, report.x, report.y);
        button_at(player, INPUT_BUTTON_DOWN, BUTTON_PRIMARY, report.x, report.y);
        until_card(player, ENTRY_PING);
        for (int i = 0; i < frames; i++)
            pass(player, TICK);
        button_at(player, INPUT_BUTTON_UP, BUTTON_PRIMARY, report.x, report.y);
        assert_null(offer_of(player, ENTRY_REPORT));
        assert_non_null(offer_of(player, ENTRY_PING));
    }
}

static void a_key_pressed_twice_answers_one_card(void **state)
{
    Player *player = at_desk(state, "", "10:00 ping ines \"A tiny thing?\"\n10:12 ping quill \"Saw this?\"");
    player->hasty = true;
    until_card(player, ENTRY_PING);
    wait_until(player, 10 * 60 + 12);
    pass(player, TICK);
    assert_int_equal(day_of(player)->offer_count, 2);
    letter(player, 't');
    letter(player, 't');
    pass(player, TICK);
    letter(player, 't');
    assert_int_equal(day_of(player)->offer_count, 1);
    pass_seconds(player, 0.4);
    letter(player, 't');
    assert_int_equal(day_of(player)->offer_count, 0);
}

static void a_panel_that_has_just_come_takes_no_choice(void **state)
{
    Player *player = at_desk(state, "", "10:00 meeting quill \"Pre-alignment\" for=45m note-would-do");
    player->hasty = true;
    until_card(player, ENTRY_MEETING);
    pass_seconds(player, 0.5);
    letter(player, 'j');
    letter(player, '3');
    assert_int_equal(day_of(player)->office.manner, MANNER_QUIET);
    key(player, KEY_ENTER);
    click(player, CHOOSE_MANNER + MANNER_SPEAK);
    assert_int_equal(day_of(player)->office.manner, MANNER_QUIET);
    assert_int_equal(player->game->page, PAGE_DESK);
    pass_seconds(player, 0.35);
    letter(player, '3');
    assert_int_equal(day_of(player)->office.manner, MANNER_SPEAK);
}

/* The hand's own keys are Enter and Space; on a panel they would take what the focus is on. */
static void what_the_hand_was_about_to_do_pauses_nothing(void **state)
{
    static const Key keys[] = {KEY_ENTER, KEY_SPACE};
    for (int i = 0; i < COUNT_OF(keys); i++) {
        Player *player = at_desk(state, "", "10:00 ping ines \"A tiny thing?\"");
        player->hasty = true;
        while (!play_job(&player->game->play))
            pass(player, TICK);
        key(player, keys[i]);
        assert_int_equal(player->game->page, PAGE_DESK);
    }
    Player *player = at_desk(state, "", "10:00 ping ines \"A tiny thing?\"");
    player->hasty = true;
    while (day_of(player)->phase != PHASE_CLOSING)
        pass(player, TICK);
    letter(player, 'b');
    letter(player, 'z');
    assert_int_equal(day_of(player)->phase, PHASE_CLOSING);
    pass_seconds(player, 0.35);
    letter(player, 'b');
    assert_int_equal(day_of(player)->phase, PHASE_NIGHT);
}

/* ---- who needed somebody ---- */

static void an_answer_says_at_once_whether_it_was_needed_and_by_whom(void **state)
{
    static const struct {
        const char *row, *says;
    } cases[] = {
        {"10:00 ping ines \"A tiny thing?\"", "It needed nobody."},
        {"10:00 ping ines \"Line 14 has no bank\" needs-you", "It needed you: Ines Farrow could not go on, for 4 min."},
        {"10:00 ping ines \"Line 14 has no bank\" needs-you about=thimble", "could not go on with Thimble, for 4 min."},
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Player *player = at_desk(state, "", cases[i].row);
        wait_for(player, ENTRY_PING);
        pass_seconds(player, 0.5);
        assert_false(shows(player, "needed"));
        wait_until(player, 10 * 60 + 1);
        letter(player, 'n');
        assert_true(shows(player, i == 0 ? "It needed nobody." : "It needed you.")); /* on the panel, at once */
        while (play_job(&player->game->play))
            pass(player, TICK);
        assert_true(shows(player, cases[i].says));
        assert_int_equal(shows(player, "Progress 28."), i > 0); /* paid when done */
        see_sizes(player);
        assert_string_equal(player->worst, "");
    }
}

static void an_emptied_tray_says_whom_it_kept(void **state)
{
    Player *player = at_desk(state, "",
                             "10:00 ping ines \"A tiny thing?\"\n10:12 ping ines \"Line 14 has no bank\" needs-you\n"
                             "10:24 ping quill \"Saw this?\" needs-you");
    for (int i = 0; i < 3; i++) {
        wait_for(player, ENTRY_PING);
        pass_seconds(player, 0.4);
        letter(player, 't');
    }
    assert_int_equal(day_of(player)->tray_count, 3);
    letter(player, 'e');
    bool ines = false, quill = false;
    while (play_job(&player->game->play)) {
        pass(player, TICK);
        ines = ines || shows(player, "It needed you: Ines Farrow could not go on");
        quill = quill || shows(player, "It needed you: Mr. Ansel Quill could not go on");
    }
    assert_true(ines && quill);
}

/* One answered, one that came on foot, one left: at the end it is said which. */
static void at_the_days_end_it_is_said_which_messages_needed_somebody(void **state)
{
    char list[400];
    Player *player =
        at_desk(state, "",
                "10:00 ping ines \"Line 14 has no bank\" needs-you\n11:00 ping quill \"Saw this?\" needs-you\n"
                "12:00 ping ines \"A tiny thing?\"\n16:30 ping ines \"Before you go\" needs-you");
    wait_for(player, ENTRY_PING);
    wait_until(player, 10 * 60 + 2);
    letter(player, 'n');
    while (day_of(player)->phase != PHASE_CLOSING)
        pass(player, TICK);
    needed_day(&player->game->play, false, list, sizeof list);
    assert_non_null(strstr(list, "3 messages needed you, 1 of them answered: Ines Farrow 10:00, answered 10:05; "
                                 "Mr. Ansel Quill 11:00, came to the desk "));
    assert_non_null(strstr(list, "; Ines Farrow 16:30, not answered."));
    letter(player, 'z');
    answer_nothing(player);
    for (int ticks = 0; ticks < 4000 && !at_the_end(player); ticks++) {
        letter(player, 'z');
        pass(player, 100000);
    }
    turn_to_card(player, CARD_WAITED);
    assert_true(shows(player, "3 messages needed you"));
    assert_true(shows(player, "1 of 3"));
    pass_seconds(player, 1);
    see_sizes(player);
    assert_string_equal(player->worst, "");
}

/* ---- keys and clicks that mean something else, or nothing ---- */

static void a_key_that_does_nothing_says_why(void **state)
{
    static const struct {
        char letter;
        Key key;
        const char *says;
    } cases[] = {{'e', KEY_NONE, "The tray is empty."},  {'h', KEY_NONE, "There is no other file."},
                 {'u', KEY_NONE, "Nothing is muted."},   {'x', KEY_NONE, "There is no warrant."},
                 {'z', KEY_NONE, "when the shift ends"}, {0, KEY_TAB, "Nothing waits."},
                 {0, KEY_F2, "nothing to choose"}};
    Player *player = at_desk(state, "", "10:00 ping ines \"A tiny thing?\"");
    for (int i = 0; i < COUNT_OF(cases); i++) {
        if (cases[i].letter)
            letter(player, cases[i].letter);
        else
            key(player, cases[i].key);
        assert_true(shows(player, cases[i].says));
    }
}

static Player *writing(void **state, const char *rows)
{
    Player *player = at_desk(state, "", rows);
    wait_for(player, ENTRY_REPORT);
    pass_seconds(player, 0.5);
    letter(player, 'w');
    pass_seconds(player, 0.4);
    assert_int_equal(play_job(&player->game->play)->kind, JOB_REPORT);
    return player;
}

static void a_report_takes_no_key_that_means_something_else(void **state)
{
    Player *player = writing(state, "10:00 report \"Weekly\" minutes=120\n10:15 ping ines \"A tiny thing?\"");
    key(player, KEY_SPACE);
    letter(player, 'v'); /* which is nothing's */
    assert_int_equal(player->game->desk.report_keys, 2);
    letter(player, 'e');
    assert_true(shows(player, "The tray is empty."));
    wait_for(player, ENTRY_PING);
    pass_seconds(player, 0.5);
    letter(player, 't');
    assert_null(offer_of(player, ENTRY_PING));
    assert_int_equal(player->game->desk.report_keys, 2);
}

static void a_click_on_what_hides_the_field_is_none_on_the_field(void **state)
{
    Player *player = writing(state, "10:00 report \"Weekly\" minutes=120");
    Rect tube = layout_of(player->game).tube;
    click_at(player, tube.x + 40, tube.y + 40);
    assert_false(player->game->desk.anchored);
    while (play_job(&player->game->play))
        pass(player, TICK);
    assert_false(player->game->desk.anchored || player->game->desk.dragging);
}

static void who_comes_into_a_meeting_is_said_to(void **state)
{
    Player *player = at_desk(state, "",
                             "10:00 ping ines \"Line 14 has no bank\" needs-you\n"
                             "10:40 meeting quill \"Pre-alignment\" for=120m note-would-do");
    wait_for(player, ENTRY_PING);
    pass_seconds(player, 0.5);
    while (!offer_of(player, ENTRY_MEETING))
        pass(player, TICK);
    pass_seconds(player, 0.5);
    letter(player, 'j');
    for (int i = 0; i < 60 * 60 && play_job(&player->game->play)->kind != JOB_WALK; i++)
        pass(player, TICK);
    assert_int_equal(play_job(&player->game->play)->kind, JOB_WALK);
    assert_true(shows(player, "Somebody in the meeting"));
    assert_true(shows(player, "has come into the meeting"));
    assert_false(shows(player, "Somebody at the desk"));
}

static void a_decision_that_does_not_level_the_bubble_says_so(void **state)
{
    for (int much = 0; much <= 1; much++) {
        Player *player = at_desk(state, "", "10:00 meeting quill \"What we drop\" for=45m decides");
        wait_for(player, ENTRY_MEETING);
        player->game->play.day.office.misalignment = much ? 900 : 200;
        pass_seconds(player, 0.4);
        letter(player, 'j');
        while (play_job(&player->game->play))
            pass(player, TICK);
        assert_int_equal(shows(player, "More had been left open"), much);
        assert_int_equal(shows(player, "It is now known what to do."), !much);
    }
}

/* ---- captions ---- */

/* Whatever can be chosen, a card, a bin or a panel's choice, no caption lies on it, at any size. */
static void captions_lie_on_nothing(Player *player)
{
    Game *game = player->game;
    for (int size = 0; size < SIZES; size += 2) {
        game->settings.text_per_cent = SIZE_LEAST + size / 2 * SIZE_STEP;
        captions_cue(game, CUE_KNOCK);
        captions_cue(game, CUE_CREDIT);
        int written = 0;
        see(player);
        Ui ui = game_buttons(game);
        for (int i = 0; i < player->canvas->item_count; i++) {
            const CanvasItem *item = &player->canvas->items[i];
            if (item->kind != ITEM_TEXT || player->canvas->text[item->first] != '[')
                continue;
            TextBox box = box_of(player->canvas, item);
            for (int j = 0; j < ui.count; j++) {
                Rect at = ui.buttons[j].at;
                if (box.left < at.x + at.w && at.x < box.right && box.top < at.y + at.h && at.y < box.bottom)
                    fail_msg("%d %%: '%.*s' lies on button %d", game->settings.text_per_cent, box.text.length,
                             box.text.at, ui.buttons[j].id);
            }
            written++;
        }
        assert_true(written > 0);
    }
}

static void no_caption_lies_on_a_choice_or_a_bin(void **state)
{
    Player *player = at_desk(state, "",
                             "10:00 tool digest\n10:15 meeting quill \"Pre-alignment\" for=45m note-would-do\n"
                             "[tool digest]\nname = \"AutoDigest\"");
    player->game->settings.captions = true;
    captions_lie_on_nothing(player);
    wait_for(player, ENTRY_TOOL);
    pass_seconds(player, 0.5);
    captions_lie_on_nothing(player);
    letter(player, 'f');
    wait_for(player, ENTRY_MEETING);
    pass_seconds(player, 0.5);
    letter(player, 'j');
    pass_seconds(player, 0.5);
    assert_int_equal(play_job(&player->game->play)->kind, JOB_MEETING);
    captions_lie_on_nothing(player);
    while (day_of(player)->phase != PHASE_CLOSING)
        pass(player, TICK);
    pass(player, TICK);
    captions_lie_on_nothing(player);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        PLAYED(what_goes_by_itself_is_there_for_twelve_seconds_of_a_person),
        PLAYED(a_decision_waits_as_long_as_it_is_being_taken),
        PLAYED(how_long_is_said_in_seconds),
        PLAYED(the_clock_stands_where_level_or_player_say_so),
        PLAYED(it_goes_on_once_one_has_chosen_or_works_on),
        PLAYED(a_card_that_has_just_come_takes_no_key_and_no_click),
        PLAYED(a_click_that_was_meant_for_the_glass_is_one),
        PLAYED(what_was_meant_for_the_card_before_goes_to_it),
        PLAYED(a_click_ends_on_the_card_it_began_on),
        PLAYED(a_key_pressed_twice_answers_one_card),
        PLAYED(a_panel_that_has_just_come_takes_no_choice),
        PLAYED(what_the_hand_was_about_to_do_pauses_nothing),
        PLAYED(an_answer_says_at_once_whether_it_was_needed_and_by_whom),
        PLAYED(an_emptied_tray_says_whom_it_kept),
        PLAYED(a_key_that_does_nothing_says_why),
        PLAYED(a_report_takes_no_key_that_means_something_else),
        PLAYED(a_click_on_what_hides_the_field_is_none_on_the_field),
        PLAYED(who_comes_into_a_meeting_is_said_to),
        PLAYED(a_decision_that_does_not_level_the_bubble_says_so),
        PLAYED(no_caption_lies_on_a_choice_or_a_bin),
        PLAYED(at_the_days_end_it_is_said_which_messages_needed_somebody),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
