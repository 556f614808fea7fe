/* panel_report.h - the report writes itself: by six keys, by any keys, or by being watched. */
#pragma once

#include "front/panels/panel_parts.h"

PanelBody panel_report;
