/* news.c - one line; the newest takes the place of what was said before. */
#include "front/run/news.h"

#include <stdarg.h>
#include <stdio.h>

static const double news_seconds = 5;

void news_say(Game *game, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    text_vprint(game->desk.news, NEWS_MAX, format, arguments);
    va_end(arguments);
    game->desk.news_until = game->desk.seconds + news_seconds;
}
