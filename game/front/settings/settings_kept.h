/* settings_kept.h - settings as they are changed while the game runs, and the file that keeps them. */
#pragma once

#include "front/settings/settings_file.h"

typedef struct SettingsKept {
    SettingsFile file;
    SettingsGiven changed; /* by the player, and not written yet */
    Buffer said;           /* what is wrong with the file, as it was read */
} SettingsKept;

/* Sets one for this session; it is written by the next settings_keep. */
void settings_change(Settings *settings, SettingsKept *kept, SettingId id, int value);
/* Writes what has changed; false when it cannot be, and kept->file.trouble says why. */
bool settings_keep(SettingsKept *kept);
