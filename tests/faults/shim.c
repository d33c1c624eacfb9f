/* Stands between a program and its C library: clocks that jump, disks that are slow or fail.

   Loaded with LD_PRELOAD. What it does is told by a page of numbers in the file that WARMGUI_SHIM names, which
   the campaign changes while the program runs; without that file it does nothing. The clocks of the machine
   itself are never touched. Only files below the folder that WARMGUI_SHIM_DISK names are slow or fail. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

/* The order of shim.py's `Page`. */
struct page {
    volatile int64_t realtime_ns; /* added to CLOCK_REALTIME */
    volatile int64_t boottime_ns; /* added to CLOCK_BOOTTIME: a sleep */
    volatile int64_t sync_us;     /* each fsync and fdatasync takes so much longer */
    volatile int64_t write_us;    /* each write */
    volatile int64_t sync_errno;  /* fsync and fdatasync fail */
    volatile int64_t write_errno; /* write, pwrite, ftruncate fail */
    volatile int64_t read_errno;  /* read, pread fail */
    volatile int64_t open_errno;  /* opening fails */
    volatile int64_t one_of;      /* only one call of so many fails; 0 and 1: all of them */
    volatile int64_t syncs, writes, failures; /* counted here, read by the campaign */
};

static struct page nothing;
static struct page *told = &nothing;
static char disk[4096];
static size_t disk_length;

__attribute__((constructor)) static void begin(void)
{
    const char *name = getenv("WARMGUI_SHIM"), *folder = getenv("WARMGUI_SHIM_DISK");
    int (*open_)(const char *, int, ...) = dlsym(RTLD_NEXT, "open");
    int file = name ? open_(name, O_RDWR | O_CLOEXEC) : -1;
    if (file >= 0) {
        void *page = mmap(NULL, sizeof nothing, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
        close(file);
        if (page != MAP_FAILED)
            told = page;
    }
    if (folder && strlen(folder) < sizeof disk) {
        strcpy(disk, folder);
        disk_length = strlen(disk);
    }
}

#define REAL(type, name, ...)                                   \
    static type (*real)(__VA_ARGS__);                           \
    if (!real)                                                  \
        real = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)

static int on_disk(const char *path)
{
    return disk_length && !strncmp(path, disk, disk_length);
}

static int file_on_disk(int file)
{
    char link[64], path[4096];
    if (!disk_length)
        return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0)
        return 0;
    path[length] = 0;
    return on_disk(path);
}

static void wait_us(int64_t us)
{
    struct timespec left = {us / 1000000, us % 1000000 * 1000};
    while (us > 0 && nanosleep(&left, &left) && errno == EINTR)
        ;
}

static int fails(int64_t error)
{
    if (!error)
        return 0;
    int64_t number = __sync_add_and_fetch(&told->failures, 1);
    if (told->one_of > 1 && number % told->one_of)
        return 0;
    errno = (int)error;
    return 1;
}

/* ---- clocks */

static void shift(struct timespec *t, int64_t by_ns)
{
    int64_t ns = t->tv_nsec + by_ns % 1000000000;
    t->tv_sec += by_ns / 1000000000 + (ns >= 1000000000) - (ns < 0);
    t->tv_nsec = (ns + 1000000000) % 1000000000;
}

int clock_gettime(clockid_t clock, struct timespec *t)
{
    REAL(int, clock_gettime, clockid_t, struct timespec *);
    int result = real(clock, t);
    if (!result && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
        shift(t, told->realtime_ns);
    if (!result && clock == CLOCK_BOOTTIME)
        shift(t, told->boottime_ns);
    return result;
}

int gettimeofday(struct timeval *restrict t, void *restrict zone)
{
    struct timespec now;
    (void)zone;
    clock_gettime(CLOCK_REALTIME, &now);
    t->tv_sec = now.tv_sec;
    t->tv_usec = now.tv_nsec / 1000;
    return 0;
}

time_t time(time_t *t)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (t)
        *t = now.tv_sec;
    return now.tv_sec;
}

/* ---- disk */

#define SYNC(name)                                              \
    int name(int file)                                          \
    {                                                           \
        REAL(int, name, int);                                   \
        if ((told->sync_us || told->sync_errno) && file_on_disk(file)) { \
            __sync_add_and_fetch(&told->syncs, 1);              \
            wait_us(told->sync_us);                             \
            if (fails(told->sync_errno))                        \
                return -1;                                      \
        }                                                       \
        return real(file);                                      \
    }
SYNC(fsync)
SYNC(fdatasync)

static int write_fails(int file)
{
    if ((!told->write_us && !told->write_errno) || !file_on_disk(file))
        return 0;
    __sync_add_and_fetch(&told->writes, 1);
    wait_us(told->write_us);
    return fails(told->write_errno);
}

ssize_t write(int file, const void *from, size_t length)
{
    REAL(ssize_t, write, int, const void *, size_t);
    return write_fails(file) ? -1 : real(file, from, length);
}

ssize_t writev(int file, const struct iovec *from, int number)
{
    REAL(ssize_t, writev, int, const struct iovec *, int);
    return write_fails(file) ? -1 : real(file, from, number);
}

#define AT(name, offset)                                        \
    ssize_t name(int file, const void *from, size_t length, offset at) \
    {                                                           \
        REAL(ssize_t, name, int, const void *, size_t, offset); \
        return write_fails(file) ? -1 : real(file, from, length, at); \
    }
AT(pwrite, off_t)
AT(pwrite64, off64_t)

#define CUT(name, offset)                                       \
    int name(int file, offset length)                           \
    {                                                           \
        REAL(int, name, int, offset);                           \
        return write_fails(file) ? -1 : real(file, length);     \
    }
CUT(ftruncate, off_t)
CUT(ftruncate64, off64_t)

static int read_fails(int file)
{
    return told->read_errno && file_on_disk(file) && fails(told->read_errno);
}

ssize_t read(int file, void *to, size_t length)
{
    REAL(ssize_t, read, int, void *, size_t);
    return read_fails(file) ? -1 : real(file, to, length);
}

#define FROM(name, offset)                                      \
    ssize_t name(int file, void *to, size_t length, offset at)  \
    {                                                           \
        REAL(ssize_t, name, int, void *, size_t, offset);       \
        return read_fails(file) ? -1 : real(file, to, length, at); \
    }
FROM(pread, off_t)
FROM(pread64, off64_t)

#define OPEN(name)                                              \
    int name(const char *path, int flags, ...)                  \
    {                                                           \
        REAL(int, name, const char *, int, ...);                \
        va_list rest;                                           \
        va_start(rest, flags);                                  \
        mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; \
        va_end(rest);                                           \
        /* A disk that became read-only may be read. */          \
        if (told->open_errno && (told->open_errno != EROFS || flags & (O_WRONLY | O_RDWR)) && \
            on_disk(path) && fails(told->open_errno))            \
            return -1;                                          \
        return real(path, flags, mode);                         \
    }
OPEN(open)
OPEN(open64)
