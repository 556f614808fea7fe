#include "generate/lines.h"

#include "generate/rows.h"
#include "level/bet_words.h"
#include "level/words.h"

static void heading(SectionKind kind, Buffer *out)
{
    buffer_print(out, "\n[%s]\n", sections[kind].name);
}

/* ---- [lines] and [constants] ---- */

static void draw_line(Plan *plan, Lines kind, Buffer *out)
{
    bool marked = kind == LINES_JARGON || kind == LINES_REPORTS;
    buffer_text(out, "- ");
    if (marked && rng_chance(&plan->chance, 500))
        buffer_print(out, "\"we {is|are} near {a %s}\"", given_words[rng_below(&plan->chance, GIVEN_COUNT)]);
    else if (kind == LINES_FINDS && rng_chance(&plan->chance, 500))
        buffer_print(out, "\"%s: it has a badge\"", thing_words[rng_below(&plan->chance, THING_COUNT)]);
    else
        draw_text(&plan->chance, 160, false, out);
    buffer_text(out, "\n");
}

static void make_lines(Plan *plan, Buffer *out)
{
    int room = LEVEL_LINES_MAX;
    for (int kind = 0; kind < LINES_COUNT; kind++) {
        int count = min_int(room, plan_count(plan, 0, LEVEL_LINES_MAX));
        if (count == 0)
            continue;
        buffer_print(out, "\n[lines %s]\n", lines_words[kind]);
        for (int i = 0; i < count; i++)
            draw_line(plan, (Lines)kind, out);
        room -= count;
    }
}

static void make_constants(Plan *plan, Buffer *out)
{
    heading(SECTION_CONSTANTS, out);
    for (int i = 0; i < CONSTANT_COUNT; i++)
        if (plan->constant_set[i])
            buffer_print(out, "%s = %d\n", constant_rows[i].name, plan->constants[i]);
}

/* ---- [map] ---- */

static char letter_of(int door)
{
    return (char)(door < 26 ? 'A' + door : 'a' + door - 26);
}

static void draw_door(Plan *plan, int door, Buffer *out)
{
    int kind = door == 0 ? DOOR_REFINEMENT : rng_below(&plan->chance, DOOR_COUNT);
    if (kind == DOOR_PERSON && plan->people == 0)
        kind = DOOR_BREAK_ROOM;
    buffer_print(out, "door %c %s ", letter_of(door), door_words[kind]);
    if (kind == DOOR_PERSON)
        plan_id(plan, "p", rng_below(&plan->chance, plan->people), out);
    if (kind == DOOR_SERVES)
        plan_id(plan, "f", rng_below(&plan->chance, plan->files), out);
    buffer_text(out, "\n");
}

/* Floor with some walls, and the doors anywhere in it. */
static void make_map(Plan *plan, Buffer *out)
{
    char cells[LEVEL_MAP_SIDE_MAX][LEVEL_MAP_SIDE_MAX];
    int columns = draw_between(&plan->chance, 3, LEVEL_MAP_SIDE_MAX),
        rows = draw_between(&plan->chance, 3, LEVEL_MAP_SIDE_MAX);
    int inside = (columns - 2) * (rows - 2), doors = min_int(plan_count(plan, 1, LEVEL_DOORS_MAX), inside);
    for (int i = 0; i < columns * rows; i++) {
        int x = i % columns, y = i / columns;
        bool edge = x == 0 || y == 0 || x == columns - 1 || y == rows - 1;
        int chance = rng_below(&plan->chance, 10);
        cells[y][x] = edge || chance == 0 ? '#' : chance == 1 ? '+' : '.';
    }
    for (int door = 0; door < doors; door++) {
        int at = rng_below(&plan->chance, inside);
        while (cells[1 + at / (columns - 2)][1 + at % (columns - 2)] >= 'A')
            at = (at + 1) % inside;
        cells[1 + at / (columns - 2)][1 + at % (columns - 2)] = letter_of(door);
    }
    heading(SECTION_MAP, out);
    buffer_text(out, "# the floor\n");
    for (int y = 0; y < rows; y++)
        buffer_print(out, "%.*s\n", columns, cells[y]);
    for (int door = 0; door < doors; door++)
        draw_door(plan, door, out);
}

/* ---- [talk] ---- */

/* What is said until there is an answer, and the answers; behind a label, so that there are some to go to. */
static int draw_turn(Plan *plan, int person, int turn, int turns, Buffer *out)
{
    int says = draw_between(&plan->chance, 1, LEVEL_TURN_SAYS_MAX),
        choices = draw_between(&plan->chance, 1, LEVEL_TURN_CHOICES_MAX);
    buffer_print(out, "@turn-%d\n", turn);
    for (int i = 0; i < says; i++) {
        plan_id(plan, "p", person, out);
        buffer_text(out, ": ");
        draw_text(&plan->chance, 120, true, out);
        buffer_text(out, "\n");
    }
    for (int i = 0; i < choices; i++) {
        int to = rng_below(&plan->chance, turns + 1);
        buffer_text(out, "you> ");
        draw_text(&plan->chance, 60, true, out);
        if (to == turns)
            buffer_text(out, " -> end\n");
        else
            buffer_print(out, " -> turn-%d\n", to);
    }
    return 1 + says + choices;
}

static void make_talks(Plan *plan, Buffer *out)
{
    enum { TURN_LINES = 1 + LEVEL_TURN_SAYS_MAX + LEVEL_TURN_CHOICES_MAX };
    int talks = plan_count(plan, 0, plan->people), room = LEVEL_SPEECHES_MAX;
    for (int person = 0; person < min_int(talks, plan->people); person++) {
        int turns = plan_count(plan, 1, 5);
        if (room < turns * TURN_LINES)
            return;
        buffer_text(out, "\n[talk ");
        plan_id(plan, "p", person, out);
        buffer_text(out, "]\n");
        for (int turn = 0; turn < turns; turn++)
            room -= draw_turn(plan, person, turn, turns, out);
    }
}

/* ---- [expect], [bet], [debrief] ---- */

static void draw_who(Plan *plan, bool bet, Buffer *out)
{
    int kind = rng_below(&plan->chance, plan->mode == MODE_CHARTER ? 5 : 2);
    if (bet && kind == 0)
        buffer_text(out, "you");
    else if (kind == 2)
        buffer_text(out, rng_chance(&plan->chance, 500) ? "no-rules" : "all-rules");
    else if (kind == 3 && plan->charters > 0)
        plan_id(plan, "h", rng_below(&plan->chance, plan->charters), out);
    else if (kind == 4)
        plan_id(plan, "r", rng_below(&plan->chance, plan->rules), out);
    else
        buffer_text(out, bot_words[rng_below(&plan->chance, BOT_COUNT)]);
}

static void draw_term(Plan *plan, bool bet, Buffer *out)
{
    int days = plan->mode == MODE_CHARTER ? plan->amend + 1 : plan->days;
    int day = 1 + rng_below(&plan->chance, days), measure = rng_below(&plan->chance, MEASURE_COUNT);
    bool factor = rng_chance(&plan->chance, 200), of_day = rng_chance(&plan->chance, 300),
         more = rng_chance(&plan->chance, 500);
    if (factor)
        buffer_print(out, "%s x ", rng_chance(&plan->chance, 500) ? "0.01" : "1000");
    draw_who(plan, bet, out);
    buffer_print(out, ".%s", measure_words[measure]);
    if (of_day)
        buffer_print(out, " @day %d", day);
    if (of_day && more && day < days && measure != MEASURE_ABOUT_WORK && measure != MEASURE_AN_HOUR)
        buffer_print(out, "-%d", draw_between(&plan->chance, day + 1, days));
}

/* A term or two; about-work adds up with itself alone, which numbers do not ask for. */
static void draw_side(Plan *plan, bool bet, Buffer *out)
{
    draw_term(plan, bet, out);
    if (rng_chance(&plan->chance, 150))
        buffer_print(out, " %s %d.%d", rng_chance(&plan->chance, 500) ? "+" : "-", rng_below(&plan->chance, 1000), rng_below(&plan->chance, 10));
}

static void draw_chain(Plan *plan, bool bet, Buffer *out)
{
    int sides = draw_between(&plan->chance, 2, EXPECT_SIDES_MAX);
    draw_side(plan, bet, out);
    for (int i = 1; i < sides; i++) {
        buffer_print(out, " %s ", op_words[rng_below(&plan->chance, OP_COUNT)]);
        if (rng_chance(&plan->chance, 300))
            buffer_print(out, "%d.%d", rng_below(&plan->chance, 1000), rng_below(&plan->chance, 10));
        else
            draw_side(plan, bet, out);
    }
}

static void make_expects(Plan *plan, Buffer *out)
{
    int count = plan_count(plan, 0, LEVEL_EXPECTS_MAX);
    heading(SECTION_EXPECT, out);
    for (int i = 0; i < count; i++) {
        bool mean = rng_chance(&plan->chance, 400), share = rng_chance(&plan->chance, 300);
        buffer_text(out, mean ? "mean " : "");
        draw_chain(plan, false, out);
        if (share && !mean)
            buffer_print(out, " on %d%% of seeds", draw_between(&plan->chance, 1, 100));
        buffer_text(out, "\n");
    }
}

/* What begins with its number is shown as no other is; a label is one line. */
static void draw_label(Plan *plan, int number, Buffer *out)
{
    Buffer text = {0};
    draw_text(&plan->chance, BET_LABEL_MAX - 1, false, &text);
    buffer_print(out, "\"%d", number);
    for (int i = 1, sign = 1; i < (int)text.length; i += sign) {
        sign = text.data[i] == '\\' ? 2 : 1;
        if (sign == 2 && text.data[i + 1] == 'n')
            buffer_text(out, " ");
        else
            buffer_add(out, text_part(buffer_view(&text), i, sign));
    }
    buffer_text(out, " ");
    buffer_free(&text);
}

static void make_bet(Plan *plan, Buffer *out)
{
    int choices = draw_between(&plan->chance, 2, LEVEL_BET_CHOICES_MAX);
    heading(SECTION_BET, out);
    buffer_text(out, "? ");
    draw_text(&plan->chance, 160, false, out);
    for (int i = 0; i < choices; i++) {
        buffer_print(out, "\nw%d ", i);
        if (rng_chance(&plan->chance, 400))
            draw_label(plan, i, out);
        buffer_text(out, "right when ");
        draw_chain(plan, true, out);
    }
    buffer_text(out, "\n");
}

static void make_questions(Plan *plan, Buffer *out)
{
    int count = plan_count(plan, 0, LEVEL_QUESTIONS_MAX);
    heading(SECTION_DEBRIEF, out);
    for (int i = 0; i < count; i++) {
        buffer_text(out, "? ");
        draw_text(&plan->chance, 160, rng_chance(&plan->chance, 500), out);
        buffer_text(out, "\n");
    }
}

void lines_make(Plan *plan, SectionKind kind, Buffer *out)
{
    typedef void Make(Plan * plan, Buffer * out);
    static Make *const makers[SECTION_COUNT] = {
        [SECTION_SCHEDULE] = rows_make,     [SECTION_LINES] = make_lines,    [SECTION_CONSTANTS] = make_constants,
        [SECTION_MAP] = make_map,           [SECTION_TALK] = make_talks,     [SECTION_BET] = make_bet,
        [SECTION_DEBRIEF] = make_questions, [SECTION_EXPECT] = make_expects,
    };
    if (rng_chance(&plan->chance, 800) || kind == SECTION_CONSTANTS ||
        kind == SECTION_SCHEDULE) /* those two others lean on */
        makers[kind](plan, out);
}
