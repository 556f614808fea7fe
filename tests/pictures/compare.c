/* compare.c - how far a picture is from the one that was accepted, and pictures made small enough to be kept. It knows
 * no game.
 *
 *     compare_pictures compare ACCEPTED NEW DIFFERENCE   prints how far; writes DIFFERENCE and ends with 1 when that is
 * too far compare_pictures reduce PICTURE KEPT               writes PICTURE with few colours */
#include <png.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"

enum {
    COLOURS = 256, /* kept; the others go to the nearest of them */
    BLOCK = 16,   /* pixels a side */
    WORST = 10,   /* a block's mean difference, of 255, that is still the same picture to an eye; keeping few colours
                     makes up to 5 */
    MEAN = 1,     /* the same of the whole picture; keeping few colours makes up to 0.3 */
    FAILED = 2,
};

typedef struct Picture {
    int width, height;
    uint8_t *pixels; /* red, green, blue */
} Picture;

static bool read_picture(const char *path, Picture *out)
{
    png_image image = {.version = PNG_IMAGE_VERSION};
    *out = (Picture){0};
    if (!png_image_begin_read_from_file(&image, path)) {
        printf("%s: %s\n", path, image.message);
        return false;
    }
    image.format = PNG_FORMAT_RGB;
    *out = (Picture){(int)image.width, (int)image.height, malloc(PNG_IMAGE_SIZE(image))};
    if (out->pixels && png_image_finish_read(&image, NULL, out->pixels, 0, NULL))
        return true;
    printf("%s: %s\n", path, image.message);
    png_image_free(&image);
    return false;
}

static const uint8_t *pixel_at(const Picture *picture, int x, int y)
{
    return picture->pixels + 3 * ((size_t)y * (size_t)picture->width + (size_t)x);
}

/* Of the channel that differs most. */
static int apart(const uint8_t *a, const uint8_t *b)
{
    int most = 0;
    for (int i = 0; i < 3; i++)
        most = max_int(most, abs(a[i] - b[i]));
    return most;
}

/* ---- comparing ---- */

/* In hundredths. */
typedef struct Distance {
    int mean, worst, x, y;
} Distance;

static int64_t block_sum(const Picture *a, const Picture *b, int left, int top)
{
    int64_t sum = 0;
    for (int y = top; y < min_int(top + BLOCK, a->height); y++)
        for (int x = left; x < min_int(left + BLOCK, a->width); x++)
            sum += apart(pixel_at(a, x, y), pixel_at(b, x, y));
    return sum;
}

static Distance distance(const Picture *a, const Picture *b)
{
    Distance far = {0};
    int64_t whole = 0;
    for (int y = 0; y < a->height; y += BLOCK) {
        for (int x = 0; x < a->width; x += BLOCK) {
            int64_t sum = block_sum(a, b, x, y);
            int mean = (int)(100 * sum / (BLOCK * BLOCK));
            whole += sum;
            if (mean > far.worst)
                far = (Distance){0, mean, x, y};
        }
    }
    far.mean = (int)(100 * whole / ((int64_t)a->width * a->height));
    return far;
}

/* The new picture, dark where it is as accepted, amber where it is not. */
static bool write_difference(const char *path, const Picture *accepted, const Picture *new)
{
    png_image image = {.version = PNG_IMAGE_VERSION,
                       .width = (uint32_t) new->width,
                       .height = (uint32_t) new->height,
                       .format = PNG_FORMAT_RGB};
    for (int y = 0; y < new->height; y++) {
        for (int x = 0; x < new->width; x++) {
            uint8_t *to = new->pixels + (pixel_at(new, x, y) - new->pixels);
            int far = min_int(255, 3 * max_int(0, apart(to, pixel_at(accepted, x, y)) - WORST));
            to[0] = (uint8_t)max_int(to[0] / 3, far);
            to[1] = (uint8_t)max_int(to[1] / 3, far * 3 / 4);
            to[2] = (uint8_t)(to[2] / 3);
        }
    }
    return png_image_write_to_file(&image, path, 0, new->pixels, 0, NULL) != 0;
}

static int compare_read(const Picture *accepted, const Picture *new, const char *difference)
{
    if (accepted->width != new->width || accepted->height != new->height) {
        printf("%dx%d and not %dx%d\n", new->width, new->height, accepted->width, accepted->height);
        return 1;
    }
    Distance far = distance(accepted, new);
    printf("mean %d.%02d, worst block %d.%02d at %d,%d\n", far.mean / 100, far.mean % 100, far.worst / 100,
           far.worst % 100, far.x, far.y);
    if (far.mean <= MEAN * 100 && far.worst <= WORST * 100)
        return 0;
    return write_difference(difference, accepted, new) ? 1 : FAILED;
}

static int compare(const char *accepted_path, const char *new_path, const char *difference)
{
    Picture accepted, new = {0};
    int status = FAILED;
    if (read_picture(accepted_path, &accepted) && read_picture(new_path, &new))
        status = compare_read(&accepted, &new, difference);
    free(accepted.pixels);
    free(new.pixels);
    return status;
}

/* ---- reducing ---- */

typedef struct Colour {
    uint32_t rgb;
    int count;
    int far; /* squared, from the nearest that is kept */
} Colour;

static uint32_t packed(const uint8_t *rgb)
{
    return (uint32_t)rgb[0] << 16 | (uint32_t)rgb[1] << 8 | rgb[2];
}

static int by_rgb(const void *a, const void *b)
{
    uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;
    return (left > right) - (left < right);
}

static int square(int a)
{
    return a * a;
}

static int squared_distance(uint32_t a, uint32_t b)
{
    return square((int)(a >> 16) - (int)(b >> 16)) + square((int)(a >> 8 & 255) - (int)(b >> 8 & 255)) +
           square((int)(a & 255) - (int)(b & 255));
}

/* All colours of `sorted`, counted; returns how many. */
static int count_colours(const uint32_t *sorted, int length, Colour *out)
{
    int count = 0;
    for (int i = 0; i < length; i++) {
        if (count == 0 || out[count - 1].rgb != sorted[i])
            out[count++] = (Colour){sorted[i], 0, INT32_MAX};
        out[count - 1].count++;
    }
    return count;
}

/* The colour whose loss would be seen most: many pixels, far from all that are kept. */
static uint32_t most_missed(const Colour *colours, int count)
{
    int best = 0;
    int64_t most = -1;
    for (int i = 0; i < count; i++) {
        int64_t missed = (int64_t)colours[i].count * colours[i].far;
        if (missed > most) {
            most = missed;
            best = i;
        }
    }
    return colours[best].rgb;
}

static void keep_colours(Colour *colours, int count, int kept, uint32_t palette[COLOURS])
{
    for (int i = 0; i < kept; i++) {
        palette[i] = most_missed(colours, count);
        for (int k = 0; k < count; k++)
            colours[k].far = min_int(colours[k].far, squared_distance(colours[k].rgb, palette[i]));
    }
}

/* The colours that are kept; returns how many, or 0 when there is no memory. */
static int choose_palette(const Picture *picture, uint32_t palette[COLOURS])
{
    int length = picture->width * picture->height, kept = 0;
    uint32_t *all = malloc((size_t)length * sizeof *all);
    Colour *colours = malloc((size_t)length * sizeof *colours);
    if (all && colours) {
        for (int i = 0; i < length; i++)
            all[i] = packed(picture->pixels + 3 * (size_t)i);
        qsort(all, (size_t)length, sizeof *all, by_rgb);
        int count = count_colours(all, length, colours);
        kept = min_int(count, COLOURS);
        keep_colours(colours, count, kept, palette);
    }
    free(all);
    free(colours);
    return kept;
}

static uint8_t nearest(const uint32_t palette[COLOURS], int count, uint32_t rgb)
{
    int best = 0, least = INT32_MAX;
    for (int i = 0; i < count && least > 0; i++) {
        int far = squared_distance(palette[i], rgb);
        if (far < least) {
            least = far;
            best = i;
        }
    }
    return (uint8_t)best;
}

static bool write_reduced(const char *path, const Picture *picture, const uint32_t palette[COLOURS], int count)
{
    uint8_t map[COLOURS][3];
    for (int i = 0; i < count; i++)
        memcpy(map[i], (uint8_t[]){(uint8_t)(palette[i] >> 16), (uint8_t)(palette[i] >> 8), (uint8_t)palette[i]}, 3);
    size_t length = (size_t)picture->width * (size_t)picture->height;
    uint8_t *indices = malloc(length);
    png_image image = {.version = PNG_IMAGE_VERSION,
                       .width = (uint32_t)picture->width,
                       .height = (uint32_t)picture->height,
                       .format = PNG_FORMAT_RGB_COLORMAP,
                       .colormap_entries = (uint32_t)count};
    for (size_t i = 0; indices && i < length; i++)
        indices[i] = nearest(palette, count, packed(picture->pixels + 3 * i));
    bool written = indices && png_image_write_to_file(&image, path, 0, indices, 0, map);
    free(indices);
    return written;
}

static int reduce(const char *from, const char *to)
{
    Picture picture;
    uint32_t palette[COLOURS];
    bool done = false;
    if (read_picture(from, &picture)) {
        int count = choose_palette(&picture, palette);
        done = count > 0 && write_reduced(to, &picture, palette, count);
    }
    free(picture.pixels);
    return done ? 0 : FAILED;
}

int main(int count, char **arguments)
{
    if (count == 5 && strcmp(arguments[1], "compare") == 0)
        return compare(arguments[2], arguments[3], arguments[4]);
    if (count == 4 && strcmp(arguments[1], "reduce") == 0)
        return reduce(arguments[2], arguments[3]);
    fprintf(stderr, "compare_pictures compare ACCEPTED NEW DIFFERENCE | reduce PICTURE KEPT\n");
    return 64;
}
