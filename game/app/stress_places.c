#include "app/stress_places.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/drawings.h"
#include "base/folder.h"
#include "front/corridor/corridor_draw.h"
#include "front/game.h"
#include "front/places/place.h"
#include "front/places/place_draw.h"
#include "paint/stress.h"

enum { WIDTH = 1920, HEIGHT = 1080, WARM = 60, FRAMES = 300 };

typedef struct Stress {
    char places[PATH_LENGTH_MAX], level[PATH_LENGTH_MAX];
    Game *game;
    Painter *painter;
    Pictures *pictures;
    Canvas *canvas;
    Frame frame;
    Plane plane; /* of the floor, with pixels of its own */
    Frame idle;
    uint64_t (*clock)(void);
} Stress;

typedef struct Times {
    uint64_t floor, draw, draw_p99;
} Times;

/* ---- the places ---- */

/* Frame `index` of a place, at 60 a second, while its camera goes as fast as it ever does. */
static void draw_place(Stress *stress, int place, int index)
{
    double seconds = 24 + (double)index / 60;
    PlaceView view = {(PlaceId)place, seconds, {0, 0, CANVAS_WIDTH, CANVAS_HEIGHT}, seconds};
    canvas_clear(stress->canvas);
    canvas_rect(stress->canvas, 0, 0, CANVAS_WIDTH, CANVAS_HEIGHT, INK_BACK, 255);
    place_draw_view(stress->game, &view, 255, stress->canvas);
    canvas_rect(stress->canvas, 60, 560, 1480, 260, INK_PANEL, 255);
    canvas_frame(stress->canvas, 60, 560, 1480, 260, 2, INK_EDGE, 255);
    for (int i = 0; i < 8; i++)
        canvas_print(stress->canvas, FONT_TEXT, 22, ALIGN_LEFT, 84, 600 + 26 * (float)i, INK_TEXT,
                     "%s, %d of %d, and what is read there meanwhile", place_folders[place], i, index);
}

/* ---- the corridor, on maps of the greatest size ---- */

typedef char Cell(int column, int row);

static char hall(int column, int row)
{
    enum { LAST = LEVEL_MAP_SIDE_MAX - 1 };
    bool edge = column == 0 || row == 0 || column == LAST || row == LAST;
    return edge ? '#' : (column * row) % 11 == 5 ? '+' : '.';
}

static char pillars(int column, int row)
{
    return column % 3 == 2 && row % 3 == 2 ? '#' : hall(column, row);
}

static char corridors(int column, int row)
{
    return column % 4 != 1 && row % 4 != 1 ? '#' : hall(column, row);
}

static Cell *const houses[] = {hall, pillars, corridors};

/* Whatever the level's own map is, its doors are not on this one. */
static void build_house(Stress *stress, int house)
{
    Map *map = &stress->game->play.level.map;
    map->columns = map->rows = LEVEL_MAP_SIDE_MAX;
    for (int i = 0; i < map->columns * map->rows; i++)
        map->cells[i / map->columns][i % map->columns] = houses[house](i % map->columns, i / map->columns);
}

/* Frame `index` of somebody who looks about in it. */
static void draw_house(Stress *stress, int house, int index)
{
    (void)house;
    const Rect region = {0, 0, CANVAS_WIDTH, CANVAS_HEIGHT};
    CorridorView view = {.level = &stress->game->play.level, .column = 1, .row = 1, .turned = (float)index / 60,
                         .region = region, .clear = region, .seconds = (double)index / 60};
    canvas_clear(stress->canvas);
    corridor_draw(&view, stress->canvas);
}

/* ---- measuring ---- */

static int compare(const void *a, const void *b)
{
    const uint64_t *left = a, *right = b;
    return *left < *right ? -1 : *left > *right;
}

static uint64_t at_share(uint64_t *times, int per_cent)
{
    qsort(times, FRAMES, sizeof *times, compare);
    return times[(FRAMES - 1) * per_cent / 100];
}

typedef void DrawFrame(Stress *stress, int which, int index);

/* Floor and picture take turns, each on pixels of its own: what was painted stays for the next frame. */
static Times measure(Stress *stress, DrawFrame *draw, int which)
{
    uint64_t floors[FRAMES], draws[FRAMES];
    for (int i = -WARM; i < FRAMES; i++) {
        uint64_t start = stress->clock();
        stress_floor(&stress->plane, &stress->idle, i);
        uint64_t middle = stress->clock();
        draw(stress, which, i + WARM);
        paint_onward(stress->painter, stress->canvas, &stress->frame);
        uint64_t end = stress->clock();
        if (i < 0)
            continue;
        floors[i] = middle - start;
        draws[i] = end - middle;
    }
    return (Times){at_share(floors, 50), at_share(draws, 50), at_share(draws, 99)};
}

static void print(Times times, const char *words)
{
    printf("%" PRIu64 " %" PRIu64 " %" PRIu64 " %dx%d %s\n", times.floor, times.draw, times.draw_p99, WIDTH, HEIGHT,
           words);
}

static bool open(Stress *stress, GlyphSource source, Buffer *error)
{
    FileError trouble;
    int status;
    if (!folder_of_share("assets/places", stress->places, &trouble) ||
        !folder_of_share("levels", stress->level, &trouble)) {
        buffer_print(error, "%s\n", trouble.sentence);
        return false;
    }
    strncat(stress->level, "/ordinary-week.level", sizeof stress->level - strlen(stress->level) - 1);
    GameOptions options = {.level_path = stress->level, .seed = 1, .place_folder = stress->places};
    stress->game = game_open(&options, error, &status);
    stress->painter = painter_open(source);
    stress->canvas = calloc(1, sizeof *stress->canvas);
    stress->frame = (Frame){malloc((size_t)WIDTH * HEIGHT * sizeof(uint32_t)), WIDTH, HEIGHT, WIDTH};
    stress->idle = (Frame){malloc((size_t)WIDTH * HEIGHT * sizeof(uint32_t)), WIDTH, HEIGHT, WIDTH};
    if (stress->game && stress->painter)
        stress->pictures = drawings_open(stress->game, stress->painter, true);
    if (stress->game && stress->painter && stress->canvas && stress->frame.pixels && stress->pictures &&
        stress->idle.pixels && plane_resize(&stress->plane, WIDTH, HEIGHT))
        return true;
    buffer_text(error, "there is not enough memory to measure\n");
    return false;
}

static void close_all(Stress *stress)
{
    game_close(stress->game);
    painter_close(stress->painter);
    pictures_close(stress->pictures);
    free(stress->canvas);
    free(stress->frame.pixels);
    free(stress->idle.pixels);
    plane_free(&stress->plane);
}

static void measure_all(Stress *stress)
{
    Times slowest = {0, 0, 0};
    paint_frame(stress->painter, stress->canvas, &stress->frame); /* tells it the size */
    for (int place = 0; place < PLACE_COUNT; place++) {
        Sheets sheets = {{place, -1}, 0};
        if (!place_know(&stress->game->places, (PlaceId)place))
            continue;
        while (painter_prepare(stress->painter, &sheets)) {
        }
        Times times = measure(stress, draw_place, place);
        print(times, place_folders[place]);
        slowest = times.draw > slowest.draw ? times : slowest;
    }
    print(slowest, "a place");
}

static void measure_houses(Stress *stress)
{
    Times slowest = {0, 0, 0};
    for (int house = 0; house < COUNT_OF(houses); house++) {
        build_house(stress, house);
        Times times = measure(stress, draw_house, house);
        slowest = times.draw > slowest.draw ? times : slowest;
    }
    print(slowest, "a corridor");
}

bool stress_places(GlyphSource source, uint64_t (*clock)(void), Buffer *error)
{
    Stress stress = {.clock = clock};
    bool ready = open(&stress, source, error);
    if (ready)
        measure_all(&stress);
    if (ready)
        measure_houses(&stress);
    close_all(&stress);
    return ready;
}
