/*
 * The scan loop of kernels that run a double hash in parts, block after block; needs WG_ISA, V, LANES, the
 * operations, the generated parts, MIDSTATES (headers per nonce, their tables one after the other) and GROUPS
 * (vectors of nonces in a block). An *item* is one vector of nonces with one midstate.
 */
#include "wg.h"

#define ITEMS (GROUPS * MIDSTATES)

_Static_assert(ITEMS % WG_FIRST_STREAMS == 0 && ITEMS % WG_SECOND_STREAMS == 0, "a block holds whole turns");

typedef struct {
#if WG_SHARED_STREAMS
    V shared[GROUPS][WG_SHARED_WORDS];
#endif
    V digest[ITEMS][WG_DIGEST_WORDS];
} Scratch;

WG_EXPORT wg_scan WG_JOIN(wg_scan_, WG_ISA);
WG_EXPORT uint32_t WG_JOIN(wg_scratch_bytes_, WG_ISA)(void);

uint32_t
WG_JOIN(wg_scratch_bytes_, WG_ISA)(void)
{
    return sizeof(Scratch);
}

/* The table of an item's own header. */
WG_INLINE const uint32_t *
own_table(const uint32_t *table, uint32_t item)
{
    return table + item % MIDSTATES * WG_TABLE_WORDS;
}

#if WG_SHARED_STREAMS
_Static_assert(GROUPS % WG_SHARED_STREAMS == 0, "a block holds whole turns");

WG_INLINE void
run_shared(const uint32_t *table, uint32_t start, uint32_t groups, Scratch *scratch)
{
    for (uint32_t g = 0; g < groups; g += WG_SHARED_STREAMS) {
        V position[WG_SHARED_STREAMS], *out[WG_SHARED_STREAMS];
        WG_OPAQUE(table);
        for (uint32_t s = 0; s < WG_SHARED_STREAMS; s++) {
            position[s] = ADD(SPLAT(start + (g + s) * LANES), LANE_NUMBERS);
            out[s] = scratch->shared[g + s];
        }
        wg_shared(table, 0, position, 0, out);
    }
}
#endif

WG_INLINE void
run_first(const uint32_t *table, uint32_t start, uint32_t items, Scratch *scratch)
{
    (void)start;
    for (uint32_t i = 0; i < items; i += WG_FIRST_STREAMS) {
        const uint32_t *own[WG_FIRST_STREAMS];
        V *out[WG_FIRST_STREAMS];
        WG_OPAQUE(table);
        for (uint32_t s = 0; s < WG_FIRST_STREAMS; s++) {
            own[s] = own_table(table, i + s);
            out[s] = scratch->digest[i + s];
        }
#if WG_SHARED_STREAMS
        const V *in[WG_FIRST_STREAMS];
        for (uint32_t s = 0; s < WG_FIRST_STREAMS; s++)
            in[s] = scratch->shared[(i + s) / MIDSTATES];
        wg_first(table, own, 0, in, out);
#else
        V position[WG_FIRST_STREAMS];
        for (uint32_t s = 0; s < WG_FIRST_STREAMS; s++)
            position[s] = ADD(SPLAT(start + (i + s) / MIDSTATES * LANES), LANE_NUMBERS);
        wg_first(table, own, position, 0, out);
#endif
    }
}

/* What has been found, and where the next candidate goes. */
typedef struct {
    uint64_t *out, found;
    uint32_t max_out;
} Found;

/* Notes the lanes of one item that have no bit of the mask, but for positions behind the end. */
static void
note(Found *f, uint32_t hits, uint32_t midstate, uint64_t position, uint64_t left)
{
    if (left < LANES)
        hits &= (1u << left) - 1;
    for (; hits != 0; hits &= hits - 1) {
        if (f->found < f->max_out)
            f->out[f->found] = (uint64_t)midstate << 32 | (position + (uint64_t)__builtin_ctz(hits));
        f->found++;
    }
}

WG_INLINE void
run_second(const uint32_t *table, uint32_t start, uint64_t left, uint32_t items, V masks, Scratch *scratch,
           Found *f)
{
    for (uint32_t i = 0; i < items; i += WG_SECOND_STREAMS) {
        const uint32_t *own[WG_SECOND_STREAMS];
        const V *in[WG_SECOND_STREAMS];
        V last[WG_SECOND_STREAMS], *out[WG_SECOND_STREAMS];
        WG_OPAQUE(table);
        for (uint32_t s = 0; s < WG_SECOND_STREAMS; s++) {
            own[s] = own_table(table, i + s);
            in[s] = scratch->digest[i + s];
            out[s] = &last[s];
        }
        wg_second(table, own, 0, in, out);
        /* One question for all streams: asked one by one, the compiler would compute them one by one. */
        uint32_t hits[WG_SECOND_STREAMS], any = 0;
        for (uint32_t s = 0; s < WG_SECOND_STREAMS; s++)
            any |= hits[s] = NO_BITS(last[s], masks);
        if (__builtin_expect(any == 0, 1))
            continue;
        for (uint32_t s = 0; s < WG_SECOND_STREAMS && i + s < items; s++) {
            const uint32_t offset = (i + s) / MIDSTATES * LANES;
            note(f, hits[s], (i + s) % MIDSTATES, (uint64_t)start + offset, left - offset);
        }
    }
}

uint64_t
WG_JOIN(wg_scan_, WG_ISA)(const uint32_t *table, uint32_t start, uint64_t count, uint32_t mask, uint64_t *out,
                           uint32_t max_out, void *scratch)
{
    const V masks = SPLAT(mask);
    Found f = {out, 0, max_out};

    for (uint64_t done = 0; done < count; done += GROUPS * LANES) {
        const uint64_t left = count - done;
        const uint32_t first = start + (uint32_t)done;
        const uint32_t groups = left < GROUPS * LANES ? (uint32_t)((left + LANES - 1) / LANES) : GROUPS;
#if WG_SHARED_STREAMS
        run_shared(table, first, groups, scratch);
#endif
        run_first(table, first, groups * MIDSTATES, scratch);
        run_second(table, first, left, groups * MIDSTATES, masks, scratch, &f);
    }
    return f.found;
}
