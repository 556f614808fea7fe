/* why.c - one line for each act that an instrument or a card has and that cannot be done. */
#include "front/run/why.h"

#include "base/translate.h"
#include "front/run/news.h"
#include "front/run/play.h"
#include "front/run/waiting.h"
#include "work/choices.h"
#include "work/look.h"

/* What holds of all that one begins oneself. */
static const char *busy(const Day *day)
{
    return day_at_desk(day) ? _("Not before this is done.") : _("The hands are not free for that.");
}

static const char *why_tray(const Day *day)
{
    return day->tray_count == 0 ? _("The tray is empty. It is not always.") : busy(day);
}

static const char *why_files(const Day *day)
{
    return day->level->file_count < 2 ? _("There is no other file.") : busy(day);
}

static const char *why_ask(const Day *day)
{
    bool known = day->office.known >> day->file & 1u;
    return known ? _("It is known what this file is for.") : busy(day);
}

static const char *why_unmute(const Day *day)
{
    return day->office.muted ? busy(day) : _("Nothing is muted.");
}

static const char *why_warrant(const Day *day)
{
    return day->office.warrant_left ? busy(day) : _("There is no warrant. Busyness earns one.");
}

static const char *why_home(const Day *day)
{
    (void)day;
    return _("One goes home when the shift ends.");
}

static const char *why_jiggle(const Day *day)
{
    return busy(day);
}

static const char *why_card(const Day *day)
{
    return day->offer_count == 0 ? _("Nothing waits.") : NULL;
}

static bool chooses(const Game *game, int index)
{
    const Offer *card = waiting_card(game);
    Choice choices[3];
    return card && index < day_choices(&game->play.day, card, choices);
}

bool why_not(Game *game, Act act)
{
    static const char *(*const whys[ACT_COUNT])(const Day *) = {
        [ACT_TRAY] = why_tray,       [ACT_FILES] = why_files, [ACT_ASK] = why_ask,   [ACT_UNMUTE] = why_unmute,
        [ACT_WARRANT] = why_warrant, [ACT_HOME] = why_home,   [ACT_CARD] = why_card, [ACT_JIGGLE] = why_jiggle};
    const Day *day = &game->play.day;
    const char *line = whys[act] ? whys[act](day) : NULL;
    if (act >= ACT_FIRST && act <= ACT_THIRD && !chooses(game, (int)act - ACT_FIRST))
        line = waiting_card(game) ? _("There are not so many choices.") : _("There is nothing to choose.");
    if (line)
        news_say(&game->desk, "%s", line);
    return line != NULL;
}
