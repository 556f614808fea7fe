/* panel_visit.h - behind a door of the map: whoever uses a file, the steward, a rest among chairs; and before one,
 * somebody who talks. */
#pragma once

#include "front/panels/panel_parts.h"

PanelBody panel_visit, panel_standing, panel_lunch, panel_rest;
/* What one is told in the conversation that goes on, and what one may say; `job` NULL: all has been said so far. */
PanelBody panel_conversation;
