/* AVX2, one stream of straight-line code. */
#include "avx2.h"
#include "wg.h"

#define WG_ISA avx2

#include "sha256d_binary.h"
#include "scan.h"
