/* The DLL needs no C runtime: nothing to set up, nothing to tear down. */
#include "wg.h"

int __stdcall DllMainCRTStartup(void *instance, uint32_t reason, void *reserved);

int __stdcall
DllMainCRTStartup(void *instance, uint32_t reason, void *reserved)
{
    (void)instance, (void)reason, (void)reserved;
    return 1;
}
