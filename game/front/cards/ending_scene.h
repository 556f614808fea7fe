/* ending_scene.h - the picture of an ending: flat shapes in the paint of the house, as the places are drawn, as wide as there is room. */
#pragma once

#include "front/cards/endings.h"
#include "front/ui/widgets.h"

/* At least twice as wide as high. */
void ending_scene(Ui *ui, Rect at, EndingId which);
