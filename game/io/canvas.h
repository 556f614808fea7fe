/* canvas.h - a display list in a logical space of 1600x900: what is to be seen, not how it is drawn. Pages append, paint/ reads.
 * Fixed capacity, so that drawing a frame allocates nothing. What does not fit is counted in `dropped`; a test holds it at 0. */
#pragma once

#include "base/buffer.h"
#include "base/text.h"

enum {
    CANVAS_WIDTH = 1600,
    CANVAS_HEIGHT = 900,
    CANVAS_ITEMS_MAX = 16384,
    CANVAS_POINTS_MAX = 8192,  /* of all polygons together */
    CANVAS_TEXT_MAX = 64 * 1024, /* bytes of all texts together */
    POLYGON_POINTS_MAX = 32,
};

/* A meaning, not a colour; the theme maps it. */
typedef enum Ink {
    INK_BACK,      /* behind everything */
    INK_TUBE,      /* the glass of the terminal */
    INK_NUMBER,    /* phosphor: the numbers; goes through the 8-bit plane */
    INK_HAND,      /* white: what the hand touches, selects, holds */
    INK_STRAY,     /* marked as not belonging, in a selection */
    INK_BUSY,      /* amber: what wants attention; Busyness */
    INK_PROGRESS,  /* plain */
    INK_TEXT,
    INK_DIM,       /* secondary text; still 7:1 */
    INK_PANEL,     /* ground of a panel */
    INK_EDGE,      /* lines and borders */
    INK_FOCUSED,   /* ground of what the keyboard is on */
    INK_WOE, INK_FROLIC, INK_DREAD, INK_MALICE, /* bars and marks; never the only sign */
    INK_LIGHT,     /* the status light, lit; never the only sign */
    INK_SHADE,     /* laid over a page at some strength behind a panel */
    /* The paint of the house, which is the same in every theme. */
    INK_WALL,      /* a wall close by, which the lamps leave grey; */
    INK_WALL_FAR = INK_WALL + 9, /* paler, one by one, to where all the lamps are */
    INK_JOINT,     /* between two panels of a wall */
    INK_SKIRTING,
    INK_CEILING,
    INK_RIM,       /* round a lamp */
    INK_LAMP,
    INK_CARPET, INK_CARPET_DARK, INK_CARPET_LINE, INK_CARPET_DEEP, /* with its border, the border's line, and what lies in shadow */
    INK_GLEAM,     /* the lamps, in the carpet and in glass */
    INK_LEAF, INK_LEAF_SHADE, INK_FRAME, /* of a door, with its frame */
    INK_NIGHT, INK_CLOTH_DARK, INK_CLOTH, INK_CLOTH_PALE, INK_SLATE, /* hair, suits, glass, what stands about */
    INK_TEAL, INK_TEAL_DARK,
    INK_AMBER, INK_AMBER_DARK,
    INK_SKIN,
    INK_COUNT
} Ink;

/* Which map of inks to colours; paint/theme.h has the maps. */
typedef enum ThemeName {
    THEME_PHOSPHOR, /* teal on deep navy */
    THEME_CONTRAST, /* 15:1 */
    THEME_COUNT
} ThemeName;

typedef enum Font {
    FONT_NUMBERS, /* IBM 3270 */
    FONT_TEXT,    /* JetBrains Mono */
    FONT_BOLD,    /* JetBrains Mono Bold */
    FONT_COUNT
} Font;

typedef enum Align { ALIGN_LEFT, ALIGN_CENTRE, ALIGN_RIGHT } Align;

typedef enum ItemKind {
    ITEM_GLYPH,   /* a number: centre x, y; size; strength; the painter adds it into the plane with saturation when ink is INK_NUMBER */
    ITEM_TEXT,    /* x: left, centre or right after align; y: baseline */
    ITEM_RECT,    /* x, y, w, h */
    ITEM_FRAME,   /* outline of a rect, `size` thick, inside it */
    ITEM_LINE,    /* x, y to x + w, y + h, `size` thick */
    ITEM_POLYGON, /* convex; `first`, `count` in points */
    ITEM_TUBE,    /* x, y, w, h: from here to ITEM_TUBE_END numbers go to the plane, clipped to this rect; the tube's effects are applied there */
    ITEM_TUBE_END,
    ITEM_PICTURE, /* `first` says which; x, y: its upper left corner; w, h: its whole size; align: Bend, by `size` */
} ItemKind;

/* Pictures come in sheets, one a place: picture = sheet * PICTURE_PARTS + part. Part 0 is opaque, what stands still; the others lie over it. */
enum { PICTURE_PARTS = 16, PICTURE_SHEETS = 16 };

/* How a picture is bent before it is shown. */
typedef enum Bend {
    BEND_NONE,
    BEND_TURN, /* by radians, clockwise about its upper left corner */
    BEND_LEAN, /* its highest row to the right by logical units; its lowest stands */
} Bend;

/* Sheets to have ready. */
typedef struct Sheets {
    int wanted[2]; /* the one to be seen, then the one that is likely next; -1: none */
    int version;   /* another one: their files are to be read anew */
} Sheets;

typedef struct CanvasItem {
    uint8_t kind;      /* ItemKind */
    uint8_t ink;       /* Ink */
    uint8_t font;      /* Font */
    uint8_t align;     /* Align */
    uint8_t strength;  /* 0..255 */
    char glyph;        /* ITEM_GLYPH: a digit or other ASCII character */
    uint16_t length;   /* ITEM_TEXT: bytes */
    float x, y, w, h;  /* logical units; sub-pixel */
    float size;        /* em of a glyph or text; thickness */
    int32_t first, count; /* in Canvas.text or Canvas.points */
} CanvasItem;

typedef struct CanvasPoint {
    float x, y;
} CanvasPoint;

/* What the glass does with its light: 0 nothing, 255 all that the theme has of it. */
typedef struct TubeLook {
    uint8_t glow;     /* light spills round what is bright */
    uint8_t trail;    /* the after-image behind what moved */
    uint8_t scan;     /* a trace of scan lines */
    uint8_t vignette; /* darker towards the corners */
    uint8_t grain;
    uint32_t grain_step;   /* which grain; the same one stands still */
    uint32_t milliseconds; /* of the picture's own time: the after-image fades by it, not by frames */
} TubeLook;

typedef struct Canvas {
    int item_count, point_count, text_length, dropped;
    float offset_x, offset_y; /* of the group being written; added at once */
    TubeLook tube;            /* of the last tube; a picture has one */
    CanvasItem items[CANVAS_ITEMS_MAX];
    CanvasPoint points[CANVAS_POINTS_MAX];
    char text[CANVAS_TEXT_MAX];
} Canvas;

void canvas_clear(Canvas *canvas);
/* Moves all that follows by (x, y), on top of the offset in force; undo with the negative. */
void canvas_shift(Canvas *canvas, float x, float y);

void canvas_glyph(Canvas *canvas, char glyph, float x, float y, float size, Ink ink, int strength);
void canvas_text(Canvas *canvas, Font font, float size, Align align, float x, float y, Ink ink, Text text);
void canvas_print(Canvas *canvas, Font font, float size, Align align, float x, float y, Ink ink, const char *format, ...)
    PRINTF_LIKE(8, 9);
void canvas_rect(Canvas *canvas, float x, float y, float w, float h, Ink ink, int strength);
void canvas_frame(Canvas *canvas, float x, float y, float w, float h, float thick, Ink ink, int strength);
void canvas_line(Canvas *canvas, float x, float y, float to_x, float to_y, float thick, Ink ink, int strength);
void canvas_polygon(Canvas *canvas, const CanvasPoint *points, int count, Ink ink, int strength);
/* A picture, bent `by` so much; it is seen once its sheet is ready. */
void canvas_show(Canvas *canvas, int picture, CanvasPoint at, CanvasPoint size, Bend bend, float by, int strength);
void canvas_tube(Canvas *canvas, float x, float y, float w, float h, TubeLook look);
void canvas_tube_end(Canvas *canvas);

/* Width of a text in logical units. All fonts here have a fixed pitch of 0.6 em (3270: 0.5), so the layout needs no font file. */
float canvas_width(Font font, float size, Text text);

/* A picture in characters, for golden tests: texts at their places on a grid of `columns` x `rows`, boxes as lines. */
void canvas_picture(const Canvas *canvas, int columns, int rows, Buffer *out);
/* Equal lists draw equal pictures: a frame that is equal need not be drawn. */
uint64_t canvas_hash(const Canvas *canvas);
