#include "paint/album.h"

#include <stdlib.h>
#include <string.h>

#include "paint/blit.h"

static const uint32_t ground = 0xFF000000; /* where no layer of what stands still covers it */

/* ---- forgetting ---- */

static void forget(Album *album, Sheet *sheet)
{
    for (int i = 0; i < PICTURE_PARTS; i++)
        cutting_free(&sheet->cuttings[i]);
    free(sheet->still.pixels);
    *sheet = (Sheet){.state = SHEET_NONE};
    album->edition++;
    if (album->ordered == sheet)
        album->ordered = NULL;
}

static void forget_all(Album *album)
{
    for (int i = 0; i < ALBUM_SHEETS; i++)
        forget(album, &album->sheets[i]);
}

void album_free(Album *album)
{
    forget_all(album);
}

static void break_sheet(Album *album, Sheet *sheet)
{
    int number = sheet->number;
    forget(album, sheet);
    sheet->state = SHEET_BROKEN;
    sheet->number = number;
}

/* ---- what is wanted ---- */

static Sheet *sheet_of(Album *album, int number)
{
    for (int i = 0; i < ALBUM_SHEETS; i++) {
        if (album->sheets[i].state != SHEET_NONE && album->sheets[i].number == number)
            return &album->sheets[i];
    }
    return NULL;
}

static bool wanted(const Sheets *sheets, const Sheet *sheet)
{
    return sheet->state != SHEET_NONE && (sheet->number == sheets->wanted[0] || sheet->number == sheets->wanted[1]);
}

/* There are as many places as can be wanted. */
static void make_room(Album *album, const Sheets *sheets, int number)
{
    int i = 0;
    while (i < ALBUM_SHEETS - 1 && wanted(sheets, &album->sheets[i]))
        i++;
    forget(album, &album->sheets[i]);
    album->sheets[i] = (Sheet){.state = SHEET_COMING, .number = number};
}

static void want(Album *album, const Sheets *sheets, float scale)
{
    if (album->scale != scale || album->version != sheets->version)
        forget_all(album);
    album->scale = scale;
    album->version = sheets->version;
    for (int i = 0; i < COUNT_OF(sheets->wanted); i++) {
        if (sheets->wanted[i] >= 0 && !sheet_of(album, sheets->wanted[i]))
            make_room(album, sheets, sheets->wanted[i]);
    }
}

/* ---- making ---- */

static int picture_of(const Sheet *sheet)
{
    return sheet->number * PICTURE_PARTS + sheet->part;
}

/* The whole of part 0, before its first layer. */
static bool start_still(Sheet *sheet, int width, int height)
{
    size_t count = (size_t)width * (size_t)height;
    sheet->still = (Frame){malloc(count * sizeof(uint32_t)), width, height, width};
    for (size_t i = 0; sheet->still.pixels && i < count; i++)
        sheet->still.pixels[i] = ground;
    return sheet->still.pixels != NULL;
}

static void lay_layer(const Frame *still, const Frame *layer)
{
    int width = min_int(still->width, layer->width), height = min_int(still->height, layer->height);
    for (int y = 0; y < height; y++)
        blit_over(frame_row(still, 0, y), frame_row(layer, 0, y), width, 255);
}

/* Its pixels become a cutting's. */
static void end_still(Sheet *sheet)
{
    Frame *still = &sheet->still;
    sheet->cuttings[0] = (Cutting){still->pixels, frame_area(still), true};
    *still = (Frame){.pixels = NULL};
    sheet->had |= 1;
    sheet->layer = 0;
}

static void receive(Album *album, const Frame *layer)
{
    Sheet *sheet = album->ordered;
    album->edition++;
    if (sheet->part == 0) {
        lay_layer(&sheet->still, layer);
        sheet->layer++;
    } else if (cutting_make(layer, &sheet->cuttings[sheet->part])) {
        sheet->had |= (uint16_t)(1u << sheet->part);
    } else {
        break_sheet(album, sheet);
    }
}

static void order(Album *album, Sheet *sheet, CanvasPoint size)
{
    int width = pixel_near(size.x * album->scale), height = pixel_near(size.y * album->scale);
    bool sound = width > 0 && height > 0 && width <= 2 * FRAME_SIDE_MAX && height <= 2 * FRAME_SIDE_MAX;
    if (sound && sheet->part == 0 && !sheet->still.pixels)
        sound = start_still(sheet, width, height);
    if (!sound) {
        break_sheet(album, sheet);
        return;
    }
    album->ordered = sheet;
    album->waiting = true;
    album->source.order(album->source.owner, picture_of(sheet), sheet->layer, width, height);
}

static bool offered(const Album *album, const Sheet *sheet, int part, int layer, CanvasPoint *size)
{
    return album->source.size(album->source.owner, sheet->number * PICTURE_PARTS + part, layer, size);
}

/* A part that is not there; -1. One that is no longer offered is let go. */
static int missing_part(const Album *album, Sheet *sheet, CanvasPoint *size)
{
    int missing = -1;
    for (int part = PICTURE_PARTS - 1; part > 0; part--) {
        CanvasPoint own;
        bool had = sheet->had >> part & 1, wanted = offered(album, sheet, part, 0, &own);
        if (had && !wanted) {
            cutting_free(&sheet->cuttings[part]);
            sheet->had &= (uint16_t)~(1u << part);
        }
        if (!wanted || had)
            continue;
        missing = part;
        *size = own;
    }
    return missing;
}

/* The next layer of what stands still, else the next part; after the last it is ready. */
static void go_on(Album *album, Sheet *sheet)
{
    CanvasPoint size;
    bool still = !(sheet->had & 1);
    if (still && offered(album, sheet, 0, sheet->layer, &size)) {
        order(album, sheet, size);
        return;
    }
    if (still && !sheet->still.pixels) {
        break_sheet(album, sheet);
        return;
    }
    if (still)
        end_still(sheet);
    sheet->part = missing_part(album, sheet, &size);
    album->edition++;
    if (sheet->part < 0)
        sheet->state = SHEET_READY;
    else
        order(album, sheet, size);
}

static bool take(Album *album)
{
    Frame layer;
    Delivery delivery = album->source.take(album->source.owner, &layer);
    album->waiting = delivery == DELIVERY_COMING;
    if (album->waiting)
        return false;
    if (album->ordered && delivery == DELIVERY_HERE)
        receive(album, &layer);
    else if (album->ordered)
        break_sheet(album, album->ordered);
    album->ordered = NULL;
    return true;
}

static Sheet *next_coming(Album *album, const Sheets *sheets)
{
    CanvasPoint ignored;
    for (int i = 0; i < COUNT_OF(sheets->wanted); i++) {
        Sheet *sheet = sheet_of(album, sheets->wanted[i]);
        if (sheet && (sheet->state == SHEET_COMING ||
                      (sheet->state == SHEET_READY && missing_part(album, sheet, &ignored) >= 0)))
            return sheet;
    }
    return NULL;
}

bool album_prepare(Album *album, const Sheets *sheets, float scale)
{
    if (!album->source.size || !(scale > 0))
        return false;
    want(album, sheets, scale);
    if (album->waiting && !take(album))
        return true;
    Sheet *sheet = next_coming(album, sheets);
    if (!sheet)
        return false;
    go_on(album, sheet);
    return true;
}

uint32_t album_ready(const Album *album)
{
    uint32_t ready = 0;
    for (int i = 0; i < ALBUM_SHEETS; i++) {
        if (album->sheets[i].state == SHEET_READY)
            ready |= 1u << album->sheets[i].number;
    }
    return ready;
}

static const Cutting *find(const Album *album, int picture, float scale)
{
    for (int i = 0; i < ALBUM_SHEETS; i++) {
        const Sheet *sheet = &album->sheets[i];
        if (sheet->state == SHEET_READY && sheet->number == picture / PICTURE_PARTS && album->scale == scale)
            return &sheet->cuttings[picture % PICTURE_PARTS];
    }
    return NULL;
}

static Laying laying_of(const CanvasItem *item, const View *view)
{
    CanvasPoint at = view_pixels(view, item->x, item->y);
    Laying laying = {.x = at.x, .y = at.y, .bend = (Bend)item->align, .by = item->size, .strength = item->strength};
    if (laying.bend == BEND_LEAN)
        laying.by *= view->scale;
    return laying;
}

void album_lay(const Album *album, const CanvasItem *item, const View *view, Area whole, Area clip, const Frame *frame)
{
    const Cutting *cutting = find(album, item->first, view->scale);
    Laying laying = laying_of(item, view);
    laying.whole = whole;
    laying.clip = clip;
    if (cutting)
        cutting_lay(cutting, &laying, frame);
}

Area album_reach(const Album *album, const CanvasItem *item, const View *view)
{
    const Cutting *cutting = find(album, item->first, view->scale);
    Laying laying = laying_of(item, view);
    return cutting ? cutting_reach(cutting, &laying) : (Area){0};
}

bool album_covers(const Album *album, const CanvasItem *item, const View *view, Area area)
{
    const Cutting *cutting = find(album, item->first, view->scale);
    Laying laying = laying_of(item, view);
    return cutting && cutting_covers(cutting, &laying, area);
}
