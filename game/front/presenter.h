/* presenter.h - what is otherwise while one presents: by the setting, or with a run that is shown. Space goes on where
 * a page has a way on, P stops and goes on, B has nothing shown until something is pressed; keys neither end the
 * program nor let go of a run nor change what is set: the pointer alone does, and a line says so. The pointer is not
 * seen while it rests. */
#pragma once

#include "front/state/state.h"
#include "front/ui/widgets.h"

/* Before the page has it. True: took it; *id is the button to be pressed by it, or BUTTON_NONE. */
bool presenter_input(Game *game, const Ui *ui, const Input *input, int *id);
/* Whether keys do not press that button, which is then said. */
bool presenter_keeps(Game *game, int id);
/* The line that says so, while it does. */
void presenter_draw(const Game *game, Ui *ui);
/* The pointer was moved or pressed. */
void presenter_pointed(Game *game);
/* Microseconds until line or pointer go by themselves; UINT64_MAX: never. */
uint64_t presenter_wait(const Game *game);
