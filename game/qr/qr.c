#include "qr/qr.h"

#include <qrencode.h>
#include <stdio.h>

enum { TEXT_MOST = 1000 };

bool qr_encode(Text text, QrCode *out)
{
    char terminated[TEXT_MOST + 1];
    *out = (QrCode){0};
    if (text.length > TEXT_MOST)
        return false;
    snprintf(terminated, sizeof terminated, "%.*s", text.length, text.at);
    QRcode *code = QRcode_encodeString(terminated, 0, QR_ECLEVEL_L, QR_MODE_8, 1);
    bool fits = code && code->width <= QR_SIDE_MAX;
    for (int i = 0; fits && i < code->width * code->width; i++)
        out->dark[i / code->width][i % code->width] = code->data[i] & 1;
    out->side = fits ? code->width : 0;
    QRcode_free(code);
    return fits;
}
