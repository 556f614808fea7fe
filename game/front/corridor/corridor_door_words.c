/* corridor_door_words.c - a door from the outside: who or what is behind it, what going in costs, and whether it is
 * seen. */
#include "front/corridor/corridor_door_words.h"

#include <stdio.h>

#include "base/translate.h"
#include "front/corridor/corridor.h"
#include "front/run/play.h"
#include "front/words/words.h"
#include "work/look.h"

static void price(const Day *day, const Door *door, bool seen, DoorWords *words)
{
    int minutes = day_visit_price(day, door);
    words->offered = minutes > 0;
    words->price = price_of(day, minutes, seen ? _("seen") : _("not seen"));
}

static void say_desk(const Play *play, DoorWords *words)
{
    text_print(words->says, sizeof words->says, "%s", _("Your own door, from the side on which nobody works."));
    snprintf(words->label, sizeof words->label, "%s", _("Once out and in again, to the desk"));
    snprintf(words->price.words, PRICE_MAX, _("%d min, not seen"), 2 * play->level.constants[CONSTANT_STEP_MINUTES]);
    words->offered = true;
}

static void say_serves(const Play *play, const Door *door, DoorWords *words)
{
    const NumberFile *file = &play->level.files[door->index];
    bool known = play->day.office.known >> door->index & 1u;
    price(&play->day, door, false, words);
    snprintf(words->label, sizeof words->label, "%s", _("Ask what it is for"));
    if (known && file->serves[0])
        text_print(words->says, sizeof words->says, _("%s: %s. You have asked."), file->name, file->serves);
    else if (known)
        text_print(words->says, sizeof words->says, _("%s. You have asked. So have they."), file->name);
    else
        text_print(words->says, sizeof words->says, _("%s arrives here, and is used."), file->name);
}

static void say_person(const Play *play, const Door *door, DoorWords *words)
{
    const Person *person = &play->level.people[door->index];
    price(&play->day, door, false, words);
    snprintf(words->label, sizeof words->label, "%s", _("Talk"));
    if (person->role[0])
        text_print(words->says, sizeof words->says, "%s, %s.", person->name, person->role);
    else
        text_print(words->says, sizeof words->says, _("%s, before the door."), person->name);
}

static void say_break_room(const Day *day, const Door *door, DoorWords *words)
{
    price(day, door, false, words);
    text_print(words->says, sizeof words->says, "%s", _("A room with chairs. The first rest of a day gives a little energy back."));
    snprintf(words->label, sizeof words->label, "%s", _("Go in and rest"));
}

static void say_steward(const Day *day, const Door *door, DoorWords *words)
{
    price(day, door, true, words);
    text_print(words->says, sizeof words->says, "%s",
               _("The steward is in. Having come counts; what for is optional."));
    snprintf(words->label, sizeof words->label, "%s", _("Go in"));
}

/* The invitation to a meeting that waits for an answer; NULL: none. */
static const Offer *invitation(const Day *day)
{
    for (int i = 0; i < day->offer_count; i++) {
        if (day->offers[i].name.kind == ENTRY_MEETING)
            return &day->offers[i];
    }
    return NULL;
}

static void say_meeting(const Day *day, DoorWords *words)
{
    const Offer *offer = invitation(day);
    if (!offer) {
        text_print(words->says, sizeof words->says, "%s", _("It is booked. Nobody is in it."));
        return;
    }
    words->offered = true;
    text_print(words->says, sizeof words->says, _("%s. They have begun to wait."), day->level->rows[offer->row].text);
    snprintf(words->label, sizeof words->label, "%s", choice_words(CHOICE_JOIN).label);
    words->price = price_of_choice(day, offer, CHOICE_JOIN);
}

bool corridor_door_words(const Play *play, DoorWords *words)
{
    const Door *door = day_door(&play->day);
    *words = (DoorWords){.offered = false};
    if (!door)
        return false;
    switch (door->kind) {
    case DOOR_REFINEMENT: say_desk(play, words); break;
    case DOOR_SERVES: say_serves(play, door, words); break;
    case DOOR_PERSON: say_person(play, door, words); break;
    case DOOR_BREAK_ROOM: say_break_room(&play->day, door, words); break;
    case DOOR_MEETING: say_meeting(&play->day, words); break;
    case DOOR_STEWARD: say_steward(&play->day, door, words); break;
    case DOOR_COUNT: break;
    }
    return true;
}

static void join(Play *play)
{
    const Offer *offer = invitation(&play->day);
    if (offer)
        play_obey(play, (Command){.kind = COMMAND_ANSWER, .event = offer->name, .choice = CHOICE_JOIN});
}

void corridor_open_door(Game *game)
{
    const Door *door = day_door(&game->play.day);
    if (!door || !corridor_idle(game))
        return;
    corridor_stop(&game->walker);
    if (door->kind == DOOR_REFINEMENT)
        corridor_go_home(game);
    else if (door->kind == DOOR_MEETING)
        join(&game->play);
    else
        play_obey(&game->play, (Command){.kind = COMMAND_VISIT});
}
