/* between.h - assert_between, in place of cmocka's assert_in_range, to which whatever is below zero is more than all
 * else, and which cmocka 2 would have nobody use. */
#pragma once

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* A whole number lies from low to high, both included. */
#define assert_between(value, low, high)                                                                               \
    do {                                                                                                               \
        intmax_t between_is = (intmax_t)(value), between_low = (intmax_t)(low), between_high = (intmax_t)(high);       \
        if (between_is < between_low || between_is > between_high)                                                     \
            fail_msg("%s is %jd, which is not from %jd to %jd", #value, between_is, between_low, between_high);        \
    } while (0)
