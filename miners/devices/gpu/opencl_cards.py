"""What OpenCL tells of its devices: which of them are graphics cards, and their names and addresses."""

from __future__ import annotations

import contextlib
import ctypes
import sys
from typing import TYPE_CHECKING, Any

from miners.devices.gpu.api import GpuInfo
from miners.devices.gpu.pci import pci_address, pci_from_amd, pci_from_nvidia

if TYPE_CHECKING:
    from collections.abc import Sequence

_PCI_BUS_INFO_KHR, _PCI_BUS_INFO = 0x410F, "cl_khr_pci_bus_info"
_LOADERS = ("libOpenCL.so.1", "OpenCL.dll")
_TOPOLOGY_AMD = 0x4037
_BOARD_NAME_AMD = 0x4038
_CAPABILITY_MAJOR_NV, _CAPABILITY_MINOR_NV = 0x4000, 0x4001
_PCI_BUS_NV, _PCI_SLOT_NV, _PCI_DOMAIN_NV = 0x4008, 0x4009, 0x400A
_SOFTWARE = ("llvmpipe", "softpipe", "swrast", "swiftshader", "basic render", "portable computing language")
"""In a device's or platform's name: computes on the processor, whatever type it claims."""
_TRANSLATION = "OpenCLOn12"
"""Microsoft's OpenCL on top of Direct3D: real cards, which their own drivers offer as well, and faster."""
_VENDORS = {"nvidia": "NVIDIA", "advanced micro devices": "AMD", "amd": "AMD", "intel": "Intel"}


def is_wanted(cl: Any, device: Any) -> bool:
    """Whether a device is a graphics card or another accelerator, and can be used."""
    names = f"{device.name} {device.platform.name}".lower()
    software = any(name in names for name in _SOFTWARE)
    return not device.type & cl.device_type.CPU and not software and bool(device.available)


def describe(cl: Any, device: Any) -> GpuInfo:
    """The device as the rest of the miner knows cards."""
    vendor = _vendor(str(device.vendor))
    major, minor = (_ask(cl, device, which) for which in (_CAPABILITY_MAJOR_NV, _CAPABILITY_MINOR_NV))
    clock_mhz = int(device.max_clock_frequency)
    return GpuInfo(
        interface="opencl",
        name=_name(cl, device),
        vendor=vendor,
        pci_address=_address(cl, device, vendor),
        driver=str(device.driver_version).strip(),
        compute_units=int(device.max_compute_units),
        architecture=str(device.version).strip() if major is None else f"sm_{major}{minor}",
        memory_bytes=int(device.global_mem_size),
        clock_hz=clock_mhz * 1e6 if clock_mhz > 0 else None,
    )


def without_translations(found: Sequence[tuple[GpuInfo, Any, str]]) -> list[tuple[GpuInfo, Any]]:
    """Without the devices of a translating platform that a platform of their own offers by the same name."""
    native = {info.name.casefold() for info, _, platform in found if _TRANSLATION not in platform}
    return [
        (info, device)
        for info, device, platform in found
        if _TRANSLATION not in platform or info.name.casefold() not in native
    ]


def raw_info(cl: Any, device: Any, which: int, size: int) -> bytes | None:
    """An answer that pyopencl does not translate, asked for behind its back; None: not to be had.

    On Linux the function is found through pyopencl's own module; Windows looks into that module only, and the
    system's loader is as good: a device's handle leads to its driver whoever asks.
    """
    for library in (str(cl._cl.__file__), *_LOADERS):  # noqa: SLF001 - which file, is told nowhere else
        with contextlib.suppress(OSError, AttributeError):
            ask = ctypes.CDLL(library).clGetDeviceInfo
            ask.argtypes = (
                ctypes.c_void_p,
                ctypes.c_uint32,
                ctypes.c_size_t,
                ctypes.c_void_p,
                ctypes.c_void_p,
            )
            ask.restype = ctypes.c_int32
            answer = ctypes.create_string_buffer(size)
            return answer.raw if ask(device.int_ptr, which, size, answer, None) == 0 else None
    return None


def _vendor(text: str) -> str:
    lower = text.strip().lower()
    return next((name for start, name in _VENDORS.items() if lower.startswith(start)), text.strip())


def _name(cl: Any, device: Any) -> str:
    """AMD's device is called by its chip ("gfx1030"); the name on the box is elsewhere."""
    board = _ask(cl, device, _BOARD_NAME_AMD)
    name = board.strip("\0 ") if isinstance(board, str) else ""
    return name or str(device.name).strip("\0 ")


def _address(cl: Any, device: Any, vendor: str) -> str:
    if _PCI_BUS_INFO in str(device.extensions):
        raw = raw_info(cl, device, _PCI_BUS_INFO_KHR, ctypes.sizeof(ctypes.c_uint32 * 4))
        if raw is not None:
            domain, bus, slot, function = (
                int.from_bytes(raw[i : i + 4], sys.byteorder) for i in (0, 4, 8, 12)
            )
            return pci_address(domain, bus, slot, function)
    if vendor == "NVIDIA":
        bus, slot = (_ask(cl, device, which) for which in (_PCI_BUS_NV, _PCI_SLOT_NV))
        return "" if bus is None or slot is None else pci_from_nvidia(_domain(cl, device), bus, slot)
    return pci_from_amd(_ask(cl, device, _TOPOLOGY_AMD))


def _domain(cl: Any, device: Any) -> int:
    domain = _ask(cl, device, _PCI_DOMAIN_NV)  # only newer drivers tell
    return domain if isinstance(domain, int) else 0


def _ask(cl: Any, device: Any, which: int) -> Any:
    """An extension's answer; None where the driver or pyopencl does not know the question."""
    try:
        return device.get_info(which)
    except (cl.Error, TypeError, AttributeError):
        return None
