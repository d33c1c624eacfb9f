"""Small Linux programs and libraries that hold nothing but what they say they need."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

X86_64, ARM64, RISCV = 62, 183, 243
_HEADER, _SEGMENT = 64, 56


def write_elf(
    path: Path,
    *,
    needed: tuple[str, ...] = (),
    soname: str = "",
    versions: tuple[tuple[str, str], ...] = (),
    machine: int = X86_64,
) -> Path:
    """A file with an ELF header, one loaded segment and a dynamic section; memory begins at 0x1000."""
    base, start = 0x1000, _HEADER + 2 * _SEGMENT
    names = ["", *needed, soname, *(word for pair in versions for word in pair)]
    strings, places = b"", dict[str, int]()
    for name in names:
        if name not in places:
            places[name] = len(strings)
            strings += name.encode() + b"\0"
    by_library: dict[str, list[str]] = {}
    for library, version in versions:
        by_library.setdefault(library, []).append(version)
    table = b""
    for number, (library, wanted) in enumerate(by_library.items(), 1):
        following = 0 if number == len(by_library) else 16 + 16 * len(wanted)
        table += struct.pack("<HHIII", 1, len(wanted), places[library], 16, following)
        for one, version in enumerate(wanted, 1):
            table += struct.pack("<IHHII", 0, 0, 2, places[version], 0 if one == len(wanted) else 16)
    entries = [(1, places[library]) for library in needed] + ([(14, places[soname])] if soname else [])
    entries.append((5, base + start))
    if by_library:
        entries += [(0x6FFFFFFE, base + start + len(strings)), (0x6FFFFFFF, len(by_library))]
    dynamic = b"".join(struct.pack("<qQ", *entry) for entry in [*entries, (0, 0)])
    size = start + len(strings) + len(table) + len(dynamic)
    at = start + len(strings) + len(table)
    head = b"\x7fELF\x02\x01\x01".ljust(16, b"\0")
    head += struct.pack("<HHIQQQIHHHHHH", 3, machine, 1, 0, _HEADER, 0, 0, 64, _SEGMENT, 2, 0, 0, 0)
    loaded = struct.pack("<IIQQQQQQ", 1, 4, 0, base, base, size, size, 4096)
    where = struct.pack("<IIQQQQQQ", 2, 4, at, base + at, base + at, len(dynamic), len(dynamic), 8)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(head + loaded + where + strings + table + dynamic)
    return path


def write_folder(folder: Path, *, machine: int = X86_64) -> Path:
    """A folder as a freezer leaves it: three programs, libraries that belong to it, and one file of data."""
    libc = ("libc.so.6", "GLIBC_2.34")
    for name in ("warmgui", "warmgui-miner", "warmgui-analysis"):
        write_elf(folder / name, needed=("libz.so.1", "libc.so.6"), versions=(libc,), machine=machine).chmod(
            0o755
        )
    inner = folder / "_internal"
    write_elf(
        inner / "libQt6Gui.so.6",
        soname="libQt6Gui.so.6",
        needed=("libGL.so.1", "libglib-2.0.so.0", "libstdc++.so.6"),
        versions=(("libstdc++.so.6", "GLIBCXX_3.4.29"), libc, ("libc.so.6", "GLIBC_2.9")),
        machine=machine,
    ).chmod(0o755)
    write_elf(inner / "module.so", needed=("libQt6Gui.so.6",), machine=machine)
    write_elf(
        inner / "PySide6" / "Qt" / "plugins" / "platformthemes" / "libqgtk3.so",
        needed=("libgtk-3.so.0", "libc.so.6"),
        versions=(("libc.so.6", "GLIBC_2.99"),),
        machine=machine,
    )
    (inner / "data.txt").write_text("words\n")
    (inner / "libother.so").symlink_to("libQt6Gui.so.6")
    return folder
