/* kiosk.c - what is the same for each player, and the one way out. */
#include "front/run/kiosk.h"

#include <string.h>

#include "front/run/play.h"

enum { SECOND = 1000000, LOOK = SECOND / 10 };

static const Key host_key = KEY_F10;

bool kiosk_open(Game *game, const char *path, const char *called, const SettingsGiven *given)
{
    Kiosk *kiosk = &game->kiosk;
    if (!path || strlen(path) >= sizeof kiosk->path)
        return false;
    memcpy(kiosk->path, path, strlen(path) + 1);
    text_print(kiosk->called, sizeof kiosk->called, "%s", called);
    kiosk->room = game->room;
    if (!given->which[SETTING_FULL_SCREEN])
        game->settings.full_screen = true;
    kiosk->issued = game->settings;
    game->settings_kept.file.path[0] = '\0';
    kiosk->on = true;
    return true;
}

bool kiosk_begin(Game *game, Buffer *broken, int *exit_status)
{
    Kiosk *kiosk = &game->kiosk;
    game->room = kiosk->room;
    if (!play_start(game, kiosk->path, broken, exit_status))
        return false;
    text_print(kiosk->title, sizeof kiosk->title, "%s", game->play.level.title);
    kiosk->left[0] = '\0';
    return true;
}

bool kiosk_resume(Game *game, Buffer *broken, int *exit_status)
{
    bool goes_on = play_resume(game, game->kiosk.left, broken, exit_status);
    game->kiosk.left[0] = '\0';
    return goes_on;
}

void kiosk_clear(Game *game)
{
    Kiosk *kiosk = &game->kiosk;
    const Play *play = &game->play;
    if (play->loaded && play->recording && play->day.phase != PHASE_OVER)
        memcpy(kiosk->left, play->writer.file.path, sizeof kiosk->left);
    play_stop(game);
    game->settings = kiosk->issued;
    game->settings_kept.changed = (SettingsGiven){.count = 0};
    game->learnt = (Learnt){.changed = false};
    game->hints = (Hints){.up = 0};
    kiosk->since = game->now;
}

/* ---- no way out ---- */

PageId kiosk_page(const Kiosk *kiosk, PageId wanted)
{
    static const bool closed[PAGE_COUNT] = {
        [PAGE_TITLE] = true,  [PAGE_LEVELS] = true, [PAGE_CAMPAIGN] = true, [PAGE_KEPT] = true,   [PAGE_BEGUN] = true,
        [PAGE_STORED] = true, [PAGE_CODE] = true,   [PAGE_QUIT] = true,     [PAGE_WATCHED] = true};
    return kiosk->on && closed[wanted] ? PAGE_KIOSK : wanted;
}

static bool is_key(const Input *input, Key key)
{
    return (input->kind == INPUT_KEY_DOWN || input->kind == INPUT_KEY_UP) && input->key == key;
}

/* A key that is let go elsewhere is never told. */
static void note_key(Kiosk *kiosk, const Input *input)
{
    bool down = is_key(input, host_key) && input->kind == INPUT_KEY_DOWN;
    bool up = is_key(input, host_key) && input->kind == INPUT_KEY_UP;
    if (down && !kiosk->leaving)
        kiosk->held = 0;
    if (up || input->kind == INPUT_FOCUS_LOST || input->kind == INPUT_HIDDEN)
        kiosk->leaving = false;
    else if (down)
        kiosk->leaving = true;
}

Input kiosk_heeds(Kiosk *kiosk, const Input *input)
{
    if (!kiosk->on)
        return *input;
    note_key(kiosk, input);
    if (input->kind == INPUT_CLOSED)
        return (Input){.kind = INPUT_FOCUS_LOST};
    if (input->kind == INPUT_FILE)
        return (Input){.kind = INPUT_NONE};
    return is_key(input, host_key) || is_key(input, KEY_F11) ? (Input){.kind = INPUT_NONE} : *input;
}

bool kiosk_left(Kiosk *kiosk, uint64_t elapsed)
{
    kiosk->held += kiosk->leaving ? elapsed : 0;
    return kiosk->leaving && kiosk->held >= (uint64_t)KIOSK_LEAVE_SECONDS * SECOND;
}

uint64_t kiosk_wait(const Kiosk *kiosk)
{
    return kiosk->leaving ? LOOK : UINT64_MAX;
}
