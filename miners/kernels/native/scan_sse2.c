/* Four nonces at a time: every x86-64. */
#include <immintrin.h>

#include "wg.h"

#define WG_ISA sse2
#define LANES 4
#define LANE_NUMBERS _mm_set_epi32(3, 2, 1, 0)
typedef __m128i V;
#define T(i) SPLAT(table[i])
#define SPLAT(x) _mm_set1_epi32((int)(x))
#define ADD(x, y) _mm_add_epi32(x, y)
#define ROTR(x, n) _mm_or_si128(_mm_srli_epi32(x, n), _mm_slli_epi32(x, 32 - (n)))
#define SHR(x, n) _mm_srli_epi32(x, n)
#define AND(x, y) _mm_and_si128(x, y)
#define XOR(x, y) _mm_xor_si128(x, y)
#define NO_BITS(x, mask) \
    ((uint32_t)_mm_movemask_ps(_mm_castsi128_ps(_mm_cmpeq_epi32(AND(x, mask), _mm_setzero_si128()))))

#include "sha256d_binary.h"
#include "scan.h"
