"""PCI addresses: the name by which a graphics card is the same card in CUDA, OpenCL, NVML and sysfs."""

from __future__ import annotations

import re

_ADDRESS = re.compile(r"(?:([0-9a-f]{1,8}):)?([0-9a-f]{2}):([0-9a-f]{2})\.([0-7])", re.ASCII)


def pci_address(words: str) -> str:
    """`words` as "0000:01:00.0", however the source writes it; "" when that is no PCI address.

    NVML writes the domain with eight digits and capitals, some OpenCL drivers write none.
    """
    match = _ADDRESS.fullmatch(words.strip().lower())
    if match is None:
        return ""
    domain, bus, device, function = match.groups()
    return f"{int(domain or '0', 16):04x}:{bus}:{device}.{function}"
