/* Elsewhere the loader asks the operating system what the CPU can do. */
#include "wg.h"

WG_EXPORT uint32_t wg_cpu_features(void);

uint32_t
wg_cpu_features(void)
{
    return 0;
}
