/* place.c - one place after the other: what is seen follows from what the player does, as soon as its pictures are
 * there. */
#include "front/places/place.h"

#include <stdio.h>
#include <string.h>

#include "front/places/place_draw.h"
#include "front/places/scenery.h"
#include "front/run/whereabouts.h"
#include "front/ui/layout.h"

#define PLACE_FOLDER(id, folder, comes, stays) [PLACE_##id] = folder,
const char *const place_folders[PLACE_COUNT] = {PLACES(PLACE_FOLDER)};
#undef PLACE_FOLDER

static const float fade_seconds = 0.35f;
static const double calm_seconds = 1; /* at the desk, which is dark, before it grows light again: nothing flashes */

static const PlaceView nowhere = {.place = PLACE_NONE, .seconds = 60, .settled = 60};

/* ---- opening ---- */

void place_open(Places *places)
{
    places->now = places->before = nowhere;
    places->arrived = 1;
}

void place_close(Places *places)
{
    buffer_free(&places->said);
}

void place_reload(Places *places)
{
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
    FileError error = {.status = EXIT_NO_FILE, .sentence = "the path of the places is too long"};
    Buffer source = {0};
    Messages messages = {0};
    if (!path_of(places, place_folders[place], "place.txt", path) || !file_read(path, SCENERY_BYTES_MAX, &source, &error)) {
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

bool place_know(Places *places, PlaceId place)
{
    if (place == PLACE_NONE || !places->folder[0])
        return false;
    if (places->states[place] == SCENERY_UNREAD)
        places->states[place] = read_scenery(places, place) ? SCENERY_SOUND : SCENERY_BROKEN;
    return places->states[place] == SCENERY_SOUND;
}

/* ---- where one is ---- */

/* A page over a place that is gone back to. */
static bool page_between(PageId page)
{
    return page == PAGE_PAUSE || page == PAGE_QUIT || page == PAGE_SETTINGS;
}

bool place_asked(const Game *game, PlaceId *place)
{
    *place = game->shown.place;
    return !page_between(game->page);
}

/* ---- what is to be had ready ---- */

static PlaceId place_or_desk(const Game *game)
{
    PlaceId here = page_between(game->page) ? game->places.now.place : game->shown.place;
    return here == PLACE_NONE ? whereabouts_instead(&game->play) : here;
}

Sheets place_sheets(const Game *game)
{
    const Places *places = &game->places;
    PlaceId here = place_or_desk(game), next = whereabouts_next(&game->play, game->proposing);
    return (Sheets){{sound(places, here) ? (int)here : -1, sound(places, next) ? (int)next : -1}, places->version};
}

void place_sheets_ready(Game *game, uint32_t ready)
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

void place_arrive(Places *places)
{
    end_change(places);
    places->now.settled = long_ago;
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
        place_arrive(&game->places);
}

/* Where one is, if its pictures are there. */
static PlaceId ready_here(const Game *game)
{
    PlaceId here = game->shown.place;
    return here != PLACE_NONE && (game->places.ready >> here & 1) ? here : PLACE_NONE;
}

void place_update(Game *game, uint64_t elapsed)
{
    Places *places = &game->places;
    float seconds = (float)elapsed / 1e6f;
    if (page_between(game->page))
        return;
    place_know(&game->places, place_or_desk(game));
    place_know(&game->places, whereabouts_next(&game->play, game->proposing));
    PlaceId here = ready_here(game);
    if (places->now.place == PLACE_NONE && places->now.seconds < calm_seconds)
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

PlaceId place_seen(const Places *places)
{
    return places->now.place;
}

bool place_shows(const Places *places)
{
    return places->now.place != PLACE_NONE || places->before.place != PLACE_NONE;
}

bool place_covers(const Places *places)
{
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

/* Until a place that is ready comes up out of the dark, which nobody may do anything about. Looked for now and then, since the time of a longer
 * wait does not count. */
static uint64_t calm_wait(const Game *game)
{
    enum { LOOKS = 100000 };
    return ready_here(game) == PLACE_NONE ? UINT64_MAX : LOOKS;
}

uint64_t place_wait(const Game *game)
{
    enum { GENTLE = 33333 };
    const Places *places = &game->places;
    if (page_between(game->page))
        return UINT64_MAX;
    if (!place_shows(places))
        return calm_wait(game);
    if (places->arrived < 1 || opens(places))
        return 0;
    return game->settings.reduced_motion ? UINT64_MAX : GENTLE;
}

float place_band(const Game *game, Ui *ui, Rect room, PlaceBody *body)
{
    enum { SIDE = 24, ABOVE = 16 };
    Ui measure = {.scale = ui->scale, .least = ui->least, .pad = ui->pad, .caps = ui->caps};
    Flow flow = {&measure, room.x + SIDE, 0, room.w - 2 * SIDE};
    body(game, &flow);
    float h = flow.y + 2 * ABOVE, y = room.y + room.h - h;
    ui_ground(ui, (Rect){room.x, y, room.w, h}, INK_EDGE);
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

bool place_picture(const Game *game, int picture, int layer, char *path, CanvasPoint *size)
{
    const Places *places = &game->places;
    PlaceId place = (PlaceId)(picture / PICTURE_PARTS);
    if (place >= PLACE_COUNT || !sound(places, place))
        return false;
    int part = picture % PICTURE_PARTS;
    const SceneryName *file = file_of(&places->sceneries[place], part, layer, scenery_sitter(&places->sceneries[place], whereabouts_person(&game->play, place)), size);
    size->x *= place_overscan;
    size->y *= place_overscan;
    return file && path_of(places, part > SCENERY_MOVERS_MAX ? "people" : place_folders[place], file->text, path);
}

void place_said(Places *places, Buffer *out)
{
    buffer_add(out, buffer_view(&places->said));
    buffer_free(&places->said);
}
