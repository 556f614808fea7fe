/* endings.c - the table of endings and of their thresholds. */
#include "front/cards/endings.h"

#include "base/translate.h"

/* Where one ending gives way to another. No rule of the day reads them. */
enum {
    BURNT_FROM = 400,     /* burnout, of 1000: tomorrow's energy is capped well under half of what rest would give back */
    LET_GO_UNDER = 250,   /* standing in force: below it the next morning would open with a conversation about it */
    OF_USE_FROM = 100,    /* Progress a day, two full bins: there is something to be hired for */
    HONOURED_FROM = 180,  /* Busyness a day, at which a day earns the third of four gifts */
    HOLLOW_UNDER = 400,   /* standing, had it been judged by what was of use: where everybody begins */
    RULES_FROM = 1,
};

#define UNDER(id, n) AT_MOST(id, (n) - 1)

const EndingRow ending_rows[ENDING_COUNT] = {
    [ENDING_NOTHING] = {"nothing",
                        {EXACTLY(BINNED, 0), EXACTLY(ANSWERED, 0), EXACTLY(JOINED, 0), EXACTLY(WRITTEN, 0)},
                        N_("Accepted, with thanks"),
                        {N_("For {minutes} minutes you did nothing that anybody had asked for."), N_("Attendance was complete."),
                         N_("The machine ran on, and wishes to thank you.")}},
    [ENDING_TRANSFERRED] = {"transferred",
                            {AT_LEAST(POST, 1)},
                            N_("Transferred"),
                            {N_("You work for {post_with} now, where {progress} of Progress had been noticed."),
                             N_("The post you left was advertised as being anywhere."),
                             N_("Somebody who lives there has been hired for it.")}},
    [ENDING_BURNT] = {"burnt",
                      {AT_LEAST(BURNOUT, BURNT_FROM)},
                      N_("On leave"),
                      {N_("Burnout came to {burnout} of 1000, and you have been asked to rest."),
                       N_("Busyness {busyness} and Progress {progress} are kept at your desk for you."),
                       N_("A card went round. It was signed between two meetings.")}},
    [ENDING_FLOOR] = {"floor",
                      {AT_LEAST(RULES, RULES_FROM)},
                      N_("The floor"),
                      {N_("“{rule_name}” is in force, also for the others, who had not asked."),
                       N_("It was paid for with {spent} of standing."),
                       N_("Whoever begins on Monday will be told that it was always so.")}},
    [ENDING_DISMISSED] = {"dismissed",
                          {UNDER(STANDING, LET_GO_UNDER), AT_LEAST(PROGRESS_A_DAY, OF_USE_FROM)},
                          N_("Let go"),
                          {N_("Standing fell to {standing} of 1000, and you were let go for want of it."),
                           N_("Progress had come to {progress}. The form has no line for that."),
                           N_("Somebody else asked what you do. You could say, and begin on Monday.")}},
    [ENDING_HONOURED] = {"honoured",
                         {AT_LEAST(BUSYNESS_A_DAY, HONOURED_FROM), UNDER(SERVED, HOLLOW_UNDER)},
                         N_("Honoured"),
                         {N_("Busyness came to {busyness}, and your name is in the corridor, under glass."),
                          N_("Progress came to {progress}. The plaque does not go into that."), N_("It is dusted on Thursdays.")}},
    [ENDING_PLAIN] = {"plain",
                      {{0}},
                      N_("Until Monday"),
                      {N_("Busyness came to {busyness}, and Progress to {progress}."), N_("Neither was remarked on."),
                       N_("You are expected as usual.")}},
};

const char *ending_title(const Level *level, EndingId id)
{
    bool of_week = level->mode == MODE_CHARTER || level_weekday(level, level->days) == WEEKDAY_FRI;
    return id == ENDING_PLAIN && !of_week ? _("Until tomorrow") : translated(ending_rows[id].title);
}

EndingId ending_of(const Evidence *evidence)
{
    int id = 0;
    while (id < ENDING_PLAIN && !terms_hold(evidence, ending_rows[id].terms))
        id++;
    return (EndingId)id;
}

void ending_say(const Play *play, EndingSaid *out)
{
    Evidence evidence;
    evidence_of(play, &evidence);
    out->which = (int8_t)ending_of(&evidence);
    for (int i = 0; i < ENDING_SENTENCES; i++)
        evidence_print(&evidence, translated(ending_rows[out->which].sentences[i]), out->sentences[i], ENDING_WORDS_MAX);
}
