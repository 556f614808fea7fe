/* people.c - the half of room.h that says whose runs are whose, and who is before whom. */
#include "report/room.h"

#include <stdlib.h>
#include <string.h>

static bool is_one_person(const RoomRun *a, const RoomRun *b)
{
    if (!a->name[0] || strcmp(a->name, b->name) != 0)
        return false;
    return a->result.nickname[0] ? b->result.nickname[0] : !b->result.nickname[0] && a->ordinal > 0 && b->ordinal > 0;
}

static int by_turn(const RoomRun *a, const RoomRun *b)
{
    if (a->result.round != b->result.round && a->result.round > 0 && b->result.round > 0)
        return a->result.round - b->result.round;
    if (a->ordinal != b->ordinal)
        return a->ordinal - b->ordinal;
    return (a->result.begun > b->result.begun) - (a->result.begun < b->result.begun);
}

/* In a total order, so that a page is the same whatever was read first. */
static int by_person(const void *one, const void *other)
{
    const RoomRun *a = one, *b = other;
    if (a->person != b->person)
        return a->person - b->person;
    int turn = by_turn(a, b);
    return turn ? turn : memcmp(&a->result, &b->result, sizeof a->result);
}

static void find_people(Room *room)
{
    room->people = 0;
    for (int i = 0; i < room->count; i++) {
        room->runs[i].person = -1;
        for (int j = 0; j < i && room->runs[i].person < 0; j++) {
            if (is_one_person(&room->runs[j], &room->runs[i]))
                room->runs[i].person = room->runs[j].person;
        }
        if (room->runs[i].person < 0)
            room->runs[i].person = room->people++;
    }
}

/* Of runs that lie by person. */
static void count_turns(Room *room)
{
    for (int i = 0; i < room->count; i++) {
        room->last[room->runs[i].person] = i;
        bool goes_on = i > 0 && room->runs[i - 1].person == room->runs[i].person;
        room->runs[i].turn = goes_on ? room->runs[i - 1].turn + 1 : 0;
    }
}

static void put_in_order(Room *room)
{
    qsort(room->runs, (size_t)room->count, sizeof *room->runs, by_person);
    count_turns(room);
}

/* By what they served, in place of who was read first. */
static void number_people(Room *room, int *order, int *place)
{
    room_rank(room, JUDGED_SERVED, order);
    for (int i = 0; i < room->people; i++)
        place[order[i]] = i;
    for (int i = 0; i < room->count; i++)
        room->runs[i].person = place[room->runs[i].person];
    put_in_order(room);
}

void room_settle(Room *room)
{
    if (room->count == 0)
        return;
    for (int i = 0; i < room->count; i++) {
        if (room->runs[i].result.nickname[0])
            text_print(room->runs[i].name, sizeof room->runs[i].name, "%s", room->runs[i].result.nickname);
    }
    find_people(room);
    int *order = calloc((size_t)room->people, sizeof *order), *place = calloc((size_t)room->people, sizeof *place);
    free(room->last);
    room->last = calloc((size_t)room->people, sizeof *room->last);
    room->failed = room->failed || !order || !place || !room->last;
    if (!room->failed) {
        put_in_order(room);
        number_people(room, order, place);
    }
    free(order);
    free(place);
}

const RoomRun *room_last(const Room *room, int person)
{
    return &room->runs[room->last[person]];
}

/* ---- who is before whom ---- */

int room_looked_at(const RunResult *result, Judged count)
{
    switch (count) {
    case JUDGED_SEEN: return result->busyness;
    case JUDGED_COUNTED: return result->binned;
    case JUDGED_SERVED:
    case JUDGED_COUNT: break;
    }
    return result->progress;
}

static bool is_before(const Room *room, Judged count, int a, int b)
{
    const RoomRun *one = room_last(room, a), *other = room_last(room, b);
    if (one->result.standing[count] != other->result.standing[count])
        return one->result.standing[count] > other->result.standing[count];
    int x = room_looked_at(&one->result, count), y = room_looked_at(&other->result, count);
    return x != y ? x > y : memcmp(&one->result, &other->result, sizeof one->result) > 0;
}

void room_rank(const Room *room, Judged count, int *people)
{
    for (int i = 0; i < room->people; i++) {
        int at = i;
        for (; at > 0 && is_before(room, count, i, people[at - 1]); at--)
            people[at] = people[at - 1];
        people[at] = i;
    }
}

int room_same_day(const Room *room, int *which)
{
    int most = 0;
    *which = 0;
    for (int i = 0; i < room->count; i++) {
        int same = 0;
        for (int j = 0; j < room->count; j++)
            same += room_day_is(&room->runs[i].result, &room->runs[j].result);
        if (same <= most)
            continue;
        most = same;
        *which = i;
    }
    return most;
}
