#include "paint/tube.h"

#include "paint/mix.h"

#include <stdlib.h>

void tube_open(Tube *tube)
{
    *tube = (Tube){0};
    grain_open(&tube->grain);
}

static bool rows_resize(Tube *tube, int width)
{
    size_t bytes = (size_t)width + MIX_SLACK;
    free(tube->row);
    tube->row = calloc(3, bytes);
    tube->dark = tube->row + bytes;
    tube->idle = tube->dark + bytes;
    return tube->row != NULL;
}

bool tube_resize(Tube *tube, int width, int height)
{
    if (tube->plane.cells && tube->plane.width == width && tube->plane.height == height)
        return true;
    bool fits = plane_resize(&tube->plane, width, height) && plane_resize(&tube->trail.plane, width, height) &&
                glow_resize(&tube->glow, width, height) && shades_resize(&tube->shades, width, height) &&
                rows_resize(tube, width);
    trail_forget(&tube->trail);
    if (!fits)
        tube_free(tube);
    return fits;
}

void tube_free(Tube *tube)
{
    plane_free(&tube->plane);
    plane_free(&tube->trail.plane);
    glow_free(&tube->glow);
    shades_free(&tube->shades);
    free(tube->row);
    tube->row = NULL;
}

void tube_begin(Tube *tube, Area area)
{
    tube->area = area;
}

void tube_add(Tube *tube, const Coverage *glyph, int x, int y, int strength)
{
    plane_add(&tube->plane, tube->area, glyph, x, y, strength);
}

/* Strengths of a look in those of the theme. */
static int of_theme(int whole, uint8_t strength)
{
    return (whole * strength + 127) / 255;
}

static void show_row(Lanes lanes, Tube *tube, const Frame *frame, int y, const uint8_t *light)
{
    Area area = tube->area;
    shades_row(lanes, &tube->shades, y, light, frame_row(frame, area.left, y));
    plane_clear(&tube->plane, (Area){area.left, y, area.right, y + 1});
}

static void show_plain(Lanes lanes, Tube *tube, const Frame *frame)
{
    for (int y = tube->area.top; y < tube->area.bottom; y++)
        show_row(lanes, tube, frame, y, plane_row(&tube->plane, tube->area.left, y));
}

/* `mix` says what all rows have in common. */
static void show_mixed(Lanes lanes, Tube *tube, const Frame *frame, Mix *mix, bool glows)
{
    Area area = tube->area;
    mix->glow = (GlowRow){tube->dark, tube->dark, false};
    for (int y = area.top; y < area.bottom; y++) {
        mix->light = plane_row(&tube->plane, area.left, y);
        mix->trail = mix->keep > 0 ? plane_row(&tube->trail.plane, area.left, y) : tube->idle;
        mix->grain_from = grain_from(&tube->grain, y);
        if (glows)
            glow_row(lanes, &tube->glow, y, area.left, &mix->glow);
        mix_row(lanes, mix, area.right - area.left);
        show_row(lanes, tube, frame, y, tube->row);
    }
}

static int reach_of(const Frame *frame)
{
    return frame->height < 900 ? 3 : 4;
}

void tube_show(Lanes lanes, Tube *tube, const Theme *theme, const TubeLook *look, const Frame *frame)
{
    Area area = tube->area;
    if (area_empty(area))
        return;
    int gain = of_theme(theme->glow, look->glow), most = of_theme(theme->grain, look->grain);
    Mix mix = {.keep = of_theme(theme->trail, look->trail), .grain = tube->grain.light, .out = tube->row};
    shades_set(&tube->shades, theme, look, frame->height, area);
    if (mix.keep == 0)
        trail_forget(&tube->trail);
    if (mix.keep == 0 && gain == 0 && most == 0) {
        show_plain(lanes, tube, frame);
        return;
    }
    if (mix.keep > 0)
        mix.fade = trail_begin(&tube->trail, area, look->milliseconds);
    if (gain > 0)
        glow_gather(lanes, &tube->glow, &tube->plane, area, gain, reach_of(frame));
    grain_set(&tube->grain, most, look->grain_step);
    show_mixed(lanes, tube, frame, &mix, gain > 0);
}
