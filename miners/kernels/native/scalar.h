/* The operations on plain 32-bit words. */
#include <stdint.h>

typedef uint32_t V;
#define T(i) table[i]
#define ADD(x, y) ((x) + (y))
#define ROTR(x, n) ((x) >> (n) | (x) << (32 - (n)))
#define SHR(x, n) ((x) >> (n))
#define AND(x, y) ((x) & (y))
#define XOR(x, y) ((x) ^ (y))
#define XOR3(x, y, z) ((x) ^ (y) ^ (z))
#define CH(x, y, z) ((z) ^ ((x) & ((y) ^ (z))))
#define MAJ(x, y, z) ((y) ^ (((x) ^ (y)) & ((y) ^ (z))))
