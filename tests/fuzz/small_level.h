/* small_level.h - the level that runs under fuzz are about: one of each thing a command can name, in few bytes. */
#pragma once

static const char small_level[] = "mdr-level 1\n[day]\ntitle = \"Small\"\nclaim = \"It is.\"\ndays = 2\n"
                                  "[person quill]\nname = \"Mr. Ansel Quill\"\n"
                                  "[file thimble]\nname = \"Thimble\"\nserves = \"a school\"\nweight = 1\n[file lantern]\nname = \"Lantern\"\n"
                                  "[schedule]\n09:31 ping quill \"Saw this?\"\n10:00 meeting quill \"Pre\" for=20m\n"
                                  "10:30 report \"Weekly\" minutes=20 legacy\n11:00 perk finger-trap for=10m\n11:30 tool digest\n"
                                  "18:00 ping quill \"Up?\" evening\n"
                                  "[tool digest]\nname = \"D\"\nclaims = +1%\nlayered = -1% report=5m\nreplace = +1% setup=9m\n"
                                  "[rule quiet]\nname = \"Quiet\"\ncost = 10\ndoes = quiet 09:00-12:00\n"
                                  "[map]\n#####\n#M.Q#\n#####\ndoor M refinement\ndoor Q person quill\n"
                                  "[talk quill]\nyou> Yes. -> more\n@more\nquill: So.\nyou> No. -> end\n"
                                  "[bet]\n? \"More?\"\nmore right when you.pings > 1\nfewer right when you.pings <= 1\n";
