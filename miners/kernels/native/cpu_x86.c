/*
 * What this x86 CPU can do *and* the operating system supports: a vector extension counts only if XCR0 says that
 * its registers are saved at a task switch (0x06 for ymm, 0xE6 for zmm).
 */
#include "wg_features.h"
#include "wg.h"

typedef struct {
    uint32_t a, b, c, d;
} Leaf;

static Leaf
cpuid(uint32_t leaf, uint32_t subleaf)
{
    Leaf r;
    __asm__ volatile("cpuid" : "=a"(r.a), "=b"(r.b), "=c"(r.c), "=d"(r.d) : "a"(leaf), "c"(subleaf));
    return r;
}

static uint32_t
xcr0(void)
{
    uint32_t low, high;
    __asm__ volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
    return low;
}

static int
bit(uint32_t word, int n)
{
    return (word >> n & 1) != 0;
}

WG_EXPORT uint32_t wg_cpu_features(void);

uint32_t
wg_cpu_features(void)
{
    uint32_t features = 0;
    const uint32_t highest = cpuid(0, 0).a;
    const Leaf basic = cpuid(1, 0);
    const Leaf extended = highest >= 7 ? cpuid(7, 0) : (Leaf){0, 0, 0, 0};
    const uint32_t saved = bit(basic.c, 27) ? xcr0() : 0;

    if (bit(basic.d, 26))
        features |= WG_FEATURE_SSE2;
    if (bit(basic.c, 9) && bit(basic.c, 19) && bit(extended.b, 29)) /* SSSE3, SSE4.1, SHA */
        features |= WG_FEATURE_SHA;
    if ((saved & 0x06) == 0x06 && bit(basic.c, 28) && bit(extended.b, 5)) /* AVX, AVX2 */
        features |= WG_FEATURE_AVX2;
    if ((saved & 0xE6) == 0xE6 && (features & WG_FEATURE_AVX2) && bit(extended.b, 16)) /* AVX-512F */
        features |= WG_FEATURE_AVX512F;
    return features;
}
