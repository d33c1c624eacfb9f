/*
 * What every library has, whatever the CPU.
 * Core cycles: a chain of additions that each wait for the one before takes one cycle per addition on every CPU of
 * the last twenty years. Register operands, because newer cores fold chains of immediate additions at rename.
 */
#include "wg_features.h"
#include "wg.h"

#define ADDITIONS 64
#define X4(x) x x x x

WG_EXPORT uint64_t wg_spin(uint64_t turns);

/* Runs `turns` x 64 dependent additions and returns their number; 0 where this file knows no such instruction. */
uint64_t
wg_spin(uint64_t turns)
{
    uint64_t sum = turns;
    const uint64_t term = turns | 1;

    for (uint64_t i = 0; i < turns; i++) {
#if defined(__x86_64__)
        __asm__ volatile(X4(X4(X4("add %1, %0\n\t"))) : "+r"(sum) : "r"(term) : "cc");
#elif defined(__aarch64__)
        __asm__ volatile(X4(X4(X4("add %0, %0, %1\n\t"))) : "+r"(sum) : "r"(term));
#else
        (void)sum, (void)term;
        return 0;
#endif
    }
    return turns * ADDITIONS;
}

WG_EXPORT uint32_t wg_abi(void);

uint32_t
wg_abi(void)
{
    return WG_ABI;
}
