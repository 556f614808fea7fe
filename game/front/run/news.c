/* news.c - one line; the newest takes the place of what was said before. */
#include "front/run/news.h"

#include <stdarg.h>
#include <stdio.h>

static const double news_seconds = 5;

void news_say(Desk *desk, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    text_vprint(desk->news, NEWS_MAX, format, arguments);
    va_end(arguments);
    desk->news_until = desk->seconds + news_seconds;
}

double news_age(const Desk *desk)
{
    return desk->news[0] && desk->seconds < desk->news_until ? desk->seconds + news_seconds - desk->news_until : -1;
}
