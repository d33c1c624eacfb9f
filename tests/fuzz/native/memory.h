/*
 * Memory that notices what is read or written outside of it: of malloc, which AddressSanitizer surrounds, or ending where
 * a page without any right begins (which works without sanitizers too). Each slot is used for one buffer at a time.
 */
#ifndef MEMORY_H
#define MEMORY_H

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum { SLOTS = 4, SLOT_BYTES = 1 << 18, PAGE_BYTES = 1 << 16 };

static char *slots[SLOTS]; /* where the page without rights begins */
static int slot_is_guarded[SLOTS];

static char *
guard_of(int slot)
{
    if (slots[slot] == NULL) {
        char *pages =
            mmap(NULL, SLOT_BYTES + PAGE_BYTES, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (pages == MAP_FAILED || mprotect(pages + SLOT_BYTES, PAGE_BYTES, PROT_NONE) != 0)
            abort();
        slots[slot] = pages + SLOT_BYTES;
    }
    return slots[slot];
}

/* So many bytes, aligned as asked (`bytes` is a multiple of that), full of `fill`. */
static void *
take(int slot, size_t bytes, size_t alignment, int guarded, uint8_t fill)
{
    void *memory = NULL;
    slot_is_guarded[slot] = guarded;
    if (bytes > SLOT_BYTES)
        abort();
    if (guarded)
        memory = guard_of(slot) - bytes;
    else if (posix_memalign(&memory, alignment < sizeof(void *) ? sizeof(void *) : alignment, bytes) != 0)
        abort();
    memset(memory, fill, bytes);
    return memory;
}

static void
give(int slot, void *memory)
{
    if (!slot_is_guarded[slot])
        free(memory);
}

#endif
