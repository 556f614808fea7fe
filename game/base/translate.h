/* translate.h - marks the strings of the interface that a catalogue could translate; there is none yet. */
#pragma once

#define _(text) (text)
