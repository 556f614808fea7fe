/* utc.c - a second as text and back, by reckoning: no time zone has a part in it. */
#include "base/utc.h"

#include <time.h>

#include "base/base.h"

void utc_print(int64_t seconds, char out[UTC_TEXT_MAX])
{
    struct tm utc = {0};
    time_t time = (time_t)seconds;
    gmtime_r(&time, &utc);
    strftime(out, UTC_TEXT_MAX, "%Y-%m-%dT%H:%M:%SZ", &utc);
}

/* Days from 1970-01-01; the year is reckoned from March, so that a leap day is its last. */
static int64_t days_since_1970(int64_t year, int64_t month, int64_t day)
{
    year -= month <= 2;
    int64_t era = year / 400, of_era = year % 400;
    int64_t of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

/* Whatever is not a time as utc_print writes it comes out otherwise when it is printed again. */
bool utc_read(Text text, int64_t *seconds)
{
    static const struct {
        int at, digits, high;
    } parts[] = {{0, 4, 9999}, {5, 2, 12}, {8, 2, 31}, {11, 2, 23}, {14, 2, 59}, {17, 2, 59}};
    int64_t values[COUNT_OF(parts)];
    char again[UTC_TEXT_MAX];
    if (text.length != 20)
        return false;
    for (int i = 0; i < COUNT_OF(parts); i++) {
        if (!text_int(text_part(text, parts[i].at, parts[i].digits), &values[i]) || values[i] < 0 ||
            values[i] > parts[i].high)
            return false;
    }
    int64_t read =
        days_since_1970(values[0], values[1], values[2]) * 86400 + values[3] * 3600 + values[4] * 60 + values[5];
    if (read < 0 || read > UTC_LAST)
        return false;
    utc_print(read, again);
    if (!text_is(text, again))
        return false;
    *seconds = read;
    return true;
}
