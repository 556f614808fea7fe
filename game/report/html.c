#include "report/html.h"

void html_text(Buffer *out, Text text)
{
    Buffer plain = {0};
    buffer_escaped(&plain, text);
    Text shown = buffer_view(&plain);
    for (int i = 0; i < shown.length; i++) {
        switch (shown.at[i]) {
        case '&': buffer_text(out, "&amp;"); break;
        case '<': buffer_text(out, "&lt;"); break;
        case '>': buffer_text(out, "&gt;"); break;
        case '"': buffer_text(out, "&quot;"); break;
        case '\'': buffer_text(out, "&#39;"); break;
        default: buffer_add(out, text_part(shown, i, 1)); break;
        }
    }
    out->failed |= plain.failed;
    buffer_free(&plain);
}

void svg_text(Buffer *out, int x, int y, const char *class_name, const char *anchor, Text text)
{
    buffer_print(out, "<text x=\"%d\" y=\"%d\" class=\"%s\" text-anchor=\"%s\">", x, y, class_name, anchor);
    html_text(out, text);
    buffer_text(out, "</text>\n");
}
