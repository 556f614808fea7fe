/* rest.c - who has the desk while the days pass, and since when. */
#include "front/run/rest.h"

#include "front/run/play.h"
#include "work/fitted.h"
#include "work/look.h"
#include "work/sitting.h"

enum { DAYS_LEAST = 3 /* of a run: in two days everybody has a day of their own, and another */ };

bool rest_offered(const Play *play)
{
    const Day *day = &play->day;
    bool plays = play->loaded && !play->kept && play->spectator.source == SOURCE_PLAYER;
    return plays && level_days_worked(&play->level, play->level.days) >= DAYS_LEAST && day->phase == PHASE_BRIEFING && !day_is_first(day);
}

/* By what the usual hands did on the same days. */
static Skill skill_of(const Day *morning)
{
    Sitting usual;
    day_start(&usual.day, morning->level, morning->seed);
    bot_start(&usual.bot, BOT_BALANCED, &usual.day);
    sitting_play(&usual, day_is_over_by(day_number(morning) - 1), INT32_MAX);
    return fitted_to(&morning->ledger.sharp, &usual.day.ledger.sharp).skill;
}

/* Yesterday, unless these hands had it: then they are as they were. */
static void fit(Play *play)
{
    const Day *day = &play->day;
    int yesterday = day_over(day);
    Rest *rest = &play->rest;
    if (rest->known && rest->last == yesterday)
        return;
    rest->habits = habits_of(&play->level, play_strip(play, yesterday), &day->ledger.days[yesterday - 1], &day->office);
    rest->skill = skill_of(day);
    rest->known = true;
}

void rest_begin(Play *play)
{
    if (!rest_offered(play))
        return;
    fit(play);
    play->rest.on = true;
    play->rest.stops = false;
    Spectator *spectator = &play->spectator;
    *spectator = (Spectator){.source = SOURCE_BOT, .until = {.kind = MOMENT_END}};
    bot_start_with(&spectator->bot, &play->rest.habits, BOT_BALANCED, &play->day);
    spectator->bot.skill = play->rest.skill;
    play->moved = true; /* the page is another */
}

void rest_stop(Play *play, bool stops)
{
    play->rest.stops = stops;
}

void rest_look(Play *play)
{
    Day *day = &play->day;
    Rest *rest = &play->rest;
    bool morning = day->phase == PHASE_BRIEFING && rest->stops;
    if (!rest->on || (!morning && day->phase != PHASE_OVER))
        return;
    rest->on = rest->stops = false;
    rest->last = (int16_t)day_over(day);
    play->spectator = (Spectator){.source = SOURCE_PLAYER};
    play->day_seen = rest->last; /* what came of it was seen as it came */
    if (day_asks(day))           /* and nobody is asked what they did on a day they did not have */
        play_obey(play, (Command){.kind = COMMAND_GUESS, .guess = {.kind = GUESS_UNKNOWN}});
}
