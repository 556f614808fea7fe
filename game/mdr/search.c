/* search.c - hands the options to the search, and says on a terminal how far it is. */
#include "mdr/search.h"

#include <stdio.h>
#include <unistd.h>

#include "mdr/say.h"
#include "mdr/seeds.h"
#include "search/report.h"

static void say_how_far(const char *what, int done, int of, const void *owner)
{
    const char *path = owner;
    Buffer line = {0};
    buffer_escaped(&line, text_of(path));
    buffer_print(&line, ": %d of %d %s", done, of, what);
    fprintf(stderr, "\r%s\033[K", buffer_view(&line).at);
    buffer_free(&line);
}

int search_level(const Arguments *arguments, const char *path, const Level *level, Buffer *out)
{
    Found found;
    bool terminal = isatty(STDERR_FILENO) == 1;
    Search search = {.level = level,
                     .policies = arguments->policies,
                     .climb_from = arguments->climb.from,
                     .climb_to = arguments->climb.to,
                     .seed_from = arguments->seeds.from,
                     .seed_to = arguments->seeds.to,
                     .chance = arguments->chance,
                     .newcomer = arguments->newcomer,
                     .effects = !arguments->no_effects,
                     .only = arguments->trait,
                     .threads = seeds_threads()};
    if (terminal)
        search.hearer = (Hearer){say_how_far, path};
    bool done = search_policies(&search, &found);
    if (terminal)
        fputs("\r\033[K", stderr);
    if (!done)
        return say_wrong(EXIT_BUG, "there is not enough memory to search");
    (arguments->json ? report_json : report_text)(&search, &found, path, out);
    return EXIT_CLEAN;
}
