/* certificate.c - mdr certificate: says what is wrong with the run, and lets `mdr-play` make the picture. */
#include "mdr/certificate.h"

#include "base/file.h"
#include "mdr/become.h"
#include "mdr/look.h"
#include "mdr/say.h"
#include "record/run_read.h"

/* Certificates are of days at a desk of one's own. */
static bool is_of_others(Text text)
{
    Run run = {0};
    RunError ignored;
    bool others = run_read(text, &run, &ignored) && run.level.mode != MODE_PLAY;
    run_free(&run);
    return others;
}

static int look(const char *path)
{
    Buffer text = {0};
    FileError error;
    bool over = false;
    if (!file_read(path, RUN_BYTES_MAX, &text, &error))
        return say_wrong(error.status, "%s", error.sentence);
    int status = look_at_run(path, buffer_view(&text), &over);
    bool others = status == EXIT_CLEAN && is_of_others(buffer_view(&text));
    buffer_free(&text);
    if (others)
        return say_wrong(EXIT_USAGE, "in this run others did the work: it has no certificate; `mdr replay` says what came of it");
    if (status == EXIT_CLEAN && !over)
        return say_wrong(EXIT_USAGE, "this run is not over, it has no certificate yet; mdr-play goes on with it");
    return status;
}

int tool_certificate(const Arguments *arguments)
{
    Arguments with = *arguments;
    int status = arguments->handed_on_count > 0 ? look(arguments->files[0]) : EXIT_CLEAN;
    with.handed_on[with.handed_on_count++] = (HandedOn){.name = "certificate"};
    return status == EXIT_CLEAN ? become_player(&with) : status;
}
