"""NVIDIA's driver interface as far as mining calls it: functions, their arguments, and numbers with names.

Only functions that drivers have had since CUDA 10 (R410, 2018). A function that was renumbered since ("_v2")
is asked for by its newest name first. Handles are `c_void_p`: an `int` would be cut to 32 bits.
"""

from __future__ import annotations

from ctypes import POINTER, c_char_p, c_float, c_int, c_size_t, c_uint, c_uint64, c_void_p
from typing import Any, NamedTuple

NO_CARD = {"CUDA_ERROR_NO_DEVICE": 100, "CUDA_ERROR_STUB_LIBRARY": 34}
"""No card, or a toolkit's empty stand-in for the driver: an ordinary state."""
LOST = {
    "CUDA_ERROR_DEINITIALIZED": 4,
    "CUDA_ERROR_DEVICE_UNAVAILABLE": 46,
    "CUDA_ERROR_NO_DEVICE": 100,  # once it was open: fallen off the bus
    "CUDA_ERROR_INVALID_DEVICE": 101,
    "CUDA_ERROR_ECC_UNCORRECTABLE": 214,
    "CUDA_ERROR_NVLINK_UNCORRECTABLE": 220,
    "CUDA_ERROR_CONTAINED": 226,
    "CUDA_ERROR_ILLEGAL_ADDRESS": 700,
    "CUDA_ERROR_LAUNCH_TIMEOUT": 702,
    "CUDA_ERROR_CONTEXT_IS_DESTROYED": 709,
    "CUDA_ERROR_ASSERT": 710,
    "CUDA_ERROR_HARDWARE_STACK_ERROR": 714,
    "CUDA_ERROR_ILLEGAL_INSTRUCTION": 715,
    "CUDA_ERROR_MISALIGNED_ADDRESS": 716,
    "CUDA_ERROR_INVALID_ADDRESS_SPACE": 717,
    "CUDA_ERROR_INVALID_PC": 718,
    "CUDA_ERROR_LAUNCH_FAILED": 719,
    "CUDA_ERROR_UNKNOWN": 999,
}
"""After these every further call fails as well: the context is gone, or the card."""
PRIMARY_CONTEXT_ACTIVE = 708
NOT_READY = 600
REFUSED_PTX = (200, 209, 218, 222)
"""INVALID_IMAGE, NO_BINARY_FOR_GPU, INVALID_PTX, UNSUPPORTED_PTX_VERSION: another text may be taken."""
ATTRIBUTE_CLOCK_KHZ = 13
ATTRIBUTE_MULTIPROCESSORS = 16
ATTRIBUTE_MAJOR, ATTRIBUTE_MINOR = 75, 76

ADDRESS = c_uint64  # CUdeviceptr
_DEVICE = c_int  # CUdevice is a number, not a handle


class Function(NamedTuple):
    """One function of the driver."""

    doing: str
    """Completes "the NVIDIA driver could not ..."."""
    arguments: tuple[Any, ...]
    symbols: tuple[str, ...] = ()
    """Its names, newest first; none: its own."""


_OUT_INT, _OUT_HANDLE = POINTER(c_int), POINTER(c_void_p)
FUNCTIONS: dict[str, Function] = {
    "cuInit": Function("start", (c_uint,)),
    "cuDriverGetVersion": Function("tell its version", (_OUT_INT,)),
    "cuDeviceGetCount": Function("count its cards", (_OUT_INT,)),
    "cuDeviceGet": Function("find the card", (POINTER(_DEVICE), c_int)),
    "cuDeviceGetName": Function("tell the card's name", (c_char_p, c_int, _DEVICE)),
    "cuDeviceGetAttribute": Function("describe the card", (_OUT_INT, c_int, _DEVICE)),
    "cuDeviceGetPCIBusId": Function("tell the card's PCI address", (c_char_p, c_int, _DEVICE)),
    "cuDeviceTotalMem": Function(
        "tell the card's memory", (POINTER(c_size_t), _DEVICE), ("cuDeviceTotalMem_v2",)
    ),
    "cuDevicePrimaryCtxSetFlags": Function(
        "prepare the card",
        (_DEVICE, c_uint),
        ("cuDevicePrimaryCtxSetFlags_v2", "cuDevicePrimaryCtxSetFlags"),
    ),
    "cuDevicePrimaryCtxRetain": Function("open the card", (_OUT_HANDLE, _DEVICE)),
    "cuDevicePrimaryCtxRelease": Function(
        "close the card", (_DEVICE,), ("cuDevicePrimaryCtxRelease_v2", "cuDevicePrimaryCtxRelease")
    ),
    "cuCtxSetCurrent": Function("turn to the card", (c_void_p,)),
    "cuModuleLoadDataEx": Function(
        "assemble the kernel", (_OUT_HANDLE, c_void_p, c_uint, POINTER(c_int), _OUT_HANDLE)
    ),
    "cuModuleUnload": Function("unload the kernel", (c_void_p,)),
    "cuModuleGetFunction": Function("find the kernel", (_OUT_HANDLE, c_void_p, c_char_p)),
    "cuOccupancyMaxActiveBlocksPerMultiprocessor": Function(
        "tell how much of the kernel the card holds", (_OUT_INT, c_void_p, c_int, c_size_t)
    ),
    "cuStreamCreate": Function("make a queue", (_OUT_HANDLE, c_uint)),
    "cuStreamDestroy": Function("free a queue", (c_void_p,), ("cuStreamDestroy_v2",)),
    "cuStreamWaitEvent": Function("queue the launch", (c_void_p, c_void_p, c_uint)),
    "cuStreamQuery": Function("submit the launch", (c_void_p,)),
    "cuEventCreate": Function("make an event", (_OUT_HANDLE, c_uint)),
    "cuEventDestroy": Function("free an event", (c_void_p,), ("cuEventDestroy_v2",)),
    "cuEventRecord": Function("queue the launch", (c_void_p, c_void_p)),
    "cuEventSynchronize": Function("finish the launch", (c_void_p,)),
    "cuEventElapsedTime": Function(
        "tell the launch's time",
        (POINTER(c_float), c_void_p, c_void_p),
        ("cuEventElapsedTime_v2", "cuEventElapsedTime"),
    ),
    "cuMemAlloc": Function("reserve memory on the card", (POINTER(ADDRESS), c_size_t), ("cuMemAlloc_v2",)),
    "cuMemFree": Function("free memory on the card", (ADDRESS,), ("cuMemFree_v2",)),
    "cuMemAllocHost": Function("reserve memory", (_OUT_HANDLE, c_size_t), ("cuMemAllocHost_v2",)),
    "cuMemFreeHost": Function("free memory", (c_void_p,)),
    "cuMemsetD32Async": Function("queue the launch", (ADDRESS, c_uint, c_size_t, c_void_p)),
    "cuMemcpyDtoHAsync": Function(
        "queue the launch", (c_void_p, ADDRESS, c_size_t, c_void_p), ("cuMemcpyDtoHAsync_v2",)
    ),
    "cuLaunchKernel": Function(
        "launch the kernel", (c_void_p, *[c_uint] * 7, c_void_p, _OUT_HANDLE, _OUT_HANDLE)
    ),
    "cuGetErrorName": Function("name an error", (c_int, POINTER(c_char_p))),
    "cuGetErrorString": Function("name an error", (c_int, POINTER(c_char_p))),
}
"""Everything that is called. Each returns a CUresult, 0 for success. Source: cuda.h."""
