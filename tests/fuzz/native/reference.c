/* See reference.h. Nothing is taken from the kernels: even the constants are computed, from prime numbers. */
#include "reference.h"

enum { ROUNDS = 64, BLOCK = 16, STATE = 8 };

static uint32_t constants[ROUNDS], initial[STATE];

static uint32_t
rotated(uint32_t word, int bits)
{
    return word >> bits | word << (32 - bits);
}

/* First 32 bits behind the point of the square (2) or cube (3) root of a small number. */
static uint32_t
root_bits(uint32_t number, int degree)
{
    uint64_t root = 0; /* times 2^32: below 2^36, so its cube needs 108 bits */
    for (int bit = 36; bit >= 0; bit--) {
        const unsigned __int128 tried = root | (uint64_t)1 << bit;
        const unsigned __int128 power = degree == 2 ? tried * tried : tried * tried * tried;
        if (power <= (unsigned __int128)number << (32 * degree))
            root = (uint64_t)tried;
    }
    return (uint32_t)root;
}

static void
compute_constants(void)
{
    uint32_t candidate = 2;
    for (int found = 0; found < ROUNDS; candidate++) {
        uint32_t divisor = 2;
        while (candidate % divisor != 0)
            divisor++;
        if (divisor != candidate)
            continue;
        if (found < STATE)
            initial[found] = root_bits(candidate, 2);
        constants[found++] = root_bits(candidate, 3);
    }
}

static void
some_rounds(uint32_t state[STATE], const uint32_t block[BLOCK], int rounds)
{
    uint32_t w[ROUNDS], s[STATE];
    if (constants[0] == 0)
        compute_constants();
    for (int t = 0; t < ROUNDS; t++)
        w[t] = t < BLOCK ? block[t]
                         : w[t - 16] + w[t - 7] +
                               (rotated(w[t - 15], 7) ^ rotated(w[t - 15], 18) ^ w[t - 15] >> 3) +
                               (rotated(w[t - 2], 17) ^ rotated(w[t - 2], 19) ^ w[t - 2] >> 10);
    for (int i = 0; i < STATE; i++)
        s[i] = state[i];
    for (int t = 0; t < rounds; t++) {
        const uint32_t one = s[7] + (rotated(s[4], 6) ^ rotated(s[4], 11) ^ rotated(s[4], 25)) +
                             ((s[4] & s[5]) ^ (~s[4] & s[6])) + constants[t] + w[t];
        const uint32_t two = (rotated(s[0], 2) ^ rotated(s[0], 13) ^ rotated(s[0], 22)) +
                             ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]));
        for (int i = STATE - 1; i > 0; i--)
            s[i] = s[i - 1];
        s[4] += one;
        s[0] = one + two;
    }
    for (int i = 0; i < STATE; i++)
        state[i] = s[i];
}

void
reference_begin(uint32_t state[STATE])
{
    if (constants[0] == 0)
        compute_constants();
    for (int i = 0; i < STATE; i++)
        state[i] = initial[i];
}

void
reference_compress(uint32_t state[STATE], const uint32_t block[BLOCK])
{
    uint32_t before[STATE];
    for (int i = 0; i < STATE; i++)
        before[i] = state[i];
    some_rounds(state, block, ROUNDS);
    for (int i = 0; i < STATE; i++)
        state[i] += before[i];
}

uint32_t
reference_last_word(const uint32_t header[HEADER_WORDS], uint32_t position)
{
    const uint32_t second[BLOCK] = {header[16], header[17], header[18], position, 0x80000000, [15] = 640};
    uint32_t block[BLOCK] = {[8] = 0x80000000, [15] = 256}, state[STATE];
    reference_begin(block);
    reference_compress(block, header);
    reference_compress(block, second);
    reference_begin(state);
    reference_compress(state, block);
    return state[7];
}

void
reference_two_rounds(const uint32_t header[HEADER_WORDS], uint32_t state[STATE])
{
    const uint32_t second[BLOCK] = {header[16], header[17], header[18]};
    reference_begin(state);
    reference_compress(state, header);
    some_rounds(state, second, 2);
}

int
reference_is_right(void)
{
    const uint32_t abc[BLOCK] = {0x61626380, [15] = 24};
    const uint32_t genesis[HEADER_WORDS] = {
        0x01000000, 0, 0, 0, 0, 0, 0, 0, 0, 0x3ba3edfd, 0x7a7b12b2, 0x7ac72c3e, 0x67768f61, 0x7fc81bc3,
        0x888a5132, 0x3a9fb8aa, 0x4b1e5e4a, 0x29ab5f49, 0xffff001d,
    };
    uint32_t state[STATE];
    reference_begin(state);
    reference_compress(state, abc);
    return state[0] == 0xba7816bf && state[7] == 0xf20015ad && reference_last_word(genesis, 0x1dac2b7c) == 0 &&
           reference_last_word(genesis, 0x1dac2b7d) != 0;
}
