/* test_settings.c - settings as text, as options and as a file: what is read back, what is said of a slip, and what is
 * never lost. The page is test_settings_page.c's matter. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <errno.h>
#include <fcntl.h>
#include <sys/wait.h>

#include "between.h"
#include "front/settings/settings_file.h"
#include "front/settings/settings_text.h"
#include "app/play_options.h"
#include "scratch.h"
#include "setting.h"

/* ---- calls that fail: the linker sends the library's calls through the functions below ---- */

/* The one variable outside a function: a wrapped call cannot be handed anything. */
static struct {
    int calls; /* that work before one fails; -1: all work */
    bool struck;
} fault = {.calls = -1};

static bool strikes(void)
{
    if (fault.calls < 0 || fault.calls-- > 0)
        return false;
    fault.struck = true;
    errno = EIO;
    return true;
}

int __real_open(const char *path, int flags, ...);
int __wrap_open(const char *path, int flags, ...);
ssize_t __real_read(int descriptor, void *to, size_t length);
ssize_t __wrap_read(int descriptor, void *to, size_t length);
ssize_t __real_write(int descriptor, const void *from, size_t length);
ssize_t __wrap_write(int descriptor, const void *from, size_t length);
int __real_fsync(int descriptor);
int __wrap_fsync(int descriptor);
int __real_rename(const char *from, const char *to);
int __wrap_rename(const char *from, const char *to);
int __real_mkdir(const char *path, mode_t mode);
int __wrap_mkdir(const char *path, mode_t mode);

int __wrap_open(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    mode_t mode = flags & O_CREAT ? va_arg(arguments, mode_t) : 0;
    va_end(arguments);
    return strikes() ? -1 : __real_open(path, flags, mode);
}

ssize_t __wrap_read(int descriptor, void *to, size_t length)
{
    return strikes() ? -1 : __real_read(descriptor, to, length);
}

ssize_t __wrap_write(int descriptor, const void *from, size_t length)
{
    return strikes() ? -1 : __real_write(descriptor, from, length);
}

int __wrap_fsync(int descriptor)
{
    return strikes() ? -1 : __real_fsync(descriptor);
}

int __wrap_rename(const char *from, const char *to)
{
    return strikes() ? -1 : __real_rename(from, to);
}

int __wrap_mkdir(const char *path, mode_t mode)
{
    return strikes() ? -1 : __real_mkdir(path, mode);
}

/* ---- text ---- */

/* Each setting somewhere in its range, by `nth`. */
static Settings some_settings(int nth)
{
    Settings settings = settings_default();
    for (int id = 0; id < SETTING_COUNT; id++) {
        const SettingRow *row = &setting_rows[id];
        setting_set(&settings, (SettingId)id, row->low + (nth * (7 + id)) % (row->high - row->low + 1));
    }
    return settings;
}

/* Reads what is sound without a word. */
static Settings parsed(Text text)
{
    Settings settings;
    Messages messages;
    settings_parse(text, &settings, &messages);
    if (messages.count > 0)
        fail_msg("line %d: %s", messages.list[0].line, messages.list[0].sentence);
    return settings;
}

static void what_is_printed_reads_the_same(void **state)
{
    (void)state;
    for (int nth = 0; nth < 101; nth++) {
        Buffer text = {0};
        Settings settings = some_settings(nth), again;
        settings_print(&settings, text_of(""), &text);
        again = parsed(buffer_view(&text));
        assert_same(&again, &settings);
        assert_true(settings_equal(&again, &settings));
        buffer_free(&text);
    }
}

static void each_setting_has_a_word_a_label_and_a_sentence(void **state)
{
    (void)state;
    for (int id = 0; id < SETTING_COUNT; id++) {
        const SettingRow *row = &setting_rows[id];
        assert_int_equal(setting_of(text_of(row->word)), id);
        assert_true(row->label[0] && row->sentence[0]);
        assert_between(row->fallback, row->low, row->high);
        assert_true(id == 0 || setting_rows[id - 1].group <= row->group);
    }
    assert_int_equal(setting_of(text_of("texts")), -1);
}

static void a_slip_is_told_with_its_place_and_remedy(void **state)
{
    (void)state;
    static const struct {
        const char *text, *sentence;
        int line, column, width;
        const char *remedy;
    } rows[] = {
        {"text = 900%\n", "'text' wants 100% to 200%; found '900%'", 1, 8, 4, "200%"},
        {"\n  text=99", "'text' wants 100% to 200%; found '99'", 2, 8, 2, "100%"},
        {"text = 201%", "'text' wants 100% to 200%; found '201%'", 1, 8, 4, "200%"},
        {"glow = 101", "'glow' wants 0% to 100%; found '101'", 1, 8, 3, "100%"},
        {"glow = -5%", "'glow' wants 0% to 100%; found '-5%'", 1, 8, 3, "0%"},
        {"glow = a lot", "'glow' wants 0% to 100%; found 'a lot'", 1, 8, 5, "100%"},
        {"glow = 99999999999999999999", "'glow' wants 0% to 100%; found '99999999999999999999'", 1, 8, 20, "100%"},
        {"glow = %", "'glow' wants 0% to 100%; found '%'", 1, 8, 1, "100%"},
        {"glow =", "'glow' wants 0% to 100%; found ''", 1, 7, 1, "100%"},
        {"# a comment\n\nmono = yess # so\n", "'mono' wants no or yes; found 'yess'", 3, 8, 4, "yes"},
        {"captions = true", "'captions' wants no or yes; found 'true'", 1, 12, 4, "yes"},
        {"captions = False", "'captions' wants no or yes; found 'False'", 1, 12, 5, "no"},
        {"captions = on", "'captions' wants no or yes; found 'on'", 1, 12, 2, "yes"},
        {"captions = OFF", "'captions' wants no or yes; found 'OFF'", 1, 12, 3, "no"},
        {"captions = 1", "'captions' wants no or yes; found '1'", 1, 12, 1, "yes"},
        {"captions = 0", "'captions' wants no or yes; found '0'", 1, 12, 1, "no"},
        {"captions = YES", "'captions' wants no or yes; found 'YES'", 1, 12, 3, "yes"},
        {"boot = enabled", "'boot' wants no or yes; found 'enabled'", 1, 8, 7, "yes"},
        {"boot = perhaps", "'boot' wants no or yes; found 'perhaps'", 1, 8, 7, "no or yes"},
        {"clock-stands = true", "'clock-stands' wants by-level or always or never; found 'true'", 1, 16, 4, "always"},
        {"clock-stands = no", "'clock-stands' wants by-level or always or never; found 'no'", 1, 16, 2, "never"},
        {"mono = yes\xC2\xA0", "'mono' wants no or yes; found 'yes<U+00A0 no-break space>'", 1, 8, 4, "yes"},
        {"theme = contrats", "'theme' wants phosphor or contrast; found 'contrats'", 1, 9, 8, "contrast"},
        {"theme = ?", "'theme' wants phosphor or contrast; found '?'", 1, 9, 1, "phosphor"},
        {"text 150", "a line is 'key = value'; found 'text 150'", 1, 1, 8, "key = value"},
        {"= 150", "a line is 'key = value'; found '= 150'", 1, 1, 5, "key = value"},
        {"big text = 150", "a line is 'key = value'; found 'big text = 150'", 1, 1, 14, "key = value"},
        {"mono = no\r\nmono = yes\r\n", "'mono' is set in line 1 already, and that holds", 2, 1, 4, ""},
        {"\tcaption = yes", "there is no setting 'caption' here; the line is left as it is; did you mean 'captions'?",
         1, 2, 7, "captions"},
        {"\xEF\xBB\xBFsubtitles = 3", "there is no setting 'subtitles' here; the line is left as it is", 1, 1, 9, ""},
        {"glow = \x1B[2J", "'glow' wants 0% to 100%; found '<U+001B escape>[2J'", 1, 8, 4, "100%"},
    };
    for (int i = 0; i < COUNT_OF(rows); i++) {
        Settings settings, usual = settings_default();
        Messages messages;
        settings_parse(text_of(rows[i].text), &settings, &messages);
        assert_int_equal(messages.count, 1);
        assert_string_equal(messages.list[0].sentence, rows[i].sentence);
        assert_int_equal(messages.list[0].line, rows[i].line);
        assert_int_equal(messages.list[0].column, rows[i].column);
        assert_int_equal(messages.list[0].width, rows[i].width);
        assert_string_equal(messages.list[0].remedy, rows[i].remedy);
        assert_same(&settings, &usual);
    }
}

static void beside_a_slip_the_other_lines_hold(void **state)
{
    (void)state;
    Settings settings;
    Messages messages;
    settings_parse(text_of("mono = yes\ntext = 900\nnonsense\ntext = 150\nglow = 20\n"), &settings, &messages);
    assert_int_equal(messages.errors, 2);
    assert_true(settings.mono);
    assert_int_equal(settings.text_per_cent, 150);
    assert_int_equal(settings.glow, 20);
}

static void writing_changes_values_and_nothing_else(void **state)
{
    (void)state;
    static const struct {
        const char *before;
        SettingId id;
        int value;
        const char *after;
    } rows[] = {
        {"# mine\n\ttext =  150   # large\n", SETTING_TEXT, 120, "# mine\n\ttext =  120%   # large\n"},
        {"text = 150\n", SETTING_TEXT, 150, "text = 150\n"},
        {"text = 150", SETTING_MONO, true, "text = 150\nmono = yes\n"},
        {"text = 150\r\nmono = no\r\n", SETTING_MONO, true, "text = 150\r\nmono = yes\r\n"},
        {"# mine", SETTING_MONO, false, "# mine\n"},
        {"boot = yes\nsubtitle-size = 3 # later\n", SETTING_BOOT, false, "boot = no\nsubtitle-size = 3 # later\n"},
        {"text = 900\nmono = no\n", SETTING_MONO, true, "# not understood: text = 900\nmono = yes\n"},
        {"text = 900\n", SETTING_TEXT, 150, "# not understood: text = 900\ntext = 150%\n"},
        {"glow = 10\nglow = 20\n", SETTING_GLOW, 30, "glow = 30%\n# not understood: glow = 20\n"},
        {"\xEF\xBB\xBFtheme = contrast\n", SETTING_THEME, THEME_PHOSPHOR, "\xEF\xBB\xBFtheme = phosphor\n"},
    };
    for (int i = 0; i < COUNT_OF(rows); i++) {
        Settings settings, again;
        Messages messages;
        Buffer after = {0};
        settings_parse(text_of(rows[i].before), &settings, &messages);
        setting_set(&settings, rows[i].id, rows[i].value);
        settings_print(&settings, text_of(rows[i].before), &after);
        assert_string_equal(after.data, rows[i].after);
        settings_parse(buffer_view(&after), &again, &messages);
        assert_same(&again, &settings);
        buffer_free(&after);
    }
}

/* ---- options ---- */

static bool options_read(const char *argument, const char *next, PlayOptions *options, Buffer *error)
{
    char program[] = "mdr-play", first[64], second[64];
    char *arguments[] = {program, first, second, NULL};
    snprintf(first, sizeof first, "%s", argument);
    snprintf(second, sizeof second, "%s", next ? next : "");
    return play_options_read(next ? 3 : 2, arguments, NULL, options, error);
}

static void an_option_sets_what_its_row_says(void **state)
{
    (void)state;
    static const struct {
        const char *argument, *next;
        SettingId id;
        int value;
    } rows[] = {
        {"--text", "150", SETTING_TEXT, 150},
        {"--text=150%", NULL, SETTING_TEXT, 150},
        {"--theme=contrast", NULL, SETTING_THEME, 1},
        {"--theme", "phosphor", SETTING_THEME, 0},
        {"--fullscreen", NULL, SETTING_FULL_SCREEN, true},
        {"--boot=no", NULL, SETTING_BOOT, false},
        {"--plain", "x.level", SETTING_PLAIN, true},
        {"--glow=0", NULL, SETTING_GLOW, 0},
    };
    for (int i = 0; i < COUNT_OF(rows); i++) {
        PlayOptions options;
        Buffer error = {0};
        Settings settings = settings_default();
        if (!options_read(rows[i].argument, rows[i].next, &options, &error))
            fail_msg("%s", error.data);
        assert_true(options.given.count == 1 && options.given.which[rows[i].id]);
        settings_take(&settings, &options.given);
        assert_int_equal(setting_get(&settings, rows[i].id), rows[i].value);
    }
}

/* Nothing is an option's value that is empty, or that may be another option; joined, it may look like one. */
static void no_option_takes_nothing_or_another_for_its_value(void **state)
{
    (void)state;
    Buffer help = {0}, error = {0};
    Text rest, line, name;
    PlayOptions options;
    int wanting = 0;
    play_options_help(&help);
    for (rest = buffer_view(&help); text_next_line(&rest, &line);) {
        char argument[64];
        line = text_trim(line);
        if (!text_starts(line, "-") || !text_split(&line, ' ', &name))
            continue;
        bool wants = line.length > 0 && line.at[0] >= 'A' && line.at[0] <= 'Z' && line.at[1] >= 'A';
        snprintf(argument, sizeof argument, "%.*s", name.length, name.at);
        if (wants) {
            assert_false(options_read(argument, "", &options, &error));
            assert_false(options_read(argument, "--help", &options, &error));
            assert_false(options_read(argument, "--", &options, &error));
            wanting++;
        }
        snprintf(argument, sizeof argument, "%.*s=", name.length, name.at);
        assert_false(options_read(argument, NULL, &options, &error));
    }
    assert_true(wanting > 5);
    assert_true(options_read("-o=--at", NULL, &options, &error));
    buffer_free(&help);
    buffer_free(&error);
}

static void an_option_that_is_none_is_told(void **state)
{
    (void)state;
    static const struct {
        const char *argument, *next, *sentence;
    } rows[] = {
        {"--text", "900", "--text wants 100% to 200%; found '900'\n"},
        {"--mono=perhaps", NULL, "--mono wants no or yes; found 'perhaps'\n"},
        {"--theme=", NULL, "there is nothing in the value of 'theme'; --help lists the options\n"},
        {"--theme", "", "there is nothing in the value of 'theme'; --help lists the options\n"},
        {"--captions=", NULL, "there is nothing in the value of 'captions'; --help lists the options\n"},
        {"-o", "", "there is nothing in the value of '-o'; --help lists the options\n"},
        {"-o", "--at", "-o wants a value, and '--at' looks like an option; if it is meant, write -o=--at\n"},
        {"--seed", "-1", "--seed wants a value, and '-1' looks like an option; if it is meant, write --seed=-1\n"},
        {"--beside=a.run", NULL, "--beside wants --replay with the run that it is shown beside; --help lists the options\n"},
        {"--replay=a.run", "b.run", "--replay shows a run by itself: no level, --room or --workshop goes with it; a second run is named with --beside\n"},
        {"--watch", "--at=7:00", "--at wants HH:MM, briefing or end; found '7:00'; write 07:00\n"},
        {"--watch", "--at=10", "--at wants HH:MM, briefing or end; found '10'; write 10:00\n"},
        {"--watch", "--at=24:00", "--at wants HH:MM, briefing or end; found '24:00'\n"},
        {"--at=10:00", "a.level", "--at goes with --watch alone: a run that is kept begins in the morning of its first day; add --watch\n"},
        {"--as=balanced", "a.level", "--as goes with --watch alone: a run that is kept begins in the morning of its first day; add --watch\n"},
        {"--watch", NULL, "--watch wants the file of a level: mdr play FILE --watch\n"},
        {"--watch", "--replay=a.run", "--watch is for the file of a level that you write: no --room, --workshop or --replay goes with it\n"},
        {"--glow", NULL, "a value is missing after 'glow'; --help lists the options\n"},
    };
    for (int i = 0; i < COUNT_OF(rows); i++) {
        PlayOptions options;
        Buffer error = {0};
        assert_false(options_read(rows[i].argument, rows[i].next, &options, &error));
        assert_string_equal(error.data, rows[i].sentence);
        buffer_free(&error);
    }
}

static void help_lists_every_setting(void **state)
{
    (void)state;
    Buffer help = {0};
    play_options_help(&help);
    for (int id = 0; id < SETTING_COUNT; id++) {
        char name[64];
        snprintf(name, sizeof name, "  --%s ", setting_rows[id].word);
        if (!strstr(help.data, name) || !strstr(help.data, setting_rows[id].sentence))
            fail_msg("'%s' is not in --help", setting_rows[id].word);
    }
    buffer_free(&help);
}

/* ---- the file ---- */

static SettingsFile file_at(Scratch *scratch, const char *name)
{
    SettingsFile file = {0};
    snprintf(file.path, sizeof file.path, "%s", in(scratch, name));
    return file;
}

static void without_a_file_all_is_as_by_default_and_nothing_is_said(void **state)
{
    Scratch *scratch = *state;
    SettingsFile file = file_at(scratch, "config/settings");
    Settings settings, usual = settings_default();
    Buffer said = {0};
    settings_file_read(&file, &settings, &said);
    assert_same(&settings, &usual);
    assert_int_equal(said.length, 0);
    assert_string_equal(file.trouble, "");
    assert_int_equal(entries(scratch->folder), 0);
}

static void what_is_kept_is_there_the_next_time(void **state)
{
    Scratch *scratch = *state;
    SettingsFile file = file_at(scratch, "config/deep/settings"), next = file;
    SettingsGiven changed = one(SETTING_GLOW, 40);
    Settings settings, wanted = settings_default();
    Buffer said = {0};
    settings_give(&changed, SETTING_THEME, THEME_CONTRAST);
    assert_true(settings_file_keep(&file, &changed));
    settings_file_read(&next, &settings, &said);
    settings_take(&wanted, &changed);
    assert_same(&settings, &wanted);
    assert_int_equal(said.length, 0);
}

static void what_others_wrote_meanwhile_stays(void **state)
{
    Scratch *scratch = *state;
    SettingsFile file = file_at(scratch, "settings");
    SettingsGiven changed = one(SETTING_GLOW, 40);
    Settings settings;
    Buffer said = {0};
    put(file.path, "mono = no\n");
    settings_file_read(&file, &settings, &said);
    put(file.path, "mono = yes\nlater = 1\n");
    assert_true(settings_file_keep(&file, &changed));
    assert_holds(scratch, "settings", "mono = yes\nlater = 1\nglow = 40%\n");
}

static void a_slip_is_said_and_the_file_left_alone_until_something_changes(void **state)
{
    Scratch *scratch = *state;
    SettingsFile file = file_at(scratch, "settings");
    SettingsGiven none = {0}, changed = one(SETTING_MONO, true);
    Settings settings;
    Buffer said = {0};
    put(file.path, "text = 900\nboot = no\n");
    settings_file_read(&file, &settings, &said);
    assert_non_null(strstr(said.data, "settings:1:8: error: 'text' wants 100% to 200%; found '900' [out-of-range]\n"));
    assert_non_null(strstr(said.data, "    1 | text = 900\n      |        ^~~ write: 200%\n"));
    assert_string_equal(file.trouble, "Line 1 of the settings file: 'text' wants 100% to 200%; found '900'");
    assert_false(settings.boot);
    assert_true(settings_file_keep(&file, &none));
    assert_holds(scratch, "settings", "text = 900\nboot = no\n");
    assert_true(settings_file_keep(&file, &changed));
    assert_string_equal(file.trouble, "");
    assert_holds(scratch, "settings", "# not understood: text = 900\nboot = no\nmono = yes\n");
    buffer_free(&said);
}

/* Neither read nor overwritten, and told both times. */
static void assert_left_alone(SettingsFile *file, const char *why)
{
    SettingsGiven changed = one(SETTING_MONO, true);
    Settings settings, usual = settings_default();
    Buffer said = {0};
    settings_file_read(file, &settings, &said);
    assert_same(&settings, &usual);
    assert_non_null(strstr(buffer_view(&said).at, why));
    assert_non_null(strstr(file->trouble, why));
    file->trouble[0] = '\0';
    assert_false(settings_file_keep(file, &changed));
    assert_non_null(strstr(file->trouble, why));
    buffer_free(&said);
}

static void what_cannot_be_read_is_not_overwritten(void **state)
{
    Scratch *scratch = *state;
    SettingsFile folder = file_at(scratch, "folder"), large = file_at(scratch, "large"),
                 astray = file_at(scratch, "astray");
    assert_int_equal(mkdir(folder.path, 0700), 0);
    assert_left_alone(&folder, "it is a folder");
    put(large.path, "mono = yes\n");
    assert_int_equal(truncate(large.path, SETTINGS_BYTES_MAX + 1), 0);
    assert_left_alone(&large, "it is larger than");
    assert_int_equal(symlink("nowhere/at/all", astray.path), 0);
    assert_left_alone(&astray, "No such file");
    assert_int_equal(entries(scratch->folder), 3);
}

static void a_folder_that_cannot_be_made_is_told(void **state)
{
    Scratch *scratch = *state;
    SettingsFile file = file_at(scratch, "config/settings");
    SettingsGiven changed = one(SETTING_MONO, true);
    put(in(scratch, "config"), "not a folder");
    assert_false(settings_file_keep(&file, &changed));
    assert_non_null(strstr(file.trouble, "Settings are not kept: File exists: '"));
    assert_holds(scratch, "config", "not a folder");
}

/* Root may write anywhere, so somebody else tries. */
static void a_folder_that_may_not_be_written_is_told(void **state)
{
    Scratch *scratch = *state;
    SettingsFile file = file_at(scratch, "settings");
    SettingsGiven changed = one(SETTING_MONO, true);
    put(file.path, "mono = no\n");
    chmod(scratch->folder, 0555);
    pid_t child = fork();
    if (child == 0) {
        if (getuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
            _exit(2);
        bool kept = settings_file_keep(&file, &changed);
        _exit(kept || !strstr(file.trouble, "Permission denied"));
    }
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
    chmod(scratch->folder, 0700);
    assert_holds(scratch, "settings", "mono = no\n");
}

static void whichever_call_fails_the_old_or_the_new_is_there(void **state)
{
    Scratch *scratch = *state;
    static const char old[] = "mono = no\nlater = 1\n", new[] = "mono = yes\nlater = 1\n";
    SettingsGiven changed = one(SETTING_MONO, true);
    int failed = 0;
    bool struck = true;
    for (int calls = 0; struck; calls++) {
        SettingsFile file = file_at(scratch, "settings");
        put(file.path, old);
        fault.calls = calls;
        fault.struck = false;
        bool kept = settings_file_keep(&file, &changed);
        fault.calls = -1;
        struck = fault.struck;
        failed += !kept;
        assert_true(file_read(file.path, LIMIT, &scratch->text, &scratch->error));
        bool is_new = text_is(buffer_view(&scratch->text), new), is_old = text_is(buffer_view(&scratch->text), old);
        assert_true(is_new || (is_old && !kept));
        assert_int_equal(kept, file.trouble[0] == '\0');
        assert_int_equal(entries(scratch->folder), 1);
    }
    assert_true(failed >= 5);
}

#define in_a_folder(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_printed_reads_the_same),
        cmocka_unit_test(each_setting_has_a_word_a_label_and_a_sentence),
        cmocka_unit_test(a_slip_is_told_with_its_place_and_remedy),
        cmocka_unit_test(beside_a_slip_the_other_lines_hold),
        cmocka_unit_test(writing_changes_values_and_nothing_else),
        cmocka_unit_test(an_option_sets_what_its_row_says),
        cmocka_unit_test(no_option_takes_nothing_or_another_for_its_value),
        cmocka_unit_test(an_option_that_is_none_is_told),
        cmocka_unit_test(help_lists_every_setting),
        in_a_folder(without_a_file_all_is_as_by_default_and_nothing_is_said),
        in_a_folder(what_is_kept_is_there_the_next_time),
        in_a_folder(what_others_wrote_meanwhile_stays),
        in_a_folder(a_slip_is_said_and_the_file_left_alone_until_something_changes),
        in_a_folder(what_cannot_be_read_is_not_overwritten),
        in_a_folder(a_folder_that_cannot_be_made_is_told),
        in_a_folder(a_folder_that_may_not_be_written_is_told),
        in_a_folder(whichever_call_fails_the_old_or_the_new_is_there),
    };
    return cmocka_run_group_tests_name("settings", tests, NULL, NULL);
}
