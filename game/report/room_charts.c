#include "report/room_charts.h"

#include <stdio.h>
#include <stdlib.h>

#include "report/html.h"
#include "report/room_plot.h"
#include "report/room_sums.h"

static void open_svg(Buffer *out, int height, const char *says)
{
    buffer_print(out, "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n", CHART_WIDTH, height, says);
}

/* ---- the minutes ---- */

bool room_plays_twice(const Room *room)
{
    return room->count > room->people;
}

int64_t room_minutes(const Room *room, bool last, int64_t minutes[ACCOUNT_COUNT])
{
    int64_t sum = 0;
    for (int i = 0; i < ACCOUNT_COUNT; i++)
        minutes[i] = 0;
    for (int i = 0; i < room->count; i++) {
        const RoomRun *run = &room->runs[i];
        bool counts = last ? room->last[run->person] == i : run->turn == 0;
        for (int account = 0; counts && account < ACCOUNT_COUNT; account++) {
            minutes[account] += run->result.minutes[account];
            sum += run->result.minutes[account];
        }
    }
    return sum;
}

/* As far as a part is wide enough its name stands on it. */
static void draw_strip(const Room *room, bool last, int y, Buffer *out)
{
    enum { HEIGHT = 64, LETTER = 11 };
    int64_t minutes[ACCOUNT_COUNT], sum = room_minutes(room, last, minutes), before = 0;
    for (int i = 0; i < ACCOUNT_COUNT && sum > 0; i++) {
        int from = (int)(before * CHART_WIDTH / sum), until = (int)((before + minutes[i]) * CHART_WIDTH / sum);
        before += minutes[i];
        if (until == from)
            continue;
        buffer_print(
            out, "<rect class=\"a-%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"><title>%s: %d %%</title></rect>\n",
            account_words[i], from, y, until - from, HEIGHT, account_words[i],
            room_per_cent(minutes[i], sum));
        if (until - from > text_of(account_words[i]).length * LETTER + 10)
            svg_text(out, (from + until) / 2, y + HEIGHT / 2 + 6, "on", "middle", text_of(account_words[i]));
    }
}

void chart_minutes(const Room *room, Buffer *out)
{
    bool twice = room_plays_twice(room);
    open_svg(out, twice ? 210 : 80, "The minutes of the room, by what had them");
    if (twice) {
        svg_text(out, 0, 20, "name", "start", text_of("first"));
        draw_strip(room, false, 30, out);
        svg_text(out, 0, 122, "name", "start", text_of("last"));
    }
    draw_strip(room, true, twice ? 132 : 8, out);
    buffer_text(out, "</svg>\n");
}

/* ---- the guesses ---- */

enum {
    NAMES = 250, /* the room that names have, left of a chart */
    ROW_LEAST = 3,
    ROW_READ = 17, /* a row lower than that has no words */
    ROW_MOST = 34,
};

static int row_height(int rows, int height)
{
    return clamp_int(height / max_int(rows, 1), ROW_LEAST, ROW_MOST);
}

/* Minutes said too many of those that were. */
static int over(const RunResult *result)
{
    return result->said_refining - result->was_refining;
}

static int by_error(const void *one, const void *other)
{
    const RoomRun *const *a = one, *const *b = other;
    int x = over(&(*a)->result), y = over(&(*b)->result);
    return x != y ? (x < y) - (x > y) : (*a)->person - (*b)->person;
}

int room_sayers(const Room *room, const RoomRun **sayers)
{
    int count = 0;
    for (int i = 0; i < room->count; i++) {
        const RoomRun *run = &room->runs[i];
        if (run->result.guessed == 0)
            continue;
        if (count > 0 && sayers[count - 1]->person == run->person)
            count--;
        sayers[count++] = run;
    }
    qsort(sayers, (size_t)count, sizeof(*sayers), by_error);
    return count;
}

static int guess_x(int minutes, int most)
{
    return NAMES + (int)((int64_t)(CHART_WIDTH - NAMES - 70) * minutes / max_int(most, 1));
}

static void draw_guess(const Room *room, const RoomRun *run, int y, int row, int most, Buffer *out)
{
    int said = guess_x(run->result.said_refining, most), was = guess_x(run->result.was_refining, most),
        r = clamp_int(row / 3, 2, 9);
    char words[PERSON_WORDS_MAX], number[16];
    buffer_print(out,
                 "<path class=\"gap\" d=\"M%d %dH%d\"/><circle class=\"said\" cx=\"%d\" cy=\"%d\" r=\"%d\"/><circle "
                 "class=\"was\" cx=\"%d\" cy=\"%d\" r=\"%d\"/>\n",
                 said, y, was, said, y, r, was, y, r);
    if (row < ROW_READ)
        return;
    room_person_words(room, run->person, words);
    svg_text(out, NAMES - 20, y + 6, "name", "end", text_of(words));
    snprintf(number, sizeof number, "%+d", over(&run->result));
    svg_text(out, max_int(said, was) + r + 8, y + 6, "tick", "start", text_of(number));
}

int chart_guesses(const Room *room, Buffer *out)
{
    enum { HEAD = 36, HEIGHT = 340 };
    const RoomRun **sayers = calloc((size_t)room->count + 1, sizeof(*sayers));
    int count = sayers ? room_sayers(room, sayers) : 0, row = row_height(count, HEIGHT), most = 1;
    out->failed |= !sayers;
    for (int i = 0; i < count; i++)
        most = max_int(most, max_int(sayers[i]->result.said_refining, sayers[i]->result.was_refining));
    if (count > 0) {
        open_svg(out, HEAD + count * row + 6, "Minutes at the numbers: what each said, and what it was");
        buffer_print(
            out,
            "<circle class=\"said\" cx=\"%d\" cy=\"14\" r=\"8\"/><circle class=\"was\" cx=\"%d\" cy=\"14\" r=\"8\"/>\n",
            NAMES, NAMES + 150);
        svg_text(out, NAMES + 16, 20, "name", "start", text_of("said"));
        svg_text(out, NAMES + 166, 20, "name", "start", text_of("was"));
        for (int i = 0; i < count; i++)
            draw_guess(room, sayers[i], HEAD + i * row + row / 2, row, most, out);
        buffer_text(out, "</svg>\n");
    }
    free(sayers);
    return count;
}

/* ---- the verdicts ---- */

static const char *const column_titles[JUDGED_COUNT] = {"seen", "counted", "served"};
static const int column_x[JUDGED_COUNT] = {NAMES + 20, CHART_WIDTH / 2, CHART_WIDTH - NAMES - 20};

/* places[count * people + person], from 0. */
static void find_places(const Room *room, int *order, int *places)
{
    for (int count = 0; count < JUDGED_COUNT; count++) {
        room_rank(room, (Judged)count, order);
        for (int i = 0; i < room->people; i++)
            places[count * room->people + order[i]] = i;
    }
}

/* Whoever is first under a count is told from the others, everywhere. */
static const char *line_class(const Room *room, const int *places, int person)
{
    static const char *const classes[JUDGED_COUNT] = {"first-seen", "first-counted", "first-served"};
    for (int count = JUDGED_COUNT - 1; count >= 0; count--) {
        if (places[count * room->people + person] == 0)
            return classes[count];
    }
    return "other";
}

static int place_y(const Room *room, const int *places, int count, int person, int row)
{
    return 60 + places[count * room->people + person] * row + row / 2;
}

static void draw_person(const Room *room, const int *places, int person, int row, Buffer *out)
{
    char words[PERSON_WORDS_MAX], standing[PERSON_WORDS_MAX + 24];
    int y[JUDGED_COUNT];
    for (int count = 0; count < JUDGED_COUNT; count++)
        y[count] = place_y(room, places, count, person, row);
    buffer_print(out, "<path class=\"%s\" d=\"M%d %dL%d %dL%d %d\"/>\n", line_class(room, places, person), column_x[0],
                 y[0], column_x[1], y[1], column_x[2], y[2]);
    if (row < ROW_READ)
        return;
    const RunResult *result = &room_last(room, person)->result;
    room_person_words(room, person, words);
    text_print(standing, sizeof standing, "%s  %d", words, result->standing[JUDGED_SEEN]);
    svg_text(out, column_x[0] - 12, y[0] + 6, "name", "end", text_of(standing));
    text_print(standing, sizeof standing, "%d  %s", result->standing[JUDGED_SERVED], words);
    svg_text(out, column_x[2] + 12, y[2] + 6, "name", "start", text_of(standing));
    text_print(standing, sizeof standing, "%d", result->standing[JUDGED_COUNTED]);
    svg_text(out, column_x[1], y[1] - 6, "tick", "middle", text_of(standing));
}

void chart_verdicts(const Room *room, Buffer *out)
{
    enum { HEIGHT = 460 };
    int *order = calloc((size_t)room->people + 1, sizeof *order),
        *places = calloc((size_t)(room->people + 1) * JUDGED_COUNT, sizeof *places);
    int row = row_height(room->people, HEIGHT);
    if (order && places) {
        find_places(room, order, places);
        open_svg(out, 70 + room->people * row, "Everybody's place under each of the three counts");
        for (int count = 0; count < JUDGED_COUNT; count++)
            svg_text(out, column_x[count], 30, "column", "middle", text_of(column_titles[count]));
        for (int person = room->people - 1; person >= 0; person--)
            draw_person(room, places, person, row, out);
        buffer_text(out, "</svg>\n");
    }
    out->failed |= !order || !places;
    free(order);
    free(places);
}
