/*
 * The kernels linked into a program with a libc, for sanitizers: program VECTORS-FILE. Each vector runs three times:
 * with memory of malloc, which AddressSanitizer surrounds with red zones, and before and after guard pages.
 * kernels.inc has one line KERNEL(name, table) per kernel of the library and is generated.
 */
#define _GNU_SOURCE /* MAP_ANONYMOUS */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "check.h"

#define KERNEL(name, layout)                                                    \
    wg_scan wg_scan_##name;                                                     \
    uint32_t wg_table_words_##layout(void);                                     \
    void wg_prepare_##layout(const uint32_t *inputs, uint32_t *table);          \
    __attribute__((weak)) uint32_t wg_scratch_bytes_##name(void);
#include "kernels.inc"
#undef KERNEL

typedef struct {
    const char *kernel, *table;
    Functions functions;
} Entry;

#define KERNEL(name, layout)                                                    \
    {#name,                                                                     \
     #layout,                                                                   \
     {wg_scan_##name, wg_table_words_##layout, wg_prepare_##layout, wg_scratch_bytes_##name}},
static const Entry entries[] = {
#include "kernels.inc"
};

static int
find_functions(const Vector *vector, Functions *found)
{
    for (size_t i = 0; i < sizeof entries / sizeof *entries; i++)
        if (strcmp(entries[i].kernel, vector->kernel) == 0 && strcmp(entries[i].table, vector->table) == 0) {
            *found = entries[i].functions;
            return 1;
        }
    return 0;
}

static void
say(const char *text)
{
    fputs(text, stdout);
}

/* Whole pages with one without any right at each end. */
static char *
guarded(uint64_t *bytes)
{
    const uint64_t whole = (*bytes + PAGE - 1) / PAGE * PAGE;
    char *pages = mmap(NULL, whole + 2 * PAGE, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (pages == MAP_FAILED || mprotect(pages + PAGE, whole, PROT_READ | PROT_WRITE) != 0)
        abort();
    *bytes = whole - *bytes;
    return pages + PAGE;
}

static void *
memory_before_guard(uint64_t bytes)
{
    char *pages = guarded(&bytes);
    return pages + bytes;
}

static void *
memory_after_guard(uint64_t bytes)
{
    return guarded(&bytes);
}

static void *
memory_of_heap(uint64_t bytes)
{
    /* Of 0 bytes it is a pointer that may not be followed. */
    void *memory = bytes == 0 || bytes % ALIGNMENT != 0 ? malloc(bytes) : aligned_alloc(ALIGNMENT, bytes);
    if (memory == NULL && bytes != 0)
        abort();
    return memory;
}

int
main(int count, char **arguments)
{
    FILE *file = count == 2 ? fopen(arguments[1], "rb") : NULL;
    if (file == NULL || fseek(file, 0, SEEK_END) != 0)
        return 2;
    const long size = ftell(file);
    uint64_t *block = size > 0 ? malloc((size_t)size) : NULL;
    rewind(file);
    if (block == NULL || fread(block, (size_t)size, 1, file) != 1)
        return 2;
    fclose(file);

    uint64_t wrong = 0;
    Memory *const kinds[] = {memory_of_heap, memory_before_guard, memory_after_guard};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        wrong += check_all(block, kinds[i]);
    printf("%llu vectors checked\n", (unsigned long long)block[0]);
    return wrong != 0;
}
