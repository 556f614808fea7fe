/* certificate.h - the result as a picture that leaves the game: the certificate above, and below a perforation the player's own guess beside the
 * true figure, the strips of the days, level and seed. No name of a user or of a machine is in it. One layout, for pixels and for
 * SVG. */
#pragma once

#include "front/state/state.h"

enum {
    CERTIFICATE_WIDTH = 1200, /* pixels */
    CERTIFICATE_HEIGHT = 630,
    CERTIFICATE_UNITS = CANVAS_WIDTH * CERTIFICATE_HEIGHT / CERTIFICATE_WIDTH, /* of the canvas, from its top: the rest stays empty */
};

/* Of a run that is over; the canvas is empty before. */
void certificate_draw(const Game *game, Canvas *canvas);

/* What its file is called, without an ending: "an-ordinary-week-1847". Letters, digits and hyphens alone. */
enum { CERTIFICATE_NAME_MAX = 64 };
void certificate_name(const Play *play, char out[CERTIFICATE_NAME_MAX]);
