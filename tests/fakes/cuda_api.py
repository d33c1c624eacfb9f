"""NVIDIA's driver as cuda.h writes it down: names of errors, prototypes, and what a card tells of itself."""

from __future__ import annotations

from ctypes import POINTER, c_char_p, c_float, c_int, c_size_t, c_uint, c_uint64, c_void_p
from dataclasses import dataclass
from typing import Any

ERRORS = {
    1: ("CUDA_ERROR_INVALID_VALUE", "invalid argument"),
    2: ("CUDA_ERROR_OUT_OF_MEMORY", "out of memory"),
    34: ("CUDA_ERROR_STUB_LIBRARY", "CUDA driver is a stub library"),
    46: ("CUDA_ERROR_DEVICE_UNAVAILABLE", "CUDA-capable device(s) is/are busy or unavailable"),
    100: ("CUDA_ERROR_NO_DEVICE", "no CUDA-capable device is detected"),
    201: ("CUDA_ERROR_INVALID_CONTEXT", "invalid device context"),
    214: ("CUDA_ERROR_ECC_UNCORRECTABLE", "uncorrectable ECC error encountered"),
    218: ("CUDA_ERROR_INVALID_PTX", "a PTX JIT compilation failed"),
    222: (
        "CUDA_ERROR_UNSUPPORTED_PTX_VERSION",
        "the provided PTX was compiled with an unsupported toolchain.",
    ),
    400: ("CUDA_ERROR_INVALID_HANDLE", "invalid resource handle"),
    500: ("CUDA_ERROR_NOT_FOUND", "named symbol not found"),
    700: ("CUDA_ERROR_ILLEGAL_ADDRESS", "an illegal memory access was encountered"),
    702: ("CUDA_ERROR_LAUNCH_TIMEOUT", "the launch timed out and was terminated"),
    708: ("CUDA_ERROR_PRIMARY_CONTEXT_ACTIVE", "primary context is already active"),
    719: ("CUDA_ERROR_LAUNCH_FAILED", "unspecified launch failure"),
    803: (
        "CUDA_ERROR_SYSTEM_DRIVER_MISMATCH",
        "system has unsupported display driver / cuda driver combination",
    ),
    999: ("CUDA_ERROR_UNKNOWN", "unknown error"),
}
_OUT_INT, _OUT_HANDLE, _ADDRESS = POINTER(c_int), POINTER(c_void_p), c_uint64
PROTOTYPES: dict[str, tuple[Any, ...]] = {
    "cuInit": (c_uint,),
    "cuDriverGetVersion": (_OUT_INT,),
    "cuDeviceGetCount": (_OUT_INT,),
    "cuDeviceGet": (_OUT_INT, c_int),
    "cuDeviceGetName": (c_void_p, c_int, c_int),
    "cuDeviceGetAttribute": (_OUT_INT, c_int, c_int),
    "cuDeviceGetPCIBusId": (c_void_p, c_int, c_int),
    "cuDeviceTotalMem_v2": (POINTER(c_size_t), c_int),
    "cuDevicePrimaryCtxSetFlags_v2": (c_int, c_uint),
    "cuDevicePrimaryCtxRetain": (_OUT_HANDLE, c_int),
    "cuDevicePrimaryCtxRelease_v2": (c_int,),
    "cuCtxSetCurrent": (c_void_p,),
    "cuModuleLoadDataEx": (_OUT_HANDLE, c_void_p, c_uint, POINTER(c_int), _OUT_HANDLE),
    "cuModuleUnload": (c_void_p,),
    "cuModuleGetFunction": (_OUT_HANDLE, c_void_p, c_char_p),
    "cuOccupancyMaxActiveBlocksPerMultiprocessor": (_OUT_INT, c_void_p, c_int, c_size_t),
    "cuStreamCreate": (_OUT_HANDLE, c_uint),
    "cuStreamDestroy_v2": (c_void_p,),
    "cuStreamQuery": (c_void_p,),
    "cuStreamWaitEvent": (c_void_p, c_void_p, c_uint),
    "cuEventCreate": (_OUT_HANDLE, c_uint),
    "cuEventDestroy_v2": (c_void_p,),
    "cuEventRecord": (c_void_p, c_void_p),
    "cuEventSynchronize": (c_void_p,),
    "cuEventElapsedTime": (POINTER(c_float), c_void_p, c_void_p),
    "cuMemAlloc_v2": (POINTER(_ADDRESS), c_size_t),
    "cuMemFree_v2": (_ADDRESS,),
    "cuMemAllocHost_v2": (_OUT_HANDLE, c_size_t),
    "cuMemFreeHost": (c_void_p,),
    "cuMemsetD32Async": (_ADDRESS, c_uint, c_size_t, c_void_p),
    "cuMemcpyDtoHAsync_v2": (c_void_p, _ADDRESS, c_size_t, c_void_p),
    "cuLaunchKernel": (c_void_p, *[c_uint] * 7, c_void_p, _OUT_HANDLE, _OUT_HANDLE),
    "cuGetErrorName": (c_int, POINTER(c_char_p)),
    "cuGetErrorString": (c_int, POINTER(c_char_p)),
}
"""Exported symbol -> types of its arguments; every function returns a CUresult."""
NEEDS_NO_CONTEXT = ("cuInit", "cuDevice", "cuDriver", "cuGetError", "cuCtx")


@dataclass(frozen=True)
class FakeCard:
    """A card as the driver describes it."""

    name: str = "NVIDIA GeForce RTX 4090"
    capability: tuple[int, int] = (8, 9)
    multiprocessors: int = 4
    clock_khz: int = 2_520_000
    bus_id: str = "0000:0A:00.0"
    memory_bytes: int = 24 << 30
    threads: int = 1536
    """That one multiprocessor holds."""
    block_positions_s: float = 1000.0
    """Positions that one resident block does in a second of the card's own clock."""


class CudaRefusal(Exception):  # noqa: N818 - a result code, not a fault of the test
    """A CUresult other than success."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code
