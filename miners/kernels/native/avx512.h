/* Sixteen nonces at a time, with native rotates and any three-input function as one instruction. */
#ifndef AVX512_H
#define AVX512_H

#include <immintrin.h>

#define LANES 16
#define LANE_NUMBERS _mm512_set_epi32(15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0)
typedef __m512i V;
#define T(i) SPLAT(table[i])
#define SPLAT(x) _mm512_set1_epi32((int)(x))
#define ADD(x, y) _mm512_add_epi32(x, y)
#define ROTR(x, n) _mm512_ror_epi32(x, n)
#define SHR(x, n) _mm512_srli_epi32(x, n)
#define XOR3(x, y, z) _mm512_ternarylogic_epi32(x, y, z, 0x96)
#define CH(x, y, z) _mm512_ternarylogic_epi32(x, y, z, 0xCA)
#define MAJ(x, y, z) _mm512_ternarylogic_epi32(x, y, z, 0xE8)
#define NO_BITS(x, mask) ((uint32_t)_mm512_testn_epi32_mask(x, mask))

#endif
