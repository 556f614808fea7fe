/* harness.h - one execution under watch: its bytes copied to where reading past them is seen, its time measured, what it says looked
 * over. Included by the two drivers; a breach ends the program. */
#pragma once

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "fuzz/targets.h"

enum { FUZZ_MICROSECONDS_MAX = 50 * 1000 };

/* Of this thread alone, so that a busy machine is no hang. */
static inline int64_t thread_microseconds(void)
{
    struct timespec time;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return (int64_t)time.tv_sec * 1000000 + time.tv_nsec / 1000;
}

/* The offset of the first character that no terminal should get, newlines aside; -1: there is none. */
static inline int raw_control(Text said)
{
    uint32_t code;
    for (int at = 0, bytes; at < said.length; at += bytes) {
        bytes = 1;
        if (said.at[at] == '\n' || (said.at[at] >= ' ' && said.at[at] <= '~'))
            continue;
        bytes = text_character(said, at, &code);
        if (bytes == 0 || text_forbidden(code))
            return at;
    }
    return -1;
}

/* What it said the last time is in *said. */
static inline int64_t time_of(FuzzRead *read, Text input, Buffer *said)
{
    buffer_free(said);
    int64_t began = thread_microseconds();
    read(input, said);
    return thread_microseconds() - began;
}

/* A machine that is taken away for a moment charges it to whoever ran: what hangs does so each time. */
static inline void watch(FuzzRead *read, Text input)
{
    enum { TIMES = 3 };
    Buffer said = {0};
    int64_t took = time_of(read, input, &said);
    for (int i = 1; i < TIMES && took > FUZZ_MICROSECONDS_MAX; i++)
        took = time_of(read, input, &said);
    int raw = raw_control(buffer_view(&said));
    if (raw >= 0)
        fprintf(stderr, "byte %d of what is said, %#x, is raw\n", raw, (unsigned char)said.data[raw]);
    if (took > FUZZ_MICROSECONDS_MAX)
        fprintf(stderr, "hangs: %lld us of processor time\n", (long long)took);
    if (raw >= 0 || took > FUZZ_MICROSECONDS_MAX)
        abort();
    buffer_free(&said);
}

static inline void watch_copy(FuzzRead *read, const void *bytes, size_t size)
{
    char *copy = malloc(size > 0 ? size : 1);
    if (!copy)
        abort();
    if (size > 0)
        memcpy(copy, bytes, size);
    watch(read, (Text){copy, (int)size});
    free(copy);
}
