"""The processor's own name, as its maker wrote it."""

from __future__ import annotations

import platform
import re
import sys
from pathlib import Path

_REGISTRY_KEY = r"HARDWARE\DESCRIPTION\System\CentralProcessor\0"


def cpu_name(cpuinfo: Path = Path("/proc/cpuinfo")) -> str:
    """Brand string ("AMD Ryzen 7 7700X 8-Core Processor"), or the architecture where there is none."""
    raw = _from_registry() if sys.platform == "win32" else _from_cpuinfo(cpuinfo)
    return tidy(raw) or platform.processor() or platform.machine() or "CPU"


def tidy(raw: str) -> str:
    """Without trademark signs and runs of spaces."""
    return " ".join(re.sub(r"\((R|TM|tm)\)", " ", raw).split())


def _from_cpuinfo(cpuinfo: Path) -> str:
    try:
        text = cpuinfo.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    found = re.search(r"^(?:model name|Model|Hardware)\s*:\s*(.+)$", text, re.MULTILINE)
    return found[1] if found else ""


def _from_registry() -> str:
    import winreg  # exists on Windows only

    open_key = getattr(winreg, "OpenKey")  # noqa: B009 - other systems' type stubs lack the attribute
    query = getattr(winreg, "QueryValueEx")  # noqa: B009 - as above
    try:
        with open_key(getattr(winreg, "HKEY_LOCAL_MACHINE"), _REGISTRY_KEY) as key:  # noqa: B009 - as above
            return str(query(key, "ProcessorNameString")[0])
    except OSError:
        return ""
