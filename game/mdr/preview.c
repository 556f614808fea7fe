/* preview.c - reads a level, has its days come and be played, and writes the sheet. */
#include "mdr/preview.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "base/own.h"
#include "level/read.h"
#include "mdr/preview_days.h"
#include "mdr/preview_blocks.h"
#include "mdr/say.h"

static void draw_days(Sheet *sheet, const Preview *preview, int *y)
{
    PreviewHours hours = {0};
    for (int i = 0; i < preview->level->days; i++)
        preview_hours_fit(&hours, &preview->coming[i], preview->played->evening_end[i]);
    for (int i = 0; i < preview->level->days; i++)
        *y = preview_day(sheet, *y, &hours, preview->level, i + 1, &preview->coming[i], preview->played);
    *y = preview_legend(sheet, *y) + 20;
}

static void draw(const Preview *preview, Buffer *out)
{
    Sheet sheet = {0};
    int y = preview_head(&sheet, preview, SHEET_MARGIN);
    draw_days(&sheet, preview, &y);
    y = preview_blocks(&sheet, preview, y);
    sheet_finish(&sheet, text_of(preview->level->title), y + SHEET_MARGIN, out);
}

/* False when there is no memory for it. */
static bool preview_level(Preview *preview, Buffer *out)
{
    int days = preview->level->days;
    preview->coming = calloc((size_t)days, sizeof *preview->coming);
    preview->played = calloc(1, sizeof *preview->played);
    bool room = preview->coming && preview->played;
    for (int i = 0; room && i < days; i++)
        preview_come(preview->level, preview->seed, i + 1, &preview->coming[i]);
    if (room) {
        preview_play(preview->level, preview->seed, preview->played);
        draw(preview, out);
    }
    free(preview->coming);
    free(preview->played);
    return room && !out->failed;
}

static int write_sheet(const char *path, Buffer *out)
{
    FileError error;
    if (!path)
        return say_all(out, EXIT_CLEAN);
    bool written = own_may_replace(path, &error) && file_write(path, buffer_view(out), &error);
    buffer_free(out);
    return written ? EXIT_CLEAN : say_wrong(error.status, "%s", error.sentence);
}

static int complain(const char *path, Text source, const Messages *messages)
{
    Buffer said = {0};
    messages_print(messages, path, source, &said);
    fwrite(buffer_view(&said).at, 1, said.length, stderr);
    buffer_free(&said);
    return EXIT_DATA;
}

static int preview_text(const Arguments *arguments, Text source)
{
    const char *path = arguments->files[0];
    Messages messages;
    Level level = {0};
    Buffer out = {0};
    if (!level_read(source, &level, &messages))
        return complain(path, source, &messages);
    uint64_t seed = arguments->has_seed ? arguments->seed : level.has_seed ? level.seed : 1;
    Preview preview = {.path = path, .level = &level, .messages = &messages, .seed = seed};
    bool made = preview_level(&preview, &out);
    level_free(&level);
    if (made)
        return write_sheet(arguments->out, &out);
    buffer_free(&out);
    return say_wrong(EXIT_IO, "there is not enough memory for the sheet");
}

int tool_preview(const Arguments *arguments)
{
    Buffer source = {0};
    FileError error;
    if (!file_read(arguments->files[0], LEVEL_BYTES_MAX, &source, &error))
        return say_wrong(error.status, "%s", error.sentence);
    int status = preview_text(arguments, buffer_view(&source));
    buffer_free(&source);
    return status;
}
