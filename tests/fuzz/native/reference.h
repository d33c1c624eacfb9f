/* A double SHA-256 of a block header as a reader of FIPS 180-4 would write it; the judge of the kernels. */
#ifndef REFERENCE_H
#define REFERENCE_H

#include <stdint.h>

enum { HEADER_WORDS = 19, ROLLED_BYTES = 4 };

/* State after a block of 16 words, from the state before. */
void reference_compress(uint32_t state[8], const uint32_t block[16]);

/* The initial state. */
void reference_begin(uint32_t state[8]);

/* The last word of the double hash of a header of 19 words (as numbers, big end first) and the nonce's word. */
uint32_t reference_last_word(const uint32_t header[HEADER_WORDS], uint32_t position);

/* State after the first two rounds of the header's second block, which need no nonce. */
void reference_two_rounds(const uint32_t header[HEADER_WORDS], uint32_t state[8]);

/* Whether this file itself is right: FIPS 180-4's own example and bitcoin's first block. */
int reference_is_right(void);

#endif
