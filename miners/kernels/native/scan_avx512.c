/* AVX-512, one stream of straight-line code: the shortest program, for cores with few vector ports. */
#include "avx512.h"
#include "wg.h"

#define WG_ISA avx512

#include "sha256d_ternary.h"
#include "scan.h"
