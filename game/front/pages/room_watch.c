/* room_watch.c - reading, and aiming. */
#include "front/pages/room_watch.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "level/read.h"
#include "report/find.h"
#include "report/room_charts.h"
#include "report/room_page.h"
#include "report/watch.h"

enum { ROWS_LEAST = 8 };

static const float haste = 4;      /* of the way left, a second */
static const float near = 0.0008f; /* so close is there */

const RoomRun *watched_first(const Room *room, int person)
{
    return &room->runs[person > 0 ? room->last[person - 1] + 1 : 0];
}

/* ---- reading ---- */

static uint64_t key_of(const Room *room, int person)
{
    const RoomRun *run = watched_first(room, person);
    Hash hash = hash_start();
    if (run->name[0]) {
        hash_bytes(&hash, run->name, strlen(run->name));
        return hash.value;
    }
    hash_int(&hash, run->result.begun);
    hash_int(&hash, run->result.busyness);
    hash_int(&hash, run->result.progress);
    return hash.value;
}

static void place_in_plot(const WatchedRoom *watched, const RunResult *result, float *x, float *y)
{
    Scale busyness, progress;
    room_scales(&watched->room, &watched->marks, &busyness, &progress);
    *x = (float)result->busyness / (float)busyness.most;
    *y = 1 - (float)result->progress / (float)progress.most;
}

/* Whoever was there stays where he was; whoever is new begins with the first run. */
static void carry_dots(WatchedRoom *watched, const RoomDot *before, int count)
{
    for (int person = 0; person < watched->room.people; person++) {
        RoomDot *dot = &watched->dots[person];
        *dot = (RoomDot){.key = key_of(&watched->room, person)};
        place_in_plot(watched, &watched_first(&watched->room, person)->result, &dot->x, &dot->y);
        for (int i = 0; i < count; i++) {
            if (before[i].key == dot->key) {
                dot->x = before[i].x;
                dot->y = before[i].y;
            }
        }
    }
}

/* The level of the day that most of them played, and what bots come to on it, once. */
static void find_day(Game *game)
{
    WatchedRoom *watched = &game->watched;
    const char *folders[FOLDERS_MAX + 1] = {NULL};
    if (watched->room.count == 0)
        return;
    const RunResult *day = &watched->room.runs[watched->day].result;
    if (room_day_is(day, &watched->marked))
        return;
    for (int i = 0; i < game->folder_count; i++)
        folders[i] = game->level_folders[i];
    watched->marks = (Landmarks){0};
    watched->marked = *day;
    level_free(&watched->level);
    if (find_level(folders, day->level, &watched->level) && day->rules == RULES_VERSION)
        watched->marks = room_landmarks(&watched->level, day->seed);
}

/* Without the folder's own path, which is the same for all. */
static void note_left_out(WatchedRoom *watched, const Buffer *notes)
{
    Text rest = buffer_view(notes), line;
    int folder = text_of(watched->folder).length + 1;
    buffer_free(&watched->left_out);
    watched->left_count = 0;
    while (text_next_line(&rest, &line)) {
        bool below = text_starts(line, watched->folder) && line.length > folder;
        buffer_add(&watched->left_out, below ? text_part(line, folder, line.length - folder) : line);
        buffer_text(&watched->left_out, "\n");
        watched->left_count++;
    }
}

static void gather(Game *game)
{
    WatchedRoom *watched = &game->watched;
    Room room = {0};
    Buffer notes = {0};
    int count = watched->room.people;
    RoomDot *before = calloc((size_t)count + 1, sizeof *before);
    if (file_exists(watched->folder))
        room_take(&room, watched->folder, &notes);
    room_settle(&room);
    if (before && !room.failed) {
        memcpy(before, watched->dots, (size_t)count * sizeof *before);
        room_free(&watched->room);
        watched->room = room;
        watched->day = 0;
        watched->same = room_same_day(&room, &watched->day);
        note_left_out(watched, &notes);
        find_day(game);
        carry_dots(watched, before, count);
        watched_aim(watched);
    } else {
        room_free(&room);
    }
    free(before);
    buffer_free(&notes);
}

void watched_look(Game *game)
{
    WatchedRoom *watched = &game->watched;
    uint64_t seen = room_seen(watched->folder);
    watched->waited = 0;
    if (watched->read && seen == watched->seen)
        return;
    watched->read = true;
    watched->seen = seen;
    gather(game);
}

void watched_free(WatchedRoom *watched)
{
    room_free(&watched->room);
    buffer_free(&watched->left_out);
    level_free(&watched->level);
}

/* ---- aiming ---- */

static float row_middle(const WatchedRoom *watched, int row)
{
    return ((float)row + 0.5f) / (float)watched->rows;
}

static void aim_all(WatchedRoom *watched)
{
    const Room *room = &watched->room;
    for (int person = 0; person < room->people; person++) {
        RoomDot *dot = &watched->dots[person];
        const RoomRun *run = watched->first ? watched_first(room, person) : room_last(room, person);
        dot->run = (int)(run - room->runs);
        place_in_plot(watched, &run->result, &dot->to_x, &dot->to_y);
    }
}

static void aim_verdict(WatchedRoom *watched, Judged count)
{
    const Room *room = &watched->room;
    int order[ROOM_RESULTS_MOST];
    room_rank(room, count, order);
    watched->rows = max_int(room->people, ROWS_LEAST);
    for (int row = 0; row < room->people; row++) {
        RoomDot *dot = &watched->dots[order[row]];
        dot->run = room->last[order[row]];
        dot->row = row;
        dot->to_x = (float)room->runs[dot->run].result.standing[count] / 1000;
        dot->to_y = row_middle(watched, row);
    }
}

static void aim_guesses(WatchedRoom *watched)
{
    const Room *room = &watched->room;
    const RoomRun *sayers[ROOM_RESULTS_MOST];
    int count = room_sayers(room, sayers);
    watched->rows = max_int(count, ROWS_LEAST);
    watched->most_said = 1;
    for (int i = 0; i < count; i++) {
        int larger = max_int(sayers[i]->result.said_refining, sayers[i]->result.was_refining);
        watched->most_said = max_int(watched->most_said, larger);
    }
    for (int row = 0; row < count; row++) {
        RoomDot *dot = &watched->dots[sayers[row]->person];
        dot->run = (int)(sayers[row] - room->runs);
        dot->row = row;
        dot->to_x = (float)sayers[row]->result.was_refining / (float)watched->most_said;
        dot->to_y = row_middle(watched, row);
    }
}

void watched_aim(WatchedRoom *watched)
{
    watched->rows = 0;
    for (int person = 0; person < watched->room.people; person++)
        watched->dots[person].row = -1;
    if (watched->room.count == 0 || watched->view >= ROOM_MINUTES)
        return;
    if (watched->view == ROOM_ALL)
        aim_all(watched);
    else if (watched->view == ROOM_GUESSES)
        aim_guesses(watched);
    else
        aim_verdict(watched, (Judged)(watched->view - ROOM_VERDICT));
}

/* ---- moving ---- */

static bool is_there(const RoomDot *dot)
{
    return fabsf(dot->x - dot->to_x) < near && fabsf(dot->y - dot->to_y) < near;
}

static float wide_of(const WatchedRoom *watched)
{
    return watched->view == ROOM_ALL ? 1 : 0;
}

bool watched_rests(const WatchedRoom *watched)
{
    if (fabsf(watched->wide - wide_of(watched)) > 0)
        return false;
    for (int person = 0; person < watched->room.people; person++) {
        if (!is_there(&watched->dots[person]))
            return false;
    }
    return true;
}

void watched_move(WatchedRoom *watched, float seconds, bool at_once)
{
    float share = at_once ? 1 : 1 - expf(-haste * seconds), wide = wide_of(watched);
    watched->wide += (wide - watched->wide) * share;
    if (fabsf(wide - watched->wide) < near)
        watched->wide = wide;
    for (int person = 0; person < watched->room.people; person++) {
        RoomDot *dot = &watched->dots[person];
        dot->x += (dot->to_x - dot->x) * share;
        dot->y += (dot->to_y - dot->y) * share;
        if (is_there(dot)) {
            dot->x = dot->to_x;
            dot->y = dot->to_y;
        }
    }
}
