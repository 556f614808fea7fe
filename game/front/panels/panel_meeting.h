/* panel_meeting.h - what is being said, the beat on which one nods to it, and what one does meanwhile. */
#pragma once

#include "front/panels/panel_parts.h"

PanelBody panel_meeting;
/* In a meeting the head nods: once, or by itself where the settings say so. */
void panel_nod(Play *play);
void panel_nod_by_itself(Game *game);
