/* corridor_people.c - who stands at a door, from behind: each look has an outline of its own and one coloured object.
 * They are those of assets/places/people/, small. */
#include "front/corridor/corridor_people.h"

#include "front/corridor/corridor_face.h"

/* clang-format off */

#define LEGS                                                                              \
    {INK_CLOTH_DARK, 4, {{-13, 0}, {-4, 0}, {-1, 84}, {-17, 84}}},                        \
    {INK_CLOTH_DARK, 4, {{4, 0}, {13, 0}, {17, 84}, {1, 84}}}
#define HEAD                                                                              \
    {INK_SKIN, 4, {{-6, 140}, {6, 140}, {5, 156}, {-5, 156}}},                            \
    {INK_NIGHT, 8, {{-6, 149}, {6, 149}, {9, 158}, {8, 167}, {4, 172}, {-4, 172}, {-8, 167}, {-9, 158}}}
#define COLLAR {INK_LEAF, 4, {{-7, 142}, {7, 142}, {6, 146}, {-6, 146}}}

/* The clerk, who may be anyone: a folder under the arm. */
static const Shape clerk[] = {
    LEGS,
    {INK_CLOTH, 10, {{-20, 76}, {20, 76}, {26, 96}, {25, 124}, {20, 138}, {7, 144}, {-7, 144}, {-20, 138}, {-25, 124}, {-26, 96}}},
    {INK_SLATE, 4, {{-24, 126}, {-20, 137}, {-8, 142}, {-19, 135}}},
    {INK_SLATE, 4, {{24, 126}, {20, 137}, {8, 142}, {19, 135}}},
    HEAD, COLLAR,
    {INK_AMBER, 4, {{17, 84}, {32, 88}, {35, 114}, {20, 110}}},
};

/* The steward, very upright: a long skirt, a bun with a pencil in it. */
static const Shape steward[] = {
    {INK_SKIN, 4, {{-8, 0}, {-3, 0}, {-3, 40}, {-9, 40}}},
    {INK_SKIN, 4, {{3, 0}, {8, 0}, {9, 40}, {3, 40}}},
    {INK_CLOTH_DARK, 4, {{-15, 30}, {15, 30}, {19, 92}, {-19, 92}}},
    {INK_CLOTH_PALE, 8, {{-17, 84}, {17, 84}, {15, 104}, {22, 140}, {6, 149}, {-6, 149}, {-22, 140}, {-15, 104}}},
    {INK_CLOTH, 4, {{-22, 140}, {-17, 140}, {-18, 92}, {-24, 92}}},
    {INK_CLOTH, 4, {{22, 140}, {17, 140}, {18, 92}, {24, 92}}},
    {INK_SKIN, 4, {{-5, 146}, {5, 146}, {4, 160}, {-4, 160}}},
    {INK_NIGHT, 8, {{-6, 154}, {6, 154}, {9, 163}, {7, 172}, {3, 176}, {-3, 176}, {-7, 172}, {-9, 163}}},
    {INK_NIGHT, 8, {{-5, 174}, {5, 174}, {8, 179}, {6, 186}, {2, 188}, {-2, 188}, {-6, 186}, {-8, 179}}},
    {INK_AMBER, 4, {{-15, 176}, {-14, 173}, {16, 186}, {15, 189}}},
};

/* The reader, dressed to leave: a long coat, and a hat with a band. */
static const Shape reader[] = {
    {INK_NIGHT, 4, {{-12, 0}, {-3, 0}, {-3, 30}, {-12, 30}}},
    {INK_NIGHT, 4, {{3, 0}, {12, 0}, {12, 30}, {3, 30}}},
    {INK_CLOTH_PALE, 10, {{-26, 22}, {26, 22}, {27, 90}, {25, 126}, {19, 139}, {7, 146}, {-7, 146}, {-19, 139}, {-25, 126}, {-27, 90}}},
    {INK_CLOTH, 4, {{-1, 22}, {1, 22}, {1, 84}, {-1, 84}}},
    {INK_CLOTH, 4, {{-23, 88}, {23, 88}, {23, 94}, {-23, 94}}},
    HEAD,
    {INK_CLOTH_DARK, 4, {{-19, 162}, {19, 162}, {17, 167}, {-17, 167}}},
    {INK_TEAL, 4, {{-10, 167}, {10, 167}, {10, 172}, {-10, 172}}},
    {INK_CLOTH_DARK, 6, {{-10, 172}, {10, 172}, {9, 181}, {5, 184}, {-5, 184}, {-9, 181}}},
};

/* The neighbour: broad and round in a dark coat, his head low between his shoulders, a scarf; as in a talk. */
static const Shape neighbour[] = {
    {INK_NIGHT, 4, {{-20, 0}, {-7, 0}, {-3, 48}, {-28, 48}}},
    {INK_NIGHT, 4, {{7, 0}, {20, 0}, {28, 48}, {3, 48}}},
    {INK_CLOTH, 12, {{-38, 36}, {38, 36}, {47, 60}, {48, 96}, {43, 126}, {33, 141},
                     {13, 148}, {-13, 148}, {-33, 141}, {-43, 126}, {-48, 96}, {-47, 60}}},
    {INK_SLATE, 4, {{-44, 117}, {-38, 135}, {-14, 145}, {-36, 131}}},
    {INK_SLATE, 4, {{44, 117}, {38, 135}, {14, 145}, {36, 131}}},
    {INK_CLOTH_DARK, 4, {{-1, 38}, {1, 38}, {1, 104}, {-1, 104}}},
    {INK_NIGHT, 8, {{-7, 148}, {7, 148}, {13, 159}, {11, 171}, {5, 176}, {-5, 176}, {-11, 171}, {-13, 159}}},
    {INK_AMBER, 6, {{-14, 137}, {14, 137}, {19, 144}, {14, 151}, {-14, 151}, {-19, 144}}},
    {INK_AMBER, 4, {{9, 106}, {18, 106}, {15, 141}, {6, 139}}},
    {INK_AMBER_DARK, 4, {{9, 110}, {18, 110}, {18, 112}, {9, 112}}},
};

/* The caller: curls, one arm raised to hold the handset. */
static const Shape caller[] = {
    LEGS,
    {INK_CLOTH, 10, {{-19, 76}, {19, 76}, {24, 98}, {24, 122}, {23, 140}, {7, 144}, {-7, 142}, {-20, 134}, {-25, 122}, {-24, 96}}},
    {INK_CLOTH, 4, {{14, 126}, {23, 140}, {42, 122}, {32, 114}}},
    {INK_CLOTH, 4, {{32, 114}, {43, 123}, {22, 162}, {14, 158}}},
    {INK_SKIN, 4, {{-6, 138}, {6, 138}, {5, 154}, {-5, 154}}},
    {INK_NIGHT, 8, {{-9, 143}, {9, 143}, {15, 152}, {15, 164}, {8, 173}, {-8, 173}, {-15, 164}, {-15, 152}}},
    {INK_NIGHT, 6, {{-19, 150}, {-13, 146}, {-9, 152}, {-9, 160}, {-14, 163}, {-19, 158}}},
    {INK_NIGHT, 6, {{-15, 168}, {-8, 164}, {-1, 170}, {-2, 178}, {-9, 180}, {-14, 176}}},
    {INK_NIGHT, 6, {{-2, 172}, {5, 166}, {11, 169}, {12, 176}, {6, 181}, {0, 179}}},
    {INK_TEAL, 4, {{12, 146}, {18, 144}, {23, 168}, {17, 170}}},
};

/* The guard: square, capped, a band round the arm. */
static const Shape guard[] = {
    {INK_NIGHT, 4, {{-18, 0}, {-7, 0}, {-3, 80}, {-22, 80}}},
    {INK_NIGHT, 4, {{7, 0}, {18, 0}, {22, 80}, {3, 80}}},
    {INK_CLOTH, 4, {{-25, 78}, {25, 78}, {31, 142}, {-31, 142}}},
    {INK_CLOTH_DARK, 4, {{-36, 80}, {-27, 80}, {-26, 140}, {-33, 140}}},
    {INK_CLOTH_DARK, 4, {{36, 80}, {27, 80}, {26, 140}, {33, 140}}},
    {INK_NIGHT, 4, {{-25, 84}, {25, 84}, {25, 90}, {-25, 90}}},
    {INK_SKIN, 4, {{-8, 140}, {8, 140}, {8, 152}, {-8, 152}}},
    {INK_SKIN, 6, {{-9, 148}, {9, 148}, {10, 158}, {9, 166}, {-9, 166}, {-10, 158}}},
    {INK_NIGHT, 6, {{-12, 160}, {12, 160}, {14, 172}, {9, 177}, {-9, 177}, {-14, 172}}},
    {INK_AMBER, 4, {{27, 118}, {35, 118}, {34, 128}, {27, 128}}},
};

/* clang-format on */

typedef struct Figure {
    const Shape *shapes;
    int count;
} Figure;

static const Figure figures[LOOKS_COUNT] = {
    [LOOKS_CLERK] = {clerk, COUNT_OF(clerk)},    [LOOKS_STEWARD] = {steward, COUNT_OF(steward)},
    [LOOKS_READER] = {reader, COUNT_OF(reader)}, [LOOKS_NEIGHBOUR] = {neighbour, COUNT_OF(neighbour)},
    [LOOKS_CALLER] = {caller, COUNT_OF(caller)}, [LOOKS_GUARD] = {guard, COUNT_OF(guard)},
};

void person_draw(const Eye *eye, Looks looks, float x, float y)
{
    Foot foot;
    if (!foot_at(eye, x, y, &foot))
        return;
    foot_disc(&foot, 0, 0, 34, 8, INK_CARPET_DEEP, 150);
    foot_draw_round(&foot, figures[looks].shapes, figures[looks].count);
}
