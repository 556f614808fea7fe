/* fix.c - the diff, the question, and the file written. What is safe is settled where a slip is met; see level/mend.h. */
#include "mdr/fix.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "mdr/diff.h"
#include "mdr/say.h"

/* Writes down what was said so far, and asks. */
static bool asked(const char *path, Buffer *out)
{
    char answer[8] = "";
    Text said = buffer_view(out);
    Buffer shown = {0};
    fwrite(said.at, 1, (size_t)said.length, stdout);
    buffer_free(out);
    buffer_escaped(&shown, text_of(path));
    printf("Write %s? [y/N] ", buffer_view(&shown).at);
    buffer_free(&shown);
    fflush(stdout);
    return fgets(answer, sizeof answer, stdin) && (answer[0] == 'y' || answer[0] == 'Y');
}

static int write_mended(const char *path, const Mended *mended, Buffer *mend, Buffer *text, Buffer *out)
{
    FileError error;
    if (!file_write(path, buffer_view(mend), &error))
        return say_wrong(error.status, "%s", error.sentence);
    buffer_escaped(out, text_of(path));
    buffer_print(out, ": written, with %d remed%s\n", mended->remedies, mended->remedies == 1 ? "y" : "ies");
    Buffer before = *text;
    *text = *mend;
    *mend = before;
    return EXIT_CLEAN;
}

int fix_text(const char *path, bool yes, MendRead *read, void *context, Buffer *text, Buffer *out)
{
    Buffer mend = {0};
    Mended *mended = malloc(sizeof *mended);
    int status = EXIT_CLEAN;
    bool terminal = say_to_terminal();
    if (!mended)
        return say_wrong(EXIT_BUG, "there is not enough memory");
    level_mend(buffer_view(text), read, context, &mend, mended);
    if (mend.failed)
        status = say_wrong(EXIT_BUG, "there is not enough memory");
    else if (mended->remedies > 0) {
        diff_print(path, buffer_view(text), buffer_view(&mend), terminal, out);
        if (yes || (terminal && asked(path, out)))
            status = write_mended(path, mended, &mend, text, out);
        else if (!terminal)
            say_wrong(EXIT_CLEAN, "nothing is written without --yes");
    }
    buffer_free(&mend);
    free(mended);
    return status;
}
