/* reread.c - going to the moment, playing the same again on another text, and letting the day stand or go. */
#include "front/reread.h"

#include <string.h>

#include "base/translate.h"
#include "front/cards/deck.h"
#include "front/desk/desk.h"
#include "front/glass/sea.h"
#include "front/page_table.h"
#include "front/run/go.h"
#include "front/run/play.h"
#include "front/run/results.h"
#include "front/spectate.h"
#include "level/day_named.h"
#include "level/read.h"
#include "record/run_again.h"
#include "work/look.h"

enum { SETTLES = 2000000 /* microseconds until nothing is eased any more */ };

static const Key way_on = KEY_F6, bots_way_on = KEY_F7;

bool reread_on(const Game *game)
{
    return game->play.inputs != NULL;
}

bool reread_aside(const Game *game)
{
    return game->page == PAGE_PAUSE || game->page == PAGE_QUIT || game->page == PAGE_SETTINGS || game->page == PAGE_KEYS;
}

void reread_free(Reread *reread)
{
    buffer_free(&reread->inputs);
    buffer_free(&reread->broken);
}

/* ---- to the moment ---- */

static bool refuse(Buffer *error, int *exit_status)
{
    *exit_status = EXIT_USAGE;
    buffer_text(error, "\n");
    return false;
}

static void say_off(const Level *level, int day, Buffer *error)
{
    buffer_text(error, "error: ");
    day_off_said(level, day, error);
}

/* A day of the week becomes the level's day of that name. */
static bool find_day(const Level *level, Rereading *wanted, Buffer *error, int *exit_status)
{
    Buffer said = {0};
    int day = day_named_of(level, wanted->moment.day, &said);
    bool found = day > 0 || wanted->moment.day == 0;
    wanted->moment.day = day;
    if (!found)
        buffer_print(error, "error: %s", buffer_view(&said).at);
    buffer_free(&said);
    return found || refuse(error, exit_status);
}

/* A charter's quarter passes in one go. */
static bool moment_makes_sense(const Level *level, const Rereading *wanted, Buffer *error, int *exit_status)
{
    bool end = wanted->timed && wanted->moment.kind == MOMENT_END;
    bool charter = level->mode == MODE_CHARTER;
    if (charter && wanted->timed && wanted->moment.kind == MOMENT_CLOCK)
        buffer_text(error, "error: --at HH:MM has no meaning where mode = charter: nobody looks at the clock of a quarter; leave it out, or write --at end");
    else if (!charter && wanted->moment.day > level->days)
        buffer_print(error, "error: there is no day %d to open: the level has %d; write --day %d", wanted->moment.day, level->days, level->days);
    else if (!charter && !end && wanted->moment.day > 0 && level_day_off(level, wanted->moment.day))
        say_off(level, wanted->moment.day, error);
    else
        return true;
    return refuse(error, exit_status);
}

/* One thing that the bot does, or the time until then. False where neither goes on. */
static bool step(Play *play, Beat most)
{
    Day *day = &play->day;
    Beat before = day->beat;
    Phase phase = day->phase;
    Command command = bot_next(&play->spectator.bot, day);
    bool held = command.beat >= most && phase != PHASE_BRIEFING;
    day_run(day, min_int(command.beat, most), &play->events);
    play->events.count = play->events.dropped = 0;
    bool done = !held && command.kind != COMMAND_NONE && play_obey(play, command);
    return done || day->beat > before || day->phase != phase;
}

static bool go_to_moment(Play *play, const Moment *moment, BotKind bot)
{
    Arrival arrival;
    play->spectator = (Spectator){.source = SOURCE_BOT, .until = *moment};
    bot_start(&play->spectator.bot, bot, &play->day);
    while ((arrival = spectate_arrival(play)) == ARRIVAL_AHEAD && step(play, spectate_before(play, INT32_MAX))) {
    }
    return arrival == ARRIVAL_THERE;
}

/* Where no minute is said a day is opened as it begins. */
static bool go_to_start(Play *play, int day, BotKind bot)
{
    Moment briefing = {.kind = MOMENT_BRIEFING, .day = day};
    if (!go_to_moment(play, &briefing, bot))
        return false;
    while (play->day.phase == PHASE_BRIEFING && play->level.mode != MODE_CHARTER && step(play, play->day.beat)) {
    }
    return true;
}

/* As a run that is taken up again: nobody comes to where it stands. */
static void arrive(Play *play)
{
    play->spectator = (Spectator){.source = SOURCE_PLAYER};
    play->events = (Events){0};
    play->due = 0;
    play->moved = false;
    play->opened = play->resumed = true;
    play->day_seen = (int16_t)(day_over(&play->day) - day_asks(&play->day));
}

bool reread_open(Game *game, const Rereading *asked, Buffer *error, int *exit_status)
{
    Play *play = &game->play;
    Reread *reread = &game->reread;
    Rereading found = *asked;
    const Rereading *wanted = &found;
    if (!find_day(&play->level, &found, error, exit_status) || !moment_makes_sense(&play->level, wanted, error, exit_status))
        return false;
    reread->bot = wanted->bot;
    reread->stands = true;
    play->inputs = &reread->inputs;
    Moment moment = wanted->moment;
    if (moment.day == 0)
        moment.day = play->level.mode == MODE_CHARTER ? 1 : level_day_after(&play->level, 0);
    bool there = wanted->timed ? go_to_moment(play, &moment, wanted->bot) : go_to_start(play, moment.day, wanted->bot);
    bool behind = play->day.phase == PHASE_OVER || play->day.phase == PHASE_BRIEFING;
    if (behind && day_asks(&play->day)) /* whoever wants the cards, or a morning, has nothing to say of the day before */
        play_obey(play, (Command){.kind = COMMAND_GUESS, .guess = {.kind = GUESS_UNKNOWN}});
    arrive(play);
    if (there)
        return true;
    Moment now = spectate_now(&play->day);
    buffer_print(error, "error: that moment never comes: the level is past it, or stops, on day %d at %02d:%02d", now.day, now.minute / 60,
                 now.minute % 60);
    return refuse(error, exit_status);
}

/* ---- another text ---- */

/* The desk as on any morning, but for what the eye is on, which stays. */
static void open_desk(Game *game)
{
    const Field *field = &game->play.day.field;
    Desk before = game->desk, *desk = &game->desk;
    desk_open(game);
    desk->cursor_column = clamp_int(before.cursor_column, 0, field->columns - 1);
    desk->cursor_row = clamp_int(before.cursor_row, 0, field->rows - 1);
    desk->by_keys = before.by_keys;
    desk->bar = before.bar;
    memcpy(desk->shown, before.shown, sizeof desk->shown); /* what is up still is does not come up again */
    memcpy(desk->found, before.found, sizeof desk->found);
    memcpy(desk->generation, before.generation, sizeof desk->generation);
    sea_look_at(game, before.want_x, before.want_y);
    desk->pan_x = desk->want_x;
    desk->pan_y = desk->want_y;
}

void reread_to_card(Game *game, CardId card)
{
    if (game->page == PAGE_CARDS && deck_has(game, card))
        deck_show(game, card);
}

/* The new text's run in the place of the old one's. */
static void put(Play *play, Level *level, const RunAgain *again)
{
    level_free(&play->level);
    play->level = *level;
    play->day = again->day;
    play->day.level = &play->level;
    play->strips = again->strips;
    play->morning = again->morning;
    if (play->morning.level)
        play->morning.level = &play->level;
    play->conversation = (Conversation){0};
    play->rest = (Rest){0};
    play->answered = (Offer){0};
    play->refused = (Refusal){0};
    play->asleep = play->hurried = false;
}

/* Whoever has gone aside comes back to it. */
static void go_there(Game *game)
{
    if (reread_aside(game))
        game->behind = play_page(&game->play);
    else
        go_to(game, play_page(&game->play));
}

static void say(Reread *reread, int clock, const RunAgain *again)
{
    int hour = clock / 3600, minute = clock / 60 % 60, second = clock % 60;
    if (again->dropped == 0)
        text_print(reread->said, sizeof reread->said, _("Read again %02d:%02d:%02d."), hour, minute, second);
    else
        text_print(reread->said, sizeof reread->said, P_("Read again %02d:%02d:%02d; %d of %d inputs had nowhere to go.",
                   "Read again %02d:%02d:%02d; %d of %d inputs had nowhere to go.", again->dropped), hour, minute, second, again->dropped, again->given);
}

static void replace(Game *game, Level *level, Text source, int clock)
{
    Play *play = &game->play;
    Source who = play->spectator.source;
    Moment until = play->spectator.until;
    RunAgain again;
    run_again(buffer_view(play->inputs), level, level->has_seed ? level->seed : play->day.seed, &play->day, &again);
    put(play, level, &again);
    arrive(play);
    play_watch(play);
    results_of_start(game, source, play_time(game));
    if (who == SOURCE_BOT) {
        play->spectator = (Spectator){.source = SOURCE_BOT, .until = until};
        bot_start(&play->spectator.bot, game->reread.bot, &play->day);
    }
    say(&game->reread, clock, &again);
    game->reread.told = game->now;
    play->opened = false;
    open_desk(game);
    go_there(game);
}

/* Messages, by their first lines: what belongs to one is set in. */
static int slips_of(Text text)
{
    Text line;
    int count = 0;
    while (text_next_line(&text, &line))
        count += line.length > 0 && line.at[0] != ' ';
    return count;
}

void reread_saved(Game *game, int clock)
{
    Reread *reread = &game->reread;
    Buffer source = {0}, broken = {0};
    Level level = {0};
    const char *slash = strrchr(reread->path, '/');
    int ignored;
    if (!reread_on(game))
        return;
    bool read = play_read(reread->path, slash ? slash + 1 : reread->path, &source, &level, &broken, &ignored);
    buffer_free(&reread->broken);
    reread->broken = broken;
    reread->gone = !read && !file_exists(reread->path);
    reread->slips = reread->gone ? 0 : slips_of(buffer_view(&broken));
    reread->first = 0;
    reread->stirred = game->now;
    if (read)
        replace(game, &level, buffer_view(&source), clock);
    buffer_free(&source);
}

/* ---- standing and going ---- */

static bool is_broken(const Game *game)
{
    return reread_on(game) && game->reread.broken.length > 0;
}

bool reread_stands(const Game *game)
{
    return reread_on(game) && (game->reread.stands || game->reread.broken.length > 0);
}

static bool has_clock(const Game *game)
{
    const Page *page = page_of(game->page);
    return page->runs && page->runs(game);
}

bool reread_rests(const Game *game)
{
    return reread_stands(game) && has_clock(game) && game->now >= game->reread.stirred + SETTLES;
}

static void stand(Game *game)
{
    game->reread.stands = true;
    game->play.spectator = (Spectator){.source = SOURCE_PLAYER};
}

bool reread_looked_away(Game *game)
{
    if (!reread_on(game))
        return false;
    stand(game);
    return true;
}

static void let_bot(Game *game)
{
    Play *play = &game->play;
    play->spectator = (Spectator){.source = SOURCE_BOT, .until = {.kind = MOMENT_END, .day = play->level.days}};
    bot_start(&play->spectator.bot, game->reread.bot, &play->day);
    game->reread.stands = false;
}

static void turn(Reread *reread, int by)
{
    reread->first = clamp_int(reread->first + by, 0, max_int(0, reread->slips - 1));
}

/* How far an input turns what was said about the file. */
static int turned_by(const Input *input)
{
    if (input->kind == INPUT_WHEEL)
        return input->wheel_y > 0 ? -1 : 1;
    if (input->kind != INPUT_KEY_DOWN)
        return 0;
    if (input->key == KEY_PAGE_UP || input->key == KEY_UP)
        return -1;
    return input->key == KEY_PAGE_DOWN || input->key == KEY_DOWN ? 1 : 0;
}

/* While slips lie over the day nothing below them is touched. */
static bool over_slips(Game *game, const Input *input)
{
    if (reread_aside(game))
        return false;
    turn(&game->reread, turned_by(input));
    if (input->kind == INPUT_KEY_DOWN)
        return input->key != KEY_ESCAPE && input->key != KEY_F11;
    return input->kind == INPUT_WHEEL || input->kind == INPUT_BUTTON_DOWN || input->kind == INPUT_PAD_DOWN;
}

bool reread_input(Game *game, const Input *input)
{
    if (!reread_on(game))
        return false;
    game->reread.stirred = game->now;
    if (is_broken(game))
        return over_slips(game, input);
    bool way = input->key == way_on, bots = input->key == bots_way_on;
    if (input->kind != INPUT_KEY_DOWN || !(way || bots))
        return false;
    if (input->repeat)
        return true;
    if (!game->reread.stands)
        stand(game);
    else if (bots)
        let_bot(game);
    else
        game->reread.stands = false;
    return true;
}
