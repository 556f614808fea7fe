/* setting.h - what the tests of settings share: one setting given, and two sets compared. Included after cmocka.h. */
#pragma once

#include "front/settings/settings.h"

static inline SettingsGiven one(SettingId id, int value)
{
    SettingsGiven given = {0};
    settings_give(&given, id, value);
    return given;
}

static inline void assert_same(const Settings *a, const Settings *b)
{
    char word[SETTING_WORD_MAX] = "";
    for (int id = 0; id < SETTING_ALL; id++) {
        setting_word((SettingId)id, word);
        if (setting_get(a, (SettingId)id) != setting_get(b, (SettingId)id))
            fail_msg("'%s' is %d and not %d", word, setting_get(a, (SettingId)id), setting_get(b, (SettingId)id));
    }
}
