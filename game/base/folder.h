/* folder.h - folders: made, listed, and where those of this user and of the program are. */
#pragma once

#include "base/file.h"

/* Makes a folder and its parents (mode 0700); fine when it is there. */
bool folder_make(const char *path, FileError *error);
/* The same for the folder that a file of that path would lie in; fine where the path names none. */
bool folder_make_above(const char *path, FileError *error);
/* The names in a folder that end in `ending`, in small or capital letters, sorted by bytes, each followed by '\n' in *out (replaced). A
 * missing folder is an empty list; hidden names, and names that hold a newline, are left out. */
bool folder_list(const char *path, const char *ending, Buffer *out, FileError *error);
/* Likewise the names in which something follows that ending, as other programs put it there: a.level.txt. What editors keep beside a file, a.level~
 * or a.level.bak, is left out. */
bool folder_list_misnamed(const char *path, const char *ending, Buffer *out, FileError *error);
/* What such a name would be without: the bytes before what follows. Of any other name, all of it. */
Text folder_well_named(Text name, const char *ending);

typedef enum UserFolder {
    USER_DATA,   /* XDG_DATA_HOME/macrodata-refinement: levels/ of one's own */
    USER_STATE,  /* XDG_STATE_HOME/macrodata-refinement: runs/ */
    USER_CONFIG, /* XDG_CONFIG_HOME/macrodata-refinement: settings */
} UserFolder;

/* Resolves a folder from the environment: relative and empty XDG values are ignored as the specification asks, then
 * HOME, then the password file. The folder is not made. `path` has PATH_LENGTH_MAX bytes. */
bool folder_of_user(UserFolder which, char *path, FileError *error);

/* The folder the running program lies in, through /proc/self/exe. */
bool folder_of_program(char *path, FileError *error);
/* Where `levels`, `sounds` and such are: in the share/ that lies to the program as it does where it is installed, else
 * in the one beside it, as in a build; the first that exists. Nowhere else, wherever it was built. */
bool folder_of_share(const char *name, char *path, FileError *error);
