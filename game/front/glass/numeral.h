/* numeral.h - one number of a field as it is seen: its digit, how far it has come up, how it moves and how much light it has. Of plain
 * values, so that whoever shows a field, now or as it was, shows the same; where it lies is theirs. */
#pragma once

#include "front/glass/motion.h"
#include "front/ui/widgets.h"
#include "work/field.h"

/* One number about to be drawn. */
typedef struct Numeral {
    int column, row;
    uint32_t cell;
    float lens;
    Temper temper, other;   /* other: what a phantom mixes in, and what a knot has besides */
    const Cluster *cluster; /* NULL: an ordinary number */
    float amount, found, away_x, away_y;
    float unpicked; /* 0..1, of a knot's number */
    uint32_t name;
} Numeral;

/* What all numbers of a picture have around them: see climate.h. */
typedef struct Air {
    double seconds;
    float voice, breath;
    bool still; /* reduced motion */
} Air;

/* The digit of a cell that was refilled `generation` times that day. */
char numeral_digit(uint64_t seed, int day, int file, int cell, int generation);
/* How far a cluster comes up at that signal, 0..1; the field lays no two over each other. */
float numeral_amount(const Level *level, const Cluster *cluster, Beat beat, int signal);
/* Of a number of a cluster: a knot has all four, number by number. */
Temper numeral_temper(const Cluster *cluster, int column, int row);
Pose numeral_pose(const Numeral *numeral, const Air *air);
/* 0..255. */
int numeral_strength(const Numeral *numeral, const Air *air);
/* With reduced motion a number that has come up carries its temper's mark; a phantom carries both. */
void numeral_marks(const Numeral *numeral, const Air *air, Ui *ui, float x, float y);
