/* scope.h - where keys mean what: the scope of bindings.h that a page and what is done on it come to. */
#pragma once

#include "front/state/state.h"

/* One bit of Scope, or SCOPE_NONE where every key is as built in. */
uint32_t scope_of(const Game *game);
