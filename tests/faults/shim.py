"""Clocks that jump and disks that are slow or fail, for one program and its children only.

A library (shim.c) stands between the program and its C library; it is compiled when it is needed and does
what a page of numbers says, which may change while the program runs.
"""

from __future__ import annotations

import importlib.util
import mmap
import shutil
import struct
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from types import TracebackType

SOURCE = Path(__file__).with_name("shim.c")
FIELDS = (
    "realtime_ns",
    "boottime_ns",
    "sync_us",
    "write_us",
    "sync_errno",
    "write_errno",
    "read_errno",
    "open_errno",
    "one_of",
    "syncs",
    "writes",
    "failures",
)
"""The order of `struct page` in shim.c."""
_COMPILED_WITHIN_S = 120.0


def compiler() -> list[str] | None:
    """What compiles C here; None where nothing does."""
    system = shutil.which("cc") or shutil.which("gcc")
    if system:
        return [system]
    if importlib.util.find_spec("ziglang") is not None:
        return [sys.executable, "-m", "ziglang", "cc"]
    return None


def build(folder: Path) -> Path | None:
    """The compiled library in a folder; None where this system has no such thing (Windows, no compiler)."""
    command = compiler()
    if not sys.platform.startswith("linux") or command is None:
        return None
    library = folder / "libwarmshim.so"
    if not library.exists():
        subprocess.run(
            [*command, "-O1", "-shared", "-fPIC", "-o", str(library), str(SOURCE), "-ldl"],
            check=True,
            capture_output=True,
            timeout=_COMPILED_WITHIN_S,
        )
    return library


class Shim:
    """The page of numbers that one program follows.

    Args:
        library: from `build`.
        file: where the page lies; made here, outside the disk that is to fail.
        disk: files below it are slow or fail.
    """

    def __init__(self, library: Path, file: Path, disk: Path) -> None:
        file.write_bytes(bytes(8 * len(FIELDS)))
        self._file = file.open("r+b")
        self._page = mmap.mmap(self._file.fileno(), 8 * len(FIELDS))
        self.environment: dict[str, str | None] = {
            "LD_PRELOAD": str(library),
            "WARMGUI_SHIM": str(file),
            "WARMGUI_SHIM_DISK": str(disk),
        }

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._page.close()
        self._file.close()

    def tell(self, **numbers: int) -> None:
        """From now on these numbers hold; of the others the ones before."""
        for name, number in numbers.items():
            struct.pack_into("=q", self._page, 8 * FIELDS.index(name), number)

    def told(self, name: str) -> int:
        """A number of the page, the counters among them."""
        (number,) = struct.unpack_from("=q", self._page, 8 * FIELDS.index(name))
        return int(number)

    def step_clock(self, seconds: float) -> None:
        """Set the program's wall clock this much ahead of the true one; negative: behind."""
        self.tell(realtime_ns=round(seconds * 1e9))

    def slept(self, seconds: float) -> None:
        """As after a suspend: wall clock and boot clock went on, the monotonic one did not."""
        self.tell(realtime_ns=round(seconds * 1e9), boottime_ns=round(seconds * 1e9))

    def heal(self) -> None:
        """The disk is fast again and does not fail."""
        self.tell(**dict.fromkeys(FIELDS[2:9], 0))
