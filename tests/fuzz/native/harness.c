/*
 * One input of a fuzzer against one function of the kernels' library; WARMGUI_HARNESS names it: a kernel, a table's
 * layout (its wg_prepare) or "common". functions.inc has a line KERNEL(name, layout, midstates) per kernel of the
 * machine and is generated, as is layouts.inc with LAYOUT(name).
 */
#define _GNU_SOURCE /* MAP_ANONYMOUS */
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "reference.h"
#include "wg.h"
#include "wg_features.h"

enum { MOST_HASHES = 8192, MIDSTATES = 16, HEADER_BYTES = 4 * HEADER_WORDS };
enum { CANARY = 0x5AC3 };

#define CHECK(true_of_all, words)                                                       \
    do {                                                                                \
        if (!(true_of_all)) {                                                           \
            fprintf(stderr, "%s: %s (%s)\n", harness, words, #true_of_all);             \
            abort();                                                                    \
        }                                                                               \
    } while (0)

#define KERNEL(name, layout, midstates)                                                 \
    wg_scan wg_scan_##name;                                                             \
    uint32_t wg_table_words_##layout(void);                                             \
    void wg_prepare_##layout(const uint32_t *inputs, uint32_t *table);                  \
    __attribute__((weak)) uint32_t wg_scratch_bytes_##name(void);
#include "functions.inc"
#undef KERNEL
uint32_t wg_abi(void);
uint32_t wg_cpu_features(void);
uint64_t wg_spin(uint64_t turns);

typedef struct {
    const char *name;
    wg_scan *scan;
    uint32_t (*table_words)(void);
    void (*prepare)(const uint32_t *inputs, uint32_t *table);
    uint32_t (*scratch_bytes)(void);
    uint32_t midstates;
} Kernel;

#define KERNEL(name, layout, midstates)                                                 \
    {#name, wg_scan_##name, wg_table_words_##layout, wg_prepare_##layout, wg_scratch_bytes_##name, midstates},
static const Kernel kernels[] = {
#include "functions.inc"
};
#undef KERNEL
#define LAYOUT(layout) {#layout, NULL, wg_table_words_##layout, wg_prepare_##layout, NULL, 1},
static const Kernel layouts[] = {
#include "layouts.inc"
};

static const char *harness = "";

/* ---- what an input says; bytes that are missing are zero ---- */

typedef struct {
    const uint8_t *at;
    size_t left;
} Input;

static uint32_t
number(Input *in, int bytes)
{
    uint32_t value = 0;
    for (int i = 0; i < bytes; i++) {
        value = value << 8 | (in->left == 0 ? 0 : *in->at);
        if (in->left != 0)
            in->at++, in->left--;
    }
    return value;
}

typedef struct {
    uint32_t flags, count, start, mask, room;
    uint32_t headers[MIDSTATES][HEADER_WORDS];
} Case;

static uint32_t
read_count(Input *in, uint32_t midstates)
{
    const uint32_t raw = number(in, 2);
    return raw & 0x8000 ? (raw & 0x7fff) % (MOST_HASHES / midstates + 1) : raw & 0xff;
}

static uint32_t
read_mask(Input *in, uint32_t kind)
{
    const uint32_t raw = number(in, 4), zeros = raw % 33;
    switch (kind) {
    case 0: /* as miners.kernels.masks makes it of a target with so many zero bits in front */
        return __builtin_bswap32((uint32_t)(0xffffffffULL << (32 - zeros)));
    case 1:
        return raw;
    case 2:
        return 1u << raw % 32;
    default:
        return raw & 1 ? 0xffffffffu : 0;
    }
}

static uint32_t
read_start(Input *in, uint32_t kind, uint32_t count)
{
    const uint32_t raw = number(in, 4);
    switch (kind) {
    case 0:
        return (uint64_t)raw + count > 0x100000000ULL ? raw - count : raw;
    case 1: /* up to the end of the space, or just before */
        return 0u - count - (raw & 15);
    case 2:
        return raw & 15;
    default: /* across the sign of a word */
        return 0x7fffffffu - (raw & 63);
    }
}

static Case
read_case(Input *in, uint32_t midstates)
{
    Case c;
    c.flags = number(in, 1);
    c.count = read_count(in, midstates);
    c.start = read_start(in, c.flags >> 3 & 3, c.count);
    c.mask = read_mask(in, c.flags >> 5 & 3);
    c.room = number(in, 2) % (MOST_HASHES + 1);
    for (int i = 0; i < HEADER_WORDS; i++)
        c.headers[0][i] = number(in, 4);
    for (uint32_t m = 1; m < midstates; m++) {
        memcpy(c.headers[m], c.headers[0], HEADER_BYTES);
        c.headers[m][0] ^= number(in, 2) << 5 | m << 21; /* each version another one */
    }
    return c;
}

/* ---- kernels ---- */

/* Which (midstate, position) are candidates, one byte each; returns how many. */
static uint32_t
expected_of(const Case *c, uint32_t midstates, uint8_t *expected)
{
    uint32_t total = 0;
    for (uint32_t m = 0; m < midstates; m++)
        for (uint32_t i = 0; i < c->count; i++)
            total += expected[m * c->count + i] = !(reference_last_word(c->headers[m], c->start + i) & c->mask);
    return total;
}

static uint32_t
room_of(const Case *c, uint32_t total)
{
    switch (c->flags >> 1 & 3) {
    case 0:
        return c->room;
    case 1:
        return total;
    case 2:
        return total == 0 ? 0 : total - 1;
    default:
        return c->room & 1;
    }
}

/* Every entry is a candidate, none comes twice, and nothing else was written. */
static void
check_found(const Case *c, const uint8_t *expected, const uint64_t *found, uint32_t written, uint32_t room)
{
    static uint8_t seen[MOST_HASHES];
    memset(seen, 0, sizeof seen);
    for (uint32_t i = 0; i < written; i++) {
        const uint64_t midstate = found[i] >> 32, offset = (found[i] & 0xffffffffu) - c->start;
        CHECK(midstate < MIDSTATES && offset < c->count, "a candidate outside of what was asked");
        const uint64_t index = midstate * c->count + offset;
        CHECK(index < MOST_HASHES && expected[index], "an invented candidate");
        CHECK(!seen[index], "a candidate twice");
        seen[index] = 1;
    }
    for (uint32_t i = written; i < room; i++)
        CHECK(found[i] == CANARY, "a result buffer was written beyond its results");
}

/* A table of a header; the inputs lie where reading too far is noticed, and stay what they are. */
static void
prepare(const Kernel *k, const uint32_t header[HEADER_WORDS], uint32_t *table, int guarded)
{
    uint32_t ordered[HEADER_WORDS] = {header[16], header[17], header[18]};
    uint32_t *inputs = take(3, sizeof ordered, sizeof *inputs, guarded, 0);
    memcpy(ordered + 3, header, 16 * sizeof *header);
    memcpy(inputs, ordered, sizeof ordered);
    k->prepare(inputs, table);
    CHECK(memcmp(inputs, ordered, sizeof ordered) == 0, "prepare wrote to its inputs");
    give(3, inputs);
}

static void
check_scan(const Kernel *k, const Case *c, uint8_t fill)
{
    static uint8_t expected[MOST_HASHES];
    const uint32_t total = expected_of(c, k->midstates, expected), room = room_of(c, total);
    const uint32_t written = total < room ? total : room;
    const size_t words = k->table_words(), table_bytes = words * k->midstates * sizeof(uint32_t);
    const size_t scratch_bytes = k->scratch_bytes == NULL ? 0 : (k->scratch_bytes() + 63u) / 64 * 64;
    const int guarded = c->flags & 1;

    uint32_t *table = take(0, table_bytes, sizeof *table, guarded, fill);
    uint64_t *found = take(1, room * sizeof *found, sizeof *found, guarded, fill);
    void *scratch = take(2, scratch_bytes, 64, guarded, fill);
    for (uint32_t m = 0; m < k->midstates; m++)
        prepare(k, c->headers[m], table + m * words, guarded);
    for (uint32_t i = 0; i < room; i++)
        found[i] = CANARY;
    uint32_t *before = malloc(table_bytes);
    memcpy(before, table, table_bytes);
    const uint64_t counted = k->scan(table, c->start, c->count, c->mask, found, room, scratch);
    CHECK(counted == total, "candidates missed or invented");
    check_found(c, expected, found, written, room);
    CHECK(memcmp(before, table, table_bytes) == 0, "a scan wrote to its table");
    free(before);
    give(0, table), give(1, found), give(2, scratch);
}

/* ---- tables alone, and what needs no job ---- */

/* Every word of a table is written, depends on the header alone, and those that all kernels know are right. */
static void
check_table(const Kernel *k, const Case *c)
{
    const size_t words = k->table_words(), bytes = words * sizeof(uint32_t);
    const int guarded = c->flags & 1;
    uint32_t *table = take(0, bytes, sizeof *table, guarded, 0xA5), *again = malloc(bytes);
    uint32_t state[8];

    memset(again, 0x5A, bytes);
    prepare(k, c->headers[0], table, guarded);
    prepare(k, c->headers[0], again, !guarded);
    CHECK(memcmp(table, again, bytes) == 0, "a table depends on what was there before");
    reference_begin(state);
    reference_compress(state, c->headers[0]);
    CHECK(memcmp(table + WG_TABLE_MIDSTATE, state, sizeof state) == 0, "a wrong midstate");
    reference_two_rounds(c->headers[0], state);
    CHECK(memcmp(table + WG_TABLE_ROUND2, state, sizeof state) == 0, "a wrong state after two rounds");
    CHECK(memcmp(table + WG_TABLE_TAIL, c->headers[0] + 16, 3 * sizeof *table) == 0, "a wrong tail");
    free(again);
    give(0, table);
}

static void
check_common(Input *in)
{
    const uint64_t turns = number(in, 2);
    const uint32_t features = wg_cpu_features();
    const uint64_t additions = wg_spin(turns);

    CHECK(wg_abi() == WG_ABI, "another ABI than the sources'");
    CHECK(additions == turns * 64 || additions == 0, "a wrong number of additions");
    CHECK(features == wg_cpu_features(), "the CPU changed");
#if defined(__x86_64__)
    CHECK(!(features & WG_FEATURE_AVX2) == !__builtin_cpu_supports("avx2"), "AVX2 is told wrongly");
    CHECK(!(features & WG_FEATURE_AVX512F) == !__builtin_cpu_supports("avx512f"), "AVX-512 is told wrongly");
    CHECK(features & WG_FEATURE_SSE2, "an x86-64 without SSE2");
#endif
}

static const Kernel *
named(const Kernel *all, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(all[i].name, harness) == 0)
            return all + i;
    return NULL;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Input in = {bytes, size};
    if (*harness == 0) {
        harness = getenv("WARMGUI_HARNESS") == NULL ? "none" : getenv("WARMGUI_HARNESS");
        CHECK(reference_is_right(), "the judge itself is wrong");
    }
    const Kernel *kernel = named(kernels, sizeof kernels / sizeof *kernels);
    const Kernel *layout = named(layouts, sizeof layouts / sizeof *layouts);
    if (kernel != NULL) {
        const Case c = read_case(&in, kernel->midstates);
        check_scan(kernel, &c, 0);
        check_scan(kernel, &c, 0xff); /* nothing depends on what memory held before */
    } else if (layout != NULL) {
        const Case c = read_case(&in, 1);
        check_table(layout, &c);
    } else {
        CHECK(strcmp(harness, "common") == 0, "WARMGUI_HARNESS names nothing of this library");
        check_common(&in);
    }
    return 0;
}
