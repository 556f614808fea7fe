/* panel_perk.h - what is provided: the bar and the party are stood at, the trap holds two fingers and is pulled or not.
 */
#pragma once

#include "front/panels/panel_parts.h"

PanelBody panel_perk;
