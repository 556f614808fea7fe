#include "paint/past.h"

#include <string.h>

/* ---- equal items ---- */

static bool same_text(const Canvas *a, const CanvasItem *left, const Canvas *b, const CanvasItem *right)
{
    return memcmp(a->text + left->first, b->text + right->first, left->length) == 0;
}

static bool same_points(const Canvas *a, const CanvasItem *left, const Canvas *b, const CanvasItem *right)
{
    return memcmp(a->points + left->first, b->points + right->first, (size_t)left->count * sizeof *a->points) == 0;
}

/* Where their texts and points lie in their lists is no part of what is seen. */
static bool same_item(const Canvas *a, int i, const Canvas *b, int j)
{
    CanvasItem left = a->items[i], right = b->items[j];
    const CanvasItem *here = &a->items[i], *there = &b->items[j];
    if (left.kind == ITEM_TEXT || left.kind == ITEM_POLYGON)
        left.first = right.first = 0;
    if (memcmp(&left, &right, sizeof left) != 0)
        return false;
    if (left.kind == ITEM_TEXT)
        return same_text(a, here, b, there);
    return left.kind != ITEM_POLYGON || same_points(a, here, b, there);
}

/* ---- areas ---- */

/* How many more pixels there are when one area takes the place of both. */
static int64_t joined_cost(Area a, Area b)
{
    return area_pixels(area_both(a, b)) - area_pixels(a) - area_pixels(b);
}

static int cheapest(const Changes *changes, Area area)
{
    int best = 0;
    for (int i = 1; i < changes->count; i++) {
        if (joined_cost(changes->areas[i], area) < joined_cost(changes->areas[best], area))
            best = i;
    }
    return best;
}

/* Joined to one that it costs nothing to join, or to any when there is no room. */
static void add(Changes *changes, Area area)
{
    if (area_empty(area))
        return;
    int best = cheapest(changes, area);
    bool joins = changes->count > 0 && (changes->count == PAST_AREAS || joined_cost(changes->areas[best], area) <= 0);
    if (joins)
        changes->areas[best] = area_both(changes->areas[best], area);
    else
        changes->areas[changes->count++] = area;
}

/* What areas share counts for each of them. */
static int64_t changes_pixels(const Changes *changes)
{
    int64_t sum = 0;
    for (int i = 0; i < changes->count; i++)
        sum += area_pixels(changes->areas[i]);
    return sum;
}

/* ---- lists ---- */

/* Items that both lists begin with are the same, and those they end with; between them lists of equal length are held
 * against each other item by item, until it is too much. */
bool past_changes(const Past *past, const Canvas *canvas, const Area *reaches, int64_t most, Changes *changes)
{
    const Canvas *last = &past->canvas;
    int before = last->item_count, now = canvas->item_count, first = 0;
    changes->count = 0;
    while (first < before && first < now && same_item(last, first, canvas, first))
        first++;
    while (before > first && now > first && same_item(last, before - 1, canvas, now - 1)) {
        before--;
        now--;
    }
    for (int i = first; i < max_int(before, now) && changes_pixels(changes) <= most; i++) {
        if (before == now && same_item(last, i, canvas, i))
            continue;
        if (i < before)
            add(changes, past->reaches[i]);
        if (i < now)
            add(changes, reaches[i]);
    }
    return changes_pixels(changes) <= most;
}

void past_keep(Past *past, const Canvas *canvas, const Area *reaches)
{
    Canvas *kept = &past->canvas;
    kept->item_count = canvas->item_count;
    kept->point_count = canvas->point_count;
    kept->text_length = canvas->text_length;
    memcpy(kept->items, canvas->items, (size_t)canvas->item_count * sizeof *canvas->items);
    memcpy(kept->points, canvas->points, (size_t)canvas->point_count * sizeof *canvas->points);
    memcpy(kept->text, canvas->text, (size_t)canvas->text_length);
    memcpy(past->reaches, reaches, (size_t)canvas->item_count * sizeof *reaches);
    past->known = true;
}
