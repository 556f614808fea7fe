/* news.c - one line; the newest takes the place of what was said before. */
#include "front/run/news.h"

#include <stdarg.h>
#include <stdio.h>

static const double news_seconds = 5;

static const double seen_seconds = 2; /* that what must not be missed is there, now or a little later */

static void put_news(Desk *desk, const char *format, va_list arguments) PRINTF_LIKE(2, 0);
static void put_news(Desk *desk, const char *format, va_list arguments)
{
    text_vprint(desk->news, NEWS_MAX, format, arguments);
    desk->news_until = desk->seconds + news_seconds;
}

void news_say(Desk *desk, const char *format, ...)
{
    va_list arguments;
    desk->told_again = desk->told_again || desk->seconds < desk->told_until;
    va_start(arguments, format);
    put_news(desk, format, arguments);
    va_end(arguments);
}

void news_tell(Desk *desk, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    put_news(desk, format, arguments);
    va_end(arguments);
    text_print(desk->told, NEWS_MAX, "%s", desk->news);
    desk->told_until = desk->seconds + seen_seconds;
    desk->told_again = false;
}

void news_update(Desk *desk)
{
    if (!desk->told_again || desk->seconds < desk->news_until - news_seconds + seen_seconds)
        return;
    news_tell(desk, "%s", desk->told);
    desk->told_until = 0;
}

double news_age(const Desk *desk)
{
    return desk->news[0] && desk->seconds < desk->news_until ? desk->seconds + news_seconds - desk->news_until : -1;
}
