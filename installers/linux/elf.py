"""What a Linux program or library wants of the system: names of libraries, and versions of the C library.

Only 64-bit little-endian files are read; that is what x86-64 and ARM have. Source: System V ABI, chapters 4
and 5, and the Linux Standard Base on symbol versions.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MAGIC = b"\x7fELF\x02\x01"
_LOAD, _DYNAMIC = 1, 2
_NEEDED, _STRINGS, _SONAME, _VERSIONS_NEEDED, _VERSIONS_COUNT = 1, 5, 14, 0x6FFFFFFE, 0x6FFFFFFF


@dataclass(frozen=True, slots=True)
class Wants:
    """What one file says of itself."""

    soname: str
    """Its own name, "" for a program."""
    libraries: tuple[str, ...]
    """Sonames, for example "libc.so.6"."""
    versions: tuple[tuple[str, str], ...]
    """(library, version), for example ("libc.so.6", "GLIBC_2.34")."""


def is_elf(path: Path) -> bool:
    """Whether this can be read here at all."""
    with path.open("rb") as file:
        return file.read(len(MAGIC)) == MAGIC


def wants(path: Path) -> Wants:
    """Read one file.

    Raises:
        ValueError: it is damaged.
    """
    data = path.read_bytes()
    try:
        return _wants(data)
    except (struct.error, IndexError, ValueError) as error:
        raise ValueError(f"{path} is no program or library that can be understood: {error}") from error


def _wants(data: bytes) -> Wants:
    offset, size, count = *struct.unpack_from("<Q", data, 32), *struct.unpack_from("<HH", data, 54)
    segments = [struct.unpack_from("<IIQQQQ", data, offset + i * size) for i in range(count)]
    loaded = [(at, memory, length) for kind, _, at, memory, _, length in segments if kind == _LOAD]
    entries: list[tuple[int, int]] = []
    for kind, _, at, _, _, length in segments:
        if kind == _DYNAMIC:
            entries += struct.iter_unpack("<qQ", data[at : at + length // 16 * 16])
    table = dict(entries)
    if _STRINGS not in table:
        return Wants("", (), ())
    strings = _in_file(table[_STRINGS], loaded)
    needed = tuple(_text(data, strings + value) for tag, value in entries if tag == _NEEDED)
    versions: tuple[tuple[str, str], ...] = ()
    if _VERSIONS_NEEDED in table:
        at = _in_file(table[_VERSIONS_NEEDED], loaded)
        versions = tuple(_versions(data, at, table[_VERSIONS_COUNT], strings))
    return Wants(_text(data, strings + table[_SONAME]) if _SONAME in table else "", needed, versions)


def _versions(data: bytes, at: int, count: int, strings: int) -> Iterator[tuple[str, str]]:
    for _ in range(count):
        _, number, library, first, following = struct.unpack_from("<HHIII", data, at)
        one = at + first
        for _ in range(number):
            _, _, _, name, step = struct.unpack_from("<IHHII", data, one)
            yield _text(data, strings + library), _text(data, strings + name)
            one += step
        at += following


def _in_file(memory: int, loaded: list[tuple[int, int, int]]) -> int:
    for at, start, length in loaded:
        if start <= memory < start + length:
            return memory - start + at
    raise ValueError(f"nothing is at {memory:#x}")


def _text(data: bytes, start: int) -> str:
    return data[start : data.index(b"\0", start)].decode("ascii")
