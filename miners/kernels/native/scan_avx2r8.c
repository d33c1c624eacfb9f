/* AVX2, eight versions per nonce. */
#include "avx2.h"
#include "wg.h"

#define WG_ISA avx2r8
#define MIDSTATES 8
#define GROUPS 6

#include "sha256d_avx2r8.h"
#include "scan_parts.h"
