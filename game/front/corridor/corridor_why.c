/* corridor_why.c - a sentence a key that is the desk's; what holds on foot as it does there, why.c says. */
#include "front/corridor/corridor_why.h"

#include "base/translate.h"
#include "front/run/news.h"
#include "front/run/why.h"
#include "front/ui/ui.h"

static const char at_desk[] = N_("The numbers are at the desk. [to-desk] goes back to it.");
static const char light[] = N_("The light is at the desk, and is grey. [to-desk] goes back to it.");
static const char files[] = N_("Files are fetched at the desk. [to-desk] goes back to it.");
static const char asking[] = N_("You are on foot already. [doors] lists the doors; whoever a file serves has one.");
static const char no_night[] = N_("It is not evening yet. [to-desk] goes back to the desk.");
static const char no_message[] = N_("No message asks anything.");
static const char other[] =
    N_("That key does nothing on foot. Arrows turn and step, [doors] lists the doors, [to-desk] goes back to the desk.");

static const char *const whys[ACT_COUNT] = {
    [ACT_NONE] = other,         [ACT_UP] = other,         [ACT_DOWN] = other,      [ACT_LEFT] = other,
    [ACT_RIGHT] = other,        [ACT_PAN_UP] = other,     [ACT_PAN_DOWN] = other,  [ACT_PAN_LEFT] = other,
    [ACT_PAN_RIGHT] = other,    [ACT_ANCHOR] = at_desk,   [ACT_GATHER] = at_desk,  [ACT_RELEASE] = at_desk,
    [ACT_BIN_1] = at_desk,      [ACT_BIN_2] = at_desk,    [ACT_BIN_3] = at_desk,   [ACT_BIN_4] = at_desk,
    [ACT_BIN_5] = at_desk,      [ACT_CLEAR] = at_desk,     [ACT_UNPICK] = at_desk,  [ACT_JIGGLE] = light,
    [ACT_ASK] = asking,         [ACT_FILES] = files,      [ACT_TRAY] = other,      [ACT_UNMUTE] = other,
    [ACT_WARRANT] = other,      [ACT_HOME] = no_night,    [ACT_CARD] = no_message, [ACT_FIRST] = no_message,
    [ACT_SECOND] = no_message,  [ACT_THIRD] = no_message, [ACT_PAUSE] = other,
    [ACT_POINT] = at_desk,
};

/* The tray and what one has are with one on foot as well. */
static bool comes_along(Act act)
{
    return act == ACT_TRAY || act == ACT_UNMUTE || act == ACT_WARRANT;
}

void corridor_say_why(Game *game, Act act)
{
    Caps caps = caps_of(game);
    char said[NEWS_MAX];
    if (comes_along(act) && why_not(game, act))
        return;
    news_say(&game->desk, "%s", keys_said(&caps, translated(whys[act]), said, sizeof said));
}
