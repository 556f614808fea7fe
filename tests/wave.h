/* wave.h - a rendered sound read from the build, for tests that listen. Included after cmocka.h. */
#pragma once

#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "io/cue.h"

enum { WAVE_RATE = 44100, WAVE_HEAD = 44, WAVE_BYTES_MAX = 1024 * 1024 };

typedef struct Wave {
    int count;
    float *samples; /* -1..1; owned */
} Wave;

static inline int wave_number(const Buffer *file, size_t at, int bytes)
{
    int value = 0;
    for (int i = bytes - 1; i >= 0; i--)
        value = value * 256 + (uint8_t)file->data[at + (size_t)i];
    return value;
}

/* One channel of 16 bits, 44,100 a second, or the test fails. False when there is no such file. */
static inline bool wave_read(const char *word, const char *ending, Wave *wave)
{
    char path[PATH_LENGTH_MAX];
    Buffer file = {0};
    FileError error;
    snprintf(path, sizeof path, MDR_BUILD "/sounds/%s%s.wav", word, ending);
    if (!file_read(path, WAVE_BYTES_MAX, &file, &error))
        return false;
    assert_memory_equal(file.data, "RIFF", 4);
    assert_int_equal(wave_number(&file, 22, 2), 1);
    assert_int_equal(wave_number(&file, 24, 4), WAVE_RATE);
    assert_int_equal(wave_number(&file, 34, 2), 16);
    wave->count = wave_number(&file, 40, 4) / 2;
    assert_int_equal(WAVE_HEAD + 2 * wave->count, file.length);
    wave->samples = malloc((size_t)wave->count * sizeof *wave->samples);
    assert_non_null(wave->samples);
    for (int i = 0; i < wave->count; i++)
        wave->samples[i] = (float)(int16_t)wave_number(&file, WAVE_HEAD + 2 * (size_t)i, 2) / 32768;
    buffer_free(&file);
    return true;
}

static inline Wave wave_of(const char *word, const char *ending)
{
    Wave wave = {0};
    if (!wave_read(word, ending, &wave))
        fail_msg("%s%s is not rendered", word, ending);
    return wave;
}
