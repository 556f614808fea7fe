/* settings_file.h - where settings are kept: read once, and read again before each writing, so that what an editor or
 * another window wrote meanwhile stays. What cannot be read is never overwritten. */
#pragma once

#include "base/file.h"
#include "front/settings/settings.h"

enum { SETTINGS_BYTES_MAX = 64 * 1024 };

typedef struct SettingsFile {
    char path[PATH_LENGTH_MAX]; /* "": nothing is kept */
    char trouble[640];          /* what is wrong with it, in one line; "" nothing */
} SettingsFile;

/* Reads *settings from file->path; they are as by default where the file does not say, has something wrong, or is not
 * there. Adds to *said what is wrong, with places and remedies. */
void settings_file_read(SettingsFile *file, Settings *settings, Buffer *said);

/* Writes what has changed into the file as it is now, making its folder. On failure the old file is there as it was,
 * and file->trouble says why. */
bool settings_file_keep(SettingsFile *file, const SettingsGiven *changed);
