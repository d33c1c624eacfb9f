/* What the kernel files share. Freestanding C11: no libc, no allocation, no state beyond the arguments. */
#ifndef WG_H
#define WG_H

#include <stdint.h>

#if defined(_WIN32)
#define WG_EXPORT __declspec(dllexport)
#else
#define WG_EXPORT __attribute__((visibility("default")))
#endif
#define WG_INLINE static inline __attribute__((always_inline))
#define WG_JOIN2(a, b) a##b
#define WG_JOIN(a, b) WG_JOIN2(a, b)

/* Hides where a pointer came from, so that loads through it are not hoisted out of the loop and spilled. */
#define WG_OPAQUE(pointer) __asm__("" : "+r"(pointer))

/* A word of the table of a stream's own header, in every lane. */
#define OWN(stream, i) SPLAT(own[stream][i])

/*
 * A job's table starts with these words for every kernel; the generated kernels know the rest by number.
 * Words a..h of the midstate, a..h after round 1 of the second block, words 0..2 of the second block.
 */
enum { WG_TABLE_MIDSTATE = 0, WG_TABLE_ROUND2 = 8, WG_TABLE_TAIL = 16 };

/*
 * Scans positions start .. start+count-1 of W3 space (start + count <= 2^32).
 * Writes the first max_out positions whose last digest word has no bit of mask, with the number of the midstate
 * in the upper 32 bits; returns how many there were in all. Of several midstates the tables follow each other.
 * `scratch` is the caller's, 64-byte aligned, wg_scratch_bytes_<kernel>() long; kernels without that function need none.
 */
typedef uint64_t wg_scan(const uint32_t *table, uint32_t start, uint64_t count, uint32_t mask, uint64_t *out,
                         uint32_t max_out, void *scratch);

#endif
