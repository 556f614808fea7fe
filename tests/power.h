/* power.h - what a power cut may leave, for tests of writers: the linker sends their calls here (--wrap), they are
 * noted, and for a cut after each of them every state is made that a disk may then be in. Included after cmocka.h, by
 * one test.
 *
 * The disk that is meant promises little. What was written to a file is there for sure only after its fsync; else all
 * of it may be there, none, some of it from the front, or its length with zeros in it. A name made, moved or taken away
 * is so for sure only after an fsync of its folder; else each of them may have happened or not. What is not meant:
 * bytes that come out of order within a file, and a disk that lies about fsync. */
#pragma once

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "scratch.h"

enum { NOTES_MAX = 4000, NODES_MAX = 64, DESCRIPTORS_MAX = 1024, LOOSE_MAX = 5, NAME_MAX_HERE = 600 };

typedef enum NoteKind {
    NOTE_NAME,    /* `path` means `node` from now on */
    NOTE_GONE,    /* `path` means nothing */
    NOTE_MOVE,    /* `path` means nothing, `to` means `node` */
    NOTE_WRITE,   /* `bytes` go behind what `node` holds */
    NOTE_CUT,     /* `node` holds `length` bytes */
    NOTE_SYNC,    /* of a file */
    NOTE_FOLDER,  /* of the folder `path` */
    NOTE_PROMISE, /* the writer said that `value` is kept */
} NoteKind;

typedef struct Note {
    NoteKind kind;
    int node;
    char path[NAME_MAX_HERE], to[NAME_MAX_HERE];
    Buffer bytes;
    size_t length;
    int64_t value;
    bool sure; /* it was so before all */
} Note;

/* All there is outside a function: a wrapped call cannot be handed anything. */
static struct {
    bool on;
    char folder[PATH_LENGTH_MAX / 2]; /* what lies below it is noted */
    int note_count, node_count;
    int first; /* note of the writer */
    Note notes[NOTES_MAX];
    bool is_folder[NODES_MAX];
    int node_of[DESCRIPTORS_MAX];
    char folder_of[DESCRIPTORS_MAX][NAME_MAX_HERE];
} power;

/* ---- noting ---- */

static void copy_name(char to[NAME_MAX_HERE], const char *from)
{
    assert_true(strlen(from) < NAME_MAX_HERE);
    memmove(to, from, strlen(from) + 1);
}

static Note *note(NoteKind kind, int node, const char *path)
{
    assert_true(power.note_count < NOTES_MAX);
    Note *made = &power.notes[power.note_count++];
    *made = (Note){.kind = kind, .node = node};
    copy_name(made->path, path);
    return made;
}

/* The part of a path below the folder looked at; NULL: it is elsewhere. */
static const char *inside(const char *path)
{
    size_t length = strlen(power.folder);
    bool is = power.on && strncmp(path, power.folder, length) == 0 && (path[length] == '/' || path[length] == '\0');
    return is ? path + length + (path[length] == '/') : NULL;
}

static int node_new(bool folder)
{
    assert_true(power.node_count < NODES_MAX);
    power.is_folder[power.node_count] = folder;
    return power.node_count++;
}

/* What a path means after the first `count` notes; -1: nothing. */
static int node_at(const char *path, int count)
{
    int node = -1;
    for (int i = 0; i < count; i++) {
        const Note *seen = &power.notes[i];
        bool here = strcmp(seen->path, path) == 0;
        if (seen->kind == NOTE_NAME && here)
            node = seen->node;
        if ((seen->kind == NOTE_GONE || seen->kind == NOTE_MOVE) && here)
            node = -1;
        if (seen->kind == NOTE_MOVE && strcmp(seen->to, path) == 0)
            node = seen->node;
    }
    return node;
}

static void folder_of_name(const char *path, char folder[NAME_MAX_HERE])
{
    copy_name(folder, path);
    char *slash = strrchr(folder, '/');
    *(slash ? slash : folder) = '\0';
}

/* A file that is there, for sure, before the writer comes. */
static void power_holds(Scratch *scratch, const char *name, const char *text)
{
    put(in(scratch, name), text);
    int node = node_new(false);
    note(NOTE_NAME, node, name)->sure = true;
    buffer_text(&note(NOTE_WRITE, node, "")->bytes, text);
    note(NOTE_SYNC, node, "");
}

static void power_begin(const Scratch *scratch)
{
    snprintf(power.folder, sizeof power.folder, "%s", scratch->folder);
    power.first = power.note_count;
    power.on = true;
}

static void power_promise(int64_t value)
{
    note(NOTE_PROMISE, -1, "")->value = value;
}

static void power_forget(void)
{
    for (int i = 0; i < power.note_count; i++)
        buffer_free(&power.notes[i].bytes);
    memset(&power, 0, sizeof power);
}

/* ---- the calls ---- */

int __real_open(const char *path, int flags, ...);
int __wrap_open(const char *path, int flags, ...);
ssize_t __real_write(int descriptor, const void *from, size_t length);
ssize_t __wrap_write(int descriptor, const void *from, size_t length);
int __wrap_fsync(int descriptor);
int __real_ftruncate(int descriptor, off_t length);
int __wrap_ftruncate(int descriptor, off_t length);
int __real_rename(const char *from, const char *to);
int __wrap_rename(const char *from, const char *to);
int __real_unlink(const char *path);
int __wrap_unlink(const char *path);
int __real_mkdir(const char *path, mode_t mode);
int __wrap_mkdir(const char *path, mode_t mode);

static bool noted(int descriptor)
{
    return power.on && descriptor >= 0 && descriptor < DESCRIPTORS_MAX && power.node_of[descriptor] > 0;
}

static void note_opened(const char *name, int descriptor, int flags)
{
    power.node_of[descriptor] = 0;
    if (flags & O_DIRECTORY) {
        power.node_of[descriptor] = NODES_MAX + 1;
        copy_name(power.folder_of[descriptor], name);
        return;
    }
    int node = node_at(name, power.note_count);
    if (node < 0) {
        node = node_new(false);
        note(NOTE_NAME, node, name);
    }
    power.node_of[descriptor] = node + 1;
    if (flags & O_TRUNC)
        note(NOTE_CUT, node, "");
}

int __wrap_open(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    mode_t mode = flags & O_CREAT ? va_arg(arguments, mode_t) : 0;
    va_end(arguments);
    int descriptor = __real_open(path, flags, mode);
    if (descriptor >= 0 && descriptor < DESCRIPTORS_MAX && inside(path))
        note_opened(inside(path), descriptor, flags);
    else if (descriptor >= 0 && descriptor < DESCRIPTORS_MAX)
        power.node_of[descriptor] = 0;
    return descriptor;
}

ssize_t __wrap_write(int descriptor, const void *from, size_t length)
{
    ssize_t wrote = __real_write(descriptor, from, length);
    if (wrote > 0 && noted(descriptor))
        buffer_add(&note(NOTE_WRITE, power.node_of[descriptor] - 1, "")->bytes, (Text){from, (int)wrote});
    return wrote;
}

int __wrap_fsync(int descriptor)
{
    if (!noted(descriptor))
        return 0; /* the disk is only imagined */
    if (power.node_of[descriptor] > NODES_MAX)
        note(NOTE_FOLDER, -1, power.folder_of[descriptor]);
    else
        note(NOTE_SYNC, power.node_of[descriptor] - 1, "");
    return 0;
}

int __wrap_ftruncate(int descriptor, off_t length)
{
    int status = __real_ftruncate(descriptor, length);
    if (status == 0 && noted(descriptor))
        note(NOTE_CUT, power.node_of[descriptor] - 1, "")->length = (size_t)length;
    return status;
}

int __wrap_rename(const char *from, const char *to)
{
    int status = __real_rename(from, to);
    if (status == 0 && inside(from) && inside(to)) {
        Note *moved = note(NOTE_MOVE, node_at(inside(from), power.note_count), inside(from));
        copy_name(moved->to, inside(to));
    }
    return status;
}

int __wrap_unlink(const char *path)
{
    int status = __real_unlink(path);
    if (status == 0 && inside(path))
        note(NOTE_GONE, -1, inside(path));
    return status;
}

int __wrap_mkdir(const char *path, mode_t mode)
{
    int status = __real_mkdir(path, mode);
    if (status == 0 && inside(path))
        note(NOTE_NAME, node_new(true), inside(path));
    return status;
}

/* ---- what a cut leaves ---- */

/* What of a file's unsynced bytes is there. */
typedef enum Left { LEFT_NONE, LEFT_ALL, LEFT_SOME, LEFT_ZEROS, LEFT_COUNT } Left;

static void hold_after(int node, int count, Buffer *out)
{
    out->length = 0;
    for (int i = 0; i < count; i++) {
        const Note *seen = &power.notes[i];
        if (seen->node != node)
            continue;
        if (seen->kind == NOTE_WRITE)
            buffer_add(out, buffer_view(&seen->bytes));
        if (seen->kind == NOTE_CUT)
            out->length = seen->length < out->length ? seen->length : out->length;
    }
}

static int last_sync(int node, int count)
{
    int last = 0;
    for (int i = 0; i < count; i++) {
        if (power.notes[i].kind == NOTE_SYNC && power.notes[i].node == node)
            last = i + 1;
    }
    return last;
}

static void hold_left(int node, int cut, Left left, Buffer *out)
{
    Buffer sure = {0};
    hold_after(node, last_sync(node, cut), &sure);
    hold_after(node, cut, out);
    size_t more = out->length > sure.length ? out->length - sure.length : 0;
    if (left == LEFT_NONE) {
        out->length = 0;
        buffer_add(out, buffer_view(&sure));
    }
    if (left == LEFT_SOME)
        out->length -= more / 2;
    if (left == LEFT_ZEROS && more > 0)
        memset(out->data + sure.length + more / 3, 0, more - more / 3);
    buffer_free(&sure);
}

static bool names_something(const Note *seen)
{
    return seen->kind == NOTE_NAME || seen->kind == NOTE_GONE || seen->kind == NOTE_MOVE;
}

/* Whether its folder was synced between the note and the cut. */
static bool is_sure(int at, int cut)
{
    char folder[NAME_MAX_HERE];
    folder_of_name(power.notes[at].path, folder);
    for (int i = at + 1; i < cut; i++) {
        if (power.notes[i].kind == NOTE_FOLDER && strcmp(power.notes[i].path, folder) == 0)
            return true;
    }
    return power.notes[at].sure;
}

/* Takes back what did not happen: of the names that are not sure, bit by bit of `which`. Returns how many there are. */
static int take_back(int cut, unsigned which, NoteKind kinds[NOTES_MAX])
{
    int loose = 0;
    for (int i = 0; i < cut; i++) {
        kinds[i] = power.notes[i].kind;
        if (!names_something(&power.notes[i]) || is_sure(i, cut))
            continue;
        if (!(which >> loose & 1u))
            power.notes[i].kind = NOTE_PROMISE;
        loose++;
    }
    assert_true(loose <= LOOSE_MAX);
    return loose;
}

static void put_back(int cut, const NoteKind kinds[NOTES_MAX])
{
    for (int i = 0; i < cut; i++)
        power.notes[i].kind = kinds[i];
}

static void put_bytes(const char *path, const Buffer *bytes)
{
    FILE *file = fopen(path, "wb");
    if (!file)
        return; /* its folder is gone */
    if (bytes->length > 0)
        assert_int_equal(fwrite(bytes->data, 1, bytes->length, file), bytes->length);
    fclose(file);
}

/* Every name that is there, folders before what is in them, since that is the order they were made in. */
static void make_state(const char *after, int cut, unsigned left)
{
    Buffer bytes = {0};
    for (int i = 0; i < cut; i++) {
        const Note *seen = &power.notes[i];
        const char *name = seen->kind == NOTE_MOVE ? seen->to : seen->path;
        char path[PATH_LENGTH_MAX];
        if ((seen->kind != NOTE_NAME && seen->kind != NOTE_MOVE) || node_at(name, cut) != seen->node)
            continue;
        snprintf(path, sizeof path, "%s/%s", after, name);
        if (power.is_folder[seen->node]) {
            mkdir(path, 0700);
            continue;
        }
        hold_left(seen->node, cut, (Left)(left >> (2 * (seen->node % 2)) & 3u), &bytes);
        put_bytes(path, &bytes);
    }
    buffer_free(&bytes);
}

static int64_t promised(int cut)
{
    int64_t value = -1;
    for (int i = 0; i < cut; i++) {
        if (power.notes[i].kind == NOTE_PROMISE && power.notes[i].node < 0 && power.notes[i].path[0] == '\0')
            value = power.notes[i].value;
    }
    return value;
}

/* Looks at a state: whether the folder holds what it may, after so much was promised (-1: nothing). */
typedef bool PowerLook(const char *after, int64_t promise, void *context);

/* Every state after a cut behind every call; how many of them do not hold. `after` is an empty folder. */
static int power_cuts(const char *after, PowerLook *look, void *context)
{
    static NoteKind kinds[NOTES_MAX];
    int bad = 0, states = 0;
    power.on = false;
    for (int cut = power.first; cut <= power.note_count; cut++) {
        int loose = take_back(cut, ~0u, kinds);
        int64_t promise = promised(cut);
        put_back(cut, kinds);
        for (unsigned which = 0; which < 1u << loose; which++) {
            for (unsigned left = 0; left < LEFT_COUNT * LEFT_COUNT; left++) {
                take_back(cut, which, kinds);
                make_state(after, cut, left);
                put_back(cut, kinds);
                bad += !look(after, promise, context);
                states++;
                empty_folder(after);
            }
        }
    }
    assert_true(states > power.note_count - power.first);
    return bad;
}
