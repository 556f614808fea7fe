/* utc.h - a second as files have it: 2026-11-23T09:30:00Z. Which second it is now, others ask. */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

enum { UTC_TEXT_MAX = 24 };
#define UTC_LAST INT64_C(253402300799) /* of the year 9999 */

/* Seconds since 1970, up to UTC_LAST. */
void utc_print(int64_t seconds, char out[UTC_TEXT_MAX]);
/* False for what utc_print writes of no second, such as the 30th of a February; *seconds is then as it was. */
bool utc_read(Text text, int64_t *seconds);
