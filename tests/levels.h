/* levels.h - texts of levels, and what tests of reading and printing keep asking of them. Included after cmocka.h; not
 * for the game. */
#pragma once

#include "level/print.h"
#include "level/read.h"

#define HEAD "mdr-level 1\n[day]\ntitle = \"T\"\n"
#define FILE_ "[file thimble]\nname = \"Thimble\"\nserves = \"a school\"\n"
#define PERSON "[person quill]\nname = \"Mr. Ansel Quill\"\n"
#define SOUND HEAD FILE_

/* Something of everything a level can hold. */
static const char whole[] = HEAD
    "claim = \"It breeds.\"\ninvitation = \"Bring a lanyard.\"\nmode = play\nshift = 08:30-16:45\nlunch = 12:00-12:45\npace = 30s/hour\ndays = 3\nstarts = tue\nrepeat = 2\nseed = 1847\n"
    "judged = counted\nauthor = \"A \\\"B\\\" \\\\ C\"\nlanguage = de\nnext = other\nx-mine = anything at all\n" PERSON
    "role = \"Husbandman\"\nlooks = steward\n[person ines]\nname = \"Ines\"\n"
    "[file thimble]\nname = \"Thimble\"\nnumbers = 80x50\nclusters = 200/day\ntempers = woe:2 malice:5\nserves = \"a "
    "school\"\n"
    "weight = 3\ndue = 15:30\nwaits = \"teachers of a school\" 48\na-head = 30\nbecome = \"seen to\"\n- \"Mrs. Adeyemi, who rents\"\n- \"Mr. Brandt\"\n"
    "[file lantern]\nname = \"Third Lantern\"\n"
    "[schedule]\n"
    "09:40~10m ping ines \"Line 14\" needs-you about=thimble # a comment\n"
    "10:00-12:00 pings any rate=4/hour needs=20%\n"
    "13:00-14:00 pings quill rate=3/hour needs=2\n"
    "14:30 meeting quill \"Pre\" for=45m note-would-do\n"
    "day 2 15:30 meeting quill \"Drop\" for=1h decides\n"
    "15:55 report \"Weekly\" minutes=50 every=day legacy\n"
    "16:20 perk melon-bar for=10m x-why=because\n"
    "18:40 ping quill \"Saw this?\" evening\n"
    "day 2 11:00 tool digest\n"
    "day 2 shift 08:00-16:00\nday 1 lunch 13:05-13:50\nday 2 lunch none\nday 2 focus 08:00-09:00\nfocus 15:55-16:20\nday 3 off\n"
    "day 1,2 11:40 ping quill \"And?\"\nday 1-2 12:10 ping quill \"So?\"\nday tue 12:40 ping quill \"Still?\"\n"
    "[lines jargon]\n- \"Circle back\"\n"
    "[tool digest]\nname = \"AutoDigest\"\nclaims = +25%\nlayered = -19% report=15m\nreplace = +12% setup=2h "
    "ends=\"Weekly\"\n"
    "[rule quiet]\nname = \"Quiet\"\ncost = 200\ndoes = quiet 09:00-12:00\n"
    "[rule served]\nname = \"Served\"\ndoes = judged served\n"
    "[constants]\ncut-ping = 350\n"
    "[map]\n# not a row\n#####\n#M+S#\n##H##\n#####\ndoor M refinement\ndoor S serves thimble # the school\ndoor H "
    "person ines\n"
    "[talk quill]\n# not speech\nquill: We are #1 # here\nyou> Why -> so? -> later\nyou> Well. -> end\n@later\nquill: "
    "The calendar.\n"
    "[bet]\n? \"More?\"\nmore right when you.pings @day 2 > you.pings @day 1\nfewer \"Fewer, á la carte\" right when you.pings @day "
    "2<=you.pings @day 1\n"
    "[debrief]\n? What did \"they\" learn?\n? \"Quoted\\nand long\"\n"
    "[expect]\nperformer.busyness > balanced.busyness > 0\nmean balanced.progress >= 1.5 x performer.progress # the "
    "claim\n"
    "agreeable.about-work <= 61.25% on 80% of seeds\n";

/* The same of what belongs to a charter alone. */
static const char whole_charter[] = HEAD "mode = charter\nslots = 2\namend = 1\ndays = 3\n" FILE_
    "[rule quiet]\nname = \"Quiet\"\ndoes = quiet 09:00-12:00\ntakes = \"an answer\"\n"
    "[rule served]\nname = \"Served\"\ndoes = judged served\ntakes = \"an account\"\n"
    "[colleague rowe]\nname = \"Ms. Edda Rowe\"\nrole = \"Reminders\"\nlooks = caller\nplays = performer\n"
    "[colleague penn]\nname = \"Mr. Penn\"\n"
    "[charter both]\nrules = quiet served\n[charter calm]\nrules = quiet\n"
    "[bet]\n? \"More?\"\nyes right when you.floor @day 2 > no-rules.floor\nno right when you.floor @day 2 <= no-rules.floor\n"
    "[debrief]\n? Who?\n"
    "[expect]\nmean both.floor > 1.1 x quiet.floor > all-rules.floor\ncalm.burnout <= no-rules.burnout\n";

/* Reads a text that must be sound; prints what is wrong when it is not. */
static inline Level read_sound(Text source)
{
    Level level = {0};
    Messages messages;
    if (!level_read(source, &level, &messages)) {
        Buffer said = {0};
        messages_print(&messages, "level", source, &said);
        print_error("%s", buffer_view(&said).at);
        buffer_free(&said);
        fail();
    }
    return level;
}
