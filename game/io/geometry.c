#include "io/geometry.h"

enum { SETTLED = 500 };

/* ---- text ---- */

static bool read_side(Text text, int *side)
{
    int64_t value;
    if (!text_int(text, &value) || value < 1 || value > GEOMETRY_SIDE_MAX)
        return false;
    *side = (int)value;
    return true;
}

/* A sign, then a number that may have its own: -5 is written +-5. */
static bool read_offset(Text *text, int *offset)
{
    int64_t value;
    int length = 1;
    if (text->length < 2 || text->at[0] != '+')
        return false;
    while (length < text->length && text->at[length] != '+')
        length++;
    if (!text_int(text_part(*text, 1, length - 1), &value) || value < -GEOMETRY_SIDE_MAX || value > GEOMETRY_SIDE_MAX)
        return false;
    *offset = (int)value;
    *text = text_part(*text, length, text->length);
    return true;
}

static bool read_place(Text text, Geometry *geometry)
{
    int plus = text_find(text, '+');
    Text size = plus < 0 ? text : text_part(text, 0, plus), width;
    Text place = plus < 0 ? (Text){0} : text_part(text, plus, text.length);
    if (!text_split(&size, 'x', &width) || !read_side(width, &geometry->width) || !read_side(size, &geometry->height))
        return false;
    geometry->placed = plus >= 0;
    return plus < 0 || (read_offset(&place, &geometry->x) && read_offset(&place, &geometry->y) && place.length == 0);
}

bool geometry_read(Text text, Geometry *geometry)
{
    Geometry read = {0};
    Text place, line;
    if (!text_next_line(&text, &line) || text.length > 0 || !text_split(&line, ' ', &place) || !read_place(place, &read))
        return false;
    read.maximised = text_is(line, "maximised");
    if (line.length > 0 && !read.maximised)
        return false;
    *geometry = read;
    return true;
}

void geometry_print(const Geometry *geometry, Buffer *out)
{
    buffer_print(out, "%dx%d", geometry->width, geometry->height);
    if (geometry->placed)
        buffer_print(out, "+%d+%d", geometry->x, geometry->y);
    buffer_text(out, geometry->maximised ? " maximised\n" : "\n");
}

bool geometry_equal(const Geometry *a, const Geometry *b)
{
    bool same_place = a->placed == b->placed && (!a->placed || (a->x == b->x && a->y == b->y));
    return same_place && a->width == b->width && a->height == b->height && a->maximised == b->maximised;
}

/* ---- fitting ---- */

static int64_t covered(const Geometry *geometry, const ScreenRoom *room)
{
    int left = max_int(geometry->x, room->x), right = min_int(geometry->x + geometry->width, room->x + room->width);
    int top = max_int(geometry->y, room->y), bottom = min_int(geometry->y + geometry->height, room->y + room->height);
    return right > left && bottom > top ? (int64_t)(right - left) * (bottom - top) : 0;
}

/* NULL: it is in none, since the screen it was on is gone. */
static const ScreenRoom *room_of(const Geometry *geometry, const ScreenRoom *rooms, int count)
{
    const ScreenRoom *most = NULL;
    for (int i = 0; i < count && geometry->placed; i++) {
        if (covered(geometry, &rooms[i]) > (most ? covered(geometry, most) : 0))
            most = &rooms[i];
    }
    return most;
}

static int within(int wanted, int low, int high)
{
    return max_int(low, min_int(wanted, high));
}

Geometry geometry_fit(const Geometry *wanted, const Edges *edges, const ScreenRoom *rooms, int count, const ScreenRoom *least)
{
    Geometry fit = *wanted;
    if (count == 0)
        return fit;
    const ScreenRoom *own = room_of(wanted, rooms, count), *room = own ? own : &rooms[0];
    int left = room->x + edges->left, top = room->y + edges->top;
    int width = room->width - edges->left - edges->right, height = room->height - edges->top - edges->bottom;
    fit.width = max_int(min_int(fit.width, width), least->width);
    fit.height = max_int(min_int(fit.height, height), least->height);
    fit.x = within(own ? fit.x : left + (width - fit.width) / 2, left, left + width - fit.width);
    fit.y = within(own ? fit.y : top + (height - fit.height) / 2, top, top + height - fit.height);
    fit.placed = true;
    return fit;
}

/* ---- what it goes back to ---- */

void geometry_note(GeometryPast *past, const Geometry *now, bool enlarged, uint64_t milliseconds)
{
    if (milliseconds - past->since >= SETTLED)
        past->settled = past->last;
    past->last = enlarged ? past->settled : *now;
    past->since = milliseconds;
}
