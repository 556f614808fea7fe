#include "generate/plan.h"

int plan_count(Plan *plan, int least, int most)
{
    int few = least + 4 < most ? least + 4 : most;
    if (plan->large && rng_chance(&plan->chance, 300))
        return most;
    return draw_between(&plan->chance, least, few);
}

void plan_id(const Plan *plan, const char *word, int index, Buffer *out)
{
    draw_id(plan->seed, word, index, out);
}

static void draw_shift(Plan *plan, int *start, int *end)
{
    int length = draw_between(&plan->chance, SHIFT_MINUTES_MIN, SHIFT_MINUTES_MAX);
    *start = draw_between(&plan->chance, 0, SHIFT_END_MAX - length);
    *end = *start + length;
}

/* None, a few, or all of them. */
static void draw_constants(Plan *plan)
{
    int share = draw_between(&plan->chance, 0, 3) * 300;
    for (int i = 0; i < CONSTANT_COUNT; i++) {
        plan->constants[i] = constant_rows[i].value;
        plan->constant_set[i] = rng_chance(&plan->chance, share);
        if (plan->constant_set[i])
            plan->constants[i] = draw_between(&plan->chance, constant_rows[i].low, constant_rows[i].high);
    }
    plan->evening = plan->constants[CONSTANT_EVENING_MINUTES];
}

static void draw_days(Plan *plan)
{
    plan->days = plan->mode == MODE_RATE ? 1
                 : plan->large           ? plan_count(plan, 1, LEVEL_DAYS_MAX)
                                         : draw_between(&plan->chance, 1, 3);
    plan->amend = draw_between(&plan->chance, 0, min_int(LEVEL_AMENDS_MAX, plan->days - 1));
    plan->here = draw_between(&plan->chance, 1, plan->days);
    plan->starts = (Weekday)rng_below(&plan->chance, WEEKDAY_COUNT);
    draw_shift(plan, &plan->start, &plan->end);
    for (int day = 1; day <= plan->days; day++) {
        plan->other_shift[day] = rng_chance(&plan->chance, 150);
        plan->shifts[day][0] = plan->start;
        plan->shifts[day][1] = plan->end;
        if (plan->other_shift[day])
            draw_shift(plan, &plan->shifts[day][0], &plan->shifts[day][1]);
    }
}

Plan plan_make(uint64_t seed)
{
    Plan plan = {.seed = seed, .chance = rng_stream(seed, 1, 0)};
    plan.large = rng_chance(&plan.chance, 150);
    plan.mode = (Mode)(seed % (MODE_COUNT + 1));
    if (plan.mode == MODE_COUNT) /* the usual one twice */
        plan.mode = MODE_PLAY;
    bool charter = plan.mode == MODE_CHARTER;
    draw_constants(&plan);
    draw_days(&plan);
    plan.people = plan_count(&plan, 0, LEVEL_PEOPLE_MAX);
    plan.files = plan_count(&plan, 1, LEVEL_FILES_MAX);
    plan.tools = plan_count(&plan, 0, LEVEL_TOOLS_MAX);
    plan.rules = plan_count(&plan, charter, charter ? LEVEL_CHARTER_RULES_MAX : LEVEL_RULES_MAX);
    plan.desks = plan.mode == MODE_RATE ? LEVEL_DESKS : 0;
    plan.colleagues = charter ? plan_count(&plan, 1, LEVEL_COLLEAGUES_MAX) : 0;
    plan.charters = charter ? plan_count(&plan, 0, LEVEL_CHARTERS_MAX) : 0;
    for (int i = 0; i < PLAN_REPORTS; i++)
        draw_text(&plan.chance, 80, false, &plan.reports[i]);
    return plan;
}

void plan_free(Plan *plan)
{
    for (int i = 0; i < PLAN_REPORTS; i++)
        buffer_free(&plan->reports[i]);
}
