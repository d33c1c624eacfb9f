"""One spelling of a card's PCI address: "0000:01:00.0", the key by which interfaces and sensors meet."""

from __future__ import annotations

import re

_SPELLING = re.compile(r"([0-9a-f]{1,8}):([0-9a-f]{1,2}):([0-9a-f]{1,2})(?:\.([0-7]))?", re.IGNORECASE)
_MOST_BUS, _MOST_DEVICE, _MOST_FUNCTION = 0xFF, 0x1F, 7


def pci_address(domain: int, bus: int, device: int, function: int) -> str:
    """The address "dddd:bb:dd.f" in lower case; "" where the numbers are none of a PCI address."""
    fits = 0 <= bus <= _MOST_BUS and 0 <= device <= _MOST_DEVICE and 0 <= function <= _MOST_FUNCTION
    return f"{domain:04x}:{bus:02x}:{device:02x}.{function:x}" if fits and domain >= 0 else ""


def parse_pci_address(text: str) -> str:
    """A driver's spelling in ours: CUDA writes upper case, NVML eight digits of domain. "" if it is none."""
    found = _SPELLING.fullmatch(text.strip())
    if found is None:
        return ""
    domain, bus, device = (int(part, 16) for part in found.groups()[:3])
    return pci_address(domain, bus, device, int(found[4] or "0"))


def pci_from_nvidia(domain: int, bus: int, slot: int) -> str:
    """From NVIDIA's OpenCL: the slot holds device and function as PCI itself does, five bits and three."""
    return pci_address(domain, bus, slot >> 3, slot & _MOST_FUNCTION)


def pci_from_amd(topology: object) -> str:
    """From CL_DEVICE_TOPOLOGY_AMD: bus, device and function as signed bytes, no domain (0 is taken)."""
    parts = [getattr(topology, name, None) for name in ("bus", "device", "function")]
    if not all(isinstance(part, int) for part in parts):
        return ""
    bus, device, function = (int(part) & _MOST_BUS for part in parts if isinstance(part, int))
    return pci_address(0, bus, device, function)
