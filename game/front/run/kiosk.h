/* kiosk.h - one computer for one player after the other: each begins the same day with the settings as they are issued,
 * and nobody gets out of the game but by the host's key, held down, or by a signal. Between two of them:
 * pages/page_kiosk.c. */
#pragma once

#include "front/state/state.h"

enum { KIOSK_LEAVE_SECONDS = 3 };

/* What is set now is what each player finds, and fills the screen unless `given` says whether it does; from here on no
 * setting is kept. `called` is the level's code or "". Whoever calls has set Game.room. False: a path is too long. */
bool kiosk_open(Game *game, const char *path, const char *called, const SettingsGiven *given);
/* Starts a run for whoever comes next. False: *broken says why. */
bool kiosk_begin(Game *game, Buffer *broken, int *exit_status);
/* Goes on with the run that was left; false likewise. */
bool kiosk_resume(Game *game, Buffer *broken, int *exit_status);
/* The player is gone: the run is closed, and remembered where it is not over; settings and what was learnt are as
 * issued. */
void kiosk_clear(Game *game);

/* The page that is gone to in place of the one that is wanted; where it is no kiosk, that one. */
PageId kiosk_page(const Kiosk *kiosk, PageId wanted);
/* The input as it is heeded: a window that is closed is looked away from, full screen stays as it is, and the host's
 * key is noted and does nothing else. */
Input kiosk_heeds(Kiosk *kiosk, const Input *input);
/* Time has passed: whether the host's key was held long enough. */
bool kiosk_left(Kiosk *kiosk, uint64_t elapsed);
/* Microseconds until it is to be asked again; UINT64_MAX: never. */
uint64_t kiosk_wait(const Kiosk *kiosk);
