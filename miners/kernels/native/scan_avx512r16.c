/* AVX-512, sixteen versions per nonce: what depends on the nonce only is computed once for all of them. */
#include "avx512.h"
#include "wg.h"

#define WG_ISA avx512r16
#define MIDSTATES 16
#define GROUPS 12

#include "sha256d_avx512r16.h"
#include "scan_parts.h"
