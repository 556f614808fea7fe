/* boot_times.h - the start of the terminal as a course of times, for who draws it and who makes it heard. */
#pragma once

/* When what begins, in seconds. */
typedef struct BootTimes {
    double thrown; /* the switch goes over */
    double warms;  /* a line on the glass, which opens */
    double types;
    double folder; /* one comes up before the lines */
    double opens;
    double ends;
} BootTimes;

extern const BootTimes boot_times;
