/* needed.c - who needed somebody, when, and whether they were answered. */
#include "front/panels/needed.h"

#include "base/translate.h"
#include "front/run/news.h"
#include "front/words/words.h"
#include "work/look.h"
#include "work/payees.h"

/* ---- at once ---- */

/* "Ines Farrow, Mr. Ansel Quill and 2 more" */
static void print_names(const Game *game, const Replied *reply, char *out, size_t room)
{
    int named = min_int(reply->needed, REPLY_NAMED), length = 0;
    out[0] = '\0';
    for (int i = 0; i < named; i++)
        length += text_print(out + length, room - (size_t)length, "%s%s", i > 0 ? ", " : "",
                             person_name(&game->play.level, reply->waited[i].person));
    if (reply->needed > named)
        text_print(out + length, room - (size_t)length, _(" and %d more"), reply->needed - named);
}

/* What it was about is the file of its row, where the level says so. */
static const char *about(const Play *play, const Needed *needed)
{
    int file = needed && needed->row >= 0 ? play->level.rows[needed->row].file : -1;
    return file >= 0 ? play->level.files[file].name : "";
}

static const Needed *needed_of(const Day *day, EventName name)
{
    for (int i = 0; i < day->needed_count; i++) {
        if (event_name_equal(day->needed[i].name, name))
            return &day->needed[i];
    }
    return NULL;
}

static void say_payee(Game *game, const Needed *needed, int paid)
{
    const Level *level = &game->play.level;
    Text name = payee_name(level, needed->payee);
    news_say(&game->desk, _("It needed you: %.*s is %s. Progress %d."), name.length, name.at, level->files[needed->file].become, paid);
}

static void say_one(Game *game, const Replied *reply)
{
    const Level *level = &game->play.level;
    const char *who = person_name(level, reply->waited[0].person);
    const Needed *needed = needed_of(&game->play.day, reply->waited[0]);
    const char *what = about(&game->play, needed);
    int waited = beat_minute(game->play.day.beat) - reply->waited[0].minute;
    if (reply->needed == 0)
        news_say(&game->desk, "%s", _("Answered. It needed nobody."));
    else if (needed && needed->file >= 0 && needed->payee >= 0)
        say_payee(game, needed, reply->paid);
    else if (waited == 0)
        news_say(&game->desk, _("It needed you: %s can go on. Progress %d."), who, reply->paid);
    else if (what[0])
        news_say(&game->desk, _("It needed you: %s could not go on with %s, for %d min. Progress %d."), who, what,
                 waited, reply->paid);
    else
        news_say(&game->desk, _("It needed you: %s could not go on, for %d min. Progress %d."), who, waited,
                 reply->paid);
}

static void say_reply(Game *game)
{
    const Replied *reply = &game->desk.reply;
    char names[200];
    if (reply->count == 1) {
        say_one(game, reply);
        return;
    }
    print_names(game, reply, names, sizeof names);
    if (reply->needed == 0)
        news_say(&game->desk, _("%d answered. None of them needed anybody."), reply->count);
    else
        news_say(&game->desk, _("%d answered; %d needed you, of %s. Progress %d."), reply->count, reply->needed, names, reply->paid);
}

void needed_answered(Game *game, const Event *event)
{
    Replied *reply = &game->desk.reply;
    if (reply->beat != event->beat)
        *reply = (Replied){.beat = event->beat};
    reply->count++;
    if (event->a && reply->needed < REPLY_NAMED)
        reply->waited[reply->needed] = event->name;
    reply->needed += event->a != 0;
    say_reply(game);
}

bool needed_paid(Game *game, const Event *event)
{
    Replied *reply = &game->desk.reply;
    if (reply->needed == 0 || reply->beat != event->beat)
        return false;
    reply->paid += event->b;
    say_reply(game);
    return true;
}

/* ---- at the day's end ---- */

/* Who, when, and what came of it. */
static void print_line(const Play *play, const Needed *needed, char *out, size_t room)
{
    int from = needed->name.minute, to = needed->ended;
    const char *who = person_name(&play->level, needed->name.person);
    switch ((NeededEnd)needed->end) {
    case NEEDED_ANSWERED:
        text_print(out, room, _("%s %02d:%02d, answered %02d:%02d"), who, from / 60, from % 60, to / 60, to % 60);
        return;
    case NEEDED_WALKED:
        text_print(out, room, _("%s %02d:%02d, came to the desk %02d:%02d"), who, from / 60, from % 60, to / 60,
                   to % 60);
        return;
    case NEEDED_OPEN:
    case NEEDED_END_COUNT: break;
    }
    text_print(out, room, _("%s %02d:%02d, not answered"), who, from / 60, from % 60);
}

void needed_day(const Play *play, bool brief, char *out, size_t room)
{
    const Day *day = &play->day;
    int answered = 0, length;
    out[0] = '\0';
    if (day->needed_count == 0)
        return;
    for (int i = 0; i < day->needed_count; i++)
        answered += day->needed[i].end == NEEDED_ANSWERED;
    length = text_print(out, room,
                        P_("%d message needed you, %d of them answered", "%d messages needed you, %d of them answered",
                           day->needed_count),
                        day->needed_count, answered);
    for (int i = 0; i < day->needed_count && !brief; i++) {
        char line[160];
        print_line(play, &day->needed[i], line, sizeof line);
        length += text_print(out + length, room - (size_t)length, "%s%s", i == 0 ? ": " : "; ", line);
    }
    text_print(out + length, room - (size_t)length, ".");
}
