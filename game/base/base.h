/* base.h - the few words every folder uses; no types of the game, nothing that needs a .c file. */
#pragma once

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define COUNT_OF(array) ((int)(sizeof(array) / sizeof((array)[0])))

/* Marks a function whose arguments follow printf. */
#if defined(__GNUC__)
#define PRINTF_LIKE(format_at, first_at) __attribute__((format(printf, format_at, first_at)))
#else
#define PRINTF_LIKE(format_at, first_at)
#endif

/* Exit statuses of both programs, from sysexits(3) where it has one. */
typedef enum ExitStatus {
    EXIT_CLEAN = 0,
    EXIT_CLAIM = 1,       /* an expectation does not hold */
    EXIT_USAGE = 64,      /* the command line is wrong */
    EXIT_DATA = 65,       /* a level or run has errors */
    EXIT_NO_FILE = 66,    /* no such file, or not a readable regular file */
    EXIT_NO_DISPLAY = 69, /* no display to open a window on */
    EXIT_BUG = 70,        /* our mistake */
    EXIT_NO_CREATE = 73,  /* cannot write */
    EXIT_IO = 74,         /* reading or writing failed half way */
} ExitStatus;

static inline int min_int(int a, int b)
{
    return a < b ? a : b;
}

static inline int max_int(int a, int b)
{
    return a > b ? a : b;
}

/* `low` must not exceed `high`. */
static inline int clamp_int(int value, int low, int high)
{
    return value < low ? low : value > high ? high : value;
}

/* Division that rounds down, as every rule of the game does; `b` > 0. */
static inline int64_t div_floor(int64_t a, int64_t b)
{
    int64_t quotient = a / b;
    return a % b < 0 ? quotient - 1 : quotient;
}
