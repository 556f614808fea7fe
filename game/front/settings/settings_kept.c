/* settings_kept.c - what has changed and is to be written. */
#include "front/settings/settings_kept.h"

void settings_change(Settings *settings, SettingsKept *kept, SettingId id, int value)
{
    setting_set(settings, id, value);
    settings_give(&kept->changed, id, value);
}

bool settings_keep(SettingsKept *kept)
{
    if (!settings_file_keep(&kept->file, &kept->changed))
        return false;
    kept->changed = (SettingsGiven){.count = 0};
    return true;
}
