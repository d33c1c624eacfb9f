/*
 * The SHA extensions of x86: four nonces at a time, so that the rounds of some fill the latency of others (on paper
 * two are enough; measured, four take 12 % less time).
 * 62 SHA256RNDS2 per hash: rounds 0-1 come from the table, and the second hash ends after round 61.
 */
#include <immintrin.h>

#include "sha_constants.h"
#include "wg.h"

#define WG_ISA shani
#define WG_MIDSTATES 1
#define LANES 4
#define LANE_NUMBERS _mm_set_epi32(3, 2, 1, 0)
typedef __m128i V;
#define SPLAT(x) _mm_set1_epi32((int)(x))
#define ADD(x, y) _mm_add_epi32(x, y)
#define NO_BITS(x, mask) \
    ((uint32_t)_mm_movemask_ps(_mm_castsi128_ps(_mm_cmpeq_epi32(_mm_and_si128(x, mask), _mm_setzero_si128()))))

/* Legacy-encoded SHA instructions after a dirty upper half cost hundreds of cycles; CPUs without AVX have neither. */
#define WG_ENTER() zero_uppers()

typedef struct {
    V abef[LANES], cdgh[LANES], w[LANES][4];
} Streams;

static void
zero_uppers(void)
{
    static int has_avx; /* 0 not asked yet, 1 yes, -1 no; every thread would write the same */
    if (has_avx == 0) {
        uint32_t a = 1, b, c = 0, d;
        __asm__ volatile("cpuid" : "+a"(a), "=b"(b), "+c"(c), "=d"(d));
        has_avx = (c >> 27 & 1) && (c >> 28 & 1) ? 1 : -1;
    }
    if (has_avx > 0)
        __asm__ volatile("vzeroupper" ::
                             : "xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5", "xmm6", "xmm7", "xmm8", "xmm9",
                               "xmm10", "xmm11", "xmm12", "xmm13", "xmm14", "xmm15");
}

WG_INLINE void
set_state(Streams *s, int i, const uint32_t *state)
{
    s->abef[i] = _mm_set_epi32((int)state[0], (int)state[1], (int)state[4], (int)state[5]);
    s->cdgh[i] = _mm_set_epi32((int)state[2], (int)state[3], (int)state[6], (int)state[7]);
}

/* Rounds 4q+2 and 4q+3, or all four; W[4q..] lies in w[q % 4] and is made here from q = 4 on. */
WG_INLINE void
rounds(Streams *s, int q, int first_half, int second_half)
{
    const V k = _mm_load_si128((const V *)(const void *)&K[4 * q]);
    for (int i = 0; i < LANES; i++) {
        V *w = s->w[i];
        if (q >= 4) {
            const V newest = w[(q - 1) & 3];
            const V sum = ADD(_mm_sha256msg1_epu32(w[q & 3], w[(q + 1) & 3]),
                              _mm_alignr_epi8(newest, w[(q + 2) & 3], 4));
            w[q & 3] = _mm_sha256msg2_epu32(sum, newest);
        }
        const V wk = ADD(w[q & 3], k);
        if (first_half) {
            const V old = s->abef[i];
            s->abef[i] = _mm_sha256rnds2_epu32(s->cdgh[i], old, wk);
            s->cdgh[i] = old;
        }
        if (second_half) {
            const V old = s->abef[i];
            s->abef[i] = _mm_sha256rnds2_epu32(s->cdgh[i], old, _mm_shuffle_epi32(wk, 0x0E));
            s->cdgh[i] = old;
        }
    }
}

WG_INLINE void
wg_hash(const uint32_t *table, V position, V last[WG_MIDSTATES])
{
    Streams s, mid;
    int nonces[LANES];

    _mm_storeu_si128((V *)(void *)nonces, position);
    for (int i = 0; i < LANES; i++) {
        const uint32_t *tail = table + WG_TABLE_TAIL;
        s.w[i][0] = _mm_set_epi32(nonces[i], (int)tail[2], (int)tail[1], (int)tail[0]);
        s.w[i][1] = _mm_set_epi32(0, 0, 0, (int)0x80000000);
        s.w[i][2] = _mm_setzero_si128();
        s.w[i][3] = _mm_set_epi32(640, 0, 0, 0);
        set_state(&s, i, table + WG_TABLE_ROUND2);
        set_state(&mid, i, table + WG_TABLE_MIDSTATE);
    }
    rounds(&s, 0, 0, 1);
#pragma GCC unroll 16
    for (int q = 1; q < 16; q++)
        rounds(&s, q, 1, 1);
    for (int i = 0; i < LANES; i++) {
        const V abef = ADD(s.abef[i], mid.abef[i]), cdgh = ADD(s.cdgh[i], mid.cdgh[i]);
        s.w[i][0] = _mm_shuffle_epi32(_mm_unpackhi_epi64(abef, cdgh), 0xB1);
        s.w[i][1] = _mm_shuffle_epi32(_mm_unpacklo_epi64(abef, cdgh), 0xB1);
        s.w[i][2] = _mm_set_epi32(0, 0, 0, (int)0x80000000);
        s.w[i][3] = _mm_set_epi32(256, 0, 0, 0);
        set_state(&s, i, IV);
    }
#pragma GCC unroll 16
    for (int q = 0; q < 15; q++)
        rounds(&s, q, 1, 1);
    rounds(&s, 15, 1, 0);
    /* f after round 61 is e after round 60: the last word of the digest, less the initial value */
    const V low = _mm_unpacklo_epi32(s.abef[0], s.abef[1]), high = _mm_unpacklo_epi32(s.abef[2], s.abef[3]);
    last[0] = ADD(_mm_unpacklo_epi64(low, high), SPLAT(IV[7]));
}

#include "scan.h"
