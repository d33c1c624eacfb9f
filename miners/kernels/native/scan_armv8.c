/*
 * The SHA-2 instructions of ARMv8: two nonces at a time. SHA256H takes four rounds, so rounds 0-3 are whole and the
 * second hash ends after round 63; the last digest word is then h.
 */
#include <arm_neon.h>

#include "sha_constants.h"
#include "wg.h"

#define WG_ISA armv8
#define WG_MIDSTATES 1
#define LANES 2
#define LANE_NUMBERS (uint32x4_t){0, 1, 0, 0}
typedef uint32x4_t V;
#define SPLAT(x) vdupq_n_u32((uint32_t)(x))
#define ADD(x, y) vaddq_u32(x, y)
#define NO_BITS(x, mask) no_bits(vandq_u32(x, mask))

typedef struct {
    V abcd[LANES], efgh[LANES], w[LANES][4];
} Streams;

WG_INLINE uint32_t
no_bits(V x)
{
    return (uint32_t)(vgetq_lane_u32(x, 0) == 0) | (uint32_t)(vgetq_lane_u32(x, 1) == 0) << 1;
}

WG_INLINE void
four_rounds(Streams *s, int q)
{
    const V k = vld1q_u32(&K[4 * q]);
    for (int i = 0; i < LANES; i++) {
        V *w = s->w[i];
        if (q >= 4)
            w[q & 3] = vsha256su1q_u32(vsha256su0q_u32(w[q & 3], w[(q + 1) & 3]), w[(q + 2) & 3], w[(q + 3) & 3]);
        const V wk = ADD(w[q & 3], k), old = s->abcd[i];
        s->abcd[i] = vsha256hq_u32(old, s->efgh[i], wk);
        s->efgh[i] = vsha256h2q_u32(s->efgh[i], old, wk);
    }
}

WG_INLINE void
wg_hash(const uint32_t *table, V position, V last[WG_MIDSTATES])
{
    const uint32_t *tail = table + WG_TABLE_TAIL;
    const V abcd = vld1q_u32(table + WG_TABLE_MIDSTATE), efgh = vld1q_u32(table + WG_TABLE_MIDSTATE + 4);
    Streams s;

    for (int i = 0; i < LANES; i++) {
        const uint32_t nonce = i == 0 ? vgetq_lane_u32(position, 0) : vgetq_lane_u32(position, 1);
        s.w[i][0] = (V){tail[0], tail[1], tail[2], nonce};
        s.w[i][1] = (V){0x80000000, 0, 0, 0};
        s.w[i][2] = SPLAT(0);
        s.w[i][3] = (V){0, 0, 0, 640};
        s.abcd[i] = abcd;
        s.efgh[i] = efgh;
    }
#pragma GCC unroll 16
    for (int q = 0; q < 16; q++)
        four_rounds(&s, q);
    for (int i = 0; i < LANES; i++) {
        s.w[i][0] = ADD(s.abcd[i], abcd);
        s.w[i][1] = ADD(s.efgh[i], efgh);
        s.w[i][2] = (V){0x80000000, 0, 0, 0};
        s.w[i][3] = (V){0, 0, 0, 256};
        s.abcd[i] = vld1q_u32(IV);
        s.efgh[i] = vld1q_u32(IV + 4);
    }
#pragma GCC unroll 16
    for (int q = 0; q < 16; q++)
        four_rounds(&s, q);
    last[0] = (V){vgetq_lane_u32(s.efgh[0], 3) + IV[7], vgetq_lane_u32(s.efgh[1], 3) + IV[7], 0, 0};
}

#include "scan.h"
