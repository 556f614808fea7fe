/* payees.h - questions about those who wait for a file: who is due when, whom a message is about, who is paid. Paying them is
 * pay.h. Nothing that decides anything depends on them but whether a post is offered. */
#pragma once

#include "work/day.h"

/* Of those who wait for that file, how many are due by the end of that day of the run, from 1; 0 before the first. They are spread
 * evenly over the days that are not off. */
int payees_due(const Level *level, int file, int day);
/* Progress of its bins and knots that pays one of them; at least 1. */
int payees_a_head(const NumberFile *file);
/* Where one who is named stands among all who wait for that file, from 0; the names stand evenly among them. */
int payee_place(const Level *level, int payee);
/* The day on which one who is named is due, from 1. */
int payee_day(const Level *level, int payee);
/* How much of a payee's name is the name: "Mrs. Adeyemi" of "Mrs. Adeyemi, who rents". */
Text payee_name(const Level *level, int payee);

/* Whether the level says of any file who waits for it. */
bool payees_counted(const Level *level);
/* Of that file, up to today: how many are due, and how many of them are paid. */
int day_due(const Day *day, int file);
int day_paid(const Day *day, int file);
/* The file whose people offer a post now, at the end of a shift: one knows what it is for, and enough of them are paid. -1: none. */
int day_post(const Day *day);
/* The file that a message from that row is about, -1 none: what the row says, else the first one that has a weight. */
int message_file(const Level *level, int row);
/* The message about one who is named, as it stands; NULL: none has come. */
const Needed *payee_message(const Day *day, int payee);
/* What has the hands now. */
Doing day_doing(const Day *day);
