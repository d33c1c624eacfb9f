"""The processor's own name, as its maker wrote it."""

from __future__ import annotations

import platform
import re
import sys
from dataclasses import dataclass
from pathlib import Path

_REGISTRY_KEY = r"HARDWARE\DESCRIPTION\System\CentralProcessor\0"


def cpu_name(cpuinfo: Path = Path("/proc/cpuinfo")) -> str:
    """Brand string ("AMD Ryzen 7 7700X 8-Core Processor"), or the architecture where there is none."""
    raw = _from_registry() if sys.platform == "win32" else _from_cpuinfo(cpuinfo)
    return tidy(raw) or platform.processor() or platform.machine() or "CPU"


@dataclass(frozen=True, slots=True)
class CpuIdentity:
    """CPUID's own answer: the vendor's string ("AuthenticAMD"), family and model."""

    vendor: str
    family: int
    model: int


def cpu_identity(cpuinfo: Path = Path("/proc/cpuinfo")) -> CpuIdentity | None:
    """Which x86 processor this is; None where the system does not say it."""
    text = _read(cpuinfo)
    found = re.search(
        r"^vendor_id\s*:\s*(\w+)$.*?^cpu family\s*:\s*(\d+)$.*?^model\s*:\s*(\d+)$",
        text,
        re.MULTILINE | re.DOTALL,
    )
    if found:
        return CpuIdentity(found[1], int(found[2]), int(found[3]))
    # Windows writes it all into one name, as in "AMD64 Family 25 Model 33 Stepping 0, AuthenticAMD".
    found = re.search(r"Family (\d+) Model (\d+) .*, *(\w+)", platform.processor())
    return CpuIdentity(found[3], int(found[1]), int(found[2])) if found else None


def tidy(raw: str) -> str:
    """Without trademark signs and runs of spaces."""
    return " ".join(re.sub(r"\((R|TM|tm)\)", " ", raw).split())


def _from_cpuinfo(cpuinfo: Path) -> str:
    found = re.search(r"^(?:model name|Model|Hardware)\s*:\s*(.+)$", _read(cpuinfo), re.MULTILINE)
    return found[1] if found else ""


def _read(cpuinfo: Path) -> str:
    try:
        return cpuinfo.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _from_registry() -> str:
    import winreg  # exists on Windows only

    open_key = getattr(winreg, "OpenKey")  # noqa: B009 - other systems' type stubs lack the attribute
    query = getattr(winreg, "QueryValueEx")  # noqa: B009 - as above
    try:
        with open_key(getattr(winreg, "HKEY_LOCAL_MACHINE"), _REGISTRY_KEY) as key:  # noqa: B009 - as above
            return str(query(key, "ProcessorNameString")[0])
    except OSError:
        return ""
