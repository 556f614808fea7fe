/* test_reread.c - a level that is written while a day of it is looked at: it opens at the moment that is asked for, as the bot has played up to
 * it; a save has the same commands played on the new text to the same minute, and says how many had nowhere to go; a bad one leaves the day as
 * it is and is laid over it; no run is recorded. Nothing of it leans on how a save is noticed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "between.h"
#include "front/reread.h"
#include "front_player.h"
#include "level/read.h"
#include "record/run_again.h"
#include "work/bots.h"
#include "work/day_hash.h"
#include "work/look.h"
#include "work/obey.h"

enum { FRAME = 16667, SECOND = 1000000, CLOCK = 14 * 3600 + 3 * 60 + 22 };

static const char head[] = "mdr-level 1\n[day]\ntitle = \"Quick Reply\"\ndays = 3\nseed = 1847\njudged = seen\n"
                           "[person quill]\nname = \"Mr. Ansel Quill\"\n[person ines]\nname = \"Ines Farrow\"\n"
                           "[file thimble]\nname = \"Thimble\"\nserves = \"the payroll of a school\"\n[schedule]\n";
static const char ping[] = "09:40 ping ines \"Line 14 of the payroll has no bank\" needs-you about=thimble\n";
static const char meeting[] = "10:30 meeting quill \"Pre-alignment\" for=45m note-would-do\n";
static const char rate[] = "10:00-12:00 pings any rate=4/hour needs=20%\n";

/* The level of those rows. */
static const char *level_of(const char *first, const char *second, const char *third)
{
    static char text[2000];
    snprintf(text, sizeof text, "%s%s%s%s", head, first, second, third);
    return text;
}

static Player *open_at(Player *player, const char *text, Rereading wanted)
{
    wanted.on = true;
    char runs[PATH_LENGTH_MAX];
    snprintf(runs, sizeof runs, "%s", in(player->scratch, "runs"));
    mkdir(runs, 0700);
    return sit_down_to(player, text, &(GameOptions){.seed = 5, .run_folder = runs, .reread = wanted, .opened = 1000000});
}

static Player *open_at_noon(Player *player, const char *text)
{
    return open_at(player, text, (Rereading){.timed = true, .moment = {.kind = MOMENT_CLOCK, .day = 2, .minute = 12 * 60}, .bot = BOT_BALANCED});
}

static void save(Player *player, const char *text)
{
    put(in(player->scratch, "played.level"), text);
    give(player, (Input){.kind = INPUT_SAVED, .clock = CLOCK});
    pass(player, FRAME);
}

static uint64_t hash_of(const Player *player)
{
    return day_hash(day_of(player));
}

/* Whether that stands in the picture. */
static bool reads(Player *player, const char *words)
{
    Canvas *canvas = player->canvas;
    game_draw(player->game, canvas);
    for (int i = 0; i < canvas->item_count; i++) {
        const CanvasItem *item = &canvas->items[i];
        char text[400];
        if (item->kind != ITEM_TEXT)
            continue;
        snprintf(text, sizeof text, "%.*s", item->length, &canvas->text[item->first]);
        if (strstr(text, words))
            return true;
    }
    return false;
}

static int runs_kept(Player *player)
{
    DIR *folder = opendir(in(player->scratch, "runs"));
    int count = 0;
    for (struct dirent *entry = readdir(folder); entry; entry = readdir(folder))
        count += entry->d_name[0] != '.';
    closedir(folder);
    return count;
}

/* ---- opening ---- */

static void it_opens_at_the_minute_as_the_bot_has_it(void **state)
{
    Player *player = open_at_noon(*state, level_of(ping, rate, meeting));
    Day alone;
    Bot bot;
    day_start(&alone, &player->game->play.level, 1847);
    bot_start(&bot, BOT_BALANCED, &alone);
    for (;;) {
        Command command = bot_next(&bot, &alone);
        Beat noon = beat_at(2, 12 * 60);
        if (command.beat >= noon && alone.phase != PHASE_BRIEFING) {
            day_run(&alone, noon, NULL);
            break;
        }
        if (command.kind == COMMAND_NONE)
            day_run(&alone, command.beat, NULL);
        else
            day_obey(&alone, &command, NULL);
    }
    assert_int_equal(day_of(player)->beat, beat_at(2, 12 * 60));
    assert_true(hash_of(player) == day_hash(&alone));
    assert_int_equal(player->game->page, play_page(&player->game->play));
    assert_false(player->seen[PAGE_TITLE] || player->seen[PAGE_BOOT] || player->seen[PAGE_BRIEFING]);
}

static void without_a_minute_a_day_is_opened_as_it_begins(void **state)
{
    Player *player = open_at(*state, level_of(ping, rate, meeting), (Rereading){.moment = {.day = 3}, .bot = BOT_PERFORMER});
    assert_int_equal(day_number(day_of(player)), 3);
    assert_int_equal(day_of(player)->phase, PHASE_SHIFT);
    assert_int_equal(minutes_worked(day_of(player)), 0);
    player = open_at(*state, level_of(ping, rate, meeting), (Rereading){.timed = true, .moment = {.kind = MOMENT_END, .day = 1}, .bot = BOT_BALANCED});
    assert_int_equal(player->game->page, PAGE_CARDS);
}

/* The bot answers what is asked in between: no evening's question stands before a morning. */
static void a_briefing_is_that_mornings(void **state)
{
    for (int day = 1; day <= 3; day++) {
        Moment moment = {.kind = MOMENT_BRIEFING, .day = day};
        Player *player = open_at(*state, level_of(ping, rate, meeting), (Rereading){.timed = true, .moment = moment, .bot = BOT_BALANCED});
        pass(player, FRAME);
        assert_int_equal(day_number(day_of(player)), day);
        assert_int_equal(player->game->page, PAGE_BRIEFING);
        save(player, level_of(ping, meeting, ""));
        assert_int_equal(player->game->page, PAGE_BRIEFING);
    }
}

/* Where no day is said it is the first that is not off. */
static void a_day_off_is_no_day_to_open(void **state)
{
    Player *player = open_at(*state, level_of("day 1 off\n", rate, ""), (Rereading){.bot = BOT_BALANCED});
    assert_int_equal(day_number(day_of(player)), 2);
    player = open_at(*state, level_of("day 3 off\n", rate, ""), (Rereading){.timed = true, .moment = {.kind = MOMENT_END}, .bot = BOT_BALANCED});
    assert_int_equal(player->game->page, PAGE_CARDS);
}

static void refused(Player *player, const char *text, Rereading wanted, const char *why)
{
    Buffer error = {0};
    int status = 0;
    char path[PATH_LENGTH_MAX];
    wanted.on = true;
    snprintf(path, sizeof path, "%s", in(player->scratch, "refused.level"));
    put(path, text);
    assert_null(game_open(&(GameOptions){.level_path = path, .reread = wanted}, &error, &status));
    assert_int_equal(status, EXIT_USAGE);
    if (!strstr(error.data, why))
        fail_msg("'%s' is not in: %s", why, error.data);
    buffer_free(&error);
}

static void what_is_no_moment_is_refused(void **state)
{
    const char *level = level_of(ping, rate, meeting);
    Buffer charter = {0};
    FileError error;
    refused(*state, level, (Rereading){.moment = {.day = 4}}, "there is no day 4 to open: the level has 3; write --day 3");
    refused(*state, level, (Rereading){.timed = true, .moment = {.kind = MOMENT_CLOCK, .day = 1, .minute = 3 * 60}},
            "that moment never comes: the level is past it, or stops, on day 1 at 09:00");
    Rereading second = {.timed = true, .moment = {.kind = MOMENT_CLOCK, .day = 2, .minute = 600}}, third = {.moment = {.day = 3}};
    refused(*state, level_of("day 2 off\n", rate, ""), second, "error: day 2 (tue) is off; the next that is not is day 3: write --day 3");
    refused(*state, level_of("day 2 off\n", rate, ""), (Rereading){.moment = {.day = -1 - WEEKDAY_TUE}},
            "error: day 2 (tue) is off; the next that is not is day 3: write --day 3");
    refused(*state, level_of("", rate, ""), (Rereading){.moment = {.day = -1 - WEEKDAY_THU}},
            "error: none of the level's days is a thu; it has 3, and day 1 is a mon");
    refused(*state, level_of("day 2-3 off\n", rate, ""), third, "error: day 3 (wed) is off; the last that is not is day 1: write --day 1");
    assert_true(file_read(MDR_SOURCE "/levels/9-charter.level", LEVEL_BYTES_MAX, &charter, &error));
    refused(*state, charter.data, (Rereading){.timed = true, .moment = {.kind = MOMENT_CLOCK, .day = 1, .minute = 600}},
            "--at HH:MM has no meaning where mode = charter");
    buffer_free(&charter);
}

/* ---- a good save ---- */

static void the_same_text_is_the_same_day(void **state)
{
    Player *player = open_at_noon(*state, level_of(ping, rate, meeting));
    uint64_t before = hash_of(player);
    save(player, level_of(ping, rate, meeting));
    assert_true(hash_of(player) == before);
    assert_true(reads(player, "Read again 14:03:22."));
    assert_false(reads(player, "nowhere"));
}

static void another_text_is_seen_at_the_same_minute(void **state)
{
    Player *player = open_at_noon(*state, level_of(ping, rate, meeting));
    char other[2000];
    snprintf(other, sizeof other, "%s", level_of(ping, rate, meeting));
    memcpy(strstr(other, "Thimble"), "Bobbins", 7);
    assert_false(reads(player, "Bobbins"));
    save(player, other);
    assert_int_equal(day_of(player)->beat, beat_at(2, 12 * 60));
    assert_true(reads(player, "Bobbins"));
}

/* Two days have the meeting, and the bot has answered it on both; where it is not there any more it is counted, and when it is there again so
 * is the answer. */
static void answers_to_what_is_gone_are_dropped_and_counted(void **state)
{
    Player *player = open_at_noon(*state, level_of(ping, meeting, ""));
    uint64_t before = hash_of(player);
    RunAgain again;
    Level level = {0};
    Messages messages;
    const char *less = level_of(ping, "", "");
    assert_true(level_read(text_of(less), &level, &messages));
    run_again(buffer_view(&player->game->reread.inputs), &level, 1847, day_of(player), &again);
    assert_between(again.dropped, 2, again.given / 2);
    char said[100];
    snprintf(said, sizeof said, "Read again 14:03:22; %d of %d inputs had nowhere to go.", again.dropped, again.given);
    save(player, less);
    assert_true(reads(player, said));
    assert_true(hash_of(player) == day_hash(&again.day));
    level_free(&level);
    save(player, level_of(ping, meeting, ""));
    assert_true(hash_of(player) == before);
}

/* What is answered by hand is played again too. */
static void ones_own_hands_are_played_again(void **state)
{
    Player *player = open_at(*state, level_of(ping, meeting, ""), (Rereading){.timed = true, .moment = {.kind = MOMENT_CLOCK, .day = 1, .minute = 9 * 60 + 40}, .bot = BOT_BALANCED});
    Play *play = &player->game->play;
    key(player, KEY_F6);
    pass(player, FRAME);
    for (int i = 0; i < 200 && play->day.offer_count == 0; i++)
        pass(player, FRAME);
    assert_true(play->day.offer_count > 0);
    assert_true(play_obey(play, (Command){.kind = COMMAND_ANSWER, .event = play->day.offers[0].name, .choice = CHOICE_TRAY}));
    key(player, KEY_F6);
    uint64_t before = hash_of(player);
    save(player, level_of(ping, meeting, ""));
    assert_true(hash_of(player) == before);
    save(player, level_of("", meeting, ""));
    assert_true(strstr(player->game->reread.said, "1 of") != NULL);
}

/* Where the hours are others the days are begun and left by themselves. */
static void other_hours_come_to_the_same_minute(void **state)
{
    static const char *const hours[] = {"shift = 08:00-17:00\n", "shift = 09:30-16:00\n", "shift = 10:00-18:00\n"};
    for (int i = 0; i < COUNT_OF(hours); i++) {
        Player *player = open_at_noon(*state, level_of(ping, rate, meeting));
        char other[2000];
        snprintf(other, sizeof other, "%s", level_of(ping, rate, meeting));
        char *at = strstr(other, "judged"), behind[2000];
        snprintf(behind, sizeof behind, "%s", at);
        snprintf(at, sizeof other - (size_t)(at - other), "%s%s", hours[i], behind);
        save(player, other);
        assert_int_equal(player->game->reread.broken.length, 0);
        assert_int_equal(day_of(player)->beat, beat_at(2, 12 * 60));
        assert_int_equal(day_of(player)->phase, PHASE_SHIFT);
    }
}

/* ---- a bad one ---- */

static void a_bad_text_leaves_the_day_and_lies_over_it(void **state)
{
    Player *player = open_at_noon(*state, level_of(ping, rate, meeting));
    uint64_t before = hash_of(player);
    save(player, level_of(ping, rate, "10:30 meetign quill \"Pre-alignment\" for=45m\n"));
    assert_true(hash_of(player) == before);
    assert_true(reads(player, "played.level:17:7: error: no verb 'meetign'"));
    assert_true(reads(player, "10:30 meetign quill"));
    assert_true(reads(player, "^~~~~~~"));
    pass(player, 10 * SECOND);
    assert_true(hash_of(player) == before);
    save(player, level_of(ping, rate, meeting));
    assert_false(reads(player, "error:"));
    assert_true(hash_of(player) == before);
    unlink(in(player->scratch, "played.level"));
    give(player, (Input){.kind = INPUT_SAVED});
    assert_true(reads(player, "The file is gone; the day stands as it was."));
    assert_false(reads(player, "slips") || reads(player, "cannot"));
    assert_true(hash_of(player) == before);
    save(player, level_of(ping, rate, meeting));
    assert_false(reads(player, "is gone"));
    assert_true(hash_of(player) == before);
}

/* The caret is under the first letter of what it marks: the same distance from the left as there are letters before it. */
static void the_caret_stands_under_its_character(void **state)
{
    Player *player = open_at_noon(*state, level_of(ping, rate, meeting));
    const CanvasItem *caret = NULL, *line = NULL;
    for (int percent = 100; percent <= 200; percent += 50) {
        player->game->settings.text_per_cent = percent;
        save(player, level_of(ping, rate, "10:30   meetign quill \"Pre-alignment, which is as long a title as there may be in a line\" for=45m\n"));
        game_draw(player->game, player->canvas);
        for (int i = 0; i < player->canvas->item_count; i++) {
            const CanvasItem *item = &player->canvas->items[i];
            const char *text = &player->canvas->text[item->first];
            if (item->kind == ITEM_TEXT && text[0] == '^')
                caret = item;
            if (item->kind == ITEM_TEXT && strncmp(text, "10:30", 5) == 0)
                line = item;
        }
        assert_true(caret && line);
        float column = canvas_width(FONT_TEXT, line->size, text_of("0"));
        assert_true(caret->x - line->x > 7.9f * column && caret->x - line->x < 8.1f * column);
        assert_true(caret->y > line->y);
    }
}

/* What the caret of a message marks is one place of the line, and where its remedy belongs another. */
static void a_second_caret_stands_where_the_remedy_belongs(void **state)
{
    Player *player = open_at_noon(*state, level_of(ping, rate, meeting));
    float carets[2] = {0}, start = 0, column = 1;
    int count = 0;
    save(player, level_of(ping, meeting, "day 1 14:00 report \"Compile\" minutes=45 every=day\n"));
    game_draw(player->game, player->canvas);
    for (int i = 0; i < player->canvas->item_count; i++) {
        const CanvasItem *item = &player->canvas->items[i];
        const char *text = &player->canvas->text[item->first];
        if (item->kind != ITEM_TEXT)
            continue;
        if (strncmp(text, "day 1 14:00", 11) == 0) {
            start = item->x;
            column = canvas_width(FONT_TEXT, item->size, text_of("0"));
        }
        if (text[0] == '^' && count < 2)
            carets[count++] = item->x;
    }
    assert_int_equal(count, 2);
    assert_true(carets[0] - start > 45.9f * column && carets[0] - start < 46.1f * column);
    assert_true(carets[1] - start > 38.9f * column && carets[1] - start < 39.1f * column);
    assert_true(reads(player, "take it out"));
}

/* None of the card's answers and none of the bins lies there; returns how many answers there are. */
static int answers_beside(const Ui *ui, const TextBox *box)
{
    int answers = 0;
    for (int i = 0; i < ui->count; i++) {
        const Button *button = &ui->buttons[i];
        TextBox at = {button->at.x, button->at.y, button->at.x + button->at.w, button->at.y + button->at.h, text_of("")};
        bool answer = button->id >= CHOOSE_ANSWER && button->id < CHOOSE_CARD_GROUND, bin = button->id >= CHOOSE_BIN && button->id < CHOOSE_CLEAR;
        answers += answer;
        if ((answer || bin) && boxes_meet(&at, box))
            fail_msg("'%.*s' lies on button %d", box->text.length, box->text.at, button->id);
    }
    return answers;
}

/* What is said of it is drawn last. */
static void card_and_bins_are_seen_beside_it(Player *player)
{
    Canvas *canvas = player->canvas;
    game_draw(player->game, canvas);
    Ui ui = game_buttons(player->game);
    int at = canvas->item_count;
    for (bool first = false; !first;) {
        const CanvasItem *item = &canvas->items[--at];
        assert_true(at > 0);
        if (item->kind != ITEM_TEXT)
            continue;
        TextBox box = box_of(canvas, item);
        assert_true(answers_beside(&ui, &box) > 0);
        first = text_starts(box.text, "Saved with");
    }
}

/* However large the letters are. */
static void what_is_wrong_lies_over_the_glass_alone(void **state)
{
    Moment then = {.kind = MOMENT_CLOCK, .day = 1, .minute = 10 * 60 + 30};
    for (int percent = 100; percent <= 200; percent += 50) {
        Player *player = open_at(*state, level_of("", "", meeting), (Rereading){.timed = true, .moment = then, .bot = BOT_HERMIT});
        player->game->settings.text_per_cent = percent;
        pass(player, 2 * SECOND);
        save(player, level_of("", "", "10:30 meetign quill \"Pre-alignment\" for=45m\n"));
        pass(player, SECOND);
        card_and_bins_are_seen_beside_it(player);
    }
}

static void more_than_there_is_room_for_is_counted_and_turned_to(void **state)
{
    Player *player = open_at_noon(*state, level_of(ping, rate, meeting));
    char rows[1200] = "";
    for (int i = 0; i < 12; i++)
        snprintf(rows + strlen(rows), sizeof rows - strlen(rows), "11:%02d meetign quill \"Pre-alignment\" for=45m note-would-do\n", 10 + i);
    save(player, level_of(rows, "[debrief]\n? What did it cost?\n", ""));
    assert_int_equal(player->game->reread.slips, 12);
    assert_true(reads(player, "PgDn: and"));
    assert_false(reads(player, "11:21 meetign"));
    for (int i = 0; i < 11; i++)
        key(player, KEY_PAGE_DOWN);
    assert_true(reads(player, "11:21 meetign"));
    assert_false(reads(player, "PgDn: and"));
    assert_true(reads(player, "11 before"));
}

/* ---- standing and going ---- */

static void the_day_stands_until_it_is_let_go(void **state)
{
    Player *player = open_at_noon(*state, level_of(ping, rate, meeting));
    Beat noon = day_of(player)->beat;
    pass(player, 3 * SECOND);
    assert_int_equal(day_of(player)->beat, noon);
    pass(player, 3 * SECOND);
    assert_true(game_wait(player->game) == UINT64_MAX);
    key(player, KEY_F6);
    pass(player, SECOND / 4);
    assert_true(day_of(player)->beat > noon);
    Beat gone = day_of(player)->beat;
    give(player, (Input){.kind = INPUT_FOCUS_LOST});
    pass(player, SECOND / 4);
    assert_between(day_of(player)->beat, gone, gone + 1);
    assert_int_equal(player->game->page, play_page(&player->game->play));
}

static void the_bot_goes_on(void **state)
{
    Player *player = open_at_noon(*state, level_of(ping, rate, meeting));
    int before = player->game->play.commands;
    key(player, KEY_F7);
    for (int i = 0; i < 2000; i++)
        pass(player, FRAME);
    assert_true(player->game->play.commands > before + 5);
    save(player, level_of(ping, rate, meeting));
    before = player->game->play.commands;
    for (int i = 0; i < 2000; i++)
        pass(player, FRAME);
    assert_true(player->game->play.commands > before + 5);
    key(player, KEY_F7);
    Beat stood = day_of(player)->beat;
    pass(player, SECOND / 4);
    assert_int_equal(day_of(player)->beat, stood);
}

static void no_run_is_recorded(void **state)
{
    Player *player = open_at(*state, level_of(ping, rate, meeting), (Rereading){.timed = true, .moment = {.kind = MOMENT_END, .day = 1}, .bot = BOT_BALANCED});
    save(player, level_of(ping, meeting, ""));
    pass(player, 2 * SECOND);
    assert_int_equal(runs_kept(player), 0);
    assert_int_equal(player->game->play.noted, false);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        PLAYED(it_opens_at_the_minute_as_the_bot_has_it),
        PLAYED(without_a_minute_a_day_is_opened_as_it_begins),
        PLAYED(a_briefing_is_that_mornings),
        PLAYED(a_day_off_is_no_day_to_open),
        PLAYED(what_is_no_moment_is_refused),
        PLAYED(the_same_text_is_the_same_day),
        PLAYED(another_text_is_seen_at_the_same_minute),
        PLAYED(answers_to_what_is_gone_are_dropped_and_counted),
        PLAYED(ones_own_hands_are_played_again),
        PLAYED(other_hours_come_to_the_same_minute),
        PLAYED(a_bad_text_leaves_the_day_and_lies_over_it),
        PLAYED(the_caret_stands_under_its_character),
        PLAYED(a_second_caret_stands_where_the_remedy_belongs),
        PLAYED(what_is_wrong_lies_over_the_glass_alone),
        PLAYED(more_than_there_is_room_for_is_counted_and_turned_to),
        PLAYED(the_day_stands_until_it_is_let_go),
        PLAYED(the_bot_goes_on),
        PLAYED(no_run_is_recorded),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
