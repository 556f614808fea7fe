/* qr.h - a text as a QR code: which of its modules are dark. The only folder that includes libqrencode; who draws it is
 * elsewhere. */
#pragma once

#include "base/text.h"

enum {
    QR_SIDE_MAX = 77, /* modules: version 15, more than 400 characters ask for */
    QR_QUIET = 4,     /* light modules that belong around it */
};

typedef struct QrCode {
    int side;                            /* modules; 0: there is none */
    bool dark[QR_SIDE_MAX][QR_SIDE_MAX]; /* [row][column] */
} QrCode;

/* The smallest that holds the text, with the lowest correction that scanners ask for. False, and no code, where it
 * holds too much or there is no memory. */
bool qr_encode(Text text, QrCode *out);
