/* test_file.c - files of base/file.h, whole and appended to, against a real file system, and against calls that fail on
 * purpose. */
#define _XOPEN_SOURCE 700
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/append.h"
#include "scratch.h"

/* ---- calls that fail: the linker sends the library's calls through the functions below ---- */

typedef enum Call {
    CALL_NONE,
    CALL_OPEN,
    CALL_READ,
    CALL_WRITE,
    CALL_FSYNC,
    CALL_FCHMOD,
    CALL_CLOSE,
    CALL_RENAME,
    CALL_FTRUNCATE,
    CALL_FSTAT,
    CALL_FLOCK,
    CALL_COUNT
} Call;

/* The one variable outside a function: a wrapped call cannot be handed anything. */
static struct {
    Call call;
    int after;  /* calls that work first */
    int times;  /* calls that fail then */
    int reason; /* errno */
    int struck;
    int write_most; /* bytes a write takes at once; 0: all */
} fault;

static void arm(Call call, int after, int times, int reason)
{
    fault.call = call;
    fault.after = after;
    fault.times = times;
    fault.reason = reason;
    fault.struck = 0;
}

static void disarm(void)
{
    fault.call = CALL_NONE;
    fault.write_most = 0;
}

static bool strikes(Call call)
{
    if (fault.call != call || fault.after-- > 0 || fault.times-- <= 0)
        return false;
    fault.struck++;
    errno = fault.reason;
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
int __real_fchmod(int descriptor, mode_t mode);
int __wrap_fchmod(int descriptor, mode_t mode);
int __real_close(int descriptor);
int __wrap_close(int descriptor);
int __real_rename(const char *from, const char *to);
int __wrap_rename(const char *from, const char *to);
int __real_ftruncate(int descriptor, off_t length);
int __wrap_ftruncate(int descriptor, off_t length);
int __real_fstat(int descriptor, struct stat *status);
int __wrap_fstat(int descriptor, struct stat *status);
int __real_flock(int descriptor, int what);
int __wrap_flock(int descriptor, int what);

int __wrap_open(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    mode_t mode = flags & O_CREAT ? va_arg(arguments, mode_t) : 0;
    va_end(arguments);
    return strikes(CALL_OPEN) ? -1 : __real_open(path, flags, mode);
}

ssize_t __wrap_read(int descriptor, void *to, size_t length)
{
    return strikes(CALL_READ) ? -1 : __real_read(descriptor, to, length);
}

ssize_t __wrap_write(int descriptor, const void *from, size_t length)
{
    if (strikes(CALL_WRITE))
        return -1;
    size_t most = (size_t)fault.write_most;
    return __real_write(descriptor, from, most > 0 && length > most ? most : length);
}

int __wrap_fsync(int descriptor)
{
    return strikes(CALL_FSYNC) ? -1 : __real_fsync(descriptor);
}

int __wrap_fchmod(int descriptor, mode_t mode)
{
    return strikes(CALL_FCHMOD) ? -1 : __real_fchmod(descriptor, mode);
}

int __wrap_close(int descriptor)
{
    bool struck = strikes(CALL_CLOSE);
    int closed = __real_close(descriptor);
    if (struck)
        errno = fault.reason;
    return struck ? -1 : closed;
}

int __wrap_rename(const char *from, const char *to)
{
    return strikes(CALL_RENAME) ? -1 : __real_rename(from, to);
}

int __wrap_ftruncate(int descriptor, off_t length)
{
    return strikes(CALL_FTRUNCATE) ? -1 : __real_ftruncate(descriptor, length);
}

int __wrap_fstat(int descriptor, struct stat *status)
{
    return strikes(CALL_FSTAT) ? -1 : __real_fstat(descriptor, status);
}

int __wrap_flock(int descriptor, int what)
{
    return strikes(CALL_FLOCK) ? -1 : __real_flock(descriptor, what);
}

/* Somebody without the rights of root, or ourselves when we have none. */
static void with_few_rights(void (*act)(Scratch *), Scratch *scratch)
{
    pid_t child = fork();
    if (child == 0) {
        if (getuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
            _exit(2);
        act(scratch);
        _exit((int)scratch->error.status);
    }
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    scratch->error.status = (ExitStatus)WEXITSTATUS(status);
}

/* ---- reading ---- */

static void a_file_is_read_byte_for_byte(void **state)
{
    Scratch *scratch = *state;
    static const char bytes[] = "a\0b\r\n\xFF\x1B[31m no newline at the end";
    Text text = {bytes, (int)sizeof bytes - 1};
    assert_true(file_write(in(scratch, "bytes"), text, &scratch->error));
    assert_true(file_read(in(scratch, "bytes"), LIMIT, &scratch->text, &scratch->error));
    assert_true(text_equal(buffer_view(&scratch->text), text));
}

static void an_empty_file_is_an_empty_text(void **state)
{
    Scratch *scratch = *state;
    put(in(scratch, "empty"), "");
    assert_true(file_read(in(scratch, "empty"), 0, &scratch->text, &scratch->error));
    assert_int_equal(scratch->text.length, 0);
}

static void what_is_no_regular_file_is_refused_without_being_read(void **state)
{
    Scratch *scratch = *state;
    assert_int_equal(mkfifo(in(scratch, "pipe"), 0600), 0);
    assert_refused(scratch, file_read(scratch->path, LIMIT, &scratch->text, &scratch->error), EXIT_NO_FILE,
                   "it is a pipe");
    assert_refused(scratch, file_read(scratch->folder, LIMIT, &scratch->text, &scratch->error), EXIT_NO_FILE,
                   "it is a folder");
    assert_refused(scratch, file_read("/dev/zero", LIMIT, &scratch->text, &scratch->error), EXIT_NO_FILE,
                   "it is a device");
    assert_refused(scratch, file_read(in(scratch, "none"), LIMIT, &scratch->text, &scratch->error), EXIT_NO_FILE,
                   "No such file");
    assert_int_equal(mknod(in(scratch, "socket"), S_IFSOCK | 0600, 0), 0);
    assert_refused(scratch, file_read(scratch->path, LIMIT, &scratch->text, &scratch->error), EXIT_NO_FILE,
                   "not a regular file");
    assert_refused(scratch, file_read("", LIMIT, &scratch->text, &scratch->error), EXIT_NO_FILE, "cannot read ''");
}

static void a_file_over_the_limit_is_refused_by_its_size(void **state)
{
    Scratch *scratch = *state;
    put(in(scratch, "five"), "12345");
    assert_true(file_read(scratch->path, 5, &scratch->text, &scratch->error));
    assert_refused(scratch, file_read(scratch->path, 4, &scratch->text, &scratch->error), EXIT_DATA,
                   "larger than 4 bytes");
    assert_string_equal(scratch->text.data, "12345");

    assert_refused(scratch, file_read("/proc/self/status", 10, &scratch->text, &scratch->error), EXIT_DATA,
                   "larger than 10 bytes"); /* its size is said to be 0 */
    int holes = open(in(scratch, "holes"), O_WRONLY | O_CREAT, 0600);
    assert_int_equal(ftruncate(holes, (off_t)10 << 30), 0);
    close(holes);
    assert_refused(scratch, file_read(scratch->path, LIMIT, &scratch->text, &scratch->error), EXIT_DATA, "larger than");
}

static void a_failed_read_is_told_and_an_interrupted_one_goes_on(void **state)
{
    Scratch *scratch = *state;
    put(in(scratch, "some"), "some");
    arm(CALL_READ, 1, 1, EIO);
    assert_refused(scratch, file_read(scratch->path, LIMIT, &scratch->text, &scratch->error), EXIT_IO,
                   "Input/output error");
    arm(CALL_OPEN, 0, 1, EACCES);
    assert_refused(scratch, file_read(scratch->path, LIMIT, &scratch->text, &scratch->error), EXIT_NO_FILE,
                   "Permission denied");
    arm(CALL_FSTAT, 0, 1, EIO);
    assert_refused(scratch, file_read(scratch->path, LIMIT, &scratch->text, &scratch->error), EXIT_IO,
                   "Input/output error");
    arm(CALL_READ, 0, 3, EINTR);
    assert_true(file_read(scratch->path, LIMIT, &scratch->text, &scratch->error));
    assert_int_equal(fault.struck, 3);
    assert_string_equal(scratch->text.data, "some");
}

static void sentences_escape_the_path_and_leave_out_its_middle(void **state)
{
    Scratch *scratch = *state;
    assert_refused(scratch, file_read("a\x1B[31m\nb", LIMIT, &scratch->text, &scratch->error), EXIT_NO_FILE,
                   "'a\\x1B[31m\\x0Ab'");
    char path[1000];
    memset(path, 'x', sizeof path);
    strcpy(path + sizeof path - 9, "/the-end");
    assert_refused(scratch, file_read(path, LIMIT, &scratch->text, &scratch->error), EXIT_NO_FILE, "xx/the-end': ");
    assert_non_null(strstr(scratch->error.sentence, "'xxx"));
    assert_non_null(strstr(scratch->error.sentence, "x...x"));
    assert_string_equal(scratch->error.brief, "File name too long: 'xxxxxxxxxxxx...xxxxxxxxxxxxxxxx/the-end'");
    assert_ptr_equal(file_brief(&scratch->error), scratch->error.brief);
    FileError bare = {.sentence = "no more than this"};
    assert_string_equal(file_brief(&bare), "no more than this");
    for (size_t i = 0; i + 1 < sizeof path - 9; i += 2)
        memcpy(path + i, "\xC3\xA4", 2);
    file_read(path, LIMIT, &scratch->text, &scratch->error);
    uint32_t code;
    Text sentence = text_of(scratch->error.sentence);
    for (int at = 0; at < sentence.length; at += text_character(sentence, at, &code))
        assert_true(text_character(sentence, at, &code) > 0);
}

/* ---- replacing ---- */

static void a_replaced_file_keeps_its_mode_and_leaves_no_temporary(void **state)
{
    Scratch *scratch = *state;
    struct stat status;
    put(in(scratch, "kept"), "old");
    assert_int_equal(chmod(scratch->path, 0640), 0);
    assert_true(file_write(scratch->path, text_of("new"), &scratch->error));
    assert_holds(scratch, "kept", "new");
    assert_int_equal(stat(scratch->path, &status), 0);
    assert_int_equal(status.st_mode & 07777, 0640);
    assert_int_equal(entries(scratch->folder), 1);
}

static void a_link_stays_a_link(void **state)
{
    Scratch *scratch = *state;
    char link[PATH_LENGTH_MAX];
    put(in(scratch, "real"), "old");
    strcpy(link, in(scratch, "link"));
    assert_int_equal(symlink("real", link), 0);
    assert_true(file_write(link, text_of("new"), &scratch->error));
    struct stat status;
    assert_int_equal(lstat(link, &status), 0);
    assert_true(S_ISLNK(status.st_mode));
    assert_holds(scratch, "real", "new");
}

static void only_regular_files_are_replaced(void **state)
{
    Scratch *scratch = *state;
    assert_int_equal(mkfifo(in(scratch, "pipe"), 0600), 0);
    assert_refused(scratch, file_write(scratch->path, text_of("x"), &scratch->error), EXIT_NO_CREATE, "it is a pipe");
    assert_refused(scratch, file_write(scratch->folder, text_of("x"), &scratch->error), EXIT_NO_CREATE,
                   "it is a folder");
    assert_refused(scratch, file_write("/dev/null", text_of("x"), &scratch->error), EXIT_NO_CREATE, "it is a device");
    assert_refused(scratch, file_write(in(scratch, "no/such/x"), text_of("x"), &scratch->error), EXIT_NO_CREATE,
                   "No such file");
    assert_int_equal(entries(scratch->folder), 1);
}

static void write_into_folder(Scratch *scratch)
{
    if (file_write(in(scratch, "new"), text_of("x"), &scratch->error))
        scratch->error.status = EXIT_CLEAN;
}

static void a_read_only_folder_or_file_is_told(void **state)
{
    Scratch *scratch = *state;
    put(in(scratch, "new"), "old");
    assert_int_equal(chmod(scratch->path, 0400), 0);
    with_few_rights(write_into_folder, scratch);
    assert_int_equal(scratch->error.status, EXIT_NO_CREATE);
    unlink(in(scratch, "new"));
    assert_int_equal(chmod(scratch->folder, 0500), 0);
    with_few_rights(write_into_folder, scratch);
    assert_int_equal(chmod(scratch->folder, 0700), 0);
    assert_int_equal(scratch->error.status, EXIT_NO_CREATE);
}

static void short_and_interrupted_writes_are_completed(void **state)
{
    Scratch *scratch = *state;
    fault.write_most = 3;
    arm(CALL_WRITE, 1, 2, EINTR);
    assert_true(file_write(in(scratch, "short"), text_of("ten bytes!"), &scratch->error));
    assert_int_equal(fault.struck, 2);
    disarm();
    assert_holds(scratch, "short", "ten bytes!");
}

/* One failing call; true when it was reached. */
static bool fail_once(Scratch *scratch, Call call, int after, int reason)
{
    put(in(scratch, "kept"), "old");
    arm(call, after, 1, reason);
    bool done = file_write(scratch->path, text_of("new"), &scratch->error);
    bool struck = fault.struck > 0;
    disarm();
    assert_true(file_read(scratch->path, LIMIT, &scratch->text, &scratch->error));
    bool is_new = strcmp(scratch->text.data, "new") == 0;
    assert_true(is_new || strcmp(scratch->text.data, "old") == 0);
    assert_true(is_new || !done);
    assert_int_equal(entries(scratch->folder), 1);
    if (struck && reason == EIO)
        assert_false(done && call != CALL_CLOSE);
    return struck;
}

/* How often each is called when all goes well; the folder's own open, fsync and close come last. */
static const int calls[CALL_COUNT] = {
    [CALL_OPEN] = 2, [CALL_WRITE] = 1, [CALL_FSYNC] = 2, [CALL_FCHMOD] = 1, [CALL_CLOSE] = 2, [CALL_RENAME] = 1,
};

static void whichever_call_fails_the_old_or_the_new_text_is_there(void **state)
{
    static const int reasons[] = {EIO, ENOSPC, EINTR, EACCES, EROFS};
    for (int call = CALL_OPEN; call < CALL_COUNT; call++) {
        for (int i = 0; i < COUNT_OF(reasons); i++) {
            int struck = 0;
            while (fail_once(*state, (Call)call, struck, reasons[i]))
                struck++;
            assert_int_equal(struck, calls[call]);
        }
    }
}

/* ---- the disk is full ---- */

static void limit_files(rlim_t bytes, struct rlimit *before)
{
    assert_int_equal(getrlimit(RLIMIT_FSIZE, before), 0);
    struct rlimit small = {bytes, before->rlim_max};
    signal(SIGXFSZ, SIG_IGN);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
}

static void a_full_disk_leaves_the_old_text(void **state)
{
    Scratch *scratch = *state;
    struct rlimit before;
    put(in(scratch, "kept"), "old");
    limit_files(5, &before);
    bool done = file_write(scratch->path, text_of("longer than five"), &scratch->error);
    setrlimit(RLIMIT_FSIZE, &before);
    assert_refused(scratch, done, EXIT_IO, "File too large");
    assert_holds(scratch, "kept", "old");
    assert_int_equal(entries(scratch->folder), 1);
}

static void a_line_that_does_not_fit_is_taken_back_whole(void **state)
{
    Scratch *scratch = *state;
    Appender appender;
    struct rlimit before;
    assert_true(appender_open(&appender, in(scratch, "lines"), true, &scratch->error));
    assert_true(appender_add(&appender, text_of("one\n"), &scratch->error));
    limit_files(6, &before);
    bool done = appender_add(&appender, text_of("two\n"), &scratch->error);
    setrlimit(RLIMIT_FSIZE, &before);
    assert_refused(scratch, done, EXIT_IO, "File too large");
    assert_holds(scratch, "lines", "one\n");
    assert_true(appender_add(&appender, text_of("three\n"), &scratch->error));
    assert_holds(scratch, "lines", "one\nthree\n");
    appender_close(&appender);
}

/* ---- appending ---- */

static void lines_are_appended_also_after_opening_again(void **state)
{
    Scratch *scratch = *state;
    Appender appender;
    struct stat status;
    assert_true(appender_open(&appender, in(scratch, "lines"), true, &scratch->error));
    assert_true(appender_add(&appender, text_of("one\n"), &scratch->error));
    assert_true(appender_sync(&appender, &scratch->error));
    appender_close(&appender);
    appender_close(&appender);
    assert_refused(scratch, appender_open(&appender, in(scratch, "lines"), true, &scratch->error), EXIT_NO_CREATE,
                   "File exists");
    assert_true(appender_open(&appender, in(scratch, "lines"), false, &scratch->error));
    assert_true(appender_add(&appender, text_of("two\n"), &scratch->error));
    assert_true(appender_cut(&appender, 5, &scratch->error));
    appender_close(&appender);
    assert_holds(scratch, "lines", "one\nt");
    assert_int_equal(stat(in(scratch, "lines"), &status), 0);
    assert_int_equal(status.st_mode & 07777, 0600);
}

static void two_programs_cannot_append_to_one_file(void **state)
{
    Scratch *scratch = *state;
    Appender first, second;
    assert_true(appender_open(&first, in(scratch, "lines"), true, &scratch->error));
    /* Reading the file and closing it again must not drop the lock. */
    assert_true(file_read(in(scratch, "lines"), LIMIT, &scratch->text, &scratch->error));
    pid_t child = fork();
    if (child == 0) {
        bool opened = appender_open(&second, scratch->path, false, &scratch->error);
        _exit(!opened && strstr(scratch->error.sentence, "another program is using it") ? 0 : 1);
    }
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
    appender_close(&first);
    assert_true(appender_open(&second, scratch->path, false, &scratch->error));
    appender_close(&second);
}

static void a_file_that_cannot_be_ours_for_sure_is_not_left_behind(void **state)
{
    static const struct {
        Call call;
        int after, reason;
    } faults[] = {{CALL_FSTAT, 0, EIO}, {CALL_FLOCK, 0, ENOLCK}, {CALL_FSYNC, 0, EIO}, {CALL_OPEN, 1, EMFILE}};
    Scratch *scratch = *state;
    Appender appender;
    for (int i = 0; i < COUNT_OF(faults); i++) {
        arm(faults[i].call, faults[i].after, 1, faults[i].reason);
        assert_false(appender_open(&appender, in(scratch, "lines"), true, &scratch->error));
        assert_int_equal(fault.struck, 1);
        assert_non_null(strstr(scratch->error.sentence, strerror(faults[i].reason)));
        assert_int_equal(entries(scratch->folder), 0);
    }
}

static void only_regular_files_are_appended_to(void **state)
{
    Scratch *scratch = *state;
    Appender appender;
    assert_int_equal(mkfifo(in(scratch, "pipe"), 0600), 0);
    assert_false(appender_open(&appender, scratch->path, false, &scratch->error));
    assert_refused(scratch, appender_open(&appender, "/dev/null", false, &scratch->error), EXIT_NO_FILE,
                   "not a regular file");
    assert_refused(scratch, appender_open(&appender, scratch->folder, false, &scratch->error), EXIT_NO_CREATE,
                   "Is a directory");
    assert_refused(scratch, appender_open(&appender, in(scratch, "none"), false, &scratch->error), EXIT_NO_FILE,
                   "No such file");
}

static void a_short_write_is_completed_or_undone(void **state)
{
    Scratch *scratch = *state;
    Appender appender;
    assert_true(appender_open(&appender, in(scratch, "lines"), true, &scratch->error));
    fault.write_most = 2;
    arm(CALL_WRITE, 1, 1, EINTR);
    assert_true(appender_add(&appender, text_of("whole\n"), &scratch->error));
    arm(CALL_WRITE, 2, 1, ENOSPC);
    assert_refused(scratch, appender_add(&appender, text_of("undone\n"), &scratch->error), EXIT_IO, "No space left");
    disarm();
    assert_holds(scratch, "lines", "whole\n");
    appender_close(&appender);
}

static void a_torn_line_that_cannot_be_undone_goes_before_the_next(void **state)
{
    Scratch *scratch = *state;
    Appender appender;
    assert_true(appender_open(&appender, in(scratch, "lines"), true, &scratch->error));
    assert_true(appender_add(&appender, text_of("one\n"), &scratch->error));
    struct rlimit before;
    limit_files(6, &before);
    arm(CALL_FTRUNCATE, 0, 2, EIO);
    assert_false(appender_add(&appender, text_of("torn\n"), &scratch->error));
    setrlimit(RLIMIT_FSIZE, &before);
    assert_refused(scratch, appender_add(&appender, text_of("no\n"), &scratch->error), EXIT_IO, "Input/output error");
    disarm();
    assert_holds(scratch, "lines", "one\nto");
    assert_true(appender_add(&appender, text_of("two\n"), &scratch->error));
    assert_holds(scratch, "lines", "one\ntwo\n");
    arm(CALL_FSYNC, 0, 1, EIO);
    assert_refused(scratch, appender_sync(&appender, &scratch->error), EXIT_IO, "Input/output error");
    appender_close(&appender);
}

static void a_path_too_long_for_any_file_is_told(void **state)
{
    Scratch *scratch = *state;
    char path[PATH_LENGTH_MAX + 100];
    memset(path, 'a', sizeof path - 1);
    path[0] = '/';
    path[sizeof path - 1] = '\0';
    Appender appender;
    assert_false(file_write(path, text_of("x"), &scratch->error));
    assert_int_equal(scratch->error.status, EXIT_NO_CREATE);
    assert_non_null(strstr(scratch->error.sentence, "too long"));
    assert_false(appender_open(&appender, path, true, &scratch->error));
    assert_int_equal(scratch->error.status, EXIT_NO_CREATE);
    assert_non_null(strstr(scratch->error.sentence, "too long"));
    appender_close(&appender);
}

static void a_name_without_a_folder_is_written_where_one_stands(void **state)
{
    Scratch *scratch = *state;
    char *before = getcwd(NULL, 0);
    assert_non_null(before);
    assert_int_equal(chdir(scratch->folder), 0);
    bool done = file_write("plain", text_of("here"), &scratch->error);
    assert_int_equal(chdir(before), 0);
    free(before);
    assert_true(done);
    assert_holds(scratch, "plain", "here");
}

static int put_right(void **state)
{
    disarm();
    return tear_down(state);
}

#define CLAIM(test) cmocka_unit_test_setup_teardown(test, set_up, put_right)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CLAIM(a_file_is_read_byte_for_byte),
        CLAIM(an_empty_file_is_an_empty_text),
        CLAIM(what_is_no_regular_file_is_refused_without_being_read),
        CLAIM(a_file_over_the_limit_is_refused_by_its_size),
        CLAIM(a_failed_read_is_told_and_an_interrupted_one_goes_on),
        CLAIM(sentences_escape_the_path_and_leave_out_its_middle),
        CLAIM(a_replaced_file_keeps_its_mode_and_leaves_no_temporary),
        CLAIM(a_link_stays_a_link),
        CLAIM(only_regular_files_are_replaced),
        CLAIM(a_read_only_folder_or_file_is_told),
        CLAIM(short_and_interrupted_writes_are_completed),
        CLAIM(whichever_call_fails_the_old_or_the_new_text_is_there),
        CLAIM(a_full_disk_leaves_the_old_text),
        CLAIM(a_line_that_does_not_fit_is_taken_back_whole),
        CLAIM(lines_are_appended_also_after_opening_again),
        CLAIM(two_programs_cannot_append_to_one_file),
        CLAIM(a_file_that_cannot_be_ours_for_sure_is_not_left_behind),
        CLAIM(only_regular_files_are_appended_to),
        CLAIM(a_short_write_is_completed_or_undone),
        CLAIM(a_path_too_long_for_any_file_is_told),
        CLAIM(a_name_without_a_folder_is_written_where_one_stands),
        CLAIM(a_torn_line_that_cannot_be_undone_goes_before_the_next),
    };
    return cmocka_run_group_tests_name("file", tests, NULL, NULL);
}
