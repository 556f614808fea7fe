/* run.c - a program is spawned, not forked: this one may have much open. */
#include "bench/run.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

static bool start(const char *folder, char *const argv[], int out, pid_t *child)
{
    posix_spawn_file_actions_t actions;
    Buffer path = {0};
    buffer_print(&path, "%s/%s", folder, argv[0]);
    if (path.failed || posix_spawn_file_actions_init(&actions) != 0)
        return false;
    if (out >= 0)
        posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
    else
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    int trouble = posix_spawn(child, buffer_view(&path).at, &actions, NULL, argv, environ);
    posix_spawn_file_actions_destroy(&actions);
    buffer_free(&path);
    return trouble == 0;
}

static int status_of(pid_t child)
{
    int status = 0;
    return waitpid(child, &status, 0) == child && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void read_all(int descriptor, Buffer *out)
{
    char part[512];
    ssize_t length;
    while ((length = read(descriptor, part, sizeof part)) > 0)
        buffer_add(out, (Text){part, (int)length});
}

static int run_reading(const char *folder, char *const argv[], Buffer *out)
{
    int ends[2];
    pid_t child;
    if (pipe(ends) != 0)
        return -1;
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    bool started = start(folder, argv, ends[1], &child);
    close(ends[1]);
    if (started)
        read_all(ends[0], out);
    close(ends[0]);
    return started ? status_of(child) : -1;
}

int bench_run(const char *folder, char *const argv[], Buffer *out)
{
    pid_t child;
    if (out)
        return run_reading(folder, argv, out);
    return start(folder, argv, -1, &child) ? status_of(child) : -1;
}
