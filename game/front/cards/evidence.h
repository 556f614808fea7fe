/* evidence.h - what a finished run has to show, as numbers and a few names: the one ground that sentences and endings stand on. Their
 * conditions and the marks in their texts are rows of it. Pure: nothing is kept, nothing is drawn. */
#pragma once

#include <limits.h>

#include "front/state/state.h"

/* ROW(ID, mark): the number, and how a text names it in braces. Minutes are office minutes of the whole run. */
#define EVIDENCE_NUMBERS(ROW)                                                                                          \
    ROW(NOTHING, nothing) /* always 0, so that a condition of zeroes always holds */                                   \
    ROW(DAYS, days)                                                                                                    \
    ROW(MINUTES, minutes)                                                                                              \
    ROW(REFINING, refining) /* a night is refining too */                                                              \
    ROW(AROUND, around)     /* the rest of the minutes, but for rest and perks */                                      \
    ROW(IN_MEETINGS, in_meetings)                                                                                      \
    ROW(IN_REPORTS, in_reports)                                                                                        \
    ROW(SHOW, show)                                                                                                    \
    ROW(IN_TOOLS, in_tools)                                                                                            \
    ROW(WALKING, walking)                                                                                              \
    ROW(PERKS, perks)                                                                                                  \
    ROW(NIGHT, night)                                                                                                  \
    ROW(BUSYNESS, busyness)                                                                                            \
    ROW(PROGRESS, progress)                                                                                            \
    ROW(BUSYNESS_A_DAY, busyness_a_day)                                                                                \
    ROW(PROGRESS_A_DAY, progress_a_day)                                                                                \
    ROW(SEALED, sealed)                                                                                                \
    ROW(RETURNED, returned)                                                                                            \
    ROW(AWAITED, awaited)                                                                                              \
    ROW(UNAWAITED, unawaited) /* sealed bins of files that serve nobody */                                             \
    ROW(BINNED, binned)                                                                                                \
    ROW(RIGHT, right)                                                                                                  \
    ROW(WRONG, wrong) /* binned, and do not belong or came back */                                                     \
    ROW(HANDED_IN, handed_in)                                                                                          \
    ROW(KNOTS, knots)                                                                                                  \
    ROW(KNOTS_LOST, knots_lost)                                                                                        \
    ROW(PINGS, pings)                                                                                                  \
    ROW(ANSWERED, answered)                                                                                            \
    ROW(NEEDED, needed)                                                                                                \
    ROW(NEEDED_ANSWERED, needed_answered)                                                                              \
    ROW(NOT_NEEDED, not_needed) /* of the answered: that did not need the player */                                    \
    ROW(NEEDED_LEFT, needed_left)                                                                                      \
    ROW(WALKED_IN, walked_in)                                                                                          \
    ROW(EVENING, evening)                                                                                              \
    ROW(EVENING_ANSWERED, evening_answered)                                                                            \
    ROW(DUE, due)                                                                                                      \
    ROW(PAID, paid)                                                                                                    \
    ROW(UNPAID, unpaid)                                                                                                \
    ROW(MEETINGS, meetings)                                                                                            \
    ROW(JOINED, joined)                                                                                                \
    ROW(DECIDED, decided) /* of those joined: that decided something */                                                \
    ROW(REPORTS, reports)                                                                                              \
    ROW(WRITTEN, written)                                                                                              \
    ROW(SEEN, seen) /* standing, had this count been the one all along; */                                             \
    ROW(COUNTED, counted)                                                                                              \
    ROW(SERVED, served)                                                                                                \
    ROW(STANDING, standing)     /* and under those that were in force */                                               \
    ROW(PROMOTED, promoted)     /* 1: one was, on the way */                                                           \
    ROW(SEEN_MORE, seen_more)   /* seen less served; */                                                                \
    ROW(SERVED_MORE, served_more) /* served less seen */                                                               \
    ROW(ENERGY, energy)                                                                                                \
    ROW(BURNOUT, burnout)                                                                                              \
    ROW(GUESSED, guessed) /* evenings on which one said something; */                                                  \
    ROW(UNKNOWN, unknown) /* on which one did not know */                                                              \
    ROW(SAID_REFINING, said_refining) /* on the former, added up, and */                                               \
    ROW(WAS_REFINING, was_refining)   /* what it was on those days */                                                  \
    ROW(OVER, over)                   /* said less was; */                                                             \
    ROW(UNDER, under)                 /* was less said; */                                                             \
    ROW(OFF, off)                     /* whichever is not negative */                                                  \
    ROW(SAID_AROUND, said_around)                                                                                      \
    ROW(WAS_AROUND, was_around)                                                                                        \
    ROW(AROUND_UNDER, around_under)                                                                                    \
    ROW(SAID_BINS, said_bins)                                                                                          \
    ROW(WAS_BINS, was_bins)                                                                                            \
    ROW(REVIEW, review) /* Judged, that one chose; -1 */                                                               \
    ROW(QUIET, quiet)   /* the longest stretch at the numbers; */                                                      \
    ROW(CUTS, cuts)     /* what took the hands from them */                                                            \
    ROW(DEAREST, dearest) /* its kind of job; -1: there was none. What it took: */                                     \
    ROW(DEAREST_MINUTES, dearest_minutes)                                                                              \
    ROW(DEAREST_LOST, dearest_lost)       /* minutes of full signal after it, whole */                                 \
    ROW(DEAREST_NUMBERS, dearest_numbers) /* what the two could have brought, whole */                                 \
    ROW(RULES, rules)                                                                                                  \
    ROW(SPENT, spent)                                                                                                  \
    ROW(ASKED, asked) /* files whose purpose is known; */                                                              \
    ROW(TOOL, tool)   /* ToolState */                                                                                  \
    ROW(CLAIMS, claims)                                                                                                \
    ROW(POST, post) /* 1: one elsewhere was taken */                                                                   \
    ROW(WARRANT, warrant) /* 1: it was earned and not used */                                                          \
    ROW(KEPT_FROM, kept_from) /* what the hands had as a message about somebody unpaid came to lie: Doing.what; -1 */   \
    ROW(MUTED, muted)         /* 1: that one was muted */                                                              \
    ROW(ONE_NAMED, one_named) /* 1: somebody unpaid has a name */

/* ROW(ID, mark): words, cut to what a sentence has room for. */
#define EVIDENCE_WORDS(ROW)                                                                                            \
    ROW(PAYEE, payee)     /* the one unpaid who is spoken of, */                                                       \
    ROW(BECOME, become)   /* what they are not, */                                                                     \
    ROW(WHEN, when)       /* when the message about them came to lie, */                                             \
    ROW(DURING, during)   /* and what one was in: a meeting's or a report's title */                                   \
    ROW(WAITS, waits)     /* who waits */                                                                              \
    ROW(VISITOR, visitor) /* who came on foot, */                                                                      \
    ROW(VISIT, visit)     /* when, and */                                                                              \
    ROW(VISIT_SINCE, visit_since) /* since when the message had been there */                                          \
    ROW(PRICIEST, priciest) /* the dearest interruption's title */                                                     \
    ROW(QUIET_FROM, quiet_from) /* the longest stretch's clock */                                                      \
    ROW(QUIET_TO, quiet_to)                                                                                            \
    ROW(RULE, rule_name)                                                                                               \
    ROW(TOOL, tool_name)                                                                                               \
    ROW(FILE, file)     /* the first whose purpose is known, else the first; */                                        \
    ROW(SERVES, serves) /* whom it serves; "" nobody */                                                                \
    ROW(POST_WITH, post_with) /* whom one took a post with */                                                           \
    ROW(TITLE, title)   /* the level's */

#define EVIDENCE_ID(id, mark) SHOWN_##id,
typedef enum ShownNumber { EVIDENCE_NUMBERS(EVIDENCE_ID) SHOWN_COUNT } ShownNumber;
#undef EVIDENCE_ID
#define EVIDENCE_ID(id, mark) SHOWN_WORDS_##id,
typedef enum ShownWords { EVIDENCE_WORDS(EVIDENCE_ID) SHOWN_WORDS_COUNT } ShownWords;
#undef EVIDENCE_ID

enum { EVIDENCE_WORDS_MAX = 48 };

typedef struct Evidence {
    int numbers[SHOWN_COUNT];
    char words[SHOWN_WORDS_COUNT][EVIDENCE_WORDS_MAX];
} Evidence;

/* Of a run that is over, or as far as it has got. It goes through every minute: once, not each frame. */
void evidence_of(const Play *play, Evidence *out);

/* One condition: that number is within low..high. */
typedef struct Term {
    uint8_t number; /* ShownNumber */
    int low, high;
} Term;
#define AT_LEAST(id, n) {SHOWN_##id, n, INT_MAX}
#define AT_MOST(id, n) {SHOWN_##id, INT_MIN, n}
#define EXACTLY(id, n) {SHOWN_##id, n, n}
#define WITHIN(id, low, high) {SHOWN_##id, low, high}

enum { TERMS_MAX = 4 }; /* all of them; those left out hold */
bool term_holds(const Evidence *evidence, const Term *term);
bool terms_hold(const Evidence *evidence, const Term terms[TERMS_MAX]);

/* Writes the text with what its marks stand for: "{pings} messages". A mark that is none stays as it is. Returns the bytes there. */
int evidence_print(const Evidence *evidence, const char *text, char *out, size_t room);

/* The number or the words that a mark names, -1: none; for tests of tables. */
int evidence_number(Text mark);
int evidence_words(Text mark);
