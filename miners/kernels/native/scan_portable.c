/* One nonce at a time, for every machine. */
#include "scalar.h"
#include "wg.h"

#define WG_ISA portable
#define LANES 1
#define LANE_NUMBERS 0u
#define SPLAT(x) ((uint32_t)(x))
#define NO_BITS(x, mask) (((x) & (mask)) == 0)

#include "sha256d_binary.h"
#include "scan.h"
