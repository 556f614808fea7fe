/* faulty.h - the calls that faulty.c counts in a program linked with it, and lets fail; shared with the test through a
 * mapped file. */
#pragma once

/* Each with the reasons it may give. What errno is after a failed allocation nobody asks. */
#define FAULTY_CALLS(call)                                                                                             \
    call(malloc, ENOMEM) call(calloc, ENOMEM) call(realloc, ENOMEM) call(open, EACCES, EMFILE, ENOSPC, EINTR)          \
        call(read, EIO, EINTR) call(write, ENOSPC, EIO, EINTR) call(fsync, EIO, ENOSPC, EINTR)                         \
            call(rename, EACCES, ENOSPC, EIO) call(close, EIO, EINTR) call(ftruncate, EIO) call(mkdir, EACCES, ENOSPC) \
                call(flock, ENOLCK, EINTR) call(fwrite, ENOSPC, EIO) call(fflush, ENOSPC, EIO)

#define FAULTY_NAME(call, ...) FAULTY_##call,

typedef enum FaultyCall { FAULTY_CALLS(FAULTY_NAME) FAULTY_COUNT } FaultyCall;

typedef struct Faulty {
    int call;                 /* FaultyCall that fails; -1: none */
    int which;                /* the how manieth, from 1 */
    int reason;               /* errno */
    int struck;               /* how often it did: once or never */
    int counts[FAULTY_COUNT]; /* how often each was called */
} Faulty;
