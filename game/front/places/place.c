/* place.c - one place after the other: what is seen follows from what the player does, as soon as its pictures are
 * there. */
#include "front/places/place.h"

#include <stdio.h>
#include <string.h>

#include "front/glass/layout.h"
#include "front/run/play.h"
#include "front/pages/page.h"
#include "level/words.h"
#include "work/look.h"
#include "work/obey.h"

#define PLACE_FOLDER(id, folder, comes, stays) [PLACE_##id] = folder,
const char *const place_words[PLACE_COUNT] = {PLACES(PLACE_FOLDER)};
#undef PLACE_FOLDER

static const float fade_seconds = 0.35f;
static const double calm_seconds = 1; /* at the desk, which is dark, before it grows light again: nothing flashes */

static const PlaceView nowhere = {.place = PLACE_NONE, .seconds = 60, .settled = 60};

/* ---- opening ---- */

void place_open(Game *game)
{
    game->places.now = game->places.before = nowhere;
    game->places.arrived = 1;
}

void place_close(Game *game)
{
    buffer_free(&game->places.said);
}

void place_reload(Game *game)
{
    Places *places = &game->places;
    memset(places->states, SCENERY_UNREAD, sizeof places->states);
    places->version++;
    places->ready = 0;
}

static bool path_of(const Places *places, const char *folder, const char *file, char *path)
{
    int length = snprintf(path, PATH_LENGTH_MAX, "%s/%s/%s", places->folder, folder, file);
    return length >= 0 && length < PATH_LENGTH_MAX;
}

static bool read_scenery(Places *places, PlaceId place)
{
    char path[PATH_LENGTH_MAX];
    FileError error = {EXIT_NO_FILE, "the path of the places is too long"};
    Buffer source = {0};
    Messages messages = {0};
    if (!path_of(places, place_words[place], "place.txt", path) || !file_read(path, SCENERY_BYTES_MAX, &source, &error)) {
        buffer_print(&places->said, "%s; the place does without pictures\n", error.sentence);
        return false;
    }
    bool sound = scenery_read(buffer_view(&source), &places->sceneries[place], &messages);
    messages_print(&messages, path, buffer_view(&source), &places->said);
    buffer_free(&source);
    return sound;
}

static bool sound(const Places *places, PlaceId place)
{
    return place != PLACE_NONE && places->states[place] == SCENERY_SOUND;
}

bool place_know(Game *game, PlaceId place)
{
    Places *places = &game->places;
    if (place == PLACE_NONE || !places->folder[0])
        return false;
    if (places->states[place] == SCENERY_UNREAD)
        places->states[place] = read_scenery(places, place) ? SCENERY_SOUND : SCENERY_BROKEN;
    return places->states[place] == SCENERY_SOUND;
}

/* ---- where one is ---- */

/* Behind a door of the map, or before it. */
static PlaceId place_behind(const Door *door)
{
    static const PlaceId places[DOOR_COUNT] = {
        [DOOR_REFINEMENT] = PLACE_NONE,       [DOOR_SERVES] = PLACE_CORRIDOR, [DOOR_PERSON] = PLACE_CORRIDOR,
        [DOOR_BREAK_ROOM] = PLACE_BREAK_ROOM, [DOOR_MEETING] = PLACE_MEETING, [DOOR_STEWARD] = PLACE_STEWARD};
    return door ? places[door->kind] : PLACE_NONE;
}

/* Where a job is done; the others are done at the desk, or on the way. */
static PlaceId place_of_job(const Day *day, const Job *job)
{
    switch ((JobKind)job->kind) {
    case JOB_MEETING: return PLACE_MEETING;
    case JOB_REPORT: return PLACE_REPORT;
    case JOB_PERK: return PLACE_PERK;
    case JOB_LUNCH:
    case JOB_REST: return PLACE_BREAK_ROOM;
    case JOB_VISIT: return place_behind(day_door(day));
    case JOB_TALK: return PLACE_STEWARD;
    case JOB_WALK: return job->row < 0 ? PLACE_CORRIDOR : PLACE_NONE; /* else somebody has come to the desk */
    case JOB_PING:
    case JOB_SHOW:
    case JOB_NOTE:
    case JOB_TOOL:
    case JOB_SWITCH:
    case JOB_STEP:
    case JOB_COUNT: break;
    }
    return PLACE_NONE;
}

/* A message that is answered in a meeting is answered there. */
const Job *place_of_day(const Day *day, PlaceId *place)
{
    const Office *office = &day->office;
    *place = PLACE_NONE;
    for (int i = office->job_count - 1; i >= 0; i--) {
        *place = place_of_job(day, &office->jobs[i]);
        if (*place != PLACE_NONE)
            return &office->jobs[i];
    }
    return NULL;
}

const Job *place_job(const Game *game, PlaceId *place)
{
    *place = PLACE_NONE;
    return game->play.loaded ? place_of_day(&game->play.day, place) : NULL;
}

/* A page over a place that is gone back to. */
static bool page_between(PageId page)
{
    return page == PAGE_PAUSE || page == PAGE_QUIT || page == PAGE_SETTINGS;
}

static PlaceId place_here(const Game *game)
{
    const Page *page = page_of(game->page);
    return page->place ? page->place(game) : PLACE_NONE;
}

bool place_asked(const Game *game, PlaceId *place)
{
    *place = place_here(game);
    return !page_between(game->page);
}

/* ---- what comes next ---- */

static PlaceId place_of_entry(int kind)
{
    switch ((EntryKind)kind) {
    case ENTRY_MEETING: return PLACE_MEETING;
    case ENTRY_REPORT: return PLACE_REPORT;
    case ENTRY_PERK: return PLACE_PERK;
    case ENTRY_PING:
    case ENTRY_TOOL:
    case ENTRY_EVENING_PING:
    case ENTRY_COUNT: break;
    }
    return PLACE_NONE;
}

static PlaceId place_offered(const Day *day)
{
    for (int i = 0; i < day->offer_count; i++) {
        PlaceId place = place_of_entry(day->offers[i].name.kind);
        if (place != PLACE_NONE)
            return place;
    }
    return PLACE_NONE;
}

/* The first place that the rest of the day is sure to ask for. */
static PlaceId place_due(const Day *day)
{
    int now = beat_minute(day->beat);
    int at = day->timetable.shift_end;
    PlaceId due = PLACE_ELEVATOR;
    if (now < LUNCH_START && LUNCH_START < at) {
        at = LUNCH_START;
        due = PLACE_BREAK_ROOM;
    }
    for (int i = day->timetable_next; i < day->timetable.count && day->timetable.entries[i].minute < at; i++) {
        PlaceId place = place_of_entry(day->timetable.entries[i].kind);
        if (place != PLACE_NONE)
            return place;
    }
    return due;
}

/* From the lift to the steward and back, where there are rules to be spoken of. */
static PlaceId place_after_lift(const Game *game)
{
    const Day *day = &game->play.day;
    if (game->proposing)
        return PLACE_ELEVATOR;
    return day->level->rule_count > 0 ? PLACE_STEWARD : place_due(day);
}

static PlaceId place_next(const Game *game)
{
    const Day *day = &game->play.day;
    if (!game->play.loaded)
        return PLACE_ELEVATOR;
    switch ((Phase)day->phase) {
    case PHASE_BRIEFING: return place_after_lift(game);
    case PHASE_SHIFT: break;
    case PHASE_CLOSING:
    case PHASE_NIGHT: return PLACE_HOME;
    case PHASE_EVENING:
    case PHASE_OVER:
    case PHASE_COUNT: return PLACE_ELEVATOR;
    }
    PlaceId offered = place_offered(day);
    return offered != PLACE_NONE ? offered : place_due(day);
}

/* ---- who is there ---- */

/* Who stands behind a door of the map, or has written about what is used there; -1. */
static int person_behind(const Level *level, const Door *door)
{
    if (!door || door->kind == DOOR_PERSON)
        return door ? door->index : -1;
    for (int i = 0; i < level->row_count && door->kind == DOOR_SERVES; i++) {
        if (level->rows[i].file == door->index && level->rows[i].person >= 0)
            return level->rows[i].person;
    }
    return -1;
}

/* Who comes with what is offered for a place, or else with what the day holds for it. */
static int person_expected(const Day *day, PlaceId place)
{
    for (int i = 0; i < day->offer_count; i++) {
        if (place_of_entry(day->offers[i].name.kind) == place)
            return day->offers[i].name.person;
    }
    for (int i = day->timetable_next; i < day->timetable.count; i++) {
        if (place_of_entry(day->timetable.entries[i].kind) == place)
            return day->timetable.entries[i].person;
    }
    return -1;
}

static int person_at(const Game *game, PlaceId place)
{
    PlaceId here;
    const Job *job = place_job(game, &here);
    if (!game->play.loaded)
        return -1;
    if (job && here == place && job->row >= 0)
        return game->play.level.rows[job->row].person;
    if (place == PLACE_CORRIDOR)
        return person_behind(&game->play.level, day_door(&game->play.day));
    if (job && here == place)
        return -1;
    return person_expected(&game->play.day, place);
}

static int sitter_called(const Scenery *scenery, const char *name)
{
    for (int i = 0; i < scenery->sitter_count; i++) {
        if (strcmp(scenery->sitters[i].who.text, name) == 0)
            return i;
    }
    return -1;
}

/* By id, or else by looks. */
int place_sitter(const Game *game, PlaceId place)
{
    const Scenery *scenery = &game->places.sceneries[place];
    int index = person_at(game, place);
    if (index < 0)
        return -1;
    const Person *person = &game->play.level.people[index];
    int own = sitter_called(scenery, person->id);
    return own >= 0 ? own : sitter_called(scenery, looks_words[person->looks]);
}

/* ---- what is to be had ready ---- */

/* On foot that is what lies behind the door one stands in; from the desk one may go and ask at any moment. */
static PlaceId place_instead(const Game *game)
{
    if (game->play.loaded && game->play.day.office.away)
        return place_behind(day_door(&game->play.day));
    const Command ask = {.kind = COMMAND_ASK};
    return game->play.loaded && day_allows(&game->play.day, &ask) ? PLACE_CORRIDOR : PLACE_NONE;
}

static PlaceId place_or_desk(const Game *game)
{
    PlaceId here = page_between(game->page) ? game->places.now.place : place_here(game);
    return here == PLACE_NONE ? place_instead(game) : here;
}

Sheets game_sheets(const Game *game)
{
    const Places *places = &game->places;
    PlaceId here = place_or_desk(game), next = place_next(game);
    return (Sheets){{sound(places, here) ? (int)here : -1, sound(places, next) ? (int)next : -1}, places->version};
}

void game_sheets_ready(Game *game, uint32_t ready)
{
    game->places.ready = ready;
}

/* ---- coming and going ---- */

static const double long_ago = 1e9; /* seconds: whatever opens has opened */

static void end_change(Places *places)
{
    places->arrived = 1;
    places->before = nowhere;
}

void place_arrive(Game *game)
{
    end_change(&game->places);
    game->places.now.settled = long_ago;
}

/* Whether something opens at this moment. */
static bool opens(const Places *places)
{
    const Scenery *scenery = sound(places, places->now.place) ? &places->sceneries[places->now.place] : NULL;
    for (int i = 0; scenery && i < scenery->mover_count; i++) {
        const Mover *mover = &scenery->movers[i];
        if (mover->kind == MOVER_OPEN && places->now.settled < (double)mover->seconds)
            return true;
    }
    return false;
}

static Rect region_of(const Game *game)
{
    if (game->page != PAGE_DESK)
        return (Rect){0, 0, CANVAS_WIDTH, CANVAS_HEIGHT};
    Layout layout = layout_of(game);
    return layout.away;
}

static void go(Game *game, PlaceId place)
{
    Places *places = &game->places;
    places->before = places->now;
    places->now = (PlaceView){.place = place, .region = region_of(game)};
    places->arrived = 0;
    if (game->settings.reduced_motion)
        place_arrive(game);
}

void place_update(Game *game, uint64_t elapsed)
{
    Places *places = &game->places;
    float seconds = (float)elapsed / 1e6f;
    if (page_between(game->page))
        return;
    PlaceId here = place_here(game);
    place_know(game, place_or_desk(game));
    place_know(game, place_next(game));
    bool there = here != PLACE_NONE && (places->ready >> here & 1);
    if (!there || (places->now.place == PLACE_NONE && places->now.seconds < calm_seconds))
        here = PLACE_NONE;
    if (here != places->now.place)
        go(game, here);
    else if (here != PLACE_NONE)
        places->now.region = region_of(game);
    places->now.seconds += (double)seconds;
    places->before.seconds += (double)seconds;
    if (places->arrived >= 1)
        places->now.settled += (double)seconds;
    places->arrived += seconds / fade_seconds;
    if (places->arrived >= 1)
        end_change(places);
}

void game_arrive(Game *game)
{
    place_update(game, 0);
    place_arrive(game);
}

PlaceId place_seen(const Game *game)
{
    return game->places.now.place;
}

bool place_shows(const Game *game)
{
    return game->places.now.place != PLACE_NONE || game->places.before.place != PLACE_NONE;
}

bool place_covers(const Game *game)
{
    const Places *places = &game->places;
    return places->now.place != PLACE_NONE && (places->arrived >= 1 || places->before.place != PLACE_NONE);
}

/* ---- drawing ---- */

/* From no place the new one comes up; to none the old one goes; between two the new one comes up over the old. */
void place_draw(const Game *game, Canvas *canvas)
{
    const Places *places = &game->places;
    if (page_between(game->page) || !canvas)
        return;
    int come = (int)(255 * places->arrived);
    bool arrives = places->now.place != PLACE_NONE;
    if (sound(places, places->before.place))
        place_draw_view(game, &places->before, arrives ? 255 : 255 - come, canvas);
    if (sound(places, places->now.place))
        place_draw_view(game, &places->now, come, canvas);
}

uint64_t place_wait(const Game *game)
{
    enum { GENTLE = 33333 };
    const Places *places = &game->places;
    if (page_between(game->page) || !place_shows(game))
        return UINT64_MAX;
    if (places->arrived < 1 || opens(places))
        return 0;
    return game->settings.reduced_motion ? UINT64_MAX : GENTLE;
}

float place_band(const Game *game, Ui *ui, Rect room, PlaceBody *body)
{
    enum { SIDE = 24, ABOVE = 16 };
    Ui measure = {.scale = ui->scale, .pad = ui->pad};
    Flow flow = {&measure, room.x + SIDE, 0, room.w - 2 * SIDE};
    body(game, &flow);
    float h = flow.y + 2 * ABOVE, y = room.y + room.h - h;
    ui_panel(ui, (Rect){room.x, y, room.w, h}, INK_EDGE);
    flow.ui = ui;
    flow.y = y + ABOVE;
    body(game, &flow);
    return y;
}

/* ---- files ---- */

/* Portraits are shared by all places; of them only the one that is wanted. */
static const SceneryName *file_of(const Scenery *scenery, int part, int layer, int shown, CanvasPoint *size)
{
    int mover = part - 1, sitter = mover - SCENERY_MOVERS_MAX;
    *size = (CanvasPoint){CANVAS_WIDTH, CANVAS_HEIGHT};
    if (part == 0)
        return layer < scenery->layer_count ? &scenery->layers[layer] : NULL;
    if (layer > 0)
        return NULL;
    if (sitter < 0)
        return mover < scenery->mover_count ? &scenery->movers[mover].file : NULL;
    if (sitter != shown)
        return NULL;
    *size = (CanvasPoint){scenery->sitters[sitter].at.w, scenery->sitters[sitter].at.h};
    return &scenery->sitters[sitter].file;
}

bool game_picture(const Game *game, int picture, int layer, char *path, CanvasPoint *size)
{
    const Places *places = &game->places;
    PlaceId place = (PlaceId)(picture / PICTURE_PARTS);
    if (place >= PLACE_COUNT || !sound(places, place))
        return false;
    int part = picture % PICTURE_PARTS;
    const SceneryName *file = file_of(&places->sceneries[place], part, layer, place_sitter(game, place), size);
    size->x *= place_overscan;
    size->y *= place_overscan;
    return file && path_of(places, part > SCENERY_MOVERS_MAX ? "people" : place_words[place], file->text, path);
}

void game_places_said(Game *game, Buffer *out)
{
    buffer_add(out, buffer_view(&game->places.said));
    buffer_free(&game->places.said);
}
