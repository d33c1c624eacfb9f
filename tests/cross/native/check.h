/*
 * Runs vectors against the kernels: each must find exactly the candidates that hashlib found. The vectors come as one
 * block of memory (see tests/fakes_vectors.py); whoever includes this file gives the memory and finds the functions.
 */
#ifndef CHECK_H
#define CHECK_H

#include "wg.h"

enum { NAME_BYTES = 32, PAGE = 4096, ALIGNMENT = 64 };

/*
 * All 64-bit words, so that nothing is padded. Behind it: for each header as many inputs as it says, each in a word;
 * then all candidates, rising.
 */
typedef struct {
    char kernel[NAME_BYTES], table[NAME_BYTES];
    uint64_t headers, inputs, start, count, mask, room, total;
    uint64_t words[];
} Vector;

typedef struct {
    wg_scan *scan;
    uint32_t (*table_words)(void);
    void (*prepare)(const uint32_t *inputs, uint32_t *table);
    uint32_t (*scratch_bytes)(void); /* or a null pointer */
} Functions;

/* Given by the program: false where the library has no such kernel. */
static int find_functions(const Vector *vector, Functions *found);
static void say(const char *text);
/* Memory of that size which ends where nothing may be read or written, or starts there; aligned if its size is. */
static void *memory_before_guard(uint64_t bytes);
static void *memory_after_guard(uint64_t bytes);

typedef void *Memory(uint64_t bytes);

static void
say_number(uint64_t number)
{
    char digits[24], *at = digits + sizeof digits;

    *--at = 0;
    do {
        *--at = (char)('0' + number % 10);
        number /= 10;
    } while (number != 0);
    say(at);
}

static int
complain(const Vector *vector, const char *what, uint64_t number)
{
    say(vector->kernel);
    say(": start ");
    say_number(vector->start);
    say(", count ");
    say_number(vector->count);
    say(", mask ");
    say_number(vector->mask);
    say(", room ");
    say_number(vector->room);
    say(": ");
    say(what);
    say_number(number);
    say("\n");
    return 1;
}

static int
is_expected(const uint64_t *expected, uint64_t total, uint64_t entry)
{
    uint64_t low = 0, high = total;

    while (low < high) {
        const uint64_t middle = low + (high - low) / 2;
        if (expected[middle] == entry)
            return 1;
        if (expected[middle] < entry)
            low = middle + 1;
        else
            high = middle;
    }
    return 0;
}

/* Whether what the kernel wrote are as many different expected candidates as there was room for. */
static int
check_found(const Vector *vector, const uint64_t *expected, const uint64_t *found, uint64_t total)
{
    const uint64_t written = total < vector->room ? total : vector->room;

    if (total != vector->total)
        return complain(vector, "candidates counted: ", total);
    for (uint64_t i = 0; i < written; i++) {
        if (!is_expected(expected, vector->total, found[i]))
            return complain(vector, "this is no candidate: ", found[i]);
        for (uint64_t k = 0; k < i; k++)
            if (found[k] == found[i])
                return complain(vector, "this came twice: ", found[i]);
    }
    return 0;
}

/* Memory that is full of what was there before. */
static void *
used_memory(Memory *memory, uint64_t bytes)
{
    volatile uint8_t *at = memory(bytes);
    for (uint64_t i = 0; i < bytes; i++)
        at[i] = (uint8_t)(0xA5 + i);
    return (void *)at;
}

static int
check_vector(const Vector *vector, Memory *memory)
{
    const uint64_t *expected = vector->words + vector->headers * vector->inputs;
    Functions f;

    if (!find_functions(vector, &f))
        return complain(vector, "no such kernel in the library", 0);
    const uint64_t words = f.table_words();
    uint32_t *table = used_memory(memory, vector->headers * words * sizeof *table);
    for (uint64_t h = 0; h < vector->headers; h++) {
        uint32_t *inputs = memory(vector->inputs * sizeof *inputs);
        for (uint64_t i = 0; i < vector->inputs; i++)
            inputs[i] = (uint32_t)vector->words[h * vector->inputs + i];
        f.prepare(inputs, table + h * words);
    }
    uint64_t *found = used_memory(memory, vector->room * sizeof *found);
    const uint64_t scratch_bytes = f.scratch_bytes == 0 ? 0 : f.scratch_bytes();
    void *scratch = used_memory(memory, (scratch_bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT);
    const uint64_t total = f.scan(table, (uint32_t)vector->start, vector->count, (uint32_t)vector->mask, found,
                                  (uint32_t)vector->room, scratch);
    return check_found(vector, expected, found, total);
}

/* Number of vectors that failed. `block` holds their number, then the vectors. */
static uint64_t
check_all(const uint64_t *block, Memory *memory)
{
    const uint64_t *at = block + 1;
    uint64_t wrong = 0;

    for (uint64_t i = 0; i < block[0]; i++) {
        const Vector *vector = (const Vector *)(const void *)at;
        wrong += (uint64_t)check_vector(vector, memory);
        at += sizeof *vector / sizeof *at + vector->headers * vector->inputs + vector->total;
    }
    return wrong;
}

#endif
