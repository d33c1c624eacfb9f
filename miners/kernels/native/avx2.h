/* Eight nonces at a time. */
#ifndef AVX2_H
#define AVX2_H

#include <immintrin.h>

#define LANES 8
#define LANE_NUMBERS _mm256_set_epi32(7, 6, 5, 4, 3, 2, 1, 0)
typedef __m256i V;
#define T(i) SPLAT(table[i])
#define SPLAT(x) _mm256_set1_epi32((int)(x))
#define ADD(x, y) _mm256_add_epi32(x, y)
#define ROTR(x, n) _mm256_or_si256(_mm256_srli_epi32(x, n), _mm256_slli_epi32(x, 32 - (n)))
#define SHR(x, n) _mm256_srli_epi32(x, n)
#define AND(x, y) _mm256_and_si256(x, y)
#define XOR(x, y) _mm256_xor_si256(x, y)
#define NO_BITS(x, mask) \
    ((uint32_t)_mm256_movemask_ps(_mm256_castsi256_ps(_mm256_cmpeq_epi32(AND(x, mask), _mm256_setzero_si256()))))

#endif
