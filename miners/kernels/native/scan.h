/* The scan loop of every generated kernel; needs WG_ISA, V, LANES, the operations and wg_hash. */
#include "wg.h"

#ifndef WG_ENTER
#define WG_ENTER() ((void)0) /* what an instruction set needs before its first instruction */
#endif

WG_EXPORT wg_scan WG_JOIN(wg_scan_, WG_ISA);

uint64_t
WG_JOIN(wg_scan_, WG_ISA)(const uint32_t *table, uint32_t start, uint64_t count, uint32_t mask, uint64_t *out,
                          uint32_t max_out, void *scratch)
{
    (void)scratch;
    WG_ENTER();
    const V masks = SPLAT(mask);
    V position = ADD(SPLAT(start), LANE_NUMBERS);
    uint64_t found = 0;

    for (uint64_t done = 0; done < count; done += LANES) {
        V last[WG_MIDSTATES];
        WG_OPAQUE(table);
        wg_hash(table, position, last);
        for (uint32_t m = 0; m < WG_MIDSTATES; m++) {
            uint32_t hits = NO_BITS(last[m], masks);
            if (__builtin_expect(hits == 0, 1))
                continue;
            if (count - done < LANES)
                hits &= (1u << (count - done)) - 1;
            for (; hits != 0; hits &= hits - 1) {
                const uint64_t lane = (uint64_t)__builtin_ctz(hits);
                if (found < max_out)
                    out[found] = (uint64_t)m << 32 | (start + done + lane);
                found++;
            }
        }
        position = ADD(position, SPLAT(LANES));
    }
    return found;
}
