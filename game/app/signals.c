/* signals.c - see signals.h. SIGTERM and SIGINT are the window library's, which makes an event of each. */
#include "app/signals.h"

#include <signal.h>
#include <stddef.h>
#include <unistd.h>

static void hang_up(int signal)
{
    (void)signal;
    kill(getpid(), SIGTERM);
}

void signals_take(void)
{
    struct sigaction now, ends = {.sa_handler = hang_up};
    sigemptyset(&ends.sa_mask);
    signal(SIGXFSZ, SIG_IGN);
    signal(SIGPIPE, SIG_IGN);
    if (sigaction(SIGHUP, NULL, &now) == 0 && now.sa_handler == SIG_DFL)
        sigaction(SIGHUP, &ends, NULL);
}
