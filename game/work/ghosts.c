/* ghosts.c - one run after another. */
#include "work/ghosts.h"

enum { RUNS = GHOST_COUNT + 1 };

BotKind ghost_bot(GhostId id)
{
    static const BotKind bots[GHOST_COUNT] = {
        [GHOST_PERFORMER] = BOT_PERFORMER, [GHOST_HERMIT] = BOT_HERMIT, [GHOST_BALANCED] = BOT_BALANCED, [GHOST_REFORMER] = BOT_REFORMER};
    return bots[id];
}

void ghosts_start(Ghosts *ghosts, const Level *level, uint64_t seed, int day, const Sharp *you)
{
    *ghosts = (Ghosts){.level = level, .seed = seed, .day = day, .you = *you, .fitted = fitted_to(you, &(Sharp){0})};
}

bool ghosts_done(const Ghosts *ghosts)
{
    return ghosts->runs == RUNS;
}

static void begin(const Ghosts *ghosts, Sitting *sitting)
{
    bool usual = ghosts->runs == 0;
    day_start(&sitting->day, ghosts->level, ghosts->seed);
    bot_start(&sitting->bot, usual ? BOT_BALANCED : ghost_bot((GhostId)(ghosts->runs - 1)), &sitting->day);
    if (!usual)
        sitting->bot.skill = ghosts->fitted.skill;
}

static void keep_strip(Ghosts *ghosts, const Sitting *sitting)
{
    if (ghosts->runs > 0 && sitting->day.ledger.strip.day == ghosts->day)
        ghosts->ghosts[ghosts->runs - 1].strip = sitting->day.ledger.strip;
}

static void end(Ghosts *ghosts, const Sitting *sitting)
{
    const Ledger *ledger = &sitting->day.ledger;
    DayFigures total = ledger_total(ledger, ghosts->level->days);
    if (ghosts->runs == 0) {
        ghosts->fitted = fitted_to(&ghosts->you, &ledger->sharp);
    } else {
        ghosts->ghosts[ghosts->runs - 1].busyness = total.busyness;
        ghosts->ghosts[ghosts->runs - 1].progress = total.progress;
    }
    ghosts->runs++;
    ghosts->began = false;
}

int ghosts_on(Ghosts *ghosts, Sitting *sitting, int most)
{
    int steps = 0;
    Beat over = day_is_over_by(ghosts->day);
    while (!ghosts_done(ghosts) && steps < most) {
        if (!ghosts->began)
            begin(ghosts, sitting);
        ghosts->began = true;
        bool before = !sitting_reached(sitting, over);
        steps += sitting_play(sitting, before ? over : INT32_MAX, most - steps);
        if (before && sitting_reached(sitting, over))
            keep_strip(ghosts, sitting);
        if (sitting->day.phase == PHASE_OVER)
            end(ghosts, sitting);
    }
    return steps;
}
