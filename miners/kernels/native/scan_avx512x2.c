/* AVX-512, two streams in two parts: for cores with more vector ports than one stream can keep busy. */
#include "avx512.h"
#include "wg.h"

#define WG_ISA avx512x2
#define MIDSTATES 1
#define GROUPS 192

#include "sha256d_avx512x2.h"
#include "scan_parts.h"
