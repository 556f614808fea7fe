/* settings.c - any bytes as a settings file: read and told about, and written back, as they are and with something
 * changed. */
#include "fuzz/targets.h"

#include <stdlib.h>
#include <string.h>

#include "front/settings/settings_text.h"

static void check(bool holds)
{
    if (!holds)
        abort();
}

/* Lines of no setting, which are all that may still be complained about once it was written. */
static int unknown(const Messages *messages)
{
    int count = 0;
    for (int i = 0; i < messages->count; i++)
        count += strcmp(messages->list[i].tag, tag_rows[TAG_UNKNOWN_KEY].name) == 0;
    return count;
}

/* parse(print(x)) == x, whatever text it is written into; nothing but the wrong and the changed is touched. */
static void write_back(const Settings *settings, Text before, const Messages *said)
{
    Buffer once = {0}, twice = {0};
    Settings again;
    Messages messages;
    settings_print(settings, before, &once);
    settings_parse(buffer_view(&once), &again, &messages);
    check(settings_equal(settings, &again));
    check(messages.count == unknown(&messages));
    check(messages.count == MESSAGES_KEPT || said->count == MESSAGES_KEPT || messages.count == unknown(said));
    settings_print(&again, buffer_view(&once), &twice);
    check(text_equal(buffer_view(&once), buffer_view(&twice)));
    buffer_free(&once);
    buffer_free(&twice);
}

void fuzz_settings(Text input, Buffer *said)
{
    Settings settings;
    Messages messages;
    settings_parse(input, &settings, &messages);
    messages_print(&messages, "settings", input, said);
    write_back(&settings, input, &messages);
    for (int id = 0; id < SETTING_COUNT; id++) {
        const SettingRow *row = &setting_rows[id];
        if ((input.length + id) % 3 == 0)
            setting_set(&settings, (SettingId)id, row->low + (input.length * 7) % (row->high - row->low + 1));
    }
    write_back(&settings, input, &messages);
}
