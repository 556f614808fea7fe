#include "picture/picture.h"

#include <png.h>
#include <setjmp.h>

#include "base/own.h"

static void take_bytes(png_structp png, png_bytep bytes, png_size_t length)
{
    buffer_add(png_get_io_ptr(png), (Text){(const char *)bytes, (int)length});
}

static void nothing_waits(png_structp png)
{
    (void)png;
}

/* The library prints to standard error otherwise; all that can go wrong here is memory. */
static _Noreturn void give_up(png_structp png, png_const_charp message)
{
    (void)message;
    png_longjmp(png, 1);
}

static void stay_silent(png_structp png, png_const_charp message)
{
    (void)png;
    (void)message;
}

static void write_rows(png_structp png, const Frame *frame)
{
    uint8_t row[3 * FRAME_SIDE_MAX];
    for (int y = 0; y < frame->height; y++) {
        const uint32_t *pixels = frame_row(frame, 0, y);
        for (int x = 0; x < frame->width; x++) {
            row[3 * x] = (uint8_t)(pixels[x] >> 16);
            row[3 * x + 1] = (uint8_t)(pixels[x] >> 8);
            row[3 * x + 2] = (uint8_t)pixels[x];
        }
        png_write_row(png, row);
    }
}

static bool encode(png_structp png, png_infop info, const Frame *frame, Buffer *out)
{
    if (setjmp(png_jmpbuf(png)))
        return false;
    png_set_write_fn(png, out, take_bytes, nothing_waits);
    png_set_IHDR(png, info, (uint32_t)frame->width, (uint32_t)frame->height, 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_filter(png, 0, PNG_FILTER_NONE); /* flat colours and letters: smaller so, and three times as quick */
    png_write_info_before_PLTE(png, info);
    png_write_chunk(png, (png_const_bytep)OWN_CHUNK, NULL, 0);
    png_write_info(png, info);
    write_rows(png, frame);
    png_write_end(png, info);
    return !out->failed;
}

static bool encoded(const Frame *frame, Buffer *out)
{
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, give_up, stay_silent);
    png_infop info = png ? png_create_info_struct(png) : NULL;
    bool done = info && encode(png, info, frame, out);
    png_destroy_write_struct(&png, &info);
    return done;
}

bool picture_write(const char *path, const Frame *frame, FileError *error)
{
    Buffer bytes = {0};
    if (!own_may_replace(path, error))
        return false;
    bool written = encoded(frame, &bytes)
                       ? file_write(path, buffer_view(&bytes), error)
                       : file_fail(error, EXIT_BUG, "make the picture", path, "there is not enough memory");
    buffer_free(&bytes);
    return written;
}
